//! nginx, by the very configuration of the page; only port and folder are the test's.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;
use xtask::{
    assemble::packed::{ENDINGS, with_ending},
    setup::hosts,
    tools::{command, output, root},
};

use crate::{
    answer::{Answer, get},
    opened, snippet,
};

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const SHORT: &str = "public, max-age=300, stale-while-revalidate=86400";

/// A running nginx with a folder of its own.
pub struct Nginx {
    child: Child,
    port: u16,
    folder: TempDir,
}

impl Nginx {
    /// Starts it and waits until it answers.
    pub fn start() -> Result<Nginx> {
        let folder = tempfile::tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let here = folder.path().display();
        fs::create_dir(folder.path().join("srv"))?;
        std::os::unix::fs::symlink(root().join("dist"), folder.path().join("srv/ward-profile"))?;
        let site = replaced(&snippet("deploying", "nginx")?, "listen 80;", &format!("listen 127.0.0.1:{port};"))?;
        let site = replaced(&site, "root /srv;", &format!("root {here}/srv;"))?;
        let user = output("id", &["-un"]).context("the user has no name")?;
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {here}/{name};\n"))
            .concat();
        let whole = format!(
            "load_module {};\nuser {user};\nworker_processes 1;\ndaemon off;\npid {here}/pid;\nerror_log {here}/error.log;\n\
             events {{ worker_connections 256; }}\nhttp {{\naccess_log off;\n{temporary}{site}\n}}\n",
            hosts::brotli_module().display()
        );
        fs::write(folder.path().join("nginx.conf"), whole)?;
        let child = Nginx::command(folder.path()).stdin(Stdio::null()).spawn().context("nginx cannot be started")?;
        let mut server = Nginx { child, port, folder };
        server.wait()?;
        Ok(server)
    }

    fn command(folder: &Path) -> Command {
        let mut nginx = command(&hosts::nginx().to_string_lossy());
        nginx.arg("-p").arg(folder).arg("-c").arg(folder.join("nginx.conf")).arg("-e").arg(folder.join("error.log"));
        nginx.stderr(Stdio::null());
        nginx
    }

    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while get(&self.url("/embed.js"), &[]).is_err() {
            let ended = self.child.try_wait()?.is_some();
            if ended || start.elapsed() > Duration::from_secs(10) {
                bail!("{}", fs::read_to_string(self.folder.path().join("error.log")).unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// The address of a file of `dist/`.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/ward-profile{path}", self.port)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it only if it is told to stop.
        Nginx::command(self.folder.path()).args(["-s", "stop"]).status().ok();
        self.child.wait().ok();
    }
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(text.matches(from).count() == 1, "the documented configuration does not say {from} once");
    Ok(text.replace(from, to))
}

/// The files of `dist/`, by their path there, but for packed copies.
fn dist() -> Result<Vec<(String, PathBuf)>> {
    let top = root().join("dist");
    let (mut files, mut folders) = (Vec::new(), vec![top.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            let name = format!("/{}", path.strip_prefix(&top)?.display());
            if path.is_dir() {
                folders.push(path);
            } else if ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)) {
                files.push((name, path));
            }
        }
    }
    ensure!(files.len() > 30, "dist/ has only {} files", files.len());
    Ok(files)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "ts" | "txt" | "conf" => "text/plain; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "woff2" => "font/woff2",
        // nginx's own choice for what has no ending: the font's licence.
        _ => "text/plain; charset=utf-8",
    }
}

fn headers_are(answer: &Answer, name: &str, wanted: &[(&str, &str)]) -> Result<()> {
    for (header, value) in wanted {
        ensure!(answer.header(header) == *value, "{name}: {header} is {:?}, not {value:?}", answer.header(header));
    }
    Ok(())
}

const OPEN: [(&str, &str); 4] = [
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("timing-allow-origin", "*"),
    ("x-content-type-options", "nosniff"),
];

pub fn files(server: &Nginx) -> Result<()> {
    for (name, path) in dist()? {
        let answer = get(&server.url(&name), &[("origin", "https://news.example")])?;
        ensure!(answer.status == 200, "{name}: {}", answer.status);
        ensure!(answer.body == fs::read(&path)?, "{name} came as something else");
        let caching = if name.starts_with("/v/") { FOR_EVER } else { SHORT };
        headers_are(
            &answer,
            &name,
            &[("content-type", kind(&name)), ("cache-control", caching), ("content-encoding", "")],
        )?;
        headers_are(&answer, &name, &OPEN)?;
    }
    Ok(())
}

