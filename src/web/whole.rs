//! What a default embed never needs: profiles by URL, and the picture to be taken along. It is in the fuller build alone.

use std::borrow::Cow;

use js_sys::JSON;
use wasm_bindgen::prelude::*;

use super::{
    canvas::{Letters, Painter},
    context::Context,
    exports,
};
use crate::{
    export,
    finding::Finding,
    inspect,
    locale::Lang,
    metrics::plain,
    paint::svg::{self, Document},
    picture::Picture,
    problem::Problem,
    profile::{
        Profile, QUY_NHON_NAM,
        read::{self, Sound},
    },
};

/// A picture that stands still: what a reader takes along of one.
#[wasm_bindgen]
pub struct Still {
    pub(super) profile: Cow<'static, Profile>,
    pub(super) picture: Picture,
    font: Option<String>,
}

#[wasm_bindgen]
impl Still {
    /// The picture that `attributes` ask for, as [`configure`](exports::configure) takes them, `width` CSS px
    /// wide. `profile` is a document, or `undefined` for the built-in one; `dark` chooses where the theme is left open.
    ///
    /// # Errors
    /// The problem, as JSON, if the document is no sound profile.
    #[wasm_bindgen(constructor)]
    pub fn new(
        attributes: &str,
        inherited: &str,
        profile: Option<String>,
        width: f32,
        dark: bool,
    ) -> Result<Still, JsValue> {
        let (config, _) = exports::read(attributes, inherited);
        let given = profile.map(|text| self::profile(&text, config.lang)).transpose()?;
        let profile = given.map_or(Cow::Borrowed(&QUY_NHON_NAM), |sound| Cow::Owned(sound.profile));
        let picture = Picture::of(&profile, &config, dark, width);
        Ok(Still { profile, picture, font: config.custom.font })
    }

    /// The place by its name and class.
    pub fn place(&self) -> String {
        plain(&self.picture.facts.place_in_words())
    }

    /// The picture as an SVG document.
    pub fn svg(&self) -> String {
        let about = Document {
            lang: self.picture.facts.lang.code(),
            title: &self.picture.name(),
            description: &self.picture.summary(),
            font: self.font.as_deref().unwrap_or(svg::FONT),
        };
        svg::document(&self.picture.scene, &about)
    }

    /// Paints the picture over a whole canvas, in the font that was asked for or in `family`; its letters are set in one
    /// size and `scaled`, or each in its own.
    pub fn paint(&self, context: &Context, family: &str, scaled: bool) {
        let canvas = context.canvas();
        let scene = &self.picture.scene;
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        let scale = (width / f64::from(scene.width), height / f64::from(scene.height));
        let family = self.font.as_deref().unwrap_or(family);
        Painter::new(context, scale, Letters { family, scaled }).paint(scene, |_| None);
    }

    /// The figures as CSV, with a byte-order mark.
    pub fn csv(&self) -> String {
        export::csv(&self.profile, &self.picture)
    }

    /// The figures with tabs between, as a spreadsheet takes them from the clipboard.
    pub fn tsv(&self) -> String {
        export::tsv(&self.profile, &self.picture)
    }

    /// The figures as JSON.
    pub fn json(&self) -> String {
        export::json(&self.profile, &self.picture)
    }
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
