//! The pages for people: every snippet on them draws a picture, and they are pages that everyone can read.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::{
    assemble::docs::{self, Snippet},
    tools::root,
    webdriver::Engine,
};

use crate::{Test, axe, harness::Stage};

pub const TESTS: &[Test] = &[
    ("docs::every_html_snippet_draws_a_picture", snippets),
    ("docs::every_script_draws_a_picture", scripts),
    ("docs::an_iframe_snippet_gets_its_height", frames),
    ("docs::the_pages_break_no_rule_and_fit_a_phone", pages),
];

/// The host that the pages speak of.
const HOST: &str = "https://cdn.example/ward-profile";

/// The snippets of a language, each with its page's name, from another host as in life.
fn of(stage: &Stage, language: &str) -> Result<Vec<(&'static str, Snippet)>> {
    let mut found = Vec::new();
    for page in docs::pages(&root(), &root().join("dist"))? {
        for snippet in page.snippets.into_iter().filter(|snippet| snippet.info.split(' ').next() == Some(language)) {
            // A policy names a host without a path.
            let text = snippet.text.replace(HOST, "{{cdn}}").replace("https://cdn.example", "{{cdn}}");
            found.push((page.name, Snippet { text: stage.filled(&text)?, ..snippet }));
        }
    }
    Ok(found)
}

fn snippets(stage: &Stage) -> Result<()> {
    let mut count = 0;
    for (page, Snippet { info, text }) in of(stage, "html")? {
        if info.contains("iframe") {
            continue;
        }
        // What the theme brings is not in the author's snippet.
        let theme = stage.filled("<script type=\"module\" src=\"{{cdn}}/embed.js\"></script>")?;
        let head = if text.contains("<script") { "" } else { &theme };
        stage.open(head, &format!("<div style=\"width:720px\">{text}</div>"))?;
        stage.ready("[data-ward-profile]").with_context(|| format!("a snippet of {page}: {text}"))?;
        count += 1;
    }
    ensure!(count > 10, "only {count} snippets were found");
    Ok(())
}

fn scripts(stage: &Stage) -> Result<()> {
    let found = of(stage, "js")?;
    ensure!(!found.is_empty(), "no script was found");
    for (page, Snippet { text, .. }) in found {
        let body = format!(
            "<div style=\"width:720px\"><div id=ward data-ward-profile></div></div><script type=module>{text}</script>"
        );
        stage.open("", &body)?;
        stage.ready("#ward").with_context(|| format!("a script of {page}: {text}"))?;
        stage.until(
            "its dark theme",
            "return document.querySelector('#ward').wardProfile?.inspect().theme === 'dark';",
        )?;
    }
    Ok(())
}

fn frames(stage: &Stage) -> Result<()> {
    let found = of(stage, "html")?.into_iter().filter(|(_, snippet)| snippet.info.contains("iframe"));
    let found: Vec<_> = found.collect();
    ensure!(!found.is_empty(), "no frame was found");
    for (_, Snippet { text, .. }) in found {
        stage.open("", &text)?;
        // Another width asks for another height, which the frame tells.
        stage.ask("Object.assign(document.querySelector('iframe').style, { width: '400px', height: '150px' });")?;
        stage.until("the frame's height", "return document.querySelector('iframe').offsetHeight > 1000;")?;
    }
    Ok(())
}

fn pages(stage: &Stage) -> Result<()> {
    axe::serve(stage)?;
    for (name, _) in docs::PAGES {
        // Only Chromium is told to prefer dark pages.
        let dark: &[bool] = if stage.browser.engine() == Engine::Chromium { &[false, true] } else { &[false] };
        for dark in dark {
            if stage.browser.engine() == Engine::Chromium {
                stage.browser.set_device(1300, 900, 1.0, *dark)?;
            }
            stage.goto(&format!("/docs/{name}.html"))?;
            stage
                .check(json!("body"), &format!("{} check(!found.length, found.join('\\n'));", axe::RUN))
                .with_context(|| format!("{name}, dark: {dark}"))?;
        }
        // The page is put into a frame as narrow as a small phone: an engine's window may not become so.
        stage.open(
            "",
            &format!("<iframe src=\"/docs/{name}.html\" style=\"width:320px;height:700px;border:0\"></iframe>"),
        )?;
        stage.until(
            "the page",
            "return frames[0].document.readyState === 'complete' && !!frames[0].document.querySelector('h1');",
        )?;
        stage.check(
            json!(name),
            "const { scrollWidth, clientWidth } = frames[0].document.documentElement;
             check(scrollWidth <= clientWidth, `${given} is ${scrollWidth} px wide in ${clientWidth} px`);",
        )?;
    }
    Ok(())
}
