//! Light or dark, as reader and page prefer.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use ward_profile::theme::Theme;
use xtask::{assemble::find, tools::root};

use crate::{
    Test,
    harness::{Answer, Stage, dist_file},
};

pub const TESTS: &[Test] = &[
    ("theme::dark_is_drawn_where_reader_and_page_agree", agreed),
    ("theme::the_editors_choice_is_kept", chosen),
    ("theme::what_stands_around_a_picture_has_its_colours", around),
    ("theme::a_tool_that_comes_late_has_the_colours_of_then", late),
];

const PAGE: &str = "<div id=plain data-ward-profile data-sections=area></div>\
     <div style=\"color-scheme:light dark\"><div id=open data-ward-profile data-sections=area></div></div>";

fn agreed(stage: &Stage) -> Result<()> {
    stage.show(PAGE)?;
    stage.ready("#plain")?;
    stage.ready("#open")?;
    for prefers in ["light", "dark", "light"] {
        stage.browser.set_media(&[("prefers-color-scheme", prefers)])?;
        stage.check(
            json!({
                "prefers": prefers, "light": Theme::LIGHT.background.hex(), "dark": Theme::DARK.background.hex(),
            }),
            "const ground = (host) => kit.hex(kit.pixels(kit.canvas(host)).at(3, 3));
             const drawn = (id, theme) => {
               const host = document.getElementById(id);
               return host.wardProfile.inspect().theme === theme && ground(host) === given[theme];
             };
             await kit.until(`${given.prefers} where the page allows both`, () => drawn('open', given.prefers));
             await kit.sleep(100);
             check(drawn('plain', 'light'), `a page that is light alone gets another picture for ${given.prefers}`);",
        )?;
    }
    Ok(())
}

fn chosen(stage: &Stage) -> Result<()> {
    stage.show(
        "<div id=dark data-ward-profile data-theme=dark data-sections=area></div>\
         <div style=\"color-scheme:dark\"><div id=light data-ward-profile data-theme=light data-sections=area></div></div>",
    )?;
    for theme in ["dark", "light"] {
        stage.ready(&format!("#{theme}"))?;
        stage.check(
            json!({ "theme": theme, "ground": (if theme == "dark" { Theme::DARK } else { Theme::LIGHT }).background.hex() }),
            "const host = document.getElementById(given.theme);
             const ground = kit.hex(kit.pixels(kit.canvas(host)).at(3, 3));
             check(host.wardProfile.inspect().theme === given.theme, `${given.theme} was asked for, another is told`);
             check(ground === given.ground, `${given.theme} was asked for, its ground is ${ground}`);",
        )?;
    }
    Ok(())
}

fn around(stage: &Stage) -> Result<()> {
    stage.show("<div id=host data-ward-profile data-theme=light></div>")?;
    stage.ready("#host")?;
    stage.check(
        json!({ "light": Theme::LIGHT.background.hex(), "dark": Theme::DARK.background.hex() }),
        "const host = document.getElementById('host');
         const root = host.shadowRoot;
         const [table, image] = root.querySelectorAll('[part=tools] button');
         const panel = () => root.querySelector('.panel');
         const shown = (element, theme, what) => {
           const back = kit.hex(getComputedStyle(element).backgroundColor.match(/\\d+/g).map(Number));
           check(back === given[theme], `${what} is ${back}, not as the ${theme} picture`);
         };
         const turn = (theme) => host.wardProfile.update({ 'data-theme': theme });
         const sheet = root.querySelector('[part=table]').parentElement;
         const card = root.querySelector('[part=card]');
         // What is closed while the theme changes, and opened then.
         await turn('dark');
         shown(table, 'dark', 'the table’s tool');
         table.click();
         shown(sheet, 'dark', 'the table');
         host.wardProfile.select('population');
         shown(card, 'dark', 'the card');
         // What is open while it changes.
         await turn('light');
         shown(table.parentElement, 'light', 'the row of tools');
         shown(sheet, 'light', 'the open table');
         shown(card, 'light', 'the open card');
         table.click();
         host.wardProfile.select(null);
         await turn('dark');
         image.click();
         await kit.until('what the image’s tool offers', () => panel().firstChild);
         shown(panel(), 'dark', 'what a tool offers');
         await turn('light');
         shown(panel(), 'light', 'what an open tool offers');
         host.wardProfile.select('population');
         shown(card, 'light', 'the card');",
    )
}

fn late(stage: &Stage) -> Result<()> {
    let export = find(&root().join("dist"), "export", ".js")?;
    let script = String::from_utf8(dist_file(&export)?)?;
    stage.serve(&format!("/{export}"), Answer::script(script).after(Duration::from_millis(700)));
    stage.show("<div id=host data-ward-profile data-theme=light></div>")?;
    stage.ready("#host")?;
    stage.check(
        json!(Theme::DARK.background.hex()),
        "const host = document.getElementById('host');
         const panel = host.shadowRoot.querySelector('.panel');
         host.shadowRoot.querySelectorAll('[part=tools] button')[1].click();
         await host.wardProfile.update({ 'data-theme': 'dark' });
         check(!panel.firstChild, 'the script came at once');
         await kit.until('what the image’s tool offers', () => panel.firstChild);
         const back = kit.hex(getComputedStyle(panel).backgroundColor.match(/\\d+/g).map(Number));
         check(back === given, `it is ${back} below a dark picture`);",
    )
}
