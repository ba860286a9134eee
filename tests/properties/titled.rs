//! The title says what is drawn, and the lede what else is.

use ward_profile::{
    config::Config,
    metrics::plain,
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM},
};

fn picture(profile: &Profile, attributes: &[(&str, &str)]) -> Picture {
    let (config, problems) = Config::read(attributes.iter().copied(), None);
    assert_eq!(problems, [], "the attributes are sound");
    Picture::of(profile, &config, false, 720.0)
}

/// The title and the lede of the built-in profile with some sections, with plain spaces.
fn heading(lang: &str, sections: &str) -> (String, String) {
    let heading = picture(&QUY_NHON_NAM, &[("data-lang", lang), ("data-sections", sections)]).heading;
    (plain(heading.title.as_deref().unwrap_or_default()), plain(&heading.lede))
}

/// For some sections, the title and the lede in Vietnamese and in English.
const HEADINGS: [(&str, [&str; 2], [&str; 2]); 14] = [
    (
        "merge area population poverty budget",
        ["Quy Nhơn Nam: bốn phường thành một", "36,36 km², 73.296 người, tỷ lệ hộ nghèo 0% đến cuối năm 2024."],
        ["Quy Nhơn Nam: four wards become one", "36.36 km², 73,296 people, a poverty rate of 0% (end of 2024)."],
    ),
    (
        "all",
        ["Quy Nhơn Nam: bốn phường thành một", "36,36 km², 73.296 người, tỷ lệ hộ nghèo 0% đến cuối năm 2024."],
        ["Quy Nhơn Nam: four wards become one", "36.36 km², 73,296 people, a poverty rate of 0% (end of 2024)."],
    ),
    ("merge", ["Quy Nhơn Nam: bốn phường thành một", ""], ["Quy Nhơn Nam: four wards become one", ""]),
    (
        "economy merge",
        ["Quy Nhơn Nam: bốn phường thành một", "Hơn 1.500 doanh nghiệp."],
        ["Quy Nhơn Nam: four wards become one", "Over 1,500 businesses."],
    ),
    ("area", ["Quy Nhơn Nam: 36,36 km²", ""], ["Quy Nhơn Nam: 36.36 km²", ""]),
    ("population area", ["Quy Nhơn Nam: 73.296 người", "36,36 km²."], ["Quy Nhơn Nam: 73,296 people", "36.36 km²."]),
    (
        "poverty budget",
        ["Quy Nhơn Nam: tỷ lệ hộ nghèo 0% đến cuối năm 2024", "Thu ngân sách giai đoạn 2021–2025 ước gần 860 tỷ đồng."],
        [
            "Quy Nhơn Nam: a poverty rate of 0% (end of 2024)",
            "Budget revenue of an estimated nearly VND 860 billion (2021–2025).",
        ],
    ),
    (
        "budget poverty",
        ["Quy Nhơn Nam: thu ngân sách giai đoạn 2021–2025 ước gần 860 tỷ đồng", "Tỷ lệ hộ nghèo 0% đến cuối năm 2024."],
        [
            "Quy Nhơn Nam: budget revenue of an estimated nearly VND 860 billion (2021–2025)",
            "A poverty rate of 0% (end of 2024).",
        ],
    ),
    ("services", ["Quy Nhơn Nam: tiếp nhận 2.553 hồ sơ", ""], ["Quy Nhơn Nam: 2,553 files received", ""]),
    ("economy", ["Quy Nhơn Nam: hơn 1.500 doanh nghiệp", ""], ["Quy Nhơn Nam: over 1,500 businesses", ""]),
    ("party", ["Quy Nhơn Nam: 4.985 đảng viên", ""], ["Quy Nhơn Nam: 4,985 Party members", ""]),
    ("targets", ["Quy Nhơn Nam: các mục tiêu đến năm 2030", ""], ["Quy Nhơn Nam: targets by 2030", ""]),
    ("priorities", ["Quy Nhơn Nam: 4 khâu đột phá", ""], ["Quy Nhơn Nam: 4 breakthroughs", ""]),
    (
        "priorities targets party economy services",
        ["Quy Nhơn Nam: 4 khâu đột phá", "Các mục tiêu đến năm 2030, 4.985 đảng viên, hơn 1.500 doanh nghiệp."],
        ["Quy Nhơn Nam: 4 breakthroughs", "Targets by 2030, 4,985 Party members, over 1,500 businesses."],
    ),
];

#[test]
fn the_title_speaks_of_what_is_drawn() {
    for (sections, vi, en) in HEADINGS {
        for (lang, [title, lede]) in [("vi", vi), ("en", en)] {
            assert_eq!(heading(lang, sections), (title.into(), lede.into()), "{lang}: {sections}");
            assert!(title.split(' ').count() <= 15, "{title}");
        }
    }
}

#[test]
fn the_editor_s_title_wins_and_an_empty_one_hides_the_heading() {
    let sections = ("data-sections", "budget area");
    let own = picture(&QUY_NHON_NAM, &[sections, ("data-title", "Đầu đề riêng")]);
    assert_eq!(own.heading.title.as_deref(), Some("Đầu đề riêng"));
    // The lede then tells what the title does not.
    assert_eq!(plain(&own.heading.lede), "Thu ngân sách giai đoạn 2021–2025 ước gần 860 tỷ đồng, 36,36 km².");
    let hidden = picture(&QUY_NHON_NAM, &[sections, ("data-title", "")]);
    assert_eq!(hidden.heading.title, None);
    let words = crate::pictures::all_words(&hidden);
    assert!(!words.contains("Thu ngân sách giai đoạn"), "no lede stands without a title: {words}");
}

#[test]
fn a_profile_s_title_that_speaks_of_no_section_is_always_drawn() {
    let mut profile = QUY_NHON_NAM.clone();
    profile.title_of = None;
    for sections in ["budget", "services", "all", "area"] {
        let heading = picture(&profile, &[("data-sections", sections)]).heading;
        let title = plain(heading.title.as_deref().unwrap_or_default());
        assert_eq!(title, "Quy Nhơn Nam: bốn phường thành một", "{sections}");
    }
}

#[test]
fn a_title_that_is_made_of_the_merger_gives_way_where_the_merger_is_not_drawn() {
    let mut profile = QUY_NHON_NAM.clone();
    (profile.title, profile.title_of) = (None, None);
    let title = |sections| plain(&picture(&profile, &[("data-sections", sections)]).heading.title.expect("a title"));
    assert_eq!(title("population"), "Quy Nhơn Nam: 73.296 người");
    assert!(title("merge population").contains("phường"), "{}", title("merge population"));
}
