/** Fetches what a widget needs: the module of its build, and the profile that its host names. */

import type { Inspection, Lang } from "./types";
import { failure } from "./words";

/** A build of the module, by path from this script. */
export interface Asset {
  bindings: string;
  module: string;
  integrity: string;
}

/** `lean` draws the built-in profile; `full` reads others, and writes SVG. */
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
  readProfile(text: string, lang: string): void;
  free(): void;
}

const loaded: Partial<Record<Build, Promise<Bindings>>> = {};

/** The module of a build, loaded once for all widgets; a failure is forgotten, so that the next one tries again. */
export function load(build: Build, lang: Lang): Promise<Bindings> {
  return (loaded[build] ??= start(build, lang).catch((error) => {
    delete loaded[build];
    throw error;
  }));
}

async function start(build: Build, lang: Lang): Promise<Bindings> {
  if (typeof WebAssembly !== "object") {
    throw failure("no-webassembly", lang);
  }
  const { bindings, module, integrity } = __ASSETS__[build];
  const [bindingsUrl, moduleUrl] = [bindings, module].map((path) => new URL(path, import.meta.url).href) as [string, string];
  const fetched = fetch(moduleUrl, { integrity }).then((response) => {
    if (!response.ok) {
      throw failure("load-failed", lang, `${moduleUrl} (${response.status})`);
    }
    return response;
  });
  try {
    const [code] = await Promise.all([import(bindingsUrl) as Promise<Bindings>, fetched]);
    await code.default({ module_or_path: fetched });
    return code;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) {
      throw failure("no-webassembly", lang);
    }
    throw error instanceof TypeError ? failure("load-failed", lang, `${moduleUrl} (${await why(moduleUrl, error)})`) : error;
  }
}

/** What a failed request answers without the demand for integrity, which hides its status; else the error's words. */
async function why(url: string, error: Error): Promise<string> {
  const response = await fetch(url, { method: "HEAD" }).catch(() => undefined);
  return response && !response.ok ? String(response.status) : error.message;
}

const PROFILE_LIMIT = 1 << 20;
const PROFILE_PATIENCE = 8000;

/** The text of the profile at `address`, fetched without credentials. */
export async function fetchProfile(address: string, lang: Lang): Promise<string> {
  const url = resolve(address, lang);
  const abort = new AbortController();
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    abort.abort();
  }, PROFILE_PATIENCE);
  try {
    const response = await fetch(url, { credentials: "omit", signal: abort.signal });
    if (!response.ok || !response.body) {
      throw failure("profile-unreachable", lang, url, String(response.status));
    }
    return await read(response.body.getReader(), () => failure("profile-too-large", lang, url));
  } catch (error) {
    if (late) {
      throw failure("profile-timeout", lang, url);
    }
    throw error instanceof TypeError ? failure("profile-unreachable", lang, url, error.message) : error;
  } finally {
    clearTimeout(clock);
    abort.abort();
  }
}

function resolve(address: string, lang: Lang): string {
  let url: URL | undefined;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    // Told below, as any other address that cannot be fetched.
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw failure("profile-url", lang, address.slice(0, 100));
  }
  return url.href;
}

/** The whole of a stream as text; more than the limit is refused while it comes. */
async function read(stream: ReadableStreamDefaultReader<Uint8Array>, tooLarge: () => Error): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await stream.read();
    if (done) {
      return (text + decoder.decode()).normalize();
    }
    size += value.length;
    if (size > PROFILE_LIMIT) {
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}
