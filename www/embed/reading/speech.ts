/** How what is written short is said: digits stay, units and signs are spelled out. */

import type { Lang } from "../types";

/** What is written, and what is said for it, in turn; earlier ones first. */
const RULES: Record<Lang, [RegExp, string][]> = {
  vi: [
    [/(?:ngày )?\b(\d+)\/(\d+)\/(\d{4})/g, "ngày $1 tháng $2 năm $3"],
    [/(tháng \d+)\//g, "$1 năm "],
    [/(\d)\/(?=\d)/g, "$1 trên "],
    [/(\d)–(?=\d)/g, "$1 đến "],
    [/\/km²/g, " trên một ki-lô-mét vuông"],
    [/km²/g, "ki-lô-mét vuông"],
    [/\bkm\b/g, "ki-lô-mét"],
    [/\/khách/g, " một khách"],
    [/(\d) ha\b/g, "$1 héc-ta"],
    [/\bUSD\b/g, "đô la Mỹ"],
    [/\bTP\b/g, "thành phố"],
    [/÷/g, "chia cho"],
    [/√/g, "căn bậc hai của "],
    [/%/g, " phần trăm"],
    [/ ·/g, ","],
  ],
  en: [
    [/\bVND ([\d.,–]*\d)( [a-z]+illion| thousand)?/g, "$1$2 dong"],
    [/\bUSD ([\d.,–]*\d)( [a-z]+illion| thousand)?/g, "$1$2 US dollars"],
    [/(\d)\/(?=\d)/g, "$1 of "],
    [/(\d)–(?=\d)/g, "$1 to "],
    [/\/km²/g, " per square kilometre"],
    [/(^|[^\d.,])1 km²/g, "$11 square kilometre"],
    [/km²/g, "square kilometres"],
    [/\bkm\b/g, "kilometres"],
    [/(\d) ha\b/g, "$1 hectares"],
    [/÷/g, "divided by"],
    [/√/g, "the square root of "],
    [/%/g, " per cent"],
    [/ ·/g, ","],
  ],
};

/** A text as it is said. */
export function spoken(text: string, lang: Lang): string {
  let said = text;
  for (const [written, words] of RULES[lang]) {
    said = said.replace(written, words);
  }
  return said;
}
