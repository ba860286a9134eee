/** Fetches what a widget needs: the module of its build, and the profile that its host names. */

import type { Inspection } from "./types";
import { Failure } from "./words";

/** A build of the module, by path from this script. */
export interface Asset {
  bindings: string;
  module: string;
  integrity: string;
}

/** `lean` draws the built-in profile as it is; `full` reads others, puts figures in place of theirs, and writes SVG. */
export type Build = "lean" | "full";

declare const __ASSETS__: Record<Build, Asset>;

/** What wasm-bindgen exports. */
export interface Bindings {
  default(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  Widget: new (host: Element, ruler: HTMLElement, canvas: HTMLCanvasElement, painted: () => void) => Widget;
  svg(attributes: string, inherited: string, profile: string | undefined, width: number, dark: boolean): string;
}

/** A widget of the module. */
export interface Widget {
  configure(attributes: string, inherited: string): string;
  inspect(): Inspection;
  /** Returns the warnings, as JSON. */
  readProfile(text: string, lang: string): string;
  free(): void;
}

const loaded: Partial<Record<Build, Promise<Bindings>>> = {};

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
  const { bindings, module, integrity } = __ASSETS__[build];
  const [bindingsUrl, moduleUrl] = [bindings, module].map((path) => new URL(path, import.meta.url).href) as [string, string];
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

/** Throws what became of a request: its status, where there is one, which a demand for integrity hides; else the error. */
async function lost(url: string, error: unknown): Promise<never> {
  const response = await fetch(url, { method: "HEAD" }).catch(() => undefined);
  throw new Failure("load-failed", `${url} (${response && !response.ok ? response.status : error})`);
}

const PROFILE_LIMIT = 1 << 20;
const PROFILE_PATIENCE = 8000;

/** The text of the profile at `address`, fetched without credentials. */
export async function fetchProfile(address: string): Promise<string> {
  const url = resolve(address);
  const abort = new AbortController();
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    abort.abort();
  }, PROFILE_PATIENCE);
  try {
    const response = await fetch(url, { credentials: "omit", signal: abort.signal });
    if (!response.ok || !response.body) {
      throw new Failure("profile-unreachable", url, String(response.status));
    }
    return await read(response.body.getReader(), url);
  } catch (error) {
    if (late) {
      throw new Failure("profile-timeout", url);
    }
    throw error instanceof Failure ? error : new Failure("profile-unreachable", url, String(error));
  } finally {
    clearTimeout(clock);
    abort.abort();
  }
}

function resolve(address: string): string {
  let url: URL | undefined;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    // Told below, as any other address that cannot be fetched.
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Failure("profile-url", address.slice(0, 100));
  }
  return url.href;
}

/** The whole of a stream as text; more than the limit is refused while it comes. */
async function read(stream: ReadableStreamDefaultReader<Uint8Array>, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await stream.read();
    if (done) {
      return text + decoder.decode();
    }
    size += value.length;
    if (size > PROFILE_LIMIT) {
      throw new Failure("profile-too-large", url);
    }
    text += decoder.decode(value, { stream: true });
  }
}
