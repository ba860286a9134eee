//! The modules and their bindings: built, made small, named by their content.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::{Build, VERSION, instance, names};
use crate::{small_std, tools::command};

/// One build of the module, by path from `dist/`.
pub struct Asset {
    /// The bindings.
    pub bindings: String,
    /// The module.
    pub module: String,
    /// The module's hash, as `integrity` has it.
    pub integrity: String,
}

impl Asset {
    /// The asset as the loader knows it.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({"bindings": self.bindings, "module": self.module, "integrity": self.integrity})
    }

    /// The asset of a build that stands in `dist` already.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn find(dist: &Path, name: &str) -> Result<Asset> {
        let (bindings, module) = (self::find(dist, name, ".js")?, self::find(dist, name, ".wasm")?);
        let integrity = integrity(&fs::read(dist.join(&module))?);
        Ok(Asset { bindings, module, integrity })
    }
}

/// The path from `dist` of the file of a name and an ending that stands there.
///
/// # Errors
/// When there is none, or more than one.
pub fn find(dist: &Path, name: &str, ending: &str) -> Result<String> {
    let folder = dist.join("v").join(VERSION);
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let files = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let found: Vec<String> = files.filter(|file| file.starts_with(name) && file.ends_with(ending)).collect();
    match found.as_slice() {
        [file] => Ok(format!("v/{VERSION}/{file}")),
        _ => bail!("{} holds {} files {name}*{ending}, not one", folder.display(), found.len()),
    }
}

/// Builds the module of a set of features into `out`.
pub fn wasm_pack(root: &Path, out: &Path, features: &[&str]) -> Result<()> {
    let mut build = command("wasm-pack");
    build
        .current_dir(root)
        .args(["--log-level", "warn", "build", "--target", "web", "--release", "--mode", "no-install"])
        .args(["--no-typescript", "--no-pack", "--out-name", "ward_profile", "--out-dir"])
        .arg(out)
        .args([".", "--", "--quiet", "--no-default-features"])
        .args(features);
    if small_std::is_small() {
        build.args(small_std::FLAGS);
        small_std::apply(&mut build, &root.join("target"));
    }
    run(&mut build)
}

/// Puts a build's module and bindings into `dist`, named by their content.
pub fn publish(build: &Build, name: &str, from: &Path) -> Result<Asset> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let module = read(&from.join("ward_profile_bg.wasm"))?;
    let (started, minified) = (from.join("started.js"), from.join("minified.js"));
    let bindings = String::from_utf8(read(&from.join("ward_profile.js"))?).context("the bindings are not text")?;
    put(&started, instance::replace(&build.root, &bindings)?)?;
    run(command("esbuild")
        .arg(&started)
        .args(["--minify", "--format=esm", "--target=es2021", "--log-level=error"])
        .arg(format!("--outfile={}", minified.display())))?;
    let bindings = String::from_utf8(read(&minified)?).context("the bindings are not text")?;
    let (bindings, module) = names::number(bindings, module);
    let path = |bytes: &[u8], ending: &str| format!("v/{VERSION}/{name}-{}.{ending}", short_hash(bytes));
    let asset = Asset {
        bindings: path(bindings.as_bytes(), "js"),
        module: path(&module, "wasm"),
        integrity: integrity(&module),
    };
    put(&build.dist.join(&asset.bindings), bindings)?;
    put(&build.dist.join(&asset.module), module)?;
    Ok(asset)
}

/// Bundles a script that the loader loads (`www/embed/SOURCE.ts`) and puts it into `dist`, named by its
/// content; gives its path from there. `work` is a folder for what is made on the way, `defined` are names that the script
/// leaves open.
pub fn script(build: &Build, source: &str, work: &Path, defined: &[(&str, serde_json::Value)]) -> Result<String> {
    let name = source.rsplit('/').next().unwrap_or(source);
    let bundled = work.join(format!("{name}.js"));
    bundle(build, source, &bundled, defined)?;
    let script = fs::read(&bundled).with_context(|| format!("{} cannot be read", bundled.display()))?;
    let path = format!("v/{VERSION}/{name}-{}.js", short_hash(&script));
    put(&build.dist.join(&path), script)?;
    Ok(path)
}

/// Bundles a script, `www/embed/SOURCE.ts`, into a file, with what it leaves open filled in.
pub fn bundle(build: &Build, source: &str, into: &Path, defined: &[(&str, serde_json::Value)]) -> Result<()> {
    run(command("esbuild")
        .arg(build.root.join(format!("www/embed/{source}.ts")))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2021", "--log-level=error"])
        .args(defined.iter().map(|(name, value)| format!("--define:{name}={value}")))
        .arg(format!("--outfile={}", into.display())))
}

/// Writes a file, making its folder.
pub fn put(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

/// Runs a tool; what it prints is shown if it fails.
pub fn run(tool: &mut Command) -> Result<()> {
    let name = tool.get_program().to_string_lossy().into_owned();
    let done = tool.stdin(Stdio::null()).output().with_context(|| format!("{name} cannot be started"))?;
    if !done.status.success() {
        std::io::stderr().write_all(&done.stdout)?;
        std::io::stderr().write_all(&done.stderr)?;
        bail!("{name} failed ({})", done.status);
    }
    Ok(())
}

/// The size of `bytes` in brotli at its best.
pub fn brotli_size(bytes: &[u8]) -> Result<usize> {
    Ok(brotli_best(bytes)?.len())
}

/// `bytes` in brotli at its best.
pub fn brotli_best(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}

/// Enough of a hash to name a file by its content.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of `bytes`, as `integrity` has it. (A longer one would weigh more in the loader than it protects.)
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}
