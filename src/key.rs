//! What facts and the drawings of them have in common: a key.

/// Names a fact within one picture: its place in the list of facts. A node carries no more of a fact than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactKey(pub u16);
