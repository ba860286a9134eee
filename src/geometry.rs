//! Points and boxes in CSS px; x grows to the right, y downwards.

/// A place on the canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

/// A box with its sides along the axes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f32,
    /// Its top edge.
    pub y: f32,
    /// Not negative.
    pub width: f32,
    /// Not negative.
    pub height: f32,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f32, y: f32) -> Self {
        Point { x, y }
    }

    /// The point moved by `offset`.
    pub fn moved(self, offset: Point) -> Self {
        Point::new(self.x + offset.x, self.y + offset.y)
    }
}

impl Rect {
    /// The box with its top left corner at `x`, `y`.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Rect { x, y, width, height }
    }

    /// The x of the right edge.
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// The y of the bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// The box moved by `offset`.
    pub fn moved(self, offset: Point) -> Self {
        Rect { x: self.x + offset.x, y: self.y + offset.y, ..self }
    }

    /// The least box that holds both.
    pub fn united(self, other: Rect) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Rect::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` lies within the box, its edges included.
    pub fn holds(self, other: Rect) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}
