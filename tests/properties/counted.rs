//! What is counted out is counted right: places of a ranking, files, businesses, members; and targets are outlined.

use std::collections::BTreeSet;

use ward_profile::{
    facts::Fact,
    geometry::Rect,
    metrics::plain,
    picture::Picture,
    profile::{Kind, QUY_NHON_NAM, Role, Unit},
    scene::{Paths, Segment, Shape, TextLine},
};

use crate::pictures::{all_words, fixtures, picture};

/// The outlines that are drawn many times, with the fact that they show.
fn charts(picture: &Picture) -> impl Iterator<Item = (&Paths, Option<&Fact>)> {
    picture.scene.nodes.iter().filter_map(|node| match &node.shape {
        Shape::Paths(paths) => Some((paths, node.fact.and_then(|key| picture.facts.fact(key)))),
        _ => None,
    })
}

/// The boxes of an outline at each of its places, with half of its stroke around.
fn boxes(paths: &Paths) -> Vec<Rect> {
    let points = paths.outline.iter().flat_map(|segment| match *segment {
        Segment::Move(to) | Segment::Line(to) => vec![to],
        Segment::Curve(one, other, to) => vec![one, other, to],
        Segment::Close => vec![],
    });
    let points: Vec<_> = points.collect();
    let extent = |of: fn(&ward_profile::geometry::Point) -> f32| {
        points.iter().map(of).fold((f32::MAX, f32::MIN), |(low, high), at| (low.min(at), high.max(at)))
    };
    let ((left, right), (top, bottom)) = (extent(|at| at.x), extent(|at| at.y));
    let half = paths.stroke.map_or(0.0, |stroke| stroke.width / 2.0);
    let around = |at: &ward_profile::geometry::Point| {
        let [width, height] = [right - left, bottom - top].map(|length| length * paths.scale + 2.0 * half);
        Rect::new(at.x + left * paths.scale - half, at.y + top * paths.scale - half, width, height)
    };
    paths.at.iter().map(around).collect()
}

/// Icons of one chart stand apart by at least 1 px.
pub fn icons_stand_apart(picture: &Picture, case: &str) {
    for (paths, fact) in charts(picture).filter(|(paths, _)| paths.at.len() > 1) {
        let boxes = boxes(paths);
        // Rows are filled from the left: what stands next in the list, or below, is nearest.
        for (index, one) in boxes.iter().enumerate() {
            for other in &boxes[index + 1..] {
                let apart = (other.x - one.right()).max(one.x - other.right());
                let apart = apart.max(other.y - one.bottom()).max(one.y - other.bottom());
                assert!(apart >= 0.99, "{case}: icons of {:?} are {apart} apart", fact.map(|fact| &fact.id));
            }
        }
    }
}

/// A strip that is drawn.
struct Strip {
    id: String,
    places: usize,
    /// How many lines come before the own one in reading order.
    before: usize,
    rows: usize,
}

fn strips(picture: &Picture) -> Vec<Strip> {
    let mut strips = Vec::new();
    let nodes = &picture.scene.nodes;
    for (index, node) in nodes.iter().enumerate() {
        let fact = node.fact.and_then(|key| picture.facts.fact(key)).filter(|fact| fact.role == Some(Role::Rank));
        if let (Shape::Rect { area, .. }, Some(fact)) = (&node.shape, fact)
            && let Some(Shape::Paths(others)) = index.checked_sub(1).map(|before| &nodes[before].shape)
        {
            let others = boxes(others);
            let is_beside = |other: &&Rect| other.y > area.y && other.bottom() < area.bottom();
            // The own line stands in the gap that the others leave for it, a px at least from each.
            for other in others.iter().filter(is_beside) {
                let apart = (other.x - area.right()).max(area.x - other.right());
                assert!(apart >= 0.99, "the own line of {} is {apart} from another", fact.id);
            }
            let is_before = |other: &&Rect| other.bottom() < area.y || is_beside(other) && other.x < area.x;
            let rows: BTreeSet<i32> = others.iter().map(|other| other.y.round() as i32).collect();
            let before = others.iter().filter(is_before).count();
            strips.push(Strip { id: fact.id.to_string(), places: others.len() + 1, before, rows: rows.len() });
        }
    }
    strips
}

