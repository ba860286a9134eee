//! The Party's organisation in the place: its cells and its members.

use super::{Section, economy};
use crate::{
    facts::{Fact, Facts},
    profile::{Role, Unit},
};

/// The section.
pub static PARTY: Section = Section {
    name: "party",
    known: |facts| facts.figure(Role::Party).is_some(),
    draw: |sheet, facts| economy::of_role(sheet, facts, Role::Party),
    columns: |facts| economy::columns(facts, Role::Party),
    ruled: true,
    says,
    #[cfg(feature = "full")]
    needs: &["party"],
};

/// How many members there are, else whatever comes first.
fn says(facts: &Facts) -> Option<String> {
    let members = facts.figures_of(Role::Party).find(|fact| fact.unit == Unit::PartyMembers);
    members.or_else(|| facts.figure(Role::Party)).map(Fact::text)
}
