//! What is drawn, as data for whoever wants to calculate with it: CSV for spreadsheets, JSON for programs.
//!
//! Both are written from the same rows: one for each figure that the picture shows, with its number as a number, its unit
//! apart, and with all that qualifies it. Names of columns are the same in every language; words are the picture's.

mod row;

pub use row::{COLUMNS, Cell, rows};

use crate::{
    facts::Passage,
    json::Json,
    locale::{Lang, push_decimal},
    metrics::plain,
    picture::Picture,
    profile::{Date, Profile},
};

/// What a spreadsheet takes as the sign that a file is in UTF-8.
const MARK: char = '\u{feff}';

/// The figures that `picture`, which was drawn of `profile`, shows, as CSV (RFC 4180): UTF-8 with a byte-order mark, commas,
/// lines that end in CR LF, a row of names first. Numbers have a decimal point and no grouping.
///
/// A text that a spreadsheet would take for a formula has an apostrophe before it.
pub fn csv(profile: &Profile, picture: &Picture) -> String {
    let mut text = String::from(MARK);
    table(&mut text, ',', profile, picture);
    text
}

/// The same with tabs between the cells and without the mark: what a spreadsheet takes from the clipboard.
pub fn tsv(profile: &Profile, picture: &Picture) -> String {
    let mut text = String::new();
    table(&mut text, '\t', profile, picture);
    text
}

fn table(text: &mut String, between: char, profile: &Profile, picture: &Picture) {
    line(text, between, COLUMNS.iter().map(|name| (*name).to_owned()));
    for row in rows(profile, picture) {
        line(text, between, row.iter().map(Cell::text));
    }
}

fn line(text: &mut String, between: char, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(between);
        }
        if cell.contains(['"', ',', ';', '\t', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

/// The figures that `picture`, which was drawn of `profile`, shows, as JSON: `place`, `title`, `lang`, `source`, `notes`, and
/// `figures`, of which each has what it has of the CSV's columns. What is not known is left out.
pub fn json(profile: &Profile, picture: &Picture) -> String {
    let facts = &picture.facts;
    let mut json = Json(String::with_capacity(16 * 1024), 1.0);
    json.raw("{\n  \"place\": {\"id\":").string(&profile.id);
    json.key("name").string(&plain(&facts.place_in_words()));
    json.key("province").string(&plain(&facts.place.province));
    json.key("formed").string(&iso(facts.place.formed)).raw("},\n  \"title\": ").string(&picture.name());
    json.raw(",\n  \"lang\": ").string(facts.lang.code());
    json.raw(",\n  \"source\": {\"publication\":").string(&plain(&profile.source.publication));
    if let Some(date) = profile.source.date {
        json.key("published").string(&iso(date));
    }
    if let Some(url) = &profile.source.url {
        json.key("url").string(url);
    }
    json.key("words").string(&plain(&facts.source)).raw("},\n  \"notes\": [");
    notes(&mut json, picture);
    json.raw("],\n  \"figures\": [");
    for row in rows(profile, picture) {
        json.comma().raw("\n    {");
        for (name, cell) in COLUMNS.iter().zip(&row).filter(|(_, cell)| !cell.is_empty()) {
            json.comma().raw("\"").raw(name).raw("\":");
            cell.write(&mut json);
        }
        json.raw("}");
    }
    json.raw("\n  ]\n}\n");
    json.0
}

/// What the picture says below its figures.
fn notes(json: &mut Json, picture: &Picture) {
    let facts = &picture.facts;
    let newsroom = facts.newsroom_figures(|fact| picture.scene.shows(fact.key));
    let own = [facts.credit.clone(), newsroom].into_iter().flatten().map(Passage::from);
    let told = [&facts.formed_note].into_iter().chain(&facts.revisions).cloned();
    for passage in own.chain(told).filter(|passage| !passage.text.is_empty()) {
        json.comma().raw("{\"text\":").string(&plain(&passage));
        if let Some(lang) = passage.foreign.map(Lang::code) {
            json.key("lang").string(lang);
        }
        json.raw("}");
    }
}

/// A day as `2025-08-16`.
fn iso(date: Date) -> String {
    let mut text = String::new();
    push_decimal(&mut text, date.year.into(), 4);
    for part in [date.month, date.day] {
        text.push('-');
        push_decimal(&mut text, part.into(), 2);
    }
    text
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
