//! A figure set large: its number big, its qualifier and unit beside it, or above and below it.

use super::{Style, sheet::SMALLEST};
#[cfg(feature = "sections")]
use crate::metrics::{joined, plain, wrap};
use crate::{
    facts::Fact,
    key::FactKey,
    locale::Wording,
    metrics::Weight,
    scene::{Color, Span},
    theme::Theme,
};

/// A figure, set large.
pub struct LargeFigure<'a> {
    wording: &'a Wording,
    fact: Option<FactKey>,
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
        LargeFigure { wording: &fact.wording, fact: Some(fact.key), large, small, unit: small.color(theme.muted) }
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

    /// The lines in which the spans stand as running text: the unit goes on below the number where it does not fit beside
    /// it. `None` where not even the qualifier and the number fit a line.
    #[cfg(feature = "sections")]
    pub fn flowing(&self, width: f32) -> Option<Vec<Vec<Span>>> {
        let filled = self.qualified();
        if filled > width {
            return None;
        }
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
        let mut first = vec![self.large.span(&self.wording.number, self.fact)];
        if !self.wording.before.is_empty() {
            first.insert(0, self.small.span(&self.before(), self.fact));
        }
        if !beside.is_empty() {
            first.push(unit.span(&beside, self.fact));
        }
        let mut lines = vec![first];
        lines.extend(self.broken(&below, unit, width));
        Some(lines)
    }

    /// The lines in which the spans stand: one, or the qualifier above the number, or the unit below it as well.
    pub fn lines(&self, width: f32) -> Vec<Vec<Span>> {
        let number_and_unit = self.number_and_unit();
        let (before, after) = (self.before(), self.after());
        let mut lines = Vec::new();
        let mut line = Vec::new();
        if !before.is_empty() {
            if self.small.width(&before) + number_and_unit > width {
                lines = self.above(&before, width);
            } else {
                line.push(self.small.span(&before, self.fact));
            }
        }
        line.push(self.large.span(&self.wording.number, self.fact));
        if number_and_unit > width {
            lines.push(std::mem::take(&mut line));
        }
        if !after.is_empty() {
            #[cfg(feature = "sections")]
            if line.is_empty() && self.unit.width(&after) > width {
                lines.extend(self.broken(&after, self.unit, width));
                return lines;
            }
            let words = if line.is_empty() { &self.wording.after } else { &after };
            line.push(self.unit.span(words, self.fact));
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// What stands above a number, in one line, smaller if need be; or in several, where that would be too small to read.
    fn above(&self, before: &str, width: f32) -> Vec<Vec<Span>> {
        let style = self.small;
        let fitting = (style.size * (width / style.width(before)).min(1.0)).floor();
        // The qualifiers of the small build's one profile fit a line.
        #[cfg(feature = "sections")]
        if fitting < SMALLEST {
            return self.broken(&plain(before), style, width);
        }
        let style = Style { size: fitting.max(SMALLEST), ..style };
        vec![vec![style.span(&self.wording.before, self.fact)]]
    }

    /// Words on lines of their own.
    #[cfg(feature = "sections")]
    fn broken(&self, words: &str, style: Style, width: f32) -> Vec<Vec<Span>> {
        let lines = wrap(words, style.size, style.weight, width);
        lines.iter().map(|line| vec![style.span(line, self.fact)]).collect()
    }
}
