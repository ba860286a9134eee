//! The three engines: where their programs are, and the capabilities a session asks for.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

use crate::tools::find_any;

/// A browser engine that the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Engine {
    /// Blink, as in Chrome and most Android browsers.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKitGTK, which stands in for Safari.
    WebKit,
}

/// What a session is started with.
#[derive(Clone, Debug, Default)]
pub struct StartOptions {
    /// Firefox preferences, such as `ui.systemUsesDarkTheme` = 1: they stand in for emulation.
    pub firefox_prefs: Vec<(String, Value)>,
    /// Further command line arguments for Chromium.
    pub chromium_args: Vec<String>,
    /// Categories of events that Chromium traces, by commas: see [`super::Browser::trace`]. None: it traces nothing.
    pub chromium_trace: Option<String>,
    /// Environment for WebKitGTK, such as `GTK_THEME` = `Adwaita:dark`.
    pub webkit_env: Vec<(String, String)>,
}

impl Engine {
    /// All engines, in the order in which they are tested.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name in lower case, as in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The browser's program, if it is there.
    pub fn browser(self) -> Option<PathBuf> {
        match self {
            Engine::Chromium => find_any(&["chromium", "chromium-browser", "google-chrome"]),
            Engine::Firefox => find_any(&["firefox-esr", "firefox"]),
            Engine::WebKit => mini_browser(),
        }
    }

    pub(super) fn driver_program(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::WebKit => "WebKitWebDriver",
        }
    }

    pub(super) fn driver_args(self, port: u16) -> Vec<String> {
        match self {
            Engine::Chromium => vec![format!("--port={port}")],
            // Its second port, for BiDi, is a fixed one unless told otherwise.
            Engine::Firefox => ["--port", &port.to_string(), "--websocket-port", "0"].map(str::to_owned).to_vec(),
            Engine::WebKit => vec![format!("--port={port}")],
        }
    }

    pub(super) fn capabilities(self, options: &StartOptions, folder: &Path) -> Result<Map<String, Value>> {
        let browser = self
            .browser()
            .with_context(|| format!("{} is not installed: `cargo xtask test` sets it up", self.name()))?;
        let mut wanted = match self {
            Engine::Chromium => chromium(&browser, folder, options),
            Engine::Firefox => firefox(&browser, &options.firefox_prefs),
            Engine::WebKit => webkit(&browser),
        };
        wanted["timeouts"] = json!({ "script": 30_000, "pageLoad": 60_000, "implicit": 0 });
        match wanted {
            Value::Object(map) => Ok(map),
            _ => Ok(Map::new()),
        }
    }
}

fn chromium(browser: &Path, folder: &Path, options: &StartOptions) -> Value {
    let mut args = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        // Containers give /dev/shm a few megabytes only.
        "--disable-dev-shm-usage".to_owned(),
        format!("--user-data-dir={}", folder.join("chromium").display()),
    ];
    args.extend_from_slice(&options.chromium_args);
    let mut wanted = json!({
        "goog:chromeOptions": { "binary": browser, "args": args },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    if let Some(categories) = &options.chromium_trace {
        wanted["goog:loggingPrefs"]["performance"] = json!("ALL");
        wanted["goog:chromeOptions"]["perfLoggingPrefs"] =
            json!({ "enableNetwork": false, "enablePage": false, "traceCategories": categories });
    }
    wanted
}

fn firefox(browser: &Path, prefs: &[(String, Value)]) -> Value {
    let mut all = json!({
        "datareporting.policy.dataSubmissionEnabled": false,
        "app.normandy.enabled": false,
        "browser.shell.checkDefaultBrowser": false,
    });
    for (name, value) in prefs {
        all[name.as_str()] = value.clone();
    }
    json!({ "moz:firefoxOptions": { "binary": browser, "args": ["-headless"], "prefs": all } })
}

fn webkit(browser: &Path) -> Value {
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    })
}

/// WebKitGTK's test browser, which Debian keeps beside the library.
pub fn mini_browser() -> Option<PathBuf> {
    let subfolders = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    subfolders(Path::new("/usr/lib"))
        .iter()
        .flat_map(|arch| subfolders(arch))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-4.")
        })
        .map(|path| path.join("MiniBrowser"))
        .find(|path| path.is_file())
}
