/** What there is of a host once the module has come: the widget, and the handle to it. */

import type { Kind } from "./export/export";
import type { Host, Tools } from "./host";
import { type Bindings, Build } from "./load";
import type { Outline } from "./outline";
import type { Reading } from "./reading/reading";
import type { Shadow } from "./shadow";
import { Surface } from "./surface/surface";
import type { Handle, Problem } from "./types";

/** By path from this script: the one of what stands around a picture; the one by which a picture and its figures are taken along. */
declare const __READING__: string;
declare const __EXPORT__: string;

export class Drawn {
  private surface: Surface | undefined = undefined;
  /** The text of the profile that the widget draws; none for the built-in one. */
  profile: string | undefined = undefined;
  /** What was reported last: a problem that stays is told once. */
  private reported: string[] = [];
  /** Fulfilled when what is wrong with the attributes has been told. */
  private told: Promise<void> | undefined = undefined;
  private paintings = 0;
  private waiting: ((problem?: Promise<never>) => void)[] = [];
  private readonly handle: Handle;
  /** What stands around the picture: nothing before the first is seen. */
  private made: Reading | undefined = undefined;
  /** Its script. The module is there: it keeps no byte of that waiting. */
  private readonly around: Promise<typeof import("./reading/reading")>;

  constructor(
    readonly host: Host,
    readonly tools: Tools,
  ) {
    this.around = this.piece(__READING__);
    // Whoever waits for it hears of its failure.
    this.around.catch(() => {});
    const taken = (kind: Kind) => (how?: { scale?: number }) => this.taken().then((code) => code.made(this, kind, how));
    this.handle = {
      update: (attributes) => this.update(attributes),
      destroy: () => host.destroy(),
      select: (id) => {
        this.live();
        this.reading.select(id);
      },
      inspect: () => this.live().inspect(),
      svg: taken("svg"),
      png: taken("png"),
      csv: taken("csv"),
      json: taken("json"),
    } as Handle;
  }

  /** What stands around the picture, once that is ready. */
  get reading(): Reading {
    return this.made as Reading;
  }

  /** A script beside this one. */
  private piece<T>(path: string): Promise<T> {
    return this.tools.piece(new URL(path, import.meta.url).href);
  }

  /** Makes what stands around the picture, when its script has come. */
  private async surround(): Promise<Reading> {
    const { host, tools } = this;
    const { Reading } = await tools.inTime(this.around);
    return (this.made ??= new Reading(
      host.element,
      host.shadow as Shadow,
      (detail) => host.tell("select", detail),
      (tool) => this.open(tool),
    ));
  }

  /** Draws with an instance of the module. `profile` is the text of one, and what is wrong with its borders. */
  mount(code: Bindings, profile?: [string, Problem[]]): void {
    const { element, shadow, attempt } = this.host;
    this.leave();
    const current = () => attempt === this.host.attempt;
    const owner = {
      begun: () => this.begin(),
      painted: () => {
        this.paintings++;
        // A handler of the page may destroy the widget: it is called when that is not busy.
        queueMicrotask(() => current() && void this.painted());
      },
      failed: (error: unknown) => current() && void this.host.fail(this.cause(error)),
      isDead: () => this.isDead(),
    };
    try {
      // A picture comes in once.
      const still = this.paintings > 0;
      this.surface = new Surface(element, shadow as Shadow, (context) => new code.Widget(context), owner, still);
      this.profile = profile?.[0];
      this.configure(profile && this.surface.widget.readProfile(profile[0], this.host.lang()));
    } catch (error) {
      throw this.cause(error);
    }
    profile?.[1].forEach((problem) => this.host.report(problem));
  }

  /** `warnings` are those of the profile, as JSON; they are told before those of the attributes. */
  private configure(warnings = "[]"): void {
    const { host } = this;
    host.asked = host.asks();
    const [pairs, lang, surface] = [host.pairs(), host.lang(), this.live()];
    const flawed = surface.configure(pairs, lang);
    this.told = this.tell(surface, warnings, flawed ? surface.problems(pairs, lang, () => this.tools.load(Build.Full)) : "[]");
  }

  /** Reports what is wrong once it is in words, each thing once for as long as it stays. */
  private async tell(surface: Surface, ...lists: (string | Promise<string>)[]): Promise<void> {
    const { host, tools } = this;
    let problems: Problem[];
    try {
      problems = (await Promise.all(lists)).flatMap((json) => JSON.parse(json) as Problem[]);
    } catch (error) {
      // The picture stands all the same.
      problems = [{ ...(await tools.worded(this.cause(error), host.lang())), severity: "warning" }];
    }
    if (surface === this.surface) {
      const before = this.reported;
      this.reported = problems.map(({ message }) => message);
      problems.filter(({ message }) => !before.includes(message)).forEach((problem) => host.report(problem));
    }
  }

