//! The form: what is wrong stands beside its field, and every change is seen, undone and redone.

use fantoccini::key::Key;
use xtask::webdriver::Engine;

use super::*;

pub const TESTS: &[Test] = &[
    ("builder::a_mistake_is_mended_from_its_finding", |stage| editing(stage, &format!("{PASTE} {MENDED}"))),
    ("builder::a_value_of_the_built_in_place_becomes_a_newsroom_figure", |stage| editing(stage, NEWSROOM)),
    ("builder::a_number_of_the_other_language_is_offered_its_other_reading", other_reading),
    ("builder::every_field_takes_what_its_type_is", |stage| editing(stage, FIELDS)),
    ("builder::changes_are_undone_and_redone", undone),
    ("builder::sections_are_put_in_order_by_keys_and_by_dragging", ordered),
    ("builder::settings_are_drawn_as_they_are_chosen", |stage| editing(stage, SETTINGS)),
];

fn editing(stage: &Stage, script: &str) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(stage, &format!("{script}\n{QUIET}"))
}

const MENDED: &str = "await kit.until('the finding', () => words('.count').startsWith('1 lỗi cần sửa'));
    check(words('.state') === 'Hình chưa đổi: hãy sửa lỗi trước.', words('.state'));
    check(handle().inspect().title.includes('Quy Nhơn Nam'), 'the graphic of before is gone');
    check($('#snippet').value.startsWith('Chưa có đoạn mã') && $('#snippet-copy').disabled, 'there is a snippet of what is wrong');
    const [go] = all('.checks button');
    check(/^Tỷ lệ hộ nghèo/.test(go.textContent) && go.textContent.includes('121% lớn hơn 100%'), go.textContent);
    go.click();
    const field = document.activeElement;
    check(field.id === 'field-figures-2-value', `the finding leads to ${field.id}`);
    check(field.getAttribute('aria-invalid') === 'true', 'the field is not told to be wrong');
    const told = field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
    check(told.includes('121% lớn hơn 100%'), `beside the field stands ${told}`);
    check(all('summary .badge.error').some((badge) => !badge.hidden), 'the folded figure does not say that something is wrong');
    fill('#field-figures-2-value', '1,2');
    await drawn('the place', ({ figures }) => figures.some(({ text }) => text === '1,2%'));
    check(words('.count') === 'Không có lỗi nào.', words('.count'));
    check(!field.hasAttribute('aria-invalid'), 'the field is still told to be wrong');
    check($('.state').hidden, words('.state'));";

const NEWSROOM: &str = "$('#field-figures-2').click();
    await kit.until('the figure', () => $('#field-figures-2-value'));
    fill('#field-figures-2-value', '73.500');
    await drawn('the newsroom figure', ({ figures }) => figures.some(({ text, origin }) => text === '73.500 người' && origin === 'newsroom'));
    await snippet('its snippet', (text) => text.includes(' data-figure-population=\"73500\"') && text.includes('<div data-ward-profile data-lang'));
    check(words('.count') === 'Không có lỗi nào.', `a newsroom figure is told of: ${words('.checks')}`);
    fill('#field-figures-2-value', '99.999.999');
    await kit.until('what the widget says of it', () => words('.count') === '1 điều nên xem lại');
    check($('#field-figures-2-value').closest('.field').querySelector('.notes p'), 'it does not stand beside its field');
    fill('#field-figures-2-value', '73.500');
    await kit.until('that it is mended', () => words('.count') === 'Không có lỗi nào.');
    choose('#field-figures-2-unit', 'households');
    await kit.until('the wrong unit', () => words('.count') === '1 lỗi cần sửa');
    const button = $('#field-figures-2-unit').closest('.field').querySelector('.notes button');
    check(button?.textContent.includes('people'), `there is no way back from a wrong unit: ${button?.textContent}`);
    button?.click();
    await kit.until('the right unit', () => $('#field-figures-2-unit').value === 'people' && words('.count') === 'Không có lỗi nào.');
    fill('#field-name', 'Quy Nhơn Nam mới');
    await snippet('a profile of its own', (text) => text.includes('data-ward-profile=\"quy-nhon-nam-moi.json\"') && !text.includes('data-figure'));";

fn other_reading(stage: &Stage) -> Result<()> {
    open(stage, "?lang=en")?;
    check(
        stage,
        "$('#field-figures-2').click();
         await kit.until('the figure', () => $('#field-figures-2-value'));
         fill('#field-figures-2-value', '73.500');
         await kit.until('the finding', () => words('.count') === '1 to mend');
         const button = $('#field-figures-2-value').closest('.field').querySelector('.notes button');
         check(button?.textContent.includes('73500'), `offered is ${button?.textContent}`);
         button?.click();
         await drawn('the other reading', ({ figures }) => figures.some(({ text }) => text === '73,500 people'));",
    )
}

