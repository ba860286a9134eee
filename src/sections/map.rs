//! The map: the place's territory, the borders of its former units in it, and a scale. North is up.
//!
//! It makes no marks: a former unit has its own in another section, and ids are unique in a scene.

mod names;

use super::{Sheet, Style};
use crate::{
    facts::Facts,
    geometry::{Point, Rect},
    locale::{
        Quantity,
        map::{Unnamed, unnamed},
    },
    metrics::joined,
    profile::{Borders, Number, Ring, Unit},
    scene::{Anchor, Paths, Segment, Stroke, TextLine},
    theme::Theme,
};
use names::{Label, Names};

/// The lengths that the map's longer side may have, in CSS px: few, so that heights change seldom with the width.
const SIDES: [f32; 9] = [320.0, 288.0, 260.0, 232.0, 208.0, 184.0, 160.0, 128.0, 96.0];

/// The highest map, in CSS px, on a sheet narrower than [`ROOMY`] and on a wider one.
const HIGHEST: [f32; 2] = [260.0, 320.0];

/// The least room for a map from top to bottom, in CSS px.
const LOWEST: f32 = 24.0;

/// From this width on, a sheet is roomy, in CSS px.
const ROOMY: f32 = 480.0;

/// The longest scale bar, in CSS px and as a share of the map's width.
const LONGEST_BAR: (f32, f32) = (120.0, 0.5);

/// The map is set in by this, in CSS px, so that no edge leaves the sheet.
const EDGE: f32 = 1.0;

/// Draws the map at most `width` CSS px wide, its scale and the names that have no room on it below.
pub(super) fn draw(facts: &Facts, theme: &Theme, borders: &Borders, width: f32) -> Sheet {
    let mut sheet = Sheet::new(theme, width);
    let scale = side(borders, width) / f32::from(Borders::SIDE);
    let size = (f32::from(borders.size.0) * scale, f32::from(borders.size.1) * scale);
    // A strip of land has room for a number's disc all the same.
    let room = size.1.max(LOWEST);
    let area = Rect::new(EDGE, EDGE + (room - size.1) / 2.0, size.0, size.1);
    let outline = |rings: &[Ring]| Paths {
        outline: segments(rings).into(),
        scale,
        at: vec![Point::new(area.x, area.y)],
        fill: None,
        stroke: None,
    };
    sheet.paths(Paths { fill: Some(theme.pale), ..outline(&borders.whole) }, None);
    for territory in borders.former.iter() {
        let thin = Some(Stroke::solid(theme.strong, 1.0));
        sheet.paths(Paths { stroke: thin, ..outline(&territory.rings) }, None);
    }
    let edge = Some(Stroke::solid(theme.strong, 1.5));
    sheet.paths(Paths { stroke: edge, ..outline(&borders.whole) }, None);
    let names = Names::place(facts, borders, area, Rect::new(0.0, 0.0, width, room + 2.0 * EDGE));
    names.draw(&mut sheet, facts);
    sheet.space((room + 2.0 * EDGE).ceil() + 6.0);
    scale_bar(&mut sheet, facts, borders, area);
    key(&mut sheet, facts, &names);
    sheet
}

/// How long the map's longer side is: the longest with which it is no wider than the sheet, and not too high.
fn side(borders: &Borders, width: f32) -> f32 {
    let highest = HIGHEST[usize::from(width >= ROOMY)];
    let share = |length: u16| f32::from(length) / f32::from(Borders::SIDE);
    let (across, down) = (share(borders.size.0), share(borders.size.1));
    let fits = |side: &f32| side * across + 2.0 * EDGE <= width && side * down + 2.0 * EDGE <= highest;
    SIDES.into_iter().find(fits).unwrap_or(SIDES[SIDES.len() - 1].min(width - 2.0 * EDGE))
}

fn segments(rings: &[Ring]) -> Vec<Segment> {
    let mut segments = Vec::new();
    for ring in rings {
        for (index, &(x, y)) in ring.iter().enumerate() {
            let point = Point::new(f32::from(x), f32::from(y));
            segments.push(if index == 0 { Segment::Move(point) } else { Segment::Line(point) });
        }
        segments.push(Segment::Close);
    }
    segments
}

