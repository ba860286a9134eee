//! What leaves the page: snippets that work elsewhere, and files.

use anyhow::ensure;

use super::*;

pub const TESTS: &[Test] = &[
    ("builder::a_sheet_becomes_a_graphic_on_another_page", whole_way),
    ("builder::each_snippet_works_on_a_page", each_form),
    ("builder::the_pinned_loader_is_refused_when_it_changes", pinned),
    ("builder::files_are_handed_over", files),
];

/// Hands files to the test in place of the browser's downloads.
const CATCH: &str = "globalThis.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make(blob); files.push({ url, blob }); return url; };
    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[download]');
      if (link) {
        event.preventDefault();
        files.find(({ url }) => url === link.href).name = link.download;
      }
    }, true);
    const downloaded = async (ending) => {
      await kit.until(ending, () => files.some(({ name }) => name?.endsWith(ending)));
      const { name, blob } = files.find(({ name }) => name?.endsWith(ending));
      return [name, await blob.text()];
    };";

/// A page as a news site has it, with what an editor pasted in its column.
fn story(snippet: &str) -> String {
    // With the same font, there from the first, as on the editor's page.
    let fonts = xtask::assemble::font_preloads("/");
    crate::harness::page(
        &format!(
            "{fonts}<link rel=\"stylesheet\" href=\"/fonts/be-vietnam-pro.css\">\
         <style>body{{font-family:\"Be Vietnam Pro\",system-ui,sans-serif}}#column{{width:720px}}</style>"
        ),
        &format!("<h1>Bài viết</h1><div id=column>{snippet}</div>"),
    )
}

/// The picture of a widget, as it says it and as its pixels are, once its font is there.
const PICTURE: &str = "await document.fonts.load('700 20px \"Be Vietnam Pro\"', 'Suối Vàng');
    await document.fonts.load('400 20px \"Be Vietnam Pro\"', 'Suối Vàng');
    const picture = async (host) => {
      let hash = '';
      await kit.until('the picture to be at rest', async () => {
        const before = hash;
        await kit.sleep(150);
        hash = kit.hash(kit.canvas(host));
        return hash === before;
      });
      return { inspected: host.wardProfile.inspect(), hash };
    };";

fn whole_way(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(stage, PASTE)?;
    stage.browser.click(".checks button")?;
    check(
        stage,
        "check(document.activeElement.id === 'field-figures-2-value', `the finding leads to ${document.activeElement.id}`);
         fill('#field-figures-2-value', '1,2');
         await drawn('the mended figure', ({ figures }) => figures.some(({ text }) => text === '1,2%'));
         await snippet('the snippet', (text) => text.includes('suoi-vang.json'));
         $('.views [value=column]').click();
         $('.views [value=light]').click();",
    )?;
    stage.browser.click("#snippet-copy")?;
    check(
        stage,
        "await kit.until('that it is copied', () => words('.publish .told'));
         check(words('.publish .told') === 'Đã chép đoạn mã.', words('.publish .told'));",
    )?;
    let made = stage.ask(&format!(
        "{DESK} {CATCH} {PICTURE}
         $('#publish-file').click();
         const [name, text] = await downloaded('.json');
         const {{ inspected, hash }} = await picture(ward());
         return {{ name, text, snippet: $('#snippet').value, inspected: JSON.stringify(inspected), hash }};"
    ))?;
    let text = |key: &str| made[key].as_str().with_context(|| format!("there is no {key}"));
    ensure!(text("name")? == "suoi-vang.json", "the file is called {}", text("name")?);
    stage.serve("/t/suoi-vang.json", Answer::json(text("text")?));
    stage.serve("/t/story.html", Answer::html(story(text("snippet")?)));
    stage.goto("/t/story.html")?;
    stage.ready("[data-ward-profile]")?;
    stage.check(
        made.clone(),
        &format!(
            "{PICTURE}
             const host = document.querySelector('[data-ward-profile]');
             const here = await picture(host);
             const inspected = JSON.parse(given.inspected);
             for (const key of Object.keys(inspected)) {{
               const [one, other] = [inspected[key], here.inspected[key]].map((value) => JSON.stringify(value));
               const at = [...one].findIndex((letter, index) => letter !== other[index]);
               check(one === other, `${{key}} differ: ${{other.slice(Math.max(0, at - 60), at + 60)}}, in the editor's page ${{one.slice(Math.max(0, at - 60), at + 60)}}`);
             }}
             check(here.hash === given.hash, `the pixels differ: ${{here.hash}}, in the editor's page ${{given.hash}}`);
             check(inspected.figures.some(({{ text }}) => text === '1,2%'), 'the mended figure is not drawn');
             check(!kit.problems.filter(({{ severity }}) => severity === 'error').length, JSON.stringify(kit.problems));
             const room = host.getBoundingClientRect().height - parseFloat(getComputedStyle(host).minHeight);
             check(Math.abs(room) <= 1 || room < 0, `the graphic is ${{room}} px higher than its room`);"
        ),
    )
}

