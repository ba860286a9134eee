/** The JSON Schema of profiles, as the form asks it: which fields there are, of what type, and what can be chosen. */

import type { Doc, Json } from "./json";
import { isObject } from "./json";

/** A part of the schema. */
export type Schema = Doc;

let whole: Schema = {};

/** Sets the schema that all is asked of. */
export function setSchema(schema: Schema): void {
  whole = schema;
}

/** The schema of a whole document. */
export function root(): Schema {
  return whole;
}

/** The name of the definition that a part refers to; empty for none. */
export function named(part: Schema): string {
  const [first] = Array.isArray(part.allOf) ? part.allOf : [part];
  const reference = isObject(first) ? first.$ref : undefined;
  return typeof reference === "string" ? (reference.split("/").pop() ?? "") : "";
}

/** A definition by its name. */
export function definition(name: string): Schema {
  const found = isObject(whole.definitions) ? whole.definitions[name] : undefined;
  return isObject(found) ? found : {};
}

/** The part itself, or the definition that it refers to. */
export function resolved(part: Schema): Schema {
  const name = named(part);
  return name ? definition(name) : part;
}

/** The fields of an object, in the schema's order. */
export function fields(part: Schema): [string, Schema][] {
  const { properties } = resolved(part);
  return isObject(properties) ? Object.entries(properties).filter((entry): entry is [string, Schema] => isObject(entry[1])) : [];
}

/** Whether an object cannot do without a field. */
export function isRequired(part: Schema, field: string): boolean {
  const { required } = resolved(part);
  return Array.isArray(required) && required.includes(field);
}

/** One of the words that can stand at a place, with what it means. */
export interface Choice {
  word: string;
  description: string;
}

/** The words that can stand at a place; empty where anything can. */
export function choices(part: Schema): Choice[] {
  const { oneOf } = resolved(part);
  const entries: Json[] = Array.isArray(oneOf) ? oneOf : [];
  return entries.filter(isObject).flatMap(({ const: word, description }) =>
    typeof word === "string" ? [{ word, description: String(description ?? "").replace(/\.$/, "") }] : [],
  );
}

/** The forms of which an object has exactly one: each by its field. */
export function forms(part: Schema): [string, Schema][] {
  const { oneOf } = resolved(part);
  const entries: Json[] = Array.isArray(oneOf) ? oneOf : [];
  return entries.filter(isObject).flatMap((entry) => fields(entry).slice(0, 1));
}
