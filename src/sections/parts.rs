//! The former units' own numbers: the square of the area divided, and what is said where parts and total differ.

use super::{Sheet, Style};
use crate::{
    facts::{Fact, Facts, Former, SIDE, Split},
    geometry::{Point, Rect},
    locale::Drawn,
    metrics,
    profile::{
        Role,
        derived::{PARTS_AREA, PARTS_POPULATION},
    },
    scene::{Paths, Segment, Shape, Stroke},
    theme::Theme,
};

/// From the square to the words beside it, in CSS px: room for the lines that lead to them.
const LEADERS: f32 = 30.0;

/// The sides that the divided square may have, in CSS px.
const SIDES: [f32; 8] = [208.0, 192.0, 176.0, 160.0, 144.0, 128.0, 112.0, 96.0];

/// Between the words of one strip and the next's, in CSS px.
const APART: f32 = 3.0;

/// The least height of strips that a line is drawn between, in CSS px.
const THIN: f32 = 4.0;

/// What a former unit's plate says besides its name: what it was, where not all were alike; that it is a part; its own
/// number, which comes first, for its ribbon.
pub(super) fn detail<'a>(facts: &'a Facts, former: &Former, measure: Option<Role>) -> (Option<&'a Fact>, String) {
    let [area, population] = former.own.map(|key| key.and_then(|key| facts.fact(key)));
    // One measure for all plates: areas only where no unit has a population, or each has an area and not each has one.
    let peopled = facts.former.iter().any(|unit| unit.own[1].is_some());
    let number = if measure == Some(Role::Area) || !peopled { area } else { population };
    let class = if facts.former_class.is_none() { facts.words().class(former.class) } else { "" };
    let part = if former.part { facts.words().part() } else { "" };
    let text = number.map(Fact::text).unwrap_or_default();
    (number, metrics::joined([class, part, &text].into_iter().filter(|piece| !piece.is_empty()), ", "))
}

/// Says what the former units' own numbers add up to, where that is not the total. The sum can be pointed at in one section
/// alone: areas in that of the area, populations in that of the merger.
pub(super) fn difference(sheet: &mut Sheet, facts: &Facts, role: Role, marked: bool) {
    let id = if role == Role::Area { PARTS_AREA } else { PARTS_POPULATION };
    let Some((sum, total)) = facts.derived(id).zip(facts.figure(role)) else { return };
    if total.is_newsroom() {
        return;
    }
    let period = sum.when(facts.lang);
    let text = facts.words().parts_differ(&sum.text(), &total.text(), period.as_deref());
    if marked {
        sheet.tell(&text, None);
        sheet.marked_note(sum, &text, facts.lang);
    } else {
        sheet.tell(&text, None);
        sheet.text(Style::note(&sheet.theme), &text, Some(sum.key));
    }
}

/// Whether the former units' own numbers are not known to be of another time than their total.
fn at_one_time(facts: &Facts, total: &Fact) -> bool {
    let own = facts.former.iter().flat_map(|unit| unit.own).flatten().find_map(|key| facts.fact(key)?.period);
    own.is_none() || total.period.is_none() || own == total.period
}

/// The former units' own areas, if a square of `area` can be divided among them: they are no more than it is.
pub(super) fn of_area<'a>(facts: &'a Facts, area: &Fact) -> Option<Split<'a>> {
    let split = facts.split(Role::Area)?;
    let over = facts.derived(PARTS_AREA).is_some() && split.sum > area.number();
    // The source's parts say nothing of a whole that the newsroom gives.
    (area.to.is_none() && !over && !area.is_newsroom() && at_one_time(facts, area)).then_some(split)
}

/// The square divided into a strip for each former unit, its area to the square's as the unit's is to the whole, with the
/// unit's name and area beside it. Moves below them; returns the square's side in CSS px.
pub(super) fn draw_strips(sheet: &mut Sheet, facts: &Facts, area: &Fact, split: &Split) -> f32 {
    let theme = sheet.theme;
    let style = strip_style(&theme);
    let widest = strip_texts(facts, split).iter().map(|text| style.width(text)).fold(0.0, f32::max);
    let fits = |side: &f32| *side <= sheet.width * 0.5;
    // The largest beside which no words break; where they break beside any, the largest that fits.
    let side = SIDES.into_iter().filter(fits).find(|side| side + LEADERS + widest <= sheet.width);
    let side = side.or(SIDES.into_iter().find(fits)).unwrap_or(SIDES[SIDES.len() - 1]);
    let square = Rect::new(0.0, sheet.y, side, side);
    let mut strip = Rect { height: 0.0, ..square };
    let mut strips = Vec::new();
    for part in &split.parts {
        strip.height = (part.number() / area.number()) as f32 * side;
        sheet.fill(strip, 0.0, theme.flow, Some(part.key));
        strips.push(strip);
        strip.y = strip.bottom();
    }
    for pair in strips.windows(2).filter(|pair| pair.iter().all(|strip| strip.height >= THIN)) {
        let y = pair[1].y;
        sheet.line(Point::new(square.x, y), Point::new(square.right(), y), theme.background, 1.5);
    }
    let edge = Some(Stroke::solid(theme.strong, 2.0));
    sheet.draw(Shape::Rect { area: square, radius: 0.0, fill: None, stroke: edge }, Some(area.key));
    let below = name_strips(sheet, facts, split, &strips, square);
    sheet.y = square.bottom().max(below).ceil();
    side
}

