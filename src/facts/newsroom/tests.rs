use super::*;
use crate::{
    facts::Facts,
    profile::{Kind, Period, QUY_NHON_NAM, Qualifier},
};

fn of(id: &str) -> Figure {
    QUY_NHON_NAM.figures.iter().find(|figure| figure.id == id).expect(id).clone()
}

/// What the built-in profile says with values of the newsroom's, and what is wrong with them.
fn with(lang: &str, values: &[(&str, &str)]) -> (Facts, Vec<Problem>) {
    let values: Vec<(String, &str)> = values.iter().map(|(id, value)| (attribute(id), *value)).collect();
    let attributes = values.iter().map(|(name, value)| (name.as_str(), *value));
    let (config, problems) = Config::read(attributes.chain([("data-lang", lang)]), None);
    assert_eq!(problems, []);
    let facts = Facts::gather(&QUY_NHON_NAM, &config);
    let problems = facts.problems.clone();
    (facts, problems)
}

fn said(facts: &Facts, id: &str) -> String {
    let fact = facts.figures.iter().find(|fact| fact.id == id).expect(id);
    fact.sentence(facts.lang)
}

#[derive(Debug, PartialEq)]
enum Read {
    /// Digits, and how many of them are decimals.
    Number(i64, u8),
    NotANumber,
    Ambiguous,
    OutOfRange,
}
use Read::{Ambiguous, NotANumber, Number as N, OutOfRange};

/// Figure, what the editor wrote, what it is read as.
const WRITTEN: &[(&str, &str, Read)] = &[
    // Whole things.
    ("population", "73500", N(73_500, 0)),
    ("population", " 73500\n", N(73_500, 0)),
    ("population", "73.500", N(73_500, 0)),
    ("population", "73,500", N(73_500, 0)),
    ("population", "1.234.567", N(1_234_567, 0)),
    ("population", "1,234,567", N(1_234_567, 0)),
    ("businesses", "1.500", N(1_500, 0)),
    ("population", "5", N(5, 0)),
    ("population", "73,5", NotANumber),
    ("population", "73.50", NotANumber),
    ("population", "0.500", NotANumber),
    ("population", "7350.000", NotANumber),
    ("population", "1.234,567", NotANumber),
    ("population", "1.23.456", NotANumber),
    ("population", "1234.567.890", NotANumber),
    ("population", "0.123.456", NotANumber),
    ("population", "73 500", NotANumber),
    ("population", "73\u{a0}500", NotANumber),
    ("population", "73_500", NotANumber),
    ("population", "073500", NotANumber),
    ("population", "-73500", NotANumber),
    ("population", "+73500", NotANumber),
    ("population", "73500 người", NotANumber),
    ("population", "7e4", NotANumber),
    ("population", "٧٣٥٠٠", NotANumber),
    ("population", "0", OutOfRange),
    ("population", "73500000", OutOfRange),
    ("population", "9999999999999999999999999", OutOfRange),
    ("dossiers-rank", "135", N(135, 0)),
    ("dossiers-rank", "136", OutOfRange),
    ("dossiers-rank", "0", OutOfRange),
    // Quantities of which there may be a part.
    ("area", "36,4", N(364, 1)),
    ("area", "36.4", N(364, 1)),
    ("area", "36,40", N(364, 1)),
    ("area", "37.0", N(37, 0)),
    ("area", "1.2340", N(1_234, 3)),
    ("area", "0.500", N(5, 1)),
    ("area", "7350.000", N(7_350, 0)),
    ("area", "0,123456", N(123_456, 6)),
    ("area", "0,1234567", NotANumber),
    ("area", "1.500", Ambiguous),
    ("area", "36,360", Ambiguous),
    ("area", "1,234.5", NotANumber),
    ("area", ".5", NotANumber),
    ("area", "5.", NotANumber),
    ("area", "3..6", NotANumber),
    ("area", "½", NotANumber),
    ("area", "0", OutOfRange),
    ("area", "0.0", OutOfRange),
    ("area", "1.234.567", OutOfRange),
    ("budget-2030", "340.3", N(3_403, 1)),
    ("budget-2030", "1.234.567", N(1_234_567, 0)),
    ("budget-2030", "1.234", Ambiguous),
    ("budget-2030", "0", N(0, 0)),
    ("budget-2030", "123456789012345,123456", NotANumber),
    ("poverty-rate", "0", N(0, 0)),
    ("poverty-rate", "100", N(100, 0)),
    ("poverty-rate", "100,1", OutOfRange),
    ("budget-plan-ratio", "110,5", N(1_105, 1)),
    ("stay", "2.500", Ambiguous),
];

