//! All that the article says, on the canvas of each engine.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("sections::all_that_the_article_says_is_drawn", all),
    ("sections::some_are_drawn_in_the_order_that_is_asked_for", order),
    ("sections::no_page_overflows_at_a_phone_s_width", narrow),
];

/// What the article states; written by hand.
const ARTICLE: &str = include_str!("../article.json");

fn all(stage: &Stage) -> Result<()> {
    let rows: Value = serde_json::from_str(ARTICLE)?;
    for lang in ["vi", "en"] {
        stage.widget(&format!("data-lang={lang} data-sections=all"))?;
        stage.check(
            json!({ "lang": lang, "rows": rows }),
            "const { figures, marks, texts } = kit.host().wardProfile.inspect();
             const words = texts.map(({ text }) => text).join(' ');
             check(given.rows.length === 28, `the article states ${given.rows.length} things`);
             for (const row of given.rows) {
               const found = figures.filter(({ id }) => id === row.id);
               check(found.length === 1, `${row.id} is told ${found.length} times`);
               const [figure] = found;
               if (!figure) continue;
               const { text, qualifier, period } = row[given.lang];
               for (const [name, value] of Object.entries({ text, qualifier, period, kind: row.kind, source: row.quote })) {
                 check(figure[name] === value, `${row.id}: ${name} is “${figure[name]}”, not “${value}”`);
               }
               const asked = marks.filter(({ id }) => id === row.id);
               check(asked.length === 1 && asked[0].text.includes(text), `${row.id}: ${JSON.stringify(asked)}`);
               const digits = /[\\d.,–]*\\d/.exec(text)?.[0] ?? text.slice(0, 9);
               check(words.includes(digits), `${row.id}: ${digits} is not on the canvas`);
             }
             const order = marks.filter(({ id }) => /^priorities-/.test(id)).map(({ id }) => id).join();
             check(order === 'priorities-1,priorities-2,priorities-3,priorities-4', `priorities are told as ${order}`);
             const name = kit.said(kit.host());
             for (const { text } of marks.filter(({ id }) => /^priorities-/.test(id))) {
               check(name.includes(text), `the picture's name lacks “${text}”`);
             }
             check(!kit.problems.length, JSON.stringify(kit.problems));",
        )?;
    }
    Ok(())
}

fn order(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=en data-sections=\"priorities,targets area\"")?;
    stage.check(
        json!(null),
        "const scene = () => kit.host().wardProfile.inspect();
         const top = (words) => scene().texts.find(({ text }) => text.includes(words))?.y ?? -1;
         const inOrder = (...words) => words.every((word, i) => top(word) > (i ? top(words[i - 1]) : 0));
         check(inOrder('breakthroughs', 'Socio-economic', 'These are aims', 'Total area', 'Source:'),
           scene().texts.map(({ text }) => text).join(' | '));
         check(scene().texts[1].text === 'Quy Nhơn Nam: 4 breakthroughs', `the title is “${scene().texts[1].text}”`);
         check(!scene().texts.some(({ text }) => text.includes('860')), 'a section that nobody asked for is drawn');
         await kit.host().wardProfile.update({ 'data-sections': 'area targets' });
         check(inOrder('Total area', 'These are aims', 'Source:') && top('breakthroughs') < 0, 'the order is not followed');
         check(scene().texts[1].text === 'Quy Nhơn Nam: 36.36 km²', `the title is “${scene().texts[1].text}”`);",
    )
}

fn narrow(stage: &Stage) -> Result<()> {
    stage.widget("data-lang=vi data-sections=all")?;
    stage.check(
        json!(null),
        "document.getElementById('column').style.width = '320px';
         const scene = () => kit.host().wardProfile.inspect();
         await kit.until('the narrow picture', () => scene().width === 320);
         const { texts, height } = scene();
         for (const { text, x, width, y, size } of texts) {
           check(x >= 0 && x + width <= 320, `“${text}” reaches from ${x} to ${x + width}`);
           check(size >= 12 && y < height, `“${text}” of ${size} px at ${y}`);
         }
         check(document.documentElement.scrollWidth <= innerWidth, 'the page scrolls sideways');
         const whole = height + kit.part(kit.host(), 'tools').offsetHeight;
         check(Math.abs(kit.host().getBoundingClientRect().height - whole) < 1, 'the host is not as high as its picture');",
    )
}
