//! Reads documents.

use serde::Deserialize;
use serde_json::Value;

use super::{Profile, check};
use crate::{
    finding::Finding,
    locale::{Lang, findings},
    problem::{Problem, Severity},
    text::one_line,
};

/// A profile that can be drawn, and what might be better about its document.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    /// The profile.
    pub profile: Profile,
    /// What the checker found that does not keep it from being drawn.
    pub warnings: Vec<Finding>,
}

/// The profile that `json` is a document of. Text is brought to Unicode's composed form (NFC) first.
///
/// # Errors
/// The problem in words of `lang`: not JSON, or unsound; it has all findings.
#[cfg(not(target_arch = "wasm32"))]
pub fn profile(json: &str, lang: Lang) -> Result<Sound, Box<Problem>> {
    document(value(json).map_err(|error| not_json(&error.to_string(), lang))?, lang)
}

/// The JSON value that `json` is, with its text in Unicode's composed form (NFC).
///
/// # Errors
/// When it is not JSON.
#[cfg(not(target_arch = "wasm32"))]
pub fn value(json: &str) -> Result<Value, serde_json::Error> {
    use unicode_normalization::UnicodeNormalization;
    let value: Value = serde_json::from_str(json)?;
    // Written anew first: an escape may hide a letter's second half.
    let composed: String = value.to_string().nfc().collect();
    serde_json::from_str(&composed)
}

/// Whether brackets are nested more deeply in `json` than the host's reader takes: 127 times. A tree of such a document
/// could not be walked on a browser's stack; no profile and no borders come near it.
#[cfg(any(target_arch = "wasm32", test))]
pub fn is_too_deep(json: &str) -> bool {
    const DEEPEST: usize = 127;
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// The profile that a document is, once it is read as JSON and composed. What is not seen is dropped from its text.
///
/// # Errors
/// The problem in words of `lang`, with all findings.
pub fn document(mut value: Value, lang: Lang) -> Result<Sound, Box<Problem>> {
    let mut findings = check::findings(&value);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(unsound(findings, lang));
    }
    if let Some(fields) = value.as_object_mut() {
        // For editors alone.
        fields.remove("$schema");
        // Borders have a reader of their own.
        fields.iter_mut().filter(|(name, _)| *name != "shape").for_each(|(_, value)| seen(value));
    }
    match Profile::deserialize(value) {
        Ok(profile) => Ok(Sound { profile, warnings: findings }),
        // The checker lets nothing through that cannot be read; a test holds it to that.
        Err(error) => {
            findings.push(Finding::error("unreadable", "", &[&error.to_string()]));
            Err(unsound(findings, lang))
        }
    }
}

/// Brings all text onto one line, and drops from it what is not seen and may turn the rest round: whatever is drawn, read out,
/// listed or copied is then what a reader sees.
fn seen(value: &mut Value) {
    match value {
        Value::String(text) => *text = one_line(text),
        Value::Array(list) => list.iter_mut().for_each(seen),
        Value::Object(map) => map.values_mut().for_each(seen),
        _ => {}
    }
}

/// The problem of a text that is not JSON; `detail` is what the parser says.
pub fn not_json(detail: &str, lang: Lang) -> Box<Problem> {
    problem("not-json", findings::not_json(&one_line(detail), lang), Vec::new())
}

/// The problem of a document in which something was found that keeps it from being drawn.
pub fn unsound(findings: Vec<Finding>, lang: Lang) -> Box<Problem> {
    problem("unsound-profile", findings::message(&findings, lang), findings)
}

fn problem(code: &'static str, message: String, findings: Vec<Finding>) -> Box<Problem> {
    let severity = Severity::Error;
    Box::new(Problem {
        severity,
        code,
        message,
        attribute: None,
        value: None,
        allowed: None,
        suggestion: None,
        findings,
    })
}
