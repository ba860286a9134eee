//! `target/bench.md`: the measures that the README shows, as it shows them.

use super::{Run, words};
use crate::bench::{
    contender::Contender,
    eye::Conditions,
    results::{Key, Metric},
};

/// The most telling rows of the table, with the day and the machine.
pub fn markdown(run: &Run) -> String {
    let mut text = format!(
        "Medians, in brackets between which numbers the middle half of the samples lies; {}, {}{}:\n\n",
        run.date,
        run.machine.line(),
        if run.is_quick() { ", a trial of few rounds" } else { "" }
    );
    let names = Contender::ALL.map(|one| run.named(one)).join(" | ");
    text += &format!("| | {names} |\n|---|{}\n", "---|".repeat(Contender::ALL.len()));
    for (label, cell) in rows(run) {
        let cells = Contender::ALL.map(|one| cell(one).unwrap_or_else(|| "–".to_owned())).join(" | ");
        text += &format!("| {label} | {cells} |\n");
    }
    text
}

type Cell<'a> = Box<dyn Fn(Contender) -> Option<String> + 'a>;

fn rows(run: &Run) -> Vec<(&'static str, Cell<'_>)> {
    let of = |metric, conditions| measured(run, move |one| Key::of(metric, one, conditions));
    let counted = |metric, count| measured(run, move |one| Key::counted(metric, one, count));
    let (as_is, slow) = (Conditions::AsIs, Conditions::Slow);
    vec![
        ("transferred, KB brotli (requests)", Box::new(|one| transferred(run, one))),
        ("first picture, as the machine is, ms", of(Metric::Painted, as_is)),
        ("first picture, slow, ms", of(Metric::Painted, slow)),
        ("main thread until then, slow, ms", of(Metric::Busy, slow)),
        ("longest task until then, slow, ms", of(Metric::Longest, slow)),
        ("redraw, ms", of(Metric::Redraw, as_is)),
        ("pointer to painted card, ms", of(Metric::Card, as_is)),
        ("memory: script, browser’s objects, module, KB", Box::new(|one| run.memory(one).map(words::kilobytes))),
        ("one more widget beside 50, ms", counted(Metric::MoreTime, 50)),
        ("a widget of 200 figures, ms", counted(Metric::FiguresTime, 200)),
    ]
}

fn measured<'a>(run: &'a Run, key: impl Fn(Contender) -> Key + 'a) -> Cell<'a> {
    Box::new(move |one| run.results.spread(key(one)).map(|spread| words::spread(&spread, words::time)))
}

fn transferred(run: &Run, one: Contender) -> Option<String> {
    let brotli = run.results.transferred(one)?[2];
    let requests = run.results.files.get(&one)?.len();
    Some(format!("{} ({requests})", words::kilobytes(brotli as f64)))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::run, *};

    #[test]
    fn every_row_has_a_cell_for_each_contender() {
        let text = markdown(&run());
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
        assert_eq!(rows.len(), 12, "{text}");
        assert!(rows.iter().all(|row| row.matches('|').count() == Contender::ALL.len() + 2), "{text}");
        assert!(text.contains("| first picture, slow, ms | 100 (95–110) | 200 (190–220) | 300 (285–330) |"), "{text}");
        assert!(text.contains("| transferred, KB brotli (requests) | 40 (1) |"), "{text}");
    }
}
