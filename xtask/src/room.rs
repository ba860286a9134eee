//! The room that the default widget takes: its picture's height for each width, in each language, and that of its tools, as
//! the loader, the style sheet and the snippet reserve it. A page whose root letters are larger than 16 CSS px gets all of
//! it larger.

use std::fmt::Write as _;

use ward_profile::{
    config::Config,
    layout::{NARROWEST, WIDEST},
    profile::QUY_NHON_NAM,
    room::{self, length},
};

pub use ward_profile::room::{Steps, inline_style, most, whole};

/// The height of the picture of the built-in profile that `attributes` ask for, at each width where it changes.
pub fn steps(attributes: &[(&str, &str)]) -> Steps {
    let (config, _) = Config::read(attributes.iter().copied(), None);
    room::steps(&QUY_NHON_NAM, &config, NARROWEST as u32..=WIDEST as u32)
}

/// The steps as the loader has them: first all widths, then all heights, each as its difference from the one before.
pub fn script(steps: &Steps) -> Vec<i64> {
    let mut script = Vec::new();
    for of in [|step: &(u32, u32)| step.0, |step: &(u32, u32)| step.1] {
        let mut before = 0;
        for now in steps.iter().map(of).map(i64::from) {
            script.push(now - before);
            before = now;
        }
    }
    script
}

/// `embed.css`: the room at every width, for pages whose policy forbids inline style and for columns of other widths.
pub fn style_sheet(vietnamese: &Steps, english: &Steps) -> String {
    let default = "[data-ward-profile=\"\"]:not([data-sections],[data-title],[data-credit],[data-tools])";
    let english_host = format!("{default}:is([data-lang=en],:not([data-lang]):lang(en))");
    let mut css = String::from(
        "/* Keeps the room of ward-profile's default picture free, in a column of any width, before it is drawn. */\n",
    );
    let _ = writeln!(css, "{default}{{container-type:inline-size}}");
    let _ = writeln!(css, "{default}::before{{content:\"\";float:left;width:0}}");
    for (host, steps) in [(default, vietnamese), (english_host.as_str(), english)] {
        for (from, height) in steps {
            let (height, rem) = (length(whole(*height)), f64::from(*from) / 16.0);
            let _ = writeln!(
                css,
                "@container (min-width:{from}px) and (min-width:{rem}rem){{{host}::before{{height:{height}}}}}"
            );
        }
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_tells_the_room() -> anyhow::Result<()> {
        let style = inline_style(&steps(&[]));
        let readme = std::fs::read_to_string(crate::tools::root().join("README.md"))?;
        assert!(readme.contains(&style), "README.md does not say {style}");
        Ok(())
    }

    #[test]
    fn differences_add_up_to_the_steps() {
        let steps = vec![(240, 2000), (250, 1990), (300, 2010)];
        assert_eq!(script(&steps), [240, 10, 50, 2000, -10, 20]);
    }
}
