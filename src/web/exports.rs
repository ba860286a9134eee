//! What the page's scripts call.

#[cfg(feature = "full")]
use std::borrow::Cow;
use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::{
    canvas::{Letters, Painter},
    context::Context,
};
use crate::{
    config::{Config, Problems},
    inspect::{self, Shown},
    locale::Lang,
    metrics, motion,
    picture::{self, Picture, Reader},
    profile::{Profile, QUY_NHON_NAM},
    scene::{Color, TextLine},
    sections,
};

/// The reader prefers dark colours, and the page allows them.
const DARK: u8 = 1;

/// The reader wants more contrast.
const MORE_CONTRAST: u8 = 2;

/// The picture is for paper: light, whatever was asked.
const PAPER: u8 = 4;

/// No drawing is on its way in. (Each section is one at most.)
const STILL: [f32; sections::ALL.len()] = [-1.0; sections::ALL.len()];

/// A picture on a canvas.
struct Widget {
    #[cfg(feature = "full")]
    profile: Cow<'static, Profile>,
    config: Config,
    forced: Option<[Color; 3]>,
    picture: Option<Picture>,
    /// How many milliseconds ago drawings began, by their numbers, for the next painting; below zero for those that are as
    /// they are in the end, as are all others.
    times: [f32; sections::ALL.len()],
}

thread_local! {
    /// The widgets of the instance, by their numbers. Scripts hold numbers: an object of ours in their hands would bring a
    /// class, a registry of what they forget, and words for what may go wrong with both.
    static WIDGETS: RefCell<Vec<Option<Widget>>> = const { RefCell::new(Vec::new()) };
}

/// What `work` gives for a widget; nothing for one that is gone. While it is on, nothing may ask for a widget: a page that
/// patches a canvas's calls to do so loses the instance, as by any panic.
fn with<T: Default>(widget: usize, work: impl FnOnce(&mut Widget) -> T) -> T {
    WIDGETS.with_borrow_mut(|widgets| match widgets.get_mut(widget) {
        Some(Some(widget)) => work(widget),
        _ => T::default(),
    })
}

/// A new widget's number.
#[wasm_bindgen]
pub fn make() -> usize {
    WIDGETS.with_borrow_mut(|widgets| {
        let mut place = 0;
        while let Some(Some(_)) = widgets.get(place) {
            place += 1;
        }
        if place == widgets.len() {
            widgets.push(None);
        }
        if let Some(widget) = widgets.get_mut(place) {
            *widget = Some(Widget::new());
        }
        place
    })
}

/// Gives a widget's memory back; its number may be another's then.
#[wasm_bindgen]
pub fn release(widget: usize) {
    WIDGETS.with_borrow_mut(|widgets| {
        if let Some(place) = widgets.get_mut(widget) {
            *place = None;
        }
    });
}

/// Draws as `attributes` ask from the next [`draw`] on: names and values in turn, divided by U+0000. `inherited` is the
/// language around the host, or empty. Returns whether something is wrong with them, which `problems` of the full build puts
/// into words.
#[wasm_bindgen]
pub fn configure(widget: usize, attributes: &str, inherited: &str, prefers: u8) -> bool {
    with(widget, |widget| {
        (widget.config, _) = read(attributes, inherited);
        let (_, mended) = picture::theme(&widget.config, reader(prefers));
        #[cfg(feature = "full")]
        if !picture::problems(&widget.profile, &widget.config).is_empty() {
            return true;
        }
        widget.config.flawed || mended.is_some()
    })
}

/// What is wrong with attributes, as JSON; the arguments are those of [`configure`].
#[cfg(feature = "full")]
#[wasm_bindgen]
pub fn problems(widget: usize, attributes: &str, inherited: &str, prefers: u8) -> String {
    with(widget, |widget| {
        let (config, mut problems) = read(attributes, inherited);
        if let (_, Some((asked, made))) = picture::theme(&config, reader(prefers)) {
            problems.push(crate::problem::Problem::weak_accent(asked, made, config.lang));
        }
        problems.extend(picture::problems(&widget.profile, &config));
        inspect::problems(&problems)
    })
}

