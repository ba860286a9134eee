//! A figure with the things that it counts as a chart of icons.

use super::{
    GUTTER, Sheet, Style, cells, icons,
    unit_chart::{Grid, count, unit_for},
};
use crate::{
    facts::{Fact, Facts},
    geometry::Point,
    locale::Quantity,
    profile::{Number, Unit},
    scene::{Paths, Segment, Stroke},
};

/// The icon for what a unit counts.
struct Icon {
    outline: &'static [Segment],
    /// How high it is, in CSS px.
    height: f32,
    /// From one icon's left edge to the next, in CSS px.
    pitch: f32,
}

impl Icon {
    /// `None` for what there is no icon for.
    fn of(unit: Unit) -> Option<Icon> {
        let (outline, height, pitch) = match unit {
            Unit::Dossiers => (icons::SHEET, 20.0, 21.0),
            Unit::Businesses | Unit::Cooperatives => (icons::SHOP, 16.0, 20.0),
            Unit::Households => (icons::HOUSE, 16.0, 20.0),
            Unit::PartyCells => (icons::DISC, 11.0, 13.5),
            Unit::PartyMembers | Unit::People | Unit::VisitsMillion => (icons::PERSON, 22.0, 17.0),
            _ => return None,
        };
        Some(Icon { outline, height, pitch })
    }
}

/// The most icons of one thing each; more things are counted by several to an icon.
const ONE_BY_ONE: f64 = 100.0;

/// More icons than this are too many to see at once, where one stands for several things.
const MOST: f64 = 60.0;

/// Puts figures into columns, each drawn on a sheet of its own by `draw`, which is told how high headings are at least:
/// numbers side by side stand on one line. Moves below them.
pub fn place(sheet: &mut Sheet, facts: &Facts, figures: &[&Fact], (columns, row_gap): (usize, f32), draw: Draw) {
    let empty = Sheet::new(&sheet.theme, cells::width(sheet.width, columns, GUTTER));
    let mut drawn = Vec::new();
    for row in figures.chunks(columns) {
        let highest = row.iter().map(|fact| empty.heading_height(facts, fact)).fold(0.0, f32::max);
        drawn.extend(row.iter().map(|fact| {
            let mut cell = empty.clone();
            draw(&mut cell, facts, fact, highest);
            cell
        }));
    }
    cells::place(sheet, drawn, columns, (GUTTER, row_gap));
}

/// Draws a figure under a heading that is at least so many CSS px high.
pub type Draw = fn(&mut Sheet, &Facts, &Fact, f32);

/// Sets a figure's heading, at least as high as given, its number large, the chart, and what the number does not say.
pub fn draw(sheet: &mut Sheet, facts: &Facts, fact: &Fact, heading: f32) {
    const SIZE: f32 = 36.0;
    let top = sheet.y;
    sheet.heading(facts, fact);
    sheet.y = sheet.y.max(top + heading);
    if fact.value.is_some() {
        // A statement among numbers is its words alone, which follow.
        sheet.figure_flowing(fact, SIZE, sheet.theme.ink);
    }
    let each = chart(sheet, facts, fact, false);
    sheet.mark_from(top, fact, facts.words);
    if let Some(each) = each {
        sheet.space(6.0);
        sheet.text(Style::note(&sheet.theme), &each, None);
    }
    if let Some(note) = &fact.note {
        sheet.space(2.0);
        sheet.passage(Style::note(&sheet.theme), note, Some(fact.key));
    }
}

/// Draws the chart of a figure that counts things. Returns what each icon is; `None` where there is no chart: there is no
/// icon for the things, or no one number of them. What is aimed at is `outlined`, what is there is filled.
pub fn chart(sheet: &mut Sheet, facts: &Facts, fact: &Fact, outlined: bool) -> Option<String> {
    let icon = Icon::of(fact.unit)?;
    let value = fact.number();
    // One thing needs no chart, and three and a half have none that is right.
    if value < 2.0 || fact.to.is_some() || value <= ONE_BY_ONE && value.fract() != 0.0 {
        return None;
    }
    let unit = if value <= ONE_BY_ONE { 1 } else { unit_for(value, MOST) };
    let icons = count(value, unit);
    let columns = (((sheet.width + icon.pitch - icon.height) / icon.pitch) as usize).max(1);
    let grid = Grid { columns: tidy(columns), pitch: icon.pitch, leading: icon.height + 6.0, group: 0, gap: 0.0 };
    sheet.space(8.0);
    let at = grid.places(icons, Point::new(1.0, sheet.y + 1.0));
    let edge = Stroke::solid(sheet.theme.plan, 1.5);
    let (fill, stroke) = if outlined { (None, Some(edge)) } else { (Some(sheet.theme.strong), None) };
    sheet.paths(Paths { outline: icon.outline.into(), scale: icon.height, at, fill, stroke }, Some(fact.key));
    sheet.space(grid.height(icons, icon.height) + 2.0);
    let one = Quantity { class: None, ..Quantity::of(Number::whole(unit), fact.unit) };
    let rounded = unit as f64 * icons as f64 != value;
    Some(facts.words.icon_chart(&facts.words.quantity(&one).text(), rounded))
}

/// So many columns that rows are easily counted: fives, where these fit.
fn tidy(columns: usize) -> usize {
    if columns >= 5 { columns - columns % 5 } else { columns }
}
