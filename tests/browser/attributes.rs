//! What an editor writes on the host, rightly and wrongly.

use anyhow::Result;
use serde_json::json;
use ward_profile::theme::Theme;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("attributes::the_language_is_followed", language),
    ("attributes::the_theme_is_followed", theme),
    ("attributes::the_sections_and_the_title_are_followed", sections_and_title),
    ("attributes::the_accent_is_followed", accent),
    ("attributes::a_credit_is_drawn_beside_the_source", credit),
    ("attributes::an_update_is_painted_when_its_promise_is_kept", update),
    ("attributes::wrong_values_are_named_and_nothing_breaks", wrong_values),
    ("attributes::a_weak_accent_is_strengthened_and_told", weak_accent),
];

/// Helpers of the scripts below: sets an attribute, or takes it away, and waits for what follows.
const SET: &str = "const host = kit.host();
    const scene = () => host.wardProfile.inspect();
    const said = () => scene().texts.map(({ text }) => text).join(' ');
    const set = (name, value, what, probe) => {
      if (value === null) host.removeAttribute(name); else host.setAttribute(name, value);
      return kit.until(`${name}=${value}: ${what}`, probe);
    };
    const corner = () => kit.hex(kit.pixels(kit.canvas(host)).at(3, 3));
    const has = (color) => kit.region(kit.pixels(kit.canvas(host)), [24, 0, 300, 200]).colors.has(color);";

fn follow(stage: &Stage, script: &str) -> Result<()> {
    follow_loaded(stage, 1, script)
}

/// As [`follow`], where the widget is loaded so many times: another language is another build, as is one that reads more.
fn follow_loaded(stage: &Stage, times: u32, script: &str) -> Result<()> {
    stage.widget("data-lang=vi")?;
    let given = json!({
        "light": Theme::LIGHT.background.hex(), "dark": Theme::DARK.background.hex(),
        "strong": Theme::LIGHT.strong.hex(),
    });
    let whole = format!(
        "{SET}\n{script}\n
         await kit.until('it to be ready', () => host.dataset.wardProfileState === 'ready');
         check(kit.readies.length === {times}, `the widget was loaded ${{kit.readies.length}} times`);
         check(!kit.problems.length, `a sound change told a problem: ${{JSON.stringify(kit.problems)}}`);"
    );
    stage.check(given, &whole)
}

fn language(stage: &Stage) -> Result<()> {
    follow_loaded(
        stage,
        3,
        "check(said().includes('73.296'), 'the picture does not begin in Vietnamese');
         await set('data-lang', 'en', 'English words', () => scene().lang === 'en' && said().includes('73,296'));
         check(!said().includes('73.296'), 'Vietnamese numbers stay');
         check(kit.said(host).includes('73,296'), 'the name of the picture stays Vietnamese');
         await set('data-lang', null, 'the language of the page', () => scene().lang === 'en');
         host.setAttribute('lang', 'vi');
         await kit.until('the language of the host', () => scene().lang === 'vi' && said().includes('73.296'));",
    )
}

fn theme(stage: &Stage) -> Result<()> {
    follow(
        stage,
        "const light = kit.hash(kit.canvas(host));
         check(corner() === given.light, `light: the ground is ${corner()}`);
         await set('data-theme', 'dark', 'dark ground', () => scene().theme === 'dark' && corner() === given.dark);
         await set('data-theme', 'light', 'light ground', () => scene().theme === 'light' && corner() === given.light);
         await set('data-theme', '\\n dark ', 'white space passed over', () => scene().theme === 'dark');
         await set('data-theme', null, 'the default', () => scene().theme === 'light');
         check(kit.hash(kit.canvas(host)) === light, 'the picture is not what it was before');",
    )
}

fn sections_and_title(stage: &Stage) -> Result<()> {
    follow_loaded(
        stage,
        2,
        "const before = kit.hash(kit.canvas(host));
         const { height } = scene();
         const ids = () => scene().figures.map(({ id }) => id).sort().join();
         await set('data-sections', 'population, area', 'two sections', () => ids() === 'area,area-side,density,population');
         check(scene().height < height, 'two sections are as high as five');
         const top = (word) => Math.min(...scene().texts.filter(({ text }) => text.includes(word)).map(({ y }) => y));
         await set('data-title', 'Hai con số', 'the title', () => said().includes('Hai con số'));
         check(!said().includes('bốn phường thành một'), 'the old title stays');
         check(kit.said(host).startsWith('Hai con số'), 'the picture keeps its old name');
         await set('data-title', '', 'no title', () => !said().includes('Hai con số'));
         check(top('73.296') < 200, 'the room of the title stays');
         await set('data-title', null, 'a title of what is drawn', () => said().includes('Quy Nhơn Nam: 73.296 người'));
         await set('data-sections', null, 'five sections', () => scene().height === height);
         check(said().includes('bốn phường thành một'), 'the profile’s title does not come back');
         check(kit.hash(kit.canvas(host)) === before, 'the picture is not what it was before');",
    )
}

