//! A reader of quantities, who knows how Vietnamese and English papers write them and nothing of the code that did.

use ward_profile::{
    locale::Lang,
    profile::{Class, Number, Qualifier, Unit},
};

/// A number as it is written: its digits without marks, and how many stand after the decimal mark.
pub type Written = (i64, u8);

/// What a reader takes from a worded quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The value, or the lower end of a range.
    pub value: Written,
    /// The upper end of a range.
    pub to: Option<Written>,
    /// What the value is out of.
    pub of: Option<Written>,
    /// By how much it went down, and out of what.
    pub down: Decrease,
    /// The qualifiers' words, sorted.
    pub qualifiers: Vec<&'static str>,
    /// What is counted.
    pub unit: Meaning,
}

/// What is counted: a power of ten, and of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// The number is in tens to this power: 9 for billion.
    pub power: u8,
    /// The currency, or what things are counted; empty where the words do not say.
    pub counted: String,
    /// Whether the number is per cent.
    pub percent: bool,
    /// Whether it is a place in a ranking.
    pub rank: bool,
}

/// The words for qualifiers. A longer one stands before a shorter one that it begins with.
fn words(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Vi => &["ước", "gần", "hơn", "trên", "khoảng", "dưới", "không quá", "từ", "thêm", "bình quân"],
        Lang::En => &["an estimated", "nearly", "over", "about", "under", "at most", "at least", "on average"],
    }
}

