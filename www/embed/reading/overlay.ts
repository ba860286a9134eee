/** The overlay: a button over each mark, in reading order, with what is said between them. One stop for the Tab key. */

import { Label, type Outline } from "../outline";
import type { Mark } from "../types";
import { make, move, put } from "./dom";
import { spoken } from "./speech";

export type Overlay = ReturnType<typeof makeOverlay>;

/** For each arrow key: which way it goes, across or not. */
const STEPS: Record<string, [number, boolean]> = {
  ArrowRight: [1, true],
  ArrowDown: [1, false],
  ArrowLeft: [-1, true],
  ArrowUp: [-1, false],
};

/** `color` is called before a mark is lit, so that it has the picture's colours then. */
export function makeOverlay(color: () => void) {
  const element = make("div", "over");
  const heading = make("div", "said");
  let marks: Mark[] = [];
  /** The mark that the Tab key comes to. */
  let current = "";
  const buttons = new Map<string, HTMLButtonElement>();
  element.setAttribute("part", "overlay");
  element.setAttribute("role", "group");
  heading.setAttribute("role", "heading");

  /** Makes a mark the one that the Tab key comes to. */
  function stop(id: string): void {
    current = id;
    for (const [other, button] of buttons) {
      button.tabIndex = other === id ? 0 : -1;
    }
  }

  function mark(id: string | null): Mark | undefined {
    return marks.find((mark) => mark.id === id);
  }

  /** The nearest mark that lies in a direction: past the edge of the one that is left, and rather ahead than aside. */
  function toward(from: Mark, step: number, across: boolean): Mark | undefined {
    const [start, length, side, breadth] = across
      ? (["x", "width", "y", "height"] as const)
      : (["y", "height", "x", "width"] as const);
    const middle = (mark: Mark) => mark[side] + mark[breadth] / 2;
    let best = Infinity;
    let found: Mark | undefined;
    for (const mark of marks) {
      // From edge to edge along the way; 2 px for rounding.
      const [near, far] = step > 0 ? [mark, from] : [from, mark];
      const ahead = near[start] - far[start] - far[length];
      const overlap =
        Math.min(mark[side] + mark[breadth], from[side] + from[breadth]) - Math.max(mark[side], from[side]);
      const apart = Math.abs(middle(mark) - middle(from));
      const cost = ahead + (overlap > 0 ? 0 : 2 * apart) + (across ? apart : Math.abs(mark.x - from.x)) / 100;
      // Sideways only to what stands beside it; up and down also to what stands askew.
      if (ahead >= -2 && mark !== from && (!across || overlap > 0) && cost < best) {
        best = cost;
        found = mark;
      }
    }
    return found;
  }

  return {
    element,
    heading,
    mark,
    stop,
    color,

    /** The mark's button. */
    button(id: string): HTMLButtonElement | undefined {
      return buttons.get(id);
    },

    /** The id of the mark that an event happened at. */
    id({ target }: Event): string | undefined {
      return (target as Element).closest<HTMLElement>("[data-mark]")?.dataset.mark;
    },

    /** Puts buttons and words in place; buttons that were there stay, and so does the focus, if one of them has it. */
    fill(outline: Outline, active: Element | null): void {
      const { lang, width, height, captions } = outline;
      const focused = element.contains(active);
      heading.textContent = outline.title;
      heading.lang = outline.titleLang ?? lang;
      element.setAttribute("aria-label", outline.labels[Label.Marks] as string);
      put(element, { x: 0, y: 0, width, height });
      marks = outline.marks;
      for (const [id, button] of buttons) {
        if (!marks.some((mark) => mark.id === id)) {
          button.remove();
          buttons.delete(id);
        }
      }
      for (const old of element.querySelectorAll("p,.shape")) {
        old.remove();
      }
      let place = element.firstElementChild;
      const next = (piece: Element) => {
        if (piece === place) {
          place = place.nextElementSibling;
        } else {
          element.insertBefore(piece, place);
        }
      };
      /** Says what stands before the mark of an index: in one paragraph, but for what is in another language. */
      const say = (index: number) => {
        let paragraph: HTMLElement | undefined;
        let before: string | undefined;
        for (const { after, text, lang: own } of captions) {
          if (Math.min(after, marks.length) === index) {
            const words = spoken(text, own ?? lang);
            if (paragraph && own === before) {
              paragraph.textContent += `${/[.!?]$/.test(paragraph.textContent as string) ? "" : "."} ${words}`;
            } else {
              paragraph = make("p", "said", words, own);
              // Beside the mark before it, where those who explore by touch look for it.
              const { x, y, height } = marks[index - 1] ?? { x: 0, y: 0, height: 0 };
              move(paragraph, x, y + height);
              next(paragraph);
            }
            before = own;
          }
        }
      };
      marks.forEach((mark, index) => {
        const { id, shape } = mark;
        say(index);
        const button = buttons.get(id) ?? make("button", "mark");
        buttons.set(id, button);
        button.setAttribute("data-mark", id);
        button.setAttribute("aria-label", spoken(mark.name, lang));
        put(button, mark);
        next(button);
        if (shape) {
          const area = make("span", "shape");
          area.style.clipPath = `path("${shape}")`;
          next(area);
        }
      });
      say(marks.length);
      stop(buttons.has(current) ? current : (marks[0]?.id ?? ""));
      if (focused) {
        // One that moved lost it; one that has gone leaves it to the mark that the Tab key comes to.
        (active?.isConnected ? (active as HTMLElement) : buttons.get(current))?.focus({ preventScroll: true });
      }
    },

    /** Lights a mark and its kin, and nothing else. */
    light(id: string | null): void {
      if (id) {
        color();
      }
      const kin = mark(id)?.kin ?? [];
      for (const [other, { classList }] of buttons) {
        classList.toggle("lit", other === id);
        classList.toggle("kin", kin.includes(other));
      }
    },

    /** Draws the ring of the focus around a mark. (Engines differ in when `:focus-visible` holds.) */
    ring(id: string | null): void {
      for (const [other, { classList }] of buttons) {
        classList.toggle("ring", other === id);
      }
    },

    /** Moves the focus as a key asks; says whether it is a key that does. */
    move(key: string, id: string): boolean {
      const from = mark(id);
      const at = marks.indexOf(from as Mark);
      const [step, across] = STEPS[key] ?? [];
      const to = step && from
        ? (toward(from, step, !!across) ?? marks[at + step] ?? from)
        : marks[{ Home: 0, End: marks.length - 1 }[key] ?? -1];
      if (to) {
        stop(to.id);
        buttons.get(to.id)?.focus();
      }
      return !!to;
    },
  };
}
