//! The canvas painter. It decides nothing but snapping to device pixels and flowing spans.

use std::cell::Cell;

use super::context::{self, Context};
use crate::{
    geometry::{Point, Rect},
    json::Json,
    locale::push_decimal,
    metrics::Weight,
    motion::{self, Pose},
    scene::{Anchor, Color, Effect, Node, Paths, Scene, Shape, Stroke, TextLine},
};

/// The one size that letters are set in where they are scaled, in CSS px: one that fonts are made to be read in.
const SIZE: f32 = 16.0;

/// What no picture has: a fill and a font that the context was not told of.
const UNTOLD: (Color, (f32, Weight)) = (Color(u32::MAX), (0.0, Weight::Regular));

/// The letters of a picture. Those of all sizes may be set in one and scaled: a browser keeps much for each font of each
/// canvas, some 30 KB in Chromium, and takes longest for the first letters of each.
#[derive(Clone, Copy)]
pub struct Letters<'a> {
    /// A CSS font-family list.
    pub family: &'a str,
    /// Whether they are all set in one size.
    pub scaled: bool,
}

/// Draws scenes on a canvas.
pub struct Painter<'a> {
    context: &'a Context,
    scale: (f64, f64),
    letters: Letters<'a>,
    /// The fill and the font that the context has, if it was told of them here: most spans have those of the one before.
    fill: Cell<Color>,
    font: Cell<(f32, Weight)>,
}

