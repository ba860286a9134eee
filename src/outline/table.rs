//! The table: every figure, and whatever else can be pointed at. The browser's script makes the same rows from
//! [`crate::inspect`].

use crate::{
    facts::{Fact, Facts},
    locale::{Lang, capitalised},
    metrics::plain,
    picture::Picture,
};

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The figure's id, or the mark's.
    pub id: String,
    /// What is measured; the row's heading.
    pub label: String,
    /// The code of the label's language, where that is not the picture's.
    pub lang: Option<&'static str>,
    /// The value with unit and qualifier, as drawn.
    pub value: String,
    /// What span of time it speaks of; empty for none that is told.
    pub period: String,
    /// Whether it happened, is estimated, aimed at, or calculated.
    pub kind: String,
    /// The source's own words in quotation marks, in Vietnamese; or who else gives the figure and how.
    pub source: String,
}

/// Every figure that is drawn, and every mark of something else, a row each.
pub fn rows(picture: &Picture) -> Vec<Row> {
    let facts = &picture.facts;
    let drawn: Vec<&Fact> = facts.figures.iter().filter(|fact| picture.scene.shows(fact.key)).collect();
    let mut rows: Vec<Row> = drawn.iter().map(|fact| row(facts, fact)).collect();
    let others = picture.scene.marks.iter().filter(|mark| drawn.iter().all(|fact| fact.id != mark.id));
    rows.extend(others.map(|mark| Row {
        id: mark.id.to_string(),
        label: mark.label.clone(),
        value: said_of(&mark.text, &mark.label),
        ..Row::default()
    }));
    rows
}

/// What a mark says, without its own name before it.
fn said_of(text: &str, label: &str) -> String {
    text.strip_prefix(label).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(text).into()
}

fn row(facts: &Facts, fact: &Fact) -> Row {
    Row {
        id: fact.id.to_string(),
        label: plain(&fact.label),
        lang: fact.label.foreign.map(Lang::code),
        value: plain(&fact.text()),
        period: fact.when(facts.lang).map(|period| plain(&period)).unwrap_or_default(),
        kind: fact.kind_told(facts.lang).into(),
        source: match &fact.derivation {
            Some(derivation) => derivation.clone(),
            None if fact.quote.is_empty() => capitalised(plain(fact.giver)),
            None => String::from("“") + &fact.quote + "”",
        },
    }
}
