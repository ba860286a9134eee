//! The machine that is measured on, and the day.

use std::fs;

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::tools::output;

/// A machine, as far as it tells.
#[derive(Clone, Debug)]
pub struct Machine {
    /// The processor's name.
    pub processor: String,
    /// How many of its cores there are to use.
    pub cores: usize,
    /// Bytes of memory.
    pub memory: Option<u64>,
    /// The system and its version.
    pub system: String,
    /// The browser and its version.
    pub browser: String,
    /// How many tasks waited for a processor, by the mean of the last minute: before the run, and after it. The bench itself
    /// keeps one or two busy; more than that is others' work, and slows it.
    pub load: Vec<f64>,
}

impl Machine {
    /// This machine, with the browser as it names itself.
    pub fn here(browser: String) -> Machine {
        let line = |path: &str, name: &str| {
            let text = fs::read_to_string(path).unwrap_or_default();
            let line = text.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim().to_owned())
        };
        let kilobytes = line("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
        Machine {
            processor: line("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            memory: kilobytes.map(|kilobytes| kilobytes * 1024),
            system: output("uname", &["-sr"]).unwrap_or_else(|| std::env::consts::OS.to_owned()),
            browser,
            load: load().into_iter().collect(),
        }
    }

    /// Notes how busy the machine is now.
    pub fn note_load(&mut self) {
        self.load.extend(load());
    }

    /// The machine in a line.
    pub fn line(&self) -> String {
        let cores = if self.cores == 1 { "1 core".to_owned() } else { format!("{} cores", self.cores) };
        format!("{}, {cores}, {}, {}", self.processor, self.system, self.browser)
    }

    /// The machine as a document.
    pub fn json(&self) -> Value {
        json!({
            "processor": self.processor, "cores": self.cores, "memory": self.memory, "system": self.system,
            "browser": self.browser, "load": self.load,
        })
    }
}

fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

/// Today in UTC, as `2026-11-25`.
pub fn today() -> String {
    OffsetDateTime::now_utc().date().to_string()
}
