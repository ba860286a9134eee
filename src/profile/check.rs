//! The checker: everything that is wrong with a document, not the first thing alone.
//!
//! It goes over a document twice. `form` holds it against the schema: fields, words, types, limits. `sense` reads
//! each part that has the right form by itself, so that one bad figure does not hide what is wrong with another, and asks
//! whether what the parts say can be so. Past it the rest of the program meets sound profiles alone.

mod decimal;
mod form;
mod path;
mod sense;

use serde_json::Value;

use crate::{
    finding::{Finding, quoted},
    problem::Severity,
};
use path::Path;

/// The most findings that are told of one document; errors come before warnings where there are more.
pub const MOST: usize = 100;

/// All that is wrong with a document, errors and warnings, in the order in which the schema has the fields; at most
/// [`MOST`]. A document without an error among them can be read and drawn.
///
/// Text is expected in Unicode's composed form (NFC), as [`read`](super::read) brings it to.
pub fn findings(document: &Value) -> Vec<Finding> {
    let mut found = Found::default();
    form::check(document, &mut found);
    sense::check(document, &mut found);
    found.in_order()
}

/// What has been found so far.
#[derive(Default)]
struct Found(Vec<Finding>);

impl Found {
    /// Adds an error, unless there are too many already.
    fn error(&mut self, code: &'static str, path: &Path, values: &[&str]) {
        self.add(Finding::error(code, path.to_string(), values));
    }

    /// Adds a warning, unless there are too many already.
    fn warning(&mut self, code: &'static str, path: &Path, values: &[&str]) {
        self.add(Finding::warning(code, path.to_string(), values));
    }

    /// Adds a finding, unless there are too many of its severity already.
    fn add(&mut self, finding: Finding) {
        if self.0.iter().filter(|other| other.severity == finding.severity).count() < MOST {
            self.0.push(finding);
        }
    }

    /// Whether something at `path` or within it keeps it from being read.
    fn is_unsound(&self, path: &Path) -> bool {
        let path = path.to_string();
        self.0.iter().any(|finding| {
            let within = finding.path.strip_prefix(&path);
            finding.severity == Severity::Error
                && within.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    fn in_order(self) -> Vec<Finding> {
        let mut findings = self.0;
        // The sort is stable: errors alone are sure to stay, in the order in which they were found.
        findings.sort_by_key(|finding| finding.severity != Severity::Error);
        findings.truncate(MOST);
        findings.sort_by_cached_key(|finding| form::rank(&finding.path));
        findings
    }
}

#[cfg(test)]
mod tests;
