//! A row for each figure.

use super::iso;
use crate::{
    facts::{Entry, Fact, Facts, Origin},
    json::Json,
    key::FactKey,
    locale::{Lang, Quantity, capitalised, decimal, push_decimal},
    metrics::plain,
    picture::Picture,
    profile::{Number, Period, Profile, Role},
    sections,
};

/// The names of the columns, in order.
///
/// `value` is in `unit`: the lower end of a range whose upper end is `to`, out of `of`, having gone down by `down`; nothing
/// for a statement, whose words are `text`. `from` and `until` are the first and last day, month or year of `period`. `kind` is
/// `actual`, `estimate`, `target` or `intention`, `told` the same in words; `origin` is `source`, `calculated` or `newsroom`. `source` is who
/// gives the figure, `quote` their own words in Vietnamese, `calculation` how a derived figure came to be. `items` is what
/// is listed with it. `lang` is the label's language where that is not the picture's.
pub const COLUMNS: [&str; 26] = [
    "id",
    "section",
    "label",
    "value",
    "to",
    "of",
    "down",
    "unit",
    "qualifier",
    "text",
    "period",
    "from",
    "until",
    "kind",
    "told",
    "derived",
    "origin",
    "source",
    "published",
    "url",
    "quote",
    "calculation",
    "note",
    "items",
    "lang",
    "place",
];

/// What stands in one column of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words; empty for none.
    Text(String),
    /// A number.
    Number(Option<Number>),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
}

impl Cell {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Text(text) => text.is_empty(),
            Cell::Number(number) => number.is_none(),
            Cell::Flag(_) => false,
            Cell::List(list) => list.is_empty(),
        }
    }

    /// As a table has it.
    pub(super) fn text(&self) -> String {
        match self {
            Cell::Text(text) => harmless(text.clone()),
            Cell::Number(number) => number.map(digits).unwrap_or_default(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::List(list) => harmless(list.join("; ")),
        }
    }

    /// As JSON has it.
    pub(super) fn write(&self, json: &mut Json) {
        match self {
            Cell::Text(text) => json.string(text),
            Cell::Number(Some(number)) => json.decimal(*number),
            Cell::Number(None) => json.raw("null"),
            Cell::Flag(flag) => json.raw(if *flag { "true" } else { "false" }),
            Cell::List(list) => {
                json.raw("[");
                for text in list {
                    json.comma().string(text);
                }
                json.raw("]")
            }
        };
    }
}

/// Plain digits with a decimal point.
fn digits(number: Number) -> String {
    let mut json = Json(String::new(), 1.0);
    json.decimal(number);
    json.0
}

/// A text that no spreadsheet takes for a formula: whoever opens a file has not seen the profile.
fn harmless(text: String) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if formula { String::from("'") + &text } else { text }
}

/// The rows of the figures that `picture` shows, in the facts' order, each with a cell for each of [`COLUMNS`].
pub fn rows(profile: &Profile, picture: &Picture) -> Vec<[Cell; 26]> {
    let facts = &picture.facts;
    let sections = sections_of(picture);
    let shown = facts.figures.iter().filter(|fact| picture.scene.shows(fact.key));
    shown.map(|fact| row(profile, facts, fact, section(&sections, fact.key))).collect()
}

fn row(profile: &Profile, facts: &Facts, fact: &Fact, section: &str) -> [Cell; 26] {
    let words = facts.words();
    let text = |text: &str| Cell::Text(plain(text));
    let unit = fact.value.map_or("", |value| {
        words.unit_name(&Quantity { class: facts.former_class, to: fact.to, ..Quantity::of(value, fact.unit) })
    });
    let [from, until] = fact.period.map(ends).unwrap_or_default();
    let newsroom = fact.origin == Origin::Newsroom;
    let giver = if newsroom { capitalised(fact.giver.into()) } else { profile.source.publication.to_string() };
    let published = profile.source.date.filter(|_| !newsroom).map(iso).unwrap_or_default();
    let url = profile.source.url.as_deref().filter(|_| !newsroom).unwrap_or_default();
    // A statement's words are its text.
    let note = fact.value.and(fact.note.as_deref()).unwrap_or_default();
    [
        text(&fact.id),
        text(section),
        text(&fact.label),
        Cell::Number(fact.value),
        Cell::Number(fact.to),
        Cell::Number(fact.of),
        Cell::Number(fact.down),
        text(unit),
        text(&fact.qualifier),
        text(&fact.text()),
        text(&fact.when(facts.lang).unwrap_or_default()),
        Cell::Text(from),
        Cell::Text(until),
        text(fact.kind_word()),
        text(fact.kind_told(facts.lang)),
        Cell::Flag(fact.derivation.is_some()),
        text(fact.origin.word()),
        text(&giver),
        Cell::Text(published),
        text(url),
        text(&fact.quote),
        text(fact.derivation.as_deref().unwrap_or_default()),
        text(note),
        Cell::List(items(facts, fact)),
        text(fact.label.foreign.map_or("", Lang::code)),
        text(&facts.place_in_words()),
    ]
}

/// What is listed with a figure, in whole words; with the number of the former units, their names.
fn items(facts: &Facts, fact: &Fact) -> Vec<String> {
    if fact.role == Some(Role::FormerUnits) {
        return facts.former.iter().map(|unit| plain(&facts.name_of(unit))).collect();
    }
    let whole = |entry: &Entry| {
        let title = plain(&entry.title);
        if entry.wording.is_none() { title } else { title + ": " + &entry.text() }
    };
    fact.entries.iter().map(whole).collect()
}

/// The first and the last day, month or year of a span of time, as ISO 8601 has them; empty where it has no such end.
fn ends(period: Period) -> [String; 2] {
    let year = |year: u16| decimal(year.into());
    match period {
        Period::Years(from, until) | Period::Yearly(from, until) | Period::Term(from, until) => {
            [year(from), year(until)]
        }
        Period::EndOf(at) => [String::new(), year(at) + "-12-31"],
        Period::By(until) => [String::new(), year(until)],
        Period::Days(from, until) => [iso(from), iso(until)],
        Period::Month(at, month) => {
            let mut text = year(at) + "-";
            push_decimal(&mut text, month.into(), 2);
            [text.clone(), text]
        }
        Period::Since(from) => [iso(from), String::new()],
    }
}

/// The sections of a picture by name, in order, each with the figures that it shows.
type Shown = Vec<(&'static str, Vec<FactKey>)>;

/// Each section is drawn by itself, so that what stands in the file is what it shows and not what it might.
fn sections_of(picture: &Picture) -> Shown {
    /// As wide as any, in CSS px: what is shown does not depend on it.
    const WIDTH: f32 = 600.0;
    let facts = &picture.facts;
    let asked = facts.asked.iter().filter_map(|name| sections::ALL.iter().find(|section| section.name == *name));
    let drawn = asked.filter_map(|section| Some((section.name, section.alone(facts, &picture.theme, WIDTH)?)));
    let shown = drawn.map(|(name, sheet)| {
        let keys = facts.figures.iter().map(|fact| fact.key).filter(|key| sheet.shows(*key));
        (name, keys.collect())
    });
    shown.collect()
}

/// The first section that shows a figure; empty for one that only the title or the line under it shows.
fn section(sections: &Shown, key: FactKey) -> &'static str {
    sections.iter().find(|(_, keys)| keys.contains(&key)).map_or("", |(name, _)| name)
}
