//! The browser: no other place knows of one.
//!
//! A `Widget` makes pictures and paints them on a canvas. It holds no listener and no observer: the script beside it, which
//! owns the page's side (`www/embed/surface`), tells it how wide the picture is to be and what the reader prefers, and says
//! when to paint. So the module is small, and nothing calls it while nothing changes.

#[cfg(feature = "borders")]
mod borders;
#[cfg(feature = "widget")]
mod canvas;
#[cfg(feature = "widget")]
mod context;
#[cfg(all(feature = "widget", feature = "full"))]
mod desk;
#[cfg(feature = "widget")]
mod exports;
#[cfg(all(feature = "widget", feature = "full"))]
mod whole;
