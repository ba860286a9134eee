use serde_json::{Value, json};

use crate::{locale::Lang, problem::Problem, profile::read};

/// The built-in document, to be spoiled.
fn document() -> Value {
    serde_json::from_str(include_str!("../quy-nhon-nam.json")).expect("the built-in document is JSON")
}

/// The problem with the built-in document after `spoil`.
fn problem(spoil: impl FnOnce(&mut Value)) -> Box<Problem> {
    let mut document = document();
    spoil(&mut document);
    read::profile(&document.to_string(), Lang::En).expect_err("it is unsound")
}

/// Whether the problem names the place and the fault.
fn says(problem: &Problem, words: &[&str]) {
    for word in words {
        assert!(problem.message.contains(word), "“{}” does not say “{word}”", problem.message);
    }
}

#[test]
fn the_built_in_document_is_sound() {
    let read = read::profile(&document().to_string(), Lang::Vi).expect("it is sound");
    assert_eq!(read, crate::profile::QUY_NHON_NAM);
}

#[test]
fn what_is_not_json_is_told_where() {
    let problem = read::profile("{\"id\": ", Lang::En).expect_err("it is not JSON");
    assert_eq!(problem.code, "not-json");
    says(&problem, &["not valid JSON", "line 1"]);
}

#[test]
fn a_missing_field_is_named() {
    says(&problem(|document| drop(document.as_object_mut().and_then(|map| map.remove("name")))), &["name", "missing"]);
    says(
        &problem(|document| drop(document["figures"][1].as_object_mut().and_then(|map| map.remove("kind")))),
        &["figures[1]", "kind"],
    );
}

#[test]
fn unknown_words_and_fields_are_refused() {
    says(&problem(|document| document["figures"][1]["unit"] = json!("acre")), &["figures[1].unit", "acre"]);
    says(&problem(|document| document["population"] = json!(1)), &["population", "unknown field"]);
    says(&problem(|document| document["formed"]["date"] = json!("2025-13-01")), &["formed.date", "date"]);
    says(&problem(|document| document["figures"][1]["value"] = json!("36,36")), &["figures[1].value"]);
}

#[test]
fn numbers_are_sound() {
    says(&problem(|document| document["figures"][1]["value"] = json!(-3)), &["figures[1].value", "negative"]);
    says(&problem(|document| document["figures"][2]["value"] = json!(1e300)), &["figures[2].value"]);
    let no_number =
        |document: &mut Value| drop(document["figures"][1].as_object_mut().and_then(|map| map.remove("value")));
    says(&problem(no_number), &["figures[1].value", "no number"]);
    says(&problem(|document| document["figures"][1]["to"] = json!(2)), &["figures[1].to", "upper end"]);
}

#[test]
fn counts_and_areas_are_ones_that_can_be_drawn() {
    says(&problem(|document| document["figures"][0]["value"] = json!(7)), &["figures[0].value", "former units"]);
    says(&problem(|document| document["figures"][8]["down"] = json!(22)), &["figures[8].down", "whole"]);
    says(&problem(|document| document["figures"][8]["of"] = json!(21.5)), &["figures[8].down", "whole"]);
    says(&problem(|document| document["figures"][1]["value"] = json!(0.00001)), &["figures[1].value", "0.001"]);
}

#[test]
fn ids_units_and_periods_are_sound() {
    says(&problem(|document| document["figures"][2]["id"] = json!("density")), &["figures[2].id", "used"]);
    says(&problem(|document| document["figures"][2]["id"] = json!("area")), &["figures[2].id", "used"]);
    says(&problem(|document| document["figures"][2]["id"] = json!("ngo-may")), &["figures[2].id", "used"]);
    says(&problem(|document| document["former"]["units"][3]["id"] = json!("ngo-may")), &["former.units[3].id"]);
    says(&problem(|document| document["figures"][1]["unit"] = json!("people")), &["figures[1].unit", "role"]);
    let reversed = json!({"years": [2025, 2021]});
    says(&problem(|document| document["figures"][5]["period"] = reversed), &["figures[5].period", "before"]);
}

#[test]
fn names_and_texts_have_limits() {
    says(&problem(|document| document["name"] = json!("  ")), &["name", "empty"]);
    says(&problem(|document| document["name"] = json!("x".repeat(61))), &["name", "60"]);
    says(&problem(|document| document["figures"][0]["quote"] = json!("x".repeat(601))), &["figures[0].quote", "600"]);
    says(&problem(|document| document["title"]["vi"] = json!("x".repeat(301))), &["title", "300"]);
    says(
        &problem(|document| document["figures"][27]["items"][0]["wording"]["vi"] = json!("x".repeat(301))),
        &["items[0].wording"],
    );
    says(&problem(|document| document["figures"][1]["label"] = json!({})), &["figures[1].label", "no words"]);
    says(&problem(|document| document["figures"][1]["id"] = json!("")), &["figures[1].id", "empty"]);
    let unit = |index: usize| json!({"id": format!("u{index}"), "name": "U", "class": "ward"});
    let many: Value = (0..61).map(unit).collect();
    says(&problem(|document| document["former"]["units"] = many), &["former.units", "60"]);
}

#[test]
fn problems_are_worded_in_both_languages() {
    let mut document = document();
    document["figures"][1]["value"] = json!(-3);
    let vi = read::profile(&document.to_string(), Lang::Vi).expect_err("it is unsound").message;
    assert_eq!(vi, "Hồ sơ, ở figures[1].value: số âm; cần số từ 0 trở lên.");
}

#[test]
fn decomposed_text_is_composed_even_where_escapes_hide_it() {
    let escaped = document().to_string().replace("Quy Nhơn Nam", "Quy Nho\\u031bn Nam");
    assert!(escaped.contains("\\u031b"));
    assert_eq!(read::profile(&escaped, Lang::Vi).expect("it is sound"), crate::profile::QUY_NHON_NAM);
    let decomposed: String =
        unicode_normalization::UnicodeNormalization::nfd(document().to_string().as_str()).collect();
    assert_eq!(read::profile(&decomposed, Lang::Vi).expect("it is sound"), crate::profile::QUY_NHON_NAM);
}
