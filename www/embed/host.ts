/** One host on its way from a claimed element to a picture, and back. */

import type { Drawn } from "./drawn";
import {
  type Bindings, Build, Failure, fetchProfile, fresh, inTime, isDead, load, loadPicture, piece, problem, worded,
} from "./load";
import { Shadow } from "./shadow";
import type { Handle, Lang, Problem, State } from "./types";

export const HOST = "data-ward-profile";
export const STATE = "data-ward-profile-state";

/** Attributes whose change from the defaults changes a picture's height. */
const SHAPING = ["data-sections", "data-title", "data-credit", "data-tools"];

/** Attributes that few hosts have: the lean builds do not read them. */
export const CUSTOM = ["data-accent", "data-font", ...SHAPING];

/** The attributes that the module reads, beside those of figures. Others are someone else's: nothing follows from them. */
const READ = [HOST, "data-lang", "data-theme", "data-motion", ...CUSTOM];

/** A word that is none of the sections that the lean and custom builds draw. */
const OTHER_SECTION = /(^|[\s,])(?!(merge|area|population|poverty|budget)([\s,]|$))[^\s,]/;

/** What the name of an attribute begins with that replaces a figure; the figure's id follows. */
const FIGURE = "data-figure-";

/** What the script beside the module has of the loader: a copy of its own would have a state of its own. */
export const TOOLS = { Failure, fresh, inTime, isDead, load, piece, problem, worded };

export type Tools = typeof TOOLS;

/** One try to draw. */
export class Attempt {
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
  // All are set: some pages give each object what no object has.
  shadow: Shadow | undefined = undefined;
  attempt: Attempt | undefined = undefined;
  /** The instance of the module that the widget is of. */
  code: Bindings | undefined = undefined;
  /** What the attributes asked when they were last read. */
  asked = "";
  private drawn: Drawn | undefined = undefined;
  private destroyed = false;
  /** The end of the address of the instance that this host has for its own. */
  private own: string | undefined = undefined;
  private readonly attributes = new MutationObserver((records) => {
    // No filter knows what the names of figures' attributes end in, so that all changes come here, our own too. A page's
    // own handler may touch attributes in answer to a problem: only what asks anew is followed.
    if (records.some(({ attributeName }) => attributeName !== STATE) && this.asked !== this.asks()) {
      (this.drawn?.follow() ?? this.draw()).catch(() => {});
    }
  });

  constructor(
    readonly element: HTMLElement,
    private readonly gone: () => void,
  ) {
    this.state("waiting");
    try {
      this.shadow = new Shadow(element);
      if (this.build() < Build.Sections && SHAPING.every((name) => !element.hasAttribute(name))) {
        this.shadow.reserve(this.lang());
      }
    } catch (error) {
      this.attempt = new Attempt("", Build.Full);
      void this.fail(error);
    }
  }

  /** Loads and draws; fulfilled when the picture is painted. After a failure it tries again. */
  start(): Promise<Handle> {
    if (this.attempt && !(this.is("failed") && this.shadow)) {
      return this.attempt.done;
    }
    this.attributes.observe(this.element, { attributes: true });
    return this.draw();
  }

  /** Loads what the attributes ask now, on an instance of its `own` if so, and draws that. */
  draw(own = this.own): Promise<Handle> {
    const attempt = new Attempt(this.address(), this.build());
    const { address, build } = attempt;
    this.attempt?.resolve(attempt.done);
    this.attempt = attempt;
    this.own = own;
    this.asked = this.asks();
    this.state("loading");
    inTime(Promise.all([load(build, own), loadPicture(), address ? fetchProfile(address, this.lang()) : undefined]))
      .then(([code, { drawn }, profile]) => {
        if (attempt !== this.attempt) {
          return;
        }
        if (isDead(code)) {
          void this.draw();
          return;
        }
        this.code = code;
        (this.drawn ??= drawn(this, TOOLS)).mount(code, profile);
      })
      .catch((error) => {
        if (attempt === this.attempt) {
          void this.fail(error);
        }
      });
    return attempt.done;
  }

  destroy(): void {
    if (this.destroyed) {
      return;
    }
    this.destroyed = true;
    this.attributes.disconnect();
    const ended = problem("destroyed", this.lang());
    this.attempt?.reject(ended);
    this.end(Promise.resolve(ended));
    this.attempt = undefined;
    this.shadow?.clear();
    this.element.removeAttribute(STATE);
    this.gone();
  }

  /** Ends the widget; whoever waits for it is told the problem. */
  private end(problem: Promise<Problem>): void {
    this.code = this.own = undefined;
    this.drawn?.end(problem);
    this.drawn = undefined;
  }

  /** Gives back what stood in the host, and tells what went wrong. */
  async fail(error: unknown): Promise<Problem> {
    const { attempt } = this;
    const words = worded(error, this.lang());
    this.end(words);
    const told = await words;
    if (attempt && attempt === this.attempt) {
      attempt.reject(told);
      this.shadow?.showNotice(told.message, this.lang(), () => this.start());
      this.state("failed");
      this.report(told);
    }
    return told;
  }

  report(problem: Problem): void {
    const place = problem.path ? `${problem.path}: ` : "";
    console.warn(`ward-profile: ${place}${problem.message}`, this.element);
    this.tell("problem", problem);
  }

  tell(name: string, detail?: unknown): void {
    this.element.dispatchEvent(new CustomEvent(`ward-profile:${name}`, { bubbles: true, composed: true, detail }));
  }

  state(state: State): void {
    this.element.setAttribute(STATE, state);
  }

  is(state: State): boolean {
    return this.element.getAttribute(STATE) === state;
  }

  address(): string {
    return (this.element.getAttribute(HOST) ?? "").trim();
  }

  private figures(): string[] {
    return this.element.getAttributeNames().filter((name) => name.startsWith(FIGURE));
  }

  /** The least build that can draw what the attributes ask. */
  build(): Build {
    if (this.address() || this.figures().length) {
      return Build.Full;
    }
    if (OTHER_SECTION.test(this.element.getAttribute("data-sections") ?? "")) {
      return Build.Sections;
    }
    const least = this.lang() === "vi" ? Build.Vietnamese : Build.English;
    return CUSTOM.some((name) => this.element.hasAttribute(name)) ? least + Build.CustomVietnamese : least;
  }

  /** The attributes as the module reads them: names and trimmed values in turn, in composed form, divided by U+0000. */
  pairs(): string {
    return [...READ.filter((name) => this.element.hasAttribute(name)), ...this.figures()]
      .flatMap((name) => [name, (this.element.getAttribute(name) ?? "").trim().replace(/\0/g, "").slice(0, 2000)])
      .join("\0")
      .normalize();
  }

  asks(): string {
    return this.pairs() + this.lang();
  }

  /** The language asked for, else the nearest one around the host that there are words in. */
  lang(): Lang {
    const asked = this.element.getAttribute("data-lang")?.trim();
    if (asked === "vi" || asked === "en") {
      return asked;
    }
    let node: Element | null = this.element;
    while (node) {
      const near = node.closest("[lang|=vi i],[lang|=en i]")?.getAttribute("lang");
      if (near) {
        return near.slice(0, 2).toLowerCase() as Lang;
      }
      const root = node.getRootNode();
      // A document may have a `host`, too: what it holds by that name.
      node = root instanceof ShadowRoot ? root.host : null;
    }
    return "vi";
  }
}