/// A bar of a round length, and what that is.
fn scale_bar(sheet: &mut Sheet, facts: &Facts, borders: &Borders, area: Rect) {
    let long = area.width.max(area.height);
    let metres = f64::from(borders.metres) / f64::from(long);
    let most = (area.width * LONGEST_BAR.1).clamp(48.0, LONGEST_BAR.0).min(sheet.width / 2.0);
    let Some((length, number)) = round_length(metres * f64::from(most)) else { return };
    let style = Style { size: 12.0, leading: 18.0, ..Style::note(&sheet.theme) };
    let bar = (length / metres) as f32;
    let (y, left) = (sheet.y + style.leading / 2.0 + 3.0, EDGE);
    let stroke = Stroke::solid(sheet.theme.muted, 1.0);
    sheet.line(Point::new(left, y), Point::new(left + bar, y), stroke);
    for x in [left, left + bar] {
        sheet.line(Point::new(x, y - 4.0), Point::new(x, y), stroke);
    }
    let text = facts.words.quantity(&Quantity::of(number, Unit::Km)).text();
    let at = Point::new(left + bar + 7.0, sheet.y + style.baseline());
    sheet.word((at, Anchor::Start), style, &text, None);
    sheet.space(style.leading + 2.0);
}

/// The longest of 1, 2, 5, 10, 20 … m that is no longer than `most`: in metres, and in km as it is written.
fn round_length(most: f64) -> Option<(f64, Number)> {
    let mut round = None;
    for power in 0..8u8 {
        for digit in [1, 2, 5] {
            let metres = digit * 10i64.pow(power.into());
            if metres as f64 <= most {
                let km = match power {
                    0..=2 => Number { digits: digit, decimals: 3 - power },
                    _ => Number::whole(metres / 1000),
                };
                round = Some((metres as f64, km));
            }
        }
    }
    round
}

/// The names that stand for numbers on the map, and those that are not on it.
fn key(sheet: &mut Sheet, facts: &Facts, names: &Names) {
    let style = Style { color: sheet.theme.ink, ..Style::note(&sheet.theme) };
    let number = style.bold();
    let gap = number.width("0") * 0.5;
    let mut x = 0.0;
    for label in &names.labels {
        let (Label::Number { number: count, .. }, Some(unit)) = (&label.label, facts.former.get(label.unit)) else {
            continue;
        };
        let count = crate::locale::decimal(*count);
        let indent = number.width(&count) + gap;
        let whole = indent + style.width(&unit.name);
        if x > 0.0 && x + whole > sheet.width {
            sheet.space(style.leading);
            x = 0.0;
        }
        sheet.word((Point::new(x, sheet.y + style.baseline()), Anchor::Start), number, &count, Some(unit.key));
        let slot = Rect::new(x + indent, sheet.y, sheet.width - x - indent, 0.0);
        if whole > sheet.width {
            sheet.y += sheet.text_in(slot, style, &unit.name, Some(unit.key));
            continue;
        }
        let at = Point::new(slot.x, slot.y + style.baseline());
        sheet.word((at, Anchor::Start), style, &unit.name, Some(unit.key));
        x += whole + 14.0;
    }
    if x > 0.0 {
        sheet.space(style.leading);
    }
    let note = Style::note(&sheet.theme);
    for (why, units) in [(Unnamed::Unknown, &names.unknown), (Unnamed::Small, &names.small)] {
        let units: Vec<&str> =
            units.iter().filter_map(|&unit| facts.former.get(unit)).map(|unit| unit.name.as_str()).collect();
        if !units.is_empty() {
            sheet.text(note, &unnamed(facts.words.lang(), why, &joined(units, ", ")), None);
        }
    }
}

/// The box that a line of text may fill.
fn ink(line: &TextLine) -> Rect {
    let width = line.width();
    let (above, below) = (crate::metrics::ASCENT * line.size(), crate::metrics::DESCENT * line.size());
    Rect::new(line.left(width), line.y - above, width, above + below)
}

#[cfg(test)]
mod tests;
