//! The packages, used as others do: npm's from its archive, in pages that Vite builds and in a plain one; and the crate's.

mod app;
mod krate;

use anyhow::Result;
use libtest_mimic::{Arguments, Trial};

/// A test: its name, and what is done.
type Test = (&'static str, fn() -> Result<()>);

const TESTS: &[Test] = &[
    ("npm::the_archive_has_what_is_needed_and_no_more", app::archive),
    ("npm::the_types_are_those_of_the_code", app::types),
    ("npm::pages_that_vite_builds_draw", app::vite),
    ("npm::a_plain_page_draws", app::plain),
    ("crate::it_is_packaged_without_a_warning", krate::packaged),
];

fn main() {
    let mut arguments = Arguments::from_args();
    // They share a folder.
    arguments.test_threads = Some(1);
    let trials = TESTS
        .iter()
        .map(|&(name, test)| Trial::test(name, move || Ok(test().map_err(|error| format!("{error:#}"))?)))
        .collect();
    libtest_mimic::run(&arguments, trials).exit();
}
