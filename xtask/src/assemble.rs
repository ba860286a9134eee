//! Assembles `dist/`: everything static that a news site serves.

mod assets;
mod borders;
mod builder;
pub mod docs;
mod frame;
mod instance;
pub mod licences;
mod names;
mod package;
pub mod packed;
mod pages;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::json;
use ward_profile::{layout::TOOLS, profile::schema::SCHEMA};

use crate::{room, small_std, tools::command};
pub use assets::{Asset, brotli_best, brotli_size, find, named, put, run};
pub use pages::font_preloads;

/// What the recommended snippet transfers until `ready`, at most: bytes, brotli at its best.
pub const MOST_TRANSFERRED: usize = 38_600;

/// What it may transfer more where modules are built with the compiler's own standard library.
const ORDINARY_STD: usize = 4_200;

/// What the loader may weigh: bytes, brotli at its best.
pub const LOADER: usize = 4096;

/// Has a script begin with the word that all its functions are called when it is loaded: Chromium compiles them beside the
/// page's own thread then, not when each is called.
const CALLED: &str = "--banner:js=//# allFunctionsCalledOnLoad";

/// The modules, and the features that each is built with.
pub const MODULES: [(&str, &str); 7] = [
    ("lean-vi", "widget,vi"),
    ("lean-en", "widget,en"),
    ("custom-vi", "widget,vi,attributes"),
    ("custom-en", "widget,en,attributes"),
    ("sections", "widget,sections"),
    ("full", "widget,full"),
    ("borders", "borders"),
];

/// The version of what is built.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the project stands and where it is built to.
struct Build {
    root: PathBuf,
    dist: PathBuf,
}

/// Builds `dist/` anew.
///
/// # Errors
/// When a tool fails or is missing; `setup` installs them.
pub fn build(root: &Path) -> Result<()> {
    let build = Build { root: root.to_path_buf(), dist: root.join("dist") };
    step("the modules, by wasm-pack");
    let wasm = root.join("target/wasm");
    for (name, features) in MODULES {
        assets::wasm_pack(root, &wasm.join(name), &["--features", features])?;
    }
    if build.dist.exists() {
        fs::remove_dir_all(&build.dist).with_context(|| format!("{} is in the way", build.dist.display()))?;
    }
    step("bindings, loader and types");
    let versioned = build.dist.join("v").join(VERSION);
    fs::create_dir_all(&versioned).with_context(|| format!("{} cannot be made", versioned.display()))?;
    let module = |name: &'static str| assets::module(&build, name, &wasm.join(name));
    let vi = module("lean-vi")?;
    let others = ["lean-en", "custom-vi", "custom-en", "sections"].map(module);
    let full = module("full")?;
    let borders = borders::publish(&build, &wasm.join("borders"))?;
    let taken = assets::script(&build, "export/export", &wasm, &[])?;
    let reading = assets::script(&build, "reading/reading", &wasm, &[CALLED.into()])?;
    let define = |name: &str, path: &str| format!("--define:{name}={}", json!(beside(path)));
    let whole = [define("__BORDERS_SCRIPT__", &borders), full.alias()];
    let whole = assets::script(&build, "full", &wasm, &whole)?;
    let scripts = [("__READING__", &reading), ("__EXPORT__", &taken), ("__FULL__", &whole)];
    let mut filled: Vec<String> = scripts.map(|(name, path)| define(name, path)).into();
    filled.extend([vi.alias(), CALLED.into()]);
    let picture = assets::script(&build, "picture", &wasm, &filled)?;
    let trouble = assets::script(&build, "trouble", &wasm, &[])?;
    let mut builds = vec![vi.publish(&build, &picture)?];
    for other in others {
        let other = other?;
        other.shares(&vi)?;
        builds.push(other.publish(&build, &picture)?);
    }
    builds.push(full.publish(&build, &whole)?);
    let mut assets: Vec<&str> = builds.iter().map(|build| build.module.as_str()).collect();
    assets.extend([picture.as_str(), &trouble]);
    loader(&build, json!(assets))?;
    types(&build)?;
    step("pages, style sheet, snippet and picture");
    pages::write(&build, &builds[0])?;
    assets::put(&build.dist.join("profile.schema.json"), SCHEMA)?;
    builder::write(&build, &builder::Beside { builds: &builds, picture: &picture })?;
    step("the pages for people, and packed files");
    licences::write(root, &build.dist)?;
    docs::write(root, &build.dist)?;
    package::write(&build)?;
    packed::write(&build.dist)?;
    println!("build: dist/ is there");
    Ok(())
}

