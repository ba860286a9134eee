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

/// The highest map, in CSS px, on a sheet narrower than [`ROOMY`] and on a wider one; the latter for a slim one too.
const HIGHEST: [f32; 2] = [260.0, 320.0];

/// A map that takes less of the sheet's width than this is slim: its scale and key stand beside it.
const SLIM: f32 = 0.55;

/// The least room beside a slim map, and between the two, in CSS px.
const BESIDE: (f32, f32) = (88.0, 14.0);

/// The least room for a map from top to bottom, in CSS px.
const LOWEST: f32 = 24.0;

/// From this width on, a sheet is roomy, in CSS px.
const ROOMY: f32 = 480.0;

/// The longest scale bar, in CSS px and as a share of the map's width.
const LONGEST_BAR: (f32, f32) = (120.0, 0.5);

/// The map is set in by this, in CSS px, so that no edge leaves the sheet.
const EDGE: f32 = 1.0;

/// Draws the map at most `width` CSS px wide, its scale and the names that have no room on it below; beside it, if it is
/// slim.
pub(super) fn draw(facts: &Facts, theme: &Theme, borders: &Borders, width: f32) -> Sheet {
    let mut sheet = Sheet::new(theme, width);
    let (side, slim) = side(borders, width);
    let size = extent(borders, side);
    // A strip of land has room for a number's disc all the same.
    let room = size.1.max(LOWEST);
    let area = Rect::new(EDGE, EDGE + (room - size.1) / 2.0, size.0, size.1);
    territories(&mut sheet, borders, area);
    // The names of islands may stand beside them, but not where the key is.
    let free = if slim { (width - BESIDE.0 - BESIDE.1).max(area.right() + EDGE) } else { width };
    let names = Names::place(facts, borders, area, Rect::new(0.0, 0.0, free, room + 2.0 * EDGE));
    names.draw(&mut sheet, facts);
    let height = (room + 2.0 * EDGE).ceil();
    if !slim {
        sheet.space(height + 6.0);
        legend(&mut sheet, facts, (borders, area), &names, false);
        return sheet;
    }
    let left = names.right().max(area.right()).ceil() + BESIDE.1;
    let mut beside = Sheet::new(theme, width - left);
    legend(&mut beside, facts, (borders, area), &names, true);
    // It ends where the map ends.
    let top = (height - beside.y).max(0.0);
    sheet.y = top + beside.y;
    sheet.place(beside, Point::new(left, top));
    sheet
}

/// The land, and the lines between its parts.
fn territories(sheet: &mut Sheet, borders: &Borders, area: Rect) {
    let theme = sheet.theme;
    let outline = |rings: &[Ring]| Paths {
        outline: segments(rings).into(),
        scale: area.width.max(area.height) / f32::from(Borders::SIDE),
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
}

/// The scale, the key and what is not on the map.
fn legend(sheet: &mut Sheet, facts: &Facts, (borders, area): (&Borders, Rect), names: &Names, slim: bool) {
    scale_bar(sheet, facts, borders, area);
    let style = Style::note(&sheet.theme);
    let numbered = names.labels.iter().filter(|labelled| matches!(labelled.label, Label::Number { .. })).count();
    // Beside a slim map a list is read more easily; where it would be higher than the map, names share lines.
    let list = slim && numbered as f32 * style.leading + sheet.y <= area.height;
    key(sheet, facts, names, list);
    for (why, units) in [(Unnamed::Unknown, &names.unknown), (Unnamed::Small, &names.small)] {
        let units: Vec<&str> =
            units.iter().filter_map(|&unit| facts.former.get(unit)).map(|unit| unit.name.as_str()).collect();
        if !units.is_empty() {
            sheet.text(style, &unnamed(facts.lang, why, &joined(units, ", ")), None);
        }
    }
}

/// How wide and high a map is whose longer side is `side`, in CSS px.
fn extent(borders: &Borders, side: f32) -> (f32, f32) {
    let scale = side / f32::from(Borders::SIDE);
    (f32::from(borders.size.0) * scale, f32::from(borders.size.1) * scale)
}

/// How long the map's longer side is: the longest with which it is no wider than the sheet, and not too high. And whether
/// the map is slim: there is room for its key beside it, and nothing else to do with it.
fn side(borders: &Borders, width: f32) -> (f32, bool) {
    let usual = HIGHEST[usize::from(width >= ROOMY)];
    let slim = |side: &f32| {
        let across = extent(borders, *side).0;
        across < width * SLIM && across + 2.0 * EDGE + BESIDE.0 + BESIDE.1 <= width
    };
    let highest = HIGHEST.into_iter().rev().map(|highest| longest(borders, width, highest));
    match highest.into_iter().find(slim) {
        Some(side) => (side, true),
        None => (longest(borders, width, usual), false),
    }
}

/// The longest of the map's sides that fits a width and a height.
fn longest(borders: &Borders, width: f32, highest: f32) -> f32 {
    let fits = |side: &f32| {
        let (across, down) = extent(borders, *side);
        across + 2.0 * EDGE <= width && down <= highest
    };
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
    let color = sheet.theme.muted;
    sheet.line(Point::new(left, y), Point::new(left + bar, y), color, 1.0);
    for x in [left, left + bar] {
        sheet.line(Point::new(x, y - 4.0), Point::new(x, y), color, 1.0);
    }
    let text = facts.words().quantity(&Quantity::of(number, Unit::Km)).text();
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

/// The names that stand for numbers on the map: each on a line in a list, else as many as a line holds.
fn key(sheet: &mut Sheet, facts: &Facts, names: &Names, list: bool) {
    let style = Style { color: sheet.theme.ink, ..Style::note(&sheet.theme) };
    let number = style.bold();
    let gap = number.width("0") * 0.5;
    // The names of a list begin below each other.
    let widest = if list { number.width("0") * if names.labels.len() < 10 { 1.0 } else { 2.0 } } else { 0.0 };
    let mut x = 0.0;
    for label in &names.labels {
        let (Label::Number { number: count, .. }, Some(unit)) = (&label.label, facts.former.get(label.unit)) else {
            continue;
        };
        let count = crate::locale::decimal(*count);
        let indent = number.width(&count).max(widest) + gap;
        let whole = indent + style.width(&unit.name);
        if x > 0.0 && (list || x + whole > sheet.width) {
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
}

/// The box that a line of text may fill.
fn ink(line: &TextLine) -> Rect {
    let width = line.width();
    let (above, below) = (crate::metrics::ASCENT * line.size(), crate::metrics::DESCENT * line.size());
    Rect::new(line.left(width), line.y - above, width, above + below)
}

#[cfg(test)]
mod tests;
