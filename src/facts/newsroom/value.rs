//! Numbers as an editor writes them.

use crate::profile::{Figure, Number, Role, Unit};

/// Why a figure's new value cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// It has no form of a number, or of no whole one where whole things are counted.
    NotANumber,
    /// Its one mark may group thousands or stand before decimals.
    Ambiguous {
        /// What it is if the mark groups.
        whole: Number,
        /// What it is if the mark stands before decimals.
        decimal: Number,
    },
    /// No figure of the kind is so small or so large.
    OutOfRange {
        /// The least that it may be.
        least: Number,
        /// The most that it may be.
        most: Number,
    },
}

/// The value that `text` gives `figure`, in the figure's unit; white space around it is no part of it.
///
/// Plain digits, with `.` or `,` before decimals: `73500`, `36,4`. A whole number may be grouped where only that reading
/// is possible: by two marks and more, or by one where whole things are counted ([`Unit::is_counted`]). Zeros at a
/// decimal's end are dropped, as documents drop them: `1,2340` is a way to write what `1,234` leaves open.
///
/// # Errors
/// The fault, if it is not the form of a number, leaves two readings open, or means what no such figure can be.
pub fn value(figure: &Figure, text: &str) -> Result<Number, Fault> {
    let counted = figure.unit.is_counted();
    let (least, most) = limits(figure);
    let number = match read(text.trim()).ok_or(Fault::NotANumber)? {
        Reading::Whole(number) => number,
        Reading::Either { whole, .. } if counted => whole,
        Reading::Either { whole, decimal } => return Err(Fault::Ambiguous { whole, decimal }),
        Reading::Decimal(_) if counted => return Err(Fault::NotANumber),
        Reading::Decimal(number) => number,
        Reading::TooLarge => return Err(Fault::OutOfRange { least, most }),
    };
    if (least.to_f64()..=most.to_f64()).contains(&number.to_f64()) {
        Ok(number)
    } else {
        Err(Fault::OutOfRange { least, most })
    }
}

/// What digits and marks can mean.
enum Reading {
    Whole(Number),
    Decimal(Number),
    /// One mark with three digits after it and one to three before.
    Either {
        whole: Number,
        decimal: Number,
    },
    /// A whole number of more digits than any that is taken.
    TooLarge,
}

/// The reading of a text; `None` if it is not made of digits, with marks of one kind between them.
fn read(text: &str) -> Option<Reading> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|letter| letter.is_ascii_digit());
    if !groups.iter().all(digits) || (text.contains('.') && text.contains(',')) {
        return None;
    }
    let (first, rest) = groups.split_first()?;
    if first.len() > 1 && first.starts_with('0') {
        return None;
    }
    let grouped = first.len() <= 3 && *first != "0" && rest.iter().all(|group| group.len() == 3);
    let number: Option<i64> = groups.concat().parse().ok();
    let whole = number.map(Number::whole);
    match rest {
        [] => Some(whole.map_or(Reading::TooLarge, Reading::Whole)),
        [_] if grouped => {
            let whole = whole?;
            Some(Reading::Either { whole, decimal: decimal(whole.digits, 3) })
        }
        [part] if part.len() <= usize::from(Number::MAX_DECIMALS) => {
            Some(Reading::Decimal(decimal(number?, part.len() as u8)))
        }
        [_, _, ..] if grouped => Some(whole.map_or(Reading::TooLarge, Reading::Whole)),
        _ => None,
    }
}

/// A number without zeros at the end of its decimals.
fn decimal(mut digits: i64, mut decimals: u8) -> Number {
    while decimals > 0 && digits % 10 == 0 {
        digits /= 10;
        decimals -= 1;
    }
    Number { digits, decimals }
}

/// The least and the most that a figure may be. They are wide: what they keep out is a slip of the hand, such as a zero
/// too many.
fn limits(figure: &Figure) -> (Number, Number) {
    /// More people than live in any place below a province; more households too.
    const PEOPLE: i64 = 10_000_000;
    /// A third of the country, in km².
    const AREA: i64 = 100_000;
    /// About as much as the whole country earns in a year, in thousand million đồng.
    const BILLIONS: i64 = 10_000_000;
    let upto = |most: i64| (Number::whole(0), Number::whole(most));
    match figure.unit {
        Unit::People => (Number::whole(i64::from(figure.role == Role::Population)), Number::whole(PEOPLE)),
        Unit::Households | Unit::PoorHouseholds | Unit::NearPoorHouseholds => upto(PEOPLE),
        // A square of some thirty metres.
        Unit::Km2 => (Number { digits: 1, decimals: 3 }, Number::whole(AREA)),
        Unit::Hectares => (Number { digits: 1, decimals: 1 }, Number::whole(AREA * 100)),
        Unit::PercentOfHouseholds | Unit::PercentOfMembers | Unit::PercentOfOrganisations => upto(100),
        Unit::VndMillion => upto(BILLIONS * 1_000),
        Unit::VndBillion => upto(BILLIONS),
        Unit::VndTrillion => upto(BILLIONS / 1_000),
        Unit::Rank => (Number::whole(1), figure.of.unwrap_or(Number::whole(PEOPLE))),
        _ => upto(Number::MAX as i64),
    }
}
