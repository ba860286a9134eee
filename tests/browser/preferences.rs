//! What readers prefer of colours and sizes, followed as it changes.

use anyhow::Result;
use serde_json::json;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("preferences::forced_colors_are_drawn_and_followed", forced),
    ("preferences::forced_colors_of_the_browser_are_drawn", emulated),
    ("preferences::more_contrast_is_drawn_and_followed", contrast),
    ("preferences::large_letters_double_the_text", letters),
    ("preferences::small_letters_of_a_page_make_nothing_smaller", small),
    ("preferences::a_phone_at_its_narrowest_loses_nothing", narrowest),
    ("preferences::text_and_marks_have_their_contrast", pixels),
];

/// The colours that make up most of a picture.
const MANY: &str = "const many = () => {
    const words = new Uint32Array(kit.pixels(kit.canvas(kit.host())).data.buffer);
    const counts = new Map();
    for (let at = 0; at < words.length; at += 13) {
      counts.set(words[at], (counts.get(words[at]) ?? 0) + 1);
    }
    // Edges of letters and icons are blended: a few pixels each.
    const often = [...counts].filter(([, count]) => count > words.length / 13 / 400);
    return often.map(([word]) => kit.hex([word & 255, (word >> 8) & 255, (word >> 16) & 255])).sort();
  };
  const named = (name) => {
    const context = document.createElement('canvas').getContext('2d');
    context.fillStyle = name;
    return context.fillStyle;
  };
  const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  // Whether a colour is one of some, or a blend of two, as edges are.
  const isOf = (own) => (color) => own.some((one) => own.some((other) => {
    const [from, to, it] = [one, other, color].map(channels);
    const share = Math.max(...[0, 1, 2].map((at) => (to[at] === from[at] ? 0 : (it[at] - from[at]) / (to[at] - from[at]))));
    return [0, 1, 2].every((at) => Math.abs(from[at] + (to[at] - from[at]) * share - it[at]) <= 3);
  }));";

fn forced(stage: &Stage) -> Result<()> {
    stage.open("<script>kit.prefer('(forced-colors: active)', false);</script>", &page())?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        &format!(
            "{MANY}
             const before = many();
             kit.prefer('(forced-colors: active)', true);
             const own = ['Canvas', 'CanvasText', 'LinkText'].map(named);
             await kit.until('the reader’s own colours', () => many().every(isOf(own)), 5000)
               .catch(() => check(false, `${{many()}} are drawn, not only ${{own}}`));
             check(many().length >= 3, `the picture is of ${{many()}} alone`);
             kit.prefer('(forced-colors: active)', false);
             await kit.until('the theme’s colours', () => many().join() === before.join());"
        ),
    )
}

fn page() -> String {
    format!(
        "<div style=\"width:720px\"><div id=w data-ward-profile data-lang=vi></div></div>{}",
        crate::harness::SCRIPT
    )
}

fn emulated(stage: &Stage) -> Result<()> {
    stage.browser.set_media(&[("forced-colors", "active")])?;
    stage.widget("data-lang=vi data-accent=#aa0000")?;
    stage.check(
        json!(null),
        &format!(
            "{MANY}
             check(matchMedia('(forced-colors: active)').matches, 'the browser forces no colours');
             const own = ['Canvas', 'CanvasText', 'LinkText'].map(named);
             const others = many().filter((color) => !isOf(own)(color));
             check(!others.length, `colours are drawn that are not the reader’s: ${{others}}`);"
        ),
    )?;
    stage.browser.set_media(&[])
}

fn contrast(stage: &Stage) -> Result<()> {
    stage.open("<script>kit.prefer('(prefers-contrast: more)', false);</script>", &page())?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        &format!(
            "{MANY}
             const before = many();
             kit.prefer('(prefers-contrast: more)', true);
             await kit.until('black text', () => many().includes('#000000'));
             kit.prefer('(prefers-contrast: more)', false);
             await kit.until('the theme’s colours', () => many().join() === before.join());"
        ),
    )
}

