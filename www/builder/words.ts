/** The page's own words, in Vietnamese and in English. */

import type { Lang } from "../embed/types";
import { FORM } from "./words/form";
import { PAGE } from "./words/page";

const WORDS = { ...PAGE, ...FORM } as const;

export type Said = keyof typeof WORDS;

let current: Lang = "vi";

/** The page's language. */
export function lang(): Lang {
  return current;
}

/** Sets the page's language. */
export function speak(chosen: Lang): void {
  current = chosen;
  document.documentElement.lang = chosen;
}

/** Words by their name; each `{}` is filled by a value. */
export function say(name: Said, ...values: (string | number)[]): string {
  let next = 0;
  return WORDS[name][current === "vi" ? 0 : 1].replace(/\{\}/g, () => String(values[next++] ?? ""));
}

/** Words by a name that may not be known. */
export function sayIf(name: string): string {
  return name in WORDS ? say(name as Said) : "";
}
