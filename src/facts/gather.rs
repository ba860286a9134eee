//! What a profile says, worded in one language.

use super::{Fact, Former, Origin, Passage};
#[cfg(feature = "attributes")]
use crate::text;
use crate::{
    config::Config,
    key::FactKey,
    locale::{Lang, Quantity, Wording},
    metrics::plain,
    profile::{Class, Figure, FormerUnit, OF_ANY_PLACE, Profile, QUY_NHON_NAM, Text},
};
#[cfg(feature = "sections")]
use crate::{facts::Entry, locale::decimal, profile::Role, text::NO_BREAK_SPACE};

/// The profile that is drawn. Where no other than the built-in one can come, what it has and has not is known when the
/// build is made.
pub(super) fn drawn(profile: &Profile) -> &Profile {
    if OF_ANY_PLACE { profile } else { &QUY_NHON_NAM }
}

/// The class of the former units, if all are of one.
pub(super) fn class_of_all(profile: &Profile) -> Option<Class> {
    let first = profile.former.units.first()?.class;
    profile.former.units.iter().all(|unit| unit.class == first).then_some(first)
}

/// A name with its words held together.
#[cfg(feature = "sections")]
fn whole(name: Passage) -> Passage {
    let held = name.chars().map(|letter| if letter == ' ' { NO_BREAK_SPACE } else { letter }).collect();
    Passage { text: held, ..name }
}

/// What all figures of a profile are worded with.
pub(super) struct Gather<'a> {
    pub(super) profile: &'a Profile,
    pub(super) lang: Lang,
    /// The class of the former units, if all are of one.
    pub(super) class: Option<Class>,
}

impl Gather<'_> {
    /// A text on one line, with the names that the profile mentions whole.
    pub(super) fn bind(&self, text: &str) -> String {
        #[cfg(feature = "attributes")]
        // Anew, so that the compiler knows it here.
        return text::bound(text, || drawn(self.profile).names());
        // Nothing but the built-in profile is set: its texts are held together when the module is built.
        #[cfg(not(feature = "attributes"))]
        text.into()
    }

    /// A text in the picture's language, else in the other one.
    pub(super) fn passage(&self, text: &Text) -> Passage {
        let (words, lang) = self.lang.found(text);
        Passage { text: self.bind(words), foreign: (lang != self.lang).then_some(lang) }
    }

    /// A text, if there is one, in whichever language.
    pub(super) fn bound(&self, text: &Option<Text>) -> Option<String> {
        Some(self.bind(self.lang.of(text.as_ref()?)))
    }

    /// The editor's title, else the profile's, else one that is made of its facts.
    pub(super) fn title(&self, config: &Config) -> Option<Passage> {
        let title = match (&config.custom().title, &self.profile.title) {
            (Some(asked), _) => self.bind(asked).into(),
            (None, Some(own)) => self.passage(own),
            #[cfg(feature = "full")]
            (None, None) => self.bind(&self.lang.words().title(self.profile)).into(),
            #[cfg(not(feature = "full"))]
            (None, None) => return None,
        };
        (!title.is_empty()).then_some(title)
    }

    /// A former unit's name; with what it was, where the name is a number: `Phường 8`.
    pub(super) fn name(&self, unit: &FormerUnit) -> String {
        #[cfg(feature = "full")]
        if unit.name.starts_with(|first: char| first.is_ascii_digit()) {
            return self.lang.words().numbered(unit.class, &unit.name);
        }
        self.bind(&unit.name)
    }

    /// The former units, worded, with keys from `first` on.
    pub(super) fn formers(&self, first: usize) -> Vec<Former> {
        let mut former = Vec::new();
        for unit in self.profile.former.units.iter() {
            former.push(Former {
                id: unit.id.clone(),
                key: FactKey((first + former.len()) as u16),
                name: self.name(unit),
                class: unit.class,
                #[cfg(feature = "full")]
                part: unit.part,
                #[cfg(feature = "full")]
                own: [None; 2],
            });
        }
        former
    }

    /// The figures of the profile, worded.
    pub(super) fn figures(&self) -> Vec<Fact> {
        let mut figures = Vec::new();
        for figure in self.profile.figures.iter() {
            figures.push(self.figure(figure));
        }
        figures
    }

    /// A figure of the profile's, worded.
    pub(super) fn figure(&self, figure: &Figure) -> Fact {
        let words = self.lang.words();
        #[cfg(feature = "sections")]
        let to = figure.to;
        #[cfg(not(feature = "sections"))]
        let to = None;
        let wording = match figure.value {
            Some(value) => words.quantity(&Quantity {
                value,
                to,
                of: figure.of,
                down: figure.down,
                unit: figure.unit,
                class: self.class,
                qualifiers: &figure.qualifiers,
                about: false,
            }),
            None => Wording::default(),
        };
        Fact {
            id: figure.id.clone(),
            key: FactKey(0),
            role: Some(figure.role),
            label: self.passage(&figure.label),
            value: figure.value,
            to,
            down: figure.down,
            unit: figure.unit,
            wording,
            qualifier: plain(&words.qualifiers(&figure.qualifiers)),
            period: figure.period,
            kind: figure.kind,
            origin: Origin::Source,
            #[cfg(feature = "full")]
            giver: "",
            derivation: None,
            quote: figure.quote.clone(),
            note: figure.wording.as_ref().map(|text| self.passage(text)),
            #[cfg(feature = "sections")]
            of: figure.of,
            #[cfg(feature = "sections")]
            entries: self.entries(figure),
        }
    }

    /// What the source lists with a figure, worded.
    #[cfg(feature = "sections")]
    fn entries(&self, figure: &Figure) -> Vec<Entry> {
        let numbered = figure.items.iter().zip(1..);
        let entries = numbered.map(|(item, number)| Entry {
            id: (figure.id.to_string() + "-" + &decimal(number)).into(),
            title: if figure.role == Role::Rank { whole(self.passage(&item.title)) } else { self.passage(&item.title) },
            wording: item.wording.as_ref().map(|wording| self.passage(wording)),
        });
        entries.collect()
    }
}
