//! Words, numbers, dates and whole sentences, a language each.
//!
//! A sentence is written whole in each language, with places for what varies; none is glued from translated parts. Text
//! carries no-break spaces where a line must not break.
//!
//! # The words of the small build
//!
//! A language's own file and its `quantity.rs` know the units, qualifiers and spans of time that the built-in profile's
//! default sections need. Those that other profiles and sections need besides are in its `more.rs`, which the small build
//! leaves out: there `lean.rs` stands in for it, and says nothing. A test holds that the default picture never asks it. What
//! other sections say is in `any_section.rs`, and what is said of other places in `any_place.rs`.

mod any_place;
mod any_section;
#[cfg(feature = "en")]
mod en;
#[cfg(any(feature = "full", feature = "borders"))]
pub mod findings;
mod lang;
#[cfg(not(feature = "sections"))]
mod lean;
#[cfg(feature = "full")]
pub mod map;
mod numbers;
pub mod problems;
#[cfg(feature = "vi")]
mod vi;

pub use any_place::AnyPlace;
pub use any_section::AnySection;
pub use lang::Lang;
pub use numbers::{decimal, push_decimal, push_number};

use crate::{
    profile::{Class, Date, Kind, Number, Period, Qualifier, Unit},
    text::NO_BREAK_SPACE,
};

/// The upper end of a range.
#[cfg(feature = "sections")]
pub type RangeEnd = Number;

/// The upper end of a range: no figure of the built-in profile's default sections is one.
#[cfg(not(feature = "sections"))]
pub type RangeEnd = std::convert::Infallible;

/// A quantity to be worded.
#[derive(Clone, Copy, Debug)]
pub struct Quantity<'a> {
    /// The value, or the lower end of a range.
    pub value: Number,
    /// The upper end of a range.
    pub to: Option<RangeEnd>,
    /// What the value is out of.
    pub of: Option<Number>,
    /// By how much it went down.
    pub down: Option<Number>,
    /// What it counts.
    pub unit: Unit,
    /// The class of the units counted by [`Unit::FormerUnits`], if they are of one.
    pub class: Option<Class>,
    /// How surely it is given.
    pub qualifiers: &'a [Qualifier],
    /// Whether it was calculated and rounded.
    pub about: bool,
}

impl Quantity<'_> {
    /// A value in a unit, given without more.
    pub fn of(value: Number, unit: Unit) -> Self {
        Quantity { value, to: None, of: None, down: None, unit, class: None, qualifiers: &[], about: false }
    }

    /// Whether exactly one thing is counted, or one is what the value is out of: "0 of 1 household".
    #[cfg(feature = "en")]
    fn is_singular(&self) -> bool {
        let counted = if self.down.is_none() { self.of.unwrap_or(self.value) } else { self.value };
        counted == Number::whole(1) && self.to.is_none()
    }

    /// The number alone, as `words` write it: the value or the range, with the per cent sign where the unit has one.
    fn number(&self, words: &dyn Locale) -> String {
        let mut number = words.number(self.value);
        #[cfg(feature = "sections")]
        if let Some(to) = self.to {
            number.push('–');
            number.push_str(&words.number(to));
        }
        if is_percent(self.unit) {
            number.push('%');
        }
        number
    }
}

/// Whether the number carries a per cent sign.
fn is_percent(unit: Unit) -> bool {
    use Unit::{Percent, PercentOfHouseholds, PercentOfMembers, PercentOfOrganisations, PercentOfPlan};
    matches!(unit, Percent | PercentOfHouseholds | PercentOfMembers | PercentOfOrganisations | PercentOfPlan)
}

/// Whether the unit is an amount of money.
#[cfg(feature = "sections")]
fn is_money(unit: Unit) -> bool {
    use Unit::{
        Usd, UsdBillion, UsdMillion, Vnd, VndBillion, VndMillion, VndMillionPerPerson, VndThousand, VndTrillion,
    };
    let dong = matches!(unit, Vnd | VndThousand | VndMillion | VndBillion | VndTrillion | VndMillionPerPerson);
    dong || matches!(unit, Usd | UsdMillion | UsdBillion)
}

/// A quantity in words, in the three pieces that a large figure is set in. Together, in order, they are the whole.
///
/// No piece begins or ends with a space. A plain space, where a line may break, stands between two qualifiers, and within
/// a long unit; never between a number and what is next to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// The qualifier, and in English the currency.
    pub before: String,
    /// The number with what is written onto it: `110%`.
    pub number: String,
    /// The unit, and what follows it.
    pub after: String,
}

impl Wording {
    /// The whole, with no-break spaces between the pieces.
    pub fn text(&self) -> String {
        let mut text = self.before.clone();
        add(&mut text, NO_BREAK_SPACE, &self.number);
        add(&mut text, NO_BREAK_SPACE, &self.after);
        text
    }
}

/// One of the two words that a place is called by.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// What it is: `Phường`.
    Class(&'static str),
    /// Its own name.
    Name(String),
}

impl Word {
    /// The word as text.
    pub fn text(&self) -> &str {
        match self {
            Word::Class(text) => text,
            Word::Name(text) => text,
        }
    }
}

/// A drawing, to be described to those who do not see it.
#[derive(Clone, Copy, Debug)]
pub enum Drawn<'a> {
    /// A ribbon from each former unit to the new one.
    Merger,
    /// A square, and in or beside it a small one of this area.
    Square(&'a str),
    /// So many equal figures of people.
    People(usize),
    /// So many whole houses, and so many empty ones.
    Houses([usize; 2]),
    /// A bar from zero, with or without a line at its plan.
    Bar(bool),
}

