//! The small build and the whole one draw the built-in profile alike.

use anyhow::Result;
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, Stage},
};

pub const TESTS: &[Test] = &[("builds::both_draw_the_built_in_profile_alike", alike)];

const DOCUMENT: &str = include_str!("../../src/profile/quy-nhon-nam.json");

fn alike(stage: &Stage) -> Result<()> {
    stage.serve("/t/quy-nhon-nam.json", Answer::json(DOCUMENT));
    stage.show(
        "<div id=lean data-ward-profile data-lang=vi></div>
         <div id=full data-ward-profile=quy-nhon-nam.json data-lang=vi></div>",
    )?;
    stage.ready("#lean")?;
    stage.ready("#full")?;
    stage.check(
        json!([240, 262, 300, 320, 360, 431, 480, 520, 600, 720, 860, 1000, 1200]),
        "const hosts = ['lean', 'full'].map((id) => document.getElementById(id));
         const modules = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'));
         check(modules.length === 2, `${modules.length} modules were loaded, not two`);
         const long = 'Bốn phường cũ của thành phố Quy Nhơn nay là một: bao nhiêu đất, bao nhiêu người, thu được bao nhiêu?';
         for (const lang of ['vi', 'en']) {
           for (const width of given) {
             for (const host of hosts) {
               if (width % 100) host.dataset.title = long; else delete host.dataset.title;
               host.style.width = `${width}px`;
               host.dataset.lang = lang;
             }
             const drawn = (host) => host.wardProfile.inspect();
             await kit.until(`both at ${width}, ${lang}`,
               () => hosts.every((host) => drawn(host).width === width && drawn(host).lang === lang));
             const [lean, full] = hosts.map((host) => JSON.stringify(drawn(host)));
             check(lean === full, `at ${width}, ${lang}: ${differing(JSON.parse(lean), JSON.parse(full))}`);
           }
         }
         function differing(lean, full) {
           for (const list of ['texts', 'marks', 'figures']) {
             for (let i = 0; i < Math.max(lean[list].length, full[list].length); i++) {
               const [one, other] = [lean, full].map((scene) => JSON.stringify(scene[list][i]));
               if (one !== other) return `${one} and ${other}`;
             }
           }
           return `${lean.width} × ${lean.height} and ${full.width} × ${full.height}`;
         }",
    )
}
