//! The sheet that a section draws on: it grows downwards, and keeps the rules of type that all sections share.

mod part;

use super::{
    Style,
    large_figure::{LargeFigure, Lines},
};
use crate::{
    facts::{Fact, Facts, Passage},
    geometry::{Point, Rect},
    key::FactKey,
    locale::{Drawn, Lang},
    metrics::{self, plain},
    profile::OF_ANY_PLACE,
    scene::{Anchor, Caption, Color, Cue, Effect, Mark, Node, Paths, Shape, Span, Stroke, TextLine},
    theme::Theme,
};

/// No text is smaller than this, in CSS px.
pub const SMALLEST: f32 = 12.0;

/// Nodes and marks from the top left corner down.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The colours.
    pub theme: Theme,
    /// In CSS px.
    pub width: f32,
    /// How far down the sheet is filled, in CSS px: its height so far.
    pub y: f32,
    /// The drawing that what comes in belongs to.
    pub drawing: u8,
    /// What is drawn, from back to front.
    pub nodes: Vec<Node>,
    /// What can be pointed at, in reading order.
    pub marks: Vec<Mark>,
    /// What is said beside the marks, in reading order.
    pub captions: Vec<Caption>,
}

impl Sheet {
    /// The narrowest sheet that a section is asked to draw on, in CSS px: a picture 240 wide, less its margins.
    pub const NARROWEST: f32 = 208.0;

    /// An empty sheet.
    pub fn new(theme: &Theme, width: f32) -> Self {
        Sheet { theme: *theme, width, y: 0.0, drawing: 0, nodes: Vec::new(), marks: Vec::new(), captions: Vec::new() }
    }

    /// Leaves `height` CSS px free.
    pub fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// Draws a shape that shows `fact`.
    pub fn draw(&mut self, shape: Shape, fact: Option<FactKey>) {
        self.nodes.push(Node { shape, fact, cue: None });
    }

    /// Draws a filled box.
    pub fn fill(&mut self, area: Rect, radius: f32, color: Color, fact: Option<FactKey>) {
        self.draw(Shape::Rect { area, radius, fill: Some(color), stroke: None }, fact);
    }

    /// Draws a whole line along an axis, so many CSS px wide.
    pub fn line(&mut self, from: Point, to: Point, color: Color, width: f32) {
        self.draw(Shape::Line { from, to, stroke: Stroke::solid(color, width) }, None);
    }

    /// Draws an outline once or many times.
    pub fn paths(&mut self, paths: Paths, fact: Option<FactKey>) {
        self.draw(Shape::Paths(paths), fact);
    }

    /// Sets text over the whole width and moves below it.
    pub fn text(&mut self, style: Style, text: &str, fact: Option<FactKey>) {
        let slot = Rect::new(0.0, self.y, self.width, 0.0);
        self.y += self.text_in(slot, style, text, fact);
    }

    /// Sets a note over the whole width and moves below it.
    pub fn note(&mut self, text: &str, fact: Option<FactKey>) {
        self.text(Style::note(&self.theme), text, fact);
    }

    /// Sets a passage over the whole width, in its language, and moves below it.
    pub fn passage(&mut self, style: Style, passage: &Passage, fact: Option<FactKey>) {
        self.text(style.of(passage), passage, fact);
    }

    /// Sets what a figure measures, when, and whether that is an estimate that its number does not show.
    pub fn heading(&mut self, facts: &Facts, fact: &Fact) {
        let style = Style::label(&self.theme).of(&fact.label);
        self.text(style, &heading(facts, fact), Some(fact.key));
    }

    /// How high a figure's heading is over the whole width, in CSS px.
    #[cfg(feature = "sections")]
    pub fn heading_height(&self, facts: &Facts, fact: &Fact) -> f32 {
        let style = Style::label(&self.theme);
        let lines = metrics::wrap(&heading(facts, fact), style.size, style.weight, self.width);
        lines.len() as f32 * style.leading
    }

