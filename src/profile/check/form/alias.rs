//! Words of every day, and of Vietnamese newspapers, for the words of documents.

/// A word as people write it, in small letters, and the words of documents that it may stand for: the first of them that
/// can stand at a place is meant there.
#[rustfmt::skip]
const ALIASES: &[(&str, &[&str])] = &[
    ("phường", &["ward"]), ("xã", &["commune"]), ("thị trấn", &["township"]), ("đặc khu", &["special-zone"]),
    ("town", &["township"]), ("island", &["special-zone"]),
    ("người", &["people"]), ("dân", &["people"]), ("nhân khẩu", &["people"]), ("residents", &["people"]),
    ("persons", &["people"]), ("km²", &["km2"]), ("km^2", &["km2"]), ("sq km", &["km2"]), ("ki lô mét vuông", &["km2"]),
    ("kilômét vuông", &["km2"]), ("người/km2", &["people-per-km2"]), ("người/km²", &["people-per-km2"]),
    ("ha", &["hectares"]), ("hecta", &["hectares"]), ("héc ta", &["hectares"]), ("hectare", &["hectares"]),
    ("đồng", &["vnd"]), ("nghìn đồng", &["vnd-thousand"]), ("ngàn đồng", &["vnd-thousand"]),
    ("triệu đồng", &["vnd-million"]), ("tỷ đồng", &["vnd-billion"]), ("tỉ đồng", &["vnd-billion"]),
    ("nghìn tỷ đồng", &["vnd-trillion"]), ("nghìn tỉ đồng", &["vnd-trillion"]), ("ngàn tỷ đồng", &["vnd-trillion"]),
    ("triệu", &["vnd-million"]), ("tỷ", &["vnd-billion"]), ("tỉ", &["vnd-billion"]), ("nghìn tỷ", &["vnd-trillion"]),
    ("triệu đồng/người", &["vnd-million-per-person"]), ("đô la", &["usd"]), ("triệu usd", &["usd-million"]),
    ("tỷ usd", &["usd-billion"]), ("tỉ usd", &["usd-billion"]),
    ("hộ", &["households"]), ("hộ nghèo", &["poor-households"]), ("hộ cận nghèo", &["near-poor-households"]),
    ("tỷ lệ hộ nghèo", &["poverty-rate"]), ("%", &["percent"]), ("phần trăm", &["percent"]),
    ("% hộ", &["percent-of-households"]), ("% kế hoạch", &["percent-of-plan"]),
    ("doanh nghiệp", &["businesses"]), ("hồ sơ", &["dossiers"]), ("sản phẩm", &["products"]), ("dự án", &["projects"]),
    ("hợp tác xã", &["cooperatives"]), ("chi bộ", &["party-cells"]), ("đảng viên", &["party-members"]),
    ("lượt khách", &["visits"]), ("triệu lượt khách", &["visits-million"]), ("ngày", &["days"]),
    ("ước", &["estimated", "estimate"]), ("ước tính", &["estimate", "estimated"]), ("gần", &["nearly"]),
    ("hơn", &["over"]), ("trên", &["above"]), ("khoảng", &["about"]), ("dưới", &["under"]), ("không quá", &["at-most"]),
    ("từ", &["at-least"]), ("ít nhất", &["at-least"]), ("thêm", &["more"]), ("bình quân", &["average"]),
    ("thực tế", &["actual"]), ("mục tiêu", &["target"]), ("định hướng", &["intention"]),
    ("almost", &["nearly"]), ("more than", &["over"]), ("around", &["about"]), ("below", &["under"]),
    ("diện tích", &["area"]), ("dân số", &["population"]), ("thu ngân sách", &["budget"]), ("ngân sách", &["budget"]),
    ("poverty", &["poverty-rate"]), ("wards", &["former-units"]), ("communes", &["former-units"]),
    ("tourism", &["tourism-target"]), ("revenue", &["budget"]), ("plan", &["budget-plan-ratio"]),
    ("link", &["url"]), ("year", &["years"]), ("liên kết", &["url"]), ("tên", &["name"]), ("nguồn", &["source"]),
    ("giá trị", &["value"]), ("đơn vị", &["unit", "units"]), ("trích dẫn", &["quote"]), ("nhãn", &["label"]),
];

/// Vietnamese letters, by the letter that each is without its marks.
const MARKED: [(char, &str); 7] = [
    ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
    ('d', "đ"),
    ('e', "èéẻẽẹêềếểễệ"),
    ('i', "ìíỉĩị"),
    ('o', "òóỏõọôồốổỗộơờớởỡợ"),
    ('u', "ùúủũụưừứửữự"),
    ('y', "ỳýỷỹỵ"),
];

/// The word of `allowed` that an everyday word means: with marks or without, with spaces or hyphens.
pub(super) fn meant(word: &str, allowed: &[&str]) -> Option<&'static str> {
    let given = spaced(word);
    let of = |same: fn(&str) -> String| {
        let given = same(&given);
        let rows = ALIASES.iter().filter(move |(alias, _)| same(alias) == given);
        rows.flat_map(|(_, targets)| *targets).find(|target| allowed.contains(target)).copied()
    };
    // What has its marks means one word; what has not may mean more, of which the first is taken.
    of(str::to_string).or_else(|| of(unmarked))
}

/// In small letters, its words one space apart.
fn spaced(word: &str) -> String {
    let line: String = word.chars().take(60).flat_map(char::to_lowercase).collect();
    line.split([' ', '-', '_', '\u{a0}']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn unmarked(text: &str) -> String {
    let plain = |letter| MARKED.iter().find(|(_, marked)| marked.contains(letter)).map_or(letter, |(plain, _)| *plain);
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_mean_what_is_allowed_there() {
        let units = ["km2", "hectares", "people", "vnd-billion", "vnd-million", "vnd-trillion"];
        for (word, right) in [
            ("tỷ đồng", "vnd-billion"),
            ("Ty-dong", "vnd-billion"),
            ("NGHÌN TỶ ĐỒNG", "vnd-trillion"),
            ("trieu_dong", "vnd-million"),
            ("km²", "km2"),
            ("ha", "hectares"),
            ("nguoi", "people"),
        ] {
            assert_eq!(meant(word, &units), Some(right), "{word}");
        }
        assert_eq!(meant("tỷ đồng", &["people"]), None, "only what can stand there");
        assert_eq!(meant("ước", &["estimated", "nearly"]), Some("estimated"));
        assert_eq!(meant("ước", &["actual", "estimate"]), Some("estimate"));
        assert_eq!(meant("xyz", &units), None);
    }
}