/// The words around the picture: the tools (table, image, data, snippet); what the marks are together; the table's columns (what, how
/// much, when, of what kind, by whom); how surely a figure is given; the source's words; what closes the card.
pub type Labels = [&'static str; 13];

/// What the picture says in one language.
pub trait Locale: AnyPlace + AnySection + Sync {
    /// The language.
    fn lang(&self) -> Lang;
    /// A number: `36,36` or `36.36`.
    fn number(&self, number: Number) -> String;
    /// A quantity with unit and qualifiers.
    fn quantity(&self, quantity: &Quantity) -> Wording;
    /// The unit alone, as a table's column names it: `tỷ đồng`, `billion VND`, `% of plan`; empty for a bare number.
    fn unit_name(&self, quantity: &Quantity) -> &'static str;
    /// The qualifiers alone, in the order in which a quantity has them, `…` where one stands around the number or after
    /// it: `ước gần`, `từ … trở lên`, `at least … more`. Empty for none.
    fn qualifiers(&self, qualifiers: &[Qualifier]) -> String;
    /// The word before a calculated and rounded number.
    fn about(&self) -> &'static str;
    /// A day.
    fn date(&self, date: Date) -> String;
    /// A span of time, to stand after a comma.
    fn period(&self, period: Period) -> String;
    /// Whether a figure happened or is hoped for, in a word.
    fn kind(&self, kind: Kind) -> &'static str;
    /// A class of unit, in small letters.
    fn class(&self, class: Class) -> &'static str;
    /// The name of a place with its class, in the language's order, as two lines may divide it.
    fn place(&self, class: Class, name: &str) -> [Word; 2];
    /// The line above the title.
    fn kicker(&self, province: &str, class: Class, formed: Date) -> String;
    /// What the lede says of poverty: a rate with its noun and its time, to stand in a list.
    fn lede_poverty(&self, rate: &str, period: Option<&str>) -> String;
    /// What the lede says of the budget's revenue and its time, to stand in a list.
    fn lede_budget(&self, revenue: &str, period: Option<&str>) -> String;
    /// What the former units belonged to: `4 phường thuộc TP Quy Nhơn (cũ)`.
    fn merged_from(&self, units: &str, within: Option<&str>) -> String;
    /// That ribbons are not to scale.
    fn ribbons_unscaled(&self) -> &'static str;
    /// What the area's square is.
    fn square(&self, side: &str) -> String;
    /// What each figure of a unit chart stands for, rounded.
    fn unit_chart(&self, unit: Number) -> String;
    /// The density, calculated.
    fn density(&self, density: &str) -> String;
    /// A rate of poverty beside its number: of what, and when.
    fn of_households(&self, period: Option<&str>) -> String;
    /// What each house of the chart of households is.
    fn house_chart(&self) -> &'static str;
    /// How a result stands to its plan: a finding beside the number.
    fn reached(&self, ratio: &str, kind: Kind) -> String;
    /// The plan, calculated.
    fn plan(&self, plan: &str) -> String;
    /// That a figure is a target, in a word.
    fn target(&self) -> &'static str;
    /// Whose targets they are.
    fn target_of(&self, owner: &str) -> String;
    /// That a target and a result of the period `result` are of different periods and, unless they are `alike`, of
    /// different definitions.
    fn other_period(&self, result: &str, alike: bool) -> String;
    /// A figure as a sentence.
    fn sentence(&self, label: &str, period: &str, text: &str) -> String;
    /// That a figure is derived, in a word.
    fn calculated(&self) -> &'static str;
    /// What a derived figure measures, by its id.
    fn derived_label(&self, id: &str) -> &'static str;
    /// How a derived figure came to be.
    fn derivation(&self, formula: &str) -> String;
    /// Where the figures come from.
    fn source(&self, publication: &str, date: Option<Date>) -> String;
    /// What a former unit was, and what it is now a part of; where it is `alone`, what it has become.
    fn was(&self, name: &str, class: Class, place: &str, alone: bool) -> String;
    /// A drawing as a sentence.
    fn drawn(&self, drawn: Drawn) -> String;
    /// The words around the picture.
    fn labels(&self) -> &'static Labels;
    /// What was merged into the place, and when.
    fn merger(&self, place: &str, formed: Date, units: &str, names: &str) -> String;
}

/// The words of qualifiers, one after the other; lines may break between them.
fn stacked<'a>(
    qualifiers: impl IntoIterator<Item = &'a Qualifier>,
    word: impl Fn(Qualifier) -> &'static str,
) -> String {
    let mut text = String::new();
    for qualifier in qualifiers {
        add(&mut text, ' ', word(*qualifier));
    }
    text
}

/// Puts `word` after `text` with `space` between them; neither, if the word is empty.
fn add(text: &mut String, space: char, word: &str) {
    if !text.is_empty() && !word.is_empty() {
        text.push(space);
    }
    text.push_str(word);
}

/// `text` with a capital first: an ASCII letter's, or that of “ước”, which no other word begins like.
pub fn capitalised(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    #[cfg(feature = "full")]
    if let Some(rest) = text.strip_prefix('ư') {
        return String::from("Ư") + rest;
    }
    text
}

/// `pattern` with each `{}` replaced by the next of `values`.
fn fill(pattern: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut text = String::new();
    for letter in pattern.chars() {
        match letter {
            '{' => text.push_str(values.next().unwrap_or(&"")),
            '}' => {}
            other => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests;
