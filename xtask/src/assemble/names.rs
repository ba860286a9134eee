//! The names that bindings and module know each other by, made small.
//!
//! wasm-bindgen tells in each of them what it stands for, and ends most with a hash of sixteen digits. A module and its
//! bindings are published as a pair, and a letter or two tell the names apart as well: more than half a kilobyte less.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use wasm_encoder::{ExportKind, ExportSection, ImportSection, RawSection};
use wasmparser::{Import, Parser, Payload};

/// What a module calls the script that it takes its imports from, whatever that script is called.
const SCRIPT: &str = "./ward_profile_bg.js";

/// And what it does from now on.
const SHORT_SCRIPT: &str = "a";

/// What pages and tools look for among a module's exports keeps its name.
const KEPT: &str = "memory";

/// How bindings come to what a module exports.
const EXPORTS: [&str; 2] = ["wasm.", "exports."];

/// Puts short names in place of a module's imports and exports, in its bindings as well; what the bindings do not use is
/// exported no longer. Names are given in the order in which they use them: modules with the same bindings keep the same.
///
/// # Errors
/// When the module is none, or the bindings lack what it imports.
pub fn shorten(bindings: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let (imports, exports) = names(module)?;
    let mut short = BTreeMap::new();
    let mut shortened = String::new();
    let mut rest = bindings;
    while let Some(start) = rest.find(is_letter) {
        let end = rest[start..].find(|letter| !is_letter(letter)).map_or(rest.len(), |length| start + length);
        let (before, word) = (&rest[..start], &rest[start..end]);
        shortened.push_str(before);
        let is_export = exports.contains(word) && EXPORTS.iter().any(|object| shortened.ends_with(object));
        if is_export || imports.contains(word) {
            let next = name(short.len());
            shortened.push_str(short.entry(word.to_owned()).or_insert(next));
        } else {
            shortened.push_str(word);
        }
        rest = &rest[end..];
    }
    shortened.push_str(rest);
    for import in &imports {
        ensure!(short.contains_key(import), "the bindings give no {import}");
    }
    let shortened = shortened.replace(&format!("\"{SCRIPT}\""), &format!("\"{SHORT_SCRIPT}\""));
    Ok((shortened, renamed(module, &short)?))
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

/// The name of a number: `a` to `z`, then `aa`.
fn name(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    let before = if number < 26 { String::new() } else { name(number / 26 - 1) };
    before + &letter.to_string()
}

/// What a module imports, and what it exports.
fn names(module: &[u8]) -> Result<(BTreeSet<String>, BTreeSet<String>)> {
    let (mut imports, mut exports) = (BTreeSet::new(), BTreeSet::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("the module cannot be read")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let Import { module, name, .. } = import?;
                    ensure!(module == SCRIPT, "the module imports {name} from {module}, not from {SCRIPT}");
                    imports.insert(name.to_owned());
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    exports.insert(export?.name.to_owned());
                }
                exports.remove(KEPT);
            }
            _ => {}
        }
    }
    Ok((imports, exports))
}

/// The module with short names; all else in it stays, byte for byte.
fn renamed<'module>(module: &'module [u8], short: &'module BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut made = wasm_encoder::Module::new();
    let to = |name: &'module str| if name == KEPT { Some(name) } else { short.get(name).map(String::as_str) };
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    let name = to(import.name).with_context(|| format!("{} has got no short name", import.name))?;
                    imports.import(SHORT_SCRIPT, name, wasm_encoder::EntityType::try_from(import.ty)?);
                }
                made.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    if let Some(name) = to(export.name) {
                        exports.export(name, ExportKind::from(export.kind), export.index);
                    }
                }
                made.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    made.section(&RawSection { id, data: &module[range] });
                }
            }
        }
    }
    Ok(made.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, TypeSection};

    use super::*;

    /// A module that imports and exports functions of these names.
    fn module(imports: &[&str], exports: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut import = ImportSection::new();
        imports.iter().for_each(|name| {
            import.import(SCRIPT, name, EntityType::Function(0));
        });
        let mut export = ExportSection::new();
        exports.iter().zip(0..).for_each(|(name, index)| {
            export.export(name, ExportKind::Func, index);
        });
        let custom = wasm_encoder::CustomSection { name: "kept".into(), data: (&[1, 2, 3]).into() };
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&import).section(&export).section(&custom);
        module.finish()
    }

    #[test]
    fn names_are_short_and_stay_pairs() {
        let imports = ["__wbg_stroke_fedcba9876543210", "__wbg_fill_0123456789abcdef"];
        let module = module(&imports, &["draw", "memory", "unused"]);
        let bindings = format!(
            "given({{ \"{SCRIPT}\": {{ __wbg_fill_0123456789abcdef: (draw) => draw, \
             __wbg_stroke_fedcba9876543210: () => wasm.draw(wasm.memory) }} }})"
        );
        let (bindings, made) = shorten(&bindings, &module).expect("both are sound");
        assert_eq!(bindings, "given({ \"a\": { a: (draw) => draw, b: () => wasm.c(wasm.memory) } })");
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&made) {
            match payload.expect("it is a module") {
                Payload::ImportSection(section) => section.into_imports().for_each(|import| {
                    let Import { module, name, .. } = import.expect("it is an import");
                    names.push(format!("{module} {name}"));
                }),
                Payload::ExportSection(section) => section.into_iter().for_each(|export| {
                    let export = export.expect("it is an export");
                    names.push(format!("{} {}", export.name, export.index));
                }),
                Payload::CustomSection(section) => names.push(format!("{} {:?}", section.name(), section.data())),
                _ => {}
            }
        }
        assert_eq!(names, ["a b", "a a", "c 0", "memory 1", "kept [1, 2, 3]"]);
    }

    #[test]
    fn names_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(name), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn an_import_that_the_bindings_do_not_give_is_told() {
        let error = shorten("nothing", &module(&["__wbg_fill"], &[])).expect_err("it has no binding");
        assert_eq!(error.to_string(), "the bindings give no __wbg_fill");
    }
}