/// The words for scales.
fn scales(lang: Lang) -> &'static [(&'static str, u8)] {
    match lang {
        Lang::Vi => &[("nghìn tỷ", 12), ("nghìn", 3), ("triệu", 6), ("tỷ", 9)],
        Lang::En => &[("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)],
    }
}

/// The word that a paper has for a qualifier.
pub fn word(lang: Lang, qualifier: Qualifier) -> &'static str {
    let [vi, en] = match qualifier {
        Qualifier::Estimated => ["ước", "an estimated"],
        Qualifier::Nearly => ["gần", "nearly"],
        Qualifier::Over => ["hơn", "over"],
        Qualifier::Above => ["trên", "over"],
        Qualifier::About => ["khoảng", "about"],
        Qualifier::Under => ["dưới", "under"],
        Qualifier::AtMost => ["không quá", "at most"],
        Qualifier::AtLeast => ["từ", "at least"],
        Qualifier::More => ["thêm", "more"],
        Qualifier::Average => ["bình quân", "on average"],
    };
    if lang == Lang::Vi { vi } else { en }
}

/// What a unit means, for one thing or for many.
pub fn meaning(lang: Lang, unit: Unit, class: Option<Class>, one: bool) -> Meaning {
    let either = |singular: &'static str, plural: &'static str| if one { singular } else { plural };
    let (power, vi, en) = match unit {
        Unit::FormerUnits => match class {
            None => (0, "đơn vị", either("unit", "units")),
            Some(Class::Ward) => (0, "phường", either("ward", "wards")),
            Some(Class::Commune) => (0, "xã", either("commune", "communes")),
            Some(Class::Township) => (0, "thị trấn", either("township", "townships")),
            Some(Class::SpecialZone) => (0, "đặc khu", either("special zone", "special zones")),
        },
        Unit::Km2 => (0, "km²", "km²"),
        Unit::Hectares => (0, "ha", "ha"),
        Unit::Km => (0, "km", "km"),
        Unit::People => (0, "người", either("person", "people")),
        Unit::PeoplePerKm2 => (0, "người/km²", either("person/km²", "people/km²")),
        Unit::PartyCells => {
            (0, "chi bộ, tổ chức đảng", either("Party cell or organisation", "Party cells and organisations"))
        }
        Unit::PartyMembers => (0, "đảng viên", either("Party member", "Party members")),
        Unit::Vnd => (0, "đồng", "VND"),
        Unit::VndThousand => (3, "đồng", "VND"),
        Unit::VndMillion | Unit::VndMillionPerPerson => (6, "đồng", "VND"),
        Unit::VndBillion => (9, "đồng", "VND"),
        Unit::VndTrillion => (12, "đồng", "VND"),
        Unit::Usd => (0, "USD", "USD"),
        Unit::UsdMillion => (6, "USD", "USD"),
        Unit::UsdBillion => (9, "USD", "USD"),
        Unit::PercentOfPlan => (0, "kế hoạch", "of plan"),
        Unit::PercentOfMembers => (0, "tổng số đảng viên", "of all Party members"),
        Unit::PercentOfOrganisations => (0, "tổ chức đảng trực thuộc", "of subordinate Party organisations"),
        Unit::Percent | Unit::PercentOfHouseholds | Unit::Rank | Unit::Statement => (0, "", ""),
        Unit::Households => (0, "hộ", either("household", "households")),
        Unit::PoorHouseholds => (0, "hộ nghèo", either("poor household", "poor households")),
        Unit::NearPoorHouseholds => (0, "hộ cận nghèo", either("near-poor household", "near-poor households")),
        Unit::Products => (0, "sản phẩm", either("product", "products")),
        Unit::Cooperatives => (0, "hợp tác xã", either("co-operative", "co-operatives")),
        Unit::Businesses => (0, "doanh nghiệp", either("business", "businesses")),
        Unit::Dossiers => (0, "hồ sơ", either("file", "files")),
        Unit::Ocop3Star => (0, "sản phẩm OCOP 3 sao", either("OCOP product of 3 stars", "OCOP products of 3 stars")),
        Unit::Ocop4Star => (
            0,
            "sản phẩm OCOP 4 sao trở lên",
            either("OCOP product of 4 stars or better", "OCOP products of 4 stars or better"),
        ),
        Unit::Projects => (0, "dự án mới", either("new project", "new projects")),
        Unit::Visits => (0, "lượt khách", either("visit", "visits")),
        Unit::VisitsMillion => (6, "lượt khách", "visits"),
        Unit::Days => (0, "ngày", either("day", "days")),
        Unit::DaysPerVisitor => (0, "ngày/khách", either("day/visitor", "days/visitor")),
        Unit::Breakthroughs => (0, "khâu đột phá", either("breakthrough", "breakthroughs")),
    };
    let counted = if lang == Lang::Vi { vi } else { en };
    Meaning { power, counted: counted.into(), percent: percent(unit), rank: unit == Unit::Rank }
}

/// Whether a unit is a share in hundredths.
pub fn percent(unit: Unit) -> bool {
    use Unit::{Percent, PercentOfHouseholds, PercentOfMembers, PercentOfOrganisations, PercentOfPlan};
    [Percent, PercentOfHouseholds, PercentOfMembers, PercentOfOrganisations, PercentOfPlan].contains(&unit)
}

/// A number as it should be written.
pub fn written(number: Number) -> Written {
    (number.digits, number.decimals)
}

/// Reads a worded quantity with plain spaces; says what it could not read.
pub fn read(lang: Lang, text: &str) -> Result<Reading, String> {
    let fail = |what: &str| format!("{what} in “{text}”");
    let start = text.find(|letter: char| letter.is_ascii_digit()).ok_or_else(|| fail("no number"))?;
    let (head, rest) = text.split_at(start);
    let (value, rest) = number(lang, rest).ok_or_else(|| fail("no sound number"))?;
    let (to, rest) = match rest.strip_prefix('–') {
        Some(rest) => number(lang, rest).map(|(to, rest)| (Some(to), rest)).ok_or_else(|| fail("no upper end"))?,
        None => (None, rest),
    };
    let (percent, rest) = match rest.strip_prefix('%') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let (mut qualifiers, currency, rank) = before(lang, head).map_err(|left| fail(&format!("“{left}” is unknown")))?;
    let (rest, down) = decrease(lang, rest).ok_or_else(|| fail("no sound decrease"))?;
    let after = match lang {
        Lang::Vi => vietnamese(rest, &qualifiers, percent),
        Lang::En => english(rest, &currency, percent, &mut qualifiers),
    };
    let (of, power, counted) = after.ok_or_else(|| fail("no sound unit"))?;
    qualifiers.sort_unstable();
    let counted = if counted.is_empty() { currency } else { counted };
    Ok(Reading { value, to, of, down, qualifiers, unit: Meaning { power, counted, percent, rank } })
}

/// The qualifiers that are named alone: `từ … trở lên`, `at least … more`.
pub fn named(lang: Lang, text: &str) -> Result<Vec<&'static str>, String> {
    let (head, tail) = text.split_once('…').unwrap_or((text, ""));
    let (head, tail) = if text == "more" { ("", text) } else { (head, tail) };
    let (mut qualifiers, ..) = before(lang, head)?;
    match tail.trim() {
        "more" if lang == Lang::En => qualifiers.push("more"),
        "trở lên" if qualifiers.contains(&"từ") => {}
        "" if !qualifiers.contains(&"từ") => {}
        other => return Err(other.into()),
    }
    qualifiers.sort_unstable();
    Ok(qualifiers)
}

/// Takes a grouped number off the beginning of a text. Groups have three digits but for the first, which has none too many.
pub fn number(lang: Lang, text: &str) -> Option<(Written, &str)> {
    let (group, mark) = if lang == Lang::Vi { ('.', ',') } else { (',', '.') };
    let length = text.find(|letter: char| !letter.is_ascii_digit() && letter != group && letter != mark);
    let (number, rest) = text.split_at(length.unwrap_or(text.len()));
    // A mark that ends a sentence or a clause belongs to that.
    let ends = number.trim_end_matches([group, mark]);
    let rest = &text[text.len() - rest.len() - (number.len() - ends.len())..];
    let (whole, part) = ends.split_once(mark).unwrap_or((ends, ""));
    let groups: Vec<&str> = whole.split(group).collect();
    let sound = (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|digits| digits.len() == 3);
    let leading = whole.len() > 1 && whole.starts_with('0');
    if !sound || leading || part.contains([group, mark]) {
        return None;
    }
    let digits = groups.concat() + part;
    Some(((digits.parse().ok()?, u8::try_from(part.len()).ok()?), rest))
}

