//! What is said in Vietnamese of places other than the built-in one.

use super::{Vietnamese, capitalised};
use crate::{
    locale::{AnyPlace, Locale, any_place::kinds, decimal, fill},
    metrics::joined,
    profile::{
        Class, Date, FormerUnit, Number, Profile, Role,
        derived::{DENSITY, SIDE},
    },
};

impl AnyPlace for Vietnamese {
    fn title(&self, profile: &Profile) -> String {
        let (name, new, units) = (&*profile.name, profile.class, &*profile.former.units);
        let (parts, wholes): (Vec<&FormerUnit>, Vec<&FormerUnit>) = units.iter().partition(|unit| unit.part);
        match units {
            [] => name.into(),
            [old] if old.part => fill("{}: từ một phần {}\u{a0}{}", &[name, self.class(old.class), &old.name]),
            [old] if old.name == profile.name && old.class == new => fill("{}: giữ nguyên sau sắp xếp", &[name]),
            [old] if old.name == profile.name => {
                let verb = if new == Class::Ward { "lên" } else { "thành" };
                fill("{}: từ {} {} {}", &[name, self.class(old.class), verb, self.class(new)])
            }
            [old] if old.class == new => fill("{}: tên mới của {}\u{a0}{}", &[name, self.class(old.class), &old.name]),
            [old] => fill("{}: {}\u{a0}{} thành {}", &[name, self.class(old.class), &old.name, self.class(new)]),
            _ if wholes.is_empty() => fill("{}: lập từ một phần {}", &[name, &counted(self, &parts)]),
            _ if !parts.is_empty() => {
                fill("{}: lập từ {} và một phần {} khác", &[name, &counted(self, &wholes), &counted(self, &parts)])
            }
            _ => fill("{}: {} thành một", &[name, &counted(self, &wholes)]),
        }
    }

    fn numbered(&self, class: Class, number: &str) -> String {
        fill("{}\u{a0}{}", &[capitalised(class), number])
    }

    fn part(&self) -> &'static str {
        "một\u{a0}phần"
    }

    fn ribbons_in_part(&self) -> &'static str {
        "Độ rộng các dải không theo tỷ\u{a0}lệ: chưa đủ số liệu riêng của từng đơn\u{a0}vị."
    }

    fn ribbons_scaled(&self, by: Role, period: Option<&str>) -> String {
        let what = if by == Role::Area {
            "Độ rộng mỗi dải tỷ\u{a0}lệ với diện tích từng đơn\u{a0}vị cũ"
        } else {
            "Độ rộng mỗi dải tỷ\u{a0}lệ với dân số từng đơn\u{a0}vị cũ"
        };
        match period {
            Some(period) => fill("{}, {}.", &[what, period]),
            None => fill("{}.", &[what]),
        }
    }

    fn one_each(&self) -> &'static str {
        "Mỗi hình là một người."
    }

    fn formed_of(&self) -> &'static str {
        "Hình thành từ"
    }

    fn own_label(&self, role: Role, unit: &str) -> String {
        fill(if role == Role::Area { "Diện tích của {}" } else { "Dân số của {}" }, &[unit])
    }

    fn parts_differ(&self, sum: &str, total: &str, period: Option<&str>) -> String {
        match period {
            Some(period) => fill(
                "Cộng các đơn\u{a0}vị cũ ({}) được {} (tính\u{a0}toán), khác với tổng số {}.",
                &[period, sum, total],
            ),
            None => fill("Cộng các đơn\u{a0}vị cũ được {} (tính\u{a0}toán), khác với tổng số {}.", &[sum, total]),
        }
    }

    fn strips(&self) -> &'static str {
        "Mỗi dải là phần diện tích của một đơn\u{a0}vị cũ."
    }

    fn houses_of(&self, unit: Number) -> String {
        fill("Mỗi hình là {}\u{a0}hộ (làm\u{a0}tròn).", &[&self.number(unit)])
    }

    fn houses_left_and_gone(&self) -> &'static str {
        "Hình đặc: hộ còn nghèo; hình rỗng: số hộ nghèo đã giảm."
    }

    fn share_of_households(&self, rate: &str) -> String {
        fill("Phần tô đậm là {} tổng số hộ.", &[rate])
    }

    fn formed_note(&self, class: Class, formed: Date) -> String {
        fill("{} có từ\u{a0}{}.", &[capitalised(class), &self.date(formed)])
    }

    fn formed_from(&self, place: &str, formed: Date, units: &str, name: &str) -> String {
        fill("{} có từ\u{a0}{}, hình thành từ {}: {}.", &[place, &self.date(formed), units, name])
    }

    fn revised(&self, date: Date) -> String {
        fill("Cập nhật {}.", &[&self.date(date)])
    }

    fn correction(&self, date: Date, text: &str) -> String {
        fill("Đính chính {}: {}", &[&self.date(date), text])
    }

    fn added_up(&self, role: Role) -> &'static str {
        if role == Role::Area {
            "Diện tích các đơn\u{a0}vị cũ cộng lại"
        } else {
            "Dân số các đơn\u{a0}vị cũ cộng lại"
        }
    }

    fn newsroom(&self, calculated: bool) -> &'static str {
        if calculated {
            "tính toán từ số liệu của tòa\u{a0}soạn"
        } else {
            "số liệu của tòa\u{a0}soạn"
        }
    }

    fn newsroom_figures(&self, labels: &[&str]) -> String {
        fill("Số liệu của tòa\u{a0}soạn: {}.", &[&joined(labels.iter().copied(), ", ")])
    }

    fn derived_of_newsroom(&self, id: &str, text: &str) -> String {
        let pattern = match id {
            DENSITY => "Mật độ {} (tính toán từ số liệu của tòa\u{a0}soạn).",
            SIDE => "Hình vuông cùng diện tích: mỗi cạnh {} (tính toán từ số liệu của tòa\u{a0}soạn).",
            _ => "Kế\u{a0}hoạch: {} (tính toán từ số liệu của tòa\u{a0}soạn)",
        };
        fill(pattern, &[text])
    }
}

/// How many units there are, of one class or of two: `hai phường, sáu xã`; of more, `9 đơn vị`.
fn counted(words: &Vietnamese, units: &[&FormerUnit]) -> String {
    match kinds(units).as_slice() {
        [(class, count)] => in_words(*count) + "\u{a0}" + words.class(*class),
        [(one, count), (other, more)] => {
            let first = in_words(*count) + "\u{a0}" + words.class(*one);
            first + ", " + &in_words(*more) + "\u{a0}" + words.class(*other)
        }
        _ => in_words(units.len()) + "\u{a0}đơn\u{a0}vị",
    }
}

/// A number as a headline has it.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 11] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    WORDS.get(number).map_or_else(|| decimal(number as u64), |word| String::from(*word))
}
