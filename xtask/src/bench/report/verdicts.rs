//! What the widget is meant to reach, and whether it does.

use std::fmt;

use super::{Run, words};
use crate::bench::{
    contender::Contender,
    eye::Conditions,
    results::{Key, Metric},
};

/// A target, and what was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What is meant to be reached.
    pub target: String,
    /// What was measured.
    pub told: String,
    /// Whether it is reached; `None` where something was not measured.
    pub met: Option<bool>,
}

impl fmt::Display for Verdict {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let word = match self.met {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "not measured",
        };
        write!(out, "{word}: {} — {}", self.target, self.told)
    }
}

/// What a default embed may transfer until `ready`, and what is aimed at; bytes, brotli at its best.
const TRANSFERRED: [f64; 2] = [40_000.0, 32_000.0];

/// How soon the first picture is to be, as a share of Chart.js's time, and what is aimed at.
const SOONER: [f64; 2] = [0.9, 0.75];

/// What one more widget may add beside a canvas of its size, in bytes.
const ADDED: f64 = 300_000.0;

/// All targets.
pub fn verdicts(run: &Run) -> Vec<Verdict> {
    let mut all = vec![transferred(run)];
    all.extend(Conditions::ALL.map(|conditions| first_picture(run, conditions)));
    all.extend([redraw(run), card(run, Conditions::AsIs, 16.0), card(run, Conditions::Slow, 50.0), longest(run)]);
    all.extend([fiftieth(run), added(run), linear_widgets(run), linear_figures(run)]);
    all
}

fn transferred(run: &Run) -> Verdict {
    let bytes = run.results.transferred(Contender::Ours).map(|sizes| sizes[2] as f64);
    let kilobytes = |bytes: f64| format!("{:.1} KB", bytes / 1000.0);
    Verdict {
        target: format!(
            "transferred until ready: {} at most (aim {})",
            kilobytes(TRANSFERRED[0]),
            kilobytes(TRANSFERRED[1])
        ),
        told: bytes.map_or_else(nothing, kilobytes),
        met: bytes.map(|bytes| bytes <= TRANSFERRED[0]),
    }
}

fn first_picture(run: &Run, conditions: Conditions) -> Verdict {
    let median = |one| run.results.median(Key::of(Metric::Painted, one, conditions));
    ratio(
        &format!(
            "first picture, {}: {:.2} × Chart.js’s time at most (aim {:.2})",
            under(conditions),
            SOONER[0],
            SOONER[1]
        ),
        (median(Contender::Ours), median(Contender::Chartjs)),
        SOONER[0],
    )
}

fn redraw(run: &Run) -> Verdict {
    let median = |one| run.results.median(Key::of(Metric::Redraw, one, Conditions::AsIs));
    ratio("redraw: 2 × the floor’s at most", (median(Contender::Ours), median(Contender::Floor)), 2.0)
}

fn card(run: &Run, conditions: Conditions, most: f64) -> Verdict {
    let median = run.results.median(Key::of(Metric::Card, Contender::Ours, conditions));
    Verdict {
        target: format!("pointer to painted card, {}: {most} ms at most", slowed(conditions)),
        told: median.map_or_else(nothing, |median| format!("{} ms", words::time(median))),
        met: median.map(|median| median <= most),
    }
}

fn longest(run: &Run) -> Verdict {
    let median = |one| run.results.median(Key::of(Metric::Longest, one, Conditions::Slow));
    let both = median(Contender::Ours).zip(median(Contender::Floor));
    Verdict {
        target: "longest task until the first picture, slow: the floor’s and 25 ms at most".into(),
        told: both.map_or_else(nothing, |(ours, floor)| {
            format!("{} ms beside {} ms: {} more", words::time(ours), words::time(floor), words::time(ours - floor))
        }),
        met: both.map(|(ours, floor)| ours <= floor + 25.0),
    }
}

fn fiftieth(run: &Run) -> Verdict {
    let median = |count| run.results.median(Key::counted(Metric::MoreTime, Contender::Ours, count));
    ratio("the 50th widget: 1.1 × the 10th’s time at most", (median(50), median(10)), 1.1)
}

