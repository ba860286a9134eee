//! Parts of a sheet: drawn as sheets of their own, and put where they belong; and what else is moved or made higher afterwards.

use super::Sheet;
use crate::{
    geometry::Point,
    scene::{Node, Shape},
};

/// Where a sheet was when a part of it began.
#[derive(Debug)]
#[must_use = "what is drawn stays at the top of the sheet until the part ends"]
pub struct Whole {
    nodes: usize,
    marks: usize,
    width: f32,
    y: f32,
}

impl Sheet {
    /// Begins a part `width` CSS px wide. Until [`end`](Sheet::end) puts it where it belongs, the sheet is an empty one of
    /// its own: filled from the top, to that width.
    pub fn begin(&mut self, width: f32) -> Whole {
        let whole = Whole { nodes: self.nodes.len(), marks: self.marks.len(), width: self.width, y: self.y };
        (self.width, self.y) = (width, 0.0);
        whole
    }

    /// Puts what was drawn since a part began with its top left corner at `at`, and goes on with the whole where that was.
    /// Returns the part's height.
    pub fn end(&mut self, whole: Whole, at: Point) -> f32 {
        for node in &mut self.nodes[whole.nodes..] {
            node.shift(at);
        }
        for mark in &mut self.marks[whole.marks..] {
            mark.shift(at);
        }
        self.width = whole.width;
        std::mem::replace(&mut self.y, whole.y)
    }

    /// Makes a box `height` CSS px high that was drawn as the node of an `index`, before what is on it.
    pub fn heighten(&mut self, index: usize, height: f32) {
        if let Some(Node { shape: Shape::Rect { area, .. }, .. }) = self.nodes.get_mut(index) {
            area.height = height;
        }
    }

    /// Puts another sheet on this one, its top left corner at `at`; does not move down. (For sheets whose heights must be
    /// known first; what can be drawn at once is a [part](Sheet::begin).)
    #[cfg(feature = "sections")]
    pub fn place(&mut self, mut sheet: Sheet, at: Point) {
        sheet.captions.iter_mut().for_each(|told| told.after += self.marks.len());
        sheet.nodes.iter_mut().for_each(|node| node.shift(at));
        sheet.nodes.iter_mut().filter_map(|node| node.cue.as_mut()).for_each(|cue| cue.drawing = self.drawing);
        sheet.marks.iter_mut().for_each(|mark| mark.shift(at));
        self.captions.append(&mut sheet.captions);
        self.nodes.append(&mut sheet.nodes);
        self.marks.append(&mut sheet.marks);
    }
}
