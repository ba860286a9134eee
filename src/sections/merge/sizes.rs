//! How high the plates of the merger are, and how thick its ribbons.

use super::{Division, PADDING, Row, row};
use crate::{
    facts::{Fact, Facts},
    metrics,
    profile::{OF_ANY_PLACE, Role},
};

/// How high plates and how thick ribbons are: as their words and their numbers need.
pub struct Sizes {
    /// The least height of a plate, in CSS px.
    least: f32,
    /// How high the highest plate's words need it, in CSS px.
    highest: f32,
    /// What all numbers add up to, and how thick all ribbons are together, in CSS px; `None` where they are not to scale.
    scale: Option<(f64, f32)>,
}

impl Sizes {
    /// The sizes of the rows of `facts`, whose width is divided as `division` says.
    pub fn of(facts: &Facts, division: &Division, measure: Option<Role>) -> Sizes {
        let count = facts.former.len();
        let least = match count {
            1 => 72.0,
            2..=5 => 40.0,
            6..=9 => 34.0,
            _ => 28.0,
        };
        let mut sizes = Sizes { least, highest: 0.0, scale: None };
        let (mut plates, mut sum) = (0.0, 0.0);
        for former in &facts.former {
            let row = row(facts, former, measure);
            let height = sizes.for_words(&row, division);
            sizes.highest = sizes.highest.max(height);
            plates += height;
            sum += row.number().map_or(0.0, Fact::number);
        }
        if OF_ANY_PLACE && measure.is_some() {
            // Short ribbons cannot lead far: their block is nearly as high as the plates are together.
            let most = if division.roomy { 320.0 } else { (plates * 0.8_f32).max(280.0) };
            sizes.scale = Some((sum, (count as f32 * 40.0).clamp(140.0, most)));
        }
        sizes
    }

    /// How high a row's words need its plate, in CSS px.
    fn for_words(&self, row: &Row, division: &Division) -> f32 {
        let slot = division.names - PADDING[0] - PADDING[1];
        let name = &division.name;
        let lines = metrics::wrap(&row.former.name, name.size, name.weight, slot).len() as f32;
        let mut words = lines * name.leading;
        if !row.detail().is_empty() && !division.beside {
            let detail = &division.detail;
            words += metrics::wrap(row.detail(), detail.size, detail.weight, slot).len() as f32 * detail.leading;
        }
        if words > name.leading { self.least.max(words + 6.0) } else { self.least }
    }

    /// How high a row's plate is and how thick its ribbon, in CSS px.
    pub fn of_row(&self, row: &Row, division: &Division) -> (f32, f32) {
        let Some((sum, thickness)) = self.scale.filter(|_| OF_ANY_PLACE) else {
            // Ribbons that say nothing of size are alike in size.
            return (self.highest, self.highest);
        };
        let ribbon = row.number().map_or(0.0, |number| (number.number() / sum) as f32 * thickness);
        (self.for_words(row, division).max(ribbon.ceil()), ribbon)
    }
}
