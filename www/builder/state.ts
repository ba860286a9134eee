/** What is being made: the document, how it is shown, and all that it was before. */

import type { Lang } from "../embed/types";
import { type Doc, type Json, type Path, at, isObject, list, put, same, slug, text } from "./json";

/** How the graphic is shown; `null` where the default stands. */
export interface Settings {
  lang: Lang;
  theme: "auto" | "light" | "dark";
  /** The drawn sections, in order. */
  sections: string[] | null;
  /** In place of the profile's; empty for none. */
  title: string | null;
  accent: string;
  font: string;
  credit: string;
  tools: string[] | null;
  motion: boolean;
}

/** All that a snippet, a link or a closed tab has to keep. */
export interface Work {
  profile: Doc;
  settings: Settings;
  /** Where the profile's file will be, for readers; empty for beside the page. */
  address: string;
}

/** What changed: a value in the form itself, or anything that the form is to be built anew for. */
export type Change = "value" | "all";

export function settings(lang: Lang): Settings {
  return {
    lang,
    theme: "auto",
    sections: null,
    title: null,
    accent: "",
    font: "",
    credit: "",
    tools: null,
    motion: true,
  };
}

/** The settings that are typed. */
const TYPED = ["title", "accent", "font", "credit"];

/** How long typing in one place counts as one step, in milliseconds. */
const STEP = 1200;
/** More steps are forgotten, oldest first. */
const MOST_STEPS = 200;

export class Store {
  private past: Work[] = [];
  private future: Work[] = [];
  private listeners: ((change: Change) => void)[] = [];
  private last = { key: "", time: 0 };

  constructor(public work: Work) {}

  listen(heard: (change: Change) => void): void {
    this.listeners.push(heard);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Goes on to another state; changes of one `key` that follow soon after each other are one step. */
  set(work: Work, change: Change, key = ""): void {
    if (same(work as unknown as Json, this.work as unknown as Json)) {
      return;
    }
    const now = Date.now();
    if (!key || key !== this.last.key || now - this.last.time > STEP) {
      this.past = [...this.past, this.work].slice(-MOST_STEPS);
    }
    this.last = { key, time: now };
    this.future = [];
    this.work = work;
    this.tell(change);
  }

  /** Puts a value into the document. */
  put(path: Path, value: Json | undefined, change: Change = "value"): void {
    const profile = renamed(this.work.profile, put(this.work.profile, path, value) as Doc, path);
    this.set({ ...this.work, profile }, change, change === "value" ? `profile.${path.join(".")}` : "");
  }

  /** Changes how the graphic is shown; what is typed letter by letter is one step. */
  show(part: Partial<Settings>): void {
    const [[name, value] = ["", null]] = Object.entries(part);
    const typed = typeof value === "string" && TYPED.includes(name);
    this.set({ ...this.work, settings: { ...this.work.settings, ...part } }, "value", typed ? `settings.${name}` : "");
  }

  undo(): void {
    this.step(this.past, this.future);
  }

  redo(): void {
    this.step(this.future, this.past);
  }

  private step(from: Work[], to: Work[]): void {
    const work = from.pop();
    if (work) {
      to.push(this.work);
      this.work = work;
      this.last = { key: "", time: 0 };
      this.tell("all");
    }
  }

  private tell(change: Change): void {
    this.listeners.forEach((heard) => heard(change));
  }
}

/** A place or former unit that is named anew gets a new id, unless its id is one that the editor chose. */
function renamed(before: Doc, after: Doc, path: Path): Doc {
  if (path[path.length - 1] !== "name") {
    return after;
  }
  const id = [...path.slice(0, -1), "id"];
  const made = slug(text(before, path));
  const now = text(after, id);
  const fresh = slug(text(after, path));
  const automatic = !now || now === made || /^(noi-moi|don-vi)(-\d+)?$/.test(now);
  return automatic && fresh ? (put(after, id, path.length > 1 ? free(after, fresh) : fresh) as Doc) : after;
}

/** An id that no figure and no former unit has, as near to `wanted` as can be. */
export function free(profile: Doc, wanted: string): string {
  const taken = [...list(profile, ["figures"]), ...list(profile, ["former", "units"])].map((entry) => text(entry, ["id"]));
  let id = wanted;
  for (let number = 2; taken.includes(id); number++) {
    id = `${wanted}-${number}`;
  }
  return id;
}

/** How a profile stands to the built-in one. */
export interface Own {
  /** Whether it is a document of its own, which readers fetch. */
  own: boolean;
  /** The figures whose values alone differ from the built-in ones, by id, as an attribute has them. */
  figures: [string, string][];
}

/** Whether a profile is the built-in one with other values at most: those go into the snippet, anything else into a file. */
export function standing(profile: Doc, builtIn: Doc): Own {
  const [mine, theirs] = [list(profile, ["figures"]), list(builtIn, ["figures"])];
  const rest = (doc: Doc) => put(doc, ["figures"], []);
  if (mine.length !== theirs.length || !same(rest(profile), rest(builtIn))) {
    return { own: true, figures: [] };
  }
  const figures: [string, string][] = [];
  for (const [index, figure] of mine.entries()) {
    const other = theirs[index];
    if (same(figure, other)) {
      continue;
    }
    const [value, before] = [at(figure, ["value"]), at(other, ["value"])];
    if (!isObject(other) || typeof before !== "number" || value === undefined || !same(put(figure, ["value"], before), other)) {
      return { own: true, figures: [] };
    }
    figures.push([text(figure, ["id"]), String(value)]);
  }
  return { own: false, figures };
}

/** The least document that is sound. */
export function nothing(lang: Lang): Doc {
  const words = (vi: string, en: string) => (lang === "vi" ? vi : en);
  return {
    id: "noi-moi",
    name: words("Nơi mới", "New place"),
    class: "ward",
    province: { vi: "Tỉnh …", en: "… province" },
    formed: { date: "2025-07-01" },
    former: { units: [] },
    source: { publication: words("Tên báo", "Publication") },
    figures: [],
  };
}

/** A work that was kept or sent; `undefined` if it has not the form of one. */
export function revived(value: unknown, lang: Lang): Work | undefined {
  const kept = value as Json;
  const profile = at(kept, ["profile"]);
  if (!isObject(profile)) {
    return undefined;
  }
  const base = settings(lang);
  const words = (path: Path) => text(kept, ["settings", ...path]);
  const names = (key: string): string[] | null => {
    const value = at(kept, ["settings", key]);
    return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : null;
  };
  const theme = words(["theme"]);
  const title = at(kept, ["settings", "title"]);
  return {
    profile,
    address: text(kept, ["address"]),
    settings: {
      lang: words(["lang"]) === "en" ? "en" : words(["lang"]) === "vi" ? "vi" : base.lang,
      theme: theme === "light" || theme === "dark" ? theme : "auto",
      sections: names("sections"),
      title: typeof title === "string" ? title : null,
      accent: words(["accent"]),
      font: words(["font"]),
      credit: words(["credit"]),
      tools: names("tools"),
      motion: at(kept, ["settings", "motion"]) !== false,
    },
  };
}
