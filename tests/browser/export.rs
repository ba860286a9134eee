//! What a reader takes along, and what a page's script does: the picture as PNG and SVG, its figures as CSV and JSON.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use ward_profile::{
    config::Config,
    export,
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM, read},
};

use crate::{
    Test,
    harness::{Answer, Stage},
    requests,
};

pub const TESTS: &[Test] = &[
    ("export::the_handle_gives_a_png_of_what_is_drawn", png),
    ("export::a_png_is_as_large_as_asked_and_no_larger_than_a_canvas", sizes),
    ("export::the_figures_are_those_of_the_host_program", figures),
    ("export::the_tools_give_files_by_their_names", files),
    ("export::the_tools_are_read_and_worked_by_keys", keys),
    ("export::a_copy_is_what_a_spreadsheet_takes", copies),
    ("export::the_share_sheet_is_offered_where_there_is_one", shares),
    ("export::nothing_is_loaded_before_it_is_asked_for", asked_alone),
    ("export::what_fails_is_told_in_words", fails),
    ("export::the_tools_follow_the_picture", follows),
    ("export::the_tools_stand_on_one_line", one_line),
];

/// Loads a PNG as pixels.
const PIXELS: &str = "const pixels = async (blob) => {
      const image = await createImageBitmap(blob);
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: image.width, height: image.height });
      canvas.getContext('2d').drawImage(image, 0, 0);
      return kit.pixels(canvas);
    };";

/// At one pixel to a CSS px it is the very canvas; the same in the reader's theme, with other sections and fonts.
fn png(stage: &Stage) -> Result<()> {
    for attributes in ["data-lang=vi", "data-lang=en data-theme=dark data-sections=all data-font=\"Liberation Serif\""]
    {
        stage.widget(attributes)?;
        stage.check(
            json!(attributes),
            &format!(
                "{PIXELS}
                 const host = kit.host();
                 const canvas = kit.canvas(host);
                 const blob = await host.wardProfile.png({{ scale: canvas.width / canvas.clientWidth }});
                 check(blob.type === 'image/png', `it is of type ${{blob.type}}`);
                 const [drawn, shown] = [await pixels(blob), kit.pixels(canvas)];
                 check(drawn.width === shown.width && drawn.height === shown.height,
                   `${{given}}: ${{drawn.width}} × ${{drawn.height}} px, and ${{shown.width}} × ${{shown.height}} are shown`);
                 const unlike = kit.unlike(drawn, shown);
                 check(unlike === 0, `${{given}}: ${{unlike}} % of its pixels are not those that are shown`);
                 await host.wardProfile.update({{ 'data-title': 'X' }});
                 check(kit.unlike(await pixels(await host.wardProfile.png({{ scale: 1 }})), shown) !== 0, 'it does not follow the picture');"
            ),
        )?;
    }
    Ok(())
}

fn sizes(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en data-sections=all")?;
    stage.check(
        json!(null),
        &format!(
            "{PIXELS}
             const {{ wardProfile }} = kit.host();
             const {{ width, height }} = wardProfile.inspect();
             const size = async (how) => {{ const {{ width, height }} = await createImageBitmap(await wardProfile.png(how)); return [width, height]; }};
             const is = (made, wanted, what) => check(made.every((side, at) => Math.abs(side - wanted[at]) <= 1), `${{what}}: ${{made}}, not ${{wanted}}`);
             is(await size(), [2 * width, 2 * height], 'by itself');
             is(await size({{ scale: 0.5 }}), [width / 2, height / 2], 'at 0.5');
             const [w, h] = await size({{ scale: 8 }});
             check(w * h <= 16777216 && w * h > 16600000, `at 8 it has ${{w * h}} pixels`);
             check(Math.abs(w / h - width / height) < 0.002, 'at 8 it is of another shape');
             for (const scale of [0, -1, 9, NaN, Infinity, '2', null, {{}}]) {{
               const problem = await wardProfile.png({{ scale }}).catch((problem) => problem);
               if (scale === null) {{ check(problem instanceof Blob, 'null is not as good as nothing'); continue; }}
               check(problem.code === 'export-scale' && problem.severity === 'error', `${{scale}}: ${{JSON.stringify(problem)}}`);
               check(problem.message?.includes(`“${{scale}}”`) && problem.message.includes('0.1 to 8'), `${{scale}}: ${{problem.message}}`);
             }}"
        ),
    )
}