impl<'a> Painter<'a> {
    /// A painter on a canvas that has `scale` device px to the CSS px, across and down; the two differ by rounding alone.
    pub fn new(context: &'a Context, scale: (f64, f64), letters: Letters<'a>) -> Painter<'a> {
        Painter { context, scale, letters, fill: Cell::new(UNTOLD.0), font: Cell::new(UNTOLD.1) }
    }

    /// Draws the whole scene over whatever was there, each node in its pose, where it has one.
    pub fn paint(&self, scene: &Scene, pose: impl Fn(&Node) -> Option<Pose>) {
        self.transform(1.0);
        self.context.set_text_align("left");
        self.context.set_text_baseline("alphabetic");
        for node in &scene.nodes {
            match pose(node) {
                None => self.shape(&node.shape, 1.0),
                Some(pose) => self.posed(node, pose),
            }
        }
    }

    /// Draws a node on its way in.
    fn posed(&self, node: &Node, Pose { effect, share }: Pose) {
        let context = self.context;
        match effect {
            Effect::Fill => self.shape(&node.shape, share),
            Effect::Fade => {
                context.set_alpha(f64::from(share));
                self.shape(&node.shape, 1.0);
                context.set_alpha(1.0);
            }
            Effect::Grow => {
                let whole = motion::bounds(node);
                let (width, height) = (f64::from(whole.width * share), f64::from(whole.height));
                rounded(f64::from(whole.x), f64::from(whole.y), (width, height), 0.0);
                context.save();
                context::clip(context);
                self.shape(&node.shape, 1.0);
                context.restore();
                // The context is told anew: it has what it had before `save`.
                self.fill.set(UNTOLD.0);
                self.font.set(UNTOLD.1);
            }
        }
    }

    /// Draws a shape; of an outline that is drawn many times, only the first `share` of them.
    fn shape(&self, shape: &Shape, share: f32) {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => self.rect(*area, f64::from(*radius), *fill, *stroke),
            Shape::Line { from, to, stroke } => self.line(*from, *to, *stroke),
            Shape::Paths(paths) => self.paths(paths, (paths.at.len() as f32 * share) as usize),
            Shape::Text(line) => self.text(line),
        }
    }

    fn rect(&self, area: Rect, radius: f64, fill: Option<Color>, stroke: Option<Stroke>) {
        let (left, right) = (self.snap_x(area.x), self.snap_x(area.right()));
        let (top, bottom) = (self.snap_y(area.y), self.snap_y(area.bottom()));
        let context = self.context;
        if let Some(color) = fill {
            self.set_fill(color);
            if radius > 0.0 {
                rounded(left, top, (right - left, bottom - top), radius);
                context::fill(context);
            } else {
                context.fill_rect(left, top, right - left, bottom - top);
            }
        }
        if let Some(stroke) = stroke {
            let thickness = self.set_stroke(stroke);
            let size = (right - left - thickness, bottom - top - thickness);
            rounded(left + thickness / 2.0, top + thickness / 2.0, size, radius);
            context::stroke(context);
        }
    }

    fn line(&self, from: Point, to: Point, stroke: Stroke) {
        self.set_fill(stroke.color);
        if from.y == to.y {
            let thickness = whole(stroke.width, self.scale.1);
            let (left, right) = (self.snap_x(from.x.min(to.x)), self.snap_x(from.x.max(to.x)));
            self.context.fill_rect(left, self.snap_y(from.y - stroke.width / 2.0), right - left, thickness);
        } else {
            let thickness = whole(stroke.width, self.scale.0);
            let (top, bottom) = (self.snap_y(from.y.min(to.y)), self.snap_y(from.y.max(to.y)));
            self.context.fill_rect(self.snap_x(from.x - stroke.width / 2.0), top, thickness, bottom - top);
        }
    }

    /// Draws an outline at each of its places: the browser is told of it once.
    fn paths(&self, paths: &Paths, count: usize) {
        let context = self.context;
        let mut data = Json(String::new(), paths.scale);
        data.outline(&paths.outline);
        context::outline(&data.0);
        if let Some(color) = paths.fill {
            self.set_fill(color);
        }
        if let Some(stroke) = paths.stroke {
            self.set_stroke(stroke);
        }
        for &at in paths.at.iter().take(count) {
            self.transform_to(at, 1.0);
            if paths.fill.is_some() {
                context::fill(context);
            }
            if paths.stroke.is_some() {
                context::stroke(context);
            }
        }
        self.transform(1.0);
    }

    fn text(&self, line: &TextLine) {
        let y = self.snap_y(line.y);
        let places = match line.spans.as_slice() {
            // Most lines: nothing is to be measured that the browser does not measure itself.
            [_] if line.anchor == Anchor::Start => vec![(line.x, line.slot)],
            _ => self.flow(line),
        };
        for (span, &(x, width)) in line.spans.iter().zip(&places) {
            let share = self.set_font(span.size, span.weight);
            self.transform(share);
            self.set_fill(span.color);
            // What is as wide as it was measured is not squeezed by what rounding took.
            let most = (f64::from(width) + 0.01) / share;
            self.context.set_text(&span.text, f64::from(x) / share, y / share, most);
        }
        self.transform(1.0);
    }

    /// Draws from now on so many times as large.
    fn transform(&self, share: f64) {
        self.transform_to(Point { x: 0.0, y: 0.0 }, share);
    }

    /// Draws from now on from a point on, so many times as large.
    fn transform_to(&self, at: Point, share: f64) {
        let (x, y) = self.scale;
        let (right, down) = (f64::from(at.x) * x, f64::from(at.y) * y);
        self.context.transform(x * share, 0.0, 0.0, y * share, right, down);
    }

    /// Where the spans of a line stand: left edge and width of each, in CSS px, squeezed into the line's slot.
    pub fn flow(&self, line: &TextLine) -> Vec<(f32, f32)> {
        let mut widths = Vec::new();
        let mut natural = 0.0;
        for span in &line.spans {
            let width = self.measure(&span.text, span.size, span.weight);
            widths.push(width);
            natural += width;
        }
        let share = if natural > f64::from(line.slot) { f64::from(line.slot) / natural } else { 1.0 };
        let mut x = f64::from(line.left((natural * share) as f32));
        let mut places = Vec::new();
        for width in &widths {
            places.push((x as f32, (width * share) as f32));
            x += width * share;
        }
        places
    }

    /// The width of `text` in the font that is there now, in CSS px.
    pub fn measure(&self, text: &str, size: f32, weight: Weight) -> f64 {
        let share = self.set_font(size, weight);
        context::measured(self.context, text) * share
    }

    /// Sets the font for letters of a size; returns how many times as large as they are set they are.
    fn set_font(&self, size: f32, weight: Weight) -> f64 {
        let set = if self.letters.scaled { SIZE } else { size };
        if self.font.replace((set, weight)) != (set, weight) {
            // As `700 16px Arial`; sizes are whole CSS px.
            let mut font = String::from(weight.css());
            font.push(' ');
            push_decimal(&mut font, set as u64, 1);
            font.push_str("px ");
            font.push_str(self.letters.family);
            self.context.set_font(&font);
        }
        f64::from(size / set)
    }

    /// Sets the colour that is filled with.
    fn set_fill(&self, color: Color) {
        if self.fill.replace(color) != color {
            self.context.set_fill(&color.hex());
        }
    }

    /// Sets colour, dashes and thickness; returns the thickness in CSS px, whole in device px.
    fn set_stroke(&self, stroke: Stroke) -> f64 {
        let thickness = whole(stroke.width, self.scale.0);
        self.context.set_stroke(&stroke.color.hex());
        self.context.set_line_width(thickness);
        self.context.set_dashes(if stroke.dashed { &[4, 3] } else { &[] });
        thickness
    }

    fn snap_x(&self, x: f32) -> f64 {
        (f64::from(x) * self.scale.0).round() / self.scale.0
    }

    fn snap_y(&self, y: f32) -> f64 {
        (f64::from(y) * self.scale.1).round() / self.scale.1
    }
}

/// Makes a box the path that is drawn with, its corners round where `radius` is above zero. (`roundRect` is younger than the
/// oldest browsers that are drawn in.)
fn rounded(x: f64, y: f64, (width, height): (f64, f64), radius: f64) {
    let [x, y, width, height, radius] = [x, y, width, height, radius].map(|length| length as f32);
    let mut data = Json(String::from("M"), 1.0);
    data.point(Point { x: x + radius, y });
    if radius > 0.0 {
        let (across, down) = (width - 2.0 * radius, height - 2.0 * radius);
        // A side, and where the corner after it ends.
        for (side, length, x, y) in [
            ("h", across, radius, radius),
            ("v", down, -radius, radius),
            ("h", -across, -radius, -radius),
            ("v", -down, radius, -radius),
        ] {
            data.raw(side).length(length).raw("a").point(Point { x: radius, y: radius });
            data.raw("0 0 1 ").point(Point { x, y });
        }
    } else {
        data.raw("h").length(width).raw("v").length(height).raw("h").length(-width).raw("Z");
    }
    context::outline(&data.0);
}

/// A thickness made whole in device px, one at least; in CSS px.
fn whole(thickness: f32, scale: f64) -> f64 {
    (f64::from(thickness) * scale).round().max(1.0) / scale
}
