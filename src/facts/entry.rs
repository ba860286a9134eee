//! What a source lists with a figure, worded: places ranked ahead, priorities.

use super::{Fact, Facts, Passage};
use crate::{
    locale::decimal,
    metrics::{joined, plain},
    profile::{Role, Str},
};

/// One entry of what a source lists with a figure.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Unique in the picture: the figure's id and the entry's place in the list, from 1: `priorities-1`.
    pub id: Str,
    /// A short form, for the picture.
    pub title: Passage,
    /// The source's whole wording, where that is more.
    pub wording: Option<Passage>,
}

impl Entry {
    /// What a reader who asks is told: the whole wording, else the short form.
    pub fn text(&self) -> String {
        plain(self.wording.as_ref().unwrap_or(&self.title))
    }

    /// It with its place in the list: `2. Văn hóa: Phát huy các giá trị văn hóa.`
    fn numbered(&self, number: u64) -> String {
        let title = decimal(number) + ". " + &plain(&self.title);
        if self.wording.is_none() { title + "." } else { title + ": " + &self.text() }
    }
}

impl Fact {
    /// The titles of what is listed with the figure, one after the other.
    pub fn titles(&self) -> String {
        joined(self.entries.iter().map(|entry| &*entry.title), ", ")
    }
}

impl Facts {
    /// What is listed with a figure, and whose it is, as sentences with plain spaces, for those who do not see the picture.
    pub fn listed(&self, fact: &Fact) -> Vec<String> {
        let mut listed = Vec::new();
        match fact.role {
            Some(Role::Rank) if !fact.entries.is_empty() => listed.push(plain(&self.words().ahead(&fact.titles()))),
            Some(Role::Priorities) => {
                listed.extend(self.targets_of.as_ref().map(|owner| plain(&self.words().set_by(owner))));
                listed.extend(fact.entries.iter().zip(1..).map(|(entry, number)| entry.numbered(number)));
            }
            _ => {}
        }
        listed
    }
}
