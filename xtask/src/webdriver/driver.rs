//! The processes behind a session: the driver and, for WebKitGTK, a virtual display.

use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

use super::engine::{Engine, StartOptions};
use crate::tools::{command, find};

/// A driver that answers, with a folder of its own for profiles and logs.
pub struct Driver {
    process: Process,
    display: Option<Process>,
    port: u16,
    folder: TempDir,
}

impl Driver {
    pub fn start(engine: Engine, options: &StartOptions) -> Result<Driver> {
        let program = engine.driver_program();
        if find(program).is_none() {
            bail!("{program} is not installed: `cargo xtask test` sets it up");
        }
        let folder =
            tempfile::Builder::new().prefix("ward-profile-").tempdir().context("cannot make a temporary folder")?;
        let port = free_port()?;
        let mut start = command(program);
        start.args(engine.driver_args(port));
        let mut display = None;
        if engine == Engine::WebKit {
            let (server, name) = start_display()?;
            display = Some(server);
            for (key, value) in webkit_environment(&name, folder.path())? {
                start.env(key, value);
            }
            start.env_remove("WAYLAND_DISPLAY");
            start.envs(options.webkit_env.iter().map(|(key, value)| (key, value)));
        }
        let log = log_file(folder.path());
        let out = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let err = out.try_clone().context("cannot share the driver's log")?;
        start.stdin(Stdio::null()).stdout(out).stderr(err);
        let mut driver = Driver { process: Process::spawn(&mut start)?, display, port, folder };
        driver.until_it_listens()?;
        Ok(driver)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where this session may leave files; gone with it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The end of the driver's own log, for errors.
    pub fn said(&self) -> String {
        let text = fs::read(log_file(self.folder.path())).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        let tail = lines[lines.len().saturating_sub(12)..].join("\n  ");
        format!("The driver said:\n  {tail}")
    }

    /// Ends all processes; unless the session ended in order, the browser too.
    pub fn end(&mut self, in_order: bool) {
        if !in_order {
            self.process.kill_descendants();
        }
        self.process.kill();
        if let Some(display) = &mut self.display {
            display.kill();
        }
    }

    fn until_it_listens(&mut self) -> Result<()> {
        let start = Instant::now();
        loop {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.process.ended() {
                bail!("the driver ended at once ({status}). {}", self.said());
            }
            if start.elapsed() > Duration::from_secs(20) {
                bail!("the driver does not listen after 20 s. {}", self.said());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

fn log_file(folder: &Path) -> PathBuf {
    folder.join("driver.log")
}

/// A port that was free a moment ago; if another takes it meanwhile, the start is tried again.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr().context("no port is free")?.port())
}

/// Starts a virtual display, larger than any window that a test asks for, and gives its name.
fn start_display() -> Result<(Process, String)> {
    let mut xvfb = command("Xvfb");
    xvfb.args(["-displayfd", "1", "-screen", "0", "2400x2400x24"])
        .args(["-nolisten", "tcp", "-noreset"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut process = Process::spawn(&mut xvfb)?;
    let mut number = String::new();
    if let Some(out) = process.0.stdout.take() {
        // It writes the number once it takes connections, or closes the pipe if it can't start.
        BufReader::new(out).read_line(&mut number).context("Xvfb does not say its display")?;
    }
    match number.trim() {
        "" => bail!("Xvfb did not start: is it installed?"),
        number => Ok((process, format!(":{number}"))),
    }
}

fn webkit_environment(display: &str, folder: &Path) -> Result<Vec<(&'static str, String)>> {
    let mut all = vec![
        ("DISPLAY", display.to_owned()),
        ("GDK_BACKEND", "x11".to_owned()),
        ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
    ];
    // A fresh profile, as the other engines have.
    for (key, name) in [("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")] {
        let path = folder.join(name);
        fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        all.push((key, path.display().to_string()));
    }
    Ok(all)
}

/// A child process that ends with its owner.
struct Process(Child);

impl Process {
    fn spawn(command: &mut Command) -> Result<Process> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().with_context(|| format!("cannot start {program}"))?;
        Ok(Process(child))
    }

    fn ended(&mut self) -> Option<std::process::ExitStatus> {
        self.0.try_wait().ok().flatten()
    }

    fn kill(&mut self) {
        // Both fail only if it has ended already.
        self.0.kill().ok();
        self.0.wait().ok();
    }

    /// Kills what it started, and what that started, where the system lists it: a driver that hangs
    /// leaves its browser, and a browser its pages.
    fn kill_descendants(&self) {
        let processes = processes();
        let mut family = vec![self.0.id()];
        let mut at = 0;
        while let Some(&id) = family.get(at) {
            family.extend(processes.iter().filter(|(_, parent)| *parent == id).map(|(child, _)| *child));
            at += 1;
        }
        let ids = family.iter().skip(1).map(u32::to_string);
        command("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status().ok();
    }
}

/// The processes of this machine, each with its parent.
fn processes() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            Some((id, parent(&stat)?))
        })
        .collect()
}

/// The parent in a line of `/proc/ID/stat`: the second field after the name, which is in brackets and
/// may hold anything.
fn parent(stat: &str) -> Option<u32> {
    let (_, fields) = stat.rsplit_once(')')?;
    fields.split_whitespace().nth(1)?.parse().ok()
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

#[cfg(test)]
mod tests {
    use super::parent;

    #[test]
    fn a_parent_is_found_behind_any_name() {
        assert_eq!(parent("3208 (chromium) S 3199 3193 3193 0"), Some(3199));
        assert_eq!(parent("7 (odd) name) R 5) S 12 1 1"), Some(12));
        assert_eq!(parent(""), None);
    }
}