fn accent(stage: &Stage) -> Result<()> {
    follow_loaded(
        stage,
        2,
        "check(has(given.strong), 'the theme’s strong colour is not drawn');
         await set('data-accent', '#7a3b8f', 'the accent', () => has('#7a3b8f'));
         check(!has(given.strong), 'the theme’s strong colour stays');
         await set('data-accent', '#906', 'the short accent', () => has('#990066'));
         await set('data-accent', null, 'the theme’s colour', () => has(given.strong));",
    )
}

fn credit(stage: &Stage) -> Result<()> {
    follow_loaded(
        stage,
        2,
        "await set('data-credit', 'Đồ họa: Tòa soạn', 'the credit', () => said().includes('Đồ họa: Tòa soạn'));
         check(said().includes('Báo Gia Lai'), 'the credit took the source away');
         await set('data-credit', null, 'no credit', () => !said().includes('Đồ họa'));",
    )
}

fn update(stage: &Stage) -> Result<()> {
    follow_loaded(
        stage,
        3,
        "await host.wardProfile.update({ 'data-theme': 'dark', 'data-lang': 'en', 'data-title': 'A title' });
         check(scene().theme === 'dark' && scene().lang === 'en', 'the promise was kept too early');
         check(said().includes('A title'), 'the title is not drawn');
         check(corner() === given.dark, `the promise was kept before the picture was painted: ${corner()}`);
         check(host.dataset.theme === 'dark', 'the attribute is not on the host');
         await host.wardProfile.update({ 'data-theme': null, 'data-title': null, 'data-lang': 'vi' });
         check(!host.hasAttribute('data-theme'), 'the attribute stays on the host');
         check(corner() === given.light && scene().lang === 'vi', 'taking attributes away is not followed');
         await kit.sleep(100);",
    )
}

fn wrong_values(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en data-theme=drak data-sections=\"area popluation\" data-accent=red data-font=\"a;b\"")?;
    let rows = json!([
        ["data-theme", "drak", "auto, light, dark", "dark"],
        ["data-sections", "popluation", "population", "population"],
        ["data-accent", "red", "#rrggbb", null],
        ["data-font", "a;b", "font", null],
    ]);
    stage.check(
        rows,
        "const host = kit.host();
         for (const [attribute, value, allowed, suggestion] of given) {
           const told = kit.problems.filter((problem) => problem.attribute === attribute);
           check(told.length === 1, `${attribute}: ${told.length} problems were told, not one`);
           const [problem] = told;
           if (!problem) continue;
           check(problem.severity === 'warning', `${attribute}: of severity ${problem.severity}`);
           check(problem.value === value, `${attribute}: the value is told as “${problem.value}”`);
           check(!suggestion || (problem.allowed ?? '').includes(allowed), `${attribute}: allowed is “${problem.allowed}”`);
           check(!suggestion || problem.suggestion === suggestion, `${attribute}: “${problem.suggestion}” is suggested`);
           for (const word of [attribute, value, allowed, suggestion ?? '']) {
             check(problem.message.includes(word), `${attribute}: “${problem.message}” does not name ${word}`);
           }
           const warnings = kit.warnings.filter((line) => line.includes(problem.message));
           check(warnings.length === 1, `${attribute}: the console was warned ${warnings.length} times`);
         }
         check(kit.problems.length === given.length, `${kit.problems.length} problems were told for ${given.length} values`);
         check(kit.warnings.length === given.length, `the console was warned ${kit.warnings.length} times`);
         const { theme, figures, texts } = host.wardProfile.inspect();
         check(theme === 'light', `a wrong theme is drawn ${theme}`);
         check(figures.some(({ id }) => id === 'area') && !figures.some(({ id }) => id === 'population'),
           `the right one of two sections is not drawn alone: ${figures.map(({ id }) => id)}`);
         check(texts.length > 5 && kit.visible(kit.canvas(host)), 'there is no picture');
         host.dataset.credit = 'X';
         await kit.sleep(200);
         check(kit.problems.length === given.length, 'a problem that stays is told again');",
    )
}

fn weak_accent(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en data-accent=#ffee00")?;
    stage.check(
        json!(null),
        "const [problem, ...more] = kit.problems;
         check(problem && !more.length, `${kit.problems.length} problems were told`);
         check(problem?.attribute === 'data-accent' && problem?.severity === 'warning', JSON.stringify(problem));
         const made = /changed to (#[0-9a-f]{6})/.exec(problem?.message ?? '')?.[1];
         check(made && made !== '#ffee00', `the message names no new colour: ${problem?.message}`);
         const { colors } = kit.region(kit.pixels(kit.canvas(kit.host())), [24, 0, 100, 60]);
         check(colors.has(made) && !colors.has('#ffee00'), `${made} is not what is drawn`);",
    )
}
