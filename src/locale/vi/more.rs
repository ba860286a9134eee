//! The Vietnamese words of other profiles and sections than the built-in profile's default ones.

use super::Vietnamese;
use crate::{
    locale::{Locale, Quantity, Wording, add, decimal, fill, is_money, is_percent, stacked},
    profile::{Period, Qualifier, Unit},
    text::NO_BREAK_SPACE,
};

/// What is counted.
pub fn unit(quantity: &Quantity) -> &'static str {
    match quantity.unit {
        Unit::Hectares => "ha",
        Unit::PartyCells => "chi\u{a0}bộ, tổ\u{a0}chức\u{a0}đảng",
        Unit::PartyMembers => "đảng\u{a0}viên",
        Unit::Vnd => "đồng",
        Unit::VndThousand => "nghìn\u{a0}đồng",
        Unit::VndMillion | Unit::VndMillionPerPerson => "triệu\u{a0}đồng",
        Unit::VndTrillion => "nghìn\u{a0}tỷ\u{a0}đồng",
        Unit::Usd => "USD",
        Unit::UsdMillion => "triệu\u{a0}USD",
        Unit::UsdBillion => "tỷ\u{a0}USD",
        Unit::PercentOfMembers => "tổng số đảng\u{a0}viên",
        Unit::PercentOfOrganisations => "tổ\u{a0}chức\u{a0}đảng trực\u{a0}thuộc",
        Unit::Households => "hộ",
        Unit::NearPoorHouseholds => "hộ\u{a0}cận\u{a0}nghèo",
        Unit::Products => "sản\u{a0}phẩm",
        Unit::Cooperatives => "hợp\u{a0}tác\u{a0}xã",
        Unit::Businesses => "doanh\u{a0}nghiệp",
        Unit::Dossiers => "hồ\u{a0}sơ",
        Unit::Ocop3Star => "sản\u{a0}phẩm OCOP 3\u{a0}sao",
        Unit::Ocop4Star => "sản\u{a0}phẩm OCOP 4\u{a0}sao trở\u{a0}lên",
        Unit::Projects => "dự\u{a0}án\u{a0}mới",
        Unit::Visits => "lượt\u{a0}khách",
        Unit::VisitsMillion => "triệu\u{a0}lượt\u{a0}khách",
        Unit::Days => "ngày",
        Unit::DaysPerVisitor => "ngày/khách",
        Unit::Breakthroughs => "khâu\u{a0}đột\u{a0}phá",
        _ => "",
    }
}

/// A unit that is called otherwise where it stands alone.
pub fn unit_name(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Percent => Some("%"),
        Unit::PercentOfMembers => Some("% tổng số đảng viên"),
        Unit::PercentOfOrganisations => Some("% tổ chức đảng trực thuộc"),
        _ => None,
    }
}

/// A qualifier, as it stands before the number.
pub fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Over => "hơn",
        Qualifier::Above => "trên",
        Qualifier::About => "khoảng",
        Qualifier::Under => "dưới",
        Qualifier::AtMost => "không\u{a0}quá",
        Qualifier::AtLeast => "từ",
        Qualifier::More => "thêm",
        Qualifier::Average => "bình\u{a0}quân",
        Qualifier::Estimated | Qualifier::Nearly => "",
    }
}

/// Qualifiers in the order in which they are said: the source's, but that "từ … trở lên" stands next to the number.
pub fn ordered(qualifiers: &[Qualifier]) -> Vec<Qualifier> {
    let mut ordered = qualifiers.to_vec();
    ordered.sort_by_key(|&qualifier| qualifier == Qualifier::AtLeast);
    ordered
}

/// Names the qualifier that stands around the number.
pub fn surround(text: &mut String, qualifiers: &[Qualifier]) {
    if qualifiers.contains(&Qualifier::AtLeast) {
        add(text, ' ', "… trở\u{a0}lên");
    }
}

