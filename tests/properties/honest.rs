//! Pictures show sizes as they are: scales from zero, areas by their roots, counts whole and with their unit.

use ward_profile::{
    facts::PLAN,
    geometry::Rect,
    key::FactKey,
    locale::Lang,
    metrics::plain,
    picture::Picture,
    profile::{QUY_NHON_NAM, Role},
    scene::Shape,
};

use crate::pictures::{all_words, picture, words_for};

fn rects(picture: &Picture, fact: FactKey) -> Vec<Rect> {
    let shown = picture.scene.nodes.iter().filter(|node| node.fact == Some(fact));
    shown.filter_map(|node| if let Shape::Rect { area, .. } = node.shape { Some(area) } else { None }).collect()
}

#[test]
fn bars_start_at_zero_and_are_in_proportion() {
    for width in 240..=1600 {
        let picture = picture(&QUY_NHON_NAM, "vi", "budget", width);
        let result = picture.facts.figure(Role::Budget).expect("the result");
        let plan = picture.facts.derived(PLAN).expect("the plan");
        let bar = rects(&picture, result.key)[0];
        let tick = rects(&picture, plan.key)[0];
        let zero = picture.scene.lines().find(|line| line.words() == "0").expect("the zero is written");
        assert_eq!(zero.x, bar.x, "the bar starts where its zero stands, at {width}");
        let per_unit = f64::from(bar.width) / result.number();
        let length = f64::from(tick.x + tick.width / 2.0 - bar.x);
        assert!((length - plan.number() * per_unit).abs() <= 1.0, "the plan's tick is at {length}, at {width}");
    }
}

#[test]
fn a_target_never_stands_on_the_scale_of_a_result() {
    for width in (240..=1600).step_by(13) {
        let picture = picture(&QUY_NHON_NAM, "vi", "budget", width);
        let target = picture.facts.figure(Role::BudgetTarget).expect("the target");
        let shapes = rects(&picture, target.key);
        assert_eq!(shapes.len(), 1, "a target is one outlined card");
        let card = picture.scene.nodes.iter().find(|node| node.fact == Some(target.key)).expect("the card");
        assert!(
            matches!(card.shape, Shape::Rect { fill: None, stroke: Some(stroke), .. } if stroke.dashed),
            "it is outlined and not filled"
        );
        let words = all_words(&picture);
        assert!(words.contains("Mục tiêu") && words.contains("không chung thang"), "{words}");
    }
}

#[test]
fn the_square_is_to_scale() {
    for width in (240..=1600).step_by(3) {
        let picture = picture(&QUY_NHON_NAM, "vi", "area", width);
        let area = picture.facts.figure(Role::Area).expect("the area");
        let square = rects(&picture, area.key)[0];
        assert_eq!(square.width, square.height);
        let mut small = picture.scene.nodes.iter().filter_map(|node| match node.shape {
            Shape::Rect { area, fill: Some(color), .. } if color == picture.theme.strong => Some(area),
            _ => None,
        });
        let small = small.next_back().expect("the small square");
        let ratio = f64::from(square.width / small.width);
        assert!((ratio / area.number().sqrt() - 1.0).abs() < 0.01, "the side is {ratio} times that of 1 km²");
        assert!(all_words(&picture).contains("1 km²"), "the scale is labelled");
    }
}

/// A chart of residents has as many icons as its unit goes into their number, rounded, and says so.
pub fn a_unit_chart_counts_whole_icons_and_says_their_unit(picture: &Picture, case: &str) {
    let Some(people) = picture.facts.figure(Role::Population) else { return };
    let charts = picture.scene.nodes.iter().filter(|node| node.fact == Some(people.key));
    let icons: Vec<usize> = charts
        .filter_map(|node| if let Shape::Paths(paths) = &node.shape { Some(paths.at.len()) } else { None })
        .collect();
    if !picture.scene.shows(people.key) || icons.is_empty() {
        return;
    }
    let unit = (people.number() / icons[0] as f64).log10().floor();
    let words = all_words(picture);
    let units = [1.0, 2.0, 5.0].map(|step| step * 10f64.powf(unit)).into_iter().chain([10f64.powf(unit + 1.0)]);
    let fits = units.filter(|unit| (people.number() / unit).round() as usize == icons[0]).count();
    assert!(fits >= 1, "{case}: {} icons of {}", icons[0], people.number());
    assert!((24..=120).contains(&icons[0]) || people.number() < 24.0, "{case}: {} icons", icons[0]);
    assert!(words.contains("làm tròn") || words.contains("rounded"), "{case}: rounding is said");
}

#[test]
fn seventy_three_people_stand_for_the_residents() {
    let picture = picture(&QUY_NHON_NAM, "vi", "population", 360);
    let icons = picture.scene.nodes.iter().find_map(|node| match &node.shape {
        Shape::Paths(paths) => Some(paths.at.len()),
        _ => None,
    });
    assert_eq!(icons, Some(73));
    assert!(all_words(&picture).contains("Mỗi hình là 1.000 người (làm tròn)."));
}

#[test]
fn zero_is_stated_with_its_date() {
    for (lang, date) in [("vi", "đến cuối năm 2024"), ("en", "end of 2024")] {
        let picture = picture(&QUY_NHON_NAM, lang, "poverty", 360);
        let rate = picture.facts.figure(Role::PovertyRate).expect("the rate");
        let drawn = words_for(&picture, rate.key);
        assert!(drawn.contains("0%") && drawn.contains(date), "{drawn}");
    }
}

/// A derived figure is drawn with the word for it.
pub fn derived_figures_are_labelled_as_derived(picture: &Picture, case: &str) {
    let word = if picture.facts.words.lang() == Lang::Vi { "tính toán" } else { "calculated" };
    for fact in picture.facts.figures.iter().filter(|fact| fact.derivation.is_some()) {
        if picture.scene.shows(fact.key) {
            let drawn = plain(&words_for(picture, fact.key));
            assert!(drawn.contains(word), "{case}: {} draws “{drawn}”", fact.id);
        }
    }
}

#[test]
fn the_picture_says_from_when_the_place_exists_and_what_nobody_says() {
    for (lang, words) in [
        ("vi", "Phường có từ 1/7/2025; nguồn không nói số liệu trước đó được gộp thế nào."),
        ("en", "The ward dates from 1 July 2025; the source does not say how earlier figures were combined."),
    ] {
        for width in [240, 320, 720, 1200] {
            let drawn = all_words(&picture(&QUY_NHON_NAM, lang, "poverty budget", width));
            assert!(drawn.contains(words), "{drawn}");
        }
    }
}

#[test]
fn ribbons_without_data_say_that_they_are_not_to_scale() {
    let picture = picture(&QUY_NHON_NAM, "vi", "merge", 720);
    assert!(all_words(&picture).contains("không theo tỷ lệ"));
    let total = picture.facts.figure(Role::Population).map(|fact| fact.text()).unwrap_or_default();
    assert!(!all_words(&picture).contains(&plain(&total)), "no total is split over the former wards");
}

#[test]
fn targets_are_said_to_be_targets_in_words_too() {
    let picture = picture(&QUY_NHON_NAM, "en", "all", 720);
    assert!(picture.summary().contains("VND 340.3 billion (target)"), "{}", picture.summary());
    assert!(picture.summary().contains("about 2,016 people/km² (calculated)"), "{}", picture.summary());
}