#[test]
fn a_strip_has_every_place_and_the_own_one_in_its_place() {
    let places = fixtures();
    let all = places.iter().map(|(name, profile)| (name.as_str(), profile)).chain([("built-in", &QUY_NHON_NAM)]);
    let mut tried = 0;
    for (name, profile) in all {
        for width in (240..=1600).step_by(37) {
            let picture = picture(profile, "vi", "services", width);
            for Strip { id, places, before, .. } in strips(&picture) {
                let fact = picture.facts.figures.iter().find(|fact| fact.id == id).expect("the rank");
                let (own, all) = (fact.number(), fact.of.expect("how many are ranked").to_f64());
                assert_eq!((places as f64, before as f64 + 1.0), (all, own), "{name}, {width}: {id}");
                tried += 1;
            }
            if name == "built-in" {
                assert_eq!(strips(&picture).len(), 2, "both ranks have strips at {width}");
            }
        }
    }
    assert!(tried > 100, "{tried} strips");
}

#[test]
fn both_ranks_are_told_on_one_scale_and_in_one_row_from_a_phone_s_width_on() {
    for width in (302..=1600).step_by(11) {
        for sections in ["services", "all"] {
            let picture = picture(&QUY_NHON_NAM, "vi", sections, width);
            assert!(strips(&picture).iter().all(|strip| strip.rows == 1), "{sections}, {width}");
            for (place, times) in [("1", 2), ("135", 2), ("4", 1), ("28", 1)] {
                // Priorities are numbered too, in large figures.
                let named = picture.scene.lines().filter(|line| line.words() == place && line.size() == 13.0);
                let at: Vec<f32> = named.map(|line| line.left(line.width())).collect();
                assert_eq!(at.len(), times, "{sections}, {width}: {place} is named");
                assert!(at.iter().all(|x| *x == at[0]), "{sections}, {width}: {place} stands at {at:?}");
            }
        }
    }
}

/// A chart of files, businesses, cells or members has as many icons as its unit goes into their number, and says so.
pub fn things_are_counted_by_whole_icons(picture: &Picture, case: &str) {
    let words = all_words(picture).replace(['.', ','], "");
    for (paths, fact) in charts(picture) {
        let Some(fact) = fact else { continue };
        let counted = matches!(
            fact.unit,
            Unit::Dossiers
                | Unit::Businesses
                | Unit::Cooperatives
                | Unit::Households
                | Unit::PartyCells
                | Unit::PartyMembers
                | Unit::VisitsMillion
        );
        if !counted || fact.number() < 1.0 {
            continue;
        }
        let icons = paths.at.len() as f64;
        let fits = |unit: &f64| (fact.number() / unit).round() == icons;
        let powers = (0..12).map(|power| 10_f64.powi(power));
        let units: Vec<f64> = powers.flat_map(|power| [power, 2.0 * power, 5.0 * power]).filter(fits).collect();
        let said = units.iter().find(|unit| {
            ["Mỗi hình là", "Each symbol is"].iter().any(|each| words.contains(&format!("{each} {unit} ")))
        });
        assert!(said.is_some(), "{case}: {icons} icons of {}, each {units:?}, in “{words}”", fact.id);
        assert!(icons <= 100.0, "{case}: {icons} icons of {}", fact.id);
    }
}

#[test]
fn charts_say_that_they_are_rounded_where_they_are() {
    for (lang, rounded, exact) in [
        ("vi", "Mỗi hình là 100 đảng viên (làm tròn).", "Mỗi hình là 50 doanh nghiệp."),
        ("en", "Each symbol is 100 Party members (rounded).", "Each symbol is 50 businesses."),
    ] {
        let words = all_words(&picture(&QUY_NHON_NAM, lang, "all", 1200));
        assert!(words.contains(rounded) && words.contains(exact), "{words}");
    }
}

