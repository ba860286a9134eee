//! What a reader asks a mark, and what it answers: by pointer, finger, key and script.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("asking::a_card_tells_all_that_is_known", told),
    ("asking::pointing_lights_a_mark_and_shows_its_card", pointed),
    ("asking::a_card_can_be_pointed_at_and_goes_when_it_is_left", hoverable),
    ("asking::the_way_into_a_card_leads_over_no_other_mark", slowly),
    ("asking::what_was_clicked_comes_back_when_another_is_left", back),
    ("asking::escape_puts_a_card_away", dismissed),
    ("asking::a_click_elsewhere_puts_a_card_away", elsewhere),
    ("asking::nothing_happens_while_a_button_is_pressed", pressed),
    ("asking::a_tap_asks_and_its_card_is_not_under_the_finger", tapped),
    ("asking::enter_and_space_say_it_aloud", aloud),
    ("asking::a_script_asks_as_a_reader_does", by_script),
    ("asking::what_belongs_together_lights_together", kin),
    ("asking::a_card_stays_on_the_screen", on_screen),
    ("asking::the_words_of_a_card_can_be_copied", copied),
];

/// Where the middle of a mark is on the screen, scrolled into sight.
fn middle(stage: &Stage, id: &str) -> Result<(f64, f64)> {
    let script = format!(
        "const button = kit.button(kit.host(), '{id}');
         button.scrollIntoView({{ block: 'center' }});
         const box = button.getBoundingClientRect();
         return [box.left + box.width / 2, box.top + box.height / 2];"
    );
    let place = stage.ask(&script)?;
    let at = |index: usize| place[index].as_f64().unwrap_or_default();
    Ok((at(0), at(1)))
}

fn point_at(stage: &Stage, id: &str) -> Result<()> {
    let (x, y) = middle(stage, id)?;
    // From elsewhere: a pointer that is there already does not move.
    stage.browser.point_at(2.0, 2.0)?;
    stage.browser.point_at(x, y)
}

/// Waits until the card of a mark is shown, or none is.
fn card(stage: &Stage, title: &str) -> Result<()> {
    let script = format!(
        "const card = kit.part(kit.host(), 'card');
         const shown = kit.visible(card) ? card.querySelector('.label').textContent : '';
         return shown === {};",
        json!(title)
    );
    stage.until(&format!("the card “{title}”"), &script).map(drop)
}

fn told(stage: &Stage) -> Result<()> {
    let cases: [(&str, &str, &[&str]); 6] = [
        (
            "vi",
            "budget-2021-2025",
            &[
                "Tổng thu ngân sách phường",
                "ước gần 860 tỷ đồng",
                "giai đoạn 2021–2025",
                "ước tính",
                "ước gần",
                "“Tổng thu ngân sách phường giai đoạn 2021 - 2025 ước thực hiện gần 860 tỷ đồng”",
                "Báo Gia Lai, 16/8/2025",
            ],
        ),
        ("vi", "density", &["Mật độ dân số", "khoảng 2.016 người/km²", "tính toán", "73.296 người ÷ 36,36 km²"]),
        ("vi", "poor-households", &["0 hộ nghèo (giảm 21/21)", "Nguồn không nói giảm từ khi nào", "đến cuối năm 2024"]),
        ("en", "ngo-may", &["Ngô Mây", "a former ward, now part of Quy Nhơn Nam ward", "Báo Gia Lai, 16 August 2025"]),
        ("en", "growth", &["12%", "target", "2026–2030", "The source does not say whether a year or in all."]),
        ("en", "priorities-1", &["Mobilise", "Báo Gia Lai"]),
    ];
    for lang in ["vi", "en"] {
        stage.widget(&format!("data-lang={lang} data-sections=all"))?;
        for (_, id, words) in cases.iter().filter(|case| case.0 == lang) {
            stage.check(
                json!([id, words]),
                "const [id, words] = given;
                 kit.host().wardProfile.select(id);
                 const card = kit.part(kit.host(), 'card');
                 check(kit.visible(card), `${id} shows no card`);
                 for (const word of words) {
                   check(card.textContent.includes(word), `the card of ${id} lacks “${word}”: ${card.textContent}`);
                 }",
            )?;
        }
    }
    Ok(())
}

fn pointed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.ask("window.asked = []; addEventListener('ward-profile:select', ({ target, detail }) => asked.push([target.id, detail]));")?;
    for (id, title) in [("population", "Dân số"), ("area", "Diện tích tự nhiên")] {
        point_at(stage, id)?;
        card(stage, title)?;
        stage.check(
            json!(id),
            "const lit = [...kit.host().shadowRoot.querySelectorAll('.lit')].map((mark) => mark.dataset.mark).join();
             check(lit === given, `${lit} is lit`);
             const mark = kit.host().wardProfile.inspect().marks.find(({ id }) => id === given);
             const [from, detail] = asked.at(-1) ?? [];
             const same = from === 'w' && ['id', 'label', 'text'].every((name) => detail[name] === mark[name]);
             check(same && Object.keys(detail).length === 3, `the event tells ${JSON.stringify(asked.at(-1))}`);",
        )?;
    }
    stage.browser.point_at(2.0, 2.0)?;
    card(stage, "")?;
    stage.check(
        json!(null),
        "check(asked.length === 2, `${asked.length} marks were asked`);
         check(!kit.host().shadowRoot.querySelector('.lit'), 'a mark stays lit');
         check(kit.host().shadowRoot.querySelector('[role=status]:not([part])').textContent === '', 'pointing is announced');",
    )
}

