/** Work that outlives its tab: in the browser's storage, and in links. */

import type { Lang } from "../embed/types";
import { type Doc, type Json, at, put, same } from "./json";
import { revived, type Work } from "./state";

const KEPT = "ward-profile.builder";

/** A link's text, unpacked, is no longer than this: what a profile may be large, and room for the rest. */
const LONGEST = (1 << 20) + 4096;

/** Keeps the work for the next visit; says whether the browser lets us. */
export function keep(work: Work): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ version: 1, work }));
    return true;
  } catch {
    // Storage is off, or full.
    return false;
  }
}

/** What was kept, if it can be read. */
export function kept(lang: Lang): Work | undefined {
  try {
    return revived((JSON.parse(localStorage.getItem(KEPT) ?? "null") as { work?: unknown } | null)?.work, lang);
  } catch {
    return undefined;
  }
}

/** The fragment of a link to the work: `1` begins a packed one, `0` one that is not. The built-in document is named, not sent. */
export async function fragment(work: Work, builtIn: Doc): Promise<string> {
  const sent = same(work.profile, builtIn) ? { ...work, profile: "built-in" } : work;
  const bytes = new TextEncoder().encode(JSON.stringify(sent));
  if (typeof CompressionStream === "undefined") {
    return `work=0${base64(bytes)}`;
  }
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return `work=1${base64(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/** Whether a page's fragment is one of ours. */
export function isLink(hash: string): boolean {
  return hash.startsWith("#work=");
}

/** The work that a fragment holds; `undefined` if it is broken. */
export async function opened(hash: string, builtIn: Doc, lang: Lang): Promise<Work | undefined> {
  try {
    const [kind, text] = [hash.slice(6, 7), hash.slice(7)];
    const bytes = bytesOf(text);
    const json = kind === "1" ? await unpacked(bytes) : kind === "0" ? new TextDecoder().decode(bytes) : "null";
    const sent = JSON.parse(json) as Json;
    return revived(at(sent, ["profile"]) === "built-in" ? put(sent, ["profile"], builtIn) : sent, lang);
  } catch {
    return undefined;
  }
}

/** Unpacks, and stops at what is longer than any work. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    size += value.length;
    if (size > LONGEST) {
      void reader.cancel();
      throw new Error("too long");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Base64 as an address takes it. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
