//! Lines and edges fill whole device pixels, at any pixel ratio.

use anyhow::Result;
use serde_json::json;
use ward_profile::theme::Theme;

use crate::{
    Test,
    harness::{SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("crisp::every_ratio_fills_whole_device_pixels", every_ratio),
    ("crisp::a_device_that_developer_tools_emulate_is_crisp", emulated),
    ("crisp::a_ratio_that_changes_is_followed", live),
    ("crisp::a_huge_picture_keeps_within_the_memory_of_phones", capped),
    ("crisp::lines_fill_whole_pixel_rows", at_this_ratio),
    ("crisp::a_box_has_all_its_corners", corners),
];

const RATIOS: [f64; 4] = [1.0, 1.25, 2.0, 4.0];

/// Makes a browser one that does not tell a box's size in device px, as Safari. Chromium tells it in CSS px when it
/// emulates a device, whatever the ratio: what it tells is tested at its own ratio.
const UNTOLD: &str = "<script>{
      const { observe } = ResizeObserver.prototype;
      ResizeObserver.prototype.observe = function (target, options) {
        if (options?.box === 'device-pixel-content-box') throw new TypeError('no such box');
        return observe.call(this, target, options);
      };
    }</script>";

fn open_untold(stage: &Stage, width: u32) -> Result<()> {
    let host = "<div id=w data-ward-profile data-lang=vi></div>";
    stage.open(UNTOLD, &format!("<div style=\"width:{width}px\">{host}</div>{SCRIPT}"))?;
    stage.ready("#w")
}

fn every_ratio(stage: &Stage) -> Result<()> {
    for ratio in RATIOS {
        stage.browser.set_device(900, 800, ratio, false)?;
        open_untold(stage, 720)?;
        crisp(stage, ratio)?;
    }
    Ok(())
}

/// Editors look at their page on an emulated phone.
fn emulated(stage: &Stage) -> Result<()> {
    for ratio in RATIOS {
        stage.browser.set_device(900, 800, ratio, false)?;
        stage.widget("data-lang=vi")?;
        crisp(stage, ratio)?;
    }
    Ok(())
}

fn live(stage: &Stage) -> Result<()> {
    open_untold(stage, 720)?;
    // Zooming changes the viewport's width, too; without that, the emulation tells of a new ratio only with the next.
    for (ratio, width) in [(2.0, 910), (1.25, 920), (4.0, 930), (1.0, 940)] {
        stage.browser.set_device(width, 800, ratio, false)?;
        let script = format!("return kit.canvas(kit.host()).width === {};", (720.0 * ratio).round());
        stage.until(&format!("a canvas for the ratio {ratio}"), &script)?;
        crisp(stage, ratio)?;
    }
    Ok(())
}

fn at_this_ratio(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    crisp(stage, 1.0)
}

/// The edge of the area's square is drawn all around: each corner is as thick as the edges that meet there.
fn corners(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-sections=area")?;
    stage.check(
        json!(Theme::LIGHT.strong.hex()),
        "const pixels = kit.pixels(kit.canvas(kit.host()));
         const strong = (x, y) => kit.hex(pixels.at(x, y)) === given;
         // The top edge: the first row that has so many of its pixels side by side.
         const LONG = 60;
         const run = (x, y) => { let end = x; while (end < pixels.width && strong(end, y)) end += 1; return end - x; };
         let top, left, width;
         for (let y = 0; y < pixels.height && !width; y += 1) {
           for (let x = 0; x < pixels.width && !width; x += 1) {
             const length = run(x, y);
             if (length >= LONG) [left, top, width] = [x, y, length];
             x += length;
           }
         }
         check(width, 'no square is drawn');
         const right = left + width - 1;
         let bottom = top;
         while (strong(right, bottom + 1)) bottom += 1;
         check(bottom - top === right - left, `it is ${width} by ${bottom - top + 1}`);
         for (const x of [left, left + 1, right - 1, right]) {
           for (const y of [top, top + 1, bottom - 1, bottom]) {
             check(strong(x, y), `its edge is not drawn ${x - left} right of and ${y - top} below its corner`);
           }
         }",
    )
}

