//! How the page stands: for keys, for those who listen, on narrow screens, under its policy, in words.

use xtask::{tools::root, webdriver::Engine};

use super::*;

pub const TESTS: &[Test] = &[
    ("builder::axe_finds_nothing_in_either_language", axe),
    ("builder::targets_are_large_and_nothing_scrolls_sideways", narrow),
    ("builder::every_field_has_words_in_both_languages", |stage| stands(stage, WORDS)),
    ("builder::the_tab_key_reaches_everything", tab),
    ("builder::the_focus_is_seen_wherever_the_tab_key_brings_it", focus),
    ("builder::it_works_under_the_strictest_policy", policy),
    ("builder::live_regions_are_quiet_until_something_happens", |stage| stands(stage, QUIET_AT_FIRST)),
];

fn stands(stage: &Stage, script: &str) -> Result<()> {
    for lang in ["vi", "en"] {
        open(stage, &format!("?lang={lang}"))?;
        check(stage, &format!("const asked = '{lang}';\n{script}\n{QUIET}"))
            .map_err(|error| anyhow::anyhow!("in {lang}: {error:#}"))?;
    }
    Ok(())
}

/// At every width; browsers whose windows have a least width are tried at that.
fn narrow(stage: &Stage) -> Result<()> {
    let chromium = stage.browser.engine() == Engine::Chromium;
    for width in if chromium { [320, 720, 1200] } else { [500, 720, 1300] } {
        match chromium {
            true => stage.browser.set_device(width, 900, 1.0, false)?,
            false => stage.browser.resize(width, 900)?,
        };
        stands(stage, TARGETS).map_err(|error| anyhow::anyhow!("at {width} px, {error:#}"))?;
    }
    Ok(())
}

