//! Work outlives its tab, and goes to others as a link.

use super::*;

pub const TESTS: &[Test] = &[
    ("builder::a_closed_tab_is_found_again", found),
    ("builder::a_link_carries_all_of_the_work", sent),
    ("builder::a_broken_link_is_told_and_costs_nothing", broken),
    ("builder::what_was_kept_may_be_anything", anything),
];

fn found(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(stage, &format!("{PASTE} fill('#look-credit', 'Đồ họa: An Bình');"))?;
    again(stage, "?lang=vi")?;
    check(
        stage,
        "await kit.until('the work', () => $('#field-name')?.value === 'Suối Vàng');
         check(words('.bar .told') === 'Đã mở lại bản đang làm dở.', words('.bar .told'));
         check($('#look-credit').value === 'Đồ họa: An Bình', $('#look-credit').value);
         await kit.until('its check', () => words('.count').startsWith('1 lỗi cần sửa'));",
    )
}

fn sent(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(
        stage,
        &format!(
            "{PASTE}
             $('.checks button').click();
             fill('#field-figures-2-value', '1,2');
             $('[data-section=area] .arrow').click();
             fill('#publish-address', 'https://bao.example/tep/suoi-vang.json');
             await drawn('the place', ({{ title }}) => title.includes('Suối Vàng'));
             await snippet('the snippet', (text) => text.includes('https://bao.example/tep/suoi-vang.json'));
             sessionStorage.setItem('snippet', $('#snippet').value);
             $('#share').click();
             await kit.until('the link', () => location.hash.startsWith('#work=') && words('.bar .told').includes('liên kết'));
             check(location.href.length < 4000, `the link has ${{location.href.length}} letters`);
             sessionStorage.setItem('hash', location.hash);"
        ),
    )?;
    let hash = stage.ask("return sessionStorage.getItem('hash');")?;
    let hash = hash.as_str().context("there is no link")?.to_owned();
    // Another editor's browser, with other work in it.
    stage.ask("localStorage.clear();")?;
    again(stage, "?lang=vi")?;
    check(stage, "fill('#look-credit', 'Việc khác'); await kit.sleep(300);")?;
    again(stage, &format!("?lang=vi{hash}"))?;
    check(
        stage,
        "await kit.until('the work', () => $('#field-name')?.value === 'Suối Vàng');
         await snippet('the snippet', (text) => text === sessionStorage.getItem('snippet'));
         check(!location.hash, 'the address still names the link');
         check(words('.bar .told').includes('Hoàn tác'), words('.bar .told'));
         $('#undo').click();
         await kit.until('the other work', () => $('#look-credit').value === 'Việc khác' && $('#field-name').value === 'Quy Nhơn Nam');",
    )
}

fn broken(stage: &Stage) -> Result<()> {
    for hash in ["#work=1AAAA", "#work=0e30", "#work=2", "#work=1%00", "#work=0bnVsbA"] {
        open(stage, &format!("?lang=vi{hash}"))?;
        check(
            stage,
            &format!(
                "check(words('.bar .told') === 'Liên kết bị thiếu hoặc hỏng nên không mở được.', `{hash} is told as ${{words('.bar .told')}}`);
                 check($('#field-name').value === 'Quy Nhơn Nam', $('#field-name').value);
                 {QUIET}"
            ),
        )?;
    }
    Ok(())
}

/// A document in storage or in a link may be any JSON: the page stands, and the checker tells.
fn anything(stage: &Stage) -> Result<()> {
    let works = [
        json!({"profile": {}}),
        json!({"profile": {"figures": "none", "former": [], "name": 3, "title": null}, "settings": {"sections": 5, "tools": "all"}}),
        json!({"profile": {"figures": [null, 3, {"period": {"years": "long"}, "qualifiers": {"a": 1}, "value": "<b>", "label": 7, "items": [[]]}],
            "former": {"units": [{"name": {}}, "x"]}, "formed": {"date": 4, "note": []}, "source": 3, "__proto__": {"x": 1}}}),
    ];
    for work in works {
        open(stage, "?lang=vi")?;
        stage.browser.run_async(
            "localStorage.setItem('ward-profile.builder', JSON.stringify({ version: 1, work: arguments[0] }));",
            vec![work.clone()],
        )?;
        again(stage, "?lang=vi")?;
        stage.until("what is wrong", "return /lỗi cần/.test(document.querySelector('.count').textContent)")?;
        check(
            stage,
            &format!(
                "all('.form details > summary').forEach((summary) => summary.click());
                 await kit.sleep(200);
                 all('.checks button').slice(0, 30).forEach((button) => button.click());
                 all('.starts button')[0].click();
                 await drawn('the built-in place', ({{ title }}) => title.includes('Quy Nhơn Nam'));
                 {QUIET}"
            ),
        )
        .map_err(|error| anyhow::anyhow!("kept was {work}: {error:#}"))?;
    }
    Ok(())
}
