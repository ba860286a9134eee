//! Quantities in English, with the words that the built-in profile's default sections need; the others are `more`.

use super::{English, more};
use crate::{
    locale::{Locale, Quantity, Wording, add, fill, stacked},
    profile::{Class, Qualifier, Unit},
    text::NO_BREAK_SPACE,
};

/// The word before a calculated and rounded number.
pub const ABOUT: &str = "about";

/// A quantity with unit and qualifiers: `an estimated nearly VND 860 billion`.
pub fn worded(words: &dyn Locale, quantity: &Quantity) -> Wording {
    let mut before = before(quantity.qualifiers);
    if quantity.about {
        add(&mut before, ' ', ABOUT);
    }
    add(&mut before, NO_BREAK_SPACE, currency(quantity.unit));
    let mut wording = Wording { before, number: quantity.number(words), after: unit(quantity).into() };
    more::complete(quantity, &mut wording);
    if let Some(down) = quantity.down {
        let mut fall = words.number(down);
        // What a rank is out of, its decrease is not.
        if let Some(of) = quantity.of.filter(|_| quantity.unit != Unit::Rank) {
            fall = fill("{}\u{a0}of\u{a0}{}", &[&fall, &words.number(of)]);
        }
        let fall = fill("(down\u{a0}{})", &[&more::measure(fall, quantity)]);
        add(&mut wording.after, ' ', &fall);
    }
    wording
}

/// The qualifiers alone.
pub fn qualifiers(qualifiers: &[Qualifier]) -> String {
    let mut text = before(qualifiers);
    more::surround(&mut text, qualifiers);
    text
}

/// What stands of the qualifiers before the number.
fn before(qualifiers: &[Qualifier]) -> String {
    stacked(more::ordered(qualifiers).iter(), |word| qualifier(word).unwrap_or_else(|| more::qualifier(word)))
}

/// What stands before an amount of money.
pub fn currency(unit: Unit) -> &'static str {
    if unit == Unit::VndBillion { "VND" } else { more::currency(unit) }
}

/// What is counted, for one or for many.
pub fn unit(quantity: &Quantity) -> &'static str {
    known_unit(quantity).unwrap_or_else(|| more::unit(quantity))
}

/// The unit as a table's column names it.
pub fn unit_name(quantity: &Quantity) -> &'static str {
    match quantity.unit {
        Unit::PercentOfPlan => "% of plan",
        Unit::PercentOfHouseholds => "% of households",
        Unit::VndBillion => "billion VND",
        other => more::unit_name(other).unwrap_or_else(|| unit(quantity)),
    }
}

/// A unit of the small vocabulary.
pub fn known_unit(quantity: &Quantity) -> Option<&'static str> {
    let one = quantity.is_singular();
    let either = |singular, plural| if one { singular } else { plural };
    let unit = match quantity.unit {
        Unit::FormerUnits if quantity.class == Some(Class::Ward) => either(English.class(Class::Ward), "wards"),
        Unit::Km2 => "km²",
        Unit::Km => "km",
        Unit::People => either("person", "people"),
        Unit::PeoplePerKm2 => either("person/km²", "people/km²"),
        Unit::VndBillion => "billion",
        Unit::PercentOfPlan => "of plan",
        Unit::PercentOfHouseholds => "",
        Unit::PoorHouseholds => either("poor\u{a0}household", "poor\u{a0}households"),
        _ => return None,
    };
    Some(unit)
}

/// A qualifier of the small vocabulary.
pub fn qualifier(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::Estimated => Some("an\u{a0}estimated"),
        Qualifier::Nearly => Some("nearly"),
        _ => None,
    }
}
