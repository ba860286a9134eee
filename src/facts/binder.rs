//! Names that lines must not break.

use crate::{
    config::one_line,
    metrics::NO_BREAK_SPACE,
    profile::{Profile, Str},
};

/// Holds the words of names together, wherever an editor's or a source's text mentions them.
pub(super) struct Binder {
    names: Vec<(String, String)>,
}

impl Binder {
    /// A binder of the names that a profile mentions.
    pub(super) fn of(profile: &Profile) -> Self {
        let former = profile.former.units.iter().map(|unit| &unit.name);
        let names = former.chain([&profile.name, &profile.source.publication]);
        let bound = |name: &Str| {
            (name.to_string(), name.chars().map(|letter| if letter == ' ' { NO_BREAK_SPACE } else { letter }).collect())
        };
        Binder { names: names.filter(|name| name.contains(' ')).map(bound).collect() }
    }

    /// `text` on one line, with names whole and each number held to the word after it.
    pub(super) fn bind(&self, text: &str) -> String {
        let text = one_line(text);
        let mut bound = String::with_capacity(text.len() + 8);
        let mut rest = text.as_str();
        while let Some(character) = rest.chars().next() {
            // The longest that fits: a name may begin with another one.
            let here = self.names.iter().filter(|(name, _)| rest.starts_with(name.as_str()));
            let (read, written) = match here.max_by_key(|(name, _)| name.len()) {
                Some((name, whole)) => (name.len(), whole.as_str()),
                None if character == ' ' && bound.ends_with(|last: char| last.is_ascii_digit()) => (1, "\u{a0}"),
                None => (character.len_utf8(), ""),
            };
            let (taken, left) = rest.split_at_checked(read).unwrap_or((rest, ""));
            bound.push_str(if written.is_empty() { taken } else { written });
            rest = left;
        }
        bound
    }
}
