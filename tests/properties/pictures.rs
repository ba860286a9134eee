//! The pictures that properties are tried on, and the properties that all of them have.

use std::{fs, path::Path};

use ward_profile::{
    borders,
    config::Config,
    geometry::Rect,
    key::FactKey,
    locale::Lang,
    metrics::{ASCENT, DESCENT},
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, read},
    scene::{Shape, TextLine},
};

use crate::{counted, honest, placed, worded};

/// What holds of a picture; a failure names the case.
pub type Property = fn(&Picture, &str);

/// What holds of every picture, whatever its profile, width, language and sections.
pub const EVERYWHERE: [Property; 17] = [
    placed::no_two_texts_overlap,
    placed::nothing_leaves_the_picture,
    placed::a_line_is_no_wider_than_its_slot,
    placed::slots_side_by_side_do_not_overlap,
    placed::text_is_large_enough_and_whole_px,
    placed::marks_are_large_enough_apart_and_in_the_picture,
    worded::a_drawn_figure_has_its_number_its_qualifier_and_its_unit,
    worded::each_drawn_number_is_one_that_is_known,
    worded::every_drawn_character_can_be_measured_and_is_composed,
    worded::text_has_contrast_with_what_it_stands_on,
    worded::no_numbers_line_up_in_a_column_that_needs_fixed_cells,
    honest::a_unit_chart_counts_whole_icons_and_says_their_unit,
    honest::derived_figures_are_labelled_as_derived,
    counted::icons_stand_apart,
    counted::things_are_counted_by_whole_icons,
    counted::targets_are_outlined,
    counted::straight_lines_are_whole,
];

/// Tries all of [`EVERYWHERE`] on a picture. (Drawing costs more than they do: each picture is drawn once for all.)
pub fn all_hold(picture: &Picture, case: &str) {
    EVERYWHERE.iter().for_each(|property| property(picture, case));
}

/// Orders and subsets of sections that are tried at many widths.
pub const SECTIONS: [&str; 16] = [
    "all",
    "merge area population poverty budget",
    "budget poverty population area merge",
    "merge",
    "area",
    "population",
    "poverty",
    "budget",
    "population area",
    "poverty area budget",
    "services",
    "economy",
    "party",
    "targets",
    "priorities",
    "priorities targets party economy services budget",
];

/// The profile of a document, or the words in which it is refused.
pub fn read(json: &str) -> Result<Profile, String> {
    read::profile(json, Lang::En).map(|sound| sound.profile).map_err(|problem| problem.message)
}

/// The profiles of tests/fixtures by name, in the order of names.
pub fn fixtures() -> Vec<(String, Profile)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = fs::read_dir(folder).expect("tests/fixtures is there");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    paths.sort();
    let fixtures = paths.iter().map(|path| {
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let json = fs::read_to_string(path).expect("it is text");
        let mut profile = read(&json).expect(&name);
        assert_eq!(borders::file::follow(&mut profile, path, &json), [], "{name}");
        (name, profile)
    });
    fixtures.collect()
}

/// The picture of a profile at a width.
pub fn picture(profile: &Profile, lang: &str, sections: &str, width: u16) -> Picture {
    let (config, _) = Config::read([("data-lang", lang), ("data-sections", sections)].into_iter(), None);
    Picture::of(profile, &config, false, f32::from(width))
}

/// Tries everything on the pictures of a profile with the sections at a list of widths.
fn hold(name: &str, profile: &Profile, lang: &str, sections: &str, widths: impl Iterator<Item = u16>) {
    for width in widths {
        all_hold(&picture(profile, lang, sections, width), &format!("{name}, {lang}, {sections}, {width} px"));
    }
}

/// Every `step`th width from the `offset`th on, and both ends.
fn widths(step: usize, offset: usize) -> impl Iterator<Item = u16> {
    [240, 1600].into_iter().chain((240..=1600).skip(offset % step).step_by(step))
}

#[test]
fn all_holds_of_the_built_in_profile() {
    for lang in ["vi", "en"] {
        for (index, sections) in SECTIONS.into_iter().enumerate() {
            hold("built-in", &QUY_NHON_NAM, lang, sections, widths(if index == 0 { 3 } else { 41 }, index));
        }
    }
}

#[test]
fn all_holds_of_newsroom_figures() {
    crate::newsroom::each(all_hold);
}

/// Each fixture is drawn at a few widths, each width by some fixture: in both languages with all sections, and with other
/// sections at fewer.
fn all_holds_of_fixtures(lang: &str, shift: usize) {
    let fixtures = fixtures();
    let count = fixtures.len();
    assert!(count >= 12, "there are fixtures");
    for (offset, (name, profile)) in fixtures.iter().enumerate() {
        for (index, sections) in SECTIONS.into_iter().enumerate() {
            let step = if index == 0 { count } else { 16 * count };
            hold(name, profile, lang, sections, widths(step, offset + shift + index * count));
        }
    }
}

#[test]
fn all_holds_of_fixtures_in_vietnamese() {
    all_holds_of_fixtures("vi", 0);
}

#[test]
fn all_holds_of_fixtures_in_english() {
    all_holds_of_fixtures("en", 7);
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
