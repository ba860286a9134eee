//! Fonts that come late.
//!
//! A picture never waits for a font: it is painted with what is there, and once more when the font that was asked for
//! has come. Nothing moves then, since lines break by the built-in table.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Document;

use super::{canvas::font, page::Page};
use crate::metrics::Weight;

/// Letters of each subset that fonts for Vietnamese are cut into. Without them, one subset of two would come.
pub const SAMPLE: &str = "Quy Nhơn Nữ 73.296 ắềộ đ";

/// Asks for both weights of `family`. When they have come, the page's widgets look whether that makes a difference; a font
/// that never comes, or fails, changes nothing.
pub fn ask_for(document: &Document, family: &str) {
    let fonts = document.fonts();
    for weight in [Weight::Regular, Weight::Bold] {
        // Whatever element is named "fonts" stands in the browser's own place.
        let promise = Reflect::get(&fonts, &"load".into())
            .and_then(|load| Function::from(load).call2(&fonts, &font(16.0, weight, family).into(), &SAMPLE.into()));
        if let Ok(promise) = promise {
            Page::await_font(promise.unchecked_ref());
        }
    }
}
