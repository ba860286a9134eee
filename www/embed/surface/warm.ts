/** Has the browser make its fonts ready while the module is on its way: the first letters take longest. */

import { letters, SAMPLE, WEIGHTS } from "./page";

/** More hosts than these hardly bring another font, and more letters hardly others. */
const MOST_HOSTS = 4;
const MOST_LETTERS = 500;

/**
 * Sets what stands in the hosts that are being loaded, which has the letters of their pictures, in their fonts, on a canvas
 * that nobody sees.
 */
export function warmUp(hosts: Iterable<Element>): void {
  const context = document.createElement("canvas").getContext("2d");
  const families = new Map([...hosts].slice(0, MOST_HOSTS).map((host) => [getComputedStyle(host).fontFamily, host]));
  for (const [family, host] of context ? families : []) {
    const set = (font: string) => {
      (context as CanvasRenderingContext2D).font = `${font}px ${family}`;
      context?.fillText(SAMPLE + host.textContent?.slice(0, MOST_LETTERS), 0, 16);
    };
    // Those of the table and of the tools.
    set("400 14");
    set("700 13");
    const size = letters(context as CanvasRenderingContext2D);
    WEIGHTS.forEach((weight) => set(`${weight} ${size || 15}`));
  }
}