/// The picture that attributes ask of a profile, on the host.
fn picture(profile: &Profile, attributes: &[(&str, &str)]) -> Picture {
    Picture::of(profile, &Config::read(attributes.iter().copied(), None).0, false, 720.0)
}

/// Whether a text that a page gives is what the host writes.
fn same(page: &Value, host: &str) -> Result<()> {
    let page = page.as_str().context("it is no text")?;
    let differs = page.lines().zip(host.lines()).find(|(page, host)| page != host);
    ensure!(differs.is_none(), "differs from the host's: {differs:?}");
    ensure!(page.len() == host.len(), "the page has {} bytes, the host {}", page.len(), host.len());
    Ok(())
}

fn figures(stage: &Stage) -> Result<()> {
    const DOCUMENT: &str = include_str!("../fixtures/day-du.json");
    stage.serve("/t/day-du.json", Answer::json(DOCUMENT));
    let read = |lang| read::profile(DOCUMENT, lang).map_err(|problem| anyhow::anyhow!(problem.message));
    let other = read(ward_profile::locale::Lang::Vi)?.profile;
    for lang in ["vi", "en"] {
        for (profile, address) in [(&QUY_NHON_NAM, ""), (&other, "/t/day-du.json")] {
            for (name, value) in [("data-sections", ""), ("data-sections", "all"), ("data-figure-population", "73500")]
            {
                stage.show(&format!(
                    "<div id=w data-ward-profile=\"{address}\" data-lang={lang} {name}=\"{value}\"></div>"
                ))?;
                stage.ready("#w")?;
                let given = picture(profile, &[("data-lang", lang), (name, value)]);
                let made = stage.ask(
                    "const { wardProfile } = kit.host(); return [await wardProfile.csv(), await wardProfile.json()];",
                )?;
                let case = format!("{address} {lang} {name}={value}");
                same(&made[0], &export::csv(profile, &given)).with_context(|| format!("{case}: the CSV"))?;
                same(&made[1], &export::json(profile, &given)).with_context(|| format!("{case}: the JSON"))?;
            }
        }
    }
    Ok(())
}

/// Keeps what a page would download, under its name, as text (a picture as its type), in `kit.saved`.
const SAVED: &str = "kit.saved = {};
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = create.call(URL, blob); blobs.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      kit.saved[this.download] = blob.text().then((text) => ({ text: text.slice(0, 40), type: blob.type, size: blob.size }));
    };";

/// A tool by its place, its panel, and what the panel offers.
const PANEL: &str = "const tool = (at) => kit.part(kit.host(), 'tools').children[at];
    const panel = () => kit.host().shadowRoot.querySelector('.panel');
    const acts = () => [...panel().querySelectorAll('button')];
    const act = (words) => acts().find((button) => button.textContent.startsWith(words));
    const status = () => panel().querySelector('[role=status]').textContent;
    const open = async (at) => {
      tool(at).click();
      await kit.until('the panel', () => acts().length && tool(at).getAttribute('aria-expanded') === 'true');
    };
    const done = async (words) => {
      act(words).click();
      await kit.until(`${words}: to be done`, () => status() && panel().getAttribute('aria-busy') !== 'true');
      return status();
    };";

