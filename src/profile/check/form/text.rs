//! Texts: there, not too long, of what may be drawn; and numbers that were written as texts.

use super::{Found, Path, TextKind, quoted};
use crate::{
    finding::Finding,
    text::{is_unseen, one_line},
};

pub(super) fn check(text: &str, longest: usize, kind: TextKind, path: &Path, found: &mut Found) {
    let length = text.chars().count();
    if length > longest {
        found.error("too-long", path, &[&length.to_string(), &longest.to_string()]);
    }
    if kind != TextKind::Any && one_line(text).trim().is_empty() {
        return found.error("empty", path, &[]);
    }
    if kind == TextKind::Id && !is_id(text) {
        let finding = Finding::error("not-an-id", path.to_string(), &[&quoted(text)]);
        return found.add(finding.suggesting(id_meant(text)));
    }
    if text.chars().any(is_dropped) {
        found.warning("invisible-characters", path, &[]);
    }
}

/// Whether a character is neither drawn nor space.
fn is_dropped(character: char) -> bool {
    !matches!(character, '\t' | '\n' | '\r') && is_unseen(character)
}

/// `[a-z0-9]+(-[a-z0-9]+)*`
fn is_id(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.split('-').all(|word| !word.is_empty() && word.bytes().all(letter))
}

/// The id that an ASCII text may stand for: `Area 2` for `area-2`.
fn id_meant(text: &str) -> Option<String> {
    if !text.is_ascii() {
        return None;
    }
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    is_id(&id).then_some(id)
}

/// Whether a text is a number as people write one: digits, marks between them, signs, spaces.
pub(super) fn looks_like_a_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_digit() || ".,+-\u{a0} ".contains(letter))
}

/// The JSON number that such a text stands for, where it can be read in one way alone: `36,36` is 36.36 and `1.234.567`
/// is 1234567, but `73.296` may be either.
pub(super) fn number_meant(text: &str) -> Option<String> {
    let text = text.trim();
    let mark = text.find(|letter: char| !letter.is_ascii_digit());
    let Some(mark) = mark else {
        let digits = text.trim_start_matches('0');
        return Some(if digits.is_empty() { "0" } else { digits }.into());
    };
    let pieces: Vec<&str> = text.split(['.', ',', ' ', '\u{a0}']).collect();
    let plain = |piece: &&str| !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = pieces.split_first()?;
    if mark == 0 || !pieces.iter().all(plain) || (first.starts_with('0') && *first != "0") {
        return None;
    }
    let grouped = rest.iter().all(|piece| piece.len() == 3) && first.len() <= 3 && *first != "0";
    let one_mark =
        text.chars().filter(|letter| !letter.is_ascii_digit()).all(|letter| text[mark..].starts_with(letter));
    match rest {
        [part] if !grouped && text[mark..].starts_with([',', '.']) => Some(format!("{first}.{part}")),
        [_, _, ..] if grouped && one_mark => Some(pieces.concat()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_as_text_is_read_where_it_can_be_read_in_one_way() {
        let cases = [
            ("36,36", Some("36.36")),
            ("36.36", Some("36.36")),
            ("1.234.567", Some("1234567")),
            ("1,5", Some("1.5")),
            ("0,125", Some("0.125")),
            ("860", Some("860")),
            ("007", Some("7")),
            ("73.296", None),
            ("1.234,567.890", None),
            ("1,2,3", None),
            ("2020-2025", None),
            ("-5", None),
            (",5", None),
        ];
        for (text, meant) in cases {
            assert!(looks_like_a_number(text), "{text}");
            assert_eq!(number_meant(text).as_deref(), meant, "{text}");
        }
        assert!(!looks_like_a_number("bốn") && !looks_like_a_number("--") && !looks_like_a_number("4 phường"));
    }

    #[test]
    fn ids_are_suggested_in_ascii_alone() {
        assert_eq!(id_meant("Area 2 ").as_deref(), Some("area-2"));
        assert_eq!(id_meant("_x__y_").as_deref(), Some("x-y"));
        assert_eq!(id_meant("Ngô Mây"), None);
        assert_eq!(id_meant("--"), None);
        for bad in ["", "-a", "a-", "a--b", "A", "a b", "á"] {
            assert!(!is_id(bad), "{bad}");
        }
        assert!(is_id("u0") && is_id("budget-2021-2025"));
    }
}
