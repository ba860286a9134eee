//! What an editor's page asks of the module beside pictures: what is wrong with a document, the room that a picture takes,
//! and what stands in a host where no script runs. It is in the fuller build alone.

use wasm_bindgen::prelude::*;

use super::{exports, whole};
use crate::{
    block,
    config::Config,
    inspect,
    locale::Lang,
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, read::Sound},
    room,
};

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

/// The inline style that keeps a picture's room free. The arguments are those of [`svg`](whole::svg).
///
/// # Errors
/// The problem, as JSON, if the document is no sound profile.
#[wasm_bindgen]
pub fn room(attributes: &str, inherited: &str, profile: Option<String>) -> Result<String, JsValue> {
    let asked = Asked::read(attributes, inherited, profile)?;
    let mut steps = room::steps(asked.profile(), &asked.config, room::PHONE);
    steps.extend(room::steps(asked.profile(), &asked.config, room::COLUMN));
    Ok(room::inline_style(&steps))
}

/// What stands in a host where no script runs, as HTML: the static block with the picture at `image`, relative to the page,
/// and `width` CSS px wide; without an `image`, the picture in words.
///
/// # Errors
/// The problem, as JSON, if the document is no sound profile.
#[wasm_bindgen]
pub fn fallback(
    attributes: &str,
    inherited: &str,
    profile: Option<String>,
    image: &str,
    width: f32,
) -> Result<String, JsValue> {
    let asked = Asked::read(attributes, inherited, profile)?;
    let picture = Picture::of(asked.profile(), &asked.config, false, width);
    Ok(match image {
        "" => block::paragraph(&picture),
        _ => block::html(asked.profile(), &picture, image),
    })
}

/// What is asked of which profile.
struct Asked {
    config: Config,
    given: Option<Sound>,
}

impl Asked {
    fn read(attributes: &str, inherited: &str, profile: Option<String>) -> Result<Asked, JsValue> {
        let (config, _) = exports::read(attributes, inherited);
        let given = profile.map(|text| whole::profile(&text, config.lang)).transpose()?;
        Ok(Asked { config, given })
    }

    fn profile(&self) -> &Profile {
        self.given.as_ref().map_or(&QUY_NHON_NAM, |sound| &sound.profile)
    }
}
