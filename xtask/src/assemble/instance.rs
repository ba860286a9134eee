//! How an instance of the module begins and ends: `www/embed/instance.js` in place of what wasm-bindgen writes for that.
//!
//! What it writes starts from five kinds of source, of which one is used here, and lets a broken instance be called on; and
//! it is a script for one instance. Ours is a function, `instance`, that makes the bindings of another one each time.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// Where it begins, to the end of the bindings.
const BEGINNING: &str = "\nlet wasmModule, wasmInstance, wasm;\n";

/// What only bindings with classes have.
const OF_CLASSES: &str = "if (Symbol.dispose) ";

/// What bindings hold beside that for browsers that are too old anyway, and for other texts: from here to there. wasm-bindgen
/// copies a text letter by letter as far as it is ASCII; ours are encoded as a whole, by the branch that it has for modules
/// that cannot allocate anew.
const NEEDLESS: [(&str, &str); 5] = [
    (OF_CLASSES, ";\n"),
    ("if (!('encodeInto' in cachedTextEncoder)) {\n", "\n}\n"),
    ("    if (realloc === undefined) {", "\n"),
    ("    }\n\n    let len = arg.length;\n", "    WASM_VECTOR_LEN = offset;\n"),
    (", wasm.__wbindgen_realloc", ""),
];

/// The bindings with our own beginning, within a function.
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
    let mut before = before.to_owned();
    for (from, to) in NEEDLESS {
        let expected = from != OF_CLASSES || before.contains("\nexport class ");
        ensure!(!expected || before.contains(from), "wasm-bindgen writes this no more: {from}");
        while let Some((kept, rest)) = before.split_once(from) {
            let (_, rest) = rest.split_once(to).with_context(|| format!("wasm-bindgen ends this otherwise: {from}"))?;
            before = format!("{kept}{rest}");
        }
    }
    let path = root.join("www/embed/instance.js");
    let instance = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(within(&format!("{before}\n{instance}")))
}

/// A script as a function that returns what the script exports.
fn within(script: &str) -> String {
    let mut names = Vec::new();
    let mut body = String::new();
    for line in script.lines() {
        let plain = line.strip_prefix("export ");
        if let Some(declared) = plain {
            let name = declared.trim_start_matches("async ").split([' ', '(']).nth(1);
            names.extend(name);
        }
        body.push_str(plain.unwrap_or(line));
        body.push('\n');
    }
    format!("export function instance() {{\n{body}return {{ {} }};\n}}\n", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn what_a_script_exports_its_function_returns() {
        let script = "let kept = 0;\nexport class Widget {\n  free() {}\n}\nexport function room(a, b) {}\nexport async function start() {}\n";
        assert_eq!(
            within(script),
            "export function instance() {\nlet kept = 0;\nclass Widget {\n  free() {}\n}\nfunction room(a, b) {}\n\
             async function start() {}\nreturn { Widget, room, start };\n}\n"
        );
    }
}