/// What stands before a number: qualifiers, a currency, and whether it is a rank. The rest, if there is any, is an error.
fn before(lang: Lang, text: &str) -> Result<(Vec<&'static str>, String, bool), String> {
    let (mut found, mut currency, mut rank) = (Vec::new(), String::new(), false);
    let mut left = text.trim();
    while !left.is_empty() {
        let word = words(lang).iter().find(|word| begins(left, word));
        if let Some(word) = word {
            found.push(*word);
            left = left[word.len()..].trim_start();
        } else if let Some(code) = ["VND", "USD"].into_iter().find(|code| lang == Lang::En && begins(left, code)) {
            currency = code.into();
            left = left[code.len()..].trim_start();
        } else if let Some(word) = ["xếp", "thứ", "ranked"].into_iter().find(|word| begins(left, word)) {
            rank = true;
            left = left[word.len()..].trim_start();
        } else {
            return Err(left.into());
        }
    }
    if in_order(lang, &found) { Ok((found, currency, rank)) } else { Err(text.into()) }
}

/// Whether qualifiers stand as the language has them: "từ" next to the number that it opens; in English what the number
/// is before how it is bounded.
fn in_order(lang: Lang, found: &[&str]) -> bool {
    let places = |word: &&str| match (lang, *word) {
        (Lang::Vi, word) => u8::from(word == "từ"),
        (Lang::En, "on average") => 0,
        (Lang::En, "an estimated") => 1,
        (Lang::En, _) => 2,
    };
    found.iter().map(places).is_sorted()
}

/// Whether a text begins with a whole word.
fn begins(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// By how much a value went down, and out of what.
type Decrease = Option<(Written, Option<Written>)>;

/// Takes a decrease in brackets off the end of a text.
fn decrease(lang: Lang, text: &str) -> Option<(&str, Decrease)> {
    let opening = if lang == Lang::Vi { "(giảm " } else { "(down " };
    let Some((before, rest)) = text.split_once(opening) else { return Some((text, None)) };
    let (down, rest) = number(lang, rest)?;
    let between = if lang == Lang::Vi { "/" } else { " of " };
    let (of, rest) = match rest.strip_prefix(between) {
        Some(rest) => number(lang, rest).map(|(of, rest)| (Some(of), rest))?,
        None => (None, rest),
    };
    (rest == ")").then_some((before, Some((down, of))))
}

/// What follows a number: what it is out of, its scale, what is counted.
type After = Option<(Option<Written>, u8, String)>;

fn vietnamese(text: &str, qualifiers: &[&str], percent: bool) -> After {
    let (of, rest) = total(Lang::Vi, text, "/", percent)?;
    let mut rest = rest.trim().to_string();
    if qualifiers.contains(&"từ") {
        // The first closes what "từ" opened; what is between it and the rest is grammar.
        let at = rest.find("trở lên")?;
        rest.replace_range(at..at + "trở lên".len(), "");
        rest = rest.replace("so với", "").replace("đạt", "");
        rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let (power, rest) = scale(Lang::Vi, &rest);
    Some((of, power, rest.into()))
}

fn english(text: &str, currency: &str, percent: bool, qualifiers: &mut Vec<&'static str>) -> After {
    let (power, mut rest) = scale(Lang::En, text.trim());
    if begins(rest, "more") {
        qualifiers.push("more");
        rest = rest["more".len()..].trim_start();
    }
    let opening = if currency.is_empty() { "of ".to_string() } else { format!("of {currency} ") };
    let (of, left) = total(Lang::En, rest, &opening, percent)?;
    let left = left.trim();
    // A total is on the value's scale.
    let (again, left) = if of.is_some() { scale(Lang::En, left) } else { (power, left) };
    (again == power).then(|| (of, power, left.into()))
}

/// Takes what a value is out of off the beginning of a text, if a number follows what opens it.
fn total<'a>(lang: Lang, text: &'a str, opening: &str, percent: bool) -> Option<(Option<Written>, &'a str)> {
    let Some(rest) = text.strip_prefix(opening).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
    else {
        return Some((None, text));
    };
    let (of, rest) = number(lang, rest)?;
    Some((Some(of), if percent { rest.strip_prefix('%')? } else { rest }))
}

/// Takes a scale off the beginning of a text.
fn scale(lang: Lang, text: &str) -> (u8, &str) {
    let found = scales(lang).iter().find(|(word, _)| begins(text, word));
    found.map_or((0, text), |(word, power)| (*power, text[word.len()..].trim_start()))
}
