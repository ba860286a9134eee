/** A picture as it is drawn now, held still by the full module. */

import type { Drawn } from "../drawn";
import { Build, type Still } from "../load";
import { scaleLetters } from "../surface/page";
import type { Lang } from "../types";
import { problem } from "./words";

/** The most pixels that a canvas may have on iOS. */
const MOST_PIXELS = 16_777_216;

/** The most that any browser takes in one direction. */
const LONGEST_SIDE = 32_767;

/** How long a font that is on its way is waited for, in milliseconds. */
const FONT = 3000;

/** How the picture stands on the page. */
export interface Seen {
  lang: Lang;
  /** The canvas's size in CSS px. */
  width: number;
  height: number;
  /** The page's font at that place. */
  family: string;
}

/** What `use` makes of the picture that is drawn now. Rejected with the problem, in words. */
export async function held<T>(drawn: Drawn, use: (still: Still, seen: Seen) => T | Promise<T>): Promise<T> {
  const { host, tools, profile } = drawn;
  const { width, height, theme, lang } = drawn.outline();
  const seen = { lang, width, height, family: getComputedStyle(host.element).fontFamily };
  // A host narrower than any scene has a smaller picture, a reader of large letters a larger one.
  const [, , scene, share] = host.shadow?.measure() ?? [0, 1, width, 1];
  const asked = [host.pairs(), host.lang(), profile, share === 1 ? width : scene, theme === "dark"] as const;
  try {
    const still = new (await tools.load(Build.Full)).Still(...asked);
    try {
      return await use(still, seen);
    } finally {
      still.free();
    }
  } catch (error) {
    const known = error instanceof tools.Failure || typeof (error as { code?: unknown } | null)?.code === "string";
    throw await tools.worded(known ? error : drawn.cause(error), lang);
  }
}

/** How many pixels a PNG has, across and down; fewer to a CSS px where no canvas could hold them. */
export function size({ width, height }: { width: number; height: number }, scale: number): [number, number] {
  const most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  const round = scale > most ? Math.floor : Math.round;
  const of = (length: number) => Math.max(1, round(length * Math.min(scale, most)));
  return [of(width), of(height)];
}

/** The picture as a PNG. */
export async function pixels(still: Still, seen: Seen, scale: number): Promise<Blob> {
  await fonts();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = size(seen, scale);
  const told = `${canvas.width} × ${canvas.height} px`;
  const context = canvas.getContext("2d");
  if (context) {
    still.paint(context, seen.family, scaleLetters(context));
  }
  const blob = context && (await new Promise<Blob | null>((next) => canvas.toBlob(next, "image/png")));
  // Some browsers keep a canvas's memory until they happen to look for what nobody needs.
  canvas.width = canvas.height = 0;
  if (!blob) {
    throw problem("export-no-pixels", seen.lang, told);
  }
  return blob;
}

/** Waits for fonts that are on their way, but not for long: a picture that is taken along is not painted again. */
async function fonts(): Promise<void> {
  try {
    await Promise.race([document.fonts.ready, new Promise((next) => setTimeout(next, FONT))]);
  } catch {
    // Whatever is named "fonts" on the page stands in the browser's own place.
  }
}

/** A name for files: `phuong-quy-nhon-nam`. */
export function fileName(place: string): string {
  const ascii = place.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80) || "ward-profile";
}
