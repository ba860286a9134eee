//! What the picture says to those who do not see it: heading, sentences, marks, table.

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::webdriver::Engine;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("reading::the_table_holds_every_figure", table),
    ("reading::the_table_comes_and_goes_on_asking", asked),
    ("reading::a_search_in_the_page_opens_the_table", searched),
    ("reading::a_narrow_table_is_a_list_and_still_a_table", narrow),
    ("reading::the_table_can_be_left_out", left_out),
    ("reading::whatever_is_drawn_is_said_in_order", said),
    ("reading::names_keep_digits_and_spell_units_out", spelled),
    ("reading::languages_are_named", languages),
    ("reading::the_heading_fits_the_page", heading),
];

fn table(stage: &Stage) -> Result<()> {
    for lang in ["vi", "en"] {
        stage.widget(&format!("data-lang={lang} data-sections=all"))?;
        stage.check(
            json!(lang),
            "const host = kit.host();
             const { figures, texts } = host.wardProfile.inspect();
             check(figures.length > 25, `${figures.length} figures are told`);
             const table = kit.part(host, 'table');
             check(table.localName === 'table' && table.caption?.textContent, 'there is no table with a caption');
             const heads = [...table.querySelectorAll('thead th')];
             check(heads.length === 5 && heads.every(({ scope }) => scope === 'col'), 'the columns have no heads');
             const rows = [...table.tBodies[0].rows];
             for (const { id, label, text, qualifier, source } of figures) {
               const row = rows.find(({ cells }) => cells[0].textContent === label && cells[1].textContent === text);
               if (!row) { check(false, `${id}: no row says “${label}: ${text}”`); continue; }
               check(row.cells[0].localName === 'th' && row.cells[0].scope === 'row', `${id}: its row has no head`);
               const words = qualifier.split('…').map((word) => word.trim());
               check(words.every((word) => row.textContent.includes(word)), `${id}: its row lacks “${qualifier}”`);
               check(row.cells[4].textContent.includes(source), `${id}: its row lacks its source`);
             }
             const told = `${table.textContent} ${host.shadowRoot.querySelector('[role=heading]').textContent}`;
             for (const { text } of texts) {
               for (const number of text.match(/\\d[\\d.,]*\\d|\\d/g) ?? []) {
                 check(told.includes(number), `${number} of “${text}” is drawn and stands in no table`);
               }
             }",
        )?;
    }
    Ok(())
}

const TOOL: &str = "#w >>> [part=tools] button";

fn asked(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en")?;
    let table = "#w >>> [part=table]";
    stage.check(
        json!(null),
        "const table = kit.part(kit.host(), 'table');
         check(!kit.visible(table), 'the table is there before it is asked for');
         check(table.parentElement.getBoundingClientRect().height === 0, 'a hidden table takes room');",
    )?;
    let name = stage.browser.computed_label(TOOL)?;
    ensure!(name == "Data table", "the tool is called {name:?}");
    stage.browser.click(TOOL)?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const [table, tool] = [kit.part(host, 'table'), kit.part(host, 'tools').querySelector('button')];
         check(kit.visible(table), 'the table does not come');
         check(tool.getAttribute('aria-expanded') === 'true', 'the tool does not say that it is there');
         const box = table.getBoundingClientRect();
         check(box.right <= host.getBoundingClientRect().right, 'the table is wider than the host');
         const range = document.createRange();
         range.selectNodeContents(table);
         getSelection().removeAllRanges();
         getSelection().addRange(range);
         check(getComputedStyle(table.rows[2].cells[1]).userSelect !== 'none', 'the table cannot be copied');",
    )?;
    let role = stage.browser.computed_role(table)?;
    ensure!(role == "table", "the table is a {role:?}");
    stage.browser.click(TOOL)?;
    stage.check(
        json!(null),
        "const tool = kit.part(kit.host(), 'tools').querySelector('button');
         check(!kit.visible(kit.part(kit.host(), 'table')), 'the table stays');
         check(tool.getAttribute('aria-expanded') === 'false', 'the tool says that it stays');",
    )?;
    // Hidden from sight, it is still there for those who listen.
    let role = stage.browser.computed_role("#w >>> .said table")?;
    ensure!(role == "table", "a hidden table is a {role:?}");
    let cell = stage.browser.computed_label("#w >>> .said tbody td")?;
    ensure!(!cell.is_empty(), "a hidden table's cells have no names");
    Ok(())
}

