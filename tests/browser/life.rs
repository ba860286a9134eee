//! Widgets come, idle, and go; each alone, however the page treats them.

use anyhow::Result;
use serde_json::json;

use crate::{
    Test,
    harness::{SCRIPT, Stage},
};

pub const TESTS: &[Test] = &[
    ("life::nothing_runs_while_nothing_changes", idle),
    ("life::a_destroyed_widget_leaves_what_stood_there", destroyed),
    ("life::a_host_added_later_is_drawn_and_one_removed_is_forgotten", comes_and_goes),
    ("life::two_copies_of_the_script_draw_each_widget_once", two_copies),
    ("life::mount_draws_at_once_wherever_the_host_is", mounted_far_below),
    ("life::an_element_that_becomes_a_host_is_drawn", becomes),
    ("life::a_canvas_that_was_given_back_is_painted_again", restored),
    ("life::an_element_that_cannot_carry_a_picture_is_named", figure),
];

fn idle(stage: &Stage) -> Result<()> {
    stage.open(
        "<script>addEventListener('ward-profile:ready', () => (kit.atReady = kit.frames));</script>",
        &format!("<div style=\"width:720px\"><div id=w data-ward-profile data-lang=vi></div></div>{SCRIPT}"),
    )?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        "await kit.sleep(1000);
         const asked = kit.frames - kit.atReady;
         check(asked === 0, `${asked} frames were asked for in the second after ready`);",
    )
}

/// Some scripts make the element first, and say what it is later.
fn becomes(stage: &Stage) -> Result<()> {
    stage.show("<div id=late><p>Fallback</p></div>")?;
    stage.check(
        json!(null),
        "await kit.sleep(200);
         const host = document.querySelector('#late');
         host.setAttribute('data-ward-profile', '');
         await kit.until('it to be drawn', () => host.dataset.wardProfileState === 'ready');",
    )
}

/// No engine takes a canvas's memory on asking: what a page sees of it is an empty canvas, and then the event.
fn restored(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const canvas = kit.canvas(kit.host());
         const before = kit.hash(canvas);
         canvas.getContext('2d').reset?.();
         canvas.width = canvas.width;
         check(kit.hash(canvas) !== before, 'it is not empty');
         canvas.dispatchEvent(new Event('contextrestored'));
         await kit.until('the picture to be back', () => kit.hash(canvas) === before);",
    )
}

fn destroyed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const canvas = kit.canvas(host);
         const handle = host.wardProfile;
         handle.destroy();
         const gone = () => {
           check(!host.shadowRoot.querySelector('canvas'), 'the canvas stays');
           check(canvas.width * canvas.height === 0, `the canvas keeps ${canvas.width} × ${canvas.height} pixels`);
           check(kit.visible(host.firstElementChild), 'the fallback is not to be seen');
           check(!host.hasAttribute('data-ward-profile-state'), 'the state stays');
           check(!('wardProfile' in host), 'the handle stays');
           check(!host.shadowRoot.adoptedStyleSheets.length, 'the style sheet stays');
         };
         gone();
         handle.destroy();
         host.dataset.theme = 'dark';
         document.querySelector('#column').style.width = '400px';
         await kit.sleep(200);
         gone();
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )
}

fn comes_and_goes(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const column = document.querySelector('#column');
         const settled = (host, state) => kit.until(state, () => (host.dataset.wardProfileState ?? 'none') === state);
         const added = document.createElement('section');
         added.innerHTML = '<article><div id=later data-ward-profile data-sections=area><p>Later</p></div></article>';
         column.prepend(added);
         const later = document.querySelector('#later');
         await settled(later, 'ready');
         check(kit.visible(kit.canvas(later)), 'a host added later is not drawn');

         const first = kit.host();
         const canvas = kit.canvas(first);
         first.remove();
         await settled(first, 'none');
         check(canvas.width === 0, 'a removed host keeps its pixels');
         first.dataset.theme = later.dataset.theme = 'dark';
         await kit.until('the other to follow', () => later.wardProfile.inspect().theme === 'dark');
         column.append(first);
         await settled(first, 'ready');
         check(first.shadowRoot.querySelectorAll('canvas').length === 1, 'a host put back has not one canvas');
         check(first.wardProfile.inspect().theme === 'dark', 'what changed meanwhile is not drawn');

         const was = kit.canvas(later);
         column.append(later);
         await kit.sleep(200);
         check(later.dataset.wardProfileState === 'ready' && kit.canvas(later) === was, 'a host that moves is drawn anew');
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )
}

