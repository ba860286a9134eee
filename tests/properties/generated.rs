//! What holds of the pictures of documents that nobody wrote.
//!
//! The documents are the same in every run, so that what fails fails again. `SEED=7 CASES=5000 cargo test --test
//! properties generated` looks further. A failure prints its seed and the document without all that it fails without too;
//! one that is worth keeping becomes a fixture.

use std::{
    cell::Cell,
    env,
    panic::{self, AssertUnwindSafe},
};

use proptest::{
    prelude::*,
    sample,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::Value;
use ward_profile::sections;

use crate::{
    documents::document,
    pictures::{all_hold, picture, read},
};

/// A document and how it is drawn: the sections, in order, and the width.
#[derive(Clone, Debug)]
struct Drawing {
    document: Value,
    sections: String,
    width: u16,
}

/// Documents with any of the sections in any order, at any width; at the ends, and where grids change, more often.
fn drawings() -> impl Strategy<Value = Drawing> {
    let names: Vec<&str> = sections::ALL.iter().map(|section| section.name).collect();
    let most = names.len();
    let names = sample::subsequence(names, 1..=most);
    let sections = prop_oneof![Just(vec!["all"]), names.prop_shuffle()];
    let width = prop_oneof![4 => 240..=1600_u16, 2 => 240..=360_u16, 1 => 510..=530_u16, 1 => 990..=1010_u16];
    (document(), sections, width).prop_map(|(document, sections, width)| Drawing {
        document,
        sections: sections.join(" "),
        width,
    })
}

/// Reads and draws the document in both languages, and tries everything on the pictures.
fn try_on(drawing: &Drawing) {
    let Drawing { document, sections, width } = drawing;
    let profile = read(&document.to_string()).expect("the document is sound");
    for lang in ["vi", "en"] {
        all_hold(&picture(&profile, lang, sections, *width), &format!("{lang}, {sections}, {width} px"));
    }
}

thread_local! {
    /// Whether what panics on this thread is only looked for, and not worth printing.
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Whether something does not hold; prints nothing.
fn fails(drawing: &Drawing) -> bool {
    QUIET.set(true);
    let tried = panic::catch_unwind(AssertUnwindSafe(|| try_on(drawing)));
    QUIET.set(false);
    tried.is_err()
}

/// `drawing`, which fails, without all that it fails without too.
fn smallest(mut drawing: Drawing) -> Drawing {
    let mut before = usize::MAX;
    while before > drawing.document.to_string().len() {
        before = drawing.document.to_string().len();
        // From the end: what goes does not move what is still to be tried.
        for path in paths(&drawing.document, "").into_iter().rev() {
            let mut smaller = drawing.clone();
            remove(&mut smaller.document, &path);
            if read(&smaller.document.to_string()).is_ok() && fails(&smaller) {
                drawing = smaller;
            }
        }
    }
    drawing
}

/// Where everything is in a value, as JSON pointers.
fn paths(value: &Value, at: &str) -> Vec<String> {
    let within: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (format!("{at}/{key}"), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(index, value)| (format!("{at}/{index}"), value)).collect(),
        _ => Vec::new(),
    };
    within.into_iter().flat_map(|(path, value)| [vec![path.clone()], paths(value, &path)].concat()).collect()
}

fn remove(document: &mut Value, path: &str) {
    let (parent, key) = path.rsplit_once('/').unwrap_or_default();
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.remove(key)),
        Some(Value::Array(list)) => drop(list.remove(key.parse().expect("it is an index"))),
        _ => {}
    }
}

fn number(variable: &str, default: u32) -> u32 {
    env::var(variable).ok().map_or(default, |value| value.parse().expect("a number is needed"))
}

#[test]
fn all_holds_of_generated_documents() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !QUIET.get() {
            usual(info);
        }
    }));
    let (seed, cases) = (number("SEED", 1), number("CASES", 400));
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config { failure_persistence: None, ..Config::default() }, rng);
    let drawings = drawings();
    for case in 0..cases {
        let drawing = drawings.new_tree(&mut runner).expect("a document").current();
        if fails(&drawing) {
            let drawing = smallest(drawing);
            eprintln!("SEED={seed} CASES={cases}, case {case}: {}", drawing.document);
            try_on(&drawing);
        }
    }
}
