//! Sheets side by side: in columns of one width, row by row; or one in a third of the width and one in the rest.

use super::{GUTTER, Sheet};
use crate::geometry::Point;

/// How many columns of at least `least` CSS px fit a width with gaps between them: one at least, `count` at most, and no
/// more than the rows need, so that the last row is as full as can be.
pub fn columns(width: f32, least: f32, gap: f32, count: usize) -> usize {
    let fitting = (((width + gap) / (least + gap)) as usize).clamp(1, count.max(1));
    count.div_ceil(count.div_ceil(fitting).max(1)).max(1)
}

/// The width of each of `columns` columns with gaps between them, in CSS px.
pub fn width(whole: f32, columns: usize, gap: f32) -> f32 {
    ((whole - gap * (columns - 1) as f32) / columns as f32).floor()
}

/// Puts sheets that are as wide as [`width`] says into columns, and moves below them. Between rows is `row_gap`.
pub fn place(sheet: &mut Sheet, cells: Vec<Sheet>, columns: usize, (gap, row_gap): (f32, f32)) {
    let pitch = width(sheet.width, columns, gap) + gap;
    let mut tallest: f32 = 0.0;
    for (index, cell) in cells.into_iter().enumerate() {
        let column = index % columns;
        if column == 0 && index > 0 {
            sheet.space(tallest + row_gap);
            tallest = 0.0;
        }
        tallest = tallest.max(cell.y);
        sheet.place(cell, Point::new(column as f32 * pitch, sheet.y));
    }
    sheet.space(tallest);
}

/// From this width on, what goes with something wide stands beside it, in a third of the width; in CSS px.
pub const THIRDS: f32 = 860.0;

/// A third of a width, as the page's grid has it: four of twelve columns; and what is left beside it. In CSS px.
pub fn thirds(whole: f32) -> (f32, f32) {
    let third = ((whole + GUTTER) / 3.0 - GUTTER).round();
    (third, whole - GUTTER - third)
}

/// Puts a sheet beside one that is a third of the width, and moves below them.
pub fn beside(sheet: &mut Sheet, third: Sheet, rest: Sheet) {
    let (height, x) = (third.y.max(rest.y), third.width + GUTTER);
    sheet.place(third, Point::new(0.0, sheet.y));
    sheet.place(rest, Point::new(x, sheet.y));
    sheet.space(height);
}
