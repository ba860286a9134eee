//! The English words of other profiles and sections than the built-in profile's default ones.

use super::{English, month};
use crate::{
    locale::{Locale, Quantity, Wording, add, decimal, fill, is_money, is_percent},
    profile::{Class, Number, Period, Qualifier, Unit},
    text::NO_BREAK_SPACE,
};

/// What is counted, for one or for many.
pub fn unit(quantity: &Quantity) -> &'static str {
    let [one, many] = forms(quantity.unit, quantity.class);
    if quantity.is_singular() { one } else { many }
}

/// A unit for one and for many.
fn forms(unit: Unit, class: Option<Class>) -> [&'static str; 2] {
    match unit {
        Unit::FormerUnits => former(class),
        Unit::Hectares => ["ha"; 2],
        Unit::PartyCells => ["Party\u{a0}cell or organisation", "Party\u{a0}cells and organisations"],
        Unit::PartyMembers => ["Party\u{a0}member", "Party\u{a0}members"],
        Unit::VndThousand => ["thousand"; 2],
        Unit::VndMillion | Unit::VndMillionPerPerson | Unit::UsdMillion => ["million"; 2],
        Unit::UsdBillion => ["billion"; 2],
        Unit::VndTrillion => ["trillion"; 2],
        Unit::PercentOfMembers => ["of all Party\u{a0}members"; 2],
        Unit::PercentOfOrganisations => ["of subordinate Party\u{a0}organisations"; 2],
        Unit::Households => ["household", "households"],
        Unit::NearPoorHouseholds => ["near-poor\u{a0}household", "near-poor\u{a0}households"],
        Unit::Products => ["product", "products"],
        Unit::Cooperatives => ["co-operative", "co-operatives"],
        Unit::Businesses => ["business", "businesses"],
        Unit::Dossiers => ["file", "files"],
        Unit::Ocop3Star => ["OCOP\u{a0}product of 3\u{a0}stars", "OCOP\u{a0}products of 3\u{a0}stars"],
        Unit::Ocop4Star => {
            ["OCOP\u{a0}product of 4\u{a0}stars or\u{a0}better", "OCOP\u{a0}products of 4\u{a0}stars or\u{a0}better"]
        }
        Unit::Projects => ["new\u{a0}project", "new\u{a0}projects"],
        Unit::Visits => ["visit", "visits"],
        Unit::VisitsMillion => ["million\u{a0}visits"; 2],
        Unit::Days => ["day", "days"],
        Unit::DaysPerVisitor => ["day/visitor", "days/visitor"],
        Unit::Breakthroughs => ["breakthrough", "breakthroughs"],
        _ => [""; 2],
    }
}

/// Former units, by their class if they are of one.
fn former(class: Option<Class>) -> [&'static str; 2] {
    let many = match class {
        None => return ["unit", "units"],
        Some(Class::Ward) => "wards",
        Some(Class::Commune) => "communes",
        Some(Class::Township) => "townships",
        Some(Class::SpecialZone) => "special\u{a0}zones",
    };
    [class.map_or("", |class| English.class(class)), many]
}

/// A unit that is called otherwise where it stands alone.
pub fn unit_name(unit: Unit) -> Option<&'static str> {
    let name = match unit {
        Unit::Percent => "%",
        Unit::PercentOfMembers => "% of all Party members",
        Unit::PercentOfOrganisations => "% of subordinate Party organisations",
        Unit::Vnd => "VND",
        Unit::VndThousand => "thousand VND",
        Unit::VndMillion | Unit::VndMillionPerPerson => "million VND",
        Unit::VndTrillion => "trillion VND",
        Unit::Usd => "USD",
        Unit::UsdMillion => "million USD",
        Unit::UsdBillion => "billion USD",
        _ => return None,
    };
    Some(name)
}

/// What stands before an amount of money; empty for other units.
pub fn currency(unit: Unit) -> &'static str {
    match unit {
        Unit::Usd | Unit::UsdMillion | Unit::UsdBillion => "USD",
        other if is_money(other) => "VND",
        _ => "",
    }
}

