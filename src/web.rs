//! The browser: no other place knows of one.
//!
//! The loader makes a host's shadow root and hands its pieces to a `Widget`; from then on this module
//! measures, draws and follows: the host's width, the screen's resolution, the reader's colour scheme, fonts that come
//! late. Nothing runs while nothing changes.

#[cfg(feature = "borders")]
mod borders;
#[cfg(feature = "widget")]
mod canvas;
#[cfg(feature = "widget")]
mod clocks;
#[cfg(all(feature = "widget", feature = "full"))]
mod desk;
#[cfg(feature = "widget")]
mod exports;
#[cfg(feature = "widget")]
mod fonts;
#[cfg(feature = "widget")]
mod listener;
#[cfg(feature = "widget")]
mod page;
#[cfg(feature = "widget")]
mod surface;
#[cfg(all(feature = "widget", feature = "full"))]
mod whole;
