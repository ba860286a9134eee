/** Has the browser make its fonts ready while the module is on its way: the first letters take longest. */

import { scaleLetters, WEIGHTS } from "./page";

/** The letters of most words of the built-in profile, in both languages. */
const LETTERS =
  "Quy Nhơn Nam: bốn phường thành một, 36,36 km², 73.296 người (tính toán) tỷ lệ hộ nghèo; Độ rộng giải không đến dự ước đạt 110% kế hoạch cuối ngân sách. Diện tích Ghềnh Vă Cừ mỗi vuông Mật Mục Đảng xv";

/** More hosts than these hardly bring another font. */
const MOST_HOSTS = 4;

/** Sets letters in the fonts of the hosts that are being loaded, on a canvas that nobody sees. */
export function warmUp(hosts: Iterable<Element>): void {
  const context = document.createElement("canvas").getContext("2d");
  const families = new Set([...hosts].slice(0, MOST_HOSTS).map((host) => getComputedStyle(host).fontFamily));
  for (const family of context ? families : []) {
    const set = (font: string) => {
      (context as CanvasRenderingContext2D).font = `${font}px ${family}`;
      context?.fillText(LETTERS, 0, 16);
    };
    // Those of the table and of the tools.
    set("400 14");
    set("700 13");
    scaleLetters(context as CanvasRenderingContext2D);
    WEIGHTS.forEach((weight) => set(`${weight} 16`));
  }
}
