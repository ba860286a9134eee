//! The schema and the checker agree with one another and with the reader, whatever a document holds.

use std::{cell::Cell, fs, path::Path};

use jsonschema::Validator;
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{Config as Runs, RngSeed, TestRunner},
};
use serde_json::{Value, json};
use ward_profile::{
    config::Config,
    locale::Lang,
    picture::Picture,
    problem::Severity,
    profile::{check, read, schema::SCHEMA},
};

#[path = "properties/safe.rs"]
mod safe;

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema is one")
}

/// The documents that are there: the built-in one and the fixtures.
fn documents() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("src/profile/quy-nhon-nam.json")];
    for folder in ["tests/fixtures", "tests/fixtures/browser"] {
        let entries = fs::read_dir(root.join(folder)).expect("the folder is there");
        paths.extend(entries.map(|entry| entry.expect("it can be read").path()));
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("it is text");
        (path.display().to_string(), serde_json::from_str(&text).expect("it is JSON"))
    };
    let documents: Vec<(String, Value)> = paths.iter().map(read).collect();
    assert!(documents.len() > 3, "documents were found");
    documents
}

#[test]
fn the_documents_that_are_there_satisfy_the_schema() {
    let validator = validator();
    for (name, document) in documents() {
        if let Err(error) = validator.validate(&document) {
            panic!("{name}, at {}: {error}", error.instance_path());
        }
    }
}

#[test]
fn the_schema_tells_people_what_fields_mean() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert!(schema.get("$id").is_none() && schema["properties"].get("borders").is_none());
    let definitions = schema["definitions"].as_object().expect("definitions").values();
    let mut fields = 0;
    for object in definitions.chain([&schema]) {
        for (name, field) in object["properties"].as_object().into_iter().flatten() {
            assert!(field["description"].as_str().is_some_and(|text| text.len() > 10), "{name}: {field}");
            fields += 1;
        }
        for word in object["oneOf"].as_array().into_iter().flatten() {
            assert!(word["description"].is_string(), "{word}");
        }
        assert!(object.get("properties").is_none() || object["additionalProperties"] == false, "{object}");
    }
    assert!(fields > 40, "fields were found");
}

/// One thing that is done to a document.
#[derive(Clone, Debug)]
enum Change {
    /// A value is taken away.
    Delete(Index),
    /// Another stands in its place.
    Replace(Index, Value),
    /// A value of the document stands in another's place too.
    Copy(Index, Index),
    /// An object gets a field.
    Add(Index, String, Value),
    /// A list gets its entry once more.
    Repeat(Index),
}

fn value() -> impl Strategy<Value = Value> {
    let odd = vec![
        json!(null),
        json!(true),
        json!([]),
        json!({}),
        json!(""),
        json!(" \u{a0}"),
        json!("36,36"),
        json!("2025-02-30"),
        json!("2025-12-31"),
        json!("statement"),
        json!("tỷ\u{202e}lệ"),
        json!({"vi": "một"}),
        json!({"by": 2030}),
        json!({"years": [2030, 2025]}),
        json!({"vi": "a", "__proto__": 1}),
        json!([1, 2]),
        json!(1e300),
        json!(-0.0),
        json!(0.0000001),
        json!(2025.0),
        json!(u64::MAX),
    ];
    prop_oneof![
        proptest::sample::select(odd),
        (-3i64..4000).prop_map(|number| json!(number)),
        (0.0..1e16).prop_map(|number| json!(number)),
        (0usize..2100).prop_map(|length| json!("ơ".repeat(length))),
        "[a-z]{1,4}(-[a-zA-Z0-9 ]{0,3}){0,2}".prop_map(|text| json!(text)),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    let name = prop_oneof![Just("to".to_string()), Just("vi".to_string()), Just("of".to_string()), "[a-z$.\\[]{0,5}"];
    prop_oneof![
        2 => at().prop_map(Change::Delete),
        4 => (at(), value()).prop_map(|(at, value)| Change::Replace(at, value)),
        3 => (at(), at()).prop_map(|(from, to)| Change::Copy(from, to)),
        1 => (at(), name, value()).prop_map(|(at, name, value)| Change::Add(at, name, value)),
        1 => at().prop_map(Change::Repeat),
    ]
}

/// The ways to all values, as JSON pointers: without the root's, which comes first.
fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    found.push(at.clone());
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| {
            let name = name.replace('~', "~0").replace('/', "~1");
            pointers(value, format!("{at}/{name}"), found);
        }),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| pointers(value, format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn apply(document: &mut Value, change: &Change) {
    let mut all = Vec::new();
    pointers(document, String::new(), &mut all);
    let place = |at: &Index| all[at.index(all.len())].clone();
    match change {
        Change::Delete(at) => {
            let pointer = place(at);
            let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
            match document.pointer_mut(parent) {
                Some(Value::Object(map)) => drop(map.remove(name)),
                Some(Value::Array(list)) => drop(name.parse().ok().map(|index: usize| list.remove(index))),
                _ => {}
            }
        }
        Change::Replace(at, value) => document.pointer_mut(&place(at)).expect("it is there").clone_from(value),
        Change::Copy(from, to) => {
            let value = document.pointer(&place(from)).expect("it is there").clone();
            *document.pointer_mut(&place(to)).expect("it is there") = value;
        }
        Change::Add(at, name, value) => {
            if let Some(Value::Object(map)) = document.pointer_mut(&place(at)) {
                map.insert(name.clone(), value.clone());
            }
        }
        Change::Repeat(at) => {
            if let Some(Value::Array(list)) = document.pointer_mut(&place(at)) {
                list.extend(list.last().cloned());
            }
        }
    }
}

#[test]
fn what_the_schema_refuses_the_checker_refuses_and_what_the_checker_takes_is_drawn() {
    let (validator, documents) = (validator(), documents());
    let [refused, drawn] = [Cell::new(0), Cell::new(0)];
    let changes = (any::<Index>(), proptest::collection::vec(change(), 1..4));
    let mut runner = TestRunner::new(Runs {
        cases: 1500,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..Runs::default()
    });
    let held = runner.run(&changes, |(which, changes)| {
        let mut document = documents[which.index(documents.len())].1.clone();
        changes.iter().for_each(|change| apply(&mut document, change));
        let findings = check::findings(&document);
        let sound = findings.iter().all(|finding| finding.severity != Severity::Error);
        if !validator.is_valid(&document) {
            prop_assert!(!sound, "the schema refuses what the checker takes");
            refused.set(refused.get() + 1);
        }
        let read = read::document(document, Lang::En);
        prop_assert_eq!(
            read.is_ok(),
            sound,
            "the reader and the checker disagree: {:?}",
            read.map_err(|error| error.message)
        );
        if let Ok(sound) = read {
            for (lang, width) in [("vi", 320.0), ("en", 900.0)] {
                let (config, _) = Config::read([("data-lang", lang), ("data-sections", "all")].into_iter(), None);
                let picture = Picture::of(&sound.profile, &config, false, width);
                prop_assert!(picture.scene.height > 0.0 && !picture.summary().is_empty());
                safe::is_safe(&picture, &format!("{lang}, {width} px"));
            }
            drawn.set(drawn.get() + 1);
        }
        Ok(())
    });
    held.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(refused.get() > 100 && drawn.get() > 100, "both were tried: {refused:?} refused, {drawn:?} drawn");
}
