//! Where the module does not come, or comes late: the fallback is what the reader has.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use xtask::tools::root;

use crate::{
    Test,
    harness::{Answer, Stage, page},
    profiles::FAILED,
};

pub const TESTS: &[Test] = &[
    ("failures::without_script_the_fallback_is_read", no_script),
    ("failures::a_module_that_is_missing_leaves_the_fallback", missing),
    ("failures::a_module_that_the_page_forbids_leaves_the_fallback", forbidden),
    ("failures::a_module_that_was_tampered_with_is_refused", tampered),
    ("failures::a_script_that_was_tampered_with_never_runs", tampered_script),
    ("failures::a_slow_module_leaves_the_fallback_until_it_comes", slow),
];

/// The path of the lean module in Vietnamese in `dist/`, from its root.
pub fn module() -> Result<String> {
    let snippet = std::fs::read_to_string(root().join("dist/snippet.html")).context("there is no snippet")?;
    let end = snippet.find(".wasm").context("the snippet preloads no module")? + ".wasm".len();
    let start = snippet[..end].rfind('"').context("the snippet's preload has no address")? + 1;
    Ok(snippet[start..end].trim_start_matches("./").to_owned())
}

/// A page with one widget that loads the script from a copy of `dist/` of its own.
fn with_copy(copy: &str) -> String {
    page(
        "",
        &format!(
            "<div style=\"width:720px\"><div id=w data-ward-profile data-lang=vi><p>Fallback</p></div></div>\
             <script type=\"module\" src=\"/copy/{copy}/embed.js\"></script>"
        ),
    )
}

fn no_script(stage: &Stage) -> Result<()> {
    stage.open("", "<div id=w data-ward-profile><p>Fallback</p></div>")?;
    stage.check(
        json!(null),
        "await kit.sleep(300);
         check(kit.visible(kit.host().firstElementChild), 'the fallback is not to be seen');
         check(!kit.host().shadowRoot, 'there is a shadow root without the script');",
    )
}

fn fails(stage: &Stage, page: Answer, code: &str, words: &[&str]) -> Result<()> {
    stage.serve("/t/fails.html", page);
    stage.goto("/t/fails.html")?;
    stage.until("the widget to settle", "return ['failed', 'ready'].includes(kit.host().dataset.wardProfileState);")?;
    stage.check(
        json!({ "code": code, "words": words }),
        &format!(
            "{FAILED}
             failed('w', given.code, given.words);
             await kit.sleep(200);
             check(!kit.canvas(kit.host()).height, 'the canvas keeps its memory');
             check(kit.warnings.length === 1, `the console was warned ${{kit.warnings.length}} times: ${{kit.warnings}}`);
             check(!kit.errors.length, `the page had errors: ${{kit.errors}}`);"
        ),
    )
}

fn missing(stage: &Stage) -> Result<()> {
    let module = module()?;
    stage.serve(&format!("/copy/missing/{module}"), Answer::status(404));
    fails(stage, Answer::html(with_copy("missing")), "load-status", &["/copy/missing/v/", ".wasm", "404"])
}

fn forbidden(stage: &Stage) -> Result<()> {
    let page = Answer::html(with_copy("forbidden")).under("script-src 'self'");
    fails(stage, page, "wasm-forbidden", &["'wasm-unsafe-eval'"])
}

fn tampered(stage: &Stage) -> Result<()> {
    let module = module()?;
    let mut bytes = std::fs::read(root().join("dist").join(&module)).context("there is no module")?;
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    stage.serve(&format!("/copy/tampered/{module}"), Answer::module(bytes));
    fails(stage, Answer::html(with_copy("tampered")), "load-changed", &[".wasm"])
}

/// Each script of a copy that was changed on its server, with what has it loaded, beside the recommended snippet's preloads.
const CHANGED: [(&str, &str, &str); 3] = [
    ("picture", "", "load-changed"),
    ("reading", "", "load-changed"),
    ("full", "data-ward-profile=\"/docs/quy-nhon-nam.json\"", "load-changed"),
];

fn tampered_script(stage: &Stage) -> Result<()> {
    let dist = root().join("dist");
    let snippet = std::fs::read_to_string(dist.join("snippet.html")).context("there is no snippet")?;
    for (name, attributes, code) in CHANGED {
        let script = xtask::assemble::find(&dist, name, ".js")?;
        let text = std::fs::read_to_string(dist.join(&script)).context("there is no script")?;
        let copy = format!("/copy/changed-{name}");
        stage.serve(&format!("{copy}/{script}"), Answer::script(text + "\nwindow.tampered = true;"));
        let host = format!("<div id=w {attributes} data");
        let path = format!("{copy}/page.html");
        let preload = format!("<link rel=modulepreload href=\"{script}\">");
        stage.serve(&path, Answer::html(page(&preload, &snippet.replace("<div data", &host))));
        stage.goto(&path)?;
        stage.until(
            "the widget to settle",
            "return ['failed', 'ready'].includes(kit.host().dataset.wardProfileState);",
        )?;
        stage.check(
            json!({ "code": code, "words": [name] }),
            &format!(
                "{FAILED}
                 failed('w', given.code, given.words);
                 await kit.sleep(200);
                 check(!window.tampered, 'the changed script ran');"
            ),
        )?;
    }
    Ok(())
}

fn slow(stage: &Stage) -> Result<()> {
    let module = module()?;
    stage.serve(&format!("/copy/slow/{module}"), Answer::default().after(Duration::from_secs(2)));
    stage.serve("/t/slow.html", Answer::html(with_copy("slow")));
    stage.goto("/t/slow.html")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const state = () => host.dataset.wardProfileState;
         const empty = (canvas) => !canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[3];
         const size = ({ width, height }) => `${width} by ${height}`;
         const sizes = new Set();
         let waits = 0;
         for (const end = performance.now() + 15000; state() !== 'ready' && performance.now() < end; await kit.sleep(50)) {
           waits += 1;
           sizes.add(size(kit.canvas(host)));
           check(kit.visible(host.firstElementChild), `while it is ${state()} the fallback is not to be seen`);
           check(!kit.visible(kit.canvas(host)) || !empty(kit.canvas(host)), `while it is ${state()} an empty canvas is shown`);
         }
         check(waits > 10, `the module was not slow: ${waits} looks`);
         check(state() === 'ready', `in the end it is ${state()}`);
         // A canvas is made while the module is on its way, not when the picture is there: a new size would have it made anew.
         const last = size(kit.canvas(host));
         check([...sizes].join() === last, `the canvas was ${[...sizes].join(', ')} px, and is ${last} in the end`);
         check(!kit.visible(host.firstElementChild), 'the fallback stays beside the picture');
         check(!kit.warnings.length, `the console was warned: ${kit.warnings}`);",
    )
}
