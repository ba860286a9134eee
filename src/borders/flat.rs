//! From degrees to the units of a map: an equirectangular projection around the middle latitude.
//!
//! A place is some tens of kilometres long; across it, this projection and any better one differ by less than a screen
//! shows.

use geo::{Coord, LineString, Polygon};

use super::{features::Features, in_order};
use crate::profile::Borders;

/// A ring in units of a map, its first point not repeated.
pub type Ring = Vec<(u16, u16)>;

/// A ring that is smaller than this each way, in units, is left out: two px of a map of 320.
const LEAST: u16 = 2 * Borders::SIDE / 320;

/// But no ring is left out that is as large as this part of its owner's largest: a group of islets stays one.
const PART: u16 = 4;

/// Half the size of the dot that stands for an islet smaller than a unit.
const DOT: u16 = 4;

/// A set of points, in order.
pub struct Points(Vec<u64>);

impl Points {
    /// The points given.
    pub fn of(points: impl Iterator<Item = (u16, u16)>) -> Points {
        let keys: Vec<u64> = points.map(key).collect();
        Points(in_order(keys.iter().copied()).into_iter().map(|index| keys[index]).collect())
    }

    /// Whether a point is among them.
    pub fn have(&self, point: (u16, u16)) -> bool {
        self.0.binary_search(&key(point)).is_ok()
    }
}

/// A point as a number.
pub fn key((x, y): (u16, u16)) -> u64 {
    (u64::from(x) << 16) | u64::from(y)
}

/// Borders laid flat.
pub struct Flat {
    /// How wide and how high the map is.
    pub size: (u16, u16),
    /// How many metres its longer side is.
    pub metres: u32,
    /// The place's rings.
    pub place: Vec<Ring>,
    /// The rings of former units, by their place in the list of units.
    pub units: Vec<(u16, Vec<Ring>)>,
}

/// The map of all features; `None` where they cover no ground.
pub fn lay(features: &Features) -> Option<Flat> {
    let map = Map::around(features)?;
    let units: Vec<(u16, Vec<Ring>)> =
        features.units.iter().map(|(unit, polygons)| (*unit, large(map.rings(polygons), |_| false))).collect();
    let units: Vec<(u16, Vec<Ring>)> = units.into_iter().filter(|(_, rings)| !rings.is_empty()).collect();
    // What a former unit shows of its islets, the place shows too.
    let shown = Points::of(units.iter().flat_map(|(_, rings)| rings).flatten().copied());
    let place = large(map.rings(&features.place), |ring| ring.iter().any(|&point| shown.have(point)));
    if place.is_empty() && units.is_empty() {
        return None;
    }
    Some(Flat { size: map.size(), metres: map.metres.round() as u32, place, units })
}

/// How degrees become units.
struct Map {
    west: f64,
    north: f64,
    /// Units for a degree of longitude and of latitude.
    units: (f64, f64),
    extent: (f64, f64),
    /// The longer side.
    metres: f64,
}

impl Map {
    /// The map of what features cover; `None` if that is less than a metre.
    fn around(features: &Features) -> Option<Map> {
        let mut points = features.polygons().flat_map(|polygon| &polygon.exterior().0);
        let first = *points.next()?;
        let (low, high) = points.fold((first, first), |(low, high), point| {
            (
                Coord { x: low.x.min(point.x), y: low.y.min(point.y) },
                Coord { x: high.x.max(point.x), y: high.y.max(point.y) },
            )
        });
        let (east, north) = metres_in_a_degree((low.y + high.y) / 2.0);
        let extent = (high.x - low.x, high.y - low.y);
        let metres = (extent.0 * east).max(extent.1 * north);
        let scale = f64::from(Borders::SIDE) / metres;
        (metres >= 1.0).then_some(Map {
            west: low.x,
            north: high.y,
            units: (east * scale, north * scale),
            extent,
            metres,
        })
    }

    fn size(&self) -> (u16, u16) {
        // Room for a dot, each way.
        (unit(self.extent.0 * self.units.0).max(2 * DOT), unit(self.extent.1 * self.units.1).max(2 * DOT))
    }

    fn rings(&self, polygons: &[Polygon]) -> Vec<Ring> {
        let mut rings = Vec::new();
        for polygon in polygons {
            rings.extend(self.ring(polygon.exterior(), true));
            rings.extend(polygon.interiors().iter().filter_map(|hole| self.ring(hole, false)));
        }
        rings
    }

