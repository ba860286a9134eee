import type { Figure } from "../bench";
import { box, color, figures } from "./figures";

const draw = globalThis.contender.draw as (host: HTMLElement, figures?: Figure[], color?: string) => unknown;
const host = document.getElementById("graphic") as HTMLElement;

globalThis.drive = {
  redraw(turn) {
    draw(host, undefined, color(turn));
  },
  targets() {
    return [...host.querySelectorAll("[aria-label=bar] rect")].map((bar) => {
      const { right, top, height } = bar.getBoundingClientRect();
      return [right - 4, top + height / 2];
    });
  },
  card: () => !!host.querySelector("[aria-label=tip] text"),
  more(host, count) {
    box(host, count);
    return draw(host, count ? figures(count) : undefined);
  },
};
