/** Profiles by their address. It comes with the bindings of the build that reads them. */

import { fetchText, PATIENCE } from "./fetch";
import { plain } from "./json";
import type { Failure as Lost, piece } from "./load";
import type { Lang, Problem } from "./types";
import { Failure, type Words } from "./words";

const WORDS: Words = {
  "profile-unreachable": ["Không tải được hồ sơ {}: {}.", "The profile {} could not be loaded: {}."],
  "profile-timeout": ["Hồ sơ {} không đến trong 8 giây.", "The profile {} did not come within 8 seconds."],
  "profile-too-large": ["Hồ sơ {} lớn hơn 1 MiB.", "The profile {} is larger than 1 MiB."],
  "profile-url": [
    "“{}” không phải địa chỉ http hay https của một hồ sơ.",
    "“{}” is not an http or https address of a profile.",
  ],
  "load-failed": ["Không tải được phần đọc bản đồ: {}.", "The part that reads maps could not be loaded: {}."],
};

/** The script that reads borders, by path from this one. */
declare const __BORDERS_SCRIPT__: string;

/** Where a page that edits profiles keeps documents that are nowhere yet, by the addresses that it gives them. */
export const DRAFTS = Symbol.for("ward-profile.drafts");

/** A window, as such a page has it. */
export type Drafts = { [DRAFTS]?: Map<string, string> };

/**
 * The text of the profile at `address`, composed (NFC), and after U+0000 its borders as JSON, if it has a shape; with what is wrong with
 * that. The script that reads borders is `loaded` as all others are. Rejected with the problem.
 */
export async function profile(address: string, loaded: typeof piece, lang: Lang): Promise<[string, Problem[]]> {
  const draft = (window as Drafts)[DRAFTS]?.get(address);
  let text: string;
  try {
    // U+0000 is ours; in JSON it is an error, and stays one.
    text = (draft ?? (await fetchText(address, document.baseURI))).replace(/\0/g, "\ufffd");
  } catch (error) {
    throw (error as Failure).problem(lang, WORDS);
  }
  try {
    // Written anew before it is composed: an escape may hide a letter's second half.
    text = plain(JSON.parse(text)).normalize();
  } catch {
    // The module tells what is wrong with it.
  }
  if (!/"shape"\s*:/.test(text)) {
    return [text, []];
  }
  const reader = new URL(__BORDERS_SCRIPT__, import.meta.url).href;
  let clock: number | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error("8 s")), PATIENCE);
  });
  try {
    const { borders } = await Promise.race([loaded<typeof import("./borders")>(reader), late]);
    const [json, problems] = await Promise.race([borders(text, new URL(draft ? "" : address, document.baseURI).href, lang), late]);
    return [`${text}\0${json}`, problems];
  } catch (error) {
    // The picture is drawn without a map.
    const cause = (error as Partial<Lost>).cause ?? error;
    const problem = new Failure("load-failed", `${reader} (${cause})`).problem(lang, WORDS);
    return [text, [{ ...problem, severity: "warning" }]];
  } finally {
    clearTimeout(clock);
  }
}
