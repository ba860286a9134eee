//! The area: a square to scale, with a square of a round area in it to judge it by.

use std::slice;

#[cfg(feature = "full")]
use super::GUTTER;
#[cfg(feature = "full")]
use super::parts;
use super::{Section, Sheet, Style};
use crate::{
    facts::{Fact, Facts, SIDE},
    geometry::{Point, Rect},
    locale::{Drawn, Lang, Quantity},
    metrics,
    profile::{Number, OF_ANY_PLACE, Role, Unit},
    scene::{Mark, Node, Shape, Stroke},
};

/// The section.
pub static AREA: Section = Section {
    name: "area",
    known: |facts| facts.figure(Role::Area).is_some_and(|area| area.number() > 0.0),
    draw,
    columns: |facts| if facts.has_map() { [12, 8] } else { [6, 4] },
    ruled: true,
    says: |facts| facts.figure(Role::Area).map(Fact::text),
    #[cfg(feature = "full")]
    needs: &["area"],
};

/// The sides that the square may have, from the least to the most in steps, in CSS px: few, so that heights change seldom
/// with the width.
const SIDES: (f32, f32, f32) = (96.0, 160.0, 16.0);

/// From the square to what stands beside it, in CSS px.
const BESIDE: f32 = 16.0;

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let Some(area) = facts.figure(Role::Area).filter(|area| area.number() > 0.0) else { return };
    #[cfg(feature = "full")]
    if let Some(borders) = &facts.borders {
        with_map(sheet, facts, area, borders);
        return;
    }
    draw_area(sheet, facts, area);
}

/// From this width on, a map stands beside the square and its legend, in CSS px.
#[cfg(feature = "full")]
const MAP_BESIDE: f32 = 520.0;

/// The square, and to the right of it or below it the map.
#[cfg(feature = "full")]
fn with_map(sheet: &mut Sheet, facts: &Facts, area: &Fact, borders: &crate::profile::Borders) {
    let width = sheet.width;
    let beside = width >= MAP_BESIDE;
    let half = if beside { ((width - GUTTER) / 2.0).floor() } else { width };
    sheet.width = half;
    draw_area(sheet, facts, area);
    sheet.width = width;
    let at = if beside { Point::new(half + GUTTER, 4.0) } else { Point::new(0.0, sheet.y + 18.0) };
    let map = super::map::draw(facts, &sheet.theme, borders, width - at.x);
    sheet.y = sheet.y.max(at.y + map.y);
    sheet.place(map, at);
}

fn draw_area(sheet: &mut Sheet, facts: &Facts, area: &Fact) {
    let top = sheet.y;
    sheet.heading(facts, area);
    let from = sheet.nodes.len();
    sheet.figure(area, 44.0, sheet.theme.ink);
    let figure = widest(&sheet.nodes[from..]);
    sheet.space(10.0);
    // A range has no one square.
    if OF_ANY_PLACE && area.to.is_some() {
        sheet.mark_from(top, area, facts.lang);
        return;
    }
    let unit = reference(area.number());
    let share = (unit / area.number()).sqrt() as f32;
    #[cfg(feature = "full")]
    if let Some(split) = parts::of_area(facts, area) {
        let side = parts::draw_strips(sheet, facts, area, &split);
        sheet.mark_from(top, area, facts.lang);
        parts::explain(sheet, facts, (share * side, &in_words(facts.lang, unit)));
        return;
    }
    let (least, most, step) = SIDES;
    let side = ((sheet.width * 0.5 / step).floor() * step).max(least).min(most);
    let square = Rect::new(0.0, sheet.y, side, side);
    let small = side * share;
    draw_square(sheet, area, square, small);
    // Around the number, too, which may be wider than the square; what stands beside it has a mark of its own.
    let right = figure.max(square.right()).min(square.right() + BESIDE - 2.0);
    sheet.mark(area, facts.lang, Rect::new(0.0, top, right, square.bottom() - top));
    sheet.y = legend(sheet, facts, square, small, unit);
    #[cfg(feature = "full")]
    parts::difference(sheet, facts, Role::Area, true);
}

