/** What the loader itself has to say, before there is a module that has words. */

import type { Lang, Problem } from "./types";

/** For each code, its sentence in Vietnamese and in English; its places are the failure's values. */
export type Words = Record<string, readonly [string, string]>;

const WORDS: Words = {
  "no-webassembly": [
    "Trình duyệt này không chạy được WebAssembly, hoặc trang chặn nó; hãy cho phép 'wasm-unsafe-eval'.",
    "This browser does not run WebAssembly, or the page forbids it; allow 'wasm-unsafe-eval'.",
  ],
  "load-failed": ["Không tải được phần vẽ hình: {}.", "The part that draws could not be loaded: {}."],
  destroyed: ["Hình đã được gỡ khỏi trang.", "The widget was taken away from the page."],
  "no-context": ["Trình duyệt không cho vẽ trên canvas.", "The browser offers no canvas to draw on."],
  "host-element": [
    "Phần tử <{}> không mang được hình; hãy dùng <div>, <section>, <article> hoặc <p>.",
    "A <{}> cannot carry the picture; use a <div>, <section>, <article> or <p>.",
  ],
  "host-taken": [
    "Phần tử này đã mang nội dung của một thành phần khác; hãy dùng một <div> riêng.",
    "This element carries another component's content already; use a <div> of its own.",
  ],
};

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
  problem(lang: Lang, words = WORDS): Problem {
    let next = 0;
    const message = (words[this.code]?.[lang === "vi" ? 0 : 1] ?? "").replace(/\{\}/g, () => this.values[next++] ?? "");
    return { severity: "error", code: this.code, message };
  }
}
