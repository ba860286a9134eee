//! What comes late, twice or after the end: the last word is always the page's latest.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use xtask::tools::root;

use crate::{
    Test,
    harness::{Answer, SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("races::a_profile_that_comes_late_does_not_win_over_a_newer_one", late_profile),
    ("races::a_picture_on_its_way_out_does_not_tell_ready", old_picture),
    ("races::an_old_handle_does_nothing_to_its_successor", old_handle),
    ("races::a_handler_that_touches_the_host_starts_no_endless_loading", touching_handler),
    ("races::what_changes_while_a_host_is_hidden_is_seen_when_it_is_shown", hidden),
    ("races::mount_tries_again_after_a_failure", again),
    ("races::update_tells_of_a_failure", update_fails),
    ("races::each_notice_is_in_its_own_language", languages),
    ("races::a_widget_that_goes_while_a_font_comes_leaves_no_error", font_after_the_end),
];

const SOUND: &str = include_str!("../fixtures/browser/hai-xa.json");

fn late_profile(stage: &Stage) -> Result<()> {
    stage.serve("/t/late.json", Answer::json(SOUND).after(Duration::from_millis(900)));
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         host.dataset.wardProfile = 'late.json';
         await kit.sleep(200);
         host.dataset.wardProfile = '';
         await kit.sleep(1500);
         check(host.dataset.wardProfileState === 'ready', `the state is ${host.dataset.wardProfileState}`);
         const said = host.wardProfile.inspect().texts.map(({ text }) => text).join(' ');
         check(said.includes('Quy Nhơn Nam') && !said.includes('Đông Triều'), `it says ${said.slice(0, 80)}`);
         check(!kit.errors.length, kit.errors.join());",
    )
}

fn old_picture(stage: &Stage) -> Result<()> {
    stage.serve("/t/slow.json", Answer::json(SOUND).after(Duration::from_millis(900)));
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         host.dataset.wardProfile = 'slow.json';
         await kit.sleep(100);
         document.querySelector('#column').style.width = '500px';
         await kit.sleep(300);
         check(host.dataset.wardProfileState === 'loading', `early it is ${host.dataset.wardProfileState}`);
         check(kit.readies.length === 1, `ready was told ${kit.readies.length} times`);
         await kit.until('the new profile', () => host.dataset.wardProfileState === 'ready');
         const { texts, width } = host.wardProfile.inspect();
         check(texts.some(({ text }) => text.includes('Đông Triều')), 'the new profile is not drawn');
         check(width === 500, `it is ${width} wide`);
         check(kit.readies.length === 2, `ready was told ${kit.readies.length} times`);",
    )
}

fn old_handle(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const old = host.wardProfile;
         const column = host.parentElement;
         host.remove();
         await kit.until('the end', () => !host.hasAttribute('data-ward-profile-state'));
         column.append(host);
         await kit.until('the successor', () => host.dataset.wardProfileState === 'ready');
         old.destroy();
         for (const call of [() => old.update({ 'data-lang': 'en' }), () => old.svg()]) {
           const told = await call().then(() => 'nothing', (problem) => problem.code);
           check(told === 'destroyed', `an old handle tells ${told}`);
         }
         check(host.dataset.wardProfileState === 'ready', `the successor is ${host.dataset.wardProfileState}`);
         check(kit.visible(kit.canvas(host)), 'the successor has no picture');
         check(host.wardProfile && host.wardProfile !== old, 'the successor has no handle of its own');
         await host.wardProfile.update({ 'data-lang': 'en' });
         check(host.wardProfile.inspect().lang === 'en', 'the successor does not follow');",
    )
}

fn touching_handler(stage: &Stage) -> Result<()> {
    stage.serve("/t/gone.json", Answer::status(404));
    stage.asked();
    stage.show(
        "<script>addEventListener('ward-profile:problem', ({ target, detail }) => {
           target.dataset.error = detail.code + Math.random();
           target.setAttribute('data-title', 'x');
         });</script>
         <div id=w data-ward-profile=gone.json data-title=x><p>Fallback</p></div>",
    )?;
    stage.until("the failure", "return document.querySelector('#w').dataset.wardProfileState === 'failed'")?;
    stage.ask("await kit.sleep(800)")?;
    let asked = stage.asked().iter().filter(|path| path.ends_with("gone.json")).count();
    anyhow::ensure!(asked == 1, "the profile was asked for {asked} times");
    Ok(())
}

