//! One test for each thing that can be wrong with borders, and that nothing makes the reader fail.

use proptest::{prelude::*, test_runner::RngSeed};
use serde_json::{Value, json};

use super::*;
use crate::{
    locale::{Lang, findings},
    profile::QUY_NHON_NAM,
};

/// A square with its corner at `x`, `y`, in degrees.
fn square(x: f64, y: f64, side: f64) -> Value {
    json!([[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]])
}

fn polygon(coordinates: Value) -> Value {
    json!({"type": "Polygon", "coordinates": coordinates})
}

fn feature(name: &str, coordinates: Value) -> Value {
    json!({"type": "Feature", "properties": {"name": name}, "geometry": polygon(coordinates)})
}

fn collection(features: &[Value]) -> Value {
    json!({"type": "FeatureCollection", "features": features})
}

fn named(id: &str, name: &str, class: &str) -> Named {
    Named { id: id.into(), name: name.into(), class: class.into() }
}

fn known() -> Known {
    let units = vec![named("suoi-trong", "Suối Trong", "commune"), named("vang-ha", "Vàng Hạ", "township")];
    Known { place: named("suoi-vang", "Suối Vàng", "commune"), units, area: None }
}

fn read_it(document: &Value) -> (Option<Borders>, Vec<Finding>) {
    read(&document.to_string(), &known())
}

/// Asserts that a document has one finding, and borders unless it is an error, which is told then; gives its values.
fn found(document: &Value, code: &str, path: &str) -> Vec<String> {
    let (borders, mut findings) = read_it(document);
    if borders.is_none() {
        let last = findings.pop();
        assert_eq!(last.map(|last| (last.code, last.severity)), Some(("shape-left-out", Severity::Warning)));
    }
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((finding.code, finding.path.as_str()), (code, path));
    assert_eq!(borders.is_some(), finding.severity == Severity::Warning, "{code}");
    finding.values.clone()
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code).collect()
}

/// A square with whatever properties.
fn bearing(properties: Value, x: f64) -> Value {
    json!({"type": "Feature", "properties": properties, "geometry": polygon(square(x, 14.0, 0.1))})
}

#[test]
fn sound_borders_are_read() {
    let (x, y) = (108.0, 14.0);
    let whole = json!([[[x, y], [x + 0.2, y], [x + 0.2, y + 0.1], [x, y + 0.1], [x, y]]]);
    let units = [feature("Vàng Hạ", square(x + 0.1, y, 0.1)), feature("suoi-trong", square(x, y, 0.1))];
    let (borders, findings) = read_it(&collection(&[units[0].clone(), feature("suối vàng", whole), units[1].clone()]));
    assert_eq!(findings, []);
    let borders = borders.expect("there are borders");
    assert_eq!(borders.size.0, Borders::SIDE);
    assert_eq!(borders.former.iter().map(|territory| territory.unit).collect::<Vec<_>>(), [0, 1], "in units' order");
    assert_eq!(borders.whole.len(), 1);
    let half = Borders::SIDE / 2;
    for (territory, middle) in borders.former.iter().zip([half / 2, half + half / 2]) {
        assert!(territory.inside.0.abs_diff(middle) <= 1 && territory.room.abs_diff(half) <= 1, "{territory:?}");
    }
}

#[test]
fn a_geometry_alone_and_features_without_names_are_the_place_s() {
    let bare = polygon(square(108.0, 14.0, 0.1));
    let counted = json!({"type": "Feature", "id": 7, "properties": null, "geometry": bare});
    let gathered = json!({"type": "GeometryCollection", "geometries": [bare]});
    for document in [bare.clone(), counted.clone(), collection(&[counted]), gathered] {
        let (borders, findings) = read_it(&document);
        assert_eq!(findings, []);
        let borders = borders.expect("there are borders");
        assert_eq!((borders.whole.len(), borders.former.len()), (1, 0));
    }
}

#[test]
fn a_square_degree_has_its_aspect_and_its_length() {
    let (borders, _) = read_it(&polygon(square(108.0, 13.5, 1.0)));
    let borders = borders.expect("there are borders");
    assert_eq!(borders.size.1, Borders::SIDE, "a degree of latitude is the longer one");
    let aspect = f64::from(borders.size.0) / f64::from(borders.size.1);
    // 108.03 km for a degree of longitude at 14° north, 110.64 km for one of latitude.
    assert!((aspect - 108.034 / 110.639).abs() < 0.0005, "{aspect}");
    assert!(borders.metres.abs_diff(110_639) < 20, "{}", borders.metres);
}

