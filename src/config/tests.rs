use super::*;
use crate::{sections, text::is_unseen};

fn read(attributes: &[(&str, &str)]) -> (Config, Vec<Problem>) {
    let (config, problems) = Config::read(attributes.iter().copied(), None);
    for problem in &problems {
        let named = problem.attribute.as_ref().is_some_and(|name| problem.message.contains(&**name));
        assert!(named && !problem.message.contains("{}"), "{}: “{}”", problem.code, problem.message);
    }
    (config, problems)
}

fn names(config: &Config) -> Vec<&str> {
    config.custom().sections().iter().map(|section| section.name).collect()
}

#[test]
fn without_attributes_the_defaults_hold() {
    let (config, problems) = read(&[]);
    assert!(problems.is_empty());
    assert_eq!(names(&config), ["merge", "area", "population", "poverty", "budget"]);
    assert_eq!((config.lang, config.theme, config.motion), (Lang::Vi, ThemeChoice::Auto, true));
    assert_eq!(Config::read([].into_iter(), Some(Lang::En)).0.lang, Lang::En);
}

#[test]
fn sections_are_drawn_as_asked() {
    assert_eq!(names(&read(&[("data-sections", "budget, area")]).0), ["budget", "area"]);
    assert_eq!(names(&read(&[("data-sections", "area area\tpoverty")]).0), ["area", "poverty"]);
    assert_eq!(names(&read(&[("data-sections", "all")]).0).len(), sections::ALL.len());
    assert_eq!(names(&read(&[("data-sections", "")]).0).len(), 5);
}

#[test]
fn what_is_right_is_drawn_and_what_is_wrong_is_named() {
    let (config, problems) = read(&[("data-sections", "area popluation"), ("data-theme", "drak")]);
    assert_eq!(names(&config), ["area"]);
    assert_eq!(config.theme, ThemeChoice::Auto);
    assert_eq!(problems.len(), 2);
    assert_eq!(problems[0].attribute.as_deref(), Some("data-sections"));
    assert_eq!(problems[0].suggestion.as_deref(), Some("population"));
    assert_eq!(problems[1].suggestion.as_deref(), Some("dark"));
    assert!(problems[1].message.contains("data-theme") && problems[1].message.contains("drak"));
}

#[test]
fn problems_are_worded_in_the_language_asked_for() {
    let message = |lang| read(&[("data-theme", "drak"), ("data-lang", lang)]).1[0].message.clone();
    assert!(message("vi").contains("không phải"), "{}", message("vi"));
    assert!(message("en").contains("is not"), "{}", message("en"));
}

#[test]
fn colors_are_short_or_long() {
    assert_eq!(read(&[("data-accent", "#c0f")]).0.custom.accent, Some(Color(0xcc00ff)));
    assert_eq!(read(&[("data-accent", "#C00010")]).0.custom.accent, Some(Color(0xc00010)));
    for wrong in ["red", "#12", "#1234", "#12345g", "#", "#ééé"] {
        let (config, problems) = read(&[("data-accent", wrong)]);
        assert_eq!((config.custom.accent, problems.len()), (None, 1), "{wrong}");
    }
}

#[test]
fn titles_are_one_clean_line() {
    assert_eq!(
        read(&[("data-title", " Hai\n\tdòng \u{202e}ngược ")]).0.custom.title.as_deref(),
        Some("Hai dòng ngược")
    );
    assert_eq!(read(&[("data-title", "")]).0.custom.title.as_deref(), Some(""));
    let (config, problems) = read(&[("data-title", &"x".repeat(1_000_000))]);
    assert_eq!(config.custom.title, None);
    assert_eq!(problems[0].value.as_ref().map(String::len), Some(100));
}

#[test]
fn nothing_unseen_is_in_a_title_or_a_credit() {
    let ranges = ['\u{202a}'..='\u{202e}', '\u{2066}'..='\u{2069}', '\u{200b}'..='\u{200f}', '\u{80}'..='\u{9f}'];
    let single = "\0\u{7f}\u{ad}\u{61c}\u{180e}\u{2028}\u{2060}\u{feff}\u{fff9}\u{e0041}";
    for unseen in ranges.into_iter().flatten().chain(single.chars()) {
        let value = format!("Quy {unseen}Nhơn{unseen}");
        let (config, problems) = read(&[("data-title", &value), ("data-credit", &value)]);
        assert_eq!(config.custom.title.as_deref(), Some("Quy Nhơn"), "U+{:04X}", u32::from(unseen));
        assert_eq!(config.custom.credit.as_deref(), Some("Quy Nhơn"), "U+{:04X}", u32::from(unseen));
        assert!(problems.is_empty());
    }
    assert_eq!(read(&[("data-credit", "\u{202e}\u{61c} ")]).0.custom.credit, None, "what is left is empty");
    assert_eq!(read(&[("data-title", "Ảnh: Ẳ–Ộ\u{a0}“…” 😀")]).0.custom.title.as_deref(), Some("Ảnh: Ẳ–Ộ\u{a0}“…” 😀"));
}

