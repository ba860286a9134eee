//! The command line: what it can be asked, a module each.

mod check;
mod render;

pub use check::Check;
pub use render::Render;
