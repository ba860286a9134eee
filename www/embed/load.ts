/** Fetches what a widget needs: the module of its build, the scripts beside it, and the profile that its host names. */

import { hashed } from "./hashed";
import type { Lang, Problem } from "./types";

/** The builds of the module. */
export const enum Build {
  /** Draws the default sections of the built-in profile in Vietnamese, for hosts that have no attribute of `CUSTOM`. */
  Vietnamese,
  /** The same in English. */
  English,
  /** Reads all attributes but those of figures; else as the first. */
  CustomVietnamese,
  /** The same in English. */
  CustomEnglish,
  /** Draws all sections of the built-in profile, and has both languages, as those after it. */
  Sections,
  /** Reads other profiles, puts figures in place of theirs, and writes SVG. */
  Full,
}

/** The scripts, after the modules of the builds. */
const enum Script {
  /** What a picture needs, with the bindings of all builds but the full one. */
  Picture = Build.Full + 1,
  /** What tells what went wrong. */
  Trouble,
}

/** The modules of the builds and the scripts, in their order: by path from this script, all named by their hashes. */
declare const __ASSETS__: Record<Build | Script, string>;

/** How long what is loaded may take to come, in milliseconds: a widget, and after its picture what stands around it. */
const PATIENCE = 30000;

/** A picture on a canvas, by its number in an instance of the module. */
export type Widget = number;

/** The bindings of one instance of a module: see `src/web/exports.rs`. What the reader prefers is added up as `Prefers` has it. */
export interface Bindings {
  start(answer: Promise<Response>, trapped: () => void): Promise<void>;
  make(): Widget;
  configure(widget: Widget, attributes: string, inherited: string, prefers: number): boolean;
  force(widget: Widget, back: number, ink: number, link: number): void;
  draw(widget: Widget, width: number, prefers: number): void;
  place(widget: Widget, drawing: number, time: number): void;
  paint(widget: Widget, context: CanvasRenderingContext2D, width: number, height: number, family: string, scaled: boolean): void;
  inspect(widget: Widget, context: CanvasRenderingContext2D, share: number, family: string, scaled: boolean): string;
  release(widget: Widget): void;
  /** In the full build alone, as is all that follows: what is wrong with attributes, as JSON. */
  problems?(widget: Widget, attributes: string, inherited: string, prefers: number): string;
  /** After U+0000 the text may go on with the profile's borders, as JSON. Returns the warnings, as JSON. */
  readProfile(widget: Widget, text: string, lang: string): string;
  /** The widths for which a snippet keeps room, heights at some of them, and the style. */
  widths(): Uint32Array;
  tallest(attributes: string, inherited: string, profile: string | undefined, from: number, to: number): number;
  room(phone: number, column: number): string;
  Still: new (attributes: string, inherited: string, profile: string | undefined, width: number, dark: boolean) => Still;
}

/** A picture that stands still, to be taken along. */
export interface Still {
  /** The place by its name and class. */
  place(): string;
  svg(): string;
  /** Fills a canvas with the picture; `family` is the page's font. */
  paint(context: CanvasRenderingContext2D, family: string, scaled: boolean): void;
  csv(): string;
  tsv(): string;
  /** What stands in a host where no script runs: the static block with an `image`, else words. */
  fallback(image: string): string;
  json(): string;
  free(): void;
}

/** What went wrong, before it is put into words. */
export class Failure {
  constructor(
    readonly code: string,
    /** The piece that did not come. */
    readonly url = "",
    readonly cause: unknown = "",
  ) {}
}

/** Scripts by their paths, instances by their names. */
const kept: Record<string, Promise<unknown>> = {};
const dead = new Set<Bindings>();
let numbers = 0;
/** What the addresses of scripts end in, since one did not come: a browser does not try an address again. */
let again = "";
/** The name of the instance that widgets share, another one since an instance died. */
let common = "";

/** What comes of `all`, if it comes in time; else fails. */
export function inTime<T>(all: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Failure("load-timeout")), PATIENCE);
    all.then(resolve, reject).then(() => clearTimeout(clock));
  });
}

