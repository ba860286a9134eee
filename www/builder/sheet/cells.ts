/** What stands in one cell: an amount with all that qualifies it, a span of time, a day. */

import type { Lang } from "../../embed/types";
import { spoken } from "../choices";
import { type Json, fold } from "../json";
import { type Read, readNumber } from "../numbers";
import { choices, definition } from "../schema";

/** An amount as a source writes it: `ước gần 860 tỷ đồng`, `90 – 100 triệu đồng`, `4/135`, `0% (giảm 21/21 hộ)`. */
export interface Amount {
  value?: Read;
  to?: Read;
  of?: Read;
  down?: Read;
  qualifiers: string[];
  /** What stands after the number. */
  unit: string;
  /** What is there and is no number. */
  rest?: string;
}

const NUMBER = String.raw`[-−]?\d(?:[\d.,]|[\s\u00a0](?=\d{3}(?!\d)))*`;
const RANGE = new RegExp(String.raw`^(${NUMBER})\s*(?:[–—-]|đến|tới|to)\s*(${NUMBER})`, "i");
const SHARE = new RegExp(String.raw`^(${NUMBER})\s*(?:/|trên|out of|of)\s*(${NUMBER})`, "i");
const ONE = new RegExp(`^(${NUMBER})`);
const DOWN = new RegExp(String.raw`[(,;]?\s*(?:giảm|down)\s+(${NUMBER})\s*(?:/|trên|of|out of)\s*(${NUMBER})[^)]*\)?`, "i");

/** What qualifies a number, beside the words that the form has for it. */
const QUALIFIERS: Record<string, string> = {
  "uoc dat": "estimated",
  "uoc tinh": "estimated",
  "uoc thuc hien": "estimated",
  "an estimated": "estimated",
  "xap xi": "about",
  "tren duoi": "about",
  "vao khoang": "about",
  "toi da": "at-most",
  "toi thieu": "at-least",
  "it nhat": "at-least",
  "it hon": "under",
  "nhieu hon": "over",
  "more than": "over",
  "almost": "nearly",
  "around": "about",
  "an average of": "average",
};

/** Words that say nothing of how sure a number is. */
const FILL = /^(dat|con|la|co|thu|of|is|reaches|from|tu)\s+/;

/** The words of a number's qualifiers, longest first, folded. */
function qualifying(): [string, string][] {
  const own = choices(definition("Qualifier")).flatMap(({ word }) =>
    (["vi", "en"] as const).map((lang): [string, string] => [fold(spoken("Qualifier", word, lang)), word]),
  );
  const all = [...own.filter(([words]) => words && !words.includes("…")), ...Object.entries(QUALIFIERS)];
  return all.sort(([one], [other]) => other.length - one.length);
}

export function readAmount(cell: string, lang: Lang): Amount {
  const amount: Amount = { qualifiers: [], unit: "" };
  let text = cell.normalize().replace(/[\s\u00a0]+/g, " ").trim();
  const down = DOWN.exec(text);
  if (down) {
    set(amount, "down", readNumber(down[1] as string, lang));
    set(amount, "of", readNumber(down[2] as string, lang));
    text = text.replace(DOWN, "").trim();
  }
  for (let before = ""; before !== text && !ONE.test(text); ) {
    before = text;
    const folded = fold(text);
    const found = qualifying().find(([words]) => folded.startsWith(`${words} `));
    if (found) {
      amount.qualifiers.push(found[1]);
      text = cut(text, found[0].length);
    } else if (FILL.test(folded)) {
      text = cut(text, (FILL.exec(folded)?.[0].length ?? 0) - 1);
    }
  }
  const range = RANGE.exec(text);
  const share = SHARE.exec(text);
  const one = ONE.exec(text);
  const found = range ?? share ?? one;
  if (!found) {
    return text ? { ...amount, rest: text } : amount;
  }
  set(amount, "value", readNumber(found[1] as string, lang));
  set(amount, range ? "to" : "of", found[2] === undefined ? undefined : readNumber(found[2], lang));
  if (!amount.value) {
    amount.rest = found[1] as string;
  }
  let unit = text.slice(found[0].length).trim();
  const least = /\s*(trở lên|or more|or better)$/i;
  if (least.test(unit)) {
    amount.qualifiers.push("at-least");
    unit = unit.replace(least, "");
  }
  amount.unit = unit.replace(/[.;,]$/, "");
  return amount;
}

function set(amount: Amount, name: "value" | "to" | "of" | "down", read: Read | undefined): void {
  if (read) {
    amount[name] = read;
  }
}

/** Text without its first letters: so many as a folded text has. Composed letters fold to one each. */
function cut(text: string, letters: number): string {
  return text.slice(letters).trim();
}

const YEAR = String.raw`((?:19|20|21)\d\d)`;
const DAY = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`;

/** A day: `1/7/2025`, `2025-07-01`. Days come before months, as in Vietnam. */
export function readDate(cell: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell.trim());
  const local = new RegExp(`^${DAY}$`).exec(cell.trim());
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !date || Number(month) > 12 || Number(date) > 31 || !Number(month) || !Number(date)) {
    return undefined;
  }
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** A span of time: `2021–2025`, `cuối năm 2024`, `đến năm 2030`, `tháng 8/2025`, `1/7/2025 – 12/8/2025`, `từ 1/7/2025`. */
export function readPeriod(cell: string): Json | undefined {
  const text = fold(cell).replace(/[–—]/g, "-").replace(/\s*-\s*/g, "-").replace(/\bden-/, "den ");
  const matches = (pattern: string) => new RegExp(`^${pattern}$`).exec(text);
  const year = (found: RegExpExecArray, index = 1) => Number(found[index]);
  const span = String.raw`(?:tu |from )?(?:nam )?${YEAR}(?:-| den | to )(?:nam )?${YEAR}`;
  let found: RegExpExecArray | null;
  if ((found = matches(`(?:den )?(?:het )?(?:cuoi|het|end of|the end of)(?: nam)? ${YEAR}`))) {
    return { "end-of": year(found) };
  }
  if ((found = matches(`(?:den|toi|truoc|by)(?: nam)? ${YEAR}`))) {
    return { by: year(found) };
  }
  if ((found = matches(`(?:nhiem ky|term)(?: of)? ${span}`))) {
    return { term: [year(found), year(found, 2)] };
  }
  if ((found = matches(`(?:moi nam|hang nam|each year|yearly|a year),?(?: giai doan)? ${span}`))) {
    return { yearly: [year(found), year(found, 2)] };
  }
  if ((found = matches(`(?:giai doan )?${span}`))) {
    return { years: [year(found), year(found, 2)] };
  }
  if ((found = matches(`(?:nam |year )?${YEAR}`))) {
    return { years: [year(found), year(found)] };
  }
  if ((found = matches(`(?:thang )?(\\d{1,2})[/-]${YEAR}`)) || (found = matches(`thang (\\d{1,2}) nam ${YEAR}`))) {
    return { month: [year(found, 2), year(found)] };
  }
  return days(text);
}

function days(text: string): Json | undefined {
  const [first, last] = text.replace(/^(tu|since|from)( ngay)? /, "").split(/ den(?: ngay)? | to |(?<=\d{4})-(?=\d{1,2}[/.])/);
  const [from, to] = [readDate(first ?? ""), readDate(last ?? "")];
  if (from && to) {
    return { days: [from, to] };
  }
  return from && last === undefined ? (/^(tu|since|from) /.test(text) ? { since: from } : { days: [from, from] }) : undefined;
}
