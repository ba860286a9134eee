//! The budget: what came in as a bar from zero, its plan as a tick; and apart from it, what is aimed at.

use super::{GUTTER, Section, Sheet, Style, flag};
use crate::{
    facts::{Fact, Facts, PLAN},
    geometry::{Point, Rect},
    locale::Drawn,
    metrics::plain,
    profile::{Kind, Number, OF_ANY_PLACE, Role},
    scale::BarScale,
    scene::{Anchor, Effect, Shape, Stroke},
};

/// The section.
pub static BUDGET: Section = Section {
    name: "budget",
    known: |facts| facts.figure(Role::Budget).or(target(facts)).is_some(),
    draw,
    columns: |_| [12, 12],
    ruled: true,
    says,
    #[cfg(feature = "full")]
    needs: &["budget", "budget-target"],
};

/// The bar's thickness, in CSS px.
const BAR: f32 = 28.0;

/// How far the plan's tick stands out of the bar on either side, in CSS px.
const TICK: f32 = 7.0;

fn says(facts: &Facts) -> Option<String> {
    let result = facts.figure(Role::Budget)?;
    let period = result.when(facts.lang);
    let mut revenue = result.text();
    if OF_ANY_PLACE && result.is_estimate_unsaid() {
        revenue = revenue + " (" + facts.words().kind(result.kind) + ")";
    }
    Some(facts.words().lede_budget(&revenue, period.as_deref()))
}

/// What is aimed at, unless it stands among the other targets.
fn target(facts: &Facts) -> Option<&Fact> {
    facts.figure(Role::BudgetTarget).filter(|_| !facts.has_target_among_others())
}

fn draw(sheet: &mut Sheet, facts: &Facts) {
    let width = sheet.width;
    let result = facts.figure(Role::Budget);
    let target = target(facts);
    // The built-in profile has both; only where other sections can be drawn may its target stand among others.
    let has_target = target.is_some() || cfg!(feature = "sections");
    if !OF_ANY_PLACE && (result.is_none() || !has_target) {
        return;
    }
    let beside = width >= 600.0 && result.is_some() && target.is_some();
    let result_width = if beside { ((width - GUTTER) * 0.6).floor() } else { width };
    sheet.width = result_width;
    if let Some(result) = result {
        draw_result(sheet, facts, result);
    }
    if let Some(target) = target {
        let unlike = result.filter(|result| result.period != target.period);
        let x = if beside { result_width + GUTTER } else { 0.0 };
        let top = if beside || result.is_none() { 0.0 } else { sheet.y + 20.0 };
        let whole = sheet.begin(width - x);
        draw_target(sheet, facts, target, unlike);
        let height = sheet.end(whole, Point::new(x, top));
        sheet.y = sheet.y.max(top + height);
    }
    sheet.width = width;
}

fn draw_result(sheet: &mut Sheet, facts: &Facts, result: &Fact) {
    let theme = sheet.theme;
    let top = sheet.y;
    sheet.heading(facts, result);
    sheet.figure(result, 44.0, theme.ink);
    let ratio = facts.ratio_of(result);
    let plan = facts.derived(PLAN);
    // The built-in profile has both.
    if !OF_ANY_PLACE && (ratio.is_none() || plan.is_none()) {
        return;
    }
    let bar_top = match ratio {
        Some(ratio) => {
            sheet.mark_from(top, result, facts.lang);
            sheet.space(2.0);
            let top = sheet.y;
            let style = Style::body(&theme).bold().color(theme.plan);
            // That the source only estimated its own share is nothing to the newsroom's.
            let kind = if ratio.is_newsroom() { Kind::Actual } else { ratio.kind };
            let reached = facts.words().reached(&ratio.text(), kind);
            sheet.text(style, &reached, Some(ratio.key));
            sheet.giver(ratio);
            let said = if ratio.is_newsroom() {
                ratio.sentence(facts.lang)
            } else {
                let period = ratio.when(facts.lang).unwrap_or_default();
                plain(&facts.words().sentence(&ratio.label, &period, &reached))
            };
            sheet.mark_from_saying(top, ratio, said);
            sheet.y + 6.0 + TICK
        }
        None => sheet.y + 10.0,
    };
    // A result without a plan has a scale of its own.
    let shared = [result, plan.unwrap_or(result)];
    // Facts of one derivation share their period and kind; should they not, each keeps its number and loses its bar. A bar
    // beside no plan would show nothing but itself.
    if let Ok(scale) = BarScale::over(&shared, sheet.width)
        && (!OF_ANY_PLACE || plan.is_some())
    {
        let plan = plan.map(|plan| (plan, tick_of(plan, result, ratio)));
        let scale = plan.filter(|_| OF_ANY_PLACE).map_or(scale, |(_, tick)| scale.reaching(tick));
        let plan = plan.map(|(plan, tick)| (plan, scale.length(tick)));
        sheet.y = bar_top;
        sheet.describe_drawn(facts, Drawn::Bar(plan.is_some()));
        draw_bar(sheet, result, plan, scale.length(result.number()));
        axis(sheet, facts, plan);
    }
    if ratio.is_none() {
        sheet.mark_from(top, result, facts.lang);
    }
}

