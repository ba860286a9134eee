//! What a document holds: which polygons are the place's, and which are a former unit's.

use geo::{ChamberlainDuquetteArea, Polygon};
use geojson::{Feature, GeoJson, Geometry, GeometryValue, feature::Id};

use super::{Findings, Known, MOST_POSITIONS, PATH, rings};
use crate::{finding::Finding, problem};

/// Whose borders are known, in degrees.
#[derive(Default)]
pub struct Features {
    /// The place's own.
    pub place: Vec<Polygon>,
    /// Those of former units, by their place in the list of units, in its order.
    pub units: Vec<(u16, Vec<Polygon>)>,
}

impl Features {
    /// What the borders enclose, in km²: the place's own, else those of its former units together.
    pub fn area_km2(&self) -> f64 {
        let area = |polygons: &[Polygon]| -> f64 {
            polygons.iter().map(ChamberlainDuquetteArea::chamberlain_duquette_unsigned_area).sum()
        };
        let units = || self.units.iter().map(|(_, polygons)| area(polygons)).sum();
        let metres = if self.place.is_empty() { units() } else { area(&self.place) };
        metres / 1e6
    }

    /// All polygons.
    pub fn polygons(&self) -> impl Iterator<Item = &Polygon> {
        self.place.iter().chain(self.units.iter().flat_map(|(_, polygons)| polygons))
    }
}

/// Whose a feature is.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Place,
    Unit(u16),
}

/// Reads the features of a document; `None` where it is no GeoJSON.
pub fn read(geojson: &str, known: &Known, findings: &mut Findings) -> Option<Features> {
    let document: GeoJson = match geojson.parse() {
        Ok(document) => document,
        Err(error) => {
            findings.add(Finding::error("shape-not-geojson", PATH, &[&error.to_string()]));
            return None;
        }
    };
    let mut reader = Reader { known, findings, features: Features::default(), seen: Vec::new(), positions: 0 };
    match &document {
        GeoJson::Geometry(geometry) => reader.geometry(geometry, Owner::Place, PATH.into()),
        GeoJson::Feature(feature) => reader.feature(feature, PATH.into()),
        GeoJson::FeatureCollection(all) => {
            for (index, feature) in all.features.iter().enumerate() {
                reader.feature(feature, format!("{PATH}.features[{index}]"));
            }
        }
    }
    let Reader { features, positions, findings, .. } = reader;
    if positions > MOST_POSITIONS {
        findings.add(Finding::error("shape-too-large", PATH, &[&positions.to_string()]));
    }
    Some(features)
}

struct Reader<'a> {
    known: &'a Known,
    findings: &'a mut Findings,
    features: Features,
    seen: Vec<Owner>,
    positions: usize,
}

impl Reader<'_> {
    fn feature(&mut self, feature: &Feature, path: String) {
        // A unit whose borders are not known may stand in a list of features all the same.
        let Some(geometry) = &feature.geometry else { return };
        let Some(owner) = self.owner(feature, &path) else { return };
        let before = self.features.polygons().count();
        self.geometry(geometry, owner, path.clone() + ".geometry");
        if self.features.polygons().count() == before {
            return;
        }
        if self.seen.contains(&owner) {
            let name = match owner {
                Owner::Place => Some(&self.known.place),
                Owner::Unit(unit) => self.known.units.get(usize::from(unit)),
            };
            let name = name.map_or("", |(_, name)| name);
            self.findings.add(Finding::warning("shape-repeated", path, &[name]));
        }
        self.seen.push(owner);
    }

    /// Whose a feature is; `None` if it names something unknown.
    fn owner(&mut self, feature: &Feature, path: &str) -> Option<Owner> {
        let property = |name: &str| feature.properties.as_ref()?.get(name)?.as_str();
        // A number is no name: programs that write features count them.
        let id = feature.id.as_ref().and_then(|id| if let Id::String(id) = id { Some(id.as_str()) } else { None });
        let given = [(id, "id"), (property("id"), "properties.id"), (property("name"), "properties.name")];
        let given = || given.into_iter().filter_map(|(word, field)| Some((word?.trim(), field)));
        let given = || given().filter(|(word, _)| !word.is_empty());
        let known = self.known;
        let is = |(id, name): &(String, String), word: &str| same(id, word) || same(name, word);
        let unit = given().find_map(|(word, _)| known.units.iter().position(|unit| is(unit, word)));
        if let Some(unit) = unit.and_then(|unit| u16::try_from(unit).ok()) {
            return Some(Owner::Unit(unit));
        }
        if given().next().is_none() || given().any(|(word, _)| is(&known.place, word)) {
            return Some(Owner::Place);
        }
        // The last one given is the one that people read.
        let (word, field) = given().next_back()?;
        let all = known.units.iter().chain([&known.place]);
        let candidates: Vec<&str> = all.flat_map(|(id, name)| [id.as_str(), name.as_str()]).collect();
        let finding = Finding::warning("shape-unknown-unit", format!("{path}.{field}"), &[word]);
        self.findings.add(finding.suggesting(problem::nearest(word, &candidates)));
        None
    }

    fn geometry(&mut self, geometry: &Geometry, owner: Owner, path: String) {
        match &geometry.value {
            GeometryValue::Polygon { coordinates } => self.polygon(coordinates, owner, path + ".coordinates"),
            GeometryValue::MultiPolygon { coordinates } => {
                for (index, polygon) in coordinates.iter().enumerate() {
                    self.polygon(polygon, owner, format!("{path}.coordinates[{index}]"));
                }
            }
            GeometryValue::GeometryCollection { geometries } => {
                for (index, geometry) in geometries.iter().enumerate() {
                    self.geometry(geometry, owner, format!("{path}.geometries[{index}]"));
                }
            }
            other => self.findings.add(Finding::warning("shape-kind", path, &[other.type_name()])),
        }
    }

    fn polygon(&mut self, rings: &[Vec<geojson::Position>], owner: Owner, path: String) {
        self.positions += rings.iter().map(Vec::len).sum::<usize>();
        if self.positions > MOST_POSITIONS {
            return;
        }
        let mut lines = Vec::new();
        for (index, ring) in rings.iter().enumerate() {
            lines.extend(rings::read(ring, &format!("{path}[{index}]"), self.findings));
        }
        if lines.is_empty() {
            return;
        }
        let polygon = Polygon::new(lines.remove(0), lines);
        let units = &mut self.features.units;
        match owner {
            Owner::Place => self.features.place.push(polygon),
            Owner::Unit(unit) => match units.iter_mut().find(|(other, _)| *other == unit) {
                Some((_, polygons)) => polygons.push(polygon),
                None => {
                    let at = units.iter().take_while(|(other, _)| *other < unit).count();
                    units.insert(at, (unit, vec![polygon]));
                }
            },
        }
    }
}

/// Whether two words differ by capitals alone.
fn same(one: &str, other: &str) -> bool {
    one.trim().chars().map(small).eq(other.trim().chars().map(small))
}

/// The small letter of a Vietnamese capital; any other character itself. (The table of all scripts weighs more than this
/// whole file.)
fn small(letter: char) -> char {
    let step = match letter {
        'A'..='Z' | 'À'..='Ý' => 32,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => 1,
        'Ạ'..='ỹ' if u32::from(letter).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + step).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_vietnamese_have_their_small_letters() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        let made: String = letters.to_uppercase().chars().map(small).collect();
        assert_eq!(made, letters);
        assert_eq!(letters.chars().map(small).collect::<String>(), letters);
        assert!(same("  XÃ ĐỒNG SƠN", "Xã Đồng Sơn") && !same("Vàng Hạ", "Vàng Ha"));
    }
}
