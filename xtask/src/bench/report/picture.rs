//! `target/bench.svg`: a run as a newspaper would print it. Bars begin at zero, and each says its own number.

mod panels;

use std::fmt::Write as _;

use ward_profile::metrics::{self, Weight};

use super::Run;
use crate::bench::contender::Contender;
use panels::{Panel, panels};

const WIDTH: f64 = 720.0;
const MARGIN: f64 = 24.0;
/// Between the two columns of panels.
const GUTTER: f64 = 40.0;
const COLUMN: f64 = (WIDTH - 2.0 * MARGIN - GUTTER) / 2.0;
/// What names take of a panel, and what the longest bar leaves for its number.
const NAMES: f64 = 104.0;
const NUMBER: f64 = 52.0;
/// From one bar to the next, and how thick one is.
const PITCH: f64 = 23.0;
const BAR: f64 = 15.0;
/// From a panel's top to its first bar, and from its last one to the next panel.
const HEAD: f64 = 46.0;
const GAP: f64 = 30.0;

/// The letters of the notes.
const NOTE: f64 = 12.0;

const INK: &str = "#16242b";
const QUIET: &str = "#55656d";
const OURS: &str = "#0b6b78";
const PEER: &str = "#b4c1c6";

/// A run as SVG.
pub fn picture(run: &Run) -> String {
    let panels = panels(run);
    let panel_height = HEAD + Contender::ALL.len() as f64 * PITCH + GAP;
    let rows = panels.len().div_ceil(2) as f64;
    let top = if run.is_quick() { 166.0 } else { 138.0 };
    let bottom = top + rows * panel_height;
    let notes = notes(run);
    let height = bottom + 17.0 * notes.len() as f64 + 24.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title\" font-family=\"'Be Vietnam Pro', Arial, Helvetica, 'Liberation Sans', sans-serif\">\n\
         <title id=\"title\">{}</title>\n<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n",
        escaped(&described(run)),
    );
    head(&mut svg, run);
    for (index, panel) in panels.iter().enumerate() {
        let x = MARGIN + (index % 2) as f64 * (COLUMN + GUTTER);
        let y = top + (index / 2) as f64 * panel_height;
        draw(&mut svg, panel, x, y);
    }
    for (index, line) in notes.iter().enumerate() {
        let style = Style { size: NOTE, bold: false, color: QUIET, end: false };
        text(&mut svg, MARGIN, bottom + 14.0 + 17.0 * index as f64, &style, line);
    }
    svg.push_str("</svg>\n");
    svg
}

/// The picture in words: what a reader who does not see it is told.
fn described(run: &Run) -> String {
    let told = panels(run).into_iter().map(|panel| {
        let bars: Vec<String> = panel.bars.iter().map(|bar| format!("{} {}", bar.contender.name(), bar.told)).collect();
        format!("{} ({}): {}.", panel.title, panel.unit, bars.join(", "))
    });
    format!("ward-profile beside chart libraries. {}", told.collect::<Vec<_>>().join(" "))
}

fn head(svg: &mut String, run: &Run) {
    let mut y = 0.0;
    if run.is_quick() {
        let rounds = if run.rounds == 1 { "one round".to_owned() } else { format!("{} rounds", run.rounds) };
        let _ = writeln!(svg, "<rect width=\"{WIDTH}\" height=\"28\" fill=\"#9a3412\"/>");
        text(
            svg,
            MARGIN,
            19.0,
            &Style { size: 13.0, bold: true, color: "#fff", end: false },
            &format!("Trial of {rounds}: not for publishing"),
        );
        y = 28.0;
    }
    let _ = writeln!(svg, "<rect x=\"{MARGIN}\" y=\"{}\" width=\"28\" height=\"4\" fill=\"{OURS}\"/>", y + 22.0);
    text(
        svg,
        MARGIN,
        y + 56.0,
        &Style { size: 25.0, bold: true, color: INK, end: false },
        "An infographic beside bar charts",
    );
    let lines = [
        "ward-profile draws a whole infographic; the chart libraries draw the same five figures as bars. The floor is a",
        "script that only repeats ward-profile’s own drawing calls: nothing that draws as much can be sooner.",
    ];
    for (index, line) in lines.into_iter().enumerate() {
        text(
            svg,
            MARGIN,
            y + 80.0 + 18.0 * index as f64,
            &Style { size: 13.0, bold: false, color: QUIET, end: false },
            line,
        );
    }
}

