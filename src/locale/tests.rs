mod qualifiers;
mod small;
mod titles;
mod units;

use super::*;

fn quantity(value: f64, unit: Unit, qualifiers: &[Qualifier]) -> Quantity<'_> {
    let value = Number::from_f64(value).expect("a number");
    Quantity { qualifiers, ..Quantity::of(value, unit) }
}

/// What a quantity reads as in both languages, with plain spaces.
fn both(quantity: &Quantity) -> [String; 2] {
    [Lang::Vi, Lang::En].map(|lang| crate::metrics::plain(&lang.words().quantity(quantity).text()))
}

#[test]
fn numbers_are_grouped_and_marked() {
    let cases = [
        (36.36, "36,36", "36.36"),
        (73296.0, "73.296", "73,296"),
        (340.3, "340,3", "340.3"),
        (860.0, "860", "860"),
        (0.0, "0", "0"),
        (0.05, "0,05", "0.05"),
        (1_234_567.0, "1.234.567", "1,234,567"),
        (-2.5, "-2,5", "-2.5"),
        (1000.0, "1.000", "1,000"),
    ];
    for (value, vi, en) in cases {
        let number = Number::from_f64(value).expect("a number");
        assert_eq!([Lang::Vi, Lang::En].map(|lang| lang.words().number(number)), [vi, en]);
    }
}

#[test]
fn qualifiers_stay_with_their_number() {
    use Qualifier::{Above, AtLeast, Average, Estimated, More, Nearly, Over};
    let cases = [
        (
            860.0,
            Unit::VndBillion,
            vec![Estimated, Nearly],
            "ước gần 860 tỷ đồng",
            "an estimated nearly VND 860 billion",
        ),
        (1500.0, Unit::Businesses, vec![Over], "hơn 1.500 doanh nghiệp", "over 1,500 businesses"),
        (10.0, Unit::VisitsMillion, vec![Above], "trên 10 triệu lượt khách", "over 10 million visits"),
        (8.0, Unit::Ocop3Star, vec![More], "thêm 8 sản phẩm OCOP 3 sao", "8 more OCOP products of 3 stars"),
        (2.5, Unit::DaysPerVisitor, vec![Average], "bình quân 2,5 ngày/khách", "on average 2.5 days/visitor"),
        (
            3.0,
            Unit::PercentOfMembers,
            vec![AtLeast],
            "từ 3% trở lên so với tổng số đảng viên",
            "at least 3% of all Party members",
        ),
        (110.0, Unit::PercentOfPlan, vec![], "110% kế hoạch", "110% of plan"),
        (0.0, Unit::PercentOfHouseholds, vec![], "0%", "0%"),
        (1648.0, Unit::UsdMillion, vec![], "1.648 triệu USD", "USD 1,648 million"),
    ];
    for (value, unit, qualifiers, vi, en) in cases {
        assert_eq!(both(&quantity(value, unit, &qualifiers)), [vi, en]);
    }
}

#[test]
fn ranks_ranges_and_decreases_are_worded_whole() {
    let mut rank = quantity(4.0, Unit::Rank, &[]);
    rank.of = Some(Number::whole(135));
    assert_eq!(both(&rank), ["xếp thứ 4/135", "ranked 4 of 135"]);
    let mut range = quantity(90.0, Unit::VndMillionPerPerson, &[]);
    range.to = Some(Number::whole(100));
    assert_eq!(both(&range), ["90–100 triệu đồng", "VND 90–100 million"]);
    let mut poor = quantity(0.0, Unit::PoorHouseholds, &[]);
    (poor.down, poor.of) = (Some(Number::whole(21)), Some(Number::whole(21)));
    assert_eq!(both(&poor), ["0 hộ nghèo (giảm 21/21)", "0 poor households (down 21 of 21)"]);
}

#[test]
fn english_has_a_singular() {
    let mut wards = quantity(1.0, Unit::FormerUnits, &[]);
    wards.class = Some(Class::Ward);
    assert_eq!(both(&wards), ["1 phường", "1 ward"]);
    wards.value = Number::whole(4);
    assert_eq!(both(&wards), ["4 phường", "4 wards"]);
}

#[test]
fn numbers_and_units_do_not_part() {
    let text = Lang::Vi.words().quantity(&quantity(860.0, Unit::VndBillion, &[Qualifier::Nearly])).text();
    assert!(!text.contains(' '), "{text:?}");
}

