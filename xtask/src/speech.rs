//! What a screen reader is told, in its order, to be read through by a person: the tree that Chromium makes for assistive
//! technology of a widget as it stands.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::HashMap;

use crate::screenshots::{Studio, widget_url};

const LANGUAGES: [&str; 2] = ["vi", "en"];

/// Prints it in both languages, for a widget with the settings given (without `data-`).
///
/// # Errors
/// When there is no `dist/`, or no Chromium.
pub fn print(settings: &[(String, String)]) -> Result<()> {
    let studio = Studio::open()?;
    for lang in LANGUAGES {
        println!("== {lang}");
        studio.open_page(&widget_url(lang, "light", settings), 720)?;
        let told = studio.browser.cdp("Accessibility.getFullAXTree", json!({}))?;
        for line in lines(&told["nodes"])? {
            println!("{line}");
        }
    }
    Ok(())
}

/// A line for each thing that is told: what it is, and what it is called.
fn lines(nodes: &Value) -> Result<Vec<String>> {
    let nodes = nodes.as_array().context("Chromium sent no tree")?;
    let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut lines = Vec::new();
    if let Some(root) = nodes.first() {
        tell(root, &by_id, &mut lines);
    }
    Ok(lines)
}

fn tell(node: &Value, by_id: &HashMap<&str, &Value>, lines: &mut Vec<String>) {
    let children = || children(node, by_id);
    let (role, name) = (word(node, "role"), word(node, "name"));
    let property = |wanted: &str| {
        let found = node["properties"].as_array()?.iter().find(|property| property["name"] == wanted)?;
        Some(found["value"]["value"].clone())
    };
    match role {
        _ if node["ignored"] == true => {}
        "heading" => {
            let level = property("level").unwrap_or_default();
            return lines.push(format!("heading {level}: {name}"));
        }
        "button" => {
            let state = match property("expanded") {
                Some(Value::Bool(true)) => ", expanded",
                Some(Value::Bool(false)) => ", collapsed",
                _ => "",
            };
            return lines.push(format!("button{state}: {name}"));
        }
        "row" => {
            let cells: Vec<&str> = children().map(|cell| word(cell, "name")).collect();
            return lines.push(format!("  row: {}", cells.join(" | ")));
        }
        "group" | "table" | "image" | "img" => lines.push(format!("{role}: {name}")),
        "StaticText" => return lines.push(format!("text: {name}")),
        _ => {}
    }
    children().for_each(|child| tell(child, by_id, lines));
}

fn children<'a>(node: &'a Value, by_id: &'a HashMap<&str, &'a Value>) -> impl Iterator<Item = &'a Value> {
    let ids = node["childIds"].as_array().into_iter().flatten();
    ids.filter_map(|id| by_id.get(id.as_str()?).copied())
}

fn word<'a>(node: &'a Value, field: &str) -> &'a str {
    node[field]["value"].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_told_in_the_order_of_the_tree() -> Result<()> {
        let node = |id: &str, role: &str, name: &str, children: &[&str]| json!({ "nodeId": id, "role": { "value": role }, "name": { "value": name }, "childIds": children });
        let mut button = node("4", "button", "Data table", &[]);
        button["properties"] = json!([{ "name": "expanded", "value": { "value": false } }]);
        let mut ignored = node("2", "none", "not told", &["3"]);
        ignored["ignored"] = json!(true);
        let tree = json!([
            node("1", "RootWebArea", "Page", &["2", "4", "5"]),
            ignored,
            node("3", "StaticText", "told", &[]),
            button,
            node("5", "row", "", &["6", "7"]),
            node("6", "cell", "a", &[]),
            node("7", "cell", "b", &[]),
        ]);
        assert_eq!(lines(&tree)?, ["text: told", "button, collapsed: Data table", "  row: a | b"]);
        Ok(())
    }
}
