//! Calls of a canvas's context that never throw, for all that is passed here: web-sys's own catch what is thrown, and each
//! that does costs a wrapper around it, in bytes and at each call.

use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Path2d, TextMetrics};

#[wasm_bindgen]
extern "C" {
    /// A 2D context. One that the browser took back draws nothing, and throws nothing.
    #[wasm_bindgen(extends = CanvasRenderingContext2d)]
    pub type Context;

    /// Sets a text no wider than `most`, in the px of the transform.
    #[wasm_bindgen(method, js_name = fillText)]
    pub fn set_text(this: &Context, text: &str, x: f64, y: f64, most: f64);

    #[wasm_bindgen(method, js_name = measureText)]
    pub fn measure(this: &Context, text: &str) -> TextMetrics;

    #[wasm_bindgen(method, js_name = setTransform)]
    pub fn transform(this: &Context, across: f64, skew_y: f64, skew_x: f64, down: f64, x: f64, y: f64);

    /// Lengths that are drawn and left out in turn; none for a whole line.
    #[wasm_bindgen(method, js_name = setLineDash)]
    pub fn set_dashes(this: &Context, lengths: &[f64]);

    /// A path that can be drawn at many places.
    #[wasm_bindgen(extends = Path2d, js_name = Path2D)]
    pub type Path;

    #[wasm_bindgen(constructor, js_class = "Path2D")]
    pub fn new() -> Path;

    /// A round corner; `radius` is not below zero.
    #[wasm_bindgen(method, js_class = "Path2D", js_name = arcTo)]
    pub fn corner(this: &Path, x1: f64, y1: f64, x2: f64, y2: f64, radius: f64);
}
