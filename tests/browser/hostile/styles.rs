//! The page's style sheets.

use super::*;

pub const TESTS: &[Test] = &[
    ("hostile::nothing_special_and_nothing_shifts_1", |stage| same(stage, page!("plain"), "")),
    ("hostile::resets_with_important", |stage| same(stage, page!("important_resets"), "")),
    ("hostile::canvas_of_ten_pixels", |stage| same(stage, page!("tiny_canvas"), "")),
    ("hostile::divs_that_are_hidden", |stage| same(stage, page!("hidden_divs"), "")),
    ("hostile::a_framework_of_common_names", |stage| same(stage, page!("framework_styles"), "")),
    ("hostile::everything_inherited", |stage| same(stage, page!("inherited_styles"), "")),
    ("hostile::root_of_62_per_cent", |stage| same(stage, page!("small_root"), "")),
    ("hostile::root_of_200_per_cent", |stage| comes(stage, page!("large_root"), LARGE)),
    ("hostile::no_doctype", |stage| {
        same(stage, page!("quirks"), "check(document.compatMode === 'BackCompat', 'it is no quirks mode');")
    }),
    ("hostile::right_to_left", |stage| same(stage, page!("right_to_left"), "")),
    ("hostile::transforms", |stage| comes(stage, page!("transforms"), TRANSFORMS)),
    ("hostile::css_zoom", |stage| comes(stage, page!("zoom"), ZOOM)),
    ("hostile::dark_readers_of_light_pages_10", |stage| same(stage, page!("forced_light"), LIGHT)),
    ("hostile::containment", |stage| same(stage, page!("contained"), "")),
    ("hostile::a_late_font_blurs_nothing_9", late_font),
    ("hostile::printed_pages_11", printed),
];

const LARGE: &str = "wrong.push(...await kit.guest(host, { width: 720 }));
    const { width, texts } = host.wardProfile.inspect();
    check(kit.canvas(host).offsetWidth === 720, `the canvas is ${kit.canvas(host).offsetWidth} px wide`);
    const drawn = Math.min(...texts.map(({ size }) => size)) * kit.canvas(host).offsetWidth / width;
    check(drawn >= 22, `the smallest letters are ${drawn} px`);
    check(document.documentElement.scrollWidth <= innerWidth, 'the page scrolls sideways');";

const TRANSFORMS: &str = "wrong.push(...await kit.guest(host, { plain, still: false }));
    const turned = kit.host('#t');
    check(kit.hash(kit.canvas(turned)) === plain, 'the turned one differs');";

const ZOOM: &str = "check(CSS.supports('zoom', '1.5'), 'nothing is zoomed here');
    wrong.push(...await kit.guest(host, { still: false }));
    const [canvas, column] = [kit.canvas(host), document.querySelector('#column')].map((element) => element.getBoundingClientRect());
    check(canvas.width > 700 && canvas.right <= column.right + 1 && canvas.width >= column.width - 2,
      `the canvas is ${canvas.width} px of ${column.width}`);";

const LIGHT: &str = "const { theme } = kit.host().wardProfile.inspect();
    check(theme === 'light', `the theme is ${theme}`);";

fn late_font(stage: &Stage) -> Result<()> {
    let font = crate::harness::dist_file("fonts/be-vietnam-pro-latin-700-normal.woff2")?;
    let late = Answer::module(font).typed("font/woff2").after(std::time::Duration::from_secs(3));
    stage.serve("/t/late.woff2", late);
    comes(
        stage,
        page!("late_font"),
        "const { hash, font, height } = window.early;
         check(font !== 'loaded', 'the font was there before the picture: the test says nothing');
         await kit.until('the font', () => [...document.fonts][0].status === 'loaded' && kit.hash(kit.canvas(host)) !== hash);
         wrong.push(...await kit.guest(host));
         check(host.offsetHeight === height, `it was ${height} px high, and is ${host.offsetHeight}`);",
    )
}

/// The events that printing fires, the width that it prints at, and in Chromium a print itself.
fn printed(stage: &Stage) -> Result<()> {
    same(
        stage,
        page!("print"),
        "const host = kit.host();
         const frames = kit.frames;
         dispatchEvent(new Event('beforeprint'));
         const canvas = kit.canvas(host);
         // At once, whatever the screen’s width and the host’s colours are.
         const { width, theme } = host.wardProfile.inspect();
         check(width === 720 && theme === 'light', `it is ${width} px wide and ${theme}`);
         check(canvas.width === 2160, `it has ${canvas.width} px of the printer’s`);
         document.querySelector('#column').style.width = '500px';
         await kit.sleep(300);
         const pages = () => [...canvas.parentNode.querySelectorAll('canvas')].filter((page) => page.offsetWidth);
         const [page, ...others] = pages();
         check(page !== canvas && !others.length, `it is printed on ${pages().length} pages`);
         const ratio = page.offsetHeight / page.offsetWidth;
         check(page.offsetWidth <= 500 && page.offsetHeight > 400, `it is ${page.offsetWidth} × ${page.offsetHeight}`);
         check(Math.abs(ratio - page.height / page.width) < 0.01, 'it is out of shape');
         const { clear } = kit.region(kit.pixels(page), [0, 0, 2160, 1200]);
         check(clear > 5000, 'the print is blank');
         document.querySelector('#column').style.width = '';
         dispatchEvent(new Event('afterprint'));
         await kit.sleep(500);
         check(kit.frames - frames < 5, `printing asked for ${kit.frames - frames} frames`);
         check(pages().length === 1 && pages()[0] === canvas, `after it ${pages().length} canvases are left`);
         check(kit.hash(canvas) === plain, 'after it the picture is another');",
    )?;
    comes(
        stage,
        page!("print"),
        "         await host.wardProfile.update({ 'data-sections': 'all', 'data-theme': 'dark' });
         dispatchEvent(new Event('beforeprint'));
         const pages = [...kit.canvas(host).parentNode.querySelectorAll('canvas')].filter((page) => page.offsetWidth);
         check(pages.length > 2, `it is printed on ${pages.length} pages`);
         const sum = pages.reduce((sum, page) => sum + page.height, 0);
         check(sum === kit.canvas(host).height, `${sum} of ${kit.canvas(host).height} px are printed`);
         pages.forEach((page, index) => {
           const edge = (y) => kit.region(kit.pixels(page), [0, y, page.width, y + 1]).clear;
           check(!edge(0) && !edge(page.height - 1), `something is cut at the edge of page ${index + 1}`);
           check(page.height < 1.4 * page.width, `page ${index + 1} is too high`);
         });
         dispatchEvent(new Event('afterprint'));",
    )?;
    if stage.browser.engine() == xtask::webdriver::Engine::Chromium {
        let pdf = stage.browser.cdp("Page.printToPDF", json!({ "printBackground": true }))?;
        let length = pdf["data"].as_str().unwrap_or_default().len();
        anyhow::ensure!(length > 20_000, "a print of {length} letters is blank");
    }
    Ok(())
}
