use super::*;
use crate::{
    locale::{Lang, Quantity},
    profile::{Figure, Number, Period, QUY_NHON_NAM, Qualifier, Unit},
};

/// A host with a title of its own.
fn titled(title: &str) -> Config {
    Config::read([("data-title", title)].into_iter(), None).0
}

fn facts(lang: Lang) -> Facts {
    Facts::gather(&QUY_NHON_NAM, &Config { lang, ..Config::default() })
}

fn text(lang: Lang, id: &str) -> String {
    let facts = facts(lang);
    plain(&facts.figures.iter().find(|fact| fact.id == id).expect(id).text())
}

/// The source's figures, by id, as both languages word them.
const WORDED: &[(&str, &str, &str)] = &[
    ("former-units", "4 phường", "4 wards"),
    ("area", "36,36 km²", "36.36 km²"),
    ("population", "73.296 người", "73,296 people"),
    ("party-cells", "71 chi bộ, tổ chức đảng", "71 Party cells and organisations"),
    ("party-members", "4.985 đảng viên", "4,985 Party members"),
    ("budget-2021-2025", "ước gần 860 tỷ đồng", "an estimated nearly VND 860 billion"),
    ("budget-plan-ratio", "110% kế hoạch", "110% of plan"),
    ("poverty-rate", "0%", "0%"),
    ("poor-households", "0 hộ nghèo (giảm 21/21)", "0 poor households (down 21 of 21)"),
    ("businesses", "hơn 1.500 doanh nghiệp", "over 1,500 businesses"),
    ("dossiers", "2.553 hồ sơ", "2,553 files"),
    ("dossiers-rank", "xếp thứ 4/135", "ranked 4 of 135"),
    ("service-quality-rank", "xếp thứ 28/135", "ranked 28 of 135"),
    ("growth", "12%", "12%"),
    ("income", "90–100 triệu đồng", "VND 90–100 million"),
    ("budget-2030", "340,3 tỷ đồng", "VND 340.3 billion"),
    ("exports", "1.648 triệu USD", "USD 1,648 million"),
    ("ocop-3-star", "thêm 8 sản phẩm OCOP 3 sao", "8 more OCOP products of 3 stars"),
    ("ocop-4-star", "thêm 2 sản phẩm OCOP 4 sao trở lên", "2 more OCOP products of 4 stars or better"),
    ("new-projects", "5 dự án mới", "5 new projects"),
    (
        "no-poverty",
        "Duy trì và giữ vững không còn hộ nghèo; phấn đấu xóa hộ cận nghèo",
        "Keep it so that no household is poor; strive to have no near-poor household",
    ),
    ("urban-standard", "Phường đạt chuẩn văn minh đô thị", "The ward meets the standard of a civilised urban area"),
    ("visitors", "trên 10 triệu lượt khách", "over 10 million visits"),
    ("stay", "bình quân 2,5 ngày/khách", "on average 2.5 days/visitor"),
    ("new-members", "từ 3% trở lên so với tổng số đảng viên", "at least 3% of all Party members"),
    ("party-quality", "trên 90% tổ chức đảng trực thuộc", "over 90% of subordinate Party organisations"),
    (
        "party-no-failure",
        "Không có tổ chức đảng không hoàn thành nhiệm vụ; Đảng bộ hoàn thành tốt nhiệm vụ trở lên",
        "No Party organisation fails to fulfil its tasks; the Party committee fulfils its own well or better",
    ),
    ("priorities", "4 khâu đột phá", "4 breakthroughs"),
    ("density", "khoảng 2.016 người/km²", "about 2,016 people/km²"),
    ("area-side", "6,03 km", "6.03 km"),
    ("budget-plan", "khoảng 780 tỷ đồng", "about VND 780 billion"),
];

#[test]
fn each_figure_of_the_source_is_worded_in_both_languages() {
    for (id, vi, en) in WORDED {
        assert_eq!(text(Lang::Vi, id), *vi);
        assert_eq!(text(Lang::En, id), *en);
    }
    assert_eq!(facts(Lang::Vi).figures.len(), WORDED.len(), "no figure is left out of this test");
}

#[test]
fn derived_figures_say_how_they_came_to_be() {
    let facts = facts(Lang::Vi);
    let derived: Vec<&Fact> = facts.figures.iter().filter(|fact| fact.derivation.is_some()).collect();
    assert_eq!(derived.len(), 3);
    assert!(derived.iter().all(|fact| fact.role.is_none() && fact.quote.is_empty()));
    assert_eq!(derived[0].derivation.as_deref(), Some("Tính toán: 73.296 người ÷ 36,36 km²"));
    assert_eq!(derived[2].derivation.as_deref(), Some("Tính toán: ước gần 860 tỷ đồng ÷ 110% kế hoạch"));
}

#[test]
fn a_derived_figure_follows_from_the_values_it_is_made_of() {
    let mut profile = QUY_NHON_NAM.clone();
    for figure in profile.figures.to_mut() {
        match figure.role {
            Role::Population => figure.value = Some(Number::whole(81_000)),
            Role::Budget => figure.value = Some(Number::whole(473)),
            _ => {}
        }
    }
    let facts = Facts::gather(&profile, &Config::default());
    // 81,000 vouches for two digits: 2,227.7 becomes 2,200.
    assert_eq!(plain(&facts.derived(DENSITY).expect("density").text()), "khoảng 2.200 người/km²");
    assert_eq!(plain(&facts.derived(PLAN).expect("plan").text()), "khoảng 430 tỷ đồng");
}

