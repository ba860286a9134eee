//! Lines, however text is made, and however narrow their slot is.

use ward_profile::{
    metrics::{Weight, balance, width, wrap},
    text::NO_BREAK_SPACE,
};

/// What has to hold of a text's lines.
pub fn holds(text: &str, (size, weight): (f32, Weight), slot: f32) {
    let lines = wrap(text, size, weight, slot);
    if slot.is_nan() {
        return;
    }
    nothing_is_lost(text, &lines);
    let even = balance(text, size, weight, slot);
    nothing_is_lost(text, &even);
    assert_eq!(even.len(), lines.len(), "“{text}” at {slot}");
    let fits = |words: &str| width(words, size, weight) <= slot;
    for line in lines.iter().chain(&even) {
        assert!(!line.is_empty() && !line.starts_with(' ') && !line.ends_with(' '), "“{line}” of “{text}”");
        // Added up word by word, a line may come out a thousandth wider than measured at once.
        let fits = width(line, size, weight) <= slot * 1.0001;
        assert!(fits || !line.contains([' ', NO_BREAK_SPACE]), "“{line}” at {slot}");
    }
    for bound in text.split(' ').filter(|bound| !bound.is_empty() && fits(bound)) {
        let whole = |lines: &[String]| lines.iter().any(|line| line.split(' ').any(|word| word == bound));
        assert!(whole(&lines) && whole(&even), "“{bound}” fits at {slot} and is broken: {lines:?}");
    }
}

/// All letters are there, in their order.
fn nothing_is_lost(text: &str, lines: &[String]) {
    let letters = |text: &str| text.chars().filter(|&letter| letter != ' ' && letter != NO_BREAK_SPACE).collect();
    let (before, after): (String, String) = (letters(text), letters(&lines.concat()));
    assert_eq!(before, after);
}
