//! The files are read by libraries that were made for their formats, and held against the profiles.

use std::{collections::HashMap, fs, path::Path};

use serde_json::Value;

use super::*;
use crate::{
    config::Config,
    profile::{Figure, QUY_NHON_NAM, read},
};

/// The built-in profile and the fixtures, by name.
fn places() -> Vec<(String, Profile)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut places = vec![("quy-nhon-nam".to_owned(), QUY_NHON_NAM.clone())];
    for entry in fs::read_dir(folder).expect("the fixtures are there") {
        let path = entry.expect("it can be read").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let text = fs::read_to_string(&path).expect("it is text");
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            places.push((name, read::profile(&text, Lang::Vi).expect("it is sound").profile));
        }
    }
    assert!(places.len() > 15, "the fixtures were found");
    places
}

fn picture(profile: &Profile, attributes: &[(&str, &str)]) -> Picture {
    let (config, _) = Config::read(attributes.iter().copied(), None);
    Picture::of(profile, &config, false, 720.0)
}

/// The rows of a table, each by the names of the columns, as the library reads them.
fn records(text: &str, between: u8) -> Vec<HashMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(between).from_reader(text.as_bytes());
    reader.deserialize().map(|record| record.expect("each line has as many cells as the first")).collect()
}

fn of_csv(profile: &Profile, picture: &Picture) -> Vec<HashMap<String, String>> {
    let text = super::csv(profile, picture);
    let text = text.strip_prefix('\u{feff}').expect("a byte-order mark comes first");
    assert!(!text.contains('\u{feff}') && text.ends_with("\r\n") && !text.contains('\u{a0}'));
    records(text, b',')
}

/// The figure of the document that a row is of; none for what was calculated.
fn figure<'a>(profile: &'a Profile, id: &str) -> Option<&'a Figure> {
    profile.figures.iter().find(|figure| figure.id == id)
}

#[test]
fn a_csv_library_reads_what_the_profile_says() {
    let mut compared = 0;
    for (name, profile) in places() {
        for lang in ["vi", "en"] {
            let picture = picture(&profile, &[("data-lang", lang), ("data-sections", "all")]);
            let rows = of_csv(&profile, &picture);
            let shown = picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key));
            let ids: Vec<&str> = shown.map(|fact| &*fact.id).collect();
            assert_eq!(rows.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(), ids, "{name}, {lang}");
            for row in &rows {
                let case = format!("{name}, {lang}: {row:?}");
                let number = |column: &str| row[column].parse::<f64>().ok();
                assert!(row["value"].is_empty() || number("value").is_some(), "no number: {case}");
                assert!(row["value"].is_empty() || !row["value"].contains(','), "a grouped number: {case}");
                let Some(figure) = figure(&profile, &row["id"]) else { continue };
                compared += 1;
                let given = |number: Option<crate::profile::Number>| number.map(crate::profile::Number::to_f64);
                assert_eq!(number("value"), given(figure.value), "{case}");
                assert_eq!(number("to"), given(figure.to), "{case}");
                assert_eq!(number("of"), given(figure.of), "{case}");
                assert_eq!(number("down"), given(figure.down), "{case}");
                assert_eq!(row["quote"], plain(&figure.quote), "{case}");
                assert_eq!(row["source"], plain(&profile.source.publication), "{case}");
                assert_eq!(row["published"], profile.source.date.map(iso).unwrap_or_default(), "{case}");
                assert_eq!(row["qualifier"].is_empty(), figure.qualifiers.is_empty(), "{case}");
                assert_eq!((row["derived"].as_str(), row["origin"].as_str()), ("false", "source"), "{case}");
                assert!(!row["section"].is_empty(), "in no section: {case}");
            }
        }
    }
    assert!(compared > 300, "{compared} rows were compared");
}

#[test]
fn numbers_units_and_qualifiers_stand_apart() {
    let row = |lang: &str, id: &str| {
        let picture = picture(&QUY_NHON_NAM, &[("data-lang", lang)]);
        let mut rows = of_csv(&QUY_NHON_NAM, &picture);
        let at = rows.iter().position(|row| row["id"] == id).expect("it is drawn");
        rows.swap_remove(at)
    };
    let cells = |row: &HashMap<String, String>, names: &[&str]| -> Vec<String> {
        names.iter().map(|name| row[*name].clone()).collect()
    };
    let names = ["section", "value", "unit", "qualifier", "text", "period", "from", "until", "kind"];
    let budget = row("vi", "budget-2021-2025");
    let period = "giai đoạn 2021–2025";
    let wanted = ["budget", "860", "tỷ đồng", "ước gần", "ước gần 860 tỷ đồng", period, "2021", "2025", "estimate"];
    assert_eq!(cells(&budget, &names), wanted);
    let area = row("en", "area");
    assert_eq!(cells(&area, &["value", "unit", "qualifier", "section"]), ["36.36", "km²", "", "area"]);
    assert_eq!(area["place"], "Quy Nhơn Nam ward");
    let density = row("en", "density");
    assert_eq!(cells(&density, &["derived", "origin", "told", "quote"]), ["true", "calculated", "calculated", ""]);
    assert!(density["calculation"].contains('÷'), "{density:?}");
    let units = row("vi", "former-units");
    assert_eq!(units["items"], "Ngô Mây; Nguyễn Văn Cừ; Quang Trung; Ghềnh Ráng");
}

