//! The builds of the module draw alike what they can, and a host loads the least of them that can draw what it asks.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, Stage, page},
};

pub const TESTS: &[Test] = &[
    ("builds::the_least_draw_the_built_in_profile_alike", alike),
    ("builds::titles_and_sections_are_drawn_alike", custom_alike),
    ("builds::all_sections_are_drawn_alike", all_sections_alike),
    ("builds::a_host_loads_the_least_that_it_needs", least),
    ("builds::a_widget_moves_up_when_it_needs_more", moves_up),
    ("builds::a_title_that_comes_later_is_read_by_another_build", reads_more),
];

const DOCUMENT: &str = include_str!("../../src/profile/quy-nhon-nam.json");

/// Compares what `#one` and `#other` draw; the script that stands before may set `hosts`' attributes by `each(width)`.
const COMPARE: &str = "
    const differing = (one, other) => {
      for (const list of ['texts', 'marks', 'figures']) {
        for (let i = 0; i < Math.max(one[list].length, other[list].length); i++) {
          const [here, there] = [one, other].map((scene) => JSON.stringify(scene[list][i]));
          if (here !== there) return `${here} and ${there}`;
        }
      }
      return `${one.width} × ${one.height} and ${other.width} × ${other.height}`;
    };
    const hosts = ['one', 'other'].map((id) => document.getElementById(id));
    const modules = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'));
    check(modules.length === 2, `${modules.length} modules were loaded, not two`);
    for (const lang of ['vi', 'en']) {
      for (const width of given) {
        for (const host of hosts) {
          each(host, width);
          host.style.width = `${width}px`;
          host.dataset.lang = lang;
        }
        const drawn = (host) => host.wardProfile.inspect();
        await kit.until(`both at ${width}, ${lang}`,
          () => hosts.every((host) => drawn(host).width === width && drawn(host).lang === lang));
        const [one, other] = hosts.map((host) => JSON.stringify(drawn(host)));
        check(one === other, `at ${width}, ${lang}: ${differing(JSON.parse(one), JSON.parse(other))}`);
      }
    }";

/// Shows a host that loads a build of its own beside one that names the built-in profile's document, and so loads the full
/// one.
fn show(stage: &Stage, sections: &str) -> Result<()> {
    stage.serve("/t/quy-nhon-nam.json", Answer::json(DOCUMENT));
    stage.show(&format!(
        "<div id=one data-ward-profile data-lang=vi {sections}></div>
         <div id=other data-ward-profile=quy-nhon-nam.json data-lang=vi {sections}></div>"
    ))?;
    stage.ask("document.getElementById('other').scrollIntoView();")?;
    stage.ready("#one")?;
    stage.ready("#other")
}

/// Widths at which what is asked of the default sections differs.
const WIDTHS: [u32; 15] = [240, 262, 300, 320, 360, 400, 431, 480, 520, 600, 720, 800, 860, 1000, 1200];

fn alike(stage: &Stage) -> Result<()> {
    show(stage, "")?;
    let each = "const each = (host, width) => { host.dataset.theme = width % 40 ? 'dark' : 'light'; };";
    stage.check(json!(WIDTHS), &format!("{each}{COMPARE}"))
}

fn custom_alike(stage: &Stage) -> Result<()> {
    show(stage, "data-tools=none")?;
    // Titles that are longer than a line, and pictures that are titled by what they show.
    let each = "const long = 'Bốn phường cũ của thành phố Quy Nhơn nay là một: bao nhiêu đất, bao nhiêu người, thu bao nhiêu?';
         const each = (host, width) => {
           if (width % 100) host.dataset.title = long; else delete host.dataset.title;
           if (width % 40) delete host.dataset.sections; else host.dataset.sections = width % 80 ? 'budget area' : 'poverty';
         };";
    stage.check(json!(WIDTHS), &format!("{each}{COMPARE}"))
}

fn all_sections_alike(stage: &Stage) -> Result<()> {
    show(stage, "data-sections=all")?;
    let each = "const each = (host, width) => {
        host.dataset.sections = width % 3 ? 'all' : 'priorities targets party economy services budget';
      };";
    stage.check(json!([240, 320, 360, 480, 521, 720, 1001, 1200]), &format!("{each}{COMPARE}"))
}

/// Opens a page in a copy of `dist/` that no browser has cached; gives which builds were asked for below the copy.
pub fn opened(stage: &Stage, copy: &str, attributes: &str) -> Result<Vec<&'static str>> {
    let path = format!("/copy/{copy}/page.html");
    let body = format!(
        "<div style=\"width:720px\"><div id=w data-ward-profile {attributes}></div></div>\
         <script type=\"module\" src=\"embed.js\"></script>"
    );
    stage.serve(&path, Answer::html(page("", &body)));
    stage.asked();
    stage.goto(&path)?;
    stage.ready("#w")?;
    Ok(asked(stage))
}

/// The builds whose modules were asked for since the last call.
pub fn asked(stage: &Stage) -> Vec<&'static str> {
    let paths = stage.asked();
    let is = |path: &String, build: &str| path.ends_with(".wasm") && path.contains(&format!("/{build}."));
    ["lean-vi", "lean-en", "custom-vi", "custom-en", "sections", "full"]
        .into_iter()
        .filter(|build| paths.iter().any(|path| is(path, build)))
        .collect()
}

