//! What is said in Vietnamese in sections other than the default ones.

use super::Vietnamese;
use crate::{
    locale::{AnySection, decimal, fill},
    profile::Role,
};

impl AnySection for Vietnamese {
    fn icon_chart(&self, each: &str, rounded: bool) -> String {
        fill(if rounded { "Mỗi hình là {} (làm\u{a0}tròn)." } else { "Mỗi hình là {}." }, &[each])
    }

    fn drawn_icons(&self, icons: usize) -> String {
        fill("Hình vẽ: {} hình bằng nhau.", &[&decimal(icons as u64)])
    }

    fn drawn_strip(&self, place: &str) -> String {
        fill("Hình vẽ: một dãy vạch; vạch tô đậm là vị trí {}.", &[place])
    }

    fn rank_strip(&self) -> &'static str {
        "Mỗi vạch là một vị trí."
    }

    fn ahead(&self, names: &str) -> String {
        fill("Đứng trước: {}.", &[names])
    }

    fn lede_files(&self, files: &str) -> String {
        fill("tiếp\u{a0}nhận {}", &[files])
    }

    fn lede_targets(&self, until: &str) -> String {
        fill("các\u{a0}mục\u{a0}tiêu {}", &[until])
    }

    fn targets_of(&self, owner: &str) -> String {
        fill("Mục tiêu của {}", &[owner])
    }

    fn not_results(&self) -> &'static str {
        "Đây là điều đề ra, không phải kết quả."
    }

    fn targets_for(&self, role: Role) -> &'static str {
        match role {
            Role::TourismTarget => "Mục tiêu du\u{a0}lịch",
            Role::OcopTarget => "Mục tiêu OCOP",
            Role::SocietyTarget => "Mục tiêu xã\u{a0}hội, đô\u{a0}thị",
            Role::PartyTarget => "Mục tiêu xây dựng Đảng",
            _ => "Mục tiêu kinh\u{a0}tế",
        }
    }

    fn star_chart(&self) -> &'static str {
        "Mỗi nhóm sao là một sản phẩm."
    }

    fn intention(&self) -> &'static str {
        "Định hướng"
    }

    fn set_by(&self, owner: &str) -> String {
        fill("Định hướng của {}.", &[owner])
    }
}
