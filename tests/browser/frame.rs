//! The iframe form: a query for attributes, heights for the parent, and a parent that believes no one else.

use anyhow::Result;
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, Stage},
};

pub const TESTS: &[Test] = &[
    ("frame::a_query_says_what_attributes_say", query),
    ("frame::a_sandboxed_frame_gets_its_height", sandboxed),
    ("frame::a_frame_of_another_host_gets_its_height", other_host),
    ("frame::forged_messages_are_ignored", forged),
];

fn query(stage: &Stage) -> Result<()> {
    let query = "lang=en&sections=area&data-title=In%20a%20frame&figure-area=40&onclick=alert(1)&style=color:red\
                 &ward-profile-state=ready&data-ward-profile-state=ready&unknown=1&figure-%22%3E=1";
    stage.goto(&format!("/frame.html?{query}"))?;
    stage.until("the frame's widget", READY)?;
    stage.check(
        json!(null),
        "const host = document.querySelector('[data-ward-profile]');
         const { lang, texts, figures } = host.wardProfile.inspect();
         const said = texts.map(({ text }) => text).join(' ');
         check(lang === 'en' && said.includes('In a frame'), `in ${lang} it says ${said}`);
         check(figures.some(({ id, value }) => id === 'area' && value === 40), 'the area is not the newsroom’s');
         check(!figures.some(({ id }) => id === 'population'), 'other sections are drawn');
         const names = host.getAttributeNames().sort().join();
         const wanted = 'data-figure-area,data-lang,data-sections,data-title,data-ward-profile,data-ward-profile-state';
         check(names === wanted, `the attributes are ${names}`);
         check(document.documentElement.lang === 'en', 'the page has another language');
         check(host.wardProfile.inspect().theme === 'light', 'it is dark');",
    )
}

const READY: &str = "return document.querySelector('[data-ward-profile]')?.dataset.wardProfileState === 'ready';";

/// The frame's height is what the picture needs at its width, and follows it.
fn follows(stage: &Stage, frame: &str, script: &str) -> Result<()> {
    let mut heights = Vec::new();
    for width in [720, 400] {
        let page = stage.filled(&format!(
            "<iframe style=\"width:{width}px;height:5000px\" src=\"{{{{self}}}}/frame.html\"></iframe>"
        ))?;
        stage.open("", &page)?;
        stage.until(
            "the measured frame",
            "return frames[0].document.querySelector('[data-ward-profile]')?.dataset.wardProfileState === 'ready';",
        )?;
        heights.push(stage.ask("return frames[0].document.body.getBoundingClientRect().height;")?);
    }
    let page = format!(
        "<iframe id=f style=\"width:720px;border:0\" {frame}></iframe><iframe id=other srcdoc=\"<p>Another.\"></iframe>{script}"
    );
    stage.open("", &stage.filled(&page)?)?;
    stage.check(
        json!(heights),
        "const frame = document.querySelector('#f');
         const other = document.querySelector('#other').offsetHeight;
         for (const [index, width] of [720, 400].entries()) {
           frame.style.width = `${width}px`;
           const wanted = Math.ceil(given[index]);
           await kit.until(`${wanted} px at ${width} px, not ${frame.offsetHeight}`, () => Math.abs(frame.offsetHeight - wanted) <= 1);
         }
         await kit.sleep(300);
         check(Math.abs(frame.offsetHeight - Math.ceil(given[1])) <= 1, `in the end it is ${frame.offsetHeight} px high`);
         check(document.querySelector('#other').offsetHeight === other, 'another frame was resized');
         check(!kit.errors.length && !kit.warnings.length, `${kit.errors} ${kit.warnings}`);",
    )
}

/// An opaque origin, as CMSs give it: all that it loads is another site's to it.
fn sandboxed(stage: &Stage) -> Result<()> {
    let frame = "sandbox=\"allow-scripts\" src=\"{{self}}/frame.html\"";
    follows(stage, frame, "<script type=module src=/frame.js></script>")
}

fn other_host(stage: &Stage) -> Result<()> {
    let frame = "src=\"{{cdn}}/frame.html\" sandbox=\"allow-scripts\"";
    follows(stage, frame, "<script type=module src=\"{{cdn}}/frame.js\"></script>")
}

fn forged(stage: &Stage) -> Result<()> {
    let shapes = "['450', NaN, -5, 0, undefined, null, {}, [450]]";
    let honest = Answer::html(
        "<!doctype html><script>addEventListener('message', ({ data }) => parent.postMessage(data.say, '*'));</script>",
    );
    stage.serve("/copy/forged/frame.html", honest);
    stage.open(
        "",
        "<iframe id=ours style=\"height:300px\" src=\"/copy/forged/frame.html?lang=en\"></iframe>
         <iframe id=theirs style=\"height:300px\" srcdoc=\"<script>addEventListener('message', ({ data }) => parent.postMessage(data.say, '*'));</script>\"></iframe>
         <script type=module src=/copy/forged/frame.js></script>",
    )?;
    stage.check(
        json!(null),
        &format!(
            "const [ours, theirs] = ['ours', 'theirs'].map((id) => document.getElementById(id));
             const heights = () => `${{ours.clientHeight}} ${{theirs.clientHeight}}`;
             const say = async (frame, say) => {{
               frame.contentWindow.postMessage({{ say }}, '*');
               await kit.sleep(60);
             }};
             const type = 'ward-profile:height';
             await kit.sleep(300);
             for (const height of {shapes}) await say(ours, {{ type, height }});
             await say(ours, {{ type: 'ward-profile:Height', height: 450 }});
             await say(ours, 'ward-profile:height');
             await say(ours, null);
             check(heights() === '300 300', `a wrong shape: ${{heights()}}`);
             await say(theirs, {{ type, height: 450 }});
             check(heights() === '300 300', `another frame's message: ${{heights()}}`);
             postMessage({{ type, height: 450 }}, '*');
             dispatchEvent(new MessageEvent('message', {{ data: {{ type, height: 450 }} }}));
             await kit.sleep(60);
             check(heights() === '300 300', `the page's own message: ${{heights()}}`);
             await say(ours, {{ type, height: 449.2 }});
             check(heights() === '450 300', `an honest one: ${{heights()}}`);
             await say(ours, {{ type, height: 1e9 }});
             check(heights() === '20000 300', `a huge one: ${{heights()}}`);
             await say(ours, {{ type, height: 3 }});
             check(heights() === '100 300', `a tiny one: ${{heights()}}`);
             check(!kit.errors.length, kit.errors.join());"
        ),
    )
}
