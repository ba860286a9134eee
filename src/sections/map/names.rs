//! Which former units are named on the map, and where: in their territory, beside an island, or by a number.

use std::cell::OnceCell;

use super::{Sheet, Style, ink};
use crate::{
    facts::Facts,
    geometry::{Point, Rect},
    locale::decimal,
    metrics::plain,
    profile::{Borders, Ring, Territory},
    scene::{Anchor, Span, TextLine},
    theme::Theme,
};

/// How a name is set in its territory, from large to small: CSS px.
const SIZES: [f32; 2] = [13.0, 12.0];

/// The diameter of the disc that a number stands on, in CSS px.
const DISC: f32 = 18.0;

/// From an island's coast to its name, in CSS px.
const OFF_SHORE: f32 = 5.0;

/// What stands for a unit on the map.
pub enum Label {
    /// Its name.
    Name(TextLine),
    /// A number that the key below the map explains.
    Number {
        /// From 1, in the units' order.
        number: u64,
        /// The middle of its disc.
        at: Point,
    },
}

/// A unit by its place in the list of former units, and what stands for it.
pub struct Labelled {
    pub unit: usize,
    pub label: Label,
}

/// All former units, as the map names them.
#[derive(Default)]
pub struct Names {
    /// Those that are named, in their order.
    pub labels: Vec<Labelled>,
    /// Those whose borders are not known, if others' are.
    pub unknown: Vec<usize>,
    /// Those for which there is no room.
    pub small: Vec<usize>,
}

/// The lines that may name a territory, other names aside; the best come first.
struct Places {
    /// Those in it.
    inside: Vec<TextLine>,
    /// Those beside it. To tell land from sea all borders are gone along, so that is done once, and only where it is needed.
    off_shore: OnceCell<Vec<TextLine>>,
}

impl Places {
    fn all(&self, off_shore: impl Fn() -> Vec<TextLine>) -> impl Iterator<Item = &TextLine> {
        let beside = std::iter::once_with(move || self.off_shore.get_or_init(off_shore));
        self.inside.iter().chain(beside.flatten())
    }
}

/// A map that labels are placed on.
struct Board<'a> {
    facts: &'a Facts,
    borders: &'a Borders,
    area: Rect,
    /// Where labels may stand: as wide as the sheet, as high as the map.
    sheet: Rect,
}

impl Names {
    /// Finds a place for each. What has no room in its territory is numbered first, as it has no other place; names that
    /// would overlap a number or another name are numbered too.
    pub fn place(facts: &Facts, borders: &Borders, area: Rect, sheet: Rect) -> Names {
        let board = Board { facts, borders, area, sheet };
        let known = |unit: usize| borders.former.iter().any(|territory| usize::from(territory.unit) == unit);
        let unknown = (0..facts.former.len()).filter(|&unit| !known(unit));
        let unknown = if borders.former.is_empty() { Vec::new() } else { unknown.collect() };
        let mut numbered: Vec<bool> = vec![false; borders.former.len()];
        let places: Vec<Places> = borders.former.iter().map(|territory| board.places(territory)).collect();
        loop {
            let (names, crowded) = board.labels(&numbered, &places);
            match crowded {
                Some(index) => numbered[index] = true,
                None => return Names { unknown, ..names },
            }
        }
    }

    /// How far to the right they reach, in CSS px.
    pub fn right(&self) -> f32 {
        let right = |labelled: &Labelled| match &labelled.label {
            Label::Name(line) => ink(line).right(),
            Label::Number { at, .. } => disc(*at).right(),
        };
        self.labels.iter().map(right).fold(0.0, f32::max)
    }

