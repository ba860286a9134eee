//! Borders on the host: from the profile's own text, or from a file beside it.

use std::{fs, path::Path};

use super::{PATH, attach, left_out};
use crate::{
    finding::Finding,
    problem::Severity,
    profile::{Profile, Shape},
};

/// Reads the borders that a profile names and has the profile draw them. `path` is the profile's file, `json` its text.
///
/// A profile without a shape is left as it is. Addresses on the web are not fetched. Whatever is found costs no more than
/// the map: it is told as a warning.
pub fn follow(profile: &mut Profile, path: &Path, json: &str) -> Vec<Finding> {
    let found = read_and_attach(profile, path, json);
    found.into_iter().map(|finding| Finding { severity: Severity::Warning, ..finding }).collect()
}

fn read_and_attach(profile: &mut Profile, path: &Path, json: &str) -> Vec<Finding> {
    let geojson = match &profile.shape {
        None => return Vec::new(),
        Some(Shape::Inline) => inline(json),
        Some(Shape::At(address)) => {
            let address = address.trim();
            let lower = address.to_ascii_lowercase();
            if lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("//") {
                return vec![Finding::warning("shape-remote", PATH, &[address])];
            }
            let file = path.parent().unwrap_or(Path::new("")).join(address);
            match fs::read_to_string(&file) {
                Ok(text) => text,
                Err(error) => {
                    let values = [&*file.to_string_lossy(), &error.to_string()];
                    return vec![Finding::error("shape-unreachable", PATH, &values), left_out()];
                }
            }
        }
    };
    attach(profile, &composed(&geojson))
}

/// The GeoJSON that stands in a profile's text; empty if there is none.
pub fn inline(json: &str) -> String {
    let document = serde_json::from_str::<serde_json::Value>(json).unwrap_or_default();
    document.get(PATH).map(ToString::to_string).unwrap_or_default()
}

/// Text in Unicode's composed form: names are compared letter by letter.
fn composed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    // Browsers take a byte-order mark away too.
    text.trim_start_matches('\u{feff}').nfc().collect()
}
