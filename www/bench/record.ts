/**
 * Records the drawing calls of the widget's own picture, for the floor.
 *
 * They are taken from the context in the browser, and not made anew from the scene: so they are what the widget really
 * asks of the canvas, snapped to device px as it snaps them, and stay so when its painter changes. What the floor need
 * not do is left out: measuring text, and setting what is set already.
 */

import type { Call, Calls } from "./calls";

const lists = { colors: [] as string[], fonts: [] as string[], texts: [] as string[], outlines: [] as string[] };
let calls: Call[] = [];
/** What each path was told to be. */
const paths = new WeakMap<Path2D, string>();
let canvas: HTMLCanvasElement | undefined;
let scale: [number, number] = [1, 1];

const hundredth = (number: number) => Math.round(number * 100) / 100;

function index(list: string[], entry: string): number {
  const found = list.indexOf(entry);
  return found < 0 ? list.push(entry) - 1 : found;
}

type Context = CanvasRenderingContext2D;
const usual = CanvasRenderingContext2D.prototype;

/** Calls `told` before the usual method of a context or a path. */
function before<On extends object>(usual: On, name: keyof On & string, told: (on: On, given: never[]) => void): void {
  const method = usual[name] as (...given: never[]) => unknown;
  (usual as Record<string, unknown>)[name] = function (this: On, ...given: never[]) {
    told(this, given);
    return method.apply(this, given);
  };
}

const color = (style: string | CanvasGradient | CanvasPattern) => index(lists.colors, String(style));

/** The transform that is set: the picture's own, or that of larger or smaller letters. */
let transform: [number, number] = [1, 1];
/** And where it puts what is drawn, in device px. */
let place: [number, number] = [0, 0];
before(usual, "setTransform", (_, [x = 1, , , y = 1, right = 0, down = 0]) => {
  transform = [x, y];
  place = [right, down];
});
// The painter says once, before anything else, where letters stand: a picture begins.
const baseline = Object.getOwnPropertyDescriptor(usual, "textBaseline") as PropertyDescriptor;
Object.defineProperty(usual, "textBaseline", {
  ...baseline,
  set(this: Context, value: string) {
    canvas = this.canvas;
    scale = transform;
    calls = [];
    for (const list of Object.values(lists)) {
      list.length = 0;
    }
    baseline.set?.call(this, value);
  },
});
/** As they are: the painter tells the whole of a path when it makes it. */
const Usual = globalThis.Path2D;
globalThis.Path2D = class extends Usual {
  constructor(path?: Path2D | string) {
    super(path);
    paths.set(this, String(path));
  }
};

/** A path that is drawn where the transform puts it: one that is drawn at many places, one after another, is told once. */
function drawn(what: "f" | "s", style: Context["fillStyle"], path: Path2D | undefined, line: [] | [number, number[]]): void {
  const outline = path && paths.get(path);
  if (outline === undefined) {
    throw new Error("the painter draws a path that was not recorded");
  }
  const begun = JSON.stringify([what, color(style), index(lists.outlines, outline), ...line]);
  const last = calls[calls.length - 1];
  const at = place.map((px, side) => hundredth(px / (scale[side] as number)));
  if (last && (last[0] === "f" || last[0] === "s") && begun === JSON.stringify([...last.slice(0, 3), ...last.slice(4)])) {
    last[3].push(...at);
  } else {
    calls.push([what, color(style), index(lists.outlines, outline), at, ...line] as Call);
  }
}
before(usual, "fillRect", (context, [x = 0, y = 0, width = 0, height = 0]) => {
  const [left, top, across, down] = [x, y, width, height].map(hundredth) as [number, number, number, number];
  calls.push(["r", color(context.fillStyle), left, top, across, down]);
});
before(usual, "fillText", (context, [text, x = 0, y = 0, most]) => {
  const [left, top] = [hundredth(x), hundredth(y)];
  const size = Math.round((transform[0] / scale[0]) * 1e4) / 1e4;
  const narrow: [most?: number] = most === undefined ? [] : [hundredth(most)];
  calls.push(["t", color(context.fillStyle), index(lists.fonts, context.font), index(lists.texts, text ?? ""), size, left, top, ...narrow]);
});
before(usual, "fill", (context, [path]) => drawn("f", context.fillStyle, path, []));
before(usual, "stroke", (context, [path]) =>
  drawn("s", context.strokeStyle, path, [context.lineWidth, context.getLineDash()]));

globalThis.recorded = (): Calls | undefined => {
  if (!canvas) {
    return undefined;
  }
  const { width, height } = canvas.getBoundingClientRect();
  const { colors, fonts, texts, outlines } = lists;
  return { size: [canvas.width, canvas.height, width, height], scale, colors, fonts, texts, outlines, calls };
};
