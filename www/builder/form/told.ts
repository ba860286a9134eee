/** A period in a few words. */

import type { Lang } from "../../embed/types";
import { type Json, isObject } from "../json";

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
