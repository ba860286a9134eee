/** Has the browser make its fonts ready while the module is on its way: the first letters take longest. */

import { count, nextTask, SAMPLE, scaleLetters, WEIGHTS } from "./page";

/** More letters hardly bring others. */
const MOST_LETTERS = 500;

/**
 * Measures what stands in a host that is being loaded, which has the letters of its picture, in its font, by its canvas:
 * one weight and size in a task, until a picture comes, whose own letters then go first. Others on the page hardly have
 * another font.
 */
export function warmUp(host: Element | null): void {
  const context = host?.shadowRoot?.querySelector("canvas")?.getContext("2d");
  if (!host || !context) {
    return;
  }
  // The module's own: the size that it scales, or one of those that it sets most in.
  const size = scaleLetters(context) ? 16 : 15;
  // And those of the table and of the tools.
  const fonts = [...WEIGHTS.map((weight) => `${weight} ${size}`), "400 14", "700 13"];
  const next = () => {
    const font = fonts.shift();
    if (font && !count()) {
      context.font = `${font}px ${getComputedStyle(host).fontFamily}`;
      context.measureText(SAMPLE + host.textContent?.slice(0, MOST_LETTERS));
      nextTask(next);
    }
  };
  nextTask(next);
}
