import type { Chart } from "chart.js";

import type { Figure } from "../bench";
import { box, color, figures } from "./figures";

const draw = globalThis.contender.draw as (host: HTMLElement, figures?: Figure[]) => unknown;
const chart = globalThis.contender.first as Chart;

globalThis.drive = {
  redraw(turn) {
    (chart.data.datasets[0] as { backgroundColor: string }).backgroundColor = color(turn);
    chart.update();
  },
  targets() {
    const { left, top } = chart.canvas.getBoundingClientRect();
    return chart.getDatasetMeta(0).data.map((bar) => {
      const { x, y } = bar.getProps(["x", "y"]);
      return [left + (x as number) - 20, top + (y as number)];
    });
  },
  card: () => (chart.tooltip?.opacity ?? 0) > 0,
  more(host, count) {
    box(host, count);
    return draw(host, count ? figures(count) : undefined);
  },
};
