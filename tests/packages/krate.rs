//! The crate's package.

use anyhow::{Context, Result, ensure};
use xtask::tools::cargo;

/// What the archive has beside `src/`, in the parts that build it.
const NEEDED: [&str; 8] = [
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "build.rs",
    "build/schema.rs",
    "src/lib.rs",
    "src/profile/quy-nhon-nam.json",
];

/// It is not built here from its archive: that takes minutes. Each file of `src/` is in it, so it is what was built and tested.
pub fn packaged() -> Result<()> {
    let mut package = cargo();
    let done = package.args(["package", "-p", "ward-profile", "--allow-dirty", "--no-verify", "--offline"]).output()?;
    let told = String::from_utf8_lossy(&done.stderr);
    ensure!(done.status.success() && !told.contains("warning"), "cargo package says: {told}");
    let list = cargo().args(["package", "-p", "ward-profile", "--allow-dirty", "--list", "--offline"]).output()?;
    let list = String::from_utf8(list.stdout)?;
    let files: Vec<&str> = list.lines().collect();
    for needed in NEEDED {
        ensure!(files.contains(&needed), "{needed} is not in the package");
    }
    let top = xtask::tools::root();
    let mut folders = vec![top.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&top)?.to_str().context("a name is not text")?.to_owned();
            ensure!(files.contains(&name.as_str()), "{name} is not in the package");
        }
    }
    const JUNK: [&str; 7] = ["dist/", "target/", "xtask/", "fuzz/", "www/node_modules", "tests/browser", ".ci"];
    for junk in JUNK {
        ensure!(!files.iter().any(|file| file.starts_with(junk)), "{junk} is in the package");
    }
    Ok(())
}
