//! Sheets side by side in columns of one width, row by row.

use super::Sheet;
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
