//! What the former units brought in, against what the place has.

use super::{super::decimal::Decimal, FIGURES, Found, Known, One, UNITS};
use crate::profile::{Figure, FormerUnit, Number, Qualifier, Role};

/// A number that units and place both have: its name in a unit, the figure of the place, and how a unit has it.
type Measure = (&'static str, Role, fn(&FormerUnit) -> Option<Number>);

const MEASURES: [Measure; 2] =
    [("area", Role::Area, |unit| unit.area), ("population", Role::Population, |unit| unit.population)];

pub(super) fn check(known: &Known, found: &mut Found) {
    counted(known, found);
    for measure in MEASURES {
        measured(known, measure, found);
    }
}

/// That the figure of how many units there were is how many are named.
fn counted(known: &Known, found: &mut Found) {
    let named = known.listed;
    for one in known.figures.iter().filter(|one| one.read.role == Role::FormerUnits) {
        if let Some(given) = one.read.value.map(Decimal::from)
            && given != Decimal::from(i64::try_from(named).unwrap_or(i64::MAX))
        {
            let path = FIGURES.index(one.index);
            found.error("units-miscounted", &path.field("value"), &[&given.to_string(), &named.to_string()]);
        }
    }
}

fn measured(known: &Known, (name, role, own): Measure, found: &mut Found) {
    let numbers: Vec<(usize, Decimal)> =
        known.units.iter().filter_map(|one| Some((one.index, own(&one.read)?.into()))).collect();
    // Of units that could not be read, it is not known whether they have a number.
    if !numbers.is_empty() && known.units.len() == known.listed && numbers.len() < known.listed {
        let missing = known.units.iter().find(|one| own(&one.read).is_none()).map_or(0, |one| one.index);
        let path = UNITS.index(missing);
        let values = [name, &numbers.len().to_string(), &known.listed.to_string()];
        found.warning("parts-incomplete", &path.field(name), &values);
    }
    let Some(total) = known.figure(role).and_then(exact) else {
        return;
    };
    for (index, number) in numbers.iter().filter(|(_, number)| *number > total) {
        let unit = UNITS.index(*index);
        found.error("unit-above-total", &unit.field(name), &[&number.to_string(), &total.to_string()]);
    }
    let impossible = numbers.iter().any(|(_, number)| *number > total);
    if numbers.is_empty() || numbers.len() < known.listed || impossible {
        return;
    }
    let sum: Decimal = numbers.iter().map(|(_, number)| *number).sum();
    let values = [name, &sum.to_string(), &total.to_string()];
    if sum > total {
        found.warning("parts-above-total", &UNITS, &values);
    } else if sum < total && known.units.iter().all(|one| !one.read.part) {
        found.warning("parts-below-total", &UNITS, &values);
    }
}

/// The value of a figure that is one number, and no more or less than it.
fn exact(one: &One<Figure>) -> Option<Decimal> {
    let figure = &one.read;
    let surely = figure.qualifiers.iter().all(|qualifier| *qualifier == Qualifier::Estimated);
    figure.value.filter(|_| figure.to.is_none() && surely).map(Decimal::from)
}
