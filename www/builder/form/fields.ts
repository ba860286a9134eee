/** Fields as the schema has them: which control suits which type. */

import { button, h } from "../dom";
import { type Json, type Path, at, isObject, put, text } from "../json";
import { type Schema, choices, fields, forms, isRequired, named, resolved } from "../schema";
import { say, type Said } from "../words";
import { type Context, idOf, label } from "./context";
import { choiceField, dateField, field, flagsField, numberField, textField, wordsField, yesField } from "./controls";
import { listField } from "./list";
import { periodField } from "./period";

/** The field at a path; `of` is the object that it is a field of. Objects without a control of their own give their fields. */
export function controls(context: Context, path: Path, part: Schema, of: Schema): HTMLElement[] {
  const own = resolved(part);
  const name = named(part);
  if (name === "Text") {
    return [wordsField(context, path, part)];
  }
  if (forms(part).length) {
    return [periodField(context, path, part)];
  }
  if (choices(part).length) {
    return [choiceField(context, path, part, isRequired(of, String(path[path.length - 1])))];
  }
  if (own.type === "array") {
    const items = at(own, ["items"]) as Schema;
    return [choices(items).length ? flagsField(context, path, own) : things(context, path, items)];
  }
  if (own.type === "number") {
    return [numberField(context, path)];
  }
  if (own.type === "boolean") {
    return [yesField(context, path)];
  }
  if (own.format === "date") {
    return [dateField(context, path)];
  }
  if (isObject(own.properties)) {
    return fields(own).flatMap(([key, inner]) => controls(context, [...path, key], inner, own));
  }
  if (Array.isArray(own.type) && isObject(at(context.store.work.profile, path))) {
    return [ownShape(context, path)];
  }
  return [textField(context, path, part)];
}

/** A list of objects that the form has no words of its own for: each by its fields. */
function things(context: Context, path: Path, items: Schema): HTMLElement {
  const title = (entry: Json): [string, string] => {
    const words = at(entry, ["title"]) ?? at(entry, ["text"]);
    return [text(words, ["vi"]) || text(words, ["en"]) || text(entry, ["date"]) || say("unnamed"), ""];
  };
  const group = h("div", { class: "things", role: "group", "aria-label": label(path) }, h("h4", {}, label(path)));
  group.append(
    listField(context, path, {
      title,
      body: (place) => fields(items).flatMap(([key, part]) => controls(context, [...place, key], part, items)),
      adder: (add) => {
        const name = `add-${String(path[path.length - 1])}` as Said;
        return button(say(name), () => add({}), { class: "add" });
      },
    }),
  );
  return group;
}

/** Borders that stand in the document itself are told of, not shown as text. */
function ownShape(context: Context, path: Path): HTMLElement {
  const remove = button(say("shape-remove"), () => context.store.put(path, undefined, "all"), { id: idOf(path) });
  const made = field(context, path, remove);
  made.insertBefore(h("p", { class: "hint" }, say("shape-own")), remove);
  return made;
}

/** The fields of a figure or a former unit that few need: they stand folded below the others, unless they say something. */
export function folded(context: Context, path: Path, of: Schema, rare: readonly string[]): HTMLElement[] {
  const all = fields(of);
  const made = (wanted: (name: string) => boolean) =>
    all.filter(([key]) => wanted(key)).flatMap(([key, part]) => controls(context, [...path, key], part, of));
  const usual = made((key) => !rare.includes(key));
  const unusual = all.some(([key]) => rare.includes(key));
  if (!unusual) {
    return usual;
  }
  const said = rare.some((key) => key !== "id" && at(context.store.work.profile, [...path, key]) !== undefined);
  const more = h("details", { class: "more" }, h("summary", {}, say("more-heading")), ...made((key) => rare.includes(key)));
  more.open = said;
  return [...usual, more];
}

/** An object with only those fields that say something. */
export function clean(entry: { [key: string]: Json | undefined }): Json {
  return Object.entries(entry).reduce<Json>((made, [key, value]) => (value === undefined ? made : put(made, [key], value)), {});
}
