//! What ends one widget ends no other, and leaves nothing behind.

use super::*;

pub const TESTS: &[Test] = &[
    ("hostile::a_panic_ends_its_widget_alone_15", panic),
    ("hostile::an_error_in_a_frame_ends_its_widget_alone_15", in_frame),
    ("hostile::memory_that_runs_out_ends_one_widget_alone_15", memory),
    ("hostile::a_thousand_mounts_leave_nothing_15", thousand),
];

const THREE: &str = "const [one, two, three] = ['one', 'two', 'three'].map((id) => document.getElementById(id));
    const state = (host) => host.dataset.wardProfileState;
    const answers = async (host) => {
      await host.wardProfile.update({ 'data-title': 'Answers' });
      return host.wardProfile.inspect().texts.some(({ text }) => text.includes('Answers'));
    };";

/// Drawing a picture while it is being drawn is a panic of the module's.
fn panic(stage: &Stage) -> Result<()> {
    comes(
        stage,
        page!("panic"),
        &format!(
            "{THREE}
             const handle = two.wardProfile;
             window.again = 'one';
             await one.wardProfile.update({{ 'data-credit': 'Painted' }}).catch(() => {{}});
             await kit.until('the first to fail', () => state(one) === 'failed');
             await kit.until('the others to be back', () => state(two) === 'ready' && state(three) === 'ready');
             const told = kit.problems.map(({{ id, code }}) => `${{id}} ${{code}}`).join();
             check(told === 'one panic', `it is told ${{told}}`);
             check(kit.visible(one.firstElementChild) && kit.visible(kit.part(one, 'notice')), 'the first has no fallback');
             check(two.wardProfile === handle, 'a handle that was given is none any more');
             check(await answers(two) && await answers(three), 'the others do not answer');
             kit.part(one, 'notice').querySelector('button').click();
             await kit.until('the first to be back', () => state(one) === 'ready');
             check(await answers(one), 'the first does not answer');
             check(!kit.errors.length, `the page had errors: ${{kit.errors}}`);"
        ),
    )
}

/// Nobody called: which widget it was shows when each is alone.
fn in_frame(stage: &Stage) -> Result<()> {
    comes(
        stage,
        page!("panic_in_frame"),
        &format!(
            "{THREE}
             window.thrower = 'two';
             // All are painted without a call.
             document.querySelector('#column').style.width = '600px';
             await kit.until('the second to fail', () => state(two) === 'failed');
             await kit.until('the others to be back', () => state(one) === 'ready' && state(three) === 'ready');
             const told = kit.problems.map(({{ id, code }}) => `${{id}} ${{code}}`).join();
             check(told === 'two panic', `it is told ${{told}}`);
             check(await answers(one) && await answers(three), 'the others do not answer');
             for (const host of [one, three]) {{
               check(host.wardProfile.inspect().width === 600, `${{host.id}} is ${{host.wardProfile.inspect().width}} px wide`);
             }}
             window.thrower = '';
             kit.part(two, 'notice').querySelector('button').click();
             await kit.until('the second to be back', () => state(two) === 'ready');
             check(await answers(two), 'the second does not answer');
             const errors = kit.errors.filter((words) => !/the page threw/.test(words));
             check(!errors.length, `the page had errors: ${{errors}}`);"
        ),
    )
}

/// The module gets no more memory: the picture that asked for it is told so, and all others are drawn on a new instance.
fn memory(stage: &Stage) -> Result<()> {
    comes(
        stage,
        page!("memory"),
        "takeAll();
         for (let more = 0; more < 200 && !kit.problems.length; more += 1) await draw();
         const [problem] = kit.problems;
         check(kit.problems.length === 1 && problem.code === 'out-of-memory', `it is told ${JSON.stringify(kit.problems)}`);
         check(/bộ nhớ.*RangeError|bộ nhớ.*memory/.test(problem?.message), `it says ${problem?.message}`);
         const all = [...document.querySelectorAll('[data-ward-profile]')];
         const failed = all.filter((host) => host.dataset.wardProfileState === 'failed');
         check(failed.length === 1 && failed[0].id === problem?.id, `failed are ${failed.map(({ id }) => id)}`);
         const others = all.filter((host) => host !== failed[0]);
         await kit.until('the others to be back', () => others.every((host) => host.dataset.wardProfileState === 'ready'), 60000);
         check(kit.visible(failed[0].firstElementChild) && kit.visible(kit.part(failed[0], 'notice')), 'there is no fallback');
         kit.part(failed[0], 'notice').querySelector('button').click();
         await kit.until('the last to be back', () => failed[0].dataset.wardProfileState === 'ready');
         check(!kit.errors.length, `the page had errors: ${kit.errors}`);",
    )
}

/// Counts what is there after ten mounts, and after a thousand.
fn thousand(stage: &Stage) -> Result<()> {
    open(stage, page!("thousand"))?;
    stage.until("the page's script", "return Boolean(window.mountOnce);")?;
    let before = counted(stage)?;
    let mut seen = Vec::new();
    for mounts in [10, 90, 900] {
        for _ in 0..mounts / 10 {
            stage.ask("for (let count = 0; count < 10; count += 1) await mountOnce();")?;
        }
        seen.push(counted(stage)?);
    }
    stage.check(
        json!(null),
        "await kit.sleep(300);
         const frames = kit.frames;
         await kit.sleep(300);
         check(kit.frames === frames, 'frames are asked for');
         check(!document.querySelector('#column').children.length, 'hosts are left');
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )?;
    println!("{}: after 10, 100 and 1,000 mounts {}", stage.browser.engine().name(), json!(seen));
    for name in ["ResizeObserver", "IntersectionObserver", "MutationObserver"] {
        let [at_first, after_all] = [&before[name], &seen[2][name]].map(Value::as_i64);
        anyhow::ensure!(
            after_all.is_some() && at_first == after_all,
            "what a {name} follows: {at_first:?} elements before a mount, {after_all:?} after 1,000"
        );
    }
    for name in ["JSEventListeners", "Nodes", "pages"] {
        let [after_ten, after_all] = [&seen[0][name], &seen[2][name]].map(|count| count.as_f64().unwrap_or(0.0));
        anyhow::ensure!(
            after_all <= after_ten + 5.0,
            "of {name} there were {after_ten}, after 1,000 mounts {after_all}"
        );
    }
    Ok(())
}

/// Listeners and nodes as Chromium counts them; what observers follow, and the module's memory, in pages of 64 KiB, as kept by the page's own hook.
fn counted(stage: &Stage) -> Result<Value> {
    let mut counts = stage.ask(
        "const pages = kit.memory ? kit.memory.buffer.byteLength / 65536 : null;
         return { pages, ...window.followed };",
    )?;
    if stage.browser.engine() == xtask::webdriver::Engine::Chromium {
        stage.browser.cdp("HeapProfiler.collectGarbage", json!({}))?;
        stage.browser.cdp("Performance.enable", json!({}))?;
        let metrics = stage.browser.cdp("Performance.getMetrics", json!({}))?;
        for metric in metrics["metrics"].as_array().into_iter().flatten() {
            if let Some(name @ ("JSEventListeners" | "Nodes" | "JSHeapUsedSize")) = metric["name"].as_str() {
                counts[name] = metric["value"].clone();
            }
        }
    }
    Ok(counts)
}