fn each_form(stage: &Stage) -> Result<()> {
    open(stage, "?lang=en")?;
    check(
        stage,
        "$('#field-figures-2').click();
         await kit.until('the figure', () => $('#field-figures-2-value'));
         fill('#field-figures-2-value', '73,500');
         await snippet('the snippet', (text) => text.includes('data-figure-population'));",
    )?;
    let of = |form: &str, piece: &str| {
        let script = format!(
            "{DESK} $('.publish [value={form}]').click();
             await snippet('{form}', (text) => text.includes('{piece}'));
             return $('#snippet').value;"
        );
        anyhow::Ok(stage.ask(&script)?.as_str().context("there is no snippet")?.to_owned())
    };
    let (script, pinned) = (of("script", "/embed.js")?, of("pinned", "integrity=")?);
    let (frame, block) = (of("frame", "<iframe")?, of("block", "<details")?);
    for (name, snippet) in [("script", script), ("pinned", pinned)] {
        stage.serve("/t/story.html", Answer::html(story(&snippet)));
        stage.goto("/t/story.html")?;
        stage.ready("[data-ward-profile]").with_context(|| format!("the snippet: {name}"))?;
        stage.check(
            json!(name),
            "const { figures } = kit.host('[data-ward-profile]').wardProfile.inspect();
             check(figures.some(({ text }) => text === '73,500 people'), `${given}: the newsroom figure is not drawn`);
             check(!kit.errors.length && !kit.problems.length, `${given}: ${kit.errors} ${JSON.stringify(kit.problems)}`);",
        )?;
    }
    stage.serve("/t/story.html", Answer::html(story(&frame)));
    stage.goto("/t/story.html")?;
    stage.check(
        json!(null),
        "const frame = document.querySelector('iframe');
         const before = frame.style.height;
         await kit.until('the height that the frame tells', () => frame.style.height !== before);
         check(frame.title === 'Quy Nhơn Nam: four wards become one', frame.title);
         check(frame.src.includes('figure-population=73500'), frame.src);",
    )?;
    let svg = dist_file("quy-nhon-nam.svg")?;
    stage.serve("/t/quy-nhon-nam.svg", Answer::module(svg).typed("image/svg+xml"));
    stage.serve("/t/story.html", Answer::html(story(&block)));
    stage.goto("/t/story.html")?;
    stage.check(
        json!(null),
        "const image = document.querySelector('#column img');
         await kit.until('the picture', () => image.complete && image.naturalWidth > 0);
         check(document.querySelector('#column table').textContent.includes('73,500 people'), 'the figure is not in the table');
         check(JSON.parse(document.querySelector('#column script').textContent)['@type'] === 'AdministrativeArea', 'there is no data');",
    )
}

/// One letter more in the loader, and a browser does not run it.
fn pinned(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    let snippet = stage.ask(&format!(
        "{DESK} $('.publish [value=pinned]').click();
         await snippet('the pinned one', (text) => text.includes('integrity='));
         return $('#snippet').value;"
    ))?;
    let snippet = snippet.as_str().context("there is no snippet")?;
    let path = snippet.split("<script type=\"module\" src=\"").nth(1).and_then(|rest| rest.split('"').next());
    let path = path
        .and_then(|url| url.split_once("/v/"))
        .map(|(_, rest)| format!("v/{rest}"))
        .context("no loader is named")?;
    let changed = [dist_file(&path)?, b"\n".to_vec()].concat();
    // Under addresses of which the browser has nothing yet.
    stage.serve(&format!("/copy/pinned/{path}"), Answer::module(changed).typed("text/javascript; charset=utf-8"));
    stage.serve("/t/story.html", Answer::html(story(&snippet.replace("/v/", "/copy/pinned/v/"))));
    stage.goto("/t/story.html")?;
    stage.check(
        json!(null),
        "await kit.sleep(1500);
         const host = document.querySelector('[data-ward-profile]');
         check(!host.hasAttribute('data-ward-profile-state'), 'a changed loader ran');
         check(kit.visible(host.querySelector('p')), 'what stands in the host is gone');",
    )
}

fn files(stage: &Stage) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(
        stage,
        &format!(
            "{CATCH}
             const buttons = () => all('.publish > .row:last-child button');
             const press = (words) => {{ const button = buttons().find((one) => one.textContent.includes(words)); if (!button) throw new Error(words); button.click(); }};
             press('Tệp số liệu');
             press('SVG');
             const [name, text] = await downloaded('.json');
             check(name === 'quy-nhon-nam.json' && JSON.parse(text).figures.length > 20, name);
             const [, svg] = await downloaded('.svg');
             check(svg.startsWith('<svg') && svg.includes('73.296'), svg.slice(0, 80));
             for (const [method, ending] of [['png', '.png'], ['csv', '.csv']]) {{
               const offered = buttons().some((one) => one.textContent.includes(method.toUpperCase()));
               check(offered === (method in handle()), `${{method}} is ${{offered ? '' : 'not '}}offered`);
               if (offered) {{
                 press(method.toUpperCase());
                 const [, content] = await downloaded(ending);
                 check(content.length > 100, `${{method}} is empty`);
               }}
             }}
             $('#start-paste').click();
             all('.paste button').find((one) => one.textContent.includes('CSV')).click();
             const [, template] = await downloaded('bang-mau.csv');
             fill('#paste-cells', template);
             await kit.until('the template', () => words('.understood caption').startsWith('Hiểu được 11 trên 11'));
             check(!all('.understood .warning').length, words('.understood'));
             {QUIET}"
        ),
    )
}
