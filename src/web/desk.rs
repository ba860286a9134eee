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

/// The widths for which a snippet keeps room, in CSS px: from and to on phones, from and to in columns.
#[wasm_bindgen]
pub fn widths() -> Vec<u32> {
    [room::PHONE, room::COLUMN].into_iter().flat_map(|widths| [*widths.start(), *widths.end()]).collect()
}

/// The greatest height of a picture at each width from one to another, in CSS px. The other arguments are those of
/// [`Still::new`]. A page asks for some widths at a time: a thousand pictures take a second.
///
/// # Errors
/// The problem, as JSON, if the document is no sound profile.
#[wasm_bindgen]
pub fn tallest(attributes: &str, inherited: &str, profile: Option<String>, from: u32, to: u32) -> Result<u32, JsValue> {
    let (config, _) = exports::read(attributes, inherited);
    let given = profile.map(|text| whole::profile(&text, config.lang)).transpose()?;
    let profile = given.as_ref().map_or(&QUY_NHON_NAM, |sound| &sound.profile);
    Ok(room::most(&room::steps(profile, &config, from..=to), from..=to))
}

/// The inline style that keeps the room of a picture that is at most so high on phones and in columns, in CSS px.
#[wasm_bindgen]
pub fn room(phone: u32, column: u32) -> String {
    room::style(phone, column)
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
