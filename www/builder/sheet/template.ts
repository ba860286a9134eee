/** The sheet that is offered to be filled in: a made-up place, so that nobody takes its figures for real ones. */

import type { Lang } from "../../embed/types";

const VI = [
  ["Mục", "Tên gọi", "Giá trị", "Kỳ", "Nguyên văn trong nguồn", "Tên tiếng Anh", "Diện tích (km²)", "Dân số"],
  ["Tên nơi", "", "Phường Suối Vàng"],
  ["Tỉnh", "", "Tỉnh Đắk Nguyên", "", "", "Đắk Nguyên province"],
  ["Ngày thành lập", "", "1/7/2025"],
  ["Nghị quyết", "", ""],
  ["Nguồn", "", "Báo Đắk Nguyên"],
  ["Ngày đăng", "", "20/8/2025"],
  ["Đơn vị cũ", "Phường Suối Trong", "", "", "", "", "12,4", "18.200"],
  ["Đơn vị cũ", "Xã Vàng Hạ", "", "", "", "", "21,15", "9.350"],
  ["Diện tích", "", "33,55 km²", "", "tổng diện tích 33,55 km2"],
  ["Dân số", "", "27.550 người", "", "dân số 27.550 người"],
  ["Tỷ lệ hộ nghèo", "", "1,2%", "cuối năm 2024", "tỷ lệ hộ nghèo cuối năm 2024 là 1,2%"],
  ["Thu ngân sách", "", "ước gần 120 tỷ đồng", "2021–2025", "thu ngân sách giai đoạn 2021 - 2025 ước gần 120 tỷ đồng"],
];

const EN = [
  ["Item", "Label", "Value", "Period", "The source’s own words", "Name in English", "Area (km²)", "Population"],
  ["Place", "", "Phường Suối Vàng"],
  ["Province", "", "Tỉnh Đắk Nguyên", "", "", "Đắk Nguyên province"],
  ["Formed", "", "1/7/2025"],
  ["Resolution", "", ""],
  ["Source", "", "Báo Đắk Nguyên"],
  ["Published on", "", "20/8/2025"],
  ["Former unit", "Phường Suối Trong", "", "", "", "", "12.4", "18,200"],
  ["Former unit", "Xã Vàng Hạ", "", "", "", "", "21.15", "9,350"],
  ["Area", "", "33.55 km²", "", "tổng diện tích 33,55 km2"],
  ["Population", "", "27,550 people", "", "dân số 27.550 người"],
  ["Poverty rate", "", "1.2%", "end of 2024", "tỷ lệ hộ nghèo cuối năm 2024 là 1,2%"],
  ["Budget revenue", "", "estimated nearly 120 VND billion", "2021–2025", "thu ngân sách giai đoạn 2021 - 2025 ước gần 120 tỷ đồng"],
];

/** Its rows, all of one length. */
export function template(lang: Lang): string[][] {
  const rows = lang === "vi" ? VI : EN;
  const columns = (rows[0] as string[]).length;
  return rows.map((row) => [...row, ...Array<string>(columns - row.length).fill("")]);
}
