/** Fetches documents that a page's editor names: without credentials, not too large, not too late. */

import { Failure } from "./words";

const LIMIT = 1 << 20;
/** How long a document may take, in milliseconds. */
export const PATIENCE = 8000;

/** The text of the document at `address`, relative to `base`. */
export async function fetchText(address: string, base: string): Promise<string> {
  const url = resolve(address, base);
  const abort = new AbortController();
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    abort.abort();
  }, PATIENCE);
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

function resolve(address: string, base: string): string {
  let url: URL | undefined;
  try {
    url = new URL(address, base);
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
    if (size > LIMIT) {
      throw new Failure("profile-too-large", url);
    }
    text += decoder.decode(value, { stream: true });
  }
}
