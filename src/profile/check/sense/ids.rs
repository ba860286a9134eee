//! Ids: each names one thing, in the document and in the picture.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{super::form::MOST_LISTED, FIGURES, Found, UNITS};
use crate::profile::derived;

pub(super) fn check(document: &Value, found: &mut Found) {
    let mut taken: HashMap<&str, String> = HashMap::new();
    let units: Vec<&str> = ids(&document["former"]["units"]).map(|(_, id)| id).collect();
    let entries = entries(&document["figures"]);
    let lists = [(&UNITS, &document["former"]["units"]), (&FIGURES, &document["figures"])];
    for (path, list) in lists {
        for (index, id) in ids(list) {
            let item = path.index(index);
            let path = item.field("id");
            if is_reserved(id, &units) || entries.contains(id) {
                found.error("id-reserved", &path, &[id]);
            } else if let Some(first) = taken.get(id) {
                found.error("id-taken", &path, &[id, first]);
            } else {
                taken.insert(id, path.to_string());
            }
        }
    }
}

/// The ids of a list's entries that have one.
fn ids(list: &Value) -> impl Iterator<Item = (usize, &str)> {
    let entries = list.as_array().into_iter().flatten().take(MOST_LISTED).enumerate();
    entries.filter_map(|(index, entry)| Some((index, entry["id"].as_str()?)))
}

/// The ids that the picture gives to what figures list: `priorities-1`.
fn entries(figures: &Value) -> HashSet<String> {
    let listed = |index: usize| figures[index]["items"].as_array().map_or(0, Vec::len).min(MOST_LISTED);
    ids(figures).flat_map(|(index, id)| (1..=listed(index)).map(move |number| format!("{id}-{number}"))).collect()
}

/// Whether the picture has figures of its own by this id: what it calculates, and what each unit brought in.
fn is_reserved(id: &str, units: &[&str]) -> bool {
    let of_unit = |ending| id.strip_suffix(ending).is_some_and(|unit| units.contains(&unit));
    let own = [derived::DENSITY, derived::SIDE, derived::PLAN, derived::PARTS_AREA, derived::PARTS_POPULATION];
    own.contains(&id) || of_unit(derived::OWN_AREA) || of_unit(derived::OWN_POPULATION)
}