#[test]
fn units_alone_give_the_place_its_outline() {
    let units = [feature("Vàng Hạ", square(108.1, 14.0, 0.1)), feature("Suối Trong", square(108.0, 14.0, 0.1))];
    let (borders, findings) = read_it(&collection(&units));
    assert_eq!(findings, []);
    let borders = borders.expect("there are borders");
    assert_eq!((borders.whole.len(), borders.former.len()), (1, 2));
}

#[test]
fn what_is_no_geojson_is_told() {
    for text in
        ["", "{", "[]", "\"Polygon\"", "{\"type\": \"Topology\"}", "{\"type\":\"Polygon\",\"coordinates\":[[1]]}"]
    {
        let (borders, findings) = read(text, &known());
        assert!(borders.is_none());
        assert_eq!(codes(&findings), ["shape-not-geojson", "shape-left-out"], "{text}");
    }
}

#[test]
fn points_and_lines_are_passed_over() {
    let line = json!({"type": "LineString", "coordinates": [[108.0, 14.0], [108.1, 14.0]]});
    let line = json!({"type": "Feature", "properties": {}, "geometry": line});
    let document = collection(&[feature("Suối Vàng", square(108.0, 14.0, 0.1)), line]);
    assert_eq!(found(&document, "shape-kind", "shape.features[1].geometry"), ["LineString"]);
}

#[test]
fn a_document_without_borders_is_told() {
    found(&collection(&[]), "shape-empty", "shape");
    found(&polygon(json!([])), "shape-empty", "shape");
    let point = [108.0, 14.0];
    found(&polygon(json!([[point, point, point, point]])), "shape-empty", "shape");
}

#[test]
fn rings_that_are_short_or_open_are_told() {
    let mut ring = square(108.0, 14.0, 0.1);
    ring[0].as_array_mut().expect("a list").pop();
    let document = collection(&[feature("Vàng Hạ", ring.clone())]);
    let path = "shape.features[0].geometry.coordinates[0]";
    assert_eq!(found(&document, "shape-ring-open", path), ["[108, 14]"]);
    ring[0].as_array_mut().expect("a list").pop();
    assert_eq!(found(&collection(&[feature("Vàng Hạ", ring)]), "shape-ring-short", path), ["3"]);
}

#[test]
fn swapped_projected_and_impossible_positions_are_told_once() {
    let several = |x: f64, y: f64| {
        let all = [square(x, y, 0.1), square(x, y, 0.2)];
        json!({"type": "MultiPolygon", "coordinates": all})
    };
    let path = "shape.coordinates[0][0][0]";
    assert_eq!(found(&several(13.75, 109.2), "shape-swapped", path), ["[13.75, 109.2]", "[109.2, 13.75]"]);
    assert_eq!(found(&several(598_000.0, 1_523_000.0), "shape-projected", path), ["[598000, 1523000]"]);
    assert_eq!(found(&several(190.0, 14.0), "shape-position", path), ["[190, 14]"]);
    assert_eq!(found(&several(2.35, 48.85), "shape-abroad", path), ["[2.35, 48.85]"]);
}

#[test]
fn a_name_of_no_unit_is_told_with_the_nearest() {
    let document =
        collection(&[feature("Suối Vàng", square(108.0, 14.0, 0.1)), feature("Vàng Ha", square(108.0, 14.0, 0.1))]);
    let (borders, findings) = read_it(&document);
    assert!(borders.is_some_and(|borders| borders.former.is_empty()));
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((finding.code, finding.path.as_str()), ("shape-unknown-unit", "shape.features[1].properties.name"));
    assert_eq!(finding.suggestion.as_deref(), Some("Vàng Hạ"));
    assert!(finding.sentence(Lang::En).contains("“Vàng Ha”") && finding.sentence(Lang::Vi).contains("“Vàng Hạ”"));
}

