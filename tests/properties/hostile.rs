//! What somebody may mean ill with, in attributes, documents and borders: it is told of, or drawn safely.

use proptest::{prelude::*, test_runner::RngSeed};
use serde_json::{Value, json};
use ward_profile::{
    borders,
    config::Config,
    inspect,
    locale::Lang,
    metrics::Weight,
    picture::{self, Picture},
    profile::{QUY_NHON_NAM, read},
    scene::TextLine,
    text::is_unseen,
};

use crate::{safe::is_safe, wrapped};

/// A document with all that a document may have, one with the former units' own numbers, and one with a map.
pub const DOCUMENTS: [&str; 3] = [
    include_str!("../fixtures/day-du.json"),
    include_str!("../fixtures/theo-dan-so.json"),
    include_str!("../fixtures/ban-do-dao-dai.json"),
];

/// Some of what turns text round or is not seen.
const UNSEEN: [char; 14] = [
    '\0',
    '\u{7f}',
    '\u{ad}',
    '\u{61c}',
    '\u{200b}',
    '\u{200e}',
    '\u{200f}',
    '\u{202a}',
    '\u{202e}',
    '\u{2066}',
    '\u{2069}',
    '\u{feff}',
    '\u{e0041}',
    '\u{180e}',
];

/// Calls `change` with each text of a document that a reader may be told.
fn each_text(value: &mut Value, change: &dyn Fn(&mut String)) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(text) if matches!(&**name, "vi" | "en" | "name" | "publication" | "quote") => {
                        change(text)
                    }
                    _ if name != "shape" => each_text(value, change),
                    _ => {}
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| each_text(value, change)),
        _ => {}
    }
}

/// Reads a document and its borders, and holds its pictures to what is safe.
fn draw_safely(document: &Value, case: &str) -> Vec<Picture> {
    let json = document.to_string();
    let mut profile = read::profile(&json, Lang::En).map_err(|problem| problem.message).expect(case).profile;
    borders::attach(&mut profile, &borders::file::inline(&json));
    let mut pictures = Vec::new();
    for (lang, width) in [("vi", 240.0), ("en", 240.0), ("vi", 720.0), ("en", 1200.0)] {
        let (config, _) = Config::read([("data-lang", lang), ("data-sections", "all")].into_iter(), None);
        let picture = Picture::of(&profile, &config, false, width);
        is_safe(&picture, &format!("{case}, {lang}, {width} px"));
        pictures.push(picture);
    }
    pictures
}

#[test]
fn what_is_unseen_is_dropped_from_every_text_of_a_document() {
    for (index, text) in DOCUMENTS.into_iter().enumerate() {
        let mut document: Value = serde_json::from_str(text).expect("it is JSON");
        let clean = draw_safely(&document, "clean");
        let all: String = UNSEEN.iter().collect();
        each_text(&mut document, &|text| *text = text.replacen(' ', &format!(" {all}"), 1) + "\u{202e}");
        let found = read::profile(&document.to_string(), Lang::En).map(|sound| sound.warnings).unwrap_or_default();
        assert!(found.iter().any(|finding| finding.code == "invisible-characters"), "{index}: {found:?}");
        let flow = |line: &TextLine| line.spans.iter().map(|span| (line.x, span.width())).collect();
        for (picture, before) in draw_safely(&document, "spoiled").iter().zip(&clean) {
            let shown = inspect::Shown { share: 1.0, flow: Some(&flow), config: &Config::default() };
            let told = inspect::json(picture, shown);
            assert!(!told.chars().any(is_unseen), "{index}: {told}");
            assert_eq!(told, inspect::json(before, shown), "{index}: what is left is what was there");
        }
    }
}

#[test]
fn words_without_end_stay_in_their_slots() {
    for word in ["W", "ộ", "ﷺ", "😀"] {
        for text in DOCUMENTS {
            let mut document: Value = serde_json::from_str(text).expect("it is JSON");
            each_text(&mut document, &|text| *text = word.repeat(60));
            draw_safely(&document, word);
        }
        let long = word.repeat(300);
        let attributes = [("data-title", long.as_str()), ("data-credit", &long), ("data-sections", "all")];
        let (config, problems) = Config::read(attributes.into_iter(), None);
        assert_eq!(problems, []);
        for width in [240.0, 720.0] {
            is_safe(&Picture::of(&QUY_NHON_NAM, &config, false, width), word);
        }
    }
}

#[test]
fn a_width_that_is_no_number_is_drawn_as_the_narrowest() {
    for width in [f32::NAN, f32::NEG_INFINITY, -5.0, 0.0] {
        let picture = Picture::of(&QUY_NHON_NAM, &Config::default(), false, width);
        is_safe(&picture, "no width");
        assert_eq!(picture.scene.width, 240.0, "{width}");
    }
    assert_eq!(Picture::of(&QUY_NHON_NAM, &Config::default(), false, f32::INFINITY).scene.width, 1600.0);
}

