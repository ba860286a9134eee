/** The floor's painter: it makes the drawing calls that the recorder wrote down. */

import type { Calls, Step } from "./calls";

function trace(context: CanvasRenderingContext2D, steps: Step[], x: number, y: number): void {
  for (const [letter, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] of steps) {
    switch (letter) {
      case "M": context.moveTo(x + a, y + b); break;
      case "L": context.lineTo(x + a, y + b); break;
      case "C": context.bezierCurveTo(x + a, y + b, x + c, y + d, x + e, y + f); break;
      case "A": context.arcTo(x + a, y + b, x + c, y + d, e); break;
      case "R": context.rect(x + a, y + b, c, d); break;
      default: context.closePath();
    }
  }
}

/** Draws on a canvas; `swap` gives colours in place of the picture's. */
export function paint(canvas: HTMLCanvasElement, { scale, colors, fonts, texts, outlines, calls }: Calls, swap = colors): void {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.setTransform(scale[0], 0, 0, scale[1], 0, 0);
  context.textRendering = "geometricPrecision";
  for (const call of calls) {
    const color = swap[call[1]] as string;
    context.fillStyle = color;
    switch (call[0]) {
      case "r":
        context.fillRect(call[2], call[3], call[4], call[5]);
        break;
      case "t":
        context.font = fonts[call[2]] as string;
        context.setTransform(scale[0] * call[4], 0, 0, scale[1] * call[4], 0, 0);
        context.fillText(texts[call[3]] as string, call[5], call[6], call[7]);
        context.setTransform(scale[0], 0, 0, scale[1], 0, 0);
        break;
      default:
        context.beginPath();
        for (const [outline, ...places] of call[2]) {
          for (let i = 0; i < places.length; i += 2) {
            trace(context, outlines[outline] as Step[], places[i] as number, places[i + 1] as number);
          }
        }
        if (call[0] === "f") {
          context.fill();
        } else {
          context.strokeStyle = color;
          context.lineWidth = call[3];
          context.setLineDash(call[4]);
          context.stroke();
        }
    }
  }
}
