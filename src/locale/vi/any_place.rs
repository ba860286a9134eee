//! What is said in Vietnamese of places other than the built-in one.

use super::{Vietnamese, capitalised};
use crate::{
    locale::{AnyPlace, Locale, decimal, fill},
    metrics::joined,
    profile::{
        Class, Date, Number, Profile, Role,
        derived::{DENSITY, SIDE},
    },
};

impl AnyPlace for Vietnamese {
    fn title(&self, profile: &Profile) -> String {
        let (name, new, units) = (&*profile.name, profile.class, &*profile.former.units);
        let alike = units.iter().all(|unit| unit.class == units[0].class);
        let counted = units.first().filter(|_| alike).map_or("đơn\u{a0}vị", |unit| self.class(unit.class));
        match units {
            [] => name.into(),
            [old] if old.part => fill("{}: từ một phần {}\u{a0}{}", &[name, self.class(old.class), &old.name]),
            [old] if old.name == profile.name && old.class == new => fill("{}: giữ nguyên sau sắp xếp", &[name]),
            [old] if old.name == profile.name => {
                fill("{}: từ {} thành {}", &[name, self.class(old.class), self.class(new)])
            }
            [old] => fill("{}: tên mới của {}\u{a0}{}", &[name, self.class(old.class), &old.name]),
            _ if units.iter().any(|unit| unit.part) => {
                fill("{}: hợp từ {}\u{a0}{}, có nơi chỉ một phần", &[name, &decimal(units.len() as u64), counted])
            }
            _ => fill("{}: {}\u{a0}{} thành một", &[name, &decimal(units.len() as u64), counted]),
        }
    }

    fn numbered(&self, class: Class, number: &str) -> String {
        fill("{}\u{a0}{}", &[capitalised(class), number])
    }

    fn part(&self) -> &'static str {
        "một\u{a0}phần"
    }

    fn ribbons_in_part(&self) -> &'static str {
        "Độ rộng các dải không theo tỷ\u{a0}lệ: không phải đơn\u{a0}vị nào cũng có số liệu riêng."
    }

    fn ribbons_scaled(&self, by: Role) -> &'static str {
        if by == Role::Area {
            "Độ rộng các dải theo diện tích từng đơn\u{a0}vị cũ."
        } else {
            "Độ rộng các dải theo dân số từng đơn\u{a0}vị cũ."
        }
    }

    fn own_label(&self, role: Role, unit: &str) -> String {
        fill(if role == Role::Area { "Diện tích của {}" } else { "Dân số của {}" }, &[unit])
    }

    fn parts_differ(&self, sum: &str, total: &str) -> String {
        fill("Các đơn\u{a0}vị cũ cộng lại là {} (tính\u{a0}toán), khác tổng số {}.", &[sum, total])
    }

    fn strips(&self) -> &'static str {
        "Mỗi dải là phần diện tích của một đơn\u{a0}vị cũ."
    }

    fn houses_of(&self, unit: Number) -> String {
        fill("Mỗi hình là {}\u{a0}hộ (làm\u{a0}tròn).", &[&self.number(unit)])
    }

    fn houses_left_and_gone(&self) -> &'static str {
        "Hình đặc: số hộ nghèo; hình rỗng: số hộ giảm."
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