/// Writes `target/npm/` anew, beside a build that is there.
///
/// # Errors
/// When there is no build, or a tool fails.
pub fn package(root: &Path) -> Result<()> {
    let build = Build { root: root.to_path_buf(), dist: root.join("dist") };
    types(&build)?;
    package::write(&build)
}

/// A path from `dist/` as one from the scripts that stand beside that file.
fn beside(path: &str) -> String {
    format!("./{}", path.rsplit('/').next().unwrap_or(path))
}

fn step(what: &str) {
    println!("build: {what} …");
}

/// `embed.js`, with the names of what it loads and the heights that it reserves.
fn loader(build: &Build, assets: serde_json::Value) -> Result<()> {
    let steps = |lang| room::script(&room::steps(&[("data-lang", lang)]));
    let define = |name: &str, value: serde_json::Value| format!("--define:{name}={value}");
    assets::run(
        command("esbuild")
            .arg(build.root.join("www/embed/embed.ts"))
            .args(["--bundle", "--minify", "--format=esm", "--target=es2021", "--charset=utf8", "--log-level=warning"])
            .arg(define("__VERSION__", json!(VERSION)))
            .arg(define("__ASSETS__", assets))
            .arg(define("__TOOLS__", json!(TOOLS as u32)))
            .arg(define("__ROOM__", json!({"vi": steps("vi"), "en": steps("en")})))
            .arg(format!("--outfile={}", build.dist.join("embed.js").display())),
    )
}

/// `ward-profile.d.ts`: the loader's types in one file.
fn types(build: &Build) -> Result<()> {
    let out = build.root.join("target/types");
    let sources = build.root.join("www");
    assets::run(
        command("tsc")
            .arg("-p")
            .arg(&sources)
            .args(["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir"])
            .arg(&out),
    )?;
    let read = |name: &str| {
        let path = out.join(name);
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let (types, embed) = (read("types.d.ts")?, read("embed.d.ts")?);
    // The loader's own declarations speak of the types by import; in one file they are beside them.
    let embed: String =
        embed.lines().filter(|line| !line.contains(" from \"./")).map(|line| format!("{line}\n")).collect();
    assets::put(&build.dist.join("ward-profile.d.ts"), types + &embed)
}

/// What a reader of a default embed transfers until `ready`.
///
/// # Errors
/// When it is more than [`MOST_TRANSFERRED`], or its loader more than [`LOADER`].
pub fn check_size(root: &Path) -> Result<String> {
    let dist = root.join("dist");
    let module = assets::find(&dist, "lean-vi", ".wasm")?;
    let picture = assets::find(&dist, "picture", ".js")?;
    let reading = assets::find(&dist, "reading", ".js")?;
    let mut total = 0;
    let mut parts = Vec::new();
    let files = [
        ("loader", "embed.js"),
        ("module", &module),
        ("bindings and surface", &picture),
        ("table, overlay and card", &reading),
    ];
    for (name, path) in files {
        let bytes = fs::read(dist.join(path)).with_context(|| format!("dist/{path} cannot be read"))?;
        let size = assets::brotli_size(&bytes)?;
        if name == "loader" && size > LOADER {
            bail!("the loader weighs {size} bytes, brotli 11: more than {LOADER}");
        }
        total += size;
        parts.push(format!("{name} {size}"));
    }
    let line = format!("until `ready` a default embed transfers {total} bytes, brotli 11 ({})", parts.join(", "));
    let most = MOST_TRANSFERRED + if small_std::is_small() { 0 } else { ORDINARY_STD };
    if total > most {
        bail!("{line}: more than {most}");
    }
    Ok(format!("{line}; the limit is {most}"))
}
