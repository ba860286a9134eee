//! English.

use super::{Lang, Locale, Quantity, Word, Wording, decimal, digits, fill, vi::is_percent};
use crate::{
    metrics::joined,
    profile::{
        Class, Date, Kind, Number, Period, Qualifier, Unit,
        derived::{DENSITY, SIDE},
    },
};

/// English words.
pub struct English;

impl English {
    fn unit(&self, quantity: &Quantity) -> &'static str {
        let one = quantity.value == Number::whole(1) && quantity.to.is_none();
        match (quantity.unit, one) {
            (Unit::FormerUnits, _) => match (quantity.class, one) {
                (Some(class), true) => self.class(class),
                (Some(Class::Ward), false) => "wards",
                (Some(Class::Commune), false) => "communes",
                (Some(Class::Township), false) => "townships",
                (Some(Class::SpecialZone), false) => "special\u{a0}zones",
                (None, true) => "unit",
                (None, false) => "units",
            },
            (Unit::Km2, _) => "km²",
            (Unit::Hectares, _) => "ha",
            (Unit::Km, _) => "km",
            (Unit::People, true) => "person",
            (Unit::People, false) => "people",
            (Unit::PeoplePerKm2, _) => "people/km²",
            (Unit::PartyCells, _) => "Party\u{a0}cells and organisations",
            (Unit::PartyMembers, true) => "Party\u{a0}member",
            (Unit::PartyMembers, false) => "Party\u{a0}members",
            (Unit::VndThousand, _) => "thousand",
            (Unit::VndMillion | Unit::VndMillionPerPerson | Unit::UsdMillion, _) => "million",
            (Unit::VndBillion | Unit::UsdBillion, _) => "billion",
            (Unit::VndTrillion, _) => "trillion",
            (Unit::Households, true) => "household",
            (Unit::Households, false) => "households",
            (Unit::NearPoorHouseholds, true) => "near-poor\u{a0}household",
            (Unit::NearPoorHouseholds, false) => "near-poor\u{a0}households",
            (Unit::Products, true) => "product",
            (Unit::Products, false) => "products",
            (Unit::Cooperatives, true) => "co-operative",
            (Unit::Cooperatives, false) => "co-operatives",
            (Unit::Visits, true) => "visit",
            (Unit::Visits, false) => "visits",
            (Unit::Days, true) => "day",
            (Unit::Days, false) => "days",
            (Unit::PercentOfPlan, _) => "of plan",
            (Unit::PercentOfMembers, _) => "of all Party\u{a0}members",
            (Unit::PercentOfOrganisations, _) => "of subordinate Party\u{a0}organisations",
            (Unit::PoorHouseholds, true) => "poor\u{a0}household",
            (Unit::PoorHouseholds, false) => "poor\u{a0}households",
            (Unit::Businesses, true) => "business",
            (Unit::Businesses, false) => "businesses",
            (Unit::Dossiers, true) => "file",
            (Unit::Dossiers, false) => "files",
            (Unit::Ocop3Star, true) => "OCOP\u{a0}product of 3\u{a0}stars",
            (Unit::Ocop3Star, false) => "OCOP\u{a0}products of 3\u{a0}stars",
            (Unit::Ocop4Star, true) => "OCOP\u{a0}product of 4\u{a0}stars or\u{a0}better",
            (Unit::Ocop4Star, false) => "OCOP\u{a0}products of 4\u{a0}stars or\u{a0}better",
            (Unit::Projects, true) => "new\u{a0}project",
            (Unit::Projects, false) => "new\u{a0}projects",
            (Unit::VisitsMillion, _) => "million\u{a0}visits",
            (Unit::DaysPerVisitor, _) => "days/visitor",
            (Unit::Breakthroughs, true) => "breakthrough",
            (Unit::Breakthroughs, false) => "breakthroughs",
            (Unit::Vnd | Unit::Usd | Unit::Percent | Unit::PercentOfHouseholds | Unit::Rank | Unit::Statement, _) => "",
        }
    }
}

impl Locale for English {
    fn lang(&self) -> Lang {
        Lang::En
    }

    fn number(&self, number: Number) -> String {
        digits(number, ',', '.')
    }

