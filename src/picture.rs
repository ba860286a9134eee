//! One picture, from what is known and what was asked to a scene: the whole way in one place.

#[cfg(feature = "full")]
use crate::problem::Problem;
use crate::{
    config::Config,
    facts::Facts,
    heading::Heading,
    layout,
    metrics::{joined, plain},
    profile::{Kind, Profile, Role},
    scene::{Color, Scene},
    sections,
    theme::Theme,
};

/// A picture, and what it was made from.
#[derive(Clone)]
pub struct Picture {
    /// The words.
    pub facts: Facts,
    /// The title and the line under it.
    pub heading: Heading,
    /// The colours.
    pub theme: Theme,
    /// The drawing.
    pub scene: Scene,
}

/// What a reader prefers of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reader {
    /// Dark rather than light, where the editor leaves it open.
    pub dark: bool,
    /// More contrast.
    pub more_contrast: bool,
    /// Light, whatever the editor or the reader asked: the picture is for paper.
    pub paper: bool,
    /// No colours but these, whatever the editor asked: background, text, and what stands out of text.
    pub forced: Option<[Color; 3]>,
}

impl Picture {
    /// Draws `profile` as `config` asks, at `width` CSS px; `dark` chooses the theme where the configuration leaves it
    /// open.
    pub fn of(profile: &Profile, config: &Config, dark: bool, width: f32) -> Picture {
        Picture::for_reader(profile, config, Reader { dark, ..Reader::default() }, width)
    }

    /// Draws `profile` as `config` asks and in the colours that a reader needs, at `width` CSS px.
    pub fn for_reader(profile: &Profile, config: &Config, reader: Reader, width: f32) -> Picture {
        let facts = Facts::gather(profile, config);
        let (theme, _) = theme(config, reader);
        let sections = sections::drawn(&facts, config);
        let heading = Heading::of(&facts, &sections);
        let scene = layout::compose(&facts, &heading, &sections, &theme, width);
        Picture { facts, heading, theme, scene }
    }

    /// The picture's name: its title, else the place's name.
    pub fn name(&self) -> String {
        plain(self.heading.title.as_deref().unwrap_or(&self.facts.place.name))
    }

    /// What the picture says, as sentences with plain spaces: a figure each with what its number alone does not say, then
    /// the source, and what it does not say.
    pub fn summary(&self) -> String {
        let facts = &self.facts;
        let mut summary: Vec<String> = Vec::new();
        let mut owner = self.owner_of_targets();
        for fact in facts.figures.iter().filter(|fact| self.scene.shows(fact.key)) {
            if fact.kind == Kind::Target {
                // Whose targets they are is said once, before the first.
                summary.extend(owner.take());
            }
            let merger = if fact.role == Some(Role::FormerUnits) { facts.merger() } else { None };
            summary.push(merger.unwrap_or_else(|| fact.sentence(facts.lang)));
            #[cfg(feature = "sections")]
            summary.extend(facts.listed(fact));
            summary.extend(fact.value.and(fact.note.as_deref()).map(plain));
        }
        summary.extend([plain(&facts.source), plain(&facts.formed_note)]);
        summary.extend(facts.revisions.iter().map(|revision| plain(revision)));
        joined(summary.iter().map(String::as_str), " ")
    }

    /// Whose the targets are, as a sentence with plain spaces.
    fn owner_of_targets(&self) -> Option<String> {
        let (facts, owner) = (&self.facts, self.facts.targets_of.as_ref()?);
        #[cfg(feature = "sections")]
        if facts.asks("targets") {
            return Some(plain(&facts.words().targets_of(owner)) + ".");
        }
        Some(plain(&facts.words().target_of(owner)))
    }
}

/// What is wrong with what `config` asks of `profile`, in the picture's language: the newsroom's figures, and sections of
/// what the profile does not have.
#[cfg(feature = "full")]
pub fn problems(profile: &Profile, config: &Config) -> Vec<Problem> {
    let facts = Facts::gather(profile, config);
    let sections = sections::without_data(&facts, config);
    facts.problems.into_iter().chain(sections).collect()
}

/// The colours, and what the editor's accent was changed to, if it was too weak: asked for, and made.
pub fn theme(config: &Config, reader: Reader) -> (Theme, Option<(Color, Color)>) {
    use crate::config::ThemeChoice;
    let dark = match config.theme {
        _ if reader.paper => false,
        ThemeChoice::Auto => reader.dark,
        ThemeChoice::Light => false,
        ThemeChoice::Dark => true,
    };
    let mut theme = if dark { Theme::DARK } else { Theme::LIGHT };
    let mut mended = None;
    if let Some(accent) = config.custom().accent {
        let (with_accent, is_mended) = theme.with_accent(accent);
        mended = is_mended.then_some((accent, with_accent.strong));
        theme = with_accent;
    }
    if reader.more_contrast {
        theme = theme.with_more_contrast();
    }
    if let Some(colors) = reader.forced {
        theme = Theme::forced(colors);
    }
    (theme, mended)
}

#[cfg(all(test, feature = "full"))]
mod tests;
