//! What would be right, spelt out: examples of lists and of periods.

use serde_json::Value;

use super::{super::Path, Form, word_meant};

/// A list as it may stand at a path, by the field's name.
pub(super) fn of_list(path: &Path) -> &'static str {
    match path {
        Path::Field(_, "month") => "[2024, 8]",
        Path::Field(_, "days") => "[\"2024-01-01\", \"2024-06-30\"]",
        _ => "[2024, 2024]",
    }
}

/// The period that a number or a short list stands for: a year is 2024 to 2024.
pub(super) fn period_meant(value: &Value) -> Option<String> {
    let years = match value {
        Value::Array(list) => list.iter().map(year).collect::<Option<Vec<_>>>()?,
        one => vec![year(one)?],
    };
    let (first, last) = (years.first()?, years.last()?);
    (years.len() <= 2).then(|| format!("{{\"years\": [{first}, {last}]}}"))
}

/// A year, as a number or as a text.
fn year(value: &Value) -> Option<u64> {
    let year = value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())?;
    (1000..=9999).contains(&year).then_some(year)
}

impl Form {
    /// The list that one value stands for where a list is needed.
    pub(super) fn list_meant(&self, value: &Value, path: &Path) -> Option<String> {
        match (self, value) {
            (Form::List { of: Form::Words(words), .. }, Value::String(word)) => {
                let word = words.iter().find(|allowed| *allowed == word).copied().or_else(|| word_meant(word, words));
                Some(format!("[\"{}\"]", word.or(words.first().copied())?))
            }
            (Form::Tuple(_), _) => match (path, year(value)) {
                (Path::Field(_, "years" | "yearly" | "term"), Some(year)) => Some(format!("[{year}, {year}]")),
                _ => Some(of_list(path).into()),
            },
            _ => None,
        }
    }
}
