//! The pictures that properties are tried on.

use std::{fs, path::Path};

use ward_profile::{
    config::Config,
    geometry::Rect,
    key::FactKey,
    locale::Lang,
    metrics::{ASCENT, DESCENT},
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, read},
    scene::{Shape, TextLine},
};

/// Orders and subsets of sections that are tried at many widths.
pub const SECTIONS: [&str; 9] = [
    "merge area population poverty budget",
    "budget poverty population area merge",
    "merge",
    "area",
    "population",
    "poverty",
    "budget",
    "population area",
    "poverty area budget",
];

/// The profiles of tests/fixtures, and the built-in one, by name.
pub fn profiles() -> Vec<(String, Profile)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut profiles = vec![("built-in".to_string(), QUY_NHON_NAM.clone())];
    for entry in fs::read_dir(folder).expect("tests/fixtures is there") {
        let path = entry.expect("it can be read").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let json = fs::read_to_string(&path).expect("it is text");
            let profile = read::profile(&json, Lang::En).map_err(|problem| problem.message).expect(&name);
            profiles.push((name, profile.profile));
        }
    }
    assert!(profiles.len() > 1, "there are fixtures");
    profiles
}

/// The picture of a profile at a width.
pub fn picture(profile: &Profile, lang: &str, sections: &str, width: u16) -> Picture {
    let (config, _) = Config::read([("data-lang", lang), ("data-sections", sections)].into_iter(), None);
    Picture::of(profile, &config, false, f32::from(width))
}

/// Calls `check` with pictures of each profile in both languages: the default sections at every width, other sections
/// at some.
pub fn each(check: impl Fn(&Picture, &str)) {
    for (name, profile) in profiles() {
        for lang in ["vi", "en"] {
            for (index, sections) in SECTIONS.into_iter().enumerate() {
                let step = if index == 0 { 3 } else { 41 };
                // The last width is not a multiple of the step.
                for width in (240..=1600).step_by(step).chain([1600]) {
                    check(
                        &picture(&profile, lang, sections, width),
                        &format!("{name}, {lang}, {sections}, {width} px"),
                    );
                }
            }
        }
    }
}

/// The box that a line's glyphs may fill: a line of capitals with two marks reaches higher than others.
pub fn ink(line: &TextLine) -> Rect {
    const STACKED: &str = "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ";
    let width = line.width();
    let mut area = Rect::new(line.left(width), line.y, width, 0.0);
    for span in &line.spans {
        let above = if span.text.chars().any(|letter| STACKED.contains(letter)) { ASCENT } else { 1.0 };
        let top = line.y - above * span.size;
        let bottom = area.bottom().max(line.y + DESCENT * span.size);
        area.y = area.y.min(top);
        area.height = bottom - area.y;
    }
    area
}

/// The words that a picture draws for a fact, spans and lines joined by spaces.
pub fn words_for(picture: &Picture, fact: FactKey) -> String {
    let spans = picture.scene.lines().flat_map(|line| &line.spans).filter(|span| span.fact == Some(fact));
    let words: Vec<&str> = spans.map(|span| span.text.trim()).collect();
    words.join(" ")
}

/// All that a picture draws in words.
pub fn all_words(picture: &Picture) -> String {
    picture.scene.lines().map(TextLine::words).collect::<Vec<_>>().join(" ")
}

/// The boxes that nodes fill, text aside.
pub fn boxes(picture: &Picture) -> Vec<Rect> {
    let mut boxes = Vec::new();
    for node in &picture.scene.nodes {
        match &node.shape {
            Shape::Rect { area, .. } => boxes.push(*area),
            Shape::Line { from, to, stroke } => {
                let half = stroke.width / 2.0;
                let (left, right) = (from.x.min(to.x), from.x.max(to.x));
                let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
                boxes.push(Rect::new(left, top - half, right - left, bottom - top + half));
            }
            Shape::Paths(paths) => {
                use ward_profile::scene::Segment;
                for at in &paths.at {
                    for segment in paths.outline.iter() {
                        if let Segment::Move(to) | Segment::Line(to) | Segment::Curve(_, _, to) = segment {
                            boxes.push(Rect::new(at.x + to.x * paths.scale, at.y + to.y * paths.scale, 0.0, 0.0));
                        }
                    }
                }
            }
            Shape::Text(_) => {}
        }
    }
    boxes
}
