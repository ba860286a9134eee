//! What is asked of a canvas's context. Nothing of it throws, for all that is passed here: web-sys's own calls catch what is
//! thrown, and each that does costs a wrapper around it, in bytes and at each call.
//!
//! Paths and what text measures stay with the browser: `www/embed/instance.js` keeps the one path that is drawn with, as an
//! object of the browser's in the module's hands costs a table of them all.

use wasm_bindgen::prelude::*;
use web_sys::CanvasRenderingContext2d;

#[wasm_bindgen]
extern "C" {
    /// A 2D context. One that the browser took back draws nothing, and throws nothing.
    #[wasm_bindgen(extends = CanvasRenderingContext2d)]
    pub type Context;

    /// Sets a text no wider than `most`, in the px of the transform.
    #[wasm_bindgen(method, js_name = fillText)]
    pub fn set_text(this: &Context, text: &str, x: f64, y: f64, most: f64);

    #[wasm_bindgen(method, js_name = setTransform)]
    pub fn transform(this: &Context, across: f64, skew_y: f64, skew_x: f64, down: f64, x: f64, y: f64);

    /// Lengths that are drawn and left out in turn; none for a whole line.
    #[wasm_bindgen(method, js_name = setLineDash)]
    pub fn set_dashes(this: &Context, lengths: &[u8]);

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