/// The width of the widest text among nodes, in CSS px.
fn widest(nodes: &[Node]) -> f32 {
    let width = |node: &Node| if let Shape::Text(line) = &node.shape { line.width() } else { 0.0 };
    nodes.iter().map(width).fold(0.0, f32::max)
}

/// The square, lines across it as far apart as the small square is wide, and the small square in its corner.
fn draw_square(sheet: &mut Sheet, area: &Fact, square: Rect, small: f32) {
    let theme = sheet.theme;
    let fact = Some(area.key);
    sheet.fill(square, 0.0, theme.pale, fact);
    let mut step = small;
    while step < square.width - 1.0 {
        let (x, y) = (square.right() - step, square.bottom() - step);
        // Where the reader's own colours have no pale one, lines in the background's would not be seen.
        let color = if theme.pale == theme.background { theme.hairline } else { theme.background };
        sheet.line(Point::new(x, square.y), Point::new(x, square.bottom()), color, 1.0);
        sheet.line(Point::new(square.x, y), Point::new(square.right(), y), color, 1.0);
        step += small;
    }
    let edge = Some(Stroke::solid(theme.strong, 2.0));
    sheet.draw(Shape::Rect { area: square, radius: 0.0, fill: None, stroke: edge }, fact);
    let corner = Rect::new(square.right() - small, square.bottom() - small, small, small);
    sheet.fill(corner, 0.0, theme.strong, None);
}

/// Beside the square: what the whole is (below it, where there is no room), and, level with it, what the small square
/// is. Returns how far down the legend reaches.
fn legend(sheet: &mut Sheet, facts: &Facts, square: Rect, small: f32, unit: f64) -> f32 {
    let theme = sheet.theme;
    let x = square.right() + BESIDE;
    let slot = Rect::new(x, square.y, sheet.width - x, 0.0);
    let middle = square.bottom() - small / 2.0;
    let key = Style::note(&theme).bold().color(theme.strong);
    let unit = in_words(facts.lang, unit);
    // No sensible area needs a second line for its square's words.
    let wrapped = OF_ANY_PLACE.then(|| metrics::wrap(&unit, key.size, key.weight, slot.width));
    let lines = wrapped.as_deref().unwrap_or(slice::from_ref(&unit));
    let top = (middle - key.leading / 2.0).min(square.bottom() - lines.len() as f32 * key.leading);
    sheet.describe_drawn(facts, Drawn::Square(&unit));
    sheet.lines_in(Rect { y: top, ..slot }, key, lines, None);
    sheet.line(Point::new(square.right() + 3.0, middle), Point::new(x - 4.0, middle), theme.strong, 1.0);
    let Some(side) = facts.derived(SIDE) else { return square.bottom() };
    let text = facts.calculated_from_newsroom(side).unwrap_or_else(|| facts.words().square(&side.text()));
    let note = Style::note(&theme);
    let beside = metrics::wrap(&text, note.size, note.weight, slot.width).len() as f32 * note.leading;
    let slot =
        if slot.y + beside + 2.0 <= top { slot } else { Rect::new(0.0, square.bottom() + 8.0, sheet.width, 0.0) };
    let height = sheet.text_in(slot, note, &text, Some(side.key)).max(Mark::LEAST);
    sheet.mark(side, facts.lang, Rect { height, ..slot });
    square.bottom().max(slot.y + height)
}

/// What the small square is: `1 km²`.
fn in_words(lang: Lang, unit: f64) -> String {
    lang.words().quantity(&Quantity::of(Number::from_f64(unit).unwrap_or(Number::whole(1)), Unit::Km2)).text()
}

/// The round area, in km², that the small square has: the whole is ten to a hundred times as large. More small squares
/// than that are too fine a grid to count by; fewer are none.
fn reference(area: f64) -> f64 {
    let mut unit = 1e-4;
    while unit * 100.0 <= area {
        unit *= 10.0;
    }
    unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_square_is_round_and_fits_some_times() {
        assert_eq!(reference(36.36), 1.0);
        for area in [0.3, 1.0, 7.2, 99.0, 101.0, 1500.0] {
            let times = (area / reference(area)).sqrt();
            assert!((3.0..=10.1).contains(&times), "{area}: {times} times along a side");
        }
    }
}
