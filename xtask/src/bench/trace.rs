//! What a trace of Chromium's says of a load.

use anyhow::{Context, Result};
use serde_json::Value;

/// The categories that are traced: the main thread's tasks and frames, and the page's own marks.
pub const CATEGORIES: &str = "devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing";

/// A load, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// From the beginning of the navigation to the end of the first frame after the drawing: its commit, when the main
    /// thread has handed the picture to the compositor.
    pub painted: f64,
    /// How long the page's main thread was busy until then.
    pub busy: f64,
    /// Its longest task that began until then.
    pub longest: f64,
}

/// The load that the events tell of. Times in a trace are microseconds.
///
/// # Errors
/// When no load up to a first picture is among them.
pub fn load(events: &[Value]) -> Result<Load> {
    let drawn = events.iter().filter(|event| event["name"] == "bench-drawn").max_by(|a, b| at(a).total_cmp(&at(b)));
    let drawn = drawn.context("the trace has no first picture")?;
    let navigation = &drawn["args"]["data"]["navigationId"];
    let start = events
        .iter()
        .find(|event| event["name"] == "navigationStart" && event["args"]["data"]["navigationId"] == *navigation)
        .context("the trace has no beginning of the navigation")?;
    // A process's main thread alone has marks: the other events of the same thread are of the same page.
    let here = |event: &&Value| event["pid"] == drawn["pid"] && event["tid"] == drawn["tid"];
    let end = |event: &Value| at(event) + event["dur"].as_f64().unwrap_or(0.0);
    let painted = events
        .iter()
        .filter(here)
        .filter(|event| event["name"] == "Commit" && at(event) >= at(drawn))
        .map(end)
        .min_by(f64::total_cmp)
        .context("the trace has no frame after the first picture was drawn")?;
    let (start, mut busy, mut longest) = (at(start), 0.0, 0.0_f64);
    for task in events.iter().filter(here).filter(|event| event["name"] == "RunTask") {
        let within = end(task).min(painted) - at(task).max(start);
        if within > 0.0 {
            busy += within;
            longest = longest.max(end(task) - at(task).max(start));
        }
    }
    Ok(Load { painted: (painted - start) / 1000.0, busy: busy / 1000.0, longest: longest / 1000.0 })
}

fn at(event: &Value) -> f64 {
    event["ts"].as_f64().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(name: &str, tid: u32, ts: u32, dur: u32) -> Value {
        json!({ "name": name, "pid": 7, "tid": tid, "ts": ts, "dur": dur, "args": { "data": { "navigationId": "A" } } })
    }

    #[test]
    fn a_load_ends_with_the_first_frame_after_the_drawing() -> Result<()> {
        let mut events = vec![
            event("navigationStart", 7, 10_000, 0),
            // It began before the navigation: what came before is not the page's.
            event("RunTask", 7, 9_000, 3_000),
            event("RunTask", 7, 20_000, 30_000),
            event("Commit", 7, 25_000, 1_000),
            event("RunTask", 7, 60_000, 5_000),
            event("Commit", 7, 62_000, 2_000),
            event("RunTask", 7, 90_000, 80_000),
            // Other threads are not the page's.
            event("RunTask", 8, 20_000, 500_000),
            event("Commit", 8, 50_000, 10),
        ];
        assert!(load(&events).is_err(), "nothing was drawn");
        events.push(event("bench-drawn", 7, 49_000, 0));
        // Until the commit's end at 64 ms: 2 + 30 + 4 ms.
        assert_eq!(load(&events)?, Load { painted: 54.0, busy: 36.0, longest: 30.0 });
        Ok(())
    }

    #[test]
    fn another_page_s_navigation_is_not_this_one_s() {
        let mut other = event("navigationStart", 7, 10_000, 0);
        other["args"]["data"]["navigationId"] = json!("B");
        let events = [other, event("bench-drawn", 7, 20_000, 0), event("Commit", 7, 30_000, 1)];
        assert!(load(&events).is_err());
    }
}
