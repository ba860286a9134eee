//! The static block that `render --html` writes, pasted inside the host: the live picture takes it over, and a reader sees
//! one or the other in every frame, and nothing move.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use ward_profile::{
    block,
    config::Config,
    paint::svg::{self, Document},
    picture::Picture,
    profile::QUY_NHON_NAM,
};
use xtask::webdriver::Engine;

use crate::{
    Test,
    harness::{Answer, SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("takeover::a_live_picture_takes_the_static_block_over", taken_over),
    ("takeover::the_block_stays_where_the_picture_cannot_come", stays),
];

/// As pages say of pictures.
const STYLE: &str = "<link rel=stylesheet href=\"/embed.css\">
    <style>img{max-width:100%;height:auto} body{line-height:1.6;font-size:18px}</style>";

/// Looks in every frame at what a reader sees of the host: the block, the picture, or neither.
const WATCH: &str = "<script>
    kit.seen = [];
    const look = () => {
      const host = kit.host();
      const image = host.querySelector('img');
      const canvas = host.shadowRoot && kit.canvas(host);
      const block = kit.visible(image) && image.complete && image.naturalWidth > 0;
      let picture = !!canvas && kit.visible(canvas);
      if (picture) {
        // The bar above the title, and the ground beside it: a canvas that is there and empty is no picture.
        const ratio = canvas.width / canvas.clientWidth;
        const context = canvas.getContext('2d');
        const column = context.getImageData(Math.round(40 * ratio), 0, 1, Math.round(60 * ratio)).data;
        const differ = (at) => [0, 1, 2].some((part) => column[at + part] !== column[part]);
        picture = column[3] === 255 && Array.from({ length: column.length / 4 }, (_, at) => 4 * at).some(differ);
      }
      // Where both are there, the live picture lies over the block's.
      const over = picture && block && kit.covers(canvas, image);
      kit.seen.push([block, picture, over]);
      kit.stop || kit.frame(look);
    };
    kit.frame(look);
    </script>";

/// The block and its picture, drawn as wide as the column at its widest.
fn prepared(stage: &Stage, lang: &str, width: u16) -> String {
    let (config, _) = Config::read([("data-lang", lang)].into_iter(), None);
    let picture = Picture::of(&QUY_NHON_NAM, &config, false, f32::from(width));
    let about = Document {
        lang,
        title: &picture.name(),
        description: &picture.summary(),
        font: "\"Liberation Sans\", sans-serif",
    };
    let image = Answer::html(svg::document(&picture.scene, &about)).typed("image/svg+xml");
    stage.serve("/t/ward.svg", image);
    block::html(&QUY_NHON_NAM, &picture, "/t/ward.svg")
}

fn taken_over(stage: &Stage) -> Result<()> {
    // The width that the picture was drawn for, that of the column, and the language.
    for (drawn, column, lang) in [(720, 720, "vi"), (720, 360, "en"), (1000, 1000, "vi"), (1000, 640, "en")] {
        let block = prepared(stage, lang, drawn);
        let host = format!("<div id=w data-ward-profile data-lang={lang}>{block}</div>");
        let page = |end: &str| {
            format!("<div id=column style=\"width:{column}px\">{host}</div><p id=after>After it.</p>{WATCH}{end}")
        };
        let boxes = "return ['#w', '#after'].map((css) => kit.stands(document.querySelector(css)));";
        stage.open(STYLE, &page(""))?;
        stage.until("the image", "return kit.seen.filter(([block]) => block).length > 4")?;
        let before = stage.ask(boxes)?;
        // The script comes once the block has been seen.
        stage.ask(
            "const script = document.createElement('script');
             Object.assign(script, { type: 'module', src: '/embed.js' });
             document.head.append(script);",
        )?;
        stage.ready("#w")?;
        stage.ask("await kit.sleep(200); kit.stop = true;")?;
        let after = stage.ask(boxes)?;
        let case = format!("{lang}, {drawn} px in {column}");
        ensure!(before == after, "{case}: the host and what follows stood at {before}, and then at {after}");
        let chromium = stage.browser.engine() == Engine::Chromium;
        stage.check(
            json!([case, chromium]),
            "const [first] = kit.seen;
             const shown = kit.seen.filter(([block]) => block).length;
             const both = kit.seen.filter(([block, picture, over]) => block && picture && !over).length;
             const from = kit.seen.findIndex(([block]) => block);
             const late = kit.seen.slice(from).filter(([block, picture]) => !block && !picture).length;
             const last = kit.seen[kit.seen.length - 1];
             check(shown > 4, `${given[0]}: the block was seen in ${shown} frames`);
             check(late === 0, `${given[0]}: in ${late} of ${kit.seen.length} frames nothing was seen`);
             check(both === 0, `${given[0]}: in ${both} frames both were seen`);
             check(last && !last[0] && last[1], `${given[0]}: in the end ${last} is seen`);
             if (given[1]) {
               const shift = kit.shifts.reduce((sum, { value }) => sum + value, 0);
               check(shift === 0, `${given[0]}: the page shifted by ${shift}`);
             }",
        )?;
    }
    Ok(())
}

fn stays(stage: &Stage) -> Result<()> {
    let module = crate::failures::module()?;
    let block = prepared(stage, "vi", 720);
    stage.serve(&format!("/copy/block/{module}"), Answer::status(404));
    stage.open(
        STYLE,
        &format!(
            "<div id=w data-ward-profile data-lang=vi>{block}</div>{}",
            SCRIPT.replace("/embed.js", "/copy/block/embed.js")
        ),
    )?;
    stage.until("it to fail", "return kit.host().dataset.wardProfileState === 'failed'")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         check(kit.visible(host.querySelector('img')), 'the picture of the block went');
         const details = host.querySelector('details');
         details.open = true;
         check(kit.visible(details.querySelector('table')) && details.querySelector('tbody').rows.length > 10, 'there is no table');
         check(!kit.visible(kit.canvas(host)), 'an empty canvas is there');",
    )?;
    let text = stage.ask("return kit.host().querySelector('script').textContent")?;
    let data: serde_json::Value = serde_json::from_str(text.as_str().context("no data")?)?;
    ensure!(data["@type"] == "AdministrativeArea", "the data are {data}");
    Ok(())
}
