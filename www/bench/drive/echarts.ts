import type { EChartsType } from "echarts/core";

import { box, color, figures } from "./figures";

const { draw } = globalThis.contender;
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
      return [left + 200, top + y - 8];
    });
  },
  card: () => [...chart.getDom().children].some((child) => child instanceof HTMLElement && getComputedStyle(child).position === "absolute" && child.textContent !== "" && getComputedStyle(child).visibility === "visible" && getComputedStyle(child).opacity === "1"),
  more(host, count) {
    box(host, count);
    return draw(host, count ? figures(count) : undefined);
  },
};
