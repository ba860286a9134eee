//! The one scale of bars: from zero, over facts that can be compared.

use crate::{facts::Fact, profile::OF_ANY_PLACE};

/// Lengths for the values of comparable facts. It starts at zero; nothing changes that.
#[derive(Clone, Copy, Debug)]
pub struct BarScale {
    most: f64,
    width: f32,
}

/// Why facts cannot stand on one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// They count different things.
    Units,
    /// They speak of different spans of time.
    Periods,
    /// Some happened, others are estimated or hoped for.
    Kinds,
    /// There is no value above zero among them.
    NoValue,
}

impl BarScale {
    /// A scale on which the largest of `facts` is `width` CSS px long.
    ///
    /// # Errors
    /// When the facts are of unlike unit, period or kind, or none is above zero.
    pub fn over(facts: &[&Fact], width: f32) -> Result<BarScale, Unlike> {
        let first = facts.first().ok_or(Unlike::NoValue)?;
        let mut most: f64 = 0.0;
        for fact in facts {
            // The built-in profile has a plan that is like its result.
            if OF_ANY_PLACE && let Some(unlike) = unlike(first, fact) {
                return Err(unlike);
            }
            most = most.max(fact.number());
        }
        if most > 0.0 { Ok(BarScale { most, width }) } else { Err(Unlike::NoValue) }
    }

    /// The scale on which `value` has its place, too.
    pub fn reaching(self, value: f64) -> Self {
        BarScale { most: self.most.max(value), ..self }
    }

    /// How long the bar of `value` is, in CSS px; none is shorter than nothing.
    pub fn length(&self, value: f64) -> f32 {
        (value.max(0.0) / self.most) as f32 * self.width
    }
}

/// Why two facts cannot stand on one scale; `None` for those that can.
fn unlike(one: &Fact, other: &Fact) -> Option<Unlike> {
    if one.unit != other.unit {
        return Some(Unlike::Units);
    }
    if one.period != other.period {
        return Some(Unlike::Periods);
    }
    (one.kind != other.kind).then_some(Unlike::Kinds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::Config,
        facts::{Facts, PLAN},
        profile::{QUY_NHON_NAM, Role},
    };

    #[test]
    fn unlike_figures_never_share_a_scale() {
        let facts = Facts::gather(&QUY_NHON_NAM, &Config::default());
        let result = facts.figure(Role::Budget).expect("the result");
        let target = facts.figure(Role::BudgetTarget).expect("the target");
        let people = facts.figure(Role::Population).expect("the residents");
        assert_eq!(BarScale::over(&[result, target], 100.0).err(), Some(Unlike::Periods));
        assert_eq!(BarScale::over(&[result, people], 100.0).err(), Some(Unlike::Units));
        let hoped_for = Fact { period: result.period, ..target.clone() };
        assert_eq!(BarScale::over(&[result, &hoped_for], 100.0).err(), Some(Unlike::Kinds));
        assert_eq!(BarScale::over(&[], 100.0).err(), Some(Unlike::NoValue));
    }

    #[test]
    fn lengths_are_in_proportion_from_zero() {
        let facts = Facts::gather(&QUY_NHON_NAM, &Config::default());
        let (result, plan) = (facts.figure(Role::Budget).expect("the result"), facts.derived(PLAN).expect("the plan"));
        let scale = BarScale::over(&[result, plan], 430.0).expect("they are alike");
        assert_eq!(scale.length(0.0), 0.0);
        assert_eq!(scale.length(860.0), 430.0);
        assert_eq!(scale.length(780.0), 390.0);
        assert_eq!(scale.length(-5.0), 0.0);
    }
}
