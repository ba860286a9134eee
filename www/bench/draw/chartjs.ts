/** Chart.js: bars with the values beside their names, and a card for the one that is pointed at. */

import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";

import type { Figure } from "../bench";
import { host, signal } from "../signal";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

function draw(host: HTMLElement, figures: Figure[] = __FIGURES__): Chart {
  const canvas = document.createElement("canvas");
  host.append(canvas);
  return new Chart(canvas, {
    type: "bar",
    data: {
      labels: figures.map(({ label, text }) => [label, text]),
      datasets: [
        { data: figures.map(({ share }) => share), backgroundColor: "#0b6b78" },
        { data: figures.map(({ planned }) => (planned ? 100 : NaN)), backgroundColor: "#c9d3d6" },
      ],
    },
    options: {
      // What prefers-reduced-motion asks.
      animation: false,
      indexAxis: "y",
      maintainAspectRatio: false,
      scales: { x: { display: false, beginAtZero: true }, y: { grid: { display: false } } },
      plugins: { tooltip: { callbacks: { label: ({ dataIndex }) => figures[dataIndex]?.text ?? "" } } },
    },
    plugins: [{ id: "drawn", afterRender: () => signal(host) }],
  });
}

globalThis.contender = { draw, first: draw(host) };
