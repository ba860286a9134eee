//! What a document holds: which polygons are the place's, and which are a former unit's.

use geo::{ChamberlainDuquetteArea, Polygon};
use geojson::{Feature, GeoJson, Geometry, GeometryValue};

use super::{
    Findings, Known, MOST_POSITIONS, Named, PATH,
    naming::{self, Field, Owner, Word, Words},
    rings,
};
use crate::{
    finding::{Finding, quoted},
    problem,
};

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

/// Reads the features of a document; `None` where it is no GeoJSON.
pub fn read(geojson: &str, known: &Known, findings: &mut Findings) -> Option<Features> {
    let document: GeoJson = match geojson.parse() {
        Ok(document) => document,
        Err(error) => {
            findings.add(Finding::error("shape-not-geojson", PATH, &[&error.to_string()]));
            return None;
        }
    };
    let mut reader = Reader { findings, polygons: Vec::new(), positions: 0 };
    let mut features = Features::default();
    match &document {
        GeoJson::Geometry(geometry) => {
            reader.geometry(geometry, PATH.into());
            features.place = std::mem::take(&mut reader.polygons);
        }
        GeoJson::Feature(feature) => {
            features = reader.features(vec![(feature, PATH.into())], known);
        }
        GeoJson::FeatureCollection(all) => {
            let path = |index| format!("{PATH}.features[{index}]");
            features = reader.features(all.features.iter().zip((0..).map(path)).collect(), known);
        }
    }
    if reader.positions > MOST_POSITIONS {
        let count = reader.positions.to_string();
        reader.findings.add(Finding::error("shape-too-large", PATH, &[&count]));
    }
    Some(features)
}

struct Reader<'a> {
    findings: &'a mut Findings,
    /// Those of the feature that is being read.
    polygons: Vec<Polygon>,
    positions: usize,
}

impl Reader<'_> {
    fn features(&mut self, all: Vec<(&Feature, String)>, known: &Known) -> Features {
        let mut read = Vec::new();
        for (feature, path) in all {
            // A unit whose borders are not known may stand in a list of features all the same.
            let Some(geometry) = &feature.geometry else { continue };
            self.geometry(geometry, path.clone() + ".geometry");
            let polygons = std::mem::take(&mut self.polygons);
            if encloses(geometry) {
                read.push((Words::of(feature, known), path, polygons));
            }
        }
        let mut gathered = Gathered::default();
        let alone = read.len() == 1;
        let (words, rest): (Vec<_>, Vec<_>) = read.into_iter().map(|(words, path, land)| (words, (path, land))).unzip();
        let (owners, of_units) = naming::owners(&words);
        for ((owner, words), (path, polygons)) in owners.into_iter().zip(&words).zip(rest) {
            let meant = words.meant(&of_units);
            match owner {
                Some(owner) => gathered.add(owner, polygons),
                None if alone && meant.is_none() => gathered.add(Owner::Place, polygons),
                None if self.findings.have_room_for(code(meant)) => {
                    self.findings.add(nobodys(words, meant, &path, known));
                }
                None => {}
            }
        }
        if !gathered.repeated.is_empty() {
            let name = |owner: &Owner| match owner {
                Owner::Place => known.place.name.as_str(),
                Owner::Unit(unit) => known.units.get(usize::from(*unit)).map_or("", |unit| &unit.name),
            };
            let names: Vec<&str> = gathered.repeated.iter().map(name).collect();
            self.findings.add(Finding::warning("shape-repeated", PATH, &[&names.join(", ")]));
        }
        gathered.features
    }

    fn geometry(&mut self, geometry: &Geometry, path: String) {
        match &geometry.value {
            GeometryValue::Polygon { coordinates } => self.polygon(coordinates, path + ".coordinates"),
            GeometryValue::MultiPolygon { coordinates } => {
                for (index, polygon) in coordinates.iter().enumerate() {
                    self.polygon(polygon, format!("{path}.coordinates[{index}]"));
                }
            }
            GeometryValue::GeometryCollection { geometries } => {
                for (index, geometry) in geometries.iter().enumerate() {
                    self.geometry(geometry, format!("{path}.geometries[{index}]"));
                }
            }
            other => self.findings.add(Finding::warning("shape-kind", path, &[other.type_name()])),
        }
    }

    fn polygon(&mut self, rings: &[Vec<geojson::Position>], path: String) {
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
        self.polygons.push(Polygon::new(lines.remove(0), lines));
    }
}

