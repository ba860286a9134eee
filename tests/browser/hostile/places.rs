//! Where on a page a host may stand.

use super::*;

pub const TESTS: &[Test] = &[
    ("hostile::a_row_of_flexible_boxes", |stage| comes(stage, page!("flex_row"), ROW)),
    ("hostile::a_column_of_centred_boxes", |stage| comes(stage, page!("flex_column"), COLUMN)),
    ("hostile::a_grid_that_shrinks_7", |stage| comes(stage, page!("grid"), GRID)),
    ("hostile::boxes_as_wide_as_their_content", |stage| comes(stage, page!("shrink_to_fit"), SHRINK)),
    ("hostile::a_scroll_bar_that_its_own_width_takes_away_7", |stage| comes(stage, page!("scrollbar"), SCROLLBAR)),
    ("hostile::a_hidden_tab_8", |stage| hidden_tab(stage)),
    ("hostile::a_panel_that_is_there_but_unseen", |stage| comes(stage, page!("unseen_panel"), UNSEEN)),
    ("hostile::a_part_that_is_skipped_until_it_is_near", skipped),
    ("hostile::a_frame", framed),
    ("hostile::another_components_shadow", other_shadow),
    ("hostile::what_a_cms_leaves_13", |stage| same(stage, page!("cms"), "")),
    ("hostile::screen_readers_find_all_12", |stage| same(stage, page!("hidden_divs"), FOUND)),
];

const ROW: &str = "wrong.push(...await kit.guest(host, { plain }));
    const row = document.querySelector('#row');
    for (const width of [700, 1000]) {
      row.style.width = `${width}px`;
      await kit.until(`a row of ${width} px`, () => host.wardProfile.inspect().width === width - 280);
    }
    check(kit.hash(kit.canvas(host)) === plain, 'wide again it is another picture');
    check(!kit.errors.length, kit.errors.join());";

/// Before the script has run, the host is as wide as its words: that it grows then is the page's own doing.
const COLUMN: &str = "wrong.push(...await kit.guest(host, { plain, shift: false }));
    document.querySelector('#column').style.width = '400px';
    await kit.until('a narrow column', () => host.wardProfile.inspect().width === 400);";

const GRID: &str = "wrong.push(...await kit.guest(host, { plain }));
    const grid = document.querySelector('#grid');
    for (const width of [600, 920]) {
      grid.style.width = `${width}px`;
      await kit.until(`a grid of ${width} px`, () => host.wardProfile.inspect().width === width - 200, 4000);
      const { height } = host.wardProfile.inspect();
      check(Math.abs(kit.canvas(host).offsetHeight - height) <= 1, `at ${width} px the canvas is not as high as the picture`);
    }
    check(!kit.errors.length, kit.errors.join());
    const heights = new Set();
    for (let look = 0; look < 10; look += 1) {
      heights.add(host.offsetHeight);
      await kit.sleep(50);
    }
    check(heights.size === 1, `the height does not rest: ${[...heights]}`);";

const SHRINK: &str = "for (const id of ['w', 'c', 'i']) {
      const one = document.getElementById(id);
      wrong.push(...(await kit.guest(one, { still: false })).map((words) => `${id}: ${words}`));
      check(one.wardProfile.inspect().width >= 700, `${id} is ${one.wardProfile.inspect().width} px wide`);
    }
    document.querySelectorAll('.wide').forEach((wide) => (wide.style.width = '400px'));
    for (const id of ['w', 'c', 'i']) {
      await kit.until(`${id} to shrink`, () => document.getElementById(id).wardProfile.inspect().width <= 400, 4000);
    }";

/// At 765 px the picture is a little higher than at 750: in boxes as high as it is at 750, a bar comes and takes away what
/// it came for.
const SCROLLBAR: &str = "const box = document.querySelector('#box');
    let bars = 0;
    for (let height = 1272; height < 1300; height += 2) {
      box.style.height = `${height}px`;
      // It rests when it has been the same for longer than a bar that comes and goes may take.
      const widths = [];
      let [since, now] = [performance.now(), performance.now()];
      for (const end = now + 5000; now < end && now < since + 350; now = performance.now()) {
        await new Promise(requestAnimationFrame);
        const { width } = host.wardProfile.inspect();
        if (width !== widths[widths.length - 1]) {
          widths.push(width);
          since = performance.now();
        }
        bars += box.clientWidth < 765 ? 1 : 0;
      }
      check(now >= since + 350, `in a box ${height} px high its width goes on changing: ${widths}`);
    }
    check(bars > 0, 'no bar ever came: the test says nothing');
    Object.assign(box.style, { height: '3000px', width: '900px' });
    await kit.until('a box without a bar', () => host.wardProfile.inspect().width === 900);
    // A bar that goes in the frame that it came in is told of as an error, by every browser: once for a box, not for ever.
    const loops = kit.errors.filter((words) => /ResizeObserver loop/.test(words)).length;
    check(loops === kit.errors.length && loops <= 14, `the page had ${kit.errors.length} errors, such as ${kit.errors[0]}`);";

