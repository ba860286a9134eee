//! What a default embed never needs: profiles by URL, and the picture as SVG. It is in the fuller build alone.

use js_sys::JSON;
use wasm_bindgen::prelude::*;

use super::exports;
use crate::{
    finding::Finding,
    inspect,
    locale::Lang,
    paint::svg::{self, Document},
    picture::Picture,
    problem::Problem,
    profile::{
        QUY_NHON_NAM,
        read::{self, Sound},
    },
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
    let profile = given.as_ref().map_or(&QUY_NHON_NAM, |sound| &sound.profile);
    let picture = Picture::of(profile, &config, dark, width);
    let about = Document {
        lang: config.lang.code(),
        title: &picture.name(),
        description: &picture.summary(),
        font: config.font.as_deref().unwrap_or(svg::FONT),
    };
    Ok(svg::document(&picture.scene, &about))
}

/// The profile that `text` is a document of, and what the checker has to say of it; after U+0000 may follow its borders, as
/// JSON, from the module that reads them.
///
/// # Errors
/// The problem, as JSON: not JSON, or not sound.
pub fn profile(text: &str, lang: Lang) -> Result<Sound, JsValue> {
    let (document, borders) = text.split_once('\0').unwrap_or((text, ""));
    let mut sound = self::document(document, lang)?;
    // Borders that are none are not worth losing the picture: the other module has told what is wrong.
    sound.profile.borders =
        JSON::parse(borders).ok().and_then(|borders| serde_wasm_bindgen::from_value(borders).unwrap_or_default());
    Ok(sound)
}

fn document(text: &str, lang: Lang) -> Result<Sound, JsValue> {
    let fail = |problem: Box<Problem>| JsValue::from(inspect::problem(&problem, lang));
    // The browser's own parser reads JSON; it is there already, and says where a mistake is.
    let not_json = |error: JsValue| {
        let detail = js_sys::Error::from(error).message();
        fail(read::not_json(&String::from(detail), lang))
    };
    // Composed (NFC) by the script that fetched it: pages patch what would write it anew here.
    let value = JSON::parse(text).map_err(not_json)?;
    if read::is_too_deep(text) {
        return Err(fail(read::not_json("recursion limit exceeded", lang)));
    }
    // By way of a tree: the checker walks it.
    let tree = serde_wasm_bindgen::from_value(value).map_err(|error| {
        let detail = String::from(js_sys::Error::from(JsValue::from(error)).message());
        fail(read::unsound(vec![Finding::error("unreadable", "", &[&detail])], lang))
    })?;
    read::document(tree, lang).map_err(fail)
}
