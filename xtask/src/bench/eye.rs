//! A browser that looks at the bench's pages.

use std::{cell::Cell, time::Duration};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::contender::Contender;
use crate::webdriver::{Browser, Engine, StartOptions};

/// What a page is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Conditions {
    /// The machine as it is.
    AsIs,
    /// The processor four times as slow, the network at 1.6 Mbit/s, each answer 150 ms late.
    Slow,
}

impl Conditions {
    /// Both.
    pub const ALL: [Conditions; 2] = [Conditions::AsIs, Conditions::Slow];

    /// How many times as slow the processor is.
    pub const fn slowdown(self) -> u32 {
        match self {
            Conditions::AsIs => 1,
            Conditions::Slow => 4,
        }
    }
}

/// The viewport, in CSS px: a column of 720 for the picture, and all that is asked of it in sight.
pub const VIEWPORT: (u32, u32) = (760, 1700);

/// A browser, and the bench's site.
pub struct Eye {
    browser: Browser,
    port: u16,
    visits: Cell<u32>,
}

impl Eye {
    /// Opens a browser; with `trace`, it traces these categories of events.
    ///
    /// # Errors
    /// When it does not start.
    pub fn open(port: u16, trace: Option<&str>) -> Result<Eye> {
        let options = StartOptions {
            chromium_args: vec!["--hide-scrollbars".into(), "--host-resolver-rules=MAP *.localhost 127.0.0.1".into()],
            chromium_trace: trace.map(str::to_owned),
            ..StartOptions::default()
        };
        let browser = Browser::start_with(Engine::Chromium, &options)?;
        browser.set_device(VIEWPORT.0, VIEWPORT.1, 1.0, false)?;
        // What moves would not be comparable: each contender draws its picture as it is in the end.
        browser.set_media(&[("prefers-reduced-motion", "reduce"), ("prefers-color-scheme", "light")])?;
        browser.cdp("Network.enable", json!({}))?;
        Ok(Eye { browser, port, visits: Cell::new(0) })
    }

    /// The browser.
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Slows down, or stops doing so.
    ///
    /// # Errors
    /// When the browser does not take the command.
    pub fn set(&self, conditions: Conditions) -> Result<()> {
        self.slow_processor(conditions.slowdown())?;
        let network = match conditions {
            Conditions::AsIs => {
                json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
            }
            // Bytes a second.
            Conditions::Slow => {
                json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 })
            }
        };
        self.browser.cdp("Network.emulateNetworkConditions", network).map(drop)
    }

    /// Makes the processor so many times as slow, and leaves the network alone.
    ///
    /// # Errors
    /// When the browser does not take the command.
    pub fn slow_processor(&self, rate: u32) -> Result<()> {
        self.browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).map(drop)
    }

    /// Opens a page with nothing of it known: no cache has it, and no process has run its scripts. Each visit is to a
    /// site of its own, a host that no page was loaded from before, as caches are kept by address and processes by site.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn visit(&self, page: &str) -> Result<()> {
        self.visits.set(self.visits.get() + 1);
        self.browser.goto("about:blank")?;
        self.browser.cdp("Network.clearBrowserCache", json!({}))?;
        self.browser.goto(&format!("http://visit-{}.localhost:{}/{page}.html", self.visits.get(), self.port))
    }

    /// Waits until the first picture is painted.
    ///
    /// # Errors
    /// When it does not come.
    pub fn painted(&self, contender: Contender) -> Result<()> {
        let what = format!("the first picture of {}", contender.name());
        self.browser.wait_for(&what, Duration::from_secs(25), "return bench.painted > 0;").map(drop)
    }

    /// Has all pages that are opened from now on keep the memories of modules that they start, in `bench.memories`.
    ///
    /// # Errors
    /// When the browser does not take the command.
    pub fn keep_memories(&self) -> Result<()> {
        let source = "{
            const memories = [];
            let bench;
            Object.defineProperty(globalThis, 'bench', {
                get: () => bench,
                set: (given) => { bench = Object.assign(given, { memories }); },
            });
            for (const name of ['instantiate', 'instantiateStreaming']) {
                const usual = WebAssembly[name];
                WebAssembly[name] = async (...given) => {
                    const started = await usual.apply(WebAssembly, given);
                    const { exports } = started.instance ?? started;
                    memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
                    return started;
                };
            }
        }";
        self.browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).map(drop)
    }

    /// A number that a script of the page returns.
    ///
    /// # Errors
    /// When it throws, or returns none.
    pub fn number(&self, script: &str) -> Result<f64> {
        self.browser.run_async(script, vec![])?.as_f64().with_context(|| format!("no number comes from {script}"))
    }

    /// Numbers that a script of the page returns.
    ///
    /// # Errors
    /// When it throws, or returns others.
    pub fn numbers(&self, script: &str, args: Vec<Value>) -> Result<Vec<f64>> {
        let list = self.browser.run_async(script, args)?;
        let Some(list) = list.as_array() else { bail!("no list comes from {script}") };
        list.iter().map(|entry| entry.as_f64().with_context(|| format!("no numbers come from {script}"))).collect()
    }
}