  /**
   * Lays a first picture over what stands in the host, which stays there until all is: what stands around the picture is
   * made when the picture is seen.
   */
  private begin(): boolean {
    const { room, canvas } = this.host.shadow as Shadow;
    const first = room.className === "room";
    if (first) {
      room.className = "room begun";
      room.style.minHeight ||= `${this.outline().height}px`;
      canvas.setAttribute("aria-hidden", "true");
      this.cover("block", "absolute");
    }
    return first;
  }

  /** Has the canvas be displayed, and its frame be laid out, as these words say; empty as the style sheets do. */
  private cover(display: string, position: string): void {
    const { canvas, frame } = this.host.shadow as Shadow;
    canvas.style.display = display;
    frame.style.position = position;
    frame.style.top = frame.style.left = position && "0";
  }

  private async painted(): Promise<void> {
    const { host } = this;
    const { attempt } = host;
    // A picture that is on its way out may be painted once more while the next one is loaded, or its instance has died.
    const isOut = () => attempt !== host.attempt || !this.surface || this.isDead();
    try {
      const reading = this.made ?? (isOut() ? undefined : await this.surround());
      if (isOut()) {
        return;
      }
      if (reading && this.surface && !reading.shows(this.surface)) {
        reading.show(this.surface);
      }
    } catch (error) {
      if (!isOut()) {
        void host.fail(this.cause(error));
      }
      return;
    }
    await this.told;
    if (isOut()) {
      return;
    }
    const first = host.is("loading");
    if (first) {
      this.cover("", "");
      host.shadow?.showPicture();
    }
    this.waiting.splice(0).forEach((resolve) => resolve());
    if (first && host.is("loading")) {
      host.element.wardProfile = this.handle;
      host.state("ready");
      host.attempt?.resolve(this.handle);
      host.tell("ready");
    }
  }

  /** Draws anew what the attributes now ask; fulfilled when that is painted. */
  async follow(): Promise<void> {
    const { host } = this;
    const { attempt } = host;
    const build = host.build();
    // What draws in both languages draws what the lesser builds do.
    const draws = attempt && (build === attempt.build || (build < attempt.build && attempt.build >= Build.Sections));
    if (!this.surface || this.isDead() || !draws || host.address() !== attempt.address) {
      await host.draw();
      return;
    }
    const before = this.paintings;
    try {
      this.configure();
    } catch (error) {
      throw await host.fail(this.cause(error));
    }
    if (before === this.paintings) {
      // Hidden: it is painted when it is shown.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    await this.told;
  }

  private async update(attributes: Record<string, string | null>): Promise<void> {
    const { element } = this.host;
    this.live();
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) {
        element.removeAttribute(name);
      } else {
        element.setAttribute(name, value);
      }
    }
    await this.follow();
  }

  /** What the picture says of itself. */
  outline(): Outline {
    return this.live().outline as Outline;
  }

  /** The script that takes pictures along. Rejected with the problem. */
  private async taken(): Promise<typeof import("./export/export")> {
    this.live();
    return this.piece<typeof import("./export/export")>(__EXPORT__).catch(async (error) => {
      throw await this.tools.worded(error, this.host.lang());
    });
  }

  /** A reader asks for the image (1), for the data (2) or for the snippet (3), or is done with them. */
  private open(tool: number): void {
    this.taken().then(
      (code) => code.open(this, tool),
      (problem: Problem) => {
        this.reading.panel.textContent = problem.message;
        this.host.report(problem);
      },
    );
  }

  private isDead(): boolean {
    const { code } = this.host;
    return !code || this.tools.isDead(code);
  }

  /** The surface, or its absence as a problem. */
  private live(): Surface {
    if (!this.surface) {
      throw this.tools.problem("destroyed", this.host.lang());
    }
    return this.surface;
  }

  private leave(): void {
    this.surface?.leave();
    this.surface = undefined;
  }

  /** Ends it; whoever waits for it is told the problem. */
  end(problem: Promise<Problem>): void {
    this.leave();
    this.made?.end();
    this.cover("", "");
    delete this.host.element.wardProfile;
    this.waiting.splice(0).forEach((resolve) => resolve(problem.then((words) => Promise.reject(words))));
  }

  /** What a call of the module threw: a problem as JSON, a code with what else is known, or that it is broken. */
  cause(error: unknown): unknown {
    const { Failure } = this.tools;
    if (error instanceof Failure) {
      return error;
    }
    if (typeof error !== "string") {
      return new Failure("panic", "", error);
    }
    const [code, ...known] = error.split(" ");
    return error.startsWith("{") ? JSON.parse(error) : new Failure(code as string, known.join(" "));
  }
}
