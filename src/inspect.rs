//! The final scene as plain data, for tests and for anyone who wants to know what is on a canvas.

use crate::{
    facts::{Fact, Facts},
    locale::decimal,
    metrics::plain,
    problem::Problem,
    profile::Number,
    scene::{Scene, TextLine},
    theme::Theme,
};

/// Where a painter puts the spans of a line: each span's left edge and width, in CSS px.
pub type Flow<'a> = &'a dyn Fn(&TextLine) -> Vec<(f32, f32)>;

/// The scene as JSON: `width, height, lang, theme, texts, marks, figures`; all lengths in CSS px.
///
/// `figures` are those that the scene shows. Text has plain spaces where lines must not break.
pub fn json(scene: &Scene, facts: &Facts, theme: &Theme, flow: Flow) -> String {
    let mut json = Json(String::with_capacity(16 * 1024));
    json.raw("{\"width\":").number(scene.width.into());
    json.raw(",\"height\":").number(scene.height.into());
    json.key("lang").string(facts.words.lang().code());
    json.key("theme").string(if theme.dark { "dark" } else { "light" });
    json.raw(",\"texts\":[");
    for line in scene.lines() {
        for (span, (x, width)) in line.spans.iter().zip(flow(line)) {
            json.comma().raw("{\"text\":").string(&span.text);
            json.raw(",\"x\":").number(x.into()).raw(",\"y\":").number(line.y.into());
            json.raw(",\"width\":").number(width.into()).raw(",\"size\":").number(span.size.into()).raw("}");
        }
    }
    json.raw("],\"marks\":[");
    for mark in &scene.marks {
        json.comma().raw("{\"id\":").string(&mark.id);
        json.raw(",\"x\":").number(mark.area.x.into()).raw(",\"y\":").number(mark.area.y.into());
        json.raw(",\"width\":").number(mark.area.width.into()).raw(",\"height\":").number(mark.area.height.into());
        json.key("label").string(&mark.label).key("text").string(&mark.text).raw("}");
    }
    json.raw("],\"figures\":[");
    for fact in facts.figures.iter().filter(|fact| scene.shows(fact.key)) {
        json.comma().figure(fact, facts);
    }
    json.raw("]}");
    json.0
}

struct Json(String);

impl Json {
    fn raw(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    fn key(&mut self, name: &str) -> &mut Self {
        self.raw(",\"").raw(name).raw("\":")
    }

    /// A comma, unless the list or object has just begun.
    fn comma(&mut self) -> &mut Self {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
        self
    }

    fn string(&mut self, text: &str) -> &mut Self {
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\0'..='\u{1f}' => {}
                other => self.0.push(other),
            }
        }
        self.0.push('"');
        self
    }

    /// A length to a thousandth.
    fn number(&mut self, value: f64) -> &mut Self {
        let number = Number { digits: (value * 1000.0).round() as i64, decimals: 3 };
        self.decimal(number)
    }

    fn decimal(&mut self, number: Number) -> &mut Self {
        if number.digits < 0 {
            self.0.push('-');
        }
        let power = 10u64.pow(number.decimals.into());
        let digits = number.digits.unsigned_abs();
        self.0.push_str(&decimal(digits / power));
        if number.decimals > 0 {
            let part = decimal(digits % power);
            self.0.push('.');
            for _ in part.len()..number.decimals.into() {
                self.0.push('0');
            }
            self.0.push_str(&part);
        }
        self
    }

    fn figure(&mut self, fact: &Fact, facts: &Facts) {
        let words = facts.words;
        self.raw("{\"id\":").string(&fact.id).key("value");
        match (fact.value, fact.to) {
            (Some(low), Some(high)) => self.raw("[").decimal(low).raw(",").decimal(high).raw("]"),
            (Some(value), None) => self.decimal(value),
            (None, _) => self.raw("null"),
        };
        let period = fact.period.map(|period| words.period(period)).unwrap_or_default();
        let source = fact.derivation.as_deref().unwrap_or(&fact.quote);
        self.key("label").string(&plain(&fact.label));
        self.key("unit").string(&plain(&fact.wording.after));
        self.key("text").string(&plain(&fact.text()));
        self.key("qualifier").string(&fact.qualifier);
        self.key("kind").string(fact.kind_word());
        self.key("period").string(&plain(&period));
        self.key("derived").raw(if fact.derivation.is_some() { "true" } else { "false" });
        self.key("origin").string(if fact.derivation.is_some() { "calculated" } else { "source" });
        self.key("source").string(source).raw("}");
    }
}

/// Problems as a JSON list, in the form of the `ward-profile:problem` event's detail.
pub fn problems(problems: &[Problem]) -> String {
    let mut json = Json(String::from("["));
    for problem in problems {
        json.comma().problem(problem);
    }
    json.raw("]");
    json.0
}

/// One problem as JSON.
pub fn problem(problem: &Problem) -> String {
    let mut json = Json(String::new());
    json.problem(problem);
    json.0
}

impl Json {
    fn problem(&mut self, problem: &Problem) {
        self.raw("{\"severity\":").string(problem.severity.word());
        self.key("code").string(problem.code).key("message").string(&problem.message);
        let optional = [
            ("attribute", problem.attribute),
            ("value", problem.value.as_deref()),
            ("allowed", problem.allowed.as_deref()),
            ("suggestion", problem.suggestion),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                self.key(name).string(value);
            }
        }
        self.raw("}");
    }
}