/// A qualifier, as it stands before the number; "more" stands after it.
pub fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Over | Qualifier::Above => "over",
        Qualifier::About => "about",
        Qualifier::Under => "under",
        Qualifier::AtMost => "at\u{a0}most",
        Qualifier::AtLeast => "at\u{a0}least",
        Qualifier::Average => "on\u{a0}average",
        Qualifier::More | Qualifier::Estimated | Qualifier::Nearly => "",
    }
}

/// Qualifiers in the order in which English says them: on average, an estimated, then bounds as the source has them.
pub fn ordered(qualifiers: &[Qualifier]) -> Vec<Qualifier> {
    let mut ordered = qualifiers.to_vec();
    ordered.sort_by_key(|qualifier| match qualifier {
        Qualifier::Average => 0,
        Qualifier::Estimated => 1,
        _ => 2,
    });
    ordered
}

/// Names the qualifier that stands after the number.
pub fn surround(text: &mut String, qualifiers: &[Qualifier]) {
    if qualifiers.contains(&Qualifier::More) {
        add(text, ' ', if text.is_empty() { "more" } else { "… more" });
    }
}

/// Adds what the value is out of, and "more", which stand between a number's scale and what is counted: `10 million more
/// visits`, `VND 45 billion of VND 312 billion`.
pub fn complete(quantity: &Quantity, wording: &mut Wording) {
    let unit = quantity.unit;
    let rank = unit == Unit::Rank;
    if rank {
        let before = std::mem::replace(&mut wording.before, "ranked".into());
        add(&mut wording.before, ' ', &before);
    }
    let (scale, counted) = divided(&wording.after);
    let mut after = String::from(scale);
    if quantity.qualifiers.contains(&Qualifier::More) {
        add(&mut after, NO_BREAK_SPACE, "more");
    }
    if let Some(of) = quantity.of.filter(|_| rank || quantity.down.is_none()) {
        let mut total = English.number(of);
        if is_percent(unit) {
            total.push('%');
        }
        for word in ["of", super::quantity::currency(unit), &total, scale] {
            add(&mut after, NO_BREAK_SPACE, word);
        }
    }
    add(&mut after, NO_BREAK_SPACE, counted);
    wording.after = after;
}

/// A unit's scale, as `million`, and what it counts; either may be empty.
fn divided(unit: &str) -> (&str, &str) {
    let scale = ["thousand", "million", "billion", "trillion"].into_iter().find(|&scale| unit.starts_with(scale));
    let (scale, counted) = unit.split_at_checked(scale.map_or(0, str::len)).unwrap_or(("", unit));
    (scale, counted.trim_start_matches(NO_BREAK_SPACE))
}

/// A decrease with its unit, where that is not the thing counted: money, per cent, places of a ranking.
pub fn measure(fall: String, quantity: &Quantity) -> String {
    let one = quantity.down == Some(Number::whole(1)) && (quantity.unit == Unit::Rank || quantity.of.is_none());
    match quantity.unit {
        Unit::Rank => fill(if one { "{}\u{a0}place" } else { "{}\u{a0}places" }, &[&fall]),
        unit if is_percent(unit) => {
            fill(if one { "{}\u{a0}percentage point" } else { "{}\u{a0}percentage points" }, &[&fall])
        }
        unit => {
            let mut text = String::from(super::quantity::currency(unit));
            add(&mut text, NO_BREAK_SPACE, &fall);
            add(&mut text, NO_BREAK_SPACE, divided(super::quantity::unit(quantity)).0);
            text
        }
    }
}

/// A span of time.
pub fn period(period: Period) -> String {
    let words = English;
    let year = |year: u16| decimal(year.into());
    match period {
        Period::Years(of, to) | Period::Yearly(of, to) if of == to => year(of),
        Period::Days(on, to) if on == to => words.date(on),
        Period::Days(from, to) => fill("{} to {}", &[&words.date(from), &words.date(to)]),
        Period::Month(of, number) => fill("{}\u{a0}{}", &[month(number), &year(of)]),
        Period::Yearly(from, to) => fill("yearly, {}–{}", &[&year(from), &year(to)]),
        Period::Term(from, to) => fill("term {}–{}", &[&year(from), &year(to)]),
        Period::Years(..) | Period::EndOf(_) | Period::By(_) | Period::Since(_) => String::new(),
    }
}
