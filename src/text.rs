//! Texts as they are set: on one line, with what lines must not break held together.
//!
//! The build script holds the built-in profile's texts together by this same module, for the builds that set no others.

/// Keeps two words on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';

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

/// `text` on one line, with `names` whole wherever it mentions them, and each number held to the word after it.
pub fn bound<'a, Names: Iterator<Item = &'a str>>(text: &str, names: impl Fn() -> Names) -> String {
    let text = one_line(text);
    let mut bound = String::new();
    let mut letters = text.chars();
    // How much of the text is left where the name ends that reaches farthest.
    let mut end = text.len();
    loop {
        let rest = letters.as_str();
        let Some(letter) = letters.next() else { return bound };
        for name in names() {
            if rest.starts_with(name) {
                end = end.min(rest.len() - name.len());
            }
        }
        let in_name = rest.len() > end;
        let after_digit = bound.as_bytes().last().is_some_and(u8::is_ascii_digit);
        bound.push(if letter == ' ' && (in_name || after_digit) { NO_BREAK_SPACE } else { letter });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_held_to_what_follows() {
        let names = || ["Quy Nhơn", "Quy Nhơn Nam"].into_iter();
        let text = " Quy Nhơn\n Nam có 4 phường, từ Quy Nhơn (cũ) ";
        let held = "Quy\u{a0}Nhơn\u{a0}Nam có 4\u{a0}phường, từ Quy\u{a0}Nhơn (cũ)";
        assert_eq!(bound(text, names), held);
        assert_eq!(bound(held, names), held, "what is held together stays so");
    }
}
