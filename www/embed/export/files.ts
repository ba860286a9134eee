/** Files, and the ways by which they leave the page. */

import type { Drawn } from "../drawn";
import type { Lang } from "../types";
import { fileName, held, pixels } from "./still";
import { type Phrase, said } from "./words";

/** A PNG's pixels to a CSS px: as many as a sharp screen has. */
const SHARP = 2;

/** How long a file's address holds after a click, in milliseconds. */
const HOLDS = 40_000;

/** The picture as a PNG. */
export function pngFile(drawn: Drawn): Promise<File> {
  return held(drawn, async (still, seen) => {
    const name = `${fileName(still.place())}.png`;
    return new File([await pixels(still, seen, SHARP)], name, { type: "image/png" });
  });
}

/** The picture as an SVG document. */
export function svgFile(drawn: Drawn): Promise<File> {
  return text(drawn, "svg", "image/svg+xml");
}

/** The figures as CSV. */
export function csvFile(drawn: Drawn): Promise<File> {
  return text(drawn, "csv", "text/csv");
}

/** The figures as JSON. */
export function jsonFile(drawn: Drawn): Promise<File> {
  return text(drawn, "json", "application/json");
}

/** The figures as a spreadsheet takes them from the clipboard. */
export function tabs(drawn: Drawn): Promise<Blob> {
  return held(drawn, (still) => new Blob([still.tsv()], { type: "text/plain" }));
}

function text(drawn: Drawn, kind: "svg" | "csv" | "json", type: string): Promise<File> {
  return held(drawn, (still) => new File([still[kind]()], `${fileName(still.place())}.${kind}`, { type }));
}

/** Gives a file to the browser's downloads. */
export function save(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), HOLDS);
}

/** Whether the clipboard takes such a thing. Browsers have none on pages that came without encryption. */
export function canCopy(type: string): boolean {
  const { clipboard } = navigator;
  const whole = typeof ClipboardItem === "function" && typeof clipboard?.write === "function";
  return whole || (type === "text/plain" && typeof clipboard?.writeText === "function");
}

/** Puts the picture on the clipboard. */
export async function copyImage(drawn: Drawn, lang: Lang): Promise<string> {
  await copy("image/png", pngFile(drawn), lang);
  return said("copiedImage", lang);
}

/** Puts text on the clipboard; gives what is to be said of it. */
export async function copyText(made: Promise<Blob>, lang: Lang, done: Phrase = "copiedData"): Promise<string> {
  await copy("text/plain", made, lang);
  return said(done, lang);
}

/** The clipboard is asked at once: a browser that waits for what is made first has forgotten the click by then. */
async function copy(type: string, made: Promise<Blob>, lang: Lang): Promise<void> {
  // Whoever fails first is told below.
  made.catch(() => {});
  try {
    if (typeof ClipboardItem !== "function" || typeof navigator.clipboard.write !== "function") {
      await navigator.clipboard.writeText(await (await made).text());
      return;
    }
    let item: ClipboardItem;
    try {
      item = new ClipboardItem({ [type]: made });
    } catch {
      // Older browsers take no promise.
      item = new ClipboardItem({ [type]: await made });
    }
    await navigator.clipboard.write([item]);
  } catch (error) {
    await made;
    throw new Error(said("noCopy", lang, reason(error)));
  }
}

/** Whether the platform has a share sheet that takes such files. */
export function canShare(type: string): boolean {
  try {
    return typeof navigator.share === "function" && navigator.canShare({ files: [new File(["-"], "a", { type })] });
  } catch {
    return false;
  }
}

/** Opens the share sheet with a file. If it was not there `atOnce`, the browser may have forgotten the click. */
export async function share(file: File, atOnce: boolean, lang: Lang): Promise<string> {
  try {
    await navigator.share({ files: [file] });
    return said("shared", lang);
  } catch (error) {
    const { name } = error as DOMException;
    if (name === "AbortError") {
      return "";
    }
    if (name === "NotAllowedError" && !atOnce) {
      return said("again", lang);
    }
    throw new Error(said("noShare", lang, reason(error)));
  }
}

/** The browser's own words for what it did not do, to stand within a sentence. */
function reason(error: unknown): string {
  return ((error as Partial<Error> | null)?.message || String(error)).replace(/\.$/, "");
}
