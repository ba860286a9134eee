//! Reads what few editors ask for.

use super::{ALL_TOOLS, Reading, TOOLS, parse_color};
use crate::{
    metrics::pieces,
    problem::Problem,
    sections::{self, Section},
    text::one_line,
};

/// More characters than any attribute needs.
const LONGEST_TEXT: usize = 300;

/// More wrong names than these are not told.
const NAMED_AT_MOST: usize = 10;

/// Names in a list, divided by spaces or commas; an empty one between two of these.
fn names(list: &str) -> impl Iterator<Item = &str> {
    pieces(list, &[' ', ',', '\t', '\n', '\r', '\u{c}'])
}

/// Whether a text has more characters than any attribute needs.
pub(super) fn is_too_long(text: &str) -> bool {
    text.chars().count() > LONGEST_TEXT
}

impl Reading {
    pub(super) fn custom(&mut self, name: &str, value: &str) {
        match name {
            "data-sections" => self.sections(value),
            "data-tools" => self.tools(value),
            "data-title" => self.config.custom.title = self.text("data-title", value),
            "data-credit" => {
                self.config.custom.credit = self.text("data-credit", value).filter(|text| !text.is_empty());
            }
            "data-accent" => self.accent(value),
            "data-font" => self.font(value),
            #[cfg(feature = "full")]
            _ => {
                if let Some(id) = name.strip_prefix(super::FIGURE) {
                    self.figure(id, value);
                }
            }
            #[cfg(not(feature = "full"))]
            _ => {}
        }
    }

    /// Names of tools. Where none is right, all are there.
    fn tools(&mut self, value: &str) {
        const WORDS: [&str; 5] = [TOOLS[0], TOOLS[1], TOOLS[2], TOOLS[3], "none"];
        let (mut tools, mut known, mut wrong) = (0, false, 0);
        for name in names(value) {
            match WORDS.iter().position(|word| *word == name) {
                // What "none" adds is no tool's bit.
                Some(place) => (tools, known) = (tools | 1 << place, true),
                None if name.is_empty() => {}
                None => self.wrong("data-tools", name, &WORDS, &mut wrong),
            }
        }
        if known {
            self.config.custom.tools = tools & ALL_TOOLS;
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
                None if name.is_empty() => &[],
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
            self.config.custom.named = by_name.collect();
        }
        if !asked.is_empty() {
            self.config.custom.sections = asked;
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
        self.config.custom.accent = parse_color(value);
        if self.config.custom.accent.is_none() {
            self.tell(|| Problem::about("not-a-color", "data-accent", value));
        }
    }

    fn font(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        if !is_too_long(value) && pieces(value, &[',']).all(is_family) {
            self.config.custom.font = Some(value.into());
        } else {
            self.tell(|| Problem::about("not-a-font", "data-font", value));
        }
    }
}

/// Whether CSS takes `text` as a font family: a quoted name, or words that are identifiers.
fn is_family(text: &str) -> bool {
    const EVERYWHERE: [&str; 5] = ["inherit", "initial", "unset", "revert", "default"];
    let text = text.trim_ascii();
    if let [b'"', .., b'"'] | [b'\'', .., b'\''] = text.as_bytes() {
        let name = text.get(1..text.len() - 1).unwrap_or_default();
        let ends = |letter: char| letter.is_control() || matches!(letter, '\\' | '"' | '\'');
        return !name.is_empty() && !name.chars().any(ends);
    }
    let starts = |letter: char| matches!(letter, 'A'..='Z' | 'a'..='z' | '_' | 'À'..);
    let goes_on = |letter: char| starts(letter) || matches!(letter, '0'..='9' | '-');
    for word in pieces(text, &[' ']) {
        let mut letters = word.strip_prefix('-').unwrap_or(word).chars();
        if !letters.next().is_some_and(starts) || !letters.all(goes_on) {
            return false;
        }
    }
    !EVERYWHERE.iter().any(|keyword| text.eq_ignore_ascii_case(keyword))
}
