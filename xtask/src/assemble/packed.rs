//! Packed copies beside the files of `dist/`, for servers that send such as they are: `embed.js.br`, `embed.js.gz`.

use std::{fs, io::Write as _, path::Path};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use super::assets::{brotli_best, put};

/// The endings of files that pack well. Pictures and fonts are packed already.
pub const ENDINGS: [&str; 8] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];

/// Packs all files below a folder by brotli and gzip, each at its best; the packed have their own endings behind.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            write(&path)?;
        } else if path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending)) {
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            put(&with_ending(&path, "br"), brotli_best(&bytes)?)?;
            let mut packed = GzEncoder::new(Vec::new(), Compression::best());
            packed.write_all(&bytes)?;
            put(&with_ending(&path, "gz"), packed.finish()?)?;
        }
    }
    Ok(())
}

/// `embed.js` with `br`: `embed.js.br`.
pub fn with_ending(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
