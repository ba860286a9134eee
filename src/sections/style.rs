//! How text is set: the few styles that all sections share.

use crate::{
    facts::Passage,
    key::FactKey,
    locale::Lang,
    metrics::{self, Weight, plain},
    scene::{Color, Span},
    theme::Theme,
};

/// How running text is set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The font size in CSS px.
    pub size: f32,
    /// From baseline to baseline in CSS px; at least 1.43 of the size, so that Ộ above Ẳ stays whole.
    pub leading: f32,
    /// The font weight.
    pub weight: Weight,
    /// The colour.
    pub color: Color,
    /// The language that the text is in, where that is not the picture's.
    pub lang: Option<Lang>,
}

impl Style {
    /// What a section or figure is called.
    pub fn label(theme: &Theme) -> Self {
        Style { size: 14.0, leading: 21.0, weight: Weight::Bold, color: theme.ink, lang: None }
    }

    /// Running text.
    pub fn body(theme: &Theme) -> Self {
        Style { size: 15.0, leading: 22.0, weight: Weight::Regular, color: theme.ink, lang: None }
    }

    /// What explains a picture.
    pub fn note(theme: &Theme) -> Self {
        Style { size: 13.0, leading: 19.0, weight: Weight::Regular, color: theme.muted, lang: None }
    }

    /// In bold.
    pub fn bold(self) -> Self {
        Style { weight: Weight::Bold, ..self }
    }

    /// In another colour.
    pub fn color(self, color: Color) -> Self {
        Style { color, ..self }
    }

    /// In the language of `passage`.
    pub fn of(self, passage: &Passage) -> Self {
        Style { lang: passage.foreign, ..self }
    }

    /// The width of `text`, in CSS px.
    pub fn width(self, text: &str) -> f32 {
        metrics::width(text, self.size, self.weight)
    }

    /// How far the first baseline is below the top of the text's box.
    pub fn baseline(self) -> f32 {
        self.leading / 2.0 + self.size * 0.36
    }

    /// A run of text that shows `fact`.
    pub fn span(self, text: &str, fact: Option<FactKey>) -> Span {
        Span {
            text: plain(text),
            size: self.size,
            weight: self.weight,
            color: self.color,
            fact,
            lang: self.lang.map(Lang::code),
        }
    }
}
