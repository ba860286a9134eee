//! Serves `dist/` as a good host would: right types, compression, caching, and open to other sites.

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::cors::CorsLayer;
use tower_http::services::ServeDir;

/// Serves a folder; further routes may be merged in.
pub fn router(dir: PathBuf) -> Router {
    // Fonts are compressed already, as are the pictures which the default leaves alone.
    let worth = DefaultPredicate::new().and(NotForContentType::const_new("font/"));
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(6)).compress_when(worth);
    Router::new()
        // A file that stands there compressed already, with `.br` after its name, is sent as it is.
        .fallback_service(ServeDir::new(dir).precompressed_br())
        .layer(middleware::from_fn(with_headers))
        .layer(compression)
        .layer(CorsLayer::permissive())
}

/// Serves a folder at a port of this machine until Ctrl+C.
pub fn run(dir: &Path, port: u16) -> Result<()> {
    runtime()?.block_on(listen(dir.to_path_buf(), port))
}

/// Serves a folder at a port of this machine until Ctrl+C, and says where.
pub async fn listen(dir: PathBuf, port: u16) -> Result<()> {
    let listener = bind(port).await?;
    let address = listener.local_addr().context("the server has no address")?;
    println!("ward-profile: demo page at http://{address}/ (Ctrl+C stops)");
    axum::serve(listener, router(dir))
        .with_graceful_shutdown(async {
            // If the signal can't be listened for, Ctrl+C ends the process all the same.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
        .await
        .context("the server stopped")
}

/// A server in the background, at a free port, for as long as this value lives.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a router. Two servers are two origins.
    pub fn start(router: Router) -> Result<Server> {
        let runtime = runtime()?;
        let listener = runtime.block_on(bind(0))?;
        let address = listener.local_addr().context("the server has no address")?;
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                // No graceful end: a browser may keep its connections open for minutes.
                tokio::select! {
                    _ = axum::serve(listener, router) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Server { address, stop: Some(stop), thread: Some(thread) })
    }

    /// The port at 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of a path that begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn runtime() -> Result<Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot make a runtime")
}

async fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.with_context(|| {
        format!(
            "cannot listen at 127.0.0.1:{port}: another program may use it; \
                 choose another port, as in `cargo xtask start --port {}`",
            port.checked_add(1).unwrap_or(8080)
        )
    })
}

async fn with_headers(request: Request, next: Next) -> Response {
    let immutable = request.uri().path().starts_with("/v/");
    let mut response = next.run(request).await;
    // A missing file may be there after the next build: only what is found is kept for ever.
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = match immutable && found {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    let headers = response.headers_mut();
    let fixed = [
        (header::CACHE_CONTROL, caching),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
        (HeaderName::from_static("timing-allow-origin"), "*"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    name_charset(headers);
    response
}

/// All our text is UTF-8, and the type should say so; modules have the type of today's standard.
fn name_charset(headers: &mut HeaderMap) {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let full = match kind {
        "application/javascript" => "text/javascript; charset=utf-8".to_owned(),
        text if text.starts_with("text/") && !text.contains("charset") => format!("{text}; charset=utf-8"),
        _ => return,
    };
    if let Ok(value) = HeaderValue::from_str(&full) {
        headers.insert(header::CONTENT_TYPE, value);
    }
}

#[cfg(test)]
mod tests;
