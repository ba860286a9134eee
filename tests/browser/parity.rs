//! The host and the browser make the same picture: the same boxes, lines and heights by construction, and with the same
//! font the same pixels, but for the edges of letters.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use ward_profile::{
    config::Config,
    inspect::{self, Shown},
    paint::{
        fonts::Fonts,
        png,
        svg::{self, Document},
    },
    picture::Picture,
    profile::QUY_NHON_NAM,
    scene::TextLine,
};
use xtask::tools::root;

use crate::{
    Test,
    harness::{Answer, SCRIPT, Stage},
};

pub const TESTS: &[Test] =
    &[("parity::boxes_lines_and_heights_are_the_hosts", scenes), ("parity::the_host_paints_the_same_pixels", pixels)];

const FONTS: &str = "www/node_modules/@expo-google-fonts/be-vietnam-pro";

/// Widths at which pictures are laid out otherwise: the narrowest, phones, either side of the grid's two steps, the widest.
const WIDTHS: [u16; 9] = [240, 320, 360, 519, 520, 720, 999, 1200, 1600];

pub fn picture(lang: &str, sections: &str, theme: &str, width: u16) -> Picture {
    let attributes = [("data-lang", lang), ("data-sections", sections), ("data-theme", theme)];
    Picture::of(&QUY_NHON_NAM, &Config::read(attributes.into_iter(), None).0, false, f32::from(width))
}

/// The scene as the host tells it, in the form in which a page tells it.
fn told(lang: &str, sections: &str, width: u16) -> Result<Value> {
    let picture = picture(lang, sections, "light", width);
    // Where spans stand across a line is the font's; what they are and on which line is not.
    let flow = |line: &TextLine| line.spans.iter().map(|_| (0.0, 0.0)).collect();
    let shown = Shown { share: 1.0, flow: Some(&flow), config: &Config::default() };
    serde_json::from_str(&inspect::json(&picture, shown)).context("the host tells no JSON")
}

fn scenes(stage: &Stage) -> Result<()> {
    stage.browser.resize(1700, 900).ok();
    stage.widget("data-theme=light")?;
    for lang in ["vi", "en"] {
        for sections in ["", "all", "targets population", "services economy party priorities"] {
            let scenes = WIDTHS.map(|width| told(lang, sections, width)).into_iter().collect::<Result<Vec<_>>>()?;
            stage.check(
                json!({ "lang": lang, "sections": sections, "scenes": scenes }),
                "const host = kit.host();
                 const column = document.getElementById('column');
                 await host.wardProfile.update({ 'data-lang': given.lang, 'data-sections': given.sections });
                 for (const wanted of given.scenes) {
                   const at = `${given.lang}, “${given.sections}”, ${wanted.width} px`;
                   column.style.width = `${wanted.width}px`;
                   await kit.until(`${at}: the picture`, () => host.wardProfile.inspect().width === wanted.width);
                   const scene = host.wardProfile.inspect();
                   check(scene.height === wanted.height, `${at}: ${scene.height} px high, on the host ${wanted.height}`);
                   const { height } = kit.canvas(host).getBoundingClientRect();
                   check(height === Math.floor(wanted.height), `${at}: the canvas is ${height} px high`);
                   const same = (what, here, there) => {
                     check(here.length === there.length, `${at}: ${here.length} ${what}, on the host ${there.length}`);
                     const sorted = (value) => JSON.stringify(value, (_, part) => part && typeof part === 'object' && !Array.isArray(part)
                       ? Object.fromEntries(Object.entries(part).sort()) : part);
                     const differs = here.findIndex((one, index) => sorted(one) !== sorted(there[index]));
                     check(differs < 0, `${at}: of ${what} ${JSON.stringify(here[differs])}, on the host ${JSON.stringify(there[differs])}`);
                   };
                   const line = ({ text, y, size, lang }) => ({ text, y, size, lang });
                   same('lines', scene.texts.map(line), wanted.texts.map(line));
                   same('marks', scene.marks, wanted.marks);
                   same('figures', scene.figures, wanted.figures);
                   same('captions', scene.captions, wanted.captions);
                   check(scene.texts.length > 8 && scene.marks.length > 1, `${at}: nothing is compared`);
                 }",
            )?;
        }
    }
    Ok(())
}

