/** The sections of the graphic: ticked to be drawn, and put in order by dragging or by keys. */

import { options } from "./choices";
import { button, h } from "./dom";
import { DEFAULT_SECTIONS, has } from "./snippet";
import type { Store } from "./state";
import { lang, say } from "./words";

interface Row {
  name: string;
  words: string;
  element: HTMLLIElement;
  box: HTMLInputElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
  empty: HTMLElement;
}

export class Sections {
  readonly element: HTMLElement;
  private readonly list = h("ol", { class: "sections", role: "list" });
  private rows: Row[] = [];

  constructor(
    private readonly store: Store,
    private readonly announce: (words: string) => void,
  ) {
    const chosen = store.work.settings.sections ?? DEFAULT_SECTIONS;
    const known = options("Topic", lang());
    const ordered = [
      ...chosen.flatMap((name) => known.filter(({ word }) => word === name)),
      ...known.filter(({ word }) => !chosen.includes(word)),
    ];
    this.rows = ordered.map(({ word, words }) => this.row(word, words, chosen.includes(word)));
    this.list.append(...this.rows.map(({ element }) => element));
    this.ends();
    this.follow();
    this.element = h(
      "fieldset",
      { class: "order" },
      h("legend", {}, say("look-sections")),
      h("p", { class: "hint" }, say("sections-how")),
      this.list,
    );
  }

  private row(name: string, words: string, checked: boolean): Row {
    const box = h("input", { type: "checkbox", id: `section-${name}` });
    box.checked = checked;
    box.addEventListener("change", () => this.commit());
    const handle = h("span", { class: "handle", title: say("section-handle"), "aria-hidden": "true" }, "⠿");
    const up = button("↑", () => this.move(row, -1), { "aria-label": say("section-up", words), class: "arrow" });
    const down = button("↓", () => this.move(row, 1), { "aria-label": say("section-down", words), class: "arrow" });
    const empty = h("span", { class: "hint empty" }, say("section-empty"));
    const element = h("li", { "data-section": name }, handle, box, h("label", { for: box.id }, words, " ", empty), up, down);
    const row: Row = { name, words, element, box, up, down, empty };
    element.addEventListener("keydown", (event) => {
      const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
      if (step) {
        event.preventDefault();
        this.move(row, step, document.activeElement);
      }
    });
    handle.addEventListener("pointerdown", (event) => this.drag(row, handle, event));
    return row;
  }

  /** Moves a row by one place; the focus stays on what was pressed, or goes to the way back at an end. */
  private move(row: Row, by: number, focus: Element | null = by < 0 ? row.up : row.down): void {
    const from = this.rows.indexOf(row);
    const to = from + by;
    if (to < 0 || to >= this.rows.length) {
      return;
    }
    this.rows.splice(from, 1);
    this.rows.splice(to, 0, row);
    this.list.insertBefore(row.element, this.rows[to + 1]?.element ?? null);
    this.ends();
    const target = focus instanceof HTMLButtonElement && focus.disabled ? (by < 0 ? row.down : row.up) : focus;
    (target as HTMLElement | null)?.focus();
    this.announce(say("section-moved", row.words, to + 1, this.rows.length));
    this.commit();
  }

  private drag(row: Row, handle: HTMLElement, down: PointerEvent): void {
    if (down.button !== 0) {
      return;
    }
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    row.element.classList.add("dragged");
    const follow = ({ clientY }: PointerEvent) => {
      const others = this.rows.filter((other) => other !== row);
      const middle = ({ element }: Row) => {
        const { top, height } = element.getBoundingClientRect();
        return top + height / 2;
      };
      const before = others.findIndex((other) => clientY < middle(other));
      const to = before < 0 ? others.length : before;
      if (to !== this.rows.indexOf(row)) {
        // The others go round the row: one that is taken out of the page loses the pointer.
        row.element.before(...others.slice(0, to).map(({ element }) => element));
        row.element.after(...others.slice(to).map(({ element }) => element));
        this.rows = [...others.slice(0, to), row, ...others.slice(to)];
        this.ends();
      }
    };
    const end = () => {
      handle.removeEventListener("pointermove", follow);
      row.element.classList.remove("dragged");
      this.commit();
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("lostpointercapture", end, { once: true });
  }

  /** Says which sections there are no figures for. */
  follow(): void {
    this.rows.forEach(({ name, empty }) => (empty.hidden = has(this.store.work.profile, name)));
  }

  private ends(): void {
    this.rows.forEach(({ up, down }, index) => {
      up.disabled = index === 0;
      down.disabled = index === this.rows.length - 1;
    });
  }

  private commit(): void {
    const names = this.rows.filter(({ box }) => box.checked).map(({ name }) => name);
    const isDefault = names.join() === DEFAULT_SECTIONS.join() || names.length === 0;
    this.store.show({ sections: isDefault ? null : names });
  }
}
