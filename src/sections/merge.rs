//! The merger: the former units, each with a ribbon, flow into one.
//!
//! Ribbons are as wide as the units' own populations, else areas, where each unit has one; else they are equal, and the
//! picture says that they are not to scale.

mod division;
mod sizes;

use super::{Section, Sheet, Style};
use crate::{
    facts::{Fact, Facts, Former},
    geometry::{Point, Rect},
    locale::{Drawn, Word},
    metrics,
    profile::{OF_ANY_PLACE, Role},
    scene::{Anchor, Effect, Mark, Paths, Segment},
};
use division::{Division, divide, name_lines};
use sizes::Sizes;

/// The section.
pub static MERGE: Section = Section {
    name: "merge",
    known: |facts| !facts.former.is_empty(),
    draw,
    columns: |_| [12, 12],
    ruled: false,
    says: |_| None,
    #[cfg(feature = "full")]
    needs: &[],
};

/// From the edge of a plate to its name, in CSS px, on the side of the tick and on the other.
const PADDING: [f32; 2] = [14.0, 10.0];

/// Between ribbons to scale where they meet, in CSS px.
const APART: f32 = 1.5;

/// What ribbons that are not to scale give up on either side where they meet, so that each can be counted; CSS px.
const INSET: f32 = 0.75;

/// Between a name and what stands behind it on its line, in CSS px.
const BESIDE: f32 = 10.0;

/// A former unit on its way into the new one.
struct Row<'a> {
    former: &'a Former,
    /// What is known of it besides its name; empty for nothing.
    #[cfg(feature = "full")]
    detail: String,
    /// Its own number, by which its ribbon is drawn or not.
    #[cfg(feature = "full")]
    number: Option<&'a Fact>,
}

impl<'a> Row<'a> {
    /// What is known besides the name; nothing of the built-in profile's units.
    fn detail(&self) -> &str {
        #[cfg(feature = "full")]
        return &self.detail;
        #[cfg(not(feature = "full"))]
        ""
    }

    /// The unit's own number; none of the built-in profile's.
    fn number(&self) -> Option<&'a Fact> {
        #[cfg(feature = "full")]
        return self.number;
        #[cfg(not(feature = "full"))]
        None
    }
}

fn draw(sheet: &mut Sheet, facts: &Facts) {
    if facts.former.is_empty() {
        return;
    }
    let width = sheet.width;
    if let Some(units) = facts.figure(Role::FormerUnits) {
        let text = facts.words().merged_from(&units.text(), facts.former_within.as_deref());
        let top = sheet.y;
        sheet.tell(&text, None);
        sheet.text(Style::label(&sheet.theme), &text, Some(units.key));
        sheet.space(5.0);
        sheet.mark_from(top, units, facts.lang);
        sheet.space(5.0);
    }
    let measure = measure(facts);
    let division = divide(facts, &sheet.theme, width, measure);
    let sizes = Sizes::of(facts, &division, measure);
    let top = sheet.y;
    let gaps = (facts.former.len() - 1) as f32 * division.gap;
    // The block is as high as the ribbons are thick together: they keep their width and only close ranks. Ribbons to scale
    // keep all of it, and a gap between them.
    let apart = if measure.is_some() { APART } else { 0.0 };
    let (mut height, mut ribbons) = (0.0, 0.0);
    for former in &facts.former {
        let (plate, ribbon) = sizes.of_row(&row(facts, former, measure), &division);
        height += plate;
        ribbons += ribbon + apart;
    }
    height += gaps;
    ribbons -= apart;
    let block = Rect::new(width - division.block, top + (height - ribbons) / 2.0, division.block, ribbons);
    let (mut y, mut into) = (top, block.y);
    sheet.describe_drawn(facts, Drawn::Merger);
    for former in &facts.former {
        let row = row(facts, former, measure);
        let (height, ribbon) = sizes.of_row(&row, &division);
        let plate = Rect::new(0.0, y, division.names, height);
        let inset = if measure.is_some() { 0.0 } else { INSET };
        let end = Rect { y: into + inset, height: ribbon - 2.0 * inset, ..block };
        let outline = unit(sheet, &row, (plate, ribbon), end);
        write(sheet, facts, &row, (plate, outline), &division);
        y += height + division.gap;
        into += ribbon + apart;
    }
    sheet.y = top + height;
    new_unit(sheet, facts, block, &division);
    sheet.space(8.0);
    notes(sheet, facts, measure);
}

