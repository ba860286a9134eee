//! What is wrong with a document, in words: what, and what would be right.

#[cfg(feature = "full")]
mod form;
#[cfg(all(feature = "full", not(target_arch = "wasm32")))]
mod json;
#[cfg(feature = "full")]
mod sense;
mod shape;

use super::{Lang, fill};
use crate::finding::Finding;
#[cfg(feature = "full")]
use crate::problem::Severity;

/// For each code, the sentence in Vietnamese and in English; its places are the finding's values.
type Sentences = &'static [(&'static str, [&'static str; 2])];

/// What the checker finds, by the part of it that does.
#[cfg(feature = "full")]
const CHECKED: [Sentences; 2] = [form::SENTENCES, sense::SENTENCES];
#[cfg(not(feature = "full"))]
const CHECKED: [Sentences; 0] = [];

/// All that the checker finds in a profile, by codes, with their sentences in Vietnamese and in English.
pub fn of_profiles() -> impl Iterator<Item = &'static (&'static str, [&'static str; 2])> {
    CHECKED.into_iter().flatten()
}

/// All that is found in borders, in the same way.
pub fn of_borders() -> impl Iterator<Item = &'static (&'static str, [&'static str; 2])> {
    shape::SENTENCES.iter()
}

/// The question that follows where a right word is near.
const SUGGESTION: [&str; 2] = [" Có phải ý bạn là “{}”?", " Did you mean “{}”?"];

/// The sentence of a finding; its code alone, should it have none.
pub fn sentence(finding: &Finding, lang: Lang) -> String {
    let index = usize::from(lang == Lang::En);
    let Some((_, patterns)) = of_profiles().chain(shape::SENTENCES).find(|(code, _)| *code == finding.code) else {
        return finding.code.into();
    };
    let values = plain(finding, lang);
    let mut sentence = placed(patterns[index], &values);
    if let Some(word) = &finding.suggestion {
        sentence.push_str(&fill(SUGGESTION[index], &[word]));
    }
    sentence
}

/// What fills a finding's places; of a text that is not JSON, the host's reader tells in English alone.
#[cfg(all(feature = "full", not(target_arch = "wasm32")))]
fn plain(finding: &Finding, lang: Lang) -> Vec<String> {
    let is_json = finding.code == "not-json";
    let value = |value: &String| if is_json { json::plain(value, lang) } else { value.clone() };
    finding.values.iter().map(value).collect()
}

#[cfg(not(all(feature = "full", not(target_arch = "wasm32"))))]
fn plain(finding: &Finding, _: Lang) -> Vec<String> {
    finding.values.clone()
}

/// A pattern with values in its places. Other braces stay: a sentence may show JSON.
fn placed(pattern: &str, values: &[String]) -> String {
    let mut values = values.iter();
    let mut sentence = String::new();
    for (index, piece) in pattern.split("{}").enumerate() {
        if index > 0 {
            sentence.push_str(values.next().map_or("", String::as_str));
        }
        sentence.push_str(piece);
    }
    sentence
}

/// More findings than this are not named in one message.
#[cfg(feature = "full")]
const NAMED: usize = 8;

/// The message of an unsound document: each error with its place, on a line each if there are several.
///
/// Warnings are left to the list of findings: they are not why the document is refused.
#[cfg(feature = "full")]
pub fn message(findings: &[Finding], lang: Lang) -> String {
    let errors = || findings.iter().filter(|finding| finding.severity == Severity::Error);
    let line = |finding: &Finding| {
        if finding.path.is_empty() {
            finding.sentence(lang)
        } else {
            finding.path.clone() + ": " + &finding.sentence(lang)
        }
    };
    let count = errors().count();
    if let (1, Some(only)) = (count, errors().next()) {
        let before = match (lang, only.path.is_empty()) {
            (Lang::Vi, false) => "Hồ sơ, ở ",
            (Lang::Vi, true) => "Hồ sơ: ",
            (Lang::En, false) => "The profile, at ",
            (Lang::En, true) => "The profile: ",
        };
        return before.to_string() + &line(only);
    }
    let first = match lang {
        Lang::Vi => "Hồ sơ có {} lỗi:",
        Lang::En => "The profile has {} errors:",
    };
    let mut message = fill(first, &[&count.to_string()]);
    for finding in errors().take(NAMED) {
        message += "\n– ";
        message += &line(finding);
    }
    if count > NAMED {
        let more = match lang {
            Lang::Vi => "\n… và {} lỗi khác.",
            Lang::En => "\n… and {} more.",
        };
        message += &fill(more, &[&(count - NAMED).to_string()]);
    }
    message
}

/// The message of a text that is not JSON; `detail` is what the parser says.
#[cfg(feature = "full")]
pub fn not_json(detail: &str, lang: Lang) -> String {
    let before = match lang {
        Lang::Vi => "Hồ sơ không phải JSON hợp lệ: ",
        Lang::En => "The profile is not valid JSON: ",
    };
    #[cfg(not(target_arch = "wasm32"))]
    return before.to_string() + &json::plain(detail, lang);
    #[cfg(target_arch = "wasm32")]
    return before.to_string() + detail;
}
