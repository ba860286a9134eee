//! What is said of places other than the built-in one.

#[cfg(feature = "full")]
use crate::profile::{Class, Date, FormerUnit, Number, Profile, Role};

/// What is said of places other than the built-in one alone; a build that draws no others has none of it.
#[cfg(feature = "full")]
pub trait AnyPlace {
    /// The title of a profile that has none.
    fn title(&self, profile: &Profile) -> String;
    /// A unit whose name is a number, with what it is: `Phường 8`.
    fn numbered(&self, class: Class, number: &str) -> String;
    /// That only a part of a former unit is meant.
    fn part(&self) -> &'static str;
    /// That ribbons are not to scale because some former units have numbers of their own, and some have not.
    fn ribbons_in_part(&self) -> &'static str;
    /// By what ribbons are as wide as they are, and when: [`Role::Area`], else the population.
    fn ribbons_scaled(&self, by: Role, period: Option<&str>) -> String;
    /// What a figure of the unit chart is that stands for one.
    fn one_each(&self) -> &'static str;
    /// What the number of former units is called.
    fn formed_of(&self) -> &'static str;
    /// What a former unit's own area or population is called.
    fn own_label(&self, role: Role, unit: &str) -> String;
    /// What the former units' own numbers of a time add up to, calculated, where that is not the total.
    fn parts_differ(&self, sum: &str, total: &str, period: Option<&str>) -> String;
    /// That the square stands for the whole, and its strips for the former units.
    fn strips(&self) -> &'static str;
    /// How many households each house of the chart is, rounded.
    fn houses_of(&self, unit: Number) -> String;
    /// What whole houses are and what empty ones are, where both are drawn.
    fn houses_left_and_gone(&self) -> &'static str;
    /// What the filled part of a bar of all households is.
    fn share_of_households(&self, rate: &str) -> String;
    /// From when the place exists.
    fn formed_note(&self, class: Class, formed: Date) -> String;
    /// What a place was formed from, and when, that was not merged from several units.
    fn formed_from(&self, place: &str, formed: Date, units: &str, name: &str) -> String;
    /// When the profile was last revised.
    fn revised(&self, date: Date) -> String;
    /// What has been put right, and when.
    fn correction(&self, date: Date, text: &str) -> String;
    /// What the sum of the former units' own areas or populations is called.
    fn added_up(&self, role: Role) -> &'static str;
    /// Who gives a figure of the newsroom's; or how one came to be that was `calculated` from such a figure.
    fn newsroom(&self, calculated: bool) -> &'static str;
    /// Which figures are the newsroom's, by their labels.
    fn newsroom_figures(&self, labels: &[&str]) -> String;
    /// What `square`, `density` and `plan` say, of a derived figure's id and text that comes from the newsroom's.
    fn derived_of_newsroom(&self, id: &str, text: &str) -> String;
}

/// The classes of units, each with how many there are of it, in the order in which they first come.
#[cfg(feature = "full")]
pub(super) fn kinds(units: &[&FormerUnit]) -> Vec<(Class, usize)> {
    let mut kinds: Vec<(Class, usize)> = Vec::new();
    for unit in units {
        match kinds.iter_mut().find(|(class, _)| *class == unit.class) {
            Some((_, count)) => *count += 1,
            None => kinds.push((unit.class, 1)),
        }
    }
    kinds
}

/// What is said of places other than the built-in one: nothing, in a build that draws no others.
#[cfg(not(feature = "full"))]
pub trait AnyPlace {}

#[cfg(not(feature = "full"))]
impl<T> AnyPlace for T {}