#[test]
fn dates_have_one_form_a_language() {
    let date = Date { year: 2025, month: 7, day: 1 };
    let forms = [Lang::Vi, Lang::En].map(|lang| crate::metrics::plain(&lang.words().date(date)));
    assert_eq!(forms, ["1/7/2025", "1 July 2025"]);
    let period = |lang: Lang, period| crate::metrics::plain(&lang.words().period(period));
    assert_eq!(period(Lang::Vi, Period::Years(2021, 2025)), "giai đoạn 2021–2025");
    assert_eq!(period(Lang::En, Period::EndOf(2024)), "end of 2024");
    assert_eq!(period(Lang::Vi, Period::Days(date, Date { month: 8, day: 12, ..date })), "từ 1/7/2025 đến 12/8/2025");
    assert_eq!(period(Lang::En, Period::Month(2025, 8)), "August 2025");
}

#[test]
fn every_span_of_time_is_worded_in_both_languages() {
    let date = Date { year: 2025, month: 7, day: 1 };
    let cases = [
        (Period::Years(2021, 2025), "giai đoạn 2021–2025", "2021–2025"),
        (Period::Years(2025, 2025), "năm 2025", "2025"),
        (Period::EndOf(2024), "đến cuối năm 2024", "end of 2024"),
        (Period::By(2030), "đến năm 2030", "by 2030"),
        (
            Period::Days(date, Date { month: 8, day: 12, ..date }),
            "từ 1/7/2025 đến 12/8/2025",
            "1 July 2025 to 12 August 2025",
        ),
        (Period::Days(date, date), "ngày 1/7/2025", "1 July 2025"),
        (Period::Month(2025, 8), "tháng 8/2025", "August 2025"),
        (Period::Since(date), "từ 1/7/2025", "since 1 July 2025"),
        (Period::Yearly(2025, 2030), "hằng năm, 2025–2030", "yearly, 2025–2030"),
        (Period::Yearly(2025, 2025), "năm 2025", "2025"),
        (Period::Term(2025, 2030), "nhiệm kỳ 2025–2030", "term 2025–2030"),
    ];
    for (period, vi, en) in cases {
        let worded = [Lang::Vi, Lang::En].map(|lang| crate::metrics::plain(&lang.words().period(period)));
        assert_eq!(worded, [vi, en]);
    }
}

#[test]
fn languages_are_known_by_their_primary_subtag() {
    assert_eq!(Lang::from_code("vi-VN"), Some(Lang::Vi));
    assert_eq!(Lang::from_code("EN-gb"), Some(Lang::En));
    assert_eq!(Lang::from_code("fr"), None);
    assert_eq!(Lang::from_code(""), None);
}

#[test]
fn numbers_keep_the_digits_of_their_source() {
    assert_eq!(Number::from_f64(36.36), Some(Number { digits: 3636, decimals: 2 }));
    assert_eq!(Number::from_f64(340.3), Some(Number { digits: 3403, decimals: 1 }));
    assert_eq!(Number::from_f64(f64::NAN), None);
    assert_eq!(Number::from_f64(f64::INFINITY), None);
    assert_eq!(Number::from_f64(1e300), None);
    assert_eq!(Number::whole(860).significant_digits(), 2);
    assert_eq!(Number::whole(110).significant_digits(), 2);
    assert_eq!(Number { digits: 3636, decimals: 2 }.significant_digits(), 4);
    assert_eq!(Number::rounded(781.818, 2), Some(Number::whole(780)));
    assert_eq!(Number::rounded(2015.8, 4), Some(Number::whole(2016)));
    assert_eq!(Number::rounded(6.0299, 4), Some(Number { digits: 603, decimals: 2 }));
    assert_eq!(Number::rounded(0.05, 1), Some(Number { digits: 5, decimals: 2 }), "zeros before digits are none");
    assert_eq!(Number::rounded(0.000_123_456, 4), Some(Number { digits: 123, decimals: 6 }), "six decimals at most");
    assert_eq!(Number::rounded(1_234_567_890_123.0, 2), Some(Number::whole(1_200_000_000_000)));
    assert_eq!(Number::rounded(0.0, 3), Some(Number::whole(0)));
}
