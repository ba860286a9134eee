//! A rank: its words, and a strip of all places with its own among them.

use super::{Sheet, Style};
use crate::{
    facts::{Fact, Facts},
    geometry::{Point, Rect},
    locale::Locale,
    profile::Number,
    scene::{Anchor, Paths, Segment},
};

/// From one place's line to the next at least, in CSS px.
const PITCH: f32 = 4.0;

/// How thick a place's line is, in CSS px: less than the pitch by a gap that can be seen.
const THICK: f32 = 2.0;

/// How thick the own place's line is, in CSS px.
const OWN: f32 = 4.0;

/// How high a place's line is, in CSS px.
const HIGH: f32 = 14.0;

/// How far the own place's line stands out above the others and below, in CSS px.
const OUT: f32 = 5.0;

/// From one row of places to the next, in CSS px.
const ROW: f32 = HIGH + 2.0 * OUT + 2.0;

/// The outline of a place's line, in units of its thickness.
const LINE: &[Segment] = &[
    Segment::Move(Point::new(0.0, 0.0)),
    Segment::Line(Point::new(1.0, 0.0)),
    Segment::Line(Point::new(1.0, HIGH / THICK)),
    Segment::Line(Point::new(0.0, HIGH / THICK)),
    Segment::Close,
];

/// Places that need more rows than this are not counted out: a strip of so many shows nothing.
const MOST_ROWS: usize = 6;

/// Draws a rank on an empty sheet, under a heading at least as high as given.
pub fn draw(sheet: &mut Sheet, facts: &Facts, fact: &Fact, heading: f32) {
    let theme = sheet.theme;
    sheet.heading(facts, fact);
    sheet.y = sheet.y.max(heading);
    sheet.figure(fact, 36.0, theme.ink);
    let strip = places(fact).and_then(|(own, all)| Strip::of(own, all, sheet.width));
    if let Some(strip) = &strip {
        sheet.space(6.0);
        strip.draw(sheet, facts.words, fact);
    }
    sheet.mark_from(0.0, fact, facts.words);
    let note = Style::note(&theme);
    if strip.is_some() {
        sheet.space(4.0);
        sheet.describe(&facts.words.drawn_strip(&fact.wording.number));
        sheet.text(note, facts.words.rank_strip(), None);
    }
    if !fact.entries.is_empty() {
        sheet.space(2.0);
        let names = facts.words.ahead(&fact.titles());
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

/// All places in rows of equal pitch.
struct Strip {
    own: usize,
    all: usize,
    columns: usize,
    rows: usize,
    pitch: f32,
}

impl Strip {
    /// The fewest rows that hold `all` places; `None` where they are too many.
    fn of(own: usize, all: usize, width: f32) -> Option<Strip> {
        let fitting = (width / PITCH) as usize;
        let rows = all.div_ceil(fitting.max(1));
        let columns = all.div_ceil(rows);
        let pitch = (width / columns as f32).floor().clamp(PITCH, 8.0);
        (rows <= MOST_ROWS).then_some(Strip { own, all, columns, rows, pitch })
    }

    /// The strip, the own place's number above it where it is one row, and the first and the last below.
    fn draw(&self, sheet: &mut Sheet, words: &dyn Locale, fact: &Fact) {
        let theme = sheet.theme;
        let key = Style::note(&theme);
        let label = |number: usize| words.number(Number::whole(number as i64));
        let line = |place: usize| {
            let (row, column) = ((place - 1) / self.columns, (place - 1) % self.columns);
            (column as f32 * self.pitch, row as f32 * ROW)
        };
        let (right, last) = ((self.columns - 1) as f32 * self.pitch + THICK, label(self.all));
        let (x, y) = line(self.own);
        let is_named = self.name_first(sheet, fact, words, x + THICK / 2.0);
        let top = sheet.y + OUT;
        let others = (1..=self.all).filter(|&place| place != self.own);
        let at = others.map(line).map(|(x, y)| Point::new(x, top + y)).collect();
        let outline = LINE.into();
        sheet.paths(Paths { outline, scale: THICK, at, fill: Some(theme.flow), stroke: None }, None);
        let left = (x - (OWN - THICK) / 2.0).max(0.0);
        sheet.fill(Rect::new(left, top + y - OUT, OWN, HIGH + 2.0 * OUT), 0.0, theme.strong, Some(fact.key));
        sheet.y = top + (self.rows - 1) as f32 * ROW + HIGH + OUT;
        let rest = self.all - (self.rows - 1) * self.columns;
        let end = if self.rows == 1 { right } else { (rest - 1) as f32 * self.pitch + THICK };
        let half = key.width(&last) / 2.0;
        let middle = (end - THICK / 2.0).clamp(half, sheet.width - half);
        // Where the own place is the last, its number stands above already.
        if self.own < self.all || !is_named {
            sheet.word((Point::new(middle, sheet.y + key.baseline()), Anchor::Middle), key, &last, None);
            sheet.space(key.leading);
        }
    }

    /// Above the first row: its first place's number and, where it is clear of that, the own one's, whose line is at `x`.
    /// Returns whether the own one is named.
    fn name_first(&self, sheet: &mut Sheet, fact: &Fact, words: &dyn Locale, x: f32) -> bool {
        let key = Style::note(&sheet.theme);
        let own = key.bold().color(sheet.theme.strong);
        let [first, number] = [1, self.own].map(|place| words.number(Number::whole(place as i64)));
        let baseline = sheet.y + key.baseline();
        let half = own.width(&number) / 2.0;
        let is_clear = x - half >= key.width(&first) + 8.0 && self.own <= self.columns;
        if self.own > 1 {
            sheet.word((Point::new(0.0, baseline), Anchor::Start), key, &first, None);
        }
        let at = if self.own == 1 {
            (Point::new(0.0, baseline), Anchor::Start)
        } else {
            (Point::new(x, baseline), Anchor::Middle)
        };
        let is_named = self.own == 1 || is_clear && x + half <= sheet.width;
        if is_named {
            sheet.word(at, own, &number, Some(fact.key));
        }
        sheet.space(key.leading);
        is_named
    }
}
