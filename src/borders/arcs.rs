//! Simplifies borders, each stretch between two junctions once: neighbours keep the border that they share.

use geo::{LineString, Simplify};

use super::{
    flat::{Points, Ring, key},
    in_order,
};

/// A point in units of a map.
type Point = (u16, u16);

/// How far a simplified line may be from the one that was given, in units: less than a px on a map of 1000.
pub const TOLERANCE: f64 = 4.0;

/// The longest stretch that is simplified at once: the work on one goes as deep as it has points.
const LONGEST: usize = 1000;

/// The borders, simplified.
pub struct Simplified {
    /// The place's rings: its own, or those around what its former units cover together.
    pub place: Vec<Ring>,
    /// The rings of former units.
    pub units: Vec<(u16, Vec<Ring>)>,
}

/// Simplifies all rings to [`TOLERANCE`]. A place without rings gets those around its former units.
pub fn simplify(place: Vec<Ring>, units: Vec<(u16, Vec<Ring>)>) -> Simplified {
    let junctions = Junctions::of(place.iter().chain(units.iter().flat_map(|(_, rings)| rings)));
    let place = match place.is_empty() {
        true => outline(units.iter().flat_map(|(_, rings)| rings), &junctions),
        false => place.iter().map(|ring| junctions.simplified(ring)).collect(),
    };
    let rings = |rings: Vec<Ring>| rings.iter().map(|ring| junctions.simplified(ring)).collect();
    Simplified { place, units: units.into_iter().map(|(unit, of)| (unit, rings(of))).collect() }
}

/// The points at which borders meet: where rings come from, or go on to, different points.
struct Junctions(Points);

impl Junctions {
    fn of<'a>(rings: impl Iterator<Item = &'a Ring>) -> Junctions {
        // Each point with its two neighbours.
        let mut points: Vec<(Point, (Point, Point))> = Vec::new();
        for ring in rings {
            let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
            let after = ring.iter().cycle().skip(1);
            for ((&point, &one), &other) in ring.iter().zip(before).zip(after) {
                points.push((point, (one.min(other), one.max(other))));
            }
        }
        let order = in_order(points.iter().map(|(point, _)| key(*point)));
        let entries = order.windows(2).map(|two| (points[two[0]], points[two[1]]));
        let meet = entries.filter(|(one, other)| one.0 == other.0 && one.1 != other.1);
        Junctions(Points::of(meet.map(|(one, _)| one.0)))
    }

    fn is(&self, point: &Point) -> bool {
        self.0.have(*point)
    }

    /// The stretches of a ring from junction to junction, both ends with them. A ring that meets no other one is cut at
    /// two points that do not depend on where it was begun.
    fn arcs(&self, ring: &Ring) -> Vec<Vec<Point>> {
        let mut ring = ring.clone();
        let meets = ring.iter().position(|point| self.is(point));
        let first = (0..ring.len()).min_by_key(|&index| ring[index]).unwrap_or_default();
        ring.rotate_left(meets.unwrap_or(first));
        let Some(&start) = ring.first() else { return Vec::new() };
        let far = |point: &Point| {
            let (x, y) = (i64::from(point.0) - i64::from(start.0), i64::from(point.1) - i64::from(start.1));
            (x * x + y * y, *point)
        };
        let farthest = (0..ring.len()).max_by_key(|&index| far(&ring[index]));
        let cut = |index, point| if meets.is_some() { self.is(point) } else { Some(index) == farthest };
        let mut arcs = Vec::new();
        let mut arc = vec![start];
        for (index, point) in ring.iter().enumerate().skip(1) {
            arc.push(*point);
            if cut(index, point) {
                arcs.push(std::mem::replace(&mut arc, vec![*point]));
            }
        }
        arc.push(start);
        arcs.push(arc);
        arcs
    }

    fn simplified(&self, ring: &Ring) -> Ring {
        let arcs: Vec<Vec<Point>> = self.arcs(ring).iter().map(|arc| simplified(arc)).collect();
        let simplified: Ring = arcs.iter().flat_map(|arc| &arc[..arc.len() - 1]).copied().collect();
        // An islet of which no more than a line is left stays as it was: it is small anyway.
        if simplified.len() < 3 { ring.clone() } else { simplified }
    }
}

/// A stretch, simplified; the same points whichever way it is gone.
fn simplified(arc: &[Point]) -> Vec<Point> {
    let turned = arc.iter().rev().lt(arc.iter());
    let mut way = arc.to_vec();
    if turned {
        way.reverse();
    }
    let mut points: Vec<Point> = Vec::new();
    let mut from = 0;
    while from + 1 < way.len() {
        let to = (from + LONGEST).min(way.len() - 1);
        let line: LineString = way[from..=to].iter().map(|&(x, y)| (f64::from(x), f64::from(y))).collect();
        let line = line.simplify(TOLERANCE);
        points.pop();
        points.extend(line.0.iter().map(|point| (point.x as u16, point.y as u16)));
        from = to;
    }
    if turned {
        points.reverse();
    }
    points
}

