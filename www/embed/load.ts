/** Fetches what a widget needs: the module of its build, the scripts beside it, and the profile that its host names. */

import type { Lang, Problem } from "./types";

/** A build of the module, by path from this script. */
export interface Asset {
  bindings: string;
  module: string;
  integrity: string;
}

/** The builds of the module, each of which draws what those before it draw. */
export const enum Build {
  /** Draws the default sections of the built-in profile. */
  Lean,
  /** Draws all sections of the built-in profile. */
  Sections,
  /** Reads other profiles, puts figures in place of theirs, and writes SVG. */
  Full,
}

/**
 * The builds in their order; the scripts of what is there once a picture is, that fetches profiles, that reads borders,
 * that tells what went wrong.
 */
declare const __ASSETS__: { builds: Asset[]; reading: string; profile: string; borders: string; trouble: string };

/** What the bindings of a module export. */
export interface Bindings {
  default(answer: Promise<Response>, trapped: () => void): Promise<void>;
  Widget: new (context: CanvasRenderingContext2D) => Widget;
  /** In the full build alone, as are the widths for which a snippet keeps room, heights at some of them, and the style. */
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

/** A widget of the module: see `src/web/exports.rs`. What the reader prefers is added up as `Prefers` has it. */
export interface Widget {
  configure(attributes: string, inherited: string, prefers: number): boolean;
  /** What is wrong with attributes, as JSON: of the full build alone. */
  problems?(attributes: string, inherited: string, prefers: number): string;
  force(back: number, ink: number, link: number): void;
  draw(width: number, prefers: number): void;
  place(drawing: number, time: number): void;
  paint(width: number, height: number, family: string, scaled: boolean): void;
  inspect(share: number, family: string, scaled: boolean): string;
  /** After U+0000 the text may go on with the profile's borders, as JSON. Returns the warnings, as JSON. */
  readProfile(text: string, lang: string): string;
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

const pieces: Record<string, Promise<unknown>> = {};
const instances: Record<string, Promise<Bindings>> = {};
const dead = new Set<Bindings>();
let numbers = 0;
/** What the addresses of scripts end in, since one did not come: a browser does not try an address again. */
let again = "";
/** What the addresses of bindings end in, since an instance died: another address is another instance. */
let common = "";

/** The end of an address that nothing was loaded from yet. */
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

/** A script, loaded once; a failure is forgotten, so that the next one tries again. */
function piece<T>(path: string): Promise<T> {
  const url = absolute(path) + again;
  return (pieces[path] ??= import(url).catch((cause) => {
    delete pieces[path];
    again = fresh();
    throw new Failure("lost", url, cause);
  })) as Promise<T>;
}

/** The module of a build, loaded once for all widgets but for those on an instance of their `own`. */
export function load(build: Build, own = common): Promise<Bindings> {
  const asset = __ASSETS__.builds[build] as Asset;
  const key = asset.bindings + own;
  return (instances[key] ??= start(key, asset).catch((error) => {
    delete instances[key];
    throw error;
  }));
}

async function start(key: string, { module, integrity }: Asset): Promise<Bindings> {
  const url = absolute(module);
  const lost = (cause: unknown): never => {
    throw new Failure("lost", url, cause);
  };
  const answer = fetch(url, { integrity });
  // Both are waited for: neither may fail unheard while the other is on its way.
  const [code] = await Promise.all([piece<Bindings>(key), answer.then((response) => response.ok || lost(response.status), lost)]);
  await code.default(answer, () => {
    delete instances[key];
    delete pieces[key];
    common = fresh();
    dead.add(code);
    told(code);
  }).catch(lost);
  return code;
}

/** The script of what is there once a picture is. */
export function loadReading(): Promise<typeof import("./reading/reading")> {
  return piece(__ASSETS__.reading);
}

/** The text of the profile at `address`, with its borders, if it has any, and what is wrong with these. */
export async function fetchProfile(address: string, lang: Lang): Promise<[string, Problem[]]> {
  const { profile } = await piece<typeof import("./profile")>(__ASSETS__.profile);
  return profile(address, absolute(__ASSETS__.borders), lang);
}

/** What the loader itself can say, in Vietnamese and in English. */
const WORDS: Record<string, readonly [string, string]> = {
  destroyed: ["Hình đã được gỡ khỏi trang.", "The widget was taken away from the page."],
  "host-element": [
    "Phần tử <{}> không mang được hình; hãy dùng <div>.",
    "A <{}> cannot carry the picture; use a <div>.",
  ],
  "load-failed": [
    "Không tải được {}. Xem lại mạng, CSP, trình chặn quảng cáo.",
    "Could not load {}. Look at the network, the CSP, ad blockers.",
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
  if (code === "host-element") {
    return problem(code, lang, url);
  }
  try {
    return await (await piece<typeof import("./trouble")>(__ASSETS__.trouble)).trouble(error, lang);
  } catch {
    // What keeps one piece away often keeps away the one that knows the words.
    return problem("load-failed", lang, `${url || code} (${cause})`);
  }
}

/** The address of what stands at `path` from this script. */
function absolute(path: string): string {
  return new URL(path, import.meta.url).href;
}
