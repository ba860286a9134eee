//! The pages of `dist/`: the demo, the snippet, the style sheets, the fonts of the demo, the static picture as SVG and as PNG.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result, bail};
use ward_profile::{
    block,
    config::Config,
    paint::{
        fonts::Fonts,
        png,
        svg::{self, Document},
    },
    picture::Picture,
    profile::QUY_NHON_NAM,
};

use super::{Asset, Build, assets::put, frame};
use crate::room;

/// Writes them all.
pub fn write(build: &Build, lean: &Asset) -> Result<()> {
    let preloads = preloads(lean);
    frame::write(build, &preloads, &fallback())?;
    let [vietnamese, english] = ["vi", "en"].map(|lang| room::steps(&[("data-lang", lang)]));
    put(&build.dist.join("embed.css"), room::style_sheet(&vietnamese, &english))?;
    put(&build.dist.join("snippet.html"), snippet(&preloads, &room::inline_style(&vietnamese)))?;
    put(&build.dist.join("quy-nhon-nam.svg"), picture(svg::FONT))?;
    put(&build.dist.join("quy-nhon-nam.png"), pixels(build)?)?;
    put(&build.dist.join("index.html"), demo(build, &preloads)?)?;
    let copy = |name: &str| {
        let path = build.root.join("www").join(name);
        let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        put(&build.dist.join(name), bytes)
    };
    copy("demo.css")?;
    fonts(build)
}

/// The tags that let a browser fetch script and module beside the loader instead of after it: the module first, which is
/// the largest. The loader checks both by their hashes.
fn preloads(lean: &Asset) -> String {
    format!(
        "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{}\">\n\
         <link rel=\"modulepreload\" href=\"{}\">",
        lean.module, lean.bindings
    )
}

fn default_picture() -> Picture {
    Picture::of(&QUY_NHON_NAM, &Config::default(), false, 720.0)
}

/// The recommended snippet of the default widget. What stands in the host is read where no script runs.
fn snippet(preloads: &str, room: &str) -> String {
    let fallback = fallback();
    format!(
        "{preloads}\n<script type=\"module\" src=\"embed.js\"></script>\n\
         <!-- A picture and a table where no script runs: paste what `ward-profile render -o ward.html` writes in place of the paragraph. -->\n\
         <div data-ward-profile data-lang=\"vi\" style=\"{room}\">\n{fallback}\n</div>\n"
    )
}

/// The default picture in words.
fn fallback() -> String {
    block::paragraph(&default_picture())
}

/// The picture that stands still, set in a list of families.
fn picture(font: &str) -> String {
    let picture = default_picture();
    let about = Document { lang: "vi", title: &picture.name(), description: &picture.summary(), font };
    svg::document(&picture.scene, &about)
}

/// The same as a PNG with two pixels to a CSS px, in the font of the demo: the same on each machine.
fn pixels(build: &Build) -> Result<Vec<u8>> {
    let fonts = Fonts::of_package(&build.root)
        .context("www/node_modules/@expo-google-fonts/be-vietnam-pro is not there; `npm ci` in www/ installs it")?;
    png::encoded(&picture(&fonts.list()), 2.0, &fonts).context("quy-nhon-nam.png could not be drawn")
}

/// The demo page, with preloads in its head and room in its hosts.
fn demo(build: &Build, preloads: &str) -> Result<String> {
    const HEAD: &str = "<!-- ward-profile:head -->";
    const ROOM: &str = " data-room";
    let path = build.root.join("www/index.html");
    let page = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    if !page.contains(HEAD) {
        bail!("{} has no {HEAD}", path.display());
    }
    let fonts = font_preloads("./");
    let head = format!("{fonts}<link rel=\"stylesheet\" href=\"./embed.css\">\n{preloads}");
    let mut html = String::new();
    for line in page.replace(HEAD, &head).lines() {
        match line.find(ROOM).filter(|_| line.contains("data-ward-profile")) {
            Some(at) => {
                // The default picture's room is in embed.css; a host with other sections gets its own.
                let style = if line.contains("data-sections") { own_room(line) } else { String::new() };
                let _ = writeln!(html, "{}{style}{}", &line[..at], &line[at + ROOM.len()..]);
            }
            None => {
                let _ = writeln!(html, "{line}");
            }
        }
    }
    Ok(html)
}

/// The room of the host that a line of the demo page opens, in a column of a phone or of 360 CSS px.
fn own_room(line: &str) -> String {
    let attributes: Vec<(&str, &str)> = line
        .split("\" ")
        .filter_map(|piece| piece[piece.find("data-")?..].split_once("=\""))
        .map(|(name, value)| (name.rsplit(' ').next().unwrap_or(name), value.split('"').next().unwrap_or(value)))
        .collect();
    let steps = room::steps(&attributes);
    format!(" style=\"min-height:{}px\"", room::whole(room::most(&steps, 288..=480)))
}

/// The tags that ask for the demo's fonts with the page: fonts that are there at once move none of its text, and those that
/// are not are never swapped in late. `base` is the way to `dist/`.
pub fn font_preloads(base: &str) -> String {
    [(400, "latin"), (400, "vietnamese"), (700, "latin"), (700, "vietnamese")]
        .map(|(weight, subset)| {
            let file = format!("{base}fonts/be-vietnam-pro-{subset}-{weight}-normal.woff2");
            format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"{file}\">\n")
        })
        .concat()
}

/// Be Vietnam Pro in the two weights that are drawn, each in the subsets that Vietnamese and English need.
fn fonts(build: &Build) -> Result<()> {
    /// The package's subsets, and the characters that each is for, as its own style sheets have them.
    const SUBSETS: [(&str, &str); 3] = [
        (
            "vietnamese",
            "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,\
             U+0323,U+0329,U+1EA0-1EF9,U+20AB",
        ),
        ("latin-ext", "U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA"),
        ("latin", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122"),
    ];
    let package = build.root.join("www/node_modules/@fontsource/be-vietnam-pro");
    let mut css = String::from("/* Be Vietnam Pro, SIL Open Font License 1.1; see LICENSE beside it. */\n");
    for weight in [400, 700] {
        for (subset, range) in SUBSETS {
            let file = format!("be-vietnam-pro-{subset}-{weight}-normal.woff2");
            copy(&package.join("files").join(&file), &build.dist.join("fonts").join(&file))?;
            let _ = writeln!(
                css,
                "@font-face{{font-family:\"Be Vietnam Pro\";font-weight:{weight};font-display:optional;\
                 src:url(./{file}) format(\"woff2\");unicode-range:{range}}}"
            );
        }
    }
    put(&build.dist.join("fonts/be-vietnam-pro.css"), css)?;
    copy(&package.join("LICENSE"), &build.dist.join("fonts/LICENSE"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
    put(to, bytes)
}
