//! The licences of all that is shipped: what cargo links into the modules, and what the scripts bundle.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{MODULES, assets::put};
use crate::tools::cargo;

/// A package that is shipped.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as its metadata has it.
    pub licence: String,
}

/// Writes `licences.txt`.
///
/// # Errors
/// When a package names no licence.
pub fn write(root: &Path, dist: &Path) -> Result<()> {
    put(&dist.join("licences.txt"), list(root)?)
}

/// The list as text.
///
/// # Errors
/// As [`write()`]'s.
pub fn list(root: &Path) -> Result<String> {
    let mut linked: BTreeMap<Package, BTreeSet<&str>> = BTreeMap::new();
    for (module, features) in MODULES {
        for package in linked_with(features)? {
            linked.entry(package).or_default().insert(module);
        }
    }
    let mut text = String::from(
        "ward-profile: MIT OR Apache-2.0\n\nWhat cargo resolves for each module, and may link into it; written by `cargo xtask licences`:\n\n",
    );
    for (Package { name, version, licence }, modules) in &linked {
        let modules = modules.iter().copied().collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "{name} {version}: {licence} ({modules})");
    }
    let bundled = bundled(root)?;
    text += "\nBundled into the scripts from npm:\n\n";
    if bundled.is_empty() {
        text += "nothing\n";
    }
    for name in bundled {
        let _ = writeln!(text, "{}", of_npm(root, &name)?);
    }
    let _ = writeln!(
        text,
        "\nShipped beside them, for the demo page and these pages:\n\n{}",
        of_npm(root, "@fontsource/be-vietnam-pro")?
    );
    Ok(text)
}

/// The packages that are linked into a module of these features; those that only run while it is built are not.
fn linked_with(features: &str) -> Result<Vec<Package>> {
    let mut tree = cargo();
    tree.args(["tree", "-p", "ward-profile", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"]);
    tree.args([
        "--prefix",
        "none",
        "--no-dedupe",
        "--no-default-features",
        "--features",
        features,
        "--format",
        "{p}|{l}",
    ]);
    let done = tree.output().context("cargo tree cannot be started")?;
    ensure!(done.status.success(), "cargo tree failed: {}", String::from_utf8_lossy(&done.stderr));
    let mut packages = BTreeSet::new();
    for line in String::from_utf8_lossy(&done.stdout).lines() {
        let (package, licence) = line.split_once('|').context("cargo tree gave no licence")?;
        let mut words = package.split(' ');
        let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if name == "ward-profile" || name.is_empty() {
            continue;
        }
        ensure!(!licence.is_empty(), "{name} names no licence");
        packages.insert(Package {
            name: name.into(),
            version: version.trim_start_matches('v').into(),
            licence: licence.into(),
        });
    }
    Ok(packages.into_iter().collect())
}

/// The npm packages that our scripts import: a path that is relative is our own, `ward-profile-…` are the modules' bindings.
fn bundled(root: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let mut folders = vec![root.join("www/embed"), root.join("www/builder")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            let imported = text.lines().filter(|line| {
                line.starts_with("import ") || line.starts_with("} from ") || line.starts_with("export ")
            });
            let from = imported.filter_map(|line| line.rsplit_once(" from \"")?.1.split('"').next());
            names.extend(
                from.filter(|name| !name.starts_with('.') && !name.starts_with("ward-profile")).map(str::to_owned),
            );
        }
    }
    Ok(names)
}

/// A package of npm, by its own `package.json`.
fn of_npm(root: &Path, name: &str) -> Result<String> {
    let path = root.join("www/node_modules").join(name).join("package.json");
    let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let package: Value = serde_json::from_str(&text)?;
    let (version, licence) = (package["version"].as_str(), package["license"].as_str());
    let licence = licence.with_context(|| format!("{name} names no licence"))?;
    Ok(format!("{name} {}: {licence}", version.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the README says of the module's licences is what the list says.
    #[test]
    fn the_readme_names_what_is_linked() {
        let root = crate::tools::root();
        let list = list(&root).unwrap();
        let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
        let (_, licences) = readme.split_once("\n## Licences\n").unwrap();
        for name in
            ["wasm-bindgen", "js-sys", "web-sys", "rlsf", "serde", "serde_json", "serde-wasm-bindgen", "geo", "geojson"]
        {
            assert!(list.lines().any(|line| line.starts_with(&format!("{name} "))), "{name} is linked:\n{list}");
            assert!(licences.contains(name), "README.md names {name}");
        }
        const TAKEN: [&str; 4] = ["MIT", "Apache-2.0", "Zlib", "Unicode-3.0"];
        for line in list.lines().filter(|line| line.contains(" (")) {
            assert!(
                TAKEN.iter().any(|licence| line.contains(licence)),
                "a licence that is not known to be taken: {line}"
            );
        }
        assert!(list.contains("OFL-1.1"), "{list}");
        assert!(list.contains("\npapaparse ") && licences.contains("Papa Parse"), "{list}");
    }
}
