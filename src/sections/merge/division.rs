//! How the width of the merger is divided: among the plates, the ribbons and the block.

use super::{BESIDE, PADDING, Row, row};
use crate::{
    facts::Facts,
    metrics,
    profile::{OF_ANY_PLACE, Role},
    sections::Style,
    theme::Theme,
};

/// The least length of a ribbon that still reads as a flow, in CSS px.
const SHORTEST_RIBBON: f32 = 26.0;

/// The width of the new unit's block where its name stands below it, in CSS px.
const SLIM: f32 = 22.0;

/// A name of more bytes than this may be broken into lines.
const LONG_NAME: usize = 16;

/// The sizes that the new unit's name may have in its block, in CSS px.
const SIZES: [f32; 6] = [28.0, 22.0, 18.0, 16.0, 14.0, 13.0];

/// How the width is divided: names, ribbons, the new unit's block.
pub struct Division {
    /// What the plates take, in CSS px.
    pub names: f32,
    /// What the block takes, in CSS px.
    pub block: f32,
    /// How a former unit's name is set.
    pub name: Style,
    /// What is known of a unit besides its name.
    pub detail: Style,
    /// Whether that stands on the name's line, and not below it.
    pub beside: bool,
    /// Whether the ribbons have room to curve.
    pub roomy: bool,
    /// The new unit's name as it stands in the block; `None` where it stands below.
    pub title: Option<Style>,
    /// Between rows, in CSS px.
    pub gap: f32,
}

/// Divides `width` CSS px among names, ribbons and block.
pub fn divide(facts: &Facts, theme: &Theme, width: f32, measure: Option<Role>) -> Division {
    let title = &facts.place.name;
    let gap = match facts.former.len() {
        0..=5 => 8.0,
        6..=9 => 6.0,
        _ => 4.0,
    };
    let label = Style { leading: 20.0, ..Style::label(theme) };
    let detail = Style::note(theme);
    let roomy = width >= 480.0;
    let name = if roomy { Style { size: 15.0, ..label } } else { Style { size: 13.0, ..label } };
    let padding = PADDING[0] + PADDING[1];
    let widest = |of: &dyn Fn(&Row) -> f32| {
        let mut widest: f32 = 0.0;
        for former in &facts.former {
            widest = widest.max(of(&row(facts, former, measure)));
        }
        (widest + padding).ceil()
    };
    // What is longer than half of the width is broken into lines.
    let below = if OF_ANY_PLACE {
        widest(&|row| name.width(&row.former.name).max(detail.width(row.detail()).min(width * 0.5 - padding)))
    } else {
        widest(&|row| name.width(&row.former.name))
    };
    let mut names = below;
    let mut beside = false;
    if OF_ANY_PLACE {
        let on_one_line = widest(&|row| {
            let more = if row.detail().is_empty() { 0.0 } else { BESIDE + detail.width(row.detail()) };
            name.width(&row.former.name) + more
        });
        // On one line where half of the width holds that; the ribbons and the block need the other half.
        beside = on_one_line <= width * 0.5;
        names = if beside { on_one_line } else { below };
    }
    let names =
        names.max(if roomy { (width * 0.2).floor() } else { 0.0 }).min((width - SHORTEST_RIBBON - SLIM).floor());
    let left = width - names - SHORTEST_RIBBON;
    let most = if roomy { left.min(width * 0.4) } else { left.min(width * 0.46) };
    let least = if OF_ANY_PLACE { class_width(facts, label).max(64.0) } else { 64.0 };
    // The largest of a few sizes at which the name fits its block.
    let fitting = SIZES.iter().find_map(|&size| {
        let style = Style { size, leading: (size * 1.45).ceil(), ..label };
        let need = style.width(title).max(least) + if roomy { 56.0 } else { 20.0 };
        (need <= most).then_some((style, if roomy { (width * 0.34).max(need).min(left).floor() } else { need.ceil() }))
    });
    let fitting = match fitting {
        // A name of a few syllables is better whole, below its block.
        None if OF_ANY_PLACE && title.len() > LONG_NAME => {
            broken_title(facts, label, most.floor(), facts.former.len()).map(|style| (style, most.floor()))
        }
        fitting => fitting,
    };
    let division = Division { names, block: SLIM, name, detail, beside, roomy, title: None, gap };
    match fitting {
        Some((style, block)) => Division { block, title: Some(style), ..division },
        None => division,
    }
}

/// The new unit's name as it stands in a block of so many CSS px.
pub fn name_lines(facts: &Facts, style: Style, block: f32) -> Vec<String> {
    metrics::balance(&facts.place.name, style.size, style.weight, block - 20.0)
}

/// How wide the word for what the new unit is stands above or below its name, in CSS px.
fn class_width(facts: &Facts, style: Style) -> f32 {
    let style = Style { size: 14.0, weight: metrics::Weight::Regular, ..style };
    facts.words().place(facts.place.class, "").iter().map(|word| style.width(word.text())).fold(0.0, f32::max)
}

/// The largest of a few sizes at which a long name fits a block `most` CSS px wide on lines of its own, beside `count`
/// plates.
fn broken_title(facts: &Facts, label: Style, most: f32, count: usize) -> Option<Style> {
    if class_width(facts, label) > most - 20.0 {
        return None;
    }
    let room = (count as f32 * 40.0).max(72.0) - 28.0;
    [18.0, 16.0, 14.0].into_iter().find_map(|size| {
        let style = Style { size, leading: (size * 1.45).ceil(), ..label };
        let lines = name_lines(facts, style, most);
        let fits = lines.iter().all(|line| style.width(line) <= most - 20.0);
        (fits && lines.len() <= 3 && lines.len() as f32 * style.leading <= room).then_some(style)
    })
}