fn hidden(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const column = document.querySelector('#column');
         column.style.display = 'none';
         await kit.sleep(100);
         let painted = false;
         const update = host.wardProfile.update({ 'data-lang': 'en', 'data-theme': 'dark' }).then(() => (painted = true));
         await kit.sleep(200);
         check(!painted, 'it was said to be painted while it was hidden');
         column.style.display = '';
         await update;
         const { lang, theme } = host.wardProfile.inspect();
         check(lang === 'en' && theme === 'dark', `it shows ${lang}, ${theme}`);
         const [ground] = [kit.hex(kit.pixels(kit.canvas(host)).at(3, 3))];
         check(ground === '#0f1a20', `the canvas is ${ground}`);",
    )
}

fn again(stage: &Stage) -> Result<()> {
    stage.serve("/t/sometimes.json", Answer::status(503));
    // The page's own copy: a driver's script may be given another one.
    stage.show(
        "<div id=w data-ward-profile=sometimes.json><p>Fallback</p></div>
         <script type=module>import { mount } from '/embed.js'; window.mountAgain = mount;</script>",
    )?;
    let failed = "return window.mountAgain && document.querySelector('#w').dataset.wardProfileState === 'failed'";
    stage.until("the failure", failed)?;
    let mount = "return await mountAgain(kit.host())
         .then((handle) => handle === kit.host().wardProfile, (problem) => problem.code);";
    let told = stage.ask(mount)?;
    anyhow::ensure!(told == "profile-unreachable", "the second try tells {told}");
    stage.serve("/t/sometimes.json", Answer::json(SOUND));
    let told = stage.ask(mount)?;
    anyhow::ensure!(told == true, "the third try gives {told}");
    stage.ready("#w")
}

fn update_fails(stage: &Stage) -> Result<()> {
    stage.serve("/t/gone.json", Answer::status(404));
    stage.widget("data-lang=en")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const told = await host.wardProfile.update({ 'data-ward-profile': 'gone.json' }).then(() => 'nothing', ({ code }) => code);
         check(told === 'profile-unreachable', `update tells ${told}`);
         check(host.dataset.wardProfileState === 'failed', `the state is ${host.dataset.wardProfileState}`);
         check(kit.visible(host.firstElementChild), 'the fallback is not back');
         // What stood around the picture had buttons of another look.
         const again = kit.part(host, 'notice').querySelector('button');
         const look = () => getComputedStyle(again);
         check(look().backgroundColor !== 'rgba(0, 0, 0, 0)' && look().borderTopStyle !== 'none', 'the button looks like text');
         const { width, height } = again.getBoundingClientRect();
         check(width >= 24 && height >= 24, `the button is ${width} by ${height} px`);",
    )
}

fn languages(stage: &Stage) -> Result<()> {
    let host = |id: &str, lang: &str| format!("<div id={id} data-ward-profile data-lang={lang}><p>Fallback</p></div>");
    let hosts = host("one", "vi") + &host("two", "en");
    for name in ["lean-vi", "lean-en"] {
        let module = xtask::assemble::find(&root().join("dist"), name, ".wasm")?;
        stage.serve(&format!("/copy/languages/{module}"), Answer::status(404));
    }
    stage.open("", &format!("{hosts}{}", SCRIPT.replace("/embed.js", "/copy/languages/embed.js")))?;
    stage
        .until("both failures", "return document.querySelectorAll('[data-ward-profile-state=failed]').length === 2")?;
    stage.check(
        json!(null),
        "const notice = (id) => document.getElementById(id).shadowRoot.querySelector('[part=notice]');
         check(/Máy chủ trả lời/.test(notice('one').textContent), notice('one').textContent);
         check(/server answered/.test(notice('two').textContent), notice('two').textContent);
         check(/404/.test(notice('two').textContent), 'the status is not told: ' + notice('two').textContent);
         check(notice('two').lang === 'en' && notice('one').lang === 'vi', 'the notices are not marked with their languages');",
    )
}

fn font_after_the_end(stage: &Stage) -> Result<()> {
    let font = "/fonts/be-vietnam-pro-latin-700-normal.woff2";
    stage.serve(font, Answer::default().after(Duration::from_millis(700)));
    stage.open(
        &format!(
            "<style>@font-face {{ font-family: Late; src: url({font}); }} body {{ font-family: Late, serif; }}</style>"
        ),
        &format!("<div id=w data-ward-profile><p>Fallback</p></div>{SCRIPT}"),
    )?;
    stage.ready("#w")?;
    let outcome = stage.check(
        json!(null),
        "kit.host().wardProfile.destroy();
         await kit.sleep(1200);
         check(!kit.errors.length, kit.errors.join());",
    );
    stage.serve(font, Answer::default());
    outcome
}
