/** One widget's canvas: how large it is, what is on it, and when it is painted again. */

import type { Drawing, Outline } from "../outline";
import type { Bindings, Widget } from "../load";
import type { Shadow } from "../shadow";
import type { Inspection } from "../types";
import { makeBacking } from "./backing";
import { forced, NONE, preferred } from "./colors";
import { cuts, pages } from "./paper";
import {
  askFor, count, join, leave, nextTask, Prefers, prefers, requestFrame, SAMPLE, scaleLetters, STILL, visit, WEIGHTS,
} from "./page";

/** How wide a picture is laid out for paper, in CSS px, and how many dots a CSS px has there. */
const PAPER_WIDTH = 720;
const PAPER_DOTS = 3;

/** What of a picture's words speaks of its colours. */
const COLORS = /"theme":"\w+"|"colors":\[[^\]]*\]/g;

/** Where it took longer than this to lay out a picture, in milliseconds, the page has a breath before it is painted. */
const BREATH = 12;

/** By then a browser that shows anything has shown a picture, in milliseconds. */
const UNSEEN = 100;

/** A scroll bar takes no more than this, in CSS px, and one that comes and goes does so within this time, in milliseconds. */
const WIDEST_BAR = 24;
const MOMENT = 300;

/** A scene's place: how wide the host is, how much larger than usual letters are, how wide the scene is, its share. */
export type Room = ReturnType<Shadow["measure"]>;

/** Whose surface it is. */
export interface Owner {
  /** A first picture is on the canvas. Returns whether the canvas is displayed only now. */
  begun(): boolean;
  /** A new picture was painted; the first one was shown, too. */
  painted(): void;
  /** What was thrown while nobody called. */
  failed(error: unknown): void;
  /** Whether the module's instance died. */
  isDead(): boolean;
}

export interface Surface {
  readonly shadow: Shadow;
  readonly owner: Owner;
  readonly widget: Widget;
  /** What the module says of the picture; none before the first. */
  readonly outline: Outline | undefined;
  /** The drawings that come in when they are seen. */
  readonly waiting: Drawing[];
  /**
   * Draws as attributes ask from now on; a host without width when it gets one. Says whether something is wrong with them.
   */
  configure(attributes: string, inherited: string): boolean;
  /**
   * What is wrong with attributes, as JSON, in the words of a full build: the widget's own, or one that knows no profile.
   */
  problems(attributes: string, inherited: string, full: () => Promise<Bindings>): Promise<string>;
  /** Begins drawings that came into view. */
  begin(inView: (drawing: Drawing) => boolean): void;
  /** Ends what moves: it is painted as it is in the end. What has not been seen yet may still come in. */
  settle(): void;
  /** It is `now`, in milliseconds: draws if that was asked for since the last frame, and goes on with what moves. */
  frame(now: number): void;
  /**
   * A size changed: of the host's width or the page's letters, or the canvas's in device px. Draws before that is shown.
   */
  resized(entry: ResizeObserverEntry): void;
  /** The screen's resolution changed in a browser that does not tell exact sizes. */
  resolutionChanged(): void;
  /** A font came, or the reader's preference changed: draws in the next frame if that makes a difference. */
  surroundingsChanged(): void;
  /** Draws for paper, at once: light, sharp, at a width of its own. What changes until it is printed is not followed. */
  print(): void;
  /** Draws for the screen again. */
  printed(): void;
  /**
   * The final scene as plain data, each line of text measured: what is on the canvas, where the browser shows it by now.
   */
  inspect(): Inspection;
  /** Follows nothing any longer, and gives memory back: the module's and the canvas's. */
  leave(): void;
}

