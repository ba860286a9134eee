//! Documents: whatever the text, it is refused with words, or drawn.
#![no_main]
#![allow(missing_docs)]

use libfuzzer_sys::fuzz_target;
use ward_profile::{locale::Lang, profile::read};
use ward_profile_fuzz::{draw, told};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match read::profile(&text, Lang::Vi) {
        Ok(sound) => {
            told::findings(&sound.warnings);
            draw(&sound.profile, bytes.len());
        }
        Err(problem) => told::refusal(&problem),
    }
});
