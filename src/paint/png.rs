//! An SVG document as pixels, and with its letters as outlines.

use std::{
    error::Error,
    fmt::{self, Display, Formatter},
};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, WriteOptions},
};

use super::fonts::Fonts;
use crate::locale::Lang;

/// More pixels make no picture: 400 MB of them.
const MOST_PIXELS: f32 = 1e8;

/// Why there are no pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPixels {
    /// The picture would be so large: width and height in pixels.
    TooLarge([f32; 2]),
    /// The renderer's words.
    Refused(String),
}

impl NoPixels {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match (self, lang) {
            (NoPixels::TooLarge([width, height]), Lang::Vi) => {
                format!("hình sẽ có {width} × {height} điểm ảnh; hãy chọn --scale hay --width nhỏ hơn")
            }
            (NoPixels::TooLarge([width, height]), Lang::En) => {
                format!("the picture would have {width} × {height} pixels; choose a smaller --scale or --width")
            }
            (NoPixels::Refused(why), Lang::Vi) => format!("không chuyển được hình thành điểm ảnh: {why}"),
            (NoPixels::Refused(why), Lang::En) => format!("the picture could not be turned into pixels: {why}"),
        }
    }
}

impl Display for NoPixels {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str(&self.words(Lang::En))
    }
}

impl Error for NoPixels {}

/// The document as a PNG file, `scale` pixels to a CSS px.
///
/// # Errors
/// When the picture would be too large, or is none.
pub fn encoded(svg: &str, scale: f32, fonts: &Fonts) -> Result<Vec<u8>, NoPixels> {
    let tree = tree(svg, fonts)?;
    let [width, height] = [tree.size().width(), tree.size().height()].map(|side| (side * scale).round().max(1.0));
    if width * height > MOST_PIXELS {
        return Err(NoPixels::TooLarge([width, height]));
    }
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or(NoPixels::TooLarge([width, height]))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| NoPixels::Refused(error.to_string()))
}

/// The document with its letters as outlines, for places that have no font for them. Its title, its description, its
/// language and its role stay: they are what it says to those who do not see it.
///
/// # Errors
/// When the document is none of ours.
pub fn outlined(svg: &str, fonts: &Fonts) -> Result<String, NoPixels> {
    const HEAD: &str = "</desc>\n";
    let refused = || NoPixels::Refused("the document has no description".into());
    let head = svg.find(HEAD).map(|at| &svg[..at + HEAD.len()]).ok_or_else(refused)?;
    let options = WriteOptions { coordinates_precision: 2, transforms_precision: 6, ..WriteOptions::default() };
    let drawn = tree(svg, fonts)?.to_string(&options);
    let body = drawn.find("<svg").and_then(|at| drawn[at..].find('>').map(|end| &drawn[at + end + 1..]));
    let body = body.ok_or_else(refused)?.trim_start();
    Ok([head, body].concat())
}

fn tree(svg: &str, fonts: &Fonts) -> Result<Tree, NoPixels> {
    let options = Options { fontdb: fonts.database(), font_family: fonts.family().to_owned(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| NoPixels::Refused(error.to_string()))
}
