//! The map: its scale is true, names stand where they belong, and each unit is accounted for.

use std::{fs, path::Path};

use super::*;
use crate::{
    borders::file,
    config::Config,
    locale::Lang,
    profile::{Profile, Territory, read},
    scene::Shape,
};

fn fixture(name: &str) -> Profile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).with_extension("json");
    let json = fs::read_to_string(&path).expect("the fixture is there");
    let mut profile = read::profile(&json, Lang::En).expect("the fixture is sound").profile;
    assert_eq!(file::follow(&mut profile, &path, &json), []);
    profile
}

fn drawn(profile: &Profile, width: f32) -> (Facts, Sheet) {
    let facts = Facts::gather(profile, &Config::default());
    let borders = facts.borders.clone().expect("the profile has borders");
    let sheet = draw(&facts, &Theme::LIGHT, &borders, width);
    (facts, sheet)
}

fn lines(sheet: &Sheet) -> Vec<TextLine> {
    let line = |node: &'_ crate::scene::Node| match &node.shape {
        Shape::Text(line) => Some(line.clone()),
        _ => None,
    };
    sheet.nodes.iter().filter_map(line).collect()
}

/// A profile of squares: the former units in a row, each `side` units wide.
fn row(count: u16, side: u16) -> Profile {
    let mut profile = fixture("ban-do-dat-lien");
    let unit = profile.former.units[0].clone();
    let square = |x: u16| vec![(x, 0), (x + side, 0), (x + side, side), (x, side)].into();
    profile.former.units =
        (0..count).map(|at| crate::profile::FormerUnit { id: format!("u{at}").into(), ..unit.clone() }).collect();
    let territory = |unit: u16| {
        let x = unit * side;
        Territory { unit, rings: vec![square(x)].into(), inside: (x + side / 2, side / 2), room: side }
    };
    let whole = vec![(0, 0), (count * side, 0), (count * side, side), (0, side)].into();
    profile.borders = Some(Borders {
        size: (count * side, side),
        metres: 9000,
        whole: vec![whole].into(),
        former: (0..count).map(territory).collect(),
    });
    profile
}

#[test]
fn the_scale_bar_is_as_long_as_it_says() {
    for name in ["ban-do-dat-lien", "ban-do-quan-dao"] {
        let profile = fixture(name);
        for width in 208..=1600 {
            let (facts, sheet) = drawn(&profile, width as f32);
            let borders = facts.borders.as_ref().expect("there are borders");
            let bar = sheet.nodes.iter().find_map(|node| match node.shape {
                Shape::Line { from, to, .. } if from.y == to.y => Some(to.x - from.x),
                _ => None,
            });
            let label = lines(&sheet).iter().map(TextLine::words).find(|words| words.ends_with(" km"));
            let label = label.expect("the bar is labelled");
            let km: f64 = label.trim_end_matches(" km").replace(',', ".").parse().expect("a length");
            let across = f64::from(bar.expect("there is a bar")) / f64::from(side(borders, width as f32).0);
            let told = km * 1000.0 / f64::from(borders.metres);
            assert!((across / told - 1.0).abs() < 0.01, "{name} at {width}: {label} is {across} of the map");
        }
    }
}

#[test]
fn lengths_are_round_and_as_long_as_there_is_room() {
    let words = |most: f64| round_length(most).map(|(metres, number)| (metres, number.to_f64()));
    assert_eq!(words(4900.0), Some((2000.0, 2.0)));
    assert_eq!(words(5000.0), Some((5000.0, 5.0)));
    assert_eq!(words(999.0), Some((500.0, 0.5)));
    assert_eq!(words(12.0), Some((10.0, 0.01)));
    assert_eq!(words(0.4), None);
    for most in 1..50_000 {
        let (metres, number) = round_length(f64::from(most)).expect("there is room for a metre");
        assert!(metres <= f64::from(most) && metres * 2.5 > f64::from(most) && number.to_f64() * 1000.0 == metres);
    }
}

#[test]
fn beside_a_slim_map_stand_its_scale_and_key() {
    let profile = fixture("ban-do-dao-dai");
    for width in 208..=1600 {
        let (facts, sheet) = drawn(&profile, width as f32);
        let borders = facts.borders.as_ref().expect("there are borders");
        let (side, slim) = side(borders, width as f32);
        assert!(slim && (side == 320.0 || width < 240), "{side} of {width}");
        let right = EDGE + extent(borders, side).0;
        let key = lines(&sheet).into_iter().filter(|line| line.anchor == Anchor::Start);
        let key: Vec<TextLine> = key.collect();
        assert!(key.len() > 2 * facts.former.len(), "each unit is in the key, and the scale is labelled");
        for line in key {
            assert!(line.x >= right && line.x + line.width() <= width as f32 + 0.01, "{} at {width}", line.words());
        }
        assert!(sheet.y <= side + 3.0, "{width}: nothing is below the map");
    }
    // A wide map has them below.
    let profile = fixture("ban-do-dat-lien");
    let borders = profile.borders.as_ref().expect("there are borders");
    assert!(!side(borders, 320.0).1 && side(borders, 1200.0).1);
}

