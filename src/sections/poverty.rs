//! Poor households: the rate with its date, and the households counted out.

use std::ops::Range;

use super::{
    GUTTER, Section, Sheet, Style, icons,
    unit_chart::{Grid, count, unit_for},
};
#[cfg(feature = "full")]
use crate::geometry::Rect;
use crate::{
    facts::{Fact, Facts},
    geometry::Point,
    key::FactKey,
    locale::Drawn,
    profile::{Number, OF_ANY_PLACE, Role},
    scene::{Color, Effect, Paths, Stroke},
};

/// The section.
pub static POVERTY: Section = Section {
    name: "poverty",
    known: |facts| {
        facts.figure(Role::PovertyRate).is_some() || OF_ANY_PLACE && facts.figure(Role::PoorHouseholds).is_some()
    },
    draw,
    columns: |_| [12, 4],
    ruled: true,
    says,
    #[cfg(feature = "full")]
    needs: &["poverty-rate", "poor-households"],
};

/// How high a house is, in CSS px.
const HOUSE: f32 = 20.0;

/// From house to house, in CSS px.
const PITCH: f32 = 27.0;

/// More houses than this are too many to see at once.
const MOST: f64 = 80.0;

/// How high the bar of all households is, in CSS px.
#[cfg(feature = "full")]
const BAR: f32 = 16.0;

fn says(facts: &Facts) -> Option<String> {
    let rate = facts.figure(Role::PovertyRate)?;
    let period = rate.when(facts.lang);
    Some(facts.words().lede_poverty(&rate.text(), period.as_deref()))
}

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let rate = facts.figure(Role::PovertyRate);
    let households = match rate {
        Some(rate) => facts.poor_households_of(rate),
        // The built-in profile has a rate.
        None if OF_ANY_PLACE => facts.figure(Role::PoorHouseholds),
        None => return,
    };
    let width = sheet.width;
    let beside = width >= 560.0 && rate.is_some() && households.is_some();
    // On the line where the grid of two columns divides the rows above and below.
    let left = if beside { ((width + GUTTER) / 2.0).floor() } else { 0.0 };
    sheet.width = if beside { left - GUTTER } else { width };
    let mut top = 0.0;
    if let Some(rate) = rate {
        draw_rate(sheet, facts, rate);
        top = if beside { 6.0 } else { sheet.y + 10.0 };
    }
    if let Some(households) = households {
        let whole = sheet.begin(width - left);
        sheet.space(top);
        draw_households(sheet, facts, households);
        let height = sheet.end(whole, Point::new(left, 0.0));
        sheet.y = sheet.y.max(height);
    }
    #[cfg(feature = "full")]
    if let Some(rate) = rate.filter(|_| households.is_none()) {
        draw_share(sheet, facts, rate);
    }
    sheet.width = width;
}

/// The rate, and of what and when it is.
fn draw_rate(sheet: &mut Sheet, facts: &Facts, rate: &Fact) {
    const SIZE: f32 = 56.0;
    let theme = sheet.theme;
    let fact = Some(rate.key);
    let top = sheet.y;
    sheet.passage(Style::label(&theme), &rate.label, fact);
    sheet.number(rate, SIZE, theme.strong);
    let period = rate.when(facts.lang);
    sheet.text(Style::body(&theme).bold(), &facts.words().of_households(period.as_deref()), fact);
    sheet.giver(rate);
    sheet.mark_from(top, rate, facts.lang);
}

/// A rate above zero as the filled part of a bar that is all households.
#[cfg(feature = "full")]
fn draw_share(sheet: &mut Sheet, facts: &Facts, rate: &Fact) {
    // A range has no one length, and neither has what is only known to be under or over a number.
    if rate.number() <= 0.0 || rate.to.is_some() || !rate.qualifier.is_empty() {
        return;
    }
    let theme = sheet.theme;
    sheet.space(10.0);
    let all = Rect::new(0.0, sheet.y, sheet.width, BAR);
    sheet.fill(all, 0.0, theme.pale, None);
    let edge = Some(Stroke::solid(theme.flow, 1.0));
    sheet.draw(crate::scene::Shape::Rect { area: all, radius: 0.0, fill: None, stroke: edge }, None);
    // A share too small to be seen is drawn as thin as can be seen.
    let part = ((rate.number() / 100.0).min(1.0) as f32 * all.width).max(1.5);
    sheet.fill(Rect { width: part, ..all }, 0.0, theme.strong, Some(rate.key));
    sheet.space(BAR + 4.0);
    sheet.text(Style::note(&theme), &facts.words().share_of_households(&rate.text()), Some(rate.key));
}

/// The poor households counted out, those that are no longer poor as empty houses; and what the source says of them.
fn draw_households(sheet: &mut Sheet, facts: &Facts, households: &Fact) {
    let theme = sheet.theme;
    let fact = Some(households.key);
    let top = sheet.y;
    if OF_ANY_PLACE && facts.figure(Role::PovertyRate).is_none() {
        sheet.heading(facts, households);
        sheet.figure(households, 44.0, theme.strong);
    } else {
        sheet.text(Style::body(&theme), &households.text(), fact);
        sheet.giver(households);
    }
    sheet.space(8.0);
    let range = OF_ANY_PLACE && households.to.is_some();
    let gone = if range { 0.0 } else { households.down.map_or(0.0, Number::to_f64) };
    let left = if OF_ANY_PLACE && !range { households.number() } else { 0.0 };
    let unit = if OF_ANY_PLACE { unit_for(left + gone, MOST) } else { 1 };
    let counts = [count(left, unit), count(gone, unit)];
    let any = counts[0] + counts[1] > 0;
    if any {
        draw_houses(sheet, counts, fact);
    }
    sheet.mark_from(top, households, facts.lang);
    if any {
        sheet.space(8.0);
        sheet.describe_drawn(facts, Drawn::Houses(counts));
        sheet.note(&houses(facts, unit), None);
        #[cfg(feature = "full")]
        if counts[0] > 0 && counts[1] > 0 {
            sheet.note(facts.words().houses_left_and_gone(), None);
        }
    }
    if let Some(text) = &households.note {
        sheet.passage(Style::note(&theme), text, None);
    }
}

/// What each house is: so many households.
fn houses(facts: &Facts, unit: i64) -> String {
    #[cfg(feature = "full")]
    if unit > 1 {
        return facts.words().houses_of(Number::whole(unit));
    }
    let _ = unit;
    facts.words().house_chart().into()
}

/// So many whole houses and then so many empty ones, in rows of even length, and moves below them.
fn draw_houses(sheet: &mut Sheet, counts: [usize; 2], fact: Option<FactKey>) {
    let all = counts[0] + counts[1];
    let strong = sheet.theme.strong;
    let fitting = (((sheet.width + PITCH - HOUSE) / PITCH) as usize).max(1);
    let grid =
        Grid { columns: all.div_ceil(all.div_ceil(fitting)), pitch: PITCH, leading: HOUSE + 8.0, group: 0, gap: 0.0 };
    let stroke = Some(Stroke::solid(strong, 1.5));
    let from = sheet.nodes.len();
    let mut draw = |houses: Range<usize>, fill: Option<Color>| {
        if !houses.is_empty() {
            let at = grid.places(houses, Point::new(1.0, sheet.y));
            sheet.paths(Paths { outline: icons::HOUSE.into(), scale: HOUSE, at, fill, stroke }, fact);
        }
    };
    draw(0..counts[0], Some(strong));
    draw(counts[0]..all, None);
    sheet.cue(from, Effect::Fill, (100.0, 800.0));
    sheet.space(grid.height(all, HOUSE));
}
