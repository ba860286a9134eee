//! What is on the canvas agrees with what the picture says of itself.

use anyhow::Result;
use serde_json::json;
use ward_profile::theme::Theme;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("pixels::each_text_is_where_the_picture_says", texts),
    ("pixels::margins_are_empty", margins),
    ("pixels::the_new_wards_block_and_the_budget_bar_are_in_the_themes_colours", colors),
    ("pixels::the_canvas_shows_what_the_svg_shows", as_svg),
];

fn texts(stage: &Stage) -> Result<()> {
    for theme in ["light", "dark"] {
        stage.widget(&format!("data-lang=vi data-theme={theme}"))?;
        stage.check(
            json!(theme),
            "const host = kit.host();
             const pixels = kit.pixels(kit.canvas(host));
             const { texts } = host.wardProfile.inspect();
             check(texts.length > 30, `only ${texts.length} texts`);
             for (const { text, x, y, width, size } of texts.filter(({ text }) => text.trim())) {
               const box = [x, y - 0.75 * size, x + width, y + 0.1 * size].map((side) => side * pixels.scale);
               const { clear, ground } = kit.region(pixels, box);
               check(clear > 3, `${given}: at ${x}, ${y} nothing of “${text}” stands on ${ground}`);
             }",
        )?;
    }
    Ok(())
}

fn margins(stage: &Stage) -> Result<()> {
    for (theme, colors) in [("light", Theme::LIGHT), ("dark", Theme::DARK)] {
        stage.widget(&format!("data-lang=vi data-theme={theme}"))?;
        stage.check(
            json!({ "theme": theme, "background": colors.background.hex() }),
            "const pixels = kit.pixels(kit.canvas(kit.host()));
             const { width, height } = pixels;
             const strips = { left: [2, 0, 12, height], right: [width - 12, 0, width - 2, height], top: [0, 0, width, 8],
               bottom: [0, height - 8, width, height] };
             for (const [name, strip] of Object.entries(strips)) {
               const colors = [...kit.region(pixels, strip).colors.keys()];
               check(colors.length === 1 && colors[0] === given.background,
                 `${given.theme}: the margin at the ${name} is not ${given.background} alone but ${colors.slice(0, 5)}`);
             }",
        )?;
    }
    Ok(())
}

fn colors(stage: &Stage) -> Result<()> {
    for (theme, colors) in [("light", Theme::LIGHT), ("dark", Theme::DARK)] {
        stage.widget(&format!("data-lang=vi data-theme={theme}"))?;
        stage.check(
            json!({
                "strong": colors.strong.hex(), "plan": colors.plan.hex(), "background": colors.background.hex(),
            }),
            "const host = kit.host();
             const pixels = kit.pixels(kit.canvas(host));
             const { texts, width } = host.wardProfile.inspect();
             const color = (x, y) => kit.hex(pixels.at(Math.round(x * pixels.scale), Math.round(y * pixels.scale)));
             const name = texts.find(({ text, x }) => text === 'Quy Nhơn Nam' && x > width / 2);
             check(name, 'the new ward has no name in its block');
             const block = color(name.x - 12, name.y - name.size / 3);
             check(block === given.strong, `the new ward's block is ${block}, not ${given.strong}`);

             const zero = texts.find(({ text }) => text === '0');
             let y = Math.floor(zero.y - zero.size);
             while (y > 0 && color(zero.x + 2, y) !== given.strong) y -= 1;
             check(zero.y - y < 60, 'there is no bar above its zero');
             y -= 8;
             const run = (x, wanted) => { while (x < width && color(x, y) === wanted) x += 1; return x; };
             const left = zero.x;
             check(color(left - 2, y) === given.background, 'the bar begins before its zero');
             check(color(left + 1, y) === given.strong, 'the bar does not begin at its zero');
             const gap = run(left + 1, given.strong);
             const tick = run(gap, given.background);
             const after = run(tick, given.plan);
             const right = run(run(after, given.background), given.strong);
             check(after > tick, `the plan's tick is not ${given.plan} but ${color(tick + 1, y)}`);
             const wanted = left + (780 / 860) * (right - left);
             check(Math.abs((tick + after) / 2 - wanted) <= 1.5, `the plan's tick is at ${tick}–${after}, not at ${wanted}`);",
        )?;
    }
    Ok(())
}

/// The same scene by two painters. The canvas puts baselines and lines on whole pixels, the SVG does not, so that some
/// edges differ: 0.9 % of the pixels in each engine, and 1.3 % where a single word of the title is another. The font is
/// one whose letters are no wider than the picture allows: of a wider one, a canvas squeezes what an SVG does not.
fn as_svg(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-font=\"Liberation Sans\"")?;
    stage.check(
        json!(1.2),
        "const host = kit.host();
         const canvas = kit.canvas(host);
         const drawn = await kit.drawn(await host.wardProfile.svg(), canvas.width, canvas.height);
         const share = kit.unlike(kit.pixels(canvas), drawn);
         check(share < given, `${share.toFixed(2)} % of the pixels differ from those of the SVG`);
         await host.wardProfile.update({ 'data-title': 'Quy Nhơn Nam: ba phường thành một' });
         const other = kit.unlike(kit.pixels(canvas), drawn);
         check(other > given, `of a picture with another word only ${other.toFixed(2)} % differ: the test says nothing`);",
    )
}
