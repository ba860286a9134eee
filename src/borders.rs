//! Reads borders from GeoJSON: what belongs to the place and to its former units, whether it can be right, and what a
//! screen shows of it.
//!
//! ```text
//! GeoJSON ──▶ features: whose? ──▶ rings: sound? ──▶ flat: metres, whole units ──▶ arcs: simplified ──▶ room for names
//! ```
//!
//! What is wrong is told as [`Finding`]s. With an error among them there are no borders, and a picture is drawn without
//! a map.

mod arcs;
mod features;
#[cfg(all(feature = "full", not(target_arch = "wasm32")))]
pub mod file;
mod flat;
mod naming;
mod rings;
mod room;

use crate::{
    finding::Finding,
    problem::Severity,
    profile::{Borders, Class, Profile, Role, Territory},
};
use features::Features;
use flat::Flat;

/// The most positions that borders may have.
pub const MOST_POSITIONS: usize = 100_000;

/// How far the area within the borders may be from the area that is stated, as a share of it.
const AREA_TOLERANCE: f64 = 0.1;

/// From how far on the borders cannot be those of the place, as a share of the area that is stated.
const AREA_LIMIT: f64 = 0.5;

/// The place or a former unit, as features may name it.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its class as documents write it: `ward`. Empty if it is not known.
    pub class: String,
}

impl Named {
    /// The name without a class in front of it.
    fn bare(&self) -> &str {
        naming::without_class(self.name.trim()).1
    }
}

/// What is known of a place before its borders are read.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Known {
    /// The place.
    pub place: Named,
    /// Its former units, in the document's order.
    pub units: Vec<Named>,
    /// The place's area as it is stated, in km².
    pub area: Option<f64>,
}

impl Known {
    /// What a profile knows.
    pub fn of(profile: &Profile) -> Known {
        let named = |id: &str, name: &str, class: Class| {
            let class = match class {
                Class::Ward => "ward",
                Class::Commune => "commune",
                Class::Township => "township",
                Class::SpecialZone => "special-zone",
            };
            Named { id: id.into(), name: name.into(), class: class.into() }
        };
        let units = profile.former.units.iter().map(|unit| named(&unit.id, &unit.name, unit.class));
        let area = profile.figures.iter().find(|figure| figure.role == Role::Area).and_then(|figure| figure.value);
        Known {
            place: named(&profile.id, &profile.name, profile.class),
            units: units.collect(),
            area: area.map(|area| area.to_f64()),
        }
    }
}

/// Reads the borders of a place from the text of a GeoJSON document, in Unicode's composed form (NFC).
///
/// A feature is a former unit's if its `id` or a property is the unit's id or name, with or without its class in front; it
/// is the place's if one of them is the place's, or if it is the only one and has no name. Without the place's own borders,
/// those of all former units are needed. There are no borders where a finding is an error.
pub fn read(geojson: &str, known: &Known) -> (Option<Borders>, Vec<Finding>) {
    let mut findings = Findings::default();
    let features = features::read(geojson, known, &mut findings);
    let mut borders = None;
    if let Some(features) = features.filter(|_| !findings.fatal()) {
        require_whole(&features, known, &mut findings);
        if !findings.fatal() {
            compare_areas(&features, known, &mut findings);
            borders = flat::lay(&features);
        }
    }
    if borders.is_none() && !findings.fatal() {
        findings.add(Finding::error("shape-empty", PATH, &[]));
    }
    if findings.fatal() {
        borders = None;
        findings.add(left_out());
    }
    (borders.map(self::borders), findings.0)
}

/// That a picture is drawn without its map.
fn left_out() -> Finding {
    Finding::warning("shape-left-out", PATH, &[])
}

/// Without the place's own borders, some of its former units are not the place.
fn require_whole(features: &Features, known: &Known, findings: &mut Findings) {
    if !features.place.is_empty() || features.units.is_empty() {
        return;
    }
    let is_missing = |unit: usize| features.units.iter().all(|(other, _)| usize::from(*other) != unit);
    let missing = known.units.iter().enumerate().filter(|(unit, _)| is_missing(*unit));
    let missing: Vec<&str> = missing.map(|(_, unit)| unit.name.as_str()).collect();
    if !missing.is_empty() {
        findings.add(Finding::error("shape-incomplete", PATH, &[&missing.join(", ")]));
    }
}

/// Reads the borders of a profile from the text of a GeoJSON document, and has the profile draw them.
pub fn attach(profile: &mut Profile, geojson: &str) -> Vec<Finding> {
    let (borders, findings) = read(geojson, &Known::of(profile));
    profile.borders = borders;
    findings
}

/// Where the GeoJSON stands in a profile: what the paths of findings begin with.
const PATH: &str = "shape";

/// What was found so far. A mistake that runs through a whole document is told by its first few places.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    /// How often a thing is told.
    const MOST_OF_A_KIND: usize = 4;

    fn add(&mut self, finding: Finding) {
        if self.have_room_for(finding.code) {
            self.0.push(finding);
        }
    }

    /// Whether another one of a code would be told: what would not need not be worded either.
    fn have_room_for(&self, code: &str) -> bool {
        self.0.iter().filter(|other| other.code == code).count() < Self::MOST_OF_A_KIND
    }

    /// Tells a thing that is the same all over a document: once.
    fn add_once(&mut self, finding: Finding) {
        if self.0.iter().all(|other| other.code != finding.code) {
            self.0.push(finding);
        }
    }

    fn fatal(&self) -> bool {
        self.0.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Compares the area within the borders with the one that is stated.
fn compare_areas(features: &Features, known: &Known, findings: &mut Findings) {
    let Some(stated) = known.area.filter(|stated| *stated > 0.0) else { return };
    let drawn = features.area_km2();
    let off = (drawn - stated).abs() / stated;
    if off <= AREA_TOLERANCE {
        return;
    }
    let power = if drawn.min(stated) < 10.0 { 100.0 } else { 10.0 };
    let [drawn, stated] = [drawn, stated].map(|area| ((area * power).round() / power).to_string());
    findings.add(match off > AREA_LIMIT {
        true => Finding::error("shape-area-far", PATH, &[&drawn, &stated]),
        false => Finding::warning("shape-area", PATH, &[&drawn, &stated]),
    });
}

fn borders(flat: Flat) -> Borders {
    let Flat { size, metres, place, units } = flat;
    let simplified = arcs::simplify(place, units);
    let former = simplified.units.into_iter().map(|(unit, rings)| {
        let (inside, room) = room::of(&rings);
        Territory { unit, rings: owned(rings), inside, room }
    });
    Borders { size, metres, former: former.collect(), whole: owned(simplified.place) }
}

/// The places of keys in their order. All that is sorted here is sorted by this: each further type would weigh kilobytes.
fn in_order(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut order: Vec<u128> = keys.enumerate().map(|(index, key)| (u128::from(key) << 64) | index as u128).collect();
    order.sort_unstable();
    order.into_iter().map(|entry| entry as u64 as usize).collect()
}

fn owned(rings: Vec<Vec<(u16, u16)>>) -> std::borrow::Cow<'static, [crate::profile::Ring]> {
    rings.into_iter().map(Into::into).collect()
}

#[cfg(test)]
mod tests;
