//! One target: its number large and its words under it; or a sentence, where there is no number.

use crate::{
    facts::{Fact, Facts, Passage},
    geometry::{Point, Rect},
    locale::Quantity,
    metrics::{balance, plain},
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
        let widest = |width: &dyn Fn(&LargeFigure) -> f32, size: f32| {
            let set = |target: &Fact| width(&LargeFigure::set(target, size, &Theme::LIGHT, Theme::LIGHT.ink));
            numbers.iter().map(|target| set(target)).fold(0.0, f32::max)
        };
        let all = numbers.len() + statements.len();
        let least = if statements.is_empty() { 0.0 } else { STATEMENT };
        for columns in [all, all.div_ceil(2)] {
            let width = cells::width(panel, columns, GAP.0);
            let fits = |size: &f32| panel >= WIDE && width >= least.max(widest(&|figure| figure.whole(), *size));
            if let Some(size) = SIZES.into_iter().find(fits) {
                return Setting { columns, size, in_cells: columns == all };
            }
        }
        // Side by side, numbers stand on one line: none has its qualifier above it.
        let width = cells::width(panel, 2, GAP.0);
        let is_narrow = panel < WIDE && numbers.len() >= MANY;
        if is_narrow && numbers.iter().all(|target| longest_word(target) <= width) {
            let fits = |size: &f32| widest(&|figure| figure.qualified(), *size) <= width;
            if let Some(size) = [34.0, 30.0, 27.0].into_iter().find(fits) {
                return Setting { columns: 2, size, in_cells: false };
            }
        }
        let size = SIZES[2];
        let least = widest(&|figure| figure.whole(), size).clamp(150.0_f32.min(panel), panel);
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

/// Sets a target: its number, or the letters of its sentence, `size` CSS px high. Its period is left out where it `stands`
/// above already.
pub fn draw(sheet: &mut Sheet, facts: &Facts, target: &Fact, (size, stands): (f32, bool)) {
    let (theme, note) = (sheet.theme, Style::note(&sheet.theme));
    match (target.value, &target.note) {
        (Some(value), _) => {
            sheet.figure_flowing(target, size, theme.ink);
            // "8 products of 3 stars" need not be called "products of 3 stars" once more.
            let unit = facts.words().unit_name(&Quantity::of(value, target.unit));
            if !plain(&target.label).eq_ignore_ascii_case(&plain(unit)) {
                balanced(sheet, note.color(theme.ink), (&target.label, target));
            }
        }
        (None, Some(sentence)) => {
            balanced(sheet, sentence_style(size, &theme), (sentence, target));
        }
        (None, None) => return,
    }
    if let Some(period) = target.period.filter(|_| !stands) {
        sheet.text(note, &facts.words().period(period), Some(target.key));
    }
    if target.value.is_some() {
        explain(sheet, facts, target);
    }
    sheet.mark_from(0.0, target, facts.lang);
}

/// Sets a passage that words a target in even lines, none of them a single word if that can be; moves below it.
fn balanced(sheet: &mut Sheet, style: Style, (passage, target): (&Passage, &Fact)) {
    let style = style.of(passage);
    let lines = balance(passage, style.size, style.weight, sheet.width);
    let slot = Rect::new(0.0, sheet.y, sheet.width, 0.0);
    sheet.y += sheet.lines_in(slot, style, &lines, Some(target.key));
}

/// Draws what a target's number counts, and says what the number does not.
fn explain(sheet: &mut Sheet, facts: &Facts, target: &Fact) {
    let note = Style::note(&sheet.theme);
    if !products(sheet, target)
        && target.unit == Unit::VisitsMillion
        && let Some((_, each)) = counted::chart(sheet, facts, target, true)
    {
        sheet.space(4.0);
        sheet.text(note, &each, None);
    }
    if let Some(text) = &target.note {
        sheet.remark(note, text, target);
    }
}

/// How high the letters of sentences are on a panel of a width, in CSS px: large where they stand `alone`, without numbers.
pub fn sentence_size(alone: bool, panel: f32) -> f32 {
    const ROOMY: f32 = 300.0;
    match (alone, panel) {
        (true, ROOMY..) => 20.0,
        (true, _) | (false, WIDE..) => 17.0,
        (false, _) => 15.0,
    }
}

/// A sentence that stands where numbers do is bold; of the size of running text, it is set as that.
fn sentence_style(size: f32, theme: &Theme) -> Style {
    let body = Style::body(theme);
    if size <= body.size { body } else { Style { size, leading: (size * 1.45).ceil(), ..body }.bold() }
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
    let at = grid.places(0..count, Point::new(1.0, sheet.y));
    let stroke = Some(Stroke::solid(sheet.theme.plan, 1.2));
    sheet.paths(Paths { outline: outline.into(), scale: STAR, at, fill: None, stroke }, Some(target.key));
    let height = grid.height(count, STAR);
    sheet.space(height + 4.0);
    true
}
