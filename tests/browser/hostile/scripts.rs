//! The page's scripts, and what they have changed before ours came.

use super::*;

pub const TESTS: &[Test] = &[
    ("hostile::a_patched_array_14", |stage| {
        same(stage, page!("array_prototype"), "check(window.patched(), 'the patch is gone');")
    }),
    ("hostile::a_patched_object_14", |stage| {
        same(stage, page!("object_prototype"), "check(window.patched, 'there was no patch');")
    }),
    ("hostile::everything_has_a_to_json", to_json),
    ("hostile::a_promise_of_the_pages_own", |stage| {
        same(stage, page!("promise"), "check(window.thens > 0, 'the patch is not used');")
    }),
    ("hostile::a_patched_window_14", |stage| {
        same(
            stage,
            page!("window_names"),
            "check(window.Window.toString().includes('function Window() {}') && self.not && name === 'a name', 'the names are others');",
        )
    }),
    ("hostile::polyfilled_components", |stage| {
        same(
            stage,
            page!("custom_elements"),
            "check(window.attached === 1, `shadow roots were attached ${window.attached} times`);",
        )
    }),
    ("hostile::frames_without_time", |stage| comes(stage, page!("old_frames"), FRAMES)),
    ("hostile::no_resize_observer_and_no_frames", |stage| {
        same(stage, page!("no_observers"), "check(!window.ResizeObserver, 'there is one');")
    }),
    ("hostile::an_old_resize_observer", |stage| same(stage, page!("old_observer"), RESIZED)),
    ("hostile::no_intersection_observer", |stage| {
        same(stage, page!("no_intersections"), "check(!window.IntersectionObserver, 'there is one');")
    }),
    ("hostile::old_media_queries", |stage| same(stage, page!("old_queries"), "")),
    ("hostile::globals_stay_the_pages_own", |stage| same(stage, page!("globals"), GLOBALS)),
    ("hostile::a_base_that_leads_elsewhere_6", base),
    ("hostile::ids_at_the_documents_names", |stage| {
        comes(stage, page!("document_names"), "wrong.push(...await kit.guest(host, { plain }));")
    }),
];

const FRAMES: &str = "await kit.sleep(2500);
    const frames = kit.frames;
    await kit.sleep(300);
    check(kit.frames === frames, 'frames are asked for without an end');
    wrong.push(...await kit.guest(host, { plain }));";

const RESIZED: &str = "document.querySelector('#column').style.width = '500px';
    await kit.until('the width', () => kit.host().wardProfile.inspect().width === 500);";

const GLOBALS: &str = "check(window.mount === 'the page’s own' && window.version === 7, 'a global was overwritten');
    check(window.$ === window.jQuery && window.$.name === 'jQuery', '$ is another');
    check(!Object.keys(window.exports).length, 'something was exported');
    const names = Object.getOwnPropertyNames(window);
    const bare = document.createElement('iframe');
    document.body.append(bare);
    const known = new Set([...Object.getOwnPropertyNames(bare.contentWindow), '0']);
    bare.remove();
    const own = ['kit', '$', 'jQuery', 'define', 'module', 'exports', 'require', 'mount', 'version', 'w', 'column', 'before', 'after'];
    const added = names.filter((name) => !known.has(name) && !own.includes(name) && !/webdriver|ret_nodes|cdc_|marionette|^\\$|^__/i.test(name));
    check(!added.length, `names were added: ${added}`);";

fn to_json(stage: &Stage) -> Result<()> {
    stage.serve("/t/hai-xa.json", Answer::json(include_str!("../../fixtures/browser/hai-xa.json")));
    comes(
        stage,
        page!("to_json"),
        "wrong.push(...await kit.guest(host, { still: false }));
         check(host.wardProfile.inspect().texts.some(({ text }) => text.includes('Đông Triều')), 'the profile is not drawn');
         check(window.kept, 'the page writes JSON in another way than before');
         check(window.svg === '<svg', 'there is no SVG');",
    )
}

fn base(stage: &Stage) -> Result<()> {
    stage.asked();
    same(stage, page!("base"), "")?;
    let asked = stage.asked();
    let lost: Vec<&String> = asked.iter().filter(|path| path.starts_with("/elsewhere")).collect();
    anyhow::ensure!(lost.is_empty(), "asked for at the page's base: {lost:?}");
    Ok(())
}
