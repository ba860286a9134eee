//! Whether a document has the form that the schema describes.

mod alias;
mod example;
mod text;

use serde_json::{Map, Value};

use super::{Found, Path, quoted};
use crate::{finding::Finding, metrics::joined, problem::nearest, profile::Date};

/// What the schema says of one value. Its statics are written by the build script, from the schema.
enum Form {
    /// An object with these fields and no others, at least so many.
    Object { fields: &'static [Field], least: usize },
    /// An object of exactly one of these fields.
    OneOf(&'static [Field]),
    /// A list of values of one form.
    List { of: &'static Form, most: usize },
    /// A list of so many values, each of its own form.
    Tuple(&'static [&'static Form]),
    /// A text, at most so many characters long.
    Text { longest: usize, kind: TextKind },
    /// A text, or an object that is not looked into.
    TextOrObject { longest: usize },
    /// A day.
    Date,
    /// A number.
    Number { least: f64, most: f64 },
    /// A number without decimals.
    Whole { least: u64, most: u64 },
    /// True or false.
    Bool,
    /// One of these words.
    Words(&'static [&'static str]),
}

struct Field {
    name: &'static str,
    form: &'static Form,
    needed: bool,
}

/// What a text must be.
#[derive(Clone, Copy, PartialEq)]
enum TextKind {
    Any,
    /// Of something that is to be seen.
    Filled,
    /// Of small letters, digits and single hyphens.
    Id,
}

/// More entries than any list may have: what comes after them is told as too many, and not looked at.
pub(super) const MOST_LISTED: usize = 200;

include!(concat!(env!("OUT_DIR"), "/forms.rs"));

/// Adds all that is wrong with the form of `document`.
pub(super) fn check(document: &Value, found: &mut Found) {
    PROFILE.check(document, &Path::Root, found);
}

/// Where a path stands in the schema's order of fields: compared, two of these say which comes first.
pub(super) fn rank(path: &str) -> Vec<usize> {
    let mut form = Some(&PROFILE);
    let mut rank = Vec::new();
    for step in path.split(['.', '[']) {
        let (at, inner) = match form {
            Some(Form::Object { fields, .. } | Form::OneOf(fields)) => {
                let at = fields.iter().position(|field| field.name == step);
                (at, at.and_then(|at| fields.get(at)).map(|field| field.form))
            }
            Some(Form::List { of, .. }) => (step.trim_end_matches(']').parse().ok(), Some(*of)),
            Some(Form::Tuple(parts)) => {
                let at = step.trim_end_matches(']').parse().ok();
                (at, at.and_then(|at: usize| parts.get(at)).copied())
            }
            _ => (None, None),
        };
        rank.push(at.unwrap_or(usize::MAX));
        form = inner;
    }
    rank
}

impl Form {
    fn check(&self, value: &Value, path: &Path, found: &mut Found) {
        match (self, value) {
            (_, Value::Null) => found.error("null", path, &[]),
            (Form::Object { fields, least }, Value::Object(map)) => object(fields, *least, map, path, found),
            (Form::Object { fields, .. }, Value::String(text)) if is_words(fields) => {
                found.error("not-in-languages", path, &[&quoted(text)]);
            }
            (Form::Object { .. }, _) => found.error("not-an-object", path, &[]),
            (Form::OneOf(fields), _) => one_of(fields, value, path, found),
            (Form::List { of, most }, Value::Array(list)) => {
                if list.len() > *most {
                    found.error("too-many", path, &[&list.len().to_string(), &most.to_string()]);
                }
                for (index, value) in list.iter().enumerate().take(*most) {
                    of.check(value, &path.index(index), found);
                }
            }
            (Form::Tuple(parts), Value::Array(list)) => {
                if list.len() != parts.len() {
                    let values = [&list.len().to_string(), &parts.len().to_string(), example::of_list(path)];
                    found.error("wrong-count", path, &values);
                }
                for (index, (part, value)) in parts.iter().zip(list).enumerate() {
                    part.check(value, &path.index(index), found);
                }
            }
            (Form::List { .. } | Form::Tuple(_), _) => {
                let finding = Finding::error("not-a-list", path.to_string(), &[]);
                found.add(finding.suggesting(self.list_meant(value, path)));
            }
            (Form::Text { longest, kind }, Value::String(text)) => text::check(text, *longest, *kind, path, found),
            (Form::TextOrObject { longest }, Value::String(text)) => {
                text::check(text, *longest, TextKind::Filled, path, found);
            }
            (Form::TextOrObject { .. }, Value::Object(_)) => {}
            (Form::TextOrObject { .. }, _) => found.error("not-a-shape", path, &[]),
            (Form::Date, Value::String(text)) => date(text, path, found),
            (Form::Date, _) => found.error("not-a-date", path, &[&quoted(&value.to_string())]),
            (Form::Number { least, most }, _) => number(*least, *most, value, path, found),
            (Form::Whole { least, most }, _) => whole(*least, *most, value, path, found),
            (Form::Bool, Value::Bool(_)) => {}
            (Form::Bool, _) => found.error("not-true-or-false", path, &[]),
            (Form::Words(words), Value::String(word)) => {
                if !words.contains(&word.as_str()) {
                    // Of many words, the one that was meant says more than all of them.
                    const FEW: usize = 8;
                    let meant = word_meant(word, words);
                    let allowed = match meant {
                        Some(meant) if words.len() > FEW => String::from(meant) + ", …",
                        _ => joined(words.iter().copied(), ", "),
                    };
                    let finding = Finding::error("unknown-word", path.to_string(), &[&quoted(word), &allowed]);
                    found.add(finding.suggesting(meant));
                }
            }
            (Form::Text { .. } | Form::Words(_), _) => found.error("not-a-text", path, &[]),
        }
    }
}

/// The word of `allowed` that is meant by another: what it means every day, else what looks like it.
fn word_meant<'a>(word: &str, allowed: &[&'a str]) -> Option<&'a str> {
    alias::meant(word, allowed).or_else(|| nearest(word, allowed))
}

