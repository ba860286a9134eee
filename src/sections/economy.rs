//! The economy: businesses and whatever else of the kind a profile brings, each counted out.

use super::{GUTTER, Section, Sheet, cells, counted};
use crate::{
    facts::{Fact, Facts},
    profile::Role,
};

/// The section.
pub static ECONOMY: Section = Section {
    name: "economy",
    known: |facts| facts.figure(Role::Economy).is_some(),
    draw: |sheet, facts| of_role(sheet, facts, Role::Economy),
    columns: |facts| columns(facts, Role::Economy),
    ruled: true,
    says: |facts| facts.figure(Role::Economy).map(Fact::text),
    #[cfg(feature = "full")]
    needs: &["economy"],
};

/// A figure with its chart is no narrower than this, in CSS px.
const CELL: f32 = 190.0;

/// As many of twelve columns as figures side by side need: half of a row for one in the narrower grid, all of it for more;
/// in the wide one a third for each, as far as there are so many.
pub fn columns(facts: &Facts, role: Role) -> [u8; 2] {
    match facts.figures_of(role).count() {
        1 => [6, 4],
        2 => [12, 8],
        _ => [12, 12],
    }
}

/// All figures of a role, side by side where they fit.
pub fn of_role(sheet: &mut Sheet, facts: &Facts, role: Role) {
    let figures: Vec<&Fact> = facts.figures_of(role).collect();
    let columns = cells::columns(sheet.width, CELL, GUTTER, figures.len()).min(3);
    counted::place(sheet, facts, &figures, (columns, 22.0), counted::draw);
}