fn files(stage: &Stage) -> Result<()> {
    let cases = [("vi", "Tải", "phuong-quy-nhon-nam"), ("en", "Download", "quy-nhon-nam-ward")];
    for (lang, verb, name) in cases {
        stage.widget(&format!("data-lang={lang}"))?;
        stage.check(
            json!([verb, name]),
            &format!(
                "{SAVED} {PANEL}
                 const [verb, name] = given;
                 const kinds = [[1, 'PNG', 'image/png', '\\ufffdPNG'], [1, 'SVG', 'image/svg+xml', '<svg'], [2, 'CSV', 'text/csv', 'id,section'],
                   [2, 'JSON', 'application/json', '{{\\n  \"place\"']];
                 for (const [at, kind, type, start] of kinds) {{
                   if (tool(at).getAttribute('aria-expanded') !== 'true') await open(at);
                   const told = await done(`${{verb}} ${{kind}}`);
                   const file = `${{name}}.${{kind.toLowerCase()}}`;
                   check(told.includes(file), `${{kind}}: “${{told}}” does not name ${{file}}`);
                   const saved = await kit.saved[file];
                   check(saved, `${{file}} is not saved but ${{Object.keys(kit.saved)}}`);
                   check(saved?.type === type && saved.text.replace('\\ufeff', '').startsWith(start), `${{file}}: ${{JSON.stringify(saved)}}`);
                 }}
                 check(!kit.problems.length && !kit.errors.length, `${{JSON.stringify(kit.problems)}} ${{kit.errors}}`);"
            ),
        )?;
    }
    Ok(())
}

fn keys(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    let tools = "#w >>> [part=tools] button";
    for (at, name) in [(2, "Hình"), (3, "Dữ liệu")] {
        let label = stage.browser.computed_label(&format!("{tools}:nth-child({at})"))?;
        ensure!(label == name, "the tool is called {label:?}");
    }
    stage.check(
        json!(null),
        &format!(
            "{PANEL}
             const host = kit.host();
             const active = () => host.shadowRoot.activeElement;
             const press = (key) => active().dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true, composed: true, cancelable: true }}));
             check(tool(1).getAttribute('aria-expanded') === 'false' && !acts().length, 'something is open before it is asked for');
             tool(1).focus();
             await open(1);
             check(tool(1).getAttribute('aria-expanded') === 'true', 'the tool does not say that it is open');
             check(panel().getAttribute('role') === 'group' && panel().getAttribute('aria-label') === 'Tải hình này', 'the panel has no name');
             check(active() === acts()[0], 'the focus does not go in');
             for (const button of [...kit.part(host, 'tools').children, ...acts()]) {{
               const {{ width, height }} = button.getBoundingClientRect();
               check(width >= 24 && height >= 24, `“${{button.textContent}}” is ${{width}} × ${{height}} px`);
               check(!acts().includes(button) || (width >= 44 && height >= 44), `“${{button.textContent}}” is ${{width}} × ${{height}} px`);
             }}
             press('ArrowRight');
             check(active() === acts()[1], 'an arrow does not go on');
             press('ArrowLeft'); press('ArrowLeft');
             check(active() === acts()[0], 'an arrow does not go back');
             press('Escape');
             check(!acts().length && tool(1).getAttribute('aria-expanded') === 'false', 'Escape does not close it');
             check(active() === tool(1), 'the focus does not go back');
             await open(1);
             tool(2).click();
             await kit.until('the data', () => act('Tải CSV'));
             check(tool(1).getAttribute('aria-expanded') === 'false' && tool(2).getAttribute('aria-expanded') === 'true', 'two are open');
             tool(2).click();
             await kit.until('it to be closed', () => !acts().length);"
        ),
    )
}

/// Has the page's clipboard keep what it is given: what the system's own would do needs a person's leave.
const CLIPBOARD: &str = "kit.copied = {};
    window.ClipboardItem = class { constructor(parts) { this.parts = parts; } };
    const keep = { write: async ([{ parts }]) => { for (const type in parts) kit.copied[type] = await parts[type]; } };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => keep });";

