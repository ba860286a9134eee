//! Profiles with a shape: their borders are read by a module of its own, and whatever fails there costs the map alone.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{
    Test,
    harness::{Answer, Stage, page},
    requests,
};

pub const TESTS: &[Test] = &[
    ("borders::only_a_profile_with_a_shape_loads_their_module", loaded),
    ("borders::a_map_is_drawn_with_names_and_scale", drawn),
    ("borders::a_shape_by_its_address_is_relative_to_the_profile", by_address),
    ("borders::what_is_wrong_with_a_shape_costs_the_map_alone", told),
    ("borders::a_module_that_does_not_come_costs_the_map_alone", lost),
];

const MAP: &str = include_str!("../fixtures/ban-do-dat-lien.json");
const PLAIN: &str = include_str!("../fixtures/browser/hai-xa.json");

/// The profile with another shape.
fn with(shape: Value) -> Result<String> {
    let mut profile: Value = serde_json::from_str(MAP).context("the fixture is no JSON")?;
    profile["shape"] = shape;
    Ok(profile.to_string())
}

/// The shape of the fixture.
fn shape() -> Result<Value> {
    let profile: Value = serde_json::from_str(MAP).context("the fixture is no JSON")?;
    Ok(profile["shape"].clone())
}

/// Opens a page with one profile in a copy of `dist/` that no browser has cached; gives what was asked for below it.
fn open_copy(stage: &Stage, copy: &str, profile: &str) -> Result<Vec<String>> {
    let root = format!("/copy/{copy}/");
    let script = format!("<script type=\"module\" src=\"{root}embed.js\"></script>");
    let host = "<div id=w data-ward-profile=profile.json data-lang=vi><p>Fallback</p></div>";
    let column = format!("<div id=column style=\"width:720px\">{host}</div>{script}");
    stage.serve(&format!("{root}page.html"), Answer::html(page("", &column)));
    stage.serve(&format!("{root}profile.json"), Answer::json(profile));
    stage.asked();
    stage.goto(&format!("{root}page.html"))?;
    stage.ready("#w")?;
    // What is asked for late would have been asked for by now.
    stage.ask("await kit.sleep(300);")?;
    Ok(requests::asked(stage).iter().filter_map(|path| path.strip_prefix(&root)).map(str::to_owned).collect())
}

fn loaded(stage: &Stage) -> Result<()> {
    let borders = |asked: &[String]| asked.iter().filter(|path| path.contains("/borders.")).count();
    let asked = open_copy(stage, "plain", PLAIN)?;
    ensure!(borders(&asked) == 0, "a profile without a shape loads the module for borders: {asked:?}");
    let asked = open_copy(stage, "map", MAP)?;
    let modules = asked.iter().filter(|path| path.contains("/borders.") && path.ends_with(".wasm")).count();
    ensure!(borders(&asked) == 2 && modules == 1, "script and module for borders are not loaded once: {asked:?}");
    Ok(())
}

/// Checks that `#w` has the map of the fixture.
const MAPPED: &str = "const { texts } = kit.host().wardProfile.inspect();
    const said = texts.map(({ text }) => text);
    check(said.some((text) => /^[125]0* km$/.test(text)), `no scale is drawn: ${said}`);
    for (const name of ['Đồng Sơn', 'An Khê Đông', 'Tân Lập Thượng']) {
      const count = said.filter((text) => text === name).length;
      check(count === 2, `${name} is drawn ${count} times, not in the merger and on the map`);
    }";

/// Checks that `#w` is drawn without a map.
const UNMAPPED: &str = "const host = kit.host();
    const said = host.wardProfile.inspect().texts.map(({ text }) => text);
    check(host.dataset.wardProfileState === 'ready', `the state is ${host.dataset.wardProfileState}`);
    check(said.some((text) => text.includes('107,13')), `the area is not drawn: ${said}`);
    check(said.filter((text) => text === 'An Khê Đông').length === 1, `there is a map: ${said}`);
    check(!said.some((text) => / km$/.test(text) && /^[125]0* km$/.test(text)), `there is a scale: ${said}`);";

