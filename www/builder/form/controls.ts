/** Single fields: text, numbers, days, choices. */

import { options } from "../choices";
import { h } from "../dom";
import { describe, type Field } from "../findings";
import { type Json, type Path, at } from "../json";
import { readNumber, written } from "../numbers";
import { type Schema, named, resolved } from "../schema";
import { lang, say } from "../words";
import { type Context, idOf, label } from "./context";
import { day } from "./told";

/** A labelled control with room for words about it, told to the findings. */
export function field(
  { findings }: Context,
  path: Path,
  control: HTMLElement,
  how: Pick<Field, "accept" | "other"> & { label?: string; hint?: HTMLElement; className?: string } = {},
): HTMLElement {
  control.id ||= idOf(path);
  const notes = h("div", { class: "notes", hidden: true });
  const { accept, other } = how;
  findings.add({ path, control, notes, ...(accept && { accept }), ...(other && { other }) });
  if (how.hint) {
    how.hint.id = `${control.id}-hint`;
    describe(control, how.hint.id, true);
  }
  const words = h("label", { for: control.id }, how.label ?? label(path));
  return h("div", { class: `field ${how.className ?? ""}`.trim() }, words, control, how.hint, notes);
}

/** The length from which on a text has a box of several lines. */
const LONG = 300;

export function textField(context: Context, path: Path, part: Schema, name?: string): HTMLElement {
  const { store } = context;
  const most = Number(resolved(part).maxLength ?? 300);
  const input = most >= LONG && most < 2000 ? h("textarea", { rows: most > LONG ? 3 : 2 }) : h("input", { type: "text", autocomplete: "off" });
  const value = at(store.work.profile, path);
  input.value = typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
  const take = (text: string) => store.put(path, text.trim() ? text : undefined);
  input.addEventListener("input", () => take(input.value));
  const accept = (word: string) => {
    input.value = word;
    take(word);
  };
  return field(context, path, input, { accept, ...(name ? { label: name } : {}) });
}

/** Words in one language or in both. */
export function wordsField(context: Context, path: Path, part: Schema): HTMLElement {
  const { properties } = resolved(part);
  const notes = h("div", { class: "notes", hidden: true });
  const group = h("fieldset", { class: "words", tabindex: -1 }, h("legend", {}, label(path)));
  for (const language of ["vi", "en"] as const) {
    const one = textField(context, [...path, language], at(properties, [language]) as Schema, say(`in-${language}`));
    one.querySelector("input,textarea")?.setAttribute("lang", language);
    // What is empty in both languages is not there at all.
    one.addEventListener("input", () => {
      const words = at(context.store.work.profile, path);
      if (words && Object.keys(words).length === 0) {
        context.store.put(path, undefined);
      }
    });
    group.append(one);
  }
  group.append(notes);
  context.findings.add({ path, control: group, notes });
  return group;
}

/** What a number is called that was typed in: beside the field stands what was understood. */
export function numberField(context: Context, path: Path): HTMLElement {
  const { store } = context;
  const input = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "number" });
  const hint = h("p", { class: "hint" });
  const value = at(store.work.profile, path);
  input.value = typeof value === "number" ? written(value, lang()) : String(value ?? "");
  let turned: number | undefined;
  const tell = () => {
    const typed = input.value.trim();
    const read = readNumber(typed, lang());
    turned = read?.other ?? (read && typeof at(store.work.profile, path) === "number" ? turned : undefined);
    const plain = read && written(read.value, lang());
    hint.textContent = !typed || plain === typed ? "" : plain ? say("understood", plain) : say("not-understood");
  };
  const take = () => {
    const typed = input.value.trim();
    // What is no number stays as it was typed: the checker tells.
    store.put(path, typed ? (readNumber(typed, lang())?.value ?? typed) : undefined);
    tell();
  };
  tell();
  input.addEventListener("input", take);
  input.addEventListener("change", () => {
    const now = at(store.work.profile, path);
    if (typeof now === "number") {
      input.value = written(now, lang());
      tell();
    }
  });
  const accept = (word: string) => {
    const number = Number(word);
    input.value = Number.isFinite(number) ? written(number, lang()) : word;
    take();
  };
  return field(context, path, input, { hint, accept, other: () => (turned === undefined ? undefined : String(turned)) });
}

export function dateField(context: Context, path: Path, name?: string): HTMLElement {
  const { store } = context;
  const input = h("input", { type: "date", min: "1000-01-01", max: "9999-12-31" });
  const hint = h("p", { class: "hint" });
  const value = at(store.work.profile, path);
  input.value = typeof value === "string" ? value : "";
  // Browsers write days in the order of their own language.
  const tell = () => (hint.textContent = input.value ? say("understood", day(input.value, lang())) : "");
  tell();
  input.addEventListener("input", () => {
    store.put(path, input.value || undefined);
    tell();
  });
  return field(context, path, input, { hint, ...(name ? { label: name } : {}) });
}

/** A year, or another whole number of a period. */
export function wholeField(context: Context, path: Path, name: string): HTMLElement {
  const { store } = context;
  const input = h("input", { type: "text", inputmode: "numeric", autocomplete: "off", class: "short" });
  input.value = String(at(store.work.profile, path) ?? "");
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    store.put(path, /^\d+$/.test(typed) ? Number(typed) : (typed as Json));
  });
  return field(context, path, input, { label: name });
}

export function choiceField(context: Context, path: Path, part: Schema, required: boolean): HTMLElement {
  const { store } = context;
  const select = h("select");
  const value = at(store.work.profile, path);
  const known = options(named(part), lang());
  if (!required || value === undefined) {
    select.append(h("option", { value: "" }, say("no-choice")));
  }
  if (typeof value === "string" && !known.some(({ word }) => word === value)) {
    // A word of a file that is none of ours: it is shown, and the checker tells.
    select.append(h("option", { value }, value));
  }
  select.append(...known.map(({ word, words }) => h("option", { value: word }, words)));
  select.value = typeof value === "string" ? value : "";
  select.addEventListener("change", () => store.put(path, select.value || undefined));
  const accept = (word: string) => {
    select.value = word;
    store.put(path, word);
  };
  return field(context, path, select, { accept });
}

/** Several words of a few, in the order in which they are chosen. */
export function flagsField(context: Context, path: Path, part: Schema): HTMLElement {
  const { store } = context;
  const items = at(part, ["items"]) as Schema;
  const chosen = () => {
    const value = at(store.work.profile, path);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const notes = h("div", { class: "notes", hidden: true });
  const group = h("fieldset", { class: "flags", tabindex: -1, id: idOf(path) }, h("legend", {}, label(path)));
  for (const { word, words } of options(named(items), lang())) {
    const input = h("input", { type: "checkbox", id: `${idOf(path)}-${word}` });
    input.checked = chosen().includes(word);
    input.addEventListener("change", () => {
      const others = chosen().filter((other) => other !== word);
      const now = input.checked ? [...others, word] : others;
      store.put(path, now.length ? now : undefined);
    });
    group.append(h("span", { class: "flag" }, input, h("label", { for: input.id }, words)));
  }
  group.append(notes);
  context.findings.add({ path, control: group, notes });
  return group;
}

export function yesField(context: Context, path: Path): HTMLElement {
  const { store } = context;
  const input = h("input", { type: "checkbox" });
  input.checked = at(store.work.profile, path) === true;
  input.addEventListener("change", () => store.put(path, input.checked || undefined));
  const made = field(context, path, input, { className: "yes" });
  made.prepend(input);
  return made;
}
