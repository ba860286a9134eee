//! Lines: nothing is lost, nothing is broken that fits, no line is wider than its slot but a single word, and balanced lines
//! are as many as plain ones.
#![no_main]
#![allow(missing_docs)]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use ward_profile_fuzz::wrapped;

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    size: u8,
    bold: bool,
    slot: f32,
    text: &'a str,
}

fuzz_target!(|input: Input| {
    let Input { size, bold, slot, text } = input;
    let weight = if bold { ward_profile::metrics::Weight::Bold } else { ward_profile::metrics::Weight::Regular };
    wrapped::holds(text, (f32::from(size % 64 + 1), weight), slot);
});
