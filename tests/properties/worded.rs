//! What is drawn in words is what the facts say, whole and readable.

use unicode_normalization::is_nfc;
use ward_profile::{
    geometry::{Point, Rect},
    metrics::{self, plain},
    picture::Picture,
    profile::QUY_NHON_NAM,
    scene::{Anchor, Color, Shape},
    theme::{TEXT_CONTRAST, contrast},
};

use crate::pictures::{all_words, picture, words_for};

/// A figure is drawn with all of its wording, if it is drawn at all.
pub fn a_drawn_figure_has_its_number_its_qualifier_and_its_unit(picture: &Picture, case: &str) {
    for fact in picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key)) {
        let drawn = words_for(picture, fact.key);
        for piece in [&fact.wording.before, &fact.wording.number, &fact.wording.after] {
            let piece = plain(piece);
            assert!(drawn.contains(&piece), "{case}: {} draws “{drawn}”, without “{piece}”", fact.id);
        }
    }
}

/// No number is drawn but those of the facts and of the picture's own scales.
pub fn each_drawn_number_is_one_that_is_known(picture: &Picture, case: &str) {
    let facts = &picture.facts;
    let mut known = vec![facts.source.clone(), facts.words().formed_note(facts.place.class, facts.place.formed)];
    known.extend([facts.formed_note.to_string(), facts.place.name.clone(), facts.place.province.clone()]);
    known.extend(picture.heading.title.as_deref().map(String::from));
    known.push(picture.heading.lede.clone());
    known.extend(facts.revisions.iter().map(|revision| revision.to_string()));
    known.extend([&facts.targets_of, &facts.former_within].into_iter().flatten().cloned());
    known.extend(facts.former.iter().map(|unit| unit.name.clone()));
    for fact in &facts.figures {
        known.extend([fact.text(), fact.label.to_string()]);
        known.extend(fact.note.as_deref().map(String::from));
        known.extend(fact.period.map(|period| facts.words().period(period)));
        // What is listed is told by its titles; priorities are numbered.
        for (entry, number) in fact.entries.iter().zip(1..) {
            known.extend([entry.title.to_string(), number.to_string()]);
        }
    }
    let known = plain(&known.join(" "));
    let known: Vec<&str> = numbers(&known).collect();
    // What a picture's own scale says: its small square, its unit, its zero, its map's bar.
    let scales = "0 1 2 3 5 0,5 0.5 0,1 0.1 0,01 0.01 10 100 20 50 200 500 1.000 1,000 2.000 2,000 5.000 5,000";
    let scales: Vec<&str> = scales.split(' ').collect();
    // A map numbers the units that it has no room to name.
    let on_map = facts.borders.as_ref().map_or(0, |borders| borders.former.len());
    let numbers_unit = |number: &str| number.parse().is_ok_and(|number: usize| (1..=on_map).contains(&number));
    for number in numbers(&all_words(picture)) {
        let of_picture = scales.contains(&number) || numbers_unit(number);
        assert!(known.contains(&number) || of_picture, "{case}: {number} is no known number");
    }
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == ','))
        .map(|number| number.trim_matches(['.', ',']))
        .filter(|number| !number.is_empty())
}

#[test]
fn names_and_units_stay_whole() {
    for lang in ["vi", "en"] {
        for width in 240..=720 {
            let picture = picture(&QUY_NHON_NAM, lang, "all", width);
            let lines: Vec<String> = picture.scene.lines().map(|line| line.words()).collect();
            let together = lines.join("\n");
            for name in ["Quy Nhơn Nam", "Nguyễn Văn Cừ", "Quang Trung", "Ghềnh Ráng", "Ngô Mây", "Gia Lai"]
            {
                let words = name.matches(' ').count() + 1;
                let broken = (1..words).any(|space| {
                    let at = name.match_indices(' ').nth(space - 1).map_or(0, |(at, _)| at);
                    together.contains(&format!("{}\n{}", &name[..at], &name[at + 1..]))
                });
                assert!(!broken, "{lang} at {width}: {name} is broken in\n{together}");
                assert!(lines.iter().any(|line| line.contains(name)), "{lang} at {width}: {name} is drawn whole");
            }
            for broken in ["tỷ\nđồng", "VND\n780", "2025\n–", "km\n²", "6,03\nkm", "2.016\nngười"] {
                assert!(!together.contains(broken), "{lang} at {width}: {broken:?}");
            }
        }
    }
}

