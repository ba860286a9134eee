//! What a map says beside names.

use super::{Lang, fill};

/// Which former units a map does not name in their place, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// Their borders are not known.
    Unknown,
    /// They are too small on it.
    Small,
}

/// The line below a map on the units that it does not name: `Chưa rõ ranh giới cũ: Ngô Mây.`
pub fn unnamed(lang: Lang, why: Unnamed, names: &str) -> String {
    let pattern = match (why, lang) {
        (Unnamed::Unknown, Lang::Vi) => "Chưa rõ ranh giới cũ: {}.",
        (Unnamed::Unknown, Lang::En) => "Former borders not known: {}.",
        (Unnamed::Small, Lang::Vi) => "Quá nhỏ để ghi tên trên bản đồ: {}.",
        (Unnamed::Small, Lang::En) => "Too small to be named on the map: {}.",
    };
    fill(pattern, &[names])
}
