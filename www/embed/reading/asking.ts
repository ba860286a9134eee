/** Marks that are asked, by pointer, finger, key or script: one at a time is lit, and its card is shown. */

import type { Outline } from "../outline";
import type { Surface } from "../surface/surface";
import { Card } from "./card";
import { make } from "./dom";
import type { Overlay } from "./overlay";
import { rows } from "./row";
import { spoken } from "./speech";

/** How long a card stays when the pointer has left it and its mark, in milliseconds: it can be reached. */
const GRACE = 300;

/** A mark that was asked: the detail of the event. */
export interface Asked {
  id: string;
  label: string;
  text: string;
}

/** Has events heard, whose names stand in `events`. */
type On = (target: EventTarget, events: string, heard: (event: never) => void) => void;

export class Asking {
  readonly card = new Card();
  readonly live = make("div", "said");
  private outline: Outline | undefined = undefined;
  private surface: Surface | undefined = undefined;
  /** The mark that is asked, and the one that is again when the pointer leaves another. */
  private asked: string | null = null;
  private pinned: string | null = null;
  /** The mark whose card was put away while the pointer may still be on it. */
  private quiet: string | null = null;
  private leaving: number | undefined = undefined;
  /** Whether a pointer went down and its click is still to come, and whether it was a finger. */
  private pressing = false;
  private finger = false;

  /** `tell` is told of each mark that is asked; it listens until `signal` says no more. */
  constructor(
    private readonly overlay: Overlay,
    private readonly root: ShadowRoot,
    private readonly tell: (detail: Asked) => void,
    private readonly signal: AbortSignal,
  ) {
    this.live.setAttribute("role", "status");
    const on: On = (target, events, heard) => {
      for (const event of events.split(" ")) {
        target.addEventListener(event, heard as EventListener, { signal });
      }
    };
    this.listenToKeys(on);
    this.listenToPointers(on);
    this.listenToPage(on);
  }

  /** Follows a picture that was painted anew, or is to be soon. */
  show(surface: Surface): void {
    this.surface = surface;
    this.outline = surface.outline;
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

  /** Waits for nothing any more. */
  end(): void {
    clearTimeout(this.leaving);
  }

  /** Clicks and the focus: what a key, a finger or assistive technology does. */
  private listenToKeys(on: On): void {
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
      this.overlay.tint();
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
  }

  private listenToPointers(on: On): void {
    const { element } = this.overlay;
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
  }

  private listenToPage(on: On): void {
    const { element } = this.overlay;
    on(document, "pointercancel", () => (this.pressing = false));
    // Before the overlay moves the focus.
    document.addEventListener("keydown", () => (this.pressing = false), { signal: this.signal, capture: true });
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
      document.addEventListener("contextmenu", back, { once: true, capture: true, signal: this.signal });
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
    const within = this.card.element.contains(this.root.activeElement);
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
}
