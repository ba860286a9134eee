/** Elements made by name, never from markup. */

import type { Outline } from "../outline";

/** The names of the colours, in the outline's order. */
const COLORS = ["back", "ink", "muted", "strong", "hairline", "plate"];

/** An element of a class, with a text, in a language if that is not the one around it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  text = "",
  lang?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  element.textContent = text;
  if (lang) {
    element.lang = lang;
  }
  return element;
}

/** Puts an element's upper left corner to a place, in CSS px of what it is positioned in. */
export function move({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}

/** Puts an element at a box, in CSS px of what it is positioned in. */
export function put(element: HTMLElement, box: { x: number; y: number; width: number; height: number }): void {
  const { style } = element;
  move(element, box.x, box.y);
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
}

/** Gives all within an element the picture's colours. */
export function tint({ style }: HTMLElement, { theme, colors }: Outline): void {
  // Only what has bars or controls of the browser's takes it from here: it would have all the rest be laid out anew.
  style.setProperty("--scheme", theme);
  colors.forEach((color, index) => style.setProperty(`--${COLORS[index]}`, color));
}
