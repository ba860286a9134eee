//! `cargo xtask bench`: speed and size of the widget beside chart libraries and the floor, in one run.
//!
//! Each round gives every contender its turn at everything, so that what else the machine does meanwhile hits all of them;
//! what is told of a measure is the median of its samples, and between which numbers their middle half lies. All of them
//! draw on the same plain news page, from the same server, compressed alike, in a browser that is told that its reader
//! prefers less motion: pictures that move in would not be comparable.

mod contender;
mod documents;
mod eye;
mod machine;
mod measure;
mod report;
mod results;
mod site;
mod stats;
mod trace;

use std::path::Path;

use anyhow::Result;

use crate::{
    assemble,
    tools::{command, find},
};
use contender::Contender;
use machine::Machine;
use report::Run;

/// How many widgets a page has when the next one is timed.
pub(crate) const WIDGETS: [usize; 4] = [1, 10, 50, 200];

/// Measures what is in `dist/`, prints a table and whether the targets are met, and writes `target/bench.json`,
/// `target/bench.svg` and `target/bench.md`. `quick` measures three times instead of nine. Gives whether all targets are met.
///
/// # Errors
/// When a browser or a package is missing, or a contender does not draw.
pub fn run(root: &Path, quick: bool) -> Result<bool> {
    let bench = measure::Bench::new(root)?;
    let mut machine = Machine::here(bench.browser()?);
    bench.screenshots(&root.join("target/bench/screenshots"))?;
    let rounds = if quick { 3 } else { report::ROUNDS };
    let results = bench.measure(rounds)?;
    machine.note_load();
    let run = Run { date: machine::today(), rounds, machine, versions: versions(root)?, commit: commit(root), results };
    tell(root, &run)
}

fn tell(root: &Path, run: &Run) -> Result<bool> {
    let verdicts = report::verdicts(run);
    println!("\n{}", report::table(run));
    println!("{}: {}.", run.date, run.machine.line());
    println!(
        "{} rounds; medians, and in brackets between which numbers the middle half of the samples lies. Slow: the processor\n\
         4 × as slow and, for first pictures, 1.6 Mbit/s with 150 ms. KB are 1,000 bytes. –: not measured.\n",
        run.rounds
    );
    for verdict in &verdicts {
        println!("{verdict}");
    }
    let document = serde_json::to_string_pretty(&report::document(run))? + "\n";
    for (name, text) in [("json", document), ("svg", report::picture(run)), ("md", report::markdown(run))] {
        assemble::put(&root.join(format!("target/bench.{name}")), text)?;
    }
    println!("\nbench: target/bench.json, target/bench.svg and target/bench.md are written");
    if run.is_quick() {
        println!("bench: only {} rounds: not for publishing", run.rounds);
    }
    let met = verdicts.iter().filter(|verdict| verdict.met == Some(true)).count();
    println!("bench: {met} of {} targets met", verdicts.len());
    Ok(met == verdicts.len())
}

fn versions(root: &Path) -> Result<Vec<(Contender, String)>> {
    let mut versions = Vec::new();
    for contender in Contender::ALL {
        if let Some(version) = contender.version(root)? {
            versions.push((contender, version));
        }
    }
    Ok(versions)
}

/// The commit that is measured, with a `+` where files differ from it; `None` without git.
fn commit(root: &Path) -> Option<String> {
    find("git")?;
    let git = |args: &[&str]| {
        let done = command("git").current_dir(root).args(args).output().ok()?;
        done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
    };
    let commit = git(&["rev-parse", "--short", "HEAD"])?;
    let changed = !git(&["status", "--porcelain"])?.is_empty();
    Some(if changed { commit + "+" } else { commit })
}