#[test]
fn numbers_are_read_in_the_forms_that_leave_one_reading() {
    for (id, text, expected) in WRITTEN {
        let read = match value(&of(id), text) {
            Ok(number) => N(number.digits, number.decimals),
            Err(Fault::NotANumber) => NotANumber,
            Err(Fault::Ambiguous { .. }) => Ambiguous,
            Err(Fault::OutOfRange { .. }) => OutOfRange,
        };
        assert_eq!(read, *expected, "{id}: “{text}”");
    }
}

#[test]
fn an_empty_value_is_as_good_as_none() {
    let (facts, problems) = with("vi", &[("population", " "), ("no-such", "")]);
    assert_eq!(problems, []);
    assert!(facts.figures.iter().all(|fact| !fact.is_newsroom()));
}

/// Id, value, code, what the message says in Vietnamese and in English, what is allowed, what is suggested.
type Wrong = (&'static str, &'static str, &'static str, [&'static str; 2], &'static str, Option<&'static str>);

const WRONG: &[Wrong] = &[
    ("popluation", "73500", "unknown-figure", ["không có số liệu này", "no such figure"], "area, ", Some("population")),
    ("zzz", "5", "unknown-figure", ["không có số liệu này", "no such figure"], "budget-2021-2025", None),
    ("area", "36km", "not-a-number", ["không phải là số;", "is not a number;"], "(km²)", None),
    ("population", "73,5", "not-a-number", ["số nguyên", "whole number"], "73296", None),
    ("area", "1.500", "ambiguous-number", ["hai cách", "two ways"], "1500", None),
    ("poverty-rate", "140", "number-out-of-range", ["nằm ngoài", "out of"], "0–100%", None),
    ("dossiers-rank", "200", "number-out-of-range", ["nằm ngoài", "out of"], "135", None),
    ("no-poverty", "3", "figure-not-replaceable", ["bằng lời", "in words"], "", None),
    ("former-units", "5", "figure-not-replaceable", ["đơn vị cũ", "former units"], "", None),
    ("priorities", "5", "figure-not-replaceable", ["liệt kê", "lists"], "", None),
    (
        "density",
        "2000",
        "figure-not-replaceable",
        ["được tính từ", "calculated"],
        "data-figure-population, data-figure-area",
        None,
    ),
    ("area-side", "6", "figure-not-replaceable", ["được tính từ", "calculated"], "data-figure-area", None),
    (
        "budget-plan",
        "800",
        "figure-not-replaceable",
        ["được tính từ", "calculated"],
        "data-figure-budget-plan-ratio",
        None,
    ),
    (
        "budget-plan-ratio",
        "105",
        "figure-not-drawn",
        ["không được vẽ", "not drawn"],
        "data-figure-budget-2021-2025",
        None,
    ),
    ("poor-households", "18", "figure-not-drawn", ["không được vẽ", "not drawn"], "data-figure-poverty-rate", None),
];

