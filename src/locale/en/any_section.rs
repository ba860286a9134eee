//! What is said in English in sections other than the default ones.

use super::English;
use crate::{
    locale::{AnySection, decimal, fill},
    profile::Role,
};

impl AnySection for English {
    fn icon_chart(&self, each: &str, rounded: bool) -> String {
        fill(if rounded { "Each symbol is {} (rounded)." } else { "Each symbol is {}." }, &[each])
    }

    fn drawn_icons(&self, icons: usize) -> String {
        fill("Drawn: {} equal icons.", &[&decimal(icons as u64)])
    }

    fn drawn_strip(&self, place: &str) -> String {
        fill("Drawn: a row of lines; the strong one is place {}.", &[place])
    }

    fn rank_strip(&self) -> &'static str {
        "Each line is a place in the ranking."
    }

    fn ahead(&self, names: &str) -> String {
        fill("Ahead of it: {}.", &[names])
    }

    fn lede_files(&self, files: &str) -> String {
        fill("{} received", &[files])
    }

    fn lede_targets(&self, until: &str) -> String {
        fill("targets {}", &[until])
    }

    fn targets_of(&self, owner: &str) -> String {
        fill("Targets of {}", &[owner])
    }

    fn not_results(&self) -> &'static str {
        "These are aims, not results."
    }

    fn targets_for(&self, role: Role) -> &'static str {
        match role {
            Role::TourismTarget => "Targets: tourism",
            Role::OcopTarget => "Targets: OCOP products",
            Role::SocietyTarget => "Targets: society and town",
            Role::PartyTarget => "Targets: the Party",
            _ => "Targets: economy",
        }
    }

    fn star_chart(&self) -> &'static str {
        "Each group of stars is one product."
    }

    fn intention(&self) -> &'static str {
        "Intention"
    }

    fn set_by(&self, owner: &str) -> String {
        fill("Set by {}.", &[owner])
    }
}
