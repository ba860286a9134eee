//! What is wrong with a document: each thing by a code, a place, and words a person can act on.

use crate::{
    locale::{Lang, findings},
    problem::Severity,
    text::one_line,
};

/// One thing that is wrong with a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// An error keeps the picture from being drawn; a warning does not.
    pub severity: Severity,
    /// A name that does not change between versions: `period-reversed`. `locale::findings` has them.
    pub code: &'static str,
    /// Where, as a path from the document's root: `figures[2].value`; empty for the whole document.
    pub path: String,
    /// What fills the places of the code's sentence, in their order.
    pub values: Vec<String>,
    /// The right word that is nearest to a wrong one, if one is near.
    pub suggestion: Option<String>,
}

impl Finding {
    /// A finding that keeps the picture from being drawn.
    pub fn error(code: &'static str, path: impl Into<String>, values: &[&str]) -> Self {
        Finding {
            severity: Severity::Error,
            code,
            path: path.into(),
            values: values.iter().map(|&value| shortened(value)).collect(),
            suggestion: None,
        }
    }

    /// A finding with which the picture is drawn.
    pub fn warning(code: &'static str, path: impl Into<String>, values: &[&str]) -> Self {
        Finding { severity: Severity::Warning, ..Finding::error(code, path, values) }
    }

    /// The finding with a word that may have been meant. What is longer than any word that is taken was not.
    pub fn suggesting(self, suggestion: Option<impl Into<String>>) -> Self {
        const LONGEST: usize = 100;
        let suggestion = suggestion.map(Into::into).filter(|word: &String| word.chars().nth(LONGEST).is_none());
        Finding { suggestion, ..self }
    }

    /// What is wrong and what would be right, without the place, as a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        findings::sentence(self, lang)
    }
}

/// A value as it may be quoted: on one line, at most a thousand characters (room for the longest list of words), none of
/// which steers a terminal or turns text round.
fn shortened(value: &str) -> String {
    one_line(value).chars().take(1000).collect()
}

/// A name or a text of a document as it may be quoted: on one line, sixty characters at most.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = one_line(text);
    let mut short: String = line.chars().take(LONGEST).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
