/** The graphic as readers will see it: drawn by `embed.js`, as on any page, at the widths and in the shades that matter. */

import type { Problem } from "../embed/types";
import { DRAFTS, type Drafts } from "../embed/profile";
import * as desk from "./desk";
import { h, radios } from "./dom";
import { chosen } from "./publish";
import { attributes, BLOCK } from "./snippet";
import { standing, type Work } from "./state";
import { elements } from "./static";
import type { Doc } from "./json";
import { say } from "./words";

/** The widths that are tried, in CSS px. */
export const WIDTHS = { phone: 360, column: 720, wide: 1200 } as const;

type Width = keyof typeof WIDTHS;

/** What the preview shows; it stays when the page is built anew. */
const view: { width: Width; dark: boolean; still: boolean } = {
  width: innerWidth < 600 ? "phone" : "column",
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  still: false,
};

const drafts: Map<string, string> = ((window as Drafts)[DRAFTS] ??= new Map());
let numbers = 0;

/**
 * An element deep within others of its size. A browser tells of sizes from the outside in, and calls it an error when what is
 * told deep inside, as to a widget, changes a size further out that is watched, too.
 */
function deep(element: HTMLElement): HTMLElement {
  let outermost = element;
  for (let depth = 0; depth < 8; depth++) {
    outermost = h("span", {}, outermost);
  }
  outermost.className = "sentinel";
  outermost.setAttribute("aria-hidden", "true");
  return outermost;
}

export class Preview {
  readonly element: HTMLElement;
  /** The live widget's host. */
  readonly host = h("div", { id: "ward" });
  private readonly still = h("div", { class: "still", hidden: true });
  private readonly sentinel = h("span");
  private readonly paper = h("div", { class: "paper" }, this.still, deep(this.sentinel));
  private readonly stage = h("div", { class: "stage" }, this.paper);
  private readonly size = h("p", { class: "hint size" });
  private readonly state = h("p", { class: "state", hidden: true });
  private readonly ends = new AbortController();
  /** Later than the frame in which a size changed: to fit changes sizes again. */
  private readonly observer = new ResizeObserver(() => setTimeout(() => this.fit()));
  private work: Work | undefined;
  private draft = "";
  private image = "";
  private shown = 0;

  /** `told` hears what the widget has to say of its attributes. */
  constructor(
    private readonly builtIn: Doc,
    private readonly told: (problems: Problem[]) => void,
  ) {
    const still = h("input", { type: "checkbox", id: "preview-still" });
    still.checked = view.still;
    still.addEventListener("change", () => {
      view.still = still.checked;
      this.show();
    });
    const widths = (Object.keys(WIDTHS) as Width[]).map((width): [Width, string] => [width, say(`width-${width}`)]);
    this.element = h(
      "section",
      { class: "preview", id: "preview", "aria-labelledby": "preview-heading" },
      h("h2", { id: "preview-heading" }, say("preview-heading")),
      h(
        "div",
        { class: "row views" },
        radios(say("preview-width"), widths, view.width, (width) => this.look({ width })),
        radios(
          say("preview-shade"),
          [["light", say("shade-light")], ["dark", say("shade-dark")]],
          view.dark ? "dark" : "light",
          (shade) => this.look({ dark: shade === "dark" }),
        ),
        h("span", { class: "flag" }, still, h("label", { for: still.id }, say("preview-still"))),
      ),
      this.state,
      this.stage,
      this.size,
    );
    const { signal } = this.ends;
    let heard: Problem[] = [];
    this.host.addEventListener(
      "ward-profile:problem",
      (event) => {
        const problem = (event as CustomEvent<Problem>).detail;
        if (problem.severity === "error") {
          this.say(say("preview-failed", problem.message));
        } else {
          heard = [...heard.filter(({ attribute }) => attribute !== problem.attribute || !attribute), problem];
        }
        this.told(heard);
      },
      { signal },
    );
    // What is told once stays until the attribute that it is of changes.
    new MutationObserver((records) => {
      const changed = records.map(({ attributeName }) => attributeName);
      const left = heard.filter(({ attribute }) => !changed.includes(attribute ?? ""));
      if (left.length !== heard.length) {
        heard = left;
        this.told(heard);
      }
    }).observe(this.host, { attributes: true });
    // As wide as the stage, and no higher for what is drawn.
    this.observer.observe(this.size);
    this.observer.observe(this.sentinel);
  }

