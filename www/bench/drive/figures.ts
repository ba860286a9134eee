import type { Figure } from "../bench";

/** So many figures, for a chart library. */
export function figures(count: number): Figure[] {
  return Array.from({ length: count }, (_, i) => ({
    label: `Số liệu ${i + 1}`,
    text: `${100 + i} tỷ đồng`,
    share: 20 + ((i * 37) % 80),
    planned: false,
  }));
}

/** The host's box for so many. */
export function box(host: HTMLElement, count = 0): void {
  host.style.cssText = `display:block;height:${Math.max(400, count * 40)}px`;
}

/** Two colours in turn. */
export function color(turn: number): string {
  return turn % 2 ? "#0b6b78" : "#7a3b8f";
}
