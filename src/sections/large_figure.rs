//! A figure set large: its number big, its qualifier and unit beside it, or above and below it.

use super::sheet::{SMALLEST, Style};
#[cfg(feature = "sections")]
use crate::metrics::{joined, wrap};
use crate::{
    facts::Fact,
    locale::Wording,
    metrics::Weight,
    scene::{Color, Span},
    theme::Theme,
};

/// A figure's spans, set large.
pub struct LargeFigure {
    before: Option<Span>,
    number: Span,
    after: Option<Span>,
    /// The words of `after`, with no-break spaces where a line must not break.
    #[cfg(feature = "sections")]
    bound: String,
}

impl LargeFigure {
    /// The spans of `fact`, its number `size` CSS px high and in `color`.
    pub fn set(fact: &Fact, size: f32, theme: &Theme, color: Color) -> Self {
        let id = Some(fact.key);
        let small = Style { size: (size * 0.4).round().max(SMALLEST), ..Style::body(theme) };
        let large = Style { size, weight: Weight::Bold, color, ..small };
        let Wording { before, number, after } = &fact.wording;
        LargeFigure {
            before: (!before.is_empty()).then(|| small.span(&(before.clone() + " "), id)),
            number: large.span(number, id),
            after: (!after.is_empty()).then(|| small.color(theme.muted).span(&(String::from(" ") + after), id)),
            #[cfg(feature = "sections")]
            bound: after.clone(),
        }
    }

    /// The width of the number, in CSS px.
    pub fn number(&self) -> f32 {
        self.number.width()
    }

    /// The width of the number with its qualifier before it, in CSS px.
    #[cfg(feature = "sections")]
    pub fn qualified(&self) -> f32 {
        self.before.as_ref().map_or(0.0, Span::width) + self.number.width()
    }

    /// The width of the number with its unit behind it, in CSS px.
    pub fn number_and_unit(&self) -> f32 {
        self.number.width() + self.after.as_ref().map_or(0.0, Span::width)
    }

    /// The width of all on one line, in CSS px.
    #[cfg(feature = "sections")]
    pub fn whole(&self) -> f32 {
        self.qualified() + self.after.as_ref().map_or(0.0, Span::width)
    }

    /// The lines in which the spans stand as running text: the unit goes on below the number where it does not fit beside
    /// it. `None` where not even the qualifier and the number fit a line.
    #[cfg(feature = "sections")]
    pub fn flowing(&self, width: f32) -> Option<Vec<Vec<Span>>> {
        let mut first: Vec<Span> = self.before.iter().chain([&self.number]).cloned().collect();
        let filled: f32 = first.iter().map(Span::width).sum();
        let Some(after) = self.after.as_ref().filter(|_| filled <= width) else {
            return (filled <= width).then_some(vec![first]);
        };
        let mut below = String::new();
        let mut beside = String::new();
        for word in self.bound.split(' ') {
            let longer = beside.clone() + " " + word;
            if below.is_empty() && filled + after.of(&longer).width() <= width {
                beside = longer;
            } else {
                below = joined([&*below, word].into_iter().filter(|text| !text.is_empty()), " ");
            }
        }
        first.extend((!beside.is_empty()).then(|| after.of(&beside)));
        let below = wrap(&below, after.size, after.weight, width);
        let mut lines: Vec<Vec<Span>> =
            [first].into_iter().chain(below.iter().map(|text| vec![after.of(text)])).collect();
        lines.iter_mut().for_each(|line| trim(line));
        Some(lines)
    }

    /// The lines in which the spans stand: one, or the qualifier above the number, or the unit below it as well.
    pub fn lines(self, width: f32) -> Vec<Vec<Span>> {
        let number_and_unit = self.number_and_unit();
        let mut lines = Vec::new();
        let mut line: Vec<Span> = Vec::new();
        if let Some(span) = self.before {
            if span.width() + number_and_unit > width {
                lines.append(&mut above(span, width));
            } else {
                line.push(span);
            }
        }
        line.push(self.number);
        if number_and_unit > width {
            lines.push(std::mem::take(&mut line));
        }
        if let Some(span) = self.after {
            #[cfg(feature = "sections")]
            if line.is_empty() && span.width() > width {
                lines.extend(wrap(&self.bound, span.size, span.weight, width).iter().map(|text| vec![span.of(text)]));
            } else {
                line.push(span);
            }
            #[cfg(not(feature = "sections"))]
            line.push(span);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines.iter_mut().for_each(|line| trim(line));
        lines
    }
}

/// What stands above a number, in one line, smaller if need be; or in several, where that would be too small to read.
fn above(mut span: Span, width: f32) -> Vec<Vec<Span>> {
    let fitting = (span.size * (width / span.width()).min(1.0)).floor();
    // The qualifiers of the small build's one profile fit a line.
    #[cfg(feature = "sections")]
    if fitting < SMALLEST {
        let broken = wrap(&span.text, span.size, span.weight, width);
        return broken.iter().map(|text| vec![span.of(text)]).collect();
    }
    span.size = fitting.max(SMALLEST);
    vec![vec![span]]
}

/// Takes the spaces off the ends of a line.
fn trim(spans: &mut [Span]) {
    if let Some(first) = spans.first_mut()
        && first.text.starts_with(' ')
    {
        first.text.remove(0);
    }
    if let Some(last) = spans.last_mut()
        && last.text.ends_with(' ')
    {
        last.text.truncate(last.text.len() - 1);
    }
}
