//! A rank: its words, and a strip of all places with its own among them.

use super::{
    Sheet, Style,
    counted::{SIZE, Tops},
};
use crate::{
    facts::{Fact, Facts},
    geometry::{Point, Rect},
    locale::Lang,
    profile::Number,
    scene::{Anchor, Paths, Segment},
};

/// From one place's line to the next, in CSS px: at least where all stand in one row, at least in several, and at most.
const PITCH: [f32; 3] = [2.0, 4.0, 16.0];

/// How thick a place's line is at most, in CSS px.
const THICK: f32 = 2.0;

/// How thick the own place's line is at most, in CSS px.
const OWN: f32 = 4.0;

/// How high a place's line is, in CSS px.
const HIGH: f32 = 14.0;

/// How far the own place's line stands out above the others and below, in CSS px.
const OUT: f32 = 5.0;

/// From one row of places to the next, in CSS px.
const ROW: f32 = HIGH + 2.0 * OUT + 2.0;

/// Places that need more rows than this are not counted out: a strip of so many shows nothing.
const MOST_ROWS: usize = 6;

/// Draws a rank on an empty sheet.
pub fn draw(sheet: &mut Sheet, facts: &Facts, fact: &Fact, tops: Tops) {
    let theme = sheet.theme;
    let note = Style::note(&theme);
    sheet.heading(facts, fact);
    sheet.y = sheet.y.max(tops.number);
    sheet.figure(fact, SIZE, theme.ink);
    let strip = places(fact).and_then(|(own, all)| Strip::of(own, all, sheet.width));
    if let Some(strip) = &strip {
        sheet.space(6.0);
        strip.draw(sheet, facts.lang, fact);
    }
    sheet.mark_from(0.0, fact, facts.lang);
    if let Some(strip) = strip {
        sheet.describe(&facts.words().drawn_strip(&fact.wording.number));
        if strip.is_explained() {
            sheet.tell(facts.words().rank_strip(), None);
        } else {
            sheet.space(4.0);
            sheet.text(note, facts.words().rank_strip(), None);
        }
    }
    if !fact.entries.is_empty() {
        sheet.space(2.0);
        let names = facts.words().ahead(&fact.titles());
        sheet.remark(note.color(theme.ink), &names.into(), fact);
    }
    if let Some(text) = &fact.note {
        sheet.remark(note, text, fact);
    }
}

/// The own place and how many there are, where both are plain numbers.
fn places(fact: &Fact) -> Option<(usize, usize)> {
    let plain = fact.to.is_none() && fact.qualifier.is_empty();
    let number = |number: Number| (number.decimals == 0).then(|| usize::try_from(number.digits).ok()).flatten();
    let (own, all) = (number(fact.value?)?, number(fact.of?)?);
    (plain && own >= 1 && own <= all).then_some((own, all))
}

/// A pin that points down at a line too fine to be seen at once, its tip as far down as the others begin.
fn pin(sheet: &mut Sheet, top: Point, fact: &Fact) {
    const HALF: f32 = 4.5;
    let outline = [
        Segment::Move(Point::new(-HALF, 0.0)),
        Segment::Line(Point::new(HALF, 0.0)),
        Segment::Line(Point::new(0.0, OUT)),
        Segment::Close,
    ];
    let (outline, fill) = (outline.to_vec().into(), Some(sheet.theme.strong));
    sheet.paths(Paths { outline, scale: 1.0, at: vec![top], fill, stroke: None }, Some(fact.key));
}

/// All places in rows of equal pitch.
struct Strip {
    own: usize,
    all: usize,
    columns: usize,
    rows: usize,
    pitch: f32,
    thick: f32,
}

impl Strip {
    /// One row, be it of fine lines, if that can be; else the fewest rows that hold `all` places; `None` where they are too
    /// many.
    fn of(own: usize, all: usize, width: f32) -> Option<Strip> {
        let [fine, least, most] = PITCH;
        let fitting = |pitch: f32| ((width - THICK) / pitch) as usize + 1;
        let rows = if all <= fitting(fine) { 1 } else { all.div_ceil(fitting(least)) };
        let columns = all.div_ceil(rows);
        let pitch = ((width - THICK) / (columns - 1).max(1) as f32).floor().clamp(fine, most);
        (rows <= MOST_ROWS).then_some(Strip { own, all, columns, rows, pitch, thick: (pitch / 2.0).floor().min(THICK) })
    }

    /// The left and upper end of a place's line, in CSS px from that of the first.
    fn line(&self, place: usize) -> Point {
        let (row, column) = ((place - 1) / self.columns, (place - 1) % self.columns);
        Point::new(column as f32 * self.pitch, row as f32 * ROW)
    }

