//! The residents: a unit chart of equal figures, in tens or fives.

use super::{
    Section, Sheet, icons,
    unit_chart::{Grid, count, unit_for},
};
use crate::{
    facts::{DENSITY, Fact, Facts},
    geometry::Point,
    locale::Drawn,
    profile::{Number, OF_ANY_PLACE, Role},
    scene::{Effect, Paths},
};

/// The section.
pub static POPULATION: Section = Section {
    name: "population",
    known: |facts| facts.figure(Role::Population).is_some(),
    draw,
    columns: |_| [6, 4],
    ruled: true,
    says: |facts| facts.figure(Role::Population).map(Fact::text),
    #[cfg(feature = "full")]
    needs: &["population"],
};

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let Some(people) = facts.figure(Role::Population) else { return };
    let theme = sheet.theme;
    let top = sheet.y;
    let fact = Some(people.key);
    sheet.heading(facts, people);
    sheet.figure(people, 44.0, theme.ink);
    sheet.space(10.0);
    // A range has no one number of figures.
    if !OF_ANY_PLACE || people.to.is_none() && people.number() > 0.0 {
        let unit = unit_for(people.number(), MOST);
        let icons = count(people.number(), unit);
        let (grid, height) = grid(sheet.width);
        let outline = icons::PERSON.into();
        let at = grid.places(0..icons, Point::new(0.0, sheet.y));
        let from = sheet.nodes.len();
        sheet.paths(Paths { outline, scale: height, at, fill: Some(theme.strong), stroke: None }, fact);
        sheet.cue(from, Effect::Fill, (100.0, 1100.0));
        sheet.space(grid.height(icons, height));
        sheet.mark_from(top, people, facts.lang);
        sheet.space(8.0);
        sheet.describe_drawn(facts, Drawn::People(icons));
        sheet.note(&each(facts, unit), None);
    } else {
        sheet.mark_from(top, people, facts.lang);
    }
    if let Some(density) = facts.derived(DENSITY) {
        let text = facts.calculated_from_newsroom(density).unwrap_or_else(|| facts.words().density(&density.text()));
        sheet.marked_note(density, &text, facts.lang);
    }
}

/// What each figure of the chart is.
fn each(facts: &Facts, unit: i64) -> String {
    #[cfg(feature = "full")]
    if unit == 1 {
        return facts.words().one_each().into();
    }
    facts.words().unit_chart(Number::whole(unit))
}

/// More figures than this are too many to see at once.
const MOST: f64 = 120.0;

/// Rows of two tens where they fit, of three or four where there is much room, else of three fives; and how high an icon is, in CSS px.
fn grid(width: f32) -> (Grid, f32) {
    let (columns, group, gap) = match width {
        800.0.. => (40, 10, 10.0),
        600.0.. => (30, 10, 10.0),
        250.0.. => (20, 10, 10.0),
        _ => (15, 5, 6.0),
    };
    let gaps = (columns / group - 1) as f32 * gap;
    let pitch = ((width - gaps) / columns as f32).min(19.0);
    let height = if width >= 340.0 { 26.0 } else { 22.0 };
    (Grid { columns, pitch, leading: height + 7.0, group, gap }, height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Segment;

    #[test]
    fn people_never_touch_and_never_leave_the_sheet() {
        let widest = icons::PERSON.iter().fold(0.0, |widest: f32, segment| match segment {
            Segment::Move(to) | Segment::Line(to) | Segment::Curve(_, _, to) => widest.max(to.x),
            Segment::Close => widest,
        });
        for width in 208..=1536 {
            let (grid, height) = grid(width as f32);
            assert!(height * widest + 1.0 <= grid.pitch, "at {width} people are {} apart", grid.pitch);
            let right =
                grid.places(0..grid.columns, Point::default()).iter().fold(0.0, |right: f32, at| right.max(at.x));
            assert!(right + height * widest <= width as f32, "at {width}");
        }
    }
}
