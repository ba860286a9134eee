//! The merger: the former units, each with a ribbon, flow into one.
//!
//! No official set of areas or populations of the former units adds up to the new unit's, so the ribbons are equal and
//! the picture says that they are not to scale.

use super::{Section, Sheet, Style};
use crate::{
    facts::{Facts, Former},
    geometry::{Point, Rect},
    locale::Word,
    metrics,
    profile::Role,
    scene::{Anchor, Mark, Paths, Segment},
    theme::Theme,
};

/// The section.
pub static MERGE: Section = Section {
    name: "merge",
    known: |facts| !facts.former.is_empty(),
    draw,
    columns: [12, 12],
    ruled: false,
    lede: None,
    #[cfg(feature = "full")]
    needs: &[],
};

/// From the edge of a plate to its name, in CSS px, on the side of the tick and on the other.
const PADDING: [f32; 2] = [14.0, 10.0];

/// The least length of a ribbon that still reads as a flow, in CSS px.
const SHORTEST_RIBBON: f32 = 26.0;

/// The width of the new unit's block where its name stands below it, in CSS px.
const SLIM: f32 = 22.0;

/// How the width is divided: names, ribbons, the new unit's block.
struct Division {
    names: f32,
    block: f32,
    name: Style,
    /// The new unit's name as it stands in the block; `None` where it stands below.
    title: Option<Style>,
    row: f32,
    gap: f32,
}

fn draw(facts: &Facts, theme: &Theme, width: f32) -> Option<Sheet> {
    if facts.former.is_empty() {
        return None;
    }
    let mut sheet = Sheet::new(theme, width);
    if let Some(units) = facts.figure(Role::FormerUnits) {
        let text = facts.words.merged_from(&units.text(), facts.former_within.as_deref());
        let top = sheet.y;
        sheet.text(Style::label(theme), &text, Some(units.key));
        sheet.space(5.0);
        sheet.mark_from(top, units, facts.words);
        sheet.space(5.0);
    }
    let division = divide(facts, theme, width);
    let count = facts.former.len() as f32;
    let top = sheet.y;
    let height = count * division.row + (count - 1.0) * division.gap;
    // The block is as high as the ribbons are thick together: they keep their width and only close ranks.
    let ribbons = count * division.row;
    let block = Rect::new(width - division.block, top + (height - ribbons) / 2.0, division.block, ribbons);
    for (index, former) in facts.former.iter().enumerate() {
        let row = Rect::new(0.0, top + index as f32 * (division.row + division.gap), division.names, division.row);
        let into = Rect::new(block.x, block.y + index as f32 * division.row, block.width, division.row);
        unit(&mut sheet, former, row, into, &division);
    }
    sheet.y = top + height;
    new_unit(&mut sheet, facts, block, &division);
    sheet.space(8.0);
    sheet.text(Style::note(theme), facts.words.ribbons_unscaled(), None);
    Some(sheet)
}

/// A former unit's plate and name, and its ribbon to `into`.
fn unit(sheet: &mut Sheet, former: &Former, row: Rect, into: Rect, division: &Division) {
    let theme = sheet.theme;
    let fact = Some(former.key);
    let middle = (row.right() + into.x) / 2.0;
    // A gap between neighbours keeps each ribbon countable where they meet.
    let (from, to) = ((row.y, row.bottom()), (into.y + 0.75, into.bottom() - 0.75));
    let outline = vec![
        Segment::Move(Point::new(row.right(), from.0)),
        Segment::Curve(Point::new(middle, from.0), Point::new(middle, to.0), Point::new(into.x - 2.0, to.0)),
        Segment::Line(Point::new(into.x - 2.0, to.1)),
        Segment::Curve(Point::new(middle, to.1), Point::new(middle, from.1), Point::new(row.right(), from.1)),
        Segment::Close,
    ];
    sheet.paths(
        Paths { outline: outline.into(), scale: 1.0, at: vec![Point::default()], fill: Some(theme.flow), stroke: None },
        fact,
    );
    sheet.fill(row, 0.0, theme.plate, fact);
    sheet.fill(Rect { width: 4.0, ..row }, 0.0, theme.strong, fact);
    let slot = row.width - PADDING[0] - PADDING[1];
    let lines = metrics::wrap(&former.name, division.name.size, division.name.weight, slot).len() as f32;
    let text = Rect::new(PADDING[0], row.y + (row.height - lines * division.name.leading) / 2.0, slot, 0.0);
    sheet.text_in(text, division.name, &former.name, fact);
    sheet.marks.push(Mark {
        id: former.id.clone(),
        area: row,
        label: metrics::plain(&former.name),
        text: metrics::plain(&former.name),
    });
}

/// The new unit's block, with its name in it or below it.
fn new_unit(sheet: &mut Sheet, facts: &Facts, block: Rect, division: &Division) {
    let theme = sheet.theme;
    sheet.fill(block, 3.0, theme.strong, None);
    let small = Style { size: 14.0, leading: 20.0, ..Style::body(&theme) };
    if let Some(style) = division.title {
        let middle = block.x + block.width / 2.0;
        let mut top = block.y + (block.height - small.leading - style.leading) / 2.0;
        for word in facts.words.place(facts.place.class, &facts.place.name) {
            let style = if matches!(word, Word::Name(_)) { style } else { small };
            let at = Point::new(middle, top + style.baseline());
            sheet.word((at, Anchor::Middle), style.color(theme.on_strong), word.text(), None);
            top += style.leading;
        }
    } else {
        let style = Style::label(&theme).color(theme.strong);
        sheet.space(4.0);
        for line in metrics::wrap(&facts.place_in_words(), style.size, style.weight, sheet.width) {
            let at = Point::new(sheet.width, sheet.y + style.baseline());
            sheet.word((at, Anchor::End), style, &line, None);
            sheet.space(style.leading);
        }
    }
}

fn divide(facts: &Facts, theme: &Theme, width: f32) -> Division {
    let title = &facts.place.name;
    let (row, gap) = match facts.former.len() {
        0..=5 => (40.0, 8.0),
        6..=9 => (34.0, 6.0),
        _ => (28.0, 4.0),
    };
    let label = Style { leading: 20.0, ..Style::label(theme) };
    let names_for = |style: Style| {
        let widest = facts.former.iter().map(|unit| style.width(&unit.name)).fold(0.0, f32::max);
        (widest + PADDING[0] + PADDING[1]).ceil()
    };
    let roomy = width >= 480.0;
    let name = if roomy { Style { size: 15.0, ..label } } else { Style { size: 13.0, ..label } };
    let names = names_for(name)
        .max(if roomy { (width * 0.2).floor() } else { 0.0 })
        .min((width - SHORTEST_RIBBON - SLIM).floor());
    let left = width - names - SHORTEST_RIBBON;
    // The largest of a few sizes at which the name fits its block.
    let fitting = [28.0, 22.0, 18.0, 16.0, 14.0, 13.0].into_iter().find_map(|size| {
        let style = Style { size, leading: (size * 1.45).ceil(), ..label };
        let need = style.width(title).max(64.0) + if roomy { 56.0 } else { 20.0 };
        let most = if roomy { left.min(width * 0.4) } else { left.min(width * 0.46) };
        (need <= most).then_some((style, if roomy { (width * 0.34).max(need).floor() } else { need.ceil() }))
    });
    match fitting {
        Some((style, block)) => Division { names, block, name, title: Some(style), row, gap },
        None => Division { names, block: SLIM, name, title: None, row, gap },
    }
}