/// What is aimed at is outlined, never filled.
pub fn targets_are_outlined(picture: &Picture, case: &str) {
    for node in &picture.scene.nodes {
        let Some(fact) = node.fact.and_then(|key| picture.facts.fact(key)) else { continue };
        if fact.kind != Kind::Target {
            continue;
        }
        let filled = match &node.shape {
            Shape::Rect { fill, .. } => fill.is_some(),
            Shape::Paths(paths) => paths.fill.is_some(),
            Shape::Line { .. } | Shape::Text(_) => false,
        };
        assert!(!filled, "{case}: {} is drawn as if it were so", fact.id);
    }
}

/// A straight line is whole: the canvas fills it as a box, and what is dashed in SVG alone would be no longer one picture.
pub fn straight_lines_are_whole(picture: &Picture, case: &str) {
    for node in &picture.scene.nodes {
        let is_dashed = matches!(node.shape, Shape::Line { stroke, .. } if stroke.dashed);
        assert!(!is_dashed, "{case}: {:?}", node.shape);
    }
}

#[test]
fn targets_side_by_side_have_their_numbers_on_one_line() {
    let mut pairs = 0;
    for (lang, width) in
        ["vi", "en"].into_iter().flat_map(|lang| (240..=1600).step_by(16).map(move |width| (lang, width)))
    {
        let picture = picture(&QUY_NHON_NAM, lang, "targets", width);
        let numbers = picture.facts.figures.iter().filter(|fact| fact.kind == Kind::Target && fact.value.is_some());
        let numbers = numbers.map(|fact| {
            let number = plain(&fact.wording.number);
            let is_number =
                |line: &&TextLine| line.spans.iter().any(|span| span.text == number && span.fact == Some(fact.key));
            let line = picture.scene.lines().find(is_number).expect("the number is drawn");
            let mark = picture.scene.marks.iter().find(|mark| mark.id == fact.id).expect("it can be asked for");
            (&fact.id, mark.area.y, line.y)
        });
        let numbers: Vec<_> = numbers.collect();
        for (index, (one, top, baseline)) in numbers.iter().enumerate() {
            for (other, _, y) in numbers[index + 1..].iter().filter(|(_, at, _)| at == top) {
                assert_eq!(y, baseline, "{lang}, {width}: the numbers of {one} and {other} are not on one line");
                pairs += 1;
            }
        }
    }
    assert!(pairs > 500, "{pairs} stand side by side");
}

#[test]
fn products_are_drawn_by_their_stars() {
    for width in [240, 320, 720, 1200] {
        let picture = picture(&QUY_NHON_NAM, "vi", "targets", width);
        for (id, products, stars) in [("ocop-3-star", 8, 3), ("ocop-4-star", 2, 4)] {
            let (paths, _) = charts(&picture)
                .find(|(_, fact)| fact.is_some_and(|fact| fact.id == id))
                .expect("the products are drawn");
            let drawn = paths.outline.iter().filter(|segment| matches!(segment, Segment::Move(_))).count();
            assert_eq!((paths.at.len(), drawn), (products, stars), "{id} at {width}");
        }
        assert!(all_words(&picture).contains("Mỗi nhóm sao là một sản phẩm."));
    }
}

#[test]
fn ten_outlined_visitors_are_ten_million_visits() {
    let picture = picture(&QUY_NHON_NAM, "en", "targets", 720);
    let (paths, _) = charts(&picture)
        .find(|(_, fact)| fact.is_some_and(|fact| fact.id == "visitors"))
        .expect("the visits are drawn");
    assert_eq!(paths.at.len(), 10);
    assert!(paths.fill.is_none() && paths.stroke.is_some(), "they are hoped for");
    let words = all_words(&picture);
    assert!(words.contains("over 10 million visits") && words.contains("Each symbol is 1 million visits."), "{words}");
}
