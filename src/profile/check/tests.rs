use serde_json::{Value, json};

use super::findings;
use crate::{
    finding::Finding,
    locale::{self, Lang},
    problem::Severity,
    profile::{QUY_NHON_NAM, read},
};

mod codes;
mod meant;

/// The built-in document, to be spoiled.
fn document() -> Value {
    serde_json::from_str(include_str!("../quy-nhon-nam.json")).expect("the built-in document is JSON")
}

fn spoiled(spoil: impl FnOnce(&mut Value)) -> Value {
    let mut document = document();
    spoil(&mut document);
    document
}

/// A change of a document.
type Spoil = fn(&mut Value);

/// What is found, as codes with their paths.
fn told(document: &Value) -> Vec<(&'static str, String)> {
    findings(document).into_iter().map(|finding| (finding.code, finding.path)).collect()
}

/// Each code of [`codes::CASES`] is found at its place in the document that it spoils, and nothing else is.
#[test]
fn each_code_is_found_where_it_is() {
    for (code, path, spoil) in codes::CASES {
        assert_eq!(told(&spoiled(spoil)), [(*code, path.to_string())], "{code}");
    }
}

/// The codes that are not the checker's to find: the command line tells of files, the reader of what cannot be.
const FOUND_ELSEWHERE: [&str; 5] = ["duplicate-key", "not-json", "unreadable", "file-unreadable", "profile-too-large"];

#[test]
fn the_cases_are_all_codes() {
    let mut tried: Vec<&str> = codes::CASES.iter().map(|(code, ..)| *code).chain(FOUND_ELSEWHERE).collect();
    let mut worded: Vec<&str> = locale::findings::of_profiles().map(|(code, _)| *code).collect();
    tried.sort_unstable();
    tried.dedup();
    worded.sort_unstable();
    assert_eq!(tried, worded, "each code has a case, and one sentence");
}

#[test]
fn each_sentence_is_whole_in_both_languages() {
    for (code, path, spoil) in codes::CASES {
        let finding = findings(&spoiled(spoil)).remove(0);
        let [vi, en] = [Lang::Vi, Lang::En].map(|lang| finding.sentence(lang));
        for sentence in [&vi, &en] {
            assert!(!sentence.contains("{}") && !sentence.contains("“”"), "{code} at {path}: {sentence}");
            assert!(sentence.ends_with(['.', '?']) && sentence.len() > 20, "{code}: {sentence}");
        }
        assert_ne!(vi, en, "{code}");
    }
    for (code, patterns) in locale::findings::of_profiles() {
        let [vi, en] = patterns.map(|pattern| pattern.matches("{}").count());
        assert_eq!(vi, en, "{code} has the same places in both languages");
        let finding = Finding::error(code, "", &["a"; 4][..vi]);
        for sentence in [Lang::Vi, Lang::En].map(|lang| finding.sentence(lang)) {
            assert!(!sentence.contains("{}") && sentence != *code, "{code}: {sentence}");
        }
    }
}

#[test]
fn warnings_do_not_keep_a_document_from_being_drawn_and_errors_do() {
    for (code, _, spoil) in codes::CASES {
        let document = spoiled(spoil);
        let severity = findings(&document)[0].severity;
        match read::document(document, Lang::En) {
            Ok(sound) => assert!(severity == Severity::Warning && sound.warnings.len() == 1, "{code}"),
            Err(problem) => assert!(severity == Severity::Error && problem.findings.len() == 1, "{code}"),
        }
    }
}

