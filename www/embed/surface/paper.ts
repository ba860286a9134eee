/** Paper: a long picture is cut where nothing is drawn, into a canvas for each page. */

import type { Inspection } from "../types";

/** A page is this many times as high as wide, whatever its size and its margins are. */
const PAGE = 1.3;

/** A picture that is no more times as high as wide goes on one page. */
const HIGHEST = 2.2;

/** How far letters reach above and below their baseline, as shares of their size. */
const ABOVE = 1.2;
const BELOW = 0.3;

/** Where the pages of a picture begin and end, in CSS px from its upper edge. */
export function cuts({ width, height, marks, texts }: Inspection): number[] {
  const ends = [0];
  if (height > width * HIGHEST) {
    const drawn = [
      ...marks.map(({ y, height }) => [y, y + height] as const),
      ...texts.map(({ y, size }) => [y - size * ABOVE, y + size * BELOW] as const),
    ].sort(([one], [other]) => one - other);
    let [begins, bottom, at, widest] = [0, 0, 0, 0];
    for (const [top, end] of [...drawn, [height, height] as const]) {
      if (end > begins + width * PAGE && at > begins) {
        ends.push(at);
        [begins, widest] = [at, 0];
      }
      // The widest gap of the page's lower half: that between two rows.
      const gap = top - bottom;
      if (gap >= widest && gap > 0 && top > begins + (width * PAGE) / 2) {
        [widest, at] = [gap, Math.round(bottom + gap / 2)];
      }
      bottom = Math.max(bottom, end);
    }
  }
  return [...ends, height];
}

/** A canvas for each page, copied from one that holds the whole picture. */
export function pages(whole: HTMLCanvasElement, { height }: Inspection, ends: number[]): HTMLCanvasElement[] {
  return ends.slice(1).map((end, index) => {
    const page = document.createElement("canvas");
    const [top, bottom] = [ends[index] as number, end].map((y) => Math.round((y * whole.height) / height)) as [number, number];
    page.width = whole.width;
    page.height = bottom - top;
    page.getContext("2d")?.drawImage(whole, 0, -top);
    return page;
  });
}