fn searched(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const table = kit.part(host, 'table');
         if ('onbeforematch' in document.body) {
           const sheet = table.closest('[hidden=until-found]');
           const { display, contentVisibility } = getComputedStyle(sheet ?? table);
           check(sheet && display !== 'none' && contentVisibility === 'hidden', `a search would not find it: ${display}`);
           const twin = host.shadowRoot.querySelector('.said table');
           check(table.compareDocumentPosition(twin) & Node.DOCUMENT_POSITION_FOLLOWING, 'a search finds the twin first');
           // What a browser does when its search finds something there.
           table.parentElement.dispatchEvent(new Event('beforematch', { bubbles: true }));
           check(kit.visible(table), 'what was found is not shown');
         } else {
           check(table.closest('[hidden]'), 'the table is not hidden');
         }",
    )
}

fn narrow(stage: &Stage) -> Result<()> {
    stage.show("<div style=\"width:320px\"><div id=w data-ward-profile data-lang=vi></div></div>")?;
    stage.ready("#w")?;
    stage.browser.click(TOOL)?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const table = kit.part(host, 'table');
         const box = host.getBoundingClientRect();
         check(kit.visible(table), 'the table does not come');
         for (const cell of table.querySelectorAll('tbody th, tbody td, tfoot td, caption')) {
           const { left, right } = cell.getBoundingClientRect();
           check(left >= box.left && right <= box.right + 0.5, `“${cell.textContent}” leaves the host`);
           check(cell.scrollWidth <= cell.clientWidth + 1, `“${cell.textContent}” is cut`);
         }",
    )?;
    for (css, role) in [("table", "table"), ("tbody th", "rowheader"), ("tbody td", "cell")] {
        let told = stage
            .browser
            .computed_role(&format!("#w >>> [part=table] {}", css.trim_start_matches("table")))
            .or_else(|_| stage.browser.computed_role("#w >>> [part=table]"))?;
        ensure!(told == role, "{css} is a {told:?} to assistive technology");
    }
    Ok(())
}

fn left_out(stage: &Stage) -> Result<()> {
    stage.widget("data-tools=none")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const tools = () => kit.visible(kit.part(host, 'tools'));
         check(!tools(), 'the tools are there');
         const { height } = host.wardProfile.inspect();
         check(Math.abs(host.getBoundingClientRect().height - height) < 1, 'they leave room');
         await host.wardProfile.update({ 'data-tools': 'table' });
         check(tools(), 'the tools do not come back');
         await host.wardProfile.update({ 'data-tools': 'tabel' });
         check(tools(), 'a wrong word takes the tools away');
         const problem = kit.problems.find(({ attribute }) => attribute === 'data-tools');
         check(problem?.suggestion === 'table', JSON.stringify(problem));",
    )
}

fn said(stage: &Stage) -> Result<()> {
    for lang in ["vi", "en"] {
        stage.widget(&format!("data-lang={lang}"))?;
        stage.check(
            json!(null),
            "const host = kit.host();
             const { marks, captions, title } = host.wardProfile.inspect();
             const said = kit.said(host).split('\\n');
             check(said[0] === title, `the first thing said is “${said[0]}”`);
             const at = marks.map(({ id }) => said.indexOf(kit.button(host, id).getAttribute('aria-label')));
             check(at.every((place, index) => place > (at[index - 1] ?? 0)), `marks are said in the order ${at}`);
             check(captions.length > 6, `${captions.length} captions`);
             // What stands between two marks is one paragraph; the four tools come last.
             const paragraphs = new Set(captions.map(({ after }) => after)).size;
             check(said.length === 1 + marks.length + paragraphs + 4, `${said.length} things are said`);
             const plain = (words) => words.replace(/[^\\p{L}]/gu, '');
             const all = plain(said.join(' '));
             const ends = captions.map(({ text }) => text.split(' ').filter((word) => plain(word) === word.replace(/[.:,]$/, '')).slice(-1)[0]);
             check(ends.every((word) => all.includes(plain(word))), `of ${ends} not all is said`);
             const live = host.shadowRoot.querySelector('[role=status]:not([part])');
             check(live.textContent === '', 'something is announced at load');",
        )?;
    }
    Ok(())
}

