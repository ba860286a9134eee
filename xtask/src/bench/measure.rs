//! The measuring: rounds, in each of which every contender has its turn at everything.

mod deeds;
mod heap;
mod loads;
mod many;

use std::{
    fs,
    io::Write as _,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{
    contender::Contender,
    documents,
    eye::Eye,
    results::{File, Results},
    site::Site,
    trace,
};
use crate::{assemble::brotli_size, serve, serve::Server};

/// A bench that is set up.
pub struct Bench {
    site: Site,
    // It serves for as long as it lives.
    _server: Server,
    /// Looks at loads, and traces them.
    tracing: Eye,
    /// Looks at all else; tracing would cost time.
    plain: Eye,
    /// The script that drives each contender, in their order.
    drives: Vec<String>,
}

impl Bench {
    /// Puts the site there and opens the browsers.
    ///
    /// # Errors
    /// When a file is missing, or a browser does not start.
    pub fn new(root: &std::path::Path) -> Result<Bench> {
        say("pages and scripts");
        let site = Site::new(root)?;
        let server = Server::start(serve::router(site.folder.clone()))?;
        let plain = Eye::open(server.port(), None)?;
        let recorded = |page: &str| {
            plain.visit(page)?;
            plain.painted(Contender::Ours)?;
            plain.browser().run("return recorded();", vec![])
        };
        let calls = recorded("record")?;
        let ready = "return Boolean(document.querySelector('[data-ward-profile]').wardProfile);";
        plain.browser().wait_for("what stands around the picture", Duration::from_secs(25), ready)?;
        let dark = "await document.querySelector('[data-ward-profile]').wardProfile.update({ 'data-theme': 'dark' });
            return recorded();";
        let dark = plain.browser().run_async(dark, vec![])?;
        let mut many = json!({});
        for count in documents::COUNTS {
            many[count.to_string()] = recorded(&format!("record-{count}"))?;
        }
        site.floor(&calls, &dark, &many)?;
        site.compress()?;
        plain.keep_memories()?;
        let drives = Contender::ALL.map(|contender| site.drive(contender)).into_iter().collect::<Result<_>>()?;
        let tracing = Eye::open(server.port(), Some(trace::CATEGORIES))?;
        // A browser that was just started is still busy with itself: nobody's first picture is to pay for that.
        for contender in Contender::ALL {
            tracing.visit(contender.key())?;
            tracing.painted(contender)?;
        }
        tracing.browser().goto("about:blank")?;
        tracing.browser().trace()?;
        Ok(Bench { site, _server: server, tracing, plain, drives })
    }

    /// The browser, as it names itself: `Chrome/156.0.8078.108`.
    ///
    /// # Errors
    /// When it does not.
    pub fn browser(&self) -> Result<String> {
        let version = self.plain.browser().cdp("Browser.getVersion", json!({}))?;
        Ok(version["product"].as_str().context("the browser tells no version")?.to_owned())
    }

    /// Measures everything so many times, and says how far it is.
    ///
    /// # Errors
    /// When a contender does not draw.
    pub fn measure(&self, rounds: usize) -> Result<Results> {
        let mut results = Results::default();
        for contender in Contender::ALL {
            let files = self.files(contender)?;
            results.files.insert(contender, files);
        }
        let start = Instant::now();
        for round in 0..rounds {
            let left = start.elapsed() / round.max(1) as u32 * (rounds - round) as u32;
            let soon = if round == 0 { String::new() } else { format!(", about {} more", told(left)) };
            say(&format!("round {} of {rounds}{soon}", round + 1));
            // Each is first as often as the others: what a machine does meanwhile hits all of them.
            for turn in 0..Contender::ALL.len() {
                let index = (round + turn) % Contender::ALL.len();
                let contender = Contender::ALL[index];
                let about = |what: &str| format!("{what} of {}", contender.name());
                self.loads(contender, &mut results).with_context(|| about("the loads"))?;
                self.deeds(contender, &self.drives[index], &mut results).with_context(|| about("redraws and cards"))?;
                self.many(contender, &self.drives[index], &mut results).with_context(|| about("many widgets"))?;
                self.figures(contender, &self.drives[index], &mut results).with_context(|| about("many figures"))?;
            }
        }
        Ok(results)
    }

    /// A picture of each contender's page, as it is in the end, in a folder: to see what was measured.
    ///
    /// # Errors
    /// When one does not draw, or cannot be written.
    pub fn screenshots(&self, folder: &std::path::Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        for contender in Contender::ALL {
            self.plain.visit(contender.key())?;
            self.plain.painted(contender)?;
            let path = folder.join(format!("{}.png", contender.key()));
            fs::write(&path, self.plain.browser().screenshot()?)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        Ok(())
    }

    /// What the browser asked for until the first picture and all that stands around it are there, beside the page itself.
    fn files(&self, contender: Contender) -> Result<Vec<File>> {
        self.plain.visit(contender.key())?;
        self.plain.painted(contender)?;
        // A request is listed when it has ended: the last may be on its way while the picture is seen already.
        let settled =
            "return !document.querySelector('[data-ward-profile-state]:not([data-ward-profile-state=ready])');";
        self.plain.browser().wait_for("what stands around the picture", Duration::from_secs(25), settled)?;
        // What is asked for once more, and is in the browser's cache, transfers nothing.
        let script = "return performance.getEntriesByType('resource') \
                      .filter((entry) => entry.transferSize > 0).map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize]);";
        let entries = self.plain.browser().run(script, vec![])?;
        let mut files = Vec::new();
        for entry in entries.as_array().into_iter().flatten() {
            let path = entry[0].as_str().context("a request has no address")?.trim_start_matches('/').to_owned();
            let file = self.site.folder.join(&path);
            let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let sizes = [bytes.len(), gzip_size(&bytes)?, brotli_size(&bytes)?];
            anyhow::ensure!(
                entry[1].as_u64() == Some(sizes[2] as u64),
                "{path} came in {} bytes, not in the {} of brotli 11",
                entry[1],
                sizes[2]
            );
            files.push(File { path, sizes });
        }
        files.sort_by_key(|file| std::cmp::Reverse(file.sizes[2]));
        Ok(files)
    }

    /// Opens a contender's page, ready to be driven.
    fn ready(&self, contender: Contender, drive: &str) -> Result<()> {
        self.plain.visit(contender.key())?;
        self.plain.painted(contender)?;
        self.drive(drive)
    }

    fn drive(&self, drive: &str) -> Result<()> {
        // A module of its own: what drives the widget imports the page's loader.
        let script = "await import(URL.createObjectURL(new Blob([arguments[0]], { type: 'text/javascript' })));";
        self.plain.browser().run_async(script, vec![json!(drive)]).map(drop)
    }
}

/// Says what is being waited for.
fn say(what: &str) {
    println!("bench: {what} …");
    std::io::stdout().flush().ok();
}

fn told(time: Duration) -> String {
    match time.as_secs() {
        0..=90 => format!("{} s", time.as_secs()),
        seconds => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// The size of `bytes` in gzip at level 9.
fn gzip_size(bytes: &[u8]) -> Result<usize> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?.len())
}

/// A number that a script returned.
fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("{value} is no number"))
}