/// The measure that ribbons are drawn by; `None` where they are not to scale.
fn measure(facts: &Facts) -> Option<Role> {
    #[cfg(feature = "full")]
    return [Role::Population, Role::Area].into_iter().find(|&role| facts.split(role).is_some());
    #[cfg(not(feature = "full"))]
    {
        let _ = facts;
        None
    }
}

/// What is known of a former unit.
fn row<'a>(facts: &'a Facts, former: &'a Former, measure: Option<Role>) -> Row<'a> {
    #[cfg(feature = "full")]
    let (number, detail) = super::parts::detail(facts, former, measure);
    #[cfg(not(feature = "full"))]
    let _ = (facts, measure);
    Row {
        former,
        #[cfg(feature = "full")]
        detail,
        #[cfg(feature = "full")]
        number,
    }
}

/// A former unit's plate, and its ribbon of some thickness to `into`. Returns the ribbon's outline.
fn unit(sheet: &mut Sheet, row: &Row, (plate, ribbon): (Rect, f32), into: Rect) -> Vec<Segment> {
    let theme = sheet.theme;
    let fact = Some(row.number().map_or(row.former.key, |number| number.key));
    let middle = (plate.right() + into.x) / 2.0;
    let start = plate.y + (plate.height - ribbon) / 2.0;
    let (from, to) = ((start, start + ribbon), (into.y, into.bottom()));
    let end = into.x - 2.0;
    let outline = vec![
        Segment::Move(Point::new(plate.right(), from.0)),
        Segment::Curve(Point::new(middle, from.0), Point::new(middle, to.0), Point::new(end, to.0)),
        Segment::Line(Point::new(end, to.1)),
        Segment::Curve(Point::new(middle, to.1), Point::new(middle, from.1), Point::new(plate.right(), from.1)),
        Segment::Close,
    ];
    let from = sheet.nodes.len();
    if !OF_ANY_PLACE || ribbon > 0.0 {
        let at = vec![Point::default()];
        let outline = outline.clone().into();
        sheet.paths(Paths { outline, scale: 1.0, at, fill: Some(theme.flow), stroke: None }, fact);
    }
    // All at once: the source tells of no order.
    sheet.cue(from, Effect::Grow, (150.0, 900.0));
    sheet.fill(plate, 0.0, theme.plate, Some(row.former.key));
    sheet.fill(Rect { width: 4.0, ..plate }, 0.0, theme.strong, Some(row.former.key));
    outline
}

