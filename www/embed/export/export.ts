/**
 * A picture and its figures, to be taken along: as files, by the clipboard, by the platform's share sheet. A script of its
 * own, which is loaded when a reader or a page's script asks for one of these.
 */

import type { Drawn } from "../drawn";
import { Panel } from "./panel";
import { held, pixels } from "./still";
import { problem } from "./words";

/** What a picture can be taken along as. */
export type Kind = "svg" | "png" | "csv" | "json";

/** A PNG's pixels to a CSS px, at least and at most. */
const SCALES = [0.1, 8] as const;

const panels = new WeakMap<object, Panel>();

/** The picture that is drawn now, as a document of a kind. Rejected with the problem. */
export async function made(drawn: Drawn, kind: Kind, how?: { scale?: number }): Promise<string | Blob> {
  if (kind !== "png") {
    return held(drawn, (still) => still[kind]());
  }
  const scale: unknown = how?.scale ?? 2;
  if (typeof scale !== "number" || !(scale >= SCALES[0] && scale <= SCALES[1])) {
    throw problem("export-scale", drawn.host.lang(), String(scale));
  }
  return held(drawn, (still, seen) => pixels(still, seen, scale));
}

/** A reader asked for the image (1), for the data (2) or for the snippet (3), or is done with them. */
export function open(drawn: Drawn, tool: number): void {
  const { reading } = drawn;
  let panel = panels.get(reading);
  if (!panel) {
    panel = new Panel(drawn);
    panels.set(reading, panel);
  }
  panel.toggle(tool);
}
