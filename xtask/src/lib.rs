//! The build tool of ward-profile, and what its browser tests stand on.

pub mod advances;
pub mod assemble;
pub mod bench;
pub mod room;
pub mod screenshots;
pub mod serve;
pub mod setup;
pub mod small_std;
pub mod speech;
pub mod suites;
pub mod tools;
pub mod webdriver;
