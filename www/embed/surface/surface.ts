/** One widget's canvas: how large it is, what is on it, and when it is painted again. */

import type { Outline } from "../outline";
import type { Bindings, Widget } from "../load";
import type { Shadow } from "../shadow";
import { Backing } from "./backing";
import { Clocks } from "./clocks";
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
const BREATH = 20;

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

export class Surface {
  /** What the module says of the picture; none before the first. */
  outline: Outline | undefined = undefined;
  readonly widget: Widget;
  /** All that it says but its colours. */
  words = "";
  /** How many times as large as usual the page's root letters are. */
  zoom = 1;
  private readonly context: CanvasRenderingContext2D;
  private readonly ends = new AbortController();
  private configured = false;
  private drawnFor = "";
  private drawnWidth = 0;
  private share = 1;
  private readonly backing: Backing;
  private family = "";
  /** Whether letters of all sizes are set in one, and scaled. */
  private scaled = false;
  /** What was seen of fonts and preferences when it was painted last. */
  private seen = "";
  private asked = false;
  /** Whether the first painting is on its way; and whether it is done, but was not shown yet. */
  private pending = false;
  private unseen = false;
  private late: number | undefined = undefined;
  /** The width that was drawn before this one, and when that ended. */
  private before = [0, 0];
  /** Whether something changed while the host had no width: what is on the canvas is not what it should be. */
  private stale = false;
  /** Whether it is drawn for paper, and the canvases that are printed then. */
  private paper = false;
  private pages: HTMLCanvasElement[] = [];
  /** The drawings that are still to come in; none before the first picture. */
  private clocks: Clocks | undefined;
  private now = 0;

  /** A picture that is `still` does not come in. Throws the code of a failure where the browser gives no 2D context. */
  constructor(
    private readonly host: HTMLElement,
    readonly shadow: Shadow,
    make: (context: CanvasRenderingContext2D) => Widget,
    readonly owner: Owner,
    still: boolean,
  ) {
    const context = shadow.canvas.getContext("2d");
    if (!context) {
      throw "no-context";
    }
    this.context = context;
    this.backing = new Backing(shadow.canvas);
    this.widget = make(context);
    this.clocks = still ? new Clocks() : undefined;
    // A browser gives back a canvas that it had discarded: empty.
    shadow.canvas.addEventListener("contextrestored", () => this.ask(), { signal: this.ends.signal });
    join(this);
  }

  /** Draws as attributes ask from now on; a host without width when it gets one. Says whether something is wrong with them. */
  configure(attributes: string, inherited: string): boolean {
    const flawed = this.widget.configure(attributes, inherited, preferred(this.host));
    this.configured = true;
    this.stop();
    this.draw();
    return flawed;
  }

  /** What is wrong with attributes, as JSON, in the words of a full build: the widget's own, or one that knows no profile. */
  async problems(attributes: string, inherited: string, full: () => Promise<Bindings>): Promise<string> {
    const own = this.widget.problems ? undefined : new (await full()).Widget(this.context);
    const told = (own ?? this.widget).problems?.(attributes, inherited, preferred(this.host)) as string;
    own?.free();
    return told;
  }

  /** Lays out and paints, if the host has a width; else it is drawn when it gets one. */
  private draw(): void {
    this.asked = false;
    const first = !this.outline;
    const began = performance.now();
    this.stale = !this.layOut();
    if (this.stale || this.pending) {
      return;
    }
    if (first) {
      // The picture is seen before what stands around it is made.
      this.pending = true;
      const present = () => visit(this, () => this.presentFirst());
      if (count() > 1 || performance.now() - began > BREATH) {
        nextTask(present);
      } else {
        present();
      }
    } else {
      this.present();
      this.unseen = true;
      this.wasSeen();
    }
  }

  /** Paints the first picture, if it is made and not painted yet. */
  private presentFirst(): void {
    if (!this.pending) {
      return;
    }
    this.pending = false;
    this.setClocks();
    this.present();
    this.unseen = true;
    if (this.owner.begun()) {
      this.late = setTimeout(() => visit(this, () => this.wasSeen()), UNSEEN);
    } else {
      this.wasSeen();
    }
  }

  /** What was painted is seen by now, or nothing is. (What is on paper is not: it is painted for the screen again.) */
  private wasSeen(): void {
    if (this.unseen && !this.paper) {
      this.unseen = false;
      clearTimeout(this.late);
      this.owner.painted();
    }
  }

  /** Paints, and goes on with what moves. */
  private present(): void {
    this.findFont();
    this.paint();
    if (this.clocks?.running) {
      requestFrame();
    }
  }

  /** Makes the scene for the room that there is, and gives the canvas its size. Says whether there is any. */
  private layOut(): boolean {
    const room = this.shadow.measure();
    if (!room) {
      return false;
    }
    this.drawnFor = String(room);
    const [, zoom, width, share] = room;
    this.zoom = zoom;
    this.drawnWidth = width;
    this.seen = "";
    this.make(width, share, preferred(this.host));
    return true;
  }

  private make(width: number, share: number, prefers: number): void {
    this.share = share;
    this.widget.force(...(prefers & Prefers.Paper ? NONE : forced(this.context)));
    this.widget.draw(width, prefers);
    const told = this.widget.inspect(share, "", false);
    const outline = JSON.parse(told) as Outline;
    this.outline = outline;
    this.words = told.replace(COLORS, "");
    this.backing.fit(outline.width, outline.height);
  }

  /** Lets the drawings of a first picture come in: now those that are seen, the others when they are. */
  private setClocks(): void {
    if (this.clocks) {
      return;
    }
    this.clocks = new Clocks(this.mayMove() ? this.outline?.drawings : []);
    if (!this.waiting.length) {
      return;
    }
    // The canvas is not displayed yet, and what stands in the host still is. In a tab that is not shown nothing is in view.
    const { top } = this.host.getBoundingClientRect();
    this.begin(({ y, height }) => !document.hidden && top + y + height > 0 && top + y < innerHeight);
  }

