//! A figure's number, against the source's own words.

use super::{super::decimal::Decimal, FIGURES, Found, One};
use crate::{
    finding::Finding,
    profile::{Figure, Role, Unit},
};

/// What multiplies a number that stands before it.
const SCALES: [(&str, i128); 10] = [
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("thousand", 1_000),
    ("vạn", 10_000),
    ("triệu", 1_000_000),
    ("million", 1_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// No word of [`SCALES`] has more letters.
const LONGEST_SCALE: usize = 8;

/// Small numbers in words: a quote may have one beside the digits of a date.
const SMALL: [[&str; 2]; 13] = [
    ["không", "no"],
    ["một", "one"],
    ["hai", "two"],
    ["ba", "three"],
    ["bốn", "four"],
    ["năm", "five"],
    ["sáu", "six"],
    ["bảy", "seven"],
    ["tám", "eight"],
    ["chín", "nine"],
    ["mười", "ten"],
    ["mười một", "eleven"],
    ["mười hai", "twelve"],
];

/// That the value, and the end of its range, stand in the quote if that has numbers at all. (How many former units there
/// were is held against their names.)
pub(super) fn check(one: &One<Figure>, found: &mut Found) {
    let figure = &one.read;
    let numbers = numbers(&figure.quote);
    if figure.unit == Unit::Statement || figure.role == Role::FormerUnits || numbers.is_empty() {
        return;
    }
    let missing = |number: Decimal| !stands(number, &numbers) && !is_in_words(number, &figure.quote);
    // Of a decrease a source may say by how much alone: down 21 of 21.
    if figure.down.is_some_and(|down| !missing(down.into())) {
        return;
    }
    for (name, number) in [("value", figure.value), ("to", figure.to)] {
        if let Some(number) = number.map(Decimal::from).filter(|number| missing(*number)) {
            let path = FIGURES.index(one.index).field(name).to_string();
            let finding = Finding::warning("not-in-quote", path, &[&number.to_string()]);
            // Of money the unit may be the slip as well: 8460 million where the source has 8.46 tỷ.
            let moved = meant(number)
                .filter(|_| !is_money(figure.unit))
                .find(|meant| stands(*meant, &numbers))
                .map(|meant| meant.to_string());
            found.add(finding.suggesting(moved));
        }
    }
}

/// The numbers of the same digits that a slip makes of another: per cent as a share of one, thousands grouped or not.
fn meant(number: Decimal) -> impl Iterator<Item = Decimal> {
    let factors = [100, 1000, 10, 1_000_000];
    factors.into_iter().flat_map(move |factor| [number.times(factor), number.part(factor)]).flatten()
}

fn is_money(unit: Unit) -> bool {
    use Unit::{
        Usd, UsdBillion, UsdMillion, Vnd, VndBillion, VndMillion, VndMillionPerPerson, VndThousand, VndTrillion,
    };
    let vnd = [Vnd, VndThousand, VndMillion, VndBillion, VndTrillion, VndMillionPerPerson];
    vnd.contains(&unit) || [Usd, UsdMillion, UsdBillion].contains(&unit)
}

/// Whether a quote has a number's very digits.
pub(super) fn has(quote: &str, number: Decimal) -> bool {
    stands(number, &numbers(quote))
}

/// A run of digits with marks between them.
struct Written {
    /// What it may mean, as JSON writes it.
    readings: Vec<String>,
    /// What multiplies it.
    scales: Vec<i128>,
}

impl Written {
    fn of(digits: &str, after: &str) -> Written {
        // As far as a word of scale goes: a quote of many numbers is not read to its end for each.
        let after: String = after.trim_start().chars().take(LONGEST_SCALE).collect();
        let after = after.to_lowercase();
        let scales = SCALES.iter().filter(|(word, _)| after.starts_with(word));
        Written { readings: readings(digits), scales: scales.map(|(_, scale)| *scale).collect() }
    }
}

/// The numbers of a text. (The 2 of km2 is none.)
fn numbers(text: &str) -> Vec<Written> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        if !first.is_ascii_digit() {
            before = first;
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (digits, after) = rest.split_at(length(rest));
        if !before.is_alphabetic() {
            found.push(Written::of(digits, after));
        }
        before = '0';
        rest = after;
    }
    found
}

/// How many bytes of a text, which begins with a digit, are one number: digits, with single marks or spaces before groups.
fn length(text: &str) -> usize {
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let grouped = || {
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            if matches!(letter, '.' | ',') { digits > 0 } else { is_space(letter) && digits == 3 }
        };
        if letter.is_ascii_digit() {
            end = at + 1;
        } else if !grouped() {
            break;
        }
    }
    end
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// What digits with marks between them may mean, as JSON writes it: `73.296` is 73296 or 73.296.
fn readings(digits: &str) -> Vec<String> {
    let mark = |letter: char| !letter.is_ascii_digit();
    let pieces: Vec<&str> = digits.split(mark).collect();
    let grouped = |pieces: &[&str]| pieces.iter().skip(1).all(|piece| piece.len() == 3);
    let mut readings = Vec::new();
    if grouped(&pieces) {
        readings.push(plain(&pieces.concat(), ""));
    }
    if let [whole @ .., part] = pieces.as_slice()
        && !whole.is_empty()
        && grouped(whole)
    {
        readings.push(plain(&whole.concat(), part));
    }
    // Numbers of a list without spaces, or beside one another: each by itself.
    if !digits.contains('.') {
        readings.extend(digits.split(is_space).filter(|one| one.len() < digits.len()).flat_map(readings_of_one));
    }
    if !grouped(&pieces) && digits.contains(',') && !digits.contains('.') {
        readings.extend(pieces.iter().filter(|_| pieces.len() > 2).map(|piece| plain(piece, "")));
    }
    readings
}

fn readings_of_one(digits: &str) -> Vec<String> {
    match digits.split_once(',') {
        None => vec![plain(digits, "")],
        Some((whole, part)) => vec![plain(whole, part), plain(&(whole.to_string() + part), "")],
    }
}

/// Without zeros that say nothing: `04` is 4, `36,50` is 36.5.
fn plain(whole: &str, part: &str) -> String {
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.into() } else { format!("{whole}.{part}") }
}

