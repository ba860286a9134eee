/** One widget's canvas: how large it is, what is on it, and when it is painted again. */

import type { Outline } from "../outline";
import type { Bindings, Widget } from "../load";
import type { Shadow } from "../shadow";
import { Clocks } from "./clocks";
import { cuts, pages } from "./paper";
import {
  askFor, CONTRAST, DARK, FORCED, join, leave, nextTask, Prefers, prefers, requestFrame, SAMPLE, scaleLetters, STILL,
  visit, WEIGHTS,
} from "./page";

/** The most device px that a canvas may have on iOS, and the most that any browser takes in one direction. */
const MOST_PIXELS = 16777216;
const LONGEST_SIDE = 32767;

/** How wide a picture is laid out for paper, in CSS px, and how many dots a CSS px has there. */
const PAPER_WIDTH = 720;
const PAPER_DOTS = 3;

/** What of a picture's words speaks of its colours. */
const COLORS = /"theme":"\w+"|"colors":\[[^\]]*\]/g;

/** That the browser forces no colours. */
const NONE: [number, number, number] = [-1, -1, -1];

/** A scroll bar takes no more than this, in CSS px, and one that comes and goes does so within this time, in milliseconds. */
const WIDEST_BAR = 24;
const MOMENT = 300;

/** Whether a picture was painted on this page before: the first takes longest, as all code is new then. */
let warm = false;

/** A scene's place: how wide the host is, how much larger than usual letters are, how wide the scene is, its share. */
export type Room = ReturnType<Shadow["measure"]>;

/** Whose surface it is. */
export interface Owner {
  /** A first picture is there, and will be painted soon. */
  laidOut(): void;
  /** A new picture was painted. */
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
  /** The canvas's size in CSS px, whole; and its exact size in device px, once the browser has told. */
  private size: [number, number] = [0, 0];
  private device: [number, number] | undefined = undefined;
  private family = "";
  /** Whether letters of all sizes are set in one, and scaled. */
  private scaled = false;
  /** What was seen of fonts and preferences when it was painted last. */
  private seen = "";
  private asked = false;
  /** Whether the first painting is on its way. */
  private pending = false;
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
    this.widget = make(context);
    this.clocks = still ? new Clocks() : undefined;
    // A browser gives back a canvas that it had discarded: empty.
    shadow.canvas.addEventListener("contextrestored", () => this.ask(), { signal: this.ends.signal });
    join(this);
  }

  /** Draws as attributes ask from now on; a host without width when it gets one. Says whether something is wrong with them. */
  configure(attributes: string, inherited: string): boolean {
    const flawed = this.widget.configure(attributes, inherited, this.prefers());
    this.configured = true;
    this.stop();
    this.draw();
    return flawed;
  }

  /** What is wrong with attributes, as JSON, in the words of a full build: the widget's own, or one that knows no profile. */
  async problems(attributes: string, inherited: string, full: () => Promise<Bindings>): Promise<string> {
    const own = this.widget.problems ? undefined : new (await full()).Widget(this.context);
    const told = (own ?? this.widget).problems?.(attributes, inherited, this.prefers()) as string;
    own?.free();
    return told;
  }

  /** Lays out and paints, if the host has a width; else it is drawn when it gets one. */
  private draw(): void {
    this.asked = false;
    const first = !this.outline;
    this.stale = !this.layOut();
    if (this.stale || this.pending) {
      return;
    }
    if (first) {
      // The page has a breath between what takes longest.
      this.pending = true;
      this.soon(() => {
        this.setClocks();
        this.owner.laidOut();
        const last = () => {
          this.pending = false;
          this.finish();
          warm = true;
        };
        if (warm) {
          last();
        } else {
          this.soon(last);
        }
      });
    } else {
      this.finish();
    }
  }

  private soon(call: () => void): void {
    nextTask(() => visit(this, call));
  }

  private finish(): void {
    this.findFont();
    this.paint();
    if (this.clocks?.running) {
      requestFrame();
    }
    this.owner.painted();
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
    this.make(width, share, this.prefers());
    return true;
  }

  private make(width: number, share: number, prefers: number): void {
    this.share = share;
    this.widget.force(...(prefers & Prefers.Paper ? NONE : this.ownColors()));
    this.widget.draw(width, prefers);
    const told = this.widget.inspect(share, "", false);
    const outline = JSON.parse(told) as Outline;
    this.outline = outline;
    this.words = told.replace(COLORS, "");
    const size: [number, number] = [Math.floor(outline.width), Math.floor(outline.height)];
    if (String(this.size) !== String(size)) {
      this.size = size;
      // One by one: a page's policy may forbid style attributes.
      const { style } = this.shadow.canvas;
      style.width = `${size[0]}px`;
      style.height = `${size[1]}px`;
      this.device = undefined;
    }
  }

  /** Lets the drawings of a first picture come in: now those that are seen, the others when they are. */
  private setClocks(): void {
    if (this.clocks) {
      return;
    }
    this.clocks = new Clocks(this.mayMove() ? this.outline?.drawings : []);
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

  /** What the reader prefers of colours, as far as the page allows it. */
  private prefers(): number {
    const allowed = getComputedStyle(this.host).colorScheme?.split(" ").includes("dark");
    return (allowed && prefers(DARK) ? Prefers.Dark : 0) + (prefers(CONTRAST) ? Prefers.MoreContrast : 0);
  }

  /** The reader's own colours, where the browser forces these: background, text, links. A canvas resolves their names. */
  private ownColors(): [number, number, number] {
    if (!prefers(FORCED)) {
      return NONE;
    }
    const color = (name: string) => {
      this.context.fillStyle = name;
      const hex = /^#(.{6})$/.exec(this.context.fillStyle);
      return hex ? parseInt(hex[1] as string, 16) : -1;
    };
    const colors: [number, number, number] = [color("Canvas"), color("CanvasText"), color("LinkText")];
    return colors.includes(-1) ? NONE : colors;
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
    return String([...widths, this.prefers(), ...this.ownColors()]);
  }

  /** The canvas's size in device px: what the browser told, else the nearest, less where memory would not do. */
  private backing(): [number, number] {
    const ratio = this.paper ? PAPER_DOTS : devicePixelRatio;
    const nearest = this.size.map((length) => Math.round(length * ratio)) as [number, number];
    // Rounding is all that the two may differ by: a browser that emulates another screen tells CSS px instead.
    const told = !this.paper && this.device?.every((length, side) => Math.abs(length - (nearest[side] as number)) <= 1);
    const [width, height] = (told && this.device) || nearest;
    const share = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
    return share < 1 ? [Math.floor(width * share), Math.floor(height * share)] : [width, height];
  }

  private paint(): void {
    const { canvas } = this.shadow;
    const [width, height] = this.backing();
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
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
    } else if (box?.inlineSize && box.blockSize) {
      this.device = [Math.round(box.inlineSize), Math.round(box.blockSize)];
      const { width, height } = this.shadow.canvas;
      if (this.outline && String(this.backing()) !== String([width, height])) {
        this.paint();
      }
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
    this.device = undefined;
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

  /** The final scene as plain data, each line of text measured. */
  inspect(): Outline {
    return JSON.parse(this.widget.inspect(this.share, this.family, this.scaled)) as Outline;
  }

  /** Follows nothing any longer, and gives memory back: the module's and the canvas's. */
  leave(): void {
    leave(this);
    this.ends.abort();
    const { canvas } = this.shadow;
    canvas.width = canvas.height = 0;
    this.widget.free();
  }
}
