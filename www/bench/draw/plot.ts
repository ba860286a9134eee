/** Observable Plot: bars with the values beside their names, a tick for the plan, and a card for the one that is pointed at. */

import { axisY, barX, plot, pointerY, text, tickX, tip } from "@observablehq/plot";

import type { Figure } from "../bench";
import { host, signal } from "../signal";

function picture(width: number, figures: Figure[], color: string): Element {
  return plot({
    width,
    height: 400,
    marginLeft: 180,
    marginRight: 190,
    x: { axis: null },
    y: { domain: figures.map(({ label }) => label), label: null },
    marks: [
      axisY({ label: null, tickSize: 0 }),
      barX(figures, { x: "share", y: "label", fill: color }),
      tickX(figures.filter(({ planned }) => planned), { x: () => 100, y: "label" }),
      text(figures, { x: "share", y: "label", text: "text", textAnchor: "start", dx: 6 }),
      tip(figures, pointerY({ x: "share", y: "label", title: "text" })),
    ],
  });
}

/** Plot draws anew instead of updating: `host` then holds the new picture. */
function draw(host: HTMLElement, figures: Figure[] = __FIGURES__, color = "#0b6b78"): Element {
  const element = picture(host.clientWidth, figures, color);
  host.replaceChildren(element);
  signal(host);
  return element;
}

globalThis.contender = { draw, first: draw(host) };
