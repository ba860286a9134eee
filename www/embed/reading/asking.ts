/** Marks that are asked, by pointer, finger, key or script: one at a time is lit, and its card is shown. */

import type { Outline } from "../outline";
import type { Surface } from "../surface/surface";
import { makeCard } from "./card";
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

/** How a mark is asked. */
interface How {
  pinned?: boolean;
  /** Tells it to those who listen. */
  aloud?: boolean;
  again?: boolean;
  /** Where it was pointed at, and whether by a finger. */
  at?: number | undefined;
  above?: unknown;
}

/** Has the marks of an overlay be asked: `tell` is told of each; it listens until `signal` says no more. */
export function makeAsking(overlay: Overlay, root: ShadowRoot, tell: (detail: Asked) => void, signal: AbortSignal) {
  const card = makeCard(close);
  const live = make("div", "said");
  let outline: Outline | undefined;
  let surface: Surface | undefined;
  /** The mark that is asked, and the one that is again when the pointer leaves another. */
  let asked: string | null = null;
  let pinned: string | null = null;
  /** The mark whose card was put away while the pointer may still be on it. */
  let quiet: string | null = null;
  let leaving: number | undefined;
  /** Whether a pointer went down and its click is still to come, and whether it was a finger. */
  let pressing = false;
  let finger = false;

  const { element } = overlay;
  const { classList } = element;
  const pieces = [element, card.element];
  const on = <E extends Event>(target: EventTarget, event: string, heard: (event: E) => void, capture = false) =>
    target.addEventListener(event, heard as EventListener, { signal, capture });
  /** The reader comes to a mark by other ways than pointing: it is as it is in the end, and the Tab key comes to it. */
  const arrive = (id: string) => {
    surface?.settle();
    overlay.stop(id);
  };
  live.setAttribute("role", "status");

  // Clicks and the focus: what a key, a finger or assistive technology does.
  on(element, "click", (event: MouseEvent) => {
    const id = overlay.id(event);
    if (id) {
      arrive(id);
      // A click without a pointer comes from a key, or from assistive technology.
      const { detail } = event;
      ask(id, { pinned: true, aloud: true, at: detail ? event.clientX : undefined, above: detail && finger });
    }
    pressing = false;
  });
  on(element, "keydown", (event: KeyboardEvent) => {
    const id = overlay.id(event);
    const { key } = event;
    const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (id && plain && (overlay.move(key, id) || card.scroll(key))) {
      event.preventDefault();
    }
  });
  on(element, "focusin", (event) => {
    overlay.color();
    const id = overlay.id(event);
    // A pointer that presses a button focuses it, too: nothing follows from that.
    if (id && !pressing) {
      arrive(id);
      overlay.ring(id);
      ask(id, { pinned: true });
    }
  });
  for (const piece of pieces) {
    on(piece, "focusout", ({ relatedTarget }: FocusEvent) => {
      overlay.ring(null);
      // Unless it comes back soon, nothing is asked any more.
      if (!pieces.some((piece) => piece.contains(relatedTarget as Node | null))) {
        later(dismiss);
      }
    });
  }

  // A mark that comes under a pointer which rests, since the page scrolls or a card goes, is not asked.
  on(element, "pointermove", (event: PointerEvent) => {
    const id = overlay.id(event);
    if (id && event.pointerType !== "touch" && !(event.buttons & 1)) {
      if (id === asked) {
        clearTimeout(leaving);
      } else if (id !== quiet) {
        ask(id, { at: event.clientX });
      }
    }
  });
  on(card.element, "pointerenter", () => clearTimeout(leaving));
  on(element, "pointerout", () => {
    quiet = null;
    hoverEnds();
  });
  on(card.element, "pointerleave", hoverEnds);
  on(element, "pointerdown", ({ button, ctrlKey, pointerType }: PointerEvent) => {
    pressing = button === 0;
    finger = pointerType === "touch";
    // A press that opens the browser's menu reaches the picture below: it can be saved as one.
    if (button === 2 || (ctrlKey && pressing)) {
      classList.add("aside");
      setTimeout(back, 1000);
    }
  });
  const back = () => setTimeout(() => classList.remove("aside"));
  on(document, "contextmenu", back, true);

  on(document, "pointercancel", () => (pressing = false));
  // Before the overlay moves the focus.
  on(document, "keydown", () => (pressing = false), true);
  on(document, "keydown", ({ key }: KeyboardEvent) => {
    if (key === "Escape" && asked !== null) {
      close();
    }
  });
  on(document, "click", (event) => {
    const path = event.composedPath();
    if (asked !== null && !pieces.some((piece) => path.includes(piece))) {
      dismiss();
    }
  });

  /** Lights a mark and shows its card; one that is not there: none. */
  function ask(id: string | null, how: How): void {
    clearTimeout(leaving);
    const mark = overlay.mark(id);
    const row = outline && rows(outline).find((row) => row.id === id);
    if (!outline || !mark || !row) {
      dismiss();
      return;
    }
    const another = id !== asked;
    if (how.pinned) {
      pinned = id;
    }
    quiet = null;
    asked = id;
    overlay.light(id);
    if (another || how.again) {
      card.show(row, outline, overlay.button(mark.id) as Element, how.at, how.above);
    }
    if (how.aloud) {
      const { lang } = outline;
      const own = row.quoted ? "vi" : lang;
      const source = make("span", "", ` ${spoken(row.source, own)} `, own);
      live.replaceChildren(spoken(`${mark.name} ${row.note}`, lang), source, spoken(outline.caption, lang));
    }
    if (another) {
      tell({ id: mark.id, label: mark.label, text: mark.text });
    }
  }

  function later(call: () => void): void {
    clearTimeout(leaving);
    leaving = setTimeout(call, GRACE);
  }

  /** The pointer left a mark or the card: what was asked to stay is asked again. */
  function hoverEnds(): void {
    if (asked !== pinned) {
      later(() => ask(pinned, { pinned: true }));
    }
  }

  /** Puts the card away; from within it, the focus goes back to its mark. */
  function close(): void {
    const id = asked;
    const within = card.element.contains(root.activeElement);
    // A pointer that rests on the mark does not ask it again.
    quiet = id;
    dismiss();
    if (within && id) {
      pressing = true;
      overlay.button(id)?.focus();
      pressing = false;
    }
  }

  function dismiss(): void {
    clearTimeout(leaving);
    asked = pinned = null;
    overlay.light(null);
    card.element.hidden = true;
    live.textContent = "";
  }

  return {
    card: card.element,
    live,
    /** Follows a picture that was painted anew, or is to be soon. */
    show(shown: Surface): void {
      surface = shown;
      outline = shown.outline;
      if (asked !== null) {
        ask(asked, { pinned: pinned === asked, again: true });
      }
    },
    /** Asks a mark as a reader would, or none. */
    select(id: string | null): void {
      ask(id, { pinned: true, aloud: true });
    },
    /** Waits for nothing any more. */
    end(): void {
      clearTimeout(leaving);
    },
  };
}
