//! Where in a text the values are that a finding's path names.

use std::{
    collections::HashSet,
    fmt::{self, Display, Formatter},
    ops::Range,
};

use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{ObjectProp, Value},
    common::Ranged,
    parse_to_ast,
};
use ward_profile::finding::quoted;

/// A document with the place of each of its values.
pub struct Places<'a>(Value<'a>);

impl<'a> Places<'a> {
    /// The places of a text that is JSON; `None` for other texts.
    pub fn of(text: &'a str) -> Option<Places<'a>> {
        let strict = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        parse_to_ast(text, &CollectOptions::default(), &strict).ok()?.value.map(Places)
    }

    /// The bytes of the value at a path: of a number or a text the whole, of an object or a list its key, as of all where
    /// `at_key` asks for it. For what is missing, those of what it is missing in.
    pub fn of_path(&self, path: &str, at_key: bool) -> Range<usize> {
        let mut value = &self.0;
        let mut range = bracket(value);
        let mut rest = path;
        while let Some((inner, key, after)) = step(value, rest) {
            let whole = inner.range();
            range = match key {
                Some(key) if at_key || is_container(inner) => key,
                None if is_container(inner) => bracket(inner),
                _ => whole.start..whole.end,
            };
            (value, rest) = (inner, after);
        }
        range
    }

    /// The first keys that stand in an object once more, each by its path, its name and its later place.
    pub fn repeated_keys(&self) -> Vec<(String, String, Range<usize>)> {
        let mut repeated = Vec::new();
        walk(&self.0, &Way::Root, &mut repeated);
        repeated
    }
}

/// One step along a path: the value, its key's place if it has one, and the rest of the path.
fn step<'v, 'a, 'p>(value: &'v Value<'a>, rest: &'p str) -> Option<(&'v Value<'a>, Option<Range<usize>>, &'p str)> {
    match value {
        Value::Object(object) => {
            let rest = rest.strip_prefix('.').unwrap_or(rest);
            // The longest name that fits, for a name may hold a point; the last of several, for that is the one read.
            let fits = |property: &'v ObjectProp<'a>| {
                let after = rest.strip_prefix(property.name.as_str())?;
                (after.is_empty() || after.starts_with(['.', '['])).then_some((property, after))
            };
            let (property, after) = object.properties.iter().filter_map(fits).min_by_key(|(_, after)| after.len())?;
            let property = object.properties.iter().rfind(|other| other.name.as_str() == property.name.as_str())?;
            Some((&property.value, Some(key(property)), after))
        }
        Value::Array(list) => {
            let (index, after) = rest.strip_prefix('[')?.split_once(']')?;
            Some((list.elements.get(index.parse::<usize>().ok()?)?, None, after))
        }
        _ => None,
    }
}

fn is_container(value: &Value) -> bool {
    matches!(value, Value::Object(_) | Value::Array(_))
}

/// The bracket that a value begins with.
fn bracket(value: &Value) -> Range<usize> {
    let start = value.range().start;
    start..start + 1
}

fn key(property: &ObjectProp) -> Range<usize> {
    let range = property.name.range();
    range.start..range.end
}

/// More repeated keys than this are not told.
const MOST_REPEATED: usize = 100;

/// A way to a value: the steps before, and the last one.
enum Way<'a> {
    Root,
    Key(&'a Way<'a>, &'a str),
    Index(&'a Way<'a>, usize),
}

impl Display for Way<'_> {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        match self {
            Way::Root => Ok(()),
            Way::Key(Way::Root, name) => write!(formatter, "{}", quoted(name)),
            Way::Key(before, name) => write!(formatter, "{before}.{}", quoted(name)),
            Way::Index(before, index) => write!(formatter, "{before}[{index}]"),
        }
    }
}

fn walk(value: &Value, way: &Way, repeated: &mut Vec<(String, String, Range<usize>)>) {
    if repeated.len() >= MOST_REPEATED {
        return;
    }
    match value {
        Value::Object(object) => {
            let mut names = HashSet::new();
            for property in &object.properties {
                let name = property.name.as_str();
                let way = Way::Key(way, name);
                if !names.insert(name) && repeated.len() < MOST_REPEATED {
                    repeated.push((way.to_string(), name.to_string(), key(property)));
                }
                walk(&property.value, &way, repeated);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.elements.iter().enumerate() {
                walk(value, &Way::Index(way, index), repeated);
            }
        }
        _ => {}
    }
}
