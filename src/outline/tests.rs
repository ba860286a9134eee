use super::*;
use crate::{
    config::Config,
    facts::Fact,
    inspect::{Shown, json},
    metrics::plain,
    profile::QUY_NHON_NAM,
};

fn picture(attributes: &[(&str, &str)]) -> Picture {
    Picture::of(&QUY_NHON_NAM, &Config::read(attributes.iter().copied(), None).0, false, 720.0)
}

/// All that is said, one thing after the other.
fn said(picture: &Picture) -> String {
    let items = reading(picture).into_iter().map(|item| match item {
        Item::Mark(_, name) => name,
        Item::Text(text, _) => text,
    });
    let all: Vec<String> = [picture.name()].into_iter().chain(items).collect();
    all.join("\n")
}

#[test]
fn every_mark_is_read_once_and_in_order() {
    for lang in ["vi", "en"] {
        let picture = picture(&[("data-lang", lang), ("data-sections", "all")]);
        let read: Vec<usize> = reading(&picture)
            .iter()
            .filter_map(|item| match item {
                Item::Mark(index, _) => Some(*index),
                Item::Text(..) => None,
            })
            .collect();
        assert_eq!(read, (0..picture.scene.marks.len()).collect::<Vec<_>>());
    }
}

#[test]
fn whatever_is_drawn_is_said() {
    for lang in ["vi", "en"] {
        for sections in ["", "all", "population", "budget targets"] {
            let picture = picture(&[("data-lang", lang), ("data-sections", sections)]);
            let table: String =
                rows(&picture).iter().map(|row| format!("{} {} {}\n", row.label, row.value, row.period)).collect();
            let said = said(&picture) + "\n" + &table;
            // A line is part of a text that was broken: its words, the last and the first aside, stand together there.
            for line in picture.scene.lines() {
                for span in &line.spans {
                    let words = span.text.trim().trim_end_matches(['.', ',', ':']);
                    let known = said.contains(words);
                    assert!(known || partly(&said, words), "{lang}, {sections}: “{words}” is not said in\n{said}");
                }
            }
        }
    }
}

/// Whether the words stand in what is said, if in other places: a heading over a number is both label and period.
fn partly(said: &str, words: &str) -> bool {
    let said = said.to_lowercase();
    words
        .to_lowercase()
        .split([',', ':'])
        .all(|piece| piece.trim().split(' ').all(|word| said.contains(word.trim_matches(['(', ')', '.']))))
}

#[test]
fn every_drawn_figure_and_every_mark_has_a_row() {
    for lang in ["vi", "en"] {
        let picture = picture(&[("data-lang", lang), ("data-sections", "all")]);
        let rows = rows(&picture);
        let row = |id: &str| rows.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("{lang}: {id} has no row"));
        let drawn: Vec<&Fact> = picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key)).collect();
        assert!(drawn.len() > 25, "{}", drawn.len());
        for fact in drawn {
            let row = row(&fact.id);
            assert_eq!(row.value, plain(&fact.text()));
            assert!(!row.kind.is_empty() && !row.source.is_empty(), "{row:?}");
            assert!(row.value.contains(fact.qualifier.split('…').next().unwrap_or_default().trim()), "{row:?}");
            assert_eq!(row.source.starts_with('“'), fact.derivation.is_none(), "{row:?}");
        }
        for mark in &picture.scene.marks {
            row(&mark.id);
        }
    }
}

#[test]
fn what_belongs_together_is_kin_both_ways() {
    let picture = picture(&[]);
    let kin = |id: &str| kin(&picture.facts, id);
    assert_eq!(kin("density"), ["population", "area"]);
    assert_eq!(kin("population"), ["density"]);
    assert_eq!(kin("area"), ["density", "area-side"]);
    assert_eq!(kin("budget-plan"), ["budget-2021-2025", "budget-plan-ratio"]);
    assert_eq!(kin("former-units"), ["ngo-may", "nguyen-van-cu", "quang-trung", "ghenh-rang"]);
    assert!(kin("poverty-rate").is_empty());
}

#[test]
fn what_stands_around_the_canvas_is_told() {
    let picture = picture(&[("data-sections", "all"), ("data-title", "\"}]<b>\\")]);
    let mut config = Config::default();
    config.custom.tools = 2;
    let shown = Shown { share: 1.5, flow: None, config: &config };
    let read: serde_json::Value = serde_json::from_str(&json(&picture, shown)).expect("it is JSON");
    assert_eq!(read["title"], "\"}]<b>\\");
    assert_eq!(read["labels"].as_array().map(Vec::len), Some(13));
    let marks = read["marks"].as_array().expect("a list");
    assert_eq!(marks.len(), picture.scene.marks.len());
    for (read, mark) in marks.iter().zip(&picture.scene.marks) {
        let x = read["x"].as_f64().expect("a length");
        assert!((x - f64::from(mark.area.x) * 1.5).abs() < 0.01, "lengths are those of the canvas");
        assert_eq!(read["name"], name(&picture.facts, mark));
    }
    let ribbons = marks.iter().filter(|mark| mark["shape"].as_str().is_some_and(|shape| shape.starts_with('M')));
    assert_eq!(ribbons.count(), 4);
    assert_eq!((&read["tools"], &read["motion"], &read["font"]), (&2.into(), &true.into(), &serde_json::Value::Null));
    assert_eq!(read["drawings"].as_array().map(Vec::len), Some(crate::motion::drawings(&picture.scene).len()));
    assert_eq!(read["captions"].as_array().map(Vec::len), Some(picture.scene.captions.len()));
}
