//! One figure: its number, its unit, its qualifiers, its period.

use serde_json::Value;

use super::{super::decimal::Decimal, FIGURES, Found, One, Path, word};
use crate::{
    finding::Finding,
    metrics::joined,
    profile::{Figure, Kind, Number, Period, Qualifier, Role, Unit},
};

/// The smallest area, in km²: a square of some thirty metres.
pub(super) const LEAST_AREA: f64 = 0.001;

pub(super) fn check(one: &One<Figure>, found: &mut Found) {
    let path = &FIGURES.index(one.index);
    let figure = &one.read;
    if figure.unit == Unit::Statement {
        statement(figure, path, found);
    } else if figure.value.is_none() {
        found.error("no-value", &path.field("value"), &[]);
    }
    unit(one, path, found);
    range(figure, path, found);
    precise(one, path, found);
    whole(figure, path, found);
    counts(figure, path, found);
    qualifiers(one, path, found);
    if figure.period.is_some_and(is_reversed) {
        found.error("period-reversed", &path.field("period"), &[]);
    }
    if role_is_target(figure.role) && matches!(figure.kind, Kind::Actual | Kind::Estimate) {
        let values = [word(one.raw, "role"), word(one.raw, "kind")];
        found.error("target-not-aimed-at", &path.field("kind"), &values);
    } else if role_is_result(figure.role) && matches!(figure.kind, Kind::Target | Kind::Intention) {
        let values = [word(one.raw, "role"), word(one.raw, "kind")];
        found.error("result-aimed-at", &path.field("kind"), &values);
    } else if matches!((figure.period, figure.kind), (Some(Period::By(_)), Kind::Actual | Kind::Estimate)) {
        found.error("kind-misfits-period", &path.field("kind"), &[word(one.raw, "kind")]);
    }
}

/// Whether a role is that of a target: the picture calls its figures so.
fn role_is_target(role: Role) -> bool {
    use Role::{BudgetTarget, EconomyTarget, OcopTarget, PartyTarget, SocietyTarget, TourismTarget};
    matches!(role, BudgetTarget | EconomyTarget | OcopTarget | PartyTarget | SocietyTarget | TourismTarget)
}

/// Whether a role is that of what is or was: the picture draws its figures as such.
fn role_is_result(role: Role) -> bool {
    use Role::{Area, Budget, BudgetPlanRatio, FormerUnits, PoorHouseholds, Population, PovertyRate};
    matches!(role, FormerUnits | Area | Population | PovertyRate | PoorHouseholds | Budget | BudgetPlanRatio)
}

/// A statement is words: without numbers, and without what qualifies them.
fn statement(figure: &Figure, path: &Path, found: &mut Found) {
    let numbers = [("value", figure.value), ("to", figure.to), ("of", figure.of), ("down", figure.down)];
    for (name, _) in numbers.iter().filter(|(_, number)| number.is_some()) {
        found.error("number-on-statement", &path.field(name), &[]);
    }
    if figure.wording.is_none() {
        found.error("no-wording", &path.field("wording"), &[]);
    }
    if !figure.qualifiers.is_empty() {
        found.error("qualifier-on-statement", &path.field("qualifiers"), &[]);
    }
}

/// The units that suit a role, as documents write them; none where any does.
fn units_of(role: Role) -> &'static [&'static str] {
    match role {
        Role::FormerUnits => &["former-units"],
        Role::Area => &["km2"],
        Role::Population => &["people"],
        Role::PovertyRate => &["percent-of-households"],
        Role::PoorHouseholds => &["poor-households"],
        Role::Budget | Role::BudgetTarget => &["vnd", "vnd-thousand", "vnd-million", "vnd-billion", "vnd-trillion"],
        Role::BudgetPlanRatio => &["percent-of-plan"],
        Role::Rank => &["rank"],
        _ => &[],
    }
}

/// The unit of a role that has one alone.
pub(super) fn only_unit_of(role: Role) -> Option<&'static str> {
    if let [only] = units_of(role) { Some(only) } else { None }
}

fn unit(one: &One<Figure>, path: &Path, found: &mut Found) {
    let (unit, right) = (word(one.raw, "unit"), units_of(one.read.role));
    if right.is_empty() || right.contains(&unit) {
        return;
    }
    if one.read.role == Role::Area
        && one.read.unit == Unit::Hectares
        && let Some(hectares) = one.read.value.map(Decimal::from)
        && let Some(area) = hectares.part(100)
    {
        let (hectares, area) = (hectares.to_string(), area.to_string());
        return found.error("area-in-hectares", &path.field("unit"), &[&hectares, &area]);
    }
    let values = [unit, word(one.raw, "role"), &joined(right.iter().copied(), ", ")];
    let finding = Finding::error("wrong-unit", path.field("unit").to_string(), &values);
    found.add(finding.suggesting(only_unit_of(one.read.role)));
}

