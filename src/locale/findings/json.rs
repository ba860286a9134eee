//! What the host's JSON reader says, in plain words.

use crate::locale::Lang;

/// How the reader's message begins, and what to do, in Vietnamese and in English.
const MESSAGES: &[(&str, [&str; 2])] = &[
    (
        "trailing comma",
        [
            "thừa dấu phẩy trước dấu đóng ngoặc; hãy xóa dấu phẩy đó",
            "there is a comma before a closing bracket; delete that comma",
        ],
    ),
    (
        "key must be a string",
        [
            "ở đây cần tên trường trong dấu nháy kép \"…\"; hãy xem có dấu phẩy thập phân (36,36 phải là 36.36), lời chú thích hay dấu phẩy thừa phía trước không",
            "a field’s name in quotation marks \"…\" is needed here; look for a decimal comma (36,36 for 36.36), a comment, or a comma too many before it",
        ],
    ),
    (
        "EOF while parsing",
        [
            "tệp kết thúc giữa chừng; có dấu ngoặc hoặc dấu nháy chưa đóng",
            "the text ends too early; a bracket or a quotation mark is not closed",
        ],
    ),
    (
        "expected `,` or",
        [
            "thiếu dấu phẩy hoặc dấu đóng ngoặc trước chỗ này",
            "a comma, or a closing bracket, is missing before this place",
        ],
    ),
    (
        "expected `:`",
        ["thiếu dấu hai chấm giữa tên trường và giá trị", "a colon is missing between the field’s name and its value"],
    ),
    (
        "expected value",
        [
            "ở đây cần một giá trị; chữ đặt trong dấu nháy kép thẳng \"…\", không dùng lời chú thích, số dùng dấu chấm thập phân",
            "a value is needed here; texts stand in straight quotation marks \"…\", comments are not allowed, numbers have a decimal point",
        ],
    ),
    (
        "control character",
        [
            "trong đoạn chữ có ký tự xuống dòng hoặc ký tự điều khiển; hãy viết trên một dòng, hoặc xem có dấu nháy nào chưa đóng",
            "a text holds a line break or another control character; write it on one line, or close its quotation mark",
        ],
    ),
    (
        "trailing characters",
        [
            "sau dấu ngoặc đóng cuối cùng còn có chữ thừa; hãy xóa phần đó",
            "something stands after the last closing bracket; delete it",
        ],
    ),
];

/// The reader's message in plain words, with its place if it names one; as it is if there are none.
pub fn plain(detail: &str, lang: Lang) -> String {
    let Some((_, words)) = MESSAGES.iter().find(|(start, _)| detail.starts_with(start)) else {
        return detail.into();
    };
    let index = usize::from(lang == Lang::En);
    let place = detail.split_once(" at line ").and_then(|(_, place)| place.split_once(" column "));
    match place {
        Some((line, column)) if lang == Lang::Vi => format!("{} (dòng {line}, cột {column})", words[index]),
        Some((line, column)) => format!("{} (line {line}, column {column})", words[index]),
        None => words[index].into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readers_messages_are_told_in_plain_words() {
        let cases = [
            ("{\"a\": 1,}", "delete that comma (line 1, column 9)"),
            ("[1,]", "delete that comma"),
            ("{\"a\": 36,36}", "36,36 for 36.36"),
            ("{\"a\": 1, // x\n}", "a comment"),
            ("{\"a\": [1", "not closed"),
            ("{\"a\": \"x", "not closed"),
            ("{\"a\": 1 \"b\": 2}", "is missing before"),
            ("[1 2]", "is missing before"),
            ("{\"a\" 1}", "a colon"),
            ("{\"a\": “x”}", "straight quotation marks"),
            ("{\"a\": \"x\ny\"}", "on one line"),
            ("{} {}", "delete it"),
        ];
        for (json, told) in cases {
            let error = serde_json::from_str::<serde_json::Value>(json).expect_err("it is not JSON").to_string();
            let [vi, en] = [Lang::Vi, Lang::En].map(|lang| plain(&error, lang));
            assert!(en.contains(told) && vi.contains("(dòng ") && en.contains("(line "), "{json}: {error}: {en}");
        }
        assert_eq!(plain("trailing comma", Lang::Vi), "thừa dấu phẩy trước dấu đóng ngoặc; hãy xóa dấu phẩy đó");
        assert_eq!(plain("number out of range at line 1 column 2", Lang::Vi), "number out of range at line 1 column 2");
    }
}
