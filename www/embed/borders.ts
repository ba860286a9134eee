/**
 * Borders for profiles that name a shape: a script of its own, with the bindings of the module that reads GeoJSON. Only
 * such profiles load it. Whatever fails here is a warning: the picture is drawn without a map.
 */

import start, { read } from "ward-profile-borders";
import { fetchText } from "./fetch";
import { hashed } from "./hashed";
import { plain } from "./json";
import type { Lang, Problem } from "./types";
import { Failure, type Words } from "./words";

/** The module, by path from this script. */
declare const __BORDERS__: string;

const WORDS: Words = {
  "load-failed": ["Không tải được phần đọc bản đồ: {}.", "The part that reads maps could not be loaded: {}."],
  "profile-unreachable": ["Không tải được bản đồ {}: {}.", "The map {} could not be loaded: {}."],
  "profile-timeout": ["Bản đồ {} không đến trong 8 giây.", "The map {} did not come within 8 seconds."],
  "profile-too-large": ["Bản đồ {} lớn hơn 1 MiB.", "The map {} is larger than 1 MiB."],
  "profile-url": ["“{}” không phải địa chỉ http hay https của một bản đồ.", "“{}” is not an http or https address of a map."],
};

/** The place or a former unit. */
interface Named {
  id?: unknown;
  name?: unknown;
  class?: unknown;
}

/** What a profile may say; it may be anything. */
interface Document extends Named {
  shape?: unknown;
  former?: { units?: Named[] };
  figures?: { role?: unknown; value?: unknown }[];
}

let ready: Promise<unknown> | undefined;

/** The module, loaded once; a failure is forgotten, so that the next profile tries again. */
function load(): Promise<unknown> {
  const url = new URL(__BORDERS__, import.meta.url).href;
  return (ready ??= start({ module_or_path: fetch(url, hashed(url)) }).catch((error) => {
    ready = undefined;
    throw new Failure("load-failed", `${url} (${error})`);
  }));
}

/** The borders of the profile `text`, from `base`, as JSON (empty for none), and what is wrong with them. */
export async function borders(text: string, base: string, lang: Lang): Promise<[string, Problem[]]> {
  let profile: Document;
  try {
    profile = JSON.parse(text.normalize()) as Document;
  } catch {
    // The module that draws tells what is wrong with the profile.
    return ["", []];
  }
  const shape = profile?.shape;
  if (!shape) {
    return ["", []];
  }
  try {
    const [geojson] = await Promise.all([typeof shape === "string" ? fetchText(shape, base) : plain(shape), load()]);
    const answer = JSON.parse(read(geojson, plain(known(profile)), lang)) as { borders: unknown; problems: Problem[] };
    return [answer.borders ? plain(answer.borders) : "", answer.problems];
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure("load-failed", String(error));
    const { code, message } = failure.problem(lang, WORDS);
    return ["", [{ severity: "warning", code: code.replace("profile", "shape"), message }]];
  }
}

/** What is known of the place, as the module takes it; what is wrong with a profile is told by the one that draws. */
function known({ id, name, class: kind, former, figures }: Document): unknown {
  const list = <Entry>(entries: Entry[] | undefined): Entry[] => (Array.isArray(entries) ? entries : []);
  const named = (entry: Named | null) => ({
    id: String(entry?.id ?? ""),
    name: String(entry?.name ?? ""),
    class: String(entry?.class ?? ""),
  });
  const area = list(figures).find((figure) => figure?.role === "area")?.value;
  const units = list(former?.units).map(named);
  return { place: named({ id, name, class: kind }), units, area: typeof area === "number" ? area : null };
}
