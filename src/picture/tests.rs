use super::*;
use crate::profile::{List, QUY_NHON_NAM};

#[test]
fn a_section_that_was_named_and_has_no_data_is_told() {
    let mut profile = QUY_NHON_NAM.clone();
    profile.figures.to_mut().retain(|figure| figure.role == Role::Area);
    profile.former.units = List::default();
    let problems = |lang: &str, sections: &str| {
        let (config, _) = Config::read([("data-lang", lang), ("data-sections", sections)].into_iter(), None);
        super::problems(&profile, &config)
    };
    for lang in ["vi", "en"] {
        let told = problems(lang, "budget area merge");
        let [budget, merge] = &told[..] else { panic!("{told:?}") };
        assert_eq!((budget.code, budget.attribute.as_deref()), ("section-without-data", Some("data-sections")));
        assert_eq!((budget.value.as_deref(), budget.allowed.as_deref()), (Some("budget"), Some("area")));
        for word in ["data-sections", "“budget”", "role", "budget-target"] {
            assert!(budget.message.contains(word), "{}", budget.message);
        }
        assert_eq!(merge.code, "section-without-data");
        assert!(merge.message.contains(if lang == "vi" { "đơn vị cũ" } else { "former units" }), "{}", merge.message);
    }
    for unnamed in ["all", "", "area"] {
        assert_eq!(problems("vi", unnamed), [], "“{unnamed}”");
    }
}

#[test]
fn where_no_asked_section_has_data_the_heading_and_the_source_are_drawn() {
    let mut profile = QUY_NHON_NAM.clone();
    profile.figures.to_mut().retain(|figure| figure.role == Role::Area);
    let (config, _) = Config::read([("data-sections", "budget poverty")].into_iter(), None);
    let picture = Picture::of(&profile, &config, false, 360.0);
    let words: Vec<String> = picture.scene.lines().map(|line| line.words()).collect();
    let words = words.join(" ");
    assert!(words.contains("Phường Quy Nhơn Nam") && words.contains("Nguồn: Báo Gia Lai"), "{words}");
    assert!(!words.contains("36,36") && picture.scene.marks.is_empty(), "{words}");
    assert!(picture.scene.height < 300.0, "what is not drawn takes no room: {}", picture.scene.height);
    assert_eq!(super::problems(&profile, &config).len(), 2);
}
