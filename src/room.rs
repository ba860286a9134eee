//! The room that a picture takes: its height for each width, and that of its tools, as a page keeps it free before the picture
//! is there. A page whose root letters are larger than 16 CSS px gets all of it larger.

use std::ops::RangeInclusive;

use crate::{config::Config, layout::TOOLS, picture::Picture, profile::Profile};

/// Widths from which on a height holds, narrowest first; CSS px.
pub type Steps = Vec<(u32, u32)>;

/// Where a page in a wide window has its columns of text: from here on, the picture has its two columns. CSS px.
pub const COLUMN: RangeInclusive<u32> = 648..=1600;

/// The widths of a phone's column. CSS px.
pub const PHONE: RangeInclusive<u32> = 320..=500;

/// The height of the picture that `config` asks of `profile`, at each of `widths` where it changes.
pub fn steps(profile: &Profile, config: &Config, widths: RangeInclusive<u32>) -> Steps {
    let mut steps = Steps::new();
    for width in widths {
        let height = Picture::of(profile, config, false, width as f32).scene.height as u32;
        if steps.last().is_none_or(|&(_, last)| last != height) {
            steps.push((width, height));
        }
    }
    steps
}

/// The greatest height at the widths in `range`.
pub fn most(steps: &Steps, range: RangeInclusive<u32>) -> u32 {
    let at = |width: u32| steps.iter().rev().find(|step| step.0 <= width).map_or(0, |step| step.1);
    range.map(at).max().unwrap_or(0)
}

/// The inline style that reserves the room in any column that is as wide as a phone on phones, and 648 CSS px or more
/// elsewhere; `steps` are to cover [`PHONE`] and [`COLUMN`].
pub fn inline_style(steps: &Steps) -> String {
    let [phone, column] = [PHONE, COLUMN].map(|widths| most(steps, widths));
    style(phone, column)
}

/// As [`inline_style`], for pictures that are at most so high on phones and in columns.
pub fn style(phone: u32, column: u32) -> String {
    let [phone, column] = [phone, column].map(|height| length(whole(height)));
    let wide = length(680);
    // A block of its own, so that no margin of what stands in it reaches out of it. Where the picture is not lower in a
    // column than on a phone, there is no slope between the two.
    format!("display:flow-root;min-height:clamp({column},({wide} - 100vw)*999,{phone})")
}

/// The height of a picture together with its tools.
pub fn whole(picture: u32) -> u32 {
    picture + TOOLS as u32
}

/// So many CSS px, and as many times more as the page's root letters are larger than usual.
pub fn length(pixels: u32) -> String {
    let (whole, sixteenths) = (pixels / 16, pixels % 16);
    // In ten thousandths, which a sixteenth is a whole number of.
    let part = (10_000 + sixteenths * 625).to_string();
    let part = part.get(1..).unwrap_or_default().trim_end_matches('0');
    let dot = if part.is_empty() { "" } else { "." };
    format!("max({pixels}px,{whole}{dot}{part}rem)")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        layout::{NARROWEST, WIDEST},
        profile::QUY_NHON_NAM,
    };

    #[test]
    fn the_steps_give_every_height() {
        let (config, _) = Config::read([("data-lang", "en")].into_iter(), None);
        let steps = steps(&QUY_NHON_NAM, &config, NARROWEST as u32..=WIDEST as u32);
        for width in [240, 299, 320, 359, 360, 519, 520, 719, 720, 1000, 1200, 1600] {
            let height = Picture::of(&QUY_NHON_NAM, &config, true, width as f32).scene.height as u32;
            assert_eq!(most(&steps, width..=width), height, "at {width}, dark");
        }
    }

    #[test]
    fn lengths_are_told_in_rem_without_rounding() {
        for pixels in [0, 1, 16, 17, 680, 1325, 2013] {
            assert_eq!(length(pixels), format!("max({pixels}px,{}rem)", f64::from(pixels) / 16.0));
        }
    }
}
