//! What is known about a place: the document's types, the built-in profile, and the door that a document comes in by.

pub mod borders;
#[cfg(feature = "full")]
pub mod check;
pub mod derived;
pub mod model;
pub mod number;
#[cfg(feature = "full")]
pub mod read;
#[cfg(feature = "full")]
pub mod schema;
#[cfg(feature = "full")]
pub mod unit;

pub use borders::{Borders, Ring, Shape, Territory};
pub use model::*;
pub use number::{Date, Number};

/// Whether profiles of other places than the built-in one may come: what they alone need is left out of a build where
/// they cannot.
pub const OF_ANY_PLACE: bool = cfg!(feature = "full");

/// The profile that is drawn when none is named: phường Quy Nhơn Nam, from Báo Gia Lai of 16 August 2025.
///
/// It is a constant, written down by the build script. The small build, which default embeds load, holds the figures of
/// the default sections alone; a build with the feature `sections` holds all that the article says.
pub static QUY_NHON_NAM: Profile = include!(concat!(env!("OUT_DIR"), "/quy-nhon-nam.rs"));
