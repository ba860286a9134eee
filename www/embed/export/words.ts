/** What is said around what is taken along, in Vietnamese and in English. */

import type { Lang, Problem } from "../types";
import { Failure, type Words } from "../words";

const PROBLEMS: Words = {
  "export-scale": ["scale: “{}” không phải một số từ 0.1 đến 8.", "scale: “{}” is not a number from 0.1 to 8."],
  "embed-no-address": [
    "Hồ sơ này chưa nằm ở địa chỉ nào ({}), nên chưa nhúng được.",
    "This profile stands at no address yet ({}), so it cannot be embedded.",
  ],
  "export-no-pixels": [
    "Trình duyệt không tạo được tệp PNG {}; hãy thử scale nhỏ hơn, hoặc tải SVG.",
    "The browser could not make a PNG of {}; try a smaller scale, or take the SVG.",
  ],
};

/** A problem in words. */
export function problem(code: string, lang: Lang, value: string): Problem {
  return new Failure(code, value).problem(lang, PROBLEMS);
}

const SAID = {
  image: ["Tải hình này", "Take this image along"],
  data: ["Tải số liệu trong hình", "Take the figures along"],
  snippet: ["Mã nhúng hình này", "Embed this graphic"],
  copySnippet: ["Chép mã nhúng", "Copy the snippet"],
  aboutCopySnippet: ["để dán vào bài", "to paste into a story"],
  copiedSnippet: ["Đã chép mã nhúng.", "The snippet is copied."],
  paste: ["Dán vào khối HTML của bài viết.", "Paste it into an HTML block of a story."],
  png: ["Tải PNG", "Download PNG"],
  svg: ["Tải SVG", "Download SVG"],
  csv: ["Tải CSV", "Download CSV"],
  json: ["Tải JSON", "Download JSON"],
  copyImage: ["Chép hình", "Copy image"],
  copyData: ["Chép số liệu", "Copy data"],
  share: ["Chia sẻ", "Share"],
  aboutSvg: ["phóng to vẫn nét", "sharp at any size"],
  aboutCsv: ["cho Excel, Sheets", "for spreadsheets"],
  aboutJson: ["cho lập trình", "for programs"],
  aboutCopyImage: ["để dán vào nơi khác", "to paste elsewhere"],
  aboutCopyData: ["để dán vào bảng tính", "to paste in a sheet"],
  aboutShare: ["qua ứng dụng khác", "by another app"],
  inside: ["Nguồn và mức chắc chắn của số liệu có sẵn trong tệp.", "The file says where each figure is from, and how sure it is."],
  busy: ["Đang chuẩn bị…", "Getting it ready…"],
  saved: ["Đã gửi {} ({}) tới mục tải xuống.", "Sent {} ({}) to your downloads."],
  copiedImage: ["Đã chép hình, có thể dán ngay.", "The image is copied, and can be pasted."],
  copiedData: ["Đã chép số liệu, có thể dán vào bảng tính.", "The figures are copied, and can be pasted into a sheet."],
  shared: ["Đã chia sẻ.", "Shared."],
  again: ["Tệp đã sẵn sàng; hãy bấm Chia sẻ lần nữa.", "The file is ready: press Share once more."],
  noCopy: ["Trình duyệt không cho chép ({}).", "The browser did not let it be copied ({})."],
  noShare: ["Không chia sẻ được ({}).", "It could not be shared ({})."],
} as const;

/** What can be said. */
export type Phrase = keyof typeof SAID;

/** A phrase in a language; its places are the values. */
export function said(phrase: Phrase, lang: Lang, ...values: string[]): string {
  let next = 0;
  return SAID[phrase][lang === "vi" ? 0 : 1].replace(/\{\}/g, () => values[next++] ?? "");
}
