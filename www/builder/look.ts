/** How the graphic is shown: language, theme, sections, title, accent, font, credit, tools. */

import type { Problem } from "../embed/types";
import { h, radios } from "./dom";
import { describe } from "./findings";
import { Sections } from "./sections";
import { TOOLS } from "./snippet";
import type { Settings, Store } from "./state";
import { say, type Said } from "./words";

/** The strong colour of the light theme: what a picker begins with. */
const STRONG = "#0b6b78";

export class Look {
  readonly element: HTMLElement;
  private readonly sections: Sections;
  private readonly notes = new Map<string, [HTMLElement, HTMLElement]>();

  constructor(
    private readonly store: Store,
    announce: (words: string) => void,
  ) {
    const { work } = store;
    this.sections = new Sections(store, announce);
    const show = (part: Partial<Settings>) => store.show(part);
    this.element = h(
      "div",
      { class: "look" },
      radios(say("look-language"), [["vi", "Tiếng Việt"], ["en", "English"]], work.settings.lang, (lang) => show({ lang })),
      radios(
        say("look-theme"),
        [["auto", say("theme-auto")], ["light", say("theme-light")], ["dark", say("theme-dark")]],
        work.settings.theme,
        (theme) => show({ theme }),
      ),
      this.sections.element,
      this.title(),
      this.accent(),
      this.line("credit", "look-credit", "credit-how"),
      this.line("font", "look-font", "font-how"),
      this.tools(),
      this.motion(),
    );
  }

  /** Follows the document. */
  follow(): void {
    this.sections.follow();
  }

  /** What the widget found wrong with attributes, beside the settings that they come from. */
  problems(problems: Problem[]): void {
    for (const [attribute, [control, notes]] of this.notes) {
      const mine = problems.filter((problem) => problem.attribute === attribute);
      notes.replaceChildren(...mine.map((problem) => h("p", { class: "warning" }, mended(problem))));
      notes.hidden = mine.length === 0;
      describe(control, notes.id, mine.length > 0);
    }
  }

  private noted(attribute: string, control: HTMLElement): HTMLElement {
    const notes = h("div", { class: "notes", hidden: true, id: `notes-${attribute}` });
    this.notes.set(attribute, [control, notes]);
    return notes;
  }

  private title(): HTMLElement {
    const { title } = this.store.work.settings;
    const input = h("input", { type: "text", id: "look-title", maxlength: 300, autocomplete: "off", value: title ?? "" });
    const field = h("div", { class: "field" }, h("label", { for: input.id }, say("look-title-text")), input, this.noted("data-title", input));
    const mode = title === null ? "profile" : title ? "own" : "none";
    field.hidden = mode !== "own";
    input.addEventListener("input", () => this.store.show({ title: input.value.trim() ? input.value : null }));
    const choose = (chosen: "profile" | "own" | "none") => {
      field.hidden = chosen !== "own";
      this.store.show({ title: chosen === "profile" ? null : chosen === "none" ? "" : input.value.trim() || null });
      if (chosen === "own") {
        input.focus();
      }
    };
    const modes: [typeof mode, string][] = [
      ["profile", say("title-profile")],
      ["own", say("title-own")],
      ["none", say("title-none")],
    ];
    return h("div", { class: "group" }, radios(say("look-title"), modes, mode, choose), field);
  }

  private accent(): HTMLElement {
    const { accent } = this.store.work.settings;
    const own = h("input", { type: "checkbox", id: "look-accent-own" });
    const picker = h("input", { type: "color", "aria-label": say("look-accent"), id: "look-accent-pick" });
    const code = h("input", { type: "text", id: "look-accent", autocomplete: "off", class: "short", maxlength: 9 });
    own.checked = !!accent;
    const full = (color: string) => (/^#[0-9a-f]{3}$/i.test(color) ? color.replace(/[0-9a-f]/gi, "$&$&") : color);
    const set = (color: string) => {
      code.value = color;
      picker.value = /^#[0-9a-f]{6}$/i.test(full(color)) ? full(color) : STRONG;
    };
    set(accent || STRONG);
    const fields = h(
      "div",
      { class: "row" },
      picker,
      h("div", { class: "field" }, h("label", { for: code.id }, say("accent-hex")), code),
    );
    fields.hidden = !accent;
    const take = (color: string) => this.store.show({ accent: color });
    picker.addEventListener("input", () => {
      set(picker.value);
      take(picker.value);
    });
    code.addEventListener("input", () => {
      picker.value = /^#[0-9a-f]{6}$/i.test(full(code.value)) ? full(code.value) : picker.value;
      take(code.value.trim());
    });
    own.addEventListener("change", () => {
      fields.hidden = !own.checked;
      take(own.checked ? code.value : "");
    });
    return h(
      "fieldset",
      {},
      h("legend", {}, say("look-accent")),
      h("span", { class: "flag" }, own, h("label", { for: own.id }, say("accent-own"))),
      fields,
      this.noted("data-accent", code),
    );
  }

  private line(name: "credit" | "font", words: Said, how: Said): HTMLElement {
    const input = h("input", { type: "text", id: `look-${name}`, maxlength: 300, autocomplete: "off" });
    input.value = this.store.work.settings[name];
    input.addEventListener("input", () => this.store.show({ [name]: input.value.trim() }));
    const hint = h("p", { class: "hint", id: `look-${name}-hint` }, say(how));
    describe(input, hint.id, true);
    return h("div", { class: "field" }, h("label", { for: input.id }, say(words)), input, hint, this.noted(`data-${name}`, input));
  }

  private tools(): HTMLElement {
    const chosen = this.store.work.settings.tools ?? TOOLS;
    const boxes = TOOLS.map((name) => {
      const box = h("input", { type: "checkbox", id: `tool-${name}`, value: name });
      box.checked = chosen.includes(name);
      box.addEventListener("change", () => {
        const now = boxes.filter((other) => other.checked).map((other) => other.value);
        this.store.show({ tools: now.length === TOOLS.length ? null : now });
      });
      return box;
    });
    const flags = boxes.map((box) => h("span", { class: "flag" }, box, h("label", { for: box.id }, say(`tool-${box.value}` as Said))));
    return h("fieldset", { class: "flags" }, h("legend", {}, say("look-tools")), ...flags);
  }

  private motion(): HTMLElement {
    const box = h("input", { type: "checkbox", id: "look-motion" });
    box.checked = this.store.work.settings.motion;
    box.addEventListener("change", () => this.store.show({ motion: box.checked }));
    return h("span", { class: "flag" }, box, h("label", { for: box.id }, say("look-motion")));
  }
}

/** A problem with a setting, in the page's language: the widget tells it in the graphic's. */
function mended(problem: Problem): string {
  return problem.code === "weak-accent" && problem.allowed ? say("accent-mended", problem.allowed) : problem.message;
}

