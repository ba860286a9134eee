/** The card: what a mark says when it is asked. One at a time, beside its mark, never off the screen. */

import { Label, type Outline } from "../outline";
import { make, move } from "./dom";
import type { Row } from "./row";

/** Between a card and its mark, and the screen's edge, in CSS px. */
const GAP = 8;

/** A card, hidden; `close` is called when a reader is done with it. */
export function makeCard(close: () => void) {
  const element = make("div", "card");
  element.setAttribute("part", "card");
  element.hidden = true;
  // A press in it, to mark its words, takes the focus into it and nowhere else.
  element.tabIndex = -1;
  return {
    element,

    /**
     * Fills it and shows it beside `mark`; `at` is where it was pointed at, in CSS px of the screen, `above` whether a
     * finger covers what is below.
     */
    show(row: Row, { labels, caption }: Outline, mark: Element, at: number | undefined, above: unknown): void {
      const button = make("button", "close", "×");
      button.tabIndex = -1;
      button.setAttribute("aria-label", labels[Label.Close] as string);
      button.onclick = close;
      element.replaceChildren(
        button,
        make("p", "label", row.label, row.lang),
        make("p", row.told ? "value" : "", row.text),
      );
      if (row.note) {
        element.append(make("p", "", row.note));
      }
      const list = make("dl");
      const add = (label: Label, words?: string, lang?: string) => {
        if (words) {
          list.append(make("dt", "", labels[label]), make("dd", "", words, lang));
        }
      };
      add(Label.Columns + 2, row.period);
      add(Label.Columns + 3, row.told);
      add(Label.Surely, row.qualifier);
      if (row.quoted) {
        add(Label.Quote, `“${row.source}”`, "vi");
      } else {
        list.append(make("dd", "whole", row.source));
      }
      element.append(list, make("p", "source", caption));
      element.hidden = false;
      // Beside its mark.
      const box = mark.getBoundingClientRect();
      move(element, 0, 0);
      const room = (element.offsetParent ?? element).getBoundingClientRect();
      const { width, height } = element.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
      const left = within(
        (at ?? box.left + 24) - 24,
        Math.max(0, room.left) + GAP,
        Math.min(clientWidth, room.right) - GAP - width,
      );
      // A pointer's way from the mark into the card leads over no other mark.
      const gap = at === undefined ? GAP : 0;
      const tops = [box.bottom + gap, box.top - gap - height];
      if (above) {
        tops.reverse();
      }
      const lowest = Math.min(clientHeight, room.bottom) - GAP - height;
      const top =
        tops.find((top) => top >= GAP && top <= lowest) ??
        within(box.bottom - GAP - height, Math.max(GAP, room.top), lowest);
      move(element, left - room.left, top - room.top);
    },

    /** Scrolls a card that is higher than the screen; says whether a key does. */
    scroll(key: string): boolean {
      const pages = { PageDown: 1, PageUp: -1 }[key];
      const scrolls = pages && !element.hidden && element.scrollHeight > element.clientHeight;
      if (scrolls) {
        element.scrollBy(0, pages * element.clientHeight * 0.8);
      }
      return !!scrolls;
    },
  };
}
