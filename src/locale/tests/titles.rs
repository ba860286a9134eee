//! The titles of profiles that bring none.

use super::*;
use crate::{
    metrics::plain,
    profile::{FormerUnit, QUY_NHON_NAM},
};

fn unit(name: &'static str, class: Class) -> FormerUnit {
    FormerUnit { name: name.into(), class, ..QUY_NHON_NAM.former.units[0].clone() }
}

/// The titles of a ward called Tân Lạng that was formed from `units`, in both languages.
fn titles(units: Vec<FormerUnit>) -> [String; 2] {
    let mut profile = QUY_NHON_NAM.clone();
    (profile.name, profile.class, profile.former.units) = ("Tân Lạng".into(), Class::Ward, units.into());
    [Lang::Vi, Lang::En].map(|lang| plain(&lang.words().title(&profile)))
}

#[test]
fn a_title_says_what_the_place_was_formed_from() {
    let (ward, commune) = (Class::Ward, Class::Commune);
    let part = |unit: FormerUnit| FormerUnit { part: true, ..unit };
    let cases = [
        (vec![], "Tân Lạng", "Tân Lạng"),
        (vec![unit("Tân Lạng", ward)], "Tân Lạng: giữ nguyên sau sắp xếp", "Tân Lạng stays as it was"),
        (vec![unit("Tân Lạng", commune)], "Tân Lạng: từ xã lên phường", "Tân Lạng: from commune to ward"),
        (vec![unit("Mộc", ward)], "Tân Lạng: tên mới của phường Mộc", "Tân Lạng: the new name of Mộc ward"),
        (vec![unit("Mộc", commune)], "Tân Lạng: xã Mộc thành phường", "Tân Lạng: formerly Mộc commune"),
        (vec![part(unit("Mộc", ward))], "Tân Lạng: từ một phần phường Mộc", "Tân Lạng: formed from part of Mộc ward"),
        (vec![unit("A", ward), unit("B", ward)], "Tân Lạng: hai phường thành một", "Tân Lạng: two wards become one"),
        (
            vec![unit("A", ward), unit("B", commune), unit("C", commune)],
            "Tân Lạng: một phường, hai xã thành một",
            "Tân Lạng: one ward and two communes become one",
        ),
        (
            vec![unit("A", ward), unit("B", commune), unit("C", Class::Township)],
            "Tân Lạng: ba đơn vị thành một",
            "Tân Lạng: three units become one",
        ),
        (
            vec![unit("A", ward), part(unit("B", ward)), part(unit("C", ward))],
            "Tân Lạng: lập từ một phường và một phần hai phường khác",
            "Tân Lạng: formed from one ward, and parts of two others",
        ),
        (
            vec![unit("A", ward), unit("B", commune), part(unit("C", commune))],
            "Tân Lạng: lập từ một phường, một xã và một phần một xã khác",
            "Tân Lạng: formed from one ward and one commune, and part of another",
        ),
        (
            vec![part(unit("A", ward)), part(unit("B", ward))],
            "Tân Lạng: lập từ một phần hai phường",
            "Tân Lạng: formed from parts of two wards",
        ),
        (vec![unit("A", ward); 12], "Tân Lạng: 12 phường thành một", "Tân Lạng: 12 wards become one"),
    ];
    for (units, vi, en) in cases {
        assert_eq!(titles(units), [vi, en]);
    }
}

#[test]
fn numbers_for_names_are_said_with_what_they_number() {
    let numbered = |lang: Lang, class| plain(&lang.words().numbered(class, "8"));
    assert_eq!(
        (numbered(Lang::Vi, Class::Ward), numbered(Lang::En, Class::Ward)),
        ("Phường 8".into(), "Ward 8".into())
    );
    assert_eq!(numbered(Lang::Vi, Class::Township), "Thị trấn 8");
}
