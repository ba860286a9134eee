//! Profiles from files.

use std::path::Path;

use ward_profile::{
    borders,
    finding::Finding,
    locale::Lang,
    problem::{Problem, Severity},
    profile::read::{self, Sound},
};

use crate::cli::file;

/// Why a file is no profile that can be drawn.
pub enum Unread {
    /// It cannot be read, or is too large.
    Unreadable(Finding),
    /// It is not JSON, or not sound.
    Unsound(Box<Problem>),
}

impl Unread {
    /// The first thing that is wrong, with the file's name.
    pub fn words(&self, path: &Path, lang: Lang) -> String {
        match self {
            Unread::Unreadable(finding) => format!("{}: {}", path.display(), finding.sentence(lang)),
            Unread::Unsound(problem) => format!("{}: {}", path.display(), problem.message),
        }
    }

    /// All that is wrong, a line each, with the file's name and the place in it.
    pub fn lines(&self, path: &Path, lang: Lang) -> Vec<String> {
        let findings = match self {
            Unread::Unsound(problem) => problem.findings.as_slice(),
            Unread::Unreadable(_) => &[],
        };
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error && !finding.path.is_empty());
        let line = |finding: &Finding| format!("{}: {}: {}", path.display(), finding.path, finding.sentence(lang));
        let lines: Vec<String> = errors.map(line).collect();
        if lines.is_empty() { vec![self.words(path, lang)] } else { lines }
    }
}

/// The profile of a file, with its borders; and what might be better about both.
///
/// # Errors
/// When it cannot be read or drawn; what is wrong is worded in `lang`.
pub fn profile(path: &Path, lang: Lang) -> Result<Sound, Unread> {
    let text = file::text(path).map_err(Unread::Unreadable)?;
    let mut sound = read::profile(&text, lang).map_err(Unread::Unsound)?;
    sound.warnings.extend(borders::file::follow(&mut sound.profile, path, &text));
    Ok(sound)
}
