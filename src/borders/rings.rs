//! Whether a ring can be a border: closed, in degrees, longitude first, not crossing itself.

use geo::{Coord, LineString};
use geojson::Position;

use super::{Findings, in_order};
use crate::finding::Finding;

/// The longitudes of Viet Nam, its islands with it.
const LONGITUDES: std::ops::RangeInclusive<f64> = 102.0..=118.0;

/// The latitudes of Viet Nam, its islands with it.
const LATITUDES: std::ops::RangeInclusive<f64> = 6.0..=24.0;

/// No degree is as large: what is, is metres.
const METRES_FROM: f64 = 1000.0;

/// How many pairs of a ring's sides are tried at most, for each side and at least: so many that a real border has no more,
/// and so few that all rings of a document are tried soon.
const MOST_PAIRS: (usize, usize) = (200, 1_000_000);

/// The ring at `path` as a line; `None` where it cannot be a border, which is told.
pub fn read(ring: &[Position], path: &str, findings: &mut Findings) -> Option<LineString> {
    let mut points = Vec::with_capacity(ring.len());
    for (index, position) in ring.iter().enumerate() {
        let &[x, y, ..] = position.as_slice() else { continue };
        if !sound((x, y), || format!("{path}[{index}]"), findings) {
            return None;
        }
        points.push(Coord { x, y });
    }
    if points.len() < 4 {
        findings.add(Finding::error("shape-ring-short", path, &[&points.len().to_string()]));
        return None;
    }
    if points.first() != points.last() {
        let first = points.first().map(|first| words((first.x, first.y))).unwrap_or_default();
        findings.add(Finding::error("shape-ring-open", path, &[&first]));
        return None;
    }
    if let Some(at) = crossing(&points) {
        findings.add(Finding::warning("shape-crossing", path, &[&words((at.x, at.y))]));
    }
    Some(LineString::new(points))
}

/// Whether a position can be one of degrees; what is wrong with it is wrong with a whole document, and told once.
fn sound((x, y): (f64, f64), path: impl Fn() -> String, findings: &mut Findings) -> bool {
    let given = words((x, y));
    if LATITUDES.contains(&x) && LONGITUDES.contains(&y) {
        findings.add_once(Finding::error("shape-swapped", path(), &[&given, &words((y, x))]));
    } else if x.is_finite() && y.is_finite() && x.abs().max(y.abs()) >= METRES_FROM {
        findings.add_once(Finding::error("shape-projected", path(), &[&given]));
    } else if !(-180.0..=180.0).contains(&x) || !(-90.0..=90.0).contains(&y) {
        findings.add_once(Finding::error("shape-position", path(), &[&given]));
    } else {
        if !LONGITUDES.contains(&x) || !LATITUDES.contains(&y) {
            findings.add_once(Finding::warning("shape-abroad", path(), &[&given]));
        }
        return true;
    }
    false
}

fn words((x, y): (f64, f64)) -> String {
    format!("[{x}, {y}]")
}

/// A side of a ring, its left end first, in millionths of a degree: whole numbers make the test of crossing exact.
struct Side {
    from: (i64, i64),
    to: (i64, i64),
}

/// The least longitude, in millionths of a degree.
const LEFTMOST: i64 = -180_000_000;

/// The beginning of a side that crosses another one of its ring, if there is one.
fn crossing(points: &[Coord]) -> Option<Coord> {
    let whole = |point: &Coord| ((point.x * 1e6).round() as i64, (point.y * 1e6).round() as i64);
    let sides: Vec<Side> = points
        .windows(2)
        .map(|ends| {
            let (one, other) = (whole(&ends[0]), whole(&ends[1]));
            Side { from: one.min(other), to: one.max(other) }
        })
        .collect();
    let left = |index: usize| sides[index].from.0;
    let order = in_order((0..sides.len()).map(|index| (left(index) - LEFTMOST) as u64));
    let most = (sides.len() * MOST_PAIRS.0).max(MOST_PAIRS.1);
    let mut pairs = 0;
    for (place, &index) in order.iter().enumerate() {
        let one = &sides[index];
        let later = order[place + 1..].iter().map(|&index| &sides[index]);
        for other in later.take_while(|other| other.from.0 <= one.to.0) {
            pairs += 1;
            if pairs > most {
                return None;
            }
            if crosses(one, other) {
                let (x, y) = other.from;
                return Some(Coord { x: x as f64 / 1e6, y: y as f64 / 1e6 });
            }
        }
    }
    None
}

/// Whether two sides cross, each with its ends on both sides of the other; sides that only touch do not.
fn crosses(one: &Side, other: &Side) -> bool {
    let turn = |from: (i64, i64), to: (i64, i64), at: (i64, i64)| {
        ((to.0 - from.0) * (at.1 - from.1) - (to.1 - from.1) * (at.0 - from.0)).signum()
    };
    turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0
        && turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0
}
