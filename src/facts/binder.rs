//! Names that lines must not break.

use crate::{config::one_line, metrics::NO_BREAK_SPACE, profile::Profile};

/// Holds the words of names together, wherever an editor's or a source's text mentions them.
pub(super) struct Binder<'a> {
    names: Vec<&'a str>,
}

impl<'a> Binder<'a> {
    /// A binder of the names that a profile mentions.
    pub(super) fn of(profile: &'a Profile) -> Self {
        let mut names: Vec<&str> = profile.former.units.iter().map(|unit| &*unit.name).collect();
        names.extend([&*profile.name, &*profile.source.publication]);
        Binder { names }
    }

    /// `text` on one line, with names whole and each number held to the word after it.
    pub(super) fn bind(&self, text: &str) -> String {
        let text = one_line(text);
        let mut bound = String::with_capacity(text.len() + 8);
        let mut rest = text.as_str();
        // How much of the text is left where the name ends that reaches farthest.
        let mut end = rest.len();
        while let Some(letter) = rest.chars().next() {
            let here = self.names.iter().filter(|name| rest.starts_with(**name));
            end = here.map(|name| rest.len() - name.len()).fold(end, usize::min);
            let in_name = rest.len() > end;
            let after_digit = bound.as_bytes().last().is_some_and(u8::is_ascii_digit);
            bound.push(if letter == ' ' && (in_name || after_digit) { NO_BREAK_SPACE } else { letter });
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
        bound
    }
}
