//! Qualifiers, alone and stacked; ranges, totals and decreases.

use super::{units::UNITS, *};
use Qualifier::{About, Above, AtLeast, AtMost, Average, Estimated, More, Nearly, Over, Under};

/// What the list of qualifiers is called alone, in both languages.
fn named(qualifiers: &[Qualifier]) -> [String; 2] {
    [Lang::Vi, Lang::En].map(|lang| crate::metrics::plain(&lang.words().qualifiers(qualifiers)))
}

#[test]
fn each_qualifier_is_said_and_named() {
    let cases = [
        (Estimated, ["ước 9 hộ", "ước"], ["an estimated 9 households", "an estimated"]),
        (Nearly, ["gần 9 hộ", "gần"], ["nearly 9 households", "nearly"]),
        (Over, ["hơn 9 hộ", "hơn"], ["over 9 households", "over"]),
        (Above, ["trên 9 hộ", "trên"], ["over 9 households", "over"]),
        (About, ["khoảng 9 hộ", "khoảng"], ["about 9 households", "about"]),
        (Under, ["dưới 9 hộ", "dưới"], ["under 9 households", "under"]),
        (AtMost, ["không quá 9 hộ", "không quá"], ["at most 9 households", "at most"]),
        (AtLeast, ["từ 9 hộ trở lên", "từ … trở lên"], ["at least 9 households", "at least"]),
        (More, ["thêm 9 hộ", "thêm"], ["9 more households", "more"]),
        (Average, ["bình quân 9 hộ", "bình quân"], ["on average 9 households", "on average"]),
    ];
    for (qualifier, vi, en) in cases {
        let qualifiers = [qualifier];
        assert_eq!(both(&quantity(9.0, Unit::Households, &qualifiers)), [vi[0], en[0]]);
        assert_eq!(named(&qualifiers), [vi[1], en[1]]);
    }
    assert_eq!(named(&[]), ["", ""]);
}