/// A page that hides a widget by `visibility` hides all of it.
const UNSEEN: &str = "for (const part of ['canvas', 'overlay', 'tools', 'table']) {
      const piece = kit.part(host, part);
      check(getComputedStyle(piece).visibility === 'hidden', `the ${part} is to be seen`);
    }
    const { left, top } = kit.canvas(host).getBoundingClientRect();
    document.querySelector('#column').style.visibility = 'visible';
    wrong.push(...await kit.guest(host, { plain }));
    check(left === kit.canvas(host).getBoundingClientRect().left && top > 0, 'it moved');";

const FOUND: &str = "const host = kit.host();
    const said = kit.said(host);
    for (const { text, id } of host.wardProfile.inspect().figures) {
      check(kit.part(host, 'table').textContent.includes(text), `the table does not say ${id}: ${text}`);
    }
    check(kit.part(host, 'table').querySelectorAll('th[scope]').length > 5, 'the table has no headings');
    check(host.shadowRoot.querySelector('[role=heading]').textContent.length > 10, 'there is no heading');
    check(said.includes('73.296'), `it says ${said.slice(0, 200)}`);
    check(kit.canvas(host).getAttribute('aria-hidden') === 'true', 'the canvas is told beside what stands for it');";

fn hidden_tab(stage: &Stage) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page!("hidden_tab"))?;
    stage.until("the script", "return document.querySelector('#w').dataset.wardProfileState;")?;
    stage.check(
        plain,
        "await kit.sleep(400);
         check(kit.host().dataset.wardProfileState === 'waiting', `in no box it is ${kit.host().dataset.wardProfileState}`);
         check(kit.host('#z').dataset.wardProfileState !== 'failed', 'without width it failed');
         for (const [panel, id] of [['none', 'w'], ['zero', 'z']]) {
           Object.assign(document.getElementById(panel).style, { display: 'block', width: '720px' });
           const host = document.getElementById(id);
           await kit.until(`${id} to be ready`, () => host.dataset.wardProfileState === 'ready');
           wrong.push(...(await kit.guest(host, { plain: given, still: false })).map((words) => `${id}: ${words}`));
         }",
    )
}

fn skipped(stage: &Stage) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page!("skipped"))?;
    stage.until("the script", "return document.querySelector('#w').dataset.wardProfileState;")?;
    stage.check(
        plain,
        "await kit.sleep(300);
         check(kit.host().dataset.wardProfileState === 'waiting', `far away it is ${kit.host().dataset.wardProfileState}`);
         kit.host().scrollIntoView();
         await kit.until('it to be ready', () => kit.host().dataset.wardProfileState === 'ready');
         wrong.push(...await kit.guest(kit.host(), { plain: given, still: false }));",
    )
}

fn framed(stage: &Stage) -> Result<()> {
    serve(stage, "/t/framed.html", page!("framed"))?;
    open(stage, page!("in_a_frame"))?;
    let ready =
        "const host = frames[0]?.document.querySelector('#w'); return host?.dataset.wardProfileState === 'ready';";
    stage.until("the widget in the frame", ready)?;
    stage.check(
        json!(null),
        "const { kit: inner, document: page } = frames[0];
         wrong.push(...await inner.guest(inner.host(), { still: false }));
         check(inner.host().wardProfile.inspect().width === page.documentElement.clientWidth, 'it is not as wide as the frame');
         document.querySelector('#frame').style.width = '600px';
         await kit.until('the wider frame', () => inner.host().wardProfile.inspect().width === page.documentElement.clientWidth);
         check(page.documentElement.clientWidth > 500, 'the frame is no wider');",
    )
}

fn other_shadow(stage: &Stage) -> Result<()> {
    let plain = plain(stage)?;
    open(stage, page!("other_shadow"))?;
    stage.until("the page's script", "return Boolean(window.mounted);")?;
    stage.check(
        plain,
        "const handle = await window.mounted;
         const host = document.querySelector('#outer').shadowRoot.querySelector('#w');
         check(handle === host.wardProfile, 'mount gives another handle');
         check(handle.inspect().lang === 'en', `its language is ${handle.inspect().lang}`);
         await handle.update({ 'data-lang': 'vi', 'data-font': 'sans-serif' });
         wrong.push(...await kit.guest(host, { plain: given, still: false }));
         document.querySelector('#outer').remove();
         await kit.until('it to go', () => !host.dataset.wardProfileState);",
    )
}
