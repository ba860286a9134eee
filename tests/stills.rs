//! What stands still: share cards and static blocks, for every place.
//!
//! `BLESS=1 cargo test --test stills` takes today's as the golden ones; `git diff` shows what changed.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use resvg::tiny_skia::Pixmap;
use ward_profile::{
    block, borders, card,
    config::Config,
    locale::Lang,
    metrics,
    paint::{
        fonts::Fonts,
        png,
        svg::{self, Document},
    },
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, read},
    scene::TextLine,
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every place there is, by name: the fixtures, and the built-in one.
fn places() -> Vec<(String, Profile)> {
    let mut places = vec![("quy-nhon-nam".to_string(), QUY_NHON_NAM.clone())];
    for entry in fs::read_dir(root().join("tests/fixtures")).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let json = fs::read_to_string(&path).expect("it is text");
            let mut profile = read::profile(&json, Lang::En).expect("it is sound").profile;
            borders::file::follow(&mut profile, &path, &json);
            places.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), profile));
        }
    }
    places.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(places.len() > 10, "the fixtures were found");
    places
}

fn config(attributes: &[(&str, &str)]) -> Config {
    let (config, problems) = Config::read(attributes.iter().copied(), None);
    assert_eq!(problems, []);
    config
}

fn document(picture: &Picture, font: &str) -> String {
    let lang = picture.facts.lang.code();
    svg::document(&picture.scene, &Document { lang, title: &picture.name(), description: &picture.summary(), font })
}

fn golden(name: &str) -> PathBuf {
    root().join("tests/golden/stills").join(name)
}

fn is_blessed() -> bool {
    env::var_os("BLESS").is_some()
}

/// Holds a text against its golden file.
fn compare(name: &str, now: &str) {
    if is_blessed() {
        fs::create_dir_all(golden("")).expect("tests/golden can be written");
        fs::write(golden(name), now).expect("tests/golden can be written");
        return;
    }
    let approved = fs::read_to_string(golden(name)).unwrap_or_default();
    let diff = similar::TextDiff::from_lines(approved.as_str(), now);
    assert!(approved == now, "{name} is not as it was approved:\n{}", diff.unified_diff().context_radius(0));
}

#[test]
fn cards_are_as_they_were_approved() {
    let places = places();
    let place = |name: &str| &places.iter().find(|place| place.0 == name).expect("it is there").1;
    let cases = [
        ("quy-nhon-nam", "vi", "light"),
        ("quy-nhon-nam", "vi", "dark"),
        ("quy-nhon-nam", "en", "light"),
        ("quy-nhon-nam", "en", "dark"),
        ("hai-muoi-don-vi", "vi", "light"),
        ("chi-muc-tieu", "en", "dark"),
        ("dinh-chinh", "en", "light"),
    ];
    for (name, lang, theme) in cases {
        let card = card::of(place(name), &config(&[("data-lang", lang), ("data-theme", theme)]));
        compare(&format!("card-{name}-{lang}-{theme}.svg"), &document(&card, svg::FONT));
    }
}

#[test]
fn blocks_are_as_they_were_approved() {
    for lang in ["vi", "en"] {
        let picture = Picture::of(&QUY_NHON_NAM, &config(&[("data-lang", lang)]), false, 720.0);
        compare(&format!("block-{lang}.html"), &block::html(&QUY_NHON_NAM, &picture, "quy-nhon-nam.svg"));
    }
}

/// The box of a line's letters, in CSS px.
fn area(line: &TextLine) -> [f32; 4] {
    let (width, size) = (line.width(), line.size());
    let left = line.left(width);
    // The height of capitals without marks: lines may stand close, but not in one another.
    [left, line.y - size * 0.72, left + width, line.y]
}

