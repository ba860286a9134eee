//! What is wrong with borders.

/// For each code, the sentence in Vietnamese and in English; its places are the finding's values.
pub const SENTENCES: &[(&str, [&str; 2])] = &[
    ("shape-not-geojson", ["đường ranh giới không phải GeoJSON hợp lệ: {}.", "the borders are not valid GeoJSON: {}."]),
    (
        "shape-empty",
        [
            "không tìm thấy ranh giới của nơi này hay của đơn vị cũ nào; cần ít nhất một vùng (Polygon hoặc MultiPolygon).",
            "there are no borders of the place or of a former unit; one Polygon or MultiPolygon at least is needed.",
        ],
    ),
    (
        "shape-too-large",
        [
            "có {} cặp tọa độ, nhiều hơn giới hạn 100.000; hãy giản lược đường ranh giới.",
            "there are {} positions, more than 100,000; simplify the borders first.",
        ],
    ),
    (
        "shape-kind",
        [
            "đối tượng kiểu {} không phải là vùng nên được bỏ qua; cần Polygon hoặc MultiPolygon.",
            "a {} encloses nothing and is passed over; a Polygon or MultiPolygon is needed.",
        ],
    ),
    (
        "shape-ring-short",
        [
            "đường ranh giới chỉ có {} điểm; cần ít nhất 4, trong đó điểm cuối trùng điểm đầu.",
            "the ring has {} positions; 4 at least are needed, the last one the same as the first.",
        ],
    ),
    (
        "shape-ring-open",
        [
            "đường ranh giới chưa khép kín; điểm cuối phải trùng điểm đầu, {}.",
            "the ring is not closed; its last position must be the same as its first, {}.",
        ],
    ),
    (
        "shape-crossing",
        ["đường ranh giới tự cắt chính nó, gần {}; hãy kiểm tra lại.", "the ring crosses itself, near {}; check it."],
    ),
    (
        "shape-position",
        [
            "{} không phải kinh độ từ −180 đến 180 và vĩ độ từ −90 đến 90.",
            "{} is no longitude from −180 to 180 with a latitude from −90 to 90.",
        ],
    ),
    (
        "shape-swapped",
        [
            "{} ghi vĩ độ trước; GeoJSON ghi kinh độ trước: {}.",
            "{} has the latitude first; GeoJSON has the longitude first: {}.",
        ],
    ),
    (
        "shape-projected",
        [
            "{} là tọa độ tính bằng mét, như của hệ VN-2000; cần chuyển sang kinh độ, vĩ độ (độ, hệ WGS 84).",
            "{} is in metres, as in VN-2000; longitudes and latitudes in degrees of WGS 84 are needed.",
        ],
    ),
    (
        "shape-abroad",
        [
            "{} nằm ngoài Việt Nam (kinh độ 102–118, vĩ độ 6–24); hãy kiểm tra lại.",
            "{} is outside Viet Nam (longitudes 102–118, latitudes 6–24); check it.",
        ],
    ),
    (
        "shape-unknown-unit",
        [
            "“{}” không phải mã hay tên của nơi này hoặc của đơn vị cũ nào nên vùng này được bỏ qua.",
            "“{}” is no id or name of the place or of a former unit; its borders are passed over.",
        ],
    ),
    (
        "shape-unnamed",
        [
            "không rõ vùng này của đơn vị nào nên được bỏ qua: thuộc tính {} không có mã hay tên của một đơn vị cũ hoặc của nơi này; cần một thuộc tính như vậy.",
            "it is not known whose borders these are, and they are passed over: of the properties {} one must hold the id or name of a former unit or of the place.",
        ],
    ),
    (
        "shape-repeated",
        [
            "có nhiều đối tượng cho cùng một đơn vị: {}; vùng trùng nhau chỉ vẽ một lần, vùng khác nhau được gộp lại.",
            "several features are of the same unit: {}; the same borders are drawn once, different ones are taken together.",
        ],
    ),
    (
        "shape-incomplete",
        [
            "thiếu ranh giới của {}; cần thêm ranh giới các đơn vị này, hoặc ranh giới của chính nơi này.",
            "the borders of {} are missing; either theirs or the place’s own are needed.",
        ],
    ),
    (
        "shape-area",
        [
            "diện tích trong đường ranh giới là {} km², lệch hơn 10% so với số liệu {} km²; hãy kiểm tra xem đây là ranh giới của nơi khác, chỉ là phần đất liền, hay số liệu ghi sai đơn vị tính.",
            "the borders enclose {} km², which differs by more than 10% from the area of {} km² that is stated; check whether these are another place’s borders or the mainland’s only, and the unit of the area figure.",
        ],
    ),
    (
        "shape-area-far",
        [
            "diện tích trong đường ranh giới là {} km², lệch hơn 50% so với số liệu {} km²; hãy kiểm tra xem đây là ranh giới của nơi khác, chỉ là phần đất liền, hay số liệu ghi sai đơn vị tính.",
            "the borders enclose {} km², which differs by more than 50% from the area of {} km² that is stated; check whether these are another place’s borders or the mainland’s only, and the unit of the area figure.",
        ],
    ),
    ("shape-left-out", ["vì vậy hình được vẽ không có bản đồ.", "therefore the picture is drawn without a map."]),
    (
        "shape-remote",
        [
            "{} là địa chỉ trên mạng, chương trình này không tải; hình được vẽ không có bản đồ.",
            "{} is on the web and is not fetched here; the picture is drawn without a map.",
        ],
    ),
    ("shape-unreachable", ["không đọc được tệp {}: {}.", "the file {} could not be read: {}."]),
];
