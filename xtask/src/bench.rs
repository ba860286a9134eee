//! `cargo xtask bench`: speed and size of the widget beside chart libraries and the floor, in one run.

mod contender;
mod documents;
mod eye;
mod site;

use anyhow::Result;

use crate::{serve::{self, Server}, tools::root};
use contender::Contender;
use eye::{Conditions, Eye};

/// Measures.
pub fn run() -> Result<()> {
    let site = site::Site::new(&root())?;
    let server = Server::start(serve::router(site.folder.clone()))?;
    let port = server.port();
    let eye = Eye::open(port, None)?;
    eye.visit("record")?;
    eye.painted(Contender::Ours)?;
    let calls = eye.browser().run("return recorded();", vec![])?;
    site.floor(&calls)?;
    if std::env::var("NOBR").is_err() { site.compress()?; }
    drop(eye);
    let eye = Eye::open(port, Some("devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing,loading,v8,disabled-by-default-v8.compile,v8.wasm"))?;
    for conditions in Conditions::ALL {
        eye.set(conditions)?;
        for contender in Contender::ALL {
            eye.visit(contender.key())?;
            eye.painted(contender)?;
            let t = eye.browser().run("return [bench.drawn, bench.painted, performance.getEntriesByType('resource').map(e=>[e.name,e.startTime,e.responseEnd,e.encodedBodySize,e.decodedBodySize])];", vec![])?;
            println!("{contender:?} {conditions:?} {t}");
            std::fs::write(format!("/tmp/{}.png", contender.key()), eye.browser().screenshot()?)?;
            eye.browser().goto("about:blank")?;
            let now = std::time::Instant::now();
            let trace = eye.browser().trace()?;
            println!("{} events in {:?}", trace.len(), now.elapsed());
            std::fs::write(format!("/tmp/trace-{}-{conditions:?}.json", contender.key()), serde_json::to_string(&trace)?)?;
        }
    }
    Ok(())
}