    /// Draws what stands on the map.
    pub fn draw(&self, sheet: &mut Sheet, facts: &Facts) {
        let theme = sheet.theme;
        for labelled in &self.labels {
            let fact = facts.former.get(labelled.unit).map(|unit| unit.key);
            match &labelled.label {
                Label::Name(line) => {
                    let mut line = line.clone();
                    line.spans.iter_mut().for_each(|span| (span.color, span.fact) = (theme.ink, fact));
                    sheet.draw(crate::scene::Shape::Text(line), None);
                }
                Label::Number { number, at } => {
                    sheet.fill(disc(*at), DISC / 2.0, theme.strong, None);
                    let style = number_style(&theme).color(theme.on_strong);
                    let at = Point::new(at.x, at.y + style.size * 0.36);
                    sheet.word((at, Anchor::Middle), style, &decimal(*number), fact);
                }
            }
        }
    }
}

fn number_style(theme: &Theme) -> Style {
    Style { size: 12.0, leading: 18.0, ..Style::label(theme) }
}

fn disc(middle: Point) -> Rect {
    Rect::new(middle.x - DISC / 2.0, middle.y - DISC / 2.0, DISC, DISC)
}

impl Board<'_> {
    /// Labels with some units numbered; and the first of the others, if there is one, of whose `places` none is free.
    fn labels(&self, numbered: &[bool], places: &[Places]) -> (Names, Option<usize>) {
        let mut names = Names::default();
        let mut taken: Vec<Rect> = Vec::new();
        let mut number = 0;
        let former = || self.borders.former.iter().enumerate();
        for (_, territory) in former().filter(|(index, _)| numbered[*index]) {
            let unit = usize::from(territory.unit);
            let at = self.number(territory);
            if taken.iter().any(|other| other.overlaps(disc(at))) {
                names.small.push(unit);
                continue;
            }
            number += 1;
            taken.push(disc(at));
            names.labels.push(Labelled { unit, label: Label::Number { number, at } });
        }
        for (index, territory) in former().filter(|(index, _)| !numbered[*index]) {
            let free = |line: &&TextLine| !taken.iter().any(|other| other.overlaps(ink(line)));
            let Some(line) = places[index].all(|| self.off_shore(territory)).find(free) else {
                return (names, Some(index));
            };
            taken.push(ink(line));
            names.labels.push(Labelled { unit: territory.unit.into(), label: Label::Name(line.clone()) });
        }
        names.labels.sort_by_key(|labelled| labelled.unit);
        (names, None)
    }

    fn scale(&self) -> f32 {
        self.area.width.max(self.area.height) / f32::from(Borders::SIDE)
    }

    fn point(&self, (x, y): (u16, u16)) -> Point {
        Point::new(self.area.x + f32::from(x) * self.scale(), self.area.y + f32::from(y) * self.scale())
    }

    /// Where the number of a territory stands: within it, moved only to stay on the sheet.
    fn number(&self, territory: &Territory) -> Point {
        let Point { x, y } = self.point(territory.inside);
        let half = DISC / 2.0;
        let within = |value: f32, length: f32| value.min(length - half).max(half);
        Point::new(within(x, self.sheet.width), within(y, self.sheet.height))
    }

    /// The places for a territory's name.
    fn places(&self, territory: &Territory) -> Places {
        let room = f32::from(territory.room) * self.scale() - 6.0;
        let at = self.point(territory.inside);
        let inside = SIZES.into_iter().filter_map(|size| {
            let line = line(&self.name(territory)?, size, Point::new(at.x, at.y + size * 0.36), Anchor::Middle);
            let fits = line.width() <= room && f32::from(Borders::LINE) * self.scale() >= size;
            (fits && self.sheet.holds(ink(&line))).then_some(line)
        });
        Places { inside: inside.collect(), off_shore: OnceCell::new() }
    }

    /// The lines that may name a territory on the water beside it, if it is an island.
    fn off_shore(&self, territory: &Territory) -> Vec<TextLine> {
        let Some(name) = self.name(territory).filter(|_| self.is_island(territory)) else { return Vec::new() };
        let free = |line: &TextLine| self.sheet.holds(ink(line)) && !self.touches_land(ink(line));
        self.beside(territory, &name).into_iter().filter(free).collect()
    }

    fn name(&self, territory: &Territory) -> Option<String> {
        self.facts.former.get(usize::from(territory.unit)).map(|unit| plain(&unit.name))
    }

    /// The places for a name beside a territory: right of it, left, below and above.
    fn beside(&self, territory: &Territory, name: &str) -> Vec<TextLine> {
        let size = SIZES[1];
        let Some(main) = territory.rings.iter().max_by_key(|ring| spread(ring)) else { return Vec::new() };
        let (low, high) = bounds(main);
        let (low, high) = (self.point(low), self.point(high));
        let (middle, level) = ((low.x + high.x) / 2.0, (low.y + high.y) / 2.0 + size * 0.36);
        vec![
            line(name, size, Point::new(high.x + OFF_SHORE, level), Anchor::Start),
            line(name, size, Point::new(low.x - OFF_SHORE, level), Anchor::End),
            line(name, size, Point::new(middle, high.y + OFF_SHORE + size), Anchor::Middle),
            line(name, size, Point::new(middle, low.y - OFF_SHORE), Anchor::Middle),
        ]
    }

    /// Whether a territory shares no border with another one. Where there are too many points to tell at once, none is.
    fn is_island(&self, territory: &Territory) -> bool {
        const MOST: usize = 8000;
        let others = self.borders.former.iter().filter(|other| other.unit != territory.unit);
        let theirs: Vec<&(u16, u16)> =
            others.flat_map(|other| other.rings.iter().flat_map(|ring| ring.iter())).collect();
        theirs.len() <= MOST
            && !territory.rings.iter().flat_map(|ring| ring.iter()).any(|point| theirs.contains(&point))
    }

    /// Whether a box has land in it.
    fn touches_land(&self, area: Rect) -> bool {
        let former = self.borders.former.iter().flat_map(|territory| territory.rings.iter());
        let rings: Vec<&Ring> = self.borders.whole.iter().chain(former).collect();
        let corner = Point::new(area.x, area.y);
        rings.iter().any(|ring| self.sides(ring).any(|(one, other)| meets(area, one, other)))
            || rings.iter().any(|ring| self.encloses(ring, corner))
    }

    fn sides<'a>(&'a self, ring: &'a Ring) -> impl Iterator<Item = (Point, Point)> + 'a {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|(one, other)| (self.point(*one), self.point(*other)))
    }

    fn encloses(&self, ring: &Ring, at: Point) -> bool {
        let right = |(one, other): &(Point, Point)| {
            (one.y <= at.y) != (other.y <= at.y)
                && one.x + (at.y - one.y) / (other.y - one.y) * (other.x - one.x) > at.x
        };
        self.sides(ring).filter(right).count() % 2 == 1
    }
}