#[test]
fn features_of_one_unit_are_told_at_once_and_taken_together() {
    let twice =
        |name: &str, id: &str, x: f64| [(name, x), (id, x + 0.2)].map(|(name, x)| bearing(json!({"name": name}), x));
    let all = [twice("Vàng Hạ", "vang-ha", 108.0), twice("Suối Trong", "suoi-trong", 108.1)].concat();
    assert_eq!(found(&collection(&all), "shape-repeated", "shape"), ["Vàng Hạ, Suối Trong"]);
    let (borders, _) = read_it(&collection(&all));
    assert_eq!(borders.map(|borders| borders.former[1].rings.len()), Some(2));
    // The same feature again is drawn once.
    let place = bearing(json!({"name": "Suối Vàng"}), 108.0);
    assert_eq!(found(&collection(&[place.clone(), place]), "shape-repeated", "shape"), ["Suối Vàng"]);
}

#[test]
fn borders_of_some_units_are_not_those_of_the_place() {
    let some = [bearing(json!({"name": "Vàng Hạ"}), 108.0)];
    assert_eq!(found(&collection(&some), "shape-incomplete", "shape"), ["Suối Trong"]);
    let [unit] = some;
    let (borders, findings) = read_it(&collection(&[unit, bearing(json!({"name": "Suối Vàng"}), 108.0)]));
    assert_eq!((borders.map(|borders| borders.former.len()), findings), (Some(1), Vec::new()));
}

