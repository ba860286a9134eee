//! The rules of axe, which sees the tree that assistive technology sees. A green run proves little by itself: text on a
//! canvas is beyond it. It keeps what stands around the canvas in order.

use anyhow::{Context, Result};
use serde_json::json;
use xtask::tools::root;

use crate::{
    Test,
    harness::{Answer, SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("axe::a_widget_breaks_no_rule", widget),
    ("axe::the_demo_page_breaks_no_rule", demo),
    ("axe::the_rules_find_what_is_wrong", finds),
];

/// Loads axe and gives what it finds within a part of the page; rules of the whole page are its own.
pub const RUN: &str = "const script = document.createElement('script');
    script.src = '/t/axe.js';
    await new Promise((next, fail) => { script.onload = next; script.onerror = fail; document.head.append(script); });
    const { violations } = await axe.run(given, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true }, region: { enabled: false } },
    });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);";

/// Has the server know axe.
pub fn serve(stage: &Stage) -> Result<()> {
    let path = root().join("www/node_modules/axe-core/axe.min.js");
    let script = std::fs::read_to_string(&path).with_context(|| format!("{} is not there", path.display()))?;
    stage.serve("/t/axe.js", Answer::script(script));
    Ok(())
}

fn widget(stage: &Stage) -> Result<()> {
    serve(stage)?;
    for (width, lang, theme) in [(720, "vi", "light"), (320, "en", "dark")] {
        let host = format!("<div id=w data-ward-profile data-sections=all data-lang={lang} data-theme={theme}></div>");
        stage.open("", &format!("<main style=\"width:{width}px\"><h1>Page</h1>{host}</main>{SCRIPT}"))?;
        stage.ready("#w")?;
        // Nothing open, then each tool.
        for tool in [-1, 0, 1, 2] {
            stage.check(
                json!("main"),
                &format!(
                    "const host = kit.host();
                     if ({tool} >= 0) {{
                       kit.part(host, 'tools').children[{tool}].click();
                       await kit.until('it to open', () => {tool} === 0 || host.shadowRoot.querySelectorAll('.panel button').length > 1);
                       host.wardProfile.select('population');
                     }}
                     {RUN}
                     check(!found.length, found.join('\\n'));"
                ),
            )?;
        }
    }
    Ok(())
}

fn demo(stage: &Stage) -> Result<()> {
    serve(stage)?;
    stage.goto("/index.html")?;
    stage.ready("[data-ward-profile]")?;
    stage.check(json!("body"), &format!("{RUN} check(!found.length, found.join('\\n'));"))
}

/// That the rules are on: a widget with its names taken away breaks some.
fn finds(stage: &Stage) -> Result<()> {
    serve(stage)?;
    stage.widget("")?;
    stage.check(
        json!("body"),
        &format!(
            "for (const button of kit.host().shadowRoot.querySelectorAll('[data-mark]')) button.removeAttribute('aria-label');
             {RUN}
             check(found.some((rule) => rule.startsWith('button-name')), `without names, axe finds ${{found}}`);"
        ),
    )
}
