//! Colours, each with the contrast that its use needs.

use crate::scene::Color;

/// The least contrast of text with what it stands on (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f32 = 4.5;

/// The least contrast of a mark with what it stands on (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST: f32 = 3.0;

/// The contrast of text with what it stands on, for readers who prefer more.
pub const BEST_CONTRAST: f32 = 7.0;

/// The colours of a picture, named by what they are for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Whether light stands on dark.
    pub dark: bool,
    /// What everything stands on.
    pub background: Color,
    /// Text and rules.
    pub ink: Color,
    /// Notes and units; text, too.
    pub muted: Color,
    /// The one strong colour: marks, and large figures.
    pub strong: Color,
    /// Text on the strong colour.
    pub on_strong: Color,
    /// Ribbons: the strong colour, no lighter than a mark may be.
    pub flow: Color,
    /// Large plain areas that an edge in the strong colour bounds.
    pub pale: Color,
    /// What former units' names stand on.
    pub plate: Color,
    /// Lines that only divide.
    pub hairline: Color,
    /// Plans and targets.
    pub plan: Color,
}

impl Theme {
    /// Dark on white.
    pub const LIGHT: Theme = Theme {
        dark: false,
        background: Color(0xffffff),
        ink: Color(0x10212b),
        muted: Color(0x44545c),
        strong: Color(0x0b6b78),
        on_strong: Color(0xffffff),
        flow: Color(0x4c9aa5),
        pale: Color(0xd5e8eb),
        plate: Color(0xedf4f5),
        hairline: Color(0xd3dcdf),
        plan: Color(0x9c4508),
    };

    /// Light on near black.
    pub const DARK: Theme = Theme {
        dark: true,
        background: Color(0x0f1a20),
        ink: Color(0xf0f5f6),
        muted: Color(0xb3c2c8),
        strong: Color(0x5cc3d1),
        on_strong: Color(0x0f1a20),
        flow: Color(0x2f7680),
        pale: Color(0x1b3a42),
        plate: Color(0x182830),
        hairline: Color(0x33454d),
        plan: Color(0xf0a860),
    };

    /// The theme for a reader who prefers more contrast: text black or white, nothing paler than a mark may be.
    pub fn with_more_contrast(self) -> Theme {
        let ink = if self.dark { Color(0xffffff) } else { Color(0x000000) };
        // As for text at best (WCAG 2.2, 1.4.6).
        let stronger = |color| reaching((color, ink), self.background, BEST_CONTRAST);
        let (strong, plan) = (stronger(self.strong), stronger(self.plan));
        let background = if self.dark { Color(0x000000) } else { self.background };
        let on_strong = if self.dark { Color(0x000000) } else { Color(0xffffff) };
        Theme { background, ink, muted: ink, strong, on_strong, plan, hairline: ink, flow: strong, ..self }
    }

    /// The theme in a reader's own colours, where the browser forces these: background, text, and what stands out of text.
    pub fn forced([background, ink, strong]: [Color; 3]) -> Theme {
        Theme {
            dark: luminance(background) < luminance(ink),
            background,
            ink,
            muted: ink,
            strong,
            on_strong: background,
            flow: strong,
            pale: background,
            plate: background,
            hairline: ink,
            plan: ink,
        }
    }

    /// The theme with an editor's colour in place of the strong one, and whether that colour had to be changed.
    ///
    /// A colour that is too near the background is darkened (on dark: lightened) until it holds [`TEXT_CONTRAST`];
    /// text on it turns black or white, whichever holds more; what is drawn paler is made of it.
    pub fn with_accent(self, accent: Color) -> (Theme, bool) {
        let toward = if self.dark { Color(0xffffff) } else { Color(0x000000) };
        let strong = reaching((accent, toward), self.background, TEXT_CONTRAST);
        let on_strong = [Color(0xffffff), Color(0x0f1a20)];
        let lighter_is_better = contrast(strong, on_strong[0]) >= contrast(strong, on_strong[1]);
        let flow = reaching((self.background, strong), self.background, MARK_CONTRAST + 0.1);
        let theme = Theme {
            strong,
            on_strong: on_strong[usize::from(!lighter_is_better)],
            flow,
            pale: mixed(self.background, strong, 0.17),
            plate: mixed(self.background, strong, 0.07),
            ..self
        };
        (theme, strong != accent)
    }
}

