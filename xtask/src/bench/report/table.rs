//! The table on the terminal: a row for what is measured, a column for each contender.

use super::{Run, words};
use crate::bench::{
    WIDGETS,
    contender::Contender,
    documents,
    eye::Conditions,
    results::{Key, Metric},
};

/// A row's label and its cells; without cells it is a heading.
struct Row {
    label: String,
    cells: Vec<String>,
}

/// What a run measured.
pub fn table(run: &Run) -> String {
    let mut rows = vec![Row { label: String::new(), cells: Contender::ALL.map(|one| run.named(one)).to_vec() }];
    let mut heading = |label: &str, below: Vec<Row>| {
        rows.push(Row { label: label.to_owned(), cells: vec![] });
        rows.extend(below);
    };
    heading("Transferred until the first picture, KB", transferred(run));
    heading("Until the first picture, ms", firsts(run));
    heading("Once it stands, ms", deeds(run));
    heading("Memory beside the page's own, KB", memory(run));
    heading("One more widget beside so many", further(run));
    heading("One widget of so many figures, as the machine is", figures(run));
    lines(&rows)
}

fn transferred(run: &Run) -> Vec<Row> {
    let size = |label: &str, index: usize| {
        let cell = |one: Contender| run.results.transferred(one).map(|sizes| words::kilobytes(sizes[index] as f64));
        row(label, cell)
    };
    let requests = row("requests", |one| run.results.files.get(&one).map(|files| files.len().to_string()));
    vec![size("brotli 11", 2), size("gzip 9", 1), size("as it is", 0), requests]
}

fn firsts(run: &Run) -> Vec<Row> {
    let metrics = [("painted", Metric::Painted), ("main thread busy", Metric::Busy), ("longest task", Metric::Longest)];
    both(run, &metrics)
}

fn deeds(run: &Run) -> Vec<Row> {
    both(run, &[("redraw", Metric::Redraw), ("pointer to card", Metric::Card)])
}

/// A row as the machine is and one slowed, for each metric.
fn both(run: &Run, metrics: &[(&str, Metric)]) -> Vec<Row> {
    let mut rows = Vec::new();
    for conditions in Conditions::ALL {
        for (label, metric) in metrics {
            let label = match conditions {
                Conditions::AsIs => (*label).to_owned(),
                Conditions::Slow => format!("{label}, slow"),
            };
            rows.push(measured(run, &label, |one| Key::of(*metric, one, conditions)));
        }
    }
    rows
}

fn memory(run: &Run) -> Vec<Row> {
    let metrics =
        [("script’s heap", Metric::Heap), ("browser’s objects", Metric::Dom), ("module’s memory", Metric::Wasm)];
    metrics
        .map(|(label, metric)| measured(run, label, |one| Key::of(metric, one, Conditions::AsIs)))
        .into_iter()
        .collect()
}

fn further(run: &Run) -> Vec<Row> {
    let row = |metric, what: &str, count: usize| {
        measured(run, &format!("{count}: {what}"), |one| Key::counted(metric, one, count))
    };
    let times = WIDGETS.iter().map(|&count| row(Metric::MoreTime, "ms", count));
    let script = WIDGETS.iter().map(|&count| row(Metric::MoreHeap, "script, KB", count));
    let dom = WIDGETS.iter().map(|&count| row(Metric::MoreDom, "browser, KB", count));
    let wasm = WIDGETS.iter().map(|&count| row(Metric::MoreWasm, "module, KB", count));
    times.chain(script).chain(dom).chain(wasm).collect()
}

fn figures(run: &Run) -> Vec<Row> {
    let row = |metric, what: &str, count: usize| {
        measured(run, &format!("{count}: {what}"), |one| Key::counted(metric, one, count))
    };
    let times = documents::COUNTS.iter().map(|&count| row(Metric::FiguresTime, "ms", count));
    let heaps = documents::COUNTS.iter().map(|&count| row(Metric::FiguresHeap, "all memory, KB", count));
    times.chain(heaps).collect()
}

fn measured(run: &Run, label: &str, key: impl Fn(Contender) -> Key) -> Row {
    row(label, |one| {
        let key = key(one);
        let word = if key.metric.is_bytes() { words::kilobytes } else { words::time };
        run.results.spread(key).map(|spread| words::spread(&spread, word))
    })
}

fn row(label: &str, cell: impl Fn(Contender) -> Option<String>) -> Row {
    let cells = Contender::ALL.map(|one| cell(one).unwrap_or_else(|| "–".to_owned()));
    Row { label: format!("  {label}"), cells: cells.to_vec() }
}

/// Rows as lines, each column as wide as its widest cell.
fn lines(rows: &[Row]) -> String {
    let length = |text: &String| text.chars().count();
    let first = rows.iter().filter(|row| !row.cells.is_empty()).map(|row| length(&row.label)).max().unwrap_or(0);
    let width = |index: usize| rows.iter().filter_map(|row| row.cells.get(index)).map(length).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let mut line = format!("{:first$}", row.label);
        for (index, cell) in row.cells.iter().enumerate() {
            line += &format!("  {cell:>width$}", width = width(index));
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{super::tests::run, *};

    #[test]
    fn every_measure_has_a_row_and_every_contender_a_column() {
        let table = table(&run());
        let line = |label: &str| {
            let found = table.lines().find(|line| line.trim_start().starts_with(label));
            found.map(str::to_owned).unwrap_or_default()
        };
        let cells = |label: &str| line(label).split("  ").filter(|cell| !cell.trim().is_empty()).count();
        assert_eq!(cells("painted, slow"), 6, "{table}");
        assert!(line("painted, slow").contains("100 (95–110)"), "{table}");
        assert!(line("brotli 11").contains("40") && line("brotli 11").contains("200"), "{table}");
        assert_eq!(cells("200: ms"), 6, "{table}");
        assert!(table.lines().next().is_some_and(|line| line.contains("Chart.js 4.6.1")), "{table}");
    }

    #[test]
    fn columns_are_in_line() {
        let table = table(&run());
        let ends: Vec<usize> = table
            .lines()
            .filter(|line| line.contains("–") || line.contains("Plot"))
            .map(|line| line.chars().count())
            .collect();
        assert!(ends.len() > 10 && ends.iter().all(|end| *end == ends[0]), "{ends:?}\n{table}");
    }

    #[test]
    fn what_was_not_measured_is_a_dash() {
        let mut run = run();
        run.results = crate::bench::results::Results::default();
        let table = table(&run);
        assert!(
            table.lines().filter(|line| line.starts_with("  ") && line.contains("ms")).all(|line| line.contains('–')),
            "{table}"
        );
    }
}
