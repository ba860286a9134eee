//! The small build's words: enough for what it draws.

use super::super::{en, vi};
use super::*;
use crate::profile::QUY_NHON_NAM;

/// Fails unless both languages word a unit without their `more`.
fn is_known(quantity: &Quantity, id: &str) {
    assert!(vi::quantity::known_unit(quantity).is_some(), "Vietnamese, the unit of {id}");
    assert!(en::quantity::known_unit(quantity).is_some(), "English, the unit of {id}");
}

#[test]
fn the_built_in_profile_is_worded_without_the_further_words() {
    let mut worded = 0;
    for figure in QUY_NHON_NAM.figures.iter().filter(|figure| figure.role.drawn_by_default()) {
        worded += 1;
        let value = figure.value.expect("it has a number");
        // What a newsroom may put in its place: one, and many.
        for value in [value, Number::whole(1), Number::whole(2)] {
            let quantity = Quantity { class: Some(Class::Ward), ..Quantity::of(value, figure.unit) };
            is_known(&quantity, &figure.id);
        }
        for &qualifier in figure.qualifiers.iter() {
            assert!(vi::quantity::qualifier(qualifier).is_some(), "Vietnamese, {qualifier:?}");
            assert!(en::quantity::qualifier(qualifier).is_some(), "English, {qualifier:?}");
        }
        if let Some(period) = figure.period {
            assert!(vi::known_period(period).is_some(), "Vietnamese, {period:?}");
            assert!(en::known_period(period).is_some(), "English, {period:?}");
        }
        assert!(figure.to.is_none(), "the small build words no range: {}", figure.id);
        assert!(figure.of.is_none() || figure.down.is_some(), "nor a share of a total: {}", figure.id);
        assert!(figure.down.is_none() || figure.unit == Unit::PoorHouseholds, "nor other decreases: {}", figure.id);
    }
    assert_eq!(worded, 8, "the figures are found");
    for unit in [Unit::PeoplePerKm2, Unit::Km, Unit::VndBillion] {
        is_known(&Quantity::of(Number::whole(2), unit), "a derived figure");
    }
}

#[test]
fn the_built_in_profile_brings_what_the_small_build_does_not_make() {
    assert!(QUY_NHON_NAM.title.is_some() && QUY_NHON_NAM.formed.note.is_some());
    assert!(QUY_NHON_NAM.former.units.iter().all(|unit| unit.class == Class::Ward));
}

#[test]
fn the_small_vocabulary_and_the_further_words_do_not_overlap() {
    // Each unit is worded once: what `more` has for a unit of the small vocabulary would never be said.
    for unit in units::UNITS.iter().map(|row| row.0) {
        let quantity = Quantity::of(Number::whole(2), unit);
        let known = [vi::quantity::known_unit(&quantity), en::quantity::known_unit(&quantity)];
        let further = [vi::more::unit(&quantity), en::more::unit(&quantity)];
        // English has its own words for former units that are not all wards.
        if unit != Unit::FormerUnits {
            assert_eq!(known[0].is_some(), known[1].is_some(), "{unit:?}: both languages divide alike");
            assert!(known.iter().all(Option::is_none) || further == ["", ""], "{unit:?} is worded twice");
        }
    }
}
