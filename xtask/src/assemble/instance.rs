//! How an instance of the module begins and ends: `www/embed/instance.js` in place of what wasm-bindgen writes for that.
//!
//! What it writes starts from five kinds of source, of which one is used here, and lets a broken instance be called on.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// Where it begins, to the end of the bindings.
const BEGINNING: &str = "\nlet wasmModule, wasmInstance, wasm;\n";

/// The bindings with our own beginning.
///
/// # Errors
/// When a new wasm-bindgen writes otherwise.
pub fn replace(root: &Path, bindings: &str) -> Result<String> {
    let (before, after) = bindings
        .split_once(BEGINNING)
        .context("wasm-bindgen begins otherwise now: see what `instance.js` has to take the place of")?;
    let own =
        ["function __wbg_finalize_init(", "async function __wbg_load(", "export { initSync, __wbg_init as default };"];
    ensure!(own.iter().all(|piece| after.contains(piece)), "wasm-bindgen starts a module otherwise now");
    ensure!(!before.contains("wasmModule") && !before.contains("wasmInstance"), "wasm-bindgen asks for its module now");
    let path = root.join("www/embed/instance.js");
    let instance = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(format!("{before}\n{instance}"))
}
