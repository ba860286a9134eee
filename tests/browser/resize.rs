//! A column that changes its width, as when a reader turns a phone.

use anyhow::Result;
use serde_json::json;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("resize::a_column_that_changes_is_followed", followed),
    ("resize::no_frame_shows_a_stretched_picture_while_a_column_is_dragged", dragged),
    ("resize::a_host_that_is_shown_later_is_drawn_then", shown_later),
];

fn followed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!([720, 360, 240, 1000, 320]),
        "const host = kit.host();
         for (const width of given) {
           document.querySelector('#column').style.width = `${width}px`;
           await kit.until(`a picture of ${width} px`, () => host.wardProfile.inspect().width === width);
           const sharp = () => kit.canvas(host).width === Math.round(width * devicePixelRatio);
           await kit.until(`the pixels of ${width} px`, sharp, 1000);
           const scene = host.wardProfile.inspect();
           const box = kit.canvas(host).getBoundingClientRect();
           check(box.width === scene.width && box.height === scene.height,
             `at ${width}: the canvas is ${box.width} × ${box.height}, the scene ${scene.width} × ${scene.height}`);
           const height = host.getBoundingClientRect().height - kit.part(host, 'tools').offsetHeight;
           check(Math.abs(height - box.height) <= 0.5, `at ${width}: the host without its tools is ${height} px high, the canvas ${box.height}`);
           const { scrollWidth, clientWidth } = document.documentElement;
           check(scrollWidth <= clientWidth, `at ${width}: the page scrolls sideways, ${scrollWidth} > ${clientWidth}`);
           for (const { text, x, width: length } of scene.texts) {
             check(x >= 0 && x + length <= width, `at ${width}: “${text}” leaves the canvas`);
           }
         }
         await kit.sleep(200);
         check(!kit.errors.length, `the page had errors: ${kit.errors}`);",
    )
}

/// What a frame showed is what stands when the next one begins.
fn dragged(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(30),
        "const host = kit.host();
         const canvas = kit.canvas(host);
         const column = document.querySelector('#column');
         const frame = () => new Promise((next) => requestAnimationFrame(next));
         await frame();
         for (let step = 0; step < given; step += 1) {
           const asked = 720 - 9 * step;
           column.style.width = `${asked}px`;
           await frame();
           const { width } = host.wardProfile.inspect();
           const wanted = Math.round(asked * devicePixelRatio);
           check(width === asked, `at ${asked} px a picture of ${width} px was shown`);
           check(canvas.width === wanted, `at ${asked} px the picture was shown with ${canvas.width} pixels across`);
         }",
    )
}

fn shown_later(stage: &Stage) -> Result<()> {
    stage.show("<div id=later style=\"display:none\"><div id=w data-ward-profile><p>Fallback</p></div></div>")?;
    stage.ask("await kit.sleep(300); document.querySelector('#later').style.display = 'block';")?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        "const { width } = kit.host().wardProfile.inspect();
         check(width === 720, `the picture is ${width} px wide`);
         check(kit.visible(kit.canvas(kit.host())), 'the picture is not to be seen');",
    )
}
