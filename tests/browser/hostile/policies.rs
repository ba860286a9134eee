//! What a page's headers forbid.

use super::*;

pub const TESTS: &[Test] = &[
    ("hostile::the_strictest_policy_2", |stage| same(stage, page!("strict_policy"), SAFE)),
    ("hostile::trusted_types", |stage| same(stage, page!("trusted_types"), SAFE)),
    ("hostile::an_isolated_page", |stage| same(stage, page!("isolated"), ISOLATED)),
    ("hostile::a_policy_without_webassembly_2", |stage| {
        forbidden(stage, page!("no_wasm"), "wasm-forbidden", "'wasm-unsafe-eval'")
    }),
    ("hostile::a_policy_without_connections_2", |stage| {
        forbidden(stage, page!("no_connections"), "load-forbidden", "connect-src")
    }),
    ("hostile::a_policy_that_lets_one_script_in_2", one_script),
    ("hostile::no_third_host_4", |stage| same(stage, page!("one_origin"), ONE_ORIGIN)),
];

/// What else a widget does under a policy: other languages and themes, the card, the table, an SVG.
const SAFE: &str = "const host = kit.host();
    await host.wardProfile.update({ 'data-lang': 'en', 'data-theme': 'dark', 'data-sections': 'all', 'data-accent': '#0a0' });
    wrong.push(...kit.readable(host));
    check((await host.wardProfile.svg()).startsWith('<svg'), 'there is no SVG');
    host.wardProfile.destroy();
    await kit.sleep(100);
    check(!kit.violations.length, `the policy was violated: ${kit.violations.join('; ')}`);
    check(!kit.errors.length, `the page had errors: ${kit.errors.join('; ')}`);";

const ISOLATED: &str =
    "check(window.crossOriginIsolated || !('crossOriginIsolated' in window), 'the page is not isolated');";

const ONE_ORIGIN: &str = "const from = new URL(document.querySelector('[type=module]').src).origin;
    const others = performance.getEntriesByType('resource').map(({ name }) => name)
      .filter((name) => !name.startsWith(from) && !/\\/t\\/|^data:/.test(name));
    check(!others.length, `other hosts were asked: ${others}`);
    check(from !== location.origin, 'the script is the page’s own');";

/// What the loader loads may not run, and can be read.
fn one_script(stage: &Stage) -> Result<()> {
    let embed = String::from_utf8(crate::harness::dist_file("embed.js")?)?;
    let near = stage.filled("\"{{self}}/embed.js\"")?;
    stage.serve("/t/only.js", Answer::script(embed.replace("import.meta.url", &near)));
    // The words come from a script, too, which this page lets in by its address.
    let trouble = xtask::assemble::find(&xtask::tools::root().join("dist"), "trouble", ".js")?;
    forbidden(stage, &page!("one_script").replace("{{trouble}}", &trouble), "load-forbidden", "script-src")
}

/// A policy that forbids what is needed: it is named, and what stood there stays.
fn forbidden(stage: &Stage, page: &str, code: &str, word: &str) -> Result<()> {
    refused(stage, page, code, &[word])
}
