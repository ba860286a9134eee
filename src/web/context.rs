//! What is asked of a canvas's context. Nothing of it throws, for all that is passed here: web-sys's own calls catch what is
//! thrown, and each that does costs a wrapper around it, in bytes and at each call. And where nothing of web-sys is named,
//! nothing of js-sys is linked, whose closures stay in a module though nobody calls them.
//!
//! Paths and what text measures stay with the browser: `www/embed/instance.js` keeps the one path that is drawn with, as an
//! object of the browser's in the module's hands costs a table of them all.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A `CanvasRenderingContext2D`. One that the browser took back draws nothing, and throws nothing.
    pub type Context;

    /// The canvas that it draws on.
    #[cfg(feature = "full")]
    #[wasm_bindgen(method, getter)]
    pub fn canvas(this: &Context) -> web_sys::HtmlCanvasElement;

    /// Sets where a text stands beside its place, as CSS writes it.
    #[wasm_bindgen(method, setter, js_name = textAlign)]
    pub fn set_text_align(this: &Context, align: &str);

    /// Sets which of a text's lines is at its place.
    #[wasm_bindgen(method, setter, js_name = textBaseline)]
    pub fn set_text_baseline(this: &Context, baseline: &str);

    /// Sets a font, as CSS writes them.
    #[wasm_bindgen(method, setter)]
    pub fn set_font(this: &Context, font: &str);

    /// Sets the colour that is filled with, as CSS writes them.
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    pub fn set_fill(this: &Context, color: &str);

    /// Sets the colour that is drawn with along a path.
    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    pub fn set_stroke(this: &Context, color: &str);

    /// Sets how thick what is drawn along a path is, in the px of the transform.
    #[wasm_bindgen(method, setter, js_name = lineWidth)]
    pub fn set_line_width(this: &Context, width: f64);

    /// Lengths that are drawn and left out in turn; none for a whole line.
    #[wasm_bindgen(method, js_name = setLineDash)]
    pub fn set_dashes(this: &Context, lengths: &[u8]);

    /// How much of what is drawn covers what was there, from 0 to 1.
    #[wasm_bindgen(method, setter, js_name = globalAlpha)]
    pub fn set_alpha(this: &Context, share: f64);

    /// Sets the transform, in device px.
    #[wasm_bindgen(method, js_name = setTransform)]
    pub fn transform(this: &Context, across: f64, skew_y: f64, skew_x: f64, down: f64, x: f64, y: f64);

    /// Keeps what was set, until it is restored.
    #[wasm_bindgen(method)]
    pub fn save(this: &Context);

    /// Sets again what was kept.
    #[wasm_bindgen(method)]
    pub fn restore(this: &Context);

    /// Fills a box, in the px of the transform.
    #[wasm_bindgen(method, js_name = fillRect)]
    pub fn fill_rect(this: &Context, x: f64, y: f64, width: f64, height: f64);

    /// Sets a text no wider than `most`, in the px of the transform.
    #[wasm_bindgen(method, js_name = fillText)]
    pub fn set_text(this: &Context, text: &str, x: f64, y: f64, most: f64);

    /// How wide a text is in the context's font, in the px of the transform.
    pub fn measured(context: &Context, text: &str) -> f64;

    /// Makes the path that is drawn with until the next, of path data as SVG has it.
    pub fn outline(data: &str);

    /// Fills the path.
    pub fn fill(context: &Context);

    /// Draws along the path.
    pub fn stroke(context: &Context);

    /// Has what is drawn be seen only within the path.
    pub fn clip(context: &Context);
}
