//! Stands in for the browser suite: each engine starts and computes.

use anyhow::ensure;
use libtest_mimic::{Arguments, Trial};
use xtask::webdriver::{Browser, Engine};

fn main() {
    let trials = Engine::ALL
        .into_iter()
        .map(|engine| Trial::test(format!("{}::computes", engine.name()), move || Ok(computes(engine)?)));
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

fn computes(engine: Engine) -> anyhow::Result<()> {
    let browser = Browser::start(engine)?;
    ensure!(browser.run("return 1 + 1;", vec![])? == 2, "1 + 1 is not 2");
    Ok(())
}
