//! Vietnamese.

use super::{Lang, Locale, Quantity, Word, Wording, decimal, digits, fill};
use crate::{
    metrics::joined,
    profile::{
        Class, Date, Kind, Number, Period, Qualifier, Unit,
        derived::{DENSITY, SIDE},
    },
};

/// Vietnamese words.
pub struct Vietnamese;

impl Vietnamese {
    fn unit(&self, quantity: &Quantity) -> &'static str {
        match quantity.unit {
            Unit::FormerUnits => quantity.class.map_or("đơn\u{a0}vị", |class| self.class(class)),
            Unit::Km2 => "km²",
            Unit::Hectares => "ha",
            Unit::Km => "km",
            Unit::People => "người",
            Unit::PeoplePerKm2 => "người/km²",
            Unit::PartyCells => "chi\u{a0}bộ, tổ\u{a0}chức\u{a0}đảng",
            Unit::PartyMembers => "đảng\u{a0}viên",
            Unit::Vnd => "đồng",
            Unit::VndThousand => "nghìn\u{a0}đồng",
            Unit::VndMillion => "triệu\u{a0}đồng",
            Unit::VndBillion => "tỷ\u{a0}đồng",
            Unit::VndTrillion => "nghìn\u{a0}tỷ\u{a0}đồng",
            Unit::Usd => "USD",
            Unit::UsdBillion => "tỷ\u{a0}USD",
            Unit::Households => "hộ",
            Unit::NearPoorHouseholds => "hộ\u{a0}cận\u{a0}nghèo",
            Unit::Products => "sản\u{a0}phẩm",
            Unit::Cooperatives => "hợp\u{a0}tác\u{a0}xã",
            Unit::Visits => "lượt\u{a0}khách",
            Unit::Days => "ngày",
            Unit::VndMillionPerPerson => "triệu\u{a0}đồng",
            Unit::UsdMillion => "triệu\u{a0}USD",
            Unit::PercentOfPlan => "kế\u{a0}hoạch",
            Unit::PercentOfMembers => "tổng số đảng\u{a0}viên",
            Unit::PercentOfOrganisations => "tổ\u{a0}chức\u{a0}đảng trực\u{a0}thuộc",
            Unit::PoorHouseholds => "hộ\u{a0}nghèo",
            Unit::Businesses => "doanh\u{a0}nghiệp",
            Unit::Dossiers => "hồ\u{a0}sơ",
            Unit::Ocop3Star => "sản\u{a0}phẩm OCOP 3\u{a0}sao",
            Unit::Ocop4Star => "sản\u{a0}phẩm OCOP 4\u{a0}sao trở\u{a0}lên",
            Unit::Projects => "dự\u{a0}án\u{a0}mới",
            Unit::VisitsMillion => "triệu\u{a0}lượt\u{a0}khách",
            Unit::DaysPerVisitor => "ngày/khách",
            Unit::Breakthroughs => "khâu\u{a0}đột\u{a0}phá",
            Unit::Percent | Unit::PercentOfHouseholds | Unit::Rank | Unit::Statement => "",
        }
    }
}

impl Locale for Vietnamese {
    fn lang(&self) -> Lang {
        Lang::Vi
    }

    fn number(&self, number: Number) -> String {
        digits(number, '.', ',')
    }

    fn quantity(&self, quantity: &Quantity) -> Wording {
        let mut before = self.qualifiers(quantity.qualifiers);
        if quantity.about {
            before = self.about().into();
        }
        let mut number = self.number(quantity.value);
        if let Some(to) = quantity.to {
            number.push('–');
            number.push_str(&self.number(to));
        }
        let mut after = String::from(self.unit(quantity));
        match (quantity.unit, quantity.of, quantity.down) {
            (Unit::Rank, Some(of), _) => {
                before = "xếp\u{a0}thứ".into();
                number.push('/');
                number.push_str(&self.number(of));
            }
            (_, Some(of), Some(down)) => {
                after = fill("{} (giảm\u{a0}{}/{})", &[&after, &self.number(down), &self.number(of)]);
            }
            _ => {}
        }
        if is_percent(quantity.unit) {
            number.push('%');
        }
        if quantity.qualifiers.contains(&Qualifier::AtLeast) {
            after = match quantity.unit {
                Unit::PercentOfMembers | Unit::PercentOfPlan => fill("trở\u{a0}lên so với {}", &[&after]),
                _ if after.is_empty() => "trở\u{a0}lên".into(),
                _ => fill("{} trở\u{a0}lên", &[&after]),
            };
        }
        Wording { before, number, after }
    }

