//! The modules and their bindings: built, made small, named by their content.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use sha2::{Digest, Sha256, Sha384};

use super::{Build, VERSION, instance, names};
use crate::{small_std, tools::command};

/// One build of the module, by path from `dist/`.
pub struct Asset {
    /// The script that has its bindings.
    pub bindings: String,
    /// The module.
    pub module: String,
}

impl Asset {
    /// The asset as the loader knows it.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({"bindings": self.bindings, "module": self.module})
    }
}

/// A module that is ready to be published, and its bindings, which a script has to take in.
pub struct Module {
    name: &'static str,
    bytes: Vec<u8>,
    bindings: String,
    /// Where the bindings stand.
    at: PathBuf,
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

/// Makes a build's module and bindings ready, from what wasm-pack put into `from`.
pub fn module(build: &Build, name: &'static str, from: &Path) -> Result<Module> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let bindings = String::from_utf8(read(&from.join("ward_profile.js"))?).context("the bindings are not text")?;
    let bindings = instance::replace(&build.root, &bindings)?;
    let (bindings, bytes) = names::shorten(&bindings, &read(&from.join("ward_profile_bg.wasm"))?)?;
    let at = from.join("bindings.js");
    put(&at, &bindings)?;
    Ok(Module { name, bytes, bindings, at })
}

impl Module {
    /// What has a script take in these bindings for those that it imports.
    pub fn alias(&self) -> String {
        format!("--alias:ward-profile-widget={}", self.at.display())
    }

    /// Whether its bindings are another's: one script has them for both.
    ///
    /// # Errors
    /// When they are not.
    pub fn shares(&self, other: &Module) -> Result<()> {
        ensure!(self.bindings == other.bindings, "{} has other bindings than {}", self.name, other.name);
        Ok(())
    }

    /// Puts the module into `dist`; `bindings` is the script that has its own.
    pub fn publish(&self, build: &Build, bindings: &str) -> Result<Asset> {
        let module = named(self.name, &self.bytes, "wasm");
        put(&build.dist.join(&module), &self.bytes)?;
        Ok(Asset { bindings: bindings.to_owned(), module })
    }
}

/// Puts a script that was made elsewhere into `dist`, named by its content; gives its path from there.
fn keep(build: &Build, name: &str, made: &Path) -> Result<String> {
    let script = fs::read(made).with_context(|| format!("{} cannot be read", made.display()))?;
    let path = named(name, &script, "js");
    put(&build.dist.join(&path), script)?;
    Ok(path)
}

/// The path from `dist` of a file that is named by its content.
pub fn named(name: &str, bytes: &[u8], ending: &str) -> String {
    format!("v/{VERSION}/{name}.{}.{ending}", hash(bytes))
}

/// Bundles a script that the loader loads (`www/embed/SOURCE.ts`) and puts it into `dist`, named by its
/// content; gives its path from there. `work` is a folder for what is made on the way, `filled` has what the script leaves
/// open, as esbuild takes it.
pub fn script(build: &Build, source: &str, work: &Path, filled: &[String]) -> Result<String> {
    let name = source.rsplit('/').next().unwrap_or(source);
    let bundled = work.join(format!("{name}.js"));
    bundle(build, source, &bundled, filled)?;
    keep(build, name, &bundled)
}

/// Bundles a script, `www/embed/SOURCE.ts`, into a file, with what it leaves open filled in.
pub fn bundle(build: &Build, source: &str, into: &Path, filled: &[String]) -> Result<()> {
    run(command("esbuild")
        .arg(build.root.join(format!("www/embed/{source}.ts")))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2021", "--charset=utf8", "--log-level=error"])
        .args(filled)
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

/// The hash of a file, as pages have it in `integrity`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash that a file is named by, from which the loader makes what `integrity` has.
pub fn hash(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))
}
