//! A figure set large: its number big, its qualifier and unit beside it, or above and below it.

use super::{Sheet, Style, sheet::SMALLEST};
#[cfg(feature = "sections")]
use crate::metrics::{joined, plain, wrap};
use crate::{
    facts::Fact,
    geometry::Point,
    key::FactKey,
    locale::Wording,
    metrics::{DESCENT, Weight},
    scene::{Anchor, Color, Span},
    theme::Theme,
};

/// The lines of a large figure on a sheet, one below the other.
pub struct Lines<'a> {
    sheet: &'a mut Sheet,
    /// How high the number is meant to be, in CSS px.
    size: f32,
    /// How high the tallest letters of the last line are, in CSS px; 0 before the first.
    tallest: f32,
}

impl<'a> Lines<'a> {
    /// No lines yet, below what is on the sheet.
    pub fn below(sheet: &'a mut Sheet, size: f32) -> Self {
        Lines { sheet, size, tallest: 0.0 }
    }

    fn width(&self) -> f32 {
        self.sheet.width
    }

    /// Sets the next line.
    fn push(&mut self, spans: Vec<Span>) {
        let tallest = Span::tallest(&spans);
        let above = if tallest == self.size { tallest } else { (tallest * 1.1).ceil() };
        let sheet = &mut *self.sheet;
        sheet.space((self.tallest * 0.26).ceil());
        sheet.space(above);
        sheet.line_at(Point::new(0.0, sheet.y), Anchor::Start, sheet.width, spans);
        self.tallest = tallest;
    }

    /// Moves below the last line: what follows may begin with a capital whose marks reach out of its own line.
    fn end(&mut self) {
        self.sheet.space((self.tallest * DESCENT + 1.6).ceil());
    }
}

/// A figure, set large.
pub struct LargeFigure<'a> {
    wording: &'a Wording,
    fact: FactKey,
    /// How the number is set.
    large: Style,
    /// How the qualifier is set.
    small: Style,
    /// How the unit is set.
    unit: Style,
}

impl<'a> LargeFigure<'a> {
    /// The figure of `fact`, its number `size` CSS px high and in `color`.
    pub fn set(fact: &'a Fact, size: f32, theme: &Theme, color: Color) -> Self {
        let small = Style { size: (size * 0.4).round().max(SMALLEST), ..Style::body(theme) };
        let large = Style { size, weight: Weight::Bold, color, ..small };
        LargeFigure { wording: &fact.wording, fact: fact.key, large, small, unit: small.color(theme.muted) }
    }

    /// The qualifier with a space behind it; empty for none.
    fn before(&self) -> String {
        let before = &self.wording.before;
        if before.is_empty() { String::new() } else { before.clone() + " " }
    }

    /// The unit with a space before it; empty for none.
    fn after(&self) -> String {
        let after = &self.wording.after;
        if after.is_empty() { String::new() } else { String::from(" ") + after }
    }

    /// The width of the number, in CSS px.
    pub fn number(&self) -> f32 {
        self.large.width(&self.wording.number)
    }

    /// The width of the number with its qualifier before it, in CSS px.
    #[cfg(feature = "sections")]
    pub fn qualified(&self) -> f32 {
        self.small.width(&self.before()) + self.number()
    }

    /// The width of the number with its unit behind it, in CSS px.
    pub fn number_and_unit(&self) -> f32 {
        self.number() + self.unit.width(&self.after())
    }

    /// The width of all on one line, in CSS px.
    #[cfg(feature = "sections")]
    pub fn whole(&self) -> f32 {
        self.qualified() + self.unit.width(&self.after())
    }

    /// Whether the qualifier and the number fit a line of a width, in CSS px.
    #[cfg(feature = "sections")]
    pub fn flows(&self, width: f32) -> bool {
        self.qualified() <= width
    }

    /// Draws the figure as running text: the unit goes on below the number where it does not fit beside it.
    #[cfg(feature = "sections")]
    pub fn draw_flowing(&self, lines: &mut Lines) {
        let (filled, width) = (self.qualified(), lines.width());
        let unit = self.unit;
        let mut below = String::new();
        let mut beside = String::new();
        for word in self.wording.after.split(' ').filter(|word| !word.is_empty()) {
            let longer = beside.clone() + " " + word;
            if below.is_empty() && filled + unit.width(&longer) <= width {
                beside = longer;
            } else {
                below = joined([&*below, word].into_iter().filter(|text| !text.is_empty()), " ");
            }
        }
        let mut first = vec![self.large.span(&self.wording.number, Some(self.fact))];
        if !self.wording.before.is_empty() {
            first.insert(0, self.small.span(&self.before(), Some(self.fact)));
        }
        if !beside.is_empty() {
            first.push(unit.span(&beside, Some(self.fact)));
        }
        lines.push(first);
        self.broken(lines, &below, unit);
        lines.end();
    }

    /// Draws the figure in one line, or the qualifier above the number, or the unit below it as well.
    pub fn draw(&self, lines: &mut Lines) {
        let width = lines.width();
        let number_and_unit = self.number_and_unit();
        let (before, after) = (self.before(), self.after());
        let mut line = Vec::new();
        if !before.is_empty() {
            if self.small.width(&before) + number_and_unit > width {
                self.above(lines, &before);
            } else {
                line.push(self.small.span(&before, Some(self.fact)));
            }
        }
        line.push(self.large.span(&self.wording.number, Some(self.fact)));
        if !after.is_empty() {
            let mut words = &after;
            if number_and_unit > width {
                lines.push(std::mem::take(&mut line));
                #[cfg(feature = "sections")]
                if self.unit.width(&after) > width {
                    self.broken(lines, &after, self.unit);
                    return lines.end();
                }
                words = &self.wording.after;
            }
            line.push(self.unit.span(words, Some(self.fact)));
        }
        lines.push(line);
        lines.end();
    }

    /// What stands above a number, in one line, smaller if need be; or in several, where that would be too small to read.
    fn above(&self, lines: &mut Lines, before: &str) {
        let style = self.small;
        let fitting = (style.size * (lines.width() / style.width(before)).min(1.0)).floor();
        // The qualifiers of the small build's one profile fit a line.
        #[cfg(feature = "sections")]
        if fitting < SMALLEST {
            self.broken(lines, &plain(before), style);
            return;
        }
        let style = Style { size: fitting.max(SMALLEST), ..style };
        lines.push(vec![style.span(&self.wording.before, Some(self.fact))]);
    }

    /// Words on lines of their own.
    #[cfg(feature = "sections")]
    fn broken(&self, lines: &mut Lines, words: &str, style: Style) {
        for line in wrap(words, style.size, style.weight, lines.width()) {
            lines.push(vec![style.span(&line, Some(self.fact))]);
        }
    }
}
