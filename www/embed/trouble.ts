/**
 * What went wrong, why, and what would mend it, in words: a script of its own, which is loaded when something did. It asks
 * for the piece that did not come once more, to see what becomes of it.
 */

import { hashed } from "./hashed";
import type { Failure as Raw } from "./load";
import type { Lang, Problem } from "./types";
import { Failure, type Words } from "./words";

const WORDS: Words = {
  "no-webassembly": [
    "Trình duyệt này không có WebAssembly; hình cần Safari 16.4, Chrome 97, Firefox 102 trở lên.",
    "This browser has no WebAssembly; the picture needs Safari 16.4, Chrome 97, Firefox 102 or newer.",
  ],
  "old-browser": [
    "Trình duyệt này cũ quá so với hình ({}); cần Safari 16.4, Chrome 97, Firefox 102 trở lên.",
    "This browser is too old for the picture ({}), which needs Safari 16.4, Chrome 97, Firefox 102 or newer.",
  ],
  "wasm-forbidden": [
    "Chính sách bảo mật (CSP) của trang không cho chạy WebAssembly; hãy thêm 'wasm-unsafe-eval' vào script-src.",
    "The page's security policy (CSP) forbids WebAssembly; add 'wasm-unsafe-eval' to its script-src.",
  ],
  "load-forbidden": [
    "Chính sách bảo mật (CSP) của trang, ở chỉ thị {}, không cho tải {}; hãy thêm máy chủ ấy vào script-src và connect-src.",
    "The page's security policy (CSP), in its {}, keeps {} away; add that host to script-src and connect-src.",
  ],
  "load-cors": [
    "Máy chủ không cho trang này đọc {}; tệp cần header Access-Control-Allow-Origin: *.",
    "The server does not let this page read {}; the file needs the header Access-Control-Allow-Origin: *.",
  ],
  "load-status": [
    "Máy chủ trả lời {} cho {}; hãy đưa trọn thư mục v/ của bản dựng lên cạnh embed.js.",
    "The server answered {} for {}; put the whole folder v/ of the build beside embed.js.",
  ],
  "load-type": [
    "Máy chủ gửi {} với kiểu {} thay vì {}; hãy sửa kiểu MIME ở máy chủ.",
    "The server sends {} as {} instead of {}; mend the MIME type on the server.",
  ],
  "load-changed": [
    "Tệp {} không giống tệp đã dựng; hãy đưa lại thư mục v/ lên và xóa bộ nhớ đệm của máy chủ, CDN.",
    "The file {} is not the one that was built; upload the folder v/ again, and purge what servers and CDN have cached.",
  ],
  "load-timeout": [
    "Phần vẽ hình không đến trong 30 giây; hãy thử lại khi mạng tốt hơn.",
    "The part that draws did not come within 30 seconds; try again when the network is better.",
  ],
  "load-failed": [
    "Không tải được {} ({}). Xem lại mạng và trình chặn quảng cáo.",
    "{} could not be loaded ({}). Look at the network and at ad blockers.",
  ],
  "out-of-memory": [
    "Trình duyệt không còn đủ bộ nhớ để vẽ hình ({}); hãy đóng bớt thẻ hay bớt hình trên trang.",
    "The browser has no memory left to draw in ({}); close other tabs, or put fewer pictures on the page.",
  ],
  panic: [
    "Phần vẽ hình gặp lỗi và đã dừng ({}). Các hình khác vẫn chạy. Thử lại; nếu còn lỗi, hãy báo cho chúng tôi.",
    "The part that draws met an error and stopped ({}). Other pictures go on. Try again, and tell us if it stays.",
  ],
  "no-context": [
    "Trình duyệt không cho vẽ trên canvas; hãy xem lại tiện ích chặn canvas hay bớt số hình trên trang.",
    "The browser offers no canvas to draw on; look at extensions that block it, or put fewer pictures on the page.",
  ],
  "host-element": [
    "Phần tử <{}> không mang được hình; hãy dùng <div>.",
    "A <{}> cannot carry the picture; use a <div>.",
  ],
  "host-taken": [
    "Phần tử này đã mang nội dung của một thành phần khác; hãy dùng một <div> riêng.",
    "This element carries another component's content already; use a <div> of its own.",
  ],
};

/** A violation of a page's policy is told some tasks after it; by then it is, in milliseconds. */
const TOLD = 500;

/** The least module there is. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** The problem that a failure is, found out and worded. */
export async function trouble(failure: Raw, lang: Lang): Promise<Problem> {
  const { code, url, cause } = failure;
  const found = code === "lost" ? await diagnosed(url, cause) : new Failure(code, url || String(cause));
  return found.problem(lang, WORDS);
}

/** Why the piece at an address could not be had or started. */
async function diagnosed(url: string, cause: unknown): Promise<Failure> {
  if (typeof WebAssembly !== "object") {
    return new Failure("no-webassembly");
  }
  const module = /\.wasm$/.test(url);
  if (cause instanceof RangeError) {
    return new Failure("out-of-memory", String(cause));
  }
  if (module && (!runs() || /unsafe-eval/.test(String(cause)))) {
    return new Failure("wasm-forbidden");
  }
  if (cause instanceof WebAssembly.LinkError || cause instanceof WebAssembly.CompileError || cause instanceof SyntaxError) {
    return new Failure("old-browser", String(cause));
  }
  return (await asked(url, module)) ?? new Failure("load-failed", url, String(cause));
}

/** Whether the page lets WebAssembly run. */
function runs(): boolean {
  try {
    return !!new WebAssembly.Module(EMPTY);
  } catch {
    return false;
  }
}

/** What becomes of an address when it is asked for; nothing if it cannot be told. */
async function asked(url: string, module: boolean): Promise<Failure | undefined> {
  const ends = new AbortController();
  const violated = new Promise<string>((tell) => {
    const heard = ({ effectiveDirective }: SecurityPolicyViolationEvent) => tell(effectiveDirective);
    document.addEventListener("securitypolicyviolation", heard, { signal: ends.signal });
  });
  const against = () => Promise.race([violated, new Promise<string>((none) => setTimeout(none, TOLD, ""))]);
  try {
    const options: RequestInit = { method: "HEAD", cache: "no-store" };
    const answer = await fetch(url, options).catch(() => undefined);
    if (!answer) {
      const there = await fetch(url, { ...options, mode: "no-cors" }).catch(() => undefined);
      const directive = there ? "" : await against();
      return there ? new Failure("load-cors", url) : directive ? new Failure("load-forbidden", directive, url) : undefined;
    }
    if (!answer.ok) {
      return new Failure("load-status", String(answer.status), url);
    }
    const type = answer.headers.get("content-type") ?? "?";
    if (module || !(await fetch(url, hashed(url)).catch(() => undefined))) {
      return new Failure("load-changed", url);
    }
    if (!/javascript/.test(type)) {
      return new Failure("load-type", url, type, "text/javascript");
    }
    // It can be read: is it only that it may not run?
    await import(`${url}#again`).catch(() => {});
    const directive = await against();
    return directive ? new Failure("load-forbidden", directive, url) : undefined;
  } finally {
    ends.abort();
  }
}
