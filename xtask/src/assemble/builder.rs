//! The editor's page, and the loader under a name of its own, which its snippets can pin.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use ward_profile::{config::TOOLS, sections};

use super::{Asset, Build, VERSION, assets, pages};
use crate::tools::command;

/// What else the page has to know of, by path from `dist/`.
pub struct Beside<'a> {
    /// The builds, in the loader's order.
    pub builds: &'a [Asset],
    /// The script that a picture needs.
    pub picture: &'a str,
}

/// Writes `builder/`, and the loader that has its version in its address.
pub fn write(build: &Build, beside: &Beside) -> Result<()> {
    let folder = build.dist.join("builder");
    let sources = build.root.join("www/builder");
    let read =
        |path: &std::path::Path| fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()));
    let built = json!({
        "version": VERSION,
        "builds": beside.builds.iter().map(Asset::json).collect::<Vec<_>>(),
        "picture": beside.picture,
        "sections": sections::ALL.iter().map(|section| json!({"name": section.name, "needs": section.needs})).collect::<Vec<_>>(),
        "tools": TOOLS,
        "usual": sections::DEFAULT.iter().map(|section| section.name).collect::<Vec<_>>(),
        "pinned": pinned(build)?,
    });
    assets::run(
        command("esbuild")
            .arg(sources.join("builder.ts"))
            .args(["--bundle", "--minify", "--format=esm", "--target=es2021", "--log-level=error"])
            .arg(format!("--define:__BUILT__={built}"))
            .arg(format!("--outfile={}", folder.join("builder.js").display())),
    )?;
    let head = pages::font_preloads("../");
    assets::put(
        &folder.join("index.html"),
        read(&sources.join("index.html"))?.replace("<!-- ward-profile:head -->\n", &head),
    )?;
    assets::run(
        command("esbuild")
            .arg(sources.join("builder.css"))
            .args(["--bundle", "--minify", "--target=chrome97,firefox102,safari16.4", "--log-level=error"])
            .arg(format!("--outfile={}", folder.join("builder.css").display())),
    )?;
    assets::put(&folder.join("quy-nhon-nam.json"), read(&build.root.join("src/profile/quy-nhon-nam.json"))?)
}

/// The loader once more, beside what it loads, named by its content: it is never changed, so that a page can name its hash.
fn pinned(build: &Build) -> Result<Value> {
    let loader = fs::read_to_string(build.dist.join("embed.js")).context("dist/embed.js cannot be read")?;
    let script = loader.replace(&format!("v/{VERSION}/"), "");
    let path = assets::named("embed", script.as_bytes(), "js");
    let integrity = assets::integrity(script.as_bytes());
    assets::put(&build.dist.join(&path), script)?;
    Ok(json!({"path": path, "integrity": integrity}))
}
