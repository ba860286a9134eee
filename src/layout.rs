//! The page: heading, sections in a grid, source; from facts to a scene.

use crate::{
    facts::Facts,
    geometry::{Point, Rect},
    heading::Heading,
    metrics::{self, Weight},
    scene::{Scene, Stroke},
    sections::{GUTTER, Section, Sheet, Style},
    theme::Theme,
};

/// The narrowest picture, in CSS px. A host that is narrower gets this picture, scaled down.
pub const NARROWEST: f32 = 240.0;

/// The widest picture, in CSS px. A wider host leaves room beside it.
pub const WIDEST: f32 = 1600.0;

/// How high the row of tools below a picture is, in CSS px; more where a page's letters are larger than usual.
pub const TOOLS: f32 = 52.0;

/// From this width on, sections stand in a grid; below, in one column. CSS px.
const GRID_FROM: f32 = 520.0;

/// From this width on, the grid is the wide one. CSS px.
const WIDE_FROM: f32 = 1000.0;

/// From a row's end to the next row's rule, in CSS px.
const ROW_GAP: f32 = 26.0;

/// The measures that depend on how wide the picture is.
struct Measures {
    margin: f32,
    gutter: f32,
    title: Style,
    lede: Style,
    /// Which of a section's two column counts holds; `None` for one column.
    grid: Option<usize>,
}

impl Measures {
    fn of(width: f32, theme: &Theme) -> Self {
        let title =
            |size: f32| Style { size, leading: (size * 1.44).ceil(), weight: Weight::Bold, ..Style::label(theme) };
        let lede = Style::body(theme).color(theme.muted);
        if width < GRID_FROM {
            let size = if width < 300.0 { 22.0 } else { 26.0 };
            Measures { margin: 16.0, gutter: 0.0, title: title(size), lede, grid: None }
        } else if width < WIDE_FROM {
            Measures { margin: 24.0, gutter: GUTTER, title: title(31.0), lede, grid: Some(0) }
        } else {
            let lede = Style { size: 18.0, leading: 27.0, ..lede };
            Measures { margin: 32.0, gutter: GUTTER, title: title(38.0), lede, grid: Some(1) }
        }
    }
}

