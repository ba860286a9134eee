//! Vietnamese.

#[cfg(feature = "full")]
mod any_place;
#[cfg(feature = "sections")]
mod any_section;
#[cfg(feature = "sections")]
pub(super) mod more;
pub(super) mod quantity;

#[cfg(not(feature = "sections"))]
use super::lean as more;
use super::{Drawn, Labels, Lang, Locale, Quantity, Word, Wording, decimal, fill, numbers::digits};
use crate::profile::{
    Class, Date, Kind, Number, OF_ANY_PLACE, Period, Qualifier,
    derived::{DENSITY, SIDE},
};

/// Vietnamese words.
pub struct Vietnamese;

impl Locale for Vietnamese {
    fn lang(&self) -> Lang {
        Lang::Vi
    }

    fn number(&self, number: Number) -> String {
        digits(number, ".", ",")
    }

    fn quantity(&self, quantity: &Quantity) -> Wording {
        quantity::worded(self, quantity)
    }

    fn unit_name(&self, quantity: &Quantity) -> &'static str {
        quantity::unit_name(quantity)
    }

    fn qualifiers(&self, qualifiers: &[Qualifier]) -> String {
        quantity::qualifiers(qualifiers)
    }

    fn about(&self) -> &'static str {
        quantity::ABOUT
    }

    fn date(&self, date: Date) -> String {
        fill("{}/{}/{}", &[&decimal(date.day.into()), &decimal(date.month.into()), &decimal(date.year.into())])
    }

    fn period(&self, period: Period) -> String {
        known_period(period).unwrap_or_else(|| more::period(period))
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Actual => "thực tế",
            Kind::Estimate => "ước tính",
            Kind::Target => "mục tiêu",
            Kind::Intention => "định hướng",
        }
    }

    fn class(&self, class: Class) -> &'static str {
        match class {
            Class::Ward => "phường",
            Class::Commune => "xã",
            Class::Township => "thị\u{a0}trấn",
            Class::SpecialZone => "đặc\u{a0}khu",
        }
    }

    fn place(&self, class: Class, name: &str) -> [Word; 2] {
        [Word::Class(capitalised(class)), Word::Name(name.into())]
    }

    fn kicker(&self, province: &str, class: Class, formed: Date) -> String {
        fill("{} · {} từ\u{a0}{}", &[province, self.class(class), &self.date(formed)])
    }

    fn lede_poverty(&self, rate: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("tỷ\u{a0}lệ hộ\u{a0}nghèo {} {}", &[rate, period]),
            None => fill("tỷ\u{a0}lệ hộ\u{a0}nghèo {}", &[rate]),
        }
    }

    fn lede_budget(&self, revenue: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("thu ngân\u{a0}sách {} {}", &[period, revenue]),
            None => fill("thu ngân\u{a0}sách {}", &[revenue]),
        }
    }

    fn merged_from(&self, units: &str, within: Option<&str>) -> String {
        match within {
            Some(within) => fill("{} thuộc {}", &[units, within]),
            None => units.into(),
        }
    }

    fn ribbons_unscaled(&self) -> &'static str {
        "Độ rộng các dải không theo tỷ\u{a0}lệ."
    }

    fn square(&self, side: &str) -> String {
        fill("Hình vuông cùng diện tích: mỗi cạnh {} (tính\u{a0}toán).", &[side])
    }

    fn unit_chart(&self, unit: Number) -> String {
        fill("Mỗi hình là {}\u{a0}người (làm\u{a0}tròn).", &[&self.number(unit)])
    }

    fn density(&self, density: &str) -> String {
        fill("Mật độ {} (tính\u{a0}toán).", &[density])
    }

    fn of_households(&self, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("hộ\u{a0}nghèo, {}", &[period]),
            None => "hộ\u{a0}nghèo".into(),
        }
    }

    fn house_chart(&self) -> &'static str {
        "Mỗi hình là một hộ."
    }

    fn reached(&self, ratio: &str, kind: Kind) -> String {
        fill(if kind == Kind::Estimate { "Ước đạt {}" } else { "Đạt {}" }, &[ratio])
    }

    fn plan(&self, plan: &str) -> String {
        fill("Kế\u{a0}hoạch: {} (tính\u{a0}toán)", &[plan])
    }

    fn target(&self) -> &'static str {
        "Mục tiêu"
    }

    fn target_of(&self, owner: &str) -> String {
        fill("Mục tiêu của {}.", &[owner])
    }

    fn other_period(&self, result: &str, alike: bool) -> String {
        let pattern = if alike {
            "Khác kỳ với số thu {}: không chung thang."
        } else {
            "Khác kỳ và khác cách tính với số thu {}: không chung thang."
        };
        fill(pattern, &[result])
    }

    fn sentence(&self, label: &str, period: &str, text: &str) -> String {
        if period.is_empty() { fill("{}: {}.", &[label, text]) } else { fill("{}, {}: {}.", &[label, period, text]) }
    }

    fn calculated(&self) -> &'static str {
        "tính toán"
    }

    fn derived_label(&self, id: &str) -> &'static str {
        match id {
            DENSITY => "Mật độ dân số",
            SIDE => "Cạnh hình vuông cùng diện tích",
            _ => "Kế\u{a0}hoạch thu ngân sách",
        }
    }

    fn derivation(&self, formula: &str) -> String {
        fill("Tính toán: {}", &[formula])
    }

    fn source(&self, publication: &str, date: Option<Date>) -> String {
        match date {
            Some(date) => fill("Nguồn: {}, {}.", &[publication, &self.date(date)]),
            None => fill("Nguồn: {}.", &[publication]),
        }
    }

    fn was(&self, name: &str, class: Class, place: &str, alone: bool) -> String {
        let pattern = if OF_ANY_PLACE && alone { "{}: {} cũ, nay là {}." } else { "{}: {} cũ, nay thuộc {}." };
        fill(pattern, &[name, self.class(class), place])
    }

    fn drawn(&self, drawn: Drawn) -> String {
        let count = |count: usize| decimal(count as u64);
        match drawn {
            Drawn::Merger => "Hình vẽ: từ mỗi đơn vị cũ, một dải chảy vào khối của đơn vị mới.".into(),
            Drawn::Square(unit) => fill("Hình vẽ: một hình vuông; ô vuông nhỏ là {}.", &[unit]),
            Drawn::People(people) => fill("Hình vẽ: {} hình người bằng nhau.", &[&count(people)]),
            Drawn::Houses([0, empty]) => fill("Hình vẽ: {} ngôi nhà rỗng.", &[&count(empty)]),
            #[cfg(feature = "full")]
            Drawn::Houses([whole, 0]) => fill("Hình vẽ: {} ngôi nhà đặc.", &[&count(whole)]),
            #[cfg(feature = "full")]
            Drawn::Houses([whole, empty]) => {
                fill("Hình vẽ: {} ngôi nhà đặc, {} ngôi nhà rỗng.", &[&count(whole), &count(empty)])
            }
            Drawn::Bar(true) => "Hình vẽ: một thanh bắt đầu từ 0, có vạch ở mức kế hoạch.".into(),
            #[cfg(feature = "full")]
            Drawn::Bar(false) => "Hình vẽ: một thanh bắt đầu từ 0.".into(),
            // Not in the small build's one picture.
            #[cfg(not(feature = "full"))]
            Drawn::Houses(_) | Drawn::Bar(false) => String::new(),
        }
    }

    fn labels(&self) -> &'static Labels {
        &[
            "Bảng số liệu",
            "Hình",
            "Dữ liệu",
            "Nhúng",
            "Các số liệu trong hình",
            "Số liệu",
            "Giá trị",
            "Thời gian",
            "Loại",
            "Nguồn",
            "Mức chắc chắn",
            "Nguồn viết",
            "Đóng",
        ]
    }

    fn merger(&self, place: &str, formed: Date, units: &str, names: &str) -> String {
        fill("{} có từ\u{a0}{}, sáp nhập từ {}: {}.", &[place, &self.date(formed), units, names])
    }
}

/// A span of time of the small vocabulary.
pub(super) fn known_period(period: Period) -> Option<String> {
    let year = |year: u16| decimal(year.into());
    let (pattern, first, last) = match period {
        Period::Years(from, to) if from != to => ("giai\u{a0}đoạn\u{a0}{}–{}", year(from), to),
        Period::EndOf(end) => ("đến cuối năm\u{a0}{}", year(end), end),
        Period::By(by) => ("đến năm\u{a0}{}", year(by), by),
        Period::Since(date) => ("từ\u{a0}{}", Vietnamese.date(date), date.year),
        _ => return None,
    };
    // A pattern of one place takes the first alone.
    Some(fill(pattern, &[&first, &year(last)]))
}

/// A class of unit as it begins a sentence.
fn capitalised(class: Class) -> &'static str {
    match class {
        Class::Ward => "Phường",
        Class::Commune => "Xã",
        Class::Township => "Thị\u{a0}trấn",
        Class::SpecialZone => "Đặc\u{a0}khu",
    }
}
