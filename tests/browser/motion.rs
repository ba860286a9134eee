//! The picture comes in once, and stands still where that is preferred.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::webdriver::Engine;

use crate::{
    Test,
    harness::{SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("motion::the_picture_comes_in_and_ends_as_it_is", comes_in),
    ("motion::what_is_below_the_screen_comes_in_when_it_is_seen", below),
    ("motion::a_picture_below_the_screen_waits_to_be_seen", waits),
    ("motion::a_larger_build_does_not_bring_it_in_again", once),
    ("motion::asking_ends_it", asked),
    ("motion::nothing_moves_where_the_editor_says_so", off),
    ("motion::nothing_moves_where_the_reader_prefers_so", reduced),
    ("motion::a_preference_that_comes_later_ends_it", later),
    ("motion::the_browsers_own_preference_is_heeded", emulated),
];

/// Opens a page whose pictures may move, with a widget in a column of 720 px.
fn open(stage: &Stage, before: &str, attributes: &str) -> Result<()> {
    stage.open(
        "<script>
           kit.prefer('(prefers-reduced-motion: reduce)', false);
           kit.seen = [];
           addEventListener('ward-profile:ready', ({ target }) => {
             const canvas = kit.canvas(target);
             kit.seen.push([0, kit.hash(canvas)]);
             // In frames that are not counted: a browser that gives none moves nothing, and is waited for.
             const look = (now) => {
               kit.start ??= now;
               kit.seen.push([now - kit.start, kit.hash(canvas)]);
               if (now - kit.start < 2400) setTimeout(() => kit.frame(look), 50);
             };
             kit.frame(look);
           });
         </script>",
        &format!("<div style=\"width:720px\">{before}<div id=w data-ward-profile data-lang=vi {attributes}></div></div>{SCRIPT}"),
    )?;
    stage.ready("#w")
}

/// The canvas once all that moves has come to rest, told apart from the first picture.
const REST: &str = "await kit.until('the last look', () => kit.seen.at(-1)[0] > 2300);
    const pictures = kit.seen.map(([, hash]) => hash);
    const last = pictures.at(-1);
    const lasted = kit.seen[pictures.indexOf(last)][0];";

fn comes_in(stage: &Stage) -> Result<()> {
    open(stage, "", "data-motion=auto")?;
    stage.check(
        json!(null),
        &format!(
            "{REST}
             // A busy machine gives few frames: of each that came while it moved, there is a picture.
             // (What was seen at `ready` may be what the first of them shows; what it is in the end is one more.)
             const looks = kit.seen.filter(([time]) => time < Math.min(1250, lasted)).length;
             check(looks >= 2, `only ${{looks}} looks could be taken while it moved`);
             check(new Set(pictures).size >= Math.min(4, looks), `${{new Set(pictures).size}} different pictures were seen in ${{looks}} looks`);
             check(lasted >= 250 && lasted <= 2000, `it came to rest after ${{lasted}} ms`);
             check(new Set(pictures.slice(pictures.indexOf(last))).size === 1, 'it moves again');
             const frames = kit.frames;
             await kit.sleep(500);
             check(kit.frames === frames, `${{kit.frames - frames}} frames were asked for at rest`);
             const host = kit.host();
             await host.wardProfile.update({{ 'data-motion': 'off' }});
             check(kit.hash(kit.canvas(host)) === last, 'it came to rest as another picture');
             await host.wardProfile.update({{ 'data-motion': null, 'data-theme': 'dark' }});
             const dark = kit.hash(kit.canvas(host));
             await kit.sleep(300);
             check(kit.hash(kit.canvas(host)) === dark, 'it comes in a second time');"
        ),
    )
}

fn below(stage: &Stage) -> Result<()> {
    open(stage, "<div style=\"height:700px\"></div>", "")?;
    stage.check(
        json!(null),
        "await kit.until('the end of the merger', () => kit.seen.at(-1)[0] > 2300);
         const host = kit.host();
         const bar = () => {
           const { marks } = host.wardProfile.inspect();
           const { x, y, width } = marks.find(({ id }) => id === 'budget-plan-ratio');
           const pixels = kit.pixels(kit.canvas(host));
           const { height } = marks.find(({ id }) => id === 'budget-plan-ratio');
           // Along the middle of the bar, which begins 13 px below the words of its plan's share.
           const row = Math.round((y + height + 27) * pixels.scale);
           let filled = 0;
           for (let at = Math.round(x * pixels.scale); at < Math.round((x + width) * pixels.scale); at += 1) {
             filled += kit.contrast(pixels.at(at, row), [255, 255, 255]) > 3 ? 1 : 0;
           }
           return filled;
         };
         const whole = bar();
         check(whole > 300, `a bar below the screen is ${whole} px long, not whole`);
         kit.button(host, 'budget-2021-2025').scrollIntoView({ block: 'center', behavior: 'instant' });
         await kit.until('the bar to begin again', () => bar() < whole - 5, 3000);
         await kit.until('the bar to be whole', () => bar() === whole, 3000);",
    )
}

fn waits(stage: &Stage) -> Result<()> {
    open(stage, "<div style=\"height:1200px\"></div>", "")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const whole = kit.hash(kit.canvas(host));
         await kit.sleep(500);
         check(kit.hash(kit.canvas(host)) === whole && kit.frames === 0, 'it comes in where nobody sees it');
         host.scrollIntoView({ block: 'start', behavior: 'instant' });
         await kit.until('the picture to come in', () => kit.hash(kit.canvas(host)) !== whole, 5000);
         await kit.until('it to be whole', () => kit.hash(kit.canvas(host)) === whole, 8000);",
    )
}