const FIELDS: &str = "$('#field-figures-5').click();
    await kit.until('the budget', () => $('#field-figures-5-value'));
    choose('#field-figures-5-period', 'days');
    await kit.until('two days', () => $('#field-figures-5-period-days-1'));
    fill('#field-figures-5-period-days-0', '2021-01-01');
    fill('#field-figures-5-period-days-1', '2020-12-31');
    await kit.until('the reversed period', () => words('.count').includes('lỗi'));
    fill('#field-figures-5-period-days-1', '2025-12-31');
    $('#field-figures-5-qualifiers-nearly').click();
    $('#field-figures-5-qualifiers-about').click();
    await drawn('the period and the qualifiers', ({ figures }) => figures.some(({ id, text, period }) =>
      id === 'budget-2021-2025' && text === 'ước khoảng 860 tỷ đồng' && period.includes('31/12/2025')));
    const kept = () => JSON.parse(localStorage.getItem('ward-profile.builder')).work.profile;
    check(JSON.stringify(kept().figures[5].period) === '{\"days\":[\"2021-01-01\",\"2025-12-31\"]}', JSON.stringify(kept().figures[5].period));
    check(kept().figures[5].qualifiers.join() === 'estimated,about', kept().figures[5].qualifiers.join());
    choose('#field-figures-5-period', '');
    await kit.until('no period', () => !('period' in kept().figures[5]));
    fill('#field-source-url', 'https://baogialai.example/bai');
    fill('#field-figures-5-label-en', '');
    await kit.until('both', () => kept().source.url === 'https://baogialai.example/bai' && !('en' in kept().figures[5].label));
    $('#field-former-units-0').click();
    await kit.until('the unit', () => $('#field-former-units-0-area'));
    $('#field-former-units-0-part').click();
    fill('#field-former-units-0-area', '5,25');
    await kit.until('the unit', () => kept().former.units[0].part === true && kept().former.units[0].area === 5.25);
    const rows = all('.entries')[0].children.length;
    all('.entries')[0].querySelector('button.danger').click();
    await kit.until('one unit less', () => all('.entries')[0].children.length === rows - 1);
    check(kept().former.units[0].id === 'nguyen-van-cu', kept().former.units[0].id);
    check(words('main > .aside').includes('Ngô Mây'), `what is gone is told as ${words('main > .aside')}`);";

fn undone(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(
        stage,
        "fill('#field-name', 'Một');
         await kit.sleep(1300);
         fill('#field-name', 'Hai');
         await drawn('the second name', ({ texts }) => texts.some(({ text }) => text === 'Hai'));
         $('#undo').click();
         await kit.until('the first name', () => $('#field-name').value === 'Một');
         $('#undo').click();
         await kit.until('the name of before', () => $('#field-name').value === 'Quy Nhơn Nam');
         check($('#undo').getAttribute('aria-disabled') === 'true', 'there is more to undo');
         $('#redo').click();
         $('#redo').click();
         await drawn('the second name again', ({ texts }) => texts.some(({ text }) => text === 'Hai'));
         check($('#field-name').value === 'Hai' && $('#field-id').value === 'hai', `redone is ${$('#field-name').value}, ${$('#field-id').value}`);
         $('#field-name').focus();",
    )?;
    // WebDriver's letter for the Control key: held for what follows.
    stage.browser.type_into("#field-name", "\u{e009}z")?;
    check(
        stage,
        "await kit.until('what a key undoes', () => $('#field-name').value === 'Một');
         check(document.activeElement.id === 'field-name', `the focus went to ${document.activeElement.id}`);",
    )
}

