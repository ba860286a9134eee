//! What stands in for a language's `more` in the small build: nothing, since the built-in profile never needs it.

use super::{Quantity, Wording};
use crate::profile::{Period, Qualifier, Unit};

/// No further unit.
pub fn unit(_: &Quantity) -> &'static str {
    ""
}

/// No unit that is called otherwise where it stands alone.
pub fn unit_name(_: Unit) -> Option<&'static str> {
    None
}

/// No further currency.
#[cfg(feature = "en")]
pub fn currency(_: Unit) -> &'static str {
    ""
}

/// No further qualifier.
pub fn qualifier(_: Qualifier) -> &'static str {
    ""
}

/// Qualifiers in the order in which they are said: the source's.
pub fn ordered(qualifiers: &[Qualifier]) -> &[Qualifier] {
    qualifiers
}

/// No qualifier stands around a number or after it.
pub fn surround(_: &mut String, _: &[Qualifier]) {}

/// Nothing more belongs to a quantity.
pub fn complete(_: &Quantity, _: &mut Wording) {}

/// A decrease is a bare number.
pub fn measure(fall: String, _: &Quantity) -> String {
    fall
}

/// No further span of time.
pub fn period(_: Period) -> String {
    String::new()
}
