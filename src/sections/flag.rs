//! A flag: a word on a plate that says of what kind the figures under it are.

use super::{Sheet, Style};
use crate::{
    geometry::{Point, Rect},
    scene::{Anchor, Color},
};

/// Sets a flag of a colour that text in the background's colour can be read on, and moves below it. Returns its box.
pub fn set(sheet: &mut Sheet, word: &str, color: Color) -> Rect {
    let style = Style { leading: 24.0, ..Style::note(&sheet.theme) }.bold().color(sheet.theme.background);
    let area = Rect::new(0.0, sheet.y, (style.width(word) + 18.0).ceil(), style.leading);
    sheet.fill(area, 4.0, color, None);
    let middle = Point::new(area.width / 2.0, area.y + style.baseline());
    sheet.word((middle, Anchor::Middle), style, word, None);
    sheet.space(style.leading + 6.0);
    area
}
