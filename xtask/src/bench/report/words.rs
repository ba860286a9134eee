//! Numbers in words.

use crate::bench::stats::Spread;

/// Milliseconds, to three digits or so: `7.9`, `85`, `1,325`.
pub fn time(milliseconds: f64) -> String {
    if milliseconds.abs() < 9.95 { format!("{milliseconds:.1}") } else { whole(milliseconds) }
}

/// Bytes as KB of 1,000 bytes: `2.6`, `63`, `1,180`.
pub fn kilobytes(bytes: f64) -> String {
    time(bytes / 1000.0)
}

/// A whole number with its thousands apart: `63,050`.
pub fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < -0.5 { format!("−{text}") } else { text }
}

/// The median, and between which numbers the middle half of the samples lies: `85 (80–97)`.
pub fn spread(spread: &Spread, word: impl Fn(f64) -> String) -> String {
    let (below, above) = spread.quartiles();
    let (below, median, above) = (word(below), word(spread.median()), word(above));
    if below == above { median } else { format!("{median} ({below}–{above})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_exactly_as_they_are_known() {
        assert_eq!([time(7.94), time(9.96), time(84.6), time(1324.9)], ["7.9", "10", "85", "1,325"]);
        assert_eq!([kilobytes(2_611.0), kilobytes(63_050.0), kilobytes(1_179_648.0)], ["2.6", "63", "1,180"]);
        assert_eq!(
            [whole(999.6), whole(1_234_567.0), whole(-1_000.0), whole(-0.2)],
            ["1,000", "1,234,567", "−1,000", "0"]
        );
    }

    #[test]
    fn a_spread_is_told_where_there_is_one() {
        let told = |samples: &[f64]| Spread::of(samples).map(|samples| spread(&samples, time));
        assert_eq!(told(&[10.0, 20.0, 30.0]), Some("20 (15–25)".into()));
        assert_eq!(told(&[20.0, 20.0, 20.1]), Some("20".into()));
    }
}
