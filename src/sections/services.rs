//! Public services: the files that came in, and how the place ranks among others.

use super::{GUTTER, Section, Sheet, cells, counted, rank};
use crate::{
    facts::{Fact, Facts},
    profile::Role,
    theme::Theme,
};

/// The section.
pub static SERVICES: Section = Section {
    name: "services",
    known: |facts| facts.figure(Role::Dossiers).or(facts.figure(Role::Rank)).is_some(),
    draw,
    columns: |_| [12, 12],
    ruled: true,
    says: |facts| facts.figure(Role::Dossiers).map(|files| facts.words.lede_files(&files.text())),
    #[cfg(feature = "full")]
    needs: &["dossiers", "rank"],
};

/// From this width on, files and two ranks stand side by side, in CSS px.
const THIRDS: f32 = 860.0;

/// A rank with its strip is no narrower than this where several stand side by side, in CSS px.
const RANK: f32 = 250.0;

/// Between rows of what does not stand side by side, in CSS px.
const ROW_GAP: f32 = 20.0;

fn draw(facts: &Facts, theme: &Theme, width: f32) -> Option<Sheet> {
    let files: Vec<&Fact> = facts.figures_of(Role::Dossiers).collect();
    let ranks: Vec<&Fact> = facts.figures_of(Role::Rank).collect();
    let mut sheet = Sheet::new(theme, width);
    if width >= THIRDS && files.len() + ranks.len() == 3 {
        counted::place(&mut sheet, facts, &[files, ranks].concat(), (3, ROW_GAP), draw_one);
        return Some(sheet);
    }
    counted::place(&mut sheet, facts, &files, (1, ROW_GAP), draw_one);
    sheet.space(if files.is_empty() || ranks.is_empty() { 0.0 } else { ROW_GAP });
    let columns = cells::columns(width, RANK, GUTTER, ranks.len());
    counted::place(&mut sheet, facts, &ranks, (columns, ROW_GAP), draw_one);
    (sheet.y > 0.0).then_some(sheet)
}

fn draw_one(sheet: &mut Sheet, facts: &Facts, fact: &Fact, heading: f32) {
    match fact.role {
        Some(Role::Rank) => rank::draw(sheet, facts, fact, heading),
        _ => counted::draw(sheet, facts, fact, heading),
    }
}
