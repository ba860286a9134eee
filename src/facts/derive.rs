//! Figures that are calculated from the source's, always marked as such, rounded last, and never more precise than what
//! they come from.

use super::{DENSITY, Fact, Origin, PLAN, SIDE};
use crate::{
    key::FactKey,
    locale::{Lang, Quantity},
    metrics::plain,
    profile::{Number, OF_ANY_PLACE, Role, Unit},
};

/// More digits than this say nothing of a square's side.
const SIDE_DIGITS: u32 = 3;

/// Adds what can be derived to `figures`.
pub(super) fn into(figures: &mut Vec<Fact>, lang: Lang) {
    for made in [density, side, plan] {
        if let Some(fact) = made(figures, lang) {
            figures.push(fact);
        }
    }
}

/// The figure of a role. Nothing follows from a range: it has no one value.
fn of(figures: &[Fact], role: Role) -> Option<&Fact> {
    figures.iter().find(|fact| fact.role == Some(role)).filter(|fact| fact.to.is_none())
}

/// How many residents there are in a square kilometre.
fn density(figures: &[Fact], lang: Lang) -> Option<Fact> {
    let (people, area) = (of(figures, Role::Population)?, of(figures, Role::Area)?);
    let mut value = quotient(people, area, 1.0)?;
    if OF_ANY_PLACE && value.decimals > 0 && value.to_f64() >= 10.0 {
        // A tenth of a person says nothing where there are dozens.
        value = Number::whole((people.number() / area.number()).round() as i64);
    }
    let formula = division(people, area);
    let newsroom = people.is_newsroom() || area.is_newsroom();
    let made = Derived { id: DENSITY, value, unit: Unit::PeoplePerKm2, formula, about: true, newsroom };
    Some(made.fact(people, lang))
}

/// The side of a square of the place's area.
fn side(figures: &[Fact], lang: Lang) -> Option<Fact> {
    let area = of(figures, Role::Area).filter(|area| area.number() > 0.0)?;
    let value = Number::rounded(area.number().sqrt(), vouched(area)?.min(SIDE_DIGITS))?;
    let formula = String::from("√") + &operand(area);
    let (about, newsroom) = (!area.qualifier.is_empty(), area.is_newsroom());
    Some(Derived { id: SIDE, value, unit: Unit::Km, formula, about, newsroom }.fact(area, lang))
}

/// The plan that the budget's result has a share of.
fn plan(figures: &[Fact], lang: Lang) -> Option<Fact> {
    let (result, ratio) = (of(figures, Role::Budget)?, of(figures, Role::BudgetPlanRatio)?);
    // A ratio of one span of time or kind says nothing of a sum of another; nor one giver's of another's.
    if !result.is_alike(ratio) {
        return None;
    }
    let value = planned(result, ratio)?;
    let formula = division(result, ratio);
    let newsroom = result.is_newsroom();
    Some(Derived { id: PLAN, value, unit: result.unit, formula, about: true, newsroom }.fact(result, lang))
}

/// `one ÷ other × factor`, to as many digits as the less precise of the two has; `None` where that is no number, or none
/// above zero.
fn quotient(one: &Fact, other: &Fact, factor: f64) -> Option<Number> {
    let digits = vouched(one)?.min(vouched(other)?);
    if other.number() <= 0.0 {
        return None;
    }
    Number::rounded(one.number() / other.number() * factor, digits).filter(|value| value.digits > 0)
}

/// The plan behind a result and its share of the plan. Where rounding would set the plan on the other side of the result, the
/// last zeros of the two are taken for digits as far as that helps; `None` where it does not.
fn planned(result: &Fact, ratio: &Fact) -> Option<Number> {
    let value = quotient(result, ratio, 100.0)?;
    if !OF_ANY_PLACE {
        return Some(value);
    }
    let share = ratio.value?.compare(Number::whole(100));
    let stands_right = |plan: &Number| result.value.is_some_and(|result| result.compare(*plan) == share);
    let most = result.value?.written_digits().min(ratio.value?.written_digits());
    let exact = result.number() / ratio.number() * 100.0;
    let mut finer = (1..=most).filter_map(|digits| Number::rounded(exact, digits));
    Some(value).filter(stands_right).or_else(|| finer.find(stands_right))
}

/// How many digits a figure vouches for: an area and a share all that they are written with, for nobody rounds them to
/// tens; others those before their last zeros.
fn vouched(fact: &Fact) -> Option<u32> {
    let value = fact.value?;
    let whole = matches!(fact.unit, Unit::Km2 | Unit::PercentOfPlan);
    Some(if whole { value.written_digits() } else { value.significant_digits() })
}

fn division(one: &Fact, other: &Fact) -> String {
    operand(one) + " ÷ " + &operand(other)
}

/// A figure as a formula has it: with its giver, where that is the newsroom.
fn operand(fact: &Fact) -> String {
    let text = plain(&fact.text());
    #[cfg(feature = "full")]
    if fact.is_newsroom() {
        return text + " (" + &plain(fact.giver) + ")";
    }
    text
}

/// What a derivation gives.
struct Derived {
    id: &'static str,
    value: Number,
    unit: Unit,
    formula: String,
    /// Whether it is worded as "about": a side that only explains a square is not, unless the area is qualified.
    about: bool,
    /// Whether it comes from a figure of the newsroom's.
    newsroom: bool,
}

impl Derived {
    /// The fact, which speaks of the same time as `like`.
    fn fact(self, like: &Fact, lang: Lang) -> Fact {
        let words = lang.words();
        let Derived { id, value, unit, formula, about, newsroom } = self;
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
            qualifier: if about { words.about().into() } else { String::new() },
            period: like.period,
            kind: like.kind,
            origin: if newsroom { Origin::Newsroom } else { Origin::Calculated },
            #[cfg(feature = "full")]
            giver: if newsroom { words.newsroom(true) } else { "" },
            derivation: Some(words.derivation(&formula)),
            quote: "".into(),
            note: None,
            #[cfg(feature = "sections")]
            of: None,
            #[cfg(feature = "sections")]
            entries: Vec::new(),
        }
    }
}
