/** What the reader prefers of colours, as the module takes it. */

import { CONTRAST, DARK, FORCED, Prefers, prefers } from "./page";

/** Background, text and links as `0xRRGGBB`; that the browser forces none. */
export type Forced = [number, number, number];
export const NONE: Forced = [-1, -1, -1];

/** What the reader prefers, as far as the page around `host` allows it. */
export function preferred(host: Element): number {
  const allowed = getComputedStyle(host).colorScheme?.split(" ").includes("dark");
  return (allowed && prefers(DARK) ? Prefers.Dark : 0) + (prefers(CONTRAST) ? Prefers.MoreContrast : 0);
}

/** The reader's own colours, where the browser forces these. A canvas resolves their names. */
export function forced(context: CanvasRenderingContext2D): Forced {
  if (!prefers(FORCED)) {
    return NONE;
  }
  const color = (name: string) => {
    context.fillStyle = name;
    const hex = /^#(.{6})$/.exec(context.fillStyle);
    return hex ? parseInt(hex[1] as string, 16) : -1;
  };
  const colors: Forced = [color("Canvas"), color("CanvasText"), color("LinkText")];
  return colors.includes(-1) ? NONE : colors;
}
