//! How scripts and hosts come and go.

use super::*;

pub const TESTS: &[Test] = &[
    ("hostile::a_script_in_the_head", |stage| same(stage, page!("script_in_head"), ONCE)),
    ("hostile::the_script_twice_and_in_two_versions_14", twice),
    ("hostile::an_injected_script_without_a_current_one_6", |stage| same(stage, page!("injected"), ONCE)),
    ("hostile::a_consent_manager", |stage| same(stage, page!("consent"), ONCE)),
    ("hostile::a_host_that_is_taken_away_while_it_loads", taken_away),
    ("hostile::client_side_routes_14", routes),
    ("hostile::back_and_forward", back_and_forward),
    ("hostile::fifty_widgets_of_one_module", fifty),
];

const ONCE: &str = "check(kit.readies.length === 1, `it was ready ${kit.readies.length} times`);
    check(kit.host().shadowRoot.querySelectorAll('canvas').length === 1, 'there is not one canvas');";

fn twice(stage: &Stage) -> Result<()> {
    let script = String::from_utf8(crate::harness::dist_file("embed.js")?)?;
    let version = env!("CARGO_PKG_VERSION");
    anyhow::ensure!(script.contains(version), "the script does not name its version");
    // An older version, whose files stand where those of that version did.
    stage.serve(
        "/t/older.js",
        Answer::script(script.replace("import.meta.url", "(location.origin+\"/copy/older/embed.js\")")),
    );
    same(stage, page!("script_twice"), ONCE)
}

fn taken_away(stage: &Stage) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page!("ad_blocker"))?;
    stage.until("the host to be taken away", "return window.taken && !window.taken.dataset.wardProfileState;")?;
    stage.check(
        plain,
        "await kit.sleep(400);
         check(!kit.errors.length && !kit.warnings.length && !kit.problems.length, `${kit.errors} ${kit.warnings}`);
         check(!window.taken.wardProfile && !kit.canvas(window.taken), 'it goes on without its host');
         document.querySelector('#column').append(window.taken);
         await kit.until('it to come back', () => window.taken.dataset.wardProfileState === 'ready');
         wrong.push(...await kit.guest(window.taken, { plain: given, still: false }));",
    )
}

fn routes(stage: &Stage) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page!("routes"))?;
    stage.check(
        plain,
        "let old = [];
         for (const ids of [['a'], ['b', 'c'], [], ['a']]) {
           show(...ids);
           for (const id of ids) {
             const host = document.getElementById(id);
             await kit.until(`${id} to be ready`, () => host.dataset.wardProfileState === 'ready');
             wrong.push(...(await kit.guest(host, { plain: given, still: false })).map((words) => `${id}: ${words}`));
           }
           await kit.sleep(50);
           for (const host of old) {
             check(!host.dataset.wardProfileState && !host.wardProfile && !kit.canvas(host), `${host.id} stays when its view goes`);
           }
           old = [...document.querySelectorAll('[data-ward-profile]')];
         }
         // A view that moves is the same view.
         const [host] = old;
         const canvas = kit.canvas(host);
         document.body.append(host);
         await kit.sleep(100);
         check(kit.canvas(host) === canvas && host.dataset.wardProfileState === 'ready', 'a host that moves is drawn anew');",
    )
}

fn back_and_forward(stage: &Stage) -> Result<()> {
    same(stage, page!("back_forward"), "")?;
    stage.ask("window.stayed = true;")?;
    stage.goto("/t/kit.js")?;
    stage.browser.wait(stage.browser.client().back())?;
    stage.until("the page", "return Boolean(window.kit && document.querySelector('#w'));")?;
    println!("{} kept the page: {}", stage.browser.engine().name(), stage.ask("return window.stayed === true;")?);
    stage.ready("#w")?;
    stage.check(
        plain_known(stage)?,
        "const host = kit.host();
         check(kit.hash(kit.canvas(host)) === given, 'the picture is another');
         await host.wardProfile.update({ 'data-lang': 'en' });
         check(host.wardProfile.inspect().lang === 'en', 'it follows no more');
         document.querySelector('#column').style.width = '500px';
         await kit.until('the width', () => host.wardProfile.inspect().width === 500);
         check(!kit.errors.length, kit.errors.join());",
    )
}

/// The hash of the plain page, which was opened before.
fn plain_known(stage: &Stage) -> Result<Value> {
    plain(stage)
}

fn fifty(stage: &Stage) -> Result<()> {
    stage.asked();
    comes(
        stage,
        page!("fifty"),
        "const hosts = [...document.querySelectorAll('[data-ward-profile]')];
         check(hosts.length === 50, `there are ${hosts.length}`);
         for (const host of hosts) {
           host.scrollIntoView();
           await kit.until(`${host.id} to be ready`, () => host.dataset.wardProfileState === 'ready');
         }
         check(new Set(hosts.map((host) => kit.hash(kit.canvas(host)))).size === 1, 'they differ');
         const ids = hosts.flatMap((host) => [...host.shadowRoot.querySelectorAll('[id]')]);
         check(!ids.length, `${ids.length} elements have ids`);
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )?;
    let asked = stage.asked();
    let modules = asked.iter().filter(|path| path.ends_with(".wasm")).count();
    anyhow::ensure!(modules <= 2, "the module was asked for {modules} times, with the plain page's");
    Ok(())
}