fn spelled(stage: &Stage) -> Result<()> {
    let cases = [
        ("vi", "area", "36,36 ki-lô-mét vuông"),
        ("vi", "density", "khoảng 2.016 người trên một ki-lô-mét vuông"),
        ("vi", "poor-households", "giảm 21 trên 21"),
        ("vi", "former-units", "ngày 1 tháng 7 năm 2025"),
        ("vi", "budget-plan-ratio", "giai đoạn 2021 đến 2025: Ước đạt 110 phần trăm kế hoạch"),
        ("vi", "stay", "2,5 ngày một khách"),
        ("vi", "service-quality-rank", "tháng 8 năm 2025: xếp thứ 28 trên 135"),
        ("vi", "exports", "1.648 triệu đô la Mỹ"),
        ("en", "area", "36.36 square kilometres"),
        ("en", "budget-2021-2025", "an estimated nearly 860 billion dong"),
        ("en", "density", "about 2,016 people per square kilometre"),
        ("en", "exports", "1,648 million US dollars"),
        ("en", "poverty-rate", "0 per cent"),
    ];
    for lang in ["vi", "en"] {
        stage.widget(&format!("data-lang={lang} data-sections=all"))?;
        for (_, id, words) in cases.iter().filter(|case| case.0 == lang) {
            let name = stage.browser.computed_label(&format!("#w >>> [data-mark={id}]"))?;
            ensure!(name.contains(words), "{lang}: {id} is called “{name}”, without “{words}”");
        }
        stage.check(
            json!(null),
            "const host = kit.host();
             for (const { id, text } of host.wardProfile.inspect().marks) {
               const name = kit.button(host, id).getAttribute('aria-label');
               check(!/[²%÷–]|\\d\\/\\d/.test(name), `“${name}” is not spelled out`);
               for (const number of text.match(/\\d[\\d.,]*\\d|\\d/g) ?? []) {
                 check(name.includes(number), `“${name}” lacks the drawn ${number}`);
               }
             }",
        )?;
    }
    Ok(())
}

fn languages(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en data-sections=all")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const lang = (element) => element.closest('[lang]')?.lang;
         check(lang(kit.part(host, 'overlay')) === 'en', 'the marks are in no language');
         const table = kit.part(host, 'table');
         check(lang(table.rows[1].cells[0]) === 'en', 'the table is in no language');
         const quotes = [...table.tBodies[0].rows].map(({ cells }) => cells[4]).filter((cell) => /^“/.test(cell?.textContent));
         kit.button(host, 'dossiers').click();
         const live = host.shadowRoot.querySelector('[role=status]:not([part])');
         const said = live.querySelector('[lang=vi]')?.textContent;
         check(said?.includes('đã tiếp nhận 2.553 hồ sơ'), `the source’s words are announced as ${said}`);
         check(!live.textContent.includes(' of 8 of '), `a Vietnamese date is announced as ${live.textContent}`);
         check(quotes.length > 20 && quotes.every((cell) => lang(cell) === 'vi'), 'the source’s words are not marked as Vietnamese');",
    )
}

fn heading(stage: &Stage) -> Result<()> {
    stage.show(
        "<h1>Page</h1><h3>Part</h3><div id=w data-ward-profile data-sections=area></div>\
         <h2>Next</h2><div id=x data-ward-profile data-sections=area></div>",
    )?;
    for (css, level) in [("#w", "4"), ("#x", "3")] {
        stage.ready(css)?;
        stage.check(
            json!([css, level]),
            "const heading = kit.host(given[0]).shadowRoot.querySelector('[role=heading]');
             check(heading.getAttribute('aria-level') === given[1], `${given[0]} is on level ${heading.getAttribute('aria-level')}`);",
        )?;
    }
    if stage.browser.engine() == Engine::Chromium {
        let tree = stage.browser.cdp("Accessibility.getFullAXTree", json!({}))?;
        let headings = tree.to_string().matches("\"heading\"").count();
        ensure!(headings >= 5, "Chromium's tree has {headings} headings");
    }
    Ok(())
}
