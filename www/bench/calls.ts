/** A picture as the calls that draw it: what the recorder writes and the floor reads. */

/** One drawing call with all that it depends on. Colours, fonts, texts and outlines are told by their index. */
export type Call =
  | [what: "r", color: number, x: number, y: number, width: number, height: number]
  /** A text, so many times as large as its font, at a place that is counted in such letters. */
  | [what: "t", color: number, font: number, text: number, size: number, x: number, y: number, most?: number]
  /** An outline filled, or drawn, at each of a list of places: x and y in turn. */
  | [what: "f", color: number, outline: number, places: number[]]
  | [what: "s", color: number, outline: number, places: number[], width: number, dashes: number[]];

export interface Calls {
  /** The canvas, in device px and in CSS px. */
  size: [width: number, height: number, cssWidth: number, cssHeight: number];
  scale: [x: number, y: number];
  colors: string[];
  fonts: string[];
  texts: string[];
  /** As SVG writes them, counted from where they are put. */
  outlines: string[];
  calls: Call[];
}
