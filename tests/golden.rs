//! Golden pictures: the SVG of the built-in profile, over widths, languages and themes, with the default sections and with
//! all; and of each fixture with all, at a phone's width and in a grid.
//!
//! `BLESS=1 cargo test --test golden` takes today's pictures as the golden ones. A difference is printed, and shown side
//! by side in `target/golden/index.html`.

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use similar::TextDiff;
use ward_profile::{
    borders,
    config::Config,
    locale::Lang,
    paint::svg::{self, Document},
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, read},
};

/// The widths that all languages are drawn at, in CSS px: the ends, a phone's, and each side of the grids' thresholds.
const WIDTHS: [u16; 7] = [240, 320, 360, 520, 720, 1200, 1600];

/// The widths that are drawn dark too: colours alone differ.
const DARK_WIDTHS: [u16; 2] = [360, 720];

/// How fixtures are drawn: language and width.
const FIXTURES: [(&str, u16); 3] = [("vi", 320), ("vi", 720), ("en", 720)];

/// A picture that is compared: its file under tests/golden without the ending, what is drawn, and how.
struct Case {
    name: String,
    profile: Profile,
    width: u16,
    attributes: Vec<(&'static str, &'static str)>,
}

fn cases() -> Vec<Case> {
    let built_in = |name, width, attributes| Case { name, profile: QUY_NHON_NAM.clone(), width, attributes };
    let mut cases = Vec::new();
    for lang in ["vi", "en"] {
        for (theme, widths) in [("light", &WIDTHS[..]), ("dark", &DARK_WIDTHS[..])] {
            for &width in widths {
                let attributes = vec![("data-lang", lang), ("data-theme", theme)];
                cases.push(built_in(format!("{lang}-{theme}-{width}"), width, attributes));
            }
        }
    }
    for lang in ["vi", "en"] {
        for (theme, width) in [("light", 320), ("light", 720), ("dark", 720), ("light", 1200)] {
            let attributes = vec![("data-lang", lang), ("data-theme", theme), ("data-sections", "all")];
            cases.push(built_in(format!("all-{lang}-{theme}-{width}"), width, attributes));
        }
    }
    let other =
        [("data-sections", "population area"), ("data-accent", "#7a3b8f"), ("data-credit", "Đồ họa: Trang mẫu")];
    cases.push(built_in("vi-population-area-480".into(), 480, other.to_vec()));
    for path in json_files(&root().join("tests/fixtures")) {
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let profile = read(&path);
        for (lang, width) in FIXTURES {
            let attributes = vec![("data-lang", lang), ("data-theme", "light"), ("data-sections", "all")];
            cases.push(Case {
                name: format!("places/{name}-{lang}-{width}"),
                profile: profile.clone(),
                width,
                attributes,
            });
        }
    }
    cases
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The JSON files in a folder, in the order of names.
fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

/// The profile of a fixture.
fn read(path: &Path) -> Profile {
    let json = fs::read_to_string(path).expect("it is text");
    let read = read::profile(&json, Lang::En).map_err(|problem| format!("{}: {}", path.display(), problem.message));
    let mut profile = read.expect("it is sound").profile;
    assert_eq!(borders::file::follow(&mut profile, path, &json), [], "{}", path.display());
    profile
}

fn draw(case: &Case) -> String {
    let (config, problems) = Config::read(case.attributes.iter().copied(), None);
    assert_eq!(problems, [], "the attributes are sound");
    let picture = Picture::of(&case.profile, &config, false, f32::from(case.width));
    let about =
        Document { lang: config.lang.code(), title: &picture.name(), description: &picture.summary(), font: svg::FONT };
    svg::document(&picture.scene, &about)
}

#[test]
fn pictures_are_as_they_were_approved() {
    let golden = root().join("tests/golden");
    let bless = env::var_os("BLESS").is_some();
    fs::create_dir_all(golden.join("places")).expect("tests/golden can be written");
    let mut report = String::new();
    let mut page = String::from("<!doctype html><meta charset=utf-8><title>Golden, and now</title>\n");
    for case in cases() {
        let (name, now) = (&case.name, draw(&case));
        let path = golden.join(format!("{name}.svg"));
        if bless {
            fs::write(&path, &now).expect("the golden picture is written");
            continue;
        }
        let approved = fs::read_to_string(&path).unwrap_or_default();
        if approved != now {
            let diff = TextDiff::from_lines(&approved, &now);
            let lines: Vec<String> =
                diff.unified_diff().context_radius(0).to_string().lines().take(12).map(Into::into).collect();
            let _ = writeln!(report, "\n{name}.svg:\n{}", lines.join("\n"));
            let _ = writeln!(page, "<h2>{name}</h2>\n<div style=\"display:flex;gap:1em\">{approved}{now}</div>");
        }
    }
    if !report.is_empty() {
        let out = root().join("target/golden");
        fs::create_dir_all(&out).expect("target/ can be written");
        fs::write(out.join("index.html"), page).expect("target/ can be written");
        panic!("pictures differ from tests/golden; see target/golden/index.html, or BLESS=1 to approve{report}");
    }
}

#[test]
fn no_golden_picture_is_left_over() {
    let golden = root().join("tests/golden");
    let files: Vec<PathBuf> = cases().iter().map(|case| golden.join(format!("{}.svg", case.name))).collect();
    for folder in [golden.clone(), golden.join("places")] {
        for entry in fs::read_dir(folder).expect("tests/golden is there") {
            let path = entry.expect("it can be read").path();
            let shown = path.strip_prefix(&golden).unwrap_or(&path).display();
            assert!(path.is_dir() || files.contains(&path), "tests/golden/{shown} belongs to no case");
        }
    }
}
