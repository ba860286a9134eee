//! What the words of a value have to be like.

use crate::scene::Color;

/// Whether CSS takes `text` as a font family: a quoted name, or words that are identifiers.
pub(super) fn is_family(text: &str) -> bool {
    const EVERYWHERE: [&str; 5] = ["inherit", "initial", "unset", "revert", "default"];
    let text = text.trim();
    for quote in ['"', '\''] {
        if let Some(name) = text.strip_prefix(quote) {
            return name.strip_suffix(quote).is_some_and(|name| {
                !name.is_empty()
                    && !name.chars().any(|letter| letter.is_control() || "\\\"'".chars().any(|other| other == letter))
            });
        }
    }
    let starts = |letter: char| matches!(letter, 'A'..='Z' | 'a'..='z' | '_' | 'À'..);
    let goes_on = |letter: char| starts(letter) || matches!(letter, '0'..='9' | '-');
    let is_word = |word: &str| {
        let word = word.strip_prefix('-').unwrap_or(word);
        word.starts_with(starts) && word.chars().all(goes_on)
    };
    !EVERYWHERE.iter().any(|keyword| text.eq_ignore_ascii_case(keyword)) && text.split(' ').all(is_word)
}

/// `#rgb` or `#rrggbb`.
pub fn parse_color(value: &str) -> Option<Color> {
    let digits = value.strip_prefix('#')?;
    let mut color = 0;
    for digit in digits.chars() {
        let digit = digit.to_digit(16)?;
        color = match digits.len() {
            3 => (color << 8) | (digit * 0x11),
            6 => (color << 4) | digit,
            _ => return None,
        };
    }
    (!digits.is_empty()).then_some(Color(color))
}

/// `text` on one line: white space runs become one space, control and direction-overriding characters are dropped.
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    for character in text.chars() {
        match character {
            ' ' | '\t' | '\n' | '\r' => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => {}
            '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => {}
            other => line.push(other),
        }
    }
    if line.ends_with(' ') {
        line.pop();
    }
    line
}
