//! npm's package, installed from its archive into an app of its own, below `target/`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use xtask::{
    assemble::{VERSION, docs},
    serve::{self, Server},
    tools::{command, root},
    webdriver::{Browser, Engine},
};

const PATIENCE: Duration = Duration::from_secs(25);

fn folder() -> PathBuf {
    root().join("target/packages")
}

fn run(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("{:?} cannot be started", command.get_program()))?;
    let [out, errors] = [&done.stdout, &done.stderr].map(|text| String::from_utf8_lossy(text).into_owned());
    ensure!(done.status.success(), "{command:?} failed:\n{out}\n{errors}");
    Ok(out)
}

/// Packs the package; gives its archive and the files in it.
fn pack() -> Result<(PathBuf, Vec<String>)> {
    fs::create_dir_all(folder())?;
    // As the page says, but for where the archive goes and how it is told.
    let mut pack = command("npm");
    pack.current_dir(root()).args(["pack", "./target/npm", "--json", "--pack-destination"]).arg(folder());
    let told: Value = serde_json::from_str(&run(&mut pack)?).context("npm pack tells no JSON")?;
    let files = told[0]["files"].as_array().context("npm pack tells no files")?;
    let files = files.iter().filter_map(|file| file["path"].as_str()).map(str::to_owned).collect();
    Ok((folder().join(told[0]["filename"].as_str().context("npm pack tells no name")?), files))
}

/// The app with the package, installed anew from its archive: what it builds with is kept from run to run.
fn installed() -> Result<PathBuf> {
    let app = folder().join("app");
    copy(&root().join("tests/packages/app"), &app)?;
    let lock = fs::read(app.join("package-lock.json"))?;
    let stamp = app.join("node_modules/.made-from-lock.json");
    if !fs::read(&stamp).is_ok_and(|made| made == lock) {
        run(command("npm").current_dir(&app).args(["ci", "--no-audit", "--no-fund"]))?;
        fs::write(&stamp, &lock)?;
    }
    let (archive, _) = pack()?;
    let mut install = command("npm");
    install.current_dir(&app).args(["install", "--no-save", "--no-audit", "--no-fund", "--prefer-offline"]);
    run(install.arg(archive))?;
    Ok(app)
}

/// Copies a folder over another.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("a file has no name")?);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

/// The only snippet of a language on a page.
fn snippet(page: &str, language: &str) -> Result<String> {
    let pages = docs::pages(&root(), &root().join("dist"))?;
    let page = pages.into_iter().find(|other| other.name == page).context("no such page")?;
    let mut found = page.snippets.into_iter().filter(|snippet| snippet.info == language);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.text),
        _ => bail!("{} has not one snippet of {language}", page.name),
    }
}

pub fn archive() -> Result<()> {
    let (archive, files) = pack()?;
    ensure!(archive.is_file(), "there is no {}", archive.display());
    let package: Value = serde_json::from_slice(&fs::read(root().join("target/npm/package.json"))?)?;
    ensure!(package["version"] == VERSION && package["license"] == "MIT OR Apache-2.0", "{package}");
    const NEEDED: [&str; 9] = [
        "package.json",
        "README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "index.js",
        "index.d.ts",
        "files.js",
        "dist/embed.js",
        "dist/licences.txt",
    ];
    for needed in NEEDED {
        ensure!(files.iter().any(|file| file == needed), "{needed} is not in the archive: {files:?}");
    }
    // All that the loader may load, and nothing of the site around it.
    for entry in fs::read_dir(root().join("dist/v").join(VERSION))? {
        let name = entry?.file_name().into_string().ok().context("a name is not text")?;
        let is_packed = name.ends_with(".br") || name.ends_with(".gz");
        let is_there = files.contains(&format!("dist/v/{VERSION}/{name}"));
        ensure!(is_packed != is_there, "{name} is in the archive: {is_there}");
    }
    ensure!(
        !files.iter().any(|file| file.contains("docs/")
            || file.contains("fonts/")
            || file.ends_with(".ts") && !file.ends_with(".d.ts")),
        "{files:?}"
    );
    Ok(())
}

/// TypeScript takes the documented snippet, by the package's types alone, and refuses what is not in the code.
pub fn types() -> Result<()> {
    let app = installed()?;
    let snippet = snippet("packages", "ts")?;
    let source = app.join("src/script.ts");
    fs::write(&source, &snippet)?;
    let tsc = |file: &Path| {
        let mut tsc = command("tsc");
        tsc.current_dir(&app).args([
            "--ignoreConfig",
            "--noEmit",
            "--strict",
            "--target",
            "es2022",
            "--module",
            "es2022",
        ]);
        tsc.args(["--moduleResolution", "bundler", "--lib", "es2022,dom", "--types", ""]).arg(file).output()
    };
    let done = tsc(&source)?;
    ensure!(done.status.success(), "tsc says: {}", String::from_utf8_lossy(&done.stdout));
    for (right, wrong) in
        [("figure.text", "figure.words"), ("mount(host)", "mount(1)"), ("load(\"/ward-profile/\")", "load(1)")]
    {
        ensure!(snippet.contains(right), "the snippet has no {right}");
        let broken = app.join("src/broken.ts");
        fs::write(&broken, snippet.replace(right, wrong))?;
        let done = tsc(&broken)?;
        fs::remove_file(&broken)?;
        ensure!(!done.status.success(), "tsc takes {wrong}");
    }
    // And the scripts themselves are what the types are made from.
    let made = fs::read_to_string(root().join("target/types/package/index.d.ts"))?;
    let shipped = fs::read_to_string(app.join("node_modules/ward-profile/index.d.ts"))?;
    let own =
        |text: &str| text.replace("./dist/ward-profile.js", "…").replace("../types", "…").replace("../embed", "…");
    ensure!(own(&made) == own(&shipped), "the package's types are not the code's: {shipped}");
    Ok(())
}