    /// The width of a row, in CSS px.
    fn width(&self) -> f32 {
        (self.columns - 1) as f32 * self.pitch + self.thick
    }

    /// The strip, the own place's number above it, and the first and the last place's.
    fn draw(&self, sheet: &mut Sheet, lang: Lang, fact: &Fact) {
        let theme = sheet.theme;
        let own = self.line(self.own);
        let is_named = self.name_own(sheet, fact, lang);
        let top = sheet.y + OUT;
        let others = (1..=self.all).filter(|&place| place != self.own).map(|place| self.line(place));
        let at = others.map(|at| Point::new(at.x, top + at.y)).collect();
        let (right, bottom) = (self.thick, HIGH);
        let outline = [
            Segment::Move(Point::new(0.0, 0.0)),
            Segment::Line(Point::new(right, 0.0)),
            Segment::Line(Point::new(right, bottom)),
            Segment::Line(Point::new(0.0, bottom)),
            Segment::Close,
        ];
        let outline = outline.to_vec().into();
        sheet.paths(Paths { outline, scale: 1.0, at, fill: Some(theme.flow), stroke: None }, None);
        // The gap that the others leave, less a px on each side.
        let thick = (2.0 * self.pitch - self.thick - 2.0).min(OWN);
        let out = (thick - self.thick) / 2.0;
        let (left, right) = ((own.x - out).max(0.0), (own.x + self.thick + out).min(sheet.width));
        let area = Rect::new(left, top + own.y - OUT, right - left, HIGH + 2.0 * OUT);
        sheet.fill(area, 0.0, theme.strong, Some(fact.key));
        if thick < OWN && is_named {
            pin(sheet, Point::new(own.x + self.thick / 2.0, area.y), fact);
        }
        sheet.y = top + (self.rows - 1) as f32 * ROW + HIGH + OUT;
        self.name_ends(sheet, lang, is_named);
    }

    fn number(lang: Lang, place: usize) -> String {
        lang.words().number(Number::whole(place as i64))
    }

    /// Above the first row: the own place's number, where its line is in that row; and the first place's number, where there
    /// are more rows, if both have room. Returns whether the own one is named.
    fn name_own(&self, sheet: &mut Sheet, fact: &Fact, lang: Lang) -> bool {
        let key = Style::note(&sheet.theme);
        let style = key.bold().color(sheet.theme.strong);
        let [first, number] = [1, self.own].map(|place| Self::number(lang, place));
        let baseline = sheet.y + key.baseline();
        let half = style.width(&number) / 2.0;
        let middle = (self.line(self.own).x + self.thick / 2.0).clamp(half, sheet.width - half);
        sheet.space(key.leading);
        let is_first_named = self.rows > 1 && self.own > 1;
        if is_first_named {
            sheet.word((Point::new(0.0, baseline), Anchor::Start), key, &first, None);
        }
        let is_clear = !is_first_named || middle - half >= key.width(&first) + 8.0;
        let is_named = self.own <= self.columns && is_clear;
        if is_named {
            sheet.word((Point::new(middle, baseline), Anchor::Middle), style, &number, Some(fact.key));
        }
        is_named
    }

    /// Below the last row: its last place's number; and where it is the only one, the first place's, and between them what
    /// a line is, if that has room.
    fn name_ends(&self, sheet: &mut Sheet, lang: Lang, is_own_named: bool) {
        let key = Style::note(&sheet.theme);
        let last = Self::number(lang, self.all);
        let baseline = sheet.y + key.baseline();
        let (is_first, is_last) = (self.rows == 1 && self.own > 1, self.own < self.all || !is_own_named);
        if is_first {
            sheet.word((Point::new(0.0, baseline), Anchor::Start), key, &Self::number(lang, 1), None);
        }
        if is_last {
            let half = key.width(&last) / 2.0;
            let middle = (self.line(self.all).x + self.thick / 2.0).clamp(half, sheet.width - half);
            sheet.word((Point::new(middle, baseline), Anchor::Middle), key, &last, None);
        }
        if self.is_explained() {
            let middle = Point::new(self.width() / 2.0, baseline);
            sheet.word((middle, Anchor::Middle), key, lang.words().rank_strip(), None);
        }
        sheet.space(if is_first || is_last { key.leading } else { 0.0 });
    }

    /// Whether what a line is stands below the strip itself.
    fn is_explained(&self) -> bool {
        const LEAST: f32 = 400.0;
        self.rows == 1 && self.width() >= LEAST
    }
}
