/**
 * All that stands around the canvas: buttons over the marks, the card, the table and its tool, and what is announced. A
 * script of its own, which comes when the picture can be drawn.
 */

import type { Outline } from "../outline";
import type { Shadow } from "../shadow";
import type { Surface } from "../surface/surface";
import { type Asked, Asking } from "./asking";
import { make, put, tint } from "./dom";
import { Overlay } from "./overlay";
import { STYLE } from "./style";
import { Table } from "./table";

/** By then all that moves is at rest, even where the browser gives no frames, in milliseconds. */
const REST = 4000;

/** Narrower tables are laid out as a list, in CSS px of the canvas where letters are as large as usual. */
const NARROW = 620;

let sheet: CSSStyleSheet | undefined;

/** Tells each reading of the drawings that come into view. */
const seen = new WeakMap<Element, () => void>();
let views: IntersectionObserver | undefined;

export class Reading {
  private readonly overlay = new Overlay();
  private readonly asking: Asking;
  private readonly table: Table;
  /** Where what a reader can take along is offered, once that is asked. */
  readonly panel = make("div", "panel");
  /** Told when the picture was painted anew. */
  follow: (() => void) | undefined = undefined;
  private readonly over = make("div", "aid");
  private readonly below = make("div", "aid");
  readonly ends = new AbortController();
  private outline: Outline | undefined = undefined;
  private surface: Surface | undefined = undefined;
  /** What the overlay and the table were filled with. */
  private words = "";
  private sentinels: HTMLElement[] = [];
  private resting: number | undefined;

  /** `tell` is told of each mark that is asked, `open` of a tool that another script brings. */
  constructor(
    private readonly host: HTMLElement,
    private readonly shadow: Shadow,
    tell: (detail: Asked) => void,
    open: (tool: number) => void,
  ) {
    this.table = new Table(open);
    const { root, room, frame } = shadow;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet];
    this.asking = new Asking(this.overlay, root, tell, this.ends.signal);
    const { card, live } = this.asking;
    this.over.append(this.overlay.heading, this.overlay.element);
    // The shown table before its twin: a search finds it first.
    this.below.append(this.table.tools, this.panel, this.table.sheet, card.element, live);
    frame.append(this.over);
    room.append(this.below, this.table.spoken);
  }

  /** Whether it shows what a surface does. */
  shows({ outline }: Surface): boolean {
    return this.outline === outline;
  }

  /** Follows a picture that was painted anew, or is to be soon. */
  show(surface: Surface): void {
    const { host } = this;
    const outline = surface.outline as Outline;
    this.outline = outline;
    this.surface = surface;
    tint(this.below, outline);
    this.overlay.follow(outline);
    // Another theme is no other overlay, and no other table.
    if (surface.words !== this.words) {
      this.words = surface.words;
      for (const element of [this.over, this.below, this.table.spoken]) {
        // A browser styles all within anew for a language, even for the same one.
        element.lang = outline.lang;
        // Set here, not in the sheet: WebKit keeps rem of a shadow tree's sheets as it first was.
        element.style.fontSize = "max(1rem, 16px)";
        element.style.fontFamily = outline.font ?? "";
      }
      this.below.classList.toggle("narrow", outline.width < NARROW * surface.zoom);
      this.overlay.heading.setAttribute("aria-level", String(level(host)));
      this.overlay.fill(outline, this.shadow.root.activeElement);
      const edge = Math.min(...this.overlay.marks.map((mark) => mark.x), outline.width / 4);
      this.below.style.setProperty("--edge", `${edge}px`);
      this.table.fill(outline);
    }
    this.follow?.();
    this.watch(surface);
    this.resting ??= this.restLater();
    this.asking.show(surface);
  }

  /** Asks a mark as a reader would, or none. Says whether there is such a mark. */
  select(id: string | null): boolean {
    return this.asking.select(id);
  }

  /** Leaves nothing that listens. */
  end(): void {
    this.ends.abort();
    this.asking.end();
    clearTimeout(this.resting);
    this.unwatch();
    this.over.remove();
    this.below.remove();
    this.table.spoken.remove();
  }

  private restLater(): number {
    return setTimeout(() => this.surface?.settle(), REST);
  }

  /** Waits for drawings to come into view. */
  private watch(surface: Surface): void {
    this.unwatch();
    for (const drawing of surface.waiting) {
      const sentinel = make("span", "said");
      put(sentinel, drawing);
      views ??= new IntersectionObserver((entries) => {
        entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => seen.get(target)?.());
      });
      seen.set(sentinel, () => {
        views?.unobserve(sentinel);
        surface.begin(({ id }) => id === drawing.id);
        clearTimeout(this.resting);
        this.resting = this.restLater();
      });
      this.overlay.element.append(sentinel);
      views.observe(sentinel);
      this.sentinels.push(sentinel);
    }
  }

  private unwatch(): void {
    for (const sentinel of this.sentinels.splice(0)) {
      views?.unobserve(sentinel);
      sentinel.remove();
    }
  }
}

/** The level of a heading that stands where the host does: one below the nearest before it on the page. */
function level(host: Element): number {
  let outermost = host;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = outermost.getRootNode()) {
    outermost = root.host;
  }
  let nearest: Element | undefined;
  for (const heading of document.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    if (heading.compareDocumentPosition(outermost) & Node.DOCUMENT_POSITION_FOLLOWING) {
      nearest = heading;
    }
  }
  return Math.min(6, Number(nearest?.localName[1] ?? 1) + 1);
}
