/** The floor's painter: it makes the drawing calls that the recorder wrote down. */

import type { Calls } from "./calls";

/** Draws on a canvas. */
export function paint(canvas: HTMLCanvasElement, { scale, colors, fonts, texts, outlines, calls }: Calls): void {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.setTransform(scale[0], 0, 0, scale[1], 0, 0);
  context.textRendering = "geometricPrecision";
  for (const call of calls) {
    const color = colors[call[1]] as string;
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
      default: {
        const path = new Path2D(outlines[call[2]]);
        if (call[0] === "s") {
          context.strokeStyle = color;
          context.lineWidth = call[4];
          context.setLineDash(call[5]);
        }
        for (let i = 0; i < call[3].length; i += 2) {
          const [x, y] = [call[3][i] as number, call[3][i + 1] as number];
          context.setTransform(scale[0], 0, 0, scale[1], x * scale[0], y * scale[1]);
          if (call[0] === "s") {
            context.stroke(path);
          } else {
            context.fill(path);
          }
        }
        context.setTransform(scale[0], 0, 0, scale[1], 0, 0);
      }
    }
  }
}
