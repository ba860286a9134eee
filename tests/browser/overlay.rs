//! Buttons over the marks: where they are, how keys and pointers reach them.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("overlay::buttons_lie_over_their_marks", boxes),
    ("overlay::targets_are_large_enough_and_apart", targets),
    ("overlay::a_button_is_a_button_with_the_marks_name", named),
    ("overlay::the_tab_key_stops_once_and_comes_back_to_the_last_mark", tab),
    ("overlay::arrows_go_by_geometry", arrows),
    ("overlay::arrows_reach_every_mark", reach),
    ("overlay::home_and_end_go_to_the_ends", ends),
    ("overlay::the_focus_stays_when_the_picture_is_drawn_anew", redrawn),
    ("overlay::the_focus_ring_is_seen_in_each_theme", ring),
    ("overlay::a_right_click_reaches_the_picture", right_click),
];

fn boxes(stage: &Stage) -> Result<()> {
    for (width, lang) in [("320", "vi"), ("360", "en"), ("559.5", "vi"), ("720", "vi"), ("1200", "en")] {
        stage.show(&format!(
            "<div style=\"width:{width}px\"><div id=w data-ward-profile data-sections=all data-lang={lang}></div></div>"
        ))?;
        stage.ready("#w")?;
        stage.check(
            json!(null),
            "const host = kit.host();
             const canvas = kit.canvas(host).getBoundingClientRect();
             const { marks } = host.wardProfile.inspect();
             const buttons = host.shadowRoot.querySelectorAll('[part=overlay] [data-mark]');
             check(buttons.length === marks.length, `${buttons.length} buttons for ${marks.length} marks`);
             for (const { id, x, y, width, height } of marks) {
               const box = kit.button(host, id).getBoundingClientRect();
               const off = [box.left - canvas.left - x, box.top - canvas.top - y, box.width - width, box.height - height];
               check(off.every((by) => Math.abs(by) <= 1), `${id} is off by ${off}`);
             }",
        )?;
    }
    Ok(())
}

fn targets(stage: &Stage) -> Result<()> {
    for width in [320, 720] {
        stage.show(&format!(
            "<div style=\"width:{width}px\"><div id=w data-ward-profile data-sections=all></div></div>"
        ))?;
        stage.ready("#w")?;
        stage.check(
            json!(null),
            "const root = kit.host().shadowRoot;
             const boxes = [...root.querySelectorAll('button')].filter(kit.visible)
               .map((button) => [button.dataset.mark ?? button.textContent, button.getBoundingClientRect()]);
             check(boxes.length > 30, `${boxes.length} targets`);
             boxes.forEach(([name, one], index) => {
               check(one.width >= 23.9 && one.height >= 23.9, `${name} is ${one.width} × ${one.height}`);
               for (const [other, two] of boxes.slice(index + 1)) {
                 const apart = one.right <= two.left + 0.5 || two.right <= one.left + 0.5
                   || one.bottom <= two.top + 0.5 || two.bottom <= one.top + 0.5;
                 check(apart, `${name} overlaps ${other}`);
               }
             });",
        )?;
    }
    Ok(())
}

fn named(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    for (id, words) in
        [("population", "Dân số: 73.296 người."), ("ngo-may", "Ngô Mây: phường cũ, nay thuộc phường Quy Nhơn Nam.")]
    {
        let css = format!("#w >>> [data-mark={id}]");
        let (role, name) = (stage.browser.computed_role(&css)?, stage.browser.computed_label(&css)?);
        ensure!(role == "button" && name == words, "{id} is a {role} called “{name}”");
    }
    Ok(())
}

/// A page with something to focus before the widget and after it.
fn between(stage: &Stage, attributes: &str) -> Result<()> {
    stage.show(&format!(
        "<button id=before>before</button><div id=w data-ward-profile data-tools=none {attributes}></div><button id=after>after</button>"
    ))?;
    stage.ready("#w")?;
    stage.ask("document.getElementById('before').focus();")?;
    stage.browser.press(Key::Tab)
}

