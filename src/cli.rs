//! The command line: what it can be asked, a module each.

mod check;
mod file;
mod render;

/// A text in a language, written in Vietnamese and in English.
macro_rules! told {
    ($lang:expr, $vi:literal, $en:literal $(, $value:expr)* $(,)?) => {
        match $lang {
            ward_profile::locale::Lang::Vi => format!($vi $(, $value)*),
            ward_profile::locale::Lang::En => format!($en $(, $value)*),
        }
    };
}

use told;

pub use check::Check;
pub use render::Render;