/// The rings around all of `rings`: a stretch that two of them go along, one each way, is no edge of the whole.
fn outline<'a>(rings: impl Iterator<Item = &'a Ring>, junctions: &Junctions) -> Vec<Ring> {
    let arcs: Vec<Vec<Point>> = rings.flat_map(|ring| junctions.arcs(ring)).collect();
    // Between junctions each point has the same neighbours in all rings: a stretch is known by its first two points.
    let ways = |arc: &[Point]| {
        let step = |one: Point, other: Point| (key(one) << 32) | key(other);
        (step(arc[0], arc[1]), step(arc[arc.len() - 1], arc[arc.len() - 2]))
    };
    let same = |one: usize, other: usize| {
        let (one, other) = (ways(&arcs[one]), ways(&arcs[other]));
        one.0.min(one.1) == other.0.min(other.1)
    };
    let order = in_order(arcs.iter().map(|arc| ways(arc).0.min(ways(arc).1)));
    let mut edges: Vec<&[Point]> = Vec::new();
    for alike in order.chunk_by(|&one, &other| same(one, other)) {
        let ahead = |&&index: &&usize| ways(&arcs[index]).0 <= ways(&arcs[index]).1;
        let (one, other) = (alike.iter().filter(ahead).count(), alike.iter().filter(|index| !ahead(index)).count());
        let more = alike.iter().filter(|index| ahead(index) == (one > other));
        edges.extend(more.take(one.abs_diff(other)).map(|&index| arcs[index].as_slice()));
    }
    joined(&edges)
}

/// Joins stretches, end to beginning, into rings. As many end at a junction as begin there.
fn joined(arcs: &[&[Point]]) -> Vec<Ring> {
    let order = in_order(arcs.iter().map(|arc| key(arc[0])));
    // How many of the stretches from a point are used, kept at the first of them.
    let mut used = vec![0; arcs.len()];
    let mut next = |point: Point| {
        let first = order.partition_point(|&index| key(arcs[index][0]) < key(point));
        let index = *order.get(first + used.get(first)?)?;
        (arcs[index][0] == point).then(|| {
            used[first] += 1;
            arcs[index]
        })
    };
    let mut rings = Vec::new();
    for start in arcs.iter().map(|arc| arc[0]) {
        let mut ring = Ring::new();
        let mut end = start;
        while let Some(arc) = next(end) {
            let simplified = simplified(arc);
            end = arc[arc.len() - 1];
            ring.extend(&simplified[..simplified.len() - 1]);
            if end == start {
                break;
            }
        }
        if ring.len() > 2 {
            rings.push(ring);
        }
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A jagged line from one point to another.
    fn jagged(from: (i32, i32), to: (i32, i32), seed: i32) -> Vec<Point> {
        let steps = 200;
        let along = |step: i32| {
            let wave = if step == 0 || step == steps { 0 } else { (step * step * seed) % 13 - 6 };
            let x = from.0 + (to.0 - from.0) * step / steps + wave;
            let y = from.1 + (to.1 - from.1) * step / steps - wave;
            (x as u16, y as u16)
        };
        (0..=steps).map(along).collect()
    }

    /// Two neighbours that share a jagged border, the other way round in the second.
    fn neighbours() -> [Ring; 2] {
        let border = jagged((1000, 100), (1200, 3000), 7);
        let mut one: Ring = border.clone();
        one.extend([(100, 3000), (100, 100)]);
        one.rotate_left(57);
        let mut other: Ring = border.into_iter().rev().collect();
        other.extend([(3000, 100), (3000, 3000)]);
        [one, other]
    }

    #[test]
    fn neighbours_keep_the_border_that_they_share() {
        let [one, other] = neighbours();
        let made = simplify(vec![], vec![(0, vec![one.clone()]), (1, vec![other.clone()])]);
        let [one_made, other_made] = [&made.units[0].1[0], &made.units[1].1[0]];
        assert!(one_made.len() < one.len() * 3 / 4, "{} of {} points", one_made.len(), one.len());
        let shared = one_made.iter().filter(|point| other_made.contains(point)).count();
        assert_eq!(shared, one_made.len() - 2, "all but the two corners of its own");
    }

    #[test]
    fn former_units_give_the_outline_where_the_place_has_none() {
        let [one, other] = neighbours();
        let made = simplify(vec![], vec![(0, vec![one]), (1, vec![other])]);
        assert_eq!(made.place.len(), 1, "one ring, and nothing of the border between them");
        let mut outline = made.place[0].clone();
        outline.sort_unstable();
        let corners = [(100, 100), (100, 3000), (1000, 100), (1200, 3000), (3000, 100), (3000, 3000)];
        assert_eq!(outline, corners);
    }

    #[test]
    fn a_simplified_line_stays_near_the_one_that_was_given() {
        use geo::{Distance, Euclidean, Point};
        for seed in 1..40 {
            let line = jagged((100, 200), (3900, 3000), seed);
            let made: LineString = simplified(&line).iter().map(|&(x, y)| (f64::from(x), f64::from(y))).collect();
            for &(x, y) in &line {
                let apart = Euclidean.distance(&Point::new(f64::from(x), f64::from(y)), &made);
                assert!(apart <= TOLERANCE, "{apart} at {x}, {y}");
            }
        }
    }

    #[test]
    fn a_line_is_simplified_alike_both_ways_and_wherever_a_ring_begins() {
        for seed in 1..40 {
            let line = jagged((100, 200), (3900, 3000), seed);
            let back: Vec<_> = line.iter().rev().copied().collect();
            let mut made = simplified(&back);
            made.reverse();
            assert_eq!(simplified(&line), made);
            let mut ring = line.clone();
            ring.push((100, 3900));
            let alone = |ring: &Ring| {
                let mut points = Junctions::of([ring].into_iter()).simplified(ring);
                points.sort_unstable();
                points
            };
            let first = alone(&ring);
            ring.rotate_left(93);
            ring.reverse();
            assert_eq!(alone(&ring), first);
        }
    }
}