fn hoverable(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    point_at(stage, "population")?;
    card(stage, "Dân số")?;
    let place = stage.ask(
        "const box = kit.part(kit.host(), 'card').getBoundingClientRect();
         return [box.left + box.width / 2, box.top + box.height / 2];",
    )?;
    let at = |index: usize| place[index].as_f64().unwrap_or_default();
    stage.browser.point_at(at(0), at(1))?;
    stage.ask("await kit.sleep(700);")?;
    card(stage, "Dân số")?;
    stage.browser.point_at(2.0, 2.0)?;
    card(stage, "")
}

fn slowly(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    point_at(stage, "budget-2021-2025")?;
    card(stage, "Tổng thu ngân sách phường")?;
    let way = stage.ask(
        "const mark = kit.button(kit.host(), 'budget-2021-2025').getBoundingClientRect();
         const card = kit.part(kit.host(), 'card').getBoundingClientRect();
         const x = Math.max(mark.left, card.left) + 40;
         const below = card.top >= mark.bottom;
         return below ? [x, mark.bottom - 6, card.top + 12] : [x, mark.top + 6, card.bottom - 12];",
    )?;
    let at = |index: usize| way[index].as_f64().unwrap_or_default();
    let (from, to) = (at(1), at(2));
    for step in 0..=9 {
        stage.browser.point_at(at(0), from + (to - from) * f64::from(step) / 9.0)?;
    }
    stage.ask("await kit.sleep(500);")?;
    card(stage, "Tổng thu ngân sách phường")
}

fn back(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.browser.click("#w >>> [data-mark=area]")?;
    card(stage, "Diện tích tự nhiên")?;
    let (x, y) = middle(stage, "population")?;
    stage.browser.point_at(x, y)?;
    card(stage, "Dân số")?;
    stage.browser.point_at(2.0, 2.0)?;
    card(stage, "Diện tích tự nhiên")
}

fn dismissed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    point_at(stage, "area")?;
    card(stage, "Diện tích tự nhiên")?;
    // The pointer stays where it is, and so does the focus.
    stage.browser.press(Key::Escape)?;
    card(stage, "")?;
    let (x, y) = middle(stage, "area")?;
    stage.browser.point_at(x + 2.0, y + 1.0)?;
    stage.ask("await kit.sleep(150);")?;
    // A hand is never quite still.
    card(stage, "")?;
    stage.ask("kit.host().wardProfile.select('population');")?;
    card(stage, "Dân số")?;
    stage.browser.press(Key::Escape)?;
    card(stage, "")
}

fn elsewhere(stage: &Stage) -> Result<()> {
    stage.show("<p id=text>Words of the page</p><div id=w data-ward-profile data-lang=vi></div>")?;
    stage.ready("#w")?;
    stage.browser.click("#w >>> [data-mark=area]")?;
    card(stage, "Diện tích tự nhiên")?;
    stage.browser.point_at(2.0, 2.0)?;
    stage.ask("await kit.sleep(600);")?;
    // What was clicked stays when the pointer leaves.
    card(stage, "Diện tích tự nhiên")?;
    stage.browser.click("#text")?;
    card(stage, "")
}

fn pressed(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const button = kit.button(host, 'area');
         const card = () => kit.visible(kit.part(host, 'card'));
         const send = (type, more) => button.dispatchEvent(
           new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'touch', isPrimary: true, ...more }));
         send('pointerover'); send('pointerdown', { buttons: 1 });
         button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
         await kit.sleep(100);
         check(!card(), 'a card is shown while the finger is down');
         send('pointerup'); send('pointerout'); button.click();
         check(card(), 'a click shows no card');",
    )
}

fn tapped(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    let (x, y) = middle(stage, "budget-2021-2025")?;
    stage.browser.tap_at(x, y)?;
    card(stage, "Tổng thu ngân sách phường")?;
    stage.check(
        json!([x, y]),
        "const [x, y] = given;
         const { left, top, right, bottom } = kit.part(kit.host(), 'card').getBoundingClientRect();
         check(x < left || x > right || y < top || y > bottom, 'the card is under the finger');
         check(bottom <= kit.button(kit.host(), 'budget-2021-2025').getBoundingClientRect().top, 'the card is below the finger');",
    )
}

