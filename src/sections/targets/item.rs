//! One target: its number large and its words under it; or a sentence, where there is no number.

use crate::{
    facts::{Fact, Facts},
    geometry::Point,
    locale::Quantity,
    metrics::plain,
    profile::Unit,
    scene::{Paths, Segment, Stroke},
    sections::{Sheet, Style, cells, counted, icons, large_figure::LargeFigure, unit_chart::Grid},
    theme::Theme,
};

/// Between targets side by side, and between rows of them, in CSS px.
pub const GAP: (f32, f32) = (16.0, 16.0);

/// More products than these are not drawn one by one.
const MOST_PRODUCTS: f64 = 40.0;

/// From this width on, a panel is a wide one, in CSS px.
pub const WIDE: f32 = 480.0;

/// How targets stand on a panel.
pub struct Setting {
    /// How many side by side.
    pub columns: usize,
    /// How large numbers are, in CSS px.
    pub size: f32,
    /// Whether statements stand beside numbers and one another; else each has the panel's whole width.
    pub in_cells: bool,
}

impl Setting {
    /// On a wide panel all in a row, or in two, the words of numbers on their lines, if that can be. Else as many numbers
    /// side by side as fit in that way; on a narrow panel of many, two, with their units below them.
    pub fn of(numbers: &[&Fact], statements: &[&Fact], panel: f32) -> Setting {
        const MANY: usize = 4;
        const STATEMENT: f32 = 190.0;
        const SIZES: [f32; 5] = [40.0, 37.0, 34.0, 32.0, 30.0];
        let set = |target: &&Fact, size: f32| LargeFigure::set(target, size, &Theme::LIGHT, Theme::LIGHT.ink);
        let widest = |width: fn(&LargeFigure) -> f32, size: f32| {
            numbers.iter().map(|target| width(&set(target, size))).fold(0.0, f32::max)
        };
        let all = numbers.len() + statements.len();
        let least = if statements.is_empty() { 0.0 } else { STATEMENT };
        for columns in [all, all.div_ceil(2)] {
            let width = cells::width(panel, columns, GAP.0);
            let fits = |size: &f32| panel >= WIDE && width >= least.max(widest(LargeFigure::whole, *size));
            if let Some(size) = SIZES.into_iter().find(fits) {
                return Setting { columns, size, in_cells: columns == all };
            }
        }
        let width = cells::width(panel, 2, GAP.0);
        if panel < WIDE && numbers.len() >= MANY && numbers.iter().all(|target| longest_word(target) <= width) {
            let fits = |size: &f32| widest(LargeFigure::number, *size) <= width;
            let size = [34.0, 30.0, 27.0, 24.0, 20.0].into_iter().find(fits).unwrap_or(16.0);
            return Setting { columns: 2, size, in_cells: false };
        }
        let size = SIZES[2];
        let least = widest(LargeFigure::whole, size).clamp(150.0_f32.min(panel), panel);
        Setting { columns: cells::columns(panel, least, GAP.0, numbers.len()), size, in_cells: false }
    }
}

/// The width of the longest word under a target's number, in CSS px.
fn longest_word(target: &Fact) -> f32 {
    let note = Style::note(&Theme::LIGHT);
    let texts = [plain(&target.label) + ",", plain(&target.wording.after), plain(target.note.as_deref().unwrap_or(""))];
    let widths = texts.iter().flat_map(|text| text.split(' ')).map(|word| note.width(word));
    widths.fold(0.0, f32::max)
}

/// Sets a target: its number `size` CSS px high, or its sentence, which is small beside numbers and then of size 0. Its
/// period is left out where it `stands` above already.
pub fn draw(sheet: &mut Sheet, facts: &Facts, target: &Fact, (size, stands): (f32, bool)) {
    let theme = sheet.theme;
    if target.value.is_none() {
        return state(sheet, facts, target, (size > 0.0, stands));
    }
    sheet.figure_flowing(target, size, theme.ink);
    let note = Style::note(&theme);
    if products(sheet, target) {
        // What each star is stands once below all products.
        sheet.space(4.0);
    } else if target.unit == Unit::VisitsMillion
        && let Some((_, each)) = counted::chart(sheet, facts, target, true)
    {
        sheet.space(4.0);
        sheet.text(note, &each, None);
    }
    let period = target.period.filter(|_| !stands).map(|period| facts.words.period(period));
    let label = plain(&target.label);
    // "8 products of 3 stars" need not be called "products of 3 stars" once more.
    let unit = target.value.map(|value| facts.words.unit_name(&Quantity::of(value, target.unit))).unwrap_or_default();
    let said = label.eq_ignore_ascii_case(&plain(unit));
    let words = match (said, period) {
        (true, None) => String::new(),
        (true, Some(period)) => period,
        (false, None) => target.label.text.clone(),
        (false, Some(period)) => target.label.text.clone() + ", " + &period,
    };
    sheet.text(note.of(&target.label).color(theme.ink), &words, Some(target.key));
    if let Some(text) = &target.note {
        sheet.remark(note, text, target);
    }
    sheet.mark_from(0.0, target, facts.words);
}

/// Sets a target without a number, in the source's words, `large` or as running text.
fn state(sheet: &mut Sheet, facts: &Facts, target: &Fact, (large, stands): (bool, bool)) {
    let theme = sheet.theme;
    let top = sheet.y;
    let Some(statement) = &target.note else { return };
    let body = Style::body(&theme);
    let style = if large { Style { size: 17.0, leading: 25.0, ..body }.bold() } else { body };
    sheet.passage(style, statement, Some(target.key));
    if let Some(period) = target.period.filter(|_| !stands) {
        sheet.text(Style::note(&theme), &facts.words.period(period), Some(target.key));
    }
    sheet.mark_from(top, target, facts.words);
}

/// How many stars each product of a target has; `None` for what is not drawn by stars.
pub fn stars(target: &Fact) -> Option<u8> {
    let stars = match target.unit {
        Unit::Ocop3Star => 3,
        Unit::Ocop4Star => 4,
        _ => return None,
    };
    let can_be_counted = (1.0..=MOST_PRODUCTS).contains(&target.number()) && target.to.is_none();
    can_be_counted.then_some(stars)
}

/// Products by their stars, each product's close together. Returns whether there is such a chart.
fn products(sheet: &mut Sheet, target: &Fact) -> bool {
    const STAR: f32 = 13.0;
    let Some(stars) = stars(target) else { return false };
    let count = target.number() as usize;
    let moved = |by: f32| icons::STAR.iter().map(move |segment| segment.moved(Point::new(by, 0.0)));
    let outline: Vec<Segment> = (0..stars).flat_map(|star| moved(f32::from(star) * 1.08)).collect();
    let pitch = f32::from(stars) * STAR * 1.08 + 10.0;
    let columns = (((sheet.width + 10.0) / pitch) as usize).max(1);
    let grid = Grid { columns, pitch, leading: STAR + 8.0, group: 0, gap: 0.0 };
    sheet.space(4.0);
    let at = grid.places(count, Point::new(1.0, sheet.y));
    let stroke = Some(Stroke::solid(sheet.theme.plan, 1.2));
    sheet.paths(Paths { outline: outline.into(), scale: STAR, at, fill: None, stroke }, Some(target.key));
    let height = grid.height(count, STAR);
    sheet.space(height + 4.0);
    true
}
