//! What the code knows and a page asks for.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result, bail};
use ward_profile::locale::findings;

use super::{PROFILE, schema};
use crate::assemble::{MOST_TRANSFERRED, assets};

/// A page's text with each `{{…}}` filled.
pub fn filled(text: &str, root: &Path, dist: &Path) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out += before;
        // Code has braces of its own, with a space or a quotation mark behind.
        if !after.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            out += "{{";
            rest = after;
            continue;
        }
        let (name, next) = after.split_once("}}").context("a {{ is not closed")?;
        out += &known(name, root, dist).with_context(|| format!("{{{{{name}}}}}"))?;
        rest = next;
    }
    Ok(out + rest)
}

fn known(name: &str, root: &Path, dist: &Path) -> Result<String> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()));
    let (name, about) = name.split_once(' ').unwrap_or((name, ""));
    Ok(match name {
        "readme" => section(&read(&root.join("README.md"))?, about)?,
        "file" => read(&root.join("www/docs").join(about))?.trim_end().to_owned(),
        "snippet" => absolute(read(&dist.join("snippet.html"))?.trim_end()),
        "room" => room(&read(&dist.join("snippet.html"))?)?,
        "pinned" => assets::find(dist, "embed.", ".js")?,
        "integrity" => {
            let path = assets::find(dist, "embed.", ".js")?;
            let loader = fs::read(dist.join(&path)).with_context(|| format!("dist/{path} cannot be read"))?;
            assets::integrity(&loader)
        }
        "schema" => schema::tables()?,
        "example" => schema::example(&read(&root.join(PROFILE))?)?,
        "says" => says(about)?,
        "transferred" => grouped(MOST_TRANSFERRED as u64),
        "views" => views(),
        "licences" => read(&dist.join("licences.txt"))?.trim_end().to_owned(),
        other => bail!("nothing is known as {other}"),
    })
}

/// The snippet with its files at the address that all examples use.
fn absolute(snippet: &str) -> String {
    ["href=\"", "src=\""].iter().fold(snippet.to_owned(), |text, attribute| {
        text.replace(attribute, &format!("{attribute}https://cdn.example/ward-profile/"))
    })
}

/// The style that keeps the default picture's room.
fn room(snippet: &str) -> Result<String> {
    let style = snippet.split("style=\"").nth(1).and_then(|rest| rest.split('"').next());
    Ok(style.context("the snippet keeps no room")?.to_owned())
}

/// What stands in the README below a heading, with its own headings raised to follow a page's title.
fn section(readme: &str, heading: &str) -> Result<String> {
    let level = |line: &str| line.bytes().take_while(|byte| *byte == b'#').count();
    let mut lines =
        readme.lines().skip_while(|line| line.trim_start_matches('#').trim() != heading || level(line) == 0);
    let top = level(lines.next().with_context(|| format!("README.md has no heading “{heading}”"))?);
    let mut out = String::new();
    for line in lines.take_while(|line| level(line) == 0 || level(line) > top) {
        let line = if level(line) == 0 { line } else { &line[top - 1..] };
        let _ = writeln!(out, "{line}");
    }
    Ok(out.trim().to_owned())
}

/// The sentence of a code of profiles and borders, in English, with “…” where values stand.
fn says(code: &str) -> Result<String> {
    let mut sentences = findings::of_profiles().chain(findings::of_borders());
    let (_, [_, english]) = sentences.find(|(known, _)| *known == code).context("no such code has a sentence")?;
    Ok(english.replace("{}", "…"))
}

/// How much a day of views is: bytes without any cache, and what an hour with a tenth of the day's views asks of the servers.
fn views() -> String {
    let mut table = String::from(
        "| views a day | all of it from the servers | the busiest hour, a tenth of the day | requests a second then |\n|---|---|---|---|\n",
    );
    for millions in [1u64, 10, 30, 50] {
        let bytes = millions * 1_000_000 * MOST_TRANSFERRED as u64;
        let gigabits = (bytes / 10 * 8) as f64 / 3600.0 / 1e9;
        let requests = millions * 100_000 * 4 / 3600;
        let _ = writeln!(
            table,
            "| {millions} million | {:.2} TB | {gigabits:.2} Gbit/s | {} |",
            bytes as f64 / 1e12,
            grouped(requests)
        );
    }
    table
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let parts: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    parts.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_of_the_readme_are_raised() {
        let readme = "# A\n## B\none\n### C\n| x |\n#### D\ntwo\n### E\nthree\n";
        assert_eq!(section(readme, "C").unwrap(), "| x |\n## D\ntwo");
        assert!(section(readme, "X").is_err());
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(["7", "1234", "63200000"].map(|text| grouped(text.parse().unwrap())), ["7", "1,234", "63,200,000"]);
    }

    #[test]
    fn what_is_not_known_is_an_error() {
        let here = Path::new(".");
        assert!(filled("{{nothing}}", here, here).is_err());
        assert!(filled("{{says no-such-code}}", here, here).is_err());
        assert_eq!(filled("a {b} {{ \"c\": 1 }} d", here, here).unwrap(), "a {b} {{ \"c\": 1 }} d");
    }
}
