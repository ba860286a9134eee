//! Real hosts for tests: Debian's nginx and WordPress, unpacked and not installed, so that no service of theirs starts; and
//! PHP and a load generator.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::browsers::{Need, apt, apt_get, packages_of};
use super::{install, logged, there};
use crate::tools::{command, find, root};

const NEEDS: &[Need] = &[
    Need { what: "PHP, for WordPress's filter", present: || find("php").is_some(), packages: &["php-cli"] },
    Need { what: "wrk, for load", present: || find("wrk").is_some(), packages: &["wrk"] },
];

/// Debian's packages that are unpacked, and a file of each that tells that it was.
const UNPACKED: [(&str, &str); 3] = [
    ("nginx", "usr/sbin/nginx"),
    ("libnginx-mod-http-brotli-static", "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    ("wordpress", "usr/share/wordpress/wp-includes/kses.php"),
];

/// Where they are unpacked.
fn folder() -> PathBuf {
    root().join("target/hosts")
}

/// The program of nginx.
pub fn nginx() -> PathBuf {
    folder().join(UNPACKED[0].1)
}

/// nginx's module that sends files which brotli packed.
pub fn brotli_module() -> PathBuf {
    folder().join(UNPACKED[1].1)
}

/// The folder of WordPress.
pub fn wordpress() -> PathBuf {
    folder().join("usr/share/wordpress")
}

/// Installs and unpacks what is missing.
pub fn programs() -> Result<()> {
    packages_of(NEEDS.iter().collect())?;
    let missing: Vec<&str> =
        UNPACKED.iter().filter(|(_, file)| !folder().join(file).is_file()).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        there("nginx and WordPress, unpacked");
        return Ok(());
    }
    let names = missing.join(" ");
    let Some(prefix) = apt() else {
        bail!("the tests unpack Debian's packages {names}, and there is no apt-get that may be run here");
    };
    install(&format!("{names}, unpacked"), "downloading by apt-get (a few seconds)", || {
        apt_get(&prefix, "apt-update", &["update"])?;
        let downloads = folder().join("downloads");
        fs::create_dir_all(&downloads).with_context(|| format!("cannot make {}", downloads.display()))?;
        logged("apt-download", command("apt-get").current_dir(&downloads).arg("download").args(&missing))?;
        unpack(&downloads)
    })
}

/// Unpacks all archives of a folder.
fn unpack(downloads: &Path) -> Result<()> {
    for entry in fs::read_dir(downloads).with_context(|| format!("cannot read {}", downloads.display()))? {
        logged("dpkg-deb", command("dpkg-deb").arg("-x").arg(entry?.path()).arg(folder()))?;
    }
    Ok(())
}
