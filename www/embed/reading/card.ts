/** The card: what a mark says when it is asked. One at a time, beside its mark, never off the screen. */

import { Label, type Outline } from "../outline";
import { make } from "./dom";
import type { Row } from "./row";

/** Between a card and its mark, and the screen's edge, in CSS px. */
const GAP = 8;

export class Card {
  readonly element = make("div", "card");

  constructor() {
    this.element.setAttribute("part", "card");
    this.element.hidden = true;
    // A press in it, to mark its words, takes the focus into it and nowhere else.
    this.element.tabIndex = -1;
  }

  /**
   * Fills it and shows it beside `mark`; `at` is where it was pointed at, in CSS px of the screen, `above` whether a finger
   * covers what is below.
   */
  show(row: Row, outline: Outline, mark: Element, at: number | undefined, above: boolean, close: () => void): void {
    const { element } = this;
    const { labels, caption } = outline;
    const button = make("button", "close", "×");
    button.type = "button";
    button.tabIndex = -1;
    button.setAttribute("aria-label", labels[Label.Close] as string);
    button.onclick = close;
    element.replaceChildren(button, make("p", "label", row.label, row.lang), make("p", row.kind ? "value" : "", row.value));
    if (row.note) {
      element.append(make("p", "", row.note));
    }
    const list = make("dl");
    const add = (label: Label, words: string, lang?: string) => {
      if (words) {
        list.append(make("dt", "", labels[label]), make("dd", "", words, lang));
      }
    };
    add(Label.Columns + 2, row.period);
    add(Label.Columns + 3, row.kind);
    add(Label.Surely, row.qualifier);
    if (row.quoted) {
      add(Label.Quote, `“${row.source}”`, "vi");
    } else {
      list.append(make("dd", "whole", row.source));
    }
    element.append(list, make("p", "source", caption));
    element.hidden = false;
    this.place(mark.getBoundingClientRect(), at, above);
  }

  /** Scrolls a card that is higher than the screen; says whether a key does. */
  scroll(key: string): boolean {
    const { element } = this;
    const pages = { PageDown: 1, PageUp: -1 }[key];
    if (!pages || element.hidden || element.scrollHeight <= element.clientHeight) {
      return false;
    }
    element.scrollBy(0, pages * element.clientHeight * 0.8);
    return true;
  }

  hide(): void {
    this.element.hidden = true;
  }

  private place(mark: DOMRect, at: number | undefined, above: boolean): void {
    const { style, offsetParent } = this.element;
    style.left = style.top = "0";
    const room = (offsetParent ?? this.element).getBoundingClientRect();
    const { width, height } = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
    const left = within((at ?? mark.left + 24) - 24, Math.max(0, room.left) + GAP, Math.min(clientWidth, room.right) - GAP - width);
    // A pointer's way from the mark into the card leads over no other mark.
    const gap = at === undefined ? GAP : 0;
    const tops = [mark.bottom + gap, mark.top - gap - height];
    if (above) {
      tops.reverse();
    }
    const lowest = Math.min(clientHeight, room.bottom) - GAP - height;
    const top = tops.find((top) => top >= GAP && top <= lowest) ?? within(mark.bottom - GAP - height, Math.max(GAP, room.top), lowest);
    style.left = `${left - room.left}px`;
    style.top = `${top - room.top}px`;
  }
}
