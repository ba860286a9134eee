/** From the cells of a spreadsheet to a profile, with what was understood of each line. */

import papa from "papaparse";
import type { Finding, Lang } from "../../embed/types";
import { spoken } from "../choices";
import { clean } from "../form/fields";
import { customary } from "../form/form";
import { amount, day, told as periodTold } from "../form/told";
import { type Doc, type Json, type Path, at, list, put, slug, text, told } from "../json";
import { type Read, written } from "../numbers";
import { free, nothing } from "../state";
import { say } from "../words";
import { readAmount, readDate, readPeriod } from "./cells";
import { type Column, type Place, column, nearest, place, role as roleOf, unit as unitOf, word } from "./names";

/** What became of one line. */
export interface Line {
  /** The line's number in the sheet, from one. */
  number: number;
  /** What stands there. */
  cells: string;
  /** What it was understood as; empty where it was not. */
  meaning: string;
  /** What was not clear. */
  doubts: string[];
}

/** A sheet that was read. */
export interface Sheet {
  profile: Doc;
  lines: Line[];
}

/** Numbers whose one mark may mean two things: where they stand, and what else they may be. */
type Doubtful = { path: Path; read: Read; line: Line }[];

/** The cells of a text: of a spreadsheet's clipboard, or of a CSV file with commas or semicolons. */
export function cells(text: string): string[][] {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => first.split(mark).length - 1;
  const delimiter = text.includes("\t") ? "\t" : count(";") > 0 && count(";") >= count(",") ? ";" : ",";
  const { data } = papa.parse(text.replace(/^\ufeff/, ""), { delimiter, skipEmptyLines: false });
  return data.map((row) => row.map((cell) => cell.normalize().trim()));
}

/** A sheet as text: for the clipboard with tabs, for a file with what the language's spreadsheets take. */
export function sheetText(rows: string[][], delimiter: string): string {
  return papa.unparse(rows, { delimiter, newline: "\r\n" });
}

/** Reads rows in either form: with a line of headings, or with items, values and quotes side by side. */
export class Reader {
  private profile: Doc;
  private readonly lines: Line[] = [];
  private readonly doubtful: Doubtful = [];
  private columns: (Column | undefined)[] = ["item", "value", "quote"];

  constructor(
    private readonly lang: Lang,
    private readonly builtIn: Doc,
  ) {
    this.profile = nothing(lang);
  }

  /** Reads all lines; `check` tells which numbers cannot be as they were read. */
  async read(rows: string[][], check: (text: string, lang: Lang) => Promise<Finding[]>): Promise<Sheet> {
    const known = (rows[0] ?? []).map(column);
    const headed = known.filter(Boolean).length >= 2 && known.includes("item");
    if (headed) {
      this.columns = known;
    }
    rows.forEach((row, index) => {
      if (!(headed && index === 0) && row.some(Boolean)) {
        this.line(row, index + 1);
      }
    });
    await this.settle(check);
    return { profile: this.profile, lines: this.lines };
  }

  private line(row: string[], number: number): void {
    const cell = (name: Column) => row[this.columns.indexOf(name)]?.trim() ?? "";
    const line: Line = { number, cells: row.filter(Boolean).join(" | "), meaning: "", doubts: [] };
    this.lines.push(line);
    const item = cell("item");
    const role = roleOf(item);
    // “Nguồn” and the like name the place; the rest is a figure.
    const kind = place(item);
    if (kind && !(role && cell("quote"))) {
      this.place(kind, cell, line);
    } else if (role) {
      this.figure(role, item, cell, line);
    } else {
      const near = nearest(item);
      line.doubts.push(near ? say("sheet-unknown-near", item, near) : say("sheet-unknown", item));
    }
  }

