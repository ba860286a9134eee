//! What may be wrong with files, servers and browsers: told apart, named, and never in the reader's way.

use super::*;
use crate::harness::dist_file;

pub const TESTS: &[Test] = &[
    ("hostile::a_module_of_a_wrong_type_3", wrong_type),
    ("hostile::bindings_of_a_wrong_type_3", wrong_script_type),
    ("hostile::half_a_module", |stage| damaged(stage, page!("truncated"), "truncated")),
    ("hostile::a_flipped_bit", |stage| damaged(stage, page!("flipped"), "flipped")),
    ("hostile::an_old_script_beside_new_files_5", skew),
    ("hostile::a_module_that_never_comes", never),
    ("hostile::a_script_that_never_comes", never_around),
    ("hostile::a_script_that_is_missing", missing_reading),
    ("hostile::a_server_that_lets_nobody_read", closed),
    ("hostile::a_server_that_lets_nobody_read_the_module", unread),
    ("hostile::no_webassembly", |stage| refused(stage, page!("no_webassembly"), "no-webassembly", &["Safari 16.4"])),
    ("hostile::no_shadow_roots", no_shadow),
    ("hostile::a_host_that_is_taken", taken_host),
    ("hostile::no_canvas", |stage| refused(stage, page!("no_canvas"), "no-context", &["canvas"])),
    ("hostile::no_memory", |stage| refused(stage, page!("no_memory"), "out-of-memory", &["could not allocate"])),
    ("hostile::a_second_try", second_try),
];

/// The path of a script of `dist/`, by the beginning of its name.
fn script(name: &str) -> Result<String> {
    xtask::assemble::find(&xtask::tools::root().join("dist"), name, ".js")
}

/// The path of the module that these pages load: their hosts name a font.
fn module() -> Result<String> {
    xtask::assemble::find(&xtask::tools::root().join("dist"), "custom-vi", ".wasm")
}

fn wrong_type(stage: &Stage) -> Result<()> {
    let module = module()?;
    for kind in ["text/plain", "application/octet-stream", "application/wasm; charset=utf-8"] {
        stage.serve(&format!("/copy/wrong_wasm_type/{module}"), Answer::module(dist_file(&module)?).typed(kind));
        same(stage, page!("wrong_wasm_type"), "")?;
    }
    Ok(())
}

fn wrong_script_type(stage: &Stage) -> Result<()> {
    for name in ["picture", "reading"] {
        let path = script(name)?;
        let address = format!("/copy/wrong_script_type/{path}");
        let script = Answer::module(dist_file(&path)?).typed("text/plain").with("x-content-type-options", "nosniff");
        stage.serve(&address, script);
        refused(stage, page!("wrong_script_type"), "load-type", &["text/plain", "text/javascript", name])?;
        stage.serve(&address, Answer::default());
    }
    Ok(())
}

fn damaged(stage: &Stage, page: &str, name: &str) -> Result<()> {
    let module = module()?;
    let mut bytes = dist_file(&module)?;
    match name {
        "truncated" => bytes.truncate(bytes.len() / 2),
        _ => bytes[1000] ^= 4,
    }
    stage.serve(&format!("/copy/{name}/{module}"), Answer::module(bytes));
    refused(stage, page, "load-changed", &[".wasm"])
}

/// The script's names lead to files of its own version, or to none: never to those of another.
fn skew(stage: &Stage) -> Result<()> {
    let embed = String::from_utf8(dist_file("embed.js")?)?;
    let old = embed.replace("/custom-vi.", "/custom-vi.00");
    anyhow::ensure!(old != embed, "the script names no files");
    stage.serve("/copy/skew/embed.js", Answer::script(old));
    refused(stage, page!("skew"), "load-status", &["404", "custom-vi.00"])
}

fn never(stage: &Stage) -> Result<()> {
    let late = Answer::default().after(std::time::Duration::from_secs(8));
    stage.serve(&format!("/copy/never/{}", module()?), late);
    refused(stage, page!("never"), "load-timeout", &["30"])
}

/// What stands around the picture never comes, after the picture.
fn never_around(stage: &Stage) -> Result<()> {
    let late = Answer::default().after(std::time::Duration::from_secs(8));
    stage.serve(&format!("/copy/never_around/{}", script("reading")?), late);
    refused(stage, page!("never_around"), "load-timeout", &["30"])
}

fn missing_reading(stage: &Stage) -> Result<()> {
    for name in ["picture", "reading"] {
        let address = format!("/copy/missing_reading/{}", script(name)?);
        stage.serve(&address, Answer::status(404));
        refused(stage, page!("missing_reading"), "load-status", &["404", name])?;
        stage.serve(&address, Answer::default());
    }
    Ok(())
}

/// The script itself comes from the page's own server, and looks for its files at one that lets nobody read them; but for
/// the one that has the words.
fn closed(stage: &Stage) -> Result<()> {
    let embed = String::from_utf8(dist_file("embed.js")?)?;
    let far = stage.filled("\"{{closed}}/embed.js\"")?;
    stage.serve("/t/far.js", Answer::script(embed.replace("import.meta.url", &far)));
    refused(stage, page!("closed_server"), "load-failed", &["127.0.0.1", "CSP"])
}

/// All but the module comes from a server that lets others read.
fn unread(stage: &Stage) -> Result<()> {
    let embed = String::from_utf8(dist_file("embed.js")?)?;
    let module = module()?;
    let far = stage.filled(&format!("{{{{closed}}}}/{module}"))?;
    anyhow::ensure!(embed.contains(&module), "the script does not name {module}");
    let near = stage.filled("\"{{self}}/embed.js\"")?;
    stage.serve("/t/far.js", Answer::script(embed.replace(&module, &far).replace("import.meta.url", &near)));
    refused(stage, page!("closed_server"), "load-cors", &["127.0.0.1", ".wasm", "Access-Control-Allow-Origin"])
}

/// There is no root to show a notice in: the event and the console tell.
fn no_shadow(stage: &Stage) -> Result<()> {
    comes(
        stage,
        page!("no_shadow"),
        "wrong.push(...kit.refused(host, 'old-browser', false));
         check(kit.problems[0].message.includes('Safari 16.4'), kit.problems[0].message);",
    )
}

fn taken_host(stage: &Stage) -> Result<()> {
    comes(stage, page!("taken_host"), "wrong.push(...kit.refused(host, 'host-taken', false));")
}

/// The button in the notice tries again, and what failed before is asked for anew.
fn second_try(stage: &Stage) -> Result<()> {
    let bindings = script("picture")?;
    stage.serve(&format!("/copy/second_try/{bindings}"), Answer::status(503));
    let plain = plain(stage)?;
    refused(stage, page!("second_try"), "load-status", &["503"])?;
    stage.serve(&format!("/copy/second_try/{bindings}"), Answer::default());
    stage.check(
        plain,
        "const host = kit.host();
         kit.part(host, 'notice').querySelector('button').click();
         await kit.until('the second try', () => host.dataset.wardProfileState === 'ready');
         check(!kit.visible(kit.part(host, 'notice')), 'the notice stays');
         wrong.push(...await kit.guest(host, { plain: given, still: false, warnings: 1 }));",
    )
}
