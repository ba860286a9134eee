//! What few editors ask for: other sections, a title, a colour, a font, fewer tools, a credit.
//!
//! Only builds with the feature `attributes` read it.

use super::ALL_TOOLS;
use crate::{
    scene::Color,
    sections::{self, Section},
};

/// What few editors ask for; the defaults are those of an element without attributes.
#[derive(Clone, Debug)]
pub struct Custom {
    /// What is drawn in place of the default sections, in order, each once; empty for these.
    pub(super) sections: Vec<&'static Section>,
    /// A title in place of the profile's; empty for none at all.
    pub title: Option<String>,
    /// A colour in place of the theme's strong one.
    pub accent: Option<Color>,
    /// A CSS font-family list in place of the page's.
    pub font: Option<String>,
    /// The tools below the picture: a bit for each of [`TOOLS`](super::TOOLS), the first the lowest.
    pub tools: u8,
    /// Text beside the source line.
    pub credit: Option<String>,
    /// The sections that were asked for by their own names.
    #[cfg(feature = "full")]
    pub named: Vec<&'static str>,
}

/// Nothing is asked for.
pub(super) static DEFAULT: Custom = Custom {
    sections: Vec::new(),
    title: None,
    accent: None,
    font: None,
    tools: ALL_TOOLS,
    credit: None,
    #[cfg(feature = "full")]
    named: Vec::new(),
};

impl Default for Custom {
    fn default() -> Custom {
        DEFAULT.clone()
    }
}

impl Custom {
    /// What is drawn, in order, each once.
    pub fn sections(&self) -> &[&'static Section] {
        if self.sections.is_empty() { sections::DEFAULT } else { &self.sections }
    }
}
