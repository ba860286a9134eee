/** What there is of a host once the module has come: the widget, and the handle to it. */

import type { Kind } from "./export/export";
import type { Host, Tools } from "./host";
import { type Bindings, Build } from "./load";
import type { Outline } from "./outline";
import type { Reading } from "./reading/reading";
import type { Shadow } from "./shadow";
import { makeSurface, type Surface } from "./surface/surface";
import type { Handle, Problem } from "./types";

/** By path from this script: the one of what stands around a picture; the one by which a picture and its figures are taken along. */
declare const __READING__: string;
declare const __EXPORT__: string;

export interface Drawn {
  readonly host: Host;
  readonly tools: Tools;
  /** The text of the profile that the widget draws; none for the built-in one. */
  profile: string | undefined;
  /** What stands around the picture, once that is ready. */
  readonly reading: Reading;
  /** Draws with an instance of the module. `profile` is the text of one, and what is wrong with its borders. */
  mount(code: Bindings, profile?: [string, Problem[]]): void;
  /** Draws anew what the attributes now ask; fulfilled when that is painted. */
  follow(): Promise<void>;
  /** What the picture says of itself. */
  outline(): Outline;
  /** Ends it; whoever waits for it is told the problem. */
  end(problem: Promise<Problem>): void;
  /** What a call of the module threw: a problem as JSON, a code with what else is known, or that it is broken. */
  cause(error: unknown): unknown;
}

/** Whether a build draws all that a lesser one does. */
function isLesser(lesser: Build, build: Build): boolean {
  // What draws in one language draws what does so without custom attributes; what draws in both, what all before it do.
  return build < Build.Sections ? lesser === build - Build.CustomVietnamese : lesser < build;
}

