//! What the picture's panels show.

use crate::bench::{
    contender::Contender,
    eye::Conditions,
    report::{Run, words},
    results::{Key, Metric},
};

/// A panel: what is measured, in which unit, and a bar for each contender.
pub struct Panel {
    pub title: &'static str,
    pub unit: &'static str,
    pub bars: Vec<Bar>,
}

/// A bar: its length, where the middle half of the samples lies, and its number in words.
pub struct Bar {
    pub contender: Contender,
    pub value: f64,
    pub quartiles: Option<(f64, f64)>,
    pub told: String,
}

/// The panels, from left to right and from top to bottom.
pub fn panels(run: &Run) -> Vec<Panel> {
    let timed = |title, unit, metric, conditions| Panel {
        title,
        unit,
        bars: bars(|one| measured(run, Key::of(metric, one, conditions))),
    };
    vec![
        Panel {
            title: "Transferred until the first picture",
            unit: "KB, brotli",
            bars: bars(|one| {
                let bytes = run.results.transferred(one)?[2] as f64;
                Some(Bar { contender: one, value: bytes, quartiles: None, told: words::kilobytes(bytes) })
            }),
        },
        Panel {
            title: "Memory once it stands",
            unit: "KB: script, browser’s objects and module",
            bars: bars(|one| memory(run, one)),
        },
        timed(
            "First picture, as the machine is",
            "milliseconds from navigation, cold",
            Metric::Painted,
            Conditions::AsIs,
        ),
        timed("First picture, slow", "ms; processor 4× slower, 1.6 Mbit/s, 150 ms", Metric::Painted, Conditions::Slow),
        timed(
            "Longest task until then, slow",
            "milliseconds in which nothing else can happen",
            Metric::Longest,
            Conditions::Slow,
        ),
        timed("Redraw", "milliseconds to the end of the frame", Metric::Redraw, Conditions::AsIs),
    ]
}

fn bars(bar: impl Fn(Contender) -> Option<Bar>) -> Vec<Bar> {
    let missing = |contender| Bar { contender, value: 0.0, quartiles: None, told: "–".to_owned() };
    Contender::ALL.into_iter().map(|one| bar(one).unwrap_or_else(|| missing(one))).collect()
}

fn measured(run: &Run, key: Key) -> Option<Bar> {
    let spread = run.results.spread(key)?;
    let value = spread.median();
    Some(Bar { contender: key.contender, value, quartiles: Some(spread.quartiles()), told: words::time(value) })
}

fn memory(run: &Run, contender: Contender) -> Option<Bar> {
    let value = run.memory(contender)?;
    Some(Bar { contender, value, quartiles: None, told: words::kilobytes(value) })
}
