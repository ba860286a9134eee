//! The widget in Chromium, Firefox and WebKitGTK, as those who read and edit a page meet it.
//!
//! Each engine is started once. Engines run beside each other, the tests of one engine one after another. A browser's
//! start may be tried again; an assertion never is.

mod asking;
mod attributes;
mod axe;
mod borders;
mod builder;
mod builds;
mod crisp;
mod demo;
mod docs;
mod exceptions;
mod export;
mod failures;
mod figures;
mod fonts;
mod frame;
mod harness;
mod hostile;
mod life;
mod motion;
mod newsroom;
mod overlay;
mod parity;
mod pixels;
mod preferences;
mod print;
mod profiles;
mod races;
mod reading;
mod requests;
mod resize;
mod sections;
mod shift;
mod snippet;
mod takeover;
mod theme;

use std::sync::Mutex;

use anyhow::{Result, anyhow};
use harness::{Stage, locked};
use libtest_mimic::{Arguments, Trial};
use xtask::webdriver::Engine;

/// A test: its name, and what it does in one engine.
pub type Test = (&'static str, fn(&Stage) -> Result<()>);

const TESTS: &[&[Test]] = &[
    demo::TESTS,
    docs::TESTS,
    figures::TESTS,
    pixels::TESTS,
    crisp::TESTS,
    resize::TESTS,
    sections::TESTS,
    attributes::TESTS,
    builds::TESTS,
    profiles::TESTS,
    newsroom::TESTS,
    borders::TESTS,
    races::TESTS,
    failures::TESTS,
    shift::TESTS,
    theme::TESTS,
    reading::TESTS,
    overlay::TESTS,
    asking::TESTS,
    motion::TESTS,
    preferences::TESTS,
    axe::TESTS,
    export::TESTS,
    parity::TESTS,
    print::TESTS,
    takeover::TESTS,
    fonts::TESTS,
    life::TESTS,
    requests::TESTS,
    frame::TESTS,
    hostile::STYLES,
    hostile::PLACES,
    hostile::SCRIPTS,
    hostile::POLICIES,
    hostile::COMINGS,
    hostile::FAILING,
    hostile::PANICS,
    hostile::WORDS,
    snippet::TESTS,
    builder::TESTS[0],
    builder::TESTS[1],
    builder::TESTS[2],
    builder::TESTS[3],
    builder::TESTS[4],
];

/// An engine: not started yet, started, or why it could not be.
type Slot = Mutex<Option<Result<Stage, String>>>;

static STAGES: [Slot; 3] = [const { Mutex::new(None) }; 3];

fn main() {
    let mut arguments = Arguments::from_args();
    let mut trials = Vec::new();
    // In turn, so that no engine waits for another's tests to end.
    for &(name, test) in TESTS.iter().copied().flatten() {
        for (engine, slot) in Engine::ALL.into_iter().zip(&STAGES) {
            let (name, test) = match exceptions::of(name, engine) {
                None => (name.to_owned(), test),
                Some(exception) => (format!("exceptions::{name}, as {}", exception.reason), exception.holds),
            };
            trials.push(Trial::test(format!("{}::{name}", engine.name()), move || Ok(run(engine, slot, test)?)));
        }
    }
    trials.push(Trial::test("exceptions::each_is_from_a_test_that_there_is", || {
        let unknown = exceptions::of_none(TESTS);
        if unknown.is_empty() { Ok(()) } else { Err(format!("no test is named {unknown:?}").into()) }
    }));
    // Each waits for its engine, which takes a thread but no time.
    arguments.test_threads = arguments.test_threads.or(Some(trials.len()));
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Leaving the process would leave the browsers: they end with their stages.
    for slot in &STAGES {
        drop(locked(slot).take());
    }
    conclusion.exit();
}

fn run(engine: Engine, slot: &Slot, test: fn(&Stage) -> Result<()>) -> Result<()> {
    let mut slot = locked(slot);
    let stage = slot.get_or_insert_with(|| Stage::set(engine).map_err(|error| format!("{error:#}")));
    let stage = stage.as_ref().map_err(|error| anyhow!("{} did not start: {error}", engine.name()))?;
    stage.clear()?;
    test(stage)
}
