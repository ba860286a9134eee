//! The sections of the picture: one file each, one signature each.
//!
//! A section takes the facts, the colours and a width, and gives a [`Sheet`]: nodes, marks and a height; or nothing,
//! where the facts that it needs are not known. A further section is one file and one line in [`ALL`].

mod area;
mod budget;
mod icons;
mod large_figure;
#[cfg(feature = "full")]
mod map;
mod merge;
#[cfg(feature = "full")]
mod parts;
mod population;
mod poverty;
mod sheet;
mod unit_chart;

pub use sheet::{Sheet, Style};

#[cfg(feature = "full")]
use crate::{config::Config, locale::problems, metrics::joined, problem::Problem};
use crate::{facts::Facts, profile::Role, theme::Theme};

/// Between columns within a section, and between sections in the grid of two columns, in CSS px.
pub const GUTTER: f32 = 32.0;

/// A section: its name, how it is drawn, and how it sits in the grid.
#[derive(Debug)]
pub struct Section {
    /// The word for it in `data-sections`.
    pub name: &'static str,
    /// Whether the facts that it needs are known.
    pub known: fn(&Facts) -> bool,
    /// Draws it at a width in CSS px, at least [`Sheet::NARROWEST`]; nothing where its facts are not known.
    pub draw: fn(&Facts, &Theme, f32) -> Option<Sheet>,
    /// How many of twelve columns it takes in a page of 520 CSS px and more, and in one of 1000 and more.
    pub columns: fn(&Facts) -> [u8; 2],
    /// Whether a rule stands above it.
    pub ruled: bool,
    /// The figure that the line under the title gives of it.
    pub lede: Option<Role>,
    /// The roles, as documents write them, of figures that it cannot do without; one of them is enough. None for what is
    /// drawn of the former units.
    #[cfg(feature = "full")]
    pub needs: &'static [&'static str],
}

/// Every section there is, in the order of `data-sections="all"`.
pub static ALL: &[&Section] =
    &[&merge::MERGE, &area::AREA, &population::POPULATION, &poverty::POVERTY, &budget::BUDGET];

/// What is drawn when nothing is asked for.
pub static DEFAULT: &[&Section] =
    &[&merge::MERGE, &area::AREA, &population::POPULATION, &poverty::POVERTY, &budget::BUDGET];

/// The warnings that sections which were asked for by name are not drawn, since the facts that they need are not known.
#[cfg(feature = "full")]
pub fn without_data(facts: &Facts, config: &Config) -> Vec<Problem> {
    const ATTRIBUTE: &str = "data-sections";
    let lang = facts.words.lang();
    let (known, missing): (Vec<&Section>, Vec<&Section>) = ALL.iter().partition(|section| (section.known)(facts));
    let allowed = joined(known.iter().map(|section| section.name), ", ");
    let asked = config.named.iter().filter_map(|name| missing.iter().find(|section| section.name == *name));
    let warning = |section: &&Section| {
        let problem = Problem::about("section-without-data", ATTRIBUTE, section.name);
        let needed = Problem { allowed: Some(problems::or(lang, section.needs)), ..problem };
        let sentence = if section.needs.is_empty() { "section-without-units" } else { "section-without-data" };
        let message = problems::worded(sentence, &needed, lang);
        Problem { message, allowed: Some(allowed.clone()), ..needed }
    };
    asked.map(warning).collect()
}
