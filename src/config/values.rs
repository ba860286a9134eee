//! What the words of a value have to be like.

use crate::{metrics::pieces, scene::Color};

/// Whether CSS takes `text` as a font family: a quoted name, or words that are identifiers.
pub(super) fn is_family(text: &str) -> bool {
    const EVERYWHERE: [&str; 5] = ["inherit", "initial", "unset", "revert", "default"];
    let text = text.trim_ascii();
    if let [b'"', .., b'"'] | [b'\'', .., b'\''] = text.as_bytes() {
        let name = text.get(1..text.len() - 1).unwrap_or_default();
        let ends = |letter: char| letter.is_control() || matches!(letter, '\\' | '"' | '\'');
        return !name.is_empty() && !name.chars().any(ends);
    }
    let starts = |letter: char| matches!(letter, 'A'..='Z' | 'a'..='z' | '_' | 'À'..);
    let goes_on = |letter: char| starts(letter) || matches!(letter, '0'..='9' | '-');
    for word in pieces(text, &[' ']) {
        let mut letters = word.strip_prefix('-').unwrap_or(word).chars();
        if !letters.next().is_some_and(starts) || !letters.all(goes_on) {
            return false;
        }
    }
    !EVERYWHERE.iter().any(|keyword| text.eq_ignore_ascii_case(keyword))
}

/// `#rgb` or `#rrggbb`.
pub fn parse_color(value: &str) -> Option<Color> {
    let digits = value.strip_prefix('#')?;
    let mut color = 0;
    for digit in digits.bytes() {
        let digit = char::from(digit).to_digit(16)?;
        color = match digits.len() {
            3 => (color << 8) | (digit * 0x11),
            6 => (color << 4) | digit,
            _ => return None,
        };
    }
    (!digits.is_empty()).then_some(Color(color))
}

/// Whether `letter` is neither drawn nor space: it controls, turns the direction of what follows, has no width, or only marks
/// other letters for programs.
pub fn is_unseen(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// `text` on one line: white space runs become one space, what [`is_unseen`] is dropped.
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    let mut divided = false;
    for character in text.chars() {
        if matches!(character, ' ' | '\t' | '\n' | '\r') {
            divided = !line.is_empty();
        } else if !is_unseen(character) {
            if divided {
                line.push(' ');
            }
            divided = false;
            line.push(character);
        }
    }
    line
}
