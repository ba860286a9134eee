/** What the loader itself has to say, before there is a module that has words. */

import type { Lang, Problem } from "./types";

const WORDS = {
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
  "profile-unreachable": ["Không tải được hồ sơ {}: {}.", "The profile {} could not be loaded: {}."],
  "profile-timeout": ["Hồ sơ {} không đến trong 8 giây.", "The profile {} did not come within 8 seconds."],
  "profile-too-large": ["Hồ sơ {} lớn hơn 1 MiB.", "The profile {} is larger than 1 MiB."],
  "profile-url": [
    "“{}” không phải địa chỉ http hay https của một hồ sơ.",
    "“{}” is not an http or https address of a profile.",
  ],
} as const;

export type Code = keyof typeof WORDS;

/** A failure by its code, to be worded in the language of each host that meets it. */
export class Failure {
  private readonly values: string[];

  constructor(
    readonly code: Code,
    ...values: string[]
  ) {
    this.values = values;
  }

  /** The problem in words: others than the usual ones, if they are given. */
  problem(lang: Lang, words: Partial<Record<Code, readonly [string, string]>> = WORDS): Problem {
    let next = 0;
    const message = (words[this.code] ?? WORDS[this.code])[lang === "vi" ? 0 : 1].replace(/\{\}/g, () => this.values[next++] ?? "");
    return { severity: "error", code: this.code, message };
  }
}
