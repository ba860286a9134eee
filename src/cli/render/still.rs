//! What is made of a profile: a picture that stands still, as bytes.

use std::env;

use anyhow::{Result, anyhow, bail};
use ward_profile::{
    block, card,
    config::Config,
    export,
    paint::{
        fonts::{Fonts, NoFont},
        png,
        svg::{self, Document},
    },
    picture::Picture,
    profile::Profile,
};

use super::{super::told, Format, Render};

/// As many pixels to a CSS px as a sharp screen has.
const SHARP: f32 = 2.0;

/// How a profile is drawn and written.
pub struct Still {
    format: Format,
    /// In CSS px; none for a share card.
    width: Option<f32>,
    scale: f32,
    /// Where a block's picture is.
    image: Option<String>,
    /// Fonts, where letters become pixels or outlines.
    fonts: Option<Fonts>,
}

impl Still {
    /// How the options want it.
    ///
    /// # Errors
    /// When options are at odds, or a font is needed and there is none.
    pub fn of(render: &Render, format: Format) -> Result<Still> {
        let lang = render.told_in();
        if format != Format::Png && render.scale.is_some() {
            bail!(told!(
                lang,
                "--scale dành cho PNG: SVG nét ở mọi cỡ; hãy bỏ đi, hoặc ghi ra .png",
                "--scale is for PNGs: an SVG is sharp at every size; leave it out, or write a .png"
            ));
        }
        if format != Format::Svg && render.outlines {
            bail!(told!(
                lang,
                "--outlines dành cho SVG; hãy bỏ đi, hoặc ghi ra .svg",
                "--outlines is for SVGs; leave it out, or write an .svg"
            ));
        }
        if format != Format::Html && render.image.is_some() {
            bail!(told!(
                lang,
                "--image dành cho khối tĩnh; hãy bỏ đi, hoặc thêm --html",
                "--image is for the static block; leave it out, or add --html"
            ));
        }
        if render.card && !format.is_drawn() {
            bail!(told!(
                lang,
                "--card là một hình; hãy bỏ đi, hoặc ghi ra .svg hay .png",
                "--card is a picture; leave it out, or write an .svg or a .png"
            ));
        }
        let needed = format == Format::Png || render.outlines;
        let fonts = if needed { Some(fonts(render)?) } else { None };
        // A card has the very size that networks ask for.
        let scale = render.scale.unwrap_or(if render.card { 1.0 } else { SHARP });
        let width = (!render.card).then(|| f32::from(render.width));
        Ok(Still { format, width, scale, image: render.image.clone(), fonts })
    }

    /// The bytes of the file. A block's picture is called `name`, unless the options say what it is called.
    ///
    /// # Errors
    /// When a letter is in no font, or the picture is too large.
    pub fn made(&self, profile: &Profile, config: &Config, name: &str) -> Result<Vec<u8>> {
        let mut picture = match self.width {
            Some(width) => Picture::of(profile, config, false, width),
            None => card::of(profile, config),
        };
        match self.format {
            Format::Html => {
                let image = self.image.clone().unwrap_or_else(|| format!("{name}.svg"));
                return Ok(block::html(profile, &picture, &image).into_bytes());
            }
            Format::Csv => return Ok(export::csv(profile, &picture).into_bytes()),
            Format::Json => return Ok(export::json(profile, &picture).into_bytes()),
            Format::Svg | Format::Png => {}
        }
        let Some(fonts) = &self.fonts else { return Ok(drawn(&picture, svg::FONT).into_bytes()) };
        let words: String = picture.scene.lines().map(|line| line.words()).collect();
        let missing = fonts.missing(&words);
        if !missing.is_empty() {
            let letters: Vec<String> = missing.iter().map(char::to_string).collect();
            bail!(told!(
                config.lang,
                "không phông chữ nào có các ký tự {}; hãy nêu một phông có chúng bằng --font",
                "no font has the characters {}; name one that does with --font",
                letters.join(" ")
            ));
        }
        fonts.fit(&mut picture.scene);
        let svg = drawn(&picture, &fonts.list());
        let made = match self.format {
            Format::Png => png::encoded(&svg, self.scale, fonts),
            _ => png::outlined(&svg, fonts).map(String::into_bytes),
        };
        made.map_err(|error| anyhow!(error.words(config.lang)))
    }
}

/// The picture as an SVG document, set in a list of families.
fn drawn(picture: &Picture, font: &str) -> String {
    let lang = picture.facts.lang.code();
    let about = Document { lang, title: &picture.name(), description: &picture.summary(), font };
    svg::document(&picture.scene, &about)
}

/// The fonts that were named, else the system's, else those of the npm package. The system's other fonts come last:
/// lines may be too wide in them.
fn fonts(render: &Render) -> Result<Fonts> {
    let lang = render.told_in();
    let told = |error: NoFont| anyhow!(error.words(lang));
    let found = if !render.fonts.is_empty() {
        Fonts::of_files(&render.fonts).map_err(told)?
    } else {
        let system = if render.no_system_fonts { None } else { Fonts::of_system() };
        let package = || Fonts::of_package(&env::current_dir().ok()?);
        match system {
            Some(near) if near.is_near() => near,
            other => package().or(other).ok_or(NoFont::None).map_err(told)?,
        }
    };
    if !found.is_near() && render.fonts.is_empty() {
        let told = told!(
            lang,
            "dùng phông “{}”, một số dòng phải thu nhỏ cho vừa; --font chọn phông khác",
            "set in “{}”, in which some lines are set smaller to fit; --font names another",
            found.family()
        );
        eprintln!("ward-profile: {told}");
    }
    if !found.has_bold() {
        let told = told!(
            lang,
            "phông “{}” không có nét đậm; hãy nêu cả tệp nét đậm",
            "the font “{}” has no bold weight: name the file of that too",
            found.family()
        );
        eprintln!("ward-profile: {told}");
    }
    Ok(found)
}