fn stands(number: Decimal, numbers: &[Written]) -> bool {
    let plain = number.to_string();
    numbers.iter().any(|Written { readings, scales }| {
        let scaled = scales.iter().filter_map(|scale| number.part(*scale)).map(|number| number.to_string());
        readings.contains(&plain) || scaled.into_iter().any(|number| readings.contains(&number))
    })
}

fn is_in_words(number: Decimal, quote: &str) -> bool {
    let small = (0i64..).zip(SMALL).find(|(value, _)| Decimal::from(*value) == number);
    let Some((_, words)) = small else {
        return false;
    };
    let quote = quote.to_lowercase();
    let spaced: Vec<&str> =
        quote.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| {
        let wanted: Vec<&str> = word.split(' ').collect();
        spaced.windows(wanted.len()).any(|window| window == wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Number;

    fn stands_in(value: f64, quote: &str) -> bool {
        let number = Decimal::from(Number::from_f64(value).expect("a number"));
        let numbers = numbers(quote);
        assert!(!numbers.is_empty(), "{quote}");
        stands(number, &numbers) || is_in_words(number, quote)
    }

    #[test]
    fn numbers_stand_in_quotes_however_they_are_written() {
        for (value, quote) in [
            (36.36, "tổng diện tích tự nhiên 36,36 km2"),
            (36.36, "an area of 36.36 km²"),
            (36.5, "36,50 km2"),
            (73296.0, "73.296 người"),
            (73296.0, "73,296 people"),
            (73296.0, "73 296 người"),
            (73296.0, "73\u{a0}296 người"),
            (73296.0, "73296 người"),
            (1234.5, "thu 1.234,5 tỷ đồng"),
            (1234.5, "thu 1,234.5 tỷ đồng"),
            (1_234_567.0, "1.234.567 lượt"),
            (100.0, "đạt 90 - 100 triệu đồng"),
            (100.0, "đạt 90-100 triệu đồng"),
            (4.0, "sắp xếp 04 phường"),
            (4.0, "từ ngày 1-7-2025, bốn phường"),
            (12.0, "năm 2025 có mười hai xã"),
            (73000.0, "gần 73 nghìn người"),
            (75000.0, "hơn 7,5 vạn dân"),
            (28.0, "xếp thứ 28/135 phường, xã"),
            (9.0, "các phường 8,9,11"),
            (120.0, "năm 2024 120 hộ"),
            (0.0, "đến năm 2024 không còn hộ nghèo"),
        ] {
            assert!(stands_in(value, quote), "{value} in {quote}");
        }
    }

    #[test]
    fn other_numbers_do_not() {
        for (value, quote) in [
            (36.63, "tổng diện tích tự nhiên 36,36 km2"),
            (2.0, "tổng diện tích tự nhiên 36,36 km2"),
            (73269.0, "73.296 người"),
            (296.0, "73.296 người"),
            (73.0, "73.296 người"),
            (0.87, "đạt 87% kế hoạch"),
            (340300.0, "340,3 tỷ đồng"),
            (7.0, "Tính từ ngày 1.7 - 12.8"),
            (5.0, "thu hút 6 dự án"),
        ] {
            assert!(!stands_in(value, quote), "{value} in {quote}");
        }
        assert!(numbers("(hư cấu)").is_empty() && numbers("rộng nhiều km2").is_empty());
    }
}
