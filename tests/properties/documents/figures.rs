//! The figures of documents that nobody wrote.

use proptest::{collection, option, prelude::*, sample};
use serde_json::{Value, json};

use super::text;

/// What a figure tells, and which numbers, kinds, periods and qualifiers go with it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Tells {
    /// What is or was: a count of at most so many hundredths, or, with `true`, of whole things.
    Past(u64, bool),
    /// What is aimed at.
    Target(u64, bool),
    /// A place among others.
    Rank,
    /// A statement without a number.
    Statement,
    /// What comes first, in a list.
    Priorities,
}

/// Roles that further figures have, their units, and what they tell.
const FURTHER: [(&str, &str, Tells); 30] = [
    ("dossiers", "dossiers", Tells::Past(50_000, true)),
    ("rank", "rank", Tells::Rank),
    ("economy", "businesses", Tells::Past(90_000, true)),
    ("economy", "cooperatives", Tells::Past(90, true)),
    ("economy", "products", Tells::Past(500, true)),
    ("economy", "projects", Tells::Past(60, true)),
    ("economy", "hectares", Tells::Past(9_000_000, false)),
    ("economy", "km", Tells::Past(90_000, false)),
    ("economy", "percent", Tells::Past(5_000, false)),
    ("economy", "usd", Tells::Past(500_000, false)),
    ("economy", "usd-million", Tells::Past(900_000, false)),
    ("economy", "usd-billion", Tells::Past(3_000, false)),
    ("economy", "vnd", Tells::Past(900_000_000, true)),
    ("economy", "vnd-thousand", Tells::Past(900_000, true)),
    ("economy", "visits", Tells::Past(9_000_000, true)),
    ("economy", "households", Tells::Past(90_000, true)),
    ("economy", "near-poor-households", Tells::Past(9_000, true)),
    ("party", "party-cells", Tells::Past(300, true)),
    ("party", "party-members", Tells::Past(9_000, true)),
    ("economy-target", "vnd-million-per-person", Tells::Target(20_000, false)),
    ("economy-target", "projects", Tells::Target(20, true)),
    ("tourism-target", "visits-million", Tells::Target(2_000, false)),
    ("tourism-target", "days-per-visitor", Tells::Target(500, false)),
    ("tourism-target", "days", Tells::Target(300, true)),
    ("ocop-target", "ocop-3-star", Tells::Target(40, true)),
    ("ocop-target", "ocop-4-star", Tells::Target(9, true)),
    ("party-target", "percent-of-members", Tells::Target(900, false)),
    ("party-target", "percent-of-organisations", Tells::Target(5_000, false)),
    ("society-target", "statement", Tells::Statement),
    ("priorities", "breakthroughs", Tells::Priorities),
];

const MONEY: [(&str, u64); 5] = [
    ("vnd", 900_000_000_000),
    ("vnd-thousand", 9_000_000_000),
    ("vnd-million", 90_000_000),
    ("vnd-billion", 1_500_000),
    ("vnd-trillion", 3_000),
];

/// A number of `least` to `most` hundredths, rounded to fewer decimals in two cases of three.
pub fn hundredths(least: u64, most: u64) -> impl Strategy<Value = u64> {
    (least..=most, sample::select(&[1, 10, 100][..])).prop_map(move |(number, to)| (number / to * to).max(least))
}

/// A number of hundredths, or of whole things, as JSON has it: whole ones without a decimal mark.
pub fn in_json(number: u64) -> Value {
    if number.is_multiple_of(100) { json!(number / 100) } else { json!(number as f64 / 100.0) }
}

