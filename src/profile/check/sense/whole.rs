//! The document as a whole: its source, its title, its languages, its revisions.

use serde_json::Value;

use super::{Found, Known, Path, ROOT, read, word};
use crate::{
    metrics::joined,
    profile::{Date, Kind, Role, Text},
};

/// The most words of a title.
const LONGEST_TITLE: usize = 15;

pub(super) fn check(document: &Value, known: &Known, found: &mut Found) {
    address(document, found);
    title(document, found);
    targets(document, known, found);
    revisions(document, found);
    if !document["shape"].is_null() && known.figure(Role::Area).is_none() {
        found.warning("shape-without-area", &ROOT.field("shape"), &[]);
    }
    languages(document, found);
}

/// Where the source can be read.
fn address(document: &Value, found: &mut Found) {
    let source = ROOT.field("source");
    let url = word(&document["source"], "url");
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let (start, rest) = url.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    let sound = rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty() && !rest.chars().any(|letter| letter.is_whitespace() || letter.is_control())
    });
    if !url.is_empty() && !sound {
        found.error("not-an-address", &source.field("url"), &[&super::super::quoted(url)]);
    }
}

fn title(document: &Value, found: &mut Found) {
    let path = ROOT.field("title");
    for lang in ["vi", "en"] {
        let words = word(&document["title"], lang).split_whitespace().count();
        if words > LONGEST_TITLE {
            found.warning("title-too-wordy", &path.field(lang), &[&words.to_string()]);
        }
    }
}

/// Targets are someone's.
fn targets(document: &Value, known: &Known, found: &mut Found) {
    let target = known.figures.iter().find(|one| matches!(one.read.kind, Kind::Target | Kind::Intention));
    if let Some(target) = target
        && document["targetsOf"].is_null()
    {
        found.warning("targets-of-nobody", &ROOT.field("targetsOf"), &[word(target.raw, "id")]);
    }
}

fn revisions(document: &Value, found: &mut Found) {
    let (path, source) = (ROOT.field("revised"), ROOT.field("source"));
    let revised: Option<Date> = read(&document["revised"], &path, found);
    let published: Option<Date> = read(&document["source"]["date"], &source.field("date"), found);
    if revised.zip(published).is_some_and(|(revised, published)| revised < published) {
        let values = [word(document, "revised"), word(&document["source"], "date")];
        found.warning("revised-before-published", &path, &values);
    }
    let corrected = document["corrections"].as_array().is_some_and(|corrections| !corrections.is_empty());
    if corrected && document["revised"].is_null() {
        found.warning("corrected-but-not-revised", &path, &[]);
    }
}

/// Texts that are in one language alone, told once for each language: a newsroom that writes in one has many of them.
fn languages(document: &Value, found: &mut Found) {
    let mut alone = Alone::default();
    alone.walk(document, &ROOT, found);
    for (lang, Paths { first, count }) in ["vi", "en"].into_iter().zip(alone.0) {
        let Some(path) = first.first() else {
            continue;
        };
        let mut named = joined(first.iter().map(String::as_str), ", ");
        if count > first.len() {
            named += &format!(" … (+{})", count - first.len());
        }
        found.warning("one-language", &Path::Field(&ROOT, path), &[lang, &named]);
    }
}

/// The first few of many paths, and how many there are.
#[derive(Default)]
struct Paths {
    first: Vec<String>,
    count: usize,
}

/// The paths of texts in Vietnamese alone, and in English alone.
#[derive(Default)]
struct Alone([Paths; 2]);

impl Alone {
    fn walk(&mut self, value: &Value, path: &Path, found: &Found) {
        const NAMED: usize = 8;
        match value {
            Value::Object(map) => {
                if map.len() == 1
                    && (map.contains_key("vi") || map.contains_key("en"))
                    && read::<Text>(value, path, found).is_some()
                {
                    let paths = &mut self.0[usize::from(map.contains_key("en"))];
                    paths.count += 1;
                    if paths.first.len() < NAMED {
                        paths.first.push(path.to_string());
                    }
                    return;
                }
                for (name, value) in map.iter().filter(|(name, _)| TEXTUAL.contains(&name.as_str())) {
                    self.walk(value, &path.field(name), found);
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate().take(super::super::form::MOST_LISTED) {
                    self.walk(value, &path.index(index), found);
                }
            }
            _ => {}
        }
    }
}

/// The fields that hold texts, or what holds them: whatever else a document may have is not walked.
const TEXTUAL: [&str; 13] = [
    "province",
    "formed",
    "note",
    "title",
    "former",
    "within",
    "targetsOf",
    "corrections",
    "text",
    "figures",
    "label",
    "wording",
    "items",
];
