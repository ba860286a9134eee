//! What is known, worded: where what the editor asked and what the profile says meet, once.
//!
//! Everything that is told in words reads [`Facts`]; sections draw from them. Derived figures are made in one place
//! (`facts/derive.rs`) and nowhere else.

mod derive;
#[cfg(feature = "sections")]
mod entry;
mod fact;
mod gather;
mod giver;
#[cfg(feature = "full")]
pub mod newsroom;
#[cfg(feature = "full")]
mod parts;

#[cfg(feature = "full")]
pub use parts::Split;

pub use crate::profile::derived::{DENSITY, PLAN, SIDE};
#[cfg(feature = "sections")]
pub use entry::Entry;
pub use fact::{Fact, Passage};
pub use giver::Origin;

use gather::Gather;

#[cfg(feature = "full")]
use crate::profile::Borders;
use crate::{
    config::Config,
    key::FactKey,
    locale::{Lang, Locale, Word},
    metrics::plain,
    profile::{Class, Date, Profile, Role, Str, Topic},
};

/// All that a picture of one place can say, in one language.
#[derive(Clone)]
pub struct Facts {
    /// The language that it is said in.
    pub lang: Lang,
    /// The place.
    pub place: Place,
    /// The editor's title, else the profile's finding; `None` where the editor wants no title.
    pub title: Option<Passage>,
    /// The section that the title speaks of, by name; `None` for one that is drawn whatever the picture shows.
    pub title_of: Option<&'static str>,
    /// The sections that were asked for, by name. A build of the default sections alone has nothing that looks.
    #[cfg(feature = "sections")]
    pub asked: Vec<&'static str>,
    /// What the place was merged from, in the source's order.
    pub former: Vec<Former>,
    /// The class of the former units, if all are of one.
    pub former_class: Option<Class>,
    /// From when the place exists, and what that means for older figures.
    pub formed_note: Passage,
    /// What the former units belonged to.
    pub former_within: Option<String>,
    /// Whose targets the targets are.
    pub targets_of: Option<String>,
    /// Where the figures come from: `Nguồn: Báo Gia Lai, 16/8/2025.`
    pub source: String,
    /// The editor's text beside the source.
    pub credit: Option<String>,
    /// When the profile was last revised, and what has been put right in it, a passage each.
    pub revisions: Revisions,
    /// The figures, in the profile's order, then the former units' own, then those that were derived from them.
    pub figures: Vec<Fact>,
    /// What is wrong with the values that the newsroom put in place of the source's, in words.
    #[cfg(feature = "full")]
    pub problems: Vec<crate::problem::Problem>,
    /// Whether the budget's result and its target are called the same in some language: nothing says then that they are
    /// defined differently.
    #[cfg(feature = "full")]
    pub budgets_alike: bool,
    /// The borders, where the profile brings some.
    #[cfg(feature = "full")]
    pub borders: Option<Borders>,
}

/// When a profile was last revised, and what has been put right in it.
#[cfg(feature = "full")]
pub type Revisions = Vec<Passage>;

/// When a profile was last revised, and what has been put right in it: the built-in one has not been.
#[cfg(not(feature = "full"))]
pub type Revisions = [Passage; 0];

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
    /// What it was.
    pub class: Class,
    /// Whether only a part of it went into the merger.
    #[cfg(feature = "full")]
    pub part: bool,
    /// Its own area and population, among the figures.
    #[cfg(feature = "full")]
    pub own: [Option<FactKey>; 2],
}

impl Facts {
    /// Words what `profile` says as `config` asks.
    pub fn gather(profile: &Profile, config: &Config) -> Facts {
        let profile = gather::drawn(profile);
        let words = config.lang.words();
        let class = gather::class_of_all(profile);
        let gather = Gather { profile, lang: config.lang, class };
        let mut figures = gather.figures();
        #[cfg(feature = "full")]
        let problems = newsroom::replace(&mut figures, profile, config, |figure| gather.figure(figure));
        #[cfg(feature = "full")]
        parts::count_units(&mut figures, &gather);
        #[cfg(feature = "full")]
        let own = parts::into(&mut figures, &gather);
        derive::into(&mut figures, config.lang);
        figures.iter_mut().zip(0..).for_each(|(fact, index)| fact.key = FactKey(index));
        let former = gather.formers(figures.len());
        #[cfg(feature = "full")]
        let former = former.into_iter().zip(own).map(|(unit, own)| Former { own, ..unit }).collect();
        // A title that is made of a profile's facts speaks of the merger.
        let topic = match (&config.custom().title, &profile.title) {
            (Some(_), _) => None,
            (None, Some(_)) => profile.title_of,
            (None, None) => Some(Topic::Merge),
        };
        Facts {
            lang: config.lang,
            place: Place {
                name: gather.bind(&profile.name),
                class: profile.class,
                province: gather.bind(config.lang.of(&profile.province)),
                formed: profile.formed.date,
            },
            title: gather.title(config),
            title_of: topic.map(Topic::section),
            #[cfg(feature = "sections")]
            asked: config.custom().sections().iter().map(|section| section.name).collect(),
            former,
            former_within: gather.bound(&profile.former.within),
            targets_of: gather.bound(&profile.targets_of),
            former_class: class,
            formed_note: match &profile.formed.note {
                Some(note) => gather.passage(note),
                #[cfg(feature = "full")]
                None => words.formed_note(profile.class, profile.formed.date).into(),
                #[cfg(not(feature = "full"))]
                None => Passage::default(),
            },
            source: words.source(&gather.bind(&profile.source.publication), profile.source.date),
            credit: config.custom().credit.as_ref().map(|text| gather.bind(text)),
            #[cfg(feature = "full")]
            revisions: parts::revisions(&gather),
            #[cfg(not(feature = "full"))]
            revisions: [],
            figures,
            #[cfg(feature = "full")]
            problems,
            #[cfg(feature = "full")]
            budgets_alike: parts::budgets_alike(profile),
            #[cfg(feature = "full")]
            borders: profile.borders.clone(),
        }
    }

