//! How a node comes in when the picture does. The scene itself is the final picture; cues only say what leads to it.

/// What a node does from when to when, once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cue {
    /// What it does.
    pub effect: Effect,
    /// When it begins, in milliseconds from when its drawing came into view.
    pub start: f32,
    /// How long it takes, in milliseconds.
    pub length: f32,
    /// The drawing that it belongs to: all nodes of one share a clock.
    pub drawing: u8,
}

/// How a node comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// From clear to opaque; what text may do.
    Fade,
    /// From its left edge to its right one: a bar grows, a ribbon flows.
    Grow,
    /// One outline after the other: a unit chart fills.
    Fill,
}
