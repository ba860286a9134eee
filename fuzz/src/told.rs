//! What has to hold of everything that is told of what is wrong.

use ward_profile::{finding::Finding, inspect, locale::Lang, problem::Problem, profile::check, text::is_unseen};

/// The longest sentence, in characters: a thousand for each of three values, and what stands around them.
const LONGEST: usize = 4000;

/// A sentence that can be read: there, filled, not endless, of what can be seen.
fn sentence(text: &str) {
    assert!(!text.trim().is_empty(), "there are no words");
    assert!(text.chars().count() < LONGEST, "nobody reads {} bytes: {}", text.len(), &text[..200]);
    assert!(!text.chars().any(is_unseen), "it can be seen: {text:?}");
}

/// Findings have places and words, in both languages.
pub fn findings(findings: &[Finding]) {
    for finding in findings {
        sentence(&finding.sentence(Lang::Vi));
        sentence(&finding.sentence(Lang::En));
        assert!(finding.path.len() < LONGEST, "{} bytes of a path", finding.path.len());
        assert!(!finding.path.chars().any(is_unseen), "it can be seen: {:?}", finding.path);
    }
    json(&inspect::findings(findings, Lang::En));
}

/// What is wrong with attributes has words, and names the attribute.
pub fn problems(problems: &[Problem]) {
    for problem in problems {
        sentence(&problem.message);
        let attribute = problem.attribute.as_deref().unwrap_or_default();
        assert!(attribute.starts_with("data-") && problem.message.contains(attribute), "{problem:?}");
        assert!(problem.value.as_ref().is_none_or(|value| value.chars().count() <= 100), "{problem:?}");
    }
    json(&inspect::problems(problems));
}

/// What keeps a document from being drawn has words, and a place wherever it is JSON.
pub fn refusal(problem: &Problem) {
    assert!(!problem.message.trim().is_empty());
    assert!(problem.code == "not-json" || !problem.findings.is_empty(), "{problem:?}");
    assert!(problem.findings.len() <= check::MOST, "{} findings", problem.findings.len());
    // The checker lets nothing through that cannot be read.
    assert!(problem.findings.iter().all(|finding| finding.code != "unreadable"), "{problem:?}");
    findings(&problem.findings);
    json(&inspect::problem(problem, Lang::Vi));
}

fn json(text: &str) {
    let read: Result<serde_json::Value, _> = serde_json::from_str(text);
    assert!(read.is_ok(), "{read:?} of {text}");
}
