//! Real hosts: nginx from Debian serves `dist/` by the configuration on the page for deploying, and WordPress's own filter
//! leaves the snippet working that the page for embedding gives its authors.

mod answer;
mod nginx;
mod wordpress;

use std::sync::Arc;

use anyhow::{Context, Result};
use libtest_mimic::{Arguments, Trial};
use xtask::{
    assemble::docs,
    serve::{self, Server},
    tools::root,
    webdriver::{Browser, Engine},
};

use nginx::Nginx;

/// A test of the server.
type Test = (&'static str, fn(&Nginx) -> Result<()>);

const OF_NGINX: &[Test] = &[
    ("nginx::each_file_has_its_type_and_headers", nginx::files),
    ("nginx::packed_files_are_sent_as_they_are", nginx::packed),
    ("nginx::what_is_known_is_not_sent_again", nginx::not_modified),
    ("nginx::what_is_missing_is_told_and_not_kept", nginx::missing),
    ("nginx::load_brings_no_failure", nginx::load),
    ("nginx::a_page_of_another_host_draws", nginx::draws),
];

fn main() {
    let mut arguments = Arguments::from_args();
    // Load is measured alone.
    arguments.test_threads = Some(1);
    let server = Arc::new(Nginx::start().map_err(|error| format!("{error:#}")));
    let mut trials: Vec<Trial> = OF_NGINX
        .iter()
        .map(|&(name, test)| {
            let server = server.clone();
            Trial::test(name, move || {
                let server = server.as_ref().as_ref().map_err(|error| format!("nginx did not start: {error}"))?;
                Ok(test(server).map_err(|error| format!("{error:#}"))?)
            })
        })
        .collect();
    for (name, test) in wordpress::TESTS {
        trials.push(Trial::test(*name, move || Ok(test().map_err(|error| format!("{error:#}"))?)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Leaving the process would leave the server.
    drop(server);
    conclusion.exit();
}

/// The only snippet of a page whose first line begins so.
fn snippet(page: &str, info: &str) -> Result<String> {
    let pages = docs::pages(&root(), &root().join("dist"))?;
    let page = pages.into_iter().find(|other| other.name == page).context("no such page")?;
    let snippet = page.snippets.into_iter().find(|snippet| snippet.info == info);
    Ok(snippet.with_context(|| format!("no snippet of {} is of {info}", page.name))?.text)
}

/// Opens a page in Chromium, from a host of its own, and waits for its picture; gives what a script returns then.
fn opened(html: String, script: &str) -> Result<serde_json::Value> {
    use axum::{Router, response::Html, routing::get};
    let page = Router::new().route("/page.html", get(move || async move { Html(html) }));
    let server = Server::start(page.merge(serve::router(root().join("dist"))))?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.goto(&server.url("/page.html"))?;
    const STATE: &str = "const host = document.querySelector('[data-ward-profile]');
        const state = host?.dataset.wardProfileState;
        if (state === 'failed') throw new Error(host.shadowRoot?.textContent);
        return state === 'ready';";
    browser.wait_for("the picture", std::time::Duration::from_secs(25), STATE)?;
    browser.run(script, vec![])
}
