//! The former units' own areas and populations, and what has been put right: what the built-in profile does not have.

use super::{Fact, Facts, Gather, Origin, Passage};
use crate::{
    key::FactKey,
    locale::{Quantity, Wording},
    metrics::{joined, plain},
    profile::{
        FormerUnit, Kind, Number, Profile, Role, Str, Unit,
        derived::{FORMER_UNITS, OWN_AREA, OWN_POPULATION, PARTS_AREA, PARTS_POPULATION},
    },
};

/// A measure that every former unit has a number of its own for.
#[derive(Clone, Debug)]
pub struct Split<'a> {
    /// [`Role::Area`] or [`Role::Population`].
    pub by: Role,
    /// The units' own numbers, in the units' order; none is a range.
    pub parts: Vec<&'a Fact>,
    /// What they add up to; above zero.
    pub sum: f64,
}

/// What can be measured of a former unit: the role, its unit, the end of the fact's id, and the id of the sum.
const MEASURES: [(Role, Unit, &str, &str); 2] =
    [(Role::Area, Unit::Km2, OWN_AREA, PARTS_AREA), (Role::Population, Unit::People, OWN_POPULATION, PARTS_POPULATION)];

/// Whether the budget's result and its target are called the same in a language that both have words in.
pub(super) fn budgets_alike(profile: &Profile) -> bool {
    let label = |role| profile.figures.iter().find(|figure| figure.role == role).map(|figure| &figure.label);
    let alike = |one: &Option<Str>, other: &Option<Str>| one.is_some() && one == other;
    label(Role::Budget)
        .zip(label(Role::BudgetTarget))
        .is_some_and(|(one, other)| alike(&one.vi, &other.vi) || alike(&one.en, &other.en))
}

/// Adds how many former units there are, where the document names them and gives no figure of their number.
pub(super) fn count_units(figures: &mut Vec<Fact>, gather: &Gather) {
    let units = &gather.profile.former.units;
    if units.is_empty() || figures.iter().any(|fact| fact.role == Some(Role::FormerUnits)) {
        return;
    }
    let words = gather.lang.words();
    let value = Number::whole(units.len() as i64);
    let quantity = Quantity { class: gather.class, ..Quantity::of(value, Unit::FormerUnits) };
    let fact = Fact {
        id: FORMER_UNITS.into(),
        role: Some(Role::FormerUnits),
        label: String::from(words.formed_of()).into(),
        wording: words.quantity(&quantity),
        ..bare(value, Unit::FormerUnits)
    };
    if figures.iter().all(|other| other.id != fact.id) {
        figures.insert(0, fact);
    }
}

/// Adds the former units' own numbers to `figures`, and what they add up to where that is not the total. Returns for each
/// unit where its area and its population are.
pub(super) fn into(figures: &mut Vec<Fact>, gather: &Gather) -> Vec<[Option<FactKey>; 2]> {
    let units = &gather.profile.former.units;
    let mut own = vec![[None; 2]; units.len()];
    for (measure, (role, ..)) in MEASURES.into_iter().enumerate() {
        let first = figures.len();
        for (index, unit) in units.iter().enumerate() {
            if let Some(value) = own_number(unit, role) {
                own[index][measure] = u16::try_from(figures.len()).ok().map(FactKey);
                figures.push(own_fact(gather, unit, value, measure));
            }
        }
        let total = figures.iter().find(|fact| fact.role == Some(role)).cloned();
        if figures.len() - first == units.len()
            && let Some(sum) = total.and_then(|total| sum(&figures[first..], &total, gather, measure))
        {
            figures.push(sum);
        }
    }
    own
}

fn own_number(unit: &FormerUnit, role: Role) -> Option<Number> {
    if role == Role::Area { unit.area } else { unit.population }
}

fn own_fact(gather: &Gather, former: &FormerUnit, value: Number, measure: usize) -> Fact {
    let (role, unit, ending, _) = MEASURES[measure];
    let words = gather.lang.words();
    let name = gather.name(former);
    Fact {
        id: (String::from(&*former.id) + ending).into(),
        label: words.own_label(role, &name).into(),
        wording: words.quantity(&Quantity::of(value, unit)),
        period: gather.profile.former.period,
        quote: gather.profile.former.quote.clone().unwrap_or_default(),
        ..bare(value, unit)
    }
}

/// A fact that says nothing but its value.
fn bare(value: Number, unit: Unit) -> Fact {
    Fact {
        id: "".into(),
        key: FactKey(0),
        role: None,
        label: Passage::default(),
        value: Some(value),
        to: None,
        down: None,
        unit,
        wording: Wording::default(),
        qualifier: String::new(),
        period: None,
        kind: Kind::Actual,
        origin: Origin::Source,
        giver: "",
        derivation: None,
        quote: "".into(),
        note: None,
        of: None,
        entries: Vec::new(),
    }
}

/// What `parts` add up to, if that is not `total`.
fn sum(parts: &[Fact], total: &Fact, gather: &Gather, measure: usize) -> Option<Fact> {
    let words = gather.lang.words();
    let value = parts.iter().filter_map(|part| part.value).try_fold(Number::whole(0), Number::plus)?;
    let (role, unit, _, id) = MEASURES[measure];
    // A total that is rounded itself, or only nearly known, does not differ from parts that come to it.
    let same = |total: Number| value.rounded_to(total.decimals).compare(total).is_eq();
    if parts.is_empty() || total.to.is_some() || !total.qualifier.is_empty() || same(total.value?) {
        return None;
    }
    let texts: Vec<String> = parts.iter().map(|part| plain(&part.text())).collect();
    Some(Fact {
        id: id.into(),
        label: String::from(words.added_up(role)).into(),
        wording: words.quantity(&Quantity::of(value, unit)),
        period: gather.profile.former.period,
        origin: Origin::Calculated,
        derivation: Some(words.derivation(&joined(texts.iter().map(String::as_str), " + "))),
        ..bare(value, unit)
    })
}

/// When the profile was last revised, and what has been put right in it.
pub(super) fn revisions(gather: &Gather) -> Vec<Passage> {
    let words = gather.lang.words();
    let mut revisions = Vec::new();
    revisions.extend(gather.profile.revised.map(|date| words.revised(date).into()));
    for correction in gather.profile.corrections.iter() {
        let passage = gather.passage(&correction.text);
        let words = passage.foreign.unwrap_or(gather.lang).words();
        revisions.push(Passage { text: words.correction(correction.date, &passage.text), ..passage });
    }
    revisions
}

impl Facts {
    /// The former units' own numbers of a measure; `None` unless each unit has one, and they add up to more than nothing.
    pub fn split(&self, by: Role) -> Option<Split<'_>> {
        let measure = MEASURES.iter().position(|measure| measure.0 == by)?;
        let parts: Option<Vec<&Fact>> =
            self.former.iter().map(|unit| unit.own[measure].and_then(|key| self.fact(key))).collect();
        let parts = parts?;
        let sum: f64 = parts.iter().map(|part| part.number()).sum();
        (parts.len() > 1 && sum > 0.0).then_some(Split { by, parts, sum })
    }

    /// Whether some former unit has a number of its own.
    pub fn is_split_in_part(&self) -> bool {
        self.former.iter().any(|unit| unit.own.iter().any(Option::is_some))
    }
}
