//! Attributes: whatever they are, there is a configuration that can be drawn, and what is wrong has words.
#![no_main]
#![allow(missing_docs)]

use libfuzzer_sys::fuzz_target;
use ward_profile::{config::Config, locale::Lang, picture, profile::QUY_NHON_NAM, text::is_unseen};
use ward_profile_fuzz::told;

/// The names that mean something, and some that nearly do.
const NAMES: [&str; 16] = [
    "data-lang",
    "data-theme",
    "data-motion",
    "data-sections",
    "data-title",
    "data-credit",
    "data-accent",
    "data-font",
    "data-figure-population",
    "data-figure-area",
    "data-figure-budget-2021-2025",
    "data-figure-budget-plan-ratio",
    "data-figure-poor-households",
    "data-figure-density",
    "data-figure-",
    "data-ward-profile",
];

fuzz_target!(|input: (Vec<(u8, &str, &str)>, Option<bool>)| {
    let (attributes, inherited) = input;
    let names: Vec<String> = attributes
        .iter()
        .map(|(index, name, _)| match NAMES.get(usize::from(*index) % 20) {
            Some(known) => known.to_string(),
            None => format!("data-figure-{name}"),
        })
        .collect();
    let pairs = names.iter().zip(&attributes).map(|(name, (_, _, value))| (name.as_str(), *value));
    let inherited = inherited.map(|vi| if vi { Lang::Vi } else { Lang::En });
    let (config, problems) = Config::read(pairs, inherited);
    told::problems(&problems);
    assert!(!config.custom().sections().is_empty());
    for text in [&config.custom().title, &config.custom().credit, &config.custom().font].into_iter().flatten() {
        assert!(text.chars().count() <= 300, "{text}");
    }
    for text in [&config.custom().title, &config.custom().credit].into_iter().flatten() {
        assert!(!text.chars().any(is_unseen), "{text:?}");
    }
    told::problems(&picture::problems(&QUY_NHON_NAM, &config));
});