fn once(stage: &Stage) -> Result<()> {
    open(stage, "", "")?;
    stage.check(
        json!(null),
        &format!(
            "{REST}
             const host = kit.host();
             await host.wardProfile.update({{ 'data-sections': 'merge services' }});
             const drawn = kit.hash(kit.canvas(host));
             await kit.sleep(600);
             check(kit.hash(kit.canvas(host)) === drawn, 'it comes in again');"
        ),
    )
}

fn asked(stage: &Stage) -> Result<()> {
    open(stage, "", "")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const before = kit.hash(kit.canvas(host));
         kit.button(host, 'area').click();
         check(kit.hash(kit.canvas(host)) !== before, 'nothing moved that could be ended');
         const now = kit.hash(kit.canvas(host));
         await kit.sleep(400);
         check(kit.hash(kit.canvas(host)) === now, 'a picture that was asked moves on');
         await host.wardProfile.update({ 'data-motion': 'off' });
         check(kit.hash(kit.canvas(host)) === now, 'a picture that was asked is not the final one');",
    )
}

/// That no picture but the final one was ever seen, and no frame asked for.
fn stands_still(stage: &Stage) -> Result<()> {
    stage.check(
        Value::Null,
        &format!(
            "{REST}
             check(new Set(pictures).size === 1, `${{new Set(pictures).size}} pictures were seen`);
             check(kit.frames === 0, `${{kit.frames}} frames were asked for`);
             check(lasted < 100, 'the first picture is not the final one');"
        ),
    )
}

fn off(stage: &Stage) -> Result<()> {
    open(stage, "", "data-motion=off")?;
    stands_still(stage)
}

fn reduced(stage: &Stage) -> Result<()> {
    open(stage, "<script>kit.prefer('(prefers-reduced-motion: reduce)', true);</script>", "")?;
    stands_still(stage)
}

fn later(stage: &Stage) -> Result<()> {
    open(stage, "", "")?;
    stage.check(
        Value::Null,
        "const host = kit.host();
         const before = kit.hash(kit.canvas(host));
         kit.prefer('(prefers-reduced-motion: reduce)', true);
         check(kit.hash(kit.canvas(host)) !== before, 'nothing moved that could be ended');
         const now = kit.hash(kit.canvas(host));
         await kit.sleep(300);
         check(kit.hash(kit.canvas(host)) === now, 'it moves on');
         await host.wardProfile.update({ 'data-motion': 'off' });
         check(kit.hash(kit.canvas(host)) === now, 'it stopped half way');",
    )
}

fn emulated(stage: &Stage) -> Result<()> {
    ensure!(stage.browser.engine() == Engine::Chromium || stage.browser.set_media(&[]).is_err(), "media can be set");
    stage.browser.set_media(&[("prefers-reduced-motion", "reduce")])?;
    stage.goto("/index.html")?;
    stage.ready("[data-ward-profile]")?;
    stage
        .ask(
            "const host = document.querySelector('[data-ward-profile]');
         const canvas = host.shadowRoot.querySelector('canvas');
         const copy = () => canvas.toDataURL();
         const first = copy();
         for (let i = 0; i < 8; i += 1) {
           await new Promise((next) => setTimeout(next, 80));
           if (copy() !== first) throw new Error('the picture moves');
         }",
        )
        .map(drop)
}
