//! Quantities in Vietnamese, with the words that the built-in profile's default sections need; the others are `more`.

use super::{Vietnamese, more};
use crate::{
    locale::{Locale, Quantity, Wording, add, fill, stacked},
    profile::{Qualifier, Unit},
};

/// The word before a calculated and rounded number.
pub const ABOUT: &str = "khoảng";

/// A quantity with unit and qualifiers: `ước gần 860 tỷ đồng`.
pub fn worded(words: &dyn Locale, quantity: &Quantity) -> Wording {
    let mut wording =
        Wording { before: before(quantity.qualifiers), number: quantity.number(words), after: unit(quantity).into() };
    if quantity.about {
        add(&mut wording.before, ' ', ABOUT);
    }
    more::complete(quantity, &mut wording);
    if let Some(down) = quantity.down {
        let mut fall = words.number(down);
        // What a rank is out of, its decrease is not.
        if let Some(of) = quantity.of.filter(|_| quantity.unit != Unit::Rank) {
            fall.push('/');
            fall.push_str(&words.number(of));
        }
        let fall = fill("(giảm\u{a0}{})", &[&more::measure(fall, quantity)]);
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

/// What is counted.
pub fn unit(quantity: &Quantity) -> &'static str {
    known_unit(quantity).unwrap_or_else(|| more::unit(quantity))
}

/// The unit as a table's column names it.
pub fn unit_name(quantity: &Quantity) -> &'static str {
    match quantity.unit {
        Unit::PercentOfPlan => "% kế hoạch",
        Unit::PercentOfHouseholds => "% số hộ",
        other => more::unit_name(other).unwrap_or_else(|| unit(quantity)),
    }
}

/// A unit of the small vocabulary.
pub fn known_unit(quantity: &Quantity) -> Option<&'static str> {
    let unit = match quantity.unit {
        Unit::FormerUnits => quantity.class.map_or("đơn\u{a0}vị", |class| Vietnamese.class(class)),
        Unit::Km2 => "km²",
        Unit::Km => "km",
        Unit::People => "người",
        Unit::PeoplePerKm2 => "người/km²",
        Unit::VndBillion => "tỷ\u{a0}đồng",
        Unit::PercentOfPlan => "kế\u{a0}hoạch",
        Unit::PercentOfHouseholds => "",
        Unit::PoorHouseholds => "hộ\u{a0}nghèo",
        _ => return None,
    };
    Some(unit)
}

/// A qualifier of the small vocabulary.
pub fn qualifier(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::Estimated => Some("ước"),
        Qualifier::Nearly => Some("gần"),
        _ => None,
    }
}
