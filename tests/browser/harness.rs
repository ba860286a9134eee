//! What the tests stand on: one browser and one server for each engine, and pages made on the spot.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
};
use serde_json::{Value, json};
use xtask::{
    serve::{self, Server},
    tools::root,
    webdriver::{Browser, Engine},
};

/// Three browsers share the machine with a build at times: patience costs nothing where all is well.
const PATIENCE: Duration = Duration::from_secs(25);

/// The viewport that each test begins with, in CSS px.
const VIEWPORT: (u32, u32) = (1300, 900);

/// Scripts of the tests tell what is wrong by `check(whether it is right, what is wrong)`.
const CHECK: &str = "const wrong = [];
    const check = (right, words) => { if (!right) wrong.push(words); };";

/// How the server answers at one path.
#[derive(Clone, Default)]
pub struct Answer {
    /// The status and the body; `None` for what stands in `dist/`.
    reply: Option<(u16, Vec<u8>)>,
    kind: &'static str,
    headers: Vec<(String, String)>,
    delay: Duration,
}

impl Answer {
    /// A page.
    pub fn html(text: impl Into<String>) -> Answer {
        Answer { reply: Some((200, text.into().into_bytes())), kind: "text/html; charset=utf-8", ..Answer::default() }
    }

    /// A script.
    pub fn script(text: impl Into<String>) -> Answer {
        Answer { kind: "text/javascript; charset=utf-8", ..Answer::html(text) }
    }

    /// A document.
    pub fn json(text: impl Into<String>) -> Answer {
        Answer { reply: Some((200, text.into().into_bytes())), kind: "application/json", ..Answer::default() }
    }

    /// A WebAssembly module.
    pub fn module(bytes: Vec<u8>) -> Answer {
        Answer { reply: Some((200, bytes)), kind: "application/wasm", ..Answer::default() }
    }

    /// Nothing but a status.
    pub fn status(status: u16) -> Answer {
        Answer { reply: Some((status, b"no".to_vec())), kind: "text/plain", ..Answer::default() }
    }

    /// What stands in `dist/` or here, but late.
    pub fn after(self, delay: Duration) -> Answer {
        Answer { delay, ..self }
    }

    /// With a content security policy.
    pub fn under(self, policy: &'static str) -> Answer {
        self.with("content-security-policy", policy)
    }

    /// With a header.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Answer {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// A page of these words.
    pub fn holding(self, text: impl Into<String>) -> Answer {
        let Answer { reply, kind, .. } = Answer::html(text);
        Answer { reply, kind, ..self }
    }

    /// As another type.
    pub fn typed(self, kind: &'static str) -> Answer {
        Answer { kind, ..self }
    }

    fn response(self) -> Option<Response> {
        let (status, body) = self.reply?;
        let mut response = Response::builder()
            .status(StatusCode::from_u16(status).ok()?)
            .header(header::CONTENT_TYPE, self.kind)
            .header(header::CACHE_CONTROL, "no-store");
        for (name, value) in self.headers {
            response = response.header(name, value);
        }
        response.body(Body::from(body)).ok()
    }
}

/// What a server has to say beside `dist/`, and what it was asked.
#[derive(Default)]
struct Site {
    answers: Mutex<HashMap<String, Answer>>,
    asked: Mutex<Vec<String>>,
}

/// A browser, with the server of its pages.
pub struct Stage {
    pub browser: Browser,
    server: Server,
    /// `dist/` at another origin, as a good host serves it, and at one that lets no other site read it.
    cdn: Server,
    closed: Server,
    site: Arc<Site>,
}

impl Stage {
    /// Starts the browser and its server.
    pub fn set(engine: Engine) -> Result<Stage> {
        let dist = root().join("dist");
        ensure!(dist.join("embed.js").is_file(), "there is no dist/: `cargo xtask build` makes it");
        let site = Arc::new(Site::default());
        let cdn = Server::start(serve::router(dist.clone()))?;
        let closed = Server::start(serve::router(dist.clone()).layer(from_fn(close)))?;
        let router = Router::new().merge(serve::router(dist)).layer(from_fn_with_state(site.clone(), answer));
        let stage = Stage { browser: Browser::start(engine)?, server: Server::start(router)?, cdn, closed, site };
        stage.serve("/t/kit.js", Answer::script(include_str!("../pages/kit.js")));
        stage.serve("/t/guest.js", Answer::script(include_str!("../pages/guest.js")));
        stage.serve("/t/column.css", Answer::html(COLUMN).typed("text/css"));
        if engine != Engine::Chromium {
            stage.browser.resize(VIEWPORT.0, VIEWPORT.1)?;
        }
        Ok(stage)
    }

    /// Takes back what a test before may have left.
    pub fn clear(&self) -> Result<()> {
        if self.browser.engine() == Engine::Chromium {
            self.browser.set_device(VIEWPORT.0, VIEWPORT.1, 1.0, false)?;
            self.browser.console_log()?;
        }
        Ok(())
    }