/// A value, its unit and qualifiers; how both languages word them, and what the qualifiers are called.
type Stack = (f64, Unit, &'static [Qualifier], [&'static str; 2], [&'static str; 2]);

const STACKS: &[Stack] = &[
    (
        860.0,
        Unit::VndBillion,
        &[Estimated, Nearly],
        ["ước gần 860 tỷ đồng", "an estimated nearly VND 860 billion"],
        ["ước gần", "an estimated nearly"],
    ),
    (
        10.0,
        Unit::VisitsMillion,
        &[Estimated, Above],
        ["ước trên 10 triệu lượt khách", "an estimated over 10 million visits"],
        ["ước trên", "an estimated over"],
    ),
    (
        2.5,
        Unit::DaysPerVisitor,
        &[Average, About],
        ["bình quân khoảng 2,5 ngày/khách", "on average about 2.5 days/visitor"],
        ["bình quân khoảng", "on average about"],
    ),
    (
        2.5,
        Unit::DaysPerVisitor,
        &[Estimated, Average],
        ["ước bình quân 2,5 ngày/khách", "on average an estimated 2.5 days/visitor"],
        ["ước bình quân", "on average an estimated"],
    ),
    (
        3.0,
        Unit::PercentOfMembers,
        &[Estimated, AtLeast],
        ["ước từ 3% trở lên so với tổng số đảng viên", "an estimated at least 3% of all Party members"],
        ["ước từ … trở lên", "an estimated at least"],
    ),
    (
        8.0,
        Unit::Products,
        &[More, AtLeast],
        ["thêm từ 8 sản phẩm trở lên", "at least 8 more products"],
        ["thêm từ … trở lên", "at least … more"],
    ),
    (
        8.0,
        Unit::Products,
        &[AtLeast, More],
        ["thêm từ 8 sản phẩm trở lên", "at least 8 more products"],
        ["thêm từ … trở lên", "at least … more"],
    ),
    (
        1.0,
        Unit::Products,
        &[More, AtMost],
        ["thêm không quá 1 sản phẩm", "at most 1 more product"],
        ["thêm không quá", "at most … more"],
    ),
    (
        5.0,
        Unit::UsdMillion,
        &[Estimated, More, About],
        ["ước thêm khoảng 5 triệu USD", "an estimated about USD 5 million more"],
        ["ước thêm khoảng", "an estimated about … more"],
    ),
    (
        2.0,
        Unit::VisitsMillion,
        &[More, Nearly],
        ["thêm gần 2 triệu lượt khách", "nearly 2 million more visits"],
        ["thêm gần", "nearly … more"],
    ),
    (50_000.0, Unit::Vnd, &[More, Over], ["thêm hơn 50.000 đồng", "over VND 50,000 more"], ["thêm hơn", "over … more"]),
    (
        8.0,
        Unit::Ocop3Star,
        &[AtLeast, More],
        ["thêm từ 8 sản phẩm trở lên đạt OCOP 3 sao", "at least 8 more OCOP products of 3 stars"],
        ["thêm từ … trở lên", "at least … more"],
    ),
    (
        2.0,
        Unit::Ocop4Star,
        &[AtLeast],
        ["từ 2 sản phẩm trở lên đạt OCOP 4 sao trở lên", "at least 2 OCOP products of 4 stars or better"],
        ["từ … trở lên", "at least"],
    ),
    (
        90.0,
        Unit::PercentOfOrganisations,
        &[Average, AtLeast],
        [
            "bình quân từ 90% trở lên tổ chức đảng trực thuộc",
            "on average at least 90% of subordinate Party organisations",
        ],
        ["bình quân từ … trở lên", "on average at least"],
    ),
    (
        110.0,
        Unit::PercentOfPlan,
        &[AtLeast],
        ["từ 110% kế hoạch trở lên", "at least 110% of plan"],
        ["từ … trở lên", "at least"],
    ),
    (
        5.0,
        Unit::PercentOfHouseholds,
        &[AtLeast, More],
        ["thêm từ 5% trở lên", "at least 5% more"],
        ["thêm từ … trở lên", "at least … more"],
    ),
    (
        7.0,
        Unit::People,
        &[More, Estimated, Average, Under],
        ["thêm ước bình quân dưới 7 người", "on average an estimated under 7 more people"],
        ["thêm ước bình quân dưới", "on average an estimated under … more"],
    ),
];

#[test]
fn qualifiers_are_stacked_as_each_language_orders_them() {
    for &(value, unit, qualifiers, worded, names) in STACKS {
        assert_eq!(both(&quantity(value, unit, qualifiers)), worded);
        assert_eq!(named(qualifiers), names);
    }
}

/// A quantity with what is beside its value, in both languages.
type Beside = (Quantity<'static>, &'static str, &'static str);

fn worded(cases: &[Beside]) {
    for (quantity, vi, en) in cases {
        assert_eq!(both(quantity), [*vi, *en]);
    }
}

fn whole(value: i64) -> Option<Number> {
    Some(Number::whole(value))
}

#[test]
fn ranges_keep_their_qualifiers() {
    worded(&[
        (
            Quantity { to: whole(100), ..quantity(90.0, Unit::VndMillionPerPerson, &[About]) },
            "khoảng 90–100 triệu đồng",
            "about VND 90–100 million",
        ),
        (Quantity { to: whole(5), ..quantity(3.0, Unit::Percent, &[Under]) }, "dưới 3–5%", "under 3–5%"),
        (
            Quantity { to: whole(12), ..quantity(10.0, Unit::Products, &[More, AtLeast]) },
            "thêm từ 10–12 sản phẩm trở lên",
            "at least 10–12 more products",
        ),
    ]);
}

#[test]
fn a_value_is_worded_with_what_it_is_out_of() {
    worded(&[
        (Quantity { of: whole(312), ..quantity(45.0, Unit::Households, &[]) }, "45/312 hộ", "45 of 312 households"),
        (Quantity { of: whole(312), ..quantity(1.0, Unit::Households, &[]) }, "1/312 hộ", "1 of 312 households"),
        (Quantity { of: whole(1), ..quantity(0.0, Unit::Households, &[]) }, "0/1 hộ", "0 of 1 household"),
        (
            Quantity { of: whole(12), ..quantity(8.0, Unit::Products, &[More, Nearly]) },
            "thêm gần 8/12 sản phẩm",
            "nearly 8 more of 12 products",
        ),
        (
            Quantity { of: whole(312), ..quantity(45.0, Unit::VndBillion, &[AtLeast]) },
            "từ 45/312 tỷ đồng trở lên",
            "at least VND 45 billion of VND 312 billion",
        ),
        (Quantity { of: whole(10), ..quantity(3.0, Unit::Percent, &[]) }, "3%/10%", "3% of 10%"),
        (Quantity { of: whole(135), ..quantity(4.0, Unit::Rank, &[]) }, "xếp thứ 4/135", "ranked 4 of 135"),
        (
            Quantity { of: whole(135), ..quantity(4.0, Unit::Rank, &[Estimated]) },
            "ước xếp thứ 4/135",
            "ranked an estimated 4 of 135",
        ),
        (
            Quantity { of: whole(135), ..quantity(30.0, Unit::Rank, &[AtLeast]) },
            "xếp từ thứ 30/135 trở lên",
            "ranked at least 30 of 135",
        ),
    ]);
}

#[test]
fn decreases_are_told_with_their_unit() {
    worded(&[
        (
            Quantity { of: whole(21), down: whole(21), ..quantity(0.0, Unit::PoorHouseholds, &[]) },
            "0 hộ nghèo (giảm 21/21)",
            "0 poor households (down 21 of 21)",
        ),
        (
            Quantity { of: whole(21), down: whole(18), ..quantity(3.0, Unit::PoorHouseholds, &[AtLeast]) },
            "từ 3 hộ nghèo trở lên (giảm 18/21)",
            "at least 3 poor households (down 18 of 21)",
        ),
        (
            Quantity { down: whole(18), ..quantity(3.0, Unit::PoorHouseholds, &[]) },
            "3 hộ nghèo (giảm 18)",
            "3 poor households (down 18)",
        ),
        (
            Quantity { down: whole(1), ..quantity(2.5, Unit::PercentOfHouseholds, &[About]) },
            "khoảng 2,5% (giảm 1 điểm phần trăm)",
            "about 2.5% (down 1 percentage point)",
        ),
        (
            Quantity { down: whole(40), ..quantity(860.0, Unit::VndBillion, &[Nearly]) },
            "gần 860 tỷ đồng (giảm 40 tỷ đồng)",
            "nearly VND 860 billion (down VND 40 billion)",
        ),
        (
            Quantity { of: whole(135), down: whole(3), ..quantity(4.0, Unit::Rank, &[]) },
            "xếp thứ 4/135 (giảm 3 bậc)",
            "ranked 4 of 135 (down 3 places)",
        ),
    ]);
}

#[test]
fn lines_break_between_qualifiers_and_never_beside_a_number() {
    let long = quantity(2.5, Unit::DaysPerVisitor, &[Estimated, Average, AtMost]);
    for (lang, breakable) in [
        (Lang::Vi, "ước|bình\u{a0}quân|không\u{a0}quá\u{a0}2,5\u{a0}ngày/khách"),
        (Lang::En, "on\u{a0}average|an\u{a0}estimated|at\u{a0}most\u{a0}2.5\u{a0}days/visitor"),
    ] {
        assert_eq!(lang.words().quantity(&long).text().replace(' ', "|"), breakable);
    }
}

#[test]
fn no_piece_has_a_space_at_its_ends_or_two_together() {
    let maybe = || [None, Some(Number::whole(21))].into_iter();
    for lang in [Lang::Vi, Lang::En] {
        for &(unit, ..) in UNITS {
            for qualifiers in [&[][..], &[More], &[AtLeast], &[AtLeast, More, Average]] {
                for (of, down) in maybe().flat_map(|of| maybe().map(move |down| (of, down))) {
                    let quantity = Quantity { of, down, ..quantity(3.0, unit, qualifiers) };
                    let Wording { before, number, after } = lang.words().quantity(&quantity);
                    for piece in [before, number, after].map(|piece| crate::metrics::plain(&piece)) {
                        assert!(piece.trim() == piece && !piece.contains("  "), "{lang:?} {unit:?}: “{piece}”");
                    }
                }
            }
        }
    }
}
