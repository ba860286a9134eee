/**
 * All that stands around the canvas: buttons over the marks, the card, the table and its tool, and what is announced. A
 * script of its own, which comes beside the module.
 */

import type { Outline } from "../outline";
import type { Shadow } from "../shadow";
import type { Surface } from "../surface/surface";
import { Card } from "./card";
import { make, put } from "./dom";
import { Overlay } from "./overlay";
import { rows } from "./row";
import { spoken } from "./speech";
import { warmUp } from "../surface/warm";
import { STYLE } from "./style";
import { Table } from "./table";

export { died } from "../death";
export { Drawn } from "../drawn";
// Of the modules that draw the built-in profile: they come with this script, as no picture is without either.
export { instance } from "ward-profile-widget";

warmUp(document.querySelector("[data-ward-profile-state=loading]"));

/** How long a card stays when the pointer has left it and its mark, in milliseconds: it can be reached. */
const GRACE = 300;

/** By then all that moves is at rest, even where the browser gives no frames, in milliseconds. */
const REST = 4000;

/** Narrower tables are laid out as a list, in CSS px of the canvas where letters are as large as usual. */
const NARROW = 620;

/** The names of the colours, in the outline's order. */
const COLORS = ["back", "ink", "muted", "strong", "hairline", "plate"];

let sheet: CSSStyleSheet | undefined;

/** Tells each reading of the drawings that come into view. */
const seen = new WeakMap<Element, () => void>();
let views: IntersectionObserver | undefined;

/** A mark that was asked: the detail of the event. */
export interface Asked {
  id: string;
  label: string;
  text: string;
}

export class Reading {
  private readonly overlay = new Overlay();
  private readonly card = new Card();
  private readonly table: Table;
  /** Where what a reader can take along is offered, once that is asked. */
  readonly panel = make("div", "panel");
  /** Told when the picture was painted anew. */
  follow: (() => void) | undefined = undefined;
  private readonly over = make("div", "aid");
  private readonly below = make("div", "aid");
  private readonly live = make("div", "said");
  readonly ends = new AbortController();
  private outline: Outline | undefined = undefined;
  private surface: Surface | undefined = undefined;
  /** What the overlay and the table were filled with. */
  private words = "";
  /** The mark that is asked, and the one that is again when the pointer leaves another. */
  private asked: string | null = null;
  private pinned: string | null = null;
  /** The mark whose card was put away while the pointer may still be on it. */
  private quiet: string | null = null;
  private leaving: number | undefined = undefined;
  /** Whether a pointer went down and its click is still to come, and whether it was a finger. */
  private pressing = false;
  private finger = false;
  private sentinels: HTMLElement[] = [];
  private resting: number | undefined;

  /** `tell` is told of each mark that is asked, `open` of a tool that another script brings. */
  constructor(
    private readonly host: HTMLElement,
    private readonly shadow: Shadow,
    private readonly tell: (detail: Asked) => void,
    open: (tool: number) => void,
  ) {
    this.table = new Table(open);
    const { root, room, frame, canvas } = shadow;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet];
    canvas.setAttribute("aria-hidden", "true");
    this.live.setAttribute("role", "status");
    this.over.append(this.overlay.heading, this.overlay.element);
    // The shown table before its twin: a search finds it first.
    this.below.append(this.table.tools, this.panel, this.table.sheet, this.table.spoken, this.card.element, this.live);
    frame.append(this.over);
    room.append(this.below);
    this.listen();
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
    for (const element of [this.over, this.below]) {
      element.lang = outline.lang;
      const { style } = element;
      style.colorScheme = outline.theme;
      // Set here, not in the sheet: WebKit keeps rem of a shadow tree's sheets as it first was.
      style.fontSize = "max(1rem, 16px)";
      style.fontFamily = outline.font ?? "";
      outline.colors.forEach((color, index) => style.setProperty(`--${COLORS[index]}`, color));
    }
    // Another theme is no other overlay, and no other table.
    if (surface.words !== this.words) {
      this.words = surface.words;
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
    if (this.asked !== null) {
      this.ask(this.asked, { pinned: this.pinned === this.asked, again: true });
    }
  }

  /** Asks a mark as a reader would, or none. Says whether there is such a mark. */
  select(id: string | null): boolean {
    if (id === null || !this.overlay.button(id)) {
      this.dismiss();
      return id === null;
    }
    this.ask(id, { pinned: true, aloud: true });
    return true;
  }

  /** Leaves nothing that listens. */
  end(): void {
    this.ends.abort();
    clearTimeout(this.leaving);
    clearTimeout(this.resting);
    this.unwatch();
    this.over.remove();
    this.below.remove();
  }