    /// A line in units, turned so that land lies to the right of its way; `None` where nothing is left of it.
    fn ring(&self, line: &LineString, land: bool) -> Option<Ring> {
        // A hole may stick out of its polygon by mistake; nothing leaves the map.
        let (right, bottom) = self.size();
        let place = |point: &Coord| {
            let (x, y) = ((point.x - self.west) * self.units.0, (self.north - point.y) * self.units.1);
            (unit(x).min(right), unit(y).min(bottom))
        };
        let mut ring: Ring = line.0.iter().map(place).collect();
        ring.dedup();
        while ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        if ring.len() < 3 {
            // An islet that is smaller than a unit, in a place that is wide: a dot stands for it.
            let &(x, y) = ring.first().filter(|_| land)?;
            let (x, y) = (x.clamp(DOT, right - DOT), y.clamp(DOT, bottom - DOT));
            return Some(vec![(x, y - DOT), (x + DOT, y), (x, y + DOT), (x - DOT, y)]);
        }
        if (signed_area(&ring) > 0) != land {
            ring.reverse();
        }
        Some(ring)
    }
}

fn unit(value: f64) -> u16 {
    value.round().clamp(0.0, f64::from(Borders::SIDE)) as u16
}

/// Twice the area within a ring; above zero if land lies to the right of its way, y downwards.
fn signed_area(ring: &[(u16, u16)]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let part = |one: (u16, u16), other: (u16, u16)| {
        i64::from(one.0) * i64::from(other.1) - i64::from(other.0) * i64::from(one.1)
    };
    ring.iter().zip(next).map(|(one, other)| part(*one, *other)).sum()
}

/// The rings that a screen shows, and those that are to `stay`.
fn large(rings: Vec<Ring>, stay: impl Fn(&Ring) -> bool) -> Vec<Ring> {
    let largest = rings.iter().map(extent).max().unwrap_or_default();
    let least = LEAST.min(largest / PART);
    rings.into_iter().filter(|ring| extent(ring) >= least || stay(ring)).collect()
}

/// The longer side of the box around a ring.
fn extent(ring: &Ring) -> u16 {
    let side = |of: fn(&(u16, u16)) -> u16| {
        let (low, high) = (ring.iter().map(of).min(), ring.iter().map(of).max());
        high.unwrap_or_default() - low.unwrap_or_default()
    };
    side(|point| point.0).max(side(|point| point.1))
}

/// Metres in a degree of longitude and in one of latitude, on the ellipsoid of WGS 84.
fn metres_in_a_degree(latitude: f64) -> (f64, f64) {
    let angle = latitude.to_radians();
    let east = 111_412.84 * angle.cos() - 93.5 * (3.0 * angle).cos() + 0.118 * (5.0 * angle).cos();
    let north = 111_132.92 - 559.82 * (2.0 * angle).cos() + 1.175 * (4.0 * angle).cos();
    (east.max(1.0), north)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_is_as_long_as_on_the_ellipsoid() {
        let (east, north) = metres_in_a_degree(14.0);
        assert!((east - 108_036.0).abs() < 30.0, "{east}");
        assert!((north - 110_639.0).abs() < 30.0, "{north}");
    }

    #[test]
    fn a_ring_has_its_land_to_the_right_and_a_hole_to_the_left() {
        let square = LineString::from(vec![(108.0, 14.0), (109.0, 14.0), (109.0, 15.0), (108.0, 15.0), (108.0, 14.0)]);
        let features = Features { place: vec![Polygon::new(square.clone(), vec![])], units: vec![] };
        let map = Map::around(&features).expect("it covers ground");
        for line in [square.clone(), square.0.iter().rev().copied().collect()] {
            assert!(signed_area(&map.ring(&line, true).expect("a ring")) > 0);
            assert!(signed_area(&map.ring(&line, false).expect("a ring")) < 0);
        }
    }

    #[test]
    fn islets_are_left_out_but_never_all() {
        let ring = |side: u16| vec![(100, 100), (100 + side, 100), (100 + side, 100 + side), (100, 100 + side)];
        let sides = |rings: Vec<Ring>| rings.iter().map(extent).collect::<Vec<_>>();
        assert_eq!(sides(large(vec![ring(2000), ring(24), ring(26)], |_| false)), [2000, 26]);
        assert_eq!(sides(large(vec![ring(12), ring(3), ring(2)], |_| false)), [12, 3]);
        assert_eq!(sides(large(vec![ring(2000), ring(10)], |ring| extent(ring) == 10)), [2000, 10]);
    }
}
