/**
 * The floor: a script that does nothing but the drawing calls of the widget's own picture, at the widget's own size. No
 * chart that draws as much can be sooner.
 */

import { paint } from "../paint";
import { host, signal } from "../signal";

function draw(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const [width, height, cssWidth, cssHeight] = __CALLS__.size;
  canvas.width = width;
  canvas.height = height;
  canvas.style.cssText = `display:block;margin:0 auto;width:${cssWidth}px;height:${cssHeight}px`;
  host.append(canvas);
  paint(canvas, __CALLS__);
  signal(host);
  return canvas;
}

globalThis.contender = { draw, first: draw(host) };