#[test]
fn each_row_is_in_the_section_that_shows_it() {
    let picture = picture(&QUY_NHON_NAM, &[("data-sections", "targets budget services")]);
    let rows = of_csv(&QUY_NHON_NAM, &picture);
    let sections: Vec<&str> = rows.iter().map(|row| row["section"].as_str()).collect();
    for name in ["targets", "budget", "services"] {
        assert!(sections.contains(&name), "{sections:?}");
    }
    assert!(sections.iter().all(|name| ["targets", "budget", "services"].contains(name)), "{sections:?}");
}

#[test]
fn the_newsrooms_figures_say_so() {
    let picture = picture(&QUY_NHON_NAM, &[("data-lang", "en"), ("data-figure-population", "73500")]);
    let rows = of_csv(&QUY_NHON_NAM, &picture);
    let of = |id: &str| rows.iter().find(|row| row["id"] == id).expect("it is drawn");
    let people = of("population");
    assert_eq!((people["value"].as_str(), people["origin"].as_str()), ("73500", "newsroom"));
    assert_eq!((people["source"].as_str(), people["published"].as_str()), ("Newsroom figure", ""));
    assert_eq!((of("density")["origin"].as_str(), of("density")["derived"].as_str()), ("newsroom", "true"));
    assert_eq!(of("area")["source"], "Báo Gia Lai");
    let json: Value = serde_json::from_str(&super::json(&QUY_NHON_NAM, &picture)).expect("it is JSON");
    let notes = json["notes"].to_string();
    assert!(notes.contains("Newsroom figure"), "{notes}");
}

#[test]
fn json_says_what_the_csv_says() {
    for (name, profile) in places() {
        let picture = picture(&profile, &[("data-lang", "en"), ("data-sections", "all")]);
        let json: Value = serde_json::from_str(&super::json(&profile, &picture)).expect("it is JSON");
        assert_eq!(json["place"]["id"], &*profile.id);
        assert_eq!(json["lang"], "en");
        assert_eq!(json["source"]["publication"], plain(&profile.source.publication));
        let figures = json["figures"].as_array().expect("a list");
        let rows = of_csv(&profile, &picture);
        assert_eq!(figures.len(), rows.len(), "{name}");
        for (figure, row) in figures.iter().zip(&rows) {
            for column in COLUMNS {
                let cell = match &figure[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "),
                    other => other.to_string(),
                };
                assert_eq!(
                    cell,
                    row[column].strip_prefix('\'').unwrap_or(&row[column]),
                    "{name}: {column} of {figure}"
                );
                assert!(column != "value" || figure[column].is_number() || cell.is_empty(), "{name}: {figure}");
            }
        }
    }
}

#[test]
fn what_the_table_says_beside_figures_is_listed_with_one() {
    for (name, profile) in places() {
        let picture = picture(&profile, &[("data-sections", "all")]);
        let text = super::json(&profile, &picture);
        for mark in &picture.scene.marks {
            let is_figure = picture.facts.figures.iter().any(|fact| fact.id == mark.id);
            let told = is_figure || text.contains(&plain(&mark.label));
            assert!(told, "{name}: “{}” is in the picture and in no row", mark.label);
        }
    }
}

#[test]
fn what_a_profile_says_is_no_formula_and_ends_no_cell() {
    let mut profile = QUY_NHON_NAM.clone();
    let evil = "=HYPERLINK(\"http://x.example\";\"a\")\r\n,\t+1";
    for figure in profile.figures.to_mut() {
        figure.quote = evil.into();
        figure.label.vi = Some("@SUM(A1)".into());
    }
    let picture = picture(&profile, &[]);
    for (text, between) in [(super::csv(&profile, &picture), b','), (super::tsv(&profile, &picture), b'\t')] {
        let text = text.trim_start_matches('\u{feff}');
        for row in records(text, between).iter().filter(|row| row["derived"] == "false") {
            assert_eq!((row["quote"].as_str(), row["label"].as_str()), (&*format!("'{evil}"), "'@SUM(A1)"));
        }
    }
}