fn letters(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const sizes = () => host.wardProfile.inspect().texts.map(({ size }) => size);
         const small = Math.min(...sizes());
         document.documentElement.style.fontSize = '32px';
         await kit.until('letters twice as large', () => Math.min(...sizes()) >= 2 * small - 0.1);
         const { width, height, texts, marks } = host.wardProfile.inspect();
         const box = kit.canvas(host).getBoundingClientRect();
         check(Math.abs(box.width - width) <= 1 && Math.abs(box.height - height) <= 1, 'the canvas is of another size');
         check(box.width <= 720, `the picture is ${box.width} px wide`);
         for (const { text, x, width: wide } of texts) {
           check(x >= 0 && x + wide <= width, `“${text}” leaves the picture`);
         }
         for (const { id, x, y, width: wide } of marks) {
           const button = kit.button(host, id).getBoundingClientRect();
           const off = [button.left - box.left - x, button.top - box.top - y, button.width - wide];
           check(off.every((by) => Math.abs(by) <= 1), `${id} is off by ${off}`);
         }
         const tool = kit.part(host, 'tools').querySelector('button');
         check(parseFloat(getComputedStyle(tool).fontSize) === 26, 'the tool’s letters stay small');
         const canvas = kit.canvas(host);
         check(canvas.width === Math.round(box.width * devicePixelRatio), `${canvas.width} px for ${box.width}: it is blurred`);
         tool.click();
         const table = kit.part(host, 'table').getBoundingClientRect();
         check(table.right <= host.getBoundingClientRect().right + 0.5, 'the table leaves the host');
         document.documentElement.style.fontSize = '';
         await kit.until('letters as before', () => Math.min(...sizes()) === small);",
    )
}

fn small(stage: &Stage) -> Result<()> {
    stage.open("<style>html{font-size:62.5%}</style>", &page())?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const { texts, width } = host.wardProfile.inspect();
         check(width === 720, `the picture is ${width} px wide`);
         check(texts.every(({ size }) => size >= 12), 'text is under 12 px');
         const tool = kit.part(host, 'tools').querySelector('button');
         check(parseFloat(getComputedStyle(tool).fontSize) >= 12, 'the tool’s letters are under 12 px');",
    )
}

fn narrowest(stage: &Stage) -> Result<()> {
    for font in ["", "font-size:200%"] {
        stage.open(
            &format!("<style>html{{{font}}}</style>"),
            &format!(
                "<div style=\"width:320px\"><div id=w data-ward-profile data-sections=all data-lang=vi></div></div>{}",
                crate::harness::SCRIPT
            ),
        )?;
        stage.ready("#w")?;
        stage.browser.click("#w >>> [part=tools] button")?;
        stage.check(
            json!(font),
            "const host = kit.host();
             const { texts, width, figures } = host.wardProfile.inspect();
             check(width <= 320, `the picture is ${width} px wide`);
             check(figures.length > 25, 'figures are lost');
             check(host.scrollWidth <= 320, `the host scrolls to ${host.scrollWidth} px`);
             check(texts.every(({ size }) => size >= 12), 'text is under 12 px');
             texts.forEach((one, index) => {
               check(one.x >= 0 && one.x + one.width <= width + 0.5, `“${one.text}” leaves the picture`);
               for (const two of texts.slice(index + 1)) {
                 // Capitals reach 0.74 em above the baseline, and letters 0.2 em below.
                 const apart = one.x + one.width <= two.x + 0.5 || two.x + two.width <= one.x + 0.5
                   || one.y + one.size * 0.2 <= two.y - two.size * 0.74 || two.y + two.size * 0.2 <= one.y - one.size * 0.74;
                 check(apart, `“${one.text}” lies over “${two.text}”`);
               }
             });",
        )?;
    }
    Ok(())
}

fn pixels(stage: &Stage) -> Result<()> {
    for (theme, accent) in [("light", ""), ("dark", ""), ("light", "#ffe000"), ("dark", "#102040")] {
        stage.widget(&format!("data-lang=vi data-theme={theme} data-sections=all data-accent={accent}"))?;
        stage.check(
            json!([theme, accent]),
            "const host = kit.host();
             const pixels = kit.pixels(kit.canvas(host));
             for (const { text, x, y, width, size } of host.wardProfile.inspect().texts) {
               const box = [x, y - size * 0.72, x + width, y].map((length) => length * pixels.scale);
               const { ground, colors } = kit.region(pixels, box);
               const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
               const best = Math.max(...[...colors.keys()].map((color) => kit.contrast(channels(color), channels(ground))));
               // Edges of letters are blended; the strongest pixel is the letter's own colour.
               check(best >= 4.4, `${given}: “${text}” has a contrast of ${best.toFixed(2)} on ${ground}`);
             }",
        )?;
    }
    Ok(())
}
