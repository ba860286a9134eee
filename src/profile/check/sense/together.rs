//! Figures that a picture sets beside one another.

use super::{super::decimal::Decimal, FIGURES, Found, Known, One, word};
use crate::profile::{Figure, Role};

/// The roles of which a picture draws the first figure alone.
const DRAWN_ONCE: [Role; 8] = [
    Role::FormerUnits,
    Role::Area,
    Role::Population,
    Role::PovertyRate,
    Role::PoorHouseholds,
    Role::Budget,
    Role::BudgetPlanRatio,
    Role::BudgetTarget,
];

pub(super) fn check(known: &Known, found: &mut Found) {
    for (index, one) in known.figures.iter().enumerate() {
        let again = known.figures.iter().take(index).any(|other| other.read.role == one.read.role);
        if again && DRAWN_ONCE.contains(&one.read.role) {
            let path = FIGURES.index(one.index);
            found.warning("drawn-once", &path.field("role"), &[word(one.raw, "role")]);
        }
    }
    plan(known, found);
    poverty(known, found);
}

/// A share of a plan says something of a sum of the same time and kind alone.
fn plan(known: &Known, found: &mut Found) {
    let (Some(budget), Some(ratio)) = (known.figure(Role::Budget), known.figure(Role::BudgetPlanRatio)) else {
        return;
    };
    let path = FIGURES.index(ratio.index);
    if budget.read.period != ratio.read.period {
        found.warning("plan-of-other-period", &path.field("period"), &[word(budget.raw, "id")]);
    } else if budget.read.kind != ratio.read.kind {
        let values = [word(ratio.raw, "kind"), word(budget.raw, "id"), word(budget.raw, "kind")];
        found.warning("plan-of-other-kind", &path.field("kind"), &values);
    }
}

fn poverty(known: &Known, found: &mut Found) {
    let (Some(rate), Some(households)) = (known.figure(Role::PovertyRate), known.figure(Role::PoorHouseholds)) else {
        return;
    };
    let path = FIGURES.index(households.index);
    if rate.read.period != households.read.period {
        found.warning("poverty-of-other-period", &path.field("period"), &[word(rate.raw, "id")]);
    } else if let (Some(share), Some(count)) = (exact(rate), exact(households))
        && (share == Decimal::from(0)) != (count == Decimal::from(0))
    {
        found.warning("poverty-contradicts", &path.field("value"), &[&count.to_string(), &share.to_string()]);
    }
}

/// A figure's value, if nothing qualifies it.
fn exact(one: &One<Figure>) -> Option<Decimal> {
    let figure = &one.read;
    figure.value.filter(|_| figure.to.is_none() && figure.qualifiers.is_empty()).map(Decimal::from)
}
