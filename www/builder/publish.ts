/** The way into the story: the file of figures, the snippet to paste, and files to download. */

import type { Handle } from "../embed/types";
import * as desk from "./desk";
import { built } from "./desk";
import { button, copy, download, h, radios } from "./dom";
import type { Doc } from "./json";
import { attributes, BLOCK, fileName, type Form, frame, script } from "./snippet";
import { type Own, standing, type Store, type Work } from "./state";
import { say, type Said } from "./words";

/** The kind of snippet that is shown; it stays when the page is built anew. */
let form: Form = "script";

/** The kind of snippet that is shown. */
export function chosen(): Form {
  return form;
}

/** The handle of a build that can draw pixels and lists. */
type Full = Handle & { png?: (options: { scale: number }) => Promise<Blob>; csv?: () => Promise<string> };

export class Publish {
  readonly element: HTMLElement;
  private readonly file = h("div", { class: "group" });
  private readonly heading = h("h3", { id: "snippet-heading" });
  private readonly how = h("p", { class: "hint" });
  private readonly area = h("textarea", { id: "snippet", readonly: true, rows: 10, spellcheck: false });
  private readonly told = h("p", { class: "told", role: "status" });
  private readonly copies = button(say("snippet-copy"), () => void this.copy(), { class: "primary", id: "snippet-copy" });
  private readonly downloads = h("div", { class: "row" });
  private readonly where = h("input", { type: "text", id: "publish-address", autocomplete: "off", inputmode: "url" });
  private work: Work;
  private made = 0;
  private sound = false;
  private room = { key: "", style: Promise.resolve("") };

  constructor(
    store: Store,
    private readonly builtIn: Doc,
    private readonly handle: () => Full | undefined,
    turned: () => void,
  ) {
    this.work = store.work;
    const forms = (["script", "pinned", "frame", "block"] as const).map((name): [Form, string] => [name, say(`form-${name}`)]);
    this.where.value = store.work.address;
    this.where.addEventListener("input", () => {
      store.set({ ...store.work, address: this.where.value }, "value", "address");
    });
    this.element = h(
      "div",
      { class: "publish" },
      this.file,
      this.heading,
      radios(say("publish-form"), forms, form, (chosen) => {
        form = chosen;
        this.show(this.work, this.sound);
        turned();
      }),
      this.how,
      h("div", { class: "field" }, h("label", { for: this.area.id }, say("snippet-words")), this.area),
      ...(/^(localhost|127\.|\[::1\])/.test(location.hostname) ? [h("p", { class: "hint" }, say("snippet-local", location.host))] : []),
      h("div", { class: "row" }, this.copies),
      this.told,
      h("h3", {}, say("download-heading")),
      this.downloads,
    );
  }

  /** Follows the work; where it is not `sound`, there is nothing to publish. */
  show(work: Work, sound: boolean): void {
    this.work = work;
    this.sound = sound;
    const own = standing(work.profile, this.builtIn);
    this.showFile(own);
    this.showDownloads(sound);
    this.heading.textContent = own.own && form !== "block" ? say("publish-copy-heading") : say("publish-copy-only");
    const values: Record<Form, string[]> = { script: [], pinned: [built.version], frame: [], block: [this.picture()] };
    this.how.textContent = say(`form-${form}-how` as Said, ...values[form]);
    if (sound) {
      void this.write(work, own);
    } else {
      this.made++;
      this.copies.disabled = true;
      this.area.value = say("snippet-unsound");
    }
  }

  /** The widget is there: what it can draw can be had. */
  ready(): void {
    this.showDownloads(this.sound);
  }

  private picture(): string {
    return fileName(this.work).replace(/json$/, "svg");
  }

