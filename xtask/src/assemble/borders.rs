//! The module that reads borders, and the script that only profiles with borders load.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::json;

use super::{Build, VERSION, assets, names};
use crate::tools::command;

/// Puts the module and its script into `dist`, named by their content; gives the script's path from there.
///
/// The script is the loader's part (`www/embed/borders.ts`) with the module's bindings in it.
pub fn publish(build: &Build, from: &Path) -> Result<String> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let bindings = from.join("numbered.js");
    let code = String::from_utf8(read(&from.join("ward_profile.js"))?).context("the bindings are not text")?;
    let (code, module) = names::number(code, read(&from.join("ward_profile_bg.wasm"))?);
    assets::put(&bindings, code)?;
    let name = |bytes: &[u8], ending: &str| format!("borders-{}.{ending}", assets::short_hash(bytes));
    let module_name = name(&module, "wasm");
    let beside = json!({"module": module_name, "integrity": assets::integrity(&module)});
    let script = from.join("bundled.js");
    assets::run(
        command("esbuild")
            .arg(build.root.join("www/embed/borders.ts"))
            .args(["--bundle", "--minify", "--format=esm", "--target=es2021", "--log-level=error"])
            .arg(format!("--alias:ward-profile-borders={}", bindings.display()))
            .arg(format!("--define:__BORDERS__={beside}"))
            .arg(format!("--outfile={}", script.display())),
    )?;
    let script = read(&script)?;
    let path = format!("v/{VERSION}/{}", name(&script, "js"));
    assets::put(&build.dist.join(format!("v/{VERSION}/{module_name}")), module)?;
    assets::put(&build.dist.join(&path), script)?;
    Ok(path)
}
