/** Failures with their words. */

import type { Lang, Problem } from "./types";

/** For each code, its sentence in Vietnamese and in English; its places are the failure's values. */
export type Words = Record<string, readonly [string, string]>;

/** A failure by its code, to be worded in the language of each host that meets it. */
export class Failure {
  private readonly values: string[];

  constructor(
    readonly code: string,
    ...values: string[]
  ) {
    this.values = values;
  }

  /** The problem in words. */
  problem(lang: Lang, words: Words): Problem {
    let next = 0;
    const message = (words[this.code]?.[lang === "vi" ? 0 : 1] ?? "").replace(/\{\}/g, () => this.values[next++] ?? "");
    return { severity: "error", code: this.code, message };
  }
}
