/** What the module says of its picture, for the pieces around the canvas; lengths in CSS px of the canvas. */

import type { Inspection } from "./types";

/** The picture, and how it stands on its page. */
export interface Outline extends Inspection {
  /** The tools that are there: a bit each for table, image, data, snippet. */
  tools: number;
  /** Whether the editor lets drawings come in. */
  motion: boolean;
  /** The fonts that the editor asked for. */
  font?: string;
  /** The words around the picture, in the order of [`Label`]. */
  labels: string[];
  /** Background, ink, muted, strong, hairline, plate. */
  colors: string[];
  /** All that the module says but its colours. */
  words: string;
  /** How many times as large as usual the page's root letters are. */
  zoom: number;
  /** What comes in when it is seen. */
  drawings: Drawing[];
}

/** A drawing that comes in: its number, its box, and how long it takes, in milliseconds. */
export interface Drawing {
  id: number;
  x: number;
  y: number;
  width: number;
  height: number;
  length: number;
}

/** The words around a picture, by their places in the list. */
export const enum Label {
  /** The first of the four tools: table, image, data, snippet. */
  Tools,
  Marks = 4,
  /** The first of the table's five columns: what, how much, when, of what kind, by whom. */
  Columns,
  Surely = 10,
  Quote,
  Close,
}
