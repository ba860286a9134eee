//! The sheet that a section draws on: it grows downwards, and keeps the rules of type that all sections share.

use super::{Style, large_figure::LargeFigure};
use crate::{
    facts::{Fact, Facts, Passage},
    geometry::{Point, Rect},
    key::FactKey,
    locale::Lang,
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
        Sheet { theme: *theme, width, y: 0.0, nodes: Vec::new(), marks: Vec::new(), captions: Vec::new() }
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

    /// Draws a line along an axis.
    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.draw(Shape::Line { from, to, stroke }, None);
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

    /// Sets a passage over the whole width, in its language, and moves below it.
    pub fn passage(&mut self, style: Style, passage: &Passage, fact: Option<FactKey>) {
        self.text(style.of(passage), passage, fact);
    }

    /// Sets what a figure measures, when, and whether that is an estimate that its number does not show.
    pub fn heading(&mut self, facts: &Facts, fact: &Fact) {
        let slot = Rect::new(0.0, self.y, self.width, 0.0);
        self.y += self.heading_in(slot, facts, fact);
    }

    /// Sets a figure's heading at the top left of `slot`. Returns its height; nothing moves.
    pub fn heading_in(&mut self, slot: Rect, facts: &Facts, fact: &Fact) -> f32 {
        let style = Style::label(&self.theme).of(&fact.label);
        self.text_in(slot, style, &heading(facts, fact), Some(fact.key))
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
            node.cue = Some(Cue { effect, start, length, drawing: 0 });
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
        let slot = Rect::new(0.0, self.y, self.width, 0.0);
        self.y += self.figure_in(slot, fact, size, color);
        self.giver(fact);
    }

    /// Sets a figure large at the top left of `slot`, smaller where the slot is narrow. Returns its height.
    pub fn figure_in(&mut self, slot: Rect, fact: &Fact, size: f32, color: Color) -> f32 {
        // The number is as large as the width holds it: with its unit behind it, else with that below it.
        const SHARES: [f32; 9] = [1.0, 0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.4, 0.0];
        const WITH_UNIT: usize = 3;
        let set = |share: f32| LargeFigure::set(fact, (size * share).round().max(SMALLEST), &self.theme, color);
        let mut step = 0;
        let figure = loop {
            let figure = set(SHARES[step]);
            let width = if step < WITH_UNIT { figure.number_and_unit() } else { figure.number() };
            step += 1;
            if width <= slot.width || step == SHARES.len() {
                break figure;
            }
        };
        self.large(slot, figure.lines(slot.width), size)
    }

    /// Sets a figure large over the whole width as running text, its unit going on below its number, and moves below.
    #[cfg(feature = "sections")]
    pub fn figure_flowing(&mut self, fact: &Fact, size: f32, color: Color) {
        let slot = Rect::new(0.0, self.y, self.width, 0.0);
        let lines = LargeFigure::set(fact, size, &self.theme, color).flowing(slot.width);
        self.y += match lines {
            Some(lines) => self.large(slot, lines, size),
            None => self.figure_in(slot, fact, size, color),
        };
        self.giver(fact);
    }

    /// Sets the lines of a large figure, whose number is meant to be `size` CSS px high. Returns their height.
    fn large(&mut self, slot: Rect, lines: Vec<Vec<Span>>, size: f32) -> f32 {
        let mut y = slot.y;
        let mut left = lines.len();
        for spans in lines {
            left -= 1;
            let tallest = Span::tallest(&spans);
            let above = if tallest == size { size } else { (tallest * 1.1).ceil() };
            y += above;
            self.line_at(Point::new(slot.x, y), Anchor::Start, slot.width, spans);
            // What follows the figure may begin with a capital whose marks reach out of its own line.
            let below = if left > 0 { tallest * 0.26 } else { tallest * metrics::DESCENT + 1.6 };
            y += below.ceil();
        }
        y - slot.y
    }

    /// Says over the whole width that the newsroom gives a figure, if it does, and moves below.
    pub fn giver(&mut self, fact: &Fact) {
        let slot = Rect::new(0.0, self.y, self.width, 0.0);
        self.y += self.giver_in(slot, fact);
    }

    /// Says at the top left of `slot` that the newsroom gives a figure, if it does. Returns the height.
    pub fn giver_in(&mut self, slot: Rect, fact: &Fact) -> f32 {
        let note = Style::note(&self.theme).bold();
        fact.giver_note().map_or(0.0, |text| self.text_in(slot, note, &text, Some(fact.key)))
    }

    /// Lets a reader point at what shows `fact`.
    pub fn mark(&mut self, fact: &Fact, lang: Lang, area: Rect) {
        let (label, text) = (plain(&fact.label), fact.sentence(lang));
        self.marks.push(Mark { id: fact.id.clone(), area, label, text, shape: Vec::new() });
    }

    /// Lets a reader point at the sheet's whole width from `top` down to where it is filled, or 24 px if that is more.
    pub fn mark_from(&mut self, top: f32, fact: &Fact, lang: Lang) {
        self.y = self.y.max(top + Mark::LEAST);
        let area = Rect::new(0.0, top, self.width, (self.y - top).max(Mark::LEAST));
        self.mark(fact, lang, area);
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

    /// Puts another sheet on this one, its top left corner at `at`; does not move down.
    pub fn place(&mut self, mut sheet: Sheet, at: Point) {
        sheet.captions.iter_mut().for_each(|told| told.after += self.marks.len());
        sheet.nodes.iter_mut().for_each(|node| node.shift(at));
        sheet.marks.iter_mut().for_each(|mark| mark.shift(at));
        self.captions.append(&mut sheet.captions);
        self.nodes.append(&mut sheet.nodes);
        self.marks.append(&mut sheet.marks);
    }
}

/// What a figure measures, when, and whether that is an estimate that its number does not show.
pub fn heading(facts: &Facts, fact: &Fact) -> String {
    let mut text = String::from(&*fact.label);
    if let Some(period) = fact.when(facts.lang) {
        text = text + ", " + &period;
    }
    if OF_ANY_PLACE && fact.is_estimate_unsaid() {
        text = text + " (" + facts.words().kind(fact.kind) + ")";
    }
    text
}
