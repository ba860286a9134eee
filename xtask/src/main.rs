//! `cargo xtask`: sets up, builds, serves and tests the project.

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::tools::root;
use xtask::{advances, assemble, bench, screenshots, serve, setup, speech, suites};

/// The build tool of ward-profile.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Sets up what is missing, builds, and serves dist/ until Ctrl+C
    Start {
        /// The port at 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Sets up what is missing and builds dist/
    Build,
    /// Writes dist/docs/ anew, beside a build that is there
    Docs,
    /// Writes the package for npm, target/npm/, anew, beside a build that is there
    Package,
    /// Writes dist/licences.txt anew: what is linked into the modules and bundled into the scripts
    Licences,
    /// Sets up what is missing and runs every suite, in three browser engines too
    Test {
        /// Only these steps, by commas: fmt, clippy, clippy-lean, clippy-sections, clippy-full, clippy-borders, doc,
        /// types, unit, ordinary, build, size, browser, hosts, packages
        #[arg(long, value_delimiter = ',')]
        only: Vec<String>,
    },
    /// Measures speed and size beside chart libraries: prints a table, writes target/bench.json, .svg and .md
    Bench {
        /// Three rounds instead of nine, for development: not for publishing
        #[arg(long)]
        quick: bool,
        /// Fails when a target is missed
        #[arg(long)]
        strict: bool,
        /// Measures what stands in dist/ instead of building it
        #[arg(long)]
        built: bool,
    },
    /// Takes pictures of the widget at four widths, in both themes and languages
    Screenshots(Pictures),
    /// Prints what a screen reader is told of a widget, in order, in both languages
    Speak {
        /// A setting of the widget, such as sections=all (may be given again)
        #[arg(long = "set", value_name = "NAME=VALUE", value_parser = setting)]
        settings: Vec<(String, String)>,
    },
    /// Writes the table of the letters' advances anew from the font's files
    Advances,
}

#[derive(clap::Args)]
struct Pictures {
    /// The folder for the pictures [default: target/screenshots]
    #[arg(long)]
    out: Option<PathBuf>,
    /// A page of dist/, such as /index.html, instead of a single widget
    #[arg(long)]
    page: Option<String>,
    /// Device pixels per CSS pixel
    #[arg(long, default_value_t = 2.0)]
    ratio: f64,
    /// A further setting of the widget, such as sections=all (may be given again)
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
    /// Takes the README's picture, www/screenshot.png, instead
    #[arg(long)]
    readme: bool,
}

fn main() -> ExitCode {
    match run(Args::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Start { port } => {
            build()?;
            serve::run(&root().join("dist"), port)?;
        }
        Task::Build => build()?,
        Task::Docs => {
            let dist = root().join("dist");
            assemble::docs::write(&root(), &dist)?;
            assemble::packed::write(&dist)?;
        }
        Task::Package => assemble::package(&root())?,
        Task::Licences => assemble::licences::write(&root(), &root().join("dist"))?,
        Task::Test { only } => {
            if !suites::run(&only) {
                return Ok(ExitCode::FAILURE);
            }
        }
        Task::Bench { quick, strict, built } => {
            setup::for_bench()?;
            if !built {
                assemble::build(&root())?;
            }
            if !bench::run(&root(), quick)? && strict {
                return Ok(ExitCode::FAILURE);
            }
        }
        Task::Screenshots(pictures) => pictures.take()?,
        Task::Speak { settings } => {
            setup::for_tests()?;
            assemble::build(&root())?;
            speech::print(&settings)?;
        }
        Task::Advances => advances::write(&root())?,
    }
    Ok(ExitCode::SUCCESS)
}

fn build() -> Result<()> {
    setup::for_build()?;
    assemble::build(&root())
}

impl Pictures {
    fn take(self) -> Result<()> {
        setup::for_tests()?;
        assemble::build(&root())?;
        if self.readme {
            return screenshots::write_readme(&root());
        }
        let usual = screenshots::Options::default();
        screenshots::write(&screenshots::Options {
            out: self.out.unwrap_or(usual.out),
            page: self.page,
            ratio: self.ratio,
            settings: self.settings,
        })
    }
}

fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) => Ok((name.to_owned(), value.to_owned())),
        None => Err(format!("`{text}` is not of the form NAME=VALUE")),
    }
}