    /// Has the server answer so at a path from now on.
    pub fn serve(&self, path: &str, answer: Answer) {
        locked(&self.site.answers).insert(path.to_owned(), answer);
    }

    /// The paths that the server was asked for since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *locked(&self.site.asked))
    }

    /// Fills in what a page's file leaves open: the room of the documented snippet, and the origins.
    pub fn filled(&self, page: &str) -> Result<String> {
        let snippet = std::fs::read_to_string(root().join("dist/snippet.html")).context("there is no snippet")?;
        let style = snippet.split("style=\"").nth(1).and_then(|rest| rest.split('"').next());
        let style = style.context("the snippet keeps no room")?;
        let origins = [("{{cdn}}", &self.cdn), ("{{closed}}", &self.closed), ("{{self}}", &self.server)];
        let page = page.replace("{{room}}", style);
        Ok(origins.iter().fold(page, |page, (name, server)| page.replace(name, server.url("").trim_end_matches('/'))))
    }

    /// Opens a path of the server.
    pub fn goto(&self, path: &str) -> Result<()> {
        self.browser.goto(&self.server.url(path))
    }

    /// Opens a page whose head ends in `head`: without the script, unless it is in `head` or `body`.
    pub fn open(&self, head: &str, body: &str) -> Result<()> {
        self.serve("/t/page.html", Answer::html(page(head, body)));
        self.goto("/t/page.html")
    }

    /// Opens a page with the script and a column of 720 px that holds `body`.
    pub fn show(&self, body: &str) -> Result<()> {
        self.open("", &format!("<div id=column style=\"width:720px\">{body}</div>{SCRIPT}"))
    }

    /// Opens a page with one widget, `#w`, in a column of 720 px, and waits for it.
    pub fn widget(&self, attributes: &str) -> Result<()> {
        self.show(&format!("<div id=w data-ward-profile {attributes}><p>Fallback</p></div>"))?;
        self.ready("#w")
    }

    /// Waits until an element is a widget that is ready.
    pub fn ready(&self, css: &str) -> Result<()> {
        let script = format!(
            "const host = document.querySelector({});
             const state = host && host.dataset.wardProfileState;
             return ['ready', 'failed'].includes(state) && {{ state, text: host.shadowRoot?.textContent }};",
            json!(css)
        );
        let found = self.until(&format!("{css} to be ready"), &script)?;
        ensure!(found["state"] == "ready", "{css} failed: {}", found["text"]);
        Ok(())
    }

    /// Waits until a script returns something true.
    pub fn until(&self, what: &str, script: &str) -> Result<Value> {
        self.browser.wait_for(what, PATIENCE, script)
    }

    /// Runs a script in the page; it may `await`.
    pub fn ask(&self, script: &str) -> Result<Value> {
        self.browser.run_async(script, vec![])
    }

    /// Runs a script that says by `check(right, words)` what is wrong with the page; `given` is its `arguments[0]`.
    pub fn check(&self, given: Value, script: &str) -> Result<()> {
        let whole = format!("{CHECK}\nconst given = arguments[0];\n{script}\nreturn wrong;");
        let wrong = self.browser.run_async(&whole, vec![given])?;
        let wrong = wrong.as_array().context("the check gave no list")?;
        if !wrong.is_empty() {
            let lines: Vec<&str> = wrong.iter().map(|line| line.as_str().unwrap_or("?")).collect();
            bail!("{}", lines.join("\n"));
        }
        Ok(())
    }
}

/// The column that most pages have their widget in.
const COLUMN: &str = "body{margin:0;background:#fff}#column{width:720px}";

/// The tag that loads the widget.
pub const SCRIPT: &str = "<script type=\"module\" src=\"/embed.js\"></script>";

/// A file of `dist/`.
pub fn dist_file(path: &str) -> Result<Vec<u8>> {
    std::fs::read(root().join("dist").join(path)).with_context(|| format!("dist/{path} cannot be read"))
}

/// A whole page, with the tests' own script before all others.
pub fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>\
         <link rel=\"icon\" href=\"data:,\"><script src=\"/t/kit.js\"></script>\
         <style>body{{margin:0;background:#fff;font-family:sans-serif}}</style>{head}</head><body>{body}</body></html>"
    )
}

/// A test that failed while it held the lock has told so; what it held is as good as before.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes back what lets other sites read an answer.
async fn close(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
    response
}

/// Answers as the tests say, else from `dist/`. All below `/copy/NAME/` is `dist/` again, under addresses that no browser
/// has cached.
async fn answer(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    locked(&site.asked).push(path.clone());
    let answer = locked(&site.answers).get(&path).cloned().unwrap_or_default();
    tokio::time::sleep(answer.delay).await;
    if let Some(response) = answer.response() {
        return response;
    }
    let copied = path.strip_prefix("/copy/").and_then(|rest| rest.split_once('/'));
    if let Some(Ok(uri)) = copied.map(|(_, rest)| format!("/{rest}").parse()) {
        *request.uri_mut() = uri;
    }
    next.run(request).await
}
