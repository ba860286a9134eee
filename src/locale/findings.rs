//! What is wrong with a document, in words: what, and what would be right.

mod shape;

use super::{Lang, fill};
use crate::finding::Finding;

/// For each code, the sentence in Vietnamese and in English; its places are the finding's values.
pub const SENTENCES: &[(&str, [&str; 2])] = &[];

/// The question that follows where a right word is near.
const SUGGESTION: [&str; 2] = [" Có phải ý bạn là “{}”?", " Did you mean “{}”?"];

/// The sentence of a finding; its code alone, should it have none.
pub fn sentence(finding: &Finding, lang: Lang) -> String {
    let index = usize::from(lang == Lang::En);
    let Some((_, patterns)) = SENTENCES.iter().chain(shape::SENTENCES).find(|(code, _)| *code == finding.code) else {
        return finding.code.into();
    };
    let values: Vec<&str> = finding.values.iter().map(String::as_str).collect();
    let mut sentence = fill(patterns[index], &values);
    if let Some(word) = &finding.suggestion {
        sentence.push_str(&fill(SUGGESTION[index], &[word]));
    }
    sentence
}
