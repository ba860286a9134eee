//! Whether what a document says can be so.
//!
//! Each part is read by itself where its form is right; what could not be read is not spoken of here, and what depends on
//! it is not either.

mod amount;
mod figure;
mod ids;
mod name;
mod parts;
mod quote;
mod together;
mod whole;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Found, Path};
use crate::profile::{Figure, FormerUnit, Period, Role};

const ROOT: Path = Path::Root;
const FIGURES: Path = Path::Field(&ROOT, "figures");
const FORMER: Path = Path::Field(&ROOT, "former");
const UNITS: Path = Path::Field(&FORMER, "units");

/// Adds all that cannot be so in `document`.
pub(super) fn check(document: &Value, found: &mut Found) {
    ids::check(document, found);
    let known = Known::of(document, found);
    for one in &known.figures {
        figure::check(one, found);
    }
    units(document, &known, found);
    parts::check(&known, found);
    together::check(&known, found);
    whole::check(document, &known, found);
    name::check(document, &known, found);
    for one in &known.figures {
        // What has an error, or is told of already as no per cent, is not also held against its quote.
        if !found.is_unsound(&FIGURES.index(one.index)) && !amount::fraction(one, found) {
            quote::check(one, found);
        }
    }
    amount::check(document, &known, found);
    suggest_units(document, found);
}

/// Where a role has one unit alone, that is the unit meant by an unknown one. (Hectares are converted, not renamed.)
fn suggest_units(document: &Value, found: &mut Found) {
    for finding in found.0.iter_mut().filter(|finding| finding.code == "unknown-word") {
        let index = finding.path.strip_prefix("figures[").and_then(|path| path.strip_suffix("].unit"));
        let figure = index.and_then(|index| document["figures"].get(index.parse::<usize>().ok()?));
        let role = figure.and_then(|figure| Role::deserialize(&figure["role"]).ok());
        if let Some(only) = role.and_then(figure::only_unit_of)
            && finding.suggestion.as_deref() != Some("hectares")
        {
            finding.suggestion = Some(only.into());
        }
    }
}

/// The parts of a document that could be read.
struct Known<'a> {
    /// The figures that have the right form.
    figures: Vec<One<'a, Figure>>,
    /// The former units that have the right form.
    units: Vec<One<'a, FormerUnit>>,
    /// How many former units are listed, whatever their form.
    listed: usize,
}

/// One part of a list.
struct One<'a, T> {
    /// Its place in the list.
    index: usize,
    /// As it is written.
    raw: &'a Value,
    /// As it is read.
    read: T,
}

impl Known<'_> {
    fn of<'a>(document: &'a Value, found: &Found) -> Known<'a> {
        let units = &document["former"]["units"];
        Known {
            figures: read_each(&document["figures"], &FIGURES, found),
            units: read_each(units, &UNITS, found),
            listed: units.as_array().map_or(0, Vec::len),
        }
    }

    /// The first figure of a role, as pictures draw it; `None` if it has not the right form.
    fn figure(&self, role: Role) -> Option<&One<'_, Figure>> {
        self.figures.iter().find(|one| one.read.role == role)
    }
}

fn read_each<'a, T: DeserializeOwned>(list: &'a Value, path: &Path, found: &Found) -> Vec<One<'a, T>> {
    let parts = list.as_array().into_iter().flatten().take(super::form::MOST_LISTED).enumerate();
    let read = parts.filter_map(|(index, raw)| Some(One { index, raw, read: read(raw, &path.index(index), found)? }));
    read.collect()
}

/// A part of the document, if nothing is wrong with its form.
fn read<T: DeserializeOwned>(raw: &Value, path: &Path, found: &Found) -> Option<T> {
    if found.is_unsound(path) { None } else { T::deserialize(raw).ok() }
}

/// A field's text as it is written; empty for none.
fn word<'a>(raw: &'a Value, field: &str) -> &'a str {
    raw[field].as_str().unwrap_or_default()
}

fn units(document: &Value, known: &Known, found: &mut Found) {
    for one in &known.units {
        let path = UNITS.index(one.index);
        if one.read.area.is_some_and(|area| area.to_f64() < figure::LEAST_AREA) {
            found.error("area-too-small", &path.field("area"), &[]);
        }
        if let Some(people) = one.read.population {
            figure::count(people, &path.field("population"), found);
        }
    }
    let path = FORMER.field("period");
    let period: Option<Period> = read(&document["former"]["period"], &path, found);
    if period.is_some_and(figure::is_reversed) {
        found.error("period-reversed", &path, &[]);
    }
}