#[test]
fn a_feature_without_a_name_among_others_is_told_and_passed_over() {
    let stranger = json!({"ten_huyen": "Lạc Sơn", "cap": "Xã", "dan_so": 7});
    let document = collection(&[bearing(json!({"ten": "Suối Vàng"}), 108.0), bearing(stranger.clone(), 108.3)]);
    assert_eq!(found(&document, "shape-unnamed", "shape.features[1]"), ["“cap”, “ten_huyen”"]);
    let (borders, _) = read_it(&document);
    assert_eq!(borders.map(|borders| borders.whole.len()), Some(1));
    // Alone, or with a point, it is the place.
    let point =
        json!({"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [108.0, 14.0]}});
    assert!(read_it(&collection(&[bearing(stranger.clone(), 108.0)])).1.is_empty());
    assert_eq!(
        found(&collection(&[point, bearing(stranger, 108.0)]), "shape-kind", "shape.features[0].geometry"),
        ["Point"]
    );
}

#[test]
fn names_are_found_in_any_property() {
    for (key, one, other) in [
        ("ten_xa", "Suối Trong", "Vàng Hạ"),
        ("NAME_3", "Xã Suối Trong", "Thị trấn Vàng Hạ"),
        ("TEN", "XÃ SUỐI TRONG", "TT. VÀNG HẠ"),
        ("ma", "suoi-trong", "vang-ha"),
    ] {
        let of = |name: &str, x: f64| bearing(json!({"tinh": "Suối Vàng", "huyen": "Vàng Hạ", key: name}), x);
        let (borders, findings) = read_it(&collection(&[of(other, 108.1), of(one, 108.0)]));
        assert_eq!(findings, [], "{key}");
        let borders = borders.expect("there are borders");
        assert_eq!(borders.former.iter().map(|territory| territory.unit).collect::<Vec<_>>(), [0, 1], "{key}");
    }
}

#[test]
fn what_holds_a_unit_is_not_taken_for_its_name() {
    let of = |name: Value, holder: &str, x: f64| bearing(json!({"NAME_2": holder, "NAME_3": name}), x);
    let [one, other] = [("Suối Trong", 108.0), ("Vàng Hạ", 108.1)].map(|(name, x)| of(json!(name), "Suối Vàng", x));
    let wrong = of(json!("Vàng Hạn"), "Suối Vàng", 108.2);
    let abroad = of(json!("Xa Lạ"), "Vàng Hạ", 108.3);
    let (borders, findings) = read_it(&collection(&[one.clone(), wrong, other.clone(), abroad]));
    assert_eq!(codes(&findings), ["shape-unknown-unit"; 2]);
    assert_eq!(findings[0].path, "shape.features[1].properties.NAME_3");
    assert_eq!(findings[0].suggestion.as_deref(), Some("Vàng Hạ"));
    assert_eq!(borders.map(|borders| borders.former.iter().map(|unit| unit.rings.len()).sum()), Some(2));
    // What has no name where units have theirs may be the place by it.
    let place = of(Value::Null, "Suối Vàng", 108.0);
    let (borders, findings) = read_it(&collection(&[one, place, other]));
    assert_eq!((borders.map(|borders| borders.former.len()), findings), (Some(2), Vec::new()));
}

#[test]
fn features_that_name_the_place_alone_are_its_islands() {
    let island = |name: &str, x: f64| bearing(json!({"dao": name, "xa": "Suối Vàng"}), x);
    let (borders, findings) = read_it(&collection(&[island("Lớn", 108.0), island("Nhỏ", 108.3)]));
    assert_eq!(findings, []);
    assert_eq!(borders.map(|borders| (borders.whole.len(), borders.former.len())), Some((2, 0)));
}

#[test]
fn a_class_tells_a_place_from_a_unit_of_its_name() {
    let units = vec![named("1", "8", "ward"), named("2", "Bàu Đá", "township")];
    let known = Known { place: named("3", "Bàu Đá", "commune"), units, area: None };
    let of = |name: &str, x: f64| bearing(json!({"so": "8", "ten": name}), x);
    let all = [of("Xã Bàu Đá", 108.0), of("Thị trấn Bàu Đá", 108.1), of("Phường 8", 108.2)];
    let (borders, findings) = read(&collection(&all).to_string(), &known);
    assert_eq!(findings, []);
    assert_eq!(borders.map(|borders| borders.former.len()), Some(2));
}

#[test]
fn an_area_of_another_place_is_an_error() {
    let document = polygon(square(108.0, 13.95, 0.1)).to_string();
    for (stated, far) in [(80.5, false), (78.0, true), (236.0, false), (245.0, true)] {
        let (borders, findings) = read(&document, &Known { area: Some(stated), ..known() });
        let expected: &[&str] = if far { &["shape-area-far", "shape-left-out"] } else { &["shape-area"] };
        assert_eq!(codes(&findings), expected, "{stated}");
        assert_eq!(borders.is_none(), far, "{stated}");
    }
}

#[test]
fn a_ring_that_crosses_itself_is_told() {
    let bow = json!([[[108.0, 14.0], [108.1, 14.1], [108.1, 14.0], [108.0, 14.1], [108.0, 14.0]]]);
    found(&polygon(bow), "shape-crossing", "shape.coordinates[0]");
    // Touching is not crossing.
    let touching = json!([[
        [108.0, 14.0],
        [108.1, 14.05],
        [108.2, 14.0],
        [108.2, 14.1],
        [108.1, 14.05],
        [108.0, 14.1],
        [108.0, 14.0]
    ]]);
    assert_eq!(read_it(&polygon(touching)).1, []);
}

#[test]
fn an_area_far_from_the_stated_one_is_told_with_both() {
    // 10.80 km by 11.06 km.
    let document = polygon(square(108.0, 13.95, 0.1)).to_string();
    for (stated, told) in [(119.5, false), (130.0, false), (110.0, false), (135.0, true), (105.0, true)] {
        let (borders, findings) = read(&document, &Known { area: Some(stated), ..known() });
        assert!(borders.is_some());
        assert_eq!(!findings.is_empty(), told, "{stated}: {findings:?}");
        if let [finding] = findings.as_slice() {
            assert_eq!((finding.code, finding.values[1].as_str()), ("shape-area", stated.to_string().as_str()));
            let drawn: f64 = finding.values[0].parse().expect("a number");
            assert!((drawn - 119.5).abs() < 1.5, "{drawn}");
        }
    }
}

#[test]
fn too_many_positions_are_told() {
    let circle = |count: usize| -> Value {
        let at = |step: usize| {
            let angle = step as f64 / count as f64 * std::f64::consts::TAU;
            json!([108.0 + angle.cos() / 10.0, 14.0 + angle.sin() / 10.0])
        };
        json!([(0..count).chain([0]).map(at).collect::<Vec<_>>()])
    };
    assert_eq!(found(&polygon(circle(MOST_POSITIONS)), "shape-too-large", "shape"), ["100001"]);
    let (borders, findings) = read_it(&polygon(circle(MOST_POSITIONS - 1)));
    assert_eq!(findings, []);
    let kept = borders.expect("there are borders").whole[0].len();
    assert!((40..200).contains(&kept), "of a circle {kept} points are kept");
}

#[test]
fn every_code_has_its_sentences() {
    let sources =
        [include_str!("../borders.rs"), include_str!("features.rs"), include_str!("rings.rs"), include_str!("file.rs")];
    let codes = sources.iter().flat_map(|source| source.split('"')).filter(|word| word.starts_with("shape-"));
    let mut count = 0;
    for code in codes {
        count += 1;
        let finding = Finding::warning("", "", &[]);
        let code: &'static str = code;
        for lang in [Lang::Vi, Lang::En] {
            let sentence = findings::sentence(&Finding { code, ..finding.clone() }, lang);
            assert!(sentence != code && sentence.ends_with('.'), "{code}: {sentence}");
        }
    }
    assert!(count >= 20, "{count} codes");
}

#[test]
fn a_profile_is_given_its_borders() {
    let mut profile = QUY_NHON_NAM.clone();
    let (unit, place) = (profile.former.units[2].name.to_string(), profile.name.to_string());
    let all = [feature(&unit, square(109.2, 13.7, 0.02)), feature(&place, square(109.2, 13.7, 0.054))];
    let findings = attach(&mut profile, &collection(&all).to_string());
    assert_eq!(findings, [], "the area is about that of the figure");
    assert_eq!(profile.borders.map(|borders| borders.former[0].unit), Some(2));
}

/// What holds of all borders that are read.
fn hold(borders: &Borders) {
    assert_eq!(borders.size.0.max(borders.size.1), Borders::SIDE);
    assert!(!borders.whole.is_empty() && borders.metres > 0);
    let rings = borders.former.iter().flat_map(|territory| territory.rings.iter()).chain(borders.whole.iter());
    for ring in rings {
        assert!(ring.len() > 2);
        for &(x, y) in ring.iter() {
            assert!(x <= borders.size.0 && y <= borders.size.1, "{x}, {y} in {:?}", borders.size);
        }
    }
    for territory in borders.former.iter() {
        let (x, y) = territory.inside;
        assert!(x <= borders.size.0 && y <= borders.size.1 && !territory.rings.is_empty());
    }
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => (102.0..118.0f64).prop_map(|x| json!(x)),
        8 => (6.0..24.0f64).prop_map(|x| json!(x)),
        1 => any::<f64>().prop_map(|x| json!(x)),
        1 => Just(Value::Null),
    ]
}

fn ring() -> impl Strategy<Value = Value> {
    let position = (102.0..118.0f64, 6.0..24.0f64).prop_map(|(x, y)| json!([x, y]));
    let closed = prop::collection::vec(position, 3..40).prop_map(|mut ring| {
        ring.push(ring[0].clone());
        json!(ring)
    });
    let broken = prop::collection::vec(prop::collection::vec(number(), 0..4), 0..8).prop_map(|ring| json!(ring));
    prop_oneof![6 => closed, 1 => broken]
}

fn document() -> impl Strategy<Value = Value> {
    let polygon = prop::collection::vec(ring(), 0..3).prop_map(|rings| polygon(json!(rings)));
    let several = prop::collection::vec(prop::collection::vec(ring(), 0..3), 0..4)
        .prop_map(|all| json!({"type": "MultiPolygon", "coordinates": all}));
    let name = prop::sample::select(vec!["Suối Vàng", "Suối Trong", "vang-ha", "Không có", ""]);
    let feature = (name, prop_oneof![polygon, several])
        .prop_map(|(name, geometry)| json!({"type": "Feature", "id": name, "properties": null, "geometry": geometry}));
    prop::collection::vec(feature, 0..5).prop_map(|features: Vec<Value>| collection(&features))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_read_or_refused(document in document()) {
        let (borders, findings) = read_it(&document);
        prop_assert!(borders.is_some() || !findings.is_empty());
        borders.iter().for_each(hold);
    }

    #[test]
    fn a_mangled_document_is_read_or_refused(document in document(), at in any::<prop::sample::Index>(), with in "\\PC{0,3}") {
        let mut text: Vec<char> = document.to_string().chars().collect();
        let at = at.index(text.len());
        text.splice(at..(at + 2).min(text.len()), with.chars());
        let (borders, findings) = read(&text.into_iter().collect::<String>(), &known());
        prop_assert!(borders.is_some() || !findings.is_empty());
        borders.iter().for_each(hold);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
        let (borders, findings) = read(&text, &known());
        prop_assert!(borders.is_some() || !findings.is_empty());
    }
}
