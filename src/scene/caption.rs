//! What a picture says beside its marks: for those who do not see it.

/// Words that no mark says: what a drawing is, what its parts stand for, where its figures come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// How many of the scene's marks are read before it.
    pub after: usize,
    /// The words, with plain spaces.
    pub text: String,
    /// Whether they describe a drawing, and are not drawn themselves.
    pub described: bool,
    /// The code of their language, where that is not the picture's.
    pub lang: Option<&'static str>,
}
