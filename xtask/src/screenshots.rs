//! Pictures of the widget at several widths, in both themes and languages, to be looked at.

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Query;
use axum::response::Html;
use axum::routing::get;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::assemble;
use crate::serve::{self, Server};
use crate::tools::root;
use crate::webdriver::{Browser, Engine, StartOptions};

const WIDTHS: [u32; 4] = [320, 360, 720, 1200];
const THEMES: [&str; 2] = ["light", "dark"];
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// What to take pictures of.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder for the pictures.
    pub out: PathBuf,
    /// A page of `dist/` instead of one that holds a single widget, such as `/index.html`.
    pub page: Option<String>,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
    /// Further settings of the widget, without `data-`: `("sections", "all")`.
    pub settings: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Options {
        Options { out: root().join("target/screenshots"), page: None, ratio: 2.0, settings: vec![] }
    }
}

/// Takes a picture per width, theme and language of what is in `dist/`.
pub fn write(options: &Options) -> Result<()> {
    let studio = Studio::open()?;
    for width in WIDTHS {
        for theme in THEMES {
            match &options.page {
                // A page has its own languages.
                Some(page) => {
                    let name = page.trim_matches('/').replace(['/', '?', '&', '='], "-");
                    let path = options.out.join(format!("{name}-{width}-{theme}.png"));
                    let shot = Shot { width, ratio: options.ratio, dark: theme == "dark" };
                    studio.take(page, shot, &path)?;
                }
                None => {
                    for lang in LANGUAGES {
                        let shot = Shot { width, ratio: options.ratio, dark: theme == "dark" };
                        let url = widget_url(lang, theme, &options.settings);
                        let path = options.out.join(format!("{width}-{theme}-{lang}.png"));
                        studio.take(&url, shot, &path)?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// Takes the picture that the README shows.
pub fn write_readme(root: &Path) -> Result<()> {
    let studio = Studio::open()?;
    let shot = Shot { width: 720, ratio: 1.5, dark: false };
    let path = root.join("www/screenshot.png");
    studio.take(&widget_url("vi", "light", &[]), shot, &path)
}

#[derive(Clone, Copy)]
struct Shot {
    width: u32,
    ratio: f64,
    dark: bool,
}

/// A server and a browser that show widgets.
pub(crate) struct Studio {
    server: Server,
    pub(crate) browser: Browser,
}

impl Studio {
    pub(crate) fn open() -> Result<Studio> {
        let widget = Router::new().route("/__shot", get(widget_page));
        Ok(Studio {
            server: Server::start(serve::router(root().join("dist")).merge(widget))?,
            // A scroll bar would take its width from the page in some pictures and not in others.
            browser: Browser::start_with(
                Engine::Chromium,
                &StartOptions { chromium_args: vec!["--hide-scrollbars".into()], ..StartOptions::default() },
            )?,
        })
    }

    /// Opens a page in a viewport of a width, and waits for its widgets.
    pub(crate) fn open_page(&self, page: &str, width: u32) -> Result<()> {
        self.show(page, Shot { width, ratio: 1.0, dark: false })
    }

    fn take(&self, page: &str, shot: Shot, path: &Path) -> Result<()> {
        self.show(page, shot)?;
        let picture = self.browser.page_screenshot()?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(path, picture).with_context(|| format!("cannot write {}", path.display()))?;
        println!("screenshots: {}", path.display());
        Ok(())
    }

    /// Opens a page as high as all that is on it, and waits for its widgets.
    fn show(&self, page: &str, shot: Shot) -> Result<()> {
        let browser = &self.browser;
        browser.set_device(shot.width, 800, shot.ratio, shot.dark)?;
        browser.goto(&self.server.url(page))?;
        // Widgets far down mount when they come near the screen.
        let height = browser.run("return document.documentElement.scrollHeight;", vec![])?;
        let height = height.as_f64().unwrap_or(800.0).clamp(800.0, 8000.0);
        browser.set_device(shot.width, height.ceil() as u32, shot.ratio, shot.dark)?;
        browser
            .wait_for("every widget to be ready", Duration::from_secs(20), READY)
            .with_context(|| format!("{page} at {} px", shot.width))?;
        Ok(())
    }
}

/// A widget that failed would never be ready: that is told at once, in the widget's own words.
const READY: &str = "
    const hosts = [...document.querySelectorAll('[data-ward-profile]')];
    const failed = hosts.find((host) => host.dataset.wardProfileState === 'failed');
    if (failed) {
      const notice = failed.shadowRoot && failed.shadowRoot.querySelector('[part=notice]');
      throw new Error('a widget failed: ' + (notice ? notice.textContent : 'without a notice'));
    }
    if (!hosts.every((host) => host.dataset.wardProfileState === 'ready')) return false;
    await document.fonts.ready;
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    return true;";

/// The address of a page with one widget of these settings.
pub(crate) fn widget_url(lang: &str, theme: &str, settings: &[(String, String)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    // A picture is of the end of the motion, not of its midst.
    query.extend_pairs([("lang", lang), ("theme", theme), ("motion", "off")]);
    query.extend_pairs(settings);
    format!("/__shot?{}", query.finish())
}

async fn widget_page(Query(settings): Query<Vec<(String, String)>>) -> Html<String> {
    Html(widget_html(&settings))
}

/// A page with one widget across its width; each setting is one of its attributes.
fn widget_html(settings: &[(String, String)]) -> String {
    let setting = |name: &str| {
        let found = settings.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let ground = if setting("theme") == "dark" { "#14181c" } else { "#fff" };
    let attributes: String = settings
        .iter()
        .filter(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        .map(|(name, value)| format!(" data-{name}=\"{}\"", escaped(value)))
        .collect();
    format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>ward-profile</title>\
         {}<link rel=\"stylesheet\" href=\"/fonts/be-vietnam-pro.css\">\
         <body style=\"margin:0;background:{ground};font-family:'Be Vietnam Pro',sans-serif\">\
         <div data-ward-profile{attributes}></div>\
         <script type=\"module\" src=\"/embed.js\"></script>",
        escaped(setting("lang")),
        assemble::font_preloads("/"),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_become_attributes_and_cannot_leave_them() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let html = widget_html(&[pair("lang", "vi"), pair("title", "a \"b\" <c> & d"), pair("x><script", "no")]);
        assert!(html.contains("<html lang=\"vi\">"), "{html}");
        let title = "data-title=\"a &quot;b&quot; &lt;c> &amp; d\"";
        assert!(html.contains(title), "{html}");
        assert!(!html.contains("x><script"), "{html}");
    }

    #[test]
    fn the_address_carries_every_setting() {
        let more = [("sections".to_owned(), "merge area".to_owned())];
        let url = widget_url("en", "dark", &more);
        assert_eq!(url, "/__shot?lang=en&theme=dark&motion=off&sections=merge+area");
    }
}
