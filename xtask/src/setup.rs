//! Sets up what building and testing need, and only what is missing; a line of progress a step.

mod browsers;
pub mod hosts;
mod node;
mod rust;

use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::tools::root;

/// What `cargo xtask build` and `start` need: the wasm32 target, wasm-pack, wasm-bindgen, npm packages.
pub fn for_build() -> Result<()> {
    rust::wasm_target()?;
    rust::sources();
    rust::wasm_pack()?;
    rust::wasm_bindgen()?;
    node::runtime()?;
    node::packages()
}

/// What `cargo xtask test` needs besides: three browser engines, their drivers, a reader of PDF and a font.
pub fn for_tests() -> Result<()> {
    for_build()?;
    browsers::debian_packages()?;
    rust::geckodriver()?;
    hosts::programs()
}

/// What the steps `hosts` and `packages` need: Chromium, and programs of real hosts.
pub fn for_hosts() -> Result<()> {
    for_build()?;
    browsers::chromium()?;
    hosts::programs()
}

/// What `cargo xtask bench` needs besides: Chromium, its driver and a font. The libraries are npm packages.
pub fn for_bench() -> Result<()> {
    for_build()?;
    browsers::chromium()
}

/// Says that a thing is there already.
fn there(what: &str) {
    println!("setup: {what} … there");
}

/// Runs an installer, saying what is being waited for and how long it took.
fn install(what: &str, doing: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("setup: {what} … {doing}");
    // Whoever pipes our output still wants to see what is being waited for.
    std::io::stdout().flush().ok();
    let start = Instant::now();
    work().with_context(|| format!("could not set up {what}"))?;
    println!("setup: {what} … done in {} s", start.elapsed().as_secs());
    Ok(())
}

/// Runs a command with its output in `target/setup/NAME.log`; a failure quotes the log's end.
fn logged(name: &str, command: &mut Command) -> Result<()> {
    let folder = root().join("target/setup");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let path = folder.join(format!("{name}.log"));
    let log = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    let errors = log.try_clone().context("cannot share the log file")?;
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .status()
        .with_context(|| format!("cannot start {program}"))?;
    if status.success() {
        return Ok(());
    }
    let text = fs::read(&path).unwrap_or_default();
    bail!(
        "{name} failed ({status}). The end of {}:\n{}",
        path.display(),
        last_lines(&String::from_utf8_lossy(&text), 20)
    )
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_installer_is_quoted() {
        let mut command = Command::new("cargo");
        let failure = logged("self-test", command.arg("no-such-command-xyz")).unwrap_err();
        let words = failure.to_string();
        assert!(words.contains("no-such-command-xyz"), "{words}");
        assert!(words.contains("self-test.log"), "{words}");
    }

    #[test]
    fn only_the_end_of_a_log_is_quoted() {
        assert_eq!(last_lines("a\nb\nc", 2), "b\nc");
        assert_eq!(last_lines("", 2), "");
    }
}