/// Glyph edges aside, of how many pixels, in per cent, a channel may differ by more than 48 of 255; less is a tint, by which
/// two rasterizers that weigh coverage and gamma otherwise give every curve. A pixel is at an edge if, in either picture, it
/// or one beside it (within 1 px, diagonals too) differs so from a neighbour. There, outlines, hinting and the half device
/// px by which the canvas snaps baselines change coverage, and nothing can be said of one pixel. What is left are fills,
/// boxes, bars, and the insides of large letters. Measured: none in Chromium and Firefox, 0.008 in WebKitGTK.
const PIXELS: f64 = 0.015;

/// As thin letters are all edge, of how many cells of 8 px, edges and all, the means may differ so: coverage within a stroke's
/// own width hardly changes these, and words in other places or other letters do. Measured: none, and 0.98 in
/// WebKitGTK, which draws letters bolder.
const CELLS: f64 = 2.0;

/// The picture as `render --font` makes it.
pub fn rendered(picture: &Picture, lang: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>> {
    let mut scene = picture.scene.clone();
    fonts.fit(&mut scene);
    let about = Document { lang, title: &picture.name(), description: &picture.summary(), font: &fonts.list() };
    png::encoded(&svg::document(&scene, &about), scale, fonts).context("the host could not paint it")
}

/// Be Vietnam Pro as the host has it, and rules by which a page has the same as “Same”.
pub fn same_font(stage: &Stage) -> Result<(Fonts, String)> {
    let files = ["400Regular/BeVietnamPro_400Regular.ttf", "700Bold/BeVietnamPro_700Bold.ttf"];
    let package = root().join(FONTS);
    let fonts = Fonts::of_files(&files.map(|file| package.join(file)))?;
    let mut faces = String::new();
    for (weight, file) in [400, 700].into_iter().zip(files) {
        let path: &Path = &package.join(file);
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        stage.serve(&format!("/t/{weight}.ttf"), Answer::module(bytes).typed("font/ttf"));
        faces += &format!("@font-face{{font-family:Same;font-weight:{weight};src:url(/t/{weight}.ttf)}}");
    }
    stage.serve("/t/parity.js", Answer::script(include_str!("../pages/parity.js")));
    Ok((fonts, format!("<style>{faces}</style><script src=/t/parity.js></script>")))
}

fn pixels(stage: &Stage) -> Result<()> {
    let (fonts, head) = same_font(stage)?;
    for (lang, sections, theme, width) in
        [("vi", "", "light", 720), ("en", "all", "dark", 360), ("vi", "all", "light", 1200)]
    {
        let host = rendered(&picture(lang, sections, theme, width), lang, &fonts, 2.0)?;
        stage.serve("/t/host.png", Answer::module(host).typed("image/png"));
        let attributes = format!("data-lang={lang} data-theme={theme} data-sections=\"{sections}\"");
        stage.open(
            &head,
            &format!("<div style=\"width:{width}px;font-family:Same\"><div id=w data-ward-profile {attributes}></div></div>{SCRIPT}"),
        )?;
        stage.ready("#w")?;
        stage.check(
            json!({ "case": format!("{lang}, “{sections}”, {theme}, {width} px"), "pixels": PIXELS, "cells": CELLS }),
            "await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px Same`)));
             const { sizes, same: [pixels, cells], title, font } = await kit.compare(kit.host(), '/t/host.png', 2);
             const at = given.case;
             check(sizes[0] === sizes[1], `${at}: ${sizes[0]}, on the host ${sizes[1]}`);
             check(pixels < given.pixels, `${at}: ${pixels.toFixed(4)} % of the pixels differ, edges aside`);
             check(cells < given.cells, `${at}: ${cells.toFixed(3)} % of the cells differ`);
             check(title > given.pixels, `${at}: with another title only ${title.toFixed(4)} % differ: the test says nothing`);
             check(font > given.cells, `${at}: in another font only ${font.toFixed(3)} % of the cells differ: the test says nothing`);",
        )?;
    }
    Ok(())
}