    fn quantity(&self, quantity: &Quantity) -> Wording {
        let mut before = self.qualifiers(quantity.qualifiers);
        if quantity.about {
            before = self.about().into();
        }
        let currency = match quantity.unit {
            Unit::Vnd
            | Unit::VndThousand
            | Unit::VndMillion
            | Unit::VndBillion
            | Unit::VndTrillion
            | Unit::VndMillionPerPerson => "VND",
            Unit::Usd | Unit::UsdMillion | Unit::UsdBillion => "USD",
            _ => "",
        };
        if !currency.is_empty() {
            if !before.is_empty() {
                before.push('\u{a0}');
            }
            before.push_str(currency);
        }
        let mut number = self.number(quantity.value);
        if let Some(to) = quantity.to {
            number.push('–');
            number.push_str(&self.number(to));
        }
        let mut after = String::from(self.unit(quantity));
        match (quantity.unit, quantity.of, quantity.down) {
            (Unit::Rank, Some(of), _) => {
                before = "ranked".into();
                after = fill("of\u{a0}{}", &[&self.number(of)]);
            }
            (_, Some(of), Some(down)) => {
                after = fill("{} (down\u{a0}{}\u{a0}of\u{a0}{})", &[&after, &self.number(down), &self.number(of)]);
            }
            _ => {}
        }
        if is_percent(quantity.unit) {
            number.push('%');
        }
        if quantity.qualifiers.contains(&Qualifier::More) {
            after = fill("more\u{a0}{}", &[&after]);
        }
        Wording { before, number, after }
    }

    fn unit_name(&self, quantity: &Quantity) -> &'static str {
        match quantity.unit {
            Unit::Percent => "%",
            Unit::PercentOfPlan => "% of plan",
            Unit::PercentOfHouseholds => "% of households",
            Unit::PercentOfMembers => "% of all Party members",
            Unit::PercentOfOrganisations => "% of subordinate Party organisations",
            Unit::VndBillion => "billion VND",
            Unit::VndMillionPerPerson => "million VND",
            Unit::UsdMillion => "million USD",
            _ => self.unit(quantity),
        }
    }

    fn qualifiers(&self, qualifiers: &[Qualifier]) -> String {
        let word = |qualifier: &Qualifier| match qualifier {
            Qualifier::Estimated => "an\u{a0}estimated",
            Qualifier::Nearly => "nearly",
            Qualifier::Over | Qualifier::Above => "over",
            Qualifier::About => "about",
            Qualifier::Under => "under",
            Qualifier::AtMost => "at\u{a0}most",
            Qualifier::AtLeast => "at\u{a0}least",
            Qualifier::More => "",
            Qualifier::Average => "on\u{a0}average",
        };
        joined(qualifiers.iter().map(word).filter(|word| !word.is_empty()), "\u{a0}")
    }

    fn about(&self) -> &'static str {
        "about"
    }

    fn date(&self, date: Date) -> String {
        fill("{}\u{a0}{}\u{a0}{}", &[&decimal(date.day.into()), month(date.month), &decimal(date.year.into())])
    }

    fn period(&self, period: Period) -> String {
        let year = |year: u16| decimal(year.into());
        match period {
            Period::Years(from, to) => fill("{}–{}", &[&year(from), &year(to)]),
            Period::EndOf(end) => fill("end of\u{a0}{}", &[&year(end)]),
            Period::By(by) => fill("by\u{a0}{}", &[&year(by)]),
            Period::Days(from, to) => fill("{} to {}", &[&self.date(from), &self.date(to)]),
            Period::Month(of, number) => fill("{}\u{a0}{}", &[month(number), &year(of)]),
            Period::Since(date) => fill("since {}", &[&self.date(date)]),
            Period::Yearly(from, to) => fill("yearly, {}–{}", &[&year(from), &year(to)]),
            Period::Term(from, to) => fill("term {}–{}", &[&year(from), &year(to)]),
        }
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

    fn title(&self, name: &str, former: usize, class: Option<Class>) -> String {
        let units = Quantity { class, ..Quantity::of(Number::whole(former as i64), Unit::FormerUnits) };
        fill("{}: {}\u{a0}{} become one", &[name, &decimal(former as u64), self.unit(&units)])
    }

    fn lede_poverty(&self, rate: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("a poverty rate of\u{a0}{} ({})", &[rate, period]),
            None => fill("a poverty rate of\u{a0}{}", &[rate]),
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

    fn formed_note(&self, class: Class, formed: Date) -> String {
        fill("The {} dates from {}.", &[self.class(class), &self.date(formed)])
    }

    fn merger(&self, place: &str, formed: Date, units: &str, names: &str) -> String {
        fill("{} dates from {}, merged from {}: {}.", &[place, &self.date(formed), units, names])
    }

    #[cfg(feature = "full")]
    fn newsroom(&self, calculated: bool) -> &'static str {
        if calculated { "calculated from a newsroom figure" } else { "newsroom figure" }
    }

    #[cfg(feature = "full")]
    fn newsroom_figures(&self, labels: &[&str]) -> String {
        let pattern = if labels.len() == 1 { "Newsroom figure: {}." } else { "Newsroom figures: {}." };
        fill(pattern, &[&joined(labels.iter().copied(), ", ")])
    }

    #[cfg(feature = "full")]
    fn derived_of_newsroom(&self, id: &str, text: &str) -> String {
        let pattern = match id {
            DENSITY => "Density {} (calculated from a newsroom figure).",
            SIDE => "A square of the same area: {} a side (calculated from a newsroom figure).",
            _ => "Plan: {} (calculated from a newsroom figure)",
        };
        fill(pattern, &[text])
    }
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
