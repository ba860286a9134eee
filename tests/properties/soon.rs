//! However much there is of something in a document or in borders, it is told of or drawn soon: no work grows with the
//! square of what comes from outside.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ward_profile::{
    borders,
    config::Config,
    locale::Lang,
    picture::Picture,
    profile::{Profile, read},
};

use crate::hostile::DOCUMENTS;

/// As large as pages load.
const LARGEST: usize = 1 << 20;

/// A second is long enough for a profile of 1 MiB; tests are built without optimisation, and machines may be busy.
const SOON: Duration = Duration::from_secs(12);

/// Asserts that something is done soon.
fn soon<T>(case: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    assert!(start.elapsed() < SOON, "{case} took {:?}", start.elapsed());
    done
}

/// Spoils a document and reads it; what is told is short.
fn refused(case: &str, spoil: impl FnOnce(&mut Value)) {
    let mut document: Value = serde_json::from_str(DOCUMENTS[0]).expect("it is JSON");
    spoil(&mut document);
    let json = document.to_string();
    assert!(json.len() > LARGEST / 2, "{case}: {} bytes are not many", json.len());
    let problem = soon(case, || read::profile(&json, Lang::En)).map(|_| ()).expect_err(case);
    assert!(!problem.findings.is_empty() && problem.message.len() < 4000, "{case}: {:.400}", problem.message);
    for finding in &problem.findings {
        assert!(finding.sentence(Lang::Vi).len() < 4000 && finding.path.len() < 400, "{case}: {finding:?}");
    }
}

#[test]
fn a_megabyte_of_anything_is_told_of_soon() {
    let long = "1.".repeat(LARGEST / 2);
    refused("a name", |document| document["name"] = json!(long));
    refused("an id", |document| document["id"] = json!(long));
    refused("a number", |document| document["figures"][1]["value"] = json!(long));
    refused("a quote", |document| document["figures"][1]["quote"] = json!(long));
    refused("a field", |document| document[long.as_str()] = json!(1));
    refused("__proto__", |document| document["__proto__"] = json!({ "name": long }));
    refused("marks on a letter", |document| {
        document["province"]["vi"] = json!("a".to_string() + &"\u{300}\u{323}".repeat(LARGEST / 4));
    });
    refused("what is unseen", |document| document["title"]["vi"] = json!("\u{202e}".repeat(LARGEST / 3)));
    refused("fields", |document| (0..80_000).for_each(|field| document[format!("f{field}")] = json!(1)));
    refused("figures", |document| document["figures"] = json!(vec![document["figures"][1].clone(); 3500]));
    refused("units", |document| document["former"]["units"] = json!(vec![json!({ "id": "u", "name": "U" }); 30_000]));
}

#[test]
fn a_sound_document_of_a_megabyte_is_drawn_soon() {
    let mut document: Value = serde_json::from_str(DOCUMENTS[0]).expect("it is JSON");
    let (text, quote) = ("Phú Mỹ 1 ".repeat(33), "1 ".repeat(300));
    let text = json!({ "vi": text, "en": text });
    let items: Vec<Value> = vec![json!({ "title": text, "wording": text }); 13];
    let figure = |index: usize| {
        json!({
            "id": format!("f-{index}"), "role": "economy", "label": text, "value": 7.654_321, "unit": "percent",
            "kind": "actual", "quote": quote, "wording": text, "items": if index.is_multiple_of(8) { &items[..] } else { &[] },
        })
    };
    document["figures"] = (0..200).map(figure).collect();
    let units =
        (0..60).map(|unit| json!({ "id": format!("u-{unit}"), "name": format!("Phú Mỹ {unit}"), "class": "ward" }));
    document["former"] = json!({ "units": units.collect::<Vec<_>>() });
    let json = document.to_string();
    assert!((LARGEST * 3 / 4..LARGEST).contains(&json.len()), "{} bytes", json.len());
    let sound =
        soon("reading", || read::profile(&json, Lang::En)).map_err(|problem| problem.message).expect("it is sound");
    let (config, _) = Config::read([("data-sections", "all")].into_iter(), None);
    for width in [240.0, 1600.0] {
        soon("drawing", || Picture::of(&sound.profile, &config, false, width));
    }
}

/// A profile of sixty units.
fn of_sixty_units() -> Profile {
    let mut document: Value = serde_json::from_str(DOCUMENTS[2]).expect("it is JSON");
    let units =
        (0..60).map(|unit| json!({ "id": format!("u{unit}"), "name": format!("Đồng Sơn {unit}"), "class": "commune" }));
    document["former"] = json!({ "units": units.collect::<Vec<_>>() });
    document.as_object_mut().map(|fields| fields.remove("shape"));
    read::profile(&document.to_string(), Lang::En).map_err(|problem| problem.message).expect("it is sound").profile
}

#[test]
fn a_megabyte_of_borders_is_read_soon() {
    let triangle = json!({ "type": "Polygon", "coordinates": [[[108, 14], [108.1, 14], [108.1, 14.1], [108, 14]]] });
    let feature = |properties: Value| json!({ "type": "Feature", "properties": properties, "geometry": triangle });
    let collection = |features: Vec<Value>| json!({ "type": "FeatureCollection", "features": features }).to_string();
    let named = |from: usize, count: usize| -> Value {
        (from..from + count)
            .map(|field| (format!("{field:x}"), json!(format!("u{}", field % 50))))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let zigzag =
        (0..40_000).map(|at| json!([if at % 4 < 2 { 108.0 } else { 108.5 }, 14.0 + 0.3 * f64::from(at) / 4e4]));
    let zigzag: Vec<Value> = zigzag.chain([json!([107.9, 14.3]), json!([107.9, 14.0]), json!([108.0, 14.0])]).collect();
    for (case, geojson) in [
        ("a feature of many names", feature(named(0, 24_000)).to_string()),
        ("features of many names", collection((0..8).map(|part| feature(named(part * 3000, 3000))).collect())),
        (
            "features of unknown names",
            collection(
                (0..5000).map(|at| feature(json!({ "name": format!("{}{at}", "Đồng Sỡn ".repeat(5)) }))).collect(),
            ),
        ),
        ("features of one name", collection(vec![feature(json!({ "name": "u1" })); 7000])),
        ("a comb", json!({ "type": "Polygon", "coordinates": [zigzag] }).to_string()),
        ("empty rings", json!({ "type": "Polygon", "coordinates": vec![json!([]); 300_000] }).to_string()),
        ("brackets", "[".repeat(LARGEST)),
    ] {
        assert!(geojson.len() > LARGEST / 4, "{case}: {} bytes are not many", geojson.len());
        let mut profile = of_sixty_units();
        let findings = soon(case, || borders::attach(&mut profile, &geojson));
        assert!(profile.borders.is_some() || !findings.is_empty(), "{case}");
    }
}
