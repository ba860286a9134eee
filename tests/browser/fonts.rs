//! Fonts of the page, and letters of Vietnamese.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("fonts::a_font_that_comes_late_repaints_and_moves_nothing", late),
    ("fonts::a_very_wide_font_stays_in_its_columns", wide),
    ("fonts::decomposed_vietnamese_is_drawn_as_composed", decomposed),
    ("fonts::marks_above_and_below_letters_are_never_cut", stacked),
];

fn late(stage: &Stage) -> Result<()> {
    const FONT: &str = "/fonts/be-vietnam-pro-latin-700-normal.woff2";
    stage.serve(&format!("/copy/late{FONT}"), Answer::default().after(Duration::from_secs(1)));
    let style = format!(
        "<style>@font-face{{font-family:Late;font-weight:400 700;font-display:swap;src:url(/copy/late{FONT})}}</style>"
    );
    let watch = "<script>addEventListener('ward-profile:ready', ({ target }) => {
          const status = [...document.fonts].map(({ status }) => status).join();
          kit.before = { status, hash: kit.hash(kit.canvas(target)), scene: target.wardProfile.inspect(),
            height: target.getBoundingClientRect().height };
        });</script>";
    let host =
        "<div style=\"width:720px;font-family:Late,serif\"><div id=w data-ward-profile data-lang=en></div></div>";
    stage.open(&style, &format!("{watch}{host}{SCRIPT}"))?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        "const { status, hash, scene, height } = kit.before;
         check(status !== 'loaded', 'the font came before the picture: the test says nothing');
         const host = kit.host();
         await kit.until('the font', () => [...document.fonts][0].status === 'loaded');
         await kit.until('another picture', () => kit.hash(kit.canvas(host)) !== hash, 3000);
         const now = host.wardProfile.inspect();
         check(now.height === scene.height, `the height went from ${scene.height} to ${now.height}`);
         check(host.getBoundingClientRect().height === height, 'the host changed its height');
         check(now.texts.length === scene.texts.length, 'lines came or went');
         for (const [index, { text, y }] of scene.texts.entries()) {
           const { text: text_now, y: y_now } = now.texts[index] ?? {};
           check(text_now === text && y_now === y, `“${text}” at ${y} became “${text_now}” at ${y_now}`);
         }
         check(now.texts.some(({ width }, index) => width !== scene.texts[index].width), 'all texts are as wide as before');
         check(kit.readies.length === 1, 'ready was told again');",
    )
}

fn wide(stage: &Stage) -> Result<()> {
    for font in ["monospace", "&quot;Courier New&quot;, monospace"] {
        for (lang, width) in [("vi", 360), ("en", 720), ("vi", 240)] {
            stage.widget(&format!("data-lang={lang} data-font=\"{font}\""))?;
            stage.check(
                json!({ "width": width, "font": font }),
                "document.querySelector('#column').style.width = `${given.width}px`;
                 const host = kit.host();
                 await kit.until('the width', () => host.wardProfile.inspect().width === given.width);
                 const { texts, width, height } = host.wardProfile.inspect();
                 for (const { text, x, y, width: length, size } of texts) {
                   const name = `${given.font} at ${given.width}: “${text}”`;
                   check(x >= 8 && x + length <= width - 8, `${name} reaches from ${x} to ${x + length} of ${width}`);
                   check(y - size > 0 && y + size * 0.25 < height, `${name} leaves the canvas at ${y}`);
                 }
                 const lines = [...texts].sort((one, other) => one.y - other.y || one.x - other.x);
                 for (const [index, one] of lines.entries()) {
                   const next = lines[index + 1];
                   const meets = next && next.y === one.y && next.x < one.x + one.width - 0.5;
                   check(!meets, `${given.font} at ${given.width}: “${one.text}” runs into “${next?.text}”`);
                 }
                 check(!kit.problems.length, JSON.stringify(kit.problems));",
            )?;
        }
    }
    Ok(())
}

fn decomposed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!("Quy Nhơn Nữ: Ghềnh Ráng, Nguyễn Văn Cừ"),
        "const host = kit.host();
         const forms = {};
         for (const form of ['NFC', 'NFD']) {
           await host.wardProfile.update({ 'data-title': given.normalize(form), 'data-credit': given.normalize(form) });
           forms[form] = { hash: kit.hash(kit.canvas(host)), texts: JSON.stringify(host.wardProfile.inspect().texts),
             name: kit.said(host) };
         }
         check(given.normalize('NFC') !== given.normalize('NFD'), 'the forms are the same: the test says nothing');
         for (const what of ['texts', 'name', 'hash']) {
           check(forms.NFC[what] === forms.NFD[what], `${what} of the forms differ`);
         }
         check(forms.NFC.texts.includes('Nhơn Nữ'), 'the title is not drawn');",
    )
}

/// The title's two lines are set alone on a second canvas: wherever that has ink, the picture must have it.
fn stacked(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-font=sans-serif")?;
    stage.check(
        json!("ẲỘ ".repeat(24).trim()),
        "const host = kit.host();
         await host.wardProfile.update({ 'data-title': given });
         const canvas = kit.canvas(host);
         const { texts } = host.wardProfile.inspect();
         const lines = texts.filter(({ text }) => /^[ẲỘ ]+$/.test(text.trim()));
         check(lines.length >= 2, `the title stands on ${lines.length} lines`);
         const alone = document.createElement('canvas');
         Object.assign(alone, { width: canvas.width, height: canvas.height });
         const context = alone.getContext('2d');
         context.fillStyle = '#fff';
         context.fillRect(0, 0, alone.width, alone.height);
         context.fillStyle = '#000';
         // Letters keep their widths in each size where a browser can have them so: only then do they stand where the painter's do.
         context.textRendering = 'geometricPrecision';
         for (const { text, x, y, size } of lines) {
           context.font = `700 ${size}px sans-serif`;
           context.fillText(text, x, Math.round(y));
         }
         const [wanted, painted] = [kit.pixels(alone), kit.pixels(canvas)];
         for (const [index, { y, size }] of lines.entries()) {
           const bands = { 'hooks above': [y - 1.2 * size, y - 0.95 * size], 'dots below': [y + 0.04 * size, y + 0.25 * size] };
           for (const [name, [top, bottom]] of Object.entries(bands)) {
             let [ink, kept] = [0, 0];
             for (let row = Math.round(top); row < Math.round(bottom); row += 1) {
               for (let x = 0; x < wanted.width; x += 1) {
                 if (wanted.at(x, row)[0] < 80) {
                   ink += 1;
                   kept += painted.at(x, row)[0] < 140 ? 1 : 0;
                 }
               }
             }
             check(ink > 20, `line ${index + 1} has no ${name}: the test says nothing`);
             check(kept >= ink * 0.98, `line ${index + 1}: of ${ink} pixels of ${name} only ${kept} are painted`);
           }
         }
         const top = [...kit.region(painted, [0, 0, painted.width, 8]).colors.keys()];
         check(top.length === 1, `something stands in the margin at the top: ${top}`);",
    )
}
