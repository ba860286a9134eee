//! `ward-profile render`: the same picture without a browser, of one profile or of a folder of them.

mod asked;
mod folder;
mod load;
mod still;

use std::{
    fs,
    io::{Write, stdout},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use ward_profile::{
    config::{Config, FIGURE},
    locale::Lang,
    picture,
    profile::{Profile, QUY_NHON_NAM},
};

use super::told;
use still::Still;

/// What is to be drawn, how, and where to.
#[derive(clap::Args)]
pub struct Render {
    /// A profile, as JSON, or a folder of them; without one, the built-in profile of Quy Nhơn Nam
    file: Option<PathBuf>,
    /// The language: vi or en; for a folder also both, as vi,en
    #[arg(long, default_value = "vi")]
    lang: String,
    /// The theme: light or dark
    #[arg(long, default_value = "light")]
    theme: String,
    /// The width in CSS px, 240 to 1600
    #[arg(long, default_value_t = 720)]
    width: u16,
    /// The sections in order, as data-sections has them
    #[arg(long, default_value = "")]
    sections: String,
    /// A value in place of the profile's, by the figure's id: population=73500; as often as needed
    #[arg(long = "figure", value_name = "ID=VALUE")]
    figures: Vec<String>,
    /// What is written, where the output's name does not say
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Pixels of a PNG to a CSS px, 0.1 to 8; unless given 2, and 1 for a card
    #[arg(long)]
    scale: Option<f32>,
    /// A share card instead, 1200 × 630: title, merger, up to three figures of the sections
    #[arg(long, conflicts_with = "width")]
    card: bool,
    /// The static block for inside the host instead: picture, table and data; the same as --format html
    #[arg(long)]
    html: bool,
    /// Where the block's picture is, relative to the page; else the output's name or the profile's id, with .svg
    #[arg(long, value_name = "NAME")]
    image: Option<String>,
    /// The letters of an SVG as outlines: for <img> and for programs that lack the font
    #[arg(long)]
    outlines: bool,
    /// A font file for PNGs and outlines, in place of the system's fonts; once for each weight
    #[arg(long = "font", value_name = "FILE")]
    fonts: Vec<PathBuf>,
    /// Passes the system's fonts over, so that a PNG is the same on each machine
    #[arg(long)]
    no_system_fonts: bool,
    /// Where it is written; - for standard output; for a folder of profiles, a folder
    #[arg(short, long)]
    output: PathBuf,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A drawing with its text as text
    Svg,
    /// Pixels
    Png,
    /// The static block: a reference to the picture, a table, data
    Html,
    /// The figures, for spreadsheets
    Csv,
    /// The figures, for programs
    Json,
}

impl Format {
    /// What a file's name ends in.
    fn ending(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Html => "html",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }

    /// All of them.
    const ALL: [Format; 5] = [Format::Svg, Format::Png, Format::Html, Format::Csv, Format::Json];

    /// Whether it is a picture, and not words and numbers.
    fn is_drawn(self) -> bool {
        matches!(self, Format::Svg | Format::Png)
    }
}

impl Render {
    /// Draws what is asked for. Returns whether all of it could be drawn.
    ///
    /// # Errors
    /// When nothing can be: a wrong option, no font, a file that cannot be read or written.
    pub fn run(&self) -> Result<bool> {
        self.check()?;
        match self.file.as_deref().filter(|path| path.is_dir()) {
            Some(folder) => folder::draw(self, folder),
            None => self.one().map(|()| true),
        }
    }

    /// Draws one profile.
    fn one(&self) -> Result<()> {
        let config = self.config(&self.lang)?;
        if self.output.is_dir() {
            let folder = self.output.display();
            bail!(told!(
                config.lang,
                "{} là một thư mục; hãy nêu một tệp trong đó, như {}/phuong.svg",
                "{} is a folder; name a file in it, as {}/ward.svg",
                folder,
                folder
            ));
        }
        let still = Still::of(self, self.format()?)?;
        let profile = match &self.file {
            Some(path) => self.loaded(path, config.lang)?,
            None => QUY_NHON_NAM.clone(),
        };
        for warning in refusals(&profile, &config)? {
            eprintln!("ward-profile: {warning}");
        }
        let stem = self.output.file_stem().filter(|_| self.output != Path::new("-"));
        let name = stem.map_or_else(|| profile.id.to_string(), |stem| stem.to_string_lossy().into_owned());
        let made = still.made(&profile, &config, &name)?;
        if self.output == Path::new("-") {
            let mut out = stdout().lock();
            return out.write_all(&made).and_then(|()| out.flush()).with_context(|| {
                told!(config.lang, "không ghi được ra đầu ra chuẩn", "the standard output cannot be written to")
            });
        }
        write(&self.output, &made, config.lang)
    }

    /// The profile of a file; what might be better about it is told.
    fn loaded(&self, path: &Path, lang: Lang) -> Result<Profile> {
        let sound = load::profile(path, lang).map_err(|unread| anyhow::anyhow!(unread.words(path, lang)))?;
        for finding in &sound.warnings {
            eprintln!("{}: {}: {}", path.display(), finding.path, finding.sentence(lang));
        }
        Ok(sound.profile)
    }
}

/// What is wrong with what `config` asks of `profile` and costs no more than that: a section may be missing from one
/// profile of many.
///
/// # Errors
/// When a number of the newsroom's is not taken, which is never meant.
fn refusals(profile: &Profile, config: &Config) -> Result<Vec<String>> {
    let mut warnings = Vec::new();
    for problem in picture::problems(profile, config) {
        let message = problem.message.replace(FIGURE, "--figure ").replace("data-", "--");
        if problem.code != "section-without-data" {
            bail!(message);
        }
        warnings.push(message);
    }
    Ok(warnings)
}

/// Writes a file, or says what keeps it from being written.
fn write(path: &Path, bytes: &[u8], lang: Lang) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    if let Some(folder) = folder {
        bail!(told!(
            lang,
            "không ghi được {}: chưa có thư mục {}; hãy tạo trước",
            "{} could not be written: there is no folder {}; make it first",
            path.display(),
            folder.display()
        ));
    }
    fs::write(path, bytes).with_context(|| told!(lang, "không ghi được {}", "{} could not be written", path.display()))
}
