//! The sections of the picture: one file each, one signature each.
//!
//! A section takes the facts that it needs, where these are known, and draws them on a [`Sheet`] of some width: nodes,
//! marks and a height. A further section is one file and one line in [`ALL`].

mod area;
mod budget;
#[cfg(feature = "sections")]
mod cells;
#[cfg(feature = "sections")]
mod counted;
#[cfg(feature = "sections")]
mod economy;
mod flag;
mod icons;
mod large_figure;
#[cfg(feature = "full")]
mod map;
mod merge;
#[cfg(feature = "full")]
mod parts;
#[cfg(feature = "sections")]
mod party;
mod population;
mod poverty;
#[cfg(feature = "sections")]
mod priorities;
#[cfg(feature = "sections")]
mod rank;
#[cfg(feature = "sections")]
mod services;
mod sheet;
mod style;
#[cfg(feature = "sections")]
mod targets;
mod unit_chart;

pub use sheet::Sheet;
#[cfg(not(target_arch = "wasm32"))]
pub use sheet::heading;
pub use style::Style;

use crate::{config::Config, facts::Facts};
#[cfg(feature = "full")]
use crate::{locale::problems, metrics::joined, problem::Problem, theme::Theme};

/// Between columns within a section, and between sections in the grid of two columns, in CSS px.
pub const GUTTER: f32 = 32.0;

/// A section: its name, how it is drawn, and how it sits in the grid.
#[derive(Debug)]
pub struct Section {
    /// The word for it in `data-sections`.
    pub name: &'static str,
    /// Whether the facts that it needs are known.
    pub known: fn(&Facts) -> bool,
    /// Draws it on an empty sheet, or on a new part of one, at least [`Sheet::NARROWEST`] wide. Only known ones are
    /// laid out; it draws nothing where its facts are not known.
    pub draw: fn(&mut Sheet, &Facts),
    /// How many of twelve columns it takes in a page of 520 CSS px and more, and in one of 1000 and more.
    pub columns: fn(&Facts) -> [u8; 2],
    /// Whether a rule stands above it.
    pub ruled: bool,
    /// What it says in a few words: in the line under the title, and as title of a picture that shows nothing before it.
    pub says: fn(&Facts) -> Option<String>,
    /// The roles, as documents write them, of figures that it cannot do without; one of them is enough. None for what is
    /// drawn of the former units.
    #[cfg(feature = "full")]
    pub needs: &'static [&'static str],
}

#[cfg(feature = "full")]
impl Section {
    /// The section by itself at a width in CSS px; `None` where its facts are not known.
    pub fn alone(&self, facts: &Facts, theme: &Theme, width: f32) -> Option<Sheet> {
        let mut sheet = Sheet::new(theme, width);
        (self.draw)(&mut sheet, facts);
        (sheet.y > 0.0).then_some(sheet)
    }
}

/// Every section there is, in the order of `data-sections="all"`.
pub static ALL: &[&Section] = &[
    &merge::MERGE,
    &area::AREA,
    &population::POPULATION,
    &poverty::POVERTY,
    &budget::BUDGET,
    #[cfg(feature = "sections")]
    &services::SERVICES,
    #[cfg(feature = "sections")]
    &economy::ECONOMY,
    #[cfg(feature = "sections")]
    &party::PARTY,
    #[cfg(feature = "sections")]
    &targets::TARGETS,
    #[cfg(feature = "sections")]
    &priorities::PRIORITIES,
];

/// What is drawn when nothing is asked for.
pub static DEFAULT: &[&Section] =
    &[&merge::MERGE, &area::AREA, &population::POPULATION, &poverty::POVERTY, &budget::BUDGET];

/// The sections that `config` asks for and that have something to draw, in order.
pub fn drawn(facts: &Facts, config: &Config) -> Vec<&'static Section> {
    let mut drawn = Vec::new();
    for &section in config.custom().sections() {
        if (section.known)(facts) {
            drawn.push(section);
        }
    }
    drawn
}

/// The warnings that sections which were asked for by name are not drawn, since the facts that they need are not known.
#[cfg(feature = "full")]
pub fn without_data(facts: &Facts, config: &Config) -> Vec<Problem> {
    const ATTRIBUTE: &str = "data-sections";
    let lang = facts.lang;
    let (known, missing): (Vec<&Section>, Vec<&Section>) = ALL.iter().partition(|section| (section.known)(facts));
    let allowed = joined(known.iter().map(|section| section.name), ", ");
    let asked = config.custom().named.iter().filter_map(|name| missing.iter().find(|section| section.name == *name));
    let warning = |section: &&Section| {
        let problem = Problem::about("section-without-data", ATTRIBUTE, section.name);
        let needed = Problem { allowed: Some(problems::or(lang, section.needs)), ..problem };
        let sentence = if section.needs.is_empty() { "section-without-units" } else { "section-without-data" };
        let message = problems::worded(sentence, &needed, lang);
        Problem { message, allowed: Some(allowed.clone()), ..needed }
    };
    asked.map(warning).collect()
}
