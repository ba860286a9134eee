/** Fetches what a widget needs: the module of its build, and the profile that its host names. */

import type { Source } from "./outline";
import type { Lang, Problem } from "./types";
import { Failure } from "./words";

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

/** The builds in their order; the scripts of what stands around the canvas, that fetches profiles, that reads borders. */
declare const __ASSETS__: { builds: Asset[]; reading: string; profile: string; borders: string };

/** What wasm-bindgen exports. */
export interface Bindings {
  default(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  Widget: new (host: Element, ruler: HTMLElement, canvas: HTMLCanvasElement, painted: () => void) => Widget;
  svg(attributes: string, inherited: string, profile: string | undefined, width: number, dark: boolean): string;
}

/** A widget of the module. */
export interface Widget extends Source {
  configure(attributes: string, inherited: string): string;
  /** After U+0000 the text may go on with the profile's borders, as JSON. Returns the warnings, as JSON. */
  readProfile(text: string, lang: string): string;
  /** Nothing comes in: the picture is as it is in the end from the first. */
  still(): void;
  free(): void;
}

const loaded: Promise<Bindings>[] = [];

/** The module of a build, loaded once for all widgets; a failure is forgotten, so that the next one tries again. */
export function load(build: Build): Promise<Bindings> {
  return (loaded[build] ??= start(build).catch((error) => {
    delete loaded[build];
    throw error;
  }));
}

async function start(build: Build): Promise<Bindings> {
  if (typeof WebAssembly !== "object") {
    throw new Failure("no-webassembly");
  }
  const { bindings, module, integrity } = __ASSETS__.builds[build] as Asset;
  const [bindingsUrl, moduleUrl] = [bindings, module].map(absolute) as [string, string];
  const code = (import(bindingsUrl) as Promise<Bindings>).catch((error) => lost(bindingsUrl, error));
  const fetched = fetch(moduleUrl, { integrity }).catch((error) => lost(moduleUrl, error));
  try {
    // Both are waited for: neither may fail unheard while the other is on its way.
    const [drawing] = await Promise.all([code, fetched]);
    await drawing.default({ module_or_path: fetched });
    return drawing;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) {
      throw new Failure("no-webassembly");
    }
    throw error instanceof Failure ? error : new Failure("load-failed", `${moduleUrl} (${error})`);
  }
}

let reading: Promise<typeof import("./reading/reading")> | undefined;

/** The script of what stands around the canvas, loaded once for all widgets. */
export function loadReading(): Promise<typeof import("./reading/reading")> {
  const url = absolute(__ASSETS__.reading);
  return (reading ??= (import(url) as Promise<typeof import("./reading/reading")>).catch((error) => {
    reading = undefined;
    return lost(url, error);
  }));
}

/** The address of what stands at `path` from this script. */
function absolute(path: string): string {
  return new URL(path, import.meta.url).href;
}

/** Throws what became of a request: its status, where there is one, which a demand for integrity hides; else the error. */
async function lost(url: string, error: unknown): Promise<never> {
  const response = await fetch(url, { method: "HEAD" }).catch(() => undefined);
  throw new Failure("load-failed", `${url} (${response && !response.ok ? response.status : error})`);
}

/** The text of the profile at `address`, with its borders, if it has any, and what is wrong with these. */
export async function fetchProfile(address: string, lang: Lang): Promise<[string, Problem[]]> {
  const [script, reader] = [__ASSETS__.profile, __ASSETS__.borders].map(absolute) as [string, string];
  const { profile } = await (import(script) as Promise<typeof import("./profile")>).catch((error) => lost(script, error));
  return profile(address, reader, lang);
}
