//! What is drawn, read back, is the value: whatever the number, the unit and the qualifiers, in both languages.

#[path = "read_back/reader.rs"]
mod reader;

use proptest::{prelude::*, sample::subsequence, test_runner::RngSeed};
use reader::{Reading, meaning, named, number, percent, read, word, written};
use ward_profile::{
    config::Config,
    facts::{DENSITY, Fact, PLAN, SIDE},
    locale::{Lang, Quantity},
    metrics::plain,
    picture::Picture,
    profile::{Class, Figure, Kind, Number, Profile, QUY_NHON_NAM, Qualifier, Role, Unit},
    scene::Shape,
};

use crate::pictures::{all_words, words_for};

/// Every unit that counts something.
const UNITS: [Unit; 38] = [
    Unit::FormerUnits,
    Unit::Km2,
    Unit::Hectares,
    Unit::Km,
    Unit::People,
    Unit::PeoplePerKm2,
    Unit::PartyCells,
    Unit::PartyMembers,
    Unit::Vnd,
    Unit::VndThousand,
    Unit::VndMillion,
    Unit::VndBillion,
    Unit::VndTrillion,
    Unit::VndMillionPerPerson,
    Unit::Usd,
    Unit::UsdMillion,
    Unit::UsdBillion,
    Unit::PercentOfPlan,
    Unit::PercentOfHouseholds,
    Unit::Percent,
    Unit::PercentOfMembers,
    Unit::PercentOfOrganisations,
    Unit::Households,
    Unit::PoorHouseholds,
    Unit::NearPoorHouseholds,
    Unit::Products,
    Unit::Cooperatives,
    Unit::Businesses,
    Unit::Dossiers,
    Unit::Rank,
    Unit::Ocop3Star,
    Unit::Ocop4Star,
    Unit::Projects,
    Unit::Visits,
    Unit::VisitsMillion,
    Unit::Days,
    Unit::DaysPerVisitor,
    Unit::Breakthroughs,
];

const QUALIFIERS: [Qualifier; 10] = [
    Qualifier::Estimated,
    Qualifier::Nearly,
    Qualifier::Over,
    Qualifier::Above,
    Qualifier::About,
    Qualifier::Under,
    Qualifier::AtMost,
    Qualifier::AtLeast,
    Qualifier::More,
    Qualifier::Average,
];

/// Numbers from 0 to 10¹² with up to three decimals, small ones as often as large ones.
fn numbers() -> impl Strategy<Value = Number> {
    (0..=12u32, 0..=3u8).prop_flat_map(|(magnitude, decimals)| {
        let most = 10i64.pow(magnitude + u32::from(decimals));
        (0..=most).prop_map(move |digits| Number { digits, decimals })
    })
}

/// Up to six qualifiers, in any order.
fn stacks() -> impl Strategy<Value = Vec<Qualifier>> {
    subsequence(&QUALIFIERS[..], 0..=6).prop_shuffle()
}

/// Widths of pictures; phones as often as all others.
fn widths() -> impl Strategy<Value = u16> {
    prop_oneof![240..=360u16, 360..=1600u16]
}

fn langs() -> impl Strategy<Value = Lang> {
    prop_oneof![Just(Lang::Vi), Just(Lang::En)]
}

fn classes() -> impl Strategy<Value = Option<Class>> {
    let classes = [Class::Ward, Class::Commune, Class::Township, Class::SpecialZone];
    proptest::option::of(proptest::sample::select(classes.to_vec()))
}

/// The upper end of a range that begins at `low`.
fn above(low: Number, by: Option<i64>) -> Option<Number> {
    by.map(|by| Number { digits: low.digits + by, ..low })
}

/// The words of qualifiers, sorted.
fn words(lang: Lang, qualifiers: &[Qualifier]) -> Vec<&'static str> {
    let mut words: Vec<&str> = qualifiers.iter().map(|&qualifier| word(lang, qualifier)).collect();
    words.sort_unstable();
    words
}

/// What a quantity should read as.
fn expected(lang: Lang, quantity: &Quantity) -> Reading {
    let rank = quantity.unit == Unit::Rank;
    let of = quantity.of.filter(|_| rank || quantity.down.is_none());
    let one = Number::whole(1);
    let singular = quantity.to.is_none() && if rank { false } else { of.unwrap_or(quantity.value) == one };
    Reading {
        value: written(quantity.value),
        to: quantity.to.map(written),
        of: of.map(written),
        down: quantity.down.map(|down| (written(down), quantity.of.filter(|_| !rank).map(written))),
        qualifiers: words(lang, quantity.qualifiers),
        unit: meaning(lang, quantity.unit, quantity.class, singular),
    }
}