/// Features by their owners.
#[derive(Default)]
struct Gathered {
    features: Features,
    /// Whose borders are there more than once.
    repeated: Vec<Owner>,
    /// The feature's box, for each feature that is taken.
    boxes: Vec<(Owner, [f64; 4])>,
}

impl Gathered {
    /// Takes a feature. One with the box of an earlier one of the same owner is that one again, and is not taken. The place
    /// may come island by island; a former unit that has several features may be two units of one name.
    fn add(&mut self, owner: Owner, polygons: Vec<Polygon>) {
        let Some(area) = around(&polygons) else { return };
        let mut earlier = self.boxes.iter().filter(|(other, _)| *other == owner).peekable();
        let another = earlier.peek().is_some();
        let double = earlier.any(|(_, other)| alike(other, &area));
        if (double || another && owner != Owner::Place) && !self.repeated.contains(&owner) {
            self.repeated.push(owner);
        }
        if double {
            return;
        }
        self.boxes.push((owner, area));
        let units = &mut self.features.units;
        match owner {
            Owner::Place => self.features.place.extend(polygons),
            Owner::Unit(unit) => match units.iter_mut().find(|(other, _)| *other == unit) {
                Some((_, all)) => all.extend(polygons),
                None => {
                    let at = units.iter().take_while(|(other, _)| *other < unit).count();
                    units.insert(at, (unit, polygons));
                }
            },
        }
    }
}

/// West, south, east and north of polygons; `None` where there are none.
fn around(polygons: &[Polygon]) -> Option<[f64; 4]> {
    let points = polygons.iter().flat_map(|polygon| &polygon.exterior().0);
    points
        .map(|point| [point.x, point.y, point.x, point.y])
        .reduce(|one, other| [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])])
}

/// Whether two boxes differ by less than a fiftieth of the first.
fn alike(one: &[f64; 4], other: &[f64; 4]) -> bool {
    let most = (one[2] - one[0]).max(one[3] - one[1]) / 50.0;
    one.iter().zip(other).all(|(one, other)| (one - other).abs() < most)
}

/// Whether a geometry may enclose something.
fn encloses(geometry: &Geometry) -> bool {
    match &geometry.value {
        GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. } => true,
        GeometryValue::GeometryCollection { geometries } => geometries.iter().any(encloses),
        _ => false,
    }
}

/// What a feature that is nobody's is told by.
fn code(meant: Option<&Word>) -> &'static str {
    if meant.is_some() { "shape-unknown-unit" } else { "shape-unnamed" }
}

/// What to say of a feature that is nobody's: that its name is unknown, or that it has none.
fn nobodys(words: &Words, meant: Option<&Word>, path: &str, known: &Known) -> Finding {
    let Some(Word { field, text, .. }) = meant else {
        let mut keys = String::new();
        for word in &words.0 {
            if let Field::Property(key) = word.field {
                keys += if keys.is_empty() { "“" } else { ", “" };
                keys += &quoted(key);
                keys += "”";
            }
        }
        let keys = if keys.is_empty() { "{}" } else { &keys };
        return Finding::warning(code(meant), path, &[keys]);
    };
    let all = || known.units.iter().chain([&known.place]);
    let names: Vec<&str> = all().map(Named::bare).collect();
    let ids: Vec<&str> = all().map(|named| named.id.as_str()).collect();
    let near = problem::nearest(naming::without_class(text).1, &names).or_else(|| problem::nearest(text, &ids));
    Finding::warning(code(meant), format!("{path}.{}", field.path()), &[text]).suggesting(near)
}