#[test]
fn all_faults_are_found_at_once() {
    // Of cases that spoil the same part, each would hide or change the other.
    let cases: Vec<_> = codes::CASES.iter().filter(|(code, ..)| codes::APART.contains(code)).collect();
    let document = spoiled(|document| cases.iter().for_each(|(.., spoil)| spoil(document)));
    let mut expected: Vec<_> = cases.iter().map(|(code, path, _)| (*code, path.to_string())).collect();
    let mut found = told(&document);
    assert!(expected.len() == codes::APART.len() && expected.len() >= 20, "{expected:?}");
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn findings_come_in_the_order_of_the_schema() {
    let document = spoiled(|document| {
        document["figures"][10]["value"] = json!(-1);
        document["figures"][9]["value"] = json!(-1);
        document["figures"][9]["kind"] = json!(1);
        document["zzz"] = json!(1);
        document["name"] = json!("");
        document["title"]["en"] = json!("a ".repeat(16));
    });
    let paths: Vec<String> = told(&document).into_iter().map(|(_, path)| path).collect();
    assert_eq!(
        paths,
        ["name", "title.en", "figures[9].value", "figures[9].kind", "figures[10].value", "zzz"],
        "fields in the model's order, entries by number, what is unknown last"
    );
}

#[test]
fn there_are_a_hundred_findings_at_most_and_no_warning_hides_an_error() {
    let hidden = "\u{200b}";
    let document = spoiled(|document| {
        let figure = document["figures"][1].clone();
        let figures = (0..210).map(|index| {
            let mut figure = figure.clone();
            figure["id"] = json!(format!("f{index}"));
            figure["quote"] = json!(format!("{hidden}lời"));
            figure
        });
        document["figures"] = figures.collect();
    });
    let found = findings(&document);
    assert_eq!(found.len(), 100);
    assert!(found.iter().any(|finding| finding.code == "too-many" && finding.severity == Severity::Error));
    let many = json!((0..5000).map(|index| (format!("f{index}"), json!(null))).collect::<serde_json::Map<_, _>>());
    assert_eq!(findings(&many).len(), 100);
    for value in [json!(null), json!([]), json!("x"), json!(1), json!({})] {
        assert!(findings(&value).iter().any(|finding| finding.severity == Severity::Error), "{value}");
    }
}

#[test]
fn near_words_are_suggested() {
    let suggested = |spoil: Spoil| findings(&spoiled(spoil)).remove(0).suggestion;
    assert_eq!(suggested(|document| document["class"] = json!("wrad")).as_deref(), Some("ward"));
    assert_eq!(suggested(|document| document["figures"][1]["Value"] = json!(1)).as_deref(), Some("value"));
    assert_eq!(suggested(|document| document["figures"][1]["colour"] = json!(1)), None);
    assert_eq!(suggested(|document| document["figures"][1]["value"] = json!("36,36")).as_deref(), Some("36.36"));
    assert_eq!(suggested(|document| document["figures"][2]["value"] = json!(73.296)).as_deref(), Some("73296"));
    assert_eq!(suggested(|document| document["figures"][9]["to"] = json!(1500.00001)), None);
    assert_eq!(suggested(|document| document["figures"][1]["id"] = json!("The Area")).as_deref(), Some("the-area"));
}

#[test]
fn what_is_quoted_is_short_and_on_one_line() {
    let long = format!("\u{202e}\n{}", "đ".repeat(5000));
    let found = findings(&spoiled(|document| {
        document["class"] = json!(long);
        document[long.as_str()] = json!(1);
    }));
    assert_eq!(found.len(), 2);
    for finding in &found {
        let sentence = finding.sentence(Lang::En);
        assert!(sentence.len() < 600 && !sentence.contains(['\n', '\u{202e}']), "{sentence}");
        assert!(finding.path.chars().count() <= 61, "{}", finding.path);
    }
}

/// Cases at the edge: what is right, and would be wrong if a rule were a little too strict.
#[test]
fn what_is_right_is_left_alone() {
    let spoils: [(&str, Spoil); 12] = [
        ("an editor's schema", |document| document["$schema"] = json!("profile.schema.json")),
        ("a budget in million đồng", |document| document["figures"][5]["unit"] = json!("vnd-million")),
        ("a period of one year", |document| document["figures"][13]["period"] = json!({"years": [2026, 2026]})),
        ("a range", |document| {
            document["figures"][9]["to"] = json!(1501);
            document["figures"][9]["quote"] = json!("1.500–1.501 DN");
        }),
        ("all organisations", |document| {
            document["figures"][25]["value"] = json!(100);
            document["figures"][25]["quote"] = json!("100% tổ chức đảng");
        }),
        ("a rank that is the last", |document| document["figures"][11]["value"] = json!(135)),
        ("a longest name", |document| document["name"] = json!("ơ".repeat(60))),
        ("borders in the document", |document| document["shape"] = json!({"type": "X", "x": {"vi": "a"}, "y": null})),
        ("borders elsewhere", |document| document["shape"] = json!("borders.geojson")),
        ("an address", |document| document["source"]["url"] = json!("HTTPS://báo.example/a?b")),
        ("a leap day", |document| document["revised"] = json!("2028-02-29")),
        ("parts that add up, in decimals", |document| {
            for (unit, area) in [10.1, 10.2, 10.3, 5.76].into_iter().enumerate() {
                document["former"]["units"][unit]["area"] = json!(area);
            }
        }),
    ];
    for (what, spoil) in spoils {
        assert_eq!(told(&spoiled(spoil)), [], "{what}");
        assert!(read::document(spoiled(spoil), Lang::Vi).is_ok(), "{what}");
    }
}

#[test]
fn totals_that_are_not_exact_are_not_compared() {
    let parts = |document: &mut Value, qualifiers: Value| {
        for unit in 0..4 {
            document["former"]["units"][unit]["population"] = json!(30000);
        }
        document["figures"][2]["qualifiers"] = qualifiers;
    };
    assert_eq!(told(&spoiled(|document| parts(document, json!(["over"])))), []);
    assert_eq!(
        told(&spoiled(|document| parts(document, json!([])))),
        [("parts-above-total", "former.units".to_string())]
    );
    let of_one_part = spoiled(|document| {
        parts(document, json!([]));
        (0..4).for_each(|unit| document["former"]["units"][unit]["population"] = json!(1));
        document["former"]["units"][1]["part"] = json!(true);
    });
    assert_eq!(told(&of_one_part), [], "a part may bring in less than is told");
}

#[test]
fn the_built_in_document_is_sound() {
    assert_eq!(told(&document()), []);
    let sound = read::profile(&document().to_string(), Lang::Vi).expect("it is sound");
    assert_eq!((sound.profile, sound.warnings), (QUY_NHON_NAM.clone(), Vec::new()));
}

#[test]
fn what_is_not_json_is_told_where() {
    let problem = read::profile("{\"id\": ", Lang::En).expect_err("it is not JSON");
    assert_eq!(problem.code, "not-json");
    assert!(problem.message.starts_with("The profile is not valid JSON: ") && problem.message.contains("(line 1, "));
    assert!(problem.findings.is_empty());
}

#[test]
fn what_is_nested_too_deeply_is_no_profile() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for (depth, too_deep) in [(1, false), (127, false), (128, true), (100_000, true)] {
        assert_eq!(read::is_too_deep(&nested(depth)), too_deep, "{depth}");
        let problem = read::profile(&nested(depth), Lang::En).expect_err("it is no profile");
        assert_eq!(problem.code == "not-json", too_deep, "the host’s reader draws the line at the same depth: {depth}");
    }
    let text = format!("{{\"a\\\"{{\": \"{}\"}}", "[{".repeat(200));
    assert!(!read::is_too_deep(&text), "brackets in texts nest nothing");
    assert!(!read::is_too_deep(&"[]".repeat(200)));
}

