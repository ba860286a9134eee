//! Where the project and the programs it needs are found.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the project, with `Cargo.toml` and `www/`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A command that finds what the setup put in `www/node_modules/.bin` and in cargo's bin folder,
/// and so do the programs it starts: wasm-pack looks for `wasm-opt` and `wasm-bindgen` on PATH.
pub fn command(program: &str) -> Command {
    // The program itself is resolved here: the standard library would use the parent's PATH.
    let mut command = Command::new(find(program).unwrap_or_else(|| PathBuf::from(program)));
    command.env("PATH", tool_path());
    command
}

/// The cargo that runs us, or the one on PATH.
pub fn cargo() -> Command {
    let mut command = command("cargo");
    command.current_dir(root());
    command
}

/// PATH with the project's npm programs and cargo's bin folder before the rest.
pub fn tool_path() -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = own_folders().into_iter().chain(env::split_paths(&path));
    // Joining fails only where a folder's name holds a colon; such a PATH then stays as it was.
    env::join_paths(folders).unwrap_or(path)
}

/// The file that a program's name stands for on [`tool_path`].
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&tool_path()).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// The first of several programs that is there.
pub fn find_any(programs: &[&str]) -> Option<PathBuf> {
    programs.iter().find_map(|program| find(program))
}

/// What a program prints, or nothing if it is missing or fails.
pub fn output(program: &str, args: &[&str]) -> Option<String> {
    find(program)?;
    let done = command(program).args(args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&done.stdout).trim().to_owned();
    done.status.success().then_some(text)
}

/// A program's version, as numbers: `wasm-pack 0.15.1` gives `[0, 15, 1]`.
pub fn version(program: &str) -> Option<Vec<u32>> {
    numbers(&output(program, &["--version"])?)
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    let word = text.split_whitespace().find_map(|word| {
        let word = word.trim_start_matches('v');
        word.starts_with(|c: char| c.is_ascii_digit()).then_some(word)
    })?;
    word.split(['.', '-', '+']).take(3).map(|part| part.parse().ok()).collect()
}

fn own_folders() -> Vec<PathBuf> {
    let cargo_home =
        env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut folders = vec![root().join("www/node_modules/.bin")];
    folders.extend(cargo_home.map(|home| home.join("bin")));
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_programs_print() {
        assert_eq!(numbers("wasm-bindgen 0.2.130"), Some(vec![0, 2, 130]));
        assert_eq!(numbers("v20.20.2"), Some(vec![20, 20, 2]));
        assert_eq!(numbers("geckodriver 0.37.1 (abc 2026)"), Some(vec![0, 37, 1]));
        assert_eq!(numbers("no digits"), None);
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.toml").is_file());
        assert!(find("cargo").is_some());
    }
}
