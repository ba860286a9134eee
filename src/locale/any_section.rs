//! What is said in sections other than the default ones.

#[cfg(feature = "sections")]
use crate::profile::Role;

/// What is said in sections other than the default ones; a build that has no others has none of it.
#[cfg(feature = "sections")]
pub trait AnySection {
    /// What each icon of a chart is, `each` being a quantity; rounded, or one by one.
    fn icon_chart(&self, each: &str, rounded: bool) -> String;
    /// A chart of so many icons as a sentence.
    fn drawn_icons(&self, icons: usize) -> String;
    /// A rank's strip as a sentence: its place, `4/135`.
    fn drawn_strip(&self, place: &str) -> String;
    /// What the lines of a rank's strip are.
    fn rank_strip(&self) -> &'static str;
    /// Which places are ranked ahead, by their names.
    fn ahead(&self, names: &str) -> String;
    /// What files say in the line under a title: how many came in.
    fn lede_files(&self, files: &str) -> String;
    /// What targets say in the line under a title: until when.
    fn lede_targets(&self, until: &str) -> String;
    /// Whose targets follow.
    fn targets_of(&self, owner: &str) -> String;
    /// That they are no results.
    fn not_results(&self) -> &'static str;
    /// What targets of a role are for, with the word for targets.
    fn targets_for(&self, role: Role) -> &'static str;
    /// What each group of stars is.
    fn star_chart(&self) -> &'static str;
    /// That a figure is an intention, in a word.
    fn intention(&self) -> &'static str;
    /// Who set what is to be broken through.
    fn set_by(&self, owner: &str) -> String;
}

/// What is said in other sections: nothing, in a build that has none.
#[cfg(not(feature = "sections"))]
pub trait AnySection {}

#[cfg(not(feature = "sections"))]
impl<T> AnySection for T {}
