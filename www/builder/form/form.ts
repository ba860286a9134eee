/** The form of a whole document: the place, its source, what it was merged from, its figures. */

import { options, spoken } from "../choices";
import { button, h } from "../dom";
import { type Json, type Path, at, list, text } from "../json";
import { type Schema, definition, fields, root } from "../schema";
import { free } from "../state";
import { lang, say, type Said } from "../words";
import type { Context } from "./context";
import { clean, controls, folded } from "./fields";
import { listField } from "./list";
import { amount, told as periodTold } from "./told";

/** What of the place is asked first; the rest stands folded. */
const PLACE = ["name", "class", "province", "formed"];
/** Fields that have a part of the form of their own. */
const APART = ["source", "targetsOf", "former", "figures", "$schema", ...PLACE];
/** What few figures and units need. */
const RARE = ["id", "to", "of", "down", "wording", "items"];

/** The whole form, for the document as it is now. */
export function form(context: Context): HTMLElement[] {
  context.findings.clear();
  context.refreshers.length = 0;
  const whole = root();
  const of = new Map(fields(whole));
  const top = (...names: string[]) =>
    names.flatMap((name) => (of.has(name) ? controls(context, [name], of.get(name) as Schema, whole) : []));
  const former = fields(of.get("former") as Schema);
  const rest = [...of.keys()].filter((name) => !APART.includes(name));
  const more = h("details", { class: "more part" }, h("summary", {}, say("more-heading")));
  more.append(
    ...former.filter(([key]) => key !== "units").flatMap(([key, inner]) => controls(context, ["former", key], inner, {})),
    ...top(...rest),
  );
  return [
    part("place-heading", ...top(...PLACE)),
    part("source-heading", ...top("source", "targetsOf")),
    part("units-heading", units(context)),
    part("figures-heading", h("p", { class: "hint" }, say("figures-how")), figures(context)),
    more,
  ];
}

function part(heading: Said, ...children: Node[]): HTMLElement {
  return h("section", { class: "part" }, h("h3", {}, say(heading)), ...children);
}

function units(context: Context): HTMLElement {
  const of = definition("FormerUnit");
  return listField(context, ["former", "units"], {
    title: (unit) => [text(unit, ["name"]) || say("unnamed"), spoken("Class", text(unit, ["class"]), lang())],
    body: (place) => folded(context, place, of, ["id"]),
    adder: (add) =>
      button(
        say("add-units"),
        () => {
          const kinds = list(context.store.work.profile, ["former", "units"]).map((unit) => text(unit, ["class"]));
          const kind = kinds[kinds.length - 1] ?? text(context.store.work.profile, ["class"]) ?? "";
          add(clean({ id: free(context.store.work.profile, "don-vi"), class: kind || "commune" }));
        },
        { class: "add" },
      ),
  });
}

function figures(context: Context): HTMLElement {
  const of = definition("Figure");
  return listField(context, ["figures"], {
    title: figureTitle,
    body: (place) => folded(context, place, of, RARE),
    adder: (add) => {
      const select = h("select", { id: "add-figure-role" });
      select.append(...options("Role", lang()).map(({ word, words }) => h("option", { value: word }, words)));
      return h(
        "div",
        { class: "field adder" },
        h("label", { for: select.id }, say("add-figures")),
        h("div", { class: "row" }, select, button(say("add"), () => add(figureOf(context, select.value)), { class: "add" })),
      );
    },
  });
}

/** What a figure says in short. */
function figureTitle(figure: Json): [string, string] {
  const label = (language: string) => text(figure, ["label", language]);
  const [first, second] = lang() === "vi" ? ["vi", "en"] : ["en", "vi"];
  const name = label(first as string) || label(second as string) || say("new-figure");
  return [name, [amount(figure, lang()), periodTold(at(figure, ["period"]), lang())].filter(Boolean).join(" · ")];
}

/** A new figure of a role, with what is customary for it in the built-in document. */
function figureOf(context: Context, role: string): Json {
  return customary(context.builtIn, context.store.work.profile, role);
}

/** As [`figureOf`]: the label, unit and kind of the first built-in figure of the role. */
export function customary(builtIn: Json, profile: Json, role: string): Json {
  const example = list(builtIn, ["figures"]).find((figure) => text(figure, ["role"]) === role);
  const field = (path: Path) => at(example, path);
  return clean({
    id: free(profile as { [key: string]: Json }, role),
    role,
    label: single(role) ? field(["label"]) : {},
    unit: field(["unit"]) ?? "people",
    kind: field(["kind"]) ?? "actual",
  });
}

/** Whether all figures of a role measure the same thing, so that they have the same label. */
function single(role: string): boolean {
  return /^(former-units|area|population|poverty-rate|poor-households|budget|budget-plan-ratio|dossiers)$/.test(role);
}
