//! Documents that were sound, until something was changed in them: refused with words, or drawn.
#![no_main]
#![allow(missing_docs)]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use ward_profile::{
    borders,
    locale::Lang,
    profile::{Shape, read},
};
use ward_profile_fuzz::{
    documents::{SOUND, change},
    draw, told,
};

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Unstructured::new(bytes);
    let Ok(text) = choices.choose(&SOUND) else { return };
    let mut document: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
    // As far as the bytes go.
    let _ = change(&mut document, &mut choices);
    let json = document.to_string();
    match read::profile(&json, Lang::En) {
        Ok(mut sound) => {
            told::findings(&sound.warnings);
            if sound.profile.shape == Some(Shape::Inline) {
                told::findings(&borders::attach(&mut sound.profile, &borders::file::inline(&json)));
            }
            draw(&sound.profile, bytes.len());
        }
        Err(problem) => told::refusal(&problem),
    }
});