#[test]
fn one_error_is_a_sentence_and_several_are_a_list() {
    let one = spoiled(|document| document["figures"][1]["value"] = json!(-3));
    let message = |document: &Value, lang| read::document(document.clone(), lang).expect_err("it is unsound").message;
    assert_eq!(message(&one, Lang::Vi), "Hồ sơ, ở figures[1].value: -3 là số âm; cần số từ 0 trở lên.");
    assert_eq!(
        message(&one, Lang::En),
        "The profile, at figures[1].value: the number -3 is negative; 0 or more is needed."
    );
    assert_eq!(message(&json!([]), Lang::Vi), "Hồ sơ: cần một đối tượng đặt trong ngoặc nhọn.");
    let ten = spoiled(|document| (3..13).for_each(|index| document["figures"][index]["value"] = json!(-3)));
    let told = message(&ten, Lang::Vi);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!((lines.len(), lines[0], lines[9]), (10, "Hồ sơ có 10 lỗi:", "… và 2 lỗi khác."));
    assert_eq!(lines[1], "– figures[3].value: -3 là số âm; cần số từ 0 trở lên.");
    assert_eq!(read::document(ten, Lang::En).expect_err("it is unsound").findings.len(), 10);
}

#[test]
fn decomposed_text_is_composed_even_where_escapes_hide_it() {
    let escaped = document().to_string().replace("Quy Nhơn Nam", "Quy Nho\\u031bn Nam");
    assert!(escaped.contains("\\u031b"));
    assert_eq!(read::profile(&escaped, Lang::Vi).expect("it is sound").profile, QUY_NHON_NAM);
    let decomposed: String =
        unicode_normalization::UnicodeNormalization::nfd(document().to_string().as_str()).collect();
    assert_eq!(read::profile(&decomposed, Lang::Vi).expect("it is sound").profile, QUY_NHON_NAM);
}
