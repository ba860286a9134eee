//! Which standard library the modules are built with.
//!
//! The compiler's own carries the words of panics, which no reader ever sees: built anew without them, and with small
//! functions put where they are called, a default embed is 4 KB (brotli) lighter. That takes the library's sources and flags that are not stable, so it is done with the one version of the
//! compiler that it was tried with; with any other, or without the sources, modules are built in the ordinary way and work
//! alike.

use std::{env, path::Path, process::Command};

use crate::tools::{command, find, output};

/// The compiler that the small library was tried with.
const TRIED: &str = "1.95.";

/// Set to anything, it has modules built in the ordinary way.
const ORDINARY: &str = "WARD_PROFILE_ORDINARY_STD";

/// Cargo's flags for the small library.
pub const FLAGS: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// The compiler's: a panic has no words, and small functions are put where they are called before they are compiled, as they
/// are in builds for speed, but fewer of those that ask for it: a default embed is 1.4 KB (brotli) lighter by that.
const FLAGS_OF_RUSTC: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zinline-mir=yes -Zinline-mir-hint-threshold=30";

/// Whether the compiler is the one that the small library was tried with.
pub fn is_tried() -> bool {
    let version = output("rustc", &["--version"]).unwrap_or_default();
    env::var_os(ORDINARY).is_none() && version.split(' ').nth(1).is_some_and(|version| version.starts_with(TRIED))
}

/// Whether the library's sources are there.
pub fn has_sources() -> bool {
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

/// Whether modules are built with the small library.
pub fn is_small() -> bool {
    is_tried() && has_sources()
}

/// What fetches the sources; `None` where there is no rustup.
pub fn fetch_sources() -> Option<Command> {
    find("rustup")?;
    let mut fetch = command("rustup");
    fetch.args(["component", "add", "rust-src"]);
    Some(fetch)
}

/// Has a build of a module use the small library: its own folder, since everything is compiled with other flags.
pub fn apply(build: &mut Command, target: &Path) {
    build
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", FLAGS_OF_RUSTC)
        .env("CARGO_TARGET_DIR", target.join("small-std"));
}