/// Axe comes as a module: a page that takes trusted types alone has no other way in.
const AXE: &str = "await import('/t/axe.js');
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
      preload: false,
    });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`);
    check(!found.length, found.join('\\n'));";

fn axe(stage: &Stage) -> Result<()> {
    let path = root().join("www/node_modules/axe-core/axe.min.js");
    let script = std::fs::read_to_string(&path).with_context(|| format!("{} is not there", path.display()))?;
    stage.serve("/t/axe.js", Answer::script(script));
    for (lang, width, dark) in [("vi", 1300, false), ("en", 320, true)] {
        if stage.browser.engine() == Engine::Chromium {
            stage.browser.set_device(width, 900, 1.0, dark)?;
        }
        open(stage, &format!("?lang={lang}"))?;
        check(stage, AXE).map_err(|error| anyhow::anyhow!("as it opens, in {lang}: {error:#}"))?;
        // With a sheet, with what is wrong with it, and with figures and units open.
        check(
            stage,
            &format!(
                "$('#start-paste').click();
                 fill('#paste-cells', given.sheet);
                 await kit.until('the report', () => all('.understood tbody tr').length > 10);
                 $('#paste-use').click();
                 await kit.until('the place', () => $('#field-name').value === 'Suối Vàng');
                 $('#start-paste').click();
                 all('.form details').forEach((details) => (details.open = true));
                 await kit.sleep(300);
                 $('#look-accent-own').click();
                 {AXE}"
            ),
        )
        .map_err(|error| anyhow::anyhow!("with all of it open, in {lang}: {error:#}"))?;
    }
    Ok(())
}

const TARGETS: &str = "$('#start-paste').click();
    all('.form details').slice(0, 8).forEach((details) => (details.open = true));
    await kit.sleep(300);
    check(document.documentElement.scrollWidth <= innerWidth, 'the page scrolls sideways');
    for (const target of all('button, input, select, textarea, summary, nav a')) {
      if (!kit.visible(target) || target.closest('#ward')) continue;
      const { width, height } = target.getBoundingClientRect();
      check(width >= 24 && height >= 24, `${target.outerHTML.slice(0, 90)} is ${width} × ${height}`);
    }";

const WORDS: &str = "const schema = await (await fetch('../profile.schema.json')).json();
    check(document.documentElement.lang === asked, document.documentElement.lang);
    all('.form details').forEach((details) => (details.open = true));
    await kit.sleep(300);
    all('.form .adder select option, .form select option').forEach((option) => {
      check(option.textContent.trim() && (asked === 'en' || option.textContent !== option.value || option.value.length < 4), `a choice is told as ${option.textContent}`);
    });
    for (const [name, { oneOf }] of Object.entries(schema.definitions).filter(([, { oneOf }]) => oneOf?.[0]?.const)) {
      if (asked !== 'vi') continue;
      // What is not worded is told by the schema's own English.
      const plain = oneOf.map(({ description }) => description.replace(/\\.$/, '')).filter((text) => !/[À-ỹ]/.test(text));
      const shown = all('option, .flag label').map(({ textContent }) => textContent);
      const left = plain.filter((text) => shown.includes(text));
      check(!left.length, `${name} has choices without words: ${left}`);
    }
    const fields = new Set(Object.values({ root: schema, ...schema.definitions }).flatMap(({ properties }) => Object.keys(properties ?? {})));
    for (const label of all('.form label, .form legend')) {
      check(label.textContent.trim() && !(fields.has(label.textContent) && label.textContent !== ''), `a field is called ${label.outerHTML}`);
    }
    const told = $('main').innerText;
    check(!/\\{\\}|undefined|\\[object/.test(told), `words have holes: ${/.{30}(\\{\\}|undefined|\\[object).{30}/.exec(told)?.[0]}`);
    if (asked === 'en') {
      const rest = all('.desk label, .desk legend, .desk button, .desk h2, .desk h3').filter((element) =>
        /[À-ỹ]/.test(element.textContent) && !/Tiếng Việt|phường|Quy Nhơn|“/.test(element.textContent));
      check(!rest.length, `not in English: ${rest.map(({ textContent }) => textContent)}`);
    }";

const QUIET_AT_FIRST: &str = "const said = all('main [role=status], main [aria-live]').filter((region) => region.textContent.trim());
    check(!said.length, `said at first: ${said.map(({ outerHTML }) => outerHTML)}`);
    const live = $('main > .aside');
    fill('#field-source-publication', '');
    await kit.until('what is wrong to be said', () => live.textContent === words('.count') && /1/.test(live.textContent));";

/// Goes on by the Tab key from the top of the page: gives what each stop is, and whether a ring is drawn round it.
fn stops(stage: &Stage) -> Result<Vec<(String, bool)>> {
    use fantoccini::key::Key;
    open(stage, "?lang=vi")?;
    stage.ask("document.querySelector('#undo').focus();")?;
    let mut seen = Vec::new();
    for _ in 0..24 {
        stage.browser.press(Key::Tab)?;
        let now = stage.ask(
            "const element = document.activeElement;
             const { outlineStyle, outlineWidth } = getComputedStyle(element);
             return [element.id || element.textContent.slice(0, 30), outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2];",
        )?;
        seen.push((now[0].as_str().unwrap_or_default().to_owned(), now[1] == true));
    }
    Ok(seen)
}

fn tab(stage: &Stage) -> Result<()> {
    let seen = stops(stage)?;
    let wanted = [
        "redo",
        "share",
        "lang-vi",
        "start-paste",
        "field-name",
        "field-class",
        "field-province-vi",
        "field-formed-date",
    ];
    for wanted in wanted {
        anyhow::ensure!(seen.iter().any(|(id, _)| id == wanted), "the Tab key does not reach {wanted}: {seen:?}");
    }
    Ok(())
}

fn focus(stage: &Stage) -> Result<()> {
    let hidden: Vec<String> = stops(stage)?.into_iter().filter(|(_, ring)| !ring).map(|(id, _)| id).collect();
    anyhow::ensure!(hidden.is_empty(), "the focus is not to be seen on {hidden:?}");
    Ok(())
}

/// The page as a strict host serves it: the header says the same as the page's own tag, and no inline style is left in it.
fn policy(stage: &Stage) -> Result<()> {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
        img-src 'self' blob: data:; font-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    let page = String::from_utf8(dist_file("builder/index.html")?).context("the page is not text")?;
    anyhow::ensure!(
        !page.contains("style=") && page.contains("http-equiv=\"content-security-policy\""),
        "the page has no policy"
    );
    let kit = "<script src=\"/t/kit.js\"></script>\n<meta name=\"viewport\"";
    let page = page.replacen("<meta name=\"viewport\"", kit, 1);
    stage.serve("/builder/strict.html", Answer::html(page).under(POLICY));
    stage.goto("/builder/strict.html?lang=vi")?;
    stage.ask("localStorage.clear();")?;
    stage.goto("/builder/strict.html?lang=vi")?;
    stage.until("the page", "return document.querySelector('#ward')")?;
    stage.ready("#ward")?;
    check(
        stage,
        &format!(
            "{PASTE}
             all('.form details').forEach((details) => (details.open = true));
             $('.checks button').click();
             fill('#field-figures-2-value', '1,2');
             await drawn('the place', ({{ title }}) => title.includes('Suối Vàng'));
             $('.publish [value=block]').click();
             $('#preview-still').click();
             await kit.until('the block', () => $('.still img')?.naturalWidth > 0);
             $('#share').click();
             await kit.until('the link', () => location.hash);
             check(!all('main [style]').some((element) => !element.closest('.stage')), 'an element has a style attribute');
             {QUIET}"
        ),
    )
}
