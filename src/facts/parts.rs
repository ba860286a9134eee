//! The former units' own areas and populations, and what has been put right: what the built-in profile does not have.

use super::{Fact, Facts, Gather, Origin, Passage};
use crate::{
    key::FactKey,
    locale::{Quantity, Wording},
    metrics::{joined, plain},
    profile::{
        FormerUnit, Kind, Number, Role, Unit,
        derived::{OWN_AREA, OWN_POPULATION, PARTS_AREA, PARTS_POPULATION},
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
    }
}

/// What `parts` add up to, if that is not `total`.
fn sum(parts: &[Fact], total: &Fact, gather: &Gather, measure: usize) -> Option<Fact> {
    let words = gather.lang.words();
    let value = parts.iter().filter_map(|part| part.value).try_fold(Number::whole(0), Number::plus)?;
    let (role, unit, _, id) = MEASURES[measure];
    if parts.is_empty() || total.to.is_some() || total.value?.compare(value).is_eq() {
        return None;
    }
    let texts: Vec<String> = parts.iter().map(|part| plain(&part.text())).collect();
    Some(Fact {
        id: id.into(),
        label: String::from(words.added_up(role)).into(),
        wording: words.quantity(&Quantity::of(value, unit)),
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
