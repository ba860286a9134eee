//! What is drawn.

use std::borrow::Cow;

use super::Cue;
use crate::{
    geometry::{Point, Rect},
    key::FactKey,
    metrics::{self, Weight},
};

/// A node: a shape, and the fact that it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What is drawn.
    pub shape: Shape,
    /// The fact that it shows; none for what shows no fact, such as a rule.
    pub fact: Option<FactKey>,
    /// How it comes in when the picture first does; none for what is there at once.
    pub cue: Option<Cue>,
}

impl Node {
    /// Whether it shows the fact: itself, or by a span of its text.
    pub fn shows(&self, fact: FactKey) -> bool {
        let fact = Some(fact);
        self.fact == fact || matches!(&self.shape, Shape::Text(line) if line.spans.iter().any(|span| span.fact == fact))
    }

    /// Moves the node by `offset`.
    pub fn shift(&mut self, offset: Point) {
        match &mut self.shape {
            Shape::Rect { area, .. } => *area = area.moved(offset),
            Shape::Paths(paths) => paths.at.iter_mut().for_each(|at| *at = at.moved(offset)),
            Shape::Line { from, to, .. } => {
                *from = from.moved(offset);
                *to = to.moved(offset);
            }
            Shape::Text(line) => {
                line.x += offset.x;
                line.y += offset.y;
            }
        }
    }

    /// Makes the node `factor` times as large, from the scene's top left corner.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn enlarge(&mut self, factor: f32) {
        let scaled = |point: Point| Point::new(point.x * factor, point.y * factor);
        let thicker = |stroke: Stroke| Stroke { width: stroke.width * factor, ..stroke };
        match &mut self.shape {
            Shape::Rect { area, radius, stroke, .. } => {
                let at = scaled(Point::new(area.x, area.y));
                *area = Rect::new(at.x, at.y, area.width * factor, area.height * factor);
                *radius *= factor;
                *stroke = stroke.map(thicker);
            }
            Shape::Paths(paths) => {
                paths.at.iter_mut().for_each(|at| *at = scaled(*at));
                paths.scale *= factor;
                paths.stroke = paths.stroke.map(thicker);
            }
            Shape::Line { from, to, stroke } => {
                (*from, *to) = (scaled(*from), scaled(*to));
                *stroke = thicker(*stroke);
            }
            Shape::Text(line) => {
                (line.x, line.y) = (line.x * factor, line.y * factor);
                line.slot *= factor;
                line.spans.iter_mut().for_each(|span| span.size *= factor);
            }
        }
    }
}

/// The four things that a painter can draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A box. Painters move its edges to whole device px.
    Rect {
        /// Its edges.
        area: Rect,
        /// The radius of its corners, in CSS px; 0 for sharp ones.
        radius: f32,
        /// Its inside.
        fill: Option<Color>,
        /// Its edge, drawn within the box.
        stroke: Option<Stroke>,
    },
    /// An outline, once or many times.
    Paths(Paths),
    /// A straight line along an axis. Painters make it whole device px thick.
    Line {
        /// One end.
        from: Point,
        /// The other end; it shares one coordinate with the first.
        to: Point,
        /// Its colour and thickness.
        stroke: Stroke,
    },
    /// A line of text.
    Text(TextLine),
}

/// One outline drawn at each of a list of places: a unit chart is one node.
#[derive(Clone, Debug, PartialEq)]
pub struct Paths {
    /// The outline, in units of `scale`, from its own origin.
    pub outline: Cow<'static, [Segment]>,
    /// CSS px for one unit of the outline.
    pub scale: f32,
    /// Where the origin is put, each time.
    pub at: Vec<Point>,
    /// Its inside.
    pub fill: Option<Color>,
    /// Its edge, centred on the outline; the stroke's width is in CSS px, not scaled.
    pub stroke: Option<Stroke>,
}

/// One step of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Starts a new part.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve: two control points, and where it ends.
    Curve(Point, Point, Point),
    /// Back to where the part started.
    Close,
}

impl Segment {
    /// Moves the segment by `offset`.
    pub fn shift(&mut self, offset: Point) {
        let place = |point: &mut Point| *point = point.moved(offset);
        match self {
            Segment::Move(to) | Segment::Line(to) => place(to),
            Segment::Curve(one, two, to) => {
                place(one);
                place(two);
                place(to);
            }
            Segment::Close => {}
        }
    }

    /// The segment moved by `offset`.
    pub fn moved(mut self, offset: Point) -> Segment {
        self.shift(offset);
        self
    }
}

/// The drawing of an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// In CSS px.
    pub width: f32,
    /// Dashes of 4 with gaps of 3 CSS px instead of a whole line: what is planned, not done.
    pub dashed: bool,
}

impl Stroke {
    /// A whole line.
    pub const fn solid(color: Color, width: f32) -> Self {
        Stroke { color, width, dashed: false }
    }

    /// A dashed line.
    pub const fn dashed(color: Color, width: f32) -> Self {
        Stroke { color, width, dashed: true }
    }
}

/// An opaque sRGB colour, `0xRRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub u32);

impl Color {
    /// As CSS and SVG write it: `#0b6b78`.
    pub fn hex(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = String::from("#");
        for place in (0..6).rev() {
            text.push(char::from(DIGITS[(self.0 >> (4 * place) & 15) as usize]));
        }
        text
    }
}

/// Where a line of text stands in relation to its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// One line of text: styled spans that flow one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Where the line is anchored, in CSS px.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// How the line stands in relation to `x`.
    pub anchor: Anchor,
    /// The room that the line has, in CSS px. A line whose font makes it wider is squeezed into it.
    pub slot: f32,
    /// The spans, none of them empty, without no-break spaces.
    pub spans: Vec<Span>,
}

impl TextLine {
    /// The line's width by the built-in table, in CSS px; never more than its slot.
    pub fn width(&self) -> f32 {
        self.spans.iter().map(Span::width).sum::<f32>().min(self.slot)
    }

    /// The x of its left edge, for a line `width` CSS px wide.
    pub fn left(&self, width: f32) -> f32 {
        match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        }
    }

    /// The largest font size on the line.
    pub fn size(&self) -> f32 {
        Span::tallest(&self.spans)
    }

    /// The words of the line.
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// The font size in CSS px; 12 at least.
    pub size: f32,
    /// The font weight.
    pub weight: Weight,
    /// The colour.
    pub color: Color,
    /// The fact that it words.
    pub fact: Option<FactKey>,
    /// The code of its language, where that is not the picture's.
    pub lang: Option<&'static str>,
}

impl Span {
    /// A span like it of other words, without no-break spaces.
    pub fn of(&self, words: &str) -> Span {
        Span { text: metrics::plain(words), ..self.clone() }
    }

    /// The largest font size among spans; 0 for none.
    pub fn tallest(spans: &[Span]) -> f32 {
        spans.iter().map(|span| span.size).fold(0.0, f32::max)
    }

    /// The span's width by the built-in table, in CSS px.
    pub fn width(&self) -> f32 {
        metrics::width(&self.text, self.size, self.weight)
    }
}