  /** Draws a sound work. */
  draw(work: Work): void {
    this.work = work;
    this.say("");
    this.show();
  }

  /** Says that what is shown is not what stands in the form. */
  old(): void {
    this.say(say(this.work ? "preview-old" : "preview-none"));
  }

  /** Shows what stands there without a script, if that is asked for: another snippet was chosen. */
  again(): void {
    if (view.still) {
      this.show();
    }
  }

  end(): void {
    this.ends.abort();
    this.observer.disconnect();
    URL.revokeObjectURL(this.image);
  }

  private say(words: string): void {
    this.state.textContent = words;
    this.state.hidden = !words;
  }

  private look(part: Partial<typeof view>): void {
    Object.assign(view, part);
    this.show();
  }

  private show(): void {
    const { work } = this;
    if (!work) {
      return;
    }
    const own = standing(work.profile, this.builtIn);
    const asked = new Map(attributes(work, own, own.own ? this.drafted(work.profile) : ""));
    // What a reader's device would choose is chosen here, as this page cannot change what the reader's prefers.
    const dark = work.settings.theme === "auto" ? view.dark : work.settings.theme === "dark";
    asked.set("data-theme", dark ? "dark" : "light");
    for (const name of this.host.getAttributeNames()) {
      if (name.startsWith("data-") && name !== "data-ward-profile-state" && !asked.has(name)) {
        this.host.removeAttribute(name);
      }
    }
    for (const [name, value] of asked) {
      if (this.host.getAttribute(name) !== value) {
        this.host.setAttribute(name, value);
      }
    }
    if (!this.host.isConnected) {
      // Only now is there something to draw.
      this.paper.prepend(this.host);
    }
    this.stage.classList.toggle("dark", view.dark);
    this.host.hidden = view.still;
    this.still.hidden = !view.still;
    this.fit();
    if (view.still) {
      void this.showStill(work, dark);
    }
  }

  /** The address under which the widget finds a document that is nowhere yet. */
  private drafted(profile: Doc): string {
    const text = JSON.stringify(profile);
    if (!this.draft || drafts.get(this.draft) !== text) {
      drafts.delete(this.draft);
      this.draft = `draft:${++numbers}`;
      drafts.set(this.draft, text);
    }
    return this.draft;
  }

  /** What stands there without a script, in the snippet that is chosen: words, or the static block. */
  private async showStill(work: Work, dark: boolean): Promise<void> {
    const shown = ++this.shown;
    const own = standing(work.profile, this.builtIn);
    const asked = attributes(work, own, "");
    const text = own.own ? JSON.stringify(work.profile) : undefined;
    const block = chosen() === "block";
    const [html, svg] = await Promise.all([
      desk.fallback(asked, text, block ? "picture" : "", BLOCK),
      block ? desk.svg(asked, text, BLOCK, dark) : "",
    ]);
    if (shown === this.shown) {
      URL.revokeObjectURL(this.image);
      this.image = svg && URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      this.still.lang = work.settings.lang;
      this.still.replaceChildren(...elements(html, this.image));
    }
  }

  /** Gives the paper its width, and makes it smaller where it does not fit. */
  private fit(): void {
    const width = WIDTHS[view.width];
    const style = getComputedStyle(this.stage);
    const room = this.stage.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (room <= 0) {
      return;
    }
    const scale = Math.min(1, room / width);
    const less = scale < 1;
    this.paper.style.width = `${width}px`;
    this.paper.style.transform = less ? `scale(${scale})` : "";
    // What is made smaller by a transform takes its whole room all the same.
    this.paper.style.marginBottom = less ? `${-this.paper.offsetHeight * (1 - scale)}px` : "";
    const words = less ? say("preview-scaled", width, Math.round(scale * 100)) : say("preview-size", width);
    if (this.size.textContent !== words) {
      this.size.textContent = words;
    }
  }
}
