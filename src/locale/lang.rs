//! The languages of a build.
//!
//! Each language is a feature. Where there is but one, [`Lang`] has one value: which words are meant is known when the build is
//! made, and what the other language says is not in it.

use super::Locale;
#[cfg(feature = "en")]
use super::en;
#[cfg(feature = "vi")]
use super::vi;
use crate::profile::{OF_ANY_PLACE, Text};

#[cfg(not(any(feature = "vi", feature = "en")))]
compile_error!("a picture has words: switch on a language at least, by the feature `vi` or `en`");

/// A language that the picture can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese.
    #[cfg(feature = "vi")]
    Vi,
    /// English.
    #[cfg(feature = "en")]
    En,
}

impl Default for Lang {
    fn default() -> Lang {
        Lang::ALL[0]
    }
}

impl Lang {
    /// The languages that this build has; the first is the default.
    pub const ALL: &[Lang] = &[
        #[cfg(feature = "vi")]
        Lang::Vi,
        #[cfg(feature = "en")]
        Lang::En,
    ];

    /// Their codes, in the same order.
    pub const CODES: &[&str] = &[
        #[cfg(feature = "vi")]
        Lang::Vi.code(),
        #[cfg(feature = "en")]
        Lang::En.code(),
    ];

    /// The language's code, as `data-lang` and `lang` have it.
    pub const fn code(self) -> &'static str {
        match self {
            #[cfg(feature = "vi")]
            Lang::Vi => "vi",
            #[cfg(feature = "en")]
            Lang::En => "en",
        }
    }

    /// The language of a code such as `vi`, `en-GB`: its primary subtag, in any case. `None` for languages that this build
    /// does not have.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.iter().copied().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The language's words.
    #[inline]
    pub fn words(self) -> &'static dyn Locale {
        match self {
            #[cfg(feature = "vi")]
            Lang::Vi => &vi::Vietnamese,
            #[cfg(feature = "en")]
            Lang::En => &en::English,
        }
    }

    /// `text` in this language, else in the other one.
    pub fn of(self, text: &Text) -> &str {
        self.found(text).0
    }

    /// `text` in this language, else in the other one; and which of the two it is in.
    pub fn found(self, text: &Text) -> (&str, Lang) {
        let of = |lang| match lang {
            #[cfg(feature = "vi")]
            Lang::Vi => text.vi.as_deref(),
            #[cfg(feature = "en")]
            Lang::En => text.en.as_deref(),
        };
        let foreign = || Lang::ALL.iter().filter(|_| OF_ANY_PLACE).find_map(|&lang| Some((of(lang)?, lang)));
        of(self).map(|text| (text, self)).or_else(foreign).unwrap_or(("", self))
    }
}