/// The picture of `sections` of `facts` at `width` CSS px, below a heading.
///
/// The width is made whole and kept between [`NARROWEST`] and [`WIDEST`]; what is no number is the narrowest. The height follows from the width and the words
/// alone, never from a font.
pub fn compose(facts: &Facts, head: &Heading, sections: &[&'static Section], theme: &Theme, width: f32) -> Scene {
    let width = if width.is_nan() { NARROWEST } else { width.round().clamp(NARROWEST, WIDEST) };
    let measures = Measures::of(width, theme);
    let content = width - 2.0 * measures.margin;
    let mut page = Sheet::new(theme, content);
    page.space(measures.margin.min(22.0));
    heading(&mut page, facts, head, &measures);
    let mut first = page.y == measures.margin.min(22.0);
    let mut drawing = 0;
    for row in rows(facts, sections, measures.grid) {
        page.space(if first { 0.0 } else { ROW_GAP });
        first = false;
        place_row(&mut page, &row, (facts, theme), &measures, &mut drawing);
    }
    footer(&mut page, facts);
    page.space(measures.margin.min(22.0));
    let height = page.y.ceil();
    let mut whole = Sheet::new(theme, width);
    whole.fill(Rect::new(0.0, 0.0, width, height), 0.0, theme.background, None);
    whole.place(page, Point::new(measures.margin, 0.0));
    Scene { width, height, nodes: whole.nodes, marks: whole.marks, captions: whole.captions }
}

fn heading(page: &mut Sheet, facts: &Facts, head: &Heading, measures: &Measures) {
    let theme = page.theme;
    let Some(title) = &head.title else { return };
    page.fill(Rect::new(0.0, page.y, 28.0, 4.0), 0.0, theme.strong, None);
    page.space(12.0);
    let kicker = facts.words().kicker(&facts.place.province, facts.place.class, facts.place.formed);
    page.text(Style::note(&theme).bold(), &kicker, None);
    page.space(4.0);
    let (style, lines) = title_lines(title, measures.title.of(title), page.width);
    let slot = Rect::new(0.0, page.y, page.width, 0.0);
    page.y += page.lines_in(slot, style, &lines, None);
    if !head.lede.is_empty() {
        page.space(2.0);
        let (style, slot) = (measures.lede, Rect::new(0.0, page.y, page.width, 0.0));
        let lines = metrics::balance(&head.lede, style.size, style.weight, slot.width);
        page.tell(&head.lede, None);
        page.y += page.lines_in(slot, style, &lines, None);
    }
}

/// The title's lines, smaller where it is so long that they would be many.
fn title_lines(title: &str, style: Style, width: f32) -> (Style, Vec<String>) {
    const MANY: usize = 3;
    let set = |share: f32| {
        let size = (style.size * share).round();
        let style = Style { size, leading: (size * 1.44).ceil(), ..style };
        (style, metrics::balance(title, style.size, style.weight, width))
    };
    let (whole, lines) = set(1.0);
    if lines.len() <= MANY { (whole, lines) } else { set(0.8) }
}

/// A section and how many of twelve columns it takes.
type Cell = (&'static Section, f32);

/// Fills rows of twelve columns in order; what stays free in a row is shared among its sections.
fn rows(facts: &Facts, sections: &[&'static Section], grid: Option<usize>) -> Vec<Vec<Cell>> {
    const COLUMNS: f32 = 12.0;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut free = 0.0;
    for &section in sections {
        let columns = grid.map_or(COLUMNS, |grid| f32::from((section.columns)(facts)[grid.min(1)]));
        if columns > free {
            rows.push(Vec::new());
            free = COLUMNS;
        }
        free -= columns;
        if let Some(row) = rows.last_mut() {
            row.push((section, columns));
        }
    }
    for row in &mut rows {
        let taken: f32 = row.iter().map(|cell| cell.1).sum();
        row.iter_mut().for_each(|cell| cell.1 *= COLUMNS / taken);
    }
    rows
}

/// Draws a row's sections side by side, rules above, and moves below the tallest.
fn place_row(page: &mut Sheet, row: &[Cell], (facts, theme): (&Facts, &Theme), measures: &Measures, drawing: &mut u8) {
    let column = (page.width + measures.gutter) / 12.0;
    let mut x = 0.0;
    let mut height: f32 = 0.0;
    let top = page.y;
    for (section, columns) in row {
        let width = (columns * column - measures.gutter).round().min(page.width - x);
        let Some(mut sheet) = (section.draw)(facts, theme, width) else { continue };
        sheet.nodes.iter_mut().filter_map(|node| node.cue.as_mut()).for_each(|cue| cue.drawing = *drawing);
        *drawing += 1;
        let mut below = 0.0;
        if section.ruled {
            let rule = Stroke::solid(theme.ink, 1.5);
            page.line(Point::new(x, top), Point::new(x + width, top), rule);
            below = 12.0;
        }
        height = height.max(below + sheet.y);
        page.place(sheet, Point::new(x, top + below));
        x += width + measures.gutter;
    }
    page.space(height);
}

/// Where the figures come from, and what the source does not say of them.
fn footer(page: &mut Sheet, facts: &Facts) {
    let theme = page.theme;
    page.space(ROW_GAP);
    let y = page.y;
    page.line(Point::new(0.0, y), Point::new(page.width, y), Stroke::solid(theme.hairline, 1.0));
    page.space(10.0);
    let note = Style::note(&theme);
    let mut source = facts.source.clone();
    if let Some(credit) = &facts.credit {
        source.push(' ');
        source.push_str(credit);
    }
    page.text(note, &source, None);
    #[cfg(feature = "full")]
    if let Some(text) = facts.newsroom_figures(|fact| page.shows(fact.key)) {
        page.text(note, &text, None);
    }
    page.passage(note, &facts.formed_note, None);
    for revision in &facts.revisions {
        page.passage(note, revision, None);
    }
}
