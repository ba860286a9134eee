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
