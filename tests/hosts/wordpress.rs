//! WordPress's own filter of posts, `wp_kses_post`, without the rest of WordPress.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use xtask::{setup::hosts, tools::command};

use crate::{opened, snippet};

/// A test: its name, and what is done.
type Test = (&'static str, fn() -> Result<()>);

pub const TESTS: &[Test] = &[
    ("wordpress::the_filter_keeps_the_snippet_and_it_draws", draws),
    ("wordpress::the_filter_takes_what_the_page_says", takes),
];

/// What the filter needs around it: its file and three that it calls.
const FILTER: &str = "define('ABSPATH', getenv('WORDPRESS') . '/'); define('WPINC', 'wp-includes');
    foreach (['plugin', 'functions', 'formatting', 'kses'] as $file) { require ABSPATH . 'wp-includes/' . $file . '.php'; }
    echo wp_kses_post(stream_get_contents(STDIN));";

/// What a hook of the theme prints into the head.
const THEME: &str = "function add_action($name, $callback) { if ($name === 'wp_head') { $callback(); } }
    eval(stream_get_contents(STDIN));";

/// What PHP prints, given a text.
fn php(program: &str, given: &str) -> Result<String> {
    let mut php: Command = command("php");
    php.args(["-d", "display_errors=stderr", "-d", "error_reporting=E_ALL & ~E_DEPRECATED", "-r", program]);
    php.env("WORDPRESS", hosts::wordpress()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = php.spawn().context("php cannot be started")?;
    child.stdin.take().context("php takes nothing")?.write_all(given.as_bytes())?;
    let done = child.wait_with_output()?;
    ensure!(done.status.success(), "php failed: {}", String::from_utf8_lossy(&done.stderr));
    Ok(String::from_utf8(done.stdout)?)
}

fn draws() -> Result<()> {
    let post = snippet("embedding", "html wordpress")?;
    let filtered = php(FILTER, &post)?;
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = words(&post.replace("display:flow-root;", ""));
    ensure!(words(&filtered) == wanted, "the filter changes more than it should:\n{filtered}");
    let head = php(THEME, &snippet("embedding", "php")?)?;
    ensure!(head.matches("<script").count() == 1, "the theme brings {head}");
    let html = format!(
        "<!doctype html><html lang=vi><title>A post</title>{head}<body><main style=\"width:720px\">{filtered}</main></html>"
    );
    let html = html.replace("https://cdn.example/ward-profile/", "/");
    let seen = opened(
        html,
        "const host = document.querySelector('[data-ward-profile]');
         const { figures, lang } = host.wardProfile.inspect();
         return [figures.some(({ id }) => id === 'population'), lang, host.querySelectorAll('img, table').length, host.style.minHeight];",
    )?;
    ensure!(
        seen[0] == true && seen[1] == "vi" && seen[2] == 2,
        "the picture, or what stands in for it, is not whole: {seen}"
    );
    ensure!(seen[3].as_str().is_some_and(|height| height.starts_with("clamp(")), "the room is not kept: {seen}");
    Ok(())
}

fn takes() -> Result<()> {
    let post = "<picture><source srcset=\"a.svg\"><img src=\"https://a.example/a.png\" alt=\"A\"></picture>\
                <script type=\"module\">words()</script>";
    let filtered = php(FILTER, post)?;
    let wanted = "<img src=\"https://a.example/a.png\" alt=\"A\">words()";
    ensure!(filtered == wanted, "the page says something else of the filter: {filtered}");
    Ok(())
}
