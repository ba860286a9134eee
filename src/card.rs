//! The share card: the picture of a link to it, 1200 × 630, as social networks and messengers show one.
//!
//! Not a piece of the picture, but a page of its own from the same facts: the title, the merger, up to three large
//! figures with their qualifiers, the source. It is seen at a third of its size and less, so its smallest letters are
//! those of the source line.

use crate::{
    config::Config,
    facts::{Fact, Facts},
    geometry::{Point, Rect},
    heading::Heading,
    metrics::{self, Weight, joined},
    picture::Picture,
    profile::{Kind, Profile, Role},
    scene::Scene,
    sections::{self, Sheet, Style},
    theme::Theme,
};

/// In CSS px.
pub const WIDTH: f32 = 1200.0;

/// In CSS px.
pub const HEIGHT: f32 = 630.0;

/// The band of the strong colour along the left edge, in CSS px.
const BAND: f32 = 16.0;

/// From the edges to what is written, in CSS px.
const MARGIN: [f32; 2] = [64.0, 48.0];

/// Between the title and the merger, and between figures, in CSS px.
const GAP: f32 = 48.0;

/// How wide the merger is drawn, in CSS px.
const MERGER: f32 = 480.0;

/// More figures are not read in passing.
const MOST_FIGURES: usize = 3;

/// The card of `profile` as `config` asks: in its language, theme and accent, with figures of its sections in their order.
pub fn of(profile: &Profile, config: &Config) -> Picture {
    let picture = Picture::of(profile, config, false, WIDTH);
    let scene = compose(&picture.facts, &picture.heading, &picture.theme);
    Picture { scene, ..picture }
}

/// From the bottom up, since the source and the figures take what they need: what is left is the title's and the merger's.
fn compose(facts: &Facts, head: &Heading, theme: &Theme) -> Scene {
    let mut sheet = Sheet::new(theme, WIDTH);
    sheet.fill(Rect::new(0.0, 0.0, WIDTH, HEIGHT), 0.0, theme.background, None);
    sheet.fill(Rect::new(0.0, 0.0, BAND, HEIGHT), 0.0, theme.strong, None);
    let chosen = chosen(facts);
    let whole = Rect::new(MARGIN[0], MARGIN[1], WIDTH - 2.0 * MARGIN[0], HEIGHT - 2.0 * MARGIN[1] + 16.0);
    let below = footer(&mut sheet, facts, &chosen, whole);
    let bottom = figures(&mut sheet, facts, &chosen, Rect { height: below - whole.y, ..whole });
    let top = Rect { height: bottom - whole.y - 30.0, ..whole };
    let right = Rect { x: top.right() - MERGER, width: MERGER, ..top };
    let merged = facts.asks("merge") && merger(&mut sheet, facts, right);
    let left = if merged { Rect { width: top.width - MERGER - GAP, ..top } } else { top };
    headline(&mut sheet, facts, head, left);
    Scene { width: WIDTH, height: HEIGHT, nodes: sheet.nodes, marks: Vec::new(), captions: sheet.captions }
}

/// The first results of the sections that are asked for, in their order. What is only aimed at is no figure to begin with:
/// it is shown, as what it is, where there is nothing else.
fn chosen(facts: &Facts) -> Vec<&Fact> {
    let of_section = |name: &str| -> &[Role] {
        match name {
            "area" => &[Role::Area],
            "population" => &[Role::Population],
            "poverty" => &[Role::PovertyRate, Role::PoorHouseholds],
            "budget" => &[Role::Budget],
            "services" => &[Role::Dossiers, Role::Rank],
            "economy" => &[Role::Economy],
            "party" => &[Role::Party],
            _ => &[],
        }
    };
    let result = |fact: &&Fact| fact.value.is_some() && matches!(fact.kind, Kind::Actual | Kind::Estimate);
    let first = |name: &&str| of_section(name).iter().find_map(|&role| facts.figures_of(role).find(result));
    let results: Vec<&Fact> = facts.asked.iter().filter_map(first).take(MOST_FIGURES).collect();
    if !results.is_empty() {
        return results;
    }
    let is_target = |fact: &&Fact| fact.value.is_some() && fact.role.is_some() && fact.kind == Kind::Target;
    facts.figures.iter().filter(is_target).take(MOST_FIGURES).collect()
}

