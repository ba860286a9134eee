/** Documents as plain data, and places in them by path. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A profile's document: sound or not. */
export type Doc = { [key: string]: Json };

export type Key = string | number;
export type Path = readonly Key[];

/** A path as findings have it: `figures[2].value`. */
export function told(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    "",
  );
}

export function isObject(value: Json | undefined): value is Doc {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a path; nothing where there is no such place. */
export function at(doc: Json | undefined, path: Path): Json | undefined {
  let value = doc;
  for (const key of path) {
    if (typeof key === "number") {
      value = Array.isArray(value) ? value[key] : undefined;
    } else {
      value = isObject(value) && Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
    }
  }
  return value;
}

/** The document with another value at a path; `undefined` takes away what stands there. What is left alone is shared. */
export function put(doc: Json | undefined, path: Path, value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) {
    return value ?? {};
  }
  if (typeof key === "number") {
    const list = Array.isArray(doc) ? [...doc] : [];
    if (rest.length === 0 && value === undefined) {
      list.splice(key, 1);
    } else {
      list[key] = put(list[key], rest, value);
    }
    return list;
  }
  const fields: Doc = isObject(doc) ? { ...doc } : {};
  if (rest.length === 0 && value === undefined) {
    delete fields[key];
  } else {
    fields[key] = put(fields[key], rest, value);
  }
  return fields;
}

/** A list that stands at a path, or an empty one. */
export function list(doc: Json | undefined, path: Path): Json[] {
  const value = at(doc, path);
  return Array.isArray(value) ? value : [];
}

/** The text at a path; empty where there is none. */
export function text(doc: Json | undefined, path: Path): string {
  const value = at(doc, path);
  return typeof value === "string" ? value : "";
}

/** Whether two values are the same data. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A short name in ASCII, for ids and files: `Ghềnh Ráng` gives `ghenh-rang`. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/** Small letters without marks, to compare what people write. */
export function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
