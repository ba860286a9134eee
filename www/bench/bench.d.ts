/** What the bench's scripts share. */

/** One of the five figures, as a chart library is given it. */
export interface Figure {
  /** What it is: “Dân số”. */
  label: string;
  /** Its value in words, with its unit: “73.296 người”. */
  text: string;
  /** How long its bar is, in percent of what it is measured by: its plan, its number of households, itself. */
  share: number;
  /** Whether it was planned, and `share` is measured by that plan. */
  planned: boolean;
}

/** What a contender's script gives the bench to do it with. */
export interface Contender {
  /** Draws in another host: its own five figures, or others. (The floor is given drawing calls for these.) */
  draw(host: HTMLElement, figures?: never): unknown;
  /** What `draw` made of the page's own host. */
  first: unknown;
}

/** How the bench makes a contender do things once its first picture stands. */
export interface Drive {
  /** Draws the page's picture again with other colours. `turn` counts. */
  redraw(turn: number): unknown;
  /** Points of the screen, in CSS px, at which a pointer makes a card come; none if it has no cards. */
  targets(): [number, number][];
  /** Whether a card is there. */
  card(): boolean;
  /** Draws in one more host. With a `count`, that many figures instead of its own five. */
  more(host: HTMLElement, count?: number): unknown;
}

export interface Bench {
  /** When the first picture's drawing calls were done, in ms since the navigation began. */
  drawn: number;
  /** When the frame that shows it was done. */
  painted: number;
  /** The end of the next frame. */
  frame(): Promise<number>;
  /** From the call of `work` to the end of the frame that shows what it did, in ms. */
  timed(work: () => unknown): Promise<number>;
  /** The memories of the modules of WebAssembly that began since; only where the bench looks for them. */
  memories?: WebAssembly.Memory[];
}

declare global {
  /** The figures, put in by the bench. */
  const __FIGURES__: Figure[];
  var bench: Bench;
  var contender: Contender;
  var drive: Drive;
  var recorded: unknown;
}
