//! Nothing overlaps, nothing leaves the picture, heights follow from widths.

use ward_profile::{
    config::Config,
    geometry::Rect,
    picture::Picture,
    profile::QUY_NHON_NAM,
    scene::{Mark, TextLine},
};

use crate::pictures::{boxes, ink, picture};

/// No line of text reaches into another.
pub fn no_two_texts_overlap(picture: &Picture, case: &str) {
    let lines: Vec<_> = picture.scene.lines().map(|line| (ink(line), line.words())).collect();
    for (index, (one, words)) in lines.iter().enumerate() {
        for (other, others) in &lines[index + 1..] {
            assert!(!one.overlaps(*other), "{case}: “{words}” {one:?} and “{others}” {other:?}");
        }
    }
}

/// Text keeps a margin of 8 px; all else is within the picture.
pub fn nothing_leaves_the_picture(picture: &Picture, case: &str) {
    let whole = picture.scene.area();
    for line in picture.scene.lines() {
        let area = ink(line);
        assert!(whole.holds(area), "{case}: “{}” {area:?} in {whole:?}", line.words());
        assert!(line.slot <= whole.width, "{case}: a font that is wider is squeezed into the picture");
        assert!(area.x >= 8.0 && area.right() <= whole.right() - 8.0, "{case}: a margin stays");
    }
    for area in boxes(picture) {
        assert!(whole.holds(area), "{case}: {area:?} in {whole:?}");
    }
}

/// A line in the font of the table has room.
pub fn a_line_is_no_wider_than_its_slot(picture: &Picture, case: &str) {
    for line in picture.scene.lines() {
        let natural: f32 = line.spans.iter().map(|span| span.width()).sum();
        assert!(natural <= line.slot + 0.5, "{case}: “{}” is {natural} wide in {}", line.words(), line.slot);
    }
}

/// A line in a wider font, squeezed into its slot, has room too.
pub fn slots_side_by_side_do_not_overlap(picture: &Picture, case: &str) {
    // Whatever font comes, a line stays within its slot: no slot may reach into another line's glyphs.
    let slot = |line: &TextLine| Rect { x: line.left(line.slot), width: line.slot, ..ink(line) };
    let lines: Vec<_> = picture.scene.lines().map(|line| (slot(line), line.words())).collect();
    for (index, (one, words)) in lines.iter().enumerate() {
        for (other, others) in &lines[index + 1..] {
            assert!(!one.overlaps(*other), "{case}: “{words}” {one:?} and “{others}” {other:?}");
        }
    }
}

/// No text is smaller than 12 px, of broken size, empty, or with a no-break space in it.
pub fn text_is_large_enough_and_whole_px(picture: &Picture, case: &str) {
    for span in picture.scene.lines().flat_map(|line| &line.spans) {
        assert!(span.size >= 12.0, "{case}: “{}” at {}", span.text, span.size);
        assert_eq!(span.size.fract(), 0.0, "{case}: “{}”", span.text);
        assert!(!span.text.is_empty() && !span.text.contains('\u{a0}'), "{case}: “{}”", span.text);
    }
}

/// Marks can be pointed at: 24 px each way, apart, in the picture, of ids of their own.
pub fn marks_are_large_enough_apart_and_in_the_picture(picture: &Picture, case: &str) {
    let marks = &picture.scene.marks;
    assert!(!marks.is_empty() || !case.starts_with("built-in"), "{case}");
    for (index, mark) in marks.iter().enumerate() {
        let Mark { id, area, .. } = mark;
        assert!(area.width >= Mark::LEAST && area.height >= Mark::LEAST, "{case}: {id} {area:?}");
        assert!(picture.scene.area().holds(*area), "{case}: {id} {area:?}");
        for other in &marks[index + 1..] {
            assert!(!area.overlaps(other.area), "{case}: {id} {area:?} and {} {:?}", other.id, other.area);
            assert_ne!(*id, other.id, "{case}");
        }
    }
}

#[test]
fn heights_depend_on_the_width_alone() {
    for lang in ["vi", "en"] {
        for width in (240..=1600).step_by(7) {
            let height = |attributes: &[(&str, &str)], dark| {
                let all = attributes.iter().copied().chain([("data-lang", lang)]);
                let (config, _) = Config::read(all, None);
                Picture::of(&QUY_NHON_NAM, &config, dark, width as f32).scene.height
            };
            let plain = height(&[], false);
            for attributes in [&[("data-theme", "dark")][..], &[("data-accent", "#c00")], &[("data-font", "monospace")]]
            {
                assert_eq!(height(attributes, false), plain, "{attributes:?} at {width}");
            }
            assert_eq!(height(&[], true), plain, "dark at {width}");
        }
    }
}

#[test]
fn widths_out_of_range_are_drawn_at_the_nearest() {
    for (asked, drawn) in [(0, 240.0), (100, 240.0), (5000, 1600.0)] {
        assert_eq!(picture(&QUY_NHON_NAM, "vi", "all", asked).scene.width, drawn);
    }
}
