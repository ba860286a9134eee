//! What the editor asked for.
//!
//! A configuration is read from names and values, never from an element, so that it can be read anywhere. A value that
//! is wrong is left out, is named in a [`Problem`], and stops nothing: what is right is drawn.

mod custom;
#[cfg(feature = "attributes")]
mod reading;
mod values;

pub use custom::Custom;
pub use values::parse_color;

#[cfg(feature = "full")]
use crate::text::one_line;
use crate::{
    locale::{Lang, problems},
    metrics::joined,
    problem::{Problem, Severity, nearest},
    scene::Color,
};

/// What the name of an attribute begins with that replaces a figure; the figure's id follows.
#[cfg(feature = "full")]
pub const FIGURE: &str = "data-figure-";

/// The tools that stand below a picture, in their order: its table, what it can be taken along as, its figures as
/// data, its snippet.
pub const TOOLS: [&str; 4] = ["table", "image", "data", "embed"];

/// All of them.
pub const ALL_TOOLS: u8 = 0b1111;

/// More characters than any figure's id has.
#[cfg(feature = "full")]
const LONGEST_ID: usize = 60;

/// No profile has more figures than can be replaced.
#[cfg(feature = "full")]
const MOST_FIGURES: usize = 200;

/// What the editor asked for; the defaults are those of an element without attributes.
#[derive(Clone, Debug)]
pub struct Config {
    /// The picture's language. Default: Vietnamese, where the build has it.
    pub lang: Lang,
    /// Light, dark, or as the reader and the page prefer.
    pub theme: ThemeChoice,
    /// Whether the picture may move.
    pub motion: bool,
    /// Whether something is wrong with what was asked. What, only the full build says: few embeds ever need the words.
    pub flawed: bool,
    /// Values in place of the profile's, as they were written, by the ids of their figures; each id once, none empty.
    /// What they mean, a profile decides: [`crate::facts::newsroom`].
    #[cfg(feature = "full")]
    pub figures: Vec<(String, String)>,
    /// What few editors ask for: see [`Config::custom`].
    #[cfg(feature = "attributes")]
    pub custom: Custom,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            lang: Lang::default(),
            theme: ThemeChoice::Auto,
            motion: true,
            flawed: false,
            #[cfg(feature = "full")]
            figures: Vec::new(),
            #[cfg(feature = "attributes")]
            custom: Custom::default(),
        }
    }
}

/// What is wrong with what was asked.
#[cfg(feature = "full")]
pub type Problems = Vec<Problem>;

/// What is wrong with what was asked: nothing is told in a build that has no words for it.
#[cfg(not(feature = "full"))]
pub type Problems = [Problem; 0];

/// Which theme the editor asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Dark if the reader prefers it and the page allows it, else light.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Config {
    /// What few editors ask for; in a build without `attributes`, which does not read it, the defaults: what follows from
    /// them is known when it is built.
    pub fn custom(&self) -> &Custom {
        #[cfg(feature = "attributes")]
        return &self.custom;
        #[cfg(not(feature = "attributes"))]
        &custom::DEFAULT
    }

    /// Reads attributes by their full names (`data-theme`) and collects what is wrong with them.
    ///
    /// Only the full build collects: any other says by [`Config::flawed`] whether there is something to be told.
    ///
    /// `inherited` is the language that the host's surroundings are in, for a host that names none. Attributes of other
    /// names are someone else's and are passed over. Values are expected in Unicode's composed form (NFC), with no white space
    /// around them.
    pub fn read<'a>(
        attributes: impl Iterator<Item = (&'a str, &'a str)>,
        inherited: Option<Lang>,
    ) -> (Config, Problems) {
        let mut reading = Reading {
            config: Config::default(),
            #[cfg(feature = "full")]
            problems: Vec::new(),
        };
        reading.config.lang = inherited.unwrap_or_default();
        for (name, value) in attributes {
            reading.attribute(name, value);
        }
        #[cfg(feature = "full")]
        return reading.told();
        #[cfg(not(feature = "full"))]
        (reading.config, [])
    }
}

struct Reading {
    config: Config,
    #[cfg(feature = "full")]
    problems: Problems,
}

impl Reading {
    /// What was read, and what is wrong with it, in words.
    #[cfg(feature = "full")]
    fn told(mut self) -> (Config, Problems) {
        // What is wrong with the language comes first: all is worded in it.
        self.problems.sort_by_key(|problem| problem.attribute.as_deref() != Some("data-lang"));
        for problem in &mut self.problems {
            problem.message = problems::sentence(problem, self.config.lang);
        }
        (self.config, self.problems)
    }

    fn attribute(&mut self, name: &str, value: &str) {
        match name {
            "data-lang" => {
                if let Some(&lang) = self.word("data-lang", value, Lang::CODES).and_then(|word| Lang::ALL.get(word)) {
                    self.config.lang = lang;
                }
            }
            "data-theme" => {
                self.config.theme = match self.word("data-theme", value, &["auto", "light", "dark"]) {
                    Some(0) => ThemeChoice::Auto,
                    Some(1) => ThemeChoice::Light,
                    Some(_) => ThemeChoice::Dark,
                    None => self.config.theme,
                };
            }
            "data-motion" => {
                if let Some(word) = self.word("data-motion", value, &["auto", "off"]) {
                    self.config.motion = word == 0;
                }
            }
            #[cfg(feature = "attributes")]
            _ => self.custom(name, value),
            #[cfg(not(feature = "attributes"))]
            _ => {}
        }
    }

    /// A figure's new value; an empty one is as good as none, and of two the later holds.
    #[cfg(feature = "full")]
    fn figure(&mut self, id: &str, value: &str) {
        // As much of a name as can be one.
        let id: String = one_line(&id.chars().take(LONGEST_ID + 1).collect::<String>());
        if reading::is_too_long(value) {
            return self.tell(|| Problem::about("text-too-long", String::from(FIGURE) + &id, value));
        }
        let figures = &mut self.config.figures;
        figures.retain(|(other, _)| *other != id);
        if !value.trim().is_empty() && figures.len() < MOST_FIGURES {
            figures.push((id, value.trim().into()));
        }
    }

    /// The place of a value among the few words that it may be; an empty value is as good as none.
    fn word(&mut self, attribute: &'static str, value: &str, words: &[&'static str]) -> Option<usize> {
        let found = words.iter().position(|word| *word == value);
        if found.is_none() && !value.is_empty() {
            self.unknown(attribute, value, words);
        }
        found
    }

    /// Something is wrong; what, is found out only where there are words for it.
    fn tell(&mut self, problem: impl FnOnce() -> Problem) {
        self.config.flawed = true;
        #[cfg(feature = "full")]
        self.problems.push(problem());
        #[cfg(not(feature = "full"))]
        let _ = problem;
    }

    fn unknown(&mut self, attribute: &'static str, value: &str, allowed: &[&'static str]) {
        self.tell(|| Problem {
            suggestion: nearest(value, allowed).map(Into::into),
            allowed: Some(joined(allowed.iter().copied(), ", ")),
            ..Problem::about("unknown-value", attribute, value)
        });
    }
}

impl Problem {
    /// The warning that an accent had to be changed to be readable.
    pub fn weak_accent(asked: Color, made: Color, lang: Lang) -> Problem {
        let mut problem = Problem::about("weak-accent", "data-accent", &asked.hex());
        problem.severity = Severity::Warning;
        problem.allowed = Some(made.hex());
        problem.message = problems::sentence(&problem, lang);
        problem
    }
}

#[cfg(test)]
mod tests;