#[test]
fn a_wrong_value_is_told_on_one_line_that_nothing_turns_round() {
    let (_, problems) = read(&[("data-theme", "da\u{202e}rk\n\0x"), ("data-sections", "are\u{61c}as")]);
    assert_eq!(problems[0].value.as_deref(), Some("dark x"));
    assert_eq!((problems[1].value.as_deref(), problems[1].suggestion.as_deref()), (Some("areas"), Some("area")));
    assert!(problems.iter().all(|problem| !problem.message.chars().any(is_unseen)));
}

#[test]
fn fonts_are_lists_of_families() {
    assert_eq!(
        read(&[("data-font", "\"Be Vietnam Pro\", serif")]).0.custom.font.as_deref(),
        Some("\"Be Vietnam Pro\", serif")
    );
    for right in ["Arial", "-apple-system, Segoe UI", "'Be Vietnam Pro'", "Cỡ Chữ", "\"3M Sans\", serif"] {
        assert_eq!(read(&[("data-font", right)]).0.custom.font.as_deref(), Some(right));
    }
    for wrong in ["12px", "3M Sans", "inherit", "A.B", "a; b", "url(x)", "a,,b", "\"open", "<b>", "\"a\\\"", "\"\""] {
        let (config, problems) = read(&[("data-font", wrong)]);
        assert!(config.custom.font.is_none() && problems.len() == 1, "{wrong}");
    }
}

#[test]
fn figures_are_read_by_their_ids() {
    let (config, problems) = read(&[
        ("data-figure-population", " 73500 "),
        ("data-figure-budget-2021-2025", "873,5"),
        ("data-figure-area", "  "),
        ("data-figure-", "5"),
        ("data-figures", "5"),
    ]);
    let figures: Vec<(&str, &str)> = config.figures.iter().map(|(id, value)| (&**id, &**value)).collect();
    assert_eq!(figures, [("population", "73500"), ("budget-2021-2025", "873,5"), ("", "5")]);
    assert!(problems.is_empty(), "what a value means, the profile decides");
}

#[test]
fn of_two_values_of_a_figure_the_later_holds() {
    let twice = [("data-figure-area", "36"), ("data-figure-area", "37")];
    assert_eq!(read(&twice).0.figures, [("area".to_string(), "37".to_string())]);
    let many: Vec<(String, String)> = (0..300).map(|id| (format!("data-figure-{id}"), "1".into())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(read(&many).0.figures.len(), 200);
}

#[test]
fn a_figure_without_end_is_told_of() {
    let long = "7".repeat(1_000_000);
    let (config, problems) = read(&[("data-figure-area", &long)]);
    assert!(config.figures.is_empty());
    assert_eq!((problems[0].code, problems[0].attribute.as_deref()), ("text-too-long", Some("data-figure-area")));
    let (config, _) = read(&[(format!("data-figure-{long}").as_str(), "5")]);
    assert_eq!(config.figures[0].0.len(), LONGEST_ID + 1, "one letter more than any id has: it is no figure's");
}

#[test]
fn a_section_is_named_by_its_own_name_alone() {
    assert_eq!(read(&[("data-sections", "budget, all area budget")]).0.custom.named, ["budget", "area"]);
    assert!(read(&[("data-sections", "all")]).0.custom.named.is_empty());
    assert!(read(&[]).0.custom.named.is_empty());
}

#[test]
fn tools_are_those_that_are_named_or_all() {
    let tools = |value: &str| {
        let (config, problems) = Config::read([("data-tools", value)].into_iter(), Some(Lang::En));
        (config.custom.tools, problems.len())
    };
    let cases = [("", 15, 0), ("table", 1, 0), ("image", 2, 0), ("data,table", 5, 0), ("none", 0, 0), ("embed", 8, 0)];
    for (value, wanted, wrong) in
        cases.into_iter().chain([("imgae", 15, 1), ("data tabel", 4, 1), ("table image data", 7, 0)])
    {
        assert_eq!(tools(value), (wanted, wrong), "{value}");
    }
}
