//! What an engine cannot be tested for, and why: all of it. In place of each such test stands one that the reason still
//! holds.

use anyhow::{Result, ensure};
use xtask::webdriver::Engine;

use crate::{Test, harness::Stage};

/// Why a test does not run in some engines.
pub struct Exception {
    /// The reason, as part of a test's name.
    pub reason: &'static str,
    /// Fails when the reason holds no longer.
    pub holds: fn(&Stage) -> Result<()>,
    engines: &'static [Engine],
    tests: &'static [&'static str],
}

const OTHERS: &[Engine] = &[Engine::Firefox, Engine::WebKit];

const EXCEPTIONS: &[Exception] = &[
    Exception {
        reason: "WebDriver sets no pixel ratio here",
        holds: sets_no_device,
        engines: OTHERS,
        tests: &[
            "crisp::every_ratio_fills_whole_device_pixels",
            "crisp::a_device_that_developer_tools_emulate_is_crisp",
            "crisp::a_ratio_that_changes_is_followed",
            "crisp::a_huge_picture_keeps_within_the_memory_of_phones",
        ],
    },
    Exception {
        reason: "WebDriver sets no preferences here",
        holds: prefers_light_for_good,
        engines: OTHERS,
        tests: &[
            "theme::dark_is_drawn_where_reader_and_page_agree",
            "motion::the_browsers_own_preference_is_heeded",
            "preferences::forced_colors_of_the_browser_are_drawn",
        ],
    },
    Exception {
        reason: "a finger of WebDriver is a mouse here",
        holds: taps_with_a_mouse,
        engines: &[Engine::WebKit],
        tests: &["asking::a_tap_asks_and_its_card_is_not_under_the_finger"],
    },
    Exception {
        reason: "layout shift entries are not told here",
        holds: tells_no_layout_shift,
        engines: OTHERS,
        tests: &["shift::nothing_on_the_demo_page_moves", "shift::no_widget_of_the_demo_page_moves_anything"],
    },
    Exception {
        reason: "WebDriver prints no PDF here",
        holds: prints_no_pdf,
        engines: &[Engine::WebKit],
        tests: &["print::a_pdf_shows_what_the_host_draws"],
    },
    Exception {
        reason: "WebKitGTK fetches again what a preload has fetched",
        holds: fetches_twice,
        engines: &[Engine::WebKit],
        tests: &["requests::the_snippet_loads_each_piece_once"],
    },
    Exception {
        reason: "the window never has the focus here",
        holds: has_no_focus,
        engines: &[Engine::WebKit],
        tests: &["builder::the_focus_is_seen_wherever_the_tab_key_brings_it"],
    },
];

/// Why `test` does not run in `engine`, if so.
pub fn of(test: &str, engine: Engine) -> Option<&'static Exception> {
    EXCEPTIONS.iter().find(|exception| exception.engines.contains(&engine) && exception.tests.contains(&test))
}

/// The names of tests that are excepted somewhere but are no tests.
pub fn of_none(tests: &[&[Test]]) -> Vec<&'static str> {
    let known = |name: &str| tests.iter().copied().flatten().any(|test| test.0 == name);
    EXCEPTIONS.iter().flat_map(|exception| exception.tests).copied().filter(|name| !known(name)).collect()
}

fn sets_no_device(stage: &Stage) -> Result<()> {
    ensure!(
        stage.browser.set_device(900, 900, 2.0, false).is_err(),
        "a device can be emulated after all: take the exception away"
    );
    stage.open("", "")?;
    ensure!(stage.ask("return devicePixelRatio;")? == 1, "the ratio is not 1: test crispness at this ratio");
    Ok(())
}

/// What can be tested is: a reader who prefers light gets light.
fn prefers_light_for_good(stage: &Stage) -> Result<()> {
    ensure!(
        stage.browser.set_media(&[("prefers-color-scheme", "dark")]).is_err(),
        "the preference can be set after all: take the exception away"
    );
    stage.show("<div style=\"color-scheme:light dark\"><div id=w data-ward-profile></div></div>")?;
    stage.ready("#w")?;
    stage.check(
        "".into(),
        "check(!matchMedia('(prefers-color-scheme: dark)').matches, 'the engine prefers dark');
         const { theme } = kit.host().wardProfile.inspect();
         check(theme === 'light', `a reader who prefers light gets ${theme}`);",
    )
}

/// What cannot be told of any page: no element of it matches `:focus`.
fn has_no_focus(stage: &Stage) -> Result<()> {
    stage.open("", "<button id=one>One</button>")?;
    stage.ask("document.getElementById('one').focus();")?;
    let seen = stage.ask("return document.hasFocus() || document.activeElement.matches(':focus');")?;
    ensure!(seen == false, "the window has the focus after all: take the exception away");
    Ok(())
}

/// So it is with any file, without a widget.
fn fetches_twice(stage: &Stage) -> Result<()> {
    let path = "/copy/preloaded/embed.css";
    stage.asked();
    stage.open(
        &format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{path}\">"),
        &format!(
            "<script type=\"module\">await fetch('{path}').then((answer) => answer.text()); kit.done = 1;</script>"
        ),
    )?;
    stage.until("the fetch", "return kit.done;")?;
    let times = stage.asked().iter().filter(|asked| *asked == path).count();
    ensure!(times == 2, "a preload was fetched {times} times: take the exception away");
    Ok(())
}

/// What is drawn for paper is tested without: see `hostile::printed_pages_11`.
fn prints_no_pdf(stage: &Stage) -> Result<()> {
    stage.open("", "<p>A page.</p>")?;
    ensure!(crate::print::printed(stage, 27.0).is_err(), "a PDF is printed after all: take the exception away");
    Ok(())
}

/// What can be tested is: a tap asks, as a click does.
fn taps_with_a_mouse(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    let place = stage.ask(
        "window.kinds = new Set();
         addEventListener('pointermove', ({ pointerType }) => kinds.add(pointerType), true);
         const box = kit.button(kit.host(), 'area').getBoundingClientRect();
         return [box.left + 20, box.top + 20];",
    )?;
    let at = |index: usize| place[index].as_f64().unwrap_or_default();
    stage.browser.tap_at(at(0), at(1))?;
    stage.check(
        "".into(),
        "await kit.until('the card', () => kit.visible(kit.part(kit.host(), 'card')));
         check(![...kinds].includes('touch'), 'a finger is one after all: take the exception away');",
    )
}

fn tells_no_layout_shift(stage: &Stage) -> Result<()> {
    stage.open("", "")?;
    let told = stage.ask("return (PerformanceObserver.supportedEntryTypes || []).includes('layout-shift');")?;
    ensure!(told == false, "layout shifts are told after all: take the exception away");
    Ok(())
}
