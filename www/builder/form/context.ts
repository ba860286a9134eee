/** What every field of the form has to do with. */

import type { Findings } from "../findings";
import type { Doc, Path } from "../json";
import type { Store } from "../state";
import { sayIf } from "../words";

export interface Context {
  store: Store;
  findings: Findings;
  /** The built-in document: what is customary for a role is taken from it. */
  builtIn: Doc;
  /** Called whenever a value changes, until the form is built anew. */
  refreshers: (() => void)[];
  /** Tells those who listen. */
  announce: (words: string) => void;
}

/** What the field at a path is called. */
export function label(path: Path): string {
  const names = path.filter((key): key is string => typeof key === "string");
  for (let from = 0; from < names.length; from++) {
    const words = sayIf(`field-${names.slice(from).join(".")}`);
    if (words) {
      return words;
    }
  }
  return names[names.length - 1] ?? "";
}

/** The id of the control at a path: the same each time that the form is built. */
export function idOf(path: Path): string {
  return `field-${path.join("-")}`;
}