    /// The language's words.
    pub fn words(&self) -> &'static dyn Locale {
        self.lang.words()
    }

    /// Whether the section of a name was asked for.
    #[cfg(feature = "sections")]
    pub fn asks(&self, section: &str) -> bool {
        self.asked.contains(&section)
    }

    /// Whether the budget's target stands among the other targets: where these are drawn, and the budget has a result to
    /// show without it, or is not drawn.
    pub fn has_target_among_others(&self) -> bool {
        #[cfg(feature = "sections")]
        return self.asks("targets") && (self.figure(Role::Budget).is_some() || !self.asks("budget"));
        #[cfg(not(feature = "sections"))]
        false
    }

    /// The figures of a role, in the profile's order.
    pub fn figures_of(&self, role: Role) -> impl Iterator<Item = &Fact> + Clone {
        self.figures.iter().filter(move |fact| fact.role == Some(role))
    }

    /// The first figure of a role.
    pub fn figure(&self, role: Role) -> Option<&Fact> {
        first(&self.figures, role)
    }

    /// The place by its name and class, in the language's order.
    pub fn place_in_words(&self) -> String {
        self.place_by(false)
    }

    /// The place by its name and class, as a text begins or as `within` a sentence.
    fn place_by(&self, within: bool) -> String {
        let mut text = String::new();
        for word in &self.words().place(self.place.class, &self.place.name) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(match word {
                Word::Class(_) if within => self.words().class(self.place.class),
                word => word.text(),
            });
        }
        text
    }

    /// What was merged into the place, and when, as a sentence with plain spaces; `None` where no number is given.
    pub fn merger(&self) -> Option<String> {
        self.figure(Role::FormerUnits).map(|units| self.merger_of(units))
    }

    /// What was merged into the place, and when, as a sentence with plain spaces; `units` is how many there were.
    pub fn merger_of(&self, units: &Fact) -> String {
        #[cfg(feature = "full")]
        if let [one] = self.former.as_slice() {
            let name = self.name_of(one);
            return plain(&self.words().formed_from(&self.place_in_words(), self.place.formed, &units.text(), &name));
        }
        let mut names = String::new();
        for unit in &self.former {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(&self.name_of(unit));
        }
        plain(&self.words().merger(&self.place_in_words(), self.place.formed, &units.text(), &names))
    }

    /// A former unit's name, and whether only a part of it is meant: `Ngô Mây (một phần)`.
    pub fn name_of(&self, unit: &Former) -> String {
        #[cfg(feature = "full")]
        if unit.part {
            return unit.name.clone() + " (" + self.words().part() + ")";
        }
        unit.name.clone()
    }

    /// What a former unit was and is now a part of, as a sentence with plain spaces.
    pub fn was(&self, unit: &Former) -> String {
        let alone = self.former.len() == 1;
        plain(&self.words().was(&self.name_of(unit), unit.class, &self.place_by(true), alone))
    }

    /// Whether there are borders to draw.
    pub fn has_map(&self) -> bool {
        #[cfg(feature = "full")]
        return self.borders.is_some();
        #[cfg(not(feature = "full"))]
        false
    }

    /// The fact that a node or a former unit names.
    pub fn fact(&self, key: FactKey) -> Option<&Fact> {
        self.figures.get(usize::from(key.0))
    }

    /// The derived figure of an id.
    pub fn derived(&self, id: &str) -> Option<&Fact> {
        self.figures.iter().find(|fact| fact.role.is_none() && *fact.id == *id)
    }
}

/// The first figure of a role.
fn first(figures: &[Fact], role: Role) -> Option<&Fact> {
    figures.iter().find(|fact| fact.role == Some(role))
}

#[cfg(test)]
mod tests;
