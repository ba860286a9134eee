//! What a server answers.

use anyhow::Result;
use ureq::{Agent, http::HeaderMap};

/// An answer as it came: nothing is unpacked.
pub struct Answer {
    pub status: u16,
    headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value; empty for none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// Asks for an address; each answer is one, errors too.
pub fn get(url: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let agent = Agent::new_with_config(Agent::config_builder().http_status_as_error(false).build());
    let request = headers.iter().fold(agent.get(url), |request, (name, value)| request.header(*name, *value));
    let mut response = request.call()?;
    let body = response.body_mut().read_to_vec()?;
    Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
}
