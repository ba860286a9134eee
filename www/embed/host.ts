/** One host on its way from a claimed element to a picture, and back. */

import { type Bindings, Build, type Widget, fetchProfile, load, loadReading } from "./load";
import type { Reading } from "./reading/reading";
import { Shadow } from "./shadow";
import type { Handle, Lang, Problem, State } from "./types";
import { Failure } from "./words";

export const HOST = "data-ward-profile";
export const STATE = "data-ward-profile-state";

/** Attributes whose change from the defaults changes a picture's height. */
const SHAPING = ["data-sections", "data-title", "data-credit", "data-tools"];

/** The attributes that the module reads, beside those of figures. Others are someone else's: nothing follows from them. */
const READ = [HOST, "data-lang", "data-theme", "data-accent", "data-font", "data-motion", ...SHAPING];

/** The sections that the least build draws. */
const DEFAULT_SECTION = /^(merge|area|population|poverty|budget)$/;

/** What the name of an attribute begins with that replaces a figure; the figure's id follows. */
const FIGURE = "data-figure-";

/** One try to draw the profile at an address. */
class Attempt {
  resolve!: (handle: Handle | Promise<Handle>) => void;
  reject!: (problem: Problem) => void;
  readonly done = new Promise<Handle>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor(
    readonly address: string,
    readonly build: Build,
  ) {
    // Who waits for it hears of its failure; all others are told by the event.
    this.done.catch(() => {});
  }
}

