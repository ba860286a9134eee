//! The pages for people, `dist/docs/`: Markdown of `www/docs/` in one plain template, with what the code itself knows filled in.
//!
//! `{{NAME}}` on a line of its own is filled by `filled`: nothing that the code says is written a second time by hand.

mod filled;
mod schema;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::{assets::put, pages::font_preloads};

/// The pages in the order of their navigation, each with its name there.
pub const PAGES: [(&str, &str); 11] = [
    ("index", "Documentation"),
    ("bat-dau", "Bắt đầu"),
    ("embedding", "Embedding"),
    ("attributes", "Attributes"),
    ("profile-format", "Profile format"),
    ("problems", "Problem codes"),
    ("deploying", "Deploying"),
    ("packages", "Packages"),
    ("accessibility", "Accessibility"),
    ("privacy", "Privacy"),
    ("changing", "Changing the code"),
];

/// The file that is published beside the pages: the built-in profile, to start from.
const PROFILE: &str = "src/profile/quy-nhon-nam.json";

/// A fenced block of a page.
pub struct Snippet {
    /// Its language, and what else stands on its first line.
    pub info: String,
    /// What it says.
    pub text: String,
}

/// A page, as it is made from its Markdown.
pub struct Page {
    /// Its file's name, without the ending.
    pub name: &'static str,
    /// Its first heading.
    pub title: String,
    /// Its blocks of code, in order.
    pub snippets: Vec<Snippet>,
    body: String,
    lang: &'static str,
    ids: BTreeSet<String>,
    links: Vec<String>,
}

/// Writes all pages into `dist/docs/`.
///
/// # Errors
/// When a page is missing, asks for what is not known, or links to what is not there.
pub fn write(root: &Path, dist: &Path) -> Result<()> {
    let pages = pages(root, dist)?;
    let out = dist.join("docs");
    let copy = |from: &str, to: &str| {
        let bytes = fs::read(root.join(from)).with_context(|| format!("{from} cannot be read"))?;
        put(&out.join(to), bytes)
    };
    copy("www/docs/docs.css", "docs.css")?;
    copy("www/docs/nginx.conf", "nginx.conf")?;
    copy(PROFILE, "quy-nhon-nam.json")?;
    check_links(&pages, dist)?;
    for page in &pages {
        put(&out.join(format!("{}.html", page.name)), whole(page))?;
    }
    Ok(())
}

/// Reads all pages; `dist` is where what they speak of was built.
///
/// # Errors
/// As [`write()`]'s.
pub fn pages(root: &Path, dist: &Path) -> Result<Vec<Page>> {
    PAGES
        .iter()
        .map(|(name, _)| {
            let path = root.join("www/docs").join(format!("{name}.md"));
            let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            let text =
                filled::filled(&text, root, dist).with_context(|| format!("{} cannot be filled", path.display()))?;
            Ok(read(name, &text))
        })
        .collect()
}

/// What stands in a page that is being read.
#[derive(Default)]
struct Reading {
    ids: BTreeSet<String>,
    links: Vec<String>,
    snippets: Vec<Snippet>,
    title: String,
}

fn read(name: &'static str, text: &str) -> Page {
    let events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut reading = Reading::default();
    let mut told = Vec::new();
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let words = heading(&events[index..]);
                if *level == HeadingLevel::H1 && reading.title.is_empty() {
                    reading.title = words.clone();
                }
                let id = slug(&words);
                told.push(Event::Html(format!("<{level} id=\"{id}\">").into()));
                reading.ids.insert(id);
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                let lines = events[index + 1..].iter().map_while(|event| match event {
                    Event::Text(text) => Some(&**text),
                    _ => None,
                });
                reading.snippets.push(Snippet { info, text: lines.collect() });
                // A block that scrolls by itself must be reached by keys.
                told.push(Event::Html("<pre tabindex=\"0\" translate=\"no\"><code>".into()));
            }
            Event::End(TagEnd::CodeBlock) => told.push(Event::Html("</code></pre>\n".into())),
            Event::Start(Tag::Table(_)) => {
                told.push(Event::Html(
                    "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">".into(),
                ));
                told.push(event.clone());
            }
            Event::End(TagEnd::Table) => {
                told.push(event.clone());
                told.push(Event::Html("</div>\n".into()));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                reading.links.push(dest_url.to_string());
                let dest_url = CowStr::from(dest_url.replace(".md", ".html"));
                let link = Tag::Link { link_type: *link_type, dest_url, title: title.clone(), id: id.clone() };
                told.push(Event::Start(link));
            }
            _ => told.push(event.clone()),
        }
    }
    let mut body = String::new();
    html::push_html(&mut body, told.into_iter());
    let lang = lang_of(name);
    let Reading { ids, links, snippets, title } = reading;
    Page { name, title, snippets, body, lang, ids, links }
}