/// Beside its pixels, a canvas takes room for what the browser keeps of it: that of the floor's is of the same size.
fn added(run: &Run) -> Verdict {
    let all = |one| {
        let median = |metric| run.results.median(Key::counted(metric, one, 50));
        Some(median(Metric::MoreHeap)? + median(Metric::MoreDom)? + median(Metric::MoreWasm)?)
    };
    let both = all(Contender::Ours).zip(all(Contender::Floor));
    Verdict {
        target: format!("the 50th widget adds {} KB at most beside its canvas", words::kilobytes(ADDED)),
        told: both.map_or_else(nothing, |(ours, floor)| {
            let [all, canvas, more] = [ours, floor, ours - floor].map(words::kilobytes);
            format!("{more} KB ({all} KB, of which a bare canvas takes {canvas} KB)")
        }),
        met: both.map(|(ours, floor)| ours - floor <= ADDED),
    }
}

/// Linear: the last of 200 widgets costs about what the last of 50 does.
fn linear_widgets(run: &Run) -> Verdict {
    let median = |count| run.results.median(Key::counted(Metric::MoreTime, Contender::Ours, count));
    ratio("200 widgets stay linear: the last costs 1.25 × the 50th at most", (median(200), median(50)), 1.25)
}

/// Linear: four times as many figures take four times as long at most, beside what each picture takes.
fn linear_figures(run: &Run) -> Verdict {
    let median = |count| run.results.median(Key::counted(Metric::FiguresTime, Contender::Ours, count));
    ratio("200 figures stay linear: 4 × the time of 50 at most", (median(200), median(50)), 4.0)
}

/// A target that a time is at most so many times another.
fn ratio(target: &str, (time, other): (Option<f64>, Option<f64>), most: f64) -> Verdict {
    let both = time.zip(other);
    Verdict {
        target: target.to_owned(),
        told: both.map_or_else(nothing, |(time, other)| {
            format!("{:.2} ({} ms beside {} ms)", time / other, words::time(time), words::time(other))
        }),
        met: both.map(|(time, other)| time <= most * other),
    }
}

fn nothing() -> String {
    "nothing was measured".to_owned()
}

fn under(conditions: Conditions) -> &'static str {
    match conditions {
        Conditions::AsIs => "as the machine is",
        Conditions::Slow => "slow",
    }
}

fn slowed(conditions: Conditions) -> &'static str {
    match conditions {
        Conditions::AsIs => "as the machine is",
        Conditions::Slow => "slowed 4×",
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::run, *};

    fn of(run: &Run, beginning: &str) -> Verdict {
        let found = verdicts(run).into_iter().find(|verdict| verdict.target.starts_with(beginning));
        found.unwrap_or_else(|| unreachable!("there is a verdict on {beginning}"))
    }

    #[test]
    fn targets_are_judged_by_medians() {
        let run = run();
        // The widget's 40,000 bytes are just within; Chart.js's times are three times the widget's.
        assert_eq!(of(&run, "transferred").met, Some(true));
        assert_eq!(of(&run, "first picture, slow").met, Some(true));
        assert_eq!(of(&run, "first picture, slow").told, "0.33 (100 ms beside 300 ms)");
        assert_eq!(of(&run, "redraw").met, Some(true));
        assert_eq!(of(&run, "pointer to painted card, as").met, Some(false));
        assert_eq!(of(&run, "longest").met, Some(true));
        assert_eq!(of(&run, "200 figures").met, Some(true));
    }

    #[test]
    fn a_target_that_is_missed_is_told_with_its_figures() {
        let mut run = run();
        for _ in 0..9 {
            run.results.add(Key::of(Metric::Painted, Contender::Ours, Conditions::AsIs), 271.0);
        }
        let verdict = of(&run, "first picture, as");
        assert_eq!(verdict.met, Some(false));
        assert_eq!(
            verdict.to_string(),
            "MISSED: first picture, as the machine is: 0.90 × Chart.js’s time at most (aim 0.75) — 0.90 (271 ms beside 300 ms)"
        );
    }

    #[test]
    fn nothing_is_judged_that_was_not_measured() {
        let mut run = run();
        run.results = crate::bench::results::Results::default();
        assert!(verdicts(&run).iter().all(|verdict| verdict.met.is_none()));
    }
}
