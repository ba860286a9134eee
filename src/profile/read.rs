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
    let fail = |error: serde_json::Error| unsound::not_json(&error.to_string(), lang);
    let value: serde_json::Value = serde_json::from_str(json).map_err(fail)?;
    // Written anew first: an escape may hide a letter's second half.
    let composed: String = value.to_string().nfc().collect();
    document(serde_json::from_str(&composed).map_err(fail)?, lang)
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
