//! The iframe form: a page of one widget, and the script for pages around it.

use std::fs;

use anyhow::{Context, Result};

use super::{Build, assets};

/// Writes `frame.html`, `frame.css` and `frame.js`, and the script that the first loads.
pub fn write(build: &Build, preloads: &str, fallback: &str) -> Result<()> {
    let read = |name: &str| {
        let path = build.root.join("www").join(name);
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let work = build.root.join("target/wasm");
    let inside = assets::script(build, "frame/inside", &work, &[])?;
    // The first script sets the attributes that the second one reads: modules run in their order.
    let head = format!(
        "{preloads}\n<script type=\"module\" src=\"{inside}\"></script>\n<script type=\"module\" src=\"embed.js\"></script>"
    );
    let host = format!("<div data-ward-profile>\n{fallback}\n</div>");
    let page =
        read("frame.html")?.replace("<!-- ward-profile:head -->", &head).replace("<!-- ward-profile:host -->", &host);
    assets::put(&build.dist.join("frame.html"), page)?;
    assets::put(&build.dist.join("frame.css"), read("frame.css")?)?;
    assets::bundle(build, "frame/parent", &build.dist.join("frame.js"), &[])
}
