//! Counts what cargo test prints while it prints it.

use anyhow::{Context, Result};
use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// How many checks or tests passed and failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    names: Vec<String>,
}

impl Tally {
    pub fn passed() -> Tally {
        Tally { passed: 1, ..Tally::default() }
    }

    pub fn failed() -> Tally {
        Tally { failed: 1, ..Tally::default() }
    }

    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Whether a test passed whose name holds this word.
    pub fn saw_pass_of(&self, word: &str) -> bool {
        self.names.iter().any(|name| name.contains(word))
    }

    /// Takes one line of libtest's output into account.
    fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(test) = line.strip_prefix("test ") {
            let name = test.strip_suffix("... ok").map(str::trim);
            self.names.extend(name.map(str::to_owned));
        }
        let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else {
            return;
        };
        for count in counts.split(';') {
            let mut words = count.split_whitespace();
            let number = words.next().and_then(|word| word.parse::<u64>().ok());
            match (number, words.next()) {
                (Some(number), Some("passed")) => self.passed += number,
                // A test that is skipped has not shown that it passes.
                (Some(number), Some("failed" | "ignored")) => self.failed += number,
                _ => {}
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs tests, showing their output as it comes, and counts them.
pub fn stream(command: &mut Command) -> Result<Tally> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {program}"))?;
    let mut tally = Tally::default();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line.context("the tests' output broke off")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            std::io::stdout().flush().ok();
            tally.read(&line);
        }
    }
    let status = child.wait().context("the tests were lost")?;
    // Such as a test that does not compile, or a process that is killed.
    if !status.success() && tally.failed == 0 {
        eprintln!("xtask: {program} ended with {status}");
        tally.failed += 1;
    }
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn results_are_summed_and_ignored_tests_count_as_failed() {
        let tally = read(&[
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.1s",
            "test result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out",
            "a page said: test result: ok. 9 passed",
        ]);
        assert_eq!((tally.passed, tally.failed), (14, 5));
        assert_eq!(tally.to_string(), "14 passed, 5 failed");
    }

    #[test]
    fn a_pass_is_known_by_its_name() {
        let tally = read(&["test firefox::mounts ... ok", "test webkit::mounts ... FAILED"]);
        assert!(tally.saw_pass_of("firefox"));
        assert!(!tally.saw_pass_of("webkit"));
    }

    #[test]
    fn a_command_that_fails_without_a_failed_test_counts_as_one() {
        let tally = stream(&mut Command::new("false")).unwrap();
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }
}
