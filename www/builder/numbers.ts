/** Numbers as people write them in Vietnamese and in English. */

import type { Lang } from "../embed/types";

/** A number, and what it would be if its one mark meant the other thing. */
export interface Read {
  value: number;
  other?: number;
}

/**
 * The number that a text is: `36,36`, `73.296`, `1.234,5`, `73 296`. Where one mark may group thousands or begin decimals,
 * it is read as the language has it (`.` groups in Vietnamese, `,` in English), and the other reading is given too.
 */
export function readNumber(text: string, lang: Lang): Read | undefined {
  const plain = text.trim().replace(/^[−–]/, "-");
  const negative = plain.startsWith("-");
  const digits = plain.replace(/^[-+]/, "").replace(/(\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, "$1");
  const read = magnitude(digits, lang);
  if (!read || !negative) {
    return read;
  }
  return { value: -read.value, ...(read.other === undefined ? {} : { other: -read.other }) };
}

function magnitude(digits: string, lang: Lang): Read | undefined {
  if (!/^\d[\d.,]*$/.test(digits) || !/\d$/.test(digits) || /[.,]{2}/.test(digits)) {
    return undefined;
  }
  const marks = digits.replace(/\d/g, "");
  const grouped = (part: string, mark: string) => {
    const [first = "", ...rest] = part.split(mark);
    return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
  };
  const number = (whole: string, decimals = "") => Number(`${whole.replace(/[.,]/g, "")}.${decimals || "0"}`);
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const [before, after] = [digits.slice(0, last), digits.slice(last + 1)];
  if (!marks) {
    return { value: Number(digits) };
  }
  if (new Set(marks).size === 2) {
    // The last mark begins the decimals, and stands once.
    const group = marks[0] as string;
    const once = marks.split(marks[marks.length - 1] as string).length === 2;
    return once && grouped(before, group) ? { value: number(before, after) } : undefined;
  }
  if (marks.length > 1) {
    return grouped(digits, marks[0] as string) ? { value: number(digits) } : undefined;
  }
  if (!grouped(digits, marks)) {
    return { value: number(before, after) };
  }
  const [whole, decimal] = [number(digits), number(before, after)];
  const groups = marks === (lang === "vi" ? "." : ",");
  return groups ? { value: whole, other: decimal } : { value: decimal, other: whole };
}

/** A number as it is written in a language, with all its decimals. */
export function written(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 10 }).format(value);
}