  /** The drawings that come in when they are seen. */
  get waiting(): Outline["drawings"] {
    return this.clocks?.waiting ?? [];
  }

  /** Begins drawings that came into view. */
  begin(inView: Parameters<Clocks["begin"]>[0]): void {
    this.clocks?.begin(inView);
    if (this.clocks?.running) {
      requestFrame();
    }
  }

  /** From now on the picture is what it is in the end. */
  private stop(): void {
    if (this.clocks) {
      this.clocks = new Clocks();
    }
  }

  /** Ends what moves: it is painted as it is in the end. What has not been seen yet may still come in. */
  settle(): void {
    if (this.clocks?.settle()) {
      this.paint();
    }
  }

  private mayMove(): boolean {
    return !!this.outline?.motion && !prefers(STILL);
  }

  private findFont(): void {
    const family = this.outline?.font || getComputedStyle(this.host).fontFamily || "sans-serif";
    if (family !== this.family) {
      this.family = family;
      askFor(family, this);
    }
  }

  /** All that a picture depends on beside its attributes and its room: it is painted anew when this changes. */
  private surroundings(): string {
    const widths = WEIGHTS.map((weight) => {
      this.context.font = `${weight} 16px ${this.family}`;
      return this.context.measureText(SAMPLE).width;
    });
    return String([...widths, preferred(this.host), ...forced(this.context)]);
  }

  private paint(): void {
    const [width, height] = this.backing.resize(this.paper ? PAPER_DOTS : undefined);
    this.scaled = scaleLetters(this.context);
    this.seen ||= this.surroundings();
    this.clocks?.each(this.now, (id, time) => this.widget.place(id, time));
    this.widget.paint(width, height, this.family, this.scaled);
  }

  /** Draws in the next frame. */
  private ask(): void {
    this.asked = true;
    requestFrame();
  }

  /** It is `now`, in milliseconds: draws if that was asked for since the last frame, and goes on with what moves. */
  frame(now: number): void {
    if (this.paper || this.pending) {
      return;
    }
    const moved = this.clocks?.running;
    this.now = now;
    this.clocks?.advance(now);
    if (this.asked) {
      this.draw();
    } else if (moved) {
      this.paint();
    }
    if (this.clocks?.running) {
      requestFrame();
    }
  }

  /** A size changed: of the host's width or the page's letters, or the canvas's in device px. Draws before that is shown. */
  resized({ target, devicePixelContentBoxSize: [box] = [] }: ResizeObserverEntry): void {
    if (this.paper) {
      return;
    }
    if (target !== this.shadow.canvas) {
      this.widthChanged();
      return;
    }
    if (this.unseen) {
      // It is in the frame that is made now. Others who wait for that frame come first.
      nextTask(() => nextTask(() => visit(this, () => this.wasSeen())));
    }
    if (box?.inlineSize && box.blockSize && this.backing.told(box) && this.outline) {
      this.paint();
    }
  }

  private widthChanged(): void {
    const room = this.configured && this.shadow.measure();
    if (room && (this.stale || this.drawnFor !== String(room)) && !(this.outline && this.swings(room[2]))) {
      this.stop();
      this.draw();
    }
  }

  /**
   * Whether the host got back what a scroll bar took from it a moment ago: one that the picture's own height brings and
   * takes away. The narrower picture stays then, which fits either way; else there would be no end.
   */
  private swings(width: number): boolean {
    const now = Date.now();
    const [before, since] = this.before as [number, number];
    const more = width - this.drawnWidth;
    const swings = width === before && more > 0 && more <= WIDEST_BAR && now - since < MOMENT;
    if (!swings) {
      this.before = [this.drawnWidth, now];
    }
    return swings;
  }

  /** The screen's resolution changed in a browser that does not tell exact sizes. */
  resolutionChanged(): void {
    this.backing.forget();
    this.ask();
  }

  /** A font came, or the reader's preference changed: draws in the next frame if that makes a difference. */
  surroundingsChanged(): void {
    if (!this.mayMove()) {
      this.settle();
      this.stop();
    }
    if (this.outline && this.seen !== this.surroundings()) {
      this.ask();
    }
  }

  /** Draws for paper, at once: light, sharp, at a width of its own. What changes until it is printed is not followed. */
  print(): void {
    if (this.configured && !this.paper) {
      this.paper = true;
      this.stop();
      this.make(PAPER_WIDTH, 1, Prefers.Paper);
      this.findFont();
      this.paint();
      const { canvas, room } = this.shadow;
      const outline = this.inspect();
      this.pages = pages(canvas, outline, cuts(outline));
      canvas.after(...this.pages);
      room.classList.add("paper");
    }
  }

  /** Draws for the screen again. */
  printed(): void {
    if (this.paper) {
      this.paper = false;
      this.shadow.room.classList.remove("paper");
      this.pages.forEach((page) => page.remove());
      this.pages = [];
      this.draw();
    }
  }

  /** The final scene as plain data, each line of text measured: what is on the canvas, where the browser shows it by now. */
  inspect(): Outline {
    this.presentFirst();
    return JSON.parse(this.widget.inspect(this.share, this.family, this.scaled)) as Outline;
  }

  /** Follows nothing any longer, and gives memory back: the module's and the canvas's. */
  leave(): void {
    leave(this);
    clearTimeout(this.late);
    this.ends.abort();
    const { canvas } = this.shadow;
    canvas.width = canvas.height = 0;
    this.widget.free();
  }
}
