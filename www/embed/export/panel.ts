/** What a reader can take along, below the tools: a button each, and what became of it. */

import type { Drawn } from "../drawn";
import { Build } from "../load";
import { make } from "../reading/dom";
import type { Lang } from "../types";
import { canCopy, canShare, copyImage, copyText, csvFile, jsonFile, pngFile, save, share, svgFile, tabs } from "./files";
import { size } from "./still";
import { snippet } from "./snippet";
import { STYLE } from "./style";
import { type Phrase, said } from "./words";

let sheet: CSSStyleSheet | undefined;

/** What a panel is called, by its tool. */
const NAMES: readonly Phrase[] = ["image", "image", "data", "snippet"];

/** One thing that a reader can do. */
interface Act {
  name: Phrase;
  /** What is said below its name. */
  about: (lang: Lang) => string;
  /** Does it; gives what is to be said of it. Called while the browser still knows of the click. */
  work: (lang: Lang) => Promise<string>;
}

export class Panel {
  /** The tool that is open: 1 the image, 2 the data, 3 the snippet, 0 none. */
  private tool = 0;
  private acts: Act[] = [];
  private busy = false;
  /** The file to be shared, made before it is asked for: a share sheet opens only at once after a click. */
  private ready: File | undefined = undefined;
  /** How often the picture was painted since the panel is there: a file is of one painting. */
  private paintings = 0;
  private readonly element: HTMLElement;
  private readonly list = make("div", "acts");
  private readonly inside = make("p", "inside");
  private readonly status = make("p", "status");
  private readonly snippet = make("textarea", "snippet");

