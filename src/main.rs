//! The host program: the same picture without a browser, and the checker with a place for each finding.

mod cli;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};
use ward_profile::{
    borders,
    config::{Config, FIGURE},
    layout::{NARROWEST, WIDEST},
    locale::Lang,
    paint::svg::{self, Document},
    picture::{self, Picture},
    problem::Problem,
    profile::{
        QUY_NHON_NAM,
        read::{self, Sound},
        schema::SCHEMA,
    },
};

/// Draws and checks profiles of merged places.
#[derive(Parser)]
#[command(version)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the picture of a profile as SVG
    Render(Render),
    /// Says whether profiles are sound, and all that is wrong with them and where
    Check(cli::Check),
    /// Writes the JSON Schema of profiles, for editors
    Schema,
}

#[derive(clap::Args)]
struct Render {
    /// A profile, as JSON; without one, the built-in profile of Quy Nhơn Nam
    file: Option<PathBuf>,
    /// The language: vi or en
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
    /// Where the SVG is written; - for standard output
    #[arg(short, long)]
    output: PathBuf,
}

impl Render {
    /// The language of what is told; a wrong one is told of in the default one.
    fn told_in(&self) -> Lang {
        if self.lang.trim().eq_ignore_ascii_case("en") { Lang::En } else { Lang::Vi }
    }
}

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Render(render) => draw(&render).map(|()| true),
        Command::Check(check) => check.run(),
        Command::Schema => {
            print!("{SCHEMA}");
            Ok(true)
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("ward-profile: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn load(path: &Path, lang: Lang) -> Result<Sound> {
    let text = fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))?;
    // Browsers take a byte-order mark away too.
    let text = text.trim_start_matches('\u{feff}');
    let mut sound =
        read::profile(text, lang).map_err(|problem| anyhow::anyhow!("{}: {}", path.display(), problem.message))?;
    let of_borders = borders::file::follow(&mut sound.profile, path, text);
    for finding in sound.warnings.iter().chain(&of_borders) {
        eprintln!("{}: {}: {}", path.display(), finding.path, finding.sentence(lang));
    }
    Ok(sound)
}

fn draw(render: &Render) -> Result<()> {
    if !(NARROWEST..=WIDEST).contains(&f32::from(render.width)) {
        match render.told_in() {
            Lang::Vi => bail!("--width {}: cần bề rộng từ {NARROWEST} đến {WIDEST} px CSS", render.width),
            Lang::En => bail!("--width {}: a width from {NARROWEST} to {WIDEST} CSS px is needed", render.width),
        }
    }
    let (config, problems) = configure(render)?;
    if let Some(problem) = problems.first() {
        bail!("{}", problem.message.replace("data-", "--"));
    }
    let loaded = render.file.as_deref().map(|path| load(path, config.lang)).transpose()?;
    let profile = loaded.as_ref().map_or(&QUY_NHON_NAM, |sound| &sound.profile);
    for problem in picture::problems(profile, &config) {
        let message = problem.message.replace(FIGURE, "--figure ").replace("data-", "--");
        // A section may be missing from one profile of many; a number that is not taken is never meant.
        if problem.code != "section-without-data" {
            bail!(message);
        }
        eprintln!("ward-profile: {message}");
    }
    let picture = Picture::of(profile, &config, false, f32::from(render.width));
    let about =
        Document { lang: config.lang.code(), title: &picture.name(), description: &picture.summary(), font: svg::FONT };
    let svg = svg::document(&picture.scene, &about);
    if render.output == Path::new("-") {
        print!("{svg}");
        return Ok(());
    }
    if render.output.extension().is_none_or(|ending| ending != "svg") {
        bail!("{}: pictures are written as SVG; a name that ends in .svg is needed", render.output.display());
    }
    fs::write(&render.output, svg).with_context(|| format!("{} could not be written", render.output.display()))
}

/// Reads the options as a page's attributes are read.
fn configure(render: &Render) -> Result<(Config, Vec<Problem>)> {
    let named = [("data-lang", &render.lang), ("data-theme", &render.theme), ("data-sections", &render.sections)];
    let mut attributes: Vec<(String, &str)> = named.map(|(name, value)| (name.to_string(), value.as_str())).into();
    for figure in &render.figures {
        let Some((id, value)) = figure.split_once('=').filter(|(id, value)| !id.is_empty() && !value.trim().is_empty())
        else {
            match render.told_in() {
                Lang::Vi => bail!("--figure {figure}: thiếu mã hoặc con số; hãy viết MÃ=SỐ, ví dụ population=73500"),
                Lang::En => {
                    bail!("--figure {figure}: an id or a number is missing; write ID=VALUE, as population=73500")
                }
            }
        };
        attributes.push((format!("{FIGURE}{id}"), value));
    }
    Ok(Config::read(attributes.iter().map(|(name, value)| (name.as_str(), *value)), None))
}
