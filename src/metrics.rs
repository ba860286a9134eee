//! How wide text is, and where its lines break, whatever font the page turns out to have.
//!
//! One built-in table of advances (Be Vietnam Pro's, a generous sans) measures all text. Lines and heights therefore
//! depend on the width alone: they are the same on the host, in each engine, before a font arrives and after. A painter
//! whose font is wider than the table squeezes a line into its slot.

mod advances;

use advances::{BOLD, EXTRA, REGULAR};

use crate::text::NO_BREAK_SPACE;

/// How far the tallest Vietnamese capital (Ẳ) reaches above the baseline, in em.
pub const ASCENT: f32 = 1.20;

/// How far the deepest Vietnamese letter (Ộ) reaches below the baseline, in em.
pub const DESCENT: f32 = 0.23;

/// The two weights that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// CSS font weight 400.
    Regular,
    /// CSS font weight 700.
    Bold,
}

impl Weight {
    /// The weight as CSS numbers it.
    pub fn css(self) -> &'static str {
        match self {
            Weight::Regular => "400",
            Weight::Bold => "700",
        }
    }
}

/// The width of `text` at `size` CSS px, in CSS px; a character that the table lacks counts as a wide letter.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let thousandths: u32 = text.chars().map(|character| u32::from(advance(character, table))).sum();
    thousandths as f32 * size / 1000.0
}

/// Whether the table has an advance for `character`, of its own or as an accented letter.
pub fn knows(character: char) -> bool {
    index(character) < REGULAR.len()
}

fn advance(character: char, table: &[u16]) -> u16 {
    const WIDE_LETTER: u16 = 900;
    table.get(index(character)).copied().unwrap_or(WIDE_LETTER)
}

/// Where a table has the advance of `character`; behind its end for none.
fn index(character: char) -> usize {
    let base = base_letter(character);
    if (' '..='~').contains(&base) {
        return base as usize - ' ' as usize;
    }
    95 + EXTRA.iter().position(|&extra| extra == base).unwrap_or(EXTRA.len())
}

/// The letter whose advance an accented Vietnamese letter shares; any other character itself.
fn base_letter(character: char) -> char {
    /// Last code point of each run in Latin Extended Additional; there a capital is even, its small letter odd.
    const RUNS: [(u32, char, char); 8] = [
        (0x1EB7, 'A', 'a'),
        (0x1EC7, 'E', 'e'),
        (0x1ECB, 'I', 'i'),
        (0x1ED9, 'O', 'o'),
        (0x1EE3, 'Ơ', 'ơ'),
        (0x1EE7, 'U', 'u'),
        (0x1EF1, 'Ư', 'ư'),
        (0x1EF9, 'Y', 'y'),
    ];
    /// The letters from À to ă; a dash stands for one that is its own.
    const LATIN: &[u8; 68] = b"AAAA----EEE-II----OOOO---UU--Y--aaaa----eee-ii----oooo---uu--y----Aa";
    let code = character as u32;
    if (0x1EA0..=0x1EF9).contains(&code) {
        let run = RUNS.iter().find(|run| code <= run.0);
        return run.map_or(character, |&(_, capital, small)| if code.is_multiple_of(2) { capital } else { small });
    }
    match character {
        'Ĩ' => 'I',
        'ĩ' => 'i',
        'Ũ' => 'U',
        'ũ' => 'u',
        _ => match LATIN.get((code as usize).wrapping_sub('À' as usize)) {
            Some(&letter) if letter != b'-' => char::from(letter),
            _ => character,
        },
    }
}

/// Breaks `text` at its spaces into lines no wider than `slot` CSS px.
///
/// What no-break spaces hold together is broken only where a line of its own does not hold it. A word that is wider than
/// the slot stands alone on a line, for the painter to squeeze. Empty text has no lines.
pub fn wrap(text: &str, size: f32, weight: Weight, slot: f32) -> Vec<String> {
    wrap_at(text, (size, weight), slot, slot)
}

/// Breaks into lines of `slot`, and what is held together only where it is wider than `whole`.
fn wrap_at(text: &str, (size, weight): (f32, Weight), slot: f32, whole: f32) -> Vec<String> {
    let space = width(" ", size, weight);
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0.0;
    for bound in pieces(text, &[' ']) {
        let breaks: &[char] = if width(bound, size, weight) > whole { &[NO_BREAK_SPACE] } else { &[] };
        for word in pieces(bound, breaks).filter(|word| !word.is_empty()) {
            let advance = width(word, size, weight);
            match lines.last_mut() {
                Some(line) if filled + space + advance <= slot => {
                    line.push(' ');
                    line.push_str(word);
                    filled += space + advance;
                }
                _ => {
                    lines.push(word.into());
                    filled = advance;
                }
            }
        }
    }
    lines
}

