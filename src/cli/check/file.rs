//! One file that is checked.

use std::{ops::Range, path::Path};

use ward_profile::{
    borders,
    finding::Finding,
    locale::Lang,
    problem::Severity,
    profile::{check, read},
};

use super::{super::file, place::Places};

/// A file, and all that was found in it.
pub struct Checked {
    /// The file's name, as it was given.
    pub name: String,
    /// Its text; empty if it could not be read.
    pub text: String,
    /// What was found, in the file's order.
    pub findings: Vec<Placed>,
}

/// A finding at its place in the text.
pub struct Placed {
    /// What was found.
    pub finding: Finding,
    /// The bytes that it is about; `None` for the file as a whole.
    pub range: Option<Range<usize>>,
}

impl Checked {
    /// Reads and checks a file. What keeps it from being read is a finding too.
    pub fn read(path: &Path) -> Checked {
        let name = path.display().to_string();
        let (text, findings) = match file::text(path) {
            Ok(text) => {
                let findings = check(path, &text);
                (text, findings)
            }
            Err(finding) => (String::new(), vec![Placed { finding, range: None }]),
        };
        Checked { name, text, findings }
    }

    /// How many findings are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|placed| placed.finding.severity == severity).count()
    }
}

fn check(path: &Path, text: &str) -> Vec<Placed> {
    let value = match read::value(text) {
        Ok(value) => value,
        Err(error) => {
            let whole = error.to_string();
            let detail = whole.split(" at line ").next().unwrap_or_default();
            let finding = Finding::error("not-json", "", &[detail]);
            return vec![Placed { finding, range: Some(byte_at(text, error.line(), error.column())) }];
        }
    };
    let places = Places::of(text);
    let place = |finding: Finding| {
        let at_key = matches!(finding.code, "unknown-field" | "duplicate-key");
        let range = places.as_ref().map(|places| places.of_path(&finding.path, at_key));
        Placed { finding, range }
    };
    let mut findings = check::findings(&value);
    if let Ok(mut sound) = read::document(value, Lang::En) {
        findings.extend(borders::file::follow(&mut sound.profile, path, text));
    }
    let mut placed: Vec<Placed> = findings.into_iter().map(place).collect();
    for (path, key, range) in places.iter().flat_map(Places::repeated_keys) {
        placed.push(Placed { finding: Finding::warning("duplicate-key", path, &[&key]), range: Some(range) });
    }
    placed.sort_by_key(|placed| placed.range.as_ref().map_or(0, |range| range.start));
    placed
}

/// The character that stands in a line at a column of bytes, as JSON's reader counts them: both from 1.
fn byte_at(text: &str, line: usize, column: usize) -> Range<usize> {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at..at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}
