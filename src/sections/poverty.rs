//! Poor households: the rate with its date, and the households counted out.

use super::{GUTTER, Section, Sheet, Style, icons, unit_chart::Grid};
use crate::{
    facts::{Fact, Facts},
    geometry::{Point, Rect},
    profile::{Number, Role},
    scene::{Paths, Stroke},
    theme::Theme,
};

/// The section.
pub static POVERTY: Section = Section {
    name: "poverty",
    known: |facts| facts.figure(Role::PovertyRate).is_some(),
    draw,
    columns: [12, 4],
    ruled: true,
    lede: Some(Role::PovertyRate),
    #[cfg(feature = "full")]
    needs: &["poverty-rate"],
};

/// How high a house is, in CSS px.
const HOUSE: f32 = 20.0;

/// From house to house, in CSS px.
const PITCH: f32 = 27.0;

/// More houses than this are not counted out.
const MOST: i64 = 120;

fn draw(facts: &Facts, theme: &Theme, width: f32) -> Option<Sheet> {
    let rate = facts.figure(Role::PovertyRate)?;
    let mut sheet = Sheet::new(theme, width);
    let households = facts.poor_households_of(rate);
    if width < 560.0 {
        sheet.y = draw_rate(&mut sheet, facts, rate, width);
        if let Some(households) = households {
            sheet.space(10.0);
            let slot = Rect::new(0.0, sheet.y, width, 0.0);
            sheet.y += draw_households(&mut sheet, facts, households, slot);
        }
        return Some(sheet);
    }
    // On the line where the grid of two columns divides the rows above and below.
    let left = ((width + GUTTER) / 2.0).floor();
    let mut height = draw_rate(&mut sheet, facts, rate, left - GUTTER);
    if let Some(households) = households {
        let slot = Rect::new(left, 6.0, width - left, 0.0);
        height = height.max(6.0 + draw_households(&mut sheet, facts, households, slot));
    }
    sheet.y = height;
    Some(sheet)
}

/// The rate, and of what and when it is. Returns its height.
fn draw_rate(sheet: &mut Sheet, facts: &Facts, rate: &Fact, width: f32) -> f32 {
    const SIZE: f32 = 56.0;
    let theme = sheet.theme;
    let fact = Some(rate.key);
    let slot = Rect::new(0.0, 0.0, width, 0.0);
    let mut y = sheet.text_in(slot, Style::label(&theme), &rate.label, fact);
    y += sheet.figure_in(Rect { y, ..slot }, rate, SIZE, theme.strong);
    let period = rate.period.map(|period| facts.words.period(period));
    let text = facts.words.of_households(period.as_deref());
    y += sheet.text_in(Rect { y, ..slot }, Style::body(&theme).bold(), &text, fact);
    sheet.mark(rate, facts.words, Rect { height: y, ..slot });
    y
}

/// The households that are no longer poor, one house each, and what the source says of them. Returns their height.
fn draw_households(sheet: &mut Sheet, facts: &Facts, households: &Fact, slot: Rect) -> f32 {
    let theme = sheet.theme;
    let fact = Some(households.key);
    let style = Style::body(&theme);
    let mut y = slot.y;
    y += sheet.text_in(slot, style, &households.text(), fact);
    y += sheet.giver_in(Rect { y, ..slot }, households) + 8.0;
    let gone = households.down.map_or(0, |down: Number| down.digits);
    let counted = (1..=MOST).contains(&gone);
    if counted {
        let gone = gone as usize;
        let fitting = (((slot.width + PITCH - HOUSE) / PITCH) as usize).max(1);
        let rows = gone.div_ceil(fitting);
        let grid = Grid { columns: gone.div_ceil(rows), pitch: PITCH, leading: HOUSE + 8.0, group: 0, gap: 0.0 };
        let edge = Some(Stroke::solid(theme.strong, 1.5));
        let at = grid.places(gone, Point::new(slot.x + 1.0, y));
        sheet.paths(Paths { outline: icons::HOUSE.into(), scale: HOUSE, at, fill: None, stroke: edge }, fact);
        y += grid.height(gone, HOUSE);
    }
    sheet.mark(households, facts.words, Rect { height: y - slot.y, ..slot });
    if counted {
        y += 8.0;
        let note = Style::note(&theme);
        y += sheet.text_in(Rect { y, ..slot }, note, facts.words.house_chart(), None);
        if let Some(text) = &households.note {
            y += sheet.text_in(Rect { y, ..slot }, note, text, None);
        }
    }
    y - slot.y
}
