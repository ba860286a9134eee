//! The module that reads borders, and the script that only profiles with borders load.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::json;

use super::{Build, assets, beside, names};

/// Puts the module and its script into `dist`, named by their content; gives the script's path from there.
///
/// The script is the loader's part (`www/embed/borders.ts`) with the module's bindings in it.
pub fn publish(build: &Build, from: &Path) -> Result<String> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let bindings = from.join("bindings.js");
    let code = String::from_utf8(read(&from.join("ward_profile.js"))?).context("the bindings are not text")?;
    let (code, module) = names::shorten(&code, &read(&from.join("ward_profile_bg.wasm"))?)?;
    assets::put(&bindings, code)?;
    let path = assets::named("borders", &module, "wasm");
    assets::put(&build.dist.join(&path), module)?;
    let filled = [
        format!("--alias:ward-profile-borders={}", bindings.display()),
        format!("--define:__BORDERS__={}", json!(beside(&path))),
    ];
    assets::script(build, "borders", from, &filled)
}
