//! Numbers that cannot be meant as they are, or of which the picture cannot say when or of what.

use serde_json::Value;

use super::{super::decimal::Decimal, FIGURES, Found, Known, One, quote, word};
use crate::{
    finding::Finding,
    profile::{Figure, Number, Role, Unit},
};

pub(super) fn check(document: &Value, known: &Known, found: &mut Found) {
    for one in &known.figures {
        if matches!(one.read.role, Role::Budget | Role::BudgetTarget) && one.read.period.is_none() {
            let path = FIGURES.index(one.index);
            found.warning("budget-without-period", &path.field("period"), &[]);
        }
    }
    // A budget whose form is wrong is there all the same.
    let mut figures = document["figures"].as_array().into_iter().flatten();
    if let Some(ratio) = known.figure(Role::BudgetPlanRatio)
        && !figures.any(|figure| word(figure, "role") == "budget")
    {
        found.warning("ratio-without-budget", &FIGURES.index(ratio.index).field("role"), &[]);
    }
    households(known, found);
}

/// Tells of a share of one that is given where per cent are meant: 0.87 for 87. Returns whether it is one.
pub(super) fn fraction(one: &One<Figure>, found: &mut Found) -> bool {
    let Some(share) = one.read.value.map(Decimal::from).filter(|share| *share > Decimal::from(0)) else {
        return false;
    };
    let hundredfold = share.times(100);
    let is_fraction = if one.read.role == Role::BudgetPlanRatio {
        share < Decimal::from(5)
    } else {
        // So few poor households are rare but possible: a source that writes the number means it.
        one.read.unit == Unit::PercentOfHouseholds
            && hundredfold.is_some_and(|share| share < Decimal::from(5))
            && !quote::has(&one.read.quote, share)
    };
    if is_fraction {
        let path = FIGURES.index(one.index);
        let finding = Finding::warning("looks-like-a-fraction", path.field("value").to_string(), &[&share.to_string()]);
        found.add(finding.suggesting(hundredfold.map(|share| share.to_string())));
    }
    is_fraction
}

/// That a poverty rate does not make more households of the poor ones than there are people.
fn households(known: &Known, found: &mut Found) {
    let [Some(rate), Some(poor), Some(people)] =
        [Role::PovertyRate, Role::PoorHouseholds, Role::Population].map(|role| known.figure(role))
    else {
        return;
    };
    let periods = [poor, people].map(|one| one.read.period);
    if periods.iter().flatten().any(|period| rate.read.period.is_some_and(|of_rate| of_rate != *period)) {
        return;
    }
    let [share, count, residents] = [rate, poor, people].map(|one| one.read.value.map_or(0.0, Number::to_f64));
    let all = (count / share * 100.0).floor();
    if share > 0.0 && residents > 0.0 && all > residents {
        let values = [count, share, all, residents].map(|value| value.to_string());
        let values = values.each_ref().map(String::as_str);
        found.warning("households-above-people", &FIGURES.index(poor.index).field("value"), &values);
    }
}