/// Whether a decrease of a unit is a bare number: one with a unit of its own is tried in the unit tests.
fn counts(unit: Unit) -> bool {
    let scaled = [Unit::Rank, Unit::VisitsMillion].contains(&unit);
    !scaled && !percent(unit) && !["đồng", "USD"].contains(&&*meaning(Lang::Vi, unit, None, false).counted)
}

fn config() -> ProptestConfig {
    // What fails is printed whole: no file of seeds is needed to try it again.
    ProptestConfig { cases: 2000, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_worded_quantity_reads_as_what_it_is_made_of(
        lang in langs(),
        value in numbers(),
        range in proptest::option::weighted(0.2, 1..10_000i64),
        of in proptest::option::weighted(0.3, numbers()),
        down in proptest::option::weighted(0.2, numbers()),
        unit in proptest::sample::select(UNITS.to_vec()),
        class in classes(),
        qualifiers in stacks(),
    ) {
        let down = down.filter(|_| counts(unit));
        let class = class.filter(|_| unit == Unit::FormerUnits);
        let to = above(value, range);
        let quantity = Quantity { to, of, down, class, qualifiers: &qualifiers, ..Quantity::of(value, unit) };
        let text = plain(&lang.words().quantity(&quantity).text());
        prop_assert_eq!(read(lang, &text), Ok(expected(lang, &quantity)), "{}", text);
        let alone = plain(&lang.words().qualifiers(&qualifiers));
        prop_assert_eq!(named(lang, &alone), Ok(words(lang, &qualifiers)), "{}", alone);
    }
}

/// A figure's number, its range and its qualifiers.
#[derive(Clone, Debug)]
struct Given {
    value: Number,
    to: Option<Number>,
    qualifiers: Vec<Qualifier>,
}

fn given() -> impl Strategy<Value = Given> {
    (numbers(), proptest::option::weighted(0.1, 1..10_000i64), stacks()).prop_map(|(value, range, qualifiers)| Given {
        value,
        to: above(value, range),
        qualifiers,
    })
}

/// The built-in profile with other figures for area, population, budget and the budget's share of its plan.
fn changed(figures: [&Given; 4], money: Unit) -> Profile {
    let mut profile = QUY_NHON_NAM.clone();
    let change = |figure: &mut Figure, given: &Given| {
        figure.value = Some(given.value);
        figure.to = given.to;
        figure.qualifiers = given.qualifiers.clone().into();
    };
    for figure in profile.figures.to_mut() {
        match figure.role {
            Role::Area => change(figure, figures[0]),
            Role::Population => change(figure, figures[1]),
            Role::Budget => {
                change(figure, figures[2]);
                figure.unit = money;
            }
            Role::BudgetPlanRatio => change(figure, figures[3]),
            _ => {}
        }
    }
    profile
}

/// Fails unless the picture says of a figure what the document gives, wherever it says it.
fn reads_as(picture: &Picture, role: Role, given: &Given) -> Result<(), TestCaseError> {
    let lang = picture.facts.lang;
    let fact = picture.facts.figure(role).expect("it is in the profile");
    let quantity = Quantity { to: given.to, qualifiers: &given.qualifiers, ..Quantity::of(given.value, fact.unit) };
    let expected = Ok(expected(lang, &quantity));
    let told = plain(&fact.text());
    prop_assert_eq!(&read(lang, &told), &expected, "in words");
    prop_assert_eq!(named(lang, &fact.qualifier), Ok(words(lang, &given.qualifiers)), "its qualifiers in data");
    prop_assert!(picture.scene.shows(fact.key));
    let drawn = words_for(picture, fact.key);
    let period = fact.period.map(|period| lang.words().period(period)).unwrap_or_default();
    let label = if role == Role::Budget { fact.label.to_string() + ", " + &period } else { fact.label.to_string() };
    if role != Role::BudgetPlanRatio {
        let figure = drawn.strip_prefix(&*plain(&label)).map(str::trim).unwrap_or_default();
        // That it was only estimated is said with what is measured, where no qualifier says so.
        let flag = if lang == Lang::Vi { "(ước tính)" } else { "(estimate)" };
        let flagged = fact.kind == Kind::Estimate && given.qualifiers.is_empty();
        prop_assert_eq!(figure.starts_with(flag), flagged, "{}", drawn);
        let figure = figure.strip_prefix(flag).unwrap_or(figure).trim();
        prop_assert_eq!(&read(lang, figure), &expected, "on the canvas: {}", drawn);
    }
    let mark = picture.scene.marks.iter().find(|mark| mark.id == fact.id).expect("it can be pointed at");
    prop_assert!(mark.text.contains(&told) && picture.summary().contains(&told), "spoken: {}", mark.text);
    Ok(())
}

/// How many digits a number as it is written vouches for: an area and a share all, others those before their last zeros,
/// of which two at least are taken.
fn significant((number, unit): (Number, Unit)) -> usize {
    let digits = number.digits.to_string();
    if matches!(unit, Unit::Km2 | Unit::PercentOfPlan) || number.decimals > 0 {
        return digits.len();
    }
    digits.trim_end_matches('0').len().max(digits.len().min(2))
}

/// Fails unless a derived figure is what comes out, rounded to its last digit, and no more precise than its sources.
///
/// `exact` is what comes out, `from` what it comes from, `sure` whether it is told without "about".
fn follows(
    picture: &Picture,
    fact: Option<&Fact>,
    exact: f64,
    (from, sure): (&[(Number, Unit)], bool),
) -> Result<(), TestCaseError> {
    let Some(fact) = fact else {
        // Nothing is below the last decimal, or it is more than any number of a place.
        prop_assert!(!(1e-6..=1e15).contains(&exact), "nothing is derived, but {} follows", exact);
        return Ok(());
    };
    let lang = picture.facts.lang;
    let told = plain(&fact.text());
    let reading = read(lang, &told).map_err(TestCaseError::fail)?;
    let about = if sure { vec![] } else { vec![word(lang, Qualifier::About)] };
    prop_assert_eq!(&reading.qualifiers, &about, "{}", told);
    let value = Number { digits: reading.value.0, decimals: reading.value.1 };
    // More than three digits say nothing of a square's side.
    let most = if fact.id == SIDE { 3 } else { usize::MAX };
    let digits = from.iter().copied().map(significant).min().unwrap_or_default().min(most);
    let told_digits = value.digits.to_string();
    let stripped = if value.decimals == 0 { told_digits.trim_end_matches('0') } else { &told_digits };
    // Where a plan would stand on the wrong side of its result, last zeros are taken for digits.
    let written = |(number, _): (Number, Unit)| number.digits.to_string().len();
    let most = if fact.id == PLAN { from.iter().copied().map(written).min().unwrap_or_default() } else { digits };
    prop_assert!(stripped.len() <= most, "{} has more than {} digits", told, digits);
    // Its last digit: the one up to which its sources vouch, or an earlier one, where it is told with fewer.
    let last = (exact.log10().floor() as i32 + 1 - digits as i32).max(-i32::from(value.decimals));
    let zeros = if value.decimals == 0 { told_digits.len() - stripped.len() } else { 0 };
    let last = if fact.id == PLAN { last.min(zeros as i32 - i32::from(value.decimals)) } else { last };
    let half = 10f64.powi(last) / 2.0;
    let off = (value.to_f64() - exact).abs();
    prop_assert!(off <= half * (1.0 + 1e-9) + exact * 1e-12, "{} is {} off {}", told, off, exact);
    prop_assert!(words_for(picture, fact.key).contains(&told), "it is drawn: {}", told);
    Ok(())
}

/// Fails unless as many figures are drawn as there are residents, to half of what each stands for; none for a range, which
/// has no one number.
fn icons_count(picture: &Picture, given: &Given) -> Result<(), TestCaseError> {
    let people = given.value;
    let lang = picture.facts.lang;
    let fact = picture.facts.figure(Role::Population).expect("it is in the profile");
    let of_people = picture.scene.nodes.iter().filter(|node| node.fact == Some(fact.key));
    let icons: usize =
        of_people.map(|node| if let Shape::Paths(paths) = &node.shape { paths.at.len() } else { 0 }).sum();
    let words = all_words(picture);
    if given.to.is_some() || people.digits == 0 {
        prop_assert_eq!(icons, 0);
        return Ok(());
    }
    if words.contains("Mỗi hình là một người.") || words.contains("Each figure is one person.") {
        prop_assert!((icons as f64 - people.to_f64()).abs() <= 0.5, "{} icons for {:?}", icons, people);
        return Ok(());
    }
    let (_, rest) =
        words.split_once(if lang == Lang::Vi { "Mỗi hình là " } else { "Each figure is " }).expect("the unit");
    let ((digits, decimals), _) = number(lang, rest).expect("the unit's number");
    let unit = Number { digits, decimals }.to_f64();
    let off = (icons as f64 * unit - people.to_f64()).abs();
    prop_assert!(off <= unit / 2.0, "{} icons of {} are {} off {:?}", icons, unit, off, people);
    Ok(())
}

/// Fails where a line that can be broken is wider than its place. (A number cannot; the painter squeezes it.)
fn qualifiers_fit(picture: &Picture) -> Result<(), TestCaseError> {
    for line in picture.scene.lines() {
        let natural: f32 = line.spans.iter().map(|span| span.width()).sum();
        let words = line.words();
        let number = words.contains(|letter: char| letter.is_ascii_digit());
        prop_assert!(number || natural <= line.slot + 0.5, "“{}” is {} wide in {}", words, natural, line.slot);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..config() })]

    #[test]
    fn a_picture_reads_as_its_document(
        lang in langs(),
        width in widths(),
        area in given(),
        people in given(),
        budget in given(),
        ratio in given(),
        money in proptest::sample::select(vec![
            Unit::Vnd, Unit::VndMillion, Unit::VndBillion, Unit::VndTrillion, Unit::UsdMillion, Unit::UsdBillion,
        ]),
    ) {
        // The least area that a document may give.
        prop_assume!(area.value.to_f64() >= 0.001);
        let profile = changed([&area, &people, &budget, &ratio], money);
        let config = Config { lang, ..Config::default() };
        let picture = Picture::of(&profile, &config, false, f32::from(width));
        let facts = &picture.facts;
        reads_as(&picture, Role::Area, &area)?;
        reads_as(&picture, Role::Population, &people)?;
        reads_as(&picture, Role::Budget, &budget)?;
        reads_as(&picture, Role::BudgetPlanRatio, &ratio)?;
        icons_count(&picture, &people)?;
        qualifiers_fit(&picture)?;
        let single = |given: &[&Given]| given.iter().all(|given| given.to.is_none());
        let (km2, residents) = (area.value.to_f64(), people.value.to_f64());
        let density = if single(&[&area, &people]) { residents / km2 } else { 0.0 };
        follows(&picture, facts.derived(DENSITY), density, (&[(area.value, Unit::Km2), (people.value, Unit::People)], false))?;
        let side = if single(&[&area]) { km2.sqrt() } else { 0.0 };
        follows(&picture, facts.derived(SIDE), side, (&[(area.value, Unit::Km2)], area.qualifiers.is_empty()))?;
        let share = ratio.value.to_f64();
        let plan = if share > 0.0 && single(&[&budget, &ratio]) { budget.value.to_f64() / share * 100.0 } else { 0.0 };
        let from = [(budget.value, money), (ratio.value, Unit::PercentOfPlan)];
        if facts.derived(PLAN).is_none() && plan > 0.0 && budget.value.digits > 0 {
            // No plan is told that would stand on the wrong side of its result however it is rounded.
            let digits = from.iter().map(|(number, _)| number.digits.to_string().len()).min().unwrap_or_default();
            let told = Number::rounded(plan, digits as u32).map_or(0.0, Number::to_f64);
            let (result, hundred) = (budget.value.to_f64(), 100.0);
            let right = result.partial_cmp(&told) == ratio.value.to_f64().partial_cmp(&hundred);
            prop_assert!(!right || !(1e-6..=1e15).contains(&plan), "no plan, but {} follows", told);
        } else {
            follows(&picture, facts.derived(PLAN), plan, (&from, false))?;
        }
    }
}

#[test]
fn the_reader_reads_what_papers_write() {
    let vi = read(Lang::Vi, "ước gần 1.860,5 tỷ đồng").expect("it is read");
    assert_eq!((vi.value, vi.unit.power, &*vi.unit.counted), ((18_605, 1), 9, "đồng"));
    assert_eq!(vi.qualifiers, ["gần", "ước"]);
    let en = read(Lang::En, "at least 3 more of 12 poor households (down 4 of 9)").expect("it is read");
    assert_eq!((en.value, en.of, en.down), ((3, 0), Some((12, 0)), Some(((4, 0), Some((9, 0))))));
    assert_eq!(en.qualifiers, ["at least", "more"]);
    // It would find out what is wrong.
    for wrong in ["gầnn 8 hộ", "86.0 hộ", "1,860.5 hộ", "từ 8 hộ", "hộ"] {
        assert!(read(Lang::Vi, wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_small_build_holds_every_figure_that_is_drawn_by_default() {
    let picture = Picture::of(&QUY_NHON_NAM, &Config::default(), false, 720.0);
    for fact in picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key)) {
        assert!(fact.role.is_none_or(Role::drawn_by_default), "{} is drawn", fact.id);
    }
}
