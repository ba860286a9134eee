//! How the picture comes in: what a scene's cues make of it at a moment.
//!
//! Time is absolute: a drawing at a moment depends on that moment alone, so that it can be left out, cut short or painted
//! late, and always ends as the scene itself. Drawings without cues, and all of a picture that may not move, are final from
//! the first.

use crate::{
    geometry::{Point, Rect},
    scene::{Effect, Node, Scene, Segment, Shape},
};

/// How a node is painted while it comes in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// What it does.
    pub effect: Effect,
    /// How far it has come, from 0 to less than 1.
    pub share: f32,
}

/// One drawing of a scene: what comes in together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawing {
    /// Its number, as cues have it.
    pub id: u8,
    /// Where it is, in CSS px of the scene.
    pub area: Rect,
    /// How long it takes, in milliseconds.
    pub length: f32,
}

/// How a node is painted so many milliseconds after its drawing came into view; `None` for what is final by then, or has
/// no cue.
pub fn pose(node: &Node, time: f32) -> Option<Pose> {
    let cue = node.cue?;
    let share = ((time - cue.start) / cue.length).clamp(0.0, 1.0);
    // Fast at first, and then slower: an end that can be followed.
    let left = 1.0 - share;
    (share < 1.0).then_some(Pose { effect: cue.effect, share: 1.0 - left * left * left })
}

/// The drawings of a scene that come in, in the order in which they are drawn.
pub fn drawings(scene: &Scene) -> Vec<Drawing> {
    let mut drawings: Vec<Drawing> = Vec::new();
    for node in &scene.nodes {
        let Some(cue) = node.cue else { continue };
        let (area, length) = (bounds(node), cue.start + cue.length);
        match drawings.last_mut().filter(|last| last.id == cue.drawing) {
            Some(last) => {
                last.area = last.area.united(area);
                last.length = last.length.max(length);
            }
            None => drawings.push(Drawing { id: cue.drawing, area, length }),
        }
    }
    drawings
}

/// The box of a node, in CSS px of the scene; strokes may reach out of it by half of their width.
pub fn bounds(node: &Node) -> Rect {
    match &node.shape {
        Shape::Rect { area, .. } => *area,
        Shape::Line { from, to, .. } => around(&[*from, *to]),
        Shape::Text(line) => {
            let width = line.width();
            Rect::new(line.left(width), line.y - line.size(), width, line.size() * 1.3)
        }
        Shape::Paths(paths) => {
            let mut ends = Vec::new();
            for segment in &*paths.outline {
                if let Segment::Move(to) | Segment::Line(to) | Segment::Curve(_, _, to) = *segment {
                    ends.push(to);
                }
            }
            let (outline, places) = (around(&ends), around(&paths.at));
            let scale = paths.scale;
            Rect::new(
                places.x + outline.x * scale,
                places.y + outline.y * scale,
                places.width + outline.width * scale,
                places.height + outline.height * scale,
            )
        }
    }
}

/// The least box around points; an empty one for none.
fn around(points: &[Point]) -> Rect {
    let Some(&Point { x, y }) = points.first() else { return Rect::default() };
    let mut around = Rect::new(x, y, 0.0, 0.0);
    for point in points {
        around = around.united(Rect::new(point.x, point.y, 0.0, 0.0));
    }
    around
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{config::Config, picture::Picture, profile::QUY_NHON_NAM};

    #[test]
    fn every_drawing_is_done_within_two_seconds_and_ends_as_the_scene() {
        let scene = Picture::of(&QUY_NHON_NAM, &Config::default(), false, 720.0).scene;
        let drawings = drawings(&scene);
        assert!(drawings.len() >= 4, "the merger, the people, the houses and the bar come in: {drawings:?}");
        for drawing in &drawings {
            assert!((250.0..=2000.0).contains(&drawing.length), "{drawing:?}");
            assert!(scene.area().holds(drawing.area), "{drawing:?}");
            let nodes = scene.nodes.iter().filter(|node| node.cue.is_some_and(|cue| cue.drawing == drawing.id));
            for node in nodes {
                assert!(pose(node, 0.0).is_some_and(|pose| pose.share == 0.0), "nothing of it is there at first");
                assert_eq!(pose(node, drawing.length), None, "it is final in the end");
            }
        }
    }

    #[test]
    fn a_node_never_goes_back() {
        let scene = Picture::of(&QUY_NHON_NAM, &Config::default(), false, 360.0).scene;
        for node in scene.nodes.iter().filter(|node| node.cue.is_some()) {
            let shares: Vec<f32> =
                (0..200).map(|step| pose(node, step as f32 * 10.0).map_or(1.0, |pose| pose.share)).collect();
            assert!(shares.windows(2).all(|pair| pair[0] <= pair[1]), "{shares:?}");
        }
    }

    #[test]
    fn what_is_aimed_at_stands_still() {
        let (config, _) = Config::read([("data-sections", "all")].into_iter(), None);
        let picture = Picture::of(&QUY_NHON_NAM, &config, false, 720.0);
        for node in picture.scene.nodes.iter().filter(|node| node.cue.is_some()) {
            let fact = node.fact.and_then(|key| picture.facts.fact(key));
            assert!(fact.is_none_or(|fact| fact.kind_word() != "target"), "{fact:?}");
        }
    }

    #[test]
    fn text_only_fades() {
        let (config, _) = Config::read([("data-sections", "all")].into_iter(), None);
        let scene = Picture::of(&QUY_NHON_NAM, &config, false, 720.0).scene;
        let moving = scene.nodes.iter().filter(|node| matches!(node.shape, Shape::Text(_)));
        for cue in moving.filter_map(|node| node.cue) {
            assert_eq!(cue.effect, Effect::Fade);
        }
    }
}
