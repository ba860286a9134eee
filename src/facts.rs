//! What is known, worded: where what the editor asked and what the profile says meet, once.
//!
//! Everything that is told in words reads [`Facts`]; sections draw from them. Derived figures are made in one place
//! (`facts/derive.rs`) and nowhere else.

mod binder;
mod derive;

pub use crate::profile::derived::{DENSITY, PLAN, SIDE};

use binder::Binder;

#[cfg(feature = "full")]
use crate::profile::Borders;
use crate::{
    config::Config,
    key::FactKey,
    locale::{Lang, Locale, Quantity, Word, Wording},
    metrics::{joined, plain},
    profile::{Class, Date, Figure, Kind, Number, Period, Profile, Qualifier, Role, Str, Unit},
};

/// All that a picture of one place can say, in one language.
#[derive(Clone)]
pub struct Facts {
    /// The language's words.
    pub words: &'static dyn Locale,
    /// The place.
    pub place: Place,
    /// The finding; `None` where the editor wants no title.
    pub title: Option<String>,
    /// What the place was merged from, in the source's order.
    pub former: Vec<Former>,
    /// The class of the former units, if all are of one.
    pub former_class: Option<Class>,
    /// From when the place exists, and what that means for older figures.
    pub formed_note: String,
    /// What the former units belonged to.
    pub former_within: Option<String>,
    /// Whose targets the targets are.
    pub targets_of: Option<String>,
    /// Where the figures come from: `Nguồn: Báo Gia Lai, 16/8/2025.`
    pub source: String,
    /// The editor's text beside the source.
    pub credit: Option<String>,
    /// The figures, in the profile's order, then those that were derived from them.
    pub figures: Vec<Fact>,
    /// The borders, where the profile brings some.
    #[cfg(feature = "full")]
    pub borders: Option<Borders>,
}

/// The place that the facts are of.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its name, held together by no-break spaces.
    pub name: String,
    /// What it is.
    pub class: Class,
    /// The province or city.
    pub province: String,
    /// From when it exists.
    pub formed: Date,
}

/// A unit that went into the merger.
#[derive(Clone, Debug)]
pub struct Former {
    /// Unique in the profile.
    pub id: Str,
    /// What nodes know it by.
    pub key: FactKey,
    /// Its name, held together by no-break spaces.
    pub name: String,
}

/// One figure, worded.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Unique in the picture: `budget-2021-2025`.
    pub id: Str,
    /// What nodes know it by.
    pub key: FactKey,
    /// What sections know it by; `None` for a derived figure.
    pub role: Option<Role>,
    /// What is measured.
    pub label: String,
    /// The value in `unit`, or the lower end of a range; `None` for a statement.
    pub value: Option<Number>,
    /// The upper end of a range.
    pub to: Option<Number>,
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
    /// How it was calculated, for a derived figure.
    pub derivation: Option<String>,
    /// The source's own words; empty for a derived figure.
    pub quote: Str,
    /// What the number alone does not say.
    pub note: Option<String>,
}

/// Who gives a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The profile's source.
    Source,
    /// It was calculated from the source's figures.
    Calculated,
    /// The newsroom that embeds the picture; a calculated figure, if one that it comes from is the newsroom's.
    Newsroom,
}

impl Origin {
    /// The word for it in data: `source`, `calculated`, `newsroom`.
    pub fn word(self) -> &'static str {
        match self {
            Origin::Source => "source",
            Origin::Calculated => "calculated",
            Origin::Newsroom => "newsroom",
        }
    }
}

impl Fact {
    /// The value with unit and qualifier: `ước gần 860 tỷ đồng`; a statement's own words.
    pub fn text(&self) -> String {
        match (self.value, &self.note) {
            (None, Some(statement)) => statement.clone(),
            _ => self.wording.text(),
        }
    }