/// What the divided square shows: a square of a round area, `small` CSS px a side, by its words; then what the strips are,
/// and what is calculated.
pub(super) fn explain(sheet: &mut Sheet, facts: &Facts, (small, unit): (f32, &str)) {
    let note = Style::note(&sheet.theme);
    sheet.space(10.0);
    sheet.describe(&facts.words().drawn(Drawn::Square(unit)));
    key(sheet, small, unit);
    sheet.text(note, facts.words().strips(), None);
    if let Some(side) = facts.derived(SIDE) {
        sheet.marked_note(side, &facts.words().square(&side.text()), facts.lang);
    }
    difference(sheet, facts, Role::Area, true);
}

/// Writes each unit's name and area beside its strip, apart from one another, with a line leading to each. Returns how far
/// down they reach.
fn name_strips(sheet: &mut Sheet, facts: &Facts, split: &Split, strips: &[Rect], square: Rect) -> f32 {
    let theme = sheet.theme;
    let style = strip_style(&theme);
    let slot = Rect { x: square.right() + LEADERS, width: sheet.width - square.right() - LEADERS, ..square };
    let texts = strip_texts(facts, split);
    let lines: Vec<Vec<String>> =
        texts.iter().map(|text| metrics::wrap(text, style.size, style.weight, slot.width)).collect();
    let heights: Vec<f32> = lines.iter().map(|lines| lines.len() as f32 * style.leading + APART).collect();
    let tops = apart(strips, &heights, square);
    for (index, lines) in lines.iter().enumerate() {
        let fact = Some(split.parts[index].key);
        sheet.lines_in(Rect { y: tops[index], ..slot }, style, lines, fact);
        let (from, to) = (strips[index].y + strips[index].height / 2.0, tops[index] + (heights[index] - APART) / 2.0);
        let x = square.right() + 3.0;
        let outline = vec![
            Segment::Move(Point::new(x, from)),
            Segment::Line(Point::new(x + 5.0, from)),
            Segment::Line(Point::new(x + 17.0, to)),
            Segment::Line(Point::new(x + 23.0, to)),
        ];
        let stroke = Some(Stroke::solid(theme.flow, 1.0));
        sheet
            .paths(Paths { outline: outline.into(), scale: 1.0, at: vec![Point::default()], fill: None, stroke }, fact);
    }
    tops.last().zip(heights.last()).map_or(0.0, |(top, height)| top + height)
}

/// What stands beside each strip: `Ngô Mây: 5,97 km²`.
fn strip_texts(facts: &Facts, split: &Split) -> Vec<String> {
    facts.former.iter().zip(&split.parts).map(|(unit, part)| unit.name.clone() + ": " + &part.text()).collect()
}

/// How that is set.
fn strip_style(theme: &Theme) -> Style {
    Style::note(theme).color(theme.ink)
}

/// Where boxes of `heights` begin so that each is as near to the middle of its strip as the others let it be.
fn apart(strips: &[Rect], heights: &[f32], square: Rect) -> Vec<f32> {
    let mut tops = Vec::with_capacity(strips.len());
    let mut free = square.y;
    for (strip, height) in strips.iter().zip(heights) {
        let top = (strip.y + (strip.height - height) / 2.0).max(free);
        tops.push(top);
        free = top + height;
    }
    // What was pushed below the square is pushed up again as far as there is room.
    let all: f32 = heights.iter().sum();
    let mut limit = square.bottom().max(square.y + all);
    for (top, height) in tops.iter_mut().zip(heights).rev() {
        *top = top.min(limit - height);
        limit = *top;
    }
    tops
}

/// A square of a round area, and what it is.
fn key(sheet: &mut Sheet, small: f32, unit: &str) {
    let theme = sheet.theme;
    let style = Style::note(&theme).bold().color(theme.strong);
    let height = small.max(style.leading).ceil();
    let small = Rect::new(0.0, sheet.y + (height - small) / 2.0, small, small);
    sheet.fill(small, 0.0, theme.strong, None);
    let slot =
        Rect::new(small.width + 8.0, sheet.y + (height - style.leading) / 2.0, sheet.width - small.width - 8.0, 0.0);
    sheet.lines_in(slot, style, &[unit.into()], None);
    sheet.space(height + 6.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_apart_and_near_their_strips() {
        let square = Rect::new(0.0, 10.0, 100.0, 100.0);
        let strips: Vec<Rect> = [(10.0, 2.0), (12.0, 2.0), (14.0, 92.0), (106.0, 4.0)]
            .iter()
            .map(|&(y, height)| Rect::new(0.0, y, 100.0, height))
            .collect();
        let heights = [18.0; 4];
        let tops = apart(&strips, &heights, square);
        assert_eq!(tops[0], 10.0);
        assert!(tops.windows(2).all(|pair| pair[0] + 18.0 <= pair[1]), "{tops:?}");
        assert!(tops[3] + 18.0 <= square.bottom(), "{tops:?}");
        assert!((tops[2] + 9.0 - 60.0).abs() < 1.0, "the large strip's words stand at its middle: {tops:?}");
    }
}
