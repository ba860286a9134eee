//! Figures that are calculated from the source's, always marked as such, rounded last, and never more precise than what
//! they come from.

use super::{DENSITY, Fact, Origin, PLAN, SIDE, first};
use crate::{
    key::FactKey,
    locale::{Lang, Quantity},
    metrics::plain,
    profile::{
        Number, OF_ANY_PLACE, Role, Unit,
        derived::{self, Operand},
    },
};

/// Adds what can be derived to `figures`.
pub(super) fn into(figures: &mut Vec<Fact>, lang: Lang) {
    for made in [density, side, plan] {
        if let Some(derived) = made(figures) {
            let fact = derived.fact(lang);
            figures.push(fact);
        }
    }
}

/// The figure of a role. Nothing follows from a range: it has no one value.
fn of(figures: &[Fact], role: Role) -> Option<&Fact> {
    first(figures, role).filter(|fact| fact.to.is_none())
}

/// How many residents there are in a square kilometre.
fn density(figures: &[Fact]) -> Option<Derived<'_>> {
    let (people, area) = (of(figures, Role::Population)?, of(figures, Role::Area)?);
    let value = derived::density(operand(people)?, operand(area)?)?;
    Some(Derived { id: DENSITY, value, unit: Unit::PeoplePerKm2, from: people, by: Some(area) })
}

/// The side of a square of the place's area.
fn side(figures: &[Fact]) -> Option<Derived<'_>> {
    let area = of(figures, Role::Area)?;
    Some(Derived { id: SIDE, value: derived::side(operand(area)?)?, unit: Unit::Km, from: area, by: None })
}

/// The plan that the budget's result has a share of.
fn plan(figures: &[Fact]) -> Option<Derived<'_>> {
    let (result, ratio) = (of(figures, Role::Budget)?, of(figures, Role::BudgetPlanRatio)?);
    // A ratio of one span of time or kind says nothing of a sum of another; nor one giver's of another's.
    if OF_ANY_PLACE && !result.is_alike(ratio) {
        return None;
    }
    let value = derived::plan(operand(result)?, operand(ratio)?)?;
    Some(Derived { id: PLAN, value, unit: result.unit, from: result, by: Some(ratio) })
}

/// A figure as what it is calculated with; `None` for a statement.
fn operand(fact: &Fact) -> Option<Operand> {
    Some(Operand { value: fact.value?, unit: fact.unit })
}

/// Adds a figure as a formula has it: with its giver, where that is the newsroom.
fn add_operand(formula: &mut String, fact: &Fact) {
    formula.push_str(&plain(&fact.text()));
    #[cfg(feature = "full")]
    if fact.is_newsroom() {
        *formula += &(String::from(" (") + &plain(fact.giver) + ")");
    }
}

/// What a derivation gives.
struct Derived<'a> {
    id: &'static str,
    value: Number,
    unit: Unit,
    /// What it is calculated from; it speaks of the same time.
    from: &'a Fact,
    /// What that is divided by; `None` for its square root.
    by: Option<&'a Fact>,
}

impl Derived<'_> {
    /// The formula, in words.
    fn formula(&self) -> String {
        let mut formula = String::new();
        if let Some(by) = self.by {
            add_operand(&mut formula, self.from);
            formula.push_str(" ÷ ");
            add_operand(&mut formula, by);
        } else {
            formula.push('√');
            add_operand(&mut formula, self.from);
        }
        formula
    }

    /// The fact, worded.
    fn fact(self, lang: Lang) -> Fact {
        let words = lang.words();
        let Derived { id, value, unit, from, by } = self;
        // A side only explains a square: unlike a quotient, it is as sure as its area.
        let about = by.is_some() || !from.qualifier.is_empty();
        let newsroom = from.is_newsroom() || by.is_some_and(Fact::is_newsroom);
        let quantity = Quantity { about, ..Quantity::of(value, unit) };
        Fact {
            id: id.into(),
            key: FactKey(0),
            role: None,
            label: String::from(words.derived_label(id)).into(),
            value: Some(value),
            to: None,
            down: None,
            unit,
            wording: words.quantity(&quantity),
            qualifier: if about { words.about() } else { "" }.into(),
            origin: if newsroom { Origin::Newsroom } else { Origin::Calculated },
            #[cfg(feature = "full")]
            giver: if newsroom { words.newsroom(true) } else { "" },
            derivation: Some(words.derivation(&self.formula())),
            quote: "".into(),
            note: None,
            period: from.period,
            kind: from.kind,
            #[cfg(feature = "sections")]
            of: None,
            #[cfg(feature = "sections")]
            entries: Vec::new(),
        }
    }
}
