/** The module's own answers: what is wrong with a document, what room a picture takes, what stands there without a script. */

import { hashed } from "../embed/hashed";
import { Build, type Still } from "../embed/load";
import { type Measuring, roomOf } from "../embed/snippet";
import type { Finding, Lang, Problem } from "../embed/types";

/** What is built beside this page, by path from `dist/`. */
export interface Built {
  version: string;
  builds: { bindings: string; module: string }[];
  picture: string;
  /** Every section, in the order of `all`, with the roles of which it needs one; none for what is drawn of the former units. */
  sections: { name: string; needs: string[] }[];
  /** The sections that stand in a picture by default, in their order; the least build draws no others. */
  usual: string[];
  /** The tools that a widget can have, in their order. */
  tools: string[];
  /** The loader under a name that is never given to another one, and its hash. */
  pinned: { path: string; integrity: string };
}

declare const __BUILT__: Built;

export const built: Built = __BUILT__;

/** Where `dist/` is. */
export const base = new URL("../", import.meta.url);

/** What the bindings of the full module export for a page like this one. */
interface Bindings extends Measuring {
  start(answer: Promise<Response>, trapped: () => void): Promise<void>;
  check(text: string, lang: string): string;
  Still: new (attributes: string, inherited: string, profile: string | undefined, width: number, dark: boolean) => Still;
}

let running: Promise<Bindings> | undefined;

/** An instance of its own: what goes wrong here reaches no widget, and a broken one is left for a new one. */
function module(): Promise<Bindings> {
  return (running ??= start().catch((error: unknown) => {
    running = undefined;
    throw error;
  }));
}

async function start(): Promise<Bindings> {
  const { bindings, module: path } = built.builds[Build.Full] as Built["builds"][number];
  const { instance } = (await import(new URL(bindings, base).href)) as { instance(): Bindings };
  const code = instance();
  await code.start(fetch(new URL(path, base).href, hashed(path)), () => (running = undefined));
  return code;
}

/** Names and values in turn, as the module takes attributes. */
export type Attributes = [string, string][];

function pairs(attributes: Attributes): string {
  return attributes.flat().map((piece) => piece.replace(/\0/g, "")).join("\0").normalize();
}

/** A document as the module takes it. */
function composed(text: string | undefined): string | undefined {
  return text?.replace(/\0/g, "\ufffd").normalize();
}

/** All that is wrong with a document. */
export async function check(text: string, lang: Lang): Promise<Finding[]> {
  const answer = JSON.parse((await module()).check(composed(text) as string, lang)) as Finding[] | Problem;
  if (Array.isArray(answer)) {
    return answer;
  }
  const { severity, code, message } = answer;
  return answer.findings ?? [{ severity, code, path: "", message }];
}

/** The inline style that keeps a picture's room free. `goes` says whether it is still wanted. */
export async function room(attributes: Attributes, profile: string | undefined, goes: () => boolean): Promise<string> {
  return roomOf(await module(), [pairs(attributes), "", composed(profile)], goes);
}

/** What stands in a host where no script runs, as HTML: in words, or as the static block with an `image`. */
export async function fallback(
  attributes: Attributes,
  profile: string | undefined,
  image = "",
  width = 720,
): Promise<string> {
  return still(attributes, profile, width, false, (picture) => picture.fallback(image));
}

/** The picture as an SVG document. */
export async function svg(attributes: Attributes, profile: string | undefined, width: number, dark: boolean): Promise<string> {
  return still(attributes, profile, width, dark, (picture) => picture.svg());
}

/** What `use` makes of a picture that stands still. */
async function still(
  attributes: Attributes,
  profile: string | undefined,
  width: number,
  dark: boolean,
  use: (picture: Still) => string,
): Promise<string> {
  const picture = new (await module()).Still(pairs(attributes), "", composed(profile), width, dark);
  try {
    return use(picture);
  } finally {
    picture.free();
  }
}