fn two_copies(stage: &Stage) -> Result<()> {
    let second = "<script type=\"module\" src=\"/copy/second/embed.js\"></script>";
    let host = |id: &str| format!("<div id={id} data-ward-profile data-sections=area><p>Fallback</p></div>");
    let body = format!("{SCRIPT}{}{second}{}{SCRIPT}", host("one"), host("two"));
    stage.open("", &format!("<div style=\"width:720px\">{body}</div>"))?;
    for css in ["#one", "#two"] {
        stage.ready(css)?;
    }
    stage.check(
        json!(null),
        "await kit.sleep(200);
         for (const id of ['one', 'two']) {
           const host = document.getElementById(id);
           const canvases = host.shadowRoot.querySelectorAll('canvas').length;
           check(canvases === 1, `${id} has ${canvases} canvases`);
           const readies = kit.readies.filter((ready) => ready === id).length;
           check(readies === 1, `${id} was ready ${readies} times`);
         }
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )
}

/// The script's exports, within reach of the tests.
const EXPORTS: &str = "<script type=\"module\">import * as embed from '/embed.js'; window.embed = embed;</script>";

fn mounted_far_below(stage: &Stage) -> Result<()> {
    let body = "<div style=\"height:9000px\"></div><div style=\"width:720px\">\
         <div id=w data-ward-profile data-lang=vi></div><div id=x data-ward-profile data-lang=vi></div></div>";
    stage.open("", &format!("{body}{EXPORTS}"))?;
    stage.until("the script", "return Boolean(window.embed);")?;
    stage.check(
        json!(null),
        "check(/^\\d+\\.\\d+\\.\\d+/.test(embed.version), `the version is ${embed.version}`);
         const [host, other] = ['w', 'x'].map((id) => document.getElementById(id));
         check(host.dataset.wardProfileState === 'waiting', 'a host far below does not wait');
         const handle = await embed.mount(host);
         check(host.dataset.wardProfileState === 'ready' && handle === host.wardProfile, 'mount gives no handle');
         check(handle.inspect().width === 720, 'the handle tells of no picture');
         check((await embed.mount(host)) === handle, 'mounting again gives another handle');
         check(other.dataset.wardProfileState === 'waiting', 'mounting one host mounts another');
         const made = document.createElement('div');
         document.body.prepend(made);
         const second = await embed.mount(made);
         check(second.inspect().texts.length > 10, 'an element without the attribute is not mounted');",
    )
}

fn figure(stage: &Stage) -> Result<()> {
    let body = "<figure id=f data-ward-profile data-lang=en><p>Fallback of the figure</p></figure>\
         <div id=w data-ward-profile data-sections=area></div>";
    stage.open("", &format!("<div style=\"width:720px\">{body}</div>{EXPORTS}"))?;
    stage.ready("#w")?;
    stage.until("the script", "return Boolean(window.embed);")?;
    // Its words come by a script of their own, which the other picture does not wait for.
    stage.until("the figure's end", "return document.getElementById('f').dataset.wardProfileState !== 'waiting'")?;
    stage.check(
        json!(null),
        "const host = document.getElementById('f');
         check(host.dataset.wardProfileState === 'failed', `the figure is ${host.dataset.wardProfileState}`);
         check(kit.visible(host.firstElementChild), 'the fallback is not to be seen');
         const told = kit.problems.filter(({ id }) => id === 'f');
         check(told.length === 1, `${told.length} problems were told`);
         const sound = (problem) => problem?.severity === 'error' && problem?.message.includes('<figure>');
         check(sound(told[0]), JSON.stringify(told[0]));
         const problem = await embed.mount(host).then(() => undefined, (reason) => reason);
         check(sound(problem), `mount is not rejected with the problem but with ${JSON.stringify(problem)}`);
         check(kit.warnings.length === 1, `the console was warned ${kit.warnings.length} times`);
         check(!kit.errors.length, `the page had errors: ${kit.errors}`);",
    )
}
