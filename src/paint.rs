//! Painters of a scene that need no browser.

#[cfg(all(feature = "png", not(target_arch = "wasm32")))]
pub mod fonts;
#[cfg(all(feature = "png", not(target_arch = "wasm32")))]
pub mod png;
pub mod svg;