/// The canvas is as large as its box in device px, and its full-width lines are whole rows of their colour.
fn crisp(stage: &Stage, ratio: f64) -> Result<()> {
    let theme = Theme::LIGHT;
    stage.check(
        json!({
            "ratio": ratio, "ink": theme.ink.hex(), "hairline": theme.hairline.hex(), "background": theme.background.hex(),
        }),
        "const canvas = kit.canvas(kit.host());
         const box = canvas.getBoundingClientRect();
         const name = `at ratio ${given.ratio}`;
         check(devicePixelRatio === given.ratio, `${name}: the page has ${devicePixelRatio}`);
         const told = await new Promise((next) => {
           const observer = new ResizeObserver(([entry]) => { observer.disconnect(); next(entry.devicePixelContentBoxSize); });
           try { observer.observe(canvas, { box: 'device-pixel-content-box' }); } catch { next(undefined); }
         });
         const exact = told && given.ratio === 1 ? [told[0].inlineSize, told[0].blockSize]
           : [box.width, box.height].map((side) => Math.round(side * given.ratio));
         check(canvas.width === exact[0] && canvas.height === exact[1],
           `${name}: ${canvas.width} × ${canvas.height} pixels for ${exact[0]} × ${exact[1]} device pixels`);

         const pixels = kit.pixels(canvas);
         const [left, right] = [24, 696].map((x) => Math.round(x * given.ratio));
         const whole = (y, color) => {
           for (let x = left; x < right; x += 1) if (kit.hex(pixels.at(x, y)) !== color) return false;
           return true;
         };
         const lines = [['ink', 1.5, given.ink], ['hairline', 1, given.hairline]];
         for (const [line, width, color] of lines) {
           const rows = [];
           for (let y = 1; y < pixels.height - 1; y += 1) if (whole(y, color)) rows.push(y);
           const thick = Math.max(1, Math.round(width * given.ratio));
           check(rows.length > 0 && rows.length % thick === 0, `${name}: rows of ${line}: ${rows}; each line needs ${thick}`);
           for (const first of rows.filter((y) => !rows.includes(y - 1))) {
             check(rows.includes(first + thick - 1), `${name}: the line at row ${first} is thinner than ${thick}`);
             for (const y of [first - 1, first + thick]) {
               check(whole(y, given.background), `${name}: row ${y} beside the ${line} line at ${first} is blurred`);
             }
             for (const x of [left - 1, right]) {
               const end = kit.hex(pixels.at(x, first));
               check(end === given.background, `${name}: the ${line} line at ${first} runs on to ${x}: ${end}`);
             }
           }
         }",
    )
}

fn capped(stage: &Stage) -> Result<()> {
    stage.browser.set_device(1640, 900, 8.0, false)?;
    open_untold(stage, 1600)?;
    stage.check(
        json!(16_777_216),
        "const canvas = kit.canvas(kit.host());
         const pixels = canvas.width * canvas.height;
         check(pixels <= given, `${canvas.width} × ${canvas.height} is ${pixels} pixels, more than ${given}`);
         check(pixels > given * 0.9, `${pixels} pixels: far fewer than are allowed`);
         const { width, height } = canvas.getBoundingClientRect();
         const bent = Math.abs(canvas.width / canvas.height / (width / height) - 1);
         check(bent < 0.002, `the picture is bent by ${bent}`);
         const scale = canvas.width / width;
         const { texts } = kit.host().wardProfile.inspect();
         const title = texts.reduce((most, one) => (one.size > most.size ? one : most));
         const box = [title.x, title.y - title.size * 0.75, title.width, title.size * 0.75].map((side) => Math.round(side * scale));
         const { data } = canvas.getContext('2d').getImageData(...box);
         const dark = data.filter((part, at) => at % 4 === 0 && part < 100).length;
         check(dark > 1000, `only ${dark} dark pixels where the largest text is to stand`);",
    )
}
