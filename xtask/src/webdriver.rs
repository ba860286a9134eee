//! Drives Chromium, Firefox and WebKitGTK over W3C WebDriver, in blocking calls.
//!
//! A [`Browser`] owns its session, its driver and, for WebKitGTK, a virtual display; all end with it.
//! It must not be used from async code, as it waits on a small runtime of its own.

mod driver;
mod elements;
mod engine;
mod session;
mod view;
mod wire;

pub use engine::{Engine, StartOptions, mini_browser};
pub use view::Viewport;

use anyhow::{Context, Result, anyhow, bail};
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::Value;
use std::cell::Cell;
use std::future::Future;
use std::time::Duration;
use tokio::runtime::Runtime;

/// Drivers have limits of their own, 60 s at most, but a page that never yields escapes them.
const PATIENCE: Duration = Duration::from_secs(75);

/// A running browser with one window.
pub struct Browser {
    engine: Engine,
    // Fields end in this order: the session first, then what carries its requests.
    client: Client,
    runtime: Runtime,
    driver: driver::Driver,
    ratio: Cell<f64>,
}

/// A line of a page's console, as far as the engine tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// What was written, with where it came from.
    pub message: String,
}

impl Browser {
    /// Starts an engine with the ordinary options.
    pub fn start(engine: Engine) -> Result<Browser> {
        Browser::start_with(engine, &StartOptions::default())
    }

    /// Starts an engine. Starting depends on the machine and is tried up to three times, which is
    /// said each time; nothing else is ever retried.
    pub fn start_with(engine: Engine, options: &StartOptions) -> Result<Browser> {
        let mut tries = 1;
        loop {
            match Browser::start_once(engine, options) {
                Err(error) if tries < 3 => {
                    eprintln!("{} did not start, trying again: {error:#}", engine.name());
                    tries += 1;
                }
                outcome => return outcome,
            }
        }
    }

    fn start_once(engine: Engine, options: &StartOptions) -> Result<Browser> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot make a runtime")?;
        let driver = driver::Driver::start(engine, options)?;
        let capabilities = engine.capabilities(options, driver.folder())?;
        let client = runtime
            .block_on(session::open(driver.url(), capabilities))
            .with_context(|| format!("no {} session. {}", engine.name(), driver.said()))?;
        Ok(Browser { engine, client, runtime, driver, ratio: Cell::new(1.0) })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens a page and waits for its `load` event.
    pub fn goto(&self, url: &str) -> Result<()> {
        self.wait(self.client.goto(url)).with_context(|| format!("cannot open {url}"))
    }

    /// Runs the body of a function, with `arguments`, and gives what it returns.
    pub fn run(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        self.wait(self.client.execute(script, args))
    }

    /// Runs the body of an *async* function, with `arguments`: it may `await`, and what it returns is
    /// given once it is there. What it throws is the error.
    pub fn run_async(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        // The last argument is WebDriver's callback: engines differ in how they take a promise.
        let wrapped = format!(
            "const told = arguments[arguments.length - 1];\n\
             const given = Array.prototype.slice.call(arguments, 0, -1);\n\
             (async function () {{ {script}\n }}).apply(null, given).then(\n\
             (value) => told({{ value: value === undefined ? null : value }}),\n\
             (error) => told({{ error: error && error.message ? \
             `${{error.name}}: ${{error.message}}\\n${{error.stack || ''}}` : String(error) }}));"
        );
        let outcome = self.wait(self.client.execute_async(&wrapped, args))?;
        match outcome.get("error").and_then(Value::as_str) {
            Some(error) => bail!("the script threw {error}"),
            None => Ok(outcome.get("value").cloned().unwrap_or(Value::Null)),
        }
    }

    /// Runs the body of an async function again and again until it returns something true, and gives
    /// that; after `limit`, an error says what was waited for.
    pub fn wait_for(&self, what: &str, limit: Duration, script: &str) -> Result<Value> {
        let polling = format!(
            "const until = performance.now() + {};\n\
             const probe = async () => {{ {script}\n }};\n\
             for (;;) {{\n\
             const found = await probe();\n\
             if (found || performance.now() > until) return found || null;\n\
             await new Promise((next) => setTimeout(next, 20));\n\
             }}",
            limit.as_millis()
        );
        match self.run_async(&polling, vec![])? {
            Value::Null => bail!("waited {} ms in vain for {what}", limit.as_millis()),
            found => Ok(found),
        }
    }

    /// What the page wrote to its console since the last call. Only Chromium tells; the others give
    /// an empty list.
    pub fn console_log(&self) -> Result<Vec<LogLine>> {
        if self.engine != Engine::Chromium {
            return Ok(vec![]);
        }
        let lines = self.wait(self.client.issue_cmd(wire::Wire::log("browser")))?;
        let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
        Ok(lines
            .as_array()
            .into_iter()
            .flatten()
            .map(|line| LogLine { level: text(line, "level"), message: text(line, "message") })
            .collect())
    }

    /// What Chromium traced since the last call, of the categories that it was started with: trace events as Chromium
    /// has them, in no order.
    pub fn trace(&self) -> Result<Vec<Value>> {
        let lines = self.wait(self.client.issue_cmd(wire::Wire::log("performance")))?;
        let mut events = Vec::new();
        for line in lines.as_array().into_iter().flatten() {
            let text = line["message"].as_str().unwrap_or_default();
            let mut told: Value = serde_json::from_str(text).context("the driver's log is no JSON")?;
            if told["message"]["method"] == "Tracing.dataCollected" {
                events.push(told["message"]["params"].take());
            }
        }
        Ok(events)
    }

    /// Sends a command of the Chrome DevTools Protocol (Chromium only).
    pub fn cdp(&self, method: &str, params: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            bail!("{} takes no DevTools command {method}", self.engine.name());
        }
        self.wait(self.client.issue_cmd(wire::Wire::cdp(method, params)))
            .with_context(|| format!("DevTools command {method}"))
    }

    /// fantoccini's client, for what is not offered here; run its futures with [`Browser::wait`].
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Runs one of the client's futures to its end.
    pub fn wait<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> Result<T> {
        let name = self.engine.name();
        match self.runtime.block_on(async { tokio::time::timeout(PATIENCE, work).await }) {
            Ok(done) => done.map_err(|error| anyhow!("{name}: {}", wire::in_words(&error))),
            Err(_) => bail!("{name}: no answer within {} s, the page hangs", PATIENCE.as_secs()),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Only an orderly end makes the driver end its browser; a hung one is killed with it.
        let closing = self.client.clone().close();
        let ended = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(10), closing).await });
        self.driver.end(matches!(ended, Ok(Ok(()))));
    }
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn a_browser_may_be_kept_behind_a_mutex() {
        fn sendable<T: Send>() {}
        sendable::<Browser>();
    }
}