/// Breaks `text` as [`wrap`] does, into the same number of lines, but as even as they can be.
pub fn balance(text: &str, size: f32, weight: Weight, slot: f32) -> Vec<String> {
    const STEPS: u32 = 7;
    let mut best = wrap(text, size, weight, slot);
    let (mut narrow, mut wide) = (0.0, slot);
    for _ in 0..STEPS {
        let middle = (narrow + wide) / 2.0;
        let lines = wrap_at(text, (size, weight), middle, slot);
        let fits = lines.len() == best.len() && lines.iter().all(|line| width(line, size, weight) <= middle);
        if fits {
            best = lines;
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    best
}

/// `text` with its no-break spaces turned into plain ones: what a reader reads, once the lines are broken.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for character in text.chars() {
        plain.push(if character == NO_BREAK_SPACE { ' ' } else { character });
    }
    plain
}

/// The pieces of `text` between any of some letters. (For all who divide a text: each further way weighs as much again.)
pub fn pieces<'a>(text: &'a str, between: &'a [char]) -> Pieces<'a> {
    Pieces { rest: Some(text), between }
}

/// See [`pieces`]. The standard library's iterator can go from either end, which weighs three times as much.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    /// What is not divided yet; `None` after the last piece.
    rest: Option<&'a str>,
    between: &'a [char],
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let whole = self.rest.take()?;
        let mut letters = whole.chars();
        let mut length = 0;
        while let Some(letter) = letters.next() {
            if self.between.iter().copied().any(|between| between == letter) {
                self.rest = Some(letters.as_str());
                return whole.get(..length);
            }
            length = whole.len() - letters.as_str().len();
        }
        Some(whole)
    }
}

/// `pieces` with `between` between each two of them.
pub fn joined<'a>(pieces: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    let mut text = String::new();
    for piece in pieces {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(piece);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accented_letter_is_as_wide_as_its_base_letter() {
        for (accented, base) in [("ế", "e"), ("Ặ", "A"), ("ợ", "ơ"), ("Ữ", "Ư"), ("ỹ", "y"), ("ị", "i"), ("ộ", "o")]
        {
            assert_eq!(width(accented, 100.0, Weight::Bold), width(base, 100.0, Weight::Bold), "{accented}");
        }
        assert_ne!(width("Ư", 100.0, Weight::Regular), width("U", 100.0, Weight::Regular));
    }

    #[test]
    fn the_table_knows_all_of_vietnamese() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        for letter in letters.chars().chain(letters.to_uppercase().chars()) {
            assert!(knows(letter), "{letter}");
        }
        assert!(!knows('≈') && !knows('鳥'));
    }

    #[test]
    fn lines_break_at_spaces_alone_and_keep_names_whole() {
        let text = "Phường Quy\u{a0}Nhơn\u{a0}Nam lập từ Nguyễn\u{a0}Văn\u{a0}Cừ, thu 860\u{a0}tỷ\u{a0}đồng";
        for slot in (60..500).step_by(7) {
            let lines = wrap(text, 14.0, Weight::Regular, slot as f32);
            assert_eq!(plain(&lines.join(" ")), plain(text), "nothing is lost at {slot}");
            for line in &lines {
                let fits = width(line, 14.0, Weight::Regular) <= slot as f32;
                assert!(fits || !plain(line).contains(' '), "{line} at {slot}");
            }
            for name in ["Quy\u{a0}Nhơn\u{a0}Nam", "Nguyễn\u{a0}Văn\u{a0}Cừ,", "860\u{a0}tỷ\u{a0}đồng"] {
                let whole = lines.iter().any(|line| line.contains(name));
                let fits = width(name, 14.0, Weight::Regular) <= slot as f32;
                assert!(whole || !fits, "{name} is broken at {slot}, where it fits");
            }
        }
    }

    #[test]
    fn balancing_keeps_the_number_of_lines() {
        let text = "Quy\u{a0}Nhơn\u{a0}Nam: bốn phường thành một";
        // From where the name fits a line of its own.
        for slot in (220..600).step_by(10) {
            let (greedy, even) =
                (wrap(text, 26.0, Weight::Bold, slot as f32), balance(text, 26.0, Weight::Bold, slot as f32));
            assert_eq!(greedy.len(), even.len(), "at {slot}");
            assert_eq!(even.join(" "), text, "names stay whole at {slot}");
        }
    }

    #[test]
    fn no_text_has_no_lines() {
        assert!(wrap("", 14.0, Weight::Regular, 100.0).is_empty());
        assert!(wrap("  ", 14.0, Weight::Regular, 100.0).is_empty());
    }
}