/** A picture that is `still` does not come in. Throws the code of a failure where the browser gives no 2D context. */
export function makeSurface(host: HTMLElement, shadow: Shadow, code: Bindings, owner: Owner, still: boolean): Surface {
  const { canvas, room } = shadow;
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  if (!context) {
    throw "no-context";
  }
  const widget = code.make();
  const backing = makeBacking(canvas);
  const ends = new AbortController();
  let outline: Outline | undefined;
  let zoom = 1;
  let configured = false;
  let drawnFor = "";
  let drawnWidth = 0;
  let share = 1;
  let family = "";
  /** Whether letters of all sizes are set in one, and scaled. */
  let scaled = false;
  /** What was seen of fonts and preferences when it was painted last. */
  let seen = "";
  let asked = false;
  /** Whether the first painting is on its way; and whether it is done, but was not shown yet. */
  let pending = false;
  let unseen = false;
  let late: number | undefined;
  /** The width that was drawn before this one, and when that ended. */
  let before = [0, 0] as [number, number];
  /** Whether something changed while the host had no width: what is on the canvas is not what it should be. */
  let stale = false;
  /** Whether it is drawn for paper, and the canvases that are printed then. */
  let paper = false;
  let printing: HTMLCanvasElement[] = [];
  /** Whether the drawings of a first picture are not known yet; those that come in when they are seen, each once. */
  let fresh = !still;
  let waiting: Drawing[] = [];
  /** Since when drawings come in, in milliseconds; `undefined` until the next frame. */
  const begun = new Map<Drawing, number | undefined>();
  let now = 0;

  /** Lays out and paints, if the host has a width; else it is drawn when it gets one. */
  function draw(): void {
    asked = false;
    const first = !outline;
    const began = performance.now();
    const room = shadow.measure();
    stale = !room;
    if (!room) {
      return;
    }
    drawnFor = String(room);
    [, zoom, drawnWidth] = room;
    seen = "";
    make(drawnWidth, room[3], preferred(host));
    if (pending) {
      return;
    }
    if (first) {
      // The picture is seen before what stands around it is made.
      pending = true;
      const present = () => visit(surface, presentFirst);
      // Where one stands already, the canvas is not left empty for a moment.
      if (!still && (count() > 1 || performance.now() - began > BREATH)) {
        nextTask(present);
      } else {
        present();
      }
    } else {
      present();
      wasSeen();
    }
  }

  /** Paints the first picture, if it is made and not painted yet. */
  function presentFirst(): void {
    if (!pending) {
      return;
    }
    pending = false;
    if (fresh && outline && mayMove()) {
      // They come in: now those that are seen, the others when they are.
      waiting = outline.drawings;
      if (waiting.length) {
        // The canvas is not displayed yet, and what stands in the host still is. In a tab that is not shown nothing is in
        // view.
        const { top } = host.getBoundingClientRect();
        begin(({ y, height }) => !document.hidden && top + y + height > 0 && top + y < innerHeight);
      }
    }
    fresh = false;
    present();
    if (owner.begun()) {
      late = setTimeout(() => visit(surface, wasSeen), UNSEEN);
    } else {
      wasSeen();
    }
  }

  /** What was painted is seen by now, or nothing is. (What is on paper is not: it is painted for the screen again.) */
  function wasSeen(): void {
    if (unseen && !paper) {
      unseen = false;
      clearTimeout(late);
      owner.painted();
    }
  }

  /** Paints, and goes on with what moves. */
  function present(): void {
    findFont();
    paint();
    goOn();
    unseen = true;
  }

  function goOn(): void {
    if (begun.size) {
      requestFrame();
    }
  }

  /** Makes the scene, and gives the canvas its size. */
  function make(width: number, scale: number, prefers: number): void {
    share = scale;
    code.force(widget, ...(prefers & Prefers.Paper ? NONE : forced(context)));
    code.draw(widget, width, prefers);
    const told = code.inspect(widget, context, share, "", false);
    outline = { ...JSON.parse(told), words: told.replace(COLORS, ""), zoom } as Outline;
    backing.fit(outline.width, outline.height);
  }

  function begin(inView: (drawing: Drawing) => boolean): void {
    waiting = waiting.filter((drawing) => {
      const begins = inView(drawing);
      if (begins) {
        begun.set(drawing, undefined);
      }
      return !begins;
    });
    goOn();
  }

  /** From now on the picture is what it is in the end. */
  function stop(): void {
    begun.clear();
    waiting = [];
  }

  function settle(): void {
    if (begun.size) {
      begun.clear();
      paint();
    }
  }

  function mayMove(): boolean {
    return !!outline?.motion && !prefers(STILL);
  }

  function findFont(): void {
    const found = outline?.font || getComputedStyle(host).fontFamily || "sans-serif";
    if (found !== family) {
      family = found;
      askFor(family, surface);
    }
  }

  /** All that a picture depends on beside its attributes and its room: it is painted anew when this changes. */
  function surroundings(): string {
    const widths = WEIGHTS.map((weight) => {
      context.font = `${weight} 16px ${family}`;
      return context.measureText(SAMPLE).width;
    });
    return String([...widths, preferred(host), ...forced(context)]);
  }

  function paint(): void {
    const [width, height] = backing.resize(paper ? PAPER_DOTS : undefined);
    scaled = scaleLetters(context);
    seen ||= surroundings();
    for (const [{ id }, since = now] of begun) {
      code.place(widget, id, now - since);
    }
    code.paint(widget, context, width, height, family, scaled);
  }

  /** Draws in the next frame. */
  function ask(): void {
    asked = true;
    requestFrame();
  }

  /**
   * Whether the host got back what a scroll bar took from it a moment ago: one that the picture's own height brings and
   * takes away. The narrower picture stays then, which fits either way; else there would be no end.
   */
  function swings(width: number): boolean {
    const now = Date.now();
    const more = width - drawnWidth;
    const swings = width === before[0] && more > 0 && more <= WIDEST_BAR && now - before[1] < MOMENT;
    if (!swings) {
      before = [drawnWidth, now];
    }
    return swings;
  }

  function inspect(): Inspection {
    presentFirst();
    return JSON.parse(code.inspect(widget, context, share, family, scaled)) as Inspection;
  }

  const surface: Surface = {
    shadow,
    owner,
    widget,
    begin,
    settle,
    inspect,

    get outline() {
      return outline;
    },

    get waiting() {
      return waiting;
    },

    configure(attributes, inherited) {
      const flawed = code.configure(widget, attributes, inherited, preferred(host));
      configured = true;
      stop();
      draw();
      return flawed;
    },

    async problems(attributes, inherited, full) {
      if (code.problems) {
        return code.problems(widget, attributes, inherited, preferred(host));
      }
      // One without a profile of its own; where the call throws, its instance has died, and nothing is to be given back.
      const reads = await full();
      const other = reads.make();
      const told = reads.problems?.(other, attributes, inherited, preferred(host)) as string;
      reads.release(other);
      return told;
    },

    frame(time) {
      if (paper || pending) {
        return;
      }
      const moved = begun.size;
      now = time;
      for (const [drawing, since = now] of begun) {
        begun.set(drawing, since);
        if (now - since >= drawing.length) {
          begun.delete(drawing);
        }
      }
      if (asked) {
        draw();
      } else if (moved) {
        paint();
      }
      goOn();
    },

    resized({ target, devicePixelContentBoxSize: [box] = [] }) {
      if (paper) {
        return;
      }
      if (target !== canvas) {
        const room = configured && shadow.measure();
        if (room && (stale || drawnFor !== String(room)) && !(outline && swings(room[2]))) {
          stop();
          draw();
        }
        return;
      }
      if (unseen) {
        // It is in the frame that is made now. Others who wait for that frame come first.
        nextTask(() => nextTask(() => visit(surface, wasSeen)));
      }
      if (box?.inlineSize && box.blockSize && backing.told(box) && outline) {
        paint();
      }
    },

    resolutionChanged() {
      backing.forget();
      ask();
    },

    surroundingsChanged() {
      if (!mayMove()) {
        settle();
        stop();
      }
      if (outline && seen !== surroundings()) {
        ask();
      }
    },

    print() {
      if (configured && !paper) {
        paper = true;
        stop();
        make(PAPER_WIDTH, 1, Prefers.Paper);
        findFont();
        paint();
        const outline = inspect();
        printing = pages(canvas, outline, cuts(outline));
        canvas.after(...printing);
        room.classList.add("paper");
      }
    },

    printed() {
      if (paper) {
        paper = false;
        room.classList.remove("paper");
        printing.forEach((page) => page.remove());
        printing = [];
        draw();
      }
    },

    leave() {
      leave(surface);
      clearTimeout(late);
      ends.abort();
      canvas.width = canvas.height = 0;
      code.release(widget);
    },
  };
  // A browser gives back a canvas that it had discarded: empty.
  canvas.addEventListener("contextrestored", ask, { signal: ends.signal });
  join(surface);
  return surface;
}
