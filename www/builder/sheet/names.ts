/** What lines and columns of a spreadsheet are called: the form's words in both languages, and others that people use. */

import { spoken } from "../choices";
import { fold } from "../json";
import { choices, definition } from "../schema";

/** The columns. */
export type Column = "item" | "name" | "value" | "to" | "of" | "down" | "unit" | "qualifier" | "period" | "kind" | "quote" | "other" | "area" | "population" | "list";

const COLUMNS: Record<Column, string[]> = {
  item: ["mục", "chỉ tiêu", "loại số liệu", "item", "what"],
  name: ["tên gọi", "tên", "nhãn", "label", "name"],
  value: ["giá trị", "số liệu", "nội dung", "value", "figure"],
  to: ["đến", "to"],
  of: ["trên tổng", "trên tổng số", "out of"],
  down: ["giảm", "đã giảm", "down by"],
  unit: ["đơn vị", "đơn vị tính", "unit"],
  qualifier: ["mức chắc chắn", "mức độ", "how surely", "qualifier"],
  period: ["kỳ", "thời gian", "giai đoạn", "năm", "period", "time"],
  kind: ["tính chất", "kind"],
  quote: ["nguyên văn trong nguồn", "nguyên văn", "trích nguồn", "lời trích", "trích dẫn", "the source’s own words", "the source's own words", "quote"],
  other: ["tên tiếng anh", "tiếng anh", "name in english", "in english"],
  area: ["diện tích (km²)", "diện tích (km2)", "diện tích", "area (km²)", "area (km2)", "area"],
  population: ["dân số (người)", "dân số", "residents", "population"],
  list: ["liệt kê", "liệt kê kèm theo", "listed with it", "list"],
};

/** What a line can be of the place itself. */
export type Place = "name" | "class" | "province" | "formed" | "by" | "note" | "publication" | "published" | "url" | "title" | "within" | "targets-of" | "unit";

const PLACES: Record<Place, string[]> = {
  name: ["tên nơi", "tên", "tên phường", "tên xã", "phường", "xã", "tên phường xã", "place", "name"],
  class: ["loại", "loại đơn vị", "cấp", "class"],
  province: ["tỉnh", "tỉnh, thành phố", "tỉnh thành", "thành phố", "province", "province or city"],
  formed: ["ngày thành lập", "thành lập", "có từ", "có từ ngày", "formed", "since"],
  by: ["nghị quyết", "nghị quyết số", "resolution", "by resolution"],
  note: ["ghi chú", "ghi chú về số liệu trước đó", "note", "note on earlier figures"],
  publication: ["nguồn", "tên báo", "báo", "source", "publication"],
  published: ["ngày đăng", "published", "published on"],
  url: ["liên kết", "đường dẫn", "địa chỉ", "link", "url"],
  title: ["tiêu đề", "title"],
  within: ["trước thuộc", "thuộc", "formerly in"],
  "targets-of": ["mục tiêu của", "mục tiêu là của ai", "targets of", "whose the targets are"],
  unit: ["đơn vị cũ", "phường cũ", "xã cũ", "phường, xã cũ", "former unit", "former ward", "former commune"],
};

/** Other words for roles. */
const ROLES: Record<string, string[]> = {
  "former-units": ["số đơn vị sáp nhập", "sáp nhập từ", "merged from"],
  area: ["diện tích tự nhiên", "tổng diện tích", "natural area", "total area"],
  population: ["quy mô dân số", "số dân", "residents"],
  "poverty-rate": ["tỷ lệ nghèo", "hộ nghèo (%)"],
  "poor-households": ["hộ nghèo"],
  budget: ["tổng thu ngân sách", "ngân sách", "thu ngân sách nhà nước", "budget"],
  "budget-plan-ratio": ["so với kế hoạch", "đạt kế hoạch", "against the plan"],
  dossiers: ["hồ sơ", "số hồ sơ", "files received"],
  rank: ["xếp hạng", "xếp thứ", "ranking"],
  economy: ["doanh nghiệp", "businesses"],
  party: ["đảng viên", "chi bộ", "party"],
  priorities: ["đột phá", "ưu tiên", "breakthroughs"],
};

/** Other words for units, by what a number is followed by. */
const UNITS: Record<string, string> = {
  km2: "km2",
  "kilomet vuong": "km2",
  "square kilometres": "km2",
  "nguoi dan": "people",
  residents: "people",
  ty: "vnd-billion",
  "ti dong": "vnd-billion",
  "billion vnd": "vnd-billion",
  "billion dong": "vnd-billion",
  "ngan ty dong": "vnd-trillion",
  trieu: "vnd-million",
  "million vnd": "vnd-million",
  "million dong": "vnd-million",
  "ngan dong": "vnd-thousand",
  "trieu usd": "usd-million",
  "million usd": "usd-million",
  dn: "businesses",
  "co so": "businesses",
  "san pham ocop 3 sao": "ocop-3-star",
  "san pham ocop 4 sao": "ocop-4-star",
  "trieu luot": "visits-million",
  luot: "visits",
  htx: "cooperatives",
  "ho so thu tuc hanh chinh": "dossiers",
  hecta: "hectares",
  "phuong": "former-units",
  "xa": "former-units",
  "phuong, xa": "former-units",
  "don vi": "former-units",
};

/** Per cent of what, by the role that speaks of it. */
const SHARES: Record<string, string> = {
  "poverty-rate": "percent-of-households",
  "budget-plan-ratio": "percent-of-plan",
};

/** A folded text without what people put around it. */
function plain(words: string): string {
  return fold(words).replace(/[:*]+$/, "").trim();
}

function among<K extends string>(lists: Record<K, string[]>, words: string): K | undefined {
  const wanted = plain(words);
  return (Object.keys(lists) as K[]).find((key) => lists[key].some((name) => fold(name) === wanted));
}

export function column(words: string): Column | undefined {
  return among(COLUMNS, words);
}

export function place(words: string): Place | undefined {
  return among(PLACES, words);
}

/** The word of a definition that people's words mean. */
export function word(name: string, words: string): string | undefined {
  const wanted = plain(words);
  return choices(definition(name)).find(
    ({ word }) => word === wanted || (["vi", "en"] as const).some((lang) => fold(spoken(name, word, lang)) === wanted),
  )?.word;
}

export function role(words: string): string | undefined {
  return word("Role", words) ?? among(ROLES, words);
}

/** The unit that stands after a number of a role; empty words have none. */
export function unit(words: string, role: string): string | undefined {
  const wanted = plain(words);
  if (wanted === "%" || wanted === "phan tram" || wanted === "per cent") {
    return SHARES[role] ?? "percent";
  }
  return word("Unit", wanted) ?? UNITS[wanted] ?? UNITS[wanted.replace(/\s*\(.*\)$/, "")];
}

/** All that a line can be, for what may have been meant. */
export function items(): string[] {
  const roles = choices(definition("Role")).map(({ word }) => spoken("Role", word, "vi"));
  return [...roles, ...Object.values(PLACES).flat(), ...Object.values(ROLES).flat()];
}

/** The item whose words are nearest to a text, if one is near. */
export function nearest(words: string): string | undefined {
  const wanted = plain(words);
  const [best] = items()
    .map((name): [string, number] => [name, edits(wanted, fold(name))])
    .sort(([, one], [, other]) => one - other);
  return best && best[1] <= Math.max(2, best[0].length / 4) ? best[0] : undefined;
}

/** The Levenshtein distance. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
