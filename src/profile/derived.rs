//! What follows from figures of a profile: ids and values, rounded last, and never more precise than what they come from.
//!
//! A build that no other profile comes to has the values of the built-in one as constants: the build script calculates them,
//! by these same functions.

use super::{model::Unit, number::Number};
#[cfg(any(feature = "full", not(ward_profile_library)))]
pub use calculated::{density, plan, side};

/// Residents in a square kilometre.
pub const DENSITY: &str = "density";
/// The side of a square of the place's area.
pub const SIDE: &str = "area-side";
/// The plan behind a result and its share of the plan.
pub const PLAN: &str = "budget-plan";
/// How many former units there are, where the document gives no figure of it.
pub const FORMER_UNITS: &str = "former-units";
/// What the former units' own areas add up to.
pub const PARTS_AREA: &str = "former-area";
/// What the former units' own populations add up to.
pub const PARTS_POPULATION: &str = "former-population";
/// What ends the id of a former unit's own area, after the unit's.
pub const OWN_AREA: &str = "-area";
/// What ends the id of a former unit's own population, after the unit's.
pub const OWN_POPULATION: &str = "-population";

/// A figure that something follows from.
#[derive(Clone, Copy)]
pub struct Operand {
    /// Its value in `unit`.
    pub value: Number,
    /// What the value counts.
    pub unit: Unit,
}

#[cfg(all(not(feature = "full"), ward_profile_library))]
include!(concat!(env!("OUT_DIR"), "/derived.rs"));

#[cfg(any(feature = "full", not(ward_profile_library)))]
mod calculated {
    use super::{Number, Operand, Unit};

    /// More digits than this say nothing of a square's side.
    const SIDE_DIGITS: u32 = 3;

    /// How many residents there are in a square kilometre; `None` without area.
    pub fn density(people: Operand, area: Operand) -> Option<Number> {
        let value = quotient(people, area, 1.0)?;
        if value.decimals > 0 && value.to_f64() >= 10.0 {
            // A tenth of a person says nothing where there are dozens.
            return Some(Number::whole((people.value.to_f64() / area.value.to_f64()).round() as i64));
        }
        Some(value)
    }

    /// The side of a square of an area; `None` without one.
    pub fn side(area: Operand) -> Option<Number> {
        let square = area.value.to_f64();
        if square > 0.0 { Number::rounded(square.sqrt(), vouched(area).min(SIDE_DIGITS)) } else { None }
    }

    /// The plan behind a result and its share of the plan. Where rounding would set the plan on the other side of the result,
    /// the last zeros of the two are taken for digits as far as that helps; `None` where it does not.
    pub fn plan(result: Operand, ratio: Operand) -> Option<Number> {
        let value = quotient(result, ratio, 100.0)?;
        let share = ratio.value.compare(Number::whole(100));
        let stands_right = |plan: &Number| result.value.compare(*plan) == share;
        let most = result.value.written_digits().min(ratio.value.written_digits());
        let exact = result.value.to_f64() / ratio.value.to_f64() * 100.0;
        let mut finer = (1..=most).filter_map(|digits| Number::rounded(exact, digits));
        Some(value).filter(stands_right).or_else(|| finer.find(stands_right))
    }

    /// `one ÷ other × factor`, to as many digits as the less precise of the two has; `None` where that is no number, or none
    /// above zero.
    fn quotient(one: Operand, other: Operand, factor: f64) -> Option<Number> {
        let digits = vouched(one).min(vouched(other));
        let (one, other) = (one.value.to_f64(), other.value.to_f64());
        if other <= 0.0 {
            return None;
        }
        Number::rounded(one / other * factor, digits).filter(|value| value.digits > 0)
    }

    /// How many digits a figure vouches for: an area and a share all that they are written with, for nobody rounds them to
    /// tens; others those before their last zeros.
    fn vouched(Operand { value, unit }: Operand) -> u32 {
        let whole = matches!(unit, Unit::Km2 | Unit::PercentOfPlan);
        if whole { value.written_digits() } else { value.significant_digits() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{QUY_NHON_NAM, Role};

    /// What the build script wrote, for builds that no other profile comes to.
    mod built_in {
        use super::{Number, Operand};

        include!(concat!(env!("OUT_DIR"), "/derived.rs"));
    }

    #[test]
    fn the_build_script_calculates_alike() {
        let of = |role: Role| {
            let figure = QUY_NHON_NAM.figures.iter().find(|figure| figure.role == role).expect("it is in the profile");
            Operand { value: figure.value.expect("a number"), unit: figure.unit }
        };
        let (people, area) = (of(Role::Population), of(Role::Area));
        let (result, ratio) = (of(Role::Budget), of(Role::BudgetPlanRatio));
        assert_eq!(built_in::density(people, area), density(people, area));
        assert_eq!(built_in::side(area), side(area));
        assert_eq!(built_in::plan(result, ratio), plan(result, ratio));
        assert_eq!(density(people, area), Some(Number::whole(2016)));
    }
}
