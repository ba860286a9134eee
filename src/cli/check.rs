//! `ward-profile check`: every finding of every file, at its place in the file.

mod file;
mod place;
mod report;

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use ward_profile::{locale::Lang, problem::Severity};

use file::Checked;

/// What is to be checked, and how it is told.
#[derive(clap::Args)]
pub struct Check {
    /// Profiles, as JSON
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The language of what is told
    #[arg(long, value_enum, default_value_t = Language::En)]
    lang: Language,
    /// For people, or for programs: one JSON list on the standard output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Vi,
    En,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Check {
    /// Checks each file and tells what is wrong. Returns whether all of them are sound; a file that cannot be read is not.
    ///
    /// # Errors
    /// When the standard output cannot be written to.
    pub fn run(&self) -> Result<bool> {
        let lang = match self.lang {
            Language::Vi => Lang::Vi,
            Language::En => Lang::En,
        };
        let checked: Vec<Checked> = self.files.iter().map(|path| Checked::read(path)).collect();
        match self.format {
            Format::Text => report::text(&checked, lang)?,
            Format::Json => report::json(&checked, lang)?,
        }
        Ok(checked.iter().all(|file| file.count(Severity::Error) == 0))
    }
}
