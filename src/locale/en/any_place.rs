//! What is said in English of places other than the built-in one.

use super::English;
use crate::{
    locale::{AnyPlace, Locale, Quantity, any_place::kinds, decimal, fill},
    metrics::joined,
    profile::{
        Class, Date, FormerUnit, Number, Profile, Role, Unit,
        derived::{DENSITY, SIDE},
    },
};

impl AnyPlace for English {
    fn title(&self, profile: &Profile) -> String {
        let (name, new, units) = (&*profile.name, profile.class, &*profile.former.units);
        let (parts, wholes): (Vec<&FormerUnit>, Vec<&FormerUnit>) = units.iter().partition(|unit| unit.part);
        match units {
            [] => name.into(),
            [old] if old.part => fill("{}: formed from part of {}\u{a0}{}", &[name, &old.name, self.class(old.class)]),
            [old] if old.name == profile.name && old.class == new => fill("{} stays as it was", &[name]),
            [old] if old.name == profile.name => {
                fill("{}: from {} to {}", &[name, self.class(old.class), self.class(new)])
            }
            [old] if old.class == new => {
                fill("{}: the new name of {}\u{a0}{}", &[name, &old.name, self.class(old.class)])
            }
            [old] => fill("{}: formerly {}\u{a0}{}", &[name, &old.name, self.class(old.class)]),
            _ if wholes.is_empty() => fill("{}: formed from parts of {}", &[name, &counted(self, &parts)]),
            _ if !parts.is_empty() => {
                let others = if parts.len() == 1 {
                    "part of another".into()
                } else {
                    fill("parts of {}\u{a0}others", &[&in_words(parts.len())])
                };
                fill("{}: formed from {}, and {}", &[name, &counted(self, &wholes), &others])
            }
            _ => fill("{}: {} become one", &[name, &counted(self, &wholes)]),
        }
    }

    fn numbered(&self, class: Class, number: &str) -> String {
        let class = match class {
            Class::Ward => "Ward",
            Class::Commune => "Commune",
            Class::Township => "Township",
            Class::SpecialZone => "Special\u{a0}Zone",
        };
        fill("{}\u{a0}{}", &[class, number])
    }

    fn part(&self) -> &'static str {
        "part"
    }

    fn ribbons_in_part(&self) -> &'static str {
        "The widths of the ribbons are not to scale: not every unit has numbers of its own."
    }

    fn ribbons_scaled(&self, by: Role, period: Option<&str>) -> String {
        let what = if by == Role::Area {
            "The widths of the ribbons show the area of each former unit"
        } else {
            "The widths of the ribbons show the population of each former unit"
        };
        match period {
            Some(period) => fill("{}, {}.", &[what, period]),
            None => fill("{}.", &[what]),
        }
    }

    fn one_each(&self) -> &'static str {
        "Each figure is one person."
    }

    fn formed_of(&self) -> &'static str {
        "Formed from"
    }

    fn own_label(&self, role: Role, unit: &str) -> String {
        fill(if role == Role::Area { "Area of {}" } else { "Population of {}" }, &[unit])
    }

    fn parts_differ(&self, sum: &str, total: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => {
                fill("The former units ({}) add up to {} (calculated), not to the total of {}.", &[period, sum, total])
            }
            None => fill("The former units add up to {} (calculated), not to the total of {}.", &[sum, total]),
        }
    }

    fn strips(&self) -> &'static str {
        "Each strip is the area of one former unit."
    }

    fn houses_of(&self, unit: Number) -> String {
        fill("Each house is {}\u{a0}households (rounded).", &[&self.number(unit)])
    }

    fn houses_left_and_gone(&self) -> &'static str {
        "Solid: households that are poor; outlined: how many fewer there are."
    }

    fn share_of_households(&self, rate: &str) -> String {
        fill("The filled part is {} of all households.", &[rate])
    }

    fn formed_note(&self, class: Class, formed: Date) -> String {
        fill("The {} dates from {}.", &[self.class(class), &self.date(formed)])
    }

    fn formed_from(&self, place: &str, formed: Date, units: &str, name: &str) -> String {
        fill("{} dates from {}, formed from {}: {}.", &[place, &self.date(formed), units, name])
    }

    fn revised(&self, date: Date) -> String {
        fill("Updated {}.", &[&self.date(date)])
    }

    fn correction(&self, date: Date, text: &str) -> String {
        fill("Correction, {}: {}", &[&self.date(date), text])
    }

    fn added_up(&self, role: Role) -> &'static str {
        if role == Role::Area {
            "Areas of the former units, added up"
        } else {
            "Populations of the former units, added up"
        }
    }

    fn newsroom(&self, calculated: bool) -> &'static str {
        if calculated { "calculated from a newsroom figure" } else { "newsroom figure" }
    }

    fn newsroom_figures(&self, labels: &[&str]) -> String {
        let pattern = if labels.len() == 1 { "Newsroom figure: {}." } else { "Newsroom figures: {}." };
        fill(pattern, &[&joined(labels.iter().copied(), ", ")])
    }

    fn derived_of_newsroom(&self, id: &str, text: &str) -> String {
        let pattern = match id {
            DENSITY => "Density {} (calculated from a newsroom figure).",
            SIDE => "A square of the same area: {} a side (calculated from a newsroom figure).",
            _ => "Plan: {} (calculated from a newsroom figure)",
        };
        fill(pattern, &[text])
    }
}

/// How many units there are, of one class or of two: `two wards and six communes`; of more, `nine units`.
fn counted(words: &English, units: &[&FormerUnit]) -> String {
    let of = |count: usize, class: Option<Class>| {
        let quantity = Quantity { class, ..Quantity::of(Number::whole(count as i64), Unit::FormerUnits) };
        in_words(count) + "\u{a0}" + words.unit_name(&quantity)
    };
    match kinds(units).as_slice() {
        [(class, count)] => of(*count, Some(*class)),
        [(one, count), (other, more)] => of(*count, Some(*one)) + " and " + &of(*more, Some(*other)),
        _ => of(units.len(), None),
    }
}

/// A number as a headline has it.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(number).map_or_else(|| decimal(number as u64), |word| String::from(*word))
}
