//! What the newsroom puts in place of the source's figures is marked wherever it is drawn.

use ward_profile::{
    config::Config,
    facts::{Fact, Origin},
    locale::Lang,
    metrics::plain,
    picture::Picture,
    profile::{QUY_NHON_NAM, Role},
};

use crate::pictures::{all_words, fixtures, words_for};

/// Values of the newsroom's, by the attributes that give them: all that is drawn, and one side of each pair alone.
const REPLACED: [&[(&str, &str)]; 3] = [
    &[
        ("data-figure-population", "173.512"),
        ("data-figure-area", "37,2"),
        ("data-figure-poverty-rate", "1.25"),
        ("data-figure-poor-households", "218"),
        ("data-figure-budget-2021-2025", "1873,5"),
        ("data-figure-budget-plan-ratio", "112.75"),
        ("data-figure-budget-2030", "1.234.567"),
    ],
    &[
        ("data-figure-poverty-rate", "1,2"),
        ("data-figure-budget-2021-2025", "900"),
        ("data-figure-population", "81000"),
    ],
    &[("data-figure-poor-households", "218"), ("data-figure-budget-plan-ratio", "112"), ("data-figure-area", "0,5")],
];

/// Calls `check` with pictures of the built-in profile whose figures are the newsroom's, in both languages.
pub fn each(check: impl Fn(&Picture, &str)) {
    for (index, replaced) in REPLACED.into_iter().enumerate() {
        for lang in ["vi", "en"] {
            let (config, problems) = Config::read(replaced.iter().copied().chain([("data-lang", lang)]), None);
            assert_eq!(problems, []);
            let step = if index == 0 { 3 } else { 41 };
            for width in (240..=1600).step_by(step).chain([1600]) {
                let picture = Picture::of(&QUY_NHON_NAM, &config, false, width as f32);
                check(&picture, &format!("newsroom {index}, {lang}, {width} px"));
            }
        }
    }
}

#[test]
fn what_the_newsroom_gives_is_marked_where_it_is_drawn() {
    each(|picture, case| {
        let [given, calculated, list, list_of_one] = match picture.facts.lang {
            Lang::Vi => [
                "Số liệu của tòa soạn",
                "(tính toán từ số liệu của tòa soạn)",
                "Số liệu của tòa soạn: ",
                "Số liệu của tòa soạn: ",
            ],
            Lang::En => {
                ["Newsroom figure", "(calculated from a newsroom figure)", "Newsroom figures: ", "Newsroom figure: "]
            }
        };
        let all = all_words(picture);
        // A share of a plan is named with the sum that it is a share of.
        let given_here = |fact: &&Fact| {
            fact.origin == Origin::Newsroom && fact.derivation.is_none() && fact.role != Some(Role::BudgetPlanRatio)
        };
        let count =
            picture.facts.figures.iter().filter(given_here).filter(|fact| picture.scene.shows(fact.key)).count();
        let (_, named) = all.rsplit_once(if count == 1 { list_of_one } else { list }).expect(case);
        for fact in picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key)) {
            let drawn = words_for(picture, fact.key);
            if fact.derivation.is_some() {
                assert_eq!(drawn.contains(calculated), fact.is_newsroom(), "{case}: {} draws “{drawn}”", fact.id);
                continue;
            }
            assert_eq!(drawn.contains(given), fact.is_newsroom(), "{case}: {} draws “{drawn}”", fact.id);
            assert!(
                !fact.is_newsroom() || fact.role == Some(Role::BudgetPlanRatio) || named.contains(&plain(&fact.label)),
                "{case}: {} is not in “{named}”",
                fact.id
            );
        }
        assert!(count > 0, "{case}: nothing is marked");
    });
}

#[test]
fn figures_of_two_givers_do_not_explain_each_other() {
    each(|picture, case| {
        let shown = |id: &str| {
            let fact = picture.facts.figures.iter().find(|fact| fact.id == id);
            fact.filter(|fact| picture.scene.shows(fact.key)).map(|fact| fact.is_newsroom())
        };
        for (figure, explaining) in [
            ("budget-2021-2025", "budget-plan-ratio"),
            ("budget-2021-2025", "budget-plan"),
            ("poverty-rate", "poor-households"),
        ] {
            if let (Some(one), Some(other)) = (shown(figure), shown(explaining)) {
                assert_eq!(one, other, "{case}: {figure} and {explaining}");
            }
        }
        let pairs = picture.facts.figures.iter().filter(|fact| fact.is_newsroom() && fact.id == "budget-plan").count();
        assert_eq!(pairs, usize::from(case.starts_with("newsroom 0")), "{case}: the plan");
    });
}

#[test]
fn without_figures_of_the_newsroom_no_picture_speaks_of_it() {
    for lang in ["vi", "en"] {
        let (config, _) = Config::read([("data-lang", lang)].into_iter(), None);
        let words = all_words(&Picture::of(&QUY_NHON_NAM, &config, false, 720.0)).to_lowercase();
        assert!(!words.contains("tòa soạn") && !words.contains("newsroom"), "{words}");
    }
}

#[test]
fn the_parts_of_the_source_are_not_set_against_a_total_of_the_newsroom() {
    let (_, profile) = fixtures().into_iter().find(|(name, _)| name == "lech-tong").expect("the fixture");
    let drawn = |attributes: &[(&str, &str)]| {
        let (config, problems) = Config::read(attributes.iter().copied(), None);
        assert_eq!(problems, []);
        all_words(&Picture::of(&profile, &config, false, 720.0))
    };
    assert!(drawn(&[]).contains("Cộng các"));
    let words = drawn(&[("data-figure-population", "50000")]);
    assert!(words.contains("50.000") && !words.contains("Cộng các"), "{words}");
}