/// A line of running text across `slot`; returns its height.
fn passage(sheet: &mut Sheet, slot: Rect, style: Style, text: &str) -> f32 {
    sheet.text_in(slot, style, text, None)
}

/// Where the figures come from and what is not said of them, at the bottom of `slot`. Returns its top.
fn footer(sheet: &mut Sheet, facts: &Facts, chosen: &[&Fact], slot: Rect) -> f32 {
    const MOST_LINES: usize = 2;
    let theme = sheet.theme;
    let source = [Some(facts.source.as_str()), facts.credit.as_deref()];
    let mut told = vec![(joined(source.into_iter().flatten(), " "), None)];
    told.extend(
        facts.newsroom_figures(|fact| chosen.iter().any(|other| other.key == fact.key)).map(|text| (text, None)),
    );
    if let Some(owner) = facts.targets_of.as_ref().filter(|_| chosen.iter().any(|fact| fact.kind == Kind::Target)) {
        told.push((facts.words().target_of(owner), None));
    }
    let passages = [&facts.formed_note].into_iter().chain(&facts.revisions);
    told.extend(passages.map(|passage| (passage.text.clone(), passage.foreign)));
    told.retain(|(text, _)| !text.is_empty());
    let style = |size: f32, lang| Style { size, leading: (size * 1.45).ceil(), lang, ..Style::note(&theme) };
    let lines = |size: f32| -> usize {
        told.iter().map(|(text, _)| metrics::wrap(text, size, Weight::Regular, slot.width).len()).sum()
    };
    let size = [19.0, 18.0, 17.0].into_iter().find(|&size| lines(size) <= MOST_LINES).unwrap_or(16.0);
    let top = slot.bottom() - lines(size) as f32 * style(size, None).leading;
    let mut y = top;
    for (text, lang) in &told {
        y += passage(sheet, Rect { y, ..slot }, style(size, *lang), text);
    }
    top - 22.0
}

/// The figures side by side at the bottom of `slot`, their numbers on one line, below a rule. Returns the rule's y.
fn figures(sheet: &mut Sheet, facts: &Facts, chosen: &[&Fact], slot: Rect) -> f32 {
    if chosen.is_empty() {
        return slot.bottom();
    }
    let theme = sheet.theme;
    let count = chosen.len() as f32;
    let width = (slot.width - (count - 1.0) * GAP) / count;
    let cells = chosen.iter().map(|fact| {
        let (mut number, mut words) = (Sheet::new(&theme, width), Sheet::new(&theme, width));
        let is_target = fact.kind == Kind::Target;
        number.number(fact, 66.0, if is_target { theme.plan } else { theme.strong });
        let style = Style { size: 20.0, leading: 29.0, ..Style::label(&theme) }.of(&fact.label);
        let flag = if is_target { format!(" ({})", facts.words().kind(fact.kind)) } else { String::new() };
        words.text(style, &(sections::heading(facts, fact) + &flag), Some(fact.key));
        if let Some(giver) = fact.giver_note() {
            words.text(Style { size: 18.0, leading: 27.0, ..Style::note(&theme) }, &giver, Some(fact.key));
        }
        (number, words)
    });
    let cells: Vec<(Sheet, Sheet)> = cells.collect();
    let highest = |of: fn(&(Sheet, Sheet)) -> f32| cells.iter().map(of).fold(0.0, f32::max);
    let words = slot.bottom() - highest(|cell| cell.1.y);
    let top = words - highest(|cell| cell.0.y);
    let mut x = slot.x;
    for (number, label) in cells {
        sheet.line(Point::new(x, top - 6.0), Point::new(x + width, top - 6.0), theme.ink, 2.0);
        let y = words - number.y;
        sheet.place(number, Point::new(x, y));
        sheet.place(label, Point::new(x, words));
        x += width + GAP;
    }
    top - 6.0
}

/// The merger in `slot`: drawn, if the former units are so few that their names can be read; else told. Returns whether
/// there is one.
fn merger(sheet: &mut Sheet, facts: &Facts, slot: Rect) -> bool {
    const SIZES: [f32; 7] = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
    let theme = sheet.theme;
    let section = sections::ALL.iter().find(|section| section.name == "merge" && (section.known)(facts));
    let Some(section) = section else { return false };
    let drawn = SIZES.into_iter().find_map(|factor| {
        let drawn = section.alone(facts, &theme, (slot.width / factor).floor())?;
        (drawn.y * factor <= slot.height).then_some((drawn, factor))
    });
    let Some((mut drawn, factor)) = drawn else { return told_merger(sheet, facts, slot) };
    let at = Point::new(slot.x, slot.y + (slot.height - drawn.y * factor) / 2.0);
    for node in &mut drawn.nodes {
        node.enlarge(factor);
        node.shift(at);
    }
    sheet.nodes.append(&mut drawn.nodes);
    true
}

