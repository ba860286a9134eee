//! Opens a session over plain http.

use anyhow::{Context, Result, anyhow};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::time::Duration;

/// A slow machine's first start of a browser is slow; past this it hangs.
const LIMIT: Duration = Duration::from_secs(60);

pub async fn open(driver: String, capabilities: Map<String, Value>) -> Result<Client> {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    tokio::time::timeout(LIMIT, builder.connect(&driver))
        .await
        .with_context(|| format!("the browser did not start within {} s", LIMIT.as_secs()))?
        .map_err(|error| anyhow!("the driver refused: {error}"))
}
