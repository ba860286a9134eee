//! Exact arithmetic on a document's numbers: 0.1 + 0.2 is 0.3.

use crate::profile::Number;

/// A number in millionths, as many as any number of a document has and their sums have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decimal(i128);

impl Decimal {
    pub(super) fn is_whole(self) -> bool {
        self.0 % 1_000_000 == 0
    }

    /// So many times as much.
    pub(super) fn times(self, factor: i128) -> Option<Self> {
        self.0.checked_mul(factor).map(Decimal)
    }

    /// The `divisor`th part, if it has no more than six decimals.
    pub(super) fn part(self, divisor: i128) -> Option<Self> {
        (self.0.checked_rem(divisor)? == 0).then_some(Decimal(self.0 / divisor))
    }
}

impl From<Number> for Decimal {
    fn from(number: Number) -> Self {
        let missing = Number::MAX_DECIMALS.saturating_sub(number.decimals);
        Decimal(i128::from(number.digits) * 10i128.pow(missing.into()))
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Number::whole(whole).into()
    }
}

impl std::iter::Sum for Decimal {
    fn sum<I: Iterator<Item = Decimal>>(numbers: I) -> Self {
        Decimal(numbers.map(|number| number.0).sum())
    }
}

/// As JSON writes it: `36.36`.
impl std::fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let (whole, part) = (self.0 / 1_000_000, self.0 % 1_000_000);
        if part == 0 {
            return write!(formatter, "{whole}");
        }
        write!(formatter, "{}", format!("{whole}.{part:06}").trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(value: f64) -> Decimal {
        Number::from_f64(value).expect("a number").into()
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!([decimal(0.1), decimal(0.2)].into_iter().sum::<Decimal>(), decimal(0.3));
        assert_eq!([decimal(9.9), decimal(26.46)].into_iter().sum::<Decimal>().to_string(), "36.36");
        assert!(decimal(36.3599) < decimal(36.36) && decimal(1e15) > decimal(1e15 - 1.0));
        assert_eq!(decimal(340.0).to_string(), "340");
        assert_eq!(decimal(0.05).to_string(), "0.05");
    }
}