#[test]
fn what_is_wrong_is_named_in_both_languages() {
    for (lang, index) in [("vi", 0), ("en", 1)] {
        for (id, text, code, says, allowed, suggestion) in WRONG {
            let (_, problems) = with(lang, &[(id, text)]);
            let [problem] = &problems[..] else { panic!("{id}: {problems:?}") };
            let name = format!("data-figure-{id}");
            assert_eq!((problem.code, problem.attribute.as_deref()), (*code, Some(&*name)));
            assert_eq!((problem.value.as_deref(), problem.suggestion.as_deref()), (Some(*text), *suggestion), "{id}");
            let told = problem.allowed.as_deref().unwrap_or_default();
            assert!(told.contains(allowed) && told.is_empty() == allowed.is_empty(), "{id}: “{told}” is allowed");
            let words = [&*name, text, says[index], told, suggestion.unwrap_or_default()];
            let message = &problem.message;
            assert!(words.iter().all(|word| message.contains(word)), "{id}: “{message}” lacks one of {words:?}");
            assert!(!message.contains("{}"), "{message}");
            assert_eq!(problem.severity, crate::problem::Severity::Warning);
        }
    }
}

#[test]
fn an_example_can_be_written_as_it_stands() {
    let words = |lang, id, text| with(lang, &[(id, text)]).1.remove(0).allowed.expect("what is allowed");
    assert_eq!(words("vi", "area", "x"), "36,36 (km²)");
    assert_eq!(words("en", "area", "x"), "36.36 (km²)");
    assert_eq!(words("vi", "budget-2021-2025", "x"), "860 (tỷ đồng)");
    assert_eq!(words("vi", "area", "1.500"), "1500 hoặc 1,5");
    assert_eq!(words("en", "area", "73,500"), "73500 or 73.5");
    // Three decimals would leave two readings: a further zero does not.
    assert_eq!(words("vi", "area", "1.234"), "1234 hoặc 1,2340");
    assert_eq!(value(&of("area"), "1,2340"), Ok(Number { digits: 1_234, decimals: 3 }));
}

#[test]
fn a_wrong_value_leaves_the_figure_of_the_source() {
    for (id, text, ..) in WRONG {
        let ((facts, _), (source, _)) = (with("vi", &[(id, text)]), with("vi", &[]));
        for (fact, own) in facts.figures.iter().zip(&source.figures).filter(|(fact, _)| !fact.is_newsroom()) {
            assert_eq!((fact.value, fact.origin, &fact.quote), (own.value, own.origin, &own.quote), "{id}");
        }
    }
}

#[test]
fn a_new_value_is_marked_and_loses_what_the_source_said_of_the_old() {
    let values = [("budget-2021-2025", "873,5"), ("dossiers-rank", "3"), ("income", "95"), ("poor-households", "2")];
    let (facts, _) = with("vi", &values);
    let fact = |id: &str| facts.figures.iter().find(|fact| fact.id == id).expect("the figure");
    let budget = fact("budget-2021-2025");
    assert_eq!((budget.origin, budget.value), (Origin::Newsroom, Number::from_f64(873.5)));
    assert_eq!((budget.qualifier.as_str(), &*budget.quote), ("", ""));
    assert_eq!((budget.kind, budget.period), (Kind::Estimate, Some(Period::Years(2021, 2025))));
    assert_eq!(plain(&budget.text()), "873,5 tỷ đồng");
    assert_eq!(budget.giver_note().as_deref().map(plain).as_deref(), Some("Số liệu của tòa soạn"));
    let rank = fact("dossiers-rank");
    assert_eq!((plain(&rank.text()).as_str(), &rank.note), ("xếp thứ 3/135", &None));
    let income = fact("income");
    assert_eq!((plain(&income.text()).as_str(), income.to), ("95 triệu đồng", None));
    let poor = fact("poor-households");
    assert_eq!((plain(&poor.text()).as_str(), poor.down, &poor.note), ("2 hộ nghèo", None, &None));
    assert_eq!(fact("area").giver_note(), None);
}

