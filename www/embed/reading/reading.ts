/**
 * All that stands around the canvas: buttons over the marks, the card, the table and its tool, and what is announced. A
 * script of its own, which comes beside the module.
 */

import type { Outline, Source } from "../outline";
import type { Shadow } from "../shadow";
import { Card } from "./card";
import { make, put } from "./dom";
import { Overlay } from "./overlay";
import { rows } from "./row";
import { spoken } from "./speech";
import { STYLE } from "./style";
import { Table } from "./table";

export { Drawn } from "../drawn";

/** How long a card stays when the pointer has left it and its mark, in milliseconds: it can be reached. */
const GRACE = 300;

/** Narrower tables are laid out as a list, in CSS px of the canvas. */
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
  private readonly table = new Table();
  private readonly over = make("div", "aid");
  private readonly below = make("div", "aid");
  private readonly live = make("div", "said");
  private readonly ends = new AbortController();
  private outline: Outline | undefined = undefined;
  private source: Source | undefined = undefined;
  /** The mark that is asked, and whether it stays so when the pointer leaves. */
  private asked: string | null = null;
  private pinned = false;
  private leaving: number | undefined = undefined;
  /** Whether a pointer is down, and whether the last one was a finger. */
  private pressing = false;
  private finger = false;
  private sentinels: HTMLElement[] = [];

  /** `tell` is told of each mark that is asked. */
  constructor(
    private readonly host: HTMLElement,
    private readonly shadow: Shadow,
    private readonly tell: (detail: Asked) => void,
  ) {
    const { root, room, frame, canvas } = shadow;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet];
    canvas.setAttribute("aria-hidden", "true");
    this.live.setAttribute("role", "status");
    this.over.append(this.overlay.heading, this.overlay.element);
    this.below.append(this.table.tools, this.table.spoken, this.table.sheet, this.card.element, this.live);
    frame.append(this.over);
    room.append(this.below);
    this.listen();
  }

  /** Follows a picture that was painted anew. */
  show(source: Source): void {
    const outline = source.inspect(false);
    this.outline = outline;
    this.source = source;
    const { shadow: { canvas }, host } = this;
    for (const element of [this.over, this.below]) {
      element.lang = outline.lang;
      const { style } = element;
      style.colorScheme = outline.theme;
      style.fontFamily = host.getAttribute("data-font") ?? "";
      outline.colors.forEach((color, index) => style.setProperty(`--${COLORS[index]}`, color));
    }
    this.below.classList.toggle("narrow", canvas.clientWidth < NARROW);
    this.overlay.heading.setAttribute("aria-level", String(level(host)));
    this.overlay.fill(outline);
    const edge = Math.min(...this.overlay.marks.map((mark) => mark.x), canvas.clientWidth / 4);
    this.below.style.setProperty("--edge", `${edge}px`);
    this.table.fill(outline);
    this.watch(outline);
    if (this.asked !== null) {
      this.ask(this.asked, { pinned: this.pinned, again: true });
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
        this.source?.settle();
        this.overlay.stop(id);
        // A click without a pointer comes from a key, or from assistive technology.
        this.ask(id, { pinned: true, aloud: true, ...(event.detail ? { at: event.clientX, above: this.finger } : {}) });
      }
    });
    on(element, "keydown", (event: KeyboardEvent) => {
      const id = this.overlay.id(event);
      const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
      if (id && plain && this.overlay.move(event.key, id)) {
        event.preventDefault();
      }
    });
    on(element, "focusin", (event: FocusEvent) => {
      const id = this.overlay.id(event);
      // A pointer that presses a button focuses it, too: nothing follows from that.
      if (id && !this.pressing) {
        this.source?.settle();
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
      if (id && event.pointerType !== "touch" && !event.buttons) {
        if (id === this.asked) {
          clearTimeout(this.leaving);
        } else {
          this.ask(id, { at: event.clientX });
        }
      }
    });
    on(this.card.element, "pointerenter", () => clearTimeout(this.leaving));
    on(element, "pointerout", () => this.pinned || this.dismissLater());
    on(this.card.element, "pointerleave", () => this.pinned || this.dismissLater());
    on(element, "pointerdown", (event: PointerEvent) => {
      this.pressing = true;
      this.finger = event.pointerType === "touch";
      this.aside(event);
    });
    on(document, "pointerup pointercancel keydown", () => (this.pressing = false));
    on(document, "keydown", (event: KeyboardEvent) => {
      if (event.key === "Escape" && this.asked !== null) {
        if (this.card.element.contains(this.shadow.root.activeElement)) {
          this.overlay.button(this.asked)?.focus();
        }
        this.dismiss();
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
    this.pinned = !!how.pinned;
    this.asked = id;
    this.overlay.light(id);
    if (id !== before || how.again) {
      this.card.show(row, outline, button, how.at, !!how.above, () => this.dismiss());
    }
    if (how.aloud) {
      this.live.textContent = spoken([mark.name, row.note, row.source, outline.caption].filter(Boolean).join(". "), outline.lang);
    }
    if (id !== before) {
      this.tell({ id, label: mark.label, text: mark.text });
    }
  }

  /** The pointer or the focus is elsewhere: unless it comes back soon, nothing is asked any more. */
  private dismissLater(): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.dismiss(), GRACE);
  }

  private dismiss(): void {
    clearTimeout(this.leaving);
    this.asked = null;
    this.pinned = false;
    this.overlay.light(null);
    this.card.hide();
    this.live.textContent = "";
  }

  /** Waits for drawings to come into view. */
  private watch(outline: Outline): void {
    this.unwatch();
    for (const drawing of outline.drawings) {
      const sentinel = make("span", "said");
      put(sentinel, drawing);
      views ??= new IntersectionObserver((entries) => {
        entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => seen.get(target)?.());
      });
      seen.set(sentinel, () => {
        views?.unobserve(sentinel);
        this.source?.begin(drawing.id);
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
  let nearest: Element | undefined;
  for (const heading of document.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    if (heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) {
      nearest = heading;
    }
  }
  return Math.min(6, Number(nearest?.localName[1] ?? 1) + 1);
}