fn copies(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en data-sections=all")?;
    let text = stage.ask(&format!(
        "{CLIPBOARD} {PANEL}
         await open(2);
         await done('Copy data');
         const text = await kit.copied['text/plain'].text();
         tool(1).click();
         await kit.until('the image', () => act('Copy image'));
         const told = await done('Copy image');
         const {{ type, size }} = kit.copied['image/png'];
         return {{ text, type, size, told }};"
    ))?;
    let host = picture(&QUY_NHON_NAM, &[("data-lang", "en"), ("data-sections", "all")]);
    same(&text["text"], &export::tsv(&QUY_NHON_NAM, &host)).context("what is copied")?;
    ensure!(text["type"] == "image/png" && text["size"].as_u64() > Some(50_000), "no picture is copied: {text}");
    ensure!(text["told"].as_str().is_some_and(|told| told.contains("copied")), "it is not told: {text}");
    let tabs = text["text"].as_str().context("it is text")?;
    let rows: Vec<HashMap<String, String>> = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .from_reader(tabs.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()?;
    ensure!(rows.len() > 25 && rows.iter().all(|row| !row["id"].is_empty()), "{} rows are copied", rows.len());
    stage.check(
        json!(null),
        &format!(
            "{PANEL}
             navigator.clipboard.write = async () => {{ throw new DOMException('Not now.', 'NotAllowedError'); }};
             const told = await done('Copy image');
             check(told === 'The browser did not let it be copied (Not now).', `a refusal is told as “${{told}}”`);
             Object.defineProperty(navigator, 'clipboard', {{ configurable: true, get: () => undefined }});
             tool(2).click();
             await kit.until('the data', () => act('Download CSV'));
             check(!act('Copy data'), 'a copy is offered where there is no clipboard');"
        ),
    )
}

fn shares(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en")?;
    stage.check(
        json!(null),
        &format!(
            "{PANEL}
             Object.defineProperty(navigator, 'share', {{ configurable: true, value: undefined }});
             await open(1);
             check(!act('Share'), 'a share sheet is offered where there is none');
             tool(1).click();
             const shared = [];
             let answer;
             Object.defineProperty(navigator, 'canShare', {{ configurable: true, value: ({{ files }}) => files.every(({{ type }}) => /png|csv/.test(type)) }});
             Object.defineProperty(navigator, 'share', {{ configurable: true, value: async ({{ files }}) => {{
               if (answer) throw answer;
               shared.push(...files);
             }} }});
             await kit.until('it to close', () => !acts().length);
             await open(1);
             check(await done('Share') === 'Shared.', status());
             check(shared[0]?.name === 'quy-nhon-nam-ward.png' && shared[0].type === 'image/png', shared[0]?.name);
             answer = new DOMException('It was put away', 'AbortError');
             act('Share').click();
             await kit.until('it to be put away', () => !status());
             answer = new DOMException('No', 'DataError');
             check(await done('Share') === 'It could not be shared (No).', status());
             answer = undefined;
             tool(2).click();
             await kit.until('the data', () => act('Download CSV'));
             await done('Share');
             check(shared[1]?.name === 'quy-nhon-nam-ward.csv' && shared[1].type === 'text/csv', shared[1]?.name);"
        ),
    )
}

/// What comes with the default embed does not grow by what few ask for.
fn asked_alone(stage: &Stage) -> Result<()> {
    stage.asked();
    stage.widget("data-lang=vi")?;
    stage.ask("await kit.sleep(200);")?;
    let loaded = |asked: &[String], name: &str| asked.iter().filter(|path| path.contains(&format!("/{name}."))).count();
    let asked = requests::asked(stage);
    ensure!(loaded(&asked, "export") + loaded(&asked, "full") == 0, "{asked:?}");
    stage.check(json!(null), &format!("{PANEL} await open(2); await done('Tải CSV'); await done('Tải JSON');"))?;
    let asked = requests::asked(stage);
    // Both may be in the browser's cache from a test before.
    ensure!(loaded(&asked, "export") <= 1 && loaded(&asked, "full") <= 2, "{asked:?}");
    Ok(())
}

fn fails(stage: &Stage) -> Result<()> {
    // A copy of `dist/` that no browser has cached, without the script.
    let script = xtask::assemble::find(&xtask::tools::root().join("dist"), "export", ".js")?;
    stage.serve(&format!("/copy/no-export/{script}"), Answer::status(404));
    stage.open(
        "",
        "<div id=w data-ward-profile data-lang=en></div><script type=module src=\"/copy/no-export/embed.js\"></script>",
    )?;
    stage.ready("#w")?;
    stage.check(
        json!(null),
        &format!(
            "{PANEL}
             const host = kit.host();
             tool(1).click();
             await kit.until('a problem', () => kit.problems.length);
             const [problem] = kit.problems;
             check(/^load-/.test(problem.code) && problem.message.includes('/export.'), JSON.stringify(problem));
             check(panel().textContent === problem.message && kit.visible(panel()), 'the reader is not told');
             check(host.dataset.wardProfileState === 'ready' && kit.visible(kit.canvas(host)), 'the picture went');
             const told = await host.wardProfile.csv().catch((problem) => problem);
             check(/^load-/.test(told.code), JSON.stringify(told));
             host.wardProfile.destroy();"
        ),
    )?;
    stage.widget("data-lang=en")?;
    stage.check(
        json!(null),
        &format!(
            "{PANEL}
             const {{ wardProfile }} = kit.host();
             await open(1);
             HTMLCanvasElement.prototype.toBlob = (next) => setTimeout(() => next(null));
             const told = await done('Download PNG');
             check(/^The browser could not make a PNG of 1440 × \\d+ px/.test(told), `it is told as “${{told}}”`);
             const problem = await wardProfile.png({{ scale: 1 }}).catch((problem) => problem);
             check(problem.code === 'export-no-pixels' && problem.message.includes('720'), JSON.stringify(problem));
             wardProfile.destroy();
             const gone = await wardProfile.json().catch((problem) => problem);
             check(gone.code === 'destroyed', JSON.stringify(gone));"
        ),
    )
}

fn follows(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.check(
        json!(null),
        &format!(
            "{PANEL}
             const host = kit.host();
             await open(1);
             acts()[1].focus();
             await host.wardProfile.update({{ 'data-lang': 'en' }});
             check(act('Download SVG') === host.shadowRoot.activeElement, 'the words stay, or the focus goes');
             check(panel().getAttribute('aria-label') === 'Take this image along', panel().getAttribute('aria-label'));
             await host.wardProfile.update({{ 'data-tools': 'table data' }});
             check(!acts().length && !kit.visible(tool(1)) && kit.visible(tool(0)) && kit.visible(tool(2)), 'not the image alone went');
             await host.wardProfile.update({{ 'data-tools': 'image' }});
             check(kit.visible(tool(1)) && !kit.visible(tool(0)) && !kit.visible(tool(2)), 'not the image alone is there');
             await host.wardProfile.update({{ 'data-tools': null }});
             check([0, 1, 2].every((at) => kit.visible(tool(at))), 'not all are there');"
        ),
    )
}

/// The room below a picture is kept before the module is there: the tools fit it at every width, in every font.
fn one_line(stage: &Stage) -> Result<()> {
    for (width, root, font) in [
        (720, 16, "Liberation Sans"),
        (288, 16, "DejaVu Sans"),
        (240, 16, "Liberation Sans"),
        (360, 32, "Liberation Sans"),
    ] {
        for lang in ["vi", "en"] {
            stage.open(
                &format!("<style>html{{font-size:{root}px}}</style>"),
                &format!(
                    "<div style=\"width:{width}px\"><div id=w data-ward-profile data-lang={lang} data-font=\"{font}\"></div></div>{}",
                    crate::harness::SCRIPT
                ),
            )?;
            stage.ready("#w")?;
            stage.check(
                json!([width, lang]),
                "const host = kit.host();
                 const tools = kit.part(host, 'tools');
                 const room = host.getBoundingClientRect();
                 const boxes = [...tools.children].map((button) => button.getBoundingClientRect());
                 check(boxes.length === 4, `${boxes.length} tools`);
                 for (const [at, box] of boxes.entries()) {
                   const name = `${given}: “${tools.children[at].textContent}”`;
                   check(box.top === boxes[0].top, `${name} stands on another line`);
                   check(box.height >= 24 && box.height <= tools.offsetHeight, `${name} is ${box.height} px high`);
                   check(box.right <= room.right + 0.5, `${name} ends at ${box.right}, the host at ${room.right}`);
                   check(tools.children[at].scrollWidth <= tools.children[at].clientWidth + 1, `${name} leaves its box`);
                 }",
            )?;
        }
    }
    Ok(())
}