/// Kind and qualifiers that go together; for a range, fewer do.
fn surety(target: bool, range: bool) -> impl Strategy<Value = (&'static str, &'static [&'static str])> {
    let (kind, surest): (_, &[&[&str]]) = match (target, range) {
        (true, true) => ("target", &[&[]]),
        (false, true) => ("actual", &[&[]]),
        (true, false) => (
            "target",
            &[&[], &["above"], &["at-least"], &["more"], &["more", "at-least"], &["average"], &["at-most"], &["under"]],
        ),
        (false, false) => ("actual", &[&[], &["nearly"], &["over"], &["above"], &["about"], &["under"], &["average"]]),
    };
    let guessed: &[&[&str]] = if range {
        &[&["estimated"], &[]]
    } else {
        &[&["estimated"], &["estimated", "nearly"], &["estimated", "about"], &["estimated", "over"], &["about"], &[]]
    };
    let sure = sample::select(surest).prop_map(move |qualifiers| (kind, qualifiers));
    let estimated = sample::select(guessed).prop_map(|qualifiers| ("estimate", qualifiers));
    if target { sure.boxed() } else { prop_oneof![2 => sure, 1 => estimated].boxed() }
}

/// A span of time that is over, or one that is ahead.
pub fn period(target: bool) -> BoxedStrategy<Value> {
    let past = prop_oneof![
        (2015..=2022_u16, 0..=3_u16).prop_map(|(from, more)| json!({"years": [from, from + more]})),
        (2018..=2024_u16).prop_map(|year| json!({"end-of": year})),
        (1..=6_u8).prop_map(|month| json!({"month": [2025, month]})),
        Just(json!({"since": "2025-07-01"})),
        Just(json!({"days": ["2025-07-01", "2025-08-12"]})),
    ];
    let ahead = prop_oneof![
        (2026..=2035_u16).prop_map(|year| json!({"by": year})),
        Just(json!({"years": [2026, 2030]})),
        Just(json!({"yearly": [2025, 2030]})),
        Just(json!({"term": [2025, 2030]})),
    ];
    if target { ahead.boxed() } else { past.boxed() }
}

/// A figure of a role in a unit, with `value` hundredths and the upper end of a range above it, if any.
fn figure(
    (id, role, unit): (&'static str, &'static str, &'static str),
    target: bool,
    values: impl Strategy<Value = (u64, Option<u64>)> + 'static,
) -> BoxedStrategy<Value> {
    let values = values.prop_flat_map(move |(value, to)| (Just((value, to)), surety(target, to.is_some())));
    let told = (text(1..16), option::weighted(0.7, period(target)), option::weighted(0.2, text(1..16)));
    let all = (values, told);
    all.prop_map(move |(((value, to), (kind, qualifiers)), (label, period, note))| {
        let mut figure = json!({
            "id": id, "role": role, "label": label, "value": in_json(value), "unit": unit, "kind": kind,
            "qualifiers": qualifiers, "quote": "(hư cấu)",
        });
        if let Some(to) = to {
            figure["to"] = in_json(to);
        }
        if let Some(period) = period {
            figure["period"] = period;
        }
        if let Some(note) = note {
            figure["wording"] = note;
        }
        figure
    })
    .boxed()
}

/// Mostly one number; in one case of eight a range from it on to at most twice as much.
fn value(least: u64, most: u64, whole: bool) -> impl Strategy<Value = (u64, Option<u64>)> {
    let step = if whole { 100 } else { 1 };
    let number =
        if whole { (least..=most).prop_map(|number| number * 100).boxed() } else { hundredths(least, most).boxed() };
    (number, option::weighted(0.125, 1..=100_u64)).prop_map(move |(number, more)| {
        (number, more.map(|more| number + (number * more / 100 / step * step).max(step)))
    })
}

/// One of the further figures; its id is given later.
fn further() -> BoxedStrategy<Value> {
    let further = sample::select(&FURTHER[..]);
    further
        .prop_flat_map(|(role, unit, tells)| match tells {
            Tells::Past(most, whole) => figure(("", role, unit), false, value(1, most, whole)).boxed(),
            Tells::Target(most, whole) => figure(("", role, unit), true, value(1, most, whole)).boxed(),
            Tells::Rank => {
                (figure(("", role, unit), false, value(1, 100, true).prop_map(|(rank, _)| (rank, None))), 0..40_u64)
                    .prop_map(|(mut figure, behind)| {
                        figure["of"] = json!(figure["value"].as_u64().unwrap_or_default() + behind);
                        figure["kind"] = json!("actual");
                        figure["qualifiers"] = json!([]);
                        figure
                    })
                    .boxed()
            }
            Tells::Statement => (figure(("", role, unit), true, Just((0, None))), text(3..16))
                .prop_map(|(mut figure, statement)| {
                    figure.as_object_mut().and_then(|figure| figure.remove("value"));
                    figure["qualifiers"] = json!([]);
                    figure["wording"] = statement;
                    figure
                })
                .boxed(),
            Tells::Priorities => (figure(("", role, unit), true, Just((0, None))), collection::vec(text(1..8), 1..6))
                .prop_map(|(mut figure, titles)| {
                    figure["value"] = json!(titles.len());
                    figure["kind"] = json!("intention");
                    figure["qualifiers"] = json!([]);
                    figure["items"] = titles.into_iter().map(|title| json!({ "title": title })).collect();
                    figure
                })
                .boxed(),
        })
        .boxed()
}

/// How poor the place is: a rate alone or with its households, some of them out of poverty; or that nobody is poor.
fn poverty() -> BoxedStrategy<Vec<Value>> {
    let rate = |values| figure(("poverty-rate", "poverty-rate", "percent-of-households"), false, values);
    let households = |values| figure(("poor-households", "poor-households", "poor-households"), false, values);
    let some =
        prop_oneof![9 => hundredths(1, 4_000).prop_map(|rate| (rate, None)), 1 => Just((110, Some(230)))].boxed();
    let count = (1..9_000_u64).prop_map(|count| (count * 100, None)).boxed();
    let fallen = (households(count.clone()), 1..600_u64).prop_map(|(mut households, down)| {
        households["of"] = json!(households["value"].as_u64().unwrap_or_default() + down);
        households["down"] = json!(down);
        households
    });
    let none = (rate(Just((0, None)).boxed()), households(Just((0, None)).boxed()), 1..300_u64).prop_map(
        |(mut rate, mut households, down)| {
            (households["down"], households["of"]) = (json!(down), json!(down));
            for figure in [&mut rate, &mut households] {
                (figure["qualifiers"], figure["kind"]) = (json!([]), json!("actual"));
            }
            vec![rate, households]
        },
    );
    prop_oneof![
        Just(Vec::new()),
        rate(some.clone()).prop_map(|rate| vec![rate]),
        (rate(some.clone()), households(count)).prop_map(|(rate, households)| vec![rate, households]),
        (rate(some), fallen).prop_map(|(rate, households)| vec![rate, households]),
        none,
    ]
    .boxed()
}

/// A result, with or without its share of a plan; a target; both; or neither.
fn budget() -> BoxedStrategy<Vec<Value>> {
    // A range of sums in single or a thousand đồng is nothing that anybody writes.
    let range = |unit| !matches!(unit, "vnd" | "vnd-thousand");
    // A đồng is whole.
    let sum = move |unit, most| {
        let sum = if unit == "vnd" { value(1, most / 100, true).boxed() } else { value(1, most, false).boxed() };
        sum.prop_map(move |(sum, to)| (sum, to.filter(|_| range(unit))))
    };
    let one = move |id, role, target| {
        sample::select(&MONEY[..]).prop_flat_map(move |(unit, most)| figure((id, role, unit), target, sum(unit, most)))
    };
    let ratio = figure(("budget-plan-ratio", "budget-plan-ratio", "percent-of-plan"), false, value(1, 400, true));
    let result = (one("budget", "budget", false), option::of(ratio)).prop_map(|(result, ratio)| {
        let ratio = ratio.map(|mut ratio: Value| {
            for like in ["period", "kind"] {
                ratio[like] = result[like].clone();
            }
            (ratio["qualifiers"], ratio["to"]) = (json!([]), Value::Null);
            ratio
        });
        [Some(result), ratio].into_iter().flatten().collect::<Vec<Value>>()
    });
    let target = option::of(one("budget-target", "budget-target", true));
    let both = (option::of(result), target);
    both.prop_map(|(result, target)| result.into_iter().flatten().chain(target).collect()).boxed()
}

/// All figures of a document whose units and totals are known.
pub fn figures(units: usize, (area, people): (u64, u64), numbered: bool) -> BoxedStrategy<Vec<Value>> {
    // Parts of a range would be parts of nothing.
    let one_of = move |total: u64| {
        let ranges = if numbered { 0..1_u8 } else { 0..10 };
        ranges.prop_map(move |range| (total, (range == 9).then(|| total * 5 / 4 / 100 * 100 + 100)))
    };
    let former = figure(("former-units", "former-units", "former-units"), false, Just((units as u64 * 100, None)));
    let former = former.prop_map(|mut former| {
        (former["qualifiers"], former["kind"]) = (json!([]), json!("actual"));
        former
    });
    let area = figure(("area", "area", "km2"), false, one_of(area));
    let people = figure(("population", "population", "people"), false, one_of(people * 100));
    let further = prop_oneof![3 => collection::vec(further(), 0..4), 1 => collection::vec(further(), 4..41)];
    let present = |figure| option::weighted(0.85, figure);
    let all = (present(former.boxed()), present(area), present(people), poverty(), budget(), further);
    all.prop_map(|(former, area, people, poverty, budget, further)| {
        let further = further.into_iter().enumerate().map(|(index, mut figure)| {
            figure["id"] = json!(format!("further-{index}"));
            figure
        });
        let first = [former, area, people].into_iter().flatten();
        first.chain(poverty).chain(budget).chain(further).collect()
    })
    .boxed()
}