pub fn packed(server: &Nginx) -> Result<()> {
    let (mut plain, mut sent) = (0, 0);
    for (name, path) in
        dist()?.into_iter().filter(|(name, _)| ENDINGS.iter().any(|end| name.ends_with(&format!(".{end}"))))
    {
        let bytes = fs::read(&path)?;
        for (accepts, encoding, ending) in [("gzip, deflate, br", "br", "br"), ("gzip", "gzip", "gz")] {
            let answer = get(&server.url(&name), &[("accept-encoding", accepts)])?;
            let wanted = [("content-encoding", encoding), ("content-type", kind(&name)), ("vary", "Accept-Encoding")];
            headers_are(&answer, &name, &wanted)?;
            ensure!(answer.body == fs::read(with_ending(&path, ending))?, "{name}.{ending} came as something else");
            let mut unpacked = Vec::new();
            match encoding {
                "br" => drop(brotli::BrotliDecompress(&mut &answer.body[..], &mut unpacked)?),
                _ => drop(std::io::Read::read_to_end(
                    &mut flate2::read::GzDecoder::new(&answer.body[..]),
                    &mut unpacked,
                )?),
            }
            ensure!(unpacked == bytes, "{name}.{ending} holds another file: build anew");
            if encoding == "br" {
                (plain, sent) = (plain + bytes.len(), sent + answer.body.len());
            }
        }
    }
    println!("nginx: {plain} bytes are sent as {sent} by brotli");
    Ok(())
}

pub fn not_modified(server: &Nginx) -> Result<()> {
    for (name, path) in dist()? {
        let caching = if name.starts_with("/v/") { FOR_EVER } else { SHORT };
        let first = get(&server.url(&name), &[])?;
        for (condition, value) in [("if-none-match", "etag"), ("if-modified-since", "last-modified")] {
            let value = first.header(value);
            ensure!(!value.is_empty(), "{name} has nothing to ask by {condition}");
            let again = get(&server.url(&name), &[(condition, value)])?;
            ensure!(again.status == 304 && again.body.is_empty(), "{name} is sent again: {}", again.status);
            headers_are(&again, &name, &[("cache-control", caching), OPEN[0]])?;
        }
        ensure!(path.is_file());
    }
    Ok(())
}

pub fn missing(server: &Nginx) -> Result<()> {
    let answer = get(&server.url("/v/0.0.0/lean.0000.wasm"), &[("origin", "https://news.example")])?;
    ensure!(answer.status == 404, "what is not there has the status {}", answer.status);
    // A page of another host may read that it is missing, and no one keeps that.
    headers_are(&answer, "a missing file", &[("cache-control", ""), OPEN[0]])
}

/// Three seconds for each of the loader and the module, packed, by 32 connections at once.
pub fn load(server: &Nginx) -> Result<()> {
    let module =
        dist()?.into_iter().map(|(name, _)| name).find(|name| name.contains("/lean-vi.") && name.ends_with(".wasm"));
    for name in ["/embed.js", &module.context("no module")?] {
        let mut wrk = command("wrk");
        wrk.args(["--threads", "1", "--connections", "32", "--duration", "3s", "--header", "Accept-Encoding: br"]);
        let done = wrk.arg(server.url(name)).output().context("wrk cannot be started")?;
        let told = String::from_utf8_lossy(&done.stdout);
        ensure!(done.status.success(), "wrk failed: {told}");
        ensure!(!told.contains("Non-2xx") && !told.contains("Socket errors"), "{name} failed under load: {told}");
        let line = |name: &str| told.lines().find_map(|line| line.trim().strip_prefix(name)).map(str::trim);
        let rate: f64 = line("Requests/sec:").context("wrk tells no rate")?.parse()?;
        println!("nginx: {name}: {rate} requests a second, {} a second", line("Transfer/sec:").unwrap_or_default());
        ensure!(rate > 100.0, "{name}: only {rate} requests a second");
    }
    Ok(())
}

/// From another origin, with the profile from there too.
pub fn draws(server: &Nginx) -> Result<()> {
    let html = format!(
        "<!doctype html><title>A page</title><script type=module src=\"{}\"></script>\
         <div style=\"width:720px\"><div data-ward-profile=\"{}\">Words</div></div>",
        server.url("/embed.js"),
        server.url("/docs/quy-nhon-nam.json")
    );
    let figures =
        opened(html, "return document.querySelector('[data-ward-profile]').wardProfile.inspect().figures.length;")?;
    ensure!(figures.as_u64() > Some(5), "{figures} figures are drawn");
    Ok(())
}
