//! Names that lines must not break.

use crate::{config::one_line, metrics::NO_BREAK_SPACE, profile::Profile};

/// Holds the words of names together, wherever an editor's or a source's text mentions them.
pub(super) struct Binder<'a> {
    names: Vec<&'a str>,
}

impl<'a> Binder<'a> {
    /// A binder of the names that a profile mentions.
    pub(super) fn of(profile: &'a Profile) -> Self {
        let mut names = Vec::new();
        for unit in profile.former.units.iter() {
            names.push(&*unit.name);
        }
        names.push(&*profile.name);
        names.push(&*profile.source.publication);
        Binder { names }
    }

    /// `text` on one line, with names whole and each number held to the word after it.
    pub(super) fn bind(&self, text: &str) -> String {
        let text = one_line(text);
        let mut bound = String::with_capacity(text.len() + 8);
        let mut letters = text.chars();
        // How much of the text is left where the name ends that reaches farthest.
        let mut end = text.len();
        loop {
            let rest = letters.as_str();
            let Some(letter) = letters.next() else { return bound };
            for name in &self.names {
                if rest.starts_with(name) {
                    end = end.min(rest.len() - name.len());
                }
            }
            let in_name = rest.len() > end;
            let after_digit = bound.as_bytes().last().is_some_and(u8::is_ascii_digit);
            bound.push(if letter == ' ' && (in_name || after_digit) { NO_BREAK_SPACE } else { letter });
        }
    }
}
