//! The fonts that the host sets text in, where text becomes pixels or outlines.
//!
//! A browser has the page's font; the host has to find one. It takes only fonts that have the letters of Vietnamese: a
//! picture with empty boxes in its names is worse than none.

use std::{
    error::Error,
    fmt::{self, Display, Formatter},
    path::{Path, PathBuf},
    sync::Arc,
};

use resvg::usvg::fontdb::{Database, FaceInfo, Family, ID, Query, Style, Weight};
use ttf_parser::Face;

use crate::{
    locale::Lang,
    metrics,
    scene::{Scene, Shape},
};

/// Letters that only fonts with Vietnamese have, and signs that pictures cannot do without.
const VIETNAMESE: &str = "ẲộƯđếỹ²–·“";

/// The families of a system that are tried first, in order: the one that lines are measured by, then some that are
/// no wider.
const PREFERRED: [&str; 7] =
    ["Be Vietnam Pro", "Arial", "Helvetica", "Liberation Sans", "Noto Sans", "Roboto", "Segoe UI"];

/// Families that are tried where none of those is there: wider, but made for screens.
const WIDER: [&str; 4] = ["Open Sans", "Ubuntu", "Cantarell", "DejaVu Sans"];

/// The npm package of Be Vietnam Pro, as seen from a folder that has it.
const PACKAGE: [&str; 2] =
    ["www/node_modules/@expo-google-fonts/be-vietnam-pro", "node_modules/@expo-google-fonts/be-vietnam-pro"];

/// The two weights that are drawn, as the package has them.
const FILES: [&str; 2] = ["400Regular/BeVietnamPro_400Regular.ttf", "700Bold/BeVietnamPro_700Bold.ttf"];

/// Fonts, and the family that text is set in.
#[derive(Clone, Debug)]
pub struct Fonts {
    database: Arc<Database>,
    family: String,
}

/// Why there is no font to set text in, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub enum NoFont {
    /// A file could not be read, with the system's words; or is no font.
    Unreadable(PathBuf, Option<String>),
    /// A font without the letters of Vietnamese, by its family.
    WithoutVietnamese(String),
    /// There is none anywhere.
    None,
}

impl NoFont {
    /// Why there is none, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.in_vietnamese(),
            Lang::En => self.in_english(),
        }
    }

    fn in_vietnamese(&self) -> String {
        match self {
            NoFont::Unreadable(path, Some(why)) => format!("--font {}: không đọc được tệp: {why}", path.display()),
            NoFont::Unreadable(path, None) => format!(
                "--font {}: đây không phải phông chữ đọc được; hãy nêu một tệp TrueType hay OpenType (.ttf, .otf)",
                path.display()
            ),
            NoFont::WithoutVietnamese(family) => {
                format!("phông “{family}” thiếu chữ tiếng Việt, như ế hay Ư; hãy nêu phông khác bằng --font")
            }
            NoFont::None => "không tìm thấy phông nào có đủ chữ tiếng Việt: hãy nêu một phông bằng --font TỆP.ttf (thêm một \
                             lần nữa cho nét đậm), cài một phông (trên Debian: apt install fonts-noto-core), hoặc chạy \
                             `npm install @expo-google-fonts/be-vietnam-pro` trong thư mục này. SVG giữ chữ là chữ thì không cần phông"
                .into(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            NoFont::Unreadable(path, Some(why)) => {
                format!("--font {}: the file could not be read: {why}", path.display())
            }
            NoFont::Unreadable(path, None) => format!(
                "--font {}: this is no font that can be read; name a TrueType or OpenType file (.ttf, .otf)",
                path.display()
            ),
            NoFont::WithoutVietnamese(family) => {
                format!("the font “{family}” lacks letters of Vietnamese, such as ế or Ư; name another with --font")
            }
            NoFont::None => "no font with the letters of Vietnamese was found: name one with --font FILE.ttf (once more for \
                             its bold weight), install one (on Debian: apt install fonts-noto-core), or run \
                             `npm install @expo-google-fonts/be-vietnam-pro` in this folder. An SVG with its text as text \
                             needs none"
                .into(),
        }
    }
}

impl Display for NoFont {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str(&self.words(Lang::En))
    }
}

impl Error for NoFont {}

impl Fonts {
    /// The fonts of some files; text is set in the family of the first.
    ///
    /// # Errors
    /// When a file cannot be read or is no font, or when the family lacks letters of Vietnamese.
    pub fn of_files(files: &[PathBuf]) -> Result<Fonts, NoFont> {
        let mut database = Database::new();
        for path in files {
            let before = database.len();
            database.load_font_file(path).map_err(|error| NoFont::Unreadable(path.clone(), Some(error.to_string())))?;
            if database.len() == before {
                return Err(NoFont::Unreadable(path.clone(), None));
            }
        }
        let family = database.faces().next().and_then(family_of).ok_or(NoFont::None)?;
        if !is_vietnamese(&database, &family) {
            return Err(NoFont::WithoutVietnamese(family));
        }
        Ok(Fonts::set_in(database, family))
    }

