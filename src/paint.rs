//! Painters of a scene that need no browser.

pub mod svg;
