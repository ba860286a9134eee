//! A print, as PDF, turned into pictures again: light, sharp, whole, once.

use std::{fs, process::Command};

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use serde_json::json;

use crate::{
    Test,
    harness::{Answer, SCRIPT, Stage},
    parity,
};

pub const TESTS: &[Test] = &[("print::a_pdf_shows_what_the_host_draws", pdf)];

/// A sheet as wide as a printed picture, in cm; 96 CSS px are 2.54 cm.
const WIDTH: f64 = 720.0 / 96.0 * 2.54;

/// Dots of the pictures of pages: one and a half to a CSS px.
const DOTS: &str = "144";

/// Of how many cells, in per cent, the print may differ from what the host draws: see [`parity`]. The pages' canvases have
/// been made smaller twice, by the browser and by the program that reads PDF.
const CELLS: f64 = 2.0;

/// By what share a piece may be printed smaller or larger than it is. (Chromium fills 63 of 64 parts of a canvas's box.)
const SCALE: f64 = 0.02;

/// The page as PDF, on sheets of a height in cm.
pub fn printed(stage: &Stage, height: f64) -> Result<Vec<u8>> {
    let sheet = PrintConfiguration::builder()
        .size(PrintSize { width: WIDTH, height })
        .margins(PrintMargins { top: 0.0, right: 0.0, bottom: 0.0, left: 0.0 })
        .background(true)
        .shrink_to_fit(false)
        .build()
        .map_err(|error| anyhow!("no such sheet: {error:?}"))?;
    stage.browser.wait(stage.browser.client().print(sheet))
}

/// The sheets of a PDF as PNGs, in order.
fn sheets(pdf: &[u8]) -> Result<Vec<Vec<u8>>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("print.pdf");
    fs::write(&file, pdf)?;
    let made = Command::new("pdftoppm")
        .args(["-r", DOTS, "-png"])
        .arg(&file)
        .arg(folder.path().join("page"))
        .output()
        .context("pdftoppm cannot be started; it is in Debian’s poppler-utils")?;
    ensure!(made.status.success(), "pdftoppm: {}", String::from_utf8_lossy(&made.stderr));
    let mut pages: Vec<_> = fs::read_dir(folder.path())?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "png"));
    pages.sort();
    pages.iter().map(|page| fs::read(page).context("a page cannot be read")).collect()
}

fn pdf(stage: &Stage) -> Result<()> {
    let (fonts, head) = parity::same_font(stage)?;
    // High enough that none is made smaller.
    for (sections, height, least) in [("", 40.0, 1), ("all", 27.0, 3)] {
        // What the reader sees is dark and narrow; paper is wide enough.
        stage.open(
            &format!("{head}<style>@media screen {{ #column {{ width: 360px }} }}</style>"),
            &format!(
                "<div id=column style=\"font-family:Same\"><div id=w data-ward-profile data-lang=vi data-theme=dark \
                 data-sections=\"{sections}\"></div></div>{SCRIPT}"
            ),
        )?;
        stage.ready("#w")?;
        let heights = stage.ask(
            "await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px Same`)));
             dispatchEvent(new Event('beforeprint'));
             const all = [...kit.canvas(kit.host()).parentNode.querySelectorAll('canvas')].slice(1);
             const heights = all.map(({ width, height }) => (720 * height) / width);
             dispatchEvent(new Event('afterprint'));
             return heights;",
        )?;
        let pages = sheets(&printed(stage, height)?)?;
        let wanted = heights.as_array().map_or(0, Vec::len);
        ensure!(wanted >= least, "“{sections}” is cut into {wanted} pieces");
        let mut paths = Vec::new();
        for (index, page) in pages.iter().enumerate() {
            paths.push(format!("/t/page-{index}.png"));
            stage.serve(&paths[index], Answer::module(page.clone()).typed("image/png"));
        }
        let host = parity::rendered(&parity::picture("vi", sections, "light", 720), "vi", &fonts, 1.5)?;
        stage.serve("/t/host.png", Answer::module(host).typed("image/png"));
        stage.check(
            json!({ "pages": paths, "heights": heights, "sections": sections, "most": CELLS, "scale": SCALE }),
            "const at = `“${given.sections}”`;
             const { used, scales, cells, turned } = await kit.comparePrint(given.pages, given.heights, '/t/host.png');
             check(used === given.pages.length, `${at} is on ${given.pages.length} sheets, and fills ${used}`);
             check(scales.every((scale) => Math.abs(scale - 1) < given.scale), `${at}: pieces are printed at ${scales}`);
             check(cells < given.most, `${at}: ${cells.toFixed(3)} % of the print’s cells are not the host’s`);
             check(turned > 2 * given.most, `${at}: with its pieces turned round only ${turned.toFixed(3)} % differ: the test says nothing`);",
        )?;
    }
    Ok(())
}
