//! What the fuzz targets share: what has to hold, and things that are made ill on purpose.

pub mod documents;
pub mod told;

#[path = "../../tests/properties/safe.rs"]
pub mod safe;
#[path = "../../tests/properties/wrapped.rs"]
pub mod wrapped;

use ward_profile::{config::Config, picture::Picture, profile::Profile};

/// The widths at which layouts change, and both ends.
pub const WIDTHS: [f32; 8] = [240.0, 299.0, 320.0, 519.0, 520.0, 999.0, 1000.0, 1600.0];

/// Draws all of a profile in both languages, at two widths that `choice` chooses, and holds the pictures to what is safe.
pub fn draw(profile: &Profile, choice: usize) {
    for lang in ["vi", "en"] {
        let (config, _) = Config::read([("data-lang", lang), ("data-sections", "all")].into_iter(), None);
        for width in [WIDTHS[choice % 4], WIDTHS[4 + choice / 4 % 4]] {
            let picture = Picture::of(profile, &config, false, width);
            safe::is_safe(&picture, &format!("{lang}, {width} px"));
        }
    }
}
