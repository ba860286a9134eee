//! `cargo xtask bench`: speed and size of the widget beside chart libraries and the floor, in one run.

mod contender;
mod documents;
mod eye;
mod measure;
mod results;
mod site;
mod stats;
mod trace;

use anyhow::Result;

use crate::tools::root;

/// How many widgets a page has when the next one is timed.
pub const WIDGETS: [usize; 4] = [1, 10, 50, 200];

/// Measures.
pub fn run(quick: bool) -> Result<()> {
    let bench = measure::Bench::new(&root())?;
    bench.screenshots(&root().join("target/bench/screenshots"))?;
    let results = bench.measure(if quick { 1 } else { 9 })?;
    for key in results.keys() {
        println!("{key:?} {:?} {:?}", results.median(key), results.samples(key));
    }
    println!("{:#?}", results.files);
    Ok(())
}
