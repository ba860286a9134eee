//! What an editor's page and a widget's own snippet ask of the module beside pictures: what is wrong with a document, the room
//! that a picture takes, and what stands in a host where no script runs. It is in the fuller build alone.

use wasm_bindgen::prelude::*;

use super::{
    exports,
    whole::{self, Still},
};
use crate::{block, inspect, locale::Lang, profile::QUY_NHON_NAM, room};

/// What the checker has to say of a document, as JSON: a list of warnings if it can be drawn, else the problem, which has
/// all `findings` unless it is no JSON at all.
#[wasm_bindgen]
pub fn check(text: &str, lang: &str) -> JsValue {
    let lang = Lang::from_code(lang).unwrap_or(Lang::Vi);
    match whole::profile(text, lang) {
        Ok(sound) => inspect::findings(&sound.warnings, lang).into(),
        Err(problem) => problem,
    }
}

/// The inline style that keeps a picture's room free. The arguments are those of [`Still::new`].
///
/// # Errors
/// The problem, as JSON, if the document is no sound profile.
#[wasm_bindgen]
pub fn room(attributes: &str, inherited: &str, profile: Option<String>) -> Result<String, JsValue> {
    let (config, _) = exports::read(attributes, inherited);
    let given = profile.map(|text| whole::profile(&text, config.lang)).transpose()?;
    let profile = given.as_ref().map_or(&QUY_NHON_NAM, |sound| &sound.profile);
    let mut steps = room::steps(profile, &config, room::PHONE);
    steps.extend(room::steps(profile, &config, room::COLUMN));
    Ok(room::inline_style(&steps))
}

#[wasm_bindgen]
impl Still {
    /// What stands in a host where no script runs, as HTML: the static block with the picture at `image`, relative to the
    /// page; without an `image`, the picture in words.
    pub fn fallback(&self, image: &str) -> String {
        match image {
            "" => block::paragraph(&self.picture),
            _ => block::html(&self.profile, &self.picture, image),
        }
    }
}