/// The first colour on the way from one to the other that has a contrast with a background; the other, if none has.
fn reaching((from, to): (Color, Color), background: Color, least: f32) -> Color {
    for step in 0..65 {
        let color = mixed(from, to, step as f32 / 64.0);
        if contrast(color, background) >= least {
            return color;
        }
    }
    to
}

/// The contrast ratio of two colours (WCAG 2.2), from 1 to 21.
pub fn contrast(one: Color, other: Color) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colour `share` of the way from one to the other, channel by channel.
pub fn mixed(from: Color, to: Color, share: f32) -> Color {
    let mut mixed = 0;
    for shift in [16, 8, 0] {
        let (from, to) = ((from.0 >> shift & 255) as f32, (to.0 >> shift & 255) as f32);
        mixed |= ((from + (to - from) * share + 0.5) as u32) << shift;
    }
    Color(mixed)
}

fn luminance(color: Color) -> f32 {
    let channel = |shift: u32| linear((color.0 >> shift & 255) as f32 / 255.0);
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

/// An sRGB channel made linear. The power 2.4 is the square times the fifth root of the square, by Newton's method: a
/// general `powf` would weigh more than all of this module.
fn linear(channel: f32) -> f32 {
    if channel <= 0.04045 {
        return channel / 12.92;
    }
    let base = (channel + 0.055) / 1.055;
    let square = base * base;
    let mut root = 1.0;
    for _ in 0..24 {
        let fourth = root * root * root * root;
        root -= (fourth * root - square) / (5.0 * fourth);
    }
    square * root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast(Color(0xffffff), Color(0x000000)) - 21.0).abs() < 0.001);
        assert!((contrast(Color(0x777777), Color(0xffffff)) - 4.478).abs() < 0.01);
        assert!((linear(0.5) - 0.214_041).abs() < 0.000_01);
    }

    fn holds(theme: &Theme) {
        let on_background = |color| contrast(color, theme.background);
        for text in [theme.ink, theme.muted] {
            assert!(on_background(text) >= 7.0, "{text:?} {}", on_background(text));
        }
        for text in [theme.strong, theme.plan] {
            assert!(on_background(text) >= TEXT_CONTRAST, "{text:?} {}", on_background(text));
        }
        assert!(contrast(theme.on_strong, theme.strong) >= TEXT_CONTRAST);
        assert!(contrast(theme.ink, theme.plate) >= TEXT_CONTRAST);
        assert!(contrast(theme.muted, theme.plate) >= TEXT_CONTRAST);
        assert!(on_background(theme.flow) >= MARK_CONTRAST, "ribbons {}", on_background(theme.flow));
        assert!(contrast(theme.strong, theme.pale) >= MARK_CONTRAST);
    }

    #[test]
    fn each_theme_holds_its_contrasts() {
        holds(&Theme::LIGHT);
        holds(&Theme::DARK);
    }

    #[test]
    fn more_contrast_is_more() {
        for accent in [0x0b6b78, 0x777777, 0xffcc00, 0x000000, 0xffffff] {
            for theme in [Theme::LIGHT, Theme::DARK] {
                let made = theme.with_accent(Color(accent)).0.with_more_contrast();
                holds(&made);
                for color in [made.ink, made.muted, made.strong, made.plan, made.flow, made.hairline] {
                    assert!(contrast(color, made.background) >= BEST_CONTRAST, "{accent:06x}: {color:?}");
                }
                assert!(contrast(made.on_strong, made.strong) >= BEST_CONTRAST, "{accent:06x}");
            }
        }
    }

    #[test]
    fn forced_colors_are_the_readers_alone() {
        let [background, ink, link] = [Color(0x000000), Color(0xffffff), Color(0xffff00)];
        let theme = Theme::forced([background, ink, link]);
        assert!(theme.dark);
        let all = [theme.muted, theme.strong, theme.on_strong, theme.flow, theme.pale, theme.plate, theme.hairline];
        for color in all.into_iter().chain([theme.plan]) {
            assert!([background, ink, link].contains(&color), "{color:?}");
        }
    }

    #[test]
    fn any_accent_is_made_to_hold() {
        for accent in (0..=0xffffff).step_by(0x030917) {
            for theme in [Theme::LIGHT, Theme::DARK] {
                let (made, changed) = theme.with_accent(Color(accent));
                holds(&made);
                let held = contrast(Color(accent), theme.background) >= TEXT_CONTRAST;
                assert_eq!(changed, !held, "an accent that holds is kept, one that fails is changed: {accent:06x}");
            }
        }
    }
}
