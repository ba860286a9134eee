//! What the recommended snippet asks the network for.

use std::collections::HashSet;

use anyhow::{Context, Result, ensure};
use xtask::{tools::root, webdriver::Engine};

use crate::{
    Test,
    failures::module,
    harness::{Answer, Stage, page},
};

pub const TESTS: &[Test] = &[
    ("requests::the_snippet_loads_each_piece_once", once),
    ("requests::a_second_build_is_loaded_only_when_it_is_needed", full_build),
];

/// Opens the snippet in a copy of `dist/` that no browser has cached; gives what was asked for below the copy.
fn open_copy(stage: &Stage, copy: &str) -> Result<Vec<String>> {
    let snippet = std::fs::read_to_string(root().join("dist/snippet.html")).context("there is no snippet")?;
    let path = format!("/copy/{copy}/page.html");
    stage.serve(&path, Answer::html(page("", &format!("<div id=column style=\"width:720px\">{snippet}</div>"))));
    stage.asked();
    stage.goto(&path)?;
    stage.ready("[data-ward-profile]")?;
    // A second fetch of what a preload has fetched would have begun by now.
    stage.ask("await kit.sleep(300);")?;
    Ok(below(copy, stage.asked()))
}

/// What the server was asked for since the last time. A script is fetched to be checked, and then run: WebKit keeps nothing
/// of it in between when it is driven, so that there it is asked for twice, and counted once.
pub fn asked(stage: &Stage) -> Vec<String> {
    let mut asked = stage.asked();
    if stage.browser.engine() == Engine::WebKit {
        let mut seen = HashSet::new();
        asked.retain(|path| seen.insert(path.clone()) || !path.ends_with(".js"));
    }
    asked
}

/// The paths below a copy, from its root.
fn below(copy: &str, asked: Vec<String>) -> Vec<String> {
    let root = format!("/copy/{copy}/");
    let mut paths: Vec<String> = asked.iter().filter_map(|path| path.strip_prefix(&root)).map(str::to_owned).collect();
    paths.sort();
    paths
}

fn once(stage: &Stage) -> Result<()> {
    let asked = open_copy(stage, "snippet")?;
    let module = module()?;
    let count = |wanted: &dyn Fn(&str) -> bool| asked.iter().filter(|path| wanted(path)).count();
    ensure!(count(&|path| path == "embed.js") == 1, "the loader is not loaded once: {asked:?}");
    ensure!(count(&|path| path == module) == 1, "the module is not loaded once: {asked:?}");
    for name in ["picture", "reading"] {
        let times = count(&|path| path.starts_with("v/") && path.contains(name));
        ensure!(times == 1, "the script “{name}” is not loaded once: {asked:?}");
    }
    ensure!(asked.len() == 5, "beside the page and the four pieces something is loaded: {asked:?}");
    Ok(())
}

fn full_build(stage: &Stage) -> Result<()> {
    open_copy(stage, "full")?;
    let svg = stage.ask(
        "const { wardProfile } = document.querySelector('[data-ward-profile]');
         return [(await wardProfile.svg()).slice(0, 4), (await wardProfile.svg()).length];",
    )?;
    ensure!(svg[0] == "<svg" && svg[1].as_u64() > Some(10_000), "the SVG begins {svg}");
    let asked = below("full", asked(stage));
    let wasm = asked.iter().filter(|path| path.ends_with(".wasm")).count();
    let script = asked.iter().filter(|path| path.contains("/export.")).count();
    ensure!(asked.len() == 3 && wasm == 1 && script == 1, "for an SVG, not what it needs is loaded, once: {asked:?}");
    Ok(())
}
