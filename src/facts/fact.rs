//! One figure in words, and words that may be in another language than the picture's.

use std::ops::Deref;

use super::Origin;
use crate::{
    key::FactKey,
    locale::{Lang, RangeEnd, Wording},
    metrics::plain,
    profile::{Kind, Number, Period, Role, Str, Unit},
};

/// Words for readers, and their language, where that is not the picture's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// The language that they are in because the picture's own lacks them.
    pub foreign: Option<Lang>,
}

impl Deref for Passage {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<String> for Passage {
    fn from(text: String) -> Self {
        Passage { text, foreign: None }
    }
}

/// One figure, worded.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Unique in the picture: `budget-2021-2025`.
    pub id: Str,
    /// What nodes know it by.
    pub key: FactKey,
    /// What sections know it by; `None` for a derived figure, and for a former unit's own.
    pub role: Option<Role>,
    /// What is measured.
    pub label: Passage,
    /// The value in `unit`, or the lower end of a range; `None` for a statement.
    pub value: Option<Number>,
    /// The upper end of a range.
    pub to: Option<RangeEnd>,
    /// By how much the value went down.
    pub down: Option<Number>,
    /// What the value counts.
    pub unit: Unit,
    /// The value in words, in the pieces that a large figure is set in.
    pub wording: Wording,
    /// The qualifier in words; empty for none.
    pub qualifier: String,
    /// What span of time it speaks of.
    pub period: Option<Period>,
    /// Whether it happened, is estimated, or is hoped for.
    pub kind: Kind,
    /// Who gives it.
    pub origin: Origin,
    /// Who gives it in words, where that is the newsroom: `số liệu của tòa soạn`; else empty.
    #[cfg(feature = "full")]
    pub giver: &'static str,
    /// How it was calculated, for a derived figure.
    pub derivation: Option<String>,
    /// The source's own words; empty for a derived figure and for the newsroom's.
    pub quote: Str,
    /// What the number alone does not say.
    pub note: Option<Passage>,
    /// What the value is out of: 4 *of 135*.
    #[cfg(feature = "sections")]
    pub of: Option<Number>,
    /// What the source lists with it, in the source's order.
    #[cfg(feature = "sections")]
    pub entries: Vec<super::Entry>,
}

impl Fact {
    /// The value with unit and qualifier: `ước gần 860 tỷ đồng`; a statement's own words.
    pub fn text(&self) -> String {
        match (self.value, &self.note) {
            (None, Some(statement)) => statement.text.clone(),
            _ => self.wording.text(),
        }
    }

    /// What span of time it speaks of, in words; `None` for none.
    pub fn when(&self, lang: Lang) -> Option<String> {
        self.period.map(|period| lang.words().period(period))
    }

    /// The value as a number, for scales; 0 for a statement.
    pub fn number(&self) -> f64 {
        self.value.map_or(0.0, Number::to_f64)
    }

    /// Whether it is an estimate, and neither its number nor who gives it says so.
    pub fn is_estimate_unsaid(&self) -> bool {
        self.kind == Kind::Estimate && self.qualifier.is_empty() && !self.is_newsroom()
    }

    /// The kind's word in data, the same in every language: `actual`, `estimate`, `target`, `intention`.
    pub fn kind_word(&self) -> &'static str {
        match self.kind {
            Kind::Actual => "actual",
            Kind::Estimate => "estimate",
            Kind::Target => "target",
            Kind::Intention => "intention",
        }
    }

    /// The kind's word for readers: of a derived figure, that it is calculated.
    pub fn kind_told(&self, lang: Lang) -> &'static str {
        if self.derivation.is_some() { lang.words().calculated() } else { lang.words().kind(self.kind) }
    }

    /// The label, the period and the value as a sentence, with plain spaces.
    pub fn sentence(&self, lang: Lang) -> String {
        let period = self.when(lang);
        let mut text = self.text();
        // What the number does not say by itself: that it is hoped for, estimated, or calculated.
        let flag = match self.kind {
            _ if self.derivation.is_some() => lang.words().calculated(),
            Kind::Target | Kind::Intention => lang.words().kind(self.kind),
            Kind::Estimate if self.qualifier.is_empty() => lang.words().kind(self.kind),
            Kind::Estimate | Kind::Actual => "",
        };
        #[cfg(feature = "full")]
        let flag = &*self.flag_with_giver(flag);
        if !flag.is_empty() {
            text = text + " (" + flag + ")";
        }
        plain(&lang.words().sentence(&self.label, period.as_deref().unwrap_or_default(), &text))
    }
}
