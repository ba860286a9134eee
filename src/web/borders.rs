//! The module that reads borders: one function, and nothing that draws.

use js_sys::JsString;
use wasm_bindgen::prelude::*;

use crate::{
    borders::{self, Known},
    finding::Finding,
    locale::Lang,
    problem::Severity,
    profile::Borders,
};

/// What borders were read, and what is wrong with them.
#[derive(serde::Serialize)]
struct Answer {
    borders: Option<Borders>,
    problems: Vec<Told>,
}

/// A finding as pages are told of it.
#[derive(serde::Serialize)]
struct Told {
    severity: &'static str,
    code: &'static str,
    path: String,
    message: String,
}

/// Reads the text of a GeoJSON document. `known` is what is known of the place, as JSON: `{"place":
/// {"id": …, "name": …, "class": …}, "units": [the same, …], "area": km² or null}`. Gives `{"borders": … or null, "problems": […]}` as JSON; a picture can
/// be drawn whatever is wrong, so all problems are warnings.
///
/// # Errors
/// When `known` is of another form.
#[wasm_bindgen]
pub fn read(geojson: JsString, known: &str, lang: &str) -> Result<String, JsValue> {
    let fail = |error: serde_json::Error| JsValue::from(error.to_string());
    let known: Known = serde_json::from_str(known).map_err(fail)?;
    let geojson = String::from(geojson.normalize("NFC"));
    let (borders, findings) = borders::read(&geojson, &known);
    let lang = Lang::from_code(lang).unwrap_or(Lang::Vi);
    let problems = findings.iter().map(|finding| told(finding, lang)).collect();
    serde_json::to_string(&Answer { borders, problems }).map_err(fail)
}

fn told(finding: &Finding, lang: Lang) -> Told {
    let message = match lang {
        Lang::Vi => "Bản đồ: ",
        Lang::En => "The map: ",
    };
    let message = String::from(message) + &finding.sentence(lang);
    Told { severity: Severity::Warning.word(), code: finding.code, path: finding.path.clone(), message }
}
