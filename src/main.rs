//! The host program: the same picture without a browser, and the checker with a place for each finding.

mod cli;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ward_profile::profile::schema::SCHEMA;

/// Draws and checks profiles of merged places.
#[derive(Parser)]
#[command(version)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Draws a profile, or a folder of them, as SVG or PNG
    Render(cli::Render),
    /// Says whether profiles are sound, and all that is wrong with them and where
    Check(cli::Check),
    /// Writes the JSON Schema of profiles, for editors
    Schema,
}

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Render(render) => render.run(),
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