/// Adds what the value is out of, the place of a rank, and the end of "từ … trở lên".
pub fn complete(quantity: &Quantity, wording: &mut Wording) {
    let rank = quantity.unit == Unit::Rank;
    if let Some(of) = quantity.of.filter(|_| rank || quantity.down.is_none()) {
        wording.number.push('/');
        wording.number.push_str(&Vietnamese.number(of));
        if is_percent(quantity.unit) {
            wording.number.push('%');
        }
    }
    if rank {
        wording.before = placed(quantity.qualifiers);
    }
    if quantity.qualifiers.contains(&Qualifier::AtLeast) {
        wording.after = upwards(quantity.unit, &wording.after);
    }
}

/// What stands before the number of a rank: `xếp thứ`, with how surely before it, and with bounds within it.
fn placed(qualifiers: &[Qualifier]) -> String {
    let ordered = ordered(qualifiers);
    let says = |qualifier| super::quantity::qualifier(qualifier).unwrap_or_else(|| self::qualifier(qualifier));
    let bounds = |qualifier| !matches!(qualifier, Qualifier::Estimated | Qualifier::Average | Qualifier::More);
    let mut text = stacked(&ordered, |qualifier| if bounds(qualifier) { "" } else { says(qualifier) });
    add(&mut text, ' ', "xếp");
    add(
        &mut text,
        NO_BREAK_SPACE,
        &stacked(&ordered, |qualifier| if bounds(qualifier) { says(qualifier) } else { "" }),
    );
    add(&mut text, NO_BREAK_SPACE, "thứ");
    text
}

/// The unit with "trở lên" where it belongs to the number and to nothing else: "từ 8 sản phẩm OCOP 3 sao trở lên" would
/// speak of the stars.
fn upwards(unit: Unit, name: &str) -> String {
    match unit {
        Unit::PercentOfMembers => fill("trở\u{a0}lên so với {}", &[name]),
        Unit::PercentOfOrganisations => fill("trở\u{a0}lên {}", &[name]),
        Unit::Ocop3Star => "sản\u{a0}phẩm trở\u{a0}lên đạt OCOP 3\u{a0}sao".into(),
        Unit::Ocop4Star => "sản\u{a0}phẩm trở\u{a0}lên đạt OCOP 4\u{a0}sao trở\u{a0}lên".into(),
        _ => {
            let mut text = String::from(name);
            add(&mut text, ' ', "trở\u{a0}lên");
            text
        }
    }
}

/// A decrease with its unit, where that is not the thing counted: money, per cent, places of a ranking.
pub fn measure(fall: String, quantity: &Quantity) -> String {
    match quantity.unit {
        Unit::Rank => fill("{}\u{a0}bậc", &[&fall]),
        percent if is_percent(percent) => fill("{}\u{a0}điểm phần\u{a0}trăm", &[&fall]),
        unit if is_money(unit) => fill("{}\u{a0}{}", &[&fall, super::quantity::unit(quantity)]),
        Unit::VisitsMillion => fill("{}\u{a0}triệu", &[&fall]),
        _ => fall,
    }
}

/// A span of time.
pub fn period(period: Period) -> String {
    let words = Vietnamese;
    let year = |year: u16| decimal(year.into());
    match period {
        Period::Years(of, to) | Period::Yearly(of, to) if of == to => fill("năm\u{a0}{}", &[&year(of)]),
        Period::Days(on, to) if on == to => fill("ngày\u{a0}{}", &[&words.date(on)]),
        Period::Days(from, to) => fill("từ\u{a0}{} đến\u{a0}{}", &[&words.date(from), &words.date(to)]),
        Period::Month(of, month) => fill("tháng\u{a0}{}/{}", &[&decimal(month.into()), &year(of)]),
        Period::Yearly(from, to) => fill("hằng năm, {}–{}", &[&year(from), &year(to)]),
        Period::Term(from, to) => fill("nhiệm\u{a0}kỳ {}–{}", &[&year(from), &year(to)]),
        Period::Years(..) | Period::EndOf(_) | Period::By(_) | Period::Since(_) => String::new(),
    }
}
