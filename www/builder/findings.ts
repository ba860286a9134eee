/** What is wrong with the document, beside the fields that it concerns, in words that need no JSON. */

import type { Finding } from "../embed/types";
import { h, unique } from "./dom";
import { type Doc, type Path, at, told } from "./json";
import { written } from "./numbers";
import { lang, say, type Said, sayIf } from "./words";

/** A field of the form, as findings meet it. */
export interface Field {
  path: Path;
  /** What gets the focus. */
  control: HTMLElement;
  /** Where words about it stand. */
  notes: HTMLElement;
  /** Takes what may have been meant, where that can be taken. */
  accept?: (word: string) => void;
  /** What the field would say if a mark in its number meant the other thing. */
  other?: () => string | undefined;
  /** Shows the field, if it is folded away. */
  reveal?: () => void;
  /** Told whenever its findings change: how many errors, how many in all. */
  counted?: (errors: number, all: number) => void;
}

/** A finding, and the field that it stands beside. */
export interface Placed {
  finding: Finding;
  words: string;
  field: Field | undefined;
}

/** The fields that there are at the moment, and what is wrong with them. */
export class Findings {
  all: Finding[] = [];
  private fields = new Map<string, Field>();
  private doc: Doc = {};

  /** Forgets all fields: the form is built anew. */
  clear(): void {
    this.fields.clear();
  }

  add(field: Field): void {
    field.notes.id ||= unique("notes");
    this.fields.set(told(field.path), field);
  }

  /** Takes the findings on a document, and puts each beside its field. */
  show(all: Finding[], doc: Doc): Placed[] {
    this.all = all;
    this.doc = doc;
    return this.place();
  }

  /** Puts the findings beside the fields that there are now. */
  place(): Placed[] {
    const placed = this.all.map((finding) => {
      const field = this.field(where(finding));
      return { finding, field, words: this.words(finding) };
    });
    for (const field of this.fields.values()) {
      const mine = placed.filter((one) => one.field === field);
      this.note(field, mine);
      const prefix = told(field.path);
      const within = this.all.filter((finding) => inside(where(finding), prefix));
      field.counted?.(within.filter(({ severity }) => severity === "error").length, within.length);
    }
    return placed;
  }

  /** Brings the reader to the field of a finding. */
  goto(finding: Finding): void {
    const path = where(finding);
    // What is folded away is built when it is shown: the field may be a nearer one then.
    for (let before: Field | undefined, field = this.field(path); field !== before; before = field, field = this.field(path)) {
      field?.reveal?.();
    }
    const { control } = this.field(path) ?? {};
    // A group is met at its first field.
    const target = (control?.localName === "fieldset" && control.querySelector<HTMLElement>("input,textarea,select")) || control;
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }

  /** The field at a path, or the nearest around it. */
  private field(path: string): Field | undefined {
    for (let rest = path; rest; rest = rest.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, "")) {
      const field = this.fields.get(rest);
      if (field) {
        return field;
      }
    }
    return undefined;
  }

  private note(field: Field, placed: Placed[]): void {
    const { control, notes } = field;
    const lines = placed.map(({ finding, words }) => {
      const line = h("p", { class: finding.severity }, h("strong", {}, `${say(`finding-${finding.severity}`)}: `), words);
      const suggestion = finding.suggestion ?? (finding.code === "not-a-count" ? field.other?.() : undefined);
      if (suggestion && field.accept) {
        line.append(
          h("button", { type: "button", onclick: () => field.accept?.(suggestion) }, say("finding-suggestion", suggestion)),
        );
      }
      return line;
    });
    const text = lines.map((line) => line.textContent).join("\n");
    if (notes.textContent !== text || notes.childElementCount !== lines.length) {
      notes.replaceChildren(...lines);
    }
    notes.hidden = lines.length === 0;
    const wrong = placed.some(({ finding }) => finding.severity === "error");
    control.classList.toggle("wrong", wrong);
    // Of a group, or of what folds, nobody can be told that it is invalid.
    if (wrong && control.matches("input,select,textarea")) {
      control.setAttribute("aria-invalid", "true");
    } else {
      control.removeAttribute("aria-invalid");
    }
    describe(control, notes.id, lines.length > 0);
  }

  /** What is wrong, as the form says it, else as the checker does. */
  words(finding: Finding): string {
    const { code, message } = finding;
    const name = `mend-${code}`;
    if (!sayIf(name)) {
      return message;
    }
    const value = at(this.doc, keys(finding.path));
    return say(name as Said, typeof value === "number" ? written(value, lang()) : String(value ?? ""));
  }
}

/** Adds an id to those that describe a control, or takes it away. */
export function describe(control: HTMLElement, id: string, on: boolean): void {
  const ids = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (on) {
    ids.add(id);
  } else {
    ids.delete(id);
  }
  if (ids.size) {
    control.setAttribute("aria-describedby", [...ids].join(" "));
  } else {
    control.removeAttribute("aria-describedby");
  }
}

/** The place that a finding concerns. A field that is missing is told of at what it is missing from. */
function where({ code, path, message }: Finding): string {
  const missing = code === "missing-field" ? /“([^”]+)”/.exec(message)?.[1] : code === "no-value" ? "value" : code === "no-wording" ? "wording" : undefined;
  return missing && !path.endsWith(`.${missing}`) ? (path ? `${path}.${missing}` : missing) : path;
}

function inside(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);
}

/** A told path as keys. */
export function keys(path: string): Path {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => (index === undefined ? (name as string) : Number(index)));
}

/** How many are wrong, in words. */
export function counted(all: Finding[]): string {
  const errors = all.filter(({ severity }) => severity === "error").length;
  const warnings = all.length - errors;
  const parts = [errors && say("findings-errors", errors), warnings && say("findings-warnings", warnings)];
  return parts.filter(Boolean).join(", ") || say("findings-none");
}
