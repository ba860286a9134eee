//! A scene as an SVG document, with text as text.

use crate::{
    geometry::Point,
    locale::decimal,
    scene::{Anchor, Color, Paths, Scene, Segment, Shape, Span, Stroke, TextLine},
};

/// The font families that text is set in unless others are asked for.
pub const FONT: &str = "\"Be Vietnam Pro\", Arial, Helvetica, sans-serif";

/// What the document says besides the picture.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The language's code.
    pub lang: &'a str,
    /// The picture's name, for `<title>`.
    pub title: &'a str,
    /// What the picture says, for `<desc>`.
    pub description: &'a str,
    /// A CSS font-family list; see [`FONT`].
    pub font: &'a str,
}

/// The scene as a whole SVG document. Coordinates are in CSS px, to a hundredth.
pub fn document(scene: &Scene, about: &Document) -> String {
    let mut svg = Writer(String::with_capacity(32 * 1024));
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.number("width", scene.width);
    svg.number("height", scene.height);
    svg.raw(" viewBox=\"0 0 ").fixed(scene.width).raw(" ").fixed(scene.height).raw("\"");
    svg.attribute("lang", about.lang);
    svg.attribute("font-family", about.font);
    // Letters keep their widths in every size, as they do on the canvas.
    svg.attribute("text-rendering", "geometricPrecision");
    svg.raw(">\n<title>").text(about.title).raw("</title>\n<desc>").text(about.description).raw("</desc>\n");
    for node in &scene.nodes {
        svg.shape(&node.shape);
    }
    svg.raw("</svg>\n");
    svg.0
}

struct Writer(String);

impl Writer {
    fn raw(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    /// Character data and attribute values: what XML does not take is left out, what it reads as markup is escaped.
    fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                other => self.0.push(other),
            }
        }
        self
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    fn number(&mut self, name: &str, value: f32) {
        self.raw(" ").raw(name).raw("=\"").fixed(value).raw("\"");
    }

    /// A coordinate to a hundredth, as whole numbers write it: the general formatter of floats is heavy.
    fn fixed(&mut self, value: f32) -> &mut Self {
        let hundredths = (value * 100.0).round() as i64;
        if hundredths < 0 {
            self.0.push('-');
        }
        let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        self.0.push_str(&decimal(whole));
        if part > 0 {
            self.0.push('.');
            self.0.push(char::from(b'0' + (part / 10) as u8));
            if part % 10 > 0 {
                self.0.push(char::from(b'0' + (part % 10) as u8));
            }
        }
        self
    }

    fn point(&mut self, point: Point) -> &mut Self {
        self.fixed(point.x).raw(" ").fixed(point.y)
    }

    fn fill(&mut self, color: Option<Color>) {
        match color {
            Some(color) => self.attribute("fill", &color.hex()),
            None => self.attribute("fill", "none"),
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        self.attribute("stroke", &stroke.color.hex());
        self.number("stroke-width", stroke.width);
        if stroke.dashed {
            self.attribute("stroke-dasharray", "4 3");
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => {
                // An edge is drawn within its box; SVG centres it.
                let inset = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
                self.raw("<rect");
                self.number("x", area.x + inset);
                self.number("y", area.y + inset);
                self.number("width", (area.width - 2.0 * inset).max(0.0));
                self.number("height", (area.height - 2.0 * inset).max(0.0));
                if *radius > 0.0 {
                    self.number("rx", *radius);
                }
                self.fill(*fill);
                if let Some(stroke) = stroke {
                    self.stroke(*stroke);
                }
                self.raw("/>\n");
            }
            Shape::Line { from, to, stroke } => {
                self.raw("<line");
                self.number("x1", from.x);
                self.number("y1", from.y);
                self.number("x2", to.x);
                self.number("y2", to.y);
                self.stroke(*stroke);
                self.raw("/>\n");
            }
            Shape::Paths(paths) => self.paths(paths),
            Shape::Text(line) => self.line(line),
        }
    }

    fn paths(&mut self, paths: &Paths) {
        self.raw("<path d=\"");
        for &at in &paths.at {
            let place = |point: Point| Point::new(at.x + point.x * paths.scale, at.y + point.y * paths.scale);
            for &segment in paths.outline.iter() {
                match segment {
                    Segment::Move(to) => self.raw("M").point(place(to)),
                    Segment::Line(to) => self.raw("L").point(place(to)),
                    Segment::Curve(one, two, to) => {
                        self.raw("C").point(place(one)).raw(" ").point(place(two)).raw(" ").point(place(to))
                    }
                    Segment::Close => self.raw("Z"),
                };
            }
        }
        self.raw("\"");
        self.fill(paths.fill);
        if let Some(stroke) = paths.stroke {
            self.stroke(stroke);
        }
        self.raw("/>\n");
    }

    fn line(&mut self, line: &TextLine) {
        self.raw("<text xml:space=\"preserve\"");
        self.number("x", line.x);
        self.number("y", line.y);
        match line.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        // A single word may be wider than its room, as no word of a language is; half a px is rounding.
        if line.spans.iter().map(Span::width).sum::<f32>() > line.slot + 0.5 {
            self.number("textLength", line.slot);
            self.attribute("lengthAdjust", "spacingAndGlyphs");
        }
        self.raw(">");
        for span in &line.spans {
            self.raw("<tspan");
            self.number("font-size", span.size);
            self.attribute("font-weight", span.weight.css());
            self.fill(Some(span.color));
            if let Some(lang) = span.lang {
                self.attribute("lang", lang);
            }
            self.raw(">").text(&span.text).raw("</tspan>");
        }
        self.raw("</text>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::Weight;

    #[test]
    fn coordinates_are_written_to_a_hundredth() {
        let written = |value| {
            let mut writer = Writer(String::new());
            writer.fixed(value);
            writer.0
        };
        assert_eq!(
            [0.0, 12.0, 12.5, 12.34, 12.345, -0.07].map(written),
            ["0", "12", "12.5", "12.34", "12.35", "-0.07"]
        );
    }

    #[test]
    fn a_word_that_is_wider_than_its_room_is_squeezed_into_it() {
        let drawn = |text: &str| {
            let (size, weight, color) = (14.0, Weight::Regular, Color(0));
            let span = Span { text: text.into(), size, weight, color, fact: None, lang: None };
            let mut writer = Writer(String::new());
            writer.line(&TextLine { x: 8.0, y: 20.0, anchor: Anchor::Start, slot: 100.0, spans: vec![span] });
            writer.0
        };
        assert!(drawn(&"W".repeat(60)).contains(" textLength=\"100\" lengthAdjust=\"spacingAndGlyphs\""));
        assert!(!drawn("Quy Nhơn").contains("textLength"));
    }

    #[test]
    fn text_cannot_become_markup() {
        let mut writer = Writer(String::new());
        writer.text("\"><script>&\u{0}");
        assert_eq!(writer.0, "&quot;&gt;&lt;script&gt;&amp;");
    }
}