  private listen(): void {
    const { signal } = this.ends;
    const on = (target: EventTarget, events: string, heard: (event: never) => void) => {
      for (const event of events.split(" ")) {
        target.addEventListener(event, heard as EventListener, { signal });
      }
    };
    const { element } = this.overlay;
    on(element, "click", (event: MouseEvent) => {
      const id = this.overlay.id(event);
      if (id) {
        this.surface?.settle();
        this.overlay.stop(id);
        // A click without a pointer comes from a key, or from assistive technology.
        this.ask(id, { pinned: true, aloud: true, ...(event.detail ? { at: event.clientX, above: this.finger } : {}) });
      }
      this.pressing = false;
    });
    on(element, "keydown", (event: KeyboardEvent) => {
      const id = this.overlay.id(event);
      const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
      if (id && plain && (this.overlay.move(event.key, id) || this.card.scroll(event.key))) {
        event.preventDefault();
      }
    });
    on(element, "focusin", (event: FocusEvent) => {
      const id = this.overlay.id(event);
      // A pointer that presses a button focuses it, too: nothing follows from that.
      if (id && !this.pressing) {
        this.surface?.settle();
        this.overlay.stop(id);
        this.overlay.ring(id);
        this.ask(id, { pinned: true });
      }
    });
    for (const piece of [element, this.card.element]) {
      on(piece, "focusout", ({ relatedTarget }: FocusEvent) => {
        this.overlay.ring(null);
        const to = relatedTarget as Node | null;
        if (!element.contains(to) && !this.card.element.contains(to)) {
          this.dismissLater();
        }
      });
    }
    // A mark that comes under a pointer which rests, since the page scrolls or a card goes, is not asked.
    on(element, "pointermove", (event: PointerEvent) => {
      const id = this.overlay.id(event);
      if (id && event.pointerType !== "touch" && !(event.buttons & 1)) {
        if (id === this.asked) {
          clearTimeout(this.leaving);
        } else if (id !== this.quiet) {
          this.ask(id, { at: event.clientX });
        }
      }
    });
    on(this.card.element, "pointerenter", () => clearTimeout(this.leaving));
    on(element, "pointerout", () => {
      this.quiet = null;
      this.hoverEnds();
    });
    on(this.card.element, "pointerleave", () => this.hoverEnds());
    on(element, "pointerdown", (event: PointerEvent) => {
      this.pressing = event.button === 0;
      this.finger = event.pointerType === "touch";
      this.aside(event);
    });
    on(document, "pointercancel", () => (this.pressing = false));
    // Before the overlay moves the focus.
    document.addEventListener("keydown", () => (this.pressing = false), { signal, capture: true });
    on(document, "keydown", ({ key }: KeyboardEvent) => {
      if (key === "Escape" && this.asked !== null) {
        this.close();
      }
    });
    on(document, "click", (event: MouseEvent) => {
      const path = event.composedPath();
      if (this.asked !== null && !path.includes(element) && !path.includes(this.card.element)) {
        this.dismiss();
      }
    });
  }

  /** A press that opens the browser's menu reaches the picture below: it can be saved as one. */
  private aside(event: PointerEvent): void {
    if (event.button === 2 || (event.ctrlKey && event.button === 0)) {
      const { classList } = this.overlay.element;
      classList.add("aside");
      const back = () => setTimeout(() => classList.remove("aside"));
      document.addEventListener("contextmenu", back, { once: true, capture: true, signal: this.ends.signal });
      setTimeout(back, 1000);
    }
  }

  /** Lights a mark and shows its card; `aloud` tells it to those who listen, `at` is where it was pointed at. */
  private ask(
    id: string,
    how: { pinned?: boolean; aloud?: boolean; again?: boolean; at?: number; above?: boolean },
  ): void {
    clearTimeout(this.leaving);
    const { outline } = this;
    const button = this.overlay.button(id);
    const mark = this.overlay.marks.find((mark) => mark.id === id);
    const row = outline && rows(outline).find((row) => row.id === id);
    if (!outline || !button || !mark || !row) {
      this.dismiss();
      return;
    }
    const before = this.asked;
    if (how.pinned) {
      this.pinned = id;
    }
    this.quiet = null;
    this.asked = id;
    this.overlay.light(id);
    if (id !== before || how.again) {
      this.card.show(row, outline, button, how.at, !!how.above, () => this.close());
    }
    if (how.aloud) {
      const { lang } = outline;
      const source = make("span", "", ` ${spoken(row.source, row.quoted ? "vi" : lang)} `, row.quoted ? "vi" : lang);
      this.live.replaceChildren(spoken(`${mark.name} ${row.note}`, lang), source, spoken(outline.caption, lang));
    }
    if (id !== before) {
      this.tell({ id, label: mark.label, text: mark.text });
    }
  }

  /** The pointer left a mark or the card: what was asked to stay is asked again. */
  private hoverEnds(): void {
    if (this.asked === null || this.asked === this.pinned) {
      return;
    }
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => {
      if (this.pinned === null) {
        this.dismiss();
      } else {
        this.ask(this.pinned, { pinned: true });
      }
    }, GRACE);
  }

  /** The focus is elsewhere: unless it comes back soon, nothing is asked any more. */
  private dismissLater(): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.dismiss(), GRACE);
  }

  /** Puts the card away; from within it, the focus goes back to its mark. */
  private close(): void {
    const id = this.asked;
    const within = this.card.element.contains(this.shadow.root.activeElement);
    // A pointer that rests on the mark does not ask it again.
    this.quiet = id;
    this.dismiss();
    if (within && id) {
      this.pressing = true;
      this.overlay.button(id)?.focus();
      this.pressing = false;
    }
  }

  private dismiss(): void {
    clearTimeout(this.leaving);
    this.asked = null;
    this.pinned = null;
    this.overlay.light(null);
    this.card.hide();
    this.live.textContent = "";
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
