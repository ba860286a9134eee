//! English.

#[cfg(feature = "full")]
mod any_place;
#[cfg(feature = "sections")]
mod any_section;
#[cfg(feature = "sections")]
pub(super) mod more;
pub(super) mod quantity;

#[cfg(not(feature = "sections"))]
use super::lean as more;
use super::{Drawn, Labels, Lang, Locale, Quantity, Word, Wording, decimal, fill, numbers::digits};
use crate::profile::{
    Class, Date, Kind, Number, OF_ANY_PLACE, Period, Qualifier,
    derived::{DENSITY, SIDE},
};

/// English words.
pub struct English;

impl Locale for English {
    fn lang(&self) -> Lang {
        Lang::En
    }

    fn number(&self, number: Number) -> String {
        digits(number, ",", ".")
    }

    fn quantity(&self, quantity: &Quantity) -> Wording {
        quantity::worded(self, quantity)
    }

    fn unit_name(&self, quantity: &Quantity) -> &'static str {
        quantity::unit_name(quantity)
    }

    fn qualifiers(&self, qualifiers: &[Qualifier]) -> String {
        quantity::qualifiers(qualifiers)
    }

    fn about(&self) -> &'static str {
        quantity::ABOUT
    }

    fn date(&self, date: Date) -> String {
        fill("{}\u{a0}{}\u{a0}{}", &[&decimal(date.day.into()), month(date.month), &decimal(date.year.into())])
    }

    fn period(&self, period: Period) -> String {
        known_period(period).unwrap_or_else(|| more::period(period))
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Actual => "actual",
            Kind::Estimate => "estimate",
            Kind::Target => "target",
            Kind::Intention => "intention",
        }
    }

    fn class(&self, class: Class) -> &'static str {
        match class {
            Class::Ward => "ward",
            Class::Commune => "commune",
            Class::Township => "township",
            Class::SpecialZone => "special\u{a0}zone",
        }
    }

    fn place(&self, class: Class, name: &str) -> [Word; 2] {
        [Word::Name(name.into()), Word::Class(self.class(class))]
    }

    fn kicker(&self, province: &str, class: Class, formed: Date) -> String {
        fill("{} · {} since {}", &[province, self.class(class), &self.date(formed)])
    }

    fn lede_poverty(&self, rate: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("a poverty rate of\u{a0}{} ({})", &[rate, period]),
            None => fill("a poverty rate of\u{a0}{}", &[rate]),
        }
    }

    fn lede_budget(&self, revenue: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("budget revenue of {} ({})", &[revenue, period]),
            None => fill("budget revenue of {}", &[revenue]),
        }
    }

    fn merged_from(&self, units: &str, within: Option<&str>) -> String {
        match within {
            Some(within) => fill("{} of {}", &[units, within]),
            None => units.into(),
        }
    }

    fn ribbons_unscaled(&self) -> &'static str {
        "The widths of the ribbons are not to scale."
    }

    fn square(&self, side: &str) -> String {
        fill("A square of the same area: {} a side (calculated).", &[side])
    }

    fn unit_chart(&self, unit: Number) -> String {
        fill("Each figure is {}\u{a0}people (rounded).", &[&self.number(unit)])
    }

    fn density(&self, density: &str) -> String {
        fill("Density {} (calculated).", &[density])
    }

    fn of_households(&self, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("of households, {}", &[period]),
            None => "of households".into(),
        }
    }

    fn house_chart(&self) -> &'static str {
        "Each house is one household."
    }

    fn reached(&self, ratio: &str, kind: Kind) -> String {
        if kind == Kind::Estimate { fill("An estimated {}", &[ratio]) } else { ratio.into() }
    }

    fn plan(&self, plan: &str) -> String {
        fill("Plan: {} (calculated)", &[plan])
    }

    fn target(&self) -> &'static str {
        "Target"
    }

    fn target_of(&self, owner: &str) -> String {
        fill("Target of {}.", &[owner])
    }

    fn other_period(&self, result: &str, alike: bool) -> String {
        let pattern = if alike {
            "Of another period than the {} figure: not on its scale."
        } else {
            "Of another period and definition than the {} figure: not on its scale."
        };
        fill(pattern, &[result])
    }

    fn sentence(&self, label: &str, period: &str, text: &str) -> String {
        if period.is_empty() { fill("{}: {}.", &[label, text]) } else { fill("{}, {}: {}.", &[label, period, text]) }
    }

    fn calculated(&self) -> &'static str {
        "calculated"
    }

    fn derived_label(&self, id: &str) -> &'static str {
        match id {
            DENSITY => "Population density",
            SIDE => "Side of a square of the same area",
            _ => "Planned budget revenue",
        }
    }

    fn derivation(&self, formula: &str) -> String {
        fill("Calculated: {}", &[formula])
    }

    fn source(&self, publication: &str, date: Option<Date>) -> String {
        match date {
            Some(date) => fill("Source: {}, {}.", &[publication, &self.date(date)]),
            None => fill("Source: {}.", &[publication]),
        }
    }

    fn was(&self, name: &str, class: Class, place: &str, alone: bool) -> String {
        let pattern =
            if OF_ANY_PLACE && alone { "{}: a former {}, now {}." } else { "{}: a former {}, now part of {}." };
        fill(pattern, &[name, self.class(class), place])
    }

    fn drawn(&self, drawn: Drawn) -> String {
        let count = |count: usize| decimal(count as u64);
        match drawn {
            Drawn::Merger => "Drawn: from each former unit, a ribbon flows into the block of the new one.".into(),
            Drawn::Square(unit) => fill("Drawn: a square; the small square is {}.", &[unit]),
            Drawn::People(people) => fill("Drawn: {} equal figures of people.", &[&count(people)]),
            Drawn::Houses([0, empty]) => fill("Drawn: {} empty houses.", &[&count(empty)]),
            #[cfg(feature = "full")]
            Drawn::Houses([whole, 0]) => fill("Drawn: {} whole houses.", &[&count(whole)]),
            #[cfg(feature = "full")]
            Drawn::Houses([whole, empty]) => {
                fill("Drawn: {} whole houses, {} empty ones.", &[&count(whole), &count(empty)])
            }
            Drawn::Bar(true) => "Drawn: a bar that begins at 0, with a line at the plan.".into(),
            #[cfg(feature = "full")]
            Drawn::Bar(false) => "Drawn: a bar that begins at 0.".into(),
            // Not in the small build's one picture.
            #[cfg(not(feature = "full"))]
            Drawn::Houses(_) | Drawn::Bar(false) => String::new(),
        }
    }

    fn labels(&self) -> &'static Labels {
        &[
            "Data table",
            "Image",
            "Data",
            "Embed",
            "The figures in the picture",
            "Figure",
            "Value",
            "Period",
            "Kind",
            "Source",
            "How surely",
            "The source says",
            "Close",
        ]
    }

    fn merger(&self, place: &str, formed: Date, units: &str, names: &str) -> String {
        fill("{} dates from {}, merged from {}: {}.", &[place, &self.date(formed), units, names])
    }
}

/// A span of time of the small vocabulary.
pub(super) fn known_period(period: Period) -> Option<String> {
    let year = |year: u16| decimal(year.into());
    let text = match period {
        Period::Years(from, to) if from != to => fill("{}–{}", &[&year(from), &year(to)]),
        Period::EndOf(end) => fill("end of\u{a0}{}", &[&year(end)]),
        Period::By(by) => fill("by\u{a0}{}", &[&year(by)]),
        Period::Since(date) => fill("since {}", &[&English.date(date)]),
        _ => return None,
    };
    Some(text)
}

/// The month's name; an unsound number gives an empty one.
fn month(number: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}
