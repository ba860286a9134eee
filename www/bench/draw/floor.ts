/**
 * The floor: a script that does nothing but the drawing calls of the widget's own picture, at the widget's own size. No
 * chart that draws as much can be sooner.
 */

import own from "bench-calls";

import type { Calls } from "../calls";
import { paint } from "../paint";
import { host, signal } from "../signal";

function draw(host: HTMLElement, calls: Calls = own): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const [width, height, cssWidth, cssHeight] = calls.size;
  canvas.width = width;
  canvas.height = height;
  canvas.style.cssText = `display:block;margin:0 auto;width:${cssWidth}px;height:${cssHeight}px`;
  host.append(canvas);
  paint(canvas, calls);
  signal(host);
  return canvas;
}

globalThis.contender = { draw, first: draw(host) };
