//! All samples of a run.

use std::collections::BTreeMap;

use super::{
    contender::Contender,
    eye::Conditions,
    stats::{Spread, median},
};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// From navigation to the first picture.
    Painted,
    /// How long the main thread was busy until then.
    Busy,
    /// Its longest task until then.
    Longest,
    /// From an update to the end of the frame that shows it.
    Redraw,
    /// From a pointer's event in the page to the end of the frame that shows the card.
    Card,
    /// The script's heap after a collection, without the page's own.
    Heap,
    /// What the DOM and other objects of the browser take of the heap, without the page's own.
    Dom,
    /// The module's memory.
    Wasm,
    /// What one more widget takes, after so many.
    MoreTime,
    /// What one more widget adds to the script's heap, between the count before and this one.
    MoreHeap,
    /// What it adds to the browser's objects.
    MoreDom,
    /// What it adds to the module's memory.
    MoreWasm,
    /// What one more widget of so many figures takes.
    FiguresTime,
    /// What it adds to all heaps.
    FiguresHeap,
}

impl Metric {
    /// The name in `bench.json`.
    pub const fn key(self) -> &'static str {
        match self {
            Metric::Painted => "first-picture",
            Metric::Busy => "main-thread",
            Metric::Longest => "longest-task",
            Metric::Redraw => "redraw",
            Metric::Card => "pointer-to-card",
            Metric::Heap => "script-heap",
            Metric::Dom => "browser-heap",
            Metric::Wasm => "wasm-memory",
            Metric::MoreTime => "one-more-widget",
            Metric::MoreHeap => "one-more-widget-script-heap",
            Metric::MoreDom => "one-more-widget-browser-heap",
            Metric::MoreWasm => "one-more-widget-wasm-memory",
            Metric::FiguresTime => "figures",
            Metric::FiguresHeap => "figures-heap",
        }
    }

    /// Whether it is counted in bytes, and not in milliseconds.
    pub const fn is_bytes(self) -> bool {
        use Metric::{Dom, FiguresHeap, Heap, MoreDom, MoreHeap, MoreWasm, Wasm};
        matches!(self, Heap | Dom | Wasm | MoreHeap | MoreDom | MoreWasm | FiguresHeap)
    }
}

/// What a sample is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What was measured.
    pub metric: Metric,
    /// Of whom.
    pub contender: Contender,
    /// Under which conditions.
    pub conditions: Conditions,
    /// With how many widgets or figures; 0 where that is not the question.
    pub count: usize,
}

impl Key {
    /// A sample of something that is not counted.
    pub const fn of(metric: Metric, contender: Contender, conditions: Conditions) -> Key {
        Key { metric, contender, conditions, count: 0 }
    }

    /// A sample of something with so many widgets or figures, on the machine as it is.
    pub const fn counted(metric: Metric, contender: Contender, count: usize) -> Key {
        Key { metric, contender, conditions: Conditions::AsIs, count }
    }
}

/// A file that is transferred until the first picture.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its path on the site.
    pub path: String,
    /// Its bytes as they are, by gzip at level 9, by brotli at level 11.
    pub sizes: [usize; 3],
}

/// All samples, and what was transferred.
#[derive(Clone, Debug, Default)]
pub struct Results {
    samples: BTreeMap<Key, Vec<f64>>,
    /// The files of each contender.
    pub files: BTreeMap<Contender, Vec<File>>,
}

impl Results {
    /// Adds a sample.
    pub fn add(&mut self, key: Key, sample: f64) {
        self.samples.entry(key).or_default().push(sample);
    }

    /// The samples of a key.
    pub fn samples(&self, key: Key) -> &[f64] {
        self.samples.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Their spread, if there are any.
    pub fn spread(&self, key: Key) -> Option<Spread> {
        Spread::of(self.samples(key))
    }

    /// Their median, if there are any.
    pub fn median(&self, key: Key) -> Option<f64> {
        median(self.samples(key))
    }

    /// All keys that there are samples of.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.samples.keys().copied()
    }

    /// The bytes that a contender transfers: as they are, by gzip, by brotli.
    pub fn transferred(&self, contender: Contender) -> Option<[usize; 3]> {
        let files = self.files.get(&contender)?;
        let sum = |index: usize| files.iter().map(|file| file.sizes[index]).sum();
        Some([sum(0), sum(1), sum(2)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_kept_apart_by_what_they_are_of() {
        let mut results = Results::default();
        let key = Key::of(Metric::Painted, Contender::Ours, Conditions::AsIs);
        let slow = Key { conditions: Conditions::Slow, ..key };
        for sample in [3.0, 1.0, 2.0] {
            results.add(key, sample);
        }
        results.add(slow, 9.0);
        assert_eq!((results.median(key), results.median(slow)), (Some(2.0), Some(9.0)));
        assert_eq!(results.median(Key::counted(Metric::MoreTime, Contender::Ours, 10)), None);
        assert_eq!(results.keys().count(), 2);
    }

    #[test]
    fn what_is_transferred_is_all_files_together() {
        let mut results = Results::default();
        let file = |path: &str, sizes| File { path: path.into(), sizes };
        results.files.insert(Contender::Plot, vec![file("a.js", [10, 5, 4]), file("b.js", [1, 1, 1])]);
        assert_eq!(results.transferred(Contender::Plot), Some([11, 6, 5]));
        assert_eq!(results.transferred(Contender::Ours), None);
    }
}
