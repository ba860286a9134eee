//! Targets: what is aimed at, by subject, each subject on a panel that is outlined and flagged as what is not yet so.
//!
//! No target stands on a scale with anything: their numbers are set large, and what they count is outlined, not filled.

mod item;

use super::{Section, Sheet, Style, cells, flag};
use crate::{
    facts::{Fact, Facts},
    geometry::{Point, Rect},
    profile::{Period, Role},
    scene::{Shape, Stroke},
};
use item::Setting;

/// The section.
pub static TARGETS: Section = Section {
    name: "targets",
    known: |facts| subjects(facts).next().is_some(),
    draw,
    columns: |_| [12, 12],
    ruled: true,
    says,
    #[cfg(feature = "full")]
    needs: &["economy-target", "tourism-target", "ocop-target", "society-target", "party-target", "budget-target"],
};

/// What targets are for, in the order in which they are drawn.
const SUBJECTS: [Role; 5] =
    [Role::EconomyTarget, Role::TourismTarget, Role::OcopTarget, Role::SocietyTarget, Role::PartyTarget];

/// Between panels, in CSS px.
const GAP: f32 = 16.0;

/// From a panel's edge to what is on it, in CSS px.
const PADDING: f32 = 14.0;

/// Between a flag and what stands beside it, in CSS px.
const BESIDE: f32 = 10.0;

/// A subject with more targets than this has a row to itself.
const MANY: usize = 3;

/// The targets of a subject, in the profile's order. What the budget is to take in is a target for the economy.
fn of_subject(facts: &Facts, subject: Role) -> Vec<&Fact> {
    let budget = subject == Role::EconomyTarget && facts.has_target_among_others();
    let belongs = |role: Role| role == subject || budget && role == Role::BudgetTarget;
    facts.figures.iter().filter(|fact| fact.role.is_some_and(belongs)).collect()
}

/// The subjects that there are targets for, with these.
fn subjects(facts: &Facts) -> impl Iterator<Item = (Role, Vec<&Fact>)> {
    let all = SUBJECTS.into_iter().map(|subject| (subject, of_subject(facts, subject)));
    all.filter(|(_, targets)| !targets.is_empty())
}

/// Until when the last of the targets is to be reached.
fn says(facts: &Facts) -> Option<String> {
    let years = subjects(facts).flat_map(|(_, targets)| targets).filter_map(|fact| last_year(fact.period?));
    Some(facts.words().lede_targets(&facts.words().period(Period::By(years.max()?))))
}

fn last_year(period: Period) -> Option<u16> {
    match period {
        Period::Years(_, to) | Period::Yearly(_, to) | Period::Term(_, to) => Some(to),
        Period::EndOf(year) | Period::By(year) | Period::Month(year, _) => Some(year),
        Period::Days(_, to) => Some(to.year),
        Period::Since(_) => None,
    }
}

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let panels: Vec<(Role, Vec<&Fact>)> = subjects(facts).collect();
    if panels.is_empty() {
        return;
    }
    let (theme, width) = (sheet.theme, sheet.width);
    if let Some(owner) = &facts.targets_of {
        let size = if width < 520.0 { 18.0 } else { 21.0 };
        let style = Style { size, leading: (size * 1.45).ceil(), ..Style::label(&theme) };
        sheet.text(style, &facts.words().targets_of(owner), None);
    }
    sheet.text(Style::note(&theme), facts.words().not_results(), None);
    sheet.space(12.0);
    let side_by_side = match width {
        1000.0.. => 3,
        520.0.. => 2,
        _ => 1,
    };
    for (index, row) in rows(panels, side_by_side).iter().enumerate() {
        sheet.space(if index == 0 { 0.0 } else { GAP });
        draw_row(sheet, facts, row);
    }
}

/// Subjects in rows of at most `most`; alone is one with many targets, or with numbers and statements.
fn rows(panels: Vec<(Role, Vec<&Fact>)>, most: usize) -> Vec<Vec<(Role, Vec<&Fact>)>> {
    let mut rows: Vec<Vec<(Role, Vec<&Fact>)>> = Vec::new();
    for panel in panels {
        let is_mixed =
            |targets: &[&Fact]| targets.iter().any(|target| target.value.is_some() != targets[0].value.is_some());
        let is_many = |panel: &(Role, Vec<&Fact>)| panel.1.len() > MANY || is_mixed(&panel.1);
        match rows.last_mut() {
            Some(row) if row.len() < most && !is_many(&panel) && !row.iter().any(is_many) => row.push(panel),
            _ => rows.push(vec![panel]),
        }
    }
    rows
}

