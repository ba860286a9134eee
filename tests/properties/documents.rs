//! Documents that nobody wrote: every form that a sound document can have, with names and figures of likely sizes.

use proptest::{collection, option, prelude::*, sample};
use serde_json::{Map, Value, json};

#[path = "documents/figures.rs"]
mod figures;

use figures::{figures, hundredths, in_json, period};

/// Syllables as names and labels have them: the widest, the narrowest, and those with the tallest and deepest letters.
const SYLLABLES: [&str; 24] = [
    "Nghĩa",
    "Trường",
    "Ẳn",
    "Ộc",
    "Ia",
    "Ỷ",
    "Nguyễn",
    "Thượng",
    "Hạ",
    "Đắk",
    "Kông",
    "Mỹ",
    "Phước",
    "Lộc",
    "Quới",
    "Bà",
    "Rịa",
    "Vũng",
    "Tàu",
    "Ea",
    "Hmây",
    "Khương",
    "Lĩnh",
    "Tân",
];

/// English words for labels.
const WORDS: [&str; 10] =
    ["revenue", "of", "the", "multidimensional", "households", "by", "area", "I", "reorganisation", "WWW"];

/// Words of a list, as many as `count`, with spaces.
fn words(list: &'static [&'static str], count: impl Into<collection::SizeRange>) -> impl Strategy<Value = String> {
    collection::vec(sample::select(list), count).prop_map(|words| words.join(" "))
}

/// A name of 1 to 40 characters: syllables, two names with a hyphen between, or a number, as wards of cities had.
fn name() -> impl Strategy<Value = String> {
    let first = sample::select(&SYLLABLES[..]);
    let others = collection::vec(prop_oneof![9 => first.clone(), 1 => Just("-")], 0..8);
    let named = (first, others).prop_map(|(first, others)| {
        let mut name = first.to_string();
        for word in others {
            let fits = name.chars().count() + 1 + word.chars().count() <= 40;
            if fits && !(word == "-" && name.ends_with('-')) {
                name = name + " " + word;
            }
        }
        name.trim_end_matches([' ', '-']).to_string()
    });
    prop_oneof![9 => named, 1 => (1..20_u8).prop_map(|number| number.to_string())]
}

/// Text of `count` words in Vietnamese, in English, or mostly in both.
fn text(count: std::ops::Range<usize>) -> BoxedStrategy<Value> {
    let words = (words(&SYLLABLES, count.clone()), words(&WORDS, count), 0..6_u8);
    words
        .prop_map(|(vi, en, languages)| match languages {
            0 => json!({ "vi": vi }),
            1 => json!({ "en": en }),
            _ => json!({ "vi": vi, "en": en }),
        })
        .boxed()
}

/// How much of a total the units' own numbers tell.
#[derive(Clone, Copy, Debug)]
enum Shares {
    /// Nothing.
    None,
    /// All of it: they add up.
    All,
    /// They were counted at another time, and add up to less.
    Less,
    /// Some units have a number, others none.
    Some,
}

fn shares() -> impl Strategy<Value = Shares> {
    prop_oneof![4 => Just(Shares::None), 2 => Just(Shares::All), 1 => Just(Shares::Less), 1 => Just(Shares::Some)]
}

/// Divides `total` by weights into numbers of one at least.
fn divide(total: u64, weights: &[u64], shares: Shares) -> Vec<Option<u64>> {
    let whole: u64 = weights.iter().sum();
    let total = if matches!(shares, Shares::Less) { total * 9 / 10 } else { total };
    let part = |(index, weight): (usize, &u64)| match shares {
        Shares::None => None,
        Shares::Some if index % 3 == 1 => None,
        _ => Some((total * weight / whole).max(1)),
    };
    weights.iter().enumerate().map(part).collect()
}

