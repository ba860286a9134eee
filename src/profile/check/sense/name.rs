//! Names: without the word for what bears them, which the picture adds.

use serde_json::Value;

use super::{Found, Known, Path, ROOT, UNITS, word};
use crate::finding::Finding;

/// The words that names may begin with by mistake.
const CLASSES: [&str; 4] = ["phường", "xã", "thị trấn", "đặc khu"];

pub(super) fn check(document: &Value, known: &Known, found: &mut Found) {
    name(word(document, "name"), &ROOT.field("name"), found);
    for one in &known.units {
        name(&one.read.name, &UNITS.index(one.index).field("name"), found);
    }
}

fn name(name: &str, path: &Path, found: &mut Found) {
    let whole = without(name, "một phần");
    let rest = whole.unwrap_or(name);
    let own = CLASSES.into_iter().find_map(|class| without(rest, class)).or(whole);
    if let Some(own) = own
        && let Some(before) = name.strip_suffix(own)
    {
        let finding = Finding::warning("class-in-name", path.to_string(), &[before.trim()]);
        found.add(finding.suggesting(Some(own)));
    }
}

/// What follows a word that a name begins with.
fn without<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = name.trim_start().chars();
    for letter in word.chars() {
        if !rest.next()?.to_lowercase().eq(letter.to_lowercase()) {
            return None;
        }
    }
    let rest = rest.as_str();
    let own = rest.trim_start();
    (own.len() < rest.len() && !own.is_empty()).then_some(own)
}
