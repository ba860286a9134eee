/** What a page, an editor's script or a test may rely on. */

/** The language of words. */
export type Lang = "vi" | "en";

/** Where a host is on its way, as `data-ward-profile-state` tells. */
export type State = "waiting" | "loading" | "ready" | "failed";

/** One thing that is wrong with a profile. */
export interface Finding {
  severity: "warning" | "error";
  /** A name that does not change between versions. */
  code: string;
  /** Where, from the document's root: `figures[2].value`; empty for the whole document. */
  path: string;
  /** What is wrong and what would be right, in the picture's language. */
  message: string;
  /** What may have been meant. */
  suggestion?: string;
}

/** One thing that is wrong: the detail of a `ward-profile:problem` event. */
export interface Problem {
  /** A warning is drawn all the same; an error leaves what stood in the host. */
  severity: "warning" | "error";
  /** A name that does not change between versions. */
  code: string;
  /** The problem as a sentence, in the picture's language; an unsound profile's errors stand on a line each. */
  message: string;
  /** Where in the profile, for a warning about it. */
  path?: string;
  /** All that is wrong with the profile, for one that is not drawn. */
  findings?: Finding[];
  /** The attribute, by its full name. */
  attribute?: string;
  /** The value that was given. */
  value?: string;
  /** What is allowed, in words. */
  allowed?: string;
  /** The allowed word nearest to the value. */
  suggestion?: string;
}

/** A figure that the picture shows. */
export interface Figure {
  id: string;
  label: string;
  /** In `unit`; two ends for a range; `null` for a statement. */
  value: number | [number, number] | null;
  unit: string;
  /** The value with unit and qualifier, as drawn. */
  text: string;
  /** Empty for none. */
  qualifier: string;
  kind: "actual" | "estimate" | "target" | "intention";
  period: string;
  derived: boolean;
  /** Who gives it. A figure that is `derived` is the newsroom's if one that it was calculated from is. */
  origin: "source" | "calculated" | "newsroom";
  /** The source's own words, or how the figure was calculated, or that the newsroom gives it. */
  source: string;
  /** The label's language, where that is not the picture's. */
  lang?: string;
  /** The kind in the picture's language: of a derived figure, that it is calculated. */
  told: string;
  /** What the number alone does not say. */
  note?: string;
}

/** What can be pointed at; lengths in CSS px. */
export interface Mark {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  text: string;
  /** What its button is called, before units are spelled out. */
  name: string;
  /** The ids of the marks that light with it. */
  kin: string[];
  /** What belongs to it beside its box, as CSS's `path()` has it. */
  shape?: string;
}

/** What is said beside the marks. */
export interface Caption {
  /** How many marks are read before it. */
  after: number;
  text: string;
  /** Whether it describes a drawing, and is not drawn itself. */
  described: boolean;
  /** The text's language, where that is not the picture's. */
  lang?: Lang;
}

/** What is on the canvas; lengths in CSS px. */
export interface Inspection {
  width: number;
  height: number;
  lang: Lang;
  theme: "light" | "dark";
  /** One entry for each drawn span of each line: `x` its left edge as painted, `y` its baseline. */
  texts: { text: string; x: number; y: number; width: number; size: number }[];
  marks: Mark[];
  figures: Figure[];
  /** The picture's name, and its language, where that is not the picture's. */
  title: string;
  titleLang?: Lang;
  /** Where the figures come from. */
  caption: string;
  captions: Caption[];
}

/** A mounted widget. */
export interface Handle {
  /** Sets attributes by their full names, `null` removes one; fulfilled when the picture is painted. */
  update(attributes: Record<string, string | null>): Promise<void>;
  /** Asks a mark by its id as a reader would: it lights, its card is shown. `null`, or an id that is not there: none. */
  select(id: string | null): void;
  /** Takes the widget away and gives the host back what stood in it. */
  destroy(): void;
  /** The final scene as plain data. */
  inspect(): Inspection;
  /** The picture as it is drawn now, as an SVG document. */
  svg(): Promise<string>;
  /**
   * The picture as it is drawn now, as a PNG in the page's font, `scale` pixels to a CSS px: 0.1 to 8, 2 unless given; less
   * where it would have more than 16,777,216 pixels.
   */
  png(how?: { scale?: number }): Promise<Blob>;
  /** The figures that are drawn, as CSV with a byte-order mark. */
  csv(): Promise<string>;
  /** The figures that are drawn, as JSON. */
  json(): Promise<string>;
}

declare global {
  interface Element {
    /** The handle of a host that is `ready`. */
    wardProfile?: Handle;
  }
}