    /// The value as a number, for scales; 0 for a statement.
    pub fn number(&self) -> f64 {
        self.value.map_or(0.0, Number::to_f64)
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

    /// The label, the period and the value as a sentence, with plain spaces.
    pub fn sentence(&self, words: &dyn Locale) -> String {
        let period = self.period.map(|period| words.period(period)).unwrap_or_default();
        let mut text = self.text();
        // What the number does not say by itself: that it is hoped for, estimated, or calculated.
        let flag = match self.kind {
            _ if self.derivation.is_some() => words.calculated(),
            Kind::Target | Kind::Intention => words.kind(self.kind),
            Kind::Estimate if self.qualifier.is_empty() => words.kind(self.kind),
            Kind::Estimate | Kind::Actual => "",
        };
        if !flag.is_empty() {
            text = text + " (" + flag + ")";
        }
        plain(&words.sentence(&self.label, &period, &text))
    }
}

impl Facts {
    /// Words what `profile` says as `config` asks.
    pub fn gather(profile: &Profile, config: &Config) -> Facts {
        let words = config.lang.words();
        let binder = Binder::of(profile);
        let class = class_of_all(profile);
        let mut figures: Vec<Fact> =
            profile.figures.iter().map(|figure| worded(figure, class, config.lang, &binder)).collect();
        derive::into(&mut figures, words);
        let mut keys = (0..u16::MAX).map(FactKey);
        figures.iter_mut().zip(&mut keys).for_each(|(fact, key)| fact.key = key);
        let former = profile.former.units.iter().zip(&mut keys);
        let former = former.map(|(unit, key)| Former { id: unit.id.clone(), key, name: binder.bind(&unit.name) });
        Facts {
            words,
            place: Place {
                name: binder.bind(&profile.name),
                class: profile.class,
                province: binder.bind(config.lang.of(&profile.province)),
                formed: profile.formed.date,
            },
            title: title(profile, config, class, &binder),
            former: former.collect(),
            former_within: profile.former.within.as_ref().map(|text| binder.bind(config.lang.of(text))),
            targets_of: profile.targets_of.as_ref().map(|text| binder.bind(config.lang.of(text))),
            former_class: class,
            formed_note: match &profile.formed.note {
                Some(note) => binder.bind(config.lang.of(note)),
                None => words.formed_note(profile.class, profile.formed.date),
            },
            source: words.source(&binder.bind(&profile.source.publication), profile.source.date),
            credit: config.credit.as_ref().map(|text| binder.bind(text)),
            figures,
            #[cfg(feature = "full")]
            borders: profile.borders.clone(),
        }
    }

    /// The first figure of a role.
    pub fn figure(&self, role: Role) -> Option<&Fact> {
        self.figures.iter().find(|fact| fact.role == Some(role))
    }

    /// The place by its name and class, in the language's order.
    pub fn place_in_words(&self) -> String {
        let words = self.words.place(self.place.class, &self.place.name);
        joined(words.iter().map(Word::text), " ")
    }

    /// What was merged into the place, and when, as a sentence with plain spaces; `None` where no number is given.
    pub fn merger(&self) -> Option<String> {
        let units = self.figure(Role::FormerUnits)?;
        let names = joined(self.former.iter().map(|unit| unit.name.as_str()), ", ");
        Some(plain(&self.words.merger(&self.place_in_words(), self.place.formed, &units.text(), &names)))
    }

    /// The derived figure of an id.
    pub fn derived(&self, id: &str) -> Option<&Fact> {
        self.figures.iter().find(|fact| fact.role.is_none() && fact.id == id)
    }
}

fn title(profile: &Profile, config: &Config, class: Option<Class>, binder: &Binder) -> Option<String> {
    let words = config.lang.words();
    let title = match (&config.title, &profile.title) {
        (Some(asked), _) => binder.bind(asked),
        (None, Some(own)) => binder.bind(config.lang.of(own)),
        (None, None) => words.title(&binder.bind(&profile.name), profile.former.units.len(), class),
    };
    (!title.is_empty()).then_some(title)
}

/// The class of the former units, if all are of one.
fn class_of_all(profile: &Profile) -> Option<Class> {
    let first = profile.former.units.first()?.class;
    profile.former.units.iter().all(|unit| unit.class == first).then_some(first)
}

fn worded(figure: &Figure, class: Option<Class>, lang: Lang, binder: &Binder) -> Fact {
    let words = lang.words();
    let wording = figure.value.map(|value| {
        words.quantity(&Quantity {
            value,
            to: figure.to,
            of: figure.of,
            down: figure.down,
            unit: figure.unit,
            class,
            qualifiers: &figure.qualifiers,
            about: false,
        })
    });
    Fact {
        id: figure.id.clone(),
        key: FactKey(0),
        role: Some(figure.role),
        label: binder.bind(lang.of(&figure.label)),
        value: figure.value,
        to: figure.to,
        down: figure.down,
        unit: figure.unit,
        wording: wording.unwrap_or_default(),
        qualifier: qualifier(words, &figure.qualifiers),
        period: figure.period,
        kind: figure.kind,
        origin: Origin::Source,
        derivation: None,
        quote: figure.quote.clone(),
        note: figure.wording.as_ref().map(|text| binder.bind(lang.of(text))),
    }
}

/// The qualifiers in words. English says `more` after the number, where a list of qualifiers does not see it.
fn qualifier(words: &dyn Locale, qualifiers: &[Qualifier]) -> String {
    match (words.lang(), qualifiers) {
        (Lang::En, [Qualifier::More]) => "more".into(),
        (Lang::Vi, [Qualifier::AtLeast]) => "từ … trở lên".into(),
        _ => plain(&words.qualifiers(qualifiers)),
    }
}

#[cfg(test)]
mod tests;
