//! The command line, as an editor has it.

#[path = "cli/render.rs"]
mod render;

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
    sync::atomic::{AtomicU32, Ordering},
};

use serde_json::Value;

const SOUND: &str = include_str!("fixtures/browser/hai-xa.json");

/// A folder of its own, taken away at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("ward-profile-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a folder can be made");
        Folder(path)
    }

    /// A file of the folder, by its name.
    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        fs::write(self.0.join(name), text).expect("a file can be written");
        name.into()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let program = env!("CARGO_BIN_EXE_ward-profile");
        Command::new(program).args(arguments).current_dir(&self.0).output().expect("the program runs")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left behind in the system's folder for such things harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What went wrong, as it was told.
fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("it is UTF-8")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("it is UTF-8")
}

/// The sound document with a piece replaced, which must be there.
fn changed(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "{from}");
    SOUND.replacen(from, to, 1)
}

#[test]
fn a_sound_file_is_told_so() {
    let folder = Folder::new();
    let file = folder.file("hai-xa.json", SOUND);
    let output = folder.run(&["check", &file]);
    assert!(output.status.success());
    assert_eq!(said(&output), "hai-xa.json: sound\n1 file: 0 not sound, 0 warnings\n");
    let with_mark = folder.file("mark.json", format!("\u{feff}{SOUND}"));
    assert!(folder.run(&["check", &with_mark]).status.success(), "a byte-order mark is nothing wrong");
}

#[test]
fn each_finding_stands_under_its_line() {
    let folder = Folder::new();
    let text = changed("\"value\": 128.5", "\"value\": -128.5").replace("\"id\": \"population\"", "\"id\": \"area\"");
    let output = folder.run(&["check", &folder.file("two.json", text)]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        said(&output),
        "\
error[negative]: the number -128.5 is negative; 0 or more is needed.
   ┌─ two.json:53:16
   │
53 │       \"value\": -128.5,
   │                ^^^^^^ figures[1].value

error[id-taken]: the id “area” is used at figures[1].id already; each id names one thing: choose another.
   ┌─ two.json:59:13
   │
59 │       \"id\": \"area\",
   │             ^^^^^^ figures[2].id

1 file: 1 not sound, 0 warnings
"
    );
}

#[test]
fn what_is_missing_is_shown_where_it_should_be() {
    let folder = Folder::new();
    let without_units = changed("\"units\": [", "\"unit\": [");
    let told = said(&folder.run(&["check", &folder.file("a.json", without_units)]));
    assert!(told.contains("│   \"former\": {\n   │   ^^^^^^^^ former.units\n"), "{told}");
    assert!(told.contains("│     \"unit\": [\n   │     ^^^^^^ former.unit\n"), "{told}");
    assert!(told.contains("Did you mean “units”?"), "{told}");
    let without_kind = changed("\"kind\": \"actual\",", "");
    let told = said(&folder.run(&["check", &folder.file("b.json", without_kind)]));
    assert!(told.contains("│     {\n   │     ^ figures[0].kind\n"), "{told}");
    let without_name = changed("\"name\": \"Đông Triều\",", "");
    let told = said(&folder.run(&["check", &folder.file("c.json", without_name)]));
    assert!(told.contains("│ {\n  │ ^ name\n"), "{told}");
}

#[test]
fn what_is_not_json_is_shown_too() {
    let folder = Folder::new();
    let output = folder.run(&["check", &folder.file("comma.json", "{\n  \"id\": \"x\",\n}\n")]);
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    assert!(
        told.contains(
            "error[not-json]: this is not valid JSON: there is a comma before a closing bracket; delete that comma.\n"
        ),
        "{told}"
    );
    assert!(told.contains("3 │ }\n  │ ^\n"), "{told}");
    let told = said(&folder.run(&["check", &folder.file("cut.json", "{\"tên\": \"Ngô")]));
    assert!(told.contains("not-json") && told.contains("cut.json:1:"), "{told}");
    let told = said(&folder.run(&["check", &folder.file("empty.json", "")]));
    assert!(told.contains("not-json") && told.contains("1 file: 1 not sound"), "{told}");
}

#[test]
fn a_field_written_twice_is_told() {
    let folder = Folder::new();
    let twice = changed("\"value\": 128.5,", "\"value\": -1, \"value\": 128.5,");
    let output = folder.run(&["check", &folder.file("twice.json", twice)]);
    assert!(output.status.success(), "the last one is read");
    let told = said(&output);
    assert!(told.contains("warning[duplicate-key]: the field “value” is written twice"), "{told}");
    assert!(told.contains("│                    ^^^^^^^ figures[1].value\n"), "{told}");
    assert!(told.ends_with("1 file: 0 not sound, 1 warning\n"), "{told}");
}