#[test]
fn last_zeros_cost_a_derived_figure_no_more_than_they_must() {
    let derived = |change: &dyn Fn(&mut Figure), id: &str| {
        let mut profile = QUY_NHON_NAM.clone();
        profile.figures.to_mut().iter_mut().for_each(change);
        plain(&Facts::gather(&profile, &Config::default()).derived(id).expect(id).text())
    };
    let set = |role: Role, value: i64| {
        move |figure: &mut Figure| {
            if figure.role == role {
                figure.value = Some(Number::whole(value));
            }
        }
    };
    let both = |one: (Role, i64), other: (Role, i64)| {
        move |figure: &mut Figure| {
            set(one.0, one.1)(figure);
            set(other.0, other.1)(figure);
        }
    };
    assert_eq!(derived(&set(Role::Area, 200), SIDE), "14,1 km");
    let few = both((Role::Area, 200), (Role::Population, 30_000));
    assert_eq!(derived(&few, DENSITY), "khoảng 150 người/km²");
    let reached = both((Role::Budget, 865), (Role::BudgetPlanRatio, 100));
    assert_eq!(derived(&reached, PLAN), "khoảng 865 tỷ đồng");
    // To two digits the plan would be 1,200: not missed, though 96.5 % of it were reached.
    let missed = |figure: &mut Figure| {
        both((Role::Budget, 1_200), (Role::BudgetPlanRatio, 965))(figure);
        if figure.role == Role::BudgetPlanRatio {
            figure.value = Some(Number { digits: 965, decimals: 1 });
        }
    };
    assert_eq!(derived(&missed, PLAN), "khoảng 1.240 tỷ đồng");
}

#[test]
fn units_are_counted_where_no_figure_does() {
    let mut profile = QUY_NHON_NAM.clone();
    profile.figures.to_mut().retain(|figure| figure.role != Role::FormerUnits);
    let facts = Facts::gather(&profile, &Config::default());
    let counted = facts.figure(Role::FormerUnits).expect("a count");
    assert_eq!((counted.text(), counted.origin), ("4\u{a0}phường".into(), Origin::Source));
    assert!(facts.merger().is_some_and(|merger| merger.contains("sáp nhập từ 4 phường: Ngô Mây, Nguyễn Văn Cừ")));
}

#[test]
fn no_plan_is_derived_across_periods() {
    let mut profile = QUY_NHON_NAM.clone();
    for figure in profile.figures.to_mut() {
        if figure.role == Role::BudgetPlanRatio {
            figure.period = Some(Period::Years(2021, 2024));
        }
    }
    assert!(Facts::gather(&profile, &Config::default()).derived(PLAN).is_none());
}

#[test]
fn nothing_is_derived_from_a_range_or_from_nothing() {
    for (role, value, to) in [
        (Role::Population, 0, None),
        (Role::Population, 70_000, Some(Number::whole(73_000))),
        (Role::Area, 36, Some(Number::whole(37))),
    ] {
        let mut profile = QUY_NHON_NAM.clone();
        for figure in profile.figures.to_mut().iter_mut().filter(|figure| figure.role == role) {
            (figure.value, figure.to) = (Some(Number::whole(value)), to);
        }
        let facts = Facts::gather(&profile, &Config::default());
        assert!(facts.derived(DENSITY).is_none(), "{role:?}");
        assert_eq!(facts.derived(SIDE).is_some(), role == Role::Population, "{role:?}");
    }
}

#[test]
fn a_side_is_no_surer_than_its_area() {
    let mut profile = QUY_NHON_NAM.clone();
    for figure in profile.figures.to_mut().iter_mut().filter(|figure| figure.role == Role::Area) {
        figure.qualifiers = vec![Qualifier::Nearly].into();
    }
    let facts = Facts::gather(&profile, &Config::default());
    assert_eq!(plain(&facts.derived(SIDE).expect("the side").text()), "khoảng 6,03 km");
}

#[test]
fn names_and_numbers_are_held_together() {
    let facts = facts(Lang::Vi);
    assert_eq!(facts.title.as_deref(), Some("Quy\u{a0}Nhơn\u{a0}Nam: bốn phường thành một"));
    assert_eq!(facts.former[1].name, "Nguyễn\u{a0}Văn\u{a0}Cừ");
    let config = titled("73.296 người ở Quy Nhơn Nam");
    let asked = Facts::gather(&QUY_NHON_NAM, &config);
    assert_eq!(asked.title.as_deref(), Some("73.296\u{a0}người ở Quy\u{a0}Nhơn\u{a0}Nam"));
}

#[test]
fn titles_have_at_most_fifteen_words() {
    let mut untitled = QUY_NHON_NAM.clone();
    untitled.title = None;
    for profile in [&QUY_NHON_NAM, &untitled] {
        for lang in [Lang::Vi, Lang::En] {
            let title = Facts::gather(profile, &Config { lang, ..Config::default() }).title.expect("a title");
            assert!(plain(&title).split(' ').count() <= 15, "{}", title.text);
        }
    }
}

#[test]
fn a_title_can_be_left_out() {
    let config = titled("");
    assert_eq!(Facts::gather(&QUY_NHON_NAM, &config).title, None);
}

#[test]
fn units_stand_alone_in_both_languages() {
    let name = |lang: Lang, unit| plain(lang.words().unit_name(&Quantity::of(Number::whole(860), unit)));
    assert_eq!(name(Lang::Vi, Unit::VndBillion), "tỷ đồng");
    assert_eq!(name(Lang::En, Unit::VndBillion), "billion VND");
    assert_eq!(name(Lang::En, Unit::PercentOfPlan), "% of plan");
    assert_eq!(name(Lang::Vi, Unit::Rank), "");
}
