//! JSON as this module writes it: by hand, since a general writer would weigh more than all that is written.

use crate::{
    geometry::Point,
    locale::{push_decimal, push_number},
    profile::Number,
    scene::Segment,
    text::NO_BREAK_SPACE,
};

/// JSON as it is written, and by how much lengths are scaled.
pub struct Json(pub String, pub f32);

impl Json {
    /// What is JSON already.
    pub fn raw(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    /// A further name of an object.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.raw(",\"").raw(name).raw("\":")
    }

    /// A comma, unless the list or object has just begun.
    pub fn comma(&mut self) -> &mut Self {
        if !matches!(self.0.as_bytes().last(), Some(b'[' | b'{')) {
            self.0.push(',');
        }
        self
    }

    /// The beginning of an object of a list, up to its first name.
    pub fn object(&mut self, name: &str) -> &mut Self {
        self.comma().raw("{\"").raw(name).raw("\":")
    }

    /// A text in quotation marks, with plain spaces.
    pub fn string(&mut self, text: &str) -> &mut Self {
        self.0.push('"');
        for character in text.chars() {
            if matches!(character, '"' | '\\') {
                self.0.push('\\');
            }
            match character {
                NO_BREAK_SPACE => self.0.push(' '),
                // The errors of a document stand on a line each.
                #[cfg(feature = "full")]
                '\n' => self.0.push_str("\\n"),
                '\0'..='\u{1f}' => {}
                other => self.0.push(other),
            }
        }
        self.0.push('"');
        self
    }

    /// Whether something is so.
    pub fn truth(&mut self, is: bool) -> &mut Self {
        self.raw(if is { "true" } else { "false" })
    }

    /// A length to a thousandth.
    pub fn length(&mut self, value: f32) -> &mut Self {
        let number = Number { digits: (f64::from(value * self.1) * 1000.0).round() as i64, decimals: 3 };
        self.decimal(number)
    }

    /// A count.
    pub fn whole(&mut self, value: u64) -> &mut Self {
        push_decimal(&mut self.0, value, 1);
        self
    }

    /// A number.
    pub fn decimal(&mut self, number: Number) -> &mut Self {
        push_number(&mut self.0, number, "", ".");
        self
    }

    /// An outline as CSS, SVG and a canvas take it: path data.
    pub fn outline(&mut self, outline: &[Segment]) -> &mut Self {
        for &segment in outline {
            match segment {
                Segment::Move(to) => self.raw("M").point(to),
                Segment::Line(to) => self.raw("L").point(to),
                Segment::Curve(one, two, to) => self.raw("C").point(one).point(two).point(to),
                Segment::Close => self.raw("Z"),
            };
        }
        self
    }

    /// A point of path data.
    pub fn point(&mut self, point: Point) -> &mut Self {
        self.length(point.x).raw(" ").length(point.y).raw(" ")
    }
}
