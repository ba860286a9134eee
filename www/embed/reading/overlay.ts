/** The overlay: a button over each mark, in reading order, with what is said between them. One stop for the Tab key. */

import { Label, type Outline } from "../outline";
import type { Caption, Lang, Mark } from "../types";
import { make, put, tint } from "./dom";
import { spoken } from "./speech";

export class Overlay {
  readonly element = make("div", "over");
  readonly heading = make("div", "said");
  marks: Mark[] = [];
  /** The mark that the Tab key comes to. */
  private current = "";
  /** The picture, and the one whose colours lit marks have. */
  private outline: Outline | undefined = undefined;
  private tinted: Outline | undefined = undefined;
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly shapes = new Map<string, HTMLElement>();

  constructor() {
    this.element.setAttribute("part", "overlay");
    this.element.setAttribute("role", "group");
    this.heading.setAttribute("role", "heading");
  }

  /** The mark's button. */
  button(id: string): HTMLButtonElement | undefined {
    return this.buttons.get(id);
  }

  /** The id of the mark that an event happened at. */
  id(event: Event): string | undefined {
    const button = (event.target as Element).closest<HTMLElement>("[data-mark]");
    return button?.dataset.mark;
  }

  /** Follows a picture. Most of the time no mark is lit: its colours, for which a browser styles all marks anew, can wait. */
  follow(outline: Outline): void {
    this.outline = outline;
    if (this.element.querySelector(".lit,:focus")) {
      this.tint();
    }
  }

  /** Takes the picture's colours: something is about to be lit. */
  tint(): void {
    if (this.outline && this.outline !== this.tinted) {
      this.tinted = this.outline;
      tint(this.element, this.outline);
    }
  }

  /** Puts buttons and words in place; buttons that were there stay, and so does the focus, if one of them has it. */
  fill(outline: Outline, active: Element | null): void {
    const { lang, width, height, captions } = outline;
    const focused = this.element.contains(active);
    this.heading.textContent = outline.title;
    this.heading.lang = outline.titleLang ?? lang;
    this.element.setAttribute("aria-label", outline.labels[Label.Marks] as string);
    put(this.element, { x: 0, y: 0, width, height });
    this.marks = outline.marks;
    const drop = <V extends HTMLElement>(known: Map<string, V>, stays: (mark: Mark) => unknown) => {
      for (const [id, element] of known) {
        if (!this.marks.some((mark) => mark.id === id && stays(mark))) {
          element.remove();
          known.delete(id);
        }
      }
    };
    drop(this.buttons, () => true);
    drop(this.shapes, (mark) => mark.shape);
    if (!this.buttons.has(this.current)) {
      this.current = this.marks[0]?.id ?? "";
    }
    for (const old of this.element.querySelectorAll("p")) {
      old.remove();
    }
    let before: Element | null = null;
    const next = (element: Element) => {
      const place: Element | null = before ? before.nextElementSibling : this.element.firstElementChild;
      if (place !== element) {
        this.element.insertBefore(element, place);
      }
      before = element;
    };
    const told = [...captions];
    this.marks.forEach((mark, index) => {
      this.say(told, index, lang, next);
      const button = this.buttons.get(mark.id) ?? this.add(mark.id);
      button.setAttribute("aria-label", spoken(mark.name, lang));
      button.tabIndex = mark.id === this.current ? 0 : -1;
      put(button, mark);
      next(button);
      if (mark.shape) {
        const shape = this.shapes.get(mark.id) ?? make("span", "shape");
        this.shapes.set(mark.id, shape);
        shape.style.clipPath = `path("${mark.shape}")`;
        next(shape);
      }
    });
    this.say(told, Infinity, lang, next);
    if (focused) {
      // One that moved lost it; one that has gone leaves it to the mark that the Tab key comes to.
      (active?.isConnected ? (active as HTMLElement) : this.buttons.get(this.current))?.focus({ preventScroll: true });
    }
  }