    fn unit_name(&self, quantity: &Quantity) -> &'static str {
        match quantity.unit {
            Unit::Percent => "%",
            Unit::PercentOfPlan => "% kế hoạch",
            Unit::PercentOfHouseholds => "% số hộ",
            Unit::PercentOfMembers => "% tổng số đảng viên",
            Unit::PercentOfOrganisations => "% tổ chức đảng trực thuộc",
            _ => self.unit(quantity),
        }
    }

    fn qualifiers(&self, qualifiers: &[Qualifier]) -> String {
        let word = |qualifier: &Qualifier| match qualifier {
            Qualifier::Estimated => "ước",
            Qualifier::Nearly => "gần",
            Qualifier::Over => "hơn",
            Qualifier::Above => "trên",
            Qualifier::About => "khoảng",
            Qualifier::Under => "dưới",
            Qualifier::AtMost => "không\u{a0}quá",
            Qualifier::AtLeast => "từ",
            Qualifier::More => "thêm",
            Qualifier::Average => "bình\u{a0}quân",
        };
        joined(qualifiers.iter().map(word), "\u{a0}")
    }

    fn about(&self) -> &'static str {
        "khoảng"
    }

    fn date(&self, date: Date) -> String {
        fill("{}/{}/{}", &[&decimal(date.day.into()), &decimal(date.month.into()), &decimal(date.year.into())])
    }

    fn period(&self, period: Period) -> String {
        let year = |year: u16| decimal(year.into());
        match period {
            Period::Years(from, to) => fill("giai\u{a0}đoạn\u{a0}{}–{}", &[&year(from), &year(to)]),
            Period::EndOf(end) => fill("đến cuối năm\u{a0}{}", &[&year(end)]),
            Period::By(by) => fill("đến năm\u{a0}{}", &[&year(by)]),
            Period::Days(from, to) => fill("từ\u{a0}{} đến\u{a0}{}", &[&self.date(from), &self.date(to)]),
            Period::Month(of, month) => fill("tháng\u{a0}{}/{}", &[&decimal(month.into()), &year(of)]),
            Period::Since(date) => fill("từ\u{a0}{}", &[&self.date(date)]),
            Period::Yearly(from, to) => fill("hằng năm, {}–{}", &[&year(from), &year(to)]),
            Period::Term(from, to) => fill("nhiệm\u{a0}kỳ {}–{}", &[&year(from), &year(to)]),
        }
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

    fn title(&self, name: &str, former: usize, class: Option<Class>) -> String {
        let units = class.map_or("đơn\u{a0}vị", |class| self.class(class));
        fill("{}: {}\u{a0}{} thành một", &[name, &decimal(former as u64), units])
    }

    fn lede_poverty(&self, rate: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill("tỷ\u{a0}lệ hộ\u{a0}nghèo {} {}", &[rate, period]),
            None => fill("tỷ\u{a0}lệ hộ\u{a0}nghèo {}", &[rate]),
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

    fn formed_note(&self, class: Class, formed: Date) -> String {
        fill("{} có từ\u{a0}{}.", &[capitalised(class), &self.date(formed)])
    }

    fn merger(&self, place: &str, formed: Date, units: &str, names: &str) -> String {
        fill("{} có từ\u{a0}{}, sáp nhập từ {}: {}.", &[place, &self.date(formed), units, names])
    }

    #[cfg(feature = "full")]
    fn newsroom(&self, calculated: bool) -> &'static str {
        if calculated {
            "tính toán từ số liệu của tòa\u{a0}soạn"
        } else {
            "số liệu của tòa\u{a0}soạn"
        }
    }

    #[cfg(feature = "full")]
    fn newsroom_figures(&self, labels: &[&str]) -> String {
        fill("Số liệu của tòa\u{a0}soạn: {}.", &[&joined(labels.iter().copied(), ", ")])
    }

    #[cfg(feature = "full")]
    fn derived_of_newsroom(&self, id: &str, text: &str) -> String {
        let pattern = match id {
            DENSITY => "Mật độ {} (tính toán từ số liệu của tòa\u{a0}soạn).",
            SIDE => "Hình vuông cùng diện tích: mỗi cạnh {} (tính toán từ số liệu của tòa\u{a0}soạn).",
            _ => "Kế\u{a0}hoạch: {} (tính toán từ số liệu của tòa\u{a0}soạn)",
        };
        fill(pattern, &[text])
    }
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

/// Whether the number carries a per cent sign.
pub(super) fn is_percent(unit: Unit) -> bool {
    use Unit::{Percent, PercentOfHouseholds, PercentOfMembers, PercentOfOrganisations, PercentOfPlan};
    matches!(unit, Percent | PercentOfHouseholds | PercentOfMembers | PercentOfOrganisations | PercentOfPlan)
}
