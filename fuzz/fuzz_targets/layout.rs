//! The built-in profile: drawn safely with any sections, title, credit, figures, colours and width.
#![no_main]
#![allow(missing_docs)]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use ward_profile::{config::Config, picture::Picture, profile::QUY_NHON_NAM};
use ward_profile_fuzz::{WIDTHS, safe};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    english: bool,
    dark: bool,
    width: Result<u8, f32>,
    sections: Vec<u8>,
    title: Option<&'a str>,
    credit: &'a str,
    accent: Option<[u8; 3]>,
    figures: Vec<(u8, u32, bool)>,
}

const SECTIONS: [&str; 11] = [
    "merge",
    "area",
    "population",
    "poverty",
    "budget",
    "services",
    "economy",
    "party",
    "targets",
    "priorities",
    "all",
];

fuzz_target!(|input: Input| {
    let sections: Vec<&str> = input.sections.iter().map(|index| SECTIONS[usize::from(*index) % 11]).collect();
    let mut attributes = vec![
        ("data-lang".to_string(), if input.english { "en" } else { "vi" }.to_string()),
        ("data-sections".into(), sections.join(" ")),
        ("data-credit".into(), input.credit.into()),
    ];
    attributes.extend(input.title.map(|title| ("data-title".into(), title.into())));
    attributes.extend(input.accent.map(|[r, g, b]| ("data-accent".into(), format!("#{r:02x}{g:02x}{b:02x}"))));
    for (index, value, half) in input.figures {
        let figure = &QUY_NHON_NAM.figures[usize::from(index) % QUY_NHON_NAM.figures.len()];
        attributes.push((format!("data-figure-{}", figure.id), format!("{value}{}", if half { ",5" } else { "" })));
    }
    let (config, _) = Config::read(attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())), None);
    let width = match input.width {
        Ok(index) => WIDTHS[usize::from(index) % WIDTHS.len()],
        Err(any) => any,
    };
    safe::is_safe(&Picture::of(&QUY_NHON_NAM, &config, input.dark, width), &format!("{width} px"));
});
