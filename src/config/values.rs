//! What the words of a value have to be like.

use crate::scene::Color;

/// `#rgb` or `#rrggbb`.
pub fn parse_color(value: &str) -> Option<Color> {
    let [b'#', digits @ ..] = value.as_bytes() else { return None };
    if !matches!(digits.len(), 3 | 6) {
        return None;
    }
    let mut color = 0;
    for &digit in digits {
        let digit = char::from(digit).to_digit(16)?;
        color = if digits.len() == 3 { (color << 8) | (digit * 0x11) } else { (color << 4) | digit };
    }
    Some(Color(color))
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
