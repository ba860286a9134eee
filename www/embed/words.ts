/** What the loader itself has to say, before there is a module that has words. */

import type { Lang, Problem } from "./types";

const WORDS = {
  "no-webassembly": [
    "Trình duyệt này không chạy được WebAssembly, hoặc trang chặn nó; hãy cho phép 'wasm-unsafe-eval'.",
    "This browser does not run WebAssembly, or the page forbids it; allow 'wasm-unsafe-eval'.",
  ],
  "load-failed": ["Không tải được phần vẽ hình: {}.", "The part that draws could not be loaded: {}."],
  destroyed: ["Hình đã được gỡ đi trước khi vẽ xong.", "The widget was taken away before it was drawn."],
  "no-context": ["Trình duyệt không cho vẽ trên canvas.", "The browser offers no canvas to draw on."],
  "host-element": [
    "Phần tử <{}> không mang được hình; hãy dùng <div>, <section>, <article> hoặc <p>.",
    "A <{}> cannot carry the picture; use a <div>, <section>, <article> or <p>.",
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

/** A failure that is already worded. */
export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The failure of a code, its places filled with `values`. */
export function failure(code: Code, lang: Lang, ...values: string[]): Failure {
  const message = WORDS[code][lang === "vi" ? 0 : 1].replace(/\{\}/g, () => values.shift() ?? "");
  return new Failure({ severity: "error", code, message });
}