/// Panels side by side, all as high as the highest.
fn draw_row(sheet: &mut Sheet, facts: &Facts, row: &[(Role, Vec<&Fact>)]) {
    let width = cells::width(sheet.width, row.len(), GAP);
    let heads: Vec<Head> = row.iter().map(|panel| Head::of(facts, panel)).collect();
    let empty = Sheet::new(&sheet.theme, width - 2.0 * PADDING);
    let is_beside = heads.iter().all(|head| head.fits_a_line(&empty));
    let inside = row.iter().zip(&heads).map(|((_, targets), head)| {
        let mut panel = empty.clone();
        head.draw(&mut panel, is_beside);
        draw_targets(&mut panel, facts, targets, head.period.is_some());
        panel
    });
    let inside: Vec<Sheet> = inside.collect();
    let height = inside.iter().fold(0.0, |height: f32, panel| height.max(panel.y)) + 2.0 * PADDING;
    for (index, panel) in inside.into_iter().enumerate() {
        let card = Rect::new(index as f32 * (width + GAP), sheet.y, width, height);
        let stroke = Some(Stroke::dashed(sheet.theme.plan, 1.5));
        sheet.draw(Shape::Rect { area: card, radius: 6.0, fill: None, stroke }, None);
        sheet.place(panel, Point::new(card.x + PADDING, card.y + PADDING));
    }
    sheet.space(height);
}

/// What stands at the head of a panel: the flag, and the time that all its targets share.
struct Head {
    flag: &'static str,
    period: Option<String>,
}

impl Head {
    fn of(facts: &Facts, (subject, targets): &(Role, Vec<&Fact>)) -> Head {
        let shared = targets[0].period.filter(|period| targets.iter().all(|target| target.period == Some(*period)));
        Head { flag: facts.words().targets_for(*subject), period: shared.map(|period| facts.words().period(period)) }
    }

    /// Whether the time has room beside the flag, on a panel like an empty one.
    fn fits_a_line(&self, empty: &Sheet) -> bool {
        let flag = flag::set(&mut empty.clone(), self.flag, empty.theme.plan);
        let note = Style::note(&empty.theme);
        self.period.as_ref().is_none_or(|period| flag.right() + BESIDE + note.width(period) <= empty.width)
    }

    /// Sets the flag, and the time beside it or below it.
    fn draw(&self, sheet: &mut Sheet, is_beside: bool) {
        let note = Style::note(&sheet.theme);
        sheet.tell(self.flag, None);
        let flag = flag::set(sheet, self.flag, sheet.theme.plan);
        let Some(period) = &self.period else { return };
        if is_beside {
            let left = flag.right() + BESIDE;
            sheet.text_in(Rect::new(left, flag.y + 2.5, sheet.width - left, 0.0), note, period, None);
        } else {
            sheet.text(note, period, None);
        }
        sheet.space(2.0);
    }
}

/// Sets a panel's targets below its head, which `says_when` for all of them or does not.
fn draw_targets(sheet: &mut Sheet, facts: &Facts, targets: &[&Fact], says_when: bool) {
    let (theme, width) = (sheet.theme, sheet.width);
    let (numbers, statements): (Vec<&Fact>, Vec<&Fact>) = targets.iter().partition(|target| target.value.is_some());
    let Setting { columns, size, in_cells } = Setting::of(&numbers, &statements, width);
    let sentence = item::sentence_size(numbers.is_empty(), width);
    let narrow = cells::width(width, columns, item::GAP.0);
    let cell = |target: &&Fact| {
        let mut cell = Sheet::new(&theme, narrow);
        let size = if target.value.is_some() { size } else { sentence };
        item::draw(&mut cell, facts, target, (size, says_when));
        cell
    };
    let beside = if in_cells { statements.len() } else { 0 };
    let cells = numbers.iter().chain(&statements[..beside]).map(cell).collect();
    cells::place(sheet, cells, columns, item::GAP);
    for (index, statement) in statements.iter().skip(beside).enumerate() {
        sheet.space(if index == 0 && numbers.is_empty() { 0.0 } else { 10.0 });
        let mut whole = Sheet::new(&theme, width);
        item::draw(&mut whole, facts, statement, (sentence, says_when));
        let (at, height) = (Point::new(0.0, sheet.y), whole.y);
        sheet.place(whole, at);
        sheet.space(height);
    }
    if targets.iter().any(|target| item::stars(target).is_some()) {
        sheet.space(8.0);
        sheet.text(Style::note(&theme), facts.words().star_chart(), None);
    }
}