    /// Sets text at the top left of `slot`, wrapped to its width. Returns the text's height; nothing moves. Text that shows
    /// no fact is said by no mark: it is told as a caption.
    pub fn text_in(&mut self, slot: Rect, style: Style, text: &str, fact: Option<FactKey>) -> f32 {
        if fact.is_none() {
            self.tell(text, style.lang);
        }
        let lines = metrics::wrap(text, style.size, style.weight, slot.width);
        self.lines_in(slot, style, &lines, fact)
    }

    /// Tells those who do not see the picture, at this place of its reading order.
    pub fn tell(&mut self, text: &str, lang: Option<Lang>) {
        self.say(text, false, lang);
    }

    /// Describes a drawing to those who do not see the picture.
    pub fn describe(&mut self, text: &str) {
        self.say(text, true, None);
    }

    /// Describes one of the drawings that every language has words for to those who do not see the picture.
    pub fn describe_drawn(&mut self, facts: &Facts, drawn: Drawn) {
        self.describe(&facts.words().drawn(drawn));
    }

    fn say(&mut self, text: &str, described: bool, lang: Option<Lang>) {
        let lang = lang.map(Lang::code);
        self.captions.push(Caption { after: self.marks.len(), text: plain(text), described, lang });
    }

    /// Sets a passage that explains `fact` beyond what its mark says, over the whole width, and moves below it.
    pub fn remark(&mut self, style: Style, passage: &Passage, fact: &Fact) {
        let style = style.of(passage);
        self.tell(passage, style.lang);
        self.text(style, passage, Some(fact.key));
    }

    /// Lets what was drawn since there were `from` nodes come in by `effect`, from when on and for how long, in ms.
    pub fn cue(&mut self, from: usize, effect: Effect, (start, length): (f32, f32)) {
        for node in &mut self.nodes[from..] {
            node.cue = Some(Cue { effect, start, length, drawing: self.drawing });
        }
    }

    /// Sets lines that are broken already. They are told as no caption.
    pub fn lines_in(&mut self, slot: Rect, style: Style, lines: &[String], fact: Option<FactKey>) -> f32 {
        for (index, line) in lines.iter().enumerate() {
            let baseline = Point::new(slot.x, slot.y + style.baseline() + index as f32 * style.leading);
            self.line_at(baseline, Anchor::Start, slot.width, vec![style.span(line, fact)]);
        }
        lines.len() as f32 * style.leading
    }

    /// Sets lines that are broken already from the left edge, and moves below them.
    pub fn lines(&mut self, style: Style, lines: &[String]) {
        let slot = Rect::new(0.0, self.y, self.width, 0.0);
        self.y += self.lines_in(slot, style, lines, None);
    }

    /// Sets one line of text, anchored on a baseline; one that is wider than the sheet is squeezed into its width.
    pub fn word(&mut self, (at, anchor): (Point, Anchor), style: Style, text: &str, fact: Option<FactKey>) {
        // Not `clamp`: its panic words floats, which weighs kilobytes.
        let slot = style.width(text).min(self.width).max(1.0);
        self.line_at(at, anchor, slot, vec![style.span(text, fact)]);
    }

    /// Sets spans on one line, anchored on a baseline, in a slot of so many CSS px.
    pub fn line_at(&mut self, at: Point, anchor: Anchor, slot: f32, spans: Vec<Span>) {
        self.draw(Shape::Text(TextLine { x: at.x, y: at.y, anchor, slot, spans }), None);
    }

    /// Sets a figure large over the whole width: its number big, its qualifier and unit beside it, or above and below
    /// it where the width does not hold them. `size` is the number's, in CSS px. Below stands who gives it, where that is
    /// the newsroom.
    pub fn figure(&mut self, fact: &Fact, size: f32, color: Color) {
        self.number(fact, size, color);
        self.giver(fact);
    }

