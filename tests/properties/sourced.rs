//! Each statement of the article that the built-in profile is made from is in the picture of all sections, as surely as the
//! article gives it.
//!
//! What is expected stands in `tests/article.json`, written by hand from the article: no line of it comes from the code.

use serde_json::Value;
use ward_profile::{
    config::Config,
    facts::Fact,
    geometry::Rect,
    inspect,
    metrics::plain,
    picture::Picture,
    profile::QUY_NHON_NAM,
    scene::{Shape, TextLine},
};

use crate::pictures::{all_words, picture, words_for};

const WIDTHS: [u16; 8] = [240, 320, 360, 520, 720, 1000, 1200, 1600];

fn rows() -> Vec<Value> {
    serde_json::from_str(include_str!("../article.json")).expect("it is JSON")
}

fn word<'a>(row: &'a Value, lang: &str, field: &str) -> &'a str {
    row[lang][field].as_str().expect("a text")
}

fn inspected(picture: &Picture) -> Value {
    let flow = |line: &TextLine| line.spans.iter().map(|span| (line.x, span.width())).collect();
    let shown = inspect::Shown { share: 1.0, flow: Some(&flow), config: &Config::default() };
    serde_json::from_str(&inspect::json(picture, shown)).expect("it is JSON")
}

fn fact<'a>(picture: &'a Picture, id: &str) -> &'a Fact {
    picture.facts.figures.iter().find(|fact| fact.id == id).expect(id)
}

#[test]
fn inspect_tells_each_statement_with_all_that_qualifies_it() {
    let rows = rows();
    assert_eq!(rows.len(), 28, "what the article states");
    for lang in ["vi", "en"] {
        let scene = inspected(&picture(&QUY_NHON_NAM, lang, "all", 720));
        let figures = scene["figures"].as_array().expect("a list");
        for row in &rows {
            let id = row["id"].as_str().expect("an id");
            let found: Vec<&Value> = figures.iter().filter(|figure| figure["id"] == id).collect();
            assert_eq!(found.len(), 1, "{lang}: {id} is told once");
            let told = |field: &str| found[0][field].as_str().expect("a text");
            for field in ["text", "qualifier", "period"] {
                assert_eq!(told(field), word(row, lang, field), "{lang}: {field} of {id}");
            }
            assert_eq!(told("kind"), row["kind"], "{lang}: {id}");
            assert_eq!(told("source"), row["quote"], "{lang}: {id}");
            assert_eq!((told("origin"), &found[0]["derived"]), ("source", &false.into()), "{lang}: {id}");
            let numbers = |value: &Value| match value {
                Value::Array(range) => range.iter().map(Value::as_f64).collect(),
                value => vec![value.as_f64()],
            };
            assert_eq!(numbers(&found[0]["value"]), numbers(&row["value"]), "{lang}: {id}");
        }
        // Beside them stands what was calculated, and nothing else.
        let derived = figures.iter().filter(|figure| figure["derived"] == true).count();
        assert_eq!(figures.len(), rows.len() + derived, "{lang}");
        assert_eq!(derived, 3, "the density, the square's side and the plan");
    }
}

/// The words that stand where a reader looks for a fact: its own, those in its mark, and those on the dashed panel around.
fn words_around(picture: &Picture, id: &str) -> String {
    let mark = picture.scene.marks.iter().find(|mark| mark.id == id).expect(id);
    let mut panels = picture.scene.nodes.iter().filter_map(|node| match &node.shape {
        Shape::Rect { area, stroke: Some(stroke), .. } if stroke.dashed && area.holds(mark.area) => Some(*area),
        _ => None,
    });
    let around = panels.next().unwrap_or(mark.area);
    let is_there = |line: &&TextLine| around.holds(Rect::new(line.left(line.width()), line.y, 0.0, 0.0));
    let mut words = words_for(picture, fact(picture, id).key);
    picture.scene.lines().filter(is_there).for_each(|line| words = words.clone() + " " + &line.words());
    words
}

