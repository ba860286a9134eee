//! The rules that keep the project one way through: who may name whom.

use std::{fs, path::Path};

/// The source files under `src`, by path from there, with their text.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).expect("src is there") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).expect("it is under src").to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("it is text")));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    assert!(found.len() > 30, "the walk found the sources");
    found
}

/// The code of a file: without comments, so that a comment may speak of what code may not name, and without tests.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    before_tests.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Fails for each file that `applies` to and that names one of `forbidden`.
fn forbid(applies: impl Fn(&str) -> bool, forbidden: &[&str], why: &str) {
    let mut checked = 0;
    for (name, text) in sources().into_iter().filter(|(name, _)| applies(name)) {
        checked += 1;
        let code = code(&text);
        for word in forbidden {
            assert!(!code.contains(word), "src/{name} names {word}: {why}");
        }
    }
    assert!(checked > 0, "the rule applies to some file");
}

fn within(module: &'static str) -> impl Fn(&str) -> bool {
    move |name| name == format!("{module}.rs") || name.starts_with(&format!("{module}/"))
}

#[test]
fn the_browser_is_named_in_web_alone() {
    let outside = |name: &str| !within("web")(name);
    forbid(outside, &["web_sys", "js_sys", "wasm_bindgen", "crate::web"], "the browser is named in src/web alone");
}

#[test]
fn a_scene_knows_nothing_of_what_it_shows() {
    let above = ["crate::profile", "profile::", "facts", "locale", "config", "theme", "sections", "layout", "serde"];
    forbid(within("scene"), &above, "a scene is a picture and nothing else");
}

#[test]
fn painters_decide_nothing() {
    let words = ["facts", "crate::profile", "profile::", "sections", "layout", "config", "theme", "inspect"];
    forbid(within("paint"), &words, "painters draw scenes");
    forbid(
        |name| name == "web/canvas.rs",
        &["facts", "profile::", "sections", "layout", "config", "theme::"],
        "painters draw scenes",
    );
}

#[test]
fn words_and_motion_do_not_know_painters() {
    let others = ["paint", "motion", "web", "layout::", "sections::"];
    forbid(
        |name| within("outline")(name) && !name.ends_with("tests.rs"),
        &others,
        "what is said reads facts and scenes",
    );
    let others = ["paint", "outline::", "web", "layout", "sections", "facts", "profile", "locale"];
    forbid(within("motion"), &others, "motion knows scenes alone");
}

#[test]
fn facts_do_not_know_how_they_are_drawn() {
    let drawing = ["sections::", "layout", "paint", "theme", "geometry", "scene"];
    forbid(within("facts"), &drawing, "words come before pictures");
    let all = ["facts::Facts", "sections::", "layout", "paint", "theme", "scene", "geometry"];
    forbid(within("locale"), &all, "a language knows words alone");
    let all = ["facts", "scene", "sections", "layout", "paint", "theme", "config", "metrics"];
    forbid(|name| name == "profile/model.rs" || name == "profile/number.rs", &all, "a document knows itself alone");
}

#[test]
fn sections_do_not_know_one_another() {
    let names = ["merge", "area", "population", "poverty", "budget"];
    for one in names {
        let others: Vec<String> =
            names.iter().filter(|other| **other != one).map(|other| format!("{other}::")).collect();
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        forbid(|name| name == format!("sections/{one}.rs"), &others, "a section is one file");
    }
}

#[test]
fn no_section_names_a_place() {
    let places = ["Quy Nhơn", "Ngô Mây", "Quang Trung", "Ghềnh", "Gia Lai", "73296", "73.296", "36.36"];
    forbid(|name| name.starts_with("sections") || name == "layout.rs", &places, "sections draw from roles");
}
