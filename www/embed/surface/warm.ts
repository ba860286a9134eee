/** Has the browser make its fonts ready while the module is on its way: the first letters of each size take longest. */

import { SAMPLE, WEIGHTS } from "./page";

/** The sizes that most of a picture's text is set in, in CSS px. */
const SIZES = [13, 14, 15, 44];

/** More hosts than these hardly bring another font. */
const MOST_HOSTS = 4;

/** Sets a few letters in the fonts of the hosts that are being loaded, on a canvas that nobody sees. */
export function warmUp(hosts: Iterable<Element>): void {
  const context = document.createElement("canvas").getContext("2d");
  const families = new Set([...hosts].slice(0, MOST_HOSTS).map((host) => getComputedStyle(host).fontFamily));
  for (const family of context ? families : []) {
    for (const weight of WEIGHTS) {
      for (const size of SIZES) {
        (context as CanvasRenderingContext2D).font = `${weight} ${size}px ${family}`;
        context?.fillText(SAMPLE, 0, 0);
      }
    }
  }
}
