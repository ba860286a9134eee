//! Reads documents.

use super::{Profile, unsound};
use crate::{locale::Lang, problem::Problem};

/// The profile that `json` is a document of. Text is brought to Unicode's composed form (NFC) first.
///
/// # Errors
/// The problem in words of `lang`: not JSON, not of a profile's form, or not sound.
#[cfg(not(target_arch = "wasm32"))]
pub fn profile(json: &str, lang: Lang) -> Result<Profile, Box<Problem>> {
    use unicode_normalization::UnicodeNormalization;
    let text: String = json.nfc().collect();
    let value = serde_json::from_str(&text).map_err(|error| unsound::not_json(&error.to_string(), lang))?;
    document(value, lang)
}

/// The profile that a document is, once it is read as JSON.
///
/// # Errors
/// The problem in words of `lang`: not of a profile's form, or not sound.
pub fn document(value: serde_json::Value, lang: Lang) -> Result<Profile, Box<Problem>> {
    let profile: Profile = serde_path_to_error::deserialize(value)
        .map_err(|error| unsound::wrong_form(&error.path().to_string(), &error.inner().to_string(), lang))?;
    match unsound::first(&profile) {
        None => Ok(profile),
        Some(finding) => Err(Box::new(finding.problem(lang))),
    }
}
