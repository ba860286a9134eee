//! The fully resolved picture: every box, line break and colour decided, in CSS px.
//!
//! A scene knows nothing of profiles, of the DOM or of serde. Painters draw its nodes in order; what a reader can point
//! at are its marks. Nodes and marks carry the ids of the facts that they show, which is what ties a drawn number to
//! its words in the table, on a card or in a test.

mod caption;
mod cue;
mod mark;
mod node;

pub use caption::Caption;
pub use cue::{Cue, Effect};
pub use mark::Mark;
pub use node::{Anchor, Color, Node, Paths, Segment, Shape, Span, Stroke, TextLine};

use crate::{geometry::Rect, key::FactKey};

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// CSS px; whole.
    pub width: f32,
    /// CSS px; whole.
    pub height: f32,
    /// What is drawn, from back to front.
    pub nodes: Vec<Node>,
    /// What can be pointed at, in reading order; none overlaps another.
    pub marks: Vec<Mark>,
    /// What is said beside the marks, in reading order.
    pub captions: Vec<Caption>,
}

impl Scene {
    /// The lines of text, in the order in which they are drawn.
    pub fn lines(&self) -> impl Iterator<Item = &TextLine> {
        self.nodes.iter().filter_map(|node| match &node.shape {
            Shape::Text(line) => Some(line),
            _ => None,
        })
    }

    /// Whether something that is drawn shows the fact.
    pub fn shows(&self, fact: FactKey) -> bool {
        self.nodes.iter().any(|node| node.shows(fact))
    }

    /// The whole picture's box.
    pub fn area(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height)
    }
}
