//! Reads the table of text advances out of Be Vietnam Pro and writes it down as Rust.
//!
//! The library breaks lines by this table and not by the font that happens to be there; see `src/metrics.rs`.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result, bail};
use ttf_parser::Face;

/// The characters past ASCII that have an advance of their own. An accented letter has its base letter's.
const EXTRA: &str = "\u{a0}°²·×«»ĐđƠơƯư–—‘’“”…";

/// Accented letters that the table leaves out because their advance is their base letter's; checked here.
const LIKE_BASE: &[(char, &str)] = &[
    ('A', "ÀÁÂÃĂẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ('a', "àáâãăạảấầẩẫậắằẳẵặ"),
    ('E', "ÈÉÊẸẺẼẾỀỂỄỆ"),
    ('e', "èéêẹẻẽếềểễệ"),
    ('I', "ÌÍĨỈỊ"),
    ('i', "ìíĩỉị"),
    ('O', "ÒÓÔÕỌỎỐỒỔỖỘ"),
    ('o', "òóôõọỏốồổỗộ"),
    ('Ơ', "ỚỜỞỠỢ"),
    ('ơ', "ớờởỡợ"),
    ('U', "ÙÚŨỤỦ"),
    ('u', "ùúũụủ"),
    ('Ư', "ỨỪỬỮỰ"),
    ('ư', "ứừửữự"),
    ('Y', "ÝỲỴỶỸ"),
    ('y', "ýỳỵỷỹ"),
];

/// How far an accented letter's advance may be from its base letter's, in thousandths of an em.
const TOLERANCE: u16 = 30;

/// Where the generated table stands, from the project's root.
pub const TABLE: &str = "src/metrics/advances.rs";

/// Writes the table anew.
pub fn write(root: &Path) -> Result<()> {
    let path = root.join(TABLE);
    fs::write(&path, table(root)?).with_context(|| format!("{} could not be written", path.display()))
}

/// The table as Rust source, read from the fonts of the npm package `@expo-google-fonts/be-vietnam-pro`.
///
/// # Errors
/// When the package is not installed, or an accented letter is not as wide as its base letter.
pub fn table(root: &Path) -> Result<String> {
    let mut source = String::from(
        "//! Advances of Be Vietnam Pro in thousandths of an em; written by `cargo xtask advances`, not by hand.\n\n",
    );
    writeln!(source, "/// The characters past ASCII that the table knows, in its order.")?;
    writeln!(
        source,
        "pub(super) const EXTRA: [char; {}] = {:?};",
        EXTRA.chars().count(),
        EXTRA.chars().collect::<Vec<_>>()
    )?;
    for (name, folder, file) in
        [("REGULAR", "400Regular", "BeVietnamPro_400Regular"), ("BOLD", "700Bold", "BeVietnamPro_700Bold")]
    {
        let path = root
            .join("www/node_modules/@expo-google-fonts/be-vietnam-pro")
            .join(folder)
            .join(file)
            .with_extension("ttf");
        let font = fs::read(&path)
            .with_context(|| format!("{} could not be read; `npm ci` in www/ installs it", path.display()))?;
        let advances = advances(&font).with_context(|| path.display().to_string())?;
        writeln!(source, "\n/// Space to tilde, then [`EXTRA`]; {} weight.", name.to_lowercase())?;
        writeln!(source, "pub(super) const {name}: [u16; {}] = {advances:?};", advances.len())?;
    }
    Ok(source)
}

fn advances(font: &[u8]) -> Result<Vec<u16>> {
    let face = Face::parse(font, 0)?;
    let advance = |character: char| -> Result<u16> {
        let glyph = face.glyph_index(character).with_context(|| format!("no glyph for {character:?}"))?;
        let units = face.glyph_hor_advance(glyph).with_context(|| format!("no advance for {character:?}"))?;
        Ok((u32::from(units) * 1000 / u32::from(face.units_per_em())) as u16)
    };
    for (base, accented) in LIKE_BASE {
        for character in accented.chars() {
            let (one, other) = (advance(character)?, advance(*base)?);
            if one.abs_diff(other) > TOLERANCE {
                bail!("{character:?} is {one} wide, its base letter {base:?} {other}");
            }
        }
    }
    (' '..='~').chain(EXTRA.chars()).map(advance).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::root;

    #[test]
    fn the_table_is_the_fonts() -> Result<()> {
        // The committed file is formatted: white space and last commas aside, it is what would be written today.
        let bare = |text: String| text.replace(",]", "]").split_whitespace().collect::<String>().replace(",]", "]");
        let committed = fs::read_to_string(root().join(TABLE))?;
        assert_eq!(bare(committed), bare(table(&root())?), "`cargo xtask advances` writes it anew");
        Ok(())
    }
}
