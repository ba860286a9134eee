//! Public services: the files that came in, and how the place ranks among others.

use super::{GUTTER, Section, Sheet, cells, counted, rank};
use crate::{
    facts::{Fact, Facts},
    profile::Role,
};

/// The section.
pub static SERVICES: Section = Section {
    name: "services",
    known: |facts| facts.figure(Role::Dossiers).or(facts.figure(Role::Rank)).is_some(),
    draw,
    columns: |_| [12, 12],
    ruled: true,
    says: |facts| facts.figure(Role::Dossiers).map(|files| facts.words().lede_files(&files.text())),
    #[cfg(feature = "full")]
    needs: &["dossiers", "rank"],
};

/// A rank with its strip is no narrower than this where several stand side by side, in CSS px.
const RANK: f32 = 250.0;

/// More ranks than these stand side by side. So few stand one below the other: their strips are on one scale then, and each
/// is as long as can be.
const FEW: usize = 2;

/// Between rows of what does not stand side by side, in CSS px.
const ROW_GAP: f32 = 20.0;

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let files: Vec<&Fact> = facts.figures_of(Role::Dossiers).collect();
    let ranks: Vec<&Fact> = facts.figures_of(Role::Rank).collect();
    let are_both = !files.is_empty() && !ranks.is_empty();
    if are_both && sheet.width >= cells::THIRDS {
        let (third, rest) = cells::thirds(sheet.width);
        let (mut left, mut right) = (Sheet::new(&sheet.theme, third), Sheet::new(&sheet.theme, rest));
        counted::place(&mut left, facts, &files, (1, ROW_GAP), counted::draw);
        place_ranks(&mut right, facts, &ranks);
        cells::beside(sheet, left, right);
        return;
    }
    counted::place(sheet, facts, &files, (1, ROW_GAP), counted::draw);
    sheet.space(if are_both { ROW_GAP } else { 0.0 });
    place_ranks(sheet, facts, &ranks);
}

fn place_ranks(sheet: &mut Sheet, facts: &Facts, ranks: &[&Fact]) {
    let columns = if ranks.len() > FEW { cells::columns(sheet.width, RANK, GUTTER, ranks.len()) } else { 1 };
    counted::place(sheet, facts, ranks, (columns, ROW_GAP), rank::draw);
}
