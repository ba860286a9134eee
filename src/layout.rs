//! The page: heading, sections in a grid, source; from facts to a scene.

use crate::{
    facts::Facts,
    geometry::{Point, Rect},
    heading::Heading,
    metrics,
    scene::Scene,
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
        let (margin, gutter, size, grid) = match width {
            ..300.0 => (16.0, 0.0, 22.0, None),
            ..GRID_FROM => (16.0, 0.0, 26.0, None),
            ..WIDE_FROM => (24.0, GUTTER, 31.0, Some(0)),
            _ => (32.0, GUTTER, 38.0, Some(1)),
        };
        let title = Style { size, leading: (size * 1.44).ceil(), ..Style::label(theme) };
        let lede = Style::body(theme).color(theme.muted);
        let lede = if width < WIDE_FROM { lede } else { Style { size: 18.0, leading: 27.0, ..lede } };
        Measures { margin, gutter, title, lede, grid }
    }
}

/// The picture of `sections` of `facts` at `width` CSS px, below a heading.
///
/// The width is made whole and kept between [`NARROWEST`] and [`WIDEST`]; what is no number is the narrowest. The height follows from the width and the words
/// alone, never from a font.
pub fn compose(facts: &Facts, head: &Heading, sections: &[&'static Section], theme: &Theme, width: f32) -> Scene {
    // The greater of what is no number and of the narrowest is the narrowest. (`clamp` would keep the former.)
    let width = width.round().max(NARROWEST);
    let width = width.min(WIDEST);
    let measures = Measures::of(width, theme);
    let content = width - 2.0 * measures.margin;
    let mut page = Sheet::new(theme, width);
    page.fill(Rect::new(0.0, 0.0, width, 0.0), 0.0, theme.background, None);
    let whole = page.begin(content);
    page.space(measures.margin.min(22.0));
    heading(&mut page, facts, head, &measures);
    let mut gap = if head.title.is_some() { ROW_GAP } else { 0.0 };
    let mut rest = sections;
    while !rest.is_empty() {
        page.space(gap);
        gap = ROW_GAP;
        rest = place_row(&mut page, rest, facts, &measures);
    }
    footer(&mut page, facts);
    page.space(measures.margin.min(22.0));
    let height = page.end(whole, Point::new(measures.margin, 0.0)).ceil();
    page.heighten(0, height);
    Scene { width, height, nodes: page.nodes, marks: page.marks, captions: page.captions }
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
    page.lines(style, &lines);
    if !head.lede.is_empty() {
        page.space(2.0);
        let style = measures.lede;
        page.tell(&head.lede, None);
        page.lines(style, &metrics::balance(&head.lede, style.size, style.weight, page.width));
    }
}

/// The title's lines, smaller where it is so long that they would be many.
fn title_lines(title: &str, style: Style, width: f32) -> (Style, Vec<String>) {
    const MANY: usize = 3;
    let mut share = 1.0;
    loop {
        let size = (style.size * share).round();
        let lines = metrics::balance(title, size, style.weight, width);
        if lines.len() <= MANY || share < 1.0 {
            return (Style { size, leading: (size * 1.44).ceil(), ..style }, lines);
        }
        share = 0.8;
    }
}

/// Draws as many sections as twelve columns hold side by side, rules above, and moves below the tallest. What stays free
/// is shared among them. Returns the sections that are left.
fn place_row<'a>(
    page: &mut Sheet,
    sections: &'a [&'static Section],
    facts: &Facts,
    measures: &Measures,
) -> &'a [&'static Section] {
    const COLUMNS: f32 = 12.0;
    let columns =
        |section: &Section| measures.grid.map_or(COLUMNS, |grid| f32::from((section.columns)(facts)[grid.min(1)]));
    let mut taken = 0.0;
    let mut count = 0;
    for section in sections {
        let more = taken + columns(section);
        if count > 0 && more > COLUMNS {
            break;
        }
        taken = more;
        count += 1;
    }
    let (row, rest) = sections.split_at(count);
    let column = (page.width + measures.gutter) / COLUMNS;
    let mut x = 0.0;
    let mut height: f32 = 0.0;
    let top = page.y;
    for section in row {
        let columns = columns(section) * (COLUMNS / taken);
        let width = (columns * column - measures.gutter).round().min(page.width - x);
        let mut below = 0.0;
        if section.ruled {
            page.line(Point::new(x, top), Point::new(x + width, top), page.theme.ink, 1.5);
            below = 12.0;
        }
        let whole = page.begin(width);
        (section.draw)(page, facts);
        height = height.max(below + page.end(whole, Point::new(x, top + below)));
        page.drawing += 1;
        x += width + measures.gutter;
    }
    page.space(height);
    rest
}

/// Where the figures come from, and what the source does not say of them.
fn footer(page: &mut Sheet, facts: &Facts) {
    let theme = page.theme;
    page.space(ROW_GAP);
    let y = page.y;
    page.line(Point::new(0.0, y), Point::new(page.width, y), theme.hairline, 1.0);
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
