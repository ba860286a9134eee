//! What a default embed never needs: profiles by URL, and the picture as SVG. It is in the fuller build alone.

use js_sys::JSON;
use wasm_bindgen::prelude::*;

use super::exports;
use crate::{
    inspect,
    locale::Lang,
    paint::svg::{self, Document},
    picture::Picture,
    problem::Problem,
    profile::{Profile, QUY_NHON_NAM, read, unsound},
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
    let (config, _) = exports::read(attributes, inherited);
    let given = profile.map(|text| self::profile(&text, config.lang)).transpose()?;
    let profile = given.as_ref().unwrap_or(&QUY_NHON_NAM);
    let picture = Picture::of(profile, &config, dark, width);
    let about = Document {
        lang: config.lang.code(),
        title: &picture.name(),
        description: &picture.summary(),
        font: config.font.as_deref().unwrap_or(svg::FONT),
    };
    Ok(svg::document(&picture.scene, &about))
}

/// The profile that `text` is a document of; after U+0000 may follow its borders, as JSON, from the module that reads
/// them.
///
/// # Errors
/// The problem, as JSON: not JSON, not of the right form, or not sound.
pub fn profile(text: &str, lang: Lang) -> Result<Profile, JsValue> {
    let (document, borders) = text.split_once('\0').unwrap_or((text, ""));
    let mut profile = self::document(document, lang)?;
    // Borders that are none are not worth losing the picture: the other module has told what is wrong.
    profile.borders =
        JSON::parse(borders).ok().and_then(|borders| serde_wasm_bindgen::from_value(borders).unwrap_or_default());
    Ok(profile)
}

fn document(text: &str, lang: Lang) -> Result<Profile, JsValue> {
    let fail = |problem: Problem| JsValue::from(inspect::problem(&problem));
    // The browser's own parser reads JSON; it is there already, and says where a mistake is.
    let not_json = |error: JsValue| {
        let detail = js_sys::Error::from(error).message();
        fail(unsound::not_json(&String::from(detail), lang))
    };
    // Written anew and composed (NFC), then read again: an escape may hide a letter's second half.
    let value = JSON::parse(text).map_err(not_json)?;
    let composed = JSON::stringify(&value).map_err(not_json)?.normalize("NFC");
    let value = JSON::parse(&String::from(composed)).map_err(not_json)?;
    // By way of a tree: read straight from JavaScript's objects, a field that no profile has would go unseen.
    let tree = serde_wasm_bindgen::from_value(value).map_err(|error| {
        let detail = String::from(js_sys::Error::from(JsValue::from(error)).message());
        fail(unsound::wrong_form("", &detail, lang))
    })?;
    read::document(tree, lang).map_err(|problem| fail(*problem))
}