export class Host {
  private shadow: Shadow | undefined;
  private widget: Widget | undefined;
  private reading: Reading | undefined;
  /** The text of the profile that the widget draws; none for the built-in one. */
  private profile: string | undefined;
  private attempt: Attempt | undefined;
  /** What the attributes asked when they were last read. */
  private asked = "";
  /** What was reported last: a problem that stays is told once. */
  private reported: string[] = [];
  private paintings = 0;
  private waiting: { resolve: () => void; reject: (problem: Problem) => void }[] = [];
  private destroyed = false;
  private readonly attributes = new MutationObserver((records) => {
    // No filter knows what the names of figures' attributes end in, so that all changes come here, our own too. A page's
    // own handler may touch attributes in answer to a problem: only what asks anew is followed.
    const may = records.some(({ attributeName }) => attributeName !== STATE);
    if (may && this.asked !== this.pairs() + this.lang()) {
      this.follow().catch(() => {});
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
      select: (id) => this.select(id),
      inspect: () => this.live().inspect(true),
      svg: () => this.svg(),
    };
    this.state("waiting");
    try {
      this.shadow = new Shadow(element);
      if (this.build() === Build.Lean && SHAPING.every((name) => !element.hasAttribute(name))) {
        this.shadow.reserve(this.lang());
      }
    } catch (error) {
      this.attempt = new Attempt("", Build.Lean);
      this.fail(error);
    }
  }

  /** Loads and draws; fulfilled when the picture is painted. After a failure it tries again. */
  start(): Promise<Handle> {
    const failed = this.element.getAttribute(STATE) === "failed";
    if (this.attempt && (!failed || !this.shadow)) {
      return this.attempt.done;
    }
    this.attributes.observe(this.element, { attributes: true });
    return this.draw();
  }

  private draw(): Promise<Handle> {
    const attempt = new Attempt(this.address(), this.build());
    this.attempt?.resolve(attempt.done);
    this.attempt = attempt;
    this.asked = this.pairs() + this.lang();
    this.state("loading");
    const { address, build } = attempt;
    Promise.all([load(build), loadReading(), address ? fetchProfile(address, this.lang()) : undefined])
      .then(([code, { Reading }, profile]) => {
        if (attempt === this.attempt) {
          const asked = (detail: unknown) => this.tell("select", detail);
          this.reading ??= new Reading(this.element, this.shadow as Shadow, asked);
          this.mount(code, profile?.[0], attempt);
          profile?.[1].forEach((problem) => this.report(problem));
        }
      })
      .catch((error) => {
        if (attempt === this.attempt) {
          this.fail(error);
        }
      });
    return attempt.done;
  }

  private mount(code: Bindings, profile: string | undefined, attempt: Attempt): void {
    const { ruler, canvas } = this.shadow as Shadow;
    this.widget?.free();
    this.widget = undefined;
    const widget = new code.Widget(this.element, ruler, canvas, () => {
      this.paintings++;
      // A handler of the page may destroy the widget: it is called when the module is not busy.
      queueMicrotask(() => this.painted(attempt));
    });
    this.widget = widget;
    if (this.paintings) {
      // A picture comes in once.
      widget.still();
    }
    this.profile = profile;
    this.configure(profile === undefined ? "[]" : widget.readProfile(profile, this.lang()));
  }

  /** `warnings` are those of the profile, as JSON; they are told before those of the attributes. */
  private configure(warnings = "[]"): void {
    this.asked = this.pairs() + this.lang();
    const asked = this.live().configure(this.pairs(), this.lang());
    const problems = [warnings, asked].flatMap((json) => JSON.parse(json) as Problem[]);
    const before = this.reported;
    this.reported = problems.map(({ message }) => message);
    problems.filter(({ message }) => !before.includes(message)).forEach((problem) => this.report(problem));
  }

  private painted(attempt: Attempt): void {
    // A picture that is on its way out may be painted once more while the next one is loaded.
    if (attempt !== this.attempt || !this.widget) {
      return;
    }
    if (this.element.getAttribute(STATE) === "loading") {
      this.shadow?.showPicture();
    }
    this.reading?.show(this.widget);
    this.waiting.splice(0).forEach(({ resolve }) => resolve());
    if (this.element.getAttribute(STATE) === "loading") {
      this.element.wardProfile = this.handle;
      this.state("ready");
      attempt.resolve(this.handle);
      this.tell("ready");
    }
  }

  /** Draws anew what the attributes now ask; fulfilled when that is painted. */
  private async follow(): Promise<void> {
    const { address, build = Build.Lean } = this.attempt ?? {};
    if (!this.widget || this.address() !== address || this.build() > build) {
      await this.draw();
      return;
    }
    const before = this.paintings;
    try {
      this.configure();
    } catch (error) {
      this.fail(error);
      throw this.worded(error);
    }
    if (before === this.paintings) {
      // Hidden: it is painted when it is shown.
      await new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
    }
  }

  private async update(attributes: Record<string, string | null>): Promise<void> {
    this.live();
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

  private select(id: string | null): void {
    this.live();
    this.reading?.select(id);
  }

  private async svg(): Promise<string> {
    const { width, theme } = this.live().inspect(false);
    const code = await load(Build.Full);
    return code.svg(this.pairs(), this.lang(), this.profile, width, theme === "dark");
  }

  /** The widget, or its absence as a problem. */
  private live(): Widget {
    if (!this.widget) {
      throw new Failure("destroyed").problem(this.lang());
    }
    return this.widget;
  }

  destroy(): void {
    if (this.destroyed) {
      return;
    }
    this.destroyed = true;
    this.attributes.disconnect();
    this.discard(new Failure("destroyed").problem(this.lang()));
    this.reading?.end();
    this.shadow?.clear();
    this.element.removeAttribute(STATE);
    this.attempt = undefined;
    this.gone();
  }

  /** Ends the widget; whoever waits for it is told the problem. */
  private discard(problem: Problem): void {
    this.reading?.rest();
    this.widget?.free();
    this.widget = undefined;
    delete this.element.wardProfile;
    this.attempt?.reject(problem);
    this.waiting.splice(0).forEach(({ reject }) => reject(problem));
  }

  private fail(error: unknown): void {
    const problem = this.worded(error);
    this.discard(problem);
    this.shadow?.showNotice(problem.message, this.lang());
    this.state("failed");
    this.report(problem);
  }

  private worded(error: unknown): Problem {
    if (error instanceof Failure) {
      return error.problem(this.lang());
    }
    // The module throws its problems as JSON, and one of its own as a bare code.
    if (typeof error === "string" && error.startsWith("{")) {
      return JSON.parse(error) as Problem;
    }
    return (error === "no-context" ? new Failure(error) : new Failure("load-failed", String(error))).problem(this.lang());
  }

  private report(problem: Problem): void {
    const place = problem.path ? `${problem.path}: ` : "";
    console.warn(`ward-profile: ${place}${problem.message}`, this.element);
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

  private figures(): string[] {
    return this.element.getAttributeNames().filter((name) => name.startsWith(FIGURE));
  }

  /** The least build that can draw what the attributes ask. */
  private build(): Build {
    if (this.address() || this.figures().length) {
      return Build.Full;
    }
    const sections = this.element.getAttribute("data-sections")?.match(/[^ ,\t\n\r\f]+/g) ?? [];
    return sections.every((name) => DEFAULT_SECTION.test(name)) ? Build.Lean : Build.Sections;
  }

  /** The attributes as the module reads them: names and values in turn, in composed form, divided by U+0000. */
  private pairs(): string {
    return [...READ.filter((name) => this.element.hasAttribute(name)), ...this.figures()]
      .flatMap((name) => [name, (this.element.getAttribute(name) ?? "").slice(0, 2000).replace(/\0/g, "")])
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
