//! The final scene as plain data, for tests and for anyone who wants to know what is on a canvas.

#[cfg(feature = "full")]
use crate::finding::Finding;
use crate::{
    config::Config,
    facts::{Fact, Facts},
    geometry::Rect,
    json::Json,
    locale::{Lang, Quantity},
    motion, outline,
    picture::Picture,
    problem::Problem,
    profile::OF_ANY_PLACE,
    scene::{Mark, TextLine},
};

/// Where a painter puts the spans of a line: each span's left edge and width, in CSS px.
pub type Flow<'a> = &'a dyn Fn(&TextLine) -> Vec<(f32, f32)>;

/// How a picture stands on its page.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// How many times as large as the scene the canvas is.
    pub share: f32,
    /// Where the painter puts spans; without it, `texts` is empty.
    pub flow: Option<Flow<'a>>,
    /// What was asked: of it, the script around the canvas follows the tools, the motion and the font.
    pub config: &'a Config,
}

/// The scene as JSON, all lengths in CSS px of the canvas: `width, height, lang, theme, texts, marks, figures`, and what
/// stands around it: `title, caption, tools, motion, font?, labels, colors, captions, drawings`.
///
/// `figures` are those that the scene shows. Text has plain spaces where lines must not break.
pub fn json(picture: &Picture, shown: Shown) -> String {
    let Picture { scene, facts, theme, .. } = picture;
    let mut json = Json(String::new(), shown.share);
    json.raw("{\"width\":").length(scene.width);
    json.raw(",\"height\":").length(scene.height);
    json.key("lang").string(facts.lang.code());
    json.key("theme").string(if theme.dark { "dark" } else { "light" });
    json.raw(",\"texts\":[");
    if let Some(flow) = shown.flow {
        for line in scene.lines() {
            for (span, &(x, width)) in line.spans.iter().zip(&flow(line)) {
                json.object("text").string(&span.text);
                json.key("x").length(x).key("y").length(line.y);
                json.key("width").length(width).key("size").length(span.size).lang(span.lang).raw("}");
            }
        }
    }
    json.raw("],\"marks\":[");
    for mark in &scene.marks {
        json.mark(mark, facts);
    }
    json.raw("],\"figures\":[");
    for fact in &facts.figures {
        if scene.shows(fact.key) {
            json.figure(fact, facts);
        }
    }
    json.raw("]");
    json.around(picture, shown.config);
    json.0
}

impl Json {
    /// What stands around the canvas.
    fn around(&mut self, picture: &Picture, config: &Config) {
        let Picture { scene, facts, theme, .. } = picture;
        let labels = facts.words().labels();
        self.key("title").string(&picture.name());
        let lang = picture.heading.title.as_ref().and_then(|title| title.foreign);
        if let Some(lang) = lang.filter(|_| OF_ANY_PLACE) {
            self.key("titleLang").string(lang.code());
        }
        self.key("caption").string(&facts.source);
        self.key("tools").whole(config.custom().tools.into()).key("motion").truth(config.motion);
        if let Some(font) = &config.custom().font {
            self.key("font").string(font);
        }
        self.raw(",\"labels\":[");
        for label in labels {
            self.comma().string(label);
        }
        self.raw("],\"colors\":[");
        for color in &[theme.background, theme.ink, theme.muted, theme.strong, theme.hairline, theme.plate] {
            self.comma().string(&color.hex());
        }
        self.raw("],\"captions\":[");
        for caption in &scene.captions {
            self.object("after").whole(caption.after as u64).key("text").string(&caption.text);
            self.key("described").truth(caption.described).lang(caption.lang).raw("}");
        }
        self.raw("],\"drawings\":[");
        for drawing in &motion::drawings(scene) {
            self.object("id").whole(drawing.id.into()).area(drawing.area);
            self.key("length").whole(drawing.length as u64).raw("}");
        }
        self.raw("]}");
    }

