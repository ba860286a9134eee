//! The bench's site, `target/bench/site/`: `dist/`, and beside it a plain news page and a script for each contender, with
//! all of it compressed beforehand, so that no server's work is measured.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{contender::Contender, documents};
use crate::{
    assemble::{self, brotli_best},
    tools::command,
};

/// The bench's site.
pub struct Site {
    root: PathBuf,
    /// Its folder.
    pub folder: PathBuf,
    /// The five figures as chart libraries are given them, as JSON.
    figures: String,
    probe: String,
}

impl Site {
    /// Puts the site there anew, but for the floor's pages.
    ///
    /// # Errors
    /// When a file of `dist/` or `www/` is missing, or a script cannot be bundled.
    pub fn new(root: &Path) -> Result<Site> {
        let folder = root.join("target/bench/site");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("{} is in the way", folder.display()))?;
        }
        copy(&root.join("dist"), &folder)?;
        let mut site =
            Site { root: root.to_path_buf(), folder, figures: documents::figures()?.to_string(), probe: String::new() };
        site.probe = site.inline("probe")?;
        for contender in Contender::ALL.into_iter().filter(|contender| contender.package().is_some()) {
            let host = "<div id=\"graphic\" class=\"chart\"></div>";
            let script = site.script(contender)?;
            site.page(contender.key(), &site.probe, &snippet(&script, host))?;
        }
        let path = site.folder.join("snippet.html");
        let ours = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        site.page(Contender::Ours.key(), &site.probe, &ours)?;
        let record = format!("{};{}", site.probe, site.inline("record")?);
        site.page("record", &record, &ours)?;
        site.page("empty", &site.probe, "")?;
        for count in documents::COUNTS {
            let path = site.folder.join(format!("figures-{count}.json"));
            assemble::put(&path, documents::document(count)?.to_string())?;
            let host = format!(
                "<script type=\"module\" src=\"embed.js\"></script>\n\
                 <div data-ward-profile=\"figures-{count}.json\" data-sections=\"all\" data-lang=\"vi\"></div>"
            );
            site.page(&format!("record-{count}"), &record, &host)?;
        }
        Ok(site)
    }

    /// Puts the floor's page there, which draws what was recorded: the calls of the widget's picture, those of the same
    /// picture in the dark theme, and those of its pictures of so many figures.
    ///
    /// # Errors
    /// When it cannot be bundled.
    pub fn floor(&self, calls: &Value, dark: &Value, many: &Value) -> Result<()> {
        let height = calls["size"][3].as_f64().context("the recorder tells no height")?;
        let host = format!("<div id=\"graphic\" style=\"display:flow-root;min-height:{height}px\"></div>");
        // Files, as they are too long for a command line.
        assemble::put(&self.work("calls.json"), calls.to_string())?;
        assemble::put(&self.work("dark.json"), dark.to_string())?;
        assemble::put(&self.work("many.json"), many.to_string())?;
        let script = self.script(Contender::Floor)?;
        self.page(Contender::Floor.key(), &self.probe, &snippet(&script, &host))
    }

    /// The script that makes a contender do things, as text to be run in its page; the floor's is there after its page.
    ///
    /// # Errors
    /// When it cannot be bundled.
    pub fn drive(&self, contender: Contender) -> Result<String> {
        let out = self.work(&format!("drive-{}.js", contender.key()));
        self.bundle(&format!("drive/{}", contender.key()), &out)?;
        fs::read_to_string(&out).with_context(|| format!("{} cannot be read", out.display()))
    }

    /// Compresses what pages load, at its best. That takes half a minute: what was compressed before is kept.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn compress(&self) -> Result<()> {
        let kept = self.root.join("target/bench/compressed");
        for path in files(&self.folder)? {
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if matches!(ending, "html" | "js" | "css" | "json" | "wasm") {
                let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
                let known = kept.join(format!("{:x}", Sha256::digest(&bytes)));
                if !known.exists() {
                    assemble::put(&known, brotli_best(&bytes)?)?;
                }
                let mut name = path.into_os_string();
                name.push(".br");
                fs::copy(&known, &name).with_context(|| format!("{} cannot be written", Path::new(&name).display()))?;
            }
        }
        Ok(())
    }

    fn page(&self, name: &str, head: &str, graphic: &str) -> Result<()> {
        let path = self.root.join("www/bench/page.html");
        let page = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let page = page.replace("<!-- bench:probe -->", head).replace("<!-- bench:graphic -->", graphic);
        assemble::put(&self.folder.join(format!("{name}.html")), page)
    }

    /// Bundles a contender's script as the loader is, and puts it there, named by its content; gives its path.
    fn script(&self, contender: Contender) -> Result<String> {
        let out = self.work(&format!("{}.js", contender.key()));
        self.bundle(&format!("draw/{}", contender.key()), &out)?;
        let bytes = fs::read(&out).with_context(|| format!("{} cannot be read", out.display()))?;
        let path = assemble::named(contender.key(), &bytes, "js");
        assemble::put(&self.folder.join(&path), bytes)?;
        Ok(path)
    }

    /// A script for a page's head, as text.
    fn inline(&self, source: &str) -> Result<String> {
        let out = self.work(&format!("{source}.js"));
        self.bundle(source, &out)?;
        let script = fs::read_to_string(&out).with_context(|| format!("{} cannot be read", out.display()))?;
        // In a function of its own: two of them on a page share no names. (esbuild makes `var` of what they keep.)
        Ok(format!("(()=>{{{}}})();", script.trim()))
    }

    /// Bundles with the flags that the loader is bundled with; what drives a page may wait for other scripts.
    fn bundle(&self, source: &str, out: &Path) -> Result<()> {
        let target = if source.starts_with("drive/") { "--target=es2022" } else { "--target=es2021" };
        assemble::run(
            command("esbuild")
                .arg(self.root.join(format!("www/bench/{source}.ts")))
                .args(["--bundle", "--minify", "--format=esm", target, "--charset=utf8", "--log-level=error"])
                .arg(format!("--define:__FIGURES__={}", self.figures))
                .arg(format!("--alias:bench-calls={}", self.work("calls.json").display()))
                .arg(format!("--alias:bench-dark={}", self.work("dark.json").display()))
                .arg(format!("--alias:bench-many={}", self.work("many.json").display()))
                .arg(format!("--outfile={}", out.display())),
        )
    }

    fn work(&self, name: &str) -> PathBuf {
        self.root.join("target/bench/work").join(name)
    }
}

/// What the recommended snippet is for a single script: preloaded alike, at the same place.
fn snippet(script: &str, host: &str) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"{script}\">\n<script type=\"module\" src=\"{script}\"></script>\n{host}"
    )
}

/// All files below a folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut all = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("{} cannot be read", folder.display()))?.path();
        match path.is_dir() {
            true => all.extend(files(&path)?),
            false => all.push(path),
        }
    }
    Ok(all)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for path in files(from)? {
        let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let name = path.strip_prefix(from).context("a file is not where it was found")?;
        assemble::put(&to.join(name), bytes)?;
    }
    Ok(())
}