/// The mark that has the focus; empty for none.
fn focused(stage: &Stage) -> Result<String> {
    let found = stage.ask("return kit.host().shadowRoot.activeElement?.dataset.mark ?? '';")?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

fn tab(stage: &Stage) -> Result<()> {
    between(stage, "")?;
    ensure!(focused(stage)? == "former-units", "the first stop is {:?}", focused(stage)?);
    stage.browser.press(Key::Down)?;
    let second = focused(stage)?;
    ensure!(second == "ngo-may", "down from the heading leads to {second:?}");
    stage.browser.press(Key::Tab)?;
    let left = stage.ask("return document.activeElement.id;")?;
    ensure!(left == "after", "the Tab key leads from a mark to {left}");
    stage.browser.press_with(&[Key::Shift], Key::Tab)?;
    ensure!(focused(stage)? == second, "the focus does not come back to {second}: {:?}", focused(stage)?);
    stage.browser.press_with(&[Key::Shift], Key::Tab)?;
    let left = stage.ask("return document.activeElement.id;")?;
    ensure!(left == "before", "the Tab key leads back to {left}");
    Ok(())
}

fn arrows(stage: &Stage) -> Result<()> {
    between(stage, "data-lang=vi")?;
    let steps = [
        (Key::Down, "ngo-may"),
        (Key::Down, "nguyen-van-cu"),
        (Key::Down, "quang-trung"),
        (Key::Down, "ghenh-rang"),
        (Key::Down, "area"),
        // The residents stand beside the area.
        (Key::Right, "area-side"),
        (Key::Right, "population"),
        (Key::Left, "area-side"),
        (Key::Left, "area"),
        (Key::Up, "ghenh-rang"),
        // Nothing stands beside a former ward: the next and the one before in reading order.
        (Key::Right, "area"),
        (Key::Left, "ghenh-rang"),
    ];
    for (key, expected) in steps {
        stage.browser.press(key)?;
        let reached = focused(stage)?;
        ensure!(reached == expected, "{key:?} leads to {reached:?}, not {expected}");
        stage.check(
            json!(reached),
            "const lit = kit.host().shadowRoot.querySelectorAll('.lit');
             check(lit.length === 1 && lit[0].dataset.mark === given, `${given} has the focus, ${lit[0]?.dataset.mark} is lit`);
             check(kit.visible(kit.part(kit.host(), 'card')), 'no card is shown');",
        )?;
    }
    Ok(())
}

fn reach(stage: &Stage) -> Result<()> {
    for width in [320, 720, 1200] {
        stage.show(&format!(
            "<div style=\"width:{width}px\"><div id=w data-ward-profile data-sections=all></div></div>"
        ))?;
        stage.ready("#w")?;
        stage.check(
            json!(width),
            "const host = kit.host();
             const ids = host.wardProfile.inspect().marks.map(({ id }) => id);
             const press = (id, key) => {
               kit.button(host, id).focus();
               kit.button(host, id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
               return host.shadowRoot.activeElement.dataset.mark;
             };
             const seen = new Set([ids[0]]);
             const ways = [ids[0]];
             while (ways.length) {
               const from = ways.pop();
               for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
                 const to = press(from, key);
                 if (!seen.has(to)) { seen.add(to); ways.push(to); }
               }
             }
             const missed = ids.filter((id) => !seen.has(id));
             check(!missed.length, `no arrow leads to ${missed}`);",
        )?;
    }
    Ok(())
}

fn ends(stage: &Stage) -> Result<()> {
    between(stage, "data-lang=vi")?;
    for (key, expected) in [(Key::End, "budget-2030"), (Key::Home, "former-units")] {
        stage.browser.press(key)?;
        ensure!(focused(stage)? == expected, "{key:?} leads to {:?}", focused(stage)?);
    }
    Ok(())
}

fn redrawn(stage: &Stage) -> Result<()> {
    between(stage, "data-lang=vi")?;
    stage.browser.press(Key::Down)?;
    stage.check(
        json!(null),
        "const host = kit.host();
         await host.wardProfile.update({ 'data-lang': 'en', 'data-theme': 'dark' });
         document.querySelector('#column').style.width = '360px';
         await kit.until('the new width', () => host.wardProfile.inspect().width === 360);
         await kit.sleep(50);
         check(host.shadowRoot.activeElement?.dataset.mark === 'ngo-may', 'the focus is lost');
         const name = host.shadowRoot.activeElement?.getAttribute('aria-label');
         check(name?.includes('former ward'), `the mark is still called ${name}`);
         const card = kit.part(host, 'card');
         check(kit.visible(card) && card.textContent.includes('former ward'), 'the card is not drawn anew');
         const focused = () => host.shadowRoot.activeElement?.dataset.mark;
         await host.wardProfile.update({ 'data-sections': 'budget poverty merge' });
         check(focused() === 'ngo-may', `another order leads the focus to ${focused()}`);
         await host.wardProfile.update({ 'data-sections': 'area' });
         check(focused() === 'area', `the focus of a mark that has gone is at ${focused()}`);",
    )
}

fn ring(stage: &Stage) -> Result<()> {
    for theme in ["light", "dark"] {
        between(stage, &format!("data-theme={theme}"))?;
        stage.browser.press(Key::Down)?;
        // The screenshot is of what has been composed, not of what will be.
        stage.ask("await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));")?;
        let focused = stage.browser.screenshot()?;
        stage.browser.press(Key::Escape)?;
        stage.ask("document.getElementById('after').focus({ preventScroll: true });")?;
        stage.ask("await kit.sleep(450);")?;
        let plain = stage.browser.screenshot()?;
        use base64::Engine as _;
        let coded = |picture: &[u8]| base64::engine::general_purpose::STANDARD.encode(picture);
        stage.check(
            json!([coded(&focused), coded(&plain), theme]),
            "const [one, other] = [await kit.image(given[0]), await kit.image(given[1])];
             const ratio = one.width / innerWidth;
             const box = kit.button(kit.host(), 'ngo-may').getBoundingClientRect();
             const middle = Math.round((box.top + box.height / 2) * ratio);
             // From left to right across the ring's left edge: pixels that differ clearly from what they replace.
             let thick = 0;
             for (let x = Math.round((box.left - 8) * ratio); x < Math.round((box.left + 2) * ratio); x += 1) {
               thick += kit.contrast(one.at(x, middle), other.at(x, middle)) >= 3 ? 1 : 0;
             }
             check(thick >= 2 * ratio, `in the ${given[2]} theme the ring is ${thick / ratio} px thick`);",
        )?;
    }
    Ok(())
}

fn right_click(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    let place = stage.ask(
        "window.menus = [];
         addEventListener('contextmenu', (event) => {
           menus.push(event.composedPath()[0].localName);
           event.preventDefault();
         });
         const box = kit.button(kit.host(), 'ngo-may').getBoundingClientRect();
         return [box.left + box.width / 2, box.top + box.height / 2];",
    )?;
    let at = |index: usize| place[index].as_f64().unwrap_or_default();
    stage.browser.right_click_at(at(0), at(1))?;
    stage.check(
        json!(null),
        "await kit.until('the menu', () => menus.length);
         check(menus[0] === 'canvas', `the menu is that of a ${menus[0]}`);
         await kit.sleep(1200);
         const overlay = kit.part(kit.host(), 'overlay');
         check(!overlay.classList.contains('aside'), 'the marks stay out of the way');
",
    )?;
    // A mark answers again.
    stage.browser.click("#w >>> [data-mark=ngo-may]")?;
    stage.check(json!(null), "check(kit.visible(kit.part(kit.host(), 'card')), 'a click shows no card');")?;
    Ok(())
}
