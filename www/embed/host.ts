/** One host on its way from a claimed element to a picture, and back. */

import { type Bindings, type Widget, fetchProfile, load } from "./load";
import { Shadow } from "./shadow";
import type { Handle, Inspection, Lang, Problem, State } from "./types";
import { Failure, failure } from "./words";

export const HOST = "data-ward-profile";
export const STATE = "data-ward-profile-state";

/** Attributes whose change from the defaults changes a picture's height. */
const SHAPING = ["data-sections", "data-title", "data-credit"];

export class Host {
  private shadow: Shadow | undefined;
  private widget: Widget | undefined;
  private profile: string | undefined;
  private source = "";
  /** What was reported last: a problem that stays is told once. */
  private reported: string[] = [];
  private started: Promise<Handle> | undefined;
  private settle: { resolve(handle: Handle): void; reject(problem: Problem): void } | undefined;
  private generation = 0;
  private readonly attributes = new MutationObserver((records) => {
    if (records.some(({ attributeName: name }) => name === "lang" || (name?.startsWith("data-") && name !== STATE))) {
      this.follow();
    }
  });
  private readonly handle: Handle;

  constructor(
    private readonly element: HTMLElement,
    private readonly gone: () => void,
  ) {
    this.handle = {
      update: (attributes) => this.update(attributes),
      destroy: () => this.destroy(),
      inspect: () => this.widget?.inspect() as Inspection,
      svg: () => this.svg(),
    };
    this.state("waiting");
    try {
      this.shadow = new Shadow(element);
      if (!this.address() && SHAPING.every((name) => !element.hasAttribute(name))) {
        this.shadow.reserve(this.lang());
      }
    } catch {
      this.fail(failure("host-element", this.lang(), element.localName));
    }
  }

  /** Loads and draws, once; fulfilled when the picture is painted. */
  start(): Promise<Handle> {
    this.started ??= new Promise<Handle>((resolve, reject) => {
      if (!this.shadow) {
        reject(failure("host-element", this.lang(), this.element.localName).problem);
        return;
      }
      this.settle = { resolve, reject };
      this.attributes.observe(this.element, { attributes: true });
      void this.draw();
    });
    return this.started;
  }

  private async draw(): Promise<void> {
    const generation = ++this.generation;
    const address = this.address();
    this.state("loading");
    try {
      const lang = this.lang();
      const [code, profile] = await Promise.all([
        load(address ? "full" : "lean", lang),
        address ? fetchProfile(address, lang) : undefined,
      ]);
      if (generation === this.generation) {
        this.mount(code, address, profile);
      }
    } catch (error) {
      if (generation === this.generation) {
        this.fail(error);
      }
    }
  }

  private mount(code: Bindings, address: string, profile: string | undefined): void {
    const { ruler, canvas } = this.shadow as Shadow;
    this.widget?.free();
    this.widget = undefined;
    // A handler of the page may destroy the widget: it is called when the module is not busy.
    const widget = new code.Widget(this.element, ruler, canvas, () => queueMicrotask(() => this.painted()));
    try {
      if (profile !== undefined) {
        widget.readProfile(profile, this.lang());
      }
    } catch (error) {
      widget.free();
      throw error;
    }
    this.widget = widget;
    this.source = address;
    this.profile = profile;
    this.configure();
  }

  private configure(): void {
    const problems = JSON.parse(this.widget?.configure(this.pairs(), this.lang()) ?? "[]") as Problem[];
    const before = this.reported;
    this.reported = problems.map(({ message }) => message);
    problems.filter(({ message }) => !before.includes(message)).forEach((problem) => this.report(problem));
  }

  private painted(): void {
    if (this.widget && this.element.getAttribute(STATE) === "loading") {
      this.shadow?.showPicture();
      this.element.wardProfile = this.handle;
      this.state("ready");
      this.settle?.resolve(this.handle);
      this.tell("ready");
    }
  }

  /** Draws anew what the attributes now ask. */
  private follow(): Promise<void> | undefined {
    if (this.address() !== this.source || !this.widget) {
      return this.draw();
    }
    this.configure();
    return undefined;
  }

  private async update(attributes: Record<string, string | null>): Promise<void> {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) {
        this.element.removeAttribute(name);
      } else {
        this.element.setAttribute(name, value);
      }
    }
    this.attributes.takeRecords();
    await this.follow();
  }

  private async svg(): Promise<string> {
    const code = await load("full", this.lang());
    const { width, theme } = this.handle.inspect();
    return code.svg(this.pairs(), this.lang(), this.profile, width, theme === "dark");
  }

  destroy(): void {
    this.generation++;
    this.attributes.disconnect();
    this.widget?.free();
    this.widget = undefined;
    this.shadow?.clear();
    this.element.removeAttribute(STATE);
    delete this.element.wardProfile;
    this.settle?.reject(failure("destroyed", this.lang()).problem);
    this.started?.catch(() => {});
    this.gone();
  }

  private fail(error: unknown): void {
    const problem = this.worded(error);
    this.widget?.free();
    this.widget = undefined;
    this.source = this.address();
    delete this.element.wardProfile;
    this.shadow?.showNotice(problem.message, this.lang());
    this.state("failed");
    this.report(problem);
    this.settle?.reject(problem);
    // Who waits for the promise hears of it there; for all others the event has told.
    this.started?.catch(() => {});
  }

  private worded(error: unknown): Problem {
    if (error instanceof Failure) {
      return error.problem;
    }
    // The module throws its problems as JSON, and one of its own as a bare code.
    if (error === "no-context") {
      return failure("no-context", this.lang()).problem;
    }
    if (typeof error === "string" && error.startsWith("{")) {
      return JSON.parse(error) as Problem;
    }
    return failure("load-failed", this.lang(), String(error)).problem;
  }

  private report(problem: Problem): void {
    console.warn(`ward-profile: ${problem.message}`, this.element);
    this.tell("problem", problem);
  }

  private tell(name: string, detail?: unknown): void {
    this.element.dispatchEvent(new CustomEvent(`ward-profile:${name}`, { bubbles: true, composed: true, detail }));
  }

  private state(state: State): void {
    this.element.setAttribute(STATE, state);
  }

  private address(): string {
    return (this.element.getAttribute(HOST) ?? "").trim();
  }

  /** The attributes as the module reads them: names and values in turn, in composed form, divided by U+0000. */
  private pairs(): string {
    return [...this.element.attributes]
      .filter(({ name }) => name.startsWith("data-"))
      .flatMap(({ name, value }) => [name, value.slice(0, 2000).replace(/\0/g, "")])
      .join("\0")
      .normalize();
  }

  /** The language asked for, else the nearest one around the host that there are words in. */
  private lang(): Lang {
    const asked = this.element.getAttribute("data-lang")?.trim();
    if (asked === "vi" || asked === "en") {
      return asked;
    }
    for (let node: Element | null = this.element; node; node = node.parentElement ?? above(node)) {
      const primary = /^(vi|en)\b/i.exec(node.getAttribute("lang") ?? "");
      if (primary) {
        return primary[0].toLowerCase() as Lang;
      }
    }
    return "vi";
  }
}

/** The host of the shadow tree that a node stands in. */
function above(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
