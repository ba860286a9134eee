//! The WebDriver commands that fantoccini does not know, and its errors in words.

use axum::http::Method;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below `/session/ID/`: to be sent with a body, or asked without.
#[derive(Debug)]
pub struct Wire {
    path: String,
    body: Option<Value>,
}

impl Wire {
    pub fn cdp(method: &str, params: Value) -> Wire {
        Wire { path: "goog/cdp/execute".to_owned(), body: Some(json!({ "cmd": method, "params": params })) }
    }

    /// A log of the driver's: `browser` or `performance`.
    pub fn log(kind: &str) -> Wire {
        Wire { path: "se/log".to_owned(), body: Some(json!({ "type": kind })) }
    }

    /// What assistive technology is told of an element: `computedrole` or `computedlabel`.
    pub fn computed(element: &str, what: &str) -> Wire {
        Wire { path: format!("element/{element}/{what}"), body: None }
    }
}

impl WebDriverCompatibleCommand for Wire {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// An error without what drivers add to it, which says nothing about the page.
pub fn in_words(error: &CmdError) -> String {
    let CmdError::Standard(told) = error else {
        return error.to_string();
    };
    let mut message: &str = &told.message;
    for addition in ["\nStacktrace", "\n  (Session info", "(Session info"] {
        message = message.split(addition).next().unwrap_or_default();
    }
    let kind = told.error.to_string();
    match message.trim().trim_start_matches(&kind).trim_start_matches(": ") {
        "" => kind,
        message => format!("{kind}: {message}"),
    }
}
