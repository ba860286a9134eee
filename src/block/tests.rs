use serde_json::Value;

use super::*;
use crate::{config::Config, profile::QUY_NHON_NAM};

fn block(attributes: &[(&str, &str)]) -> (Picture, String) {
    let (config, problems) = Config::read(attributes.iter().copied(), None);
    assert_eq!(problems, []);
    let picture = Picture::of(&QUY_NHON_NAM, &config, false, 720.0);
    let html = html(&QUY_NHON_NAM, &picture, "ward.svg");
    (picture, html)
}

/// The texts of the elements of a name, in order.
fn texts(html: &str, name: &str) -> Vec<String> {
    let start = format!("<{name}");
    let pieces = html.split(&start).skip(1);
    let text =
        |piece: &str| piece.split_once('>')?.1.split_once(&format!("</{name}>")).map(|(text, _)| unescaped(text));
    pieces.filter_map(text).collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn data(html: &str) -> Value {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("it is there");
    serde_json::from_str(rest.split("</script>").next().unwrap_or_default()).expect("it is JSON")
}

#[test]
fn the_table_is_what_the_outline_says() {
    for lang in ["vi", "en"] {
        let (picture, html) = block(&[("data-lang", lang), ("data-sections", "all")]);
        let rows: Vec<String> = texts(&html, "tr").into_iter().skip(1).collect();
        let outline = outline::rows(&picture);
        assert_eq!(rows.len(), outline.len());
        for (written, row) in rows.iter().zip(&outline) {
            assert_eq!(texts(written, "th"), [row.label.as_str()]);
            let cells = texts(written, "td");
            let all = [&row.value, &row.period, &row.kind, &row.source].map(String::as_str);
            assert_eq!(cells, if row.kind.is_empty() { &all[..1] } else { &all[..] }, "{lang}: {}", row.id);
        }
        assert_eq!(html.matches("<th scope=\"row\"").count(), outline.len());
        assert_eq!(html.matches("<th scope=\"col\">").count(), 5);
        assert!(texts(&html, "caption")[0].contains(&picture.name()));
    }
}

#[test]
fn the_data_are_the_figures_with_what_qualifies_them() {
    let (picture, html) = block(&[("data-lang", "en")]);
    let data = data(&html);
    assert_eq!((&data["@type"], &data["name"]), (&"AdministrativeArea".into(), &"Quy Nhơn Nam ward".into()));
    assert_eq!(data["subjectOf"]["datePublished"], "2025-08-16");
    let figures = data["additionalProperty"].as_array().expect("a list");
    let drawn = picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key));
    assert_eq!(figures.len(), drawn.count());
    let of = |id: &str| figures.iter().find(|figure| figure["propertyID"] == id).expect("it is there");
    assert_eq!((&of("population")["value"], &of("population")["unitText"]), (&73296.into(), &"people".into()));
    assert_eq!(of("area")["value"], 36.36);
    assert_eq!(of("budget-2021-2025")["value"], "an estimated nearly VND 860 billion");
    let density = of("density");
    assert_eq!(density["value"], "about 2,016 people/km²");
    assert!(density["measurementTechnique"].as_str().is_some_and(|how| how.contains('÷')), "{density}");
    for fact in picture.facts.figures.iter().filter(|fact| picture.scene.shows(fact.key)) {
        assert_eq!(of(&fact.id)["description"], fact.sentence(picture.facts.lang));
    }
}

#[test]
fn nothing_in_it_runs_or_ends_it() {
    let evil = "</script><script>alert(1)</script><!-- \"><img onerror=x> &amp;";
    let (picture, _) = block(&[("data-title", evil), ("data-credit", evil)]);
    let html = html(&QUY_NHON_NAM, &picture, "x\" onerror=\"alert(1)");
    assert_eq!((html.matches("<script").count(), html.matches("</script").count()), (1, 1));
    assert_eq!(html.matches("<img").count(), 1);
    assert!(!html.contains("<!--") && !html.contains(" style="), "{html}");
    let markup = html.split("<script").next().unwrap_or_default();
    assert!(markup.contains("src=\"x&quot; onerror=&quot;alert(1)\""), "{markup}");
    assert!(data(&html)["image"] == "x\" onerror=\"alert(1)");
}