fn aloud(stage: &Stage) -> Result<()> {
    stage.show("<button id=before>before</button><div id=w data-ward-profile data-lang=vi></div>")?;
    stage.ready("#w")?;
    stage.ask("document.getElementById('before').focus();")?;
    stage.browser.press(Key::Tab)?;
    stage.browser.press(Key::End)?;
    let live = "return kit.host().shadowRoot.querySelector('[role=status]:not([part])').textContent;";
    let said = stage.ask(live)?;
    ensure!(said == "", "moving the focus announces {said}");
    for (key, pressed) in [(Key::Enter, "Enter"), (Key::Space, "Space")] {
        stage.browser.press(key)?;
        let said = stage.until(
            &format!("{pressed} to say it"),
            "return kit.host().shadowRoot.querySelector('[role=status]:not([part])').textContent;",
        )?;
        let words = "đến năm 2030: 340,3 tỷ đồng (mục tiêu)";
        ensure!(said.as_str().is_some_and(|said| said.contains(words)), "{pressed} says {said}");
        stage.browser.press(Key::Escape)?;
        let said = stage.ask(live)?;
        ensure!(said == "", "what was said stays: {said}");
    }
    Ok(())
}

fn by_script(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        "const host = kit.host();
         const asked = [];
         host.addEventListener('ward-profile:select', ({ detail }) => asked.push(detail.id));
         const shown = () => (kit.visible(kit.part(host, 'card')) ? kit.part(host, 'card').querySelector('.label').textContent : '');
         host.wardProfile.select('population');
         check(shown() === 'Dân số', `the card says ${shown()}`);
         host.wardProfile.select('area');
         check(shown() === 'Diện tích tự nhiên', `the card says ${shown()}`);
         host.wardProfile.select(null);
         check(shown() === '', 'the card stays');
         host.wardProfile.select('nothing of the kind');
         check(shown() === '', 'a mark that is not there shows a card');
         check(asked.join() === 'population,area', `the events tell ${asked}`);
         host.wardProfile.select('population');
         await host.wardProfile.update({ 'data-sections': 'area' });
         check(shown() === '', 'the card of a mark that has gone stays');
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )
}

fn kin(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    let cases = json!([
        ["density", ["area", "population"]],
        ["population", ["density"]],
        ["budget-plan", ["budget-2021-2025", "budget-plan-ratio"]],
        ["former-units", ["ghenh-rang", "ngo-may", "nguyen-van-cu", "quang-trung"]],
    ]);
    stage.check(
        cases,
        "const host = kit.host();
         const marks = (name) => [...host.shadowRoot.querySelectorAll(name)].map((mark) => mark.dataset.mark).sort().join();
         for (const [id, kin] of given) {
           host.wardProfile.select(id);
           check(marks('.lit') === id, `${marks('.lit')} is lit`);
           check(marks('.kin') === kin.join(), `with ${id} light ${marks('.kin')}`);
         }
         host.wardProfile.select('ngo-may');
         const ribbon = kit.button(host, 'ngo-may').nextElementSibling;
         check(getComputedStyle(ribbon).opacity > 0.1, 'a former ward’s ribbon does not light with it');
         check(getComputedStyle(ribbon).clipPath.startsWith('path('), 'the ribbon lights as a box');",
    )
}

fn on_screen(stage: &Stage) -> Result<()> {
    for width in [320, 720] {
        stage.show(&format!(
            "<div style=\"width:{width}px\"><div id=w data-ward-profile data-sections=all></div></div>"
        ))?;
        stage.ready("#w")?;
        stage.check(
            Value::Null,
            "const host = kit.host();
             for (const { id } of host.wardProfile.inspect().marks) {
               kit.button(host, id).scrollIntoView({ block: 'nearest' });
               host.wardProfile.select(id);
               const card = kit.part(host, 'card').getBoundingClientRect();
               const room = host.getBoundingClientRect();
               check(card.top >= 0 && card.bottom <= innerHeight, `${id}: its card is at ${card.top}–${card.bottom} of ${innerHeight}`);
               check(card.left >= room.left && card.right <= room.right, `${id}: its card leaves the picture sideways`);
             }",
        )?;
    }
    Ok(())
}

fn copied(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.browser.click("#w >>> [data-mark=population]")?;
    card(stage, "Dân số")?;
    stage.browser.click("#w >>> [part=card] .source")?;
    stage.ask("await kit.sleep(500);")?;
    card(stage, "Dân số")?;
    stage.check(
        Value::Null,
        "const card = kit.part(kit.host(), 'card');
         const style = getComputedStyle(card.querySelector('dd'));
         check((style.userSelect ?? style.webkitUserSelect) !== 'none', 'its words cannot be marked');",
    )?;
    let closed = stage.ask(
        "const host = kit.host();
         kit.part(host, 'card').querySelector('.close').click();
         return host.shadowRoot.activeElement?.dataset.mark;",
    )?;
    ensure!(closed == "population", "closing the card leads the focus to {closed}");
    stage.browser.click("#w >>> [data-mark=population]")?;
    stage.browser.click("#w >>> [part=card] .source")?;
    stage.browser.press(Key::Escape)?;
    card(stage, "")?;
    let back = stage.ask("return kit.host().shadowRoot.activeElement?.dataset.mark;")?;
    ensure!(back == "population", "the focus goes from the card to {back}");
    Ok(())
}