#[test]
fn files_that_cannot_be_read_do_not_keep_others_from_being_checked() {
    let folder = Folder::new();
    let large = folder.file("large.json", format!("{SOUND}{}", " ".repeat(1 << 20)));
    let latin = folder.file("latin.json", b"{\"t\xean\": 1}");
    let sound = folder.file("sound.json", SOUND);
    let output = folder.run(&["check", "missing.json", &large, &latin, ".", &sound]);
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    let lines: Vec<&str> = told.lines().filter(|line| !line.is_empty()).collect();
    let expected = [
        ("error[file-unreadable]: missing.json: ", "the file cannot be read"),
        ("error[profile-too-large]: large.json: ", "at most 1 MiB"),
        ("error[file-unreadable]: latin.json: ", "utf-8"),
        ("error[file-unreadable]: .: ", "cannot be read"),
        ("sound.json: sound", ""),
        ("5 files: 4 not sound, 0 warnings", ""),
    ];
    assert_eq!(lines.len(), expected.len(), "{told}");
    for (line, (start, within)) in lines.iter().zip(expected) {
        assert!(line.starts_with(start) && line.contains(within), "{line}");
    }
}

#[test]
fn findings_are_told_in_vietnamese_and_in_json() {
    let folder = Folder::new();
    let bad = folder.file("bad.json", changed("\"unit\": \"km2\"", "\"unit\": \"km\"").replace("15240", "\"15.240\""));
    let told = said(&folder.run(&["check", &bad, "--lang", "vi"]));
    assert!(told.contains("error[wrong-unit]: đơn vị “km” không hợp với vai trò “area”; đơn vị đúng: km2."), "{told}");
    assert!(told.ends_with("1 tệp: 1 không đạt, 0 cảnh báo\n"), "{told}");
    let sound = folder.file("sound.json", SOUND);
    let output = folder.run(&["check", &bad, &sound, "missing.json", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let list: Value = serde_json::from_str(&said(&output)).expect("it is one JSON list");
    let list = list.as_array().expect("a list");
    let keys = |finding: &Value| finding.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>());
    let expected = ["code", "column", "file", "line", "message", "path", "severity", "suggestion"];
    assert!(list.iter().all(|finding| keys(finding).expect("an object") == expected), "{list:?}");
    let brief: Vec<(&str, &str, Option<u64>, Option<u64>)> = list
        .iter()
        .map(|finding| {
            let text = |field: &str| finding[field].as_str().expect("a text");
            (text("code"), text("path"), finding["line"].as_u64(), finding["column"].as_u64())
        })
        .collect();
    assert_eq!(
        brief,
        [
            ("wrong-unit", "figures[1].unit", Some(54), Some(15)),
            ("number-as-text", "figures[2].value", Some(65), Some(16)),
            ("file-unreadable", "", None, None),
        ]
    );
    assert_eq!((&list[0]["file"], &list[0]["severity"]), (&"bad.json".into(), &"error".into()));
}

#[test]
fn a_long_line_is_not_shown() {
    let folder = Folder::new();
    let one_line: Value = serde_json::from_str(&changed("\"value\": 128.5", "\"value\": -1")).expect("it is JSON");
    let told = said(&folder.run(&["check", &folder.file("line.json", one_line.to_string())]));
    assert!(told.starts_with("line.json:1:") && told.contains("error[negative]"), "{told}");
    assert!(told.lines().all(|line| line.len() < 200), "{told}");
}

#[test]
fn the_schema_is_written() {
    let output = Folder::new().run(&["schema"]);
    assert!(output.status.success());
    assert_eq!(said(&output), ward_profile::profile::schema::SCHEMA);
    assert!(serde_json::from_str::<Value>(&said(&output)).is_ok());
}

#[test]
fn wrong_options_are_told_in_the_pictures_language() {
    let folder = Folder::new();
    for (options, vi, en) in [
        (["--figure", "population="], "thiếu mã hoặc con số", "an id or a number is missing"),
        (["--figure", "population"], "ví dụ population=73500", "write ID=VALUE"),
        (["--width", "200"], "cần bề rộng từ 240 đến 1600 px CSS", "a width from 240 to 1600 CSS px is needed"),
    ] {
        for (lang, told) in [("vi", vi), ("en", en)] {
            let output = folder.run(&["render", options[0], options[1], "--lang", lang, "-o", "out.svg"]);
            assert_eq!(output.status.code(), Some(1));
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(said.contains(&format!("{} {}: ", options[0], options[1])) && said.contains(told), "{said}");
        }
    }
}

#[test]
fn the_documents_that_are_there_raise_no_warning_of_their_quotes_and_names() {
    let folder = Folder::new();
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root.join("tests/fixtures")).expect("the folder is there");
    let mut files: Vec<String> = entries.map(|entry| entry.expect("an entry").path().display().to_string()).collect();
    files.retain(|name| name.ends_with(".json"));
    files.push(root.join("src/profile/quy-nhon-nam.json").display().to_string());
    let mut arguments = vec!["check"];
    arguments.extend(files.iter().map(String::as_str));
    let output = folder.run(&arguments);
    assert!(output.status.success() && files.len() > 10, "{}", said(&output));
    for code in ["not-in-quote", "looks-like-a-fraction", "households-above-people", "class-in-name", "without"] {
        assert!(!said(&output).contains(code), "{}", said(&output));
    }
}

#[test]
fn an_unsound_profile_is_not_drawn() {
    let folder = Folder::new();
    let bad = folder.file("bad.json", changed("\"value\": 128.5", "\"value\": -1"));
    let output = folder.run(&["render", &bad, "--lang", "en", "-o", "out.svg"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("bad.json: The profile, at figures[1].value: the number -1 is negative"), "{told}");
    assert!(!folder.0.join("out.svg").exists());
}
