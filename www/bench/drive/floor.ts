import own from "bench-calls";
import many from "bench-many";

import type { Calls } from "../calls";
import { paint } from "../paint";

const draw = globalThis.contender.draw as (host: HTMLElement, calls?: Calls) => HTMLCanvasElement;
const canvas = globalThis.contender.first as HTMLCanvasElement;
/** The picture's colours and, in turn, others: each a little darker or lighter. */
const swapped = own.colors.map((color) => `#${(parseInt(color.slice(1), 16) ^ 0x0f0f0f).toString(16).padStart(6, "0")}`);

globalThis.drive = {
  redraw: (turn) => paint(canvas, own, turn % 2 ? undefined : swapped),
  targets: () => [],
  card: () => false,
  more: (host, count) => draw(host, count ? many[count] : undefined),
};