fn ordered(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    stage.ask("document.querySelector('[data-section=area] .arrow').focus();")?;
    stage.browser.press(Key::Enter)?;
    check(
        stage,
        "await drawn('the area first', (_, host) => host.dataset.sections === 'area merge population poverty budget');
         check(document.activeElement.getAttribute('aria-label') === 'Đưa “Diện tích” xuống', 'at the top the focus goes to the way back');
         check(words('main > .aside') === 'Diện tích: vị trí 1 trên 10', `told is ${words('main > .aside')}`);
         document.querySelector('#section-poverty').focus();",
    )?;
    stage.browser.press_with(&[Key::Alt], Key::Up)?;
    stage.browser.press(Key::Space)?;
    check(
        stage,
        "await drawn('no poverty', (_, host) => host.dataset.sections === 'area merge population budget');
         check(document.activeElement.id === 'section-poverty', `the focus is on ${document.activeElement.id}`);",
    )?;
    if stage.browser.engine() == Engine::WebKit {
        // Its driver moves no captured pointer; the same handlers hear these.
        check(stage, DRAG_BY_EVENTS)?;
    } else {
        drag(stage)?;
    }
    check(
        stage,
        "await drawn('the budget first', (_, host) => host.dataset.sections === 'budget area merge population');
         $('#undo').click();
         await drawn('the order of before', (_, host) => host.dataset.sections === 'area merge population budget');
         check(all('.sections li')[0].dataset.section === 'area', 'the list does not follow');",
    )
}

const DRAG_BY_EVENTS: &str = "const grip = $('[data-section=budget] .handle');
    grip.setPointerCapture = () => {};
    const { top } = all('.sections li')[0].getBoundingClientRect();
    const point = { bubbles: true, pointerId: 1, button: 0, clientX: 40, clientY: top + 2 };
    grip.dispatchEvent(new PointerEvent('pointerdown', point));
    grip.dispatchEvent(new PointerEvent('pointermove', point));
    grip.dispatchEvent(new PointerEvent('lostpointercapture', point));";

/// Drags the budget above all other sections with the mouse.
fn drag(stage: &Stage) -> Result<()> {
    let places = stage.ask(
        "document.querySelector('.sections').scrollIntoView({ block: 'center' });
         const middle = (css) => { const { left, top, width, height } = document.querySelector(css).getBoundingClientRect();
           return [left + width / 2, top + height / 2]; };
         return [middle('[data-section=budget] .handle'), middle('.sections li .handle')];",
    )?;
    let place = |index: usize| {
        let at = |axis: usize| places[index][axis].as_f64().context("a place has no number");
        anyhow::Ok((at(0)?, at(1)?))
    };
    let (from, to) = (place(0)?, place(1)?);
    stage.browser.drag(from, (to.0, to.1 - 12.0))
}

const SETTINGS: &str = "fill('#look-credit', 'x');
    $('#look-accent-own').click();
    fill('#look-accent', '#fefefe');
    await kit.until('the weak accent', () => /quá gần nền/.test(words('.look')));
    $('.look [value=en]').click();
    $('.look [value=dark]').click();
    $('[data-section=targets] input').click();
    all('.look .radio input').find((input) => input.value === 'own').click();
    fill('#look-title', 'Tiêu đề \"riêng\" <b>');
    fill('#look-accent', '#7a3b8f');
    fill('#look-credit', 'Đồ họa: An Bình');
    fill('#look-font', 'Georgia, serif');
    $('#tool-table').click();
    $('#look-motion').click();
    await drawn('all settings', ({ lang, theme, title, texts }) => lang === 'en' && theme === 'dark' && title === 'Tiêu đề \"riêng\" <b>' &&
      texts.some(({ text }) => text.includes('An Bình')));
    await snippet('the snippet', (text) => ['data-lang=\"en\"', 'data-theme=\"dark\"', 'data-sections=\"merge area population poverty budget targets\"',
      'data-title=\"Tiêu đề &quot;riêng&quot; &lt;b>\"', 'data-accent=\"#7a3b8f\"', 'data-font=\"Georgia, serif\"', 'data-motion=\"off\"',
      'data-tools=\"image data embed\"'].every((piece) => text.includes(piece)));
    check($('#snippet').value.includes('/sections.'), 'the snippet preloads another build');
    fill('#look-accent', 'purple');
    await kit.until('the bad colour', () => all('.look .notes p').length === 1);
    all('.look .radio input').find((input) => input.value === 'none').click();
    await drawn('no title', (_, host) => host.getAttribute('data-title') === '');
    for (const [width, px] of [['phone', 360], ['wide', 1200], ['column', 720]]) {
      $(`.views [value=${width}]`).click();
      await drawn(`${px} px`, (seen) => seen.width === px);
      const { left, right } = ward().getBoundingClientRect();
      const stage = $('.stage').getBoundingClientRect();
      check(left >= stage.left && right <= stage.right + 1, `at ${px} px the graphic leaves its stage`);
    }
    $('#preview-still').click();
    await kit.until('what stands without a script', () => $('.still p')?.textContent.includes('73,296'));
    check(!ward().getClientRects().length, 'the live graphic stays');
    $('.publish [value=block]').click();
    await kit.until('the block', () => $('.still table') && $('.still img')?.naturalWidth > 0);";
