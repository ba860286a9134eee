//! The wasm32 target and the tools that cargo builds from crates.io.

use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

use super::{install, logged, there};
use crate::{
    small_std,
    tools::{cargo, command, find, output, root, version},
};

const TARGET: &str = "wasm32-unknown-unknown";
const WASM_PACK: &str = "0.15.1";
const GECKODRIVER: &str = "0.37.1";

pub fn wasm_target() -> Result<()> {
    let what = format!("the {TARGET} target");
    if let Some(list) = output("rustup", &["target", "list", "--installed"]) {
        if list.lines().any(|line| line.trim() == TARGET) {
            there(&what);
            return Ok(());
        }
        return install(&what, "adding (about 20 MB)", || {
            logged("wasm-target", command("rustup").args(["target", "add", TARGET]))
        });
    }
    // Without rustup, a distribution's own Rust may still bring the target.
    let sysroot = output("rustc", &["--print", "sysroot"])
        .context("rustc is not on PATH: install Rust from https://rustup.rs")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        there(&what);
        return Ok(());
    }
    bail!(
        "this Rust has no {TARGET} target and there is no rustup to add it: \
         install Rust from https://rustup.rs, or your distribution's package for that target \
         (Debian: libstd-rust-dev-wasm32)"
    )
}

/// The standard library's sources, for smaller modules; without them, modules are built in the ordinary way.
pub fn sources() {
    let what = "the standard library's sources";
    if !small_std::is_tried() {
        println!("setup: {what} … not needed: this compiler builds modules in the ordinary way");
    } else if small_std::has_sources() {
        there(what);
    } else if let Some(mut fetch) = small_std::fetch_sources() {
        let fetched = install(what, "adding (about 3 MB)", || logged("rust-src", &mut fetch));
        if let Err(error) = fetched {
            println!("setup: {what} … not to be had ({error:#}): modules are built in the ordinary way");
        }
    } else {
        println!("setup: {what} … not there, and no rustup: modules are built in the ordinary way");
    }
}

pub fn wasm_pack() -> Result<()> {
    // Any that can be told its profile in Cargo.toml will do.
    if version("wasm-pack").is_some_and(|found| found >= vec![0, 13, 0]) {
        there("wasm-pack");
        return Ok(());
    }
    let doing = "installing (about 4 minutes on two cores)";
    install(&format!("wasm-pack {WASM_PACK}"), doing, || {
        cargo_install("wasm-pack", &["--version", WASM_PACK, "--locked", "--force"])
    })
}

/// The command-line part must be of exactly the version of the library part.
pub fn wasm_bindgen() -> Result<()> {
    let lock = root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let wanted = locked_version(&text, "wasm-bindgen")?;
    let what = format!("wasm-bindgen {wanted}");
    if output("wasm-bindgen", &["--version"]).is_some_and(|found| is_version(&found, &wanted)) {
        there(&what);
        return Ok(());
    }
    install(&what, "installing (about 5 minutes on two cores)", || {
        // Not --locked: the lock file that some releases carry does not resolve.
        cargo_install("wasm-bindgen-cli", &["--version", &wanted, "--force"])
    })
}

pub fn geckodriver() -> Result<()> {
    if find("geckodriver").is_some() {
        there("geckodriver");
        return Ok(());
    }
    let doing = "installing (about 3 minutes on two cores)";
    install(&format!("geckodriver {GECKODRIVER}"), doing, || {
        cargo_install("geckodriver", &["--version", GECKODRIVER, "--locked"])
    })
}

fn cargo_install(package: &str, args: &[&str]) -> Result<()> {
    logged(package, cargo().args(["install", package]).args(args))
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is not sound TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str().map(str::to_owned))
        .with_context(|| format!("Cargo.lock names no {package}: is it a dependency still?"))
}

fn is_version(printed: &str, wanted: &str) -> bool {
    printed.split_whitespace().any(|word| word == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_found() {
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").unwrap(), "0.2.130");
        let words = locked_version(lock, "web-sys").unwrap_err().to_string();
        assert!(words.contains("names no web-sys"), "{words}");
        assert!(locked_version("[[", "web-sys").is_err());
    }

    #[test]
    fn versions_must_be_the_same_to_the_digit() {
        assert!(is_version("wasm-bindgen 0.2.13", "0.2.13"));
        assert!(!is_version("wasm-bindgen 0.2.130", "0.2.13"));
    }
}