/// Whether an object holds words in two languages.
fn is_words(fields: &[Field]) -> bool {
    matches!(fields, [Field { name: "vi", .. }, Field { name: "en", .. }])
}

fn names(fields: &[Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.name).collect()
}

fn object(fields: &'static [Field], least: usize, map: &Map<String, Value>, path: &Path, found: &mut Found) {
    if map.len() < least {
        found.error("no-words", path, &[]);
    }
    for field in fields {
        match map.get(field.name) {
            Some(value) => field.form.check(value, &path.field(field.name), found),
            None if field.needed => found.error("missing-field", &path.field(field.name), &[field.name]),
            None => {}
        }
    }
    let unknown = map.keys().filter(|key| fields.iter().all(|field| field.name != key.as_str()));
    for key in unknown.take(super::MOST) {
        unknown_field(fields, key, path, found);
    }
}

fn unknown_field(fields: &[Field], key: &str, path: &Path, found: &mut Found) {
    let names = names(fields);
    let all = joined(names.iter().copied(), ", ");
    let finding = Finding::error("unknown-field", path.field(key).to_string(), &[&quoted(key), &all]);
    found.add(finding.suggesting(word_meant(key, &names)));
}

fn one_of(fields: &'static [Field], value: &Value, path: &Path, found: &mut Found) {
    let only = value.as_object().filter(|map| map.len() == 1).and_then(|map| map.iter().next());
    let Some((key, value)) = only else {
        let finding = Finding::error("not-one-of", path.to_string(), &[&joined(names(fields), ", ")]);
        return found.add(finding.suggesting(example::period_meant(value)));
    };
    match fields.iter().find(|field| field.name == key) {
        Some(field) => field.form.check(value, &path.field(field.name), found),
        None => unknown_field(fields, key, path, found),
    }
}

fn date(text: &str, path: &Path, found: &mut Found) {
    let has_form = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if !has_form {
        found.error("not-a-date", path, &[&quoted(text)]);
    } else if Date::parse(text).is_none() {
        found.error("no-such-day", path, &[text]);
    }
}

/// The number that a value is; tells so where it is none.
fn a_number(value: &Value, path: &Path, found: &mut Found) -> Option<f64> {
    if let Value::String(text) = value
        && text::looks_like_a_number(text)
    {
        let finding = Finding::error("number-as-text", path.to_string(), &[&quoted(text)]);
        found.add(finding.suggesting(text::number_meant(text)));
        return None;
    }
    let number = value.as_f64();
    if number.is_none() {
        let only = value.as_array().filter(|list| list.len() == 1).and_then(|list| list.first());
        let meant = only.filter(|only| only.is_number()).map(Value::to_string);
        found.add(Finding::error("not-a-number", path.to_string(), &[]).suggesting(meant));
    }
    number
}

fn number(least: f64, most: f64, value: &Value, path: &Path, found: &mut Found) {
    let Some(number) = a_number(value, path, found) else {
        return;
    };
    if number < least {
        found.error("negative", path, &[&value.to_string()]);
    } else if number > most {
        found.error("too-large", path, &[&value.to_string()]);
    }
}

fn whole(least: u64, most: u64, value: &Value, path: &Path, found: &mut Found) {
    let Some(number) = a_number(value, path, found) else {
        return;
    };
    if !value.is_i64() && !value.is_u64() {
        found.error("not-whole", path, &[&value.to_string()]);
    } else if number < least as f64 || number > most as f64 {
        found.error("out-of-range", path, &[&value.to_string(), &least.to_string(), &most.to_string()]);
    }
}
