//! The profile's form as tables, from its JSON Schema; and the built-in profile, explained by it.

use std::{collections::BTreeSet, fmt::Write as _};

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use ward_profile::profile::schema::SCHEMA;

fn schema() -> Result<Value> {
    serde_json::from_str(SCHEMA).context("the schema cannot be read")
}

/// A table for the document and for each kind of part.
pub fn tables() -> Result<String> {
    let schema = schema()?;
    let mut out = String::from("## The document\n\n");
    table(&mut out, &schema);
    for (name, definition) in schema["definitions"].as_object().into_iter().flatten() {
        let _ = writeln!(out, "## {}\n", spaced(name));
        if let Some(about) = definition["description"].as_str() {
            let _ = writeln!(out, "{}\n", line(about));
        }
        match definition["oneOf"].as_array() {
            Some(choices) => choice(&mut out, choices),
            None => table(&mut out, definition),
        }
    }
    Ok(out)
}

/// The fields of an object.
fn table(out: &mut String, object: &Value) {
    let _ = writeln!(out, "| field | what it takes | what it means |\n|---|---|---|");
    for (name, field) in object["properties"].as_object().into_iter().flatten() {
        let needed = object["required"].as_array().into_iter().flatten().any(|other| other == name.as_str());
        let about = field["description"].as_str().map(cell).unwrap_or_default();
        let _ = writeln!(out, "| `{name}` | {}{} | {about} |", kind(field), if needed { ", needed" } else { "" });
    }
    out.push('\n');
}

/// Words, or objects of which one is to be chosen.
fn choice(out: &mut String, choices: &[Value]) {
    let _ = writeln!(out, "| one of | what it means |\n|---|---|");
    for choice in choices {
        let about = choice["description"].as_str().map(cell).unwrap_or_default();
        let fields = choice["properties"].as_object().into_iter().flatten().map(|(name, field)| (name, kind(field)));
        let words = match choice["const"].as_str() {
            Some(word) => format!("`{word}`"),
            None => fields.map(|(name, kind)| format!("`{name}`: {kind}")).collect::<Vec<_>>().join(", "),
        };
        let _ = writeln!(out, "| {words} | {about} |");
    }
    out.push('\n');
}

/// What a field takes, in words.
fn kind(field: &Value) -> String {
    let reference = field["$ref"].as_str().or_else(|| field["allOf"][0]["$ref"].as_str());
    if let Some(name) = reference.and_then(|path| path.rsplit('/').next()) {
        let name = spaced(name);
        return format!("[{name}](#{})", name.replace(' ', "-"));
    }
    let most = &field["maxLength"];
    match &field["type"] {
        Value::Array(_) => format!("an object, or a text of {most} characters at most"),
        Value::String(kind) => match kind.as_str() {
            "string" if field["format"] == "date" => "a day, such as `2025-07-01`".into(),
            "string" if field["pattern"].as_str().is_some_and(|pattern| pattern.contains("a-z")) => {
                format!("an id of small letters, digits and hyphens, {most} characters at most")
            }
            "string" => format!("a text of {most} characters at most"),
            "integer" => format!("a whole number from {} to {}", field["minimum"], field["maximum"]),
            "number" => "a number, 0 or more".into(),
            "boolean" => "`true` or `false`".into(),
            "array" => match &field["items"] {
                Value::Array(parts) => {
                    format!("a list of exactly these: {}", parts.iter().map(self::kind).collect::<Vec<_>>().join("; "))
                }
                each => format!("a list, {} entries at most, each {}", field["maxItems"], self::kind(each)),
            },
            other => other.into(),
        },
        _ => "an object".into(),
    }
}

/// `FormerUnit` as `former unit`.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cell(text: &str) -> String {
    line(text).replace('|', "\\|")
}

/// The built-in profile, part for part: what stands there, and what the schema says of it. Of its figures those that show a field, a unit
/// of time or a kind that none before them shows.
pub fn example(document: &str) -> Result<String> {
    let document: Map<String, Value> = serde_json::from_str(document).context("the built-in profile cannot be read")?;
    let schema = schema()?;
    let mut out = String::new();
    for (name, value) in document.iter().filter(|(name, _)| *name != "figures") {
        part(&mut out, schema["properties"][name]["description"].as_str(), &serde_json::json!({ name: value }))?;
    }
    let about = &schema["definitions"]["Figure"]["properties"];
    let mut seen = BTreeSet::new();
    for figure in document.get("figures").and_then(Value::as_array).into_iter().flatten() {
        let fields = figure.as_object().context("a figure is no object")?;
        let new: Vec<&str> = fields.keys().map(String::as_str).filter(|name| seen.insert((*name).to_owned())).collect();
        let spans = figure["period"].as_object().into_iter().flatten();
        let span = spans.filter(|(name, _)| seen.insert(format!("period.{name}"))).count();
        let kind = seen.insert(format!("kind.{}", figure["kind"]));
        if new.is_empty() && span == 0 && !kind {
            continue;
        }
        part(&mut out, Some("A figure."), figure)?;
        for name in new {
            let _ = writeln!(out, "- `{name}`: {}", line(about[name]["description"].as_str().unwrap_or_default()));
        }
        out.push('\n');
    }
    Ok(out)
}

fn part(out: &mut String, about: Option<&str>, value: &Value) -> Result<()> {
    let _ = writeln!(
        out,
        "{}\n\n```json\n{}\n```\n",
        line(about.unwrap_or_default()),
        serde_json::to_string_pretty(value)?
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_of_the_schema_has_a_row() {
        let tables = tables().unwrap();
        let schema = schema().unwrap();
        let parts = schema["definitions"].as_object().unwrap().values().chain([&schema]);
        let fields: Vec<&String> =
            parts.flat_map(|part| part["properties"].as_object().into_iter().flatten()).map(|(name, _)| name).collect();
        assert!(fields.len() > 40, "{fields:?}");
        for field in fields {
            assert!(tables.contains(&format!("\n| `{field}` | ")), "{field}");
        }
    }

    #[test]
    fn the_example_shows_each_field_of_its_figures_once() {
        let text = std::fs::read_to_string(crate::tools::root().join(super::super::PROFILE)).unwrap();
        let example = example(&text).unwrap();
        for field in ["role", "value", "to", "qualifiers", "period", "wording", "items"] {
            assert_eq!(example.matches(&format!("\n- `{field}`: ")).count(), 1, "{field}");
        }
    }
}
