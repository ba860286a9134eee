/** Snippets: what an editor pastes. The page around them is not known; all addresses of scripts are whole. */

import { CUSTOM } from "../embed/host";
import { Build } from "../embed/load";
import { html } from "../embed/snippet";
import type { Attributes } from "./desk";
import { base, built } from "./desk";
import { type Own, type Settings, type Work } from "./state";
import { type Doc, list, text } from "./json";

/** The sections that stand in a picture by default, in their order. */
export const DEFAULT_SECTIONS = built.usual;

/** The tools that a widget can have. */
export const TOOLS = built.tools;

/** How wide the picture of the static block is drawn, in CSS px. */
export const BLOCK = 720;

/** The kinds of snippet. */
export type Form = "script" | "pinned" | "frame" | "block";

/** The name of the file of figures. */
export function fileName(work: Work): string {
  return `${text(work.profile, ["id"]).replace(/[^a-z0-9-]/g, "") || "ward"}.json`;
}

/** Whether a profile has figures for a section. */
export function has(profile: Doc, section: string): boolean {
  const needs = built.sections.find(({ name }) => name === section)?.needs ?? [];
  return needs.length
    ? list(profile, ["figures"]).some((figure) => needs.includes(text(figure, ["role"])))
    : list(profile, ["former", "units"]).length > 0;
}

/** The sections that a profile is drawn in at first: the usual ones, and others that it has figures for. */
export function fitting(profile: Doc): string[] | null {
  const others = built.sections.map(({ name }) => name).filter((name) => !built.usual.includes(name) && has(profile, name));
  return others.length ? [...built.usual.filter((name) => has(profile, name)), ...others] : null;
}

/** The attributes that settings are, in the order in which a snippet has them. */
export function looks(settings: Settings): Attributes {
  const { lang, theme, sections, title, accent, font, credit, tools, motion } = settings;
  const asked: [string, string | false | null][] = [
    ["data-lang", lang],
    ["data-theme", theme !== "auto" && theme],
    ["data-sections", sections && sections.join(" ") !== DEFAULT_SECTIONS.join(" ") && sections.join(" ")],
    ["data-title", title],
    ["data-accent", accent || null],
    ["data-font", font || null],
    ["data-credit", credit || null],
    ["data-tools", tools && tools.length < TOOLS.length ? tools.join(" ") || "none" : null],
    ["data-motion", !motion && "off"],
  ];
  return asked.filter((pair): pair is [string, string] => typeof pair[1] === "string");
}

/** All attributes of a host: `profile` is the address of its document, empty for the built-in one. */
export function attributes(work: Work, own: Own, profile: string): Attributes {
  const figures = own.figures.map(([id, value]): [string, string] => [`data-figure-${id}`, value]);
  return [["data-ward-profile", own.own ? profile : ""], ...looks(work.settings), ...figures];
}

/** The address of the document, as a snippet has it. */
export function address(work: Work): string {
  return work.address.trim() || fileName(work);
}

/** The least build that draws what is asked. */
function build(work: Work, own: Own): Build {
  if (own.own || own.figures.length) {
    return Build.Full;
  }
  if (!(work.settings.sections ?? []).every((name) => DEFAULT_SECTIONS.includes(name))) {
    return Build.Sections;
  }
  const least = work.settings.lang === "vi" ? Build.Vietnamese : Build.English;
  const isCustom = looks(work.settings).some(([name]) => CUSTOM.includes(name));
  return isCustom ? least + Build.CustomVietnamese : least;
}

function absolute(path: string): string {
  return new URL(path, base).href;
}

/** The tags that fetch scripts and module beside the loader instead of after it. */
function preloads(work: Work, own: Own): string {
  const { bindings, module } = built.builds[build(work, own)] as (typeof built.builds)[number];
  const scripts = new Set([bindings, built.picture]);
  const lines = [...scripts].map((path) => `<link rel="modulepreload" href="${absolute(path)}">`);
  return [
    ...lines,
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${absolute(module)}">`,
  ].join("\n");
}

/** What a snippet is made of, beside the work. */
export interface Parts {
  room: string;
  fallback: string;
}

/** The snippet of a script and a host; `pinned` stays with one version, whose integrity is checked. */
export function script(work: Work, own: Own, { room, fallback }: Parts, pinned: boolean): string {
  const tag = pinned
    ? `<script type="module" src="${absolute(built.pinned.path)}" integrity="${built.pinned.integrity}" crossorigin></script>`
    : `<script type="module" src="${absolute("embed.js")}"></script>`;
  return `${preloads(work, own)}\n${tag}\n${html(attributes(work, own, address(work)), room, fallback)}\n`;
}

/** The snippet for where only frames are taken. `title` names what it shows; `height` is its height before it tells its own. */
export function frame(work: Work, own: Own, title: string, height: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of attributes(work, own, address(work))) {
    const short = name === "data-ward-profile" ? "profile" : name.replace(/^data-/, "");
    if (short !== "profile" || value) {
      query.append(short, value);
    }
  }
  const source = escape(`${absolute("frame.html")}?${query}`);
  return (
    `<iframe src="${source}" title="${escape(title)}"\n` +
    `  sandbox="allow-scripts" style="width:100%;height:${height}px;border:0"></iframe>\n` +
    `<script type="module" src="${absolute("frame.js")}"></script>\n`
  );
}

function escape(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
