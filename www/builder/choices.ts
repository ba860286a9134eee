/**
 * What can be chosen, in words: for each definition of the schema, its words in Vietnamese and in English. The schema says
 * which there are; one that is not here yet is shown by its own description.
 */

import type { Lang } from "../embed/types";
import { type Choice, choices, definition } from "./schema";

type Words = Record<string, readonly [string, string]>;

const CLASS: Words = {
  ward: ["Phường", "Ward"],
  commune: ["Xã", "Commune"],
  township: ["Thị trấn", "Township"],
  "special-zone": ["Đặc khu", "Special zone"],
};

const ROLE: Words = {
  "former-units": ["Số đơn vị cũ", "Number of former units"],
  area: ["Diện tích", "Area"],
  population: ["Dân số", "Population"],
  "poverty-rate": ["Tỷ lệ hộ nghèo", "Poverty rate"],
  "poor-households": ["Số hộ nghèo", "Poor households"],
  budget: ["Thu ngân sách", "Budget revenue"],
  "budget-plan-ratio": ["Thu ngân sách so với kế hoạch", "Budget against its plan"],
  "budget-target": ["Mục tiêu thu ngân sách", "Budget target"],
  dossiers: ["Hồ sơ thủ tục hành chính", "Administrative files"],
  rank: ["Thứ hạng", "Rank"],
  economy: ["Kinh tế", "Economy"],
  party: ["Tổ chức đảng", "Party organisation"],
  "economy-target": ["Mục tiêu kinh tế", "Target: economy"],
  "tourism-target": ["Mục tiêu du lịch", "Target: tourism"],
  "ocop-target": ["Mục tiêu OCOP", "Target: OCOP products"],
  "society-target": ["Mục tiêu xã hội, đô thị", "Target: society and town"],
  "party-target": ["Mục tiêu xây dựng Đảng", "Target: Party organisation"],
  priorities: ["Khâu đột phá", "Priorities"],
};

const UNIT: Words = {
  "former-units": ["đơn vị cũ", "former units"],
  km2: ["km²", "km²"],
  hectares: ["ha", "ha"],
  km: ["km", "km"],
  people: ["người", "people"],
  "people-per-km2": ["người/km²", "people/km²"],
  "party-cells": ["chi bộ, tổ chức đảng", "Party cells"],
  "party-members": ["đảng viên", "Party members"],
  vnd: ["đồng", "VND"],
  "vnd-thousand": ["nghìn đồng", "VND thousand"],
  "vnd-million": ["triệu đồng", "VND million"],
  "vnd-billion": ["tỷ đồng", "VND billion"],
  "vnd-trillion": ["nghìn tỷ đồng", "VND trillion"],
  "vnd-million-per-person": ["triệu đồng/người", "VND million per person"],
  usd: ["USD", "USD"],
  "usd-million": ["triệu USD", "USD million"],
  "usd-billion": ["tỷ USD", "USD billion"],
  "percent-of-plan": ["% kế hoạch", "% of plan"],
  "percent-of-households": ["% số hộ", "% of households"],
  percent: ["%", "%"],
  "percent-of-members": ["% đảng viên mỗi năm", "% of Party members a year"],
  "percent-of-organisations": ["% tổ chức đảng mỗi năm", "% of Party organisations a year"],
  households: ["hộ", "households"],
  "poor-households": ["hộ nghèo", "poor households"],
  "near-poor-households": ["hộ cận nghèo", "near-poor households"],
  products: ["sản phẩm", "products"],
  cooperatives: ["hợp tác xã", "co-operatives"],
  businesses: ["doanh nghiệp", "businesses"],
  dossiers: ["hồ sơ", "files"],
  rank: ["thứ hạng", "place in a ranking"],
  "ocop-3-star": ["sản phẩm OCOP 3 sao", "OCOP products, 3 stars"],
  "ocop-4-star": ["sản phẩm OCOP 4 sao trở lên", "OCOP products, 4 stars or better"],
  projects: ["dự án", "projects"],
  visits: ["lượt khách", "visits"],
  "visits-million": ["triệu lượt khách", "million visits"],
  days: ["ngày", "days"],
  "days-per-visitor": ["ngày/khách", "days per visitor"],
  breakthroughs: ["khâu đột phá", "breakthroughs"],
  statement: ["không có số, chỉ có lời", "no number, words alone"],
};

const QUALIFIER: Words = {
  estimated: ["ước", "estimated"],
  nearly: ["gần", "nearly"],
  over: ["hơn", "over"],
  above: ["trên", "above"],
  about: ["khoảng", "about"],
  under: ["dưới", "under"],
  "at-most": ["không quá", "at most"],
  "at-least": ["từ … trở lên", "at least"],
  more: ["thêm", "more"],
  average: ["bình quân", "on average"],
};

const KIND: Words = {
  actual: ["Thực tế", "Result"],
  estimate: ["Ước tính", "Estimate"],
  target: ["Mục tiêu có số đo", "Target, measured"],
  intention: ["Định hướng, không có số đo", "Intention, not measured"],
};

const TOPIC: Words = {
  merge: ["Sáp nhập", "Merger"],
  area: ["Diện tích", "Area"],
  population: ["Dân số", "Population"],
  poverty: ["Hộ nghèo", "Poverty"],
  budget: ["Ngân sách", "Budget"],
  services: ["Dịch vụ công", "Public services"],
  economy: ["Kinh tế", "Economy"],
  party: ["Tổ chức đảng", "Party organisation"],
  targets: ["Mục tiêu", "Targets"],
  priorities: ["Khâu đột phá", "Priorities"],
};

/** The forms of a period, by their fields. */
const PERIOD: Words = {
  years: ["Từ năm … đến năm …", "From year … to year …"],
  "end-of": ["Cuối năm …", "End of year …"],
  by: ["Đạt đến năm …", "To be reached by year …"],
  days: ["Từ ngày … đến ngày …", "From day … to day …"],
  month: ["Tháng … năm …", "Month … of year …"],
  since: ["Từ ngày … trở đi", "Since day …"],
  yearly: ["Mỗi năm, từ … đến …", "Each year, from … to …"],
  term: ["Nhiệm kỳ … – …", "Term … – …"],
};

const ALL: Record<string, Words> = {
  Class: CLASS,
  Role: ROLE,
  Unit: UNIT,
  Qualifier: QUALIFIER,
  Kind: KIND,
  Topic: TOPIC,
  Period: PERIOD,
};

/** A word of a definition, as people say it. */
export function spoken(name: string, word: string, lang: Lang): string {
  return ALL[name]?.[word]?.[lang === "vi" ? 0 : 1] ?? "";
}

/** The words that can stand at a place, each with what it is called; the schema's own description where it is not named. */
export function options(name: string, lang: Lang): (Choice & { words: string })[] {
  return choices(definition(name)).map((choice) => ({
    ...choice,
    words: spoken(name, choice.word, lang) || choice.description || choice.word,
  }));
}
