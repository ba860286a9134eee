//! What is wrong with a document's form, in words.

/// As [`super::SENTENCES`].
pub const SENTENCES: &[(&str, [&str; 2])] = &[
    (
        "null",
        [
            "null không nói gì; hãy điền giá trị, hoặc bỏ hẳn trường này.",
            "null says nothing; give a value, or leave the field out.",
        ],
    ),
    ("not-an-object", ["cần một đối tượng đặt trong ngoặc nhọn.", "an object is needed here, in braces."]),
    ("not-a-list", ["cần một danh sách đặt trong ngoặc vuông.", "a list is needed here, in square brackets."]),
    ("not-a-text", ["cần một đoạn chữ đặt trong dấu nháy kép.", "a text is needed here, in double quotation marks."]),
    (
        "not-a-number",
        [
            "cần một con số không đặt trong dấu nháy, ví dụ 36.36.",
            "a number is needed here, without quotation marks, such as 36.36.",
        ],
    ),
    (
        "number-as-text",
        [
            "“{}” là chữ chứ không phải số; hãy bỏ dấu nháy, không ngăn cách hàng nghìn và dùng dấu chấm thập phân: 73296 hay 36.36.",
            "“{}” is a text, not a number; write it without quotation marks or grouping and with a decimal point: 73296 or 36.36.",
        ],
    ),
    (
        "not-whole",
        [
            "{} không phải số nguyên; cần một số nguyên.",
            "{} is not written as a whole number; one is needed, without decimals.",
        ],
    ),
    (
        "not-true-or-false",
        ["cần true hoặc false, không có dấu nháy.", "true or false is needed here, without quotation marks."],
    ),
    (
        "not-a-shape",
        [
            "cần địa chỉ của một tệp GeoJSON, hoặc chính đối tượng GeoJSON.",
            "the address of a GeoJSON file is needed here, or the GeoJSON object itself.",
        ],
    ),
    ("missing-field", ["thiếu trường “{}”; hãy bổ sung trường này.", "the field “{}” is missing; it is needed here."]),
    (
        "unknown-field",
        [
            "hồ sơ không có trường “{}” ở chỗ này; các trường dùng được: {}.",
            "there is no field “{}” here; the fields are: {}.",
        ],
    ),
    (
        "unknown-word",
        ["“{}” không phải một trong các từ dùng được: {}.", "“{}” is not one of the words that can stand here: {}."],
    ),
    (
        "not-one-of",
        [
            "cần một đối tượng có đúng một trong các trường {}, ví dụ {\"years\": [2024, 2024]} hoặc {\"by\": 2030}.",
            "an object is needed here with exactly one of the fields {}, such as {\"years\": [2024, 2024]} or {\"by\": 2030}.",
        ],
    ),
    (
        "no-words",
        ["không có chữ nào; cần “vi”, “en” hoặc cả hai.", "there are no words; “vi”, “en” or both are needed."],
    ),
    (
        "not-a-date",
        [
            "“{}” không phải ngày dạng năm-tháng-ngày, ví dụ 2025-07-01.",
            "“{}” is not a date as year-month-day, such as 2025-07-01.",
        ],
    ),
    (
        "no-such-day",
        [
            "lịch không có ngày {}; hãy xem lại ngày và tháng.",
            "the calendar has no day {}; check the day and the month.",
        ],
    ),
    ("negative", ["{} là số âm; cần số từ 0 trở lên.", "the number {} is negative; 0 or more is needed."]),
    (
        "too-large",
        [
            "{} quá lớn; cần số không quá một triệu tỷ.",
            "the number {} is too large; at most a million thousand million is taken.",
        ],
    ),
    (
        "out-of-range",
        [
            "{} nằm ngoài khoảng cho phép; cần số nguyên từ {} đến {}.",
            "{} is out of range; a whole number from {} to {} is needed.",
        ],
    ),
    ("empty", ["chỗ này đang để trống; cần có chữ.", "the text is empty; words are needed here."]),
    ("too-long", ["dài {} ký tự; tối đa {} ký tự.", "the text has {} characters; at most {} are taken."]),
    ("too-many", ["có {} mục; tối đa {} mục.", "there are {} entries; at most {} are taken."]),
    (
        "wrong-count",
        [
            "số giá trị ở đây là {}; cần đúng {} giá trị, ví dụ {}.",
            "the number of values here is {}; exactly {} are needed, such as {}.",
        ],
    ),
    (
        "not-in-languages",
        [
            "“{}” phải được ghi theo từng ngôn ngữ: {\"vi\": \"…\", \"en\": \"…\"}.",
            "“{}” must be given by languages: {\"vi\": \"…\", \"en\": \"…\"}.",
        ],
    ),
    (
        "not-an-id",
        [
            "“{}” không dùng làm mã được; mã chỉ gồm chữ thường không dấu và chữ số, nối bằng gạch ngang: ngo-may.",
            "“{}” cannot be an id; ids are of small ASCII letters and digits, joined by single hyphens: ngo-may.",
        ],
    ),
    (
        "invisible-characters",
        [
            "có ký tự điều khiển hoặc ký tự đổi chiều chữ không nhìn thấy được; hình bỏ các ký tự này, hãy xóa chúng.",
            "there are characters that control text or its direction and are not seen; the picture drops them; delete them.",
        ],
    ),
    (
        "duplicate-key",
        [
            "trường “{}” được viết hai lần; chỉ lần sau cùng được dùng, hãy bỏ bớt.",
            "the field “{}” is written twice; the last one alone is read; delete one of them.",
        ],
    ),
    ("not-json", ["không phải JSON hợp lệ: {}.", "this is not valid JSON: {}."]),
    ("unreadable", ["không đọc được hồ sơ: {}.", "the profile cannot be read: {}."]),
    ("file-unreadable", ["không mở được tệp: {}.", "the file cannot be read: {}."]),
    (
        "profile-too-large",
        [
            "tệp lớn {} byte; trang chỉ tải hồ sơ không quá 1 MiB (1.048.576 byte).",
            "the file has {} bytes; pages load profiles of at most 1 MiB (1,048,576 bytes).",
        ],
    ),
];