fn least(stage: &Stage) -> Result<()> {
    for (copy, attributes, build) in [
        ("least-none", "data-lang=vi", "lean-vi"),
        ("least-english", "data-lang=en", "lean-en"),
        ("least-dark", "data-lang=vi data-theme=dark data-motion=off", "lean-vi"),
        ("least-some", "data-lang=vi data-sections=\"budget, area\"", "custom-vi"),
        ("least-title", "data-lang=en data-title=Four", "custom-en"),
        ("least-accent", "data-lang=vi data-accent=#c00", "custom-vi"),
        ("least-font", "data-lang=vi data-font=serif", "custom-vi"),
        ("least-tools", "data-lang=vi data-tools=none", "custom-vi"),
        ("least-credit", "data-lang=vi data-credit=Bao", "custom-vi"),
        ("least-all", "data-sections=all", "sections"),
        ("least-one", "data-sections=\"merge services\"", "sections"),
        ("least-figure", "data-sections=all data-figure-population=73500", "full"),
    ] {
        let loaded = opened(stage, copy, attributes)?;
        ensure!(loaded == [build], "{attributes} loads {loaded:?}");
        stage.check(json!(null), "check(!kit.problems.length, JSON.stringify(kit.problems));")?;
    }
    // What is wrong is put into words by the full build, which the picture does not wait for.
    let loaded = opened(stage, "least-misspelt", "data-lang=vi data-theme=drak")?;
    ensure!(loaded == ["lean-vi", "full"], "a misspelt theme loads {loaded:?}");
    stage.check(
        json!(null),
        "check(kit.problems.length === 1, `${kit.problems.length} problems are told`);
         check(kit.problems[0]?.suggestion === 'dark', `“${kit.problems[0]?.suggestion}” is suggested`);",
    )?;
    let loaded = opened(stage, "least-wrong", "data-lang=en data-sections=\"area servces\"")?;
    ensure!(loaded == ["sections", "full"], "a misspelt section loads {loaded:?}");
    stage.check(
        json!("merge, area, population, poverty, budget, services, economy, party, targets, priorities, all"),
        "check(kit.problems.length === 1, `${kit.problems.length} problems are told`);
         const [problem] = kit.problems;
         check(problem?.allowed === given, `allowed is “${problem?.allowed}”`);
         check(problem?.suggestion === 'services', `“${problem?.suggestion}” is suggested`);",
    )
}

fn moves_up(stage: &Stage) -> Result<()> {
    let loaded = opened(stage, "moves-up", "data-lang=vi")?;
    ensure!(loaded == ["lean-vi"], "a plain host loads {loaded:?}");
    stage.check(
        json!(null),
        "const said = () => kit.host().wardProfile.inspect().texts.map(({ text }) => text).join(' ');
         await kit.host().wardProfile.update({ 'data-lang': 'en' });
         check(said().includes('73,296'), `it is not in English: ${said()}`);
         await kit.host().wardProfile.update({ 'data-sections': 'services', 'data-lang': 'vi' });
         check(said().includes('2.553'), `not the new section is drawn: ${said()}`);
         check(kit.host().dataset.wardProfileState === 'ready', 'the promise was kept too early');
         await kit.host().wardProfile.update({ 'data-sections': 'area' });
         check(said().includes('36,36') && !said().includes('2.553'), `not the area alone is drawn: ${said()}`);
         check(kit.readies.length === 3, `it was loaded ${kit.readies.length} times: it need not move down`);
         check(!kit.problems.length, JSON.stringify(kit.problems));",
    )?;
    let later = asked(stage);
    ensure!(later == ["lean-en", "sections"], "a language and a section that come later load {later:?}");
    stage.ask("await kit.host().wardProfile.update({ 'data-figure-area': '37' });")?;
    let last = asked(stage);
    ensure!(last == ["full"], "a figure that comes later loads {last:?}");
    Ok(())
}

fn reads_more(stage: &Stage) -> Result<()> {
    let loaded = opened(stage, "reads-more", "data-lang=vi")?;
    ensure!(loaded == ["lean-vi"], "a plain host loads {loaded:?}");
    stage.check(
        json!(null),
        "const title = () => kit.host().wardProfile.inspect().title;
         const own = title();
         await kit.host().wardProfile.update({ 'data-title': 'Bốn thành một', 'data-theme': 'dark' });
         check(title() === 'Bốn thành một', `the title is ${title()}`);
         check(kit.host().wardProfile.inspect().theme === 'dark', 'it is not dark');
         await kit.host().wardProfile.update({ 'data-title': null });
         check(title() === own, `the title is ${title()}, no longer ${own}`);
         check(kit.readies.length === 2, `it was loaded ${kit.readies.length} times: it need not move down`);
         check(!kit.problems.length, JSON.stringify(kit.problems));",
    )?;
    let later = asked(stage);
    ensure!(later == ["custom-vi"], "a title that comes later loads {later:?}");
    for (attributes, build) in [
        ("{ 'data-lang': 'en' }", vec!["lean-en"]),
        ("{ 'data-title': 'Four in one' }", vec!["custom-en"]),
        ("{ 'data-lang': 'vi', 'data-accent': '#fc8' }", vec![]),
        ("{ 'data-sections': 'services' }", vec!["sections"]),
        ("{ 'data-lang': 'en', 'data-title': null, 'data-accent': null, 'data-sections': null }", vec![]),
    ] {
        stage.ask(&format!("await kit.host().wardProfile.update({attributes});"))?;
        let loaded = asked(stage);
        ensure!(loaded == build, "{attributes} loads {loaded:?}");
    }
    stage.check(
        json!(null),
        "const { lang, title, figures } = kit.host().wardProfile.inspect();
         check(lang === 'en' && title.endsWith('four wards become one'), `it is titled “${title}” in ${lang}`);
         check(figures.length > 10, `${figures.length} figures are drawn`);",
    )
}
