//! Figures that the newsroom puts in place of the source's, and sections that a profile has nothing for.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{
    Test, builds,
    harness::{Answer, Stage},
};

pub const TESTS: &[Test] = &[
    ("newsroom::a_figure_is_replaced_and_marked", replaced),
    ("newsroom::a_plan_goes_with_the_budget_that_it_is_of", plan),
    ("newsroom::wrong_values_are_told_once_and_the_source_is_drawn", wrong_values),
    ("newsroom::figures_that_come_and_go_are_followed", followed),
    ("newsroom::other_attributes_cause_no_work", no_work),
    ("newsroom::the_full_build_is_loaded_for_them_alone", requests),
    ("newsroom::a_section_without_data_is_told", section_without_data),
];

/// Helpers of the scripts below.
const HELP: &str = "const host = kit.host();
    const scene = () => host.wardProfile.inspect();
    const said = () => scene().texts.map(({ text }) => text).join(' ');
    const figure = (id) => scene().figures.find((one) => one.id === id);
    const is = (id, wanted) => {
      for (const [name, value] of Object.entries(wanted)) {
        const found = figure(id)?.[name];
        check(found === value, `${id}: its ${name} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
      }
    };
    const draws = (...words) => words.forEach((word) => check(said().includes(word), `“${word}” is not drawn: ${said()}`));";

fn check(stage: &Stage, given: serde_json::Value, script: &str) -> Result<()> {
    stage.check(given, &format!("{HELP}\n{script}"))
}

fn replaced(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-figure-population=73500")?;
    check(
        stage,
        json!(null),
        "is('population', { value: 73500, text: '73.500 người', origin: 'newsroom', derived: false, kind: 'actual',
           source: 'số liệu của tòa soạn' });
         is('density', { text: 'khoảng 2.020 người/km²', origin: 'newsroom', derived: true });
         check(figure('density')?.source.includes('73.500 người (số liệu của tòa soạn)'), figure('density')?.source);
         is('area', { text: '36,36 km²', origin: 'source' });
         is('area-side', { origin: 'calculated' });
         is('budget-plan', { origin: 'calculated' });
         draws('73.500', 'Số liệu của tòa soạn', '2.020', 'Số liệu của tòa soạn: Dân số.', 'Nguồn: Báo Gia Lai');
         check(/tính toán từ\\s+số\\s+liệu\\s+của\\s+tòa\\s+soạn/.test(said()), `the density is not marked: ${said()}`);
         check(!said().includes('73.296'), 'the source’s number is still drawn');
         const name = kit.said(host);
         check(name.includes('73.500 người (số liệu của tòa soạn)'), `the picture is named ${name}`);
         const mark = scene().marks.find(({ id }) => id === 'population');
         check(mark?.text.includes('(số liệu của tòa soạn)'), `the mark says ${mark?.text}`);
         check(!kit.problems.length, JSON.stringify(kit.problems));
         const svg = await host.wardProfile.svg();
         check(svg.includes('73.500') && svg.includes('Số liệu của tòa soạn'), 'the SVG is of another picture');
         await host.wardProfile.update({ 'data-lang': 'en' });
         is('population', { text: '73,500 people', source: 'newsroom figure' });
         draws('Newsroom figure', 'Newsroom figure: Population.', 'calculated from a newsroom figure');",
    )
}

fn plan(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-figure-budget-2021-2025=873,5")?;
    check(
        stage,
        json!(null),
        "is('budget-2021-2025', { value: 873.5, text: '873,5 tỷ đồng', qualifier: '', kind: 'estimate', origin: 'newsroom' });
         check(!figure('budget-plan') && !figure('budget-plan-ratio'), 'the source’s plan stands beside the newsroom’s budget');
         check(!/110%|780|Kế hoạch/.test(said()), `the plan is still drawn: ${said()}`);
         is('budget-2030', { text: '340,3 tỷ đồng', origin: 'source' });
         await host.wardProfile.update({ 'data-figure-budget-plan-ratio': '112,5' });
         is('budget-plan-ratio', { value: 112.5, origin: 'newsroom' });
         is('budget-plan', { text: 'khoảng 776,4 tỷ đồng', origin: 'newsroom', derived: true });
         check(!kit.problems.length, JSON.stringify(kit.problems));
         await host.wardProfile.update({ 'data-figure-budget-2021-2025': null });
         check(!figure('budget-plan') && !figure('budget-plan-ratio'), 'the newsroom’s share stands beside the source’s budget');
         const [told] = kit.problems;
         check(told?.code === 'figure-not-drawn' && told.attribute === 'data-figure-budget-plan-ratio', JSON.stringify(told));
         await host.wardProfile.update({ 'data-figure-budget-plan-ratio': null });
         is('budget-plan', { text: 'khoảng 780 tỷ đồng', origin: 'calculated' });
         check(kit.problems.length === 1, JSON.stringify(kit.problems));",
    )
}

fn wrong_values(stage: &Stage) -> Result<()> {
    stage.widget(
        "data-lang=en data-figure-popluation=5 data-figure-area=1.500 data-figure-density=3 \
         data-figure-population=many data-figure-poverty-rate=101 data-figure-budget-2030=\"\"",
    )?;
    let rows = json!([
        ["data-figure-popluation", "5", "unknown-figure", "population", "population"],
        ["data-figure-area", "1.500", "ambiguous-number", "1500 or 1.5", null],
        ["data-figure-density", "3", "figure-not-replaceable", "data-figure-population, data-figure-area", null],
        ["data-figure-population", "many", "not-a-number", "73296 (people)", null],
        ["data-figure-poverty-rate", "101", "number-out-of-range", "0–100%", null],
    ]);
    check(
        stage,
        rows,
        "for (const [attribute, value, code, allowed, suggestion] of given) {
           const told = kit.problems.filter((problem) => problem.attribute === attribute);
           check(told.length === 1, `${attribute}: ${told.length} problems were told, not one`);
           const [problem] = told;
           if (!problem) continue;
           check(problem.severity === 'warning' && problem.code === code, `${attribute}: ${JSON.stringify(problem)}`);
           check(problem.value === value, `${attribute}: the value is told as “${problem.value}”`);
           check((problem.allowed ?? '').includes(allowed), `${attribute}: allowed is “${problem.allowed}”`);
           check((problem.suggestion ?? null) === suggestion, `${attribute}: “${problem.suggestion}” is suggested`);
           for (const word of [attribute, value, allowed]) {
             check(problem.message.includes(word), `${attribute}: “${problem.message}” does not name ${word}`);
           }
           const warnings = kit.warnings.filter((line) => line.includes(problem.message));
           check(warnings.length === 1, `${attribute}: the console was warned ${warnings.length} times`);
         }
         check(kit.problems.length === given.length, JSON.stringify(kit.problems));
         check(scene().figures.every(({ origin }) => origin !== 'newsroom'), 'a wrong value is drawn');
         draws('73,296', '36.36', '340.3');
         check(!/newsroom/i.test(said()), `something is marked: ${said()}`);
         host.dataset.credit = 'X';
         await kit.until('the credit', () => said().includes('X'));
         check(kit.problems.length === given.length, 'a problem that stays is told again');",
    )
}

fn followed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    check(
        stage,
        json!(null),
        "const canvas = kit.canvas(host);
         const before = kit.hash(canvas);
         const set = async (value, words) => {
           if (value === null) host.removeAttribute('data-figure-population');
           else host.setAttribute('data-figure-population', value);
           await kit.until(`${value}: ${words}`, () => host.dataset.wardProfileState === 'ready' && said().includes(words));
         };
         await set('73500', '73.500');
         is('population', { origin: 'newsroom' });
         await set('74.000', '74.000');
         check(kit.readies.length === 2, `the module was loaded ${kit.readies.length} times, not twice`);
         await set(null, '73.296');
         is('population', { origin: 'source', text: '73.296 người' });
         is('density', { origin: 'calculated', text: 'khoảng 2.016 người/km²' });
         check(!said().includes('tòa soạn'), 'the mark stays');
         check(kit.hash(canvas) === before, 'the picture is not what it was before');
         await host.wardProfile.update({ 'data-figure-area': '37,5' });
         is('area', { value: 37.5, origin: 'newsroom' });
         check(kit.readies.length === 2, 'what the module can draw already loaded it again');
         check(!kit.problems.length, JSON.stringify(kit.problems));
         check(!kit.errors.length, `the page had errors: ${kit.errors}`);",
    )?;
    stage.widget("data-lang=vi")?;
    check(
        stage,
        json!(null),
        "await host.wardProfile.update({ 'data-figure-population': '73500' });
         is('population', { origin: 'newsroom', text: '73.500 người' });
         check(host.dataset.wardProfileState === 'ready', `the promise was kept while ${host.dataset.wardProfileState}`);
         check(!kit.problems.length, JSON.stringify(kit.problems));",
    )
}

fn no_work(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-figure-population=73500")?;
    check(
        stage,
        json!(null),
        "// What the browser tells of the canvas once it is there has been painted by then.
         await kit.sleep(200);
         const context = kit.canvas(host).getContext('2d');
         let painted = 0;
         const fill = context.fillRect;
         context.fillRect = (...box) => { painted += 1; return fill.apply(context, box); };
         host.className = 'wide';
         host.style.color = 'red';
         host.dataset.figures = '5';
         host.setAttribute('data-ward-profile-state', 'ready');
         host.setAttribute('data-figure-population', '73500');
         await kit.sleep(200);
         check(painted === 0, `changes that ask nothing new painted ${painted} boxes`);
         host.setAttribute('data-figure-population', '73600');
         await kit.until('the new number', () => said().includes('73.600'));
         check(painted > 0, 'the count of boxes counts nothing');",
    )
}

fn requests(stage: &Stage) -> Result<()> {
    let plain = builds::opened(stage, "newsroom-none", "data-lang=vi")?;
    ensure!(plain == ["lean-vi"], "a host without figures of the newsroom loads {plain:?}");
    stage.ask("await kit.host().wardProfile.update({ 'data-figure-population': '73500' });")?;
    let later = builds::asked(stage);
    ensure!(later == ["full"], "a figure that comes later loads {later:?}");
    let replaced = builds::opened(stage, "newsroom-one", "data-lang=vi data-figure-population=73500")?;
    ensure!(replaced == ["full"], "a host with a figure of the newsroom loads {replaced:?}");
    Ok(())
}

fn section_without_data(stage: &Stage) -> Result<()> {
    stage.serve("/t/hai-xa.json", Answer::json(include_str!("../fixtures/browser/hai-xa.json")));
    stage.show(
        "<div id=w data-ward-profile=hai-xa.json data-lang=en data-sections=\"budget area\"></div>\
         <div id=none data-ward-profile=hai-xa.json data-lang=vi data-sections=budget></div>\
         <div id=all data-ward-profile=hai-xa.json data-lang=vi data-sections=all></div>",
    )?;
    for css in ["#w", "#none", "#all"] {
        stage.ask(&format!("kit.host('{css}').scrollIntoView();"))?;
        stage.ready(css)?;
    }
    check(
        stage,
        json!(null),
        "const told = (id) => kit.problems.filter((problem) => problem.id === id);
         const ids = (css) => kit.host(css).wardProfile.inspect().figures.map(({ id }) => id).sort().join();
         const words = (css) => kit.host(css).wardProfile.inspect().texts.map(({ text }) => text).join(' ');
         const [problem, ...more] = told('w');
         check(problem && !more.length, `${told('w').length} problems were told`);
         check(problem?.code === 'section-without-data' && problem.severity === 'warning', JSON.stringify(problem));
         check(problem?.attribute === 'data-sections' && problem.value === 'budget', JSON.stringify(problem));
         check(/budget-target/.test(problem?.message), `the message names no role: ${problem?.message}`);
         check(ids('#w') === 'area,area-side', `the figures are ${ids('#w')}`);
         check(told('none').length === 1, JSON.stringify(told('none')));
         check(ids('#none') === '', `sections that nobody asked for are drawn: ${ids('#none')}`);
         check(/Đông Triều/.test(words('#none')) && /Nguồn/.test(words('#none')), `there is only: ${words('#none')}`);
         check(told('all').length === 0, JSON.stringify(told('all')));",
    )
}
