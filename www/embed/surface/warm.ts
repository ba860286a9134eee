/** Has the browser make its fonts ready while the module is on its way: the first letters take longest. */

import { SAMPLE, scaleLetters, WEIGHTS } from "./page";

/** More letters hardly bring others. */
const MOST_LETTERS = 500;

/**
 * Sets what stands in a host that is being loaded, which has the letters of its picture, in its font, on a canvas that
 * nobody sees. Others on the page hardly have another font.
 */
export function warmUp(host: Element | null): void {
  const context = document.createElement("canvas").getContext("2d");
  if (!host || !context) {
    return;
  }
  const words = SAMPLE + host.textContent?.slice(0, MOST_LETTERS);
  const { fontFamily } = getComputedStyle(host);
  const set = (font: string) => {
    context.font = `${font}px ${fontFamily}`;
    context.fillText(words, 0, 16);
  };
  // Those of the table and of the tools.
  set("400 14");
  set("700 13");
  // The module's own: the size that it scales, or one of those that it sets most in.
  const size = scaleLetters(context) ? 16 : 15;
  WEIGHTS.forEach((weight) => set(`${weight} ${size}`));
}