#[test]
fn every_card_holds_its_words() {
    for (name, profile) in places() {
        for (lang, sections) in [("vi", ""), ("en", ""), ("vi", "all"), ("en", "budget services economy")] {
            let card = card::of(&profile, &config(&[("data-lang", lang), ("data-sections", sections)]));
            let case = format!("{name}, {lang}, {sections}");
            let lines: Vec<&TextLine> = card.scene.lines().collect();
            assert!(lines.len() >= 3, "{case}: title, kicker, source");
            for (index, line) in lines.iter().enumerate() {
                let [left, top, right, bottom] = area(line);
                let words = line.words();
                assert!(line.size() >= 13.0, "{case}: “{words}” is {} px small", line.size());
                let deepest = bottom + line.size() * metrics::DESCENT;
                let within =
                    left >= 16.0 && right <= card::WIDTH - 16.0 && top >= 16.0 && deepest <= card::HEIGHT - 8.0;
                assert!(within, "{case}: “{words}” leaves the card: {:?}", area(line));
                for other in &lines[index + 1..] {
                    let [l, t, r, b] = area(other);
                    let apart = right <= l + 0.5 || r <= left + 0.5 || bottom <= t || b <= top;
                    assert!(apart, "{case}: “{words}” lies on “{}”", other.words());
                }
            }
        }
    }
}

#[test]
fn a_card_shows_no_number_without_its_qualifier() {
    for (name, profile) in places() {
        for lang in ["vi", "en"] {
            let card = card::of(&profile, &config(&[("data-lang", lang), ("data-sections", "all")]));
            let words: Vec<String> = card.scene.lines().map(TextLine::words).collect();
            let words = words.join(" ");
            for fact in card.facts.figures.iter().filter(|fact| card.scene.shows(fact.key)) {
                for piece in [&fact.wording.before, &fact.wording.after] {
                    let all = metrics::plain(piece);
                    let told = all.split(' ').all(|word| words.contains(word));
                    assert!(told, "{name}, {lang}: {} lacks “{all}” in {words}", fact.id);
                }
            }
        }
    }
}

#[test]
fn a_card_in_pixels_is_as_it_was_approved() {
    // One font, so that machines can be compared: the suite's set-up installs it.
    let Some(fonts) = Fonts::of_package(Path::new(env!("CARGO_MANIFEST_DIR"))) else {
        eprintln!("not compared: @expo-google-fonts/be-vietnam-pro is not installed under www/");
        return;
    };
    let card = card::of(&QUY_NHON_NAM, &config(&[("data-lang", "vi")]));
    let now = png::encoded(&document(&card, &fonts.list()), 0.25, &fonts).expect("it can be drawn");
    assert!(now.len() < 20_000, "{} bytes", now.len());
    let path = golden("card-quarter.png");
    if is_blessed() {
        fs::create_dir_all(golden("")).expect("tests/golden can be written");
        fs::write(&path, &now).expect("tests/golden can be written");
    }
    let approved = Pixmap::load_png(&path).expect("the golden card is there");
    let now = Pixmap::decode_png(&now).expect("it is a PNG");
    assert_eq!((now.width(), now.height()), (300, 158));
    assert_eq!((approved.width(), approved.height()), (300, 158));
    let far = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > 24;
    let differing = now.data().iter().zip(approved.data()).filter(far).count();
    assert!(differing * 200 < now.data().len(), "{differing} of {} channels differ", now.data().len());
}

#[test]
fn lines_that_a_font_makes_too_wide_are_set_smaller() {
    let Some(fonts) = Fonts::of_package(Path::new(env!("CARGO_MANIFEST_DIR"))).or_else(Fonts::of_system) else {
        return;
    };
    let card = card::of(&QUY_NHON_NAM, &config(&[]));
    let mut narrow = card.scene.clone();
    // As a font of half as much again would have it.
    for node in &mut narrow.nodes {
        if let ward_profile::scene::Shape::Text(line) = &mut node.shape {
            line.slot = line.width() / 1.5;
        }
    }
    let (mut fitted, mut whole) = (narrow.clone(), card.scene.clone());
    fonts.fit(&mut fitted);
    fonts.fit(&mut whole);
    for ((fitted, was), line) in fitted.lines().zip(card.scene.lines()).zip(whole.lines()) {
        assert!(fitted.size() < was.size() * 0.75, "“{}” is {} px, and was {}", was.words(), fitted.size(), was.size());
        let kept = !fonts.is_near() || line.size() == was.size();
        assert!(kept, "“{}” fits as it is", was.words());
    }
}
