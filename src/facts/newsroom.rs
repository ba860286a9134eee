//! Figures that the newsroom puts in place of the source's.
//!
//! What an editor wrote is read as a number of the figure that it is for, and marked wherever it is told. What cannot be
//! read is named in a [`Problem`], and the source's figure stays.

mod value;

pub use value::{Fault, value};

use super::{DENSITY, Fact, Origin, PLAN, SIDE};
use crate::{
    config::{Config, FIGURE},
    locale::{Lang, Locale, Quantity, problems},
    metrics::{joined, plain},
    problem::{Problem, nearest},
    profile::{Figure, List, Number, Profile, Role, Unit},
};

/// Puts what `config` asks for in place of the profile's `figures`, as `word` words it. Returns what is wrong with it.
pub(super) fn replace(
    figures: &mut [Fact],
    profile: &Profile,
    config: &Config,
    word: impl Fn(&Figure) -> Fact,
) -> Vec<Problem> {
    let words = config.lang.words();
    let mut problems = Vec::new();
    for (id, text) in &config.figures {
        let asked = Asked { id, text, profile, words };
        match asked.replaced() {
            Ok(own) => {
                if let Some(fact) = figures.iter_mut().find(|fact| fact.id == own.id) {
                    *fact = Fact { origin: Origin::Newsroom, giver: words.newsroom(false), ..word(&own) };
                }
            }
            Err(problem) => problems.push(*problem),
        }
    }
    problems.extend(config.figures.iter().filter_map(|(id, text)| alone(figures, id, text, config.lang)));
    problems
}

/// The warning that the figure of an id is not drawn, since the one that it explains is still the source's.
fn alone(figures: &[Fact], id: &str, text: &str, lang: Lang) -> Option<Problem> {
    let fact = figures.iter().find(|fact| fact.id.eq_ignore_ascii_case(id) && fact.is_newsroom())?;
    let explained = match fact.role? {
        Role::BudgetPlanRatio => Role::Budget,
        Role::PoorHouseholds => Role::PovertyRate,
        _ => return None,
    };
    let other = figures.iter().find(|other| other.role == Some(explained)).filter(|other| !other.is_newsroom())?;
    let problem = Problem::about("figure-not-drawn", attribute(id), text);
    Some(worded(Problem { allowed: Some(attribute(&other.id)), ..problem }, "figure-not-drawn", lang))
}

/// The attribute that replaces the figure of an id.
fn attribute(id: &str) -> String {
    String::from(FIGURE) + id
}

/// The problem with the sentence of a name.
fn worded(problem: Problem, sentence: &str, lang: Lang) -> Problem {
    Problem { message: problems::worded(sentence, &problem, lang), ..problem }
}

/// One value that an editor wrote.
struct Asked<'a> {
    id: &'a str,
    text: &'a str,
    profile: &'a Profile,
    words: &'static dyn Locale,
}

impl Asked<'_> {
    /// The figure with its new value, and without all that its source said of the old one.
    ///
    /// # Errors
    /// What is wrong with the figure's name or with its value.
    fn replaced(&self) -> Result<Figure, Box<Problem>> {
        // HTML makes the letters of an attribute's name small.
        let figure = self.profile.figures.iter().find(|figure| figure.id.eq_ignore_ascii_case(self.id));
        let figure = figure.ok_or_else(|| self.of_no_figure())?;
        if let Some(reason) = fixed(figure) {
            return Err(self.problem("figure-not-replaceable", reason, None));
        }
        let value = value(figure, self.text).map_err(|fault| self.faulty(figure, fault))?;
        Ok(Figure {
            value: Some(value),
            to: None,
            of: figure.of.filter(|_| figure.unit == Unit::Rank),
            down: None,
            qualifiers: List::default(),
            quote: "".into(),
            wording: None,
            items: List::default(),
            ..figure.clone()
        })
    }

    fn problem(&self, code: &'static str, sentence: &str, allowed: Option<String>) -> Box<Problem> {
        let problem = Problem { allowed, ..Problem::about(code, attribute(self.id), self.text) };
        Box::new(worded(problem, sentence, self.words.lang()))
    }

    /// The problem of an id that is no figure's of the profile: a derived figure's, or one that is not known.
    fn of_no_figure(&self) -> Box<Problem> {
        let roles: &[Role] = match self.id {
            DENSITY => &[Role::Population, Role::Area],
            SIDE => &[Role::Area],
            PLAN => &[Role::Budget, Role::BudgetPlanRatio],
            _ => &[],
        };
        let figures = &self.profile.figures;
        let from: Vec<String> = roles
            .iter()
            .filter_map(|role| figures.iter().find(|figure| figure.role == *role))
            .map(|figure| attribute(&figure.id))
            .collect();
        if !roles.is_empty() && from.len() == roles.len() {
            return self.problem("figure-not-replaceable", "figure-calculated", Some(from.join(", ")));
        }
        let known: Vec<&str> =
            figures.iter().filter(|figure| fixed(figure).is_none()).map(|figure| &*figure.id).collect();
        let allowed = joined(known.iter().copied(), ", ");
        let suggestion = nearest(self.id, &known).map(|id| String::from(id).into());
        let problem = Problem::about("unknown-figure", attribute(self.id), self.text);
        let problem = Problem { allowed: Some(allowed), suggestion, ..problem };
        let sentence = if known.is_empty() { "no-figure" } else { "unknown-figure" };
        Box::new(worded(problem, sentence, self.words.lang()))
    }

    fn faulty(&self, figure: &Figure, fault: Fault) -> Box<Problem> {
        let lang = self.words.lang();
        match fault {
            Fault::NotANumber => {
                let sentence = if figure.unit.is_counted() { "not-a-whole-number" } else { "not-a-number" };
                self.problem("not-a-number", sentence, figure.value.map(|value| self.example(value, figure.unit)))
            }
            Fault::Ambiguous { whole, decimal } => {
                let or = problems::or(lang, &[&self.written(whole), &self.written(decimal)]);
                self.problem("ambiguous-number", "ambiguous-number", Some(or))
            }
            Fault::OutOfRange { least, most } => {
                let range = Quantity { to: Some(most), ..Quantity::of(least, figure.unit) };
                let range = plain(&self.words.quantity(&range).text());
                self.problem("number-out-of-range", "number-out-of-range", Some(range))
            }
        }
    }

    /// A number with its unit, as an example of what can be written: `36,36 (km²)`.
    fn example(&self, value: Number, unit: Unit) -> String {
        let unit = plain(self.words.unit_name(&Quantity::of(value, unit)));
        let number = self.written(value);
        if unit.is_empty() { number } else { number + " (" + &unit + ")" }
    }

    /// A number as an editor may write it, with one reading only.
    fn written(&self, number: Number) -> String {
        let group = if self.words.lang() == Lang::Vi { '.' } else { ',' };
        let mut text: String = self.words.number(number).chars().filter(|letter| *letter != group).collect();
        if number.decimals == 3 {
            text.push('0');
        }
        text
    }
}

/// Why a figure's value is not the newsroom's to replace: the name of a sentence. `None` if it is.
fn fixed(figure: &Figure) -> Option<&'static str> {
    match figure.role {
        Role::FormerUnits => Some("figure-of-units"),
        Role::Priorities => Some("figure-of-entries"),
        _ if figure.value.is_none() || figure.unit == Unit::Statement => Some("figure-stated"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
