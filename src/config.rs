//! What the editor asked for.
//!
//! A configuration is read from names and values, never from an element, so that it can be read anywhere. A value that
//! is wrong is left out, is named in a [`Problem`], and stops nothing: what is right is drawn.

mod values;

pub use values::{is_unseen, one_line, parse_color};

use values::is_family;

use crate::{
    locale::{Lang, problems},
    metrics::{joined, pieces},
    problem::{Problem, Severity, nearest},
    scene::Color,
    sections::{self, Section},
};

/// More characters than any attribute needs.
const LONGEST_TEXT: usize = 300;

/// What the name of an attribute begins with that replaces a figure; the figure's id follows.
#[cfg(feature = "full")]
pub const FIGURE: &str = "data-figure-";

/// The tools that stand below a picture, in their order: its table, what it can be taken along as, its figures as
/// data, its snippet.
pub const TOOLS: [&str; 4] = ["table", "image", "data", "embed"];

/// All of them.
pub const ALL_TOOLS: u8 = 0b1111;

/// More wrong names than these are not told.
const NAMED_AT_MOST: usize = 10;

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
    /// What is drawn, in order, each once.
    pub sections: Vec<&'static Section>,
    /// A title in place of the profile's; empty for none at all.
    pub title: Option<String>,
    /// A colour in place of the theme's strong one.
    pub accent: Option<Color>,
    /// A CSS font-family list in place of the page's.
    pub font: Option<String>,
    /// The tools below the picture: a bit for each of [`TOOLS`], the first the lowest.
    pub tools: u8,
    /// Whether the picture may move.
    pub motion: bool,
    /// Text beside the source line.
    pub credit: Option<String>,
    /// Whether something is wrong with what was asked. What, only the full build says: few embeds ever need the words.
    pub flawed: bool,
    /// Values in place of the profile's, as they were written, by the ids of their figures; each id once, none empty.
    /// What they mean, a profile decides: [`crate::facts::newsroom`].
    #[cfg(feature = "full")]
    pub figures: Vec<(String, String)>,
    /// The sections of `sections` that were asked for by their own names.
    #[cfg(feature = "full")]
    pub named: Vec<&'static str>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            lang: Lang::default(),
            theme: ThemeChoice::Auto,
            sections: sections::DEFAULT.to_vec(),
            title: None,
            accent: None,
            font: None,
            tools: ALL_TOOLS,
            motion: true,
            credit: None,
            flawed: false,
            #[cfg(feature = "full")]
            figures: Vec::new(),
            #[cfg(feature = "full")]
            named: Vec::new(),
        }
    }
}

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
    ) -> (Config, Vec<Problem>) {
        let mut reading = Reading { config: Config::default(), problems: Vec::new() };
        reading.config.lang = inherited.unwrap_or_default();
        for (name, value) in attributes {
            reading.attribute(name, value);
        }
        let Reading { config, mut problems } = reading;
        if cfg!(feature = "full") {
            // What is wrong with the language comes first: all is worded in it.
            problems.sort_by_key(|problem| problem.attribute.as_deref() != Some("data-lang"));
            for problem in &mut problems {
                problem.message = problems::sentence(problem, config.lang);
            }
        }
        (config, problems)
    }
}

/// Names in a list, divided by spaces or commas.
fn names(list: &str) -> impl Iterator<Item = &str> {
    pieces(list, &[' ', ',', '\t', '\n', '\r', '\u{c}']).filter(|name| !name.is_empty())
}

/// Whether a text has more characters than any attribute needs.
fn is_too_long(text: &str) -> bool {
    text.chars().count() > LONGEST_TEXT
}

struct Reading {
    config: Config,
    problems: Vec<Problem>,
}