  private showFile(own: Own): void {
    const name = fileName(this.work);
    const before = this.file.dataset.for;
    const now = own.own ? `${name} ${form}` : String(own.figures.length > 0);
    if (before === now) {
      return;
    }
    this.file.dataset.for = now;
    if (!own.own) {
      this.file.replaceChildren(h("p", { class: "hint" }, say(own.figures.length ? "publish-figures" : "publish-built-in")));
      return;
    }
    const focused = document.activeElement === this.where;
    const hint = h("p", { class: "hint", id: "publish-address-hint" }, say("publish-address-how", name, name));
    if (form === "frame") {
      hint.append(" ", say("publish-frame-address"));
    }
    this.where.setAttribute("aria-describedby", hint.id);
    this.where.placeholder = name;
    this.file.replaceChildren(
      h("h3", {}, say("publish-own-heading")),
      h("p", {}, say("publish-own", name)),
      h("div", { class: "row" }, button(say("download-profile", name), () => this.profile(), { id: "publish-file" })),
      h("div", { class: "field" }, h("label", { for: this.where.id }, say("publish-address")), this.where, hint),
    );
    if (focused) {
      this.where.focus();
    }
  }

  private showDownloads(sound: boolean): void {
    const handle = this.handle();
    const make = (words: string, run: () => Promise<void>, on: boolean) =>
      button(words, () => void run().catch((error: unknown) => this.failed(error)), { disabled: !on });
    const name = (ending: string) => fileName(this.work).replace(/json$/, ending);
    const live = sound && !!handle;
    const buttons = [make(say("download-profile", fileName(this.work)), async () => this.profile(), true)];
    buttons.push(make(say("download-svg"), async () => download(name("svg"), new Blob([await this.svg()], { type: "image/svg+xml" })), sound));
    if (handle?.png) {
      buttons.push(make(say("download-png"), async () => download(name("png"), await (this.handle() as Required<Full>).png({ scale: 2 })), live));
    }
    if (handle?.csv) {
      buttons.push(make(say("download-csv"), async () => download(name("csv"), new Blob([await (this.handle() as Required<Full>).csv()], { type: "text/csv" })), live));
    }
    const words = buttons.map(({ textContent, disabled }) => `${textContent}${disabled}`).join();
    if (this.downloads.dataset.for !== words) {
      this.downloads.dataset.for = words;
      this.downloads.replaceChildren(...buttons);
    }
  }

  private failed(error: unknown): void {
    this.told.textContent = say("download-failed", error instanceof Error ? error.message : String((error as { message?: string })?.message ?? error));
  }

  private profile(): void {
    const text = `${JSON.stringify(this.work.profile, null, 2)}\n`;
    download(fileName(this.work), new Blob([text], { type: "application/json" }));
  }

  private document(own: Own): string | undefined {
    return own.own ? JSON.stringify(this.work.profile) : undefined;
  }

  private async svg(): Promise<string> {
    const own = standing(this.work.profile, this.builtIn);
    return desk.svg(attributes(this.work, own, ""), this.document(own), BLOCK, this.work.settings.theme === "dark");
  }

  /** Writes the snippet once its room is known. */
  private async write(work: Work, own: Own): Promise<void> {
    const making = ++this.made;
    const asked = attributes(work, own, "");
    const text = this.document(own);
    // A snippet of before must not be copied for one of now.
    this.area.value = say("snippet-wait");
    this.copies.disabled = true;
    try {
      const snippet = await this.snippet(work, own, asked, text);
      if (making === this.made) {
        this.area.value = snippet;
        this.copies.disabled = false;
      }
    } catch (error) {
      if (making === this.made) {
        this.failed(error);
      }
    }
  }

  private async snippet(work: Work, own: Own, asked: desk.Attributes, text: string | undefined): Promise<string> {
    if (form === "block") {
      return desk.fallback(asked, text, this.picture(), BLOCK);
    }
    const key = JSON.stringify([asked, text]);
    if (key !== this.room.key) {
      this.room = { key, style: desk.room(asked, text, () => key === this.room.key) };
    }
    const [room, fallback] = await Promise.all([this.room.style, desk.fallback(asked, text)]);
    if (form === "frame") {
      const title = /<strong>([^<]*)<\/strong>/.exec(fallback)?.[1] ?? "";
      const height = Math.max(...[...room.matchAll(/max\((\d+)px/g)].map(([, pixels]) => Number(pixels)));
      const plain = title.replace(/\.$/, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
      return frame(work, own, plain, height);
    }
    return script(work, own, { room, fallback }, form === "pinned");
  }

  private async copy(): Promise<void> {
    this.told.textContent = (await copy(this.area.value, this.area)) ? say("snippet-copied") : say("copy-failed");
  }
}