    /// A mark: its box, what it says, what it is called when it is said, and what lights with it.
    fn mark(&mut self, mark: &Mark, facts: &Facts) {
        self.object("id").string(&mark.id).area(mark.area);
        self.key("label").string(&mark.label).key("text").string(&mark.text);
        self.key("name").string(&outline::name(facts, mark)).raw(",\"kin\":[");
        for id in &outline::kin(facts, &mark.id) {
            self.comma().string(id);
        }
        self.raw("]");
        if !mark.shape.is_empty() {
            self.raw(",\"shape\":\"");
            self.outline(&mark.shape).raw("\"");
        }
        self.raw("}");
    }

    /// The language of an object's words, where that is not the picture's: never in a picture of the built-in profile.
    fn lang(&mut self, lang: Option<&'static str>) -> &mut Json {
        if let Some(lang) = lang.filter(|_| OF_ANY_PLACE) {
            self.key("lang").string(lang);
        }
        self
    }

    /// The place and size of an object.
    fn area(&mut self, area: Rect) -> &mut Json {
        self.key("x").length(area.x).key("y").length(area.y);
        self.key("width").length(area.width).key("height").length(area.height)
    }

    fn figure(&mut self, fact: &Fact, facts: &Facts) {
        let words = facts.words();
        self.object("id").string(&fact.id).key("value");
        match (fact.value, fact.to) {
            #[cfg(feature = "sections")]
            (Some(low), Some(high)) => self.raw("[").decimal(low).raw(",").decimal(high).raw("]"),
            (Some(value), None) => self.decimal(value),
            (None, _) => self.raw("null"),
        };
        let source = fact.derivation.as_deref().unwrap_or(&fact.quote);
        #[cfg(feature = "full")]
        let source = if fact.is_newsroom() && fact.derivation.is_none() { fact.giver } else { source };
        self.key("label").string(&fact.label).lang(fact.label.foreign.map(Lang::code));
        self.key("unit").string(fact.value.map_or("", |value| {
            words.unit_name(&Quantity { class: facts.former_class, to: fact.to, ..Quantity::of(value, fact.unit) })
        }));
        self.key("text").string(&fact.text());
        self.key("qualifier").string(&fact.qualifier);
        self.key("kind").string(fact.kind_word()).key("told").string(fact.kind_told(facts.lang));
        self.key("period").string(fact.when(facts.lang).as_deref().unwrap_or_default());
        self.key("derived").truth(fact.derivation.is_some());
        self.key("origin").string(fact.origin.word());
        self.key("source").string(source);
        if let Some(note) = fact.value.and(fact.note.as_ref()) {
            self.key("note").string(note);
        }
        self.raw("}");
    }
}

/// Problems as a JSON list, in the form of the `ward-profile:problem` event's detail.
pub fn problems(problems: &[Problem]) -> String {
    let mut json = Json(String::from("["), 1.0);
    for problem in problems {
        json.comma().problem(problem);
    }
    json.raw("]");
    json.0
}

/// A problem with a document as JSON: with `findings`, worded in `lang`.
#[cfg(feature = "full")]
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let mut json = Json(String::new(), 1.0);
    json.problem(problem);
    if !problem.findings.is_empty() {
        json.0.pop();
        json.key("findings").raw(&findings(&problem.findings, lang)).raw("}");
    }
    json.0
}

/// Findings as a JSON list of `severity, code, path, message, suggestion?`.
#[cfg(feature = "full")]
pub fn findings(findings: &[Finding], lang: Lang) -> String {
    let mut json = Json(String::from("["), 1.0);
    for finding in findings {
        json.comma().raw("{\"severity\":").string(finding.severity.word());
        json.key("code").string(finding.code).key("path").string(&finding.path);
        json.key("message").string(&finding.sentence(lang));
        if let Some(word) = &finding.suggestion {
            json.key("suggestion").string(word);
        }
        json.raw("}");
    }
    json.raw("]");
    json.0
}

