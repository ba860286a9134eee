//! What a reader can point at.

use std::borrow::Cow;

use crate::geometry::Rect;

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
}

impl Mark {
    /// The least width and height of a mark's area, in CSS px (WCAG 2.2, 2.5.8).
    pub const LEAST: f32 = 24.0;
}
