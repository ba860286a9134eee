//! The demo page: what a stranger sees first.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("demo::a_widget_far_below_waits_until_the_reader_comes_near", far_ones_wait),
    ("demo::all_four_widgets_are_drawn_when_the_reader_comes", all_are_drawn),
    ("demo::each_picture_has_a_role_and_a_name", named),
];

/// The widgets of the demo page, from top to bottom.
pub const WIDGETS: [&str; 4] = ["#w-default", "#w-dark", "#w-english", "#w-sections"];

/// Scrolls from widget to widget, as a reader does, until all are ready.
pub fn read_through(stage: &Stage) -> Result<()> {
    for widget in WIDGETS {
        stage.ask(&format!("document.querySelector('{widget}').scrollIntoView({{ block: 'start' }});"))?;
        stage.ready(widget)?;
    }
    Ok(())
}

fn far_ones_wait(stage: &Stage) -> Result<()> {
    stage.goto("/index.html")?;
    stage.ready("#w-default")?;
    stage.check(
        json!("#w-sections"),
        "const host = document.querySelector(given);
         const { top } = host.getBoundingClientRect();
         check(top > 2 * innerHeight, `the last widget is not far below but at ${top} px: the test says nothing`);
         const state = host.dataset.wardProfileState;
         check(state === 'waiting', `the last widget, ${top} px below, is ${state}`);
         check(host.firstElementChild.getBoundingClientRect().height > 0, 'a waiting widget does not show its fallback');",
    )?;
    stage.ask("document.querySelector('#w-sections').scrollIntoView();")?;
    stage.ready("#w-sections")
}

fn all_are_drawn(stage: &Stage) -> Result<()> {
    stage.goto("/index.html")?;
    read_through(stage)?;
    stage.check(
        json!(WIDGETS),
        "for (const css of given) {
           const host = document.querySelector(css);
           const root = host.shadowRoot;
           check(root?.mode === 'open', `${css} has no open shadow root`);
           const canvases = root.querySelectorAll('canvas[part=canvas]');
           check(canvases.length === 1, `${css} has ${canvases.length} canvases`);
           const box = canvases[0].getBoundingClientRect();
           check(box.width > 200 && box.height > 200, `${css} is drawn at ${box.width} × ${box.height}`);
           check(canvases[0].width > 0, `${css} has no pixels`);
           const shown = [...host.children].filter((child) => child.getClientRects().length);
           check(!shown.length, `${css} shows its fallback beside the picture: ${shown[0]?.textContent}`);
           const notice = root.querySelector('[part=notice]');
           check(!notice.getClientRects().length, `${css} has a notice: ${notice.textContent}`);
           check(typeof host.wardProfile?.inspect === 'function', `${css} has no handle`);
         }
         check(document.documentElement.scrollWidth <= innerWidth, 'the page scrolls sideways');",
    )?;
    // A page in order writes nothing; browsers ask for an icon of their own accord.
    let log = stage.browser.console_log()?;
    let told: Vec<String> = log
        .into_iter()
        .filter(|line| matches!(line.level.as_str(), "SEVERE" | "WARNING") && !line.message.contains("favicon"))
        .map(|line| line.message)
        .collect();
    ensure!(told.is_empty(), "the console says:\n{}", told.join("\n"));
    Ok(())
}

fn named(stage: &Stage) -> Result<()> {
    stage.goto("/index.html")?;
    read_through(stage)?;
    let words =
        [["Quy Nhơn Nam", "73.296"], ["Quy Nhơn Nam", "73.296"], ["Quy Nhơn Nam", "73,296"], ["bao nhiêu", "73.296"]];
    for (widget, [title, number]) in WIDGETS.into_iter().zip(words) {
        // The canvas says nothing by itself: all that it shows is beside it.
        let canvas = format!("{widget} >>> [part=canvas]");
        let label = stage.browser.computed_label(&canvas)?;
        ensure!(label.is_empty(), "{widget}: the canvas is named {label:?} beside all that says the same");
        let heading = format!("{widget} >>> [role=heading]");
        let role = stage.browser.computed_role(&heading)?;
        ensure!(role == "heading", "{widget}: the title is a {role:?} to assistive technology");
        let label = stage.browser.computed_label(&heading)?;
        ensure!(label.contains(title), "{widget}: {title} is missing in the heading {label:?}");
        let table = format!("{widget} >>> .said table");
        let role = stage.browser.computed_role(&table)?;
        ensure!(role == "table", "{widget}: the table is a {role:?} to assistive technology");
        let overlay = stage.browser.computed_role(&format!("{widget} >>> [part=overlay]"))?;
        ensure!(overlay == "group", "{widget}: the marks are a {overlay:?}");
        let people = stage.browser.computed_label(&format!("{widget} >>> [data-mark=population]"))?;
        ensure!(people.contains(number), "{widget}: {number} is missing in {people:?}");
    }
    Ok(())
}
