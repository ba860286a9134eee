//! The tool that gives a widget's own snippet.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, Stage, page},
};

pub const TESTS: &[Test] = &[
    ("snippet::a_widgets_own_snippet_makes_the_same_widget", same),
    ("snippet::it_names_a_profile_by_its_whole_address", named),
    ("snippet::a_profile_without_an_address_is_told", nowhere),
    ("snippet::it_follows_the_picture_and_is_read_by_keys", follows),
];

/// Opens the tool and gives what it shows.
const SHOWN: &str = "const host = kit.host();
    const tool = kit.part(host, 'tools').children[3];
    const area = () => host.shadowRoot.querySelector('textarea');
    const shown = async (piece) => {
      if (tool.getAttribute('aria-expanded') !== 'true') tool.click();
      await kit.until(piece, () => area()?.value.includes(piece));
      return area().value;
    };";

fn same(stage: &Stage) -> Result<()> {
    stage.widget(
        "data-lang=en data-sections='population area' data-title='A \"quoted\" <title>' data-figure-population=73500",
    )?;
    let made = stage.ask(&format!(
        "{SHOWN}
         const snippet = await shown('<div data-ward-profile');
         return {{ snippet, inspected: JSON.stringify(host.wardProfile.inspect()) }};"
    ))?;
    let snippet = made["snippet"].as_str().context("there is no snippet")?;
    ensure!(snippet.contains("min-height:clamp("), "no room is kept: {snippet}");
    ensure!(snippet.contains("/embed.js\"></script>"), "no script is named: {snippet}");
    stage.serve("/t/other.html", Answer::html(page("", &format!("<div style=\"width:720px\">{snippet}</div>"))));
    stage.goto("/t/other.html")?;
    stage.ready("[data-ward-profile]")?;
    stage.check(
        made["inspected"].clone(),
        "const inspected = JSON.parse(given);
         const host = kit.host('[data-ward-profile]');
         const here = host.wardProfile.inspect();
         for (const key of Object.keys(inspected)) {
           check(JSON.stringify(here[key]) === JSON.stringify(inspected[key]), `${key} differ: ${JSON.stringify(here[key]).slice(0, 200)}`);
         }
         const style = getComputedStyle(host);
         check(host.getBoundingClientRect().height <= parseFloat(style.minHeight) + 1, 'the picture is higher than its room');",
    )
}

fn named(stage: &Stage) -> Result<()> {
    let profile = include_str!("../fixtures/hai-xa.json");
    stage.serve("/t/profiles/hai-xa.json", Answer::json(profile));
    stage.show("<div id=w data-ward-profile='profiles/hai-xa.json' data-lang=vi><p>Fallback</p></div>")?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        &format!(
            "{SHOWN}
             const snippet = await shown('<div data-ward-profile');
             const address = new URL('profiles/hai-xa.json', location.href).href;
             check(snippet.includes(`data-ward-profile=\"${{address}}\"`), snippet);
             check(snippet.includes('Suối Vàng'), 'what stands there without a script is of another place');"
        ),
    )
}

fn nowhere(stage: &Stage) -> Result<()> {
    let profile = include_str!("../fixtures/hai-xa.json");
    stage.show(&format!(
        "<script>window[Symbol.for('ward-profile.drafts')] = new Map([['draft:1', {}]]);</script>\
         <div id=w data-ward-profile='draft:1' data-lang=en><p>Fallback</p></div>",
        json!(profile)
    ))?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        &format!(
            "{SHOWN}
             const told = await shown('draft:1');
             check(told.includes('at no address yet') && !told.includes('<div'), told);"
        ),
    )
}

fn follows(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        &format!(
            "{SHOWN}
             tool.focus();
             await shown('data-lang=\"vi\"');
             await host.wardProfile.update({{ 'data-lang': 'en', 'data-theme': 'dark' }});
             const snippet = await shown('data-theme=\"dark\"');
             check(snippet.includes('data-lang=\"en\"') && snippet.includes('73,296'), snippet);
             check(area().getAttribute('aria-label') === 'Embed this graphic', area().getAttribute('aria-label'));
             check(area().readOnly, 'the snippet can be changed');
             document.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Escape', bubbles: true }}));
             await host.wardProfile.update({{ 'data-tools': 'table' }});
             check(tool.hidden && !area()?.getClientRects().length, 'without its tool the snippet stays');"
        ),
    )
}
