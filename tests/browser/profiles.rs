//! A profile by its address: a sound one, and all that can be wrong with one.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    Test,
    harness::{Answer, Stage},
};

pub const TESTS: &[Test] = &[
    ("profiles::a_profile_by_its_address_is_drawn", drawn),
    ("profiles::what_is_wrong_with_a_profile_is_told_and_the_fallback_stays", told),
    ("profiles::all_that_is_wrong_with_a_profile_is_listed", listed),
    ("profiles::a_profile_with_a_warning_is_drawn_and_it_is_told_once", warned),
    ("profiles::a_profile_that_never_comes_is_given_up", never_comes),
    ("profiles::a_page_recovers_when_its_profile_does", recovers),
];

const SOUND: &str = include_str!("../fixtures/browser/hai-xa.json");

/// The sound profile with a change.
fn changed(change: fn(&mut Value)) -> Result<Answer> {
    let mut profile: Value = serde_json::from_str(SOUND).context("the fixture is no JSON")?;
    change(&mut profile);
    Ok(Answer::json(profile.to_string()))
}

fn drawn(stage: &Stage) -> Result<()> {
    stage.serve("/t/hai-xa.json", Answer::json(SOUND));
    stage.show("<div id=w data-ward-profile=hai-xa.json data-lang=vi><p>Fallback</p></div>")?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const { texts, figures, marks } = host.wardProfile.inspect();
         const said = texts.map(({ text }) => text).join(' ');
         for (const words of ['Đông Triều', 'Đông Thạnh', 'Triều Phong', '128,5', '15.240', '2 xã', 'Báo Giả Định', '2/9/2025']) {
           check(said.includes(words), `“${words}” is not drawn`);
         }
         check(!/Quy Nhơn|73\\.296|tỷ đồng/.test(said), 'something of the built-in profile is drawn');
         const ids = figures.map(({ id }) => id).sort().join();
         check(ids === 'area,area-side,density,former-units,population', `the figures are ${ids}`);
         check(marks.some(({ id }) => id === 'dong-thanh'), 'the former communes have no marks');
         const name = kit.said(host);
         check(name.includes('Đông Triều') && name.includes('15.240'), `the picture is named ${name}`);
         check(!kit.problems.length, JSON.stringify(kit.problems));
         check((await host.wardProfile.svg()).includes('Đông Triều'), 'the SVG is of another profile');",
    )
}

/// For each bad profile: its name, its address, its code, what the notice must name.
fn bad_profiles(stage: &Stage) -> Result<Value> {
    let large = format!("{SOUND}{}", " ".repeat(1 << 20));
    let answers = [
        ("missing.json", Answer::status(404)),
        ("broken.json", Answer::json("{\"id\": ")),
        ("negative.json", changed(|profile| profile["figures"][1]["value"] = json!(-5))?),
        ("province.json", changed(|profile| drop(profile.as_object_mut().and_then(|all| all.remove("province"))))?),
        ("colour.json", changed(|profile| profile["figures"][2]["colour"] = json!("red"))?),
        ("word.json", changed(|profile| profile["figures"][0]["value"] = json!("two"))?),
        ("large.json", Answer::json(large)),
        ("deep.json", Answer::json("[".repeat(3000) + &"]".repeat(3000))),
    ];
    for (name, answer) in answers {
        stage.serve(&format!("/t/{name}"), answer);
    }
    Ok(json!([
        ["missing", "missing.json", "profile-unreachable", ["missing.json", "404"]],
        ["broken", "broken.json", "not-json", ["JSON"]],
        ["negative", "negative.json", "unsound-profile", ["figures[1].value", "negative"]],
        ["incomplete", "province.json", "unsound-profile", ["province"]],
        ["unknown", "colour.json", "unsound-profile", ["figures[2]", "colour"]],
        ["mistyped", "word.json", "unsound-profile", ["figures[0].value"]],
        ["large", "large.json", "profile-too-large", ["large.json", "1 MiB"]],
        ["deep", "deep.json", "not-json", ["JSON"]],
        ["scheme", "javascript:kit.errors.push(1)", "profile-url", ["javascript:", "http"]],
    ]))
}

