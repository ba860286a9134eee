//! The text of a profile's file, as pages would take it.

use std::{fs, path::Path};

use ward_profile::finding::Finding;

/// As large a profile as pages load, in bytes.
const LARGEST: u64 = 1 << 20;

/// The text of a file.
///
/// # Errors
/// When it cannot be read, is not UTF-8, or is larger than what pages load.
pub fn text(path: &Path) -> Result<String, Finding> {
    let unreadable = |detail: &str| Finding::error("file-unreadable", "", &[detail]);
    let size = fs::metadata(path).map_err(|error| unreadable(&error.to_string()))?.len();
    if size > LARGEST {
        return Err(Finding::error("profile-too-large", "", &[&size.to_string()]));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(&error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| unreadable(&error.utf8_error().to_string()))?;
    // Browsers take a byte-order mark away too.
    Ok(text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text))
}