/// How many former units there were, large, and what they were called.
fn told_merger(sheet: &mut Sheet, facts: &Facts, slot: Rect) -> bool {
    let Some(units) = facts.figure(Role::FormerUnits) else { return false };
    let theme = sheet.theme;
    let inner = Rect::new(0.0, 14.0, slot.width - 24.0, slot.height - 28.0);
    let mut told = Sheet::new(&theme, inner.width);
    let text = facts.words().merged_from(&units.text(), facts.former_within.as_deref());
    let label = Style { size: 23.0, leading: 34.0, ..Style::label(&theme) };
    let y = inner.y + told.text_in(inner, label, &text, Some(units.key)) + 6.0;
    let names: Vec<String> = facts.former.iter().map(|unit| facts.name_of(unit)).collect();
    let names = joined(names.iter().map(String::as_str), ", ");
    let style = |size: f32| Style { size, leading: (size * 1.45).ceil(), ..Style::body(&theme) };
    let lines = |size: f32| metrics::wrap(&names, size, Weight::Regular, inner.width);
    let fits = |&size: &f32| y + lines(size).len() as f32 * style(size).leading <= inner.bottom();
    let size = [28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 17.0, 16.0].into_iter().find(fits).unwrap_or(15.0);
    let room = ((inner.bottom() - y) / style(size).leading).max(1.0) as usize;
    let mut lines = lines(size);
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            *last = last.trim_end_matches(',').to_owned() + " …";
        }
    }
    let height = y + told.lines_in(Rect { y, ..inner }, style(size), &lines, Some(units.key)) + 14.0;
    sheet.fill(Rect { x: slot.x - 28.0, width: slot.width + 28.0, height, ..slot }, 0.0, theme.plate, None);
    sheet.fill(Rect { x: slot.x - 28.0, width: 5.0, height, ..slot }, 0.0, theme.strong, None);
    sheet.place(told, Point::new(slot.x, slot.y));
    true
}

/// Where and since when, and the title, as large as it fits `slot`.
fn headline(sheet: &mut Sheet, facts: &Facts, head: &Heading, slot: Rect) {
    let theme = sheet.theme;
    let kicker = facts.words().kicker(&facts.place.province, facts.place.class, facts.place.formed);
    let style = Style { size: 22.0, leading: 32.0, ..Style::note(&theme) }.bold();
    let y = slot.y + passage(sheet, slot, style, &kicker) + 8.0;
    let own = head.title.clone().unwrap_or_else(|| facts.place_in_words().into());
    let set = |size: f32| {
        let style = Style { size, leading: (size * 1.3).ceil(), weight: Weight::Bold, ..Style::label(&theme) }.of(&own);
        (style, metrics::balance(&own, size, Weight::Bold, slot.width))
    };
    let fits = |(style, lines): &(Style, Vec<String>)| {
        let high = lines.len() as f32 * style.leading <= slot.bottom() - y;
        high && lines.iter().all(|line| style.width(line) <= slot.width)
    };
    let sizes = [68.0, 64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0];
    let (style, lines) = sizes.into_iter().map(set).find(fits).unwrap_or_else(|| set(24.0));
    let height = lines.len() as f32 * style.leading;
    sheet.lines_in(Rect { y, ..slot }, style, &lines, None);
    lede(sheet, head, Rect { y: y + height + 10.0, height: slot.bottom() - y - height - 10.0, ..slot });
}

/// The line under the title, if there is room for it.
fn lede(sheet: &mut Sheet, head: &Heading, slot: Rect) {
    let style = Style { size: 24.0, leading: 35.0, ..Style::body(&sheet.theme) }.color(sheet.theme.muted);
    let lines = metrics::balance(&head.lede, style.size, style.weight, slot.width);
    if lines.len() as f32 * style.leading <= slot.height {
        sheet.tell(&head.lede, None);
        sheet.lines_in(slot, style, &lines, None);
    }
}
