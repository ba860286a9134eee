//! What is suggested: the word, the number or the form that was meant.

use serde_json::json;

use super::{Spoil, findings, spoiled};
use crate::locale::Lang;

/// What stands there, where, and what is suggested.
type Meant = (&'static str, Spoil, &'static str);

#[test]
fn what_was_meant_is_suggested_by_the_place_it_stands_at() {
    let cases: [Meant; 18] = [
        ("a class", |document| document["class"] = json!("Phường"), "ward"),
        ("a class without marks", |document| document["former"]["units"][0]["class"] = json!("thi-tran"), "township"),
        ("a unit", |document| document["figures"][13]["unit"] = json!("tỷ đồng"), "vnd-billion"),
        ("a role’s only unit", |document| document["figures"][1]["unit"] = json!("kilomet"), "km2"),
        (
            "a role’s only unit, by its role",
            |document| document["figures"][7]["unit"] = json!("%"),
            "percent-of-households",
        ),
        ("another unit than the role’s", |document| document["figures"][2]["unit"] = json!("households"), "people"),
        ("hectares, to be converted", |document| document["figures"][1]["unit"] = json!("ha"), "hectares"),
        ("a kind", |document| document["figures"][3]["kind"] = json!("ước tính"), "estimate"),
        ("a qualifier", |document| document["figures"][5]["qualifiers"][0] = json!("ước"), "estimated"),
        ("a role", |document| document["figures"][7]["role"] = json!("poverty"), "poverty-rate"),
        ("a field", |document| document["source"]["link"] = json!("https://a.example"), "url"),
        ("a qualifier alone", |document| document["figures"][9]["qualifiers"] = json!("hơn"), "[\"over\"]"),
        ("a year for a period", |document| document["figures"][9]["period"] = json!(2024), "{\"years\": [2024, 2024]}"),
        (
            "years for a period",
            |document| document["figures"][9]["period"] = json!([2021, 2025]),
            "{\"years\": [2021, 2025]}",
        ),
        ("a year for years", |document| document["figures"][9]["period"] = json!({"years": 2024}), "[2024, 2024]"),
        ("a share of one", |document| document["figures"][13]["value"] = json!(0.12), "12"),
        ("a thousandth", |document| document["figures"][10]["value"] = json!(2_553_000), "2553"),
        ("a list for a year", |document| document["figures"][15]["period"] = json!({"by": [2030]}), "2030"),
    ];
    for (what, spoil, meant) in cases {
        let found = findings(&spoiled(spoil));
        assert_eq!(found[0].suggestion.as_deref(), Some(meant), "{what}: {found:?}");
    }
}

#[test]
fn what_would_be_right_is_spelt_out() {
    let sentence = |spoil: Spoil| findings(&spoiled(spoil))[0].sentence(Lang::En);
    let of_area = sentence(|document| {
        document["figures"][1]["unit"] = json!("hectares");
        document["figures"][1]["value"] = json!(2978);
    });
    assert!(of_area.contains("2978 ha = 29.78 km²"), "{of_area}");
    let of_words = sentence(|document| document["province"] = json!("Gia Lai"));
    assert!(of_words.contains("{\"vi\": \"…\", \"en\": \"…\"}"), "{of_words}");
    let of_name = sentence(|document| document["former"]["units"][1]["name"] = json!("một phần phường Ngô Mây"));
    assert!(of_name.contains("“một phần phường”") && of_name.ends_with("“Ngô Mây”?"), "{of_name}");
    let of_ratio = sentence(|document| document["figures"][6]["value"] = json!(1.1));
    assert!(of_ratio.ends_with("“110”?"), "{of_ratio}");
}

#[test]
fn of_money_no_number_is_suggested_for_the_unit_may_be_wrong() {
    let found = findings(&spoiled(|document| document["figures"][15]["value"] = json!(340_300)));
    assert_eq!((found.len(), found[0].code, &found[0].suggestion), (1, "not-in-quote", &None));
}
