//! The editor's page, as an editor uses it.

mod begins;
mod form;
mod keeps;
mod publishes;
mod stands;

use anyhow::{Context, Result};
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, Stage, dist_file},
};

pub const TESTS: &[&[Test]] = &[begins::TESTS, form::TESTS, keeps::TESTS, publishes::TESTS, stands::TESTS];

/// A made-up place as a spreadsheet's clipboard has it. Its poverty rate is a slip of the hand: 121%.
const SHEET: &str = "Mục\tTên gọi\tGiá trị\tKỳ\tNguyên văn trong nguồn\tTên tiếng Anh\tDiện tích (km²)\tDân số\n\
    Tên nơi\t\tPhường Suối Vàng\n\
    Tỉnh\t\tTỉnh Đắk Nguyên\t\t\tĐắk Nguyên province\n\
    Ngày thành lập\t\t1/7/2025\n\
    Nguồn\t\tBáo Đắk Nguyên\n\
    Ngày đăng\t\t20/8/2025\n\
    Đơn vị cũ\tPhường Suối Trong\t\t\t\t\t12,4\t18.200\n\
    Đơn vị cũ\tXã Vàng Hạ\t\t\t\t\t21,15\t9.350\n\
    Diện tích\t\t33,55 km²\t\ttổng diện tích 33,55 km2\n\
    Dân số\t\t27.550 người\t\tdân số 27.550 người\n\
    Tỷ lệ hộ nghèo\t\t121%\tcuối năm 2024\ttỷ lệ hộ nghèo cuối năm 2024 là 1,2%\n\
    Thu ngân sách\t\tước gần 120 tỷ đồng\t2021–2025\tthu ngân sách giai đoạn 2021 - 2025 ước gần 120 tỷ đồng";

/// What the scripts of these tests say often.
const DESK: &str = "const $ = (css) => document.querySelector(css);
    const all = (css) => [...document.querySelectorAll(css)];
    const ward = () => $('#ward');
    const words = (css) => $(css)?.textContent ?? '';
    const fill = (css, text) => {
      const field = $(css);
      if (!field) throw new Error(`there is no ${css}`);
      field.focus();
      field.select?.();
      document.execCommand(text ? 'insertText' : 'delete', false, text);
      if (field.value !== text) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const choose = (css, word) => {
      $(css).value = word;
      $(css).dispatchEvent(new Event('change', { bubbles: true }));
    };
    const handle = () => ward()?.wardProfile;
    const drawn = (what, probe) => kit.until(what, () => handle() && probe(handle().inspect(), ward()));
    const snippet = (what, probe) => kit.until(what, () => probe($('#snippet').value));";

/// Opens the page as at the first visit; the tests' own script is in it, from its own origin.
fn open(stage: &Stage, query: &str) -> Result<()> {
    leave(stage)?;
    stage.ask("localStorage.clear();")?;
    again(stage, query)?;
    // On narrow screens it is far below, and drawn when it is near.
    stage.until(
        "the graphic",
        "document.querySelector('#ward')?.scrollIntoView(); return !!document.querySelector('#ward')",
    )?;
    stage.ready("#ward")?;
    stage.ask("scrollTo(0, 0);")?;
    stage.until("a snippet", "return document.querySelector('#snippet').value.includes('<')").map(drop)
}

/// Leaves whatever page is open: what follows is another visit, even if only the address's fragment is another.
fn leave(stage: &Stage) -> Result<()> {
    stage.serve("/t/nothing.html", Answer::html("<title>Nothing</title>"));
    stage.goto("/t/nothing.html")
}

/// Opens the page as at another visit.
fn again(stage: &Stage, query: &str) -> Result<()> {
    let page = String::from_utf8(dist_file("builder/index.html")?).context("the page is not text")?;
    let kit = "<script src=\"/t/kit.js\"></script>\n<meta name=\"viewport\"";
    stage.serve("/builder/", Answer::html(page.replacen("<meta name=\"viewport\"", kit, 1)));
    leave(stage)?;
    stage.goto(&format!("/builder/{query}"))?;
    stage.until("the editor's page", "return !!document.querySelector('.count')?.textContent").map(drop)
}

/// Runs a check with the scripts' words at hand.
fn check(stage: &Stage, script: &str) -> Result<()> {
    stage.check(json!({ "sheet": SHEET }), &format!("{DESK}\n{script}"))
}

/// That the page broke no policy, and nothing failed unheard.
const QUIET: &str = "check(!kit.violations.length, `the policy was violated: ${kit.violations.join('; ')}`);
    check(!kit.errors.length, `the page had errors: ${kit.errors.join('; ')}`);";

/// Pastes the sheet and begins with it.
const PASTE: &str = "$('#start-paste').click();
    fill('#paste-cells', given.sheet);
    await kit.until('the report', () => all('.understood tbody tr').length > 10);
    $('#paste-use').click();
    await kit.until('the place', () => $('#field-name')?.value === 'Suối Vàng');
    await kit.until('its check', () => words('.count').startsWith('1 lỗi'));";
