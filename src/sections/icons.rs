//! The outlines of unit charts, each within a box one unit high with its origin at the top left.

use crate::{geometry::Point, scene::Segment};

const fn p(x: f32, y: f32) -> Point {
    Point::new(x, y)
}

/// A person: a round head above a body.
pub static PERSON: &[Segment] = &[
    Segment::Move(p(0.25, 0.0)),
    Segment::Curve(p(0.345, 0.0), p(0.42, 0.075), p(0.42, 0.17)),
    Segment::Curve(p(0.42, 0.265), p(0.345, 0.34), p(0.25, 0.34)),
    Segment::Curve(p(0.155, 0.34), p(0.08, 0.265), p(0.08, 0.17)),
    Segment::Curve(p(0.08, 0.075), p(0.155, 0.0), p(0.25, 0.0)),
    Segment::Close,
    Segment::Move(p(0.2, 0.4)),
    Segment::Line(p(0.3, 0.4)),
    Segment::Curve(p(0.41, 0.4), p(0.5, 0.49), p(0.5, 0.6)),
    Segment::Line(p(0.5, 0.72)),
    Segment::Curve(p(0.5, 0.76), p(0.47, 0.78), p(0.43, 0.78)),
    Segment::Line(p(0.41, 0.96)),
    Segment::Curve(p(0.41, 0.98), p(0.39, 1.0), p(0.37, 1.0)),
    Segment::Line(p(0.13, 1.0)),
    Segment::Curve(p(0.11, 1.0), p(0.09, 0.98), p(0.09, 0.96)),
    Segment::Line(p(0.07, 0.78)),
    Segment::Curve(p(0.03, 0.78), p(0.0, 0.76), p(0.0, 0.72)),
    Segment::Line(p(0.0, 0.6)),
    Segment::Curve(p(0.0, 0.49), p(0.09, 0.4), p(0.2, 0.4)),
    Segment::Close,
];

/// A house: a roof above walls.
pub static HOUSE: &[Segment] = &[
    Segment::Move(p(0.5, 0.04)),
    Segment::Line(p(1.0, 0.5)),
    Segment::Line(p(0.84, 0.5)),
    Segment::Line(p(0.84, 0.96)),
    Segment::Line(p(0.16, 0.96)),
    Segment::Line(p(0.16, 0.5)),
    Segment::Line(p(0.0, 0.5)),
    Segment::Close,
];

/// A sheet of paper with a folded corner.
#[cfg(feature = "sections")]
pub static SHEET: &[Segment] = &[
    Segment::Move(p(0.0, 0.0)),
    Segment::Line(p(0.44, 0.0)),
    Segment::Line(p(0.7, 0.26)),
    Segment::Line(p(0.7, 1.0)),
    Segment::Line(p(0.0, 1.0)),
    Segment::Close,
];

/// A shop: an awning above a front with a door in it.
#[cfg(feature = "sections")]
pub static SHOP: &[Segment] = &[
    Segment::Move(p(0.16, 0.06)),
    Segment::Line(p(0.94, 0.06)),
    Segment::Line(p(1.1, 0.42)),
    Segment::Line(p(0.0, 0.42)),
    Segment::Close,
    Segment::Move(p(0.12, 0.52)),
    Segment::Line(p(0.98, 0.52)),
    Segment::Line(p(0.98, 0.98)),
    Segment::Line(p(0.84, 0.98)),
    Segment::Line(p(0.84, 0.64)),
    Segment::Line(p(0.58, 0.64)),
    Segment::Line(p(0.58, 0.98)),
    Segment::Line(p(0.12, 0.98)),
    Segment::Close,
];

/// A disc.
#[cfg(feature = "sections")]
pub static DISC: &[Segment] = &[
    Segment::Move(p(0.45, 0.0)),
    Segment::Curve(p(0.7, 0.0), p(0.9, 0.2), p(0.9, 0.45)),
    Segment::Curve(p(0.9, 0.7), p(0.7, 0.9), p(0.45, 0.9)),
    Segment::Curve(p(0.2, 0.9), p(0.0, 0.7), p(0.0, 0.45)),
    Segment::Curve(p(0.0, 0.2), p(0.2, 0.0), p(0.45, 0.0)),
    Segment::Close,
];

/// A star of five points.
#[cfg(feature = "sections")]
pub static STAR: &[Segment] = &[
    Segment::Move(p(0.5, 0.0)),
    Segment::Line(p(0.618, 0.345)),
    Segment::Line(p(0.976, 0.345)),
    Segment::Line(p(0.69, 0.562)),
    Segment::Line(p(0.794, 0.905)),
    Segment::Line(p(0.5, 0.7)),
    Segment::Line(p(0.206, 0.905)),
    Segment::Line(p(0.31, 0.562)),
    Segment::Line(p(0.024, 0.345)),
    Segment::Line(p(0.382, 0.345)),
    Segment::Close,
];
