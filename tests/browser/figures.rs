//! What the picture says, figure by figure, in both languages.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{Test, harness::Stage};

pub const TESTS: &[Test] = &[
    ("figures::every_figure_is_told_in_vietnamese", vietnamese),
    ("figures::every_figure_is_told_in_english", english),
    ("figures::numbers_are_written_as_the_browser_writes_them", as_the_browser_writes),
    ("figures::every_number_stands_on_the_canvas", on_the_canvas),
];

/// Id, text, kind, whether it is derived.
type Row = (&'static str, &'static str, &'static str, bool);

const VIETNAMESE: [Row; 11] = [
    ("former-units", "4 phường", "actual", false),
    ("area", "36,36 km²", "actual", false),
    ("population", "73.296 người", "actual", false),
    ("poverty-rate", "0%", "actual", false),
    ("poor-households", "0 hộ nghèo (giảm 21/21)", "actual", false),
    ("budget-2021-2025", "ước gần 860 tỷ đồng", "estimate", false),
    ("budget-plan-ratio", "110% kế hoạch", "estimate", false),
    ("budget-2030", "340,3 tỷ đồng", "target", false),
    ("density", "khoảng 2.016 người/km²", "actual", true),
    ("area-side", "6,03 km", "actual", true),
    ("budget-plan", "khoảng 780 tỷ đồng", "estimate", true),
];

const ENGLISH: [Row; 11] = [
    ("former-units", "4 wards", "actual", false),
    ("area", "36.36 km²", "actual", false),
    ("population", "73,296 people", "actual", false),
    ("poverty-rate", "0%", "actual", false),
    ("poor-households", "0 poor households (down 21 of 21)", "actual", false),
    ("budget-2021-2025", "an estimated nearly VND 860 billion", "estimate", false),
    ("budget-plan-ratio", "110% of plan", "estimate", false),
    ("budget-2030", "VND 340.3 billion", "target", false),
    ("density", "about 2,016 people/km²", "actual", true),
    ("area-side", "6.03 km", "actual", true),
    ("budget-plan", "about VND 780 billion", "estimate", true),
];

fn vietnamese(stage: &Stage) -> Result<()> {
    told(stage, "vi", &VIETNAMESE)
}

fn english(stage: &Stage) -> Result<()> {
    told(stage, "en", &ENGLISH)
}

fn told(stage: &Stage, lang: &str, rows: &[Row]) -> Result<()> {
    stage.widget(&format!("data-lang={lang}"))?;
    stage.check(
        json!({ "lang": lang, "rows": rows }),
        "const { lang, figures } = kit.host().wardProfile.inspect();
         check(lang === given.lang, `the language is ${lang}`);
         for (const [id, text, kind, derived] of given.rows) {
           const figure = figures.find((one) => one.id === id);
           if (!figure) { check(false, `${id} is missing`); continue; }
           check(figure.text === text, `${id} says “${figure.text}”, not “${text}”`);
           check(figure.kind === kind, `${id} is of kind ${figure.kind}, not ${kind}`);
           check(figure.derived === derived, `${id}: derived is ${figure.derived}`);
           check(figure.origin === (derived ? 'calculated' : 'source'), `${id} is of origin ${figure.origin}`);
           check(figure.source.length > 0, `${id} has no source`);
         }
         const more = figures.map(({ id }) => id).filter((id) => !given.rows.some(([known]) => known === id));
         check(!more.length, `there are figures that the drawn sections do not have: ${more}`);",
    )
}

/// Value in a figure, and the figure.
const NUMBERS: [(&str, f64); 8] = [
    ("area", 36.36),
    ("population", 73296.0),
    ("budget-2030", 340.3),
    ("budget-2021-2025", 860.0),
    ("density", 2016.0),
    ("budget-plan-ratio", 110.0),
    ("area-side", 6.03),
    ("budget-plan", 780.0),
];

/// Two widgets on a page, one in each language.
fn both(stage: &Stage) -> Result<()> {
    stage.show("<div id=vi data-ward-profile></div><div id=en data-ward-profile data-lang=en></div>")?;
    // The page is in English, and the first widget with it unless it says otherwise.
    stage.ask("kit.host('#vi').lang = 'vi';")?;
    for css in ["#vi", "#en"] {
        stage.ask(&format!("kit.host('{css}').scrollIntoView();"))?;
        stage.ready(css)?;
    }
    stage.until("the language to be followed", "return kit.host('#vi').wardProfile.inspect().lang === 'vi';").map(drop)
}

fn numbers() -> Value {
    json!({ "numbers": NUMBERS, "locales": { "vi": "vi-VN", "en": "en-GB" } })
}

fn as_the_browser_writes(stage: &Stage) -> Result<()> {
    both(stage)?;
    stage.check(
        numbers(),
        "for (const [lang, locale] of Object.entries(given.locales)) {
           const { figures } = kit.host(`#${lang}`).wardProfile.inspect();
           const { format } = new Intl.NumberFormat(locale);
           for (const [id, value] of given.numbers) {
             const figure = figures.find((one) => one.id === id);
             check(figure.value === value, `${lang}: ${id} is ${figure.value}, not ${value}`);
             check(figure.text.includes(format(value)), `${lang}: Intl writes ${format(value)}, the picture “${figure.text}”`);
           }
         }",
    )
}

fn on_the_canvas(stage: &Stage) -> Result<()> {
    both(stage)?;
    stage.check(
        numbers(),
        "for (const [lang, locale] of Object.entries(given.locales)) {
           const { figures, texts } = kit.host(`#${lang}`).wardProfile.inspect();
           const { format } = new Intl.NumberFormat(locale);
           for (const { id, value } of figures) {
             const number = format(value);
             // Not as a part of a longer number.
             const whole = new RegExp(`(^|[^0-9.,])${number.replace('.', '[.]')}($|[^0-9.,]|[.,]($|[^0-9]))`);
             check(texts.some(({ text }) => whole.test(text)), `${lang}: ${number} (${id}) is not drawn`);
           }
           for (const { text, qualifier } of figures) {
             check(!qualifier || texts.some((one) => one.text.includes(qualifier.split(' ')[0])),
               `${lang}: the qualifier of “${text}” is not drawn`);
           }
         }",
    )
}
