//! Nothing on the page moves when a picture comes.

use anyhow::{Context, Result};
use serde_json::json;
use xtask::tools::root;

use crate::{
    Test, demo,
    harness::{Answer, SCRIPT, Stage, page},
};

pub const TESTS: &[Test] = &[
    ("shift::nothing_on_the_demo_page_moves", demo_page),
    ("shift::no_widget_of_the_demo_page_moves_anything", widgets),
    ("shift::the_snippet_keeps_its_room", snippet),
    ("shift::without_room_nothing_moves_once_the_script_has_run", bare),
];

fn demo_page(stage: &Stage) -> Result<()> {
    for width in [1200, 360] {
        stays(stage, &format!("first-visit-{width}"), width)?;
    }
    Ok(())
}

/// The page's own fonts are kept from it, so that what moves is moved by a widget.
fn widgets(stage: &Stage) -> Result<()> {
    for width in [1200, 360] {
        let copy = format!("without-fonts-{width}");
        stage.serve(&format!("/copy/{copy}/fonts/be-vietnam-pro.css"), Answer::status(404));
        stays(stage, &copy, width)?;
    }
    Ok(())
}

/// Reads the demo page of a copy of `dist/`, as one who has never been here: nothing is cached, not even fonts.
fn stays(stage: &Stage, copy: &str, width: u32) -> Result<()> {
    stage.browser.set_device(width, 800, 1.0, false)?;
    stage.goto(&format!("/copy/{copy}/index.html"))?;
    demo::read_through(stage)?;
    stage.check(
        json!(width),
        "const entries = await new Promise((next) => {
           const found = [];
           const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
           observer.observe({ type: 'layout-shift', buffered: true });
           setTimeout(() => next(found), 300);
         });
         const total = entries.reduce((sum, { value }) => sum + value, 0);
         const name = ({ node, previousRect, currentRect }) =>
           `${node?.id || node?.nodeName || 'what is gone'} (${node?.textContent?.trim().slice(0, 30)}), ` +
           `${previousRect.height} px high at ${previousRect.top}, then ${currentRect.height} at ${currentRect.top}`;
         const moved = entries.flatMap(({ sources }) => sources.map(name));
         check(total === 0, `at ${given} px the page shifted by ${total}:\\n${moved.join('\\n')}`);",
    )
}

fn snippet(stage: &Stage) -> Result<()> {
    let snippet = std::fs::read_to_string(root().join("dist/snippet.html")).context("there is no snippet")?;
    let body = format!("<div id=column style=\"width:720px\">{snippet}</div><p id=after>After it.</p>");
    let silent: String = body.lines().filter(|line| !line.contains("<script")).collect();
    let boxes = "const { top } = document.querySelector('#after').getBoundingClientRect();
         return [document.querySelector('[data-ward-profile]').getBoundingClientRect().height, top];";
    stage.serve("/silent.html", Answer::html(page("", &silent)));
    stage.serve("/snippet-page.html", Answer::html(page("", &body)));
    stage.goto("/silent.html")?;
    let before = stage.ask(boxes)?;
    stage.goto("/snippet-page.html")?;
    stage.ready("[data-ward-profile]")?;
    stage.check(
        json!({ "before": before }),
        &format!(
            "const after = await (async () => {{ {boxes} }})();
             for (const [name, at] of [['the height of the host', 0], ['what follows it', 1]]) {{
               const moved = after[at] - given.before[at];
               check(Math.abs(moved) <= 1, `${{name}} moved by ${{moved}} px, from ${{given.before[at]}}`);
             }}"
        ),
    )
}

fn bare(stage: &Stage) -> Result<()> {
    let watch = "<script>kit.heights = [];
        new MutationObserver(() => {
          const { height } = kit.host().getBoundingClientRect();
          kit.heights.push([kit.host().dataset.wardProfileState, height]);
        }).observe(document.querySelector('#w'), { attributes: true, attributeFilter: ['data-ward-profile-state'] });
        </script>";
    for (lang, width) in [("vi", 720), ("en", 360), ("vi", 1234)] {
        let body = format!(
            "<div style=\"width:{width}px\"><div id=w data-ward-profile data-lang={lang}>Short.</div></div>{watch}{SCRIPT}"
        );
        stage.open("", &body)?;
        stage.ready("#w")?;
        stage.check(
            json!(width),
            "const { height } = kit.host().getBoundingClientRect();
             const states = kit.heights.map(([state]) => state).join();
             // A host in sight does not wait to be told that it is.
             check(states === 'loading,ready', `at ${given} px the states were ${states}`);
             for (const [state, was] of kit.heights) {
               check(Math.abs(was - height) <= 1, `at ${given} px, ${state}: ${was} px high, in the end ${height}`);
             }",
        )?;
    }
    Ok(())
}