/// The words on a former unit's plate, and the mark of plate and ribbon.
fn write(sheet: &mut Sheet, facts: &Facts, row: &Row, (plate, ribbon): (Rect, Vec<Segment>), division: &Division) {
    let (former, number) = (row.former, row.number());
    let fact = Some(former.key);
    let (name, detail) = (division.name, division.detail);
    let slot = plate.width - PADDING[0] - PADDING[1];
    let lines = metrics::wrap(&former.name, name.size, name.weight, slot);
    let mut height = lines.len() as f32 * name.leading;
    let mut details = Vec::new();
    if OF_ANY_PLACE && !division.beside && !row.detail().is_empty() {
        details = metrics::wrap(row.detail(), detail.size, detail.weight, slot);
        // The line's end divides as well as a comma.
        for line in details.iter_mut().filter(|line| line.ends_with(',')) {
            line.pop();
        }
        height += details.len() as f32 * detail.leading;
    }
    let text = Rect::new(PADDING[0], plate.y + (plate.height - height) / 2.0, slot, 0.0);
    let told = number.map(|number| number.key).or(fact);
    if division.beside && !row.detail().is_empty() {
        let at = Point::new(text.x, text.y + name.baseline());
        let own = name.width(&former.name);
        sheet.line_at(at, Anchor::Start, own, vec![name.span(&former.name, fact)]);
        let after = Point::new(at.x + own + BESIDE, at.y);
        sheet.line_at(after, Anchor::Start, slot - own - BESIDE, vec![detail.span(row.detail(), told)]);
    } else {
        let y = text.y + sheet.lines_in(text, name, &lines, fact);
        if OF_ANY_PLACE && !details.is_empty() {
            sheet.lines_in(Rect { y, ..text }, detail, &details, told);
        }
    }
    let name = metrics::plain(&facts.name_of(former));
    let mut text = facts.was(former);
    if let Some(number) = number {
        text = text + " " + &number.sentence(facts.lang);
    }
    sheet.marks.push(Mark { id: former.id.clone(), area: plate, label: name, text, shape: ribbon });
}

/// The new unit's block, with its name in it or below it.
fn new_unit(sheet: &mut Sheet, facts: &Facts, block: Rect, division: &Division) {
    let theme = sheet.theme;
    let from = sheet.nodes.len();
    sheet.fill(block, 3.0, theme.strong, None);
    let small = Style { size: 14.0, leading: 23.0, ..Style::body(&theme) };
    if let Some(style) = division.title {
        let middle = block.x + block.width / 2.0;
        // The built-in profile's name is set on one line.
        let name = if OF_ANY_PLACE { name_lines(facts, style, block.width) } else { Vec::new() };
        let count = if OF_ANY_PLACE { name.len() } else { 1 };
        let mut top = block.y + (block.height - small.leading - style.leading * count as f32) / 2.0;
        let mut set = |style: Style, line: &str| {
            let at = Point::new(middle, top + style.baseline());
            sheet.word((at, Anchor::Middle), style.color(theme.on_strong), line, None);
            top += style.leading;
        };
        for word in &facts.words().place(facts.place.class, &facts.place.name) {
            let is_name = matches!(word, Word::Name(_));
            if OF_ANY_PLACE && is_name {
                name.iter().for_each(|line| set(style, line));
                continue;
            }
            set(if is_name { style } else { small }, word.text());
        }
    } else {
        let style = Style::label(&theme).color(theme.strong);
        sheet.space(4.0);
        for line in &metrics::wrap(&facts.place_in_words(), style.size, style.weight, sheet.width) {
            let at = Point::new(sheet.width, sheet.y + style.baseline());
            sheet.word((at, Anchor::End), style, line, None);
            sheet.space(style.leading);
        }
    }
    sheet.cue(from, Effect::Fade, (650.0, 500.0));
}

/// What the ribbons are drawn by, and where parts and total differ.
fn notes(sheet: &mut Sheet, facts: &Facts, measure: Option<Role>) {
    #[cfg(feature = "full")]
    {
        if facts.former.len() == 1 {
            // One ribbon has no scale.
            super::parts::difference(sheet, facts, Role::Population, true);
            return;
        }
        if let Some(role) = measure {
            let own = facts.former.iter().flat_map(|unit| unit.own).flatten().find_map(|key| facts.fact(key)?.period);
            let period = own.map(|period| facts.words().period(period));
            sheet.note(&facts.words().ribbons_scaled(role, period.as_deref()), None);
            super::parts::difference(sheet, facts, role, role == Role::Population);
            return;
        }
        let in_part = facts.is_split_in_part();
        let words = if in_part { facts.words().ribbons_in_part() } else { facts.words().ribbons_unscaled() };
        sheet.note(words, None);
    }
    #[cfg(not(feature = "full"))]
    {
        let _ = measure;
        sheet.note(facts.words().ribbons_unscaled(), None);
    }
}
