//! The browser: no other place knows of one.
//!
//! The loader makes a host's shadow root and hands its pieces to a [`Widget`](exports::Widget); from then on this module
//! measures, draws and follows: the host's width, the screen's resolution, the reader's colour scheme, fonts that come
//! late. Nothing runs while nothing changes.

mod canvas;
mod exports;
mod fonts;
mod listener;
mod page;
mod surface;
#[cfg(feature = "full")]
mod whole;
