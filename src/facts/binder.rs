//! Names that lines must not break.

use crate::{config::one_line, metrics::NO_BREAK_SPACE, profile::Profile};

/// `text` on one line, with the names that `profile` mentions whole, and each number held to the word after it.
pub(super) fn bind(profile: &Profile, text: &str) -> String {
    let text = one_line(text);
    let mut bound = String::new();
    let mut letters = text.chars();
    // How much of the text is left where the name ends that reaches farthest.
    let mut end = text.len();
    loop {
        let rest = letters.as_str();
        let Some(letter) = letters.next() else { return bound };
        let mut hold = |name: &str| {
            if rest.starts_with(name) {
                end = end.min(rest.len() - name.len());
            }
        };
        for unit in profile.former.units.iter() {
            hold(&unit.name);
        }
        hold(&profile.name);
        hold(&profile.source.publication);
        let in_name = rest.len() > end;
        let after_digit = bound.as_bytes().last().is_some_and(u8::is_ascii_digit);
        bound.push(if letter == ' ' && (in_name || after_digit) { NO_BREAK_SPACE } else { letter });
    }
}