/// Whether a part of a line lies in a box.
fn meets(area: Rect, one: Point, other: Point) -> bool {
    let (dx, dy) = (other.x - one.x, other.y - one.y);
    let (mut from, mut to) = (0.0f32, 1.0f32);
    let bounds =
        [(-dx, one.x - area.x), (dx, area.right() - one.x), (-dy, one.y - area.y), (dy, area.bottom() - one.y)];
    for (step, room) in bounds {
        if step == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            from = from.max(room / step);
        } else {
            to = to.min(room / step);
        }
    }
    from <= to
}

fn bounds(ring: &Ring) -> ((u16, u16), (u16, u16)) {
    let first = ring.first().copied().unwrap_or_default();
    ring.iter().fold((first, first), |(low, high), point| {
        ((low.0.min(point.0), low.1.min(point.1)), (high.0.max(point.0), high.1.max(point.1)))
    })
}

fn spread(ring: &Ring) -> u32 {
    let (low, high) = bounds(ring);
    u32::from(high.0 - low.0) * u32::from(high.1 - low.1)
}

/// A name in one line, its colour and fact still to come.
fn line(name: &str, size: f32, at: Point, anchor: Anchor) -> TextLine {
    let style = Style { size, ..Style::body(&Theme::LIGHT) };
    let span = Span { text: name.into(), size, weight: style.weight, color: style.color, fact: None, lang: None };
    TextLine { x: at.x, y: at.y, anchor, slot: span.width().max(1.0), spans: vec![span] }
}
