//! What stands above the sections: a title that speaks of what is drawn, and a line of what else is.

use crate::{
    facts::{Facts, Passage},
    locale::capitalised,
    sections::Section,
};

/// The title and the line under it.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// The title; `None` where the editor wants none.
    pub title: Option<Passage>,
    /// What the drawn sections say: `36,36 km², 73.296 người, tỷ lệ hộ nghèo 0%.` Empty for nothing.
    pub lede: String,
}

impl Heading {
    /// More parts than these make a lede that nobody reads.
    const LEDE_PARTS: usize = 3;

    /// The heading of a picture of some sections: the facts' title or, where the section that this one speaks of is not
    /// drawn, what the first section says.
    pub fn of(facts: &Facts, sections: &[&Section]) -> Heading {
        let Some(title) = &facts.title else { return Heading::default() };
        let speaks_of_drawn = facts.title_of.is_none_or(|topic| sections.iter().any(|section| section.name == topic));
        let mut title = speaks_of_drawn.then(|| title.clone());
        let mut lede = String::new();
        let mut parts = 0;
        for section in sections {
            let Some(said) = (section.says)(facts) else { continue };
            if title.is_none() {
                let mut named = facts.place.name.clone();
                named.push_str(": ");
                named.push_str(&said);
                title = Some(named.into());
                continue;
            }
            if parts < Self::LEDE_PARTS {
                lede.push_str(if parts > 0 { ", " } else { "" });
                lede.push_str(&said);
                parts += 1;
            }
        }
        let title = title.unwrap_or_else(|| facts.place_in_words().into());
        if !lede.is_empty() {
            lede.push('.');
        }
        Heading { title: Some(title), lede: capitalised(lede) }
    }
}