/// Every character is in the font that the table of widths is of, and text is composed (NFC).
pub fn every_drawn_character_can_be_measured_and_is_composed(picture: &Picture, case: &str) {
    let words = all_words(picture);
    assert!(is_nfc(&words), "{case}");
    let unknown: Vec<char> = words.chars().filter(|&letter| !metrics::knows(letter)).collect();
    assert!(unknown.is_empty(), "{case}: {unknown:?} is not in the font that the table is of");
}

/// Text holds its contrast at both of its ends: none runs off what it stands on.
pub fn text_has_contrast_with_what_it_stands_on(picture: &Picture, case: &str) {
    for line in picture.scene.lines() {
        let (left, top) = (line.left(line.width()), line.y - line.size() * 0.7);
        let right = left + line.width();
        for at in [Point::new(left + 2.0, line.y - 2.0), Point::new(right - 2.0, top)] {
            let ground = ground(picture, at);
            for span in &line.spans {
                let held = contrast(span.color, ground);
                assert!(held >= TEXT_CONTRAST, "{case}: “{}” {held} at {at:?}", span.text);
            }
        }
    }
}

#[test]
fn text_keeps_its_contrast_in_every_theme_and_accent() {
    for theme in ["light", "dark"] {
        for accent in ["", "#7a3b8f", "#ffff00", "#c00", "#111111", "#f8f8f8"] {
            let attributes = [("data-theme", theme), ("data-accent", accent)];
            let (config, _) = ward_profile::config::Config::read(attributes.into_iter(), None);
            for width in [240.0, 360.0, 720.0, 1200.0] {
                let picture = Picture::of(&QUY_NHON_NAM, &config, false, width);
                text_has_contrast_with_what_it_stands_on(&picture, &format!("{theme} {accent} {width}"));
            }
        }
    }
}

/// The colour of the topmost filled box at a point.
fn ground(picture: &Picture, at: Point) -> Color {
    let at = Rect::new(at.x, at.y, 0.0, 0.0);
    let mut ground = Color(0);
    for node in &picture.scene.nodes {
        if let Shape::Rect { area, fill: Some(color), .. } = &node.shape
            && area.holds(at)
        {
            ground = *color;
        }
    }
    ground
}

#[test]
fn the_source_is_on_the_picture() {
    for (lang, source) in [("vi", "Nguồn: Báo Gia Lai, 16/8/2025."), ("en", "Source: Báo Gia Lai, 16 August 2025.")]
    {
        for width in [240, 360, 720, 1200] {
            let words = all_words(&picture(&QUY_NHON_NAM, lang, "area", width));
            assert!(words.contains(source), "{words}");
        }
    }
}

/// No two numbers are set to end on one line.
pub fn no_numbers_line_up_in_a_column_that_needs_fixed_cells(picture: &Picture, case: &str) {
    // Digits of proportional fonts differ in width: a column of numbers, which are set to end on one line, would need
    // cells of its own. Until a picture has one, none may come about unseen.
    let ending: Vec<_> = picture
        .scene
        .lines()
        .filter(|line| line.anchor == Anchor::End && line.words().chars().any(|letter| letter.is_ascii_digit()))
        .collect();
    for (index, one) in ending.iter().enumerate() {
        for other in &ending[index + 1..] {
            assert!((one.x - other.x).abs() > 1.0, "{case}: “{}” and “{}” line up", one.words(), other.words());
        }
    }
}