  /** A line on the place itself. */
  private place(kind: Place, cell: (name: Column) => string, line: Line): void {
    const value = cell("value") || cell("name");
    if (kind === "unit") {
      this.unit(cell("name") || cell("value"), cell, line);
      return;
    }
    if (!value) {
      // A line of the template that was left empty says nothing, and need not.
      this.lines.pop();
      return;
    }
    const both = clean({ vi: value, en: cell("other") || undefined });
    const dated = (path: Path) => {
      const date = readDate(value);
      if (date) {
        this.put(path, date, line, day(date, this.lang));
      } else {
        line.doubts.push(say("sheet-date", value));
      }
    };
    const words: Partial<Record<Place, Path>> = {
      province: ["province"],
      note: ["formed", "note"],
      title: ["title"],
      within: ["former", "within"],
      "targets-of": ["targetsOf"],
    };
    const texts: Partial<Record<Place, Path>> = { by: ["formed", "by"], publication: ["source", "publication"], url: ["source", "url"] };
    if (words[kind]) {
      this.put(words[kind] as Path, both, line, [value, cell("other")].filter(Boolean).join(" / "));
    } else if (texts[kind]) {
      this.put(texts[kind] as Path, value, line, value);
    } else if (kind === "formed" || kind === "published") {
      dated(kind === "formed" ? ["formed", "date"] : ["source", "date"]);
    } else if (kind === "class") {
      const found = word("Class", value);
      if (found) {
        this.put(["class"], found, line, spoken("Class", found, this.lang));
      } else {
        line.doubts.push(say("sheet-class", value));
      }
    } else {
      const [found, name] = classified(value);
      this.profile = put(this.profile, ["id"], slug(name) || "noi-moi") as Doc;
      this.put(["name"], name, line, [found && spoken("Class", found, this.lang), name].filter(Boolean).join(" "));
      if (found) {
        this.profile = put(this.profile, ["class"], found) as Doc;
      }
    }
  }

  /** A line on a former unit. */
  private unit(called: string, cell: (name: Column) => string, line: Line): void {
    if (!called) {
      line.doubts.push(say("sheet-no-value"));
      return;
    }
    const part = /\s*\((?:một phần|a part|part)\)\s*$/i;
    const [kind, name] = classified(called.replace(part, ""));
    const path: Path = ["former", "units", list(this.profile, ["former", "units"]).length];
    const meaning = [kind && spoken("Class", kind, this.lang), name].filter(Boolean).join(" ");
    const unit = { id: free(this.profile, slug(name) || "don-vi"), name, class: kind ?? "commune", part: part.test(called) || undefined };
    this.put(path, clean(unit), line, meaning);
    for (const field of ["area", "population"] as const) {
      const read = readAmount(cell(field), this.lang);
      if (read.value) {
        this.number([...path, field], read.value, line);
        line.meaning += `, ${written(read.value.value, this.lang)} ${field === "area" ? "km²" : spoken("Unit", "people", this.lang)}`;
      } else if (read.rest) {
        line.doubts.push(say("sheet-number", read.rest));
      }
    }
  }

  /** A line on a figure. */
  private figure(role: string, item: string, cell: (name: Column) => string, line: Line): void {
    const path: Path = ["figures", list(this.profile, ["figures"]).length];
    const usual = customary(this.builtIn, this.profile, role) as Doc;
    const label = cell("name") ? clean({ vi: cell("name"), en: cell("other") || undefined }) : named(usual, item, this.lang);
    const read = readAmount(cell("value"), this.lang);
    const said = [cell("unit"), read.unit].find(Boolean) ?? "";
    const unit = said ? unitOf(said, role) : text(usual, ["unit"]);
    if (said && !unit) {
      line.doubts.push(say("sheet-unit", said, spoken("Unit", text(usual, ["unit"]), this.lang)));
    }
    const qualifiers = [...cell("qualifier").split(/[,;]/).flatMap((words) => word("Qualifier", words) ?? []), ...read.qualifiers];
    const listed = cell("list").split(";").map((entry) => entry.trim()).filter(Boolean);
    const period = this.period(cell("period"), line);
    const statement = !read.value && read.rest && !/\d/.test(read.rest) ? read.rest : undefined;
    const kind = word("Kind", cell("kind")) ?? (qualifiers.includes("estimated") ? "estimate" : text(usual, ["kind"]));
    const figure = {
      ...usual,
      label,
      unit: statement ? "statement" : (unit ?? text(usual, ["unit"])),
      qualifiers: qualifiers.length ? [...new Set(qualifiers)] : undefined,
      period,
      kind: kind === "estimate" && !qualifiers.includes("estimated") && role !== "budget-plan-ratio" ? "actual" : kind,
      quote: cell("quote") || undefined,
      wording: statement ? { vi: statement } : undefined,
      items: listed.length ? listed.map((entry) => ({ title: { vi: entry } })) : undefined,
    };
    this.profile = put(this.profile, path, clean(figure)) as Doc;
    const extra = { to: readAmount(cell("to"), this.lang).value, of: readAmount(cell("of"), this.lang).value, down: readAmount(cell("down"), this.lang).value };
    for (const field of ["value", "to", "of", "down"] as const) {
      const number = read[field] ?? (field === "value" ? undefined : extra[field]);
      if (number) {
        this.number([...path, field], number, line);
      }
    }
    if (read.rest && !statement) {
      this.profile = put(this.profile, [...path, "value"], read.rest) as Doc;
      line.doubts.push(say("sheet-number", read.rest));
    } else if (!cell("value")) {
      line.doubts.push(say("sheet-no-value"));
    }
    line.meaning = this.figureTold(at(this.profile, path), role);
  }

