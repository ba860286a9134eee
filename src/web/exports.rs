//! What the loader calls.

use std::rc::Rc;

use js_sys::{Function, JSON};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlCanvasElement, HtmlElement};

use super::surface::Surface;
use crate::{
    config::Config,
    inspect::{self, Shown},
    locale::Lang,
    problem::Problem,
    scene::TextLine,
};

/// A widget in a host's shadow root.
#[wasm_bindgen]
pub struct Widget(Rc<Surface>);

#[wasm_bindgen]
impl Widget {
    /// A widget that draws on `canvas`, as wide as `ruler`. `painted` is called after each painting.
    ///
    /// # Errors
    /// When the browser gives no 2D context.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: Element,
        ruler: HtmlElement,
        canvas: HtmlCanvasElement,
        painted: Function,
    ) -> Result<Widget, JsValue> {
        Surface::new(host, ruler, canvas, painted).map(Widget).ok_or_else(|| "no-context".into())
    }

    /// Draws as `attributes` ask: names and values in turn, divided by U+0000. `inherited` is the language around the
    /// host, or empty. Returns the problems found, as JSON.
    pub fn configure(&self, attributes: &str, inherited: &str) -> String {
        let (config, mut problems) = read(attributes, inherited);
        let lang = config.lang;
        self.0.configure(config);
        let mended = self.0.with_picture(|picture, _| picture.mended_accent).flatten();
        if let Some((asked, made)) = mended {
            problems.push(Problem::weak_accent(asked, made, lang));
        }
        #[cfg(feature = "full")]
        problems.extend(self.0.problems());
        inspect::problems(&problems)
    }

    /// The final scene, and what stands around it, as plain data; `undefined` before the first picture. Only with `texts` is
    /// each line of text measured.
    pub fn inspect(&self, texts: bool) -> JsValue {
        let json = self.0.with_picture(|picture, painter| {
            let flow = |line: &TextLine| painter.flow(line);
            let waiting = self.0.waiting();
            let flow: Option<inspect::Flow> = if texts { Some(&flow) } else { None };
            let shown = Shown { share: self.0.share(), flow, waiting: &waiting, tools: self.0.tools() };
            inspect::json(picture, shown)
        });
        json.and_then(|json| JSON::parse(&json).ok()).unwrap_or(JsValue::UNDEFINED)
    }

    /// Nothing comes in: the picture is painted as it is in the end from the first.
    pub fn still(&self) {
        self.0.still();
    }

    /// The drawing of a number came into view: it comes in now.
    pub fn begin(&self, drawing: u8) {
        self.0.begin(drawing);
    }

    /// Ends what moves: it is painted as it is in the end.
    pub fn settle(&self) {
        self.0.settle();
    }

    /// Draws the profile of a document in place of the built-in one, from the next `configure` on. Returns what the
    /// checker has to say of it, as JSON.
    ///
    /// # Errors
    /// The problem, as JSON, if the document is no sound profile.
    #[cfg(feature = "full")]
    #[wasm_bindgen(js_name = readProfile)]
    pub fn read_profile(&self, text: &str, lang: &str) -> Result<String, JsValue> {
        let lang = Lang::from_code(lang).unwrap_or(Lang::Vi);
        let sound = super::whole::profile(text, lang)?;
        self.0.set_profile(sound.profile);
        Ok(inspect::findings(&sound.warnings, lang))
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// Reads attributes as the loader passes them.
pub fn read(attributes: &str, inherited: &str) -> (Config, Vec<Problem>) {
    let pieces: Vec<&str> = attributes.split('\0').collect();
    let pairs = pieces.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    Config::read(pairs, Lang::from_code(inherited))
}