impl Reading {
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
            "data-sections" => self.sections(value),
            "data-tools" => self.tools(value),
            "data-title" => self.config.title = self.text("data-title", value),
            "data-credit" => self.config.credit = self.text("data-credit", value).filter(|text| !text.is_empty()),
            "data-accent" => self.accent(value),
            "data-font" => self.font(value),
            #[cfg(feature = "full")]
            _ => {
                if let Some(id) = name.strip_prefix(FIGURE) {
                    self.figure(id, value);
                }
            }
            #[cfg(not(feature = "full"))]
            _ => {}
        }
    }

    /// A figure's new value; an empty one is as good as none, and of two the later holds.
    #[cfg(feature = "full")]
    fn figure(&mut self, id: &str, value: &str) {
        // As much of a name as can be one.
        let id: String = one_line(&id.chars().take(LONGEST_ID + 1).collect::<String>());
        if is_too_long(value) {
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
        if cfg!(feature = "full") {
            self.problems.push(problem());
        }
    }

    fn unknown(&mut self, attribute: &'static str, value: &str, allowed: &[&'static str]) {
        self.tell(|| Problem {
            suggestion: nearest(value, allowed).map(Into::into),
            allowed: Some(joined(allowed.iter().copied(), ", ")),
            ..Problem::about("unknown-value", attribute, value)
        });
    }

    /// Names of tools. Where none is right, all are there.
    fn tools(&mut self, value: &str) {
        const WORDS: [&str; 5] = [TOOLS[0], TOOLS[1], TOOLS[2], TOOLS[3], "none"];
        let (mut tools, mut known, mut wrong) = (0, false, 0);
        for name in names(value) {
            match WORDS.iter().position(|word| *word == name) {
                // What "none" adds is no tool's bit.
                Some(place) => (tools, known) = (tools | 1 << place, true),
                None => self.wrong("data-tools", name, &WORDS, &mut wrong),
            }
        }
        if known {
            self.config.tools = tools & ALL_TOOLS;
        }
    }

    /// One of several names is wrong, after so many others.
    fn wrong(&mut self, attribute: &'static str, name: &str, allowed: &[&'static str], before: &mut usize) {
        *before += 1;
        if *before <= NAMED_AT_MOST {
            self.unknown(attribute, name, allowed);
        }
    }

    fn sections(&mut self, value: &str) {
        let names = || names(value);
        let mut asked: Vec<&'static Section> = Vec::new();
        let mut wrong = 0;
        for name in names() {
            let named: &[&'static Section] = match sections::ALL.iter().position(|section| section.name == name) {
                Some(index) => &sections::ALL[index..=index],
                None if name == "all" => sections::ALL,
                None => {
                    // What is allowed is listed only where there are words for it.
                    if cfg!(feature = "full") {
                        let mut allowed: Vec<&'static str> = sections::ALL.iter().map(|section| section.name).collect();
                        allowed.push("all");
                        self.wrong("data-sections", name, &allowed, &mut wrong);
                    }
                    self.config.flawed = true;
                    continue;
                }
            };
            for &section in named {
                if !asked.iter().any(|&other| std::ptr::eq(other, section)) {
                    asked.push(section);
                }
            }
        }
        #[cfg(feature = "full")]
        {
            let by_name = asked.iter().map(|section| section.name).filter(|&known| names().any(|name| name == known));
            self.config.named = by_name.collect();
        }
        if !asked.is_empty() {
            self.config.sections = asked;
        }
    }

    /// One line of text without control characters; too long a text is refused.
    fn text(&mut self, attribute: &'static str, value: &str) -> Option<String> {
        if is_too_long(value) {
            self.tell(|| Problem::about("text-too-long", attribute, value));
            return None;
        }
        Some(one_line(value))
    }

    fn accent(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        self.config.accent = parse_color(value);
        if self.config.accent.is_none() {
            self.tell(|| Problem::about("not-a-color", "data-accent", value));
        }
    }

    fn font(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        if !is_too_long(value) && pieces(value, &[',']).all(is_family) {
            self.config.font = Some(value.into());
        } else {
            self.tell(|| Problem::about("not-a-font", "data-font", value));
        }
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
