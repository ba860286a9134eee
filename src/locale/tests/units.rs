//! Every unit, for one and for many, alone and as money.

use super::*;

/// A unit; one of it and 1.5 of it in Vietnamese and in English; what a table's column calls it.
type Row = (Unit, [&'static str; 2], [&'static str; 2], [&'static str; 2]);

/// Every unit but statements.
pub const UNITS: &[Row] = &[
    (Unit::FormerUnits, ["1 đơn vị", "1,5 đơn vị"], ["1 unit", "1.5 units"], ["đơn vị", "units"]),
    (Unit::Km2, ["1 km²", "1,5 km²"], ["1 km²", "1.5 km²"], ["km²", "km²"]),
    (Unit::Hectares, ["1 ha", "1,5 ha"], ["1 ha", "1.5 ha"], ["ha", "ha"]),
    (Unit::Km, ["1 km", "1,5 km"], ["1 km", "1.5 km"], ["km", "km"]),
    (Unit::People, ["1 người", "1,5 người"], ["1 person", "1.5 people"], ["người", "people"]),
    (
        Unit::PeoplePerKm2,
        ["1 người/km²", "1,5 người/km²"],
        ["1 person/km²", "1.5 people/km²"],
        ["người/km²", "people/km²"],
    ),
    (
        Unit::PartyCells,
        ["1 chi bộ, tổ chức đảng", "1,5 chi bộ, tổ chức đảng"],
        ["1 Party cell or organisation", "1.5 Party cells and organisations"],
        ["chi bộ, tổ chức đảng", "Party cells and organisations"],
    ),
    (
        Unit::PartyMembers,
        ["1 đảng viên", "1,5 đảng viên"],
        ["1 Party member", "1.5 Party members"],
        ["đảng viên", "Party members"],
    ),
    (Unit::Vnd, ["1 đồng", "1,5 đồng"], ["VND 1", "VND 1.5"], ["đồng", "VND"]),
    (
        Unit::VndThousand,
        ["1 nghìn đồng", "1,5 nghìn đồng"],
        ["VND 1 thousand", "VND 1.5 thousand"],
        ["nghìn đồng", "thousand VND"],
    ),
    (
        Unit::VndMillion,
        ["1 triệu đồng", "1,5 triệu đồng"],
        ["VND 1 million", "VND 1.5 million"],
        ["triệu đồng", "million VND"],
    ),
    (Unit::VndBillion, ["1 tỷ đồng", "1,5 tỷ đồng"], ["VND 1 billion", "VND 1.5 billion"], ["tỷ đồng", "billion VND"]),
    (
        Unit::VndTrillion,
        ["1 nghìn tỷ đồng", "1,5 nghìn tỷ đồng"],
        ["VND 1 trillion", "VND 1.5 trillion"],
        ["nghìn tỷ đồng", "trillion VND"],
    ),
    (
        Unit::VndMillionPerPerson,
        ["1 triệu đồng", "1,5 triệu đồng"],
        ["VND 1 million", "VND 1.5 million"],
        ["triệu đồng", "million VND"],
    ),
    (Unit::Usd, ["1 USD", "1,5 USD"], ["USD 1", "USD 1.5"], ["USD", "USD"]),
    (
        Unit::UsdMillion,
        ["1 triệu USD", "1,5 triệu USD"],
        ["USD 1 million", "USD 1.5 million"],
        ["triệu USD", "million USD"],
    ),
    (Unit::UsdBillion, ["1 tỷ USD", "1,5 tỷ USD"], ["USD 1 billion", "USD 1.5 billion"], ["tỷ USD", "billion USD"]),
    (
        Unit::PercentOfPlan,
        ["1% kế hoạch", "1,5% kế hoạch"],
        ["1% of plan", "1.5% of plan"],
        ["% kế hoạch", "% of plan"],
    ),
    (Unit::PercentOfHouseholds, ["1%", "1,5%"], ["1%", "1.5%"], ["% số hộ", "% of households"]),
    (Unit::Percent, ["1%", "1,5%"], ["1%", "1.5%"], ["%", "%"]),
    (
        Unit::PercentOfMembers,
        ["1% tổng số đảng viên", "1,5% tổng số đảng viên"],
        ["1% of all Party members", "1.5% of all Party members"],
        ["% tổng số đảng viên", "% of all Party members"],
    ),
    (
        Unit::PercentOfOrganisations,
        ["1% tổ chức đảng trực thuộc", "1,5% tổ chức đảng trực thuộc"],
        ["1% of subordinate Party organisations", "1.5% of subordinate Party organisations"],
        ["% tổ chức đảng trực thuộc", "% of subordinate Party organisations"],
    ),
    (Unit::Households, ["1 hộ", "1,5 hộ"], ["1 household", "1.5 households"], ["hộ", "households"]),
    (
        Unit::PoorHouseholds,
        ["1 hộ nghèo", "1,5 hộ nghèo"],
        ["1 poor household", "1.5 poor households"],
        ["hộ nghèo", "poor households"],
    ),
    (
        Unit::NearPoorHouseholds,
        ["1 hộ cận nghèo", "1,5 hộ cận nghèo"],
        ["1 near-poor household", "1.5 near-poor households"],
        ["hộ cận nghèo", "near-poor households"],
    ),
    (Unit::Products, ["1 sản phẩm", "1,5 sản phẩm"], ["1 product", "1.5 products"], ["sản phẩm", "products"]),
    (
        Unit::Cooperatives,
        ["1 hợp tác xã", "1,5 hợp tác xã"],
        ["1 co-operative", "1.5 co-operatives"],
        ["hợp tác xã", "co-operatives"],
    ),
    (
        Unit::Businesses,
        ["1 doanh nghiệp", "1,5 doanh nghiệp"],
        ["1 business", "1.5 businesses"],
        ["doanh nghiệp", "businesses"],
    ),
    (Unit::Dossiers, ["1 hồ sơ", "1,5 hồ sơ"], ["1 file", "1.5 files"], ["hồ sơ", "files"]),
    (Unit::Rank, ["xếp thứ 1", "xếp thứ 1,5"], ["ranked 1", "ranked 1.5"], ["", ""]),
    (
        Unit::Ocop3Star,
        ["1 sản phẩm OCOP 3 sao", "1,5 sản phẩm OCOP 3 sao"],
        ["1 OCOP product of 3 stars", "1.5 OCOP products of 3 stars"],
        ["sản phẩm OCOP 3 sao", "OCOP products of 3 stars"],
    ),
    (
        Unit::Ocop4Star,
        ["1 sản phẩm OCOP 4 sao trở lên", "1,5 sản phẩm OCOP 4 sao trở lên"],
        ["1 OCOP product of 4 stars or better", "1.5 OCOP products of 4 stars or better"],
        ["sản phẩm OCOP 4 sao trở lên", "OCOP products of 4 stars or better"],
    ),
    (
        Unit::Projects,
        ["1 dự án mới", "1,5 dự án mới"],
        ["1 new project", "1.5 new projects"],
        ["dự án mới", "new projects"],
    ),
    (Unit::Visits, ["1 lượt khách", "1,5 lượt khách"], ["1 visit", "1.5 visits"], ["lượt khách", "visits"]),
    (
        Unit::VisitsMillion,
        ["1 triệu lượt khách", "1,5 triệu lượt khách"],
        ["1 million visits", "1.5 million visits"],
        ["triệu lượt khách", "million visits"],
    ),
    (Unit::Days, ["1 ngày", "1,5 ngày"], ["1 day", "1.5 days"], ["ngày", "days"]),
    (
        Unit::DaysPerVisitor,
        ["1 ngày/khách", "1,5 ngày/khách"],
        ["1 day/visitor", "1.5 days/visitor"],
        ["ngày/khách", "days/visitor"],
    ),
    (
        Unit::Breakthroughs,
        ["1 khâu đột phá", "1,5 khâu đột phá"],
        ["1 breakthrough", "1.5 breakthroughs"],
        ["khâu đột phá", "breakthroughs"],
    ),
];

#[test]
fn every_unit_has_its_words_for_one_and_for_more() {
    for &(unit, vi, en, names) in UNITS {
        for (index, value) in [1.0, 1.5].into_iter().enumerate() {
            assert_eq!(both(&quantity(value, unit, &[])), [vi[index], en[index]], "{unit:?}");
        }
        let more = quantity(1.5, unit, &[]);
        let named = [Lang::Vi, Lang::En].map(|lang| crate::metrics::plain(lang.words().unit_name(&more)));
        assert_eq!(named, names, "{unit:?}");
    }
    // A statement has no number to word. Every other unit is above: `Unit::Statement` is the last.
    assert_eq!(UNITS.len(), Unit::Statement as usize);
}

#[test]
fn english_counts_none_parts_and_ranges_as_many() {
    let people = |value: f64| both(&quantity(value, Unit::People, &[]))[1].clone();
    assert_eq!(
        [people(0.0), people(0.5), people(1.0), people(2.0)],
        ["0 people", "0.5 people", "1 person", "2 people"]
    );
    let range = Quantity { to: Some(Number::whole(3)), ..quantity(1.0, Unit::Products, &[]) };
    assert_eq!(both(&range), ["1–3 sản phẩm", "1–3 products"]);
    let exact = Quantity::of(Number { digits: 10, decimals: 1 }, Unit::Days);
    assert_eq!(both(&exact), ["1,0 ngày", "1.0 days"]);
}

#[test]
fn former_units_are_called_by_their_class() {
    let cases = [
        (Class::Ward, ["1 phường", "3 phường"], ["1 ward", "3 wards"]),
        (Class::Commune, ["1 xã", "3 xã"], ["1 commune", "3 communes"]),
        (Class::Township, ["1 thị trấn", "3 thị trấn"], ["1 township", "3 townships"]),
        (Class::SpecialZone, ["1 đặc khu", "3 đặc khu"], ["1 special zone", "3 special zones"]),
    ];
    for (class, vi, en) in cases {
        for (index, value) in [1.0, 3.0].into_iter().enumerate() {
            let units = Quantity { class: Some(class), ..quantity(value, Unit::FormerUnits, &[]) };
            assert_eq!(both(&units), [vi[index], en[index]]);
        }
    }
}

#[test]
fn money_is_grouped_and_scaled_as_the_source_gives_it() {
    let cases = [
        (50_000.0, Unit::Vnd, "50.000 đồng", "VND 50,000"),
        (50.0, Unit::VndThousand, "50 nghìn đồng", "VND 50 thousand"),
        (12.5, Unit::VndMillion, "12,5 triệu đồng", "VND 12.5 million"),
        (1_234.5, Unit::VndBillion, "1.234,5 tỷ đồng", "VND 1,234.5 billion"),
        (1.2, Unit::VndTrillion, "1,2 nghìn tỷ đồng", "VND 1.2 trillion"),
        (1_500.0, Unit::Usd, "1.500 USD", "USD 1,500"),
        (2.25, Unit::UsdBillion, "2,25 tỷ USD", "USD 2.25 billion"),
    ];
    for (value, unit, vi, en) in cases {
        assert_eq!(both(&quantity(value, unit, &[])), [vi, en]);
    }
}
