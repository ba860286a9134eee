/** The table: every figure with unit, qualifier, period, kind and source. */

import { Label, type Outline } from "../outline";
import { make } from "./dom";
import { rows } from "./row";

/**
 * Twice the same table. One is for all: shown on asking, hidden so that find-in-page finds it. Browsers that can hide it
 * so take it from assistive technology, too: for that there is a second one while the first is hidden, whose cells have
 * names without text, which no search finds, nobody sees and no browser lays out.
 */
export class Table {
  readonly tools = make("div", "tools");
  readonly sheet = make("div", "sheet");
  /** Apart from all that has colours: another theme is not another style of each of its cells. */
  readonly spoken = make("div", "aid said");
  private readonly buttons: HTMLButtonElement[];

  /** `open` is told when another tool than the table's is asked, by its place among the tools. */
  constructor(open: (tool: number) => void) {
    this.tools.setAttribute("part", "tools");
    this.buttons = [0, 1, 2, 3].map((tool) => {
      const button = make("button", "tool");
      button.type = "button";
      button.setAttribute("aria-expanded", "false");
      button.onclick = () => (tool ? open(tool) : this.show(this.sheet.hasAttribute("hidden")));
      return button;
    });
    this.tools.append(...this.buttons);
    this.sheet.addEventListener("beforematch", () => this.show(true));
    this.show(false);
  }

  /** Shows or hides it. */
  private show(open: boolean): void {
    if (open) {
      this.sheet.removeAttribute("hidden");
      this.sheet.removeAttribute("aria-hidden");
    } else {
      this.sheet.setAttribute("hidden", "until-found");
      this.sheet.setAttribute("aria-hidden", "true");
    }
    this.buttons[0]?.setAttribute("aria-expanded", String(open));
    this.spoken.hidden = open;
  }

  /** Fills both. */
  fill(outline: Outline): void {
    this.buttons.forEach((button, tool) => {
      button.textContent = outline.labels[Label.Tools + tool] as string;
      button.hidden = !((outline.tools >> tool) & 1);
    });
    this.tools.hidden = !outline.tools;
    const table = build(outline, false);
    table.setAttribute("part", "table");
    this.sheet.replaceChildren(table);
    this.spoken.replaceChildren(build(outline, true));
  }
}

/** The table's roles are named, as narrow ones are laid out as no table. */
function build(outline: Outline, silent: boolean): HTMLTableElement {
  const table = make("table");
  const columns = outline.labels.slice(Label.Columns, Label.Columns + 5);
  const within = <E extends HTMLElement>(parent: HTMLElement, element: E, role: string, text = "", lang = ""): E => {
    if (role) {
      element.setAttribute("role", role);
    }
    if (lang) {
      element.lang = lang;
    }
    if (silent && role === "cell") {
      element.setAttribute("aria-label", text);
    } else {
      element.append(text);
    }
    parent.append(element);
    return element;
  };
  const row = (group: HTMLElement) => within(group, make("tr"), "row");
  table.setAttribute("role", "table");
  within(table, make("caption"), "", `${outline.title}. ${outline.caption}`);
  const head = row(within(table, make("thead"), "rowgroup"));
  for (const column of columns) {
    within(head, make("th"), "columnheader", column).scope = "col";
  }
  const body = within(table, make("tbody"), "rowgroup");
  for (const { label, lang, value, period, kind, source, quoted } of rows(outline)) {
    const line = row(body);
    within(line, make("th"), "rowheader", label, lang).scope = "row";
    if (!kind) {
      within(line, make("td", "words"), "cell", value).colSpan = columns.length - 1;
      continue;
    }
    [value, period, kind, quoted ? `“${source}”` : source].forEach((text, index) => {
      const cell = within(line, make("td"), "cell", text, quoted && index === 3 ? "vi" : "");
      if (!silent) {
        // A browser keeps more for each element whose `dataset` was asked for.
        cell.setAttribute("data-column", columns[index + 1] as string);
      }
    });
  }
  const foot = within(table, make("tfoot"), "rowgroup");
  for (const { text, lang } of outline.captions.filter(({ described }) => !described && !silent)) {
    within(row(foot), make("td"), "cell", text, lang).colSpan = columns.length;
  }
  return table;
}
