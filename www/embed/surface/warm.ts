/** Has the browser make ready what a first picture takes longest for, while the module is on its way: letters and the canvas. */

import { makeBacking } from "./backing";
import { count, nextTask, SAMPLE, scaleLetters, WEIGHTS } from "./page";

/** Each word takes time, and what stands in a host is hardly longer than this. */
const MOST_LETTERS = 2000;

/**
 * Measures what stands in a host that is being loaded, which has the words of its picture, in its font, by its canvas; then
 * has the canvas made, which a browser does when it is drawn on first, of the size that the loader gave it. One weight and
 * size, or the canvas, in a task, until a picture comes, whose own letters then go first. Others on the page hardly have
 * another font.
 */
export function warmUp(host: Element | null): void {
  const canvas = host?.shadowRoot?.querySelector("canvas");
  const context = canvas?.getContext("2d");
  if (!host || !canvas || !context) {
    return;
  }
  // The module's own: the size that it scales, or one of those that it sets most in.
  const size = scaleLetters(context) ? 16 : 15;
  const measure = (font: string) => () => {
    context.font = `${font}px ${getComputedStyle(host).fontFamily}`;
    context.measureText(SAMPLE + host.textContent?.slice(0, MOST_LETTERS));
  };
  const open = () => {
    const backing = makeBacking(canvas);
    backing.fit(canvas.width, canvas.height);
    backing.resize();
    // What is empty already stays so.
    context.clearRect(0, 0, 1, 1);
  };
  // And those of the table and of the tools.
  const steps = [...WEIGHTS.map((weight) => measure(`${weight} ${size}`)), open, measure("400 14"), measure("700 13")];
  const next = () => {
    const step = steps.shift();
    if (step && !count()) {
      step();
      nextTask(next);
    }
  };
  nextTask(next);
}
