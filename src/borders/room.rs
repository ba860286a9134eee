//! Where a territory has room for its name.

use super::{flat::Ring, in_order};
use crate::profile::Borders;

/// How many level lines are tried over a territory's height.
const LEVELS: u32 = 48;

/// At how many heights a line of text must have room.
const HEIGHTS: [f64; 5] = [-0.5, -0.25, 0.0, 0.25, 0.5];

/// How much wider a place for a name must be, for each unit that it is further from the middle.
const PULL: f64 = 0.35;

/// A stretch of a level line, from left to right.
type Span = (f64, f64);

/// A point within rings, and how wide the room for a line of text around it is: the widest, but rather near the middle
/// than at an end. Where no line of text fits, the room is 0 and the point is the middle of the widest level stretch.
pub fn of(rings: &[Ring]) -> ((u16, u16), u16) {
    let ys = || rings.iter().flatten().map(|point| f64::from(point.1));
    let (top, bottom) = (ys().fold(f64::MAX, f64::min), ys().fold(f64::MIN, f64::max));
    let middle = (top + bottom) / 2.0;
    let levels = || (0..LEVELS).map(|level| top + (f64::from(level) + 0.5) * (bottom - top) / f64::from(LEVELS));
    let best = |spans: &dyn Fn(f64) -> Vec<Span>| {
        let of_level = |y: f64| spans(y).into_iter().map(move |span| (span, y));
        let worth = |((left, right), y): &(Span, f64)| right - left - (y - middle).abs() * PULL;
        levels().flat_map(of_level).max_by(|one, other| worth(one).total_cmp(&worth(other)))
    };
    let line = |y: f64| {
        let heights = HEIGHTS.map(|height| spans(rings, y + height * f64::from(Borders::LINE)));
        heights.into_iter().reduce(|one, other| shared(&one, &other)).unwrap_or_default()
    };
    let inside = |(left, right): Span, y: f64| (((left + right) / 2.0).round() as u16, y.round() as u16);
    if let Some((span, y)) = best(&line) {
        return (inside(span, y), (span.1 - span.0) as u16);
    }
    match best(&|y| spans(rings, y)) {
        Some((span, y)) => (inside(span, y), 0),
        None => (rings.iter().flatten().next().copied().unwrap_or_default(), 0),
    }
}

/// The stretches of the level line at `y` that are land.
fn spans(rings: &[Ring], y: f64) -> Vec<Span> {
    let mut crossed: Vec<(f64, i32)> = Vec::new();
    for ring in rings {
        for (one, other) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let [one, other] = [one, other].map(|&(x, y)| (f64::from(x), f64::from(y)));
            if (one.1 <= y) != (other.1 <= y) {
                let x = one.0 + (y - one.1) / (other.1 - one.1) * (other.0 - one.0);
                crossed.push((x, if one.1 <= y { 1 } else { -1 }));
            }
        }
    }
    let mut spans: Vec<Span> = Vec::new();
    let mut depth = 0;
    let mut left = 0.0;
    let order = in_order(crossed.iter().map(|(x, _)| (x * 65536.0) as u64));
    for (x, turn) in order.into_iter().map(|index| crossed[index]) {
        if depth == 0 {
            left = x;
        }
        depth += turn;
        if depth == 0 {
            spans.push((left, x));
        }
    }
    spans
}

/// What two lists of stretches have in common; each list is in order, and none of its stretches meets another.
fn shared(one: &[Span], other: &[Span]) -> Vec<Span> {
    let mut shared = Vec::new();
    let (mut first, mut second) = (one.iter().peekable(), other.iter().peekable());
    while let (Some(&&(left, right)), Some(&&(start, end))) = (first.peek(), second.peek()) {
        if left.max(start) < right.min(end) {
            shared.push((left.max(start), right.min(end)));
        }
        if right < end {
            first.next();
        } else {
            second.next();
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_is_that_of_the_wide_part() {
        // A bottle: its neck above, its belly below.
        let bottle = vec![
            (1000, 0),
            (1200, 0),
            (1200, 2000),
            (2000, 2000),
            (2000, 4000),
            (200, 4000),
            (200, 2000),
            (1000, 2000),
        ];
        let ((x, y), room) = of(&[bottle]);
        assert_eq!((x, room), (1100, 1800));
        assert!((2168..=3832).contains(&y), "{y}");
    }

    #[test]
    fn a_hole_is_no_room() {
        let outer = vec![(0, 0), (3000, 0), (3000, 1000), (0, 1000)];
        let hole = vec![(1000, 50), (1000, 950), (2500, 950), (2500, 50)];
        let ((x, _), room) = of(&[outer, hole]);
        assert_eq!((x, room), (500, 1000));
    }

    #[test]
    fn a_territory_that_is_too_low_has_a_point_but_no_room() {
        let strip = vec![(0, 500), (4000, 500), (4000, 600), (0, 600)];
        let ((x, y), room) = of(&[strip]);
        assert_eq!((x, room), (2000, 0));
        assert!((500..=600).contains(&y), "{y}");
    }
}