/// The former units with their own numbers, and the total area in hundredths of a km² and the residents.
fn places() -> BoxedStrategy<(Vec<Value>, (u64, u64), bool)> {
    let class = sample::select(&["ward", "commune", "township"][..]);
    let unit = (name(), class, proptest::bool::weighted(0.15), 1..1000_u64, 1..1000_u64).boxed();
    let units = prop_oneof![3 => collection::vec(unit.clone(), 1..7), 1 => collection::vec(unit, 7..25)];
    let all = (units, hundredths(30, 150_000), 600..=300_000_u64, shares(), shares());
    all.prop_map(|(units, area, people, of_area, of_people)| {
        let areas = divide(area, &units.iter().map(|unit| unit.3).collect::<Vec<_>>(), of_area);
        let peoples = divide(people, &units.iter().map(|unit| unit.4).collect::<Vec<_>>(), of_people);
        // Rounded down, shares may miss a little: the total is what they add up to.
        let added = |total: u64, of: &[Option<u64>], shares| match shares {
            Shares::All => of.iter().flatten().sum(),
            _ => total.max(of.iter().flatten().sum()),
        };
        let totals = (added(area, &areas, of_area), added(people, &peoples, of_people));
        let numbered = areas.iter().chain(&peoples).any(Option::is_some);
        let units = units.into_iter().enumerate().map(|(index, (name, class, part, ..))| {
            let mut unit = json!({ "id": format!("unit-{index}"), "name": name, "class": class, "part": part });
            if let Some(area) = areas[index] {
                unit["area"] = in_json(area);
            }
            if let Some(people) = peoples[index] {
                unit["population"] = json!(people);
            }
            unit
        });
        (units.collect(), totals, numbered)
    })
    .boxed()
}

/// What was put right, oldest first, and when the document was last touched.
fn corrections() -> BoxedStrategy<(Vec<Value>, Option<String>)> {
    let all = (collection::vec((1..28_u8, text(3..16)), 0..4), any::<bool>());
    all.prop_map(|(mut corrections, revised)| {
        corrections.sort_by_key(|correction| correction.0);
        let day = |day: u8| format!("2026-01-{day:02}");
        let revised = revised.then(|| day(28));
        let corrections = corrections.into_iter().map(|(date, text)| json!({ "date": day(date), "text": text }));
        (corrections.collect(), revised)
    })
    .boxed()
}

/// A whole document, sound by every rule.
pub fn document() -> BoxedStrategy<Value> {
    let figures = places().prop_flat_map(|(units, totals, numbered)| {
        (figures(units.len(), totals, numbered), Just(units), option::weighted(0.5, period(false)), Just(numbered))
    });
    let class = sample::select(&["ward", "commune", "special-zone"][..]);
    let place = (name(), class, text(1..6));
    let told = (
        option::weighted(0.3, text(2..14)),
        option::weighted(0.3, text(2..16)),
        option::weighted(0.5, text(1..10)),
        option::weighted(0.5, text(2..12)),
    );
    let source =
        (words(&SYLLABLES, 1..7), option::weighted(0.8, (1..28_u8).prop_map(|day| format!("2025-12-{day:02}"))));
    let all = (figures, place, told, source, corrections());
    all.prop_map(|(figures, place, told, source, corrections)| {
        let (figures, units, period, numbered) = figures;
        let ((name, class, province), (title, note, within, owner)) = (place, told);
        let mut document = json!({
            "id": "noi-hu-cau", "name": name, "class": class, "province": province,
            "formed": { "date": "2025-07-01", "note": note },
            "title": title,
            "former": {
                "within": within, "units": units,
                "period": period.filter(|_| numbered), "quote": numbered.then_some("(hư cấu)"),
            },
            "source": { "publication": source.0, "date": source.1 },
            "targetsOf": owner,
            "corrections": corrections.0, "revised": corrections.1,
            "figures": figures,
        });
        without_nulls(&mut document);
        document
    })
    .boxed()
}

/// Leaves out what is null, as an editor does.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            *map = std::mem::take(map).into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>();
            map.values_mut().for_each(without_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(without_nulls),
        _ => {}
    }
}
