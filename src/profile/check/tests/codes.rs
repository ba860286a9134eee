//! For each code, a change of the built-in document that raises it, and where.

use serde_json::{Value, json};

/// The code, the path at which it is found, and the change.
type Case = (&'static str, &'static str, fn(&mut Value));

fn remove(value: &mut Value, field: &str) {
    value.as_object_mut().expect("an object").remove(field).expect("the field is there");
}

fn areas(document: &mut Value, areas: [f64; 4]) {
    for (unit, area) in areas.into_iter().enumerate() {
        document["former"]["units"][unit]["area"] = json!(area);
    }
}

/// Each spoils the document in this way alone; mostly a line each.
#[rustfmt::skip]
pub const CASES: &[Case] = &[
    ("null", "figures[1].value", |document| document["figures"][1]["value"] = json!(null)),
    ("null", "figures[1].value", |document| document["figures"][1]["value"] = json!(f64::NAN)),
    ("not-an-object", "formed", |document| document["formed"] = json!("2025-07-01")),
    ("not-a-list", "corrections", |document| document["corrections"] = json!({})),
    ("not-a-list", "figures[16].period.years", |document| document["figures"][16]["period"] = json!({"years": 2025})),
    ("not-a-text", "targetsOf.vi", |document| document["targetsOf"]["vi"] = json!(1)),
    ("not-a-text", "figures[3].kind", |document| document["figures"][3]["kind"] = json!(["actual"])),
    ("not-a-number", "figures[9].value", |document| document["figures"][9]["value"] = json!("nhiều")),
    ("not-a-number", "figures[9].to", |document| document["figures"][9]["to"] = json!([1])),
    ("number-as-text", "figures[10].value", |document| document["figures"][10]["value"] = json!("2.553")),
    ("number-as-text", "figures[14].period.by", |document| document["figures"][14]["period"] = json!({"by": "2030"})),
    ("not-whole", "figures[15].period.by", |document| document["figures"][15]["period"] = json!({"by": 2030.5})),
    ("not-true-or-false", "former.units[0].part", |document| document["former"]["units"][0]["part"] = json!("một phần")),
    ("not-a-shape", "shape", |document| document["shape"] = json!([1, 2])),
    ("missing-field", "figures[4].kind", |document| remove(&mut document["figures"][4], "kind")),
    ("missing-field", "source", |document| remove(document, "source")),
    ("unknown-field", "population", |document| document["population"] = json!(1)),
    ("unknown-field", "figures[17].period.untill", |document| document["figures"][17]["period"] = json!({"untill": 2030})),
    ("unknown-word", "figures[18].unit", |document| document["figures"][18]["unit"] = json!("acre")),
    ("not-one-of", "figures[19].period", |document| document["figures"][19]["period"] = json!(2030)),
    ("not-one-of", "figures[19].period", |document| document["figures"][19]["period"] = json!({"by": 2030, "since": "2025-07-01"})),
    ("no-words", "province", |document| document["province"] = json!({})),
    ("not-a-date", "formed.date", |document| document["formed"]["date"] = json!("1/7/2025")),
    ("not-a-date", "formed.date", |document| document["formed"]["date"] = json!(2025)),
    ("not-a-date", "formed.date", |document| document["formed"]["date"] = json!("2025-+1-01")),
    ("no-such-day", "source.date", |document| document["source"]["date"] = json!("2025-02-29")),
    ("no-such-day", "formed.date", |document| document["formed"]["date"] = json!("2025-13-01")),
    ("negative", "figures[22].value", |document| document["figures"][22]["value"] = json!(-1)),
    ("negative", "former.units[1].population", |document| document["former"]["units"][1]["population"] = json!(-0.5)),
    ("too-large", "figures[23].value", |document| document["figures"][23]["value"] = json!(1e300)),
    ("out-of-range", "figures[24].period.yearly[0]", |document| document["figures"][24]["period"]["yearly"][0] = json!(25)),
    ("out-of-range", "figures[12].period.month[1]", |document| document["figures"][12]["period"]["month"][1] = json!(13)),
    ("out-of-range", "figures[12].period.month[1]", |document| document["figures"][12]["period"]["month"][1] = json!(0)),
    ("empty", "name", |document| document["name"] = json!(" \u{a0}")),
    ("empty", "figures[3].id", |document| document["figures"][3]["id"] = json!("")),
    ("empty", "title.vi", |document| document["title"]["vi"] = json!("\u{feff}")),
    ("too-long", "former.units[2].name", |document| document["former"]["units"][2]["name"] = json!("x".repeat(61))),
    ("too-long", "figures[27].items[0].wording.vi", |document| document["figures"][27]["items"][0]["wording"]["vi"] = json!("x".repeat(301))),
    ("too-long", "figures[0].quote", |document| document["figures"][0]["quote"] = json!("x".repeat(601))),
    ("too-many", "figures[27].items", |document| document["figures"][27]["items"] = (0..31).map(|_| json!({"title": {"vi": "a", "en": "a"}})).collect()),
    ("wrong-count", "figures[25].period.yearly", |document| document["figures"][25]["period"]["yearly"] = json!([2025])),
    ("not-an-id", "id", |document| document["id"] = json!("Quy Nhơn Nam")),
    ("not-an-id", "former.units[3].id", |document| document["former"]["units"][3]["id"] = json!("ghenh--rang")),
    ("invisible-characters", "source.publication", |document| document["source"]["publication"] = json!("Báo\u{202e} Gia Lai")),
    ("id-taken", "figures[3].id", |document| document["figures"][3]["id"] = json!("area")),
    ("id-taken", "figures[3].id", |document| document["figures"][3]["id"] = json!("ngo-may")),
    ("id-taken", "former.units[3].id", |document| document["former"]["units"][3]["id"] = json!("ngo-may")),
    ("id-reserved", "former.units[1].id", |document| document["former"]["units"][1]["id"] = json!("former-population")),
    ("id-reserved", "figures[4].id", |document| document["figures"][4]["id"] = json!("density")),
    ("id-reserved", "figures[4].id", |document| document["figures"][4]["id"] = json!("ngo-may-area")),
    ("id-reserved", "figures[4].id", |document| document["figures"][4]["id"] = json!("priorities-2")),
    ("id-reserved", "former.units[0].id", |document| document["former"]["units"][0]["id"] = json!("quang-trung-population")),
    ("units-miscounted", "figures[0].value", |document| document["figures"][0]["value"] = json!(7)),
    ("no-value", "figures[9].value", |document| remove(&mut document["figures"][9], "value")),
    ("number-on-statement", "figures[20].value", |document| document["figures"][20]["value"] = json!(0)),
    ("no-wording", "figures[21].wording", |document| remove(&mut document["figures"][21], "wording")),
    ("qualifier-on-statement", "figures[26].qualifiers", |document| document["figures"][26]["qualifiers"] = json!(["over"])),
    ("range-reversed", "figures[14].to", |document| document["figures"][14]["to"] = json!(90.0)),
    ("wrong-unit", "figures[1].unit", |document| document["figures"][1]["unit"] = json!("km")),
    ("area-in-hectares", "figures[1].unit", |document| document["figures"][1]["unit"] = json!("hectares")),
    ("not-in-languages", "figures[3].label", |document| document["figures"][3]["label"] = json!("Chi bộ")),
    ("not-in-quote", "figures[1].value", |document| document["figures"][1]["value"] = json!(36.63)),
    ("not-in-quote", "figures[14].to", |document| document["figures"][14]["to"] = json!(1000)),
    ("not-in-quote", "figures[8].value", |document| { document["figures"][8]["quote"] = json!("giảm 20 hộ"); document["figures"][8]["down"] = json!(21); }),
    ("looks-like-a-fraction", "figures[6].value", |document| document["figures"][6]["value"] = json!(1.1)),
    ("looks-like-a-fraction", "figures[25].value", |document| { document["figures"][25]["value"] = json!(0.03); document["figures"][25]["unit"] = json!("percent-of-households"); }),
    ("households-above-people", "figures[8].value", |document| {
        for (index, value, quote) in [(7, 0.5, "0,5%"), (8, 400.0, "400 hộ")] {
            document["figures"][index]["value"] = json!(value);
            document["figures"][index]["quote"] = json!(quote);
        }
    }),
    ("class-in-name", "name", |document| document["name"] = json!("Phường Quy Nhơn Nam")),
    ("class-in-name", "former.units[0].name", |document| document["former"]["units"][0]["name"] = json!("một phần Ngô Mây")),
    ("class-in-name", "former.units[3].name", |document| document["former"]["units"][3]["name"] = json!("thị trấn Ghềnh Ráng")),
    ("budget-without-period", "figures[15].period", |document| remove(&mut document["figures"][15], "period")),
    ("target-not-aimed-at", "figures[15].kind", |document| document["figures"][15]["kind"] = json!("actual")),
    ("result-aimed-at", "figures[2].kind", |document| document["figures"][2]["kind"] = json!("target")),
    ("result-aimed-at", "figures[1].kind", |document| document["figures"][1]["kind"] = json!("intention")),
    ("too-many-decimals", "figures[1].value", |document| document["figures"][1]["value"] = json!(36.123456789)),
    ("shape-without-area", "shape", |document| { document["shape"] = json!("a.geojson"); document["figures"][1]["role"] = json!("economy"); }),
    ("ratio-without-budget", "figures[6].role", |document| document["figures"][5]["role"] = json!("economy")),
    ("wrong-unit", "figures[5].unit", |document| document["figures"][5]["unit"] = json!("usd")),
    ("period-reversed", "figures[16].period", |document| document["figures"][16]["period"] = json!({"years": [2030, 2025]})),
    ("period-reversed", "figures[10].period", |document| document["figures"][10]["period"] = json!({"days": ["2025-08-12", "2025-07-01"]})),
    ("period-reversed", "former.period", |document| document["former"]["period"] = json!({"years": [2025, 2021]})),
    ("kind-misfits-period", "figures[11].kind", |document| document["figures"][11]["period"] = json!({"by": 2030})),
    ("area-too-small", "figures[1].value", |document| document["figures"][1]["value"] = json!(0.0001)),
    ("area-too-small", "former.units[0].area", |document| areas(document, [0.0, 20.0, 10.0, 6.36])),
    ("not-a-count", "figures[2].value", |document| document["figures"][2]["value"] = json!(73.296)),
    ("not-a-count", "figures[9].to", |document| document["figures"][9]["to"] = json!(1500.5)),
    ("not-a-count", "former.units[3].population", |document| for (unit, people) in [20000.0, 20000.0, 20000.0, 13.296].into_iter().enumerate() {
        document["former"]["units"][unit]["population"] = json!(people);
        document["former"]["units"][unit]["part"] = json!(true);
    }),
    ("down-not-whole", "figures[8].down", |document| document["figures"][8]["down"] = json!(0.5)),
    ("down-not-whole", "figures[8].of", |document| document["figures"][8]["of"] = json!(21.5)),
    ("down-above-of", "figures[8].down", |document| document["figures"][8]["down"] = json!(22)),
    ("not-a-rank", "figures[11].value", |document| document["figures"][11]["value"] = json!(136)),
    ("not-a-rank", "figures[12].value", |document| document["figures"][12]["value"] = json!(0)),
    ("not-a-rank", "figures[12].value", |document| document["figures"][12]["value"] = json!(2.5)),
    ("over-hundred", "figures[25].value", |document| document["figures"][25]["value"] = json!(100.1)),
    ("over-hundred", "figures[25].to", |document| document["figures"][25]["to"] = json!(101)),
    ("estimated-actual", "figures[9].qualifiers[1]", |document| document["figures"][9]["qualifiers"] = json!(["over", "estimated"])),
    ("qualifiers-contradict", "figures[22].qualifiers[1]", |document| document["figures"][22]["qualifiers"] = json!(["above", "nearly"])),
    ("qualifier-repeated", "figures[17].qualifiers[1]", |document| document["figures"][17]["qualifiers"] = json!(["more", "more"])),
    ("unit-above-total", "former.units[1].area", |document| areas(document, [1.0, 36.37, 1.0, 1.0])),
    ("poverty-contradicts", "figures[8].value", |document| document["figures"][8]["value"] = json!(3)),
    ("poverty-contradicts", "figures[8].value", |document| { document["figures"][7]["value"] = json!(0.4); document["figures"][7]["quote"] = json!("0,4%"); }),
    ("not-an-address", "source.url", |document| document["source"]["url"] = json!("javascript:alert(1)")),
    ("not-an-address", "source.url", |document| document["source"]["url"] = json!("https:///x")),
    ("parts-above-total", "former.units", |document| areas(document, [10.1, 10.2, 10.3, 5.77])),
    ("parts-below-total", "former.units", |document| areas(document, [10.1, 10.2, 10.3, 5.75])),
    ("parts-incomplete", "former.units[1].population", |document| document["former"]["units"][0]["population"] = json!(9000)),
    ("plan-of-other-period", "figures[6].period", |document| document["figures"][6]["period"] = json!({"years": [2021, 2024]})),
    ("plan-of-other-kind", "figures[6].kind", |document| document["figures"][6]["kind"] = json!("actual")),
    ("poverty-of-other-period", "figures[8].period", |document| document["figures"][8]["period"] = json!({"end-of": 2023})),
    ("drawn-once", "figures[3].role", |document| { document["figures"][3]["role"] = json!("population"); document["figures"][3]["unit"] = json!("people"); }),
    ("one-language", "figures[3].label", |document| remove(&mut document["figures"][3]["label"], "en")),
    ("one-language", "targetsOf", |document| remove(&mut document["targetsOf"], "vi")),
    ("title-too-wordy", "title.en", |document| document["title"]["en"] = json!("a ".repeat(16))),
    ("targets-of-nobody", "targetsOf", |document| remove(document, "targetsOf")),
    ("revised-before-published", "revised", |document| document["revised"] = json!("2025-08-15")),
    ("corrected-but-not-revised", "revised", |document| document["corrections"] = json!([{"date": "2025-09-01", "text": {"vi": "a", "en": "a"}}])),
];

/// Codes of which one case each can be had at once, each in a part of its own.
pub const APART: &[&str] = &[
    "not-an-object",
    "not-a-shape",
    "no-words",
    "too-large",
    "wrong-count",
    "units-miscounted",
    "no-value",
    "number-on-statement",
    "no-wording",
    "qualifier-on-statement",
    "range-reversed",
    "kind-misfits-period",
    "qualifier-repeated",
    "title-too-wordy",
    "corrected-but-not-revised",
    "plan-of-other-kind",
    "invisible-characters",
    "poverty-of-other-period",
    "unknown-word",
    "parts-incomplete",
];
