/** ECharts: bars with the values beside their names, and a card for the one that is pointed at. */

import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

import type { Figure } from "../bench";
import { host, signal } from "../signal";

use([BarChart, CanvasRenderer, GridComponent, TooltipComponent]);

function draw(host: HTMLElement, figures: Figure[] = __FIGURES__): EChartsType {
  const chart = init(host);
  chart.setOption({
    // What prefers-reduced-motion asks.
    animation: false,
    grid: { left: 180, right: 16, top: 8, bottom: 8 },
    tooltip: { trigger: "item", transitionDuration: 0, formatter: ({ dataIndex }: { dataIndex: number }) => figures[dataIndex]?.text ?? "" },
    xAxis: { type: "value", show: false },
    yAxis: { type: "category", inverse: true, axisLabel: { lineHeight: 15 }, data: figures.map(({ label, text }) => `${label}\n${text}`) },
    series: [
      { type: "bar", color: "#0b6b78", data: figures.map(({ share }) => share) },
      { type: "bar", color: "#c9d3d6", data: figures.map(({ planned }) => (planned ? 100 : "-")) },
    ],
  });
  signal(host);
  return chart;
}

globalThis.contender = { draw, first: draw(host) };
