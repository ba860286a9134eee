//! One picture, from what is known and what was asked to a scene: the whole way in one place.

use crate::{
    config::Config,
    facts::Facts,
    layout,
    profile::Profile,
    scene::{Color, Scene},
    theme::Theme,
};

/// A picture, and what it was made from.
#[derive(Clone)]
pub struct Picture {
    /// The words.
    pub facts: Facts,
    /// The colours.
    pub theme: Theme,
    /// The drawing.
    pub scene: Scene,
    /// What the editor's accent was changed to, if it was too weak: asked for, and made.
    pub mended_accent: Option<(Color, Color)>,
}

impl Picture {
    /// Draws `profile` as `config` asks, at `width` CSS px; `dark` chooses the theme where the configuration leaves it
    /// open.
    pub fn of(profile: &Profile, config: &Config, dark: bool, width: f32) -> Picture {
        let facts = Facts::gather(profile, config);
        let (theme, mended_accent) = theme(config, dark);
        let scene = layout::compose(&facts, config, &theme, width);
        Picture { facts, theme, scene, mended_accent }
    }

    /// The picture's name: its title, else the place's name.
    pub fn name(&self) -> String {
        crate::metrics::plain(self.facts.title.as_deref().unwrap_or(&self.facts.place.name))
    }

    /// What the picture says, as sentences: a figure each, the source last.
    pub fn summary(&self) -> String {
        let shown = self.facts.figures.iter().filter(|fact| self.scene.shows(fact.key));
        let mut summary: Vec<String> = shown.map(|fact| fact.sentence(self.facts.words)).collect();
        summary.push(crate::metrics::plain(&self.facts.source));
        crate::metrics::joined(summary.iter().map(String::as_str), " ")
    }
}

fn theme(config: &Config, dark: bool) -> (Theme, Option<(Color, Color)>) {
    use crate::config::ThemeChoice;
    let dark = match config.theme {
        ThemeChoice::Auto => dark,
        ThemeChoice::Light => false,
        ThemeChoice::Dark => true,
    };
    let theme = if dark { Theme::DARK } else { Theme::LIGHT };
    match config.accent {
        None => (theme, None),
        Some(accent) => {
            let (theme, mended) = theme.with_accent(accent);
            (theme, mended.then_some((accent, theme.strong)))
        }
    }
}
