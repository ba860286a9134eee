//! The package for npm, `target/npm/`: an entry for bundlers with its types, and the files of `dist/` that pages load.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::{Build, VERSION, assets};

/// The files of `dist/` that are in the package, and the folder of all that is loaded.
const FILES: [&str; 10] = [
    "embed.js",
    "embed.css",
    "frame.html",
    "frame.css",
    "frame.js",
    "ward-profile.d.ts",
    "profile.schema.json",
    "quy-nhon-nam.svg",
    "quy-nhon-nam.png",
    "licences.txt",
];

/// Writes it; `dist/` and the types are there already.
pub fn write(build: &Build) -> Result<()> {
    let out = build.root.join("target/npm");
    if out.exists() {
        fs::remove_dir_all(&out).with_context(|| format!("{} is in the way", out.display()))?;
    }
    let copy = |from: &Path, to: &str| {
        let bytes = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
        assets::put(&out.join(to), bytes)
    };
    for name in FILES {
        copy(&build.dist.join(name), &format!("dist/{name}"))?;
    }
    let versioned = build.dist.join("v").join(VERSION);
    for entry in fs::read_dir(&versioned).with_context(|| format!("{} cannot be read", versioned.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).context("a file has no name")?;
        if name.ends_with(".js") || name.ends_with(".wasm") {
            copy(&path, &format!("dist/v/{VERSION}/{name}"))?;
        }
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&build.root.join(name), name)?;
    }
    for name in ["files.js", "README.md"] {
        copy(&build.root.join("www/package").join(name), name)?;
    }
    entry(build, &out)?;
    assets::put(&out.join("package.json"), serde_json::to_string_pretty(&manifest(build)?)? + "\n")
}

/// The entry and its types, which speak of the widget's own.
fn entry(build: &Build, out: &Path) -> Result<()> {
    assets::run(
        crate::tools::command("esbuild")
            .arg(build.root.join("www/embed/package/index.ts"))
            .args(["--format=esm", "--target=es2021", "--log-level=error"])
            .arg(format!("--outfile={}", out.join("index.js").display())),
    )?;
    let path = build.root.join("target/types/package/index.d.ts");
    let types = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let types = types
        .replace("\"../types\"", "\"./dist/ward-profile.js\"")
        .replace("\"../embed\"", "\"./dist/ward-profile.js\"");
    ensure!(!types.contains("../"), "the package's types speak of what is not in it: {types}");
    assets::put(&out.join("index.d.ts"), types)
}

/// `package.json`, with what the workspace says of itself.
fn manifest(build: &Build) -> Result<Value> {
    let text = fs::read_to_string(build.root.join("Cargo.toml")).context("Cargo.toml cannot be read")?;
    let cargo: toml::Table = toml::from_str(&text).context("Cargo.toml is not sound")?;
    let (Some(description), Some(licence)) =
        (cargo["package"]["description"].as_str(), cargo["workspace"]["package"]["license"].as_str())
    else {
        bail!("Cargo.toml has no description or no licence");
    };
    Ok(json!({
        "name": "ward-profile",
        "version": VERSION,
        "description": description,
        "license": licence,
        "keywords": cargo["package"]["keywords"].as_array().map(|words| words.iter().filter_map(|word| word.as_str()).collect::<Vec<_>>()),
        "type": "module",
        "types": "./index.d.ts",
        "exports": {
            ".": { "types": "./index.d.ts", "default": "./index.js" },
            "./embed.js": { "types": "./dist/ward-profile.d.ts", "default": "./dist/embed.js" },
            "./frame.js": "./dist/frame.js",
            "./embed.css": "./dist/embed.css",
            "./profile.schema.json": "./dist/profile.schema.json",
            "./dist/*": "./dist/*",
            "./package.json": "./package.json"
        },
        "sideEffects": ["./dist/embed.js", "./dist/frame.js", "./files.js", "*.css"],
        "bin": { "ward-profile-files": "./files.js" },
        "files": ["index.js", "index.d.ts", "files.js", "dist", "LICENSE-MIT", "LICENSE-APACHE"]
    }))
}
