//! The room that the default widget takes: its picture's height for each width, in each language, and that of its tools, as
//! the loader, the style sheet and the snippet reserve it. A page whose root letters are larger than 16 CSS px gets all of
//! it larger.

use std::fmt::Write as _;

use ward_profile::{
    config::Config,
    layout::{NARROWEST, TOOLS, WIDEST},
    picture::Picture,
    profile::QUY_NHON_NAM,
};

/// Widths from which on a height holds, narrowest first; CSS px.
pub type Steps = Vec<(u32, u32)>;

/// The height of the picture that `attributes` ask for, at each width where it changes.
pub fn steps(attributes: &[(&str, &str)]) -> Steps {
    let (config, _) = Config::read(attributes.iter().copied(), None);
    let mut steps = Steps::new();
    for width in NARROWEST as u32..=WIDEST as u32 {
        let height = Picture::of(&QUY_NHON_NAM, &config, false, width as f32).scene.height as u32;
        if steps.last().is_none_or(|&(_, last)| last != height) {
            steps.push((width, height));
        }
    }
    steps
}

/// The greatest height at the widths in `range`.
pub fn most(steps: &Steps, range: std::ops::RangeInclusive<u32>) -> u32 {
    let at = |width: u32| steps.iter().rev().find(|step| step.0 <= width).map_or(0, |step| step.1);
    range.map(at).max().unwrap_or(0)
}

/// The steps as the loader has them: widths and heights in turn, each as its difference from the one before.
pub fn script(steps: &Steps) -> Vec<i64> {
    let mut before = (0, 0);
    let mut script = Vec::new();
    for &(from, height) in steps {
        let now = (i64::from(from), i64::from(height));
        script.extend([now.0 - before.0, now.1 - before.1]);
        before = now;
    }
    script
}

/// Where a page in a wide window has its columns of text: from here on, the picture has its two columns. CSS px.
const COLUMN: std::ops::RangeInclusive<u32> = 648..=1600;

/// The widths of a phone's column. CSS px.
const PHONE: std::ops::RangeInclusive<u32> = 320..=500;

/// The inline style that reserves the room in any column that is as wide as a phone on phones, and 648 CSS px or more
/// elsewhere.
pub fn inline_style(steps: &Steps) -> String {
    let [phone, column] = [PHONE, COLUMN].map(|widths| length(whole(most(steps, widths))));
    let wide = length(680);
    // A block of its own, so that no margin of what stands in it reaches out of it.
    format!("display:flow-root;min-height:clamp({column},({wide} - 100vw)*999,{phone})")
}

/// The height of a picture together with its tools.
pub fn whole(picture: u32) -> u32 {
    picture + TOOLS as u32
}

/// So many CSS px, and as many times more as the page's root letters are larger than usual.
fn length(pixels: u32) -> String {
    format!("max({pixels}px,{}rem)", f64::from(pixels) / 16.0)
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
    fn the_steps_give_every_height() {
        let steps = steps(&[("data-lang", "en")]);
        let (config, _) = Config::read([("data-lang", "en")].into_iter(), None);
        for width in [240, 299, 320, 359, 360, 519, 520, 719, 720, 1000, 1200, 1600] {
            let height = Picture::of(&QUY_NHON_NAM, &config, true, width as f32).scene.height as u32;
            assert_eq!(most(&steps, width..=width), height, "at {width}, dark");
        }
    }

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
        assert_eq!(script(&steps), [240, 2000, 10, -10, 50, 20]);
    }
}
