import own from "bench-calls";
import dark from "bench-dark";
import many from "bench-many";

import type { Calls } from "../calls";
import { paint } from "../paint";

const draw = globalThis.contender.draw as (host: HTMLElement, calls?: Calls) => HTMLCanvasElement;
const canvas = globalThis.contender.first as HTMLCanvasElement;
globalThis.drive = {
  /** What the widget draws for another theme, and again for its own. */
  redraw: (turn) => paint(canvas, turn % 2 ? own : dark),
  targets: () => [],
  card: () => false,
  more: (host, count) => draw(host, count ? many[count] : undefined),
};