fn drawn(stage: &Stage) -> Result<()> {
    stage.serve("/t/map.json", Answer::json(MAP));
    stage.show("<div id=w data-ward-profile=map.json data-lang=vi><p>Fallback</p></div>")?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        &format!(
            "{MAPPED}
             check(!kit.problems.length, JSON.stringify(kit.problems));
             const svg = await kit.host().wardProfile.svg();
             const paths = svg.split('<path').length - 1;
             check(paths >= 5, `the SVG has ${{paths}} paths: the map is not in it`);"
        ),
    )
}

fn by_address(stage: &Stage) -> Result<()> {
    stage.serve("/t/folder/profile.json", Answer::json(with(json!("shapes/map.geojson"))?));
    stage.serve("/t/folder/shapes/map.geojson", Answer::json(shape()?.to_string()));
    stage.show("<div id=w data-ward-profile=folder/profile.json data-lang=vi><p>Fallback</p></div>")?;
    stage.ready("#w")?;
    stage.check(json!(null), &format!("{MAPPED} check(!kit.problems.length, JSON.stringify(kit.problems));"))
}

/// For each bad shape: its name, what the profile says, its code, what the warning must name.
fn bad_shapes(stage: &Stage) -> Result<Vec<(&'static str, Value, &'static str, &'static str)>> {
    let large = format!("{}{}", shape()?, " ".repeat(1 << 20));
    stage.serve("/t/large.geojson", Answer::json(large));
    stage.serve("/t/missing.geojson", Answer::status(404));
    stage.serve("/t/broken.geojson", Answer::json("{\"type\": "));
    let swapped = json!([[[13.8, 108.3], [13.9, 108.3], [13.9, 108.4], [13.8, 108.3]]]);
    Ok(vec![
        ("missing", json!("missing.geojson"), "shape-unreachable", "404"),
        ("large", json!("large.geojson"), "shape-too-large", "1 MiB"),
        ("scheme", json!("data:application/json,{}"), "shape-url", "http"),
        ("broken", json!("broken.geojson"), "shape-not-geojson", "GeoJSON"),
        ("swapped", json!({"type": "Polygon", "coordinates": swapped}), "shape-swapped", "[108.3, 13.8]"),
        ("other", json!({"type": "Topology"}), "shape-not-geojson", "GeoJSON"),
    ])
}

fn told(stage: &Stage) -> Result<()> {
    for (name, shape, code, words) in bad_shapes(stage)? {
        stage.serve(&format!("/t/{name}.json"), Answer::json(with(shape)?));
        stage.show(&format!("<div id=w data-ward-profile={name}.json data-lang=vi><p>Fallback</p></div>"))?;
        stage.ready("#w")?;
        stage.check(
            json!([code, words]),
            &format!(
                "{UNMAPPED}
                 const [code, words] = given;
                 const told = kit.problems;
                 const others = told.slice(1).map((problem) => problem.code).join();
                 check(told[0]?.code === code && ['', 'shape-left-out'].includes(others), JSON.stringify(told));
                 check(told[0]?.severity === 'warning', `${{code}}: of severity ${{told[0]?.severity}}`);
                 check(told[0]?.message.includes(words), `${{code}}: ${{told[0]?.message}}`);
                 const notice = host.shadowRoot.querySelector('[part=notice]');
                 check(!kit.visible(notice), `${{code}}: a warning is shown to readers`);"
            ),
        )?;
    }
    Ok(())
}

fn lost(stage: &Stage) -> Result<()> {
    let asked = open_copy(stage, "found", MAP)?;
    let script = asked.iter().find(|path| path.contains("/borders.") && path.ends_with(".js"));
    let script = script.context("the script for borders is not asked for")?;
    stage.serve(&format!("/copy/lost/{script}"), Answer::status(404));
    open_copy(stage, "lost", MAP)?;
    stage.check(
        json!(null),
        &format!(
            "{UNMAPPED}
             const told = kit.problems.map(({{ code, severity }}) => `${{code}} ${{severity}}`).join();
             check(told === 'load-failed warning', told);"
        ),
    )
}