impl Json {
    /// `severity, code, message` and what else the problem has.
    fn problem(&mut self, problem: &Problem) {
        self.raw("{\"severity\":").string(problem.severity.word());
        self.key("code").string(problem.code).key("message").string(&problem.message);
        let optional = [
            ("attribute", problem.attribute.as_deref()),
            ("value", problem.value.as_deref()),
            ("allowed", problem.allowed.as_deref()),
            ("suggestion", problem.suggestion.as_deref()),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                self.key(name).string(value);
            }
        }
        self.raw("}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::QUY_NHON_NAM;

    fn inspect(lang: &str) -> serde_json::Value {
        let (config, _) = Config::read([("data-lang", lang)].into_iter(), None);
        let picture = Picture::of(&QUY_NHON_NAM, &config, false, 720.0);
        let flow = |line: &TextLine| line.spans.iter().map(|span| (line.x, span.width())).collect();
        let shown = Shown { share: 1.0, flow: Some(&flow), config: &config };
        serde_json::from_str(&json(&picture, shown)).expect("it is JSON")
    }

    #[test]
    fn a_figure_is_told_with_all_that_qualifies_it() {
        let scene = inspect("vi");
        let figures = scene["figures"].as_array().expect("a list");
        let budget = figures.iter().find(|figure| figure["id"] == "budget-2021-2025").expect("the budget");
        assert_eq!(budget["value"], 860.0);
        assert_eq!(budget["unit"], "tỷ đồng");
        assert_eq!(budget["text"], "ước gần 860 tỷ đồng");
        assert_eq!(budget["qualifier"], "ước gần");
        assert_eq!(budget["kind"], "estimate");
        assert_eq!(budget["period"], "giai đoạn 2021–2025");
        assert_eq!(budget["derived"], false);
        assert!(budget["source"].as_str().is_some_and(|quote| quote.contains("ước thực hiện gần 860 tỷ đồng")));
        let plan = figures.iter().find(|figure| figure["id"] == "budget-plan").expect("the plan");
        assert_eq!((plan["derived"].as_bool(), plan["origin"].as_str()), (Some(true), Some("calculated")));
    }

    #[cfg(feature = "full")]
    #[test]
    fn a_figure_of_the_newsroom_is_told_as_one() {
        let attributes = [("data-lang", "en"), ("data-figure-population", "73500")];
        let (config, _) = Config::read(attributes.into_iter(), None);
        let picture = Picture::of(&QUY_NHON_NAM, &config, false, 720.0);
        let flow = |line: &TextLine| line.spans.iter().map(|span| (line.x, span.width())).collect();
        let scene: serde_json::Value =
            serde_json::from_str(&json(&picture, Shown { share: 1.0, flow: Some(&flow), config: &config }))
                .expect("it is JSON");
        let figure =
            |id: &str| scene["figures"].as_array().expect("a list").iter().find(|one| one["id"] == id).cloned();
        let (people, density) = (figure("population").expect("the residents"), figure("density").expect("the density"));
        assert_eq!((&people["origin"], &people["source"]), (&"newsroom".into(), &"newsroom figure".into()));
        assert_eq!((&people["value"], &people["derived"]), (&73500.into(), &false.into()));
        assert_eq!((&density["origin"], &density["derived"]), (&"newsroom".into(), &true.into()));
        assert_eq!(density["source"], "Calculated: 73,500 people (newsroom figure) ÷ 36.36 km²");
        assert_eq!(figure("area").expect("the area")["origin"], "source");
    }

    #[test]
    fn only_what_is_drawn_is_told() {
        let scene = inspect("en");
        let ids: Vec<&str> =
            scene["figures"].as_array().expect("a list").iter().filter_map(|figure| figure["id"].as_str()).collect();
        assert!(ids.contains(&"population") && !ids.contains(&"party-members"), "{ids:?}");
        assert_eq!(scene["marks"].as_array().map(Vec::len), Some(15), "a mark for each figure and former ward");
    }

    #[test]
    fn text_from_outside_stays_text() {
        let mut problem = Problem::about("unknown-value", "data-theme", "\"}<\\\u{1}");
        problem.message = "a\nb".into();
        let read: serde_json::Value = serde_json::from_str(&problems(&[problem])).expect("it is JSON");
        assert_eq!(read[0]["value"], "\"}<\\");
        assert_eq!(read[0]["message"], "a\nb");
    }
}
