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
    scene::{Effect, Paths, Segment, Stroke},
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

/// How large a figure's number is, in CSS px.
pub const SIZE: f32 = 36.0;

/// How far headings, and figures below them, reach down at least, in CSS px: what stands side by side stands on one line.
#[derive(Clone, Copy)]
pub struct Tops {
    /// Where numbers begin.
    pub number: f32,
    /// Where charts begin.
    pub chart: f32,
}

/// Puts figures into columns, each drawn on a sheet of its own by `draw`: numbers side by side stand on one line, and so do
/// charts. Moves below them.
pub fn place(sheet: &mut Sheet, facts: &Facts, figures: &[&Fact], (columns, row_gap): (usize, f32), draw: Draw) {
    let empty = Sheet::new(&sheet.theme, cells::width(sheet.width, columns, GUTTER));
    let mut drawn = Vec::new();
    for row in figures.chunks(columns) {
        let highest = |height: &dyn Fn(&Fact) -> f32| row.iter().map(|fact| height(fact)).fold(0.0, f32::max);
        let number = highest(&|fact| empty.heading_height(facts, fact));
        let figure = |fact: &Fact| {
            let mut alone = empty.clone();
            alone.figure_flowing(fact, SIZE, alone.theme.ink);
            alone.y
        };
        let tops = Tops { number, chart: number + highest(&figure) };
        drawn.extend(row.iter().map(|fact| {
            let mut cell = empty.clone();
            draw(&mut cell, facts, fact, tops);
            cell
        }));
    }
    cells::place(sheet, drawn, columns, (GUTTER, row_gap));
}

/// Draws a figure on an empty sheet.
pub type Draw = fn(&mut Sheet, &Facts, &Fact, Tops);

/// From this width on, a chart stands beside its number, not below it; in CSS px.
const WIDE: f32 = 560.0;

/// Sets a figure's heading, its number large, the chart, and what the number does not say.
pub fn draw(sheet: &mut Sheet, facts: &Facts, fact: &Fact, tops: Tops) {
    let note = Style::note(&sheet.theme);
    // On the line where the grid of two columns divides the rows above and below.
    let half = ((sheet.width - GUTTER) / 2.0).floor();
    let mut beside = Sheet::new(&sheet.theme, sheet.width - GUTTER - half);
    let wide = if sheet.width >= WIDE { chart(&mut beside, facts, fact, false) } else { None };
    if let Some((icons, each)) = wide {
        let mut figure = Sheet::new(&sheet.theme, half);
        figure.heading(facts, fact);
        figure.figure_flowing(fact, SIZE, sheet.theme.ink);
        beside.space(6.0);
        beside.describe(&facts.words().drawn_icons(icons));
        beside.text(note, &each, None);
        sheet.y = figure.y.max(beside.y);
        sheet.place(figure, Point::new(0.0, 0.0));
        sheet.place(beside, Point::new(half + GUTTER, 0.0));
        sheet.mark_from(0.0, fact, facts.lang);
    } else {
        sheet.heading(facts, fact);
        sheet.y = sheet.y.max(tops.number);
        if fact.value.is_some() {
            // A statement among numbers is its words alone, which follow.
            sheet.figure_flowing(fact, SIZE, sheet.theme.ink);
        }
        let end = sheet.y;
        sheet.y = end.max(tops.chart);
        let each = chart(sheet, facts, fact, false);
        sheet.y = if each.is_some() { sheet.y } else { end };
        sheet.mark_from(0.0, fact, facts.lang);
        if let Some((icons, each)) = each {
            sheet.space(6.0);
            sheet.describe(&facts.words().drawn_icons(icons));
            sheet.text(note, &each, None);
        }
    }
    if let Some(text) = &fact.note {
        sheet.space(2.0);
        sheet.remark(note, text, fact);
    }
}

/// Draws the chart of a figure that counts things. Returns how many icons there are and what each is; `None` where there is no chart: there is no
/// icon for the things, or no one number of them. What is aimed at is `outlined`, what is there is filled.
pub fn chart(sheet: &mut Sheet, facts: &Facts, fact: &Fact, outlined: bool) -> Option<(usize, String)> {
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
    let at = grid.places(0..icons, Point::new(1.0, sheet.y + 1.0));
    let edge = Stroke::solid(sheet.theme.plan, 1.5);
    let (fill, stroke) = if outlined { (None, Some(edge)) } else { (Some(sheet.theme.strong), None) };
    let from = sheet.nodes.len();
    sheet.paths(Paths { outline: icon.outline.into(), scale: icon.height, at, fill, stroke }, Some(fact.key));
    if !outlined {
        sheet.cue(from, Effect::Fill, (100.0, 1000.0));
    }
    sheet.space(grid.height(icons, icon.height) + 2.0);
    let one = Quantity { class: None, ..Quantity::of(Number::whole(unit), fact.unit) };
    let rounded = unit as f64 * icons as f64 != value;
    Some((icons, facts.words().icon_chart(&facts.words().quantity(&one).text(), rounded)))
}

/// So many columns that rows are easily counted: fives, where these fit.
fn tidy(columns: usize) -> usize {
    if columns >= 5 { columns - columns % 5 } else { columns }
}
