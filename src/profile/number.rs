//! Decimal numbers and calendar dates exactly as a source gives them.
//!
//! Neither type formats itself: words are the locale's business.

use std::cmp::Ordering;

/// A decimal number with as many digits as its source gives: 36.36 is 3636 with two decimals.
///
/// A whole number has no decimals. Binary floats stay outside: `36.36` in a document and `36.36` on the canvas are the
/// same digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(ward_profile_library),
    derive(databake::Bake),
    databake(path = crate::profile)
)]
pub struct Number {
    /// The number's digits, its decimal mark left out.
    pub digits: i64,
    /// How many of the digits stand after the decimal mark; at most [`Number::MAX_DECIMALS`].
    pub decimals: u8,
}

impl Number {
    /// More decimals than any figure of a place is given with.
    pub const MAX_DECIMALS: u8 = 6;

    /// The largest absolute value that is taken, a million billion: all digits of such a number survive in a double.
    pub const MAX: f64 = 1e15;

    /// A whole number.
    pub const fn whole(value: i64) -> Self {
        Number { digits: value, decimals: 0 }
    }

    /// The decimal number that `value` is the nearest double of, with the fewest digits.
    ///
    /// `None` for what is no number, is infinite, or is larger than [`Number::MAX`]. Past six decimals it is rounded.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() > Self::MAX {
            return None;
        }
        let mut power = 1.0;
        for decimals in 0..=Self::MAX_DECIMALS {
            let digits = (value * power).round();
            if digits / power == value || decimals == Self::MAX_DECIMALS {
                return Some(Number { digits: digits as i64, decimals });
            }
            power *= 10.0;
        }
        None
    }

    /// The nearest double, for scales and for JavaScript.
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / power_of_ten(self.decimals.into()) as f64
    }

    /// The number with at most so many digits after the decimal mark, to the nearest; a half goes up.
    pub fn rounded_to(self, decimals: u8) -> Self {
        let mut number = self;
        while number.decimals > decimals + 1 {
            number = Number { digits: number.digits / 10, decimals: number.decimals - 1 };
        }
        match number.decimals > decimals {
            true => Number { digits: (number.digits + 5).div_euclid(10), decimals },
            false => number,
        }
    }

    /// The sum, exact; `None` past the largest numbers.
    pub fn plus(self, other: Self) -> Option<Self> {
        let decimals = self.decimals.max(other.decimals);
        let digits = self.digits_at(decimals)?.checked_add(other.digits_at(decimals)?)?;
        Some(Number { digits, decimals })
    }

    /// Which of the two is the greater, exactly: 36.0 and 36 are equal.
    pub fn compare(self, other: Self) -> Ordering {
        let decimals = self.decimals.max(other.decimals);
        match (self.digits_at(decimals), other.digits_at(decimals)) {
            (Some(one), Some(other)) => one.cmp(&other),
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }

    /// The number's digits, were it written with `decimals` of them after the mark.
    fn digits_at(self, decimals: u8) -> Option<i64> {
        self.digits.checked_mul(10i64.checked_pow(u32::from(decimals.checked_sub(self.decimals)?))?)
    }

    /// How many digits the number vouches for: 36.36 has four, 860 two (its zero may be rounding, as may those of 30,000,
    /// but two are never taken for it), 0 has one.
    pub fn significant_digits(self) -> u32 {
        let mut digits = self.digits.unsigned_abs();
        while self.decimals == 0 && digits > 99 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        Number { digits: digits as i64, decimals: 0 }.written_digits()
    }

    /// How many digits the number is written with, but for zeros before the first other digit.
    pub fn written_digits(self) -> u32 {
        let (mut rest, mut count) = (self.digits.unsigned_abs(), 1);
        while rest > 9 {
            rest /= 10;
            count += 1;
        }
        count
    }

    /// `value` rounded to `significant` digits (one at least), to six decimals at most, without trailing zeros after the
    /// decimal mark.
    ///
    /// `None` for what [`Number::from_f64`] refuses.
    pub fn rounded(value: f64, significant: u32) -> Option<Self> {
        if !value.is_finite() || value.abs() > Self::MAX {
            return None;
        }
        // How many digits stand before the decimal mark; below zero, how many zeros stand after it.
        let mut whole_digits = 0;
        let mut rest = value.abs();
        while rest >= 1.0 {
            rest /= 10.0;
            whole_digits += 1;
        }
        while rest < 0.1 && whole_digits > -i32::from(Self::MAX_DECIMALS) {
            rest *= 10.0;
            whole_digits -= 1;
        }
        let spare = (significant.max(1) as i32 - whole_digits).min(i32::from(Self::MAX_DECIMALS));
        let unit = power_of_ten(spare.unsigned_abs()) as f64;
        Self::from_f64(if spare < 0 { (value / unit).round() * unit } else { (value * unit).round() / unit })
    }
}

/// Ten to the power of `exponent`, 19 at most: more than any number here has digits.
pub fn power_of_ten(exponent: u32) -> u64 {
    let mut power = 1;
    for _ in 0..exponent {
        power *= 10;
    }
    power
}

/// A day of the Gregorian calendar; `2025-07-01` in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    not(ward_profile_library),
    derive(databake::Bake),
    databake(path = crate::profile)
)]
pub struct Date {
    /// 1000 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to the month's last day.
    pub day: u8,
}

impl Date {
    /// The day that `text` writes as `YYYY-MM-DD`; `None` for other forms and for days that the calendar lacks.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let date = Date { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        let leap = date.year.is_multiple_of(4) && (!date.year.is_multiple_of(100) || date.year.is_multiple_of(400));
        let last = match date.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (date.year >= 1000 && (1..=last).contains(&date.day)).then_some(date)
    }
}

mod document {
    use super::{Date, Number};
    use serde::de::{Deserialize, Deserializer, Error};

    impl<'de> Deserialize<'de> for Number {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let value = f64::deserialize(deserializer)?;
            Number::from_f64(value).ok_or_else(|| D::Error::custom("a number between -10^15 and 10^15 is needed"))
        }
    }

    impl<'de> Deserialize<'de> for Date {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            Date::parse(&text).ok_or_else(|| D::Error::custom("a date as 2025-07-01 is needed"))
        }
    }
}
