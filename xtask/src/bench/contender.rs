//! Who is measured: the widget, the floor below it, and the chart libraries beside it.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// One of those that draw the figures on the bench's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Contender {
    /// The widget, by its recommended snippet.
    Ours,
    /// A script that does nothing but the widget's own drawing calls.
    Floor,
    /// Chart.js.
    Chartjs,
    /// ECharts.
    Echarts,
    /// Observable Plot.
    Plot,
}

impl Contender {
    /// All of them, in the order in which they are told of.
    pub const ALL: [Contender; 5] =
        [Contender::Ours, Contender::Floor, Contender::Chartjs, Contender::Plot, Contender::Echarts];

    /// The name in file names and in `bench.json`.
    pub const fn key(self) -> &'static str {
        match self {
            Contender::Ours => "ours",
            Contender::Floor => "floor",
            Contender::Chartjs => "chartjs",
            Contender::Echarts => "echarts",
            Contender::Plot => "plot",
        }
    }

    /// The name for people, without a version.
    pub const fn name(self) -> &'static str {
        match self {
            Contender::Ours => "ward-profile",
            Contender::Floor => "the floor",
            Contender::Chartjs => "Chart.js",
            Contender::Echarts => "ECharts",
            Contender::Plot => "Observable Plot",
        }
    }

    /// The npm package that is drawn with, if there is one.
    pub const fn package(self) -> Option<&'static str> {
        match self {
            Contender::Ours | Contender::Floor => None,
            Contender::Chartjs => Some("chart.js"),
            Contender::Echarts => Some("echarts"),
            Contender::Plot => Some("@observablehq/plot"),
        }
    }

    /// The version that is measured.
    ///
    /// # Errors
    /// When the package is not installed in `www/`.
    pub fn version(self, root: &Path) -> Result<Option<String>> {
        match self.package() {
            None if self == Contender::Ours => Ok(Some(crate::assemble::VERSION.to_owned())),
            None => Ok(None),
            Some(package) => {
                let path = root.join("www/node_modules").join(package).join("package.json");
                let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
                let package: serde_json::Value =
                    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
                let version =
                    package["version"].as_str().with_context(|| format!("{} has no version", path.display()))?;
                Ok(Some(version.to_owned()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_are_pinned_to_one_version() -> Result<()> {
        let text = fs::read_to_string(crate::tools::root().join("www/package.json"))?;
        let package: serde_json::Value = serde_json::from_str(&text)?;
        for name in Contender::ALL.into_iter().filter_map(Contender::package) {
            let version = package["devDependencies"][name].as_str().unwrap_or_default();
            let exact = version.split('.').count() == 3 && version.chars().all(|c| c.is_ascii_digit() || c == '.');
            assert!(exact, "{name}: “{version}” is not one version");
        }
        Ok(())
    }
}