/// What must hold of a host that failed: its id, the problem's code, what the notice names.
pub const FAILED: &str = "const failed = (id, code, words) => {
      const host = document.getElementById(id);
      const state = host.dataset.wardProfileState;
      check(state === 'failed', `${id}: the state is ${state}`);
      check(kit.visible(host.firstElementChild), `${id}: the fallback is not to be seen`);
      const notice = host.shadowRoot.querySelector('[part=notice]');
      check(kit.visible(notice), `${id}: there is no notice`);
      const below = notice.getBoundingClientRect().top >= host.firstElementChild.getBoundingClientRect().bottom - 1;
      check(below, `${id}: the notice does not stand below the fallback`);
      for (const word of words) {
        check(notice.textContent.includes(word), `${id}: the notice does not name ${word}: ${notice.textContent}`);
      }
      check(!kit.visible(kit.canvas(host)), `${id}: an empty canvas takes room`);
      const told = kit.problems.filter((problem) => problem.id === id);
      check(told.length === 1, `${id}: ${told.length} problems were told`);
      check(told[0]?.severity === 'error', `${id}: of severity ${told[0]?.severity}`);
      check(told[0]?.code === code, `${id}: of code ${told[0]?.code}, not ${code}`);
      check(told[0]?.message === notice.textContent, `${id}: the event says “${told[0]?.message}”`);
      const warnings = kit.warnings.filter((line) => line.includes(told[0]?.message)).length;
      check(warnings === 1, `${id}: the console was warned ${warnings} times`);
      check(!host.wardProfile, `${id}: a failed host has a handle`);
    };";

fn hosts(rows: &Value) -> String {
    let row = |row: &Value| {
        let (id, address) = (row[0].as_str().unwrap_or_default(), row[1].as_str().unwrap_or_default());
        format!("<div id={id} data-ward-profile=\"{address}\" data-lang=en><p>Fallback of {id}</p></div>")
    };
    rows.as_array().into_iter().flatten().map(row).collect()
}

fn told(stage: &Stage) -> Result<()> {
    let rows = bad_profiles(stage)?;
    stage.show(&hosts(&rows))?;
    stage.until(
        "all to fail",
        "return [...document.querySelectorAll('[data-ward-profile]')]
           .every(({ dataset }) => dataset.wardProfileState === 'failed' || dataset.wardProfileState === 'ready');",
    )?;
    stage.check(
        rows,
        &format!(
            "{FAILED}
             for (const [id, , code, words] of given) failed(id, code, words);
             check(!kit.errors.length, `the page had errors: ${{kit.errors}}`);"
        ),
    )
}

fn listed(stage: &Stage) -> Result<()> {
    let faults = changed(|profile| {
        profile["figures"][1]["value"] = json!("128,5");
        profile["figures"][2]["kind"] = json!("aktual");
        profile["title"] = json!({"en": "Two <b>communes</b>"});
    })?;
    stage.serve("/t/faults.json", faults);
    stage.show("<div id=w data-ward-profile=faults.json data-lang=en><p>Fallback</p></div>")?;
    stage.until("the widget to fail", "return kit.host().dataset.wardProfileState === 'failed';")?;
    stage.check(
        json!(null),
        &format!(
            "{FAILED}
             failed('w', 'unsound-profile', ['The profile has 2 errors', 'figures[1].value: ', 'figures[2].kind: ']);
             const {{ findings }} = kit.problems[0];
             const brief = (findings ?? []).map(({{ severity, code, path }}) => [severity, code, path].join(' ')).join();
             const expected = 'warning one-language title,error number-as-text figures[1].value,error unknown-word figures[2].kind';
             check(brief === expected, `the findings are ${{brief}}`);
             check(findings?.every(({{ message }}) => message?.length > 20), 'a finding has no message');
             const meant = findings?.map(({{ suggestion }}) => suggestion ?? '-').join();
             check(meant === '-,128.5,actual', `suggested is ${{meant}}`);
             // Each error begins a line of its own: its first words stand below those of the one before.
             const text = kit.host().shadowRoot.querySelector('[part=notice]').firstChild;
             const bottom = (words) => {{
               const range = document.createRange();
               const at = text.data.indexOf(words);
               range.setStart(text, at);
               range.setEnd(text, at + words.length);
               return range.getBoundingClientRect().bottom;
             }};
             const lines = ['The profile', '– figures[1]', '– figures[2]'].map(bottom);
             check(lines[0] + 10 < lines[1] && lines[1] + 10 < lines[2], `the lines stand at ${{lines}}`);"
        ),
    )
}

