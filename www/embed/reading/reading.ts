/**
 * All that stands around the canvas: buttons over the marks, the card, the table and its tool, and what is announced. A
 * script of its own, which comes when the picture can be drawn.
 */

import type { Outline } from "../outline";
import type { Shadow } from "../shadow";
import type { Surface } from "../surface/surface";
import { type Asked, makeAsking } from "./asking";
import { make, put, tint } from "./dom";
import { makeOverlay } from "./overlay";
import { STYLE } from "./style";
import { makeTable } from "./table";

/** By then all that moves is at rest, even where the browser gives no frames, in milliseconds. */
const REST = 4000;

/** Narrower tables are laid out as a list, in CSS px of the canvas where letters are as large as usual. */
const NARROW = 620;

/** Of two nodes the second comes later: a bit of what `compareDocumentPosition` tells. */
const FOLLOWING = 4;

let sheet: CSSStyleSheet | undefined;

/** Tells each reading of the drawings that come into view. */
const seen = new WeakMap<Element, () => void>();
let views: IntersectionObserver | undefined;

export interface Reading {
  /** Where what a reader can take along is offered, once that is asked. */
  panel: HTMLElement;
  /** Told when the picture was painted anew. */
  follow: (() => void) | undefined;
  ends: AbortController;
  /** Follows a picture that was painted anew, or is to be soon. */
  show(surface: Surface): void;
  /** Asks a mark as a reader would, or none. */
  select(id: string | null): void;
  /** Gives what is about to open below the picture's colours. */
  color(): void;
  /** Leaves nothing that listens. */
  end(): void;
}

/** `tell` is told of each mark that is asked, `open` of a tool that another script brings. */
export function reading(
  host: HTMLElement,
  { root, room, frame }: Shadow,
  tell: (detail: Asked) => void,
  open: (tool: number) => void,
): Reading {
  const table = makeTable(open);
  const ends = new AbortController();
  const panel = make("div", "panel");
  const over = make("div", "aid");
  const below = make("div", "aid");
  const pieces = [over, below, table.spoken];
  const sentinels: Element[] = [];
  let surface: Surface | undefined;
  /** The picture; and the one whose colours the marks have, and what opens below. */
  let outline: Outline | undefined;
  let tinted: Outline | undefined;
  /** Gives these the picture's colours. A browser styles all of them anew for that, so that it waits until one is to be seen. */
  const color = () => {
    if (outline && outline !== tinted) {
      tinted = outline;
      tint(overlay.element, outline);
      tint(below, outline);
    }
  };
  const overlay = makeOverlay(color);
  /** What the overlay and the table were filled with. */
  let words = "";
  let resting: number | undefined;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet];
  const asking = makeAsking(overlay, root, tell, ends.signal);
  over.append(overlay.heading, overlay.element);
  // The shown table before its twin: a search finds it first.
  below.append(table.tools, panel, table.sheet, asking.card, asking.live);
  frame.append(over);
  room.append(below, table.spoken);

  // What opens has its colours before it is seen.
  for (const opens of ["click", "beforematch"]) {
    below.addEventListener(opens, color, true);
  }

  const restLater = () => setTimeout(() => surface?.settle(), REST);

  /** Waits for drawings to come into view. */
  const watch = (surface: Surface) => {
    unwatch();
    for (const drawing of surface.waiting) {
      const sentinel = make("span", "said");
      put(sentinel, drawing);
      views ??= new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) {
            seen.get(target)?.();
          }
        }
      });
      seen.set(sentinel, () => {
        views?.unobserve(sentinel);
        surface.begin(({ id }) => id === drawing.id);
        clearTimeout(resting);
        resting = restLater();
      });
      overlay.element.append(sentinel);
      views.observe(sentinel);
      sentinels.push(sentinel);
    }
  };

  const unwatch = () => {
    for (const sentinel of sentinels.splice(0)) {
      views?.unobserve(sentinel);
      sentinel.remove();
    }
  };

  const around: Reading = {
    panel,
    follow: undefined,
    ends,

    show(shown) {
      const now = shown.outline as Outline;
      if (now === outline) {
        return;
      }
      outline = now;
      surface = shown;
      tint(table.tools, now);
      if (root.querySelector(".lit,.mark:focus,[aria-expanded=true],.panel:not(:empty)")) {
        color();
      }
      // Another theme is no other overlay, and no other table.
      if (now.words !== words) {
        words = now.words;
        for (const element of pieces) {
          // A browser styles all within anew for a language, even for the same one.
          element.lang = now.lang;
          // Set here, not in the sheet: WebKit keeps rem of a shadow tree's sheets as it first was.
          element.style.fontSize = "max(1rem, 16px)";
          element.style.fontFamily = now.font ?? "";
        }
        below.classList.toggle("narrow", now.width < NARROW * now.zoom);
        overlay.heading.setAttribute("aria-level", String(level(host)));
        overlay.fill(now, root.activeElement);
        below.style.setProperty("--edge", `${Math.min(now.width / 4, ...now.marks.map(({ x }) => x))}px`);
        table.fill(now);
      }
      around.follow?.();
      watch(shown);
      resting ??= restLater();
      asking.show(shown);
    },

    select: asking.select,
    color,

    end() {
      ends.abort();
      asking.end();
      clearTimeout(resting);
      unwatch();
      pieces.forEach((piece) => piece.remove());
    },
  };
  return around;
}

/** The level of a heading that stands where the host does: one below the nearest before it on the page. */
function level(host: Element): number {
  let outermost = host;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = outermost.getRootNode()) {
    outermost = root.host;
  }
  const all = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  const before = all.filter((heading) => heading.compareDocumentPosition(outermost) & FOLLOWING);
  return Math.min(6, Number(before.pop()?.localName[1] ?? 1) + 1);
}