/// The colours that the browser forces, as `0xRRGGBB`: background, text and links. None if the first is below zero.
#[wasm_bindgen]
pub fn force(widget: usize, back: i32, ink: i32, link: i32) {
    let forced = if back < 0 { None } else { Some([Color(back as u32), Color(ink as u32), Color(link as u32)]) };
    with(widget, |widget| widget.forced = forced);
}

/// Makes the picture for a width in CSS px. `prefers` adds up what the reader does: 1 dark, 2 more contrast; and 4 for
/// paper.
#[wasm_bindgen]
pub fn draw(widget: usize, width: f32, prefers: u8) {
    with(widget, |widget| {
        let reader = Reader { forced: widget.forced, ..reader(prefers) };
        widget.picture = Some(Picture::for_reader(widget.profile(), &widget.config, reader, width));
    });
}

/// Says for the next painting how long ago a drawing began, in milliseconds.
#[wasm_bindgen]
pub fn place(widget: usize, drawing: u8, time: f32) {
    with(widget, |widget| {
        if let Some(place) = widget.times.get_mut(usize::from(drawing)) {
            *place = time;
        }
    });
}

/// Paints the picture over so many device px of the canvas, in the fonts of a CSS font-family list: its letters are set in
/// one size and `scaled`, or each in its own.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "a script calls it: each field of an object would be a call of its own")]
pub fn paint(widget: usize, context: &Context, width: f64, height: f64, family: &str, scaled: bool) {
    with(widget, |widget| {
        if let Some(Picture { scene, .. }) = &widget.picture {
            let scale = (width / f64::from(scene.width), height / f64::from(scene.height));
            Painter::new(context, scale, Letters { family, scaled }).paint(scene, |node| {
                let time = *widget.times.get(usize::from(node.cue?.drawing))?;
                if time < 0.0 { None } else { motion::pose(node, time) }
            });
        }
        widget.times = STILL;
    });
}

/// The final scene, and what stands around it, as JSON: empty before the first picture. The canvas is `share` times as large
/// as the scene. Only in the fonts of a `family` is each line of text measured, its letters set as [`paint`] sets them.
#[wasm_bindgen]
pub fn inspect(widget: usize, context: &Context, share: f32, family: &str, scaled: bool) -> String {
    with(widget, |widget| {
        let Some(picture) = &widget.picture else { return String::new() };
        let painter = Painter::new(context, (1.0, 1.0), Letters { family, scaled });
        let flow = |line: &TextLine| painter.flow(line);
        let flow: Option<inspect::Flow> = if family.is_empty() { None } else { Some(&flow) };
        inspect::json(picture, Shown { share, flow, config: &widget.config })
    })
}

/// Draws the profile of a document in place of the built-in one, from the next `configure` on. Returns what the checker has
/// to say of it, as JSON.
///
/// # Errors
/// The problem, as JSON, if the document is no sound profile.
#[cfg(feature = "full")]
#[wasm_bindgen(js_name = readProfile)]
pub fn read_profile(widget: usize, text: &str, lang: &str) -> Result<String, JsValue> {
    let lang = Lang::from_code(lang).unwrap_or(Lang::Vi);
    let sound = super::whole::profile(text, lang)?;
    with(widget, |widget| widget.profile = Cow::Owned(sound.profile));
    Ok(inspect::findings(&sound.warnings, lang))
}

impl Widget {
    /// One without a picture.
    fn new() -> Widget {
        Widget {
            #[cfg(feature = "full")]
            profile: Cow::Borrowed(&QUY_NHON_NAM),
            config: Config::default(),
            forced: None,
            picture: None,
            times: STILL,
        }
    }

    fn profile(&self) -> &Profile {
        #[cfg(feature = "full")]
        return &self.profile;
        #[cfg(not(feature = "full"))]
        &QUY_NHON_NAM
    }
}

/// What `prefers` adds up.
fn reader(prefers: u8) -> Reader {
    let has = |flag: u8| prefers & flag != 0;
    Reader { dark: has(DARK), more_contrast: has(MORE_CONTRAST), paper: has(PAPER), forced: None }
}

/// Reads attributes as the loader passes them.
pub fn read(attributes: &str, inherited: &str) -> (Config, Problems) {
    let mut pieces = metrics::pieces(attributes, &['\0']);
    let pairs = std::iter::from_fn(move || pieces.next().zip(pieces.next()));
    Config::read(pairs, Lang::ALL.iter().find(|lang| lang.code() == inherited).copied())
}
