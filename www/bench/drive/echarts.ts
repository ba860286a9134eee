import type { EChartsType } from "echarts/core";

import type { Figure } from "../bench";
import { box, color, figures } from "./figures";

const draw = globalThis.contender.draw as (host: HTMLElement, figures?: Figure[]) => unknown;
const chart = globalThis.contender.first as EChartsType;

globalThis.drive = {
  redraw(turn) {
    chart.setOption({ series: [{ color: color(turn) }] });
  },
  targets() {
    const { left, top } = chart.getDom().getBoundingClientRect();
    return __FIGURES__.map((_, i) => {
      const [, y = 0] = chart.convertToPixel({ seriesIndex: 0 }, [0, i]);
      // The upper bar of the two of a category.
      return [left + 400, top + y - 8];
    });
  },
  card() {
    // The canvas stands in the first child.
    const card = chart.getDom().children[1];
    const { visibility, opacity, display } = card ? getComputedStyle(card) : { visibility: "", opacity: "0", display: "" };
    return visibility === "visible" && display !== "none" && Number(opacity) === 1 && card?.textContent !== "";
  },
  more(host, count) {
    box(host, count);
    return draw(host, count ? figures(count) : undefined);
  },
};
