/** What span of time a figure speaks of: its form is chosen, then filled in. */

import { spoken } from "../choices";
import { h } from "../dom";
import { type Json, type Path, at, isObject } from "../json";
import { type Schema, forms } from "../schema";
import { lang, say, type Said } from "../words";
import { type Context, idOf, label } from "./context";
import { dateField, wholeField } from "./controls";

export function periodField(context: Context, path: Path, part: Schema): HTMLElement {
  const { store } = context;
  const select = h("select", { id: idOf(path) });
  const parts = h("div", { class: "parts" });
  const notes = h("div", { class: "notes", hidden: true });
  const known = forms(part);
  select.append(
    h("option", { value: "" }, say("no-period")),
    ...known.map(([name]) => h("option", { value: name }, spoken("Period", name, lang()) || name)),
  );
  const fill = () => {
    const value = at(store.work.profile, path);
    const form = known.find(([name]) => isObject(value) && name in value);
    select.value = form?.[0] ?? "";
    parts.replaceChildren(...(form ? boxes(context, [...path, form[0]], form[1]) : []));
  };
  select.addEventListener("change", () => {
    const form = known.find(([name]) => name === select.value);
    const before = at(store.work.profile, path);
    store.put(path, form && { [form[0]]: begun(form[1], isObject(before) ? Object.values(before)[0] : undefined) });
    fill();
    context.findings.place();
  });
  fill();
  context.findings.add({ path, control: select, notes });
  return h("div", { class: "field period" }, h("label", { for: select.id }, label(path)), select, parts, notes);
}

/** The parts of a form: one, or a list of them. */
function pieces(form: Schema): Schema[] {
  const { items } = form;
  return Array.isArray(items) ? items.filter(isObject) : [form];
}

/** What the boxes of a form begin with: what stood in those of the form before, where it fits. */
function begun(form: Schema, before: Json | undefined): Json {
  const old = (Array.isArray(before) ? before : [before]).filter((value) => value !== undefined);
  const made = pieces(form).map((piece, index): Json => {
    const candidate = old[index] ?? old[0];
    if (piece.type === "integer") {
      const year = typeof candidate === "number" ? candidate : Number(String(candidate ?? "").slice(0, 4));
      const fits = year >= Number(piece.minimum) && year <= Number(piece.maximum);
      return fits ? year : Number(piece.maximum) < 13 ? 1 : new Date().getFullYear();
    }
    return typeof candidate === "string" ? candidate : "";
  });
  return Array.isArray(form.items) ? made : (made[0] as Json);
}

function boxes(context: Context, path: Path, form: Schema): HTMLElement[] {
  const all = pieces(form);
  const list = Array.isArray(form.items);
  return all.map((piece, index) => {
    const place = list ? [...path, index] : path;
    const kind = piece.type === "integer" ? (Number(piece.maximum) < 13 ? "month" : "year") : "day";
    const twice = list && all.every((other) => other.type === piece.type && other.maximum === piece.maximum);
    const name: Said = twice ? (index === 0 ? "period-first" : "period-last") : `period-${kind}`;
    return kind === "day" ? dateField(context, place, say(name)) : wholeField(context, place, say(name));
  });
}
