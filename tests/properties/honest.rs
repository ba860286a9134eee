//! Pictures show sizes as they are: scales from zero, areas by their roots, counts whole and with their unit.

use ward_profile::{
    facts::PLAN,
    geometry::Rect,
    key::FactKey,
    locale::Lang,
    metrics::plain,
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, Role},
    scene::{Segment, Shape},
};

use crate::pictures::{all_words, fixtures, picture, words_for};

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
    let word = if picture.facts.lang == Lang::Vi { "tính toán" } else { "calculated" };
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

/// The fixture of a name.
fn fixture(name: &str) -> Profile {
    let found = fixtures().into_iter().find(|(own, _)| own == name);
    found.map(|(_, profile)| profile).expect(name)
}

#[test]
fn ribbons_with_data_are_as_thick_as_it_says() {
    let mut tried = 0;
    for (name, profile) in fixtures() {
        for width in [240, 320, 520, 720, 1200] {
            let picture = picture(&profile, "vi", "merge", width);
            let Some(split) = [Role::Population, Role::Area].into_iter().find_map(|role| picture.facts.split(role))
            else {
                let words = all_words(&picture);
                assert!(words.contains("không theo tỷ lệ") || profile.former.units.len() < 2, "{name}: {words}");
                continue;
            };
            tried += 1;
            let total: f32 = split.parts.iter().map(|part| ribbon(&picture, part.key)[0]).sum();
            for part in &split.parts {
                for thickness in ribbon(&picture, part.key) {
                    let share = (part.number() / split.sum) as f32;
                    let off = (thickness - share * total).abs();
                    assert!(off < 0.1, "{name}, {width}: {} is {thickness} of {total}, not {share}", part.id);
                }
            }
            assert!(all_words(&picture).contains("Độ rộng mỗi dải tỷ lệ với"), "{name}: the scale is said");
        }
    }
    assert!(tried > 10, "some fixtures have parts");
}

/// How thick the ribbon of a fact is where it begins and where it ends.
fn ribbon(picture: &Picture, fact: FactKey) -> [f32; 2] {
    let thickness = picture.scene.nodes.iter().find_map(|node| match &node.shape {
        Shape::Paths(paths) if node.fact == Some(fact) => match &*paths.outline {
            [Segment::Move(from), Segment::Curve(_, _, to), Segment::Line(end), Segment::Curve(_, _, start), ..] => {
                Some([start.y - from.y, end.y - to.y])
            }
            _ => None,
        },
        _ => None,
    });
    thickness.expect("a ribbon")
}

#[test]
fn strips_share_the_square_as_the_areas_share_the_whole() {
    let profile = fixture("theo-dan-so");
    for width in (240..=1600).step_by(17) {
        let picture = picture(&profile, "en", "area", width);
        let area = picture.facts.figure(Role::Area).expect("the area");
        let square = rects(&picture, area.key)[0];
        assert_eq!(square.width, square.height);
        for part in picture.facts.split(Role::Area).expect("all have areas").parts {
            let strip = rects(&picture, part.key)[0];
            let share = f64::from(strip.width * strip.height / (square.width * square.height));
            assert!((share - part.number() / area.number()).abs() < 0.001, "{}: {share} at {width}", part.id);
        }
    }
}

#[test]
fn parts_that_do_not_add_up_are_said_not_to() {
    let words = all_words(&picture(&fixture("lech-tong"), "vi", "merge", 720));
    assert!(
        words.contains("Cộng các đơn vị cũ (năm 2022) được 46.550 người (tính toán), khác với tổng số 48.915 người"),
        "{words}"
    );
    let whole = all_words(&picture(&fixture("theo-dan-so"), "vi", "merge area", 720));
    assert!(!whole.contains("Cộng các"), "{whole}");
    let some = all_words(&picture(&fixture("thieu-mot-so"), "en", "merge", 720));
    assert!(some.contains("not to scale: not every unit has numbers of its own"), "{some}");
}