#[test]
fn each_statement_is_drawn_with_its_qualifier_its_unit_its_time_and_its_kind() {
    for (lang, width) in ["vi", "en"].into_iter().flat_map(|lang| WIDTHS.map(|width| (lang, width))) {
        let picture = picture(&QUY_NHON_NAM, lang, "all", width);
        for row in rows() {
            let id = row["id"].as_str().expect("an id");
            let drawn = words_for(&picture, fact(&picture, id).key);
            for piece in word(&row, lang, "text").split(' ') {
                assert!(drawn.contains(piece), "{lang}, {width}: {id} draws “{drawn}”, without “{piece}”");
            }
            // That of the merger stands above the title and in the note at the end, as a date; what explains another figure
            // stands below it.
            let (around, period) = match id {
                "former-units" => (all_words(&picture), word(&row, lang, "period").trim_start_matches("since ")),
                "budget-plan-ratio" => (words_around(&picture, "budget-2021-2025"), word(&row, lang, "period")),
                "poor-households" => (words_around(&picture, "poverty-rate"), word(&row, lang, "period")),
                _ => (words_around(&picture, id), word(&row, lang, "period")),
            };
            assert!(around.contains(period), "{lang}, {width}: {id} is drawn without “{period}”: “{around}”");
            let kind = match (lang, row["kind"].as_str()) {
                ("vi", Some("target")) => "mục tiêu",
                ("vi", Some("intention")) => "định hướng",
                ("vi", Some("estimate")) => "ước",
                ("en", Some("estimate")) => "estimated",
                ("en", Some(kind @ ("target" | "intention"))) => kind,
                _ => "",
            };
            let around = words_around(&picture, id).to_lowercase();
            assert!(around.contains(kind), "{lang}, {width}: {id} is not said to be {kind}: “{around}”");
        }
    }
}

#[test]
fn each_statement_can_be_asked_for_once_and_says_what_qualifies_it() {
    for (lang, width) in ["vi", "en"].into_iter().flat_map(|lang| WIDTHS.map(|width| (lang, width))) {
        let picture = picture(&QUY_NHON_NAM, lang, "all", width);
        for row in rows() {
            let id = row["id"].as_str().expect("an id");
            let marks: Vec<_> = picture.scene.marks.iter().filter(|mark| mark.id == id).collect();
            assert_eq!(marks.len(), 1, "{lang}, {width}: {id}");
            let (text, words) = (word(&row, lang, "text"), &marks[0].text);
            assert!(words.contains(text), "{lang}, {width}: “{words}” lacks “{text}”");
            assert!(words.contains(word(&row, lang, "period")), "{lang}, {width}: “{words}” lacks its time");
            let flag = match (lang, row["kind"].as_str()) {
                ("vi", Some("target")) => "(mục tiêu)",
                ("vi", Some("intention")) => "(định hướng)",
                ("en", Some(kind @ ("target" | "intention"))) => &format!("({kind})"),
                _ => "",
            };
            assert!(words.contains(flag), "{lang}, {width}: “{words}” lacks {flag}");
        }
    }
}

