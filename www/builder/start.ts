/** Where work begins: with the built-in place, a file, a pasted spreadsheet, or nothing. */

import { check } from "./desk";
import { button, copy, download, h } from "./dom";
import { type Doc, isObject } from "./json";
import { cells, Reader, sheetText, type Sheet } from "./sheet/sheet";
import { template } from "./sheet/template";
import { fitting } from "./snippet";
import { nothing, type Store } from "./state";
import { lang, say } from "./words";

/** A profile is no larger. */
const LIMIT = 1 << 20;

export class Start {
  readonly element: HTMLElement;
  private readonly told = h("p", { class: "told", role: "status" });
  private readonly paste = h("div", { class: "paste", hidden: true });
  private readonly area = h("textarea", { rows: 8, id: "paste-cells", spellcheck: false, wrap: "off" });
  private readonly understood = h("div", { class: "understood" });
  private sheet: Sheet | undefined;
  private readings = 0;

  constructor(
    private readonly store: Store,
    private readonly builtIn: Doc,
  ) {
    const input = h("input", { type: "file", accept: ".json,.csv,.tsv,.txt,application/json,text/csv", hidden: true });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      input.value = "";
      if (file) {
        void this.file(file);
      }
    });
    this.build();
    this.element = h(
      "div",
      {},
      h("p", { class: "hint" }, say("start-intro")),
      h(
        "div",
        { class: "row starts" },
        button(say("start-built-in"), () => this.begin(builtIn, say("started-built-in"))),
        button(say("start-paste"), () => this.openPaste(), { id: "start-paste" }),
        button(say("start-file"), () => input.click()),
        button(say("start-nothing"), () => this.begin(nothing(lang()), say("started-nothing"))),
      ),
      input,
      this.told,
      this.paste,
    );
  }

  private begin(profile: Doc, words: string): void {
    // A place of one's own is drawn with all that it has figures for.
    const sections = profile === this.builtIn ? null : fitting(profile);
    const settings = { ...this.store.work.settings, sections, title: null };
    this.store.set({ ...this.store.work, profile, settings, address: "" }, "all");
    this.told.textContent = words;
  }

  private openPaste(): void {
    this.paste.hidden = false;
    this.area.focus();
  }

  private close(): void {
    this.paste.hidden = true;
    document.getElementById("start-paste")?.focus();
  }

  private build(): void {
    const rows = template(lang());
    this.area.addEventListener("input", () => void this.read());
    this.paste.append(
      h("h3", {}, say("paste-heading")),
      h("p", { class: "hint", id: "paste-how" }, say("paste-how")),
      h(
        "div",
        { class: "row" },
        button(say("template-copy"), () => void this.copyTemplate(sheetText(rows, "\t"))),
        button(say("template-download"), () => {
          const text = `\ufeff${sheetText(rows, lang() === "vi" ? ";" : ",")}`;
          download(lang() === "vi" ? "bang-mau.csv" : "template.csv", new Blob([text], { type: "text/csv" }));
        }),
      ),
      h("div", { class: "field" }, h("label", { for: this.area.id }, say("paste-cells")), this.area),
      this.understood,
      h(
        "div",
        { class: "row" },
        button(say("paste-use"), () => void this.use(), { class: "primary", id: "paste-use" }),
        button(say("paste-cancel"), () => this.close()),
      ),
    );
    this.area.setAttribute("aria-describedby", "paste-how");
  }

  private async copyTemplate(text: string): Promise<void> {
    this.told.textContent = (await copy(text)) ? say("template-copied") : say("copy-failed");
  }

  /** Reads what stands in the box, and shows what was understood of it. */
  private async read(): Promise<void> {
    const reading = ++this.readings;
    const rows = cells(this.area.value);
    const sheet = await new Reader(lang(), this.builtIn).read(rows, check);
    if (reading === this.readings) {
      this.sheet = sheet;
      this.understood.replaceChildren(...report(sheet));
    }
  }

  private async use(): Promise<void> {
    await this.read();
    const { sheet } = this;
    if (!sheet?.lines.some(({ meaning }) => meaning)) {
      this.understood.replaceChildren(h("p", { class: "error" }, say("paste-empty")));
      this.area.focus();
      return;
    }
    this.begin(sheet.profile, say("started-paste"));
    this.close();
  }

  private async file(file: File): Promise<void> {
    const text = await this.fileText(file);
    if (text === undefined) {
      return;
    }
    if (!/\.json$/i.test(file.name) && !/^\s*\{/.test(text)) {
      this.area.value = text;
      this.openPaste();
      await this.read();
      return;
    }
    try {
      const profile: unknown = JSON.parse(text.replace(/^\ufeff/, "").normalize());
      if (!isObject(profile as Doc)) {
        throw new Error("{ … }");
      }
      this.begin(profile as Doc, say("started-file", file.name));
    } catch (error) {
      this.told.textContent = say("file-not-json", file.name, error instanceof Error ? error.message : String(error));
    }
  }

  /** The text of a file, in whichever way spreadsheets write it; nothing where it is none, which is told. */
  private async fileText(file: File): Promise<string | undefined> {
    if (file.size > LIMIT) {
      this.told.textContent = say("file-too-large", file.name);
      return undefined;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      this.told.textContent = say("file-excel");
      this.openPaste();
      return undefined;
    }
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    }
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      // What Excel writes in Vietnam when it is not asked for UTF-8.
      return new TextDecoder("windows-1258").decode(bytes).normalize();
    }
  }
}

/** What was understood of each line. */
function report({ lines }: Sheet): HTMLElement[] {
  if (!lines.length) {
    return [];
  }
  const good = lines.filter(({ meaning }) => meaning).length;
  const head = h(
    "tr",
    {},
    ...[say("sheet-line"), say("sheet-cell"), say("sheet-meaning")].map((words) => h("th", { scope: "col" }, words)),
  );
  const rows = lines.map(({ number, cells, meaning, doubts }) =>
    h(
      "tr",
      { class: doubts.length ? "doubtful" : "" },
      h("th", { scope: "row" }, String(number)),
      h("td", {}, cells),
      h("td", {}, meaning, ...doubts.map((words) => h("p", { class: "warning" }, words))),
    ),
  );
  const caption = h("caption", {}, say("paste-understood", good, lines.length));
  return [h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": say("paste-heading") }, h("table", {}, caption, h("thead", {}, head), h("tbody", {}, ...rows)))];
}
