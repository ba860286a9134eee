//! Unit charts: equal whole icons in rows, each standing for the same number.

use std::ops::Range;

use crate::{geometry::Point, profile::Number};

/// The number that one icon stands for, so that at most `most` icons are drawn: 1, 2 or 5, or one of these times a power
/// of ten. Of 120 at most, 73,296 people are 73 icons of 1,000.
pub fn unit_for(value: f64, most: f64) -> i64 {
    // From 1 to 2 to 5 to 10.
    let (mut unit, mut step) = (1, 0);
    while value > most * unit as f64 && unit < Number::MAX as i64 {
        unit = if step % 3 == 1 { unit / 2 * 5 } else { unit * 2 };
        step += 1;
    }
    unit
}

/// How many icons of `unit` show `value`: whole ones, to the nearest.
pub fn count(value: f64, unit: i64) -> usize {
    (value / unit as f64).round() as usize
}

/// Where icons stand: rows from the left, with a wider gap after every `group` icons of a row.
pub struct Grid {
    /// Icons in a row.
    pub columns: usize,
    /// From one icon's left edge to the next, in CSS px.
    pub pitch: f32,
    /// From one row's top to the next, in CSS px.
    pub leading: f32,
    /// Icons in a group; 0 for no groups.
    pub group: usize,
    /// What a group's gap adds, in CSS px.
    pub gap: f32,
}

impl Grid {
    /// The top left corners of some of the icons, where the first of all is at `origin`.
    pub fn places(&self, icons: Range<usize>, origin: Point) -> Vec<Point> {
        let mut places = Vec::with_capacity(icons.len());
        for index in icons {
            let (row, column) = (index / self.columns, index % self.columns);
            let gaps = column.checked_div(self.group).unwrap_or(0);
            let x = origin.x + column as f32 * self.pitch + gaps as f32 * self.gap;
            places.push(Point::new(x, origin.y + row as f32 * self.leading));
        }
        places
    }

    /// The height of `count` icons, each `icon` CSS px high.
    pub fn height(&self, count: usize, icon: f32) -> f32 {
        let rows = count.div_ceil(self.columns);
        if rows == 0 { 0.0 } else { (rows - 1) as f32 * self.leading + icon }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_have_thirty_to_a_hundred_and_twenty_icons() {
        for value in (600..400_000).step_by(397) {
            let value = f64::from(value);
            let icons = count(value, unit_for(value, 120.0));
            assert!((30..=120).contains(&icons), "{value}: {icons}");
        }
        assert_eq!((unit_for(73_296.0, 120.0), count(73_296.0, 1_000)), (1_000, 73));
    }

    #[test]
    fn few_things_are_counted_one_by_one() {
        assert_eq!((unit_for(21.0, 60.0), count(21.0, 1)), (1, 21));
        assert_eq!((unit_for(0.0, 60.0), count(0.0, 1)), (1, 0));
    }
}
