//! What a run is told as: a table, verdicts, a document and a picture.

mod json;
mod markdown;
mod picture;
mod table;
mod verdicts;
mod words;

pub use json::document;
pub use markdown::markdown;
pub use picture::picture;
pub use table::table;
pub use verdicts::verdicts;

use super::{
    contender::Contender,
    eye::Conditions,
    machine::Machine,
    results::{Key, Metric, Results},
};

/// A run: its samples, and what they were taken with.
pub struct Run {
    /// The day in UTC: `2026-11-25`.
    pub date: String,
    /// How many rounds there were.
    pub rounds: usize,
    /// The machine.
    pub machine: Machine,
    /// The versions of the contenders that have one.
    pub versions: Vec<(Contender, String)>,
    /// The commit of the working tree, where git tells.
    pub commit: Option<String>,
    /// The samples.
    pub results: Results,
}

/// How many rounds there are at least in a run that may be published.
pub const ROUNDS: usize = 9;

impl Run {
    /// Whether it has too few rounds to be published.
    pub fn is_quick(&self) -> bool {
        self.rounds < ROUNDS
    }

    /// What a contender keeps of memory beside the page's own, in bytes: the script's heap, the browser's objects and the
    /// module's memory.
    pub fn memory(&self, contender: Contender) -> Option<f64> {
        let median = |metric| self.results.median(Key::of(metric, contender, Conditions::AsIs));
        Some(median(Metric::Heap)? + median(Metric::Dom)? + median(Metric::Wasm)?)
    }

    /// A contender's name with its version: `Chart.js 4.6.1`.
    pub fn named(&self, contender: Contender) -> String {
        let version = self.versions.iter().find(|(other, _)| *other == contender);
        let version = version.filter(|_| contender.package().is_some());
        version.map_or_else(|| contender.name().to_owned(), |(_, version)| format!("{} {version}", contender.name()))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{super::results::File, *};
    use crate::bench::{WIDGETS, documents};

    /// A run with samples of everything: those of each contender are so many times those of the widget.
    pub fn run() -> Run {
        let mut results = Results::default();
        for (index, contender) in Contender::ALL.into_iter().enumerate() {
            let times = 1.0 + index as f64;
            let size = 40_000 * (index + 1);
            results.files.insert(contender, vec![File { path: "a.js".into(), sizes: [3 * size, size + 10, size] }]);
            for sample in [90.0, 100.0, 120.0] {
                for conditions in Conditions::ALL {
                    for metric in [Metric::Painted, Metric::Busy, Metric::Longest, Metric::Redraw, Metric::Card] {
                        results.add(Key::of(metric, contender, conditions), sample * times);
                    }
                }
                for metric in [Metric::Heap, Metric::Dom, Metric::Wasm] {
                    results.add(Key::of(metric, contender, Conditions::AsIs), sample * 1000.0 * times);
                }
                for count in WIDGETS {
                    for metric in [Metric::MoreTime, Metric::MoreHeap, Metric::MoreDom, Metric::MoreWasm] {
                        results.add(Key::counted(metric, contender, count), sample * times);
                    }
                }
                for count in documents::COUNTS {
                    for metric in [Metric::FiguresTime, Metric::FiguresHeap] {
                        results.add(Key::counted(metric, contender, count), sample * count as f64);
                    }
                }
            }
        }
        Run {
            date: "2026-11-25".into(),
            rounds: 3,
            machine: Machine {
                processor: "Test <CPU>".into(),
                cores: 2,
                memory: Some(24_000_000_000),
                system: "Linux 6".into(),
                browser: "Chrome/156.0".into(),
                load: vec![],
            },
            versions: vec![(Contender::Ours, "0.1.0".into()), (Contender::Chartjs, "4.6.1".into())],
            commit: None,
            results,
        }
    }
}
