//! The picture in words: for those who listen, and for those who want the numbers.
//!
//! One structure says all that is drawn: a heading; then, in reading order, marks and what is said beside them; then a
//! table of every figure. Names and captions are worded as the picture is; the page's script spells their units out.

#[cfg(feature = "full")]
mod table;

#[cfg(feature = "full")]
pub use table::{Row, rows};

#[cfg(feature = "full")]
use crate::picture::Picture;
use crate::{
    facts::{DENSITY, Facts, PLAN, SIDE},
    profile::Role,
    scene::Mark,
};

/// What is read next.
#[cfg(feature = "full")]
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A button: a mark, by its place among the scene's marks, and its name.
    Mark(usize, String),
    /// A paragraph, and the code of its language, where that is not the picture's.
    Text(String, Option<&'static str>),
}

/// Marks and captions in reading order.
#[cfg(feature = "full")]
pub fn reading(picture: &Picture) -> Vec<Item> {
    let scene = &picture.scene;
    let mut captions = scene.captions.iter().peekable();
    let mut items = Vec::new();
    for index in 0..=scene.marks.len() {
        while let Some(caption) = captions.next_if(|caption| caption.after <= index) {
            items.push(Item::Text(caption.text.clone(), caption.lang));
        }
        if let Some(mark) = scene.marks.get(index) {
            items.push(Item::Mark(index, name(&picture.facts, mark)));
        }
    }
    items
}

/// What a mark is called: all that it says, and the words that are drawn on it.
pub fn name(facts: &Facts, mark: &Mark) -> String {
    if let Some(units) = facts.figure(Role::FormerUnits).filter(|units| *units.id == *mark.id) {
        return facts.merger_of(units);
    }
    let mut name = String::new();
    if !mark.text.starts_with(&mark.label) {
        name.push_str(&mark.label);
        name.push_str(": ");
    }
    name.push_str(&mark.text);
    name
}

/// The ids of the marks that belong to the mark of an id: what it was calculated from, or what was calculated from it;
/// the former units of their number. They light together.
pub fn kin<'a>(facts: &'a Facts, id: &str) -> Vec<&'a str> {
    const PAIRS: &[(&str, Role)] = &[
        (DENSITY, Role::Population),
        (DENSITY, Role::Area),
        (SIDE, Role::Area),
        (PLAN, Role::Budget),
        (PLAN, Role::BudgetPlanRatio),
    ];
    let mut kin = Vec::new();
    for &(derived, role) in PAIRS {
        let Some(figure) = facts.figure(role) else { continue };
        if id == derived {
            kin.push(&*figure.id);
        } else if *id == *figure.id && facts.derived(derived).is_some() {
            kin.push(derived);
        }
    }
    if facts.figure(Role::FormerUnits).is_some_and(|units| *units.id == *id) {
        for unit in &facts.former {
            kin.push(&*unit.id);
        }
    }
    kin
}

#[cfg(test)]
mod tests;