/// The documented components of React and Vue and the documented script, built by Vite.
pub fn vite() -> Result<()> {
    let app = installed()?;
    for (name, page, language) in [
        ("WardProfile.jsx", "embedding", "jsx"),
        ("WardProfile.vue", "embedding", "vue"),
        ("script.ts", "packages", "ts"),
    ] {
        fs::write(app.join("src").join(name), snippet(page, language)?)?;
    }
    // The documented script that copies the package's files.
    let path = app.join("package.json");
    let mut package: Value = serde_json::from_slice(&fs::read(&path)?)?;
    let documented: Value = serde_json::from_str(&snippet("packages", "json")?)?;
    package["scripts"]["prebuild"] = documented["scripts"]["prebuild"].clone();
    fs::write(&path, serde_json::to_string_pretty(&package)?)?;
    run(command("npm").current_dir(&app).args(["run", "build"]))?;
    let server = Server::start(serve::router(app.join("dist")))?;
    let browser = Browser::start(Engine::Chromium)?;
    for page in ["react", "vue"] {
        browser.goto(&server.url(&format!("/{page}.html")))?;
        ready(&browser).with_context(|| page.to_owned())?;
        browser.click("#dark")?;
        let dark = "return document.querySelector('[data-ward-profile]').wardProfile?.inspect().theme === 'dark';";
        browser.wait_for("an attribute that changes", PATIENCE, dark).with_context(|| page.to_owned())?;
        browser.click("#away")?;
        browser.wait_for("the picture to go", PATIENCE, "return !document.querySelector('[data-ward-profile]');")?;
    }
    browser.goto(&server.url("/script.html"))?;
    ready(&browser).context("script")?;
    no_errors(&browser)
}

/// A page that names the script in the folder of packages, without any build.
pub fn plain() -> Result<()> {
    let app = installed()?;
    let page = "<!doctype html><html lang=en><link rel=icon href=data:,><title>A page</title><div style=\"width:720px\"><div data-ward-profile data-lang=en>\
                Words</div></div><script type=module src=\"/node_modules/ward-profile/dist/embed.js\"></script></html>";
    fs::write(app.join("plain.html"), page)?;
    let server = Server::start(serve::router(app))?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.goto(&server.url("/plain.html"))?;
    ready(&browser)?;
    as_declared(&browser)?;
    no_errors(&browser)
}

/// What the types say is there, and nothing that they do not say.
fn as_declared(browser: &Browser) -> Result<()> {
    let types = fs::read_to_string(folder().join("app/node_modules/ward-profile/dist/ward-profile.d.ts"))?;
    let names_behind = |text: &str, before: &str| {
        let behind = text.split(before).skip(1);
        let names = behind.filter_map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next());
        names.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let handle = types.split("export interface Handle {").nth(1).and_then(|rest| rest.split("\n}").next());
    let handle = handle.context("the types have no Handle")?;
    let methods =
        handle.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     ") && line.contains('('));
    let methods = methods.filter_map(|line| Some(line.trim().split_once('(')?.0.to_owned()));
    let methods: BTreeSet<String> = methods.filter(|name| name.chars().all(char::is_alphanumeric)).collect();
    let exports = &names_behind(&types, "export declare function ") | &names_behind(&types, "export declare const ");
    let seen = browser.run_async(
        "const exported = Object.keys(await import('/node_modules/ward-profile/dist/embed.js')).sort();
         const widget = document.querySelector('[data-ward-profile]').wardProfile;
         const own = new Set([...Object.keys(widget), ...Object.getOwnPropertyNames(Object.getPrototypeOf(widget))]);
         return [exported, [...own].filter((name) => name !== 'constructor' && typeof widget[name] === 'function')];",
        vec![],
    )?;
    let named = |list: &Value| {
        list.as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect::<BTreeSet<_>>()
    };
    ensure!(named(&seen[0]) == exports, "exported: {}; declared: {exports:?}", seen[0]);
    ensure!(methods.len() > 5 && methods.is_subset(&named(&seen[1])), "there: {}; declared: {methods:?}", seen[1]);
    Ok(())
}

fn ready(browser: &Browser) -> Result<()> {
    const READY: &str = "const host = document.querySelector('[data-ward-profile]');
        const state = host?.dataset.wardProfileState;
        if (state === 'failed') throw new Error(host.shadowRoot?.textContent);
        return state === 'ready' && host.wardProfile.inspect().figures.length > 5;";
    browser.wait_for("the picture", PATIENCE, READY).map(drop)
}

fn no_errors(browser: &Browser) -> Result<()> {
    let log = browser.console_log()?;
    let severe: Vec<&str> =
        log.iter().filter(|line| line.level == "SEVERE").map(|line| line.message.as_str()).collect();
    let own: Vec<&&str> = severe.iter().filter(|line| !line.contains("favicon")).collect();
    ensure!(own.is_empty(), "the console says {own:?}");
    Ok(())
}
