//! Priorities: what is to be broken through first, numbered in the source's order; the whole wording on asking.

use super::{GUTTER, Section, Sheet, Style, cells, flag};
use crate::{
    facts::{Entry, Fact, Facts},
    geometry::{Point, Rect},
    locale::decimal,
    metrics::{Weight, plain, wrap},
    profile::{Kind, Role},
    scene::{Anchor, Mark, Paths, Segment, Stroke},
    theme::Theme,
};

/// The section.
pub static PRIORITIES: Section = Section {
    name: "priorities",
    known: |facts| facts.figure(Role::Priorities).is_some(),
    draw,
    columns: |_| [12, 12],
    ruled: true,
    says: |facts| facts.figure(Role::Priorities).filter(|fact| fact.value.is_some()).map(Fact::text),
    #[cfg(feature = "full")]
    needs: &["priorities"],
};

/// A priority is no narrower than this where several stand side by side, in CSS px.
const CELL: f32 = 230.0;

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let (theme, width) = (sheet.theme, sheet.width);
    for fact in facts.figures_of(Role::Priorities) {
        sheet.space(if sheet.y > 0.0 { 20.0 } else { 0.0 });
        if width >= cells::THIRDS && !fact.entries.is_empty() {
            let (third, rest) = cells::thirds(width);
            let (mut head, mut list) = (Sheet::new(&theme, third), Sheet::new(&theme, rest));
            draw_head(&mut head, facts, fact);
            place_entries(&mut list, fact);
            cells::beside(sheet, head, list);
            continue;
        }
        draw_head(sheet, facts, fact);
        sheet.space(12.0);
        place_entries(sheet, fact);
    }
}

/// What a figure lists, side by side where that fits.
fn place_entries(sheet: &mut Sheet, fact: &Fact) {
    let columns = cells::columns(sheet.width, CELL, GUTTER, fact.entries.len());
    let narrow = cells::width(sheet.width, columns, GUTTER);
    let entries = fact.entries.iter().zip(1..);
    let entries = entries.map(|(entry, number)| draw_entry(&sheet.theme, entry, (number, narrow))).collect();
    cells::place(sheet, entries, columns, (GUTTER, 14.0));
}

/// How many there are, of what kind, and whose.
fn draw_head(sheet: &mut Sheet, facts: &Facts, fact: &Fact) {
    let theme = sheet.theme;
    let (top, note) = (sheet.y, Style::note(&theme));
    let word = if fact.kind == Kind::Target { facts.words().target() } else { facts.words().intention() };
    flag::set(sheet, word, theme.plan);
    match &fact.note {
        Some(statement) if fact.value.is_none() => sheet.passage(Style::body(&theme), statement, Some(fact.key)),
        _ => sheet.figure(fact, 36.0, theme.ink),
    }
    let period = fact.when(facts.lang);
    let owner = facts.targets_of.as_ref().map(|owner| plain(&facts.words().set_by(owner)));
    // Whose they are says mostly of what term, too.
    if let Some(period) = period.filter(|period| !owner.as_ref().is_some_and(|owner| owner.contains(&plain(period)))) {
        sheet.text(note, &period, Some(fact.key));
    }
    if let Some(owner) = &facts.targets_of {
        sheet.text(note, &facts.words().set_by(owner), None);
    }
    sheet.mark_from(top, fact, facts.lang);
}

/// An entry: its number beside its title, under a line that is dashed as what is planned.
fn draw_entry(theme: &Theme, entry: &Entry, (number, width): (u64, f32)) -> Sheet {
    const NUMBER: f32 = 30.0;
    let mut sheet = Sheet::new(theme, width);
    let outline = [Segment::Move(Point::new(0.0, 0.0)), Segment::Line(Point::new(width, 0.0))];
    let (outline, stroke) = (outline.to_vec().into(), Some(Stroke::dashed(theme.plan, 1.5)));
    // Painters fill straight lines as boxes; an outline can be dashed.
    sheet.paths(Paths { outline, scale: 1.0, at: vec![Point::new(0.0, 1.0)], fill: None, stroke }, None);
    let large = Style { size: NUMBER, leading: 44.0, weight: Weight::Bold, color: theme.plan, lang: None };
    let text = decimal(number);
    let left = large.width(&text).max(18.0) + 12.0;
    sheet.word((Point::new(0.0, 38.0), Anchor::Start), large, &text, None);
    let title = Style { size: 16.0, leading: 24.0, ..Style::label(theme) }.of(&entry.title);
    let slot = Rect::new(left, 13.0, width - left, 0.0);
    let lines = wrap(&entry.title, title.size, title.weight, slot.width);
    let height = sheet.lines_in(slot, title, &lines, None);
    sheet.y = (13.0 + height).max(46.0);
    let area = Rect::new(0.0, 0.0, width, sheet.y);
    sheet.marks.push(Mark {
        id: entry.id.clone(),
        area,
        label: plain(&entry.title),
        text: entry.text(),
        shape: Vec::new(),
    });
    sheet
}