  /** Says what stands before the mark of an index: in one paragraph, but for what is in another language. */
  private say(told: Caption[], index: number, lang: Lang, next: (element: Element) => void): void {
    while (told[0] && told[0].after <= index) {
      const { text, lang: own } = told.shift() as Caption;
      let words = spoken(text, own ?? lang);
      while (told[0] && told[0].after <= index && told[0].lang === own) {
        words += `${/[.!?]$/.test(words) ? "" : "."} ${spoken((told.shift() as Caption).text, own ?? lang)}`;
      }
      const paragraph = make("p", "said", words, own);
      // Beside the mark before it, where those who explore by touch look for it.
      const mark = this.marks[Math.min(index, this.marks.length) - 1];
      paragraph.style.left = `${mark?.x ?? 0}px`;
      paragraph.style.top = `${mark ? mark.y + mark.height : 0}px`;
      next(paragraph);
    }
  }

  private add(id: string): HTMLButtonElement {
    const button = make("button", "mark");
    button.type = "button";
    button.setAttribute("data-mark", id);
    this.buttons.set(id, button);
    return button;
  }

  /** Lights a mark and its kin, and nothing else. */
  light(id: string | null): void {
    if (id) {
      this.tint();
    }
    const kin = this.marks.find((mark) => mark.id === id)?.kin ?? [];
    for (const [other, { classList }] of this.buttons) {
      classList.toggle("lit", other === id);
      classList.toggle("kin", kin.includes(other));
    }
  }

  /** Draws the ring of the focus around a mark. (Engines differ in when `:focus-visible` holds.) */
  ring(id: string | null): void {
    for (const [other, { classList }] of this.buttons) {
      classList.toggle("ring", other === id);
    }
  }

  /** Makes a mark the one that the Tab key comes to. */
  stop(id: string): void {
    this.current = id;
    for (const [other, button] of this.buttons) {
      button.tabIndex = other === id ? 0 : -1;
    }
  }

  /** Moves the focus as a key asks; says whether it is a key that does. */
  move(key: string, from: string): boolean {
    const at = this.marks.findIndex((mark) => mark.id === from);
    const last = this.marks.length - 1;
    const step = { ArrowRight: [1, 0], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowUp: [0, -1] }[key];
    let to: Mark | undefined;
    if (step) {
      const [across = 0, down = 0] = step;
      to = this.toward(at, across, down) ?? this.marks[Math.max(0, Math.min(last, at + across + down))];
    } else if (key === "Home" || key === "End") {
      to = this.marks[key === "Home" ? 0 : last];
    }
    if (to) {
      this.stop(to.id);
      this.button(to.id)?.focus();
    }
    return !!to;
  }

  /** The nearest mark that lies in a direction: past the edge of the one that is left, and rather ahead than aside. */
  private toward(at: number, across: number, down: number): Mark | undefined {
    const from = this.marks[at];
    if (!from) {
      return undefined;
    }
    const middle = (mark: Mark) => [mark.x + mark.width / 2, mark.y + mark.height / 2] as const;
    const [x, y] = middle(from);
    let best = Infinity;
    let found: Mark | undefined;
    for (const mark of this.marks) {
      // From edge to edge along the way; 2 px for rounding.
      const ahead = across
        ? across > 0 ? mark.x - from.x - from.width : from.x - mark.x - mark.width
        : down > 0 ? mark.y - from.y - from.height : from.y - mark.y - mark.height;
      const [otherX, otherY] = middle(mark);
      const overlap = across
        ? Math.min(mark.y + mark.height, from.y + from.height) - Math.max(mark.y, from.y)
        : Math.min(mark.x + mark.width, from.x + from.width) - Math.max(mark.x, from.x);
      // Sideways only to what stands beside it; up and down also to what stands askew.
      if (ahead < -2 || mark === from || (across && overlap <= 0)) {
        continue;
      }
      const aside = overlap > 0 ? 0 : across ? Math.abs(otherY - y) : Math.abs(otherX - x);
      const cost = ahead + 2 * aside + (across ? Math.abs(otherY - y) : Math.abs(mark.x - from.x)) / 100;
      if (cost < best) {
        best = cost;
        found = mark;
      }
    }
    return found;
  }
}