fn draw(svg: &mut String, panel: &Panel, x: f64, y: f64) {
    let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{COLUMN}\" height=\"1.5\" fill=\"{INK}\"/>");
    text(svg, x, y + 20.0, &Style { size: 14.0, bold: true, color: INK, end: false }, panel.title);
    text(svg, x, y + 36.0, &Style { size: 12.0, bold: false, color: QUIET, end: false }, panel.unit);
    let longest = panel.bars.iter().map(|bar| bar.quartiles.map_or(bar.value, |both| both.1.max(bar.value)));
    let longest = longest.fold(0.0, f64::max);
    let scale = if longest > 0.0 { (COLUMN - NAMES - NUMBER) / longest } else { 0.0 };
    let zero = x + NAMES;
    for (index, bar) in panel.bars.iter().enumerate() {
        let top = y + HEAD + PITCH * index as f64;
        let (ours, floor) = (bar.contender == Contender::Ours, bar.contender == Contender::Floor);
        let color = if ours { INK } else { QUIET };
        let baseline = top + BAR - 3.0;
        text(svg, zero - 8.0, baseline, &Style { size: 12.0, bold: ours, color, end: true }, bar.contender.name());
        let length = bar.value.max(0.0) * scale;
        let paint = match (ours, floor) {
            (true, _) => format!("fill=\"{OURS}\""),
            (_, true) => format!("fill=\"#fff\" stroke=\"{QUIET}\" stroke-dasharray=\"3 2\""),
            _ => format!("fill=\"{PEER}\""),
        };
        // A stroke is drawn within the box.
        let inset = if floor { 0.5 } else { 0.0 };
        let _ = writeln!(
            svg,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" {paint}/>",
            zero + inset,
            top + inset,
            (length - 2.0 * inset).max(0.0),
            BAR - 2.0 * inset
        );
        let mut end = length;
        if let Some((below, above)) = bar.quartiles {
            let (from, to, middle) = (zero + below * scale, zero + above * scale, top + BAR / 2.0);
            let _ = writeln!(svg, "<path d=\"M{from:.1} {middle:.1}H{to:.1}\" stroke=\"{INK}\" stroke-width=\"1.5\"/>");
            end = end.max(above * scale);
        }
        text(svg, zero + end + 6.0, baseline, &Style { size: 13.0, bold: ours, color: INK, end: false }, &bar.told);
    }
    let bottom = y + HEAD + PITCH * panel.bars.len() as f64 - PITCH + BAR;
    let _ = writeln!(svg, "<path d=\"M{zero} {}V{bottom}\" stroke=\"{INK}\"/>", y + HEAD);
}

/// How it was measured, in lines that fit.
fn notes(run: &Run) -> Vec<String> {
    let rounds = match run.rounds {
        1 => "One round.".to_owned(),
        rounds => format!("Medians of {rounds} interleaved rounds; a line spans the middle half of the samples."),
    };
    let words = format!(
        "{rounds} Drawn for readers who prefer less motion. {}. Measured on {}: {}.",
        named(run),
        run.date,
        run.machine.line()
    );
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines.last().map_or("", String::as_str);
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        match f64::from(metrics::width(&longer, NOTE as f32, Weight::Regular)) <= WIDTH - 2.0 * MARGIN {
            true => drop(lines.pop()),
            false if line.is_empty() => drop(lines.pop()),
            false => {
                lines.push(word.to_owned());
                continue;
            }
        }
        lines.push(longer);
    }
    lines
}

/// The libraries with their versions.
fn named(run: &Run) -> String {
    let peers = Contender::ALL.into_iter().filter(|one| one.package().is_some());
    peers.map(|one| run.named(one)).collect::<Vec<_>>().join(", ")
}

struct Style {
    size: f64,
    bold: bool,
    color: &'static str,
    /// Whether the text ends at its x instead of beginning there.
    end: bool,
}

fn text(svg: &mut String, x: f64, y: f64, style: &Style, words: &str) {
    let Style { size, bold, color, end } = style;
    let weight = if *bold { " font-weight=\"700\"" } else { "" };
    let anchor = if *end { " text-anchor=\"end\"" } else { "" };
    let words = escaped(words);
    let _ = writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{color}\"{weight}{anchor}>{words}</text>"
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{super::tests::run, *};
    use crate::bench::{
        eye::Conditions,
        results::{Key, Metric},
    };

    /// The numbers of an attribute, in the order in which the picture has them.
    fn attribute(tag: &str, name: &str) -> Option<f64> {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[start..].split('"').next()?.parse().ok()
    }

    fn bars(svg: &str, paint: &str) -> Vec<f64> {
        let tags = svg.lines().filter(|line| line.starts_with("<rect x=") && line.contains(paint));
        tags.filter(|tag| attribute(tag, "height") == Some(BAR)).filter_map(|tag| attribute(tag, "width")).collect()
    }

    #[test]
    fn bars_are_as_long_as_their_numbers_say() {
        let svg = picture(&run());
        let (ours, peers) = (bars(&svg, OURS), bars(&svg, PEER));
        assert_eq!((ours.len(), peers.len()), (6, 18));
        // Chart.js’s samples are three times the widget’s, ECharts’s five times.
        for (index, width) in ours.iter().enumerate() {
            assert!((peers[3 * index] - 3.0 * width).abs() < 0.3, "{width} and {}", peers[3 * index]);
            assert!((peers[3 * index + 2] - 5.0 * width).abs() < 0.3, "{width} and {}", peers[3 * index + 2]);
        }
    }

    #[test]
    fn no_text_leaves_the_picture() {
        let mut run = run();
        // The slowest that a bar may be told as.
        run.results.add(Key::of(Metric::Painted, Contender::Echarts, Conditions::Slow), 12_345.0);
        let svg = picture(&run);
        for line in svg.lines().filter(|line| line.starts_with("<text")) {
            let words = line.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
            let (Some(x), Some(size)) = (attribute(line, "x"), attribute(line, "font-size")) else {
                unreachable!("{line}")
            };
            let weight = if line.contains("font-weight") { Weight::Bold } else { Weight::Regular };
            let width = f64::from(metrics::width(words, size as f32, weight));
            let (from, to) = if line.contains("text-anchor") { (x - width, x) } else { (x, x + width) };
            assert!(from >= 0.0 && to <= WIDTH, "{words}: {from} to {to}");
        }
    }

    #[test]
    fn a_trial_says_that_it_is_one() {
        let mut run = run();
        assert!(picture(&run).contains("Trial of 3 rounds: not for publishing"));
        run.rounds = 9;
        let svg = picture(&run);
        assert!(!svg.contains("not for publishing") && svg.contains("Medians of 9 interleaved rounds"), "{svg}");
    }

    #[test]
    fn words_from_the_machine_stay_words() {
        assert!(picture(&run()).contains("Test &lt;CPU&gt;"));
    }
}