#[test]
fn priorities_are_told_in_the_article_s_order_and_words() {
    const BEGINNINGS: [(&str, &str); 4] = [
        ("Huy động và sử dụng có hiệu quả mọi nguồn lực đầu tư", "Mobilise"),
        ("Phát huy các giá trị văn hóa truyền thống gắn với thương mại, dịch vụ, du lịch", "Make traditional culture"),
        ("Đẩy mạnh cải cách hành chính, chuyển đổi số, xây dựng đô thị thông minh", "Speed up administrative reform"),
        ("Chú trọng công tác quy hoạch, đào tạo, bồi dưỡng, bố trí, sử dụng đội ngũ cán bộ", "Plan, train"),
    ];
    for width in WIDTHS {
        for lang in ["vi", "en"] {
            let picture = picture(&QUY_NHON_NAM, lang, "priorities", width);
            let entries: Vec<_> =
                picture.scene.marks.iter().filter(|mark| mark.id.starts_with("priorities-")).collect();
            assert_eq!(entries.len(), 4, "{lang}, {width}");
            for (index, (entry, (vi, en))) in entries.iter().zip(BEGINNINGS).enumerate() {
                assert_eq!(entry.id, format!("priorities-{}", index + 1), "{lang}, {width}");
                let beginning = if lang == "vi" { vi } else { en };
                assert!(entry.text.starts_with(beginning), "{lang}, {width}: {}", entry.text);
                assert!(picture.summary().contains(&entry.text), "{lang}: the picture's name tells it too");
                let words = all_words(&picture);
                assert!(words.contains(&entry.label), "{lang}, {width}: “{}” is drawn", entry.label);
                assert!(!words.contains(&entry.text), "{lang}, {width}: the whole wording is for those who ask");
            }
            assert!(entries.is_sorted_by_key(|mark| (mark.area.y, mark.area.x)), "{lang}, {width}: in order");
        }
    }
}

#[test]
fn the_places_ahead_are_named_without_positions() {
    for (lang, ahead, order) in [
        ("vi", "Đứng trước: phường Pleiku, phường Quy Nhơn, xã Tuy Phước.", "Nguồn không nói thứ tự của ba đơn vị"),
        ("en", "Ahead of it: Pleiku ward, Quy Nhơn ward, Tuy Phước commune.", "does not say in what order the three"),
    ] {
        for width in WIDTHS {
            let picture = picture(&QUY_NHON_NAM, lang, "services", width);
            for words in [all_words(&picture), picture.summary()] {
                assert!(words.contains(ahead) && words.contains(order), "{lang}, {width}: {words}");
            }
        }
    }
}

#[test]
fn the_picture_says_whose_the_targets_and_the_priorities_are() {
    for (lang, targets, priorities) in [
        ("vi", "Mục tiêu của Đảng bộ phường, nhiệm kỳ 2025–2030", "Định hướng của Đảng bộ phường, nhiệm kỳ 2025–2030"),
        (
            "en",
            "Targets of the ward’s Party committee, term 2025–2030",
            "Set by the ward’s Party committee, term 2025–2030",
        ),
    ] {
        for width in WIDTHS {
            for sections in ["targets priorities", "all"] {
                let picture = picture(&QUY_NHON_NAM, lang, sections, width);
                for words in [all_words(&picture), picture.summary()] {
                    assert!(words.contains(targets), "{lang}, {width}: {words}");
                    assert!(words.contains(priorities), "{lang}, {width}: {words}");
                }
            }
        }
    }
}

#[test]
fn the_budget_s_target_is_drawn_once_wherever_it_stands() {
    for width in WIDTHS {
        for sections in ["all", "budget", "targets", "targets budget", "budget targets"] {
            let picture = picture(&QUY_NHON_NAM, "vi", sections, width);
            let target = fact(&picture, "budget-2030");
            let drawn = words_for(&picture, target.key);
            assert_eq!(drawn.matches("340,3").count(), 1, "{sections}, {width}: {drawn}");
            let number = plain(&target.wording.number);
            let line = picture.scene.lines().find(|line| line.words().contains(&number)).expect("its line");
            let plate = picture.scene.nodes.iter().find_map(|node| match &node.shape {
                Shape::Rect { area, fill: None, stroke: Some(stroke), .. }
                    if stroke.dashed && area.y < line.y && line.y < area.bottom() && area.x < line.x =>
                {
                    Some(*area)
                }
                _ => None,
            });
            assert!(plate.is_some_and(|plate| line.x < plate.right()), "{sections}, {width}: on a dashed plate");
        }
    }
}
