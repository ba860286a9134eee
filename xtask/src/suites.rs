//! `cargo xtask test`: every check and every test, counted in one line at the end.

mod count;

use anyhow::{Context, Result, bail};
use std::process::Command;
use std::time::Instant;

use crate::tools::{cargo, command, root};
use crate::webdriver::Engine;
use crate::{assemble, setup};
use count::{Tally, stream};

/// A step: its name for `--only`, what it does, and how.
struct Step {
    name: &'static str,
    about: &'static str,
    work: fn() -> Result<Tally>,
}

const WASM: &[&str] = &["clippy", "-p", "ward-profile", "--lib", "--target", "wasm32-unknown-unknown"];

const STEPS: &[Step] = &[
    Step { name: "fmt", about: "the formatting", work: || check(cargo().args(["fmt", "--all", "--check"])) },
    Step { name: "clippy", about: "clippy, on the host", work: clippy },
    Step {
        name: "clippy-lean",
        about: "clippy, for the lean modules",
        work: || clippy_of(&["widget,vi", "widget,en", "widget,vi,attributes", "widget,en,attributes"]),
    },
    Step {
        name: "clippy-sections",
        about: "clippy, for the module of all sections",
        work: || clippy_of(&["widget,sections"]),
    },
    Step { name: "clippy-full", about: "clippy, for the full module", work: || clippy_of(&["widget,full"]) },
    Step {
        name: "clippy-borders",
        about: "clippy, for the module that reads borders",
        work: || clippy_of(&["borders"]),
    },
    Step {
        name: "doc",
        about: "the documentation",
        work: || {
            let mut doc = cargo();
            doc.args(["doc", "--no-deps", "--workspace"]);
            check(doc.env("RUSTDOCFLAGS", "-Dwarnings"))
        },
    },
    Step { name: "types", about: "TypeScript's check of the loader, the editor's page and the bench", work: types },
    Step {
        name: "unit",
        about: "the tests on the host",
        work: || stream(cargo().args(["test", "--workspace", "--no-fail-fast"])),
    },
    Step { name: "ordinary", about: "the lean module with the compiler's own standard library", work: ordinary },
    Step { name: "build", about: "the build of dist/", work: || assemble::build(&root()).map(|()| Tally::passed()) },
    Step {
        name: "size",
        about: "what a reader transfers",
        work: || {
            println!("{}", assemble::check_size(&root())?);
            Ok(Tally::passed())
        },
    },
    Step {
        name: "hosts",
        about: "nginx and WordPress's filter, as the pages say",
        work: || stream(cargo().args(["test", "-p", "xtask", "--test", "hosts"])),
    },
    Step {
        name: "packages",
        about: "the packages, installed as others do",
        work: || stream(cargo().args(["test", "-p", "xtask", "--test", "packages"])),
    },
    Step { name: "browser", about: "the tests in Chromium, Firefox and WebKitGTK", work: browser },
];

const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Runs the steps named, or all; prints `N passed, N failed` last and says whether nothing failed.
pub fn run(only: &[String]) -> bool {
    let tally = chosen(only).and_then(|steps| {
        prepare(&steps, only)?;
        Ok(run_steps(&steps))
    });
    let (tally, partial) = match tally {
        Ok(tally) => (tally, !only.is_empty()),
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            (Tally::failed(), false)
        }
    };
    if partial {
        println!("\nxtask: only {} ran: this is not a full run", only.join(", "));
    }
    println!("{tally}");
    tally.failed == 0
}

/// Sets up what the steps need: everything for a full run, little for a few steps.
fn prepare(steps: &[&Step], only: &[String]) -> Result<()> {
    let has = |name: &str| steps.iter().any(|step| step.name == name);
    if only.is_empty() || has("browser") {
        setup::for_tests()?;
    } else if has("hosts") || has("packages") {
        setup::for_hosts()?;
    } else if has("build") || has("types") {
        setup::for_build()?;
    }
    let wants_dist = ["size", "browser", "hosts", "packages"].into_iter().any(has);
    if wants_dist && !has("build") && !root().join("dist").is_dir() {
        bail!("there is no dist/ yet: add the step `build`");
    }
    Ok(())
}

fn chosen(only: &[String]) -> Result<Vec<&'static Step>> {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    if let Some(wrong) = only.iter().find(|name| !names.contains(&name.as_str())) {
        bail!("there is no step {wrong}; there are: {}", names.join(", "));
    }
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

fn run_steps(steps: &[&Step]) -> Tally {
    let mut total = Tally::default();
    let mut broken: Vec<&str> = vec![];
    for step in steps {
        println!("\n== {}: {}", step.name, step.about);
        let start = Instant::now();
        // Without a new build, what stands in dist/ is not what is to be tested.
        let outcome = match matches!(step.name, "size" | "browser") && broken.contains(&"build") {
            true => Err(anyhow::anyhow!("not run, as the build failed")),
            false => (step.work)(),
        };
        let tally = outcome.unwrap_or_else(|error| {
            eprintln!("xtask: {error:#}");
            Tally::failed()
        });
        let verdict = if tally.failed == 0 { "passed" } else { "FAILED" };
        let seconds = start.elapsed().as_secs_f64();
        println!("== {}: {verdict} in {seconds:.1} s", step.name);
        if tally.failed > 0 {
            broken.push(step.name);
        }
        total.add(tally);
    }
    if !broken.is_empty() {
        println!("\nxtask: failed: {}", broken.join(", "));
    }
    total
}

fn types() -> Result<Tally> {
    let of = |project: &str| check(command("tsc").args(["--noEmit", "-p", project]).current_dir(root()));
    let mut tally = of("www")?;
    tally.add(of("www/builder")?);
    tally.add(of("www/bench")?);
    Ok(tally)
}

/// The modules can be built without what is not stable.
fn ordinary() -> Result<Tally> {
    const LEAN: [&str; 6] = ["-p", "ward-profile", "--lib", "--no-default-features", "--features", "widget,vi"];
    check(cargo().args(["build", "--quiet", "--release", "--target", "wasm32-unknown-unknown"]).args(LEAN))
}

/// Clippy for modules of these features.
fn clippy_of(modules: &[&str]) -> Result<Tally> {
    let mut tally = Tally::default();
    for features in modules {
        tally.add(check(cargo().args(WASM).args(["--no-default-features", "--features", features]).args(DENY))?);
    }
    Ok(tally)
}

/// Cargo leaves out targets that are run by name only, as the browser suite is: they are named.
fn clippy() -> Result<Tally> {
    let all = check(cargo().args(["clippy", "--workspace", "--all-targets"]).args(DENY))?;
    const SUITES: [&str; 6] = ["--test", "browser", "--test", "hosts", "--test", "packages"];
    let suite = check(cargo().args(["clippy", "-p", "xtask"]).args(SUITES).args(DENY))?;
    Ok(if all.failed > 0 { all } else { suite })
}

/// A command that passes or fails as a whole.
fn check(command: &mut Command) -> Result<Tally> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("cannot start {program}"))?;
    Ok(match status.success() {
        true => Tally::passed(),
        false => Tally::failed(),
    })
}

/// The browser suite; an engine of which no test passed did not run, and that is a failure.
fn browser() -> Result<Tally> {
    let mut tally = stream(cargo().args(["test", "-p", "xtask", "--test", "browser"]))?;
    for engine in Engine::ALL {
        if !tally.saw_pass_of(engine.name()) {
            eprintln!("xtask: no test passed in {}", engine.name());
            tally.failed += 1;
        }
    }
    Ok(tally)
}