    /// Sets a figure as [`figure`](Sheet::figure) does, without saying who gives it.
    pub fn number(&mut self, fact: &Fact, size: f32, color: Color) {
        // The number is as large as the width holds it: with its unit behind it, else with that below it.
        const SHARES: [f32; 9] = [1.0, 0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.4, 0.0];
        const WITH_UNIT: usize = 3;
        let set = |share: f32| LargeFigure::set(fact, (size * share).round().max(SMALLEST), &self.theme, color);
        let mut step = 0;
        let figure = loop {
            let figure = set(SHARES[step]);
            let width = if step < WITH_UNIT { figure.number_and_unit() } else { figure.number() };
            step += 1;
            if width <= self.width || step == SHARES.len() {
                break figure;
            }
        };
        figure.draw(&mut Lines::below(self, size));
    }

    /// Sets a figure large over the whole width as running text, its unit going on below its number, and moves below.
    #[cfg(feature = "sections")]
    pub fn figure_flowing(&mut self, fact: &Fact, size: f32, color: Color) {
        let figure = LargeFigure::set(fact, size, &self.theme, color);
        if figure.flows(self.width) {
            figure.draw_flowing(&mut Lines::below(self, size));
        } else {
            self.number(fact, size, color);
        }
        self.giver(fact);
    }

    /// Says over the whole width that the newsroom gives a figure, if it does, and moves below.
    pub fn giver(&mut self, fact: &Fact) {
        if let Some(text) = fact.giver_note() {
            self.text(Style::note(&self.theme).bold(), &text, Some(fact.key));
        }
    }

    /// Lets a reader point at what shows `fact`.
    pub fn mark(&mut self, fact: &Fact, lang: Lang, area: Rect) {
        self.mark_saying(fact, fact.sentence(lang), area);
    }

    /// Lets a reader point at what shows `fact` and says a text of its own, with plain spaces.
    fn mark_saying(&mut self, fact: &Fact, text: String, area: Rect) {
        self.marks.push(Mark { id: fact.id.clone(), area, label: plain(&fact.label), text, shape: Vec::new() });
    }

    /// Lets a reader point at the sheet's whole width from `top` down to where it is filled, or 24 px if that is more.
    pub fn mark_from(&mut self, top: f32, fact: &Fact, lang: Lang) {
        self.mark_from_saying(top, fact, fact.sentence(lang));
    }

    /// As [`mark_from`](Sheet::mark_from), with a text of its own.
    pub fn mark_from_saying(&mut self, top: f32, fact: &Fact, text: String) {
        self.y = self.y.max(top + Mark::LEAST);
        let area = Rect::new(0.0, top, self.width, (self.y - top).max(Mark::LEAST));
        self.mark_saying(fact, text, area);
    }

    /// Sets a note that words `fact` and lets a reader point at it.
    pub fn marked_note(&mut self, fact: &Fact, text: &str, lang: Lang) {
        let top = self.y;
        let style = Style::note(&self.theme);
        // A single line is lower than a thumb needs: it stands in the middle of its target.
        self.space((Mark::LEAST - style.leading) / 2.0);
        self.text(style, text, Some(fact.key));
        self.space((Mark::LEAST - style.leading) / 2.0);
        self.mark_from(top, fact, lang);
    }

    /// Whether something on the sheet shows the fact.
    #[cfg(feature = "full")]
    pub fn shows(&self, fact: FactKey) -> bool {
        self.nodes.iter().any(|node| node.shows(fact))
    }
}

/// What a figure measures, when, and whether that is an estimate that its number does not show.
pub fn heading(facts: &Facts, fact: &Fact) -> String {
    let mut text = String::from(&*fact.label);
    if let Some(period) = fact.when(facts.lang) {
        text.push_str(", ");
        text.push_str(&period);
    }
    if OF_ANY_PLACE && fact.is_estimate_unsaid() {
        text = text + " (" + facts.words().kind(fact.kind) + ")";
    }
    text
}
