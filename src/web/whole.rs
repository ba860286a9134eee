//! What a default embed never needs: profiles by URL, and the picture as SVG. It is in the fuller build alone.

use js_sys::JSON;
use wasm_bindgen::prelude::*;

use super::exports::read;
use crate::{
    inspect,
    locale::Lang,
    paint::svg::{self, Document},
    picture::Picture,
    problem::Problem,
    profile::{Profile, QUY_NHON_NAM, unsound},
};

/// The picture as an SVG document, at `width` CSS px. `profile` is a document, or `undefined` for the built-in one.
///
/// # Errors
/// The problem, as JSON, if the document is no sound profile.
#[wasm_bindgen]
pub fn svg(
    attributes: &str,
    inherited: &str,
    profile: Option<String>,
    width: f32,
    dark: bool,
) -> Result<String, JsValue> {
    let (config, _) = read(attributes, inherited);
    let read_profile = profile.map(|text| self::profile(&text, config.lang)).transpose()?;
    let profile = read_profile.as_ref().unwrap_or(&QUY_NHON_NAM);
    let picture = Picture::of(profile, &config, dark, width);
    let about = Document {
        lang: config.lang.code(),
        title: &picture.name(),
        description: &picture.summary(),
        font: config.font.as_deref().unwrap_or(svg::FONT),
    };
    Ok(svg::document(&picture.scene, &about))
}

/// The profile that `text` is a document of.
///
/// # Errors
/// The problem, as JSON: not JSON, not of the right form, or not sound.
pub fn profile(text: &str, lang: Lang) -> Result<Profile, JsValue> {
    let fail = |problem: Problem| JsValue::from(inspect::problem(&problem));
    // The browser's own parser reads JSON; it is there already, and says where a mistake is.
    let value = JSON::parse(text).map_err(|error| {
        let detail = js_sys::Error::from(error).message();
        fail(unsound::not_json(&String::from(detail), lang))
    })?;
    let deserializer = serde_wasm_bindgen::Deserializer::from(value);
    let profile: Profile = serde_path_to_error::deserialize(deserializer)
        .map_err(|error| fail(unsound::wrong_form(&error.path().to_string(), &error.inner().to_string(), lang)))?;
    match unsound::first(&profile) {
        None => Ok(profile),
        Some(finding) => Err(fail(finding.problem(lang))),
    }
}
