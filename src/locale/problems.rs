//! What is wrong with an attribute, in words: what, and what would be right.

use super::{Lang, fill};
use crate::problem::Problem;

/// For each code, the sentence in Vietnamese and in English; its places are the attribute, the value, and what is allowed.
const SENTENCES: [(&str, [&str; 2]); 5] = [
    (
        "text-too-long",
        [
            "{}: văn bản dài quá 300 ký tự nên không dùng.",
            "{}: the text is longer than 300 characters and is not used.",
        ],
    ),
    ("not-a-color", ["{}: “{}” không phải màu dạng #rgb hay #rrggbb.", "{}: “{}” is not a colour as #rgb or #rrggbb."]),
    (
        "not-a-font",
        [
            "{}: “{}” không phải danh sách tên phông chữ, cách nhau bằng dấu phẩy.",
            "{}: “{}” is not a list of font families with commas between.",
        ],
    ),
    (
        "weak-accent",
        [
            "{}: màu {} quá gần màu nền nên được đổi thành {} cho dễ đọc.",
            "{}: {} is too near the background and was changed to {} to be readable.",
        ],
    ),
    ("unknown-value", ["{}: “{}” không phải một trong: {}.", "{}: “{}” is not one of: {}."]),
];

/// The question that follows where an allowed word is near.
const SUGGESTION: [&str; 2] = [" Có phải ý bạn là “{}”?", " Did you mean “{}”?"];

/// The sentence for a problem with an attribute; empty for a code that words itself elsewhere.
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    let index = usize::from(lang == Lang::En);
    let Some((_, patterns)) = SENTENCES.iter().find(|(code, _)| *code == problem.code) else {
        return String::new();
    };
    let values = [problem.attribute, problem.value.as_deref(), problem.allowed.as_deref()];
    let mut sentence = fill(patterns[index], &values.map(Option::unwrap_or_default));
    if let Some(word) = problem.suggestion {
        sentence.push_str(&fill(SUGGESTION[index], &[word]));
    }
    sentence
}
