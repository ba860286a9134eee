//! What a reader can point at.

use std::borrow::Cow;

use super::Segment;
use crate::geometry::{Point, Rect};

/// A part of the picture that can be pointed at and asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Unique in the scene: a fact's id, or a former unit's.
    pub id: Cow<'static, str>,
    /// Where it can be pointed at; at least 24 CSS px each way, overlapping no other mark.
    pub area: Rect,
    /// Its name: `Dân số`.
    pub label: String,
    /// What it says: `Dân số: 73.296 người.`
    pub text: String,
    /// What belongs to it beside its area, as an outline in CSS px of the scene: a former unit's ribbon. None for a mark
    /// that is its area and no more.
    pub shape: Vec<Segment>,
}

impl Mark {
    /// Moves the mark by `offset`.
    pub fn shift(&mut self, offset: Point) {
        self.area = self.area.moved(offset);
        self.shape.iter_mut().for_each(|segment| segment.shift(offset));
    }

    /// The least width and height of a mark's area, in CSS px (WCAG 2.2, 2.5.8).
    pub const LEAST: f32 = 24.0;
}
