import { paint } from "../paint";

const { draw } = globalThis.contender;
const canvas = globalThis.contender.first as HTMLCanvasElement;
/** The picture's colours and, in turn, others: each a little darker or lighter. */
const swapped = __CALLS__.colors.map((color) => `#${(parseInt(color.slice(1), 16) ^ 0x0f0f0f).toString(16).padStart(6, "0")}`);

globalThis.drive = {
  redraw: (turn) => paint(canvas, __CALLS__, turn % 2 ? undefined : swapped),
  targets: () => [],
  card: () => false,
  more: (host) => draw(host),
};