fn range(figure: &Figure, path: &Path, found: &mut Found) {
    let (Some(low), Some(high)) = (figure.value.map(Decimal::from), figure.to.map(Decimal::from)) else {
        return;
    };
    if high <= low {
        found.error("range-reversed", &path.field("to"), &[&low.to_string(), &high.to_string()]);
    }
}

/// No number has more decimals than are kept.
fn precise(one: &One<Figure>, path: &Path, found: &mut Found) {
    for name in ["value", "to", "of", "down"] {
        if let Some(number) = one.raw[name].as_f64()
            && Number::from_f64(number).is_some_and(|kept| kept.to_f64() != number)
        {
            found.error("too-many-decimals", &path.field(name), &[&one.raw[name].to_string()]);
        }
    }
}

/// What is counted is whole. (Of former units and of ranks more is said elsewhere.)
fn whole(figure: &Figure, path: &Path, found: &mut Found) {
    if !figure.unit.is_counted() || matches!(figure.unit, Unit::FormerUnits | Unit::Rank) {
        return;
    }
    for (name, number) in [("value", figure.value), ("to", figure.to)] {
        if let Some(number) = number {
            count(number, &path.field(name), found);
        }
    }
}

/// That a number of things is whole. A Vietnamese grouping point makes 73.296 of 73296, so that is suggested.
pub(super) fn count(number: Number, path: &Path, found: &mut Found) {
    let number = Decimal::from(number);
    if !number.is_whole() {
        let finding = Finding::error("not-a-count", path.to_string(), &[&number.to_string()]);
        found.add(
            finding.suggesting(number.times(1000).filter(|meant| meant.is_whole()).map(|meant| meant.to_string())),
        );
    }
}

/// Numbers that rank or share, and areas that can be drawn.
fn counts(figure: &Figure, path: &Path, found: &mut Found) {
    let [value, to, of, down] =
        [figure.value, figure.to, figure.of, figure.down].map(|number: Option<Number>| number.map(Decimal::from));
    if figure.role == Role::Area && figure.value.is_some_and(|area| area.to_f64() < LEAST_AREA) {
        found.error("area-too-small", &path.field("value"), &[]);
    }
    if let Some(down) = down {
        if let Some((name, number)) = [("down", Some(down)), ("of", of)].into_iter().find_map(|(name, number)| {
            let number = number.filter(|number| !number.is_whole())?;
            Some((name, number))
        }) {
            found.error("down-not-whole", &path.field(name), &[&number.to_string()]);
        } else if let Some(of) = of.filter(|of| down > *of) {
            found.error("down-above-of", &path.field("down"), &[&down.to_string(), &of.to_string()]);
        }
    }
    if figure.unit == Unit::Rank
        && let Some(rank) = value
        && (!rank.is_whole() || rank < Decimal::from(1) || of.is_some_and(|of| rank > of))
    {
        let of = of.map_or("of".into(), |of| of.to_string());
        found.error("not-a-rank", &path.field("value"), &[&rank.to_string(), &of]);
    }
    if matches!(figure.unit, Unit::PercentOfHouseholds | Unit::PercentOfOrganisations) {
        for (name, share) in [("value", value), ("to", to)] {
            if let Some(share) = share.filter(|share| *share > Decimal::from(100)) {
                found.error("over-hundred", &path.field(name), &[&share.to_string()]);
            }
        }
    }
}

/// Of these, a number can have one alone.
const BOUNDS: [Qualifier; 7] = [
    Qualifier::Nearly,
    Qualifier::Over,
    Qualifier::Above,
    Qualifier::About,
    Qualifier::Under,
    Qualifier::AtLeast,
    Qualifier::AtMost,
];

fn qualifiers(one: &One<Figure>, path: &Path, found: &mut Found) {
    let list = path.field("qualifiers");
    let qualifiers = &one.read.qualifiers;
    let written = |index: usize| one.raw["qualifiers"].get(index).and_then(Value::as_str).unwrap_or_default();
    for (index, qualifier) in qualifiers.iter().enumerate() {
        let path = list.index(index);
        let before = || qualifiers.iter().take(index);
        if before().any(|other| other == qualifier) {
            found.error("qualifier-repeated", &path, &[written(index)]);
        } else if BOUNDS.contains(qualifier)
            && let Some(other) = before().position(|other| BOUNDS.contains(other))
        {
            found.error("qualifiers-contradict", &path, &[written(other), written(index)]);
        } else if *qualifier == Qualifier::Estimated && one.read.kind == Kind::Actual {
            found.error("estimated-actual", &path, &[]);
        }
    }
}

/// Whether a period ends before it begins.
pub(super) fn is_reversed(period: Period) -> bool {
    match period {
        Period::Years(from, to) | Period::Yearly(from, to) | Period::Term(from, to) => to < from,
        Period::Days(from, to) => to < from,
        Period::Month(..) | Period::EndOf(_) | Period::By(_) | Period::Since(_) => false,
    }
}
