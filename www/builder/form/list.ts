/** Lists of things: former units, figures, what a figure lists. Each entry is folded, and built when it is opened. */

import { button, h } from "../dom";
import { type Json, type Path, list, told } from "../json";
import { say } from "../words";
import { type Context, idOf } from "./context";

/** How the entries of a list are made and told. */
export interface Entries {
  /** What an entry is called: its name, and what it says in short. */
  title: (entry: Json) => [string, string];
  /** The fields of the entry at a path. */
  body: (path: Path) => Node[];
  /** What stands at the list's end to add an entry; `add` puts it there. */
  adder: (add: (entry: Json) => void) => HTMLElement;
}

/** The entries that are open, by their paths: they stay so when the form is built anew. */
const open = new Set<string>();

export function listField(context: Context, path: Path, entries: Entries): HTMLElement {
  const { store, findings } = context;
  const all = () => list(store.work.profile, path);
  const notes = h("div", { class: "notes", hidden: true });
  const adder = entries.adder((entry) => {
    open.add(told([...path, all().length]));
    store.put([...path, all().length], entry, "all");
    const added = document.getElementById(idOf([...path, all().length - 1]));
    added?.scrollIntoView({ block: "nearest" });
    (added?.parentElement?.querySelector(".body :is(input,select,textarea)") as HTMLElement | null)?.focus();
  });
  findings.add({ path, control: (adder.querySelector("select,button") ?? adder) as HTMLElement, notes });
  const rows = all().map((_, index) => entry(context, path, index, entries));
  return h("div", { class: "list" }, h("ol", { class: "entries", role: "list" }, ...rows), notes, adder);
}

function entry(context: Context, path: Path, index: number, entries: Entries): HTMLElement {
  const { store, findings } = context;
  const place = [...path, index];
  const key = told(place);
  const summary = h("summary", { id: idOf(place) });
  const badge = h("span", { class: "badge", hidden: true });
  const [title, brief] = [h("span", { class: "title" }), h("span", { class: "brief" })];
  const body = h("div", { class: "body" });
  const notes = h("div", { class: "notes", hidden: true });
  const details = h("details", {}, summary, body);
  const value = () => list(store.work.profile, path)[index] as Json;
  const tell = () => {
    [title.textContent, brief.textContent] = entries.title(value());
  };
  const build = () => {
    if (!body.childElementCount) {
      body.append(notes, ...entries.body(place), buttons(context, path, index, () => entries.title(value())[0]));
      findings.place();
    }
  };
  details.addEventListener("toggle", () => {
    if (details.open) {
      open.add(key);
      build();
    } else {
      open.delete(key);
    }
  });
  summary.append(title, brief, badge);
  tell();
  context.refreshers.push(tell);
  findings.add({
    path: place,
    control: summary,
    notes,
    reveal: () => {
      details.open = true;
      open.add(key);
      build();
    },
    counted: (errors, allOfThem) => {
      badge.hidden = allOfThem === 0;
      badge.className = errors ? "badge error" : "badge warning";
      badge.textContent = allOfThem === 0 ? "" : errors ? say("findings-errors", errors) : say("findings-warnings", allOfThem);
    },
  });
  if (open.has(key)) {
    details.open = true;
    build();
  }
  return h("li", {}, details);
}

/** Moves the entry, or takes it away. */
function buttons(context: Context, path: Path, index: number, name: () => string): HTMLElement {
  const { store, announce } = context;
  const all = list(store.work.profile, path);
  const move = (to: number) => {
    const moved = [...list(store.work.profile, path)];
    const [one] = moved.splice(index, 1);
    moved.splice(to, 0, one as Json);
    const [here, there] = [told([...path, index]), told([...path, to])];
    const [wasHere, wasThere] = [open.has(here), open.has(there)];
    const set = (key: string, on: boolean) => (on ? open.add(key) : open.delete(key));
    set(there, wasHere);
    set(here, wasThere);
    store.put(path, moved, "all");
    document.getElementById(idOf([...path, to]))?.focus();
  };
  const up = button(say("up"), () => move(index - 1), { "aria-label": say("up-of", name()), disabled: index === 0 });
  const down = button(say("down"), () => move(index + 1), {
    "aria-label": say("down-of", name()),
    disabled: index === all.length - 1,
  });
  const remove = button(
    say("remove-short"),
    () => {
      const gone = name();
      open.delete(told([...path, index]));
      store.put([...path, index], undefined, "all");
      announce(say("removed", gone));
      const next = document.getElementById(idOf([...path, Math.min(index, all.length - 2)]));
      next?.focus();
    },
    { "aria-label": say("remove", name()), class: "danger" },
  );
  return h("div", { class: "row" }, up, down, remove);
}