/// The words of the heading that begins the events.
fn heading(events: &[Event<'_>]) -> String {
    let inside = events.iter().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    inside
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            _ => None,
        })
        .collect()
}

/// The id of a heading: its letters, small, with hyphens between words.
fn slug(words: &str) -> String {
    let letters = words.to_lowercase();
    letters
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// Each link between the pages must come to a page and to a heading, each to `dist/` to a file.
fn check_links(pages: &[Page], dist: &Path) -> Result<()> {
    let known: BTreeMap<String, &BTreeSet<String>> =
        pages.iter().map(|page| (format!("{}.md", page.name), &page.ids)).collect();
    for page in pages {
        for link in page.links.iter().filter(|link| !link.contains("://")) {
            let (file, id) = link.split_once('#').map_or((link.as_str(), None), |(file, id)| (file, Some(id)));
            let ids = if file.is_empty() { Some(&page.ids) } else { known.get(file).copied() };
            let there = match (ids, id) {
                (Some(ids), Some(id)) => ids.contains(id),
                (Some(_), None) => true,
                (None, _) => dist.join("docs").join(file).is_file(),
            };
            ensure!(there, "www/docs/{}.md links to {link}, which is not there", page.name);
        }
    }
    Ok(())
}

fn whole(page: &Page) -> String {
    let nav: String = PAGES
        .iter()
        .map(|(name, words)| {
            let current = if *name == page.name { " aria-current=\"page\"" } else { "" };
            // The names of pages in another language than this one's are read out in theirs.
            let lang = match (lang_of(name), page.lang) {
                (own, around) if own == around => String::new(),
                (own, _) => format!(" lang=\"{own}\""),
            };
            format!("<li><a href=\"{name}.html\"{current}{lang}>{words}</a></li>\n")
        })
        .collect();
    let (lang, title, body) = (page.lang, escape(&page.title), &page.body);
    let [skip, name, demo] = match lang {
        "vi" => ["Đến nội dung", "Tài liệu", "Trang trình diễn"],
        _ => ["Skip to the text", "Pages", "Demo page"],
    };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} – ward-profile</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n{fonts}<link rel=\"stylesheet\" href=\"../fonts/be-vietnam-pro.css\">\n\
         <link rel=\"stylesheet\" href=\"../demo.css\">\n<link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n\
         <body class=\"docs\">\n<a class=\"skip\" href=\"#main\">{skip}</a>\n\
         <header class=\"masthead\"><div class=\"column\">\n<p class=\"name\"><a href=\"index.html\">ward-profile</a></p>\n\
         <p class=\"notice\"><a href=\"../index.html\" hreflang=\"vi\">{demo}</a></p>\n\
         <nav aria-label=\"{name}\"><ul>\n{nav}</ul></nav>\n</div></header>\n\
         <main class=\"column\" id=\"main\" tabindex=\"-1\">\n{body}</main>\n</body>\n</html>\n",
        fonts = font_preloads("../"),
    )
}

/// The language of a page.
fn lang_of(name: &str) -> &'static str {
    if name == "bat-dau" { "vi" } else { "en" }
}

/// A text as HTML has it.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests;
