//! Node, npm and the packages of `www/`.

use anyhow::{Context, Result, bail};
use std::fs;

use super::{install, logged, there};
use crate::tools::{command, find, root, version};

const HOW: &str = "install Node 18 or newer with npm from https://nodejs.org \
                   (or your distribution's packages nodejs and npm)";

pub fn runtime() -> Result<()> {
    match version("node") {
        Some(found) if found >= vec![18] => {}
        Some(found) => bail!("Node {} is too old: {HOW}", found[0]),
        None => bail!("Node is not on PATH: {HOW}"),
    }
    if find("npm").is_none() {
        bail!("npm is not on PATH: {HOW}");
    }
    there("Node and npm");
    Ok(())
}

/// Runs `npm ci` unless `www/node_modules` was made from the lock file as it is now. The stamp is a
/// copy of that file: times say little after a checkout, and `npm ci` removes it when it starts over.
pub fn packages() -> Result<()> {
    let www = root().join("www");
    let lock = www.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let stamp = www.join("node_modules/.made-from-lock.json");
    if fs::read(&stamp).is_ok_and(|made| made == wanted) {
        there("npm packages");
        return Ok(());
    }
    install("npm packages", "installing (about half a minute)", || {
        let mut npm = command("npm");
        npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&www);
        logged("npm", &mut npm)?;
        fs::write(&stamp, &wanted).with_context(|| format!("cannot write {}", stamp.display()))
    })
}
