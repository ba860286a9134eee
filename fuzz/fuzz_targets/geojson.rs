//! Borders: whatever the text, it is refused with words, or drawn as a map.
#![no_main]
#![allow(missing_docs)]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use ward_profile::{
    borders,
    locale::Lang,
    profile::{Borders, Profile, read},
};
use ward_profile_fuzz::{documents, draw, told};

/// A profile whose map is an island's, in few enough points to be changed all over.
const ISLAND: &str = documents::SOUND[1];

fn profile() -> Profile {
    read::profile(ISLAND, Lang::En).expect("it is sound").profile
}

/// Every point is on the map, and every ring is one.
fn whole(borders: &Borders) {
    let (right, bottom) = borders.size;
    let rings = borders.whole.iter().chain(borders.former.iter().flat_map(|unit| unit.rings.iter()));
    for ring in rings {
        assert!(ring.len() > 2, "{ring:?}");
        assert!(ring.iter().all(|&(x, y)| x <= right && y <= bottom), "{ring:?} in {:?}", borders.size);
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let geojson = if first % 4 == 0 {
        String::from_utf8_lossy(rest).into_owned()
    } else {
        let mut document = serde_json::from_str(&borders::file::inline(ISLAND)).expect("it is JSON");
        // As far as the bytes go.
        let _ = documents::change(&mut document, &mut Unstructured::new(rest));
        document.to_string()
    };
    let mut profile = profile();
    let findings = borders::attach(&mut profile, &geojson);
    told::findings(&findings);
    if let Some(borders) = &profile.borders {
        whole(borders);
        draw(&profile, bytes.len());
    } else {
        assert!(!findings.is_empty(), "what is not drawn is told");
    }
});
