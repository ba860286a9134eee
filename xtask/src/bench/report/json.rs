//! `target/bench.json`: a run with all of its samples.

use serde_json::{Value, json};

use super::{Run, verdicts};
use crate::bench::{
    contender::Contender,
    eye::{Conditions, VIEWPORT},
    stats::Spread,
};

/// A run as a document.
pub fn document(run: &Run) -> Value {
    let files = |one: &Contender| {
        let files = run.results.files.get(one).into_iter().flatten();
        let list: Vec<Value> = files
            .map(|file| json!({ "path": file.path, "raw": file.sizes[0], "gzip": file.sizes[1], "brotli": file.sizes[2] }))
            .collect();
        let total = run
            .results
            .transferred(*one)
            .map(|[raw, gzip, brotli]| json!({ "raw": raw, "gzip": gzip, "brotli": brotli }));
        json!({ "contender": one.key(), "requests": list.len(), "total": total, "files": list })
    };
    let versions: serde_json::Map<String, Value> =
        run.versions.iter().map(|(one, version)| (one.key().to_owned(), json!(version))).collect();
    let judged: Vec<Value> = verdicts(run)
        .into_iter()
        .map(|verdict| json!({ "target": verdict.target, "measured": verdict.told, "met": verdict.met }))
        .collect();
    json!({
        "date": run.date,
        "commit": run.commit,
        "rounds": run.rounds,
        "publishable": !run.is_quick(),
        "machine": run.machine.json(),
        "versions": versions,
        "conditions": {
            "viewport": [VIEWPORT.0, VIEWPORT.1],
            "devicePixelRatio": 1,
            "reducedMotion": true,
            "as-is": { "processor": "as it is", "network": "loopback" },
            "slow": { "processor": "4 times as slow", "network": "1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms latency; for first pictures alone" },
        },
        "painted": "the end of the commit of the first frame after the contender’s drawing calls",
        "transferred": Contender::ALL.iter().map(files).collect::<Vec<_>>(),
        "measures": measures(run),
        "targets": judged,
    })
}

fn measures(run: &Run) -> Vec<Value> {
    let mut all = Vec::new();
    for key in run.results.keys() {
        let samples = run.results.samples(key);
        let Some(spread) = Spread::of(samples) else { continue };
        let (lower, upper) = spread.quartiles();
        let mut entry = json!({
            "measure": key.metric.key(),
            "unit": if key.metric.is_bytes() { "bytes" } else { "ms" },
            "contender": key.contender.key(),
            "conditions": match key.conditions { Conditions::AsIs => "as-is", Conditions::Slow => "slow" },
            "median": spread.median(),
            "quartiles": [lower, upper],
            "least": spread.least(),
            "most": spread.most(),
            "count": spread.count(),
            "samples": samples,
        });
        if key.count > 0 {
            entry["of"] = json!(key.count);
        }
        all.push(entry);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{super::tests::run, *};

    #[test]
    fn every_sample_is_kept_in_the_order_in_which_it_was_taken() {
        let document = document(&run());
        let found = document["measures"].as_array().into_iter().flatten().find(|entry| {
            entry["measure"] == "first-picture" && entry["contender"] == "chartjs" && entry["conditions"] == "slow"
        });
        let found = found.cloned().unwrap_or_default();
        assert_eq!(found["samples"], json!([270.0, 300.0, 360.0]));
        assert_eq!((&found["median"], &found["least"], &found["most"]), (&json!(300.0), &json!(270.0), &json!(360.0)));
        assert_eq!(document["publishable"], false);
        assert_eq!(document["transferred"][0]["total"]["brotli"], 40_000);
        assert_eq!(document["versions"]["chartjs"], "4.6.1");
    }
}