/** The widget of a host, before it is mounted. */
export function drawn(host: Host, tools: Tools): Drawn {
  const { element } = host;
  const shadow = host.shadow as Shadow;
  const { room, canvas, frame } = shadow;
  let surface: Surface | undefined;
  /** What was reported last: a problem that stays is told once. */
  let reported: string[] = [];
  /** Fulfilled when what is wrong with the attributes has been told. */
  let told: Promise<void> | undefined;
  let paintings = 0;
  const waiting: ((problem?: Promise<never>) => void)[] = [];
  /** What stands around the picture: nothing before the first is seen. */
  let made: Reading | undefined;
  /** A script beside this one. */
  const piece = <T>(path: string): Promise<T> => tools.piece(new URL(path, import.meta.url).href);
  /** The script of what stands around. The module is there: it keeps no byte of that waiting. */
  const around = piece<typeof import("./reading/reading")>(__READING__);
  // Whoever waits for it hears of its failure.
  around.catch(() => {});
  const taken = (kind: Kind) => (how?: { scale?: number }) => take().then((code) => code.made(own, kind, how));
  const handle = {
    async update(attributes: Record<string, string | null>): Promise<void> {
      live();
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) {
          element.removeAttribute(name);
        } else {
          element.setAttribute(name, value);
        }
      }
      await follow();
    },
    destroy: () => host.destroy(),
    select(id) {
      live();
      made?.select(id);
    },
    inspect: () => live().inspect(),
    svg: taken("svg"),
    png: taken("png"),
    csv: taken("csv"),
    json: taken("json"),
  } as Handle;

  /** `warnings` are those of the profile, as JSON; they are told before those of the attributes. */
  function configure(warnings = "[]"): void {
    host.asked = host.asks();
    const [pairs, lang, surface] = [host.pairs(), host.lang(), live()];
    const flawed = surface.configure(pairs, lang);
    told = tell(surface, warnings, flawed ? surface.problems(pairs, lang, () => tools.load(Build.Full)) : "[]");
  }

  /** Reports what is wrong once it is in words, each thing once for as long as it stays. */
  async function tell(from: Surface, ...lists: (string | Promise<string>)[]): Promise<void> {
    let problems: Problem[];
    try {
      problems = (await Promise.all(lists)).flatMap((json) => JSON.parse(json) as Problem[]);
    } catch (error) {
      // The picture stands all the same.
      problems = [{ ...(await tools.worded(cause(error), host.lang())), severity: "warning" }];
    }
    if (from === surface) {
      const before = reported;
      reported = problems.map(({ message }) => message);
      problems.filter(({ message }) => !before.includes(message)).forEach((problem) => host.report(problem));
    }
  }

  /** Has the canvas be displayed, and its frame be laid out, as these words say; empty as the style sheets do. */
  function cover(display: string, position: string): void {
    canvas.style.display = display;
    frame.style.position = position;
    frame.style.top = frame.style.left = position && "0";
  }

  async function painted(): Promise<void> {
    const { attempt } = host;
    // A picture that is on its way out may be painted once more while the next one is loaded, or its instance has died.
    const isOut = () => attempt !== host.attempt || !surface || isDead();
    try {
      const code = made || isOut() ? undefined : await tools.inTime(around);
      if (isOut()) {
        return;
      }
      made ??= code?.reading(element, shadow, (detail) => host.tell("select", detail), open);
      made?.show(surface as Surface);
    } catch (error) {
      if (!isOut()) {
        void host.fail(cause(error));
      }
      return;
    }
    await told;
    if (isOut()) {
      return;
    }
    const first = host.is("loading");
    if (first) {
      cover("", "");
      shadow.showPicture();
    }
    waiting.splice(0).forEach((resolve) => resolve());
    if (first && host.is("loading")) {
      element.wardProfile = handle;
      host.state("ready");
      host.attempt?.resolve(handle);
      host.tell("ready");
    }
  }

  async function follow(): Promise<void> {
    const { attempt } = host;
    const build = host.build();
    const draws = attempt && (build === attempt.build || isLesser(build, attempt.build));
    if (!surface || isDead() || !draws || host.address() !== attempt.address) {
      await host.draw();
      return;
    }
    const before = paintings;
    try {
      configure();
    } catch (error) {
      throw await host.fail(cause(error));
    }
    if (before === paintings) {
      // Hidden: it is painted when it is shown.
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    await told;
  }

  function outline(): Outline {
    return live().outline as Outline;
  }

  /** The script that takes pictures along. Rejected with the problem. */
  async function take(): Promise<typeof import("./export/export")> {
    live();
    return piece<typeof import("./export/export")>(__EXPORT__).catch(async (error) => {
      throw await tools.worded(error, host.lang());
    });
  }

  /** A reader asks for the image (1), for the data (2) or for the snippet (3), or is done with them. */
  function open(tool: number): void {
    // The theme may be another one than when the tool was asked.
    take().finally(() => own.reading.color()).then(
      (code) => code.open(own, tool),
      (problem: Problem) => {
        own.reading.panel.textContent = problem.message;
        host.report(problem);
      },
    );
  }

  function isDead(): boolean {
    return !host.code || tools.isDead(host.code);
  }

  /** The surface, or its absence as a problem. */
  function live(): Surface {
    if (!surface) {
      throw tools.problem("destroyed", host.lang());
    }
    return surface;
  }

  function leave(): void {
    surface?.leave();
    surface = undefined;
  }

  function cause(error: unknown): unknown {
    const { Failure } = tools;
    if (error instanceof Failure) {
      return error;
    }
    if (typeof error !== "string") {
      return new Failure("panic", "", error);
    }
    const [code, ...known] = error.split(" ");
    return error.startsWith("{") ? JSON.parse(error) : new Failure(code as string, known.join(" "));
  }

  const own: Drawn = {
    host,
    tools,
    profile: undefined,
    outline,
    follow,
    cause,

    get reading() {
      return made as Reading;
    },

    mount(code, profile) {
      const { attempt } = host;
      if (host.asked !== host.asks()) {
        // What came with the module may ask for another one.
        void host.draw();
        return;
      }
      leave();
      const current = () => attempt === host.attempt;
      const owner = {
        // Lays a first picture over what stands in the host, which stays there until all is: what stands around the picture
        // is made when the picture is seen.
        begun() {
          const first = room.className === "room";
          if (first) {
            room.className = "room begun";
            room.style.minHeight ||= `${outline().height}px`;
            canvas.setAttribute("aria-hidden", "true");
            cover("block", "absolute");
          }
          return first;
        },
        painted() {
          paintings++;
          // A handler of the page may destroy the widget: it is called when that is not busy.
          queueMicrotask(() => current() && void painted());
        },
        failed: (error: unknown) => current() && void host.fail(cause(error)),
        isDead,
      };
      try {
        // A picture comes in once.
        surface = makeSurface(element, shadow, code, owner, paintings > 0);
        own.profile = profile?.[0];
        configure(profile && code.readProfile(surface.widget, profile[0], host.lang()));
      } catch (error) {
        throw cause(error);
      }
      profile?.[1].forEach((problem) => host.report(problem));
    },

    end(problem) {
      leave();
      made?.end();
      cover("", "");
      delete element.wardProfile;
      waiting.splice(0).forEach((resolve) => resolve(problem.then((words) => Promise.reject(words))));
    },
  };
  return own;
}
