//! Pages that are hard on their guests: each a file under `tests/pages/hostile`, with the headers that its first lines
//! name. Of all of them the same is asked (`tests/pages/guest.js`), of each also what is its own.
//!
//! The complaints that users of such embeds have are among them, by number: a page shifts (1), a policy makes the widget
//! hang silently (2), a wrong type (3), a third host (4), an old script beside a new module (5), a wrong base or no
//! current script (6), a height that grows or never shrinks (7), a hidden tab (8), a blurred first paint (9), dark on a
//! page that is light (10), print (11), nothing for screen readers (12), what a CMS strips (13), two copies, routes and
//! patched names (14), a panic and leaks (15).

mod comings;
mod failing;
mod panics;
mod places;
mod policies;
mod scripts;
mod styles;
mod words;

use std::{collections::HashMap, sync::Mutex};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    Test,
    harness::{Answer, Stage, locked},
};

pub use comings::TESTS as COMINGS;
pub use failing::TESTS as FAILING;
pub use panics::TESTS as PANICS;
pub use places::TESTS as PLACES;
pub use policies::TESTS as POLICIES;
pub use scripts::TESTS as SCRIPTS;
pub use styles::TESTS as STYLES;
pub use words::TESTS as WORDS;

/// The text of a page's file.
macro_rules! page {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/pages/hostile/", $name, ".html"))
    };
}
use page;

/// What a page's own script must find before more is asked of it.
const SETTLED: &str = "const hosts = [...document.querySelectorAll('[data-ward-profile]')];
    const open = hosts.find((host) => !['ready', 'failed'].includes(host.dataset.wardProfileState));
    // Those far below are drawn when they are near.
    (open ?? document.body).scrollIntoView();
    return !open;";

/// Serves a page at a path, with the headers that its first lines name.
fn serve(stage: &Stage, path: &str, page: &str) -> Result<()> {
    let filled = stage.filled(page)?;
    let served = |line: &str| line.strip_prefix("<!-- serve: ")?.strip_suffix(" -->").map(str::to_owned);
    let mut answer = Answer::default();
    let mut body = String::new();
    for line in filled.lines() {
        match served(line) {
            Some(header) => {
                let (name, value) = header.split_once(": ").context("a header has no value")?;
                answer = answer.with(name, value);
            }
            None => {
                body += line;
                body.push('\n');
            }
        }
    }
    stage.serve(path, answer.holding(body));
    Ok(())
}

/// Opens a page.
fn open(stage: &Stage, page: &str) -> Result<()> {
    // A page that must not be asked before its widget is there waits for this picture.
    stage.serve("/t/late.png", Answer::status(404).after(std::time::Duration::from_millis(1500)));
    serve(stage, "/t/hostile.html", page)?;
    stage.goto("/t/hostile.html")
}

/// The hash of the widget on a page that does nothing to it, at 720 px.
fn plain(stage: &Stage) -> Result<Value> {
    static PLAIN: Mutex<Option<HashMap<&str, Value>>> = Mutex::new(None);
    let engine = stage.browser.engine().name();
    if let Some(hash) = locked(&PLAIN).get_or_insert_default().get(engine) {
        return Ok(hash.clone());
    }
    open(stage, page!("plain"))?;
    stage.ready("#w")?;
    stage.check(json!(null), "wrong.push(...await kit.guest(kit.host()));")?;
    let hash = stage.ask("return kit.hash(kit.canvas(kit.host()));")?;
    locked(&PLAIN).get_or_insert_default().insert(engine, hash.clone());
    Ok(hash)
}

/// The widget of a page comes up as on a plain one, pixel by pixel, and what the page says by `check` holds, too.
fn same(stage: &Stage, page: &str, script: &str) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page)?;
    stage.ready("#w")?;
    stage.check(
        plain,
        &format!("const plain = given;\nwrong.push(...await kit.guest(kit.host(), {{ plain }}));\n{script}"),
    )
}

/// The widgets of a page come up; all else is asked by the script, by `guest` as well.
fn comes(stage: &Stage, page: &str, script: &str) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page)?;
    stage.until("the page's widgets to settle", SETTLED)?;
    stage.check(plain, &format!("const plain = given;\nconst host = kit.host();\n{script}"))
}

/// The widget of a page fails as it should, under a code.
fn refused(stage: &Stage, page: &str, code: &str, words: &[&str]) -> Result<()> {
    open(stage, page)?;
    stage.until("the page's widgets to settle", SETTLED)?;
    stage.check(
        json!({ "code": code, "words": words }),
        "wrong.push(...kit.refused(kit.host(), given.code));
         for (const word of given.words) {
           check(kit.problems[0]?.message.includes(word), `the problem does not name ${word}: ${kit.problems[0]?.message}`);
         }",
    )
}