#[test]
fn sentences_say_who_gives_a_figure() {
    let values = [("population", "73500"), ("budget-2030", "351"), ("budget-2021-2025", "873.5")];
    let (vi, en) = (with("vi", &values).0, with("en", &values).0);
    assert_eq!(said(&vi, "population"), "Dân số: 73.500 người (số liệu của tòa soạn).");
    assert_eq!(said(&en, "population"), "Population: 73,500 people (newsroom figure).");
    assert!(said(&vi, "budget-2030").ends_with("351 tỷ đồng (mục tiêu, số liệu của tòa soạn)."), "it stays a target");
    assert!(said(&en, "budget-2021-2025").ends_with("VND 873.5 billion (newsroom figure)."));
    assert!(said(&vi, "density").ends_with("(tính toán từ số liệu của tòa soạn)."), "{}", said(&vi, "density"));
    assert!(said(&en, "density").ends_with("(calculated from a newsroom figure)."), "{}", said(&en, "density"));
    assert!(said(&en, "area-side").ends_with("(calculated)."), "the area is still the source's");
}

#[test]
fn derived_figures_follow_and_say_from_what() {
    let (facts, _) = with("vi", &[("population", "73500")]);
    let density = facts.derived(DENSITY).expect("the density");
    assert_eq!(density.origin, Origin::Newsroom);
    assert_eq!(density.derivation.as_deref(), Some("Tính toán: 73.500 người (số liệu của tòa soạn) ÷ 36,36 km²"));
    assert_eq!(facts.derived(SIDE).map(|side| side.origin), Some(Origin::Calculated));
    let (facts, _) = with("en", &[("area", "64")]);
    let [density, side] = [DENSITY, SIDE].map(|id| facts.derived(id).expect(id));
    assert_eq!([density.origin, side.origin], [Origin::Newsroom; 2]);
    assert_eq!(
        (plain(&side.text()).as_str(), side.derivation.as_deref()),
        ("8 km", Some("Calculated: √64 km² (newsroom figure)"))
    );
}

#[test]
fn a_plan_is_of_one_giver_or_left_out() {
    let result = |facts: &Facts| facts.figure(Role::Budget).expect("the result").clone();
    for alone in [("budget-2021-2025", "900"), ("budget-plan-ratio", "112")] {
        let (facts, _) = with("vi", &[alone]);
        assert!(facts.derived(PLAN).is_none(), "{alone:?}");
        assert!(facts.ratio_of(&result(&facts)).is_none(), "{alone:?}");
    }
    let (facts, problems) = with("vi", &[("budget-2021-2025", "900"), ("budget-plan-ratio", "112,5")]);
    assert_eq!(problems, []);
    let plan = facts.derived(PLAN).expect("the plan");
    assert_eq!((plan.origin, plan.value), (Origin::Newsroom, Some(Number::whole(800))));
    assert!(facts.ratio_of(&result(&facts)).is_some_and(Fact::is_newsroom));
    let (source, _) = with("vi", &[]);
    assert!(source.ratio_of(&result(&source)).is_some());
}

#[test]
fn poor_households_stand_beside_a_rate_of_the_same_giver() {
    let shown = |values: &[(&str, &str)]| {
        let (facts, _) = with("vi", values);
        facts.figure(Role::PovertyRate).is_some_and(|rate| facts.poor_households_of(rate).is_some())
    };
    assert!(shown(&[]));
    assert!(!shown(&[("poverty-rate", "1,2")]));
    assert!(!shown(&[("poor-households", "18")]));
    assert!(shown(&[("poverty-rate", "1,2"), ("poor-households", "18")]));
}

#[test]
fn ids_are_found_though_html_made_their_letters_small() {
    let mut profile = QUY_NHON_NAM.clone();
    for figure in profile.figures.to_mut().iter_mut().filter(|figure| figure.role == Role::Population) {
        figure.id = "DanSo".into();
        figure.qualifiers = vec![Qualifier::About].into();
    }
    let (config, _) = Config::read([("data-figure-danso", "73500")].into_iter(), None);
    let facts = Facts::gather(&profile, &config);
    let people = facts.figure(Role::Population).expect("the residents");
    assert_eq!((people.origin, plain(&people.text()).as_str()), (Origin::Newsroom, "73.500 người"));
    assert_eq!(facts.problems, []);
}
