//! What holds of every picture, even of one that is drawn from what somebody meant ill with.
//!
//! The fuzz targets hold pictures to it too.

use ward_profile::{
    config::Config,
    geometry::{Point, Rect},
    inspect,
    paint::svg::{self, Document},
    picture::Picture,
    scene::{Mark, Segment, Shape, TextLine},
    text::is_unseen,
};

/// Tries all of it on a picture; a failure names the case.
pub fn is_safe(picture: &Picture, case: &str) {
    lengths_are_numbers(picture, case);
    text_stays_in_its_slot_and_slots_stay_apart(picture, case);
    marks_can_be_pointed_at(picture, case);
    nothing_unseen_is_drawn_or_told(picture, case);
    the_document_holds_no_elements_but_its_own(picture, case);
    plain_data_is_json(picture, case);
}

/// Every length is a number, and nothing leaves the picture.
fn lengths_are_numbers(picture: &Picture, case: &str) {
    let scene = &picture.scene;
    assert!(scene.width.is_finite() && scene.height.is_finite(), "{case}: {} × {}", scene.width, scene.height);
    // Half a px may be an edge's.
    let whole = Rect::new(-0.5, -0.5, scene.width + 1.0, scene.height + 1.0);
    let point = |at: Point| assert!(whole.holds(Rect::new(at.x, at.y, 0.0, 0.0)), "{case}: {at:?} in {whole:?}");
    let boxed = |area: Rect| {
        assert!(area.width >= 0.0 && area.height >= 0.0, "{case}: {area:?}");
        point(Point::new(area.x, area.y));
        point(Point::new(area.right(), area.bottom()));
    };
    for node in &scene.nodes {
        match &node.shape {
            Shape::Rect { area, radius, .. } => {
                assert!(radius.is_finite(), "{case}");
                boxed(*area);
            }
            Shape::Line { from, to, stroke } => {
                assert!(stroke.width.is_finite(), "{case}");
                point(*from);
                point(*to);
            }
            Shape::Paths(paths) => {
                for &at in &paths.at {
                    let placed = |to: Point| Point::new(at.x + to.x * paths.scale, at.y + to.y * paths.scale);
                    for segment in paths.outline.iter() {
                        match *segment {
                            Segment::Move(to) | Segment::Line(to) => point(placed(to)),
                            Segment::Curve(one, other, to) => [one, other, to].map(placed).into_iter().for_each(point),
                            Segment::Close => {}
                        }
                    }
                }
            }
            Shape::Text(line) => boxed(slot(line)),
        }
    }
    scene.marks.iter().for_each(|mark| boxed(mark.area));
}

/// The room of a line, from its highest capitals down to its baseline.
fn slot(line: &TextLine) -> Rect {
    Rect::new(line.left(line.slot), line.y - 0.7 * line.size(), line.slot, 0.7 * line.size())
}

/// A line is no wider than its slot, unless it is one word, which painters squeeze; no slot reaches into another.
fn text_stays_in_its_slot_and_slots_stay_apart(picture: &Picture, case: &str) {
    let lines: Vec<_> = picture.scene.lines().collect();
    for line in &lines {
        let natural: f32 = line.spans.iter().map(|span| span.width()).sum();
        let words = line.words();
        assert!(natural <= line.slot + 0.5 || !words.contains(' '), "{case}: “{words}” {natural} in {}", line.slot);
        for span in &line.spans {
            assert!(span.size >= 12.0 && !span.text.is_empty(), "{case}: “{}” at {}", span.text, span.size);
        }
    }
    for (index, one) in lines.iter().enumerate() {
        for other in &lines[index + 1..] {
            let apart = !slot(one).overlaps(slot(other));
            assert!(apart, "{case}: “{}” {:?} and “{}” {:?}", one.words(), slot(one), other.words(), slot(other));
        }
    }
}

/// Marks are 24 px each way, overlap no other, and have words and ids of their own.
fn marks_can_be_pointed_at(picture: &Picture, case: &str) {
    let marks = &picture.scene.marks;
    for (index, mark) in marks.iter().enumerate() {
        let Mark { id, area, label, text, .. } = mark;
        assert!(area.width >= Mark::LEAST && area.height >= Mark::LEAST, "{case}: {id} {area:?}");
        assert!(!label.is_empty() && !text.is_empty(), "{case}: {id}");
        for other in &marks[index + 1..] {
            assert!(!area.overlaps(other.area), "{case}: {id} {area:?} and {} {:?}", other.id, other.area);
            assert_ne!(*id, other.id, "{case}");
        }
    }
}

/// Nothing that turns text round, or that cannot be seen, is drawn or read out.
fn nothing_unseen_is_drawn_or_told(picture: &Picture, case: &str) {
    let clean = |text: &str| {
        let unseen = text.chars().find(|&letter| is_unseen(letter));
        assert!(unseen.is_none(), "{case}: {unseen:?} in “{text}”");
    };
    picture.scene.lines().for_each(|line| clean(&line.words()));
    for mark in &picture.scene.marks {
        clean(&mark.label);
        clean(&mark.text);
    }
    picture.scene.captions.iter().for_each(|caption| clean(&caption.text));
    clean(&picture.name());
    clean(&picture.summary());
}

/// The SVG document is made of the elements that it is drawn with, and of numbers.
fn the_document_holds_no_elements_but_its_own(picture: &Picture, case: &str) {
    const OWN: [&str; 9] = ["svg ", "title>", "desc>", "rect ", "line ", "path ", "text ", "tspan ", "tspan>"];
    let about = Document { lang: "vi", title: &picture.name(), description: &picture.summary(), font: svg::FONT };
    let svg = svg::document(&picture.scene, &about);
    for element in svg.split('<').skip(1) {
        let name = element.strip_prefix('/').unwrap_or(element);
        let own = OWN.iter().any(|own| name.starts_with(own)) || name.starts_with("svg>") || name.starts_with("text>");
        assert!(own, "{case}: <{element}");
        let attributes = element.split('>').next().unwrap_or_default();
        assert!(!attributes.contains("NaN") && !attributes.contains("inf"), "{case}: <{attributes}>");
    }
}

/// The scene as plain data can be read again.
fn plain_data_is_json(picture: &Picture, case: &str) {
    let flow = |line: &TextLine| line.spans.iter().map(|span| (line.x, span.width())).collect();
    let shown = inspect::Shown { share: 1.0, flow: Some(&flow), config: &Config::default() };
    let json = inspect::json(picture, shown);
    let read: Result<serde_json::Value, _> = serde_json::from_str(&json);
    assert!(read.is_ok(), "{case}: {read:?} of {json}");
}
