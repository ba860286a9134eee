//! What is wrong, in words that a person can act on.

use std::borrow::Cow;

use crate::text::one_line;

/// More characters of a value are not told.
const LONGEST_VALUE: usize = 100;

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The picture is drawn all the same.
    Warning,
    /// There is no picture; what stood there before stays.
    Error,
}

impl Severity {
    /// The word for it in events: `warning` or `error`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// One thing that is wrong: what, where, and what would be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Whether there is a picture.
    pub severity: Severity,
    /// A name that does not change between versions: `unknown-value`.
    pub code: &'static str,
    /// The problem as a sentence, in the picture's language.
    pub message: String,
    /// The attribute, by its full name: `data-theme`.
    pub attribute: Option<Cow<'static, str>>,
    /// The value that was given, on one line and shortened to a hundred characters, none of which turns text round.
    pub value: Option<String>,
    /// The values that are allowed, in words.
    pub allowed: Option<String>,
    /// The allowed word that is nearest to the value, if one is near.
    pub suggestion: Option<Cow<'static, str>>,
    /// All that is wrong with a document, for a problem with one.
    #[cfg(feature = "full")]
    pub findings: Vec<crate::finding::Finding>,
}

impl Problem {
    /// A warning about an attribute's value.
    pub fn about(code: &'static str, attribute: impl Into<Cow<'static, str>>, value: &str) -> Self {
        Problem {
            severity: Severity::Warning,
            code,
            message: String::new(),
            attribute: Some(attribute.into()),
            value: Some(one_line(&value.chars().take(LONGEST_VALUE).collect::<String>())),
            allowed: None,
            suggestion: None,
            #[cfg(feature = "full")]
            findings: Vec::new(),
        }
    }
}

/// The word of `allowed` that is nearest to `word`, if no more than a third of it (two letters at least) is wrong.
pub fn nearest<'a>(word: &str, allowed: &[&'a str]) -> Option<&'a str> {
    let letters: Vec<char> = word.chars().take(40).map(|letter| letter.to_ascii_lowercase()).collect();
    let (distance, nearest) = allowed
        .iter()
        .map(|&candidate| (edits(&letters, candidate), candidate))
        .min_by_key(|&(distance, _)| distance)?;
    (distance <= (nearest.len() / 3).max(2)).then_some(nearest)
}

/// The Levenshtein distance.
fn edits(word: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (line, letter) in candidate.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for column in 0..word.len() {
            let replaced = diagonal + usize::from(word[column] != letter.to_ascii_lowercase());
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found() {
        let allowed = ["auto", "light", "dark"];
        assert_eq!(nearest("drak", &allowed), Some("dark"));
        assert_eq!(nearest("Light", &allowed), Some("light"));
        assert_eq!(nearest("purple-ish", &allowed), None);
    }
}
