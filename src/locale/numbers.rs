//! Numbers in digits, without the weight of the general formatter.

use crate::profile::{Number, number};

/// The digits of `number`, grouped by threes with `group`, decimals after `mark`; trailing zeros are kept.
pub(super) fn digits(number: Number, group: &str, mark: &str) -> String {
    let mut text = String::new();
    push_number(&mut text, number, group, mark);
    text
}

/// Writes the digits of `number`, its whole ones in threes divided by `group`, its decimals after `mark`.
pub fn push_number(text: &mut String, number: Number, group: &str, mark: &str) {
    if number.digits < 0 {
        text.push('-');
    }
    let digits = number.digits.unsigned_abs();
    let power = number::power_of_ten(number.decimals.into());
    push_grouped(text, digits / power, group);
    if number.decimals > 0 {
        text.push_str(mark);
        push_decimal(text, digits % power, number.decimals);
    }
}

/// Writes a whole number, its digits grouped by threes.
fn push_grouped(text: &mut String, value: u64, group: &str) {
    if value < 1000 {
        push_decimal(text, value, 1);
    } else {
        push_grouped(text, value / 1000, group);
        text.push_str(group);
        push_decimal(text, value % 1000, 3);
    }
}

/// Writes the digits of a whole number, with zeros before them up to `least` digits.
pub fn push_decimal(text: &mut String, value: u64, least: u8) {
    if value > 9 || least > 1 {
        push_decimal(text, value / 10, least.saturating_sub(1));
    }
    text.push(char::from(b'0' + (value % 10) as u8));
}

/// The decimal digits of a whole number, without the weight of the general formatter.
pub fn decimal(value: u64) -> String {
    let mut text = String::new();
    push_decimal(&mut text, value, 1);
    text
}