/** A name that no instance had yet; and the end of an address that nothing was loaded from. */
export function fresh(): string {
  return `#${++numbers}`;
}

/** Whether an instance of the module died. */
export function isDead(code: Bindings): boolean {
  return dead.has(code);
}

let told: (code: Bindings) => void;

/** Has `tell` told of each instance that dies. */
export function onDeath(tell: (code: Bindings) => void): void {
  told = tell;
}

/** What has a name, made once; a failure is forgotten, so that the next one who asks tries again. */
function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  return (kept[name] ??= make().catch((error) => {
    delete kept[name];
    throw error;
  })) as Promise<T>;
}

/** A script, run only if it is what was built: `import` itself checks no hash, and takes what was fetched just before. */
export function piece<T>(path: string): Promise<T> {
  const url = absolute(path) + again;
  return once(path, () => fetch(url, hashed(path)).then(() => import(url)).catch((cause) => {
    again = fresh();
    throw new Failure("lost", url, cause);
  }));
}

/** The module of a build, loaded once for all widgets but for those on an instance of their `own`. */
export function load(build: Build, own = common): Promise<Bindings> {
  const name = build + own;
  return once(name, () => start(name, build));
}

async function start(name: string, build: Build): Promise<Bindings> {
  const module = __ASSETS__[build];
  const url = absolute(module);
  const lost = (cause: unknown): never => {
    throw new Failure("lost", url, cause);
  };
  const answer = fetch(url, hashed(module));
  // Both are waited for: neither may fail unheard while the other is on its way.
  const [{ instance }] = await Promise.all([build === Build.Full ? loadFull() : loadPicture(), answer.catch(lost)]);
  const code = instance();
  await code.start(answer, () => {
    delete kept[name];
    common = fresh();
    dead.add(code);
    told(code);
  }).catch(lost);
  return code;
}

/**
 * What the full build has of its own. Only the script that all pictures need knows where that is: without preloads, a round
 * trip later, in which the module is on its way.
 */
async function loadFull(): Promise<typeof import("./full")> {
  return piece((await loadPicture()).full);
}

/** The script that a picture needs. */
export function loadPicture(): Promise<typeof import("./picture")> {
  return piece(__ASSETS__[Script.Picture]);
}

/** The text of the profile at `address`, with its borders, if it has any, and what is wrong with these. */
export async function fetchProfile(address: string, lang: Lang): Promise<[string, Problem[]]> {
  const { profile } = await loadFull();
  return profile(address, piece, lang);
}

/** What the loader itself can say, in Vietnamese and in English. */
const WORDS: Record<string, readonly [string, string]> = {
  destroyed: ["Hình đã được gỡ khỏi trang.", "The widget was taken off the page."],
  "load-failed": [
    "Không tải được {}. Xem lại mạng, CSP, trình chặn quảng cáo.",
    "Could not load {}. Check network, CSP, ad blockers.",
  ],
};

/** A problem in the loader's own words. */
export function problem(code: string, lang: Lang, what = ""): Problem {
  const message = (WORDS[code] as readonly string[])[lang === "vi" ? 0 : 1] as string;
  return { severity: "error", code, message: message.replace("{}", () => what) };
}

/** What went wrong, in words. */
export async function worded(error: unknown, lang: Lang): Promise<Problem> {
  if (!(error instanceof Failure)) {
    return error as Problem;
  }
  const { code, url, cause } = error;
  try {
    // Not fetched before, as all other scripts: it has to come where a page's policy forbids that.
    const { trouble } = (await import(absolute(__ASSETS__[Script.Trouble]) + again)) as typeof import("./trouble");
    return await trouble(error, lang);
  } catch {
    again = fresh();
    // What keeps one piece away often keeps away the one that knows the words.
    return problem("load-failed", lang, `${url || code} (${cause})`);
  }
}

/** The address of what stands at `path` from this script. */
function absolute(path: string): string {
  return new URL(path, import.meta.url).href;
}