#[test]
fn hostile_attributes_are_told_of_on_one_short_line() {
    let long = "x \u{202e}\n".repeat(1 << 17);
    let markup = "\"><img src=x onerror=alert(1)>\u{2066}\0";
    let names = [
        "lang",
        "theme",
        "motion",
        "sections",
        "accent",
        "font",
        "title",
        "credit",
        "figure-area",
        "figure-no",
        "figure-",
    ];
    for value in [long.as_str(), markup, "__proto__", "NaN", "1e999", "-0", "\u{61c}1"] {
        for name in names {
            let name = format!("data-{name}");
            let (config, mut problems) = Config::read([(name.as_str(), value)].into_iter(), None);
            problems.extend(picture::problems(&QUY_NHON_NAM, &config));
            for problem in &problems {
                let words = &problem.message;
                assert!(words.contains(&name) && words.chars().count() < 1000, "{name}: {words}");
                assert!(!words.chars().any(is_unseen), "{name}: {words:?}");
            }
            let taken =
                config.custom().title.is_some() || config.custom().credit.is_some() || config.custom().font.is_some();
            assert!(taken || !problems.is_empty() || value == "\u{61c}1", "{name}: “{value:.40}” is told of");
            is_safe(&Picture::of(&QUY_NHON_NAM, &config, false, 320.0), &name);
        }
    }
    let name = format!("data-figure-{long}");
    let (config, _) = Config::read([(name.as_str(), "5")].into_iter(), None);
    let problems = picture::problems(&QUY_NHON_NAM, &config);
    assert!(matches!(&problems[..], [one] if one.message.len() < 1000 && one.code == "unknown-figure"), "{problems:?}");
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 800, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_broken_into_lines_without_loss(
        text in "([ \u{a0}]|[a-zĐđƠơẶộ,–]{1,9}|\\PC){0,40}",
        size in 1u8..60,
        bold in any::<bool>(),
        slot in -10f32..700.0,
    ) {
        wrapped::holds(&text, (f32::from(size), if bold { Weight::Bold } else { Weight::Regular }), slot);
    }

    #[test]
    fn any_attribute_gives_a_picture_and_words(
        name in proptest::sample::select(vec!["lang", "theme", "motion", "sections", "accent", "font", "title", "credit", "figure-area"]),
        value in prop_oneof!["\\PC{0,12}", "[a-z#0-9.,'\" -]{0,20}", "(.|\n|\u{202e}|\0){0,400}"],
    ) {
        let (config, problems) = Config::read([(format!("data-{name}").as_str(), value.as_str())].into_iter(), None);
        prop_assert!(!config.custom().sections().is_empty());
        for text in [&config.custom().title, &config.custom().credit].into_iter().flatten() {
            prop_assert!(!text.chars().any(is_unseen) && text.chars().count() <= 300);
        }
        for problem in problems {
            prop_assert!(problem.message.contains(name) && !problem.message.chars().any(is_unseen), "{:?}", problem);
        }
    }
}

#[test]
fn numbers_that_no_place_has_are_drawn_apart_too() {
    for value in [json!(21_497_431_656_u64), json!(999_999_999_999_999_u64), json!(0.001), json!(7.654_321)] {
        for (index, text) in DOCUMENTS.into_iter().enumerate() {
            let mut document: Value = serde_json::from_str(text).expect("it is JSON");
            let figures = document["figures"].as_array_mut().expect("there are figures");
            let area = figures.iter_mut().find(|figure| figure["role"] == "area").expect("there is an area");
            area["value"] = value.clone();
            let json = document.to_string();
            if read::profile(&json, Lang::En).is_ok() {
                draw_safely(&document, &format!("{index}: {value} km²"));
            }
        }
    }
}

#[test]
fn a_statement_among_numbers_is_drawn_in_words() {
    let mut document: Value = serde_json::from_str(DOCUMENTS[0]).expect("it is JSON");
    for figure in document["figures"].as_array_mut().into_iter().flatten() {
        if matches!(figure["role"].as_str(), Some("economy" | "party" | "dossiers")) {
            figure["unit"] = json!("statement");
            figure["wording"] = json!({ "vi": "Chợ mới đã mở cửa", "en": "A new market has opened" });
            for number in ["value", "to", "of", "down", "qualifiers"] {
                figure.as_object_mut().map(|figure| figure.remove(number));
            }
        }
    }
    for picture in draw_safely(&document, "statements") {
        let words: Vec<String> = picture.scene.lines().map(TextLine::words).collect();
        assert!(["Chợ mới", "market"].iter().any(|word| words.join(" ").contains(word)), "{words:?}");
    }
}