fn warned(stage: &Stage) -> Result<()> {
    let warning =
        changed(|profile| drop(profile["figures"][2]["label"].as_object_mut().and_then(|all| all.remove("en"))))?;
    stage.serve("/t/warning.json", warning);
    stage.show("<div id=w data-ward-profile=warning.json data-lang=en><p>Fallback</p></div>")?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const said = () => host.wardProfile.inspect().texts.map(({ text }) => text).join(' ');
         check(said().includes('Đông Triều') && said().includes('15,240'), `drawn is ${said()}`);
         check(said().includes('Dân số'), 'the label is not drawn in the language that it has');
         check(!kit.visible(host.shadowRoot.querySelector('[part=notice]')), 'there is a notice');
         const told = () => kit.problems.map(({ id, severity, code, path }) => [id, severity, code, path].join(' ')).join();
         check(told() === 'w warning one-language figures[2].label', `told is ${told()}`);
         check(kit.problems[0]?.message.includes('“vi”'), `the message is ${kit.problems[0]?.message}`);
         const warnings = kit.warnings.filter((line) => line.includes('figures[2].label: there is only “vi”')).length;
         check(warnings === 1, `the console was warned ${warnings} times: ${kit.warnings}`);
         await host.wardProfile.update({ 'data-theme': 'dark', 'data-lang': 'vi' });
         await host.wardProfile.svg();
         check(kit.problems.length === 1, `told again: ${told()}`);",
    )
}

fn never_comes(stage: &Stage) -> Result<()> {
    stage.serve("/t/never.json", Answer::json(SOUND).after(Duration::from_secs(60)));
    stage.show("<div id=w data-ward-profile=never.json data-lang=en><p>Fallback</p></div>")?;
    stage.until("the widget to load", "return kit.host().dataset.wardProfileState === 'loading';")?;
    stage.check(
        json!(null),
        &format!(
            "{FAILED}
             check(kit.visible(kit.host().firstElementChild), 'the fallback is not to be seen meanwhile');
             await kit.until('patience to end', () => kit.host().dataset.wardProfileState !== 'loading', 12000);
             failed('w', 'profile-timeout', ['never.json', '8 seconds']);"
        ),
    )
}

fn recovers(stage: &Stage) -> Result<()> {
    stage.serve("/t/hai-xa.json", Answer::json(SOUND));
    stage.serve("/t/missing.json", Answer::status(404));
    stage.show("<div id=w data-ward-profile=missing.json data-lang=vi><p>Fallback</p></div>")?;
    stage.until("the widget to fail", "return kit.host().dataset.wardProfileState === 'failed';")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const settled = (state) => kit.until(state, () => host.dataset.wardProfileState === state);
         const notice = () => kit.visible(host.shadowRoot.querySelector('[part=notice]'));
         const said = () => host.wardProfile.inspect().texts.map(({ text }) => text).join(' ');
         host.setAttribute('data-ward-profile', 'hai-xa.json');
         await settled('ready');
         check(!notice(), 'the notice stays');
         check(kit.visible(kit.canvas(host)) && !kit.visible(host.firstElementChild), 'the picture is not in its place');
         check(said().includes('Đông Triều'), 'the new profile is not drawn');
         host.setAttribute('data-ward-profile', '');
         await kit.until('the built-in profile', () => host.wardProfile && said().includes('Quy Nhơn Nam'));
         check(host.dataset.wardProfileState === 'ready', 'the built-in profile is not ready');
         host.setAttribute('data-ward-profile', 'missing.json');
         await settled('failed');
         check(notice() && kit.visible(host.firstElementChild), 'a later failure does not bring the fallback back');
         check(!host.wardProfile, 'a later failure leaves the handle');",
    )
}
