//! Words that would be more than words: in attributes and in profiles.

use super::*;

pub const TESTS: &[Test] =
    &[("hostile::attributes_of_markup_and_of_a_megabyte", attributes), ("hostile::a_profile_of_markup", profile)];

/// What would show that a word has become more.
const HARMLESS: &str = "const harmless = (host) => {
      const made = host.shadowRoot.querySelectorAll('img, script, iframe, object, style, link, a[href^=\"javascript:\"]');
      check(!made.length, `words became ${[...made].map(({ outerHTML }) => outerHTML)}`);
      const handlers = [...host.shadowRoot.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on'));
      check(!handlers.length, `words became handlers: ${handlers}`);
      check(!window.harmed, 'words were run');
    };";

fn attributes(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi")?;
    stage.asked();
    stage.check(
        json!(null),
        &format!(
            "{HARMLESS}
             const host = kit.host();
             const markup = '\"><img src=/harm onerror=\"window.harmed=1\"><script>window.harmed=1</' + 'script>';
             const megabyte = 'Ắ'.repeat(1 << 20);
             const names = ['lang', 'theme', 'sections', 'title', 'accent', 'font', 'motion', 'tools', 'credit', 'figure-population'];
             for (const value of [markup, megabyte, 'javascript:window.harmed=1', '__proto__', 'NaN', '1e999', '\\u202e\\u2066x\\u0000', 'url(/harm)']) {{
               const began = performance.now();
               await host.wardProfile.update(Object.fromEntries(names.map((name) => [`data-${{name}}`, value])));
               const took = performance.now() - began;
               check(host.dataset.wardProfileState === 'ready', `at ${{value.slice(0, 20)}} it is ${{host.dataset.wardProfileState}}`);
               check(took < 5000, `at ${{value.slice(0, 20)}} it took ${{took}} ms`);
               harmless(host);
               const said = host.wardProfile.inspect().texts.map(({{ text }}) => text).join('');
               check(!/[\\u202a-\\u202e\\u2066-\\u2069\\u0000]/.test(said), 'letters that turn the direction are drawn');
               check(said.length < 4000, `${{said.length}} letters are drawn`);
             }}
             check(kit.problems.length > 10, `only ${{kit.problems.length}} problems were told`);
             check(kit.problems.every(({{ message }}) => message.length < 2000), 'a problem is as long as what it is about');
             check(!kit.errors.length, kit.errors.join());"
        ),
    )?;
    harmed(stage)
}

fn profile(stage: &Stage) -> Result<()> {
    let sound: Value = serde_json::from_str(include_str!("../../fixtures/browser/hai-xa.json"))?;
    let text = sound.to_string().replace("Đông Triều", "<img src=/harm onerror='window.harmed=1'>");
    anyhow::ensure!(text.contains("/harm"), "the fixture does not name its place");
    stage.serve("/t/markup.json", Answer::json(text));
    stage.asked();
    stage.show("<div id=w data-ward-profile=markup.json data-lang=vi><p>Fallback</p></div>")?;
    stage.until("it to settle", SETTLED)?;
    stage.check(
        json!(null),
        &format!("{HARMLESS}\nharmless(kit.host());\ncheck(!kit.errors.length, kit.errors.join());"),
    )?;
    harmed(stage)
}

/// Nothing was asked for that a word named.
fn harmed(stage: &Stage) -> Result<()> {
    stage.ask("await kit.sleep(200);")?;
    let asked = stage.asked();
    anyhow::ensure!(!asked.iter().any(|path| path.contains("harm")), "a word was asked for: {asked:?}");
    Ok(())
}