#[test]
fn a_map_is_no_larger_than_it_may_be() {
    for name in ["ban-do-dat-lien", "ban-do-quan-dao"] {
        let profile = fixture(name);
        let borders = profile.borders.as_ref().expect("there are borders");
        for width in 208..=1600 {
            let side = side(borders, width as f32).0 / f32::from(Borders::SIDE);
            let (across, down) = (f32::from(borders.size.0) * side, f32::from(borders.size.1) * side);
            assert!(across <= width as f32 && down <= if width < 480 { 260.0 } else { 320.0 });
            assert!(across > width as f32 * 0.8 || across.max(down) >= 230.0, "{name} at {width}: {across} × {down}");
        }
    }
}

#[test]
fn a_name_stands_in_its_own_territory() {
    let profile = fixture("ban-do-dat-lien");
    for width in (208..=1600).step_by(3) {
        let (facts, sheet) = drawn(&profile, width as f32);
        let borders = facts.borders.as_ref().expect("there are borders");
        let scale = side(borders, width as f32).0 / f32::from(Borders::SIDE);
        for territory in borders.former.iter() {
            let name = crate::metrics::plain(&facts.former[usize::from(territory.unit)].name);
            let middle = EDGE + f32::from(territory.inside.0) * scale;
            let line = lines(&sheet).into_iter().find(|line| line.words() == name).expect("each unit is named");
            if line.anchor == Anchor::Middle {
                assert!((line.x - middle).abs() < 0.01, "{name} at {width}");
                assert!(line.width() <= f32::from(territory.room) * scale, "{name} at {width}");
            }
        }
    }
}

#[test]
fn a_unit_of_unknown_borders_is_told() {
    let (_, sheet) = drawn(&fixture("ban-do-quan-dao"), 320.0);
    let words: Vec<String> = lines(&sheet).iter().map(TextLine::words).collect();
    assert!(words.contains(&"Chưa rõ ranh giới cũ: Bãi Rạng.".to_string()), "{words:?}");
    let mut profile = fixture("ban-do-quan-dao");
    if let Some(borders) = &mut profile.borders {
        borders.former = Vec::new().into();
    }
    let (_, sheet) = drawn(&profile, 320.0);
    assert!(!lines(&sheet).into_iter().any(|line| line.words().contains("Bãi Rạng")), "an outline alone names none");
}

#[test]
fn an_island_is_named_beside_its_coast() {
    let (_, sheet) = drawn(&fixture("ban-do-quan-dao"), 320.0);
    let name = lines(&sheet).into_iter().find(|line| line.words() == "Hải Yến").expect("it is named");
    assert_ne!(name.anchor, Anchor::Middle, "it has no room within");
}

#[test]
fn each_unit_is_named_numbered_or_listed_and_nothing_overlaps() {
    for (count, side) in [(2, 2048), (5, 819), (12, 341), (40, 102), (60, 68)] {
        let profile = row(count, side);
        for width in (208..=900).step_by(17) {
            let (_, sheet) = drawn(&profile, width as f32);
            let texts = lines(&sheet);
            let small = texts.iter().filter(|line| line.words().starts_with("Quá nhỏ")).count();
            let named = texts.iter().filter(|line| line.anchor == Anchor::Middle).count();
            assert!(named == usize::from(count) || small == 1, "{count} at {width}: {named} on the map, {small}");
            for (index, one) in texts.iter().enumerate() {
                for other in &texts[index + 1..] {
                    let (words, others) = (one.words(), other.words());
                    assert!(!ink(one).overlaps(ink(other)), "{count} at {width}: “{words}” and “{others}”");
                }
            }
        }
    }
}

#[test]
fn borders_that_point_nowhere_do_no_harm() {
    let mut profile = row(2, 2048);
    if let Some(borders) = &mut profile.borders {
        let nowhere = Territory { unit: 99, rings: Vec::new().into(), inside: (9, 9), room: 4000 };
        let empty = Territory { unit: 1, rings: vec![Vec::new().into()].into(), inside: (0, 0), room: 0 };
        borders.former = vec![nowhere, empty].into();
        borders.whole = vec![Vec::new().into()].into();
        borders.metres = 0;
    }
    let (_, sheet) = drawn(&profile, 320.0);
    assert!(sheet.y > 0.0);
}
