/** The table: every figure with unit, qualifier, period, kind and source. */

import { Label, type Outline } from "../outline";
import { make } from "./dom";
import { rows } from "./row";

/**
 * Twice the same table. One is for all: shown on asking, hidden so that find-in-page finds it. Browsers that can hide it
 * so take it from assistive technology, too: for that there is a second one while the first is hidden, whose cells have
 * names without text, which no search finds, nobody sees and no browser lays out.
 *
 * `open` is told when another tool than the table's is asked, by its place among the tools.
 */
export function makeTable(open: (tool: number) => void) {
  const tools = make("div", "tools");
  const sheet = make("div", "sheet");
  /** Apart from all that has colours: another theme is not another style of each of its cells. */
  const spoken = make("div", "aid said");
  const buttons = [0, 1, 2, 3].map((tool) => {
    const button = make("button", "tool");
    button.setAttribute("aria-expanded", "false");
    button.onclick = () => (tool ? open(tool) : show(sheet.hasAttribute("hidden")));
    return button;
  });
  tools.setAttribute("part", "tools");
  tools.append(...buttons);
  sheet.addEventListener("beforematch", () => show(true));
  show(false);

  /** Shows or hides it. */
  function show(open: boolean): void {
    if (open) {
      sheet.removeAttribute("hidden");
      sheet.removeAttribute("aria-hidden");
    } else {
      sheet.setAttribute("hidden", "until-found");
      sheet.setAttribute("aria-hidden", "true");
    }
    buttons[0]?.setAttribute("aria-expanded", String(open));
    spoken.hidden = open;
  }

  return {
    tools,
    sheet,
    spoken,
    /** Fills both. */
    fill(outline: Outline): void {
      buttons.forEach((button, tool) => {
        button.textContent = outline.labels[Label.Tools + tool] as string;
        button.hidden = !((outline.tools >> tool) & 1);
      });
      tools.hidden = !outline.tools;
      const table = build(outline, false);
      table.setAttribute("part", "table");
      sheet.replaceChildren(table);
      spoken.replaceChildren(build(outline, true));
    },
  };
}

/** The table's roles are named, as narrow ones are laid out as no table. */
function build(outline: Outline, silent: boolean): HTMLTableElement {
  const table = make("table");
  const columns = outline.labels.slice(Label.Columns, Label.Columns + 5);
  const add = <K extends keyof HTMLElementTagNameMap>(
    parent: HTMLElement,
    name: K,
    role: string,
    text = "",
    lang = "",
  ) => {
    const mute = silent && role === "cell";
    const element = make(name, "", mute ? "" : text, lang);
    if (role) {
      element.setAttribute("role", role);
    }
    if (mute) {
      element.setAttribute("aria-label", text);
    }
    parent.append(element);
    return element;
  };
  const row = (group: HTMLElement) => add(group, "tr", "row");
  table.setAttribute("role", "table");
  add(table, "caption", "", `${outline.title}. ${outline.caption}`);
  const head = row(add(table, "thead", "rowgroup"));
  for (const column of columns) {
    add(head, "th", "columnheader", column).scope = "col";
  }
  const body = add(table, "tbody", "rowgroup");
  for (const { label, lang, text, period, told, source, quoted } of rows(outline)) {
    const line = row(body);
    add(line, "th", "rowheader", label, lang).scope = "row";
    if (told) {
      [text, period, told, quoted ? `“${source}”` : source].forEach((text, index) => {
        const cell = add(line, "td", "cell", text, quoted && index === 3 ? "vi" : "");
        if (!silent) {
          // A browser keeps more for each element whose `dataset` was asked for.
          cell.setAttribute("data-column", columns[index + 1] as string);
        }
      });
    } else {
      add(line, "td", "cell", text).colSpan = 4;
    }
  }
  const foot = add(table, "tfoot", "rowgroup");
  for (const { text, lang } of outline.captions.filter(({ described }) => !described && !silent)) {
    add(row(foot), "td", "cell", text, lang).colSpan = 5;
  }
  return table;
}