/// Whether a result and a target are not said to be defined differently.
fn alike(facts: &Facts, result: &Fact, target: &Fact) -> bool {
    #[cfg(feature = "full")]
    if facts.budgets_alike {
        return true;
    }
    let _ = facts;
    result.label == target.label
}

/// Where the plan's tick stands: at the plan's number; at the share that the source gives, where rounding took the number
/// visibly off it.
fn tick_of(plan: &Fact, result: &Fact, ratio: Option<&Fact>) -> f64 {
    const VISIBLE: f64 = 0.01;
    let rounded = plan.number();
    match ratio {
        Some(ratio) if OF_ANY_PLACE => {
            let exact = result.number() * 100.0 / ratio.number();
            if (exact - rounded).abs() > rounded * VISIBLE { exact } else { rounded }
        }
        _ => rounded,
    }
}

/// The result's bar, of a `length`, and across it the plan's tick, which stands at an x of its own; in CSS px.
fn draw_bar(sheet: &mut Sheet, result: &Fact, plan: Option<(&Fact, f32)>, length: f32) {
    let theme = sheet.theme;
    let bar = Rect::new(0.0, sheet.y, length, BAR);
    let from = sheet.nodes.len();
    sheet.fill(bar, 0.0, theme.strong, Some(result.key));
    sheet.cue(from, Effect::Grow, (150.0, 1100.0));
    if let Some((plan, x)) = plan {
        if OF_ANY_PLACE && x > bar.width {
            // What is missing of the plan.
            sheet.fill(Rect { x: bar.width, width: x - bar.width, ..bar }, 0.0, theme.pale, None);
        }
        // Clear of the bar on both sides: the tick is seen by its gap, not by its colour alone.
        sheet.fill(Rect::new(x - 4.0, bar.y, 8.0, BAR), 0.0, theme.background, None);
        let tick = Rect::new(x - 1.5, bar.y - TICK, 3.0, BAR + 2.0 * TICK);
        sheet.fill(tick, 0.0, theme.plan, Some(plan.key));
    }
    sheet.y = bar.bottom();
}

/// Below the bar: its zero, and what the tick is.
fn axis(sheet: &mut Sheet, facts: &Facts, plan: Option<(&Fact, f32)>) {
    let note = Style::note(&sheet.theme);
    let zero = facts.words().number(Number::whole(0));
    sheet.space(if plan.is_some() { TICK + 1.0 } else { 3.0 });
    let top = sheet.y;
    let baseline = top + 2.5 + note.baseline();
    sheet.word((Point::new(0.0, baseline), Anchor::Start), note, &zero, None);
    let Some((plan, x)) = plan else {
        sheet.space(note.leading);
        return;
    };
    let style = note.color(sheet.theme.plan).bold();
    let text = facts.calculated_from_newsroom(plan).unwrap_or_else(|| facts.words().plan(&plan.text()));
    let end = x + 1.5;
    let fact = Some(plan.key);
    let left = note.width(&zero) + 16.0;
    if style.width(&text) <= end - left {
        sheet.word((Point::new(end, baseline), Anchor::End), style, &text, fact);
        sheet.y = top + 24.0;
        sheet.mark(plan, facts.lang, Rect::new(left, top, sheet.width - left, 24.0));
    } else {
        sheet.y = top + 24.0;
        let top = sheet.y;
        sheet.text(style, &text, fact);
        sheet.mark_from(top, plan, facts.lang);
    }
}

/// What is aimed at, on an empty part: outlined and flagged, on a scale with nothing; `unlike` is the result beside it that it must not be
/// compared with.
fn draw_target(sheet: &mut Sheet, facts: &Facts, target: &Fact, unlike: Option<&Fact>) {
    const PADDING: f32 = 16.0;
    let theme = sheet.theme;
    let card = sheet.nodes.len();
    let area = Rect::new(0.0, 0.0, sheet.width, 0.0);
    let edge = Some(Stroke::dashed(theme.plan, 1.5));
    sheet.draw(Shape::Rect { area, radius: 6.0, fill: None, stroke: edge }, Some(target.key));
    let whole = sheet.begin(sheet.width - 2.0 * PADDING);
    flag::set(sheet, facts.words().target(), theme.plan);
    sheet.heading(facts, target);
    sheet.figure(target, 36.0, theme.ink);
    if let Some(owner) = &facts.targets_of {
        sheet.remark(Style::note(&theme), &facts.words().target_of(owner).into(), target);
    }
    if let Some(result) = unlike
        && let Some(period) = result.when(facts.lang)
    {
        sheet.note(&facts.words().other_period(&period, alike(facts, result, target)), None);
    }
    sheet.y = sheet.end(whole, Point::new(PADDING, PADDING)) + 2.0 * PADDING;
    sheet.heighten(card, sheet.y);
    sheet.mark(target, facts.lang, Rect { height: sheet.y, ..area });
}
