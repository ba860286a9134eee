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

/// The same for what an editor asked of a profile: figures in place of its own, sections of what it does not have. One
/// code may have several sentences.
#[cfg(feature = "full")]
const ASKED_OF_A_PROFILE: [(&str, [&str; 2]); 13] = [
    (
        "unknown-figure",
        [
            "{}: “{}” không dùng được vì hồ sơ không có số liệu này; có thể thay: {}.",
            "{}: “{}” is not used, since the profile has no such figure; those that can be replaced: {}.",
        ],
    ),
    (
        "no-figure",
        [
            "{}: “{}” không dùng được vì hồ sơ không có số liệu nào thay được.",
            "{}: “{}” is not used, since the profile has no figure that can be replaced.",
        ],
    ),
    (
        "not-a-number",
        [
            "{}: “{}” không phải là số; hãy viết liền các chữ số, phần thập phân sau dấu phẩy hoặc dấu chấm, ví dụ {}.",
            "{}: “{}” is not a number; write plain digits, with a point or a comma before decimals, for example {}.",
        ],
    ),
    (
        "not-a-whole-number",
        [
            "{}: “{}” không phải là số nguyên; hãy viết liền các chữ số, ví dụ {}.",
            "{}: “{}” is not a whole number; write plain digits, for example {}.",
        ],
    ),
    (
        "ambiguous-number",
        ["{}: “{}” có thể hiểu theo hai cách; hãy viết {}.", "{}: “{}” can be read in two ways; write {}."],
    ),
    (
        "number-out-of-range",
        ["{}: “{}” nằm ngoài khoảng hợp lý: {}.", "{}: “{}” is out of the range that is likely: {}."],
    ),
    (
        "figure-stated",
        [
            "{}: “{}” không dùng được vì nguồn nêu điều này bằng lời, không có con số để thay.",
            "{}: “{}” is not used, since the source states this in words; there is no number to replace.",
        ],
    ),
    (
        "figure-calculated",
        [
            "{}: “{}” không dùng được vì số này được tính từ số khác; hãy thay: {}.",
            "{}: “{}” is not used, since this figure is calculated from others; replace: {}.",
        ],
    ),
    (
        "figure-of-units",
        [
            "{}: “{}” không dùng được vì đây là số đơn vị cũ mà hồ sơ nêu tên.",
            "{}: “{}” is not used, since this is how many former units the profile names.",
        ],
    ),
    (
        "figure-of-entries",
        [
            "{}: “{}” không dùng được vì đây là số mục mà hồ sơ liệt kê.",
            "{}: “{}” is not used, since this is how many entries the profile lists.",
        ],
    ),
    (
        "figure-not-drawn",
        [
            "{}: “{}” không được vẽ bên cạnh số liệu của nguồn mà nó đi kèm; hãy thay cả {}.",
            "{}: “{}” is not drawn beside the source’s figure that it goes with; replace {} too.",
        ],
    ),
    (
        "section-without-data",
        [
            "{}: phần “{}” không được vẽ vì hồ sơ không có số liệu nào có vai trò (role) {}.",
            "{}: “{}” is not drawn, since the profile has no figure of the role {}.",
        ],
    ),
    (
        "section-without-units",
        [
            "{}: phần “{}” không được vẽ vì hồ sơ không nêu đơn vị cũ nào.",
            "{}: “{}” is not drawn, since the profile names no former units.",
        ],
    ),
];

/// Words between which a reader may choose.
#[cfg(feature = "full")]
pub fn or(lang: Lang, words: &[&str]) -> String {
    crate::metrics::joined(words.iter().copied(), if lang == Lang::En { " or " } else { " hoặc " })
}

/// The sentence of a name for a problem with what was asked of a profile; empty for a name that there is not.
#[cfg(feature = "full")]
pub fn worded(name: &str, problem: &Problem, lang: Lang) -> String {
    let found = ASKED_OF_A_PROFILE.iter().find(|(known, _)| *known == name);
    found.map(|(_, patterns)| filled(patterns, problem, lang)).unwrap_or_default()
}

/// The question that follows where an allowed word is near.
const SUGGESTION: [&str; 2] = [" Có phải ý bạn là “{}”?", " Did you mean “{}”?"];

/// The sentence for a problem with an attribute; empty for a code that words itself elsewhere.
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    let found = SENTENCES.iter().find(|(code, _)| *code == problem.code);
    found.map(|(_, patterns)| filled(patterns, problem, lang)).unwrap_or_default()
}

fn filled(patterns: &[&str; 2], problem: &Problem, lang: Lang) -> String {
    let index = usize::from(lang.code() == "en");
    let values = [problem.attribute.as_deref(), problem.value.as_deref(), problem.allowed.as_deref()];
    let mut sentence = fill(patterns[index], &values.map(Option::unwrap_or_default));
    if let Some(word) = &problem.suggestion {
        sentence.push_str(&fill(SUGGESTION[index], &[word]));
    }
    sentence
}
