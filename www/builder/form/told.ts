/** Figures and periods in a few words, for lists of them: the graphic says them in full. */

import type { Lang } from "../../embed/types";
import { spoken } from "../choices";
import { type Json, at, isObject, list, text } from "../json";
import { written } from "../numbers";

/** What a figure says: its qualifiers, number and unit. */
export function amount(figure: Json | undefined, lang: Lang): string {
  const number = (field: string) => {
    const value = at(figure, [field]);
    return typeof value === "number" ? written(value, lang) : String(value ?? "");
  };
  const [value, to, of] = [number("value"), number("to"), number("of")];
  const unit = text(figure, ["unit"]);
  if (!value) {
    return "";
  }
  if (unit === "rank") {
    return `${lang === "vi" ? "thứ " : "place "}${value}${of ? `/${of}` : ""}`;
  }
  const words = spoken("Unit", unit, lang);
  const said = [value, to].filter(Boolean).join("–") + (words.startsWith("%") ? words : ` ${words}`);
  const qualifiers = list(figure, ["qualifiers"]).map((word) => spoken("Qualifier", String(word), lang));
  // A qualifier may stand around the number.
  return qualifiers.reduceRight<string>(
    (all, qualifier) => (qualifier.includes("…") ? qualifier.replace("…", all) : `${qualifier} ${all}`),
    said.trim(),
  );
}

export function told(period: Json | undefined, lang: Lang): string {
  if (!isObject(period)) {
    return "";
  }
  const [[form, value] = ["", null]] = Object.entries(period);
  const [first, last] = (Array.isArray(value) ? value : [value]).map((one) => day(String(one ?? ""), lang));
  const span = first === last || last === undefined ? first : `${first}–${last}`;
  const words: Record<string, readonly [string, string]> = {
    "end-of": [`cuối năm ${first}`, `end of ${first}`],
    by: [`đến năm ${first}`, `by ${first}`],
    month: [`tháng ${last}/${first}`, `${last}/${first}`],
    since: [`từ ${first}`, `since ${first}`],
    yearly: [`mỗi năm ${span}`, `each year ${span}`],
    term: [`nhiệm kỳ ${span}`, `term ${span}`],
  };
  return words[form]?.[lang === "vi" ? 0 : 1] ?? String(span);
}

/** A day as people write it; what is no day stays. */
export function day(iso: string, lang: Lang): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!found) {
    return iso;
  }
  const [, year, month, date] = found.map(Number);
  return lang === "vi"
    ? `${date}/${month}/${year}`
    : new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(iso));
}
