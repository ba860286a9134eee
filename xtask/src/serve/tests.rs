//! What a browser is told about each file.

use axum::body::Body;
use axum::http::{HeaderName, Request, Response, StatusCode, header};
use std::fs;
use tempfile::TempDir;
use tower::ServiceExt;

use super::*;

/// A small `dist/`.
fn dist() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("v/1.0.0")).unwrap();
    fs::create_dir_all(folder.path().join("docs")).unwrap();
    let long = "phường Quy Nhơn Nam ".repeat(500);
    for name in [
        "index.html",
        "docs/index.html",
        "embed.js",
        "embed.mjs",
        "embed.css",
        "profile.schema.json",
        "picture.svg",
        "picture.png",
        "font.woff2",
        "v/1.0.0/module.wasm",
    ] {
        fs::write(folder.path().join(name), &long).unwrap();
    }
    folder
}

async fn ask(folder: &TempDir, path: &str, headers: &[(HeaderName, &str)]) -> Response<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    router(folder.path().to_path_buf()).oneshot(request).await.unwrap()
}

fn told(response: &Response<Body>, name: &str) -> String {
    let value = response.headers().get(name);
    value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    runtime().unwrap().block_on(work)
}

#[test]
fn every_kind_of_file_has_its_type() {
    let folder = dist();
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/docs/", "text/html; charset=utf-8"),
        ("/embed.js", "text/javascript; charset=utf-8"),
        ("/embed.mjs", "text/javascript; charset=utf-8"),
        ("/embed.css", "text/css; charset=utf-8"),
        ("/profile.schema.json", "application/json"),
        ("/picture.svg", "image/svg+xml"),
        ("/picture.png", "image/png"),
        ("/font.woff2", "font/woff2"),
        ("/v/1.0.0/module.wasm", "application/wasm"),
    ] {
        let response = wait(ask(&folder, path, &[]));
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(told(&response, "content-type"), kind, "{path}");
        assert_eq!(told(&response, "x-content-type-options"), "nosniff", "{path}");
    }
}

#[test]
fn other_sites_may_use_everything() {
    let folder = dist();
    let from = [(header::ORIGIN, "https://news.example")];
    for path in ["/embed.js", "/v/1.0.0/module.wasm", "/font.woff2", "/missing.json"] {
        let response = wait(ask(&folder, path, &from));
        assert_eq!(told(&response, "access-control-allow-origin"), "*", "{path}");
        assert_eq!(told(&response, "cross-origin-resource-policy"), "cross-origin", "{path}");
        assert_eq!(told(&response, "timing-allow-origin"), "*", "{path}");
    }
}

#[test]
fn only_versioned_files_that_are_there_are_kept_for_ever() {
    let folder = dist();
    for (path, caching) in [
        ("/v/1.0.0/module.wasm", "public, max-age=31536000, immutable"),
        ("/v/1.0.0/missing.wasm", "no-cache"),
        ("/embed.js", "no-cache"),
        ("/", "no-cache"),
    ] {
        let response = wait(ask(&folder, path, &[]));
        assert_eq!(told(&response, "cache-control"), caching, "{path}");
    }
}

#[test]
fn what_a_browser_has_already_is_not_sent_again() {
    let folder = dist();
    let brotli = (header::ACCEPT_ENCODING, "br");
    let first = wait(ask(&folder, "/embed.js", std::slice::from_ref(&brotli)));
    for (condition, key) in [(header::IF_NONE_MATCH, "etag"), (header::IF_MODIFIED_SINCE, "last-modified")] {
        let value = told(&first, key);
        assert!(!value.is_empty(), "{key}");
        let again = wait(ask(&folder, "/embed.js", &[brotli.clone(), (condition, &value)]));
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{key}");
        assert_eq!(told(&again, "cache-control"), "no-cache", "{key}");
    }
}

#[test]
fn text_and_modules_are_compressed_and_fonts_and_pictures_are_not() {
    let folder = dist();
    let both = [(header::ACCEPT_ENCODING, "gzip, deflate, br")];
    for path in ["/", "/embed.js", "/v/1.0.0/module.wasm", "/picture.svg", "/profile.schema.json"] {
        let response = wait(ask(&folder, path, &both));
        assert_eq!(told(&response, "content-encoding"), "br", "{path}");
        assert!(told(&response, "vary").contains("accept-encoding"), "{path}");
        let body = wait(axum::body::to_bytes(response.into_body(), usize::MAX)).unwrap();
        assert!(body.len() < 500, "{path}: {} bytes", body.len());
    }
    let gzip = wait(ask(&folder, "/embed.js", &[(header::ACCEPT_ENCODING, "gzip")]));
    assert_eq!(told(&gzip, "content-encoding"), "gzip");
    for path in ["/font.woff2", "/picture.png"] {
        let response = wait(ask(&folder, path, &both));
        assert_eq!(told(&response, "content-encoding"), "", "{path}");
    }
}

#[test]
fn a_busy_port_is_told_in_words() {
    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let words = wait(bind(port)).unwrap_err().to_string();
    assert!(words.contains(&format!("127.0.0.1:{port}")), "{words}");
    assert!(words.contains("--port"), "{words}");
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = dist();
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml"] {
        let response = wait(ask(&folder, path, &[]));
        assert_ne!(response.status(), StatusCode::OK, "{path}");
    }
}

#[test]
fn a_server_in_the_background_answers_and_ends() {
    let folder = dist();
    let server = Server::start(router(folder.path().to_path_buf())).unwrap();
    let address = server.address;
    assert!(server.url("/embed.js").ends_with("/embed.js"));
    assert!(std::net::TcpStream::connect(address).is_ok());
    drop(server);
    assert!(std::net::TcpStream::connect(address).is_err());
}