    /// The system's fonts; `None` where none of them has the letters of Vietnamese.
    pub fn of_system() -> Option<Fonts> {
        let mut database = Database::new();
        database.load_system_fonts();
        let mut named = PREFERRED.into_iter().chain(WIDER);
        let named = named.find(|family| is_vietnamese(&database, family)).map(String::from);
        let family = named.or_else(|| {
            let bold =
                |face: &&FaceInfo| face.style == Style::Normal && face.weight == Weight::BOLD && !face.monospaced;
            let families = database.faces().filter(bold).filter_map(family_of);
            families.into_iter().find(|family| is_vietnamese(&database, family))
        })?;
        Some(Fonts::set_in(database, family))
    }

    /// The fonts of the npm package, in `folder` or one that it is in; `None` where it is not installed.
    pub fn of_package(folder: &Path) -> Option<Fonts> {
        let places = folder.ancestors().flat_map(|folder| PACKAGE.map(|package| folder.join(package)));
        places.map(|package| FILES.map(|file| package.join(file))).find_map(|files| Fonts::of_files(&files).ok())
    }

    fn set_in(mut database: Database, family: String) -> Fonts {
        database.set_sans_serif_family(&family);
        Fonts { database: Arc::new(database), family }
    }

    /// Whether lines stand in the family as they were measured. In others, such as DejaVu Sans, they may be too wide.
    pub fn is_near(&self) -> bool {
        PREFERRED.contains(&self.family.as_str())
    }

    /// The family that text is set in.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The family as CSS lists it.
    pub fn list(&self) -> String {
        format!("\"{}\", sans-serif", self.family.replace(['"', '\\'], ""))
    }

    /// Whether the family has a bold weight of its own.
    pub fn has_bold(&self) -> bool {
        let named = |face: &&FaceInfo| face.families.iter().any(|(name, _)| *name == self.family);
        self.database.faces().filter(named).any(|face| face.weight >= Weight::SEMIBOLD)
    }

    /// The characters of `text` that none of the fonts has, each once.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        missing.sort_unstable();
        missing.dedup();
        let first = face_of(&self.database, &self.family);
        let ids = first.into_iter().chain(self.database.faces().map(|face| face.id));
        for id in ids {
            if missing.is_empty() {
                break;
            }
            missing.retain(|&letter| !has(&self.database, id, [letter]));
        }
        missing
    }

    /// Sets lines that are wider in these fonts than their room smaller, so that none leaves it: the browser's painter
    /// squeezes them. A hundredth is rounding.
    pub fn fit(&self, scene: &mut Scene) {
        for node in &mut scene.nodes {
            let Shape::Text(line) = &mut node.shape else { continue };
            let width: f32 = line.spans.iter().map(|span| self.width(&span.text, span.size, span.weight)).sum();
            if width > line.slot * 1.01 {
                line.spans.iter_mut().for_each(|span| span.size *= line.slot / width);
            }
        }
    }

    /// How wide text is in the family, in CSS px; 0 where that is not known.
    fn width(&self, text: &str, size: f32, weight: metrics::Weight) -> f32 {
        let weight = if weight == metrics::Weight::Bold { Weight::BOLD } else { Weight::NORMAL };
        let id = self.database.query(&Query { families: &[Family::Name(&self.family)], weight, ..Query::default() });
        let advances = |data: &[u8], index| {
            let face = Face::parse(data, index).ok()?;
            let advance = |letter| face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph));
            let sum: u32 = text.chars().filter_map(advance).map(u32::from).sum();
            Some(sum as f32 / f32::from(face.units_per_em()))
        };
        id.and_then(|id| self.database.with_face_data(id, advances)).flatten().unwrap_or(0.0) * size
    }

    /// The fonts as the renderer takes them.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }
}

fn family_of(face: &FaceInfo) -> Option<String> {
    face.families.first().map(|(name, _)| name.clone())
}

fn face_of(database: &Database, family: &str) -> Option<ID> {
    database.query(&Query { families: &[Family::Name(family)], ..Query::default() })
}

fn is_vietnamese(database: &Database, family: &str) -> bool {
    face_of(database, family).is_some_and(|id| has(database, id, VIETNAMESE.chars()))
}

/// Whether a face has all letters.
fn has(database: &Database, id: ID, letters: impl IntoIterator<Item = char>) -> bool {
    let read = |data: &[u8], index| {
        let face = Face::parse(data, index).ok()?;
        Some(letters.into_iter().all(|letter| face.glyph_index(letter).is_some()))
    };
    database.with_face_data(id, read).flatten().unwrap_or(false)
}