#[test]
fn houses_are_as_many_as_households_are_poor_and_no_longer_poor() {
    let mut tried = 0;
    for (name, profile) in fixtures() {
        let picture = picture(&profile, "en", "poverty", 360);
        let Some(households) = picture.facts.figure(Role::PoorHouseholds) else { continue };
        let words = all_words(&picture);
        let unit = match words.split_once("Each house is ").and_then(|(_, rest)| rest.split_once(' ')) {
            Some(("one", _)) => 1.0,
            Some((unit, _)) => unit.parse().expect("a number"),
            None => panic!("{name}: what a house is, is not said"),
        };
        let houses = |filled: bool| {
            let of_households = picture.scene.nodes.iter().filter(|node| node.fact == Some(households.key));
            let counts = of_households.filter_map(|node| match &node.shape {
                Shape::Paths(paths) if paths.fill.is_some() == filled => Some(paths.at.len()),
                _ => None,
            });
            counts.sum::<usize>() as f64
        };
        let gone = households.down.map_or(0.0, |down| down.to_f64());
        assert!((houses(true) * unit - households.number()).abs() <= unit / 2.0, "{name}: {} whole", houses(true));
        assert!((houses(false) * unit - gone).abs() <= unit / 2.0, "{name}: {} empty", houses(false));
        tried += 1;
    }
    assert!(tried > 3, "some fixtures have poor households");
}

#[test]
fn a_rate_above_zero_fills_its_share_of_a_bar() {
    let profile = fixture("con-ngheo-ty-le");
    for width in (240..=1600).step_by(31) {
        let picture = picture(&profile, "vi", "poverty", width);
        let rate = picture.facts.figure(Role::PovertyRate).expect("the rate");
        let filled = rects(&picture, rate.key)[0];
        let all = picture.scene.nodes.iter().find_map(|node| match node.shape {
            Shape::Rect { area, fill: None, stroke: Some(_), .. } => Some(area),
            _ => None,
        });
        let all = all.expect("the whole bar");
        let off = f64::from(filled.width) - f64::from(all.width) * rate.number() / 100.0;
        assert!(filled.x == all.x && off.abs() <= 1.0, "{filled:?} of {all:?} at {width}");
    }
}

#[test]
fn a_result_under_its_plan_is_shorter_than_it() {
    let picture = picture(&fixture("con-ngheo"), "vi", "budget", 720);
    let (result, plan) =
        (picture.facts.figure(Role::Budget).expect("the result"), picture.facts.derived(PLAN).expect("the plan"));
    let (bar, tick) = (rects(&picture, result.key)[0], rects(&picture, plan.key)[0]);
    let reached = f64::from(bar.width / (tick.x + tick.width / 2.0 - bar.x));
    assert!((reached - 0.87).abs() < 0.01, "the bar reaches {reached} of the plan");
    assert!(all_words(&picture).contains("Đạt 87% kế hoạch"));
}

#[test]
fn what_was_put_right_is_said_beside_the_source() {
    let (vi, en) = (fixture("dinh-chinh"), fixture("mot-ngon-ngu"));
    let words = all_words(&picture(&vi, "vi", "area", 360));
    let at = |text: &str| words.find(text).unwrap_or_else(|| panic!("“{text}” is not in {words}"));
    assert!(
        at("Nguồn:") < at("Cập nhật 3/10/2025.") && at("Cập nhật") < at("Đính chính 22/8/2025: Dân số là 18.420 người")
    );
    // A text in the other language alone is drawn in that one, and says so.
    let picture = picture(&en, "en", "area population", 720);
    let label = &picture.facts.figure(Role::Area).expect("the area").label;
    assert_eq!(label.foreign, Some(Lang::Vi));
    let spans: Vec<_> = picture.scene.lines().flat_map(|line| &line.spans).collect();
    let found = |fits: &dyn Fn(&str) -> bool| spans.iter().find(|span| fits(&span.text)).expect("it is drawn").lang;
    let label = plain(label);
    assert_eq!(found(&|text| label.starts_with(text)), Some("vi"));
    assert_eq!(found(&|text| text.starts_with("Source:")), None);
}