  private period(cell: string, line: Line): Json | undefined {
    const period = cell ? readPeriod(cell) : undefined;
    if (cell && !period) {
      line.doubts.push(say("sheet-period", cell));
    }
    return period;
  }

  private figureTold(figure: Json | undefined, role: string): string {
    const said = amount(figure, this.lang) || text(figure, ["wording", "vi"]);
    return [`${spoken("Role", role, this.lang)}: ${said}`, periodTold(at(figure, ["period"]), this.lang)].filter(Boolean).join(", ");
  }

  private number(path: Path, read: Read, line: Line): void {
    this.profile = put(this.profile, path, read.value) as Doc;
    if (read.other !== undefined) {
      this.doubtful.push({ path, read, line });
    }
  }

  private put(path: Path, value: Json, line: Line, meaning: string): void {
    this.profile = put(this.profile, path, value) as Doc;
    line.meaning = meaning;
  }

  /** Where a mark may mean two things, what the checker cannot take is read the other way; the rest is told. */
  private async settle(check: (text: string, lang: Lang) => Promise<Finding[]>): Promise<void> {
    if (!this.doubtful.length) {
      return;
    }
    const turned = this.doubtful.reduce<Json>((all, { path, read }) => put(all, path, read.other), this.profile);
    const [asRead, asTurned] = await Promise.all(
      [this.profile, turned].map((profile) => check(JSON.stringify(filled(profile)), this.lang)),
    );
    const cannotBe = (findings: Finding[] | undefined, path: Path) =>
      findings?.some((finding) => finding.code === "not-a-count" && finding.path === told(path));
    for (const { path, read, line } of this.doubtful) {
      const other = read.other as number;
      const [from, to] = [written(read.value, this.lang), written(other, this.lang)];
      if (cannotBe(asRead, path)) {
        this.profile = put(this.profile, path, other) as Doc;
        line.meaning = line.meaning.replace(from, to);
      } else if (!cannotBe(asTurned, path)) {
        line.doubts.push(say("sheet-either", from, to, plainly(other, this.lang)));
      }
    }
  }
}

/** A profile whose figures have all that they need to be read: what is missing would keep the checker from their numbers. */
function filled(profile: Json): Json {
  const figures = list(profile, ["figures"]).map((figure) =>
    put(put(figure, ["quote"], text(figure, ["quote"]) || "…"), ["label"], { vi: "…" }),
  );
  return put(profile, ["figures"], figures);
}

/** A number in the way that leaves one reading: without grouping, and with a fourth decimal where three could be a group. */
function plainly(value: number, lang: Lang): string {
  const text = String(value);
  const decimals = text.split(".")[1] ?? "";
  return (decimals.length === 3 ? `${text}0` : text).replace(".", lang === "vi" ? "," : ".");
}

/** A name without its class in front, and the class: `Phường Ngô Mây`. */
function classified(words: string): [string | undefined, string] {
  const found = /^(phường|xã|thị trấn|đặc khu|p\.|x\.|tt\.)\s*(.+)$/i.exec(words);
  if (!found) {
    return [undefined, words];
  }
  const short: Record<string, string> = { "p.": "ward", "x.": "commune", "tt.": "township" };
  const kind = (found[1] as string).toLowerCase();
  return [short[kind] ?? word("Class", kind), found[2] as string];
}

/** The label of a figure that the sheet gives none: what is customary, else the item's own words. */
function named(usual: Doc, item: string, lang: Lang): Json {
  const label = at(usual, ["label"]);
  return label && Object.keys(label).length ? label : { [lang]: item };
}
