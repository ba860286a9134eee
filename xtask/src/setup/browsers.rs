//! The browsers, their drivers and fonts, and other programs of tests, from Debian.

use anyhow::{Result, bail};
use std::env;

use super::{install, logged, there};
use crate::tools::{command, find, output};
use crate::webdriver::{Engine, mini_browser};

/// What is needed, whether it is there, and the Debian packages that bring it.
pub(super) struct Need {
    pub(super) what: &'static str,
    pub(super) present: fn() -> bool,
    pub(super) packages: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need { what: "Chromium", present: || Engine::Chromium.browser().is_some(), packages: &["chromium"] },
    Need { what: "chromedriver", present: || find("chromedriver").is_some(), packages: &["chromium-driver"] },
    Need { what: "Firefox", present: || Engine::Firefox.browser().is_some(), packages: &["firefox-esr"] },
    Need {
        what: "WebKitGTK and its driver",
        present: || find("WebKitWebDriver").is_some() && mini_browser().is_some(),
        packages: &["webkit2gtk-driver"],
    },
    Need { what: "pdftoppm, for prints", present: || find("pdftoppm").is_some(), packages: &["poppler-utils"] },
    Need { what: "Xvfb", present: || find("Xvfb").is_some(), packages: &["xvfb"] },
    Need {
        // It has Vietnamese letters, and none is wider than the picture allows: in a wider font a canvas squeezes what an
        // SVG does not, and the two could not be compared.
        what: "Liberation Sans",
        present: || output("fc-list", &["Liberation Sans", "family"]).is_some_and(|list| !list.is_empty()),
        packages: &["fontconfig", "fonts-liberation"],
    },
];

/// What three engines need.
pub fn debian_packages() -> Result<()> {
    packages_of(NEEDS.iter().collect())
}

/// What Chromium alone needs.
pub fn chromium() -> Result<()> {
    packages_of(
        NEEDS.iter().filter(|need| matches!(need.what, "Chromium" | "chromedriver" | "Liberation Sans")).collect(),
    )
}

/// Installs what of some needs is missing.
pub(super) fn packages_of(needs: Vec<&Need>) -> Result<()> {
    let (present, missing): (Vec<&Need>, Vec<&Need>) = needs.into_iter().partition(|need| (need.present)());
    for need in present {
        there(need.what);
    }
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    let Some(apt) = apt() else {
        bail!(refusal(&missing, &packages));
    };
    let what = packages.join(" ");
    install(&what, "installing by apt-get (a minute or two)", || {
        apt_get(&apt, "apt-update", &["update"])?;
        let flags = ["install", "-y", "--no-install-recommends"];
        apt_get(&apt, "apt-install", &[&flags[..], &packages[..]].concat())
    })?;
    match missing.iter().find(|need| !(need.present)()) {
        Some(need) => {
            bail!("{} is still not found after installing {what}: see target/setup/apt-install.log", need.what)
        }
        None => Ok(()),
    }
}

/// How apt-get may be run: as root, through a sudo that asks nothing, or not at all.
pub(super) fn apt() -> Option<Vec<&'static str>> {
    find("apt-get")?;
    if output("id", &["-u"]).as_deref() == Some("0") {
        return Some(vec![]);
    }
    output("sudo", &["-n", "true"]).map(|_| vec!["sudo", "-n"])
}

pub(super) fn apt_get(prefix: &[&str], log: &str, args: &[&str]) -> Result<()> {
    // `env` carries the setting through sudo, which would drop it.
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], args].concat();
    let mut run = command(words[0]);
    run.args(&words[1..]).env("PATH", apt_path());
    logged(log, &mut run)
}

/// Package scripts use the programs of /sbin, which a user's PATH often lacks.
fn apt_path() -> String {
    let path = env::var("PATH").unwrap_or_default();
    format!("{path}:/usr/local/sbin:/usr/sbin:/sbin")
}

fn refusal(missing: &[&Need], packages: &[&str]) -> String {
    format!(
        "this needs {}, and there is no apt-get that may be run here (neither root nor \
         a sudo without a password). Install these Debian packages: {}",
        missing.iter().map(|need| need.what).collect::<Vec<_>>().join(", "),
        packages.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_apt_is_told_the_packages() {
        let all: Vec<&Need> = NEEDS.iter().collect();
        let packages: Vec<&str> = NEEDS.iter().flat_map(|need| need.packages).copied().collect();
        let words = refusal(&all, &packages);
        let list =
            "chromium chromium-driver firefox-esr webkit2gtk-driver poppler-utils xvfb fontconfig fonts-liberation";
        assert!(words.ends_with(list), "{words}");
    }
}
