//! Golden pictures: the SVG of the built-in profile, over widths, languages and themes.
//!
//! `BLESS=1 cargo test --test golden` takes today's pictures as the golden ones. A difference is printed, and shown side
//! by side in `target/golden/index.html`.

use std::{env, fmt::Write as _, fs, path::PathBuf};

use similar::TextDiff;
use ward_profile::{
    config::Config,
    paint::svg::{self, Document},
    picture::Picture,
    profile::QUY_NHON_NAM,
};

/// The widths that all languages are drawn at, in CSS px: the ends, a phone's, and each side of the grids' thresholds.
const WIDTHS: [u16; 7] = [240, 320, 360, 520, 720, 1200, 1600];

/// The widths that are drawn dark too: colours alone differ.
const DARK_WIDTHS: [u16; 2] = [360, 720];

/// A picture's name, width and attributes.
type Case = (String, u16, Vec<(&'static str, &'static str)>);

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for lang in ["vi", "en"] {
        for (theme, widths) in [("light", &WIDTHS[..]), ("dark", &DARK_WIDTHS[..])] {
            for &width in widths {
                let attributes = vec![("data-lang", lang), ("data-theme", theme)];
                cases.push((format!("{lang}-{theme}-{width}"), width, attributes));
            }
        }
    }
    let other =
        [("data-sections", "population area"), ("data-accent", "#7a3b8f"), ("data-credit", "Đồ họa: Trang mẫu")];
    cases.push(("vi-population-area-480".into(), 480, other.to_vec()));
    cases
}

fn draw(width: u16, attributes: &[(&str, &str)]) -> String {
    let (config, problems) = Config::read(attributes.iter().copied(), None);
    assert_eq!(problems, [], "the attributes are sound");
    let picture = Picture::of(&QUY_NHON_NAM, &config, false, f32::from(width));
    let about =
        Document { lang: config.lang.code(), title: &picture.name(), description: &picture.summary(), font: svg::FONT };
    svg::document(&picture.scene, &about)
}

#[test]
fn pictures_are_as_they_were_approved() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let golden = root.join("tests/golden");
    let bless = env::var_os("BLESS").is_some();
    let mut report = String::new();
    let mut page = String::from("<!doctype html><meta charset=utf-8><title>Golden, and now</title>\n");
    for (name, width, attributes) in cases() {
        let now = draw(width, &attributes);
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
        let out = root.join("target/golden");
        fs::create_dir_all(&out).expect("target/ can be written");
        fs::write(out.join("index.html"), page).expect("target/ can be written");
        panic!("pictures differ from tests/golden; see target/golden/index.html, or BLESS=1 to approve{report}");
    }
}

#[test]
fn no_golden_picture_is_left_over() {
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let names: Vec<String> = cases().into_iter().map(|(name, ..)| format!("{name}.svg")).collect();
    for entry in fs::read_dir(golden).expect("tests/golden is there") {
        let file = entry.expect("it can be read").file_name().to_string_lossy().into_owned();
        assert!(names.contains(&file), "tests/golden/{file} belongs to no case");
    }
}