  constructor(private readonly drawn: Drawn) {
    const { reading, host } = drawn;
    const root = (host.shadow as NonNullable<typeof host.shadow>).root;
    this.element = reading.panel;
    this.element.setAttribute("role", "group");
    this.status.setAttribute("role", "status");
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    reading.follow = () => this.follow();
    const keys = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const { activeElement } = this.root;
      const here = this.element.contains(activeElement) || activeElement === this.toggler || target === document.body;
      if (key === "Escape" && this.tool && here && !defaultPrevented) {
        this.close();
      }
    };
    document.addEventListener("keydown", keys, { signal: reading.ends.signal });
    this.list.addEventListener("keydown", (event) => this.arrow(event));
  }

  /** Opens what a tool offers, or closes it if it is open. */
  toggle(tool: number): void {
    const from = this.tool;
    this.expand(false);
    if (tool === from) {
      this.tool = 0;
      this.element.replaceChildren();
      return;
    }
    this.tool = tool;
    this.ready = undefined;
    this.expand(true);
    this.acts = tool === 1 ? this.ofImage() : tool === 2 ? this.ofData() : this.ofSnippet();
    this.list.replaceChildren(...this.acts.map((act) => this.button(act)));
    this.status.textContent = "";
    this.element.replaceChildren(this.list, ...(tool === 3 ? [this.snippet] : []), this.inside, this.status);
    this.name();
    // Whoever came by the keyboard goes on into it.
    if (this.root.activeElement === this.toggler) {
      ((this.list.firstElementChild ?? this.snippet) as HTMLElement).focus();
    }
    this.prepare();
  }

  private get root(): ShadowRoot {
    return this.element.getRootNode() as ShadowRoot;
  }

  /** The tool's button. */
  private get toggler(): HTMLElement | undefined {
    return this.element.previousElementSibling?.children[this.tool] as HTMLElement | undefined;
  }

  private get lang(): Lang {
    return this.drawn.outline().lang;
  }

  private expand(open: boolean): void {
    if (this.tool) {
      this.toggler?.setAttribute("aria-expanded", String(open));
    }
  }

  /** Closes it; the focus goes back to the tool. */
  private close(): void {
    const { toggler } = this;
    this.toggle(this.tool);
    toggler?.focus();
  }

  /** The picture was painted anew, perhaps in another language, or without this tool. */
  private follow(): void {
    this.paintings++;
    this.ready = undefined;
    if (this.tool && this.toggler?.hidden) {
      this.toggle(this.tool);
    } else if (this.tool) {
      this.name();
      this.prepare();
    }
  }

  /** Puts words on what is there. */
  private name(): void {
    const { lang } = this;
    this.element.setAttribute("aria-label", said(NAMES[this.tool] as Phrase, lang));
    this.inside.textContent = said(this.tool === 3 ? "paste" : "inside", lang);
    [...this.list.children].forEach((button, index) => {
      const act = this.acts[index] as Act;
      button.replaceChildren(make("b", "", said(act.name, lang)), make("span", "", act.about(lang)));
    });
  }

  private button(act: Act): HTMLButtonElement {
    const button = make("button", "act");
    button.type = "button";
    button.onclick = () => void this.run(act);
    return button;
  }

  /** Arrows go from button to button, too. */
  private arrow(event: KeyboardEvent): void {
    const buttons = [...this.list.children] as HTMLElement[];
    const at = buttons.indexOf(this.root.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to = step && at >= 0 ? buttons[at + step] : undefined;
    if (to && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      to.focus();
    }
  }

  private async run(act: Act): Promise<void> {
    if (this.busy) {
      return;
    }
    const { lang } = this;
    const tell = (words: string) => (this.status.textContent = words);
    this.busy = true;
    this.element.setAttribute("aria-busy", "true");
    tell(said("busy", lang));
    try {
      tell(await act.work(lang));
    } catch (error) {
      tell((error as Partial<Error> | null)?.message || String(error));
    }
    this.element.removeAttribute("aria-busy");
    this.busy = false;
  }

  private saving(name: Phrase, about: (lang: Lang) => string, file: () => Promise<File>): Act {
    const work = async (lang: Lang) => {
      const made = await file();
      save(made);
      return said("saved", lang, made.name, `${Math.max(1, Math.round(made.size / 1000))} KB`);
    };
    return { name, about, work };
  }

  private ofImage(): Act[] {
    const { drawn } = this;
    const acts = [
      this.saving("png", () => `${size(drawn.outline(), 2).join(" × ")} px`, () => pngFile(drawn)),
      this.saving("svg", (lang) => said("aboutSvg", lang), () => svgFile(drawn)),
    ];
    if (canCopy("image/png")) {
      acts.push({
        name: "copyImage",
        about: (lang) => said("aboutCopyImage", lang),
        work: (lang) => copyImage(drawn, lang),
      });
    }
    return [...acts, ...this.sharing("image/png")];
  }

  private ofData(): Act[] {
    const { drawn } = this;
    const acts = [
      this.saving("csv", (lang) => said("aboutCsv", lang), () => csvFile(drawn)),
      this.saving("json", (lang) => said("aboutJson", lang), () => jsonFile(drawn)),
    ];
    if (canCopy("text/plain")) {
      acts.push({
        name: "copyData",
        about: (lang) => said("aboutCopyData", lang),
        work: (lang) => copyText(tabs(drawn), lang),
      });
    }
    return [...acts, ...this.sharing("text/csv")];
  }

  /** The snippet of this very widget: it is shown, and copied where the browser lets it. */
  private ofSnippet(): Act[] {
    const { drawn } = this;
    const work = async (lang: Lang) => {
      const made = snippet(drawn).then((text) => new Blob([text], { type: "text/plain" }));
      return copyText(made, lang, "copiedSnippet");
    };
    this.snippet.readOnly = true;
    this.snippet.rows = 6;
    this.snippet.spellcheck = false;
    return canCopy("text/plain") ? [{ name: "copySnippet", about: (lang) => said("aboutCopySnippet", lang), work }] : [];
  }

  /** Fills in the snippet of what is drawn now. */
  private async write(): Promise<void> {
    const { paintings } = this;
    this.snippet.setAttribute("aria-label", said("snippet", this.lang));
    const text = await snippet(this.drawn).catch((problem: Partial<Error>) => problem.message ?? "");
    if (paintings === this.paintings) {
      this.snippet.value = text;
    }
  }

  /** The share sheet, where the platform has one that takes such files. */
  private sharing(type: string): Act[] {
    const work = async (lang: Lang) => {
      const { ready } = this;
      return share(ready ?? (await this.make()), !!ready, lang);
    };
    return canShare(type) ? [{ name: "share", about: (lang) => said("aboutShare", lang), work }] : [];
  }

  private async make(): Promise<File> {
    const { paintings, tool } = this;
    const file = await (tool === 1 ? pngFile(this.drawn) : csvFile(this.drawn));
    if (paintings === this.paintings && tool === this.tool) {
      this.ready = file;
    }
    return file;
  }

  /** Loads what is needed next, and makes the file that may be shared. What fails is told when it is asked for. */
  private prepare(): void {
    if (this.tool === 3) {
      void this.write();
      return;
    }
    const sharing = this.acts.some(({ name }) => name === "share");
    (sharing ? this.make() : this.drawn.tools.load(Build.Full)).catch(() => {});
  }
}
