/**
 * Records the drawing calls of the widget's own picture, for the floor.
 *
 * They are taken from the context in the browser, and not made anew from the scene: so they are what the widget really
 * asks of the canvas, snapped to device px as it snaps them, and stay so when its painter changes. What the floor need
 * not do is left out: measuring text, and setting what is set already.
 */

import type { Call, Calls, Step } from "./calls";

type Outlines = [outline: number, ...places: number[]][];

const lists = { colors: [] as string[], fonts: [] as string[], texts: [] as string[], outlines: [] as string[] };
let calls: Call[] = [];
let path: Step[] = [];
let canvas: HTMLCanvasElement | undefined;
let scale: [number, number] = [1, 1];

const hundredth = (number: number) => Math.round(number * 100) / 100;

function index(list: string[], entry: string): number {
  const found = list.indexOf(entry);
  return found < 0 ? list.push(entry) - 1 : found;
}

/** The path's parts, each moved to where it begins: one that is drawn many times is told once. */
function parts(): Outlines {
  const split: Step[][] = [];
  for (const step of path) {
    if (step[0] === "M" || step[0] === "R" || !split.length) {
      split.push([]);
    }
    (split[split.length - 1] as Step[]).push(step);
  }
  const found: Outlines = [];
  for (const steps of split) {
    const [, x = 0, y = 0] = steps[0] as Step;
    const moved = steps.map(([letter, ...numbers]) => {
      // A box's size and an arc's radius stay.
      const points = letter === "R" ? 2 : letter === "A" ? 4 : numbers.length;
      return [letter, ...numbers.map((number, i) => hundredth(i < points ? number - (i % 2 ? y : x) : number))] as Step;
    });
    const outline = index(lists.outlines, JSON.stringify(moved));
    const last = found[found.length - 1];
    if (last && last[0] === outline) {
      last.push(hundredth(x), hundredth(y));
    } else {
      found.push([outline, hundredth(x), hundredth(y)]);
    }
  }
  return found;
}

type Context = CanvasRenderingContext2D;
const usual = CanvasRenderingContext2D.prototype;

/** Calls `told` before the usual method. */
function before<K extends keyof Context>(name: K, told: (context: Context, numbers: never[]) => void): void {
  const method = usual[name] as unknown as (...given: never[]) => unknown;
  (usual as unknown as Record<string, unknown>)[name] = function (this: Context, ...given: never[]) {
    told(this, given);
    return method.apply(this, given);
  };
}

const color = (style: string | CanvasGradient | CanvasPattern) => index(lists.colors, String(style));

/** The transform that is set: the picture's own, or that of larger or smaller letters. */
let transform: [number, number] = [1, 1];
before("setTransform", (_, [x = 1, , , y = 1]) => (transform = [x, y]));
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
before("beginPath", () => (path = []));
const steps = { moveTo: "M", lineTo: "L", bezierCurveTo: "C", arcTo: "A", rect: "R", closePath: "Z" } as const;
for (const [name, letter] of Object.entries(steps)) {
  before(name as keyof typeof steps, (_, numbers) => path.push([letter, ...numbers]));
}
before("fillRect", (context, [x = 0, y = 0, width = 0, height = 0]) => {
  const [left, top, across, down] = [x, y, width, height].map(hundredth) as [number, number, number, number];
  calls.push(["r", color(context.fillStyle), left, top, across, down]);
});
before("fillText", (context, [text, x = 0, y = 0, most]) => {
  const [left, top] = [hundredth(x), hundredth(y)];
  const size = Math.round((transform[0] / scale[0]) * 1e4) / 1e4;
  const narrow: [most?: number] = most === undefined ? [] : [hundredth(most)];
  calls.push(["t", color(context.fillStyle), index(lists.fonts, context.font), index(lists.texts, text ?? ""), size, left, top, ...narrow]);
});
before("fill", (context) => calls.push(["f", color(context.fillStyle), parts()]));
before("stroke", (context) => calls.push(["s", color(context.strokeStyle), parts(), context.lineWidth, context.getLineDash()]));

globalThis.recorded = (): Calls | undefined => {
  if (!canvas) {
    return undefined;
  }
  const { width, height } = canvas.getBoundingClientRect();
  const { colors, fonts, texts, outlines } = lists;
  return { size: [canvas.width, canvas.height, width, height], scale, colors, fonts, texts, outlines: outlines.map((json) => JSON.parse(json)), calls };
};
