//! Why a document is refused: what is wrong, where, and what would be right.
//!
//! Past this door the rest of the program meets sound profiles alone.

use super::{Figure, Period, Profile, Role, Text, Unit, derived};
use crate::{
    locale::{Lang, decimal},
    problem::{Problem, Severity},
};

/// The most former units that a profile may name.
pub const MOST_UNITS: usize = 60;

/// The most figures that a profile may hold.
pub const MOST_FIGURES: usize = 200;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// The longest text of other kinds, in characters.
pub const LONGEST_TEXT: usize = 300;

/// The longest quotation, in characters.
pub const LONGEST_QUOTE: usize = 600;

/// The smallest area, in km²: a square of some thirty metres.
pub const LEAST_AREA: f64 = 0.001;

/// One thing that is wrong with a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where: `figures[2].value`.
    pub path: String,
    /// What is wrong, and what would be right, in Vietnamese and in English.
    pub what: [&'static str; 2],
}

impl Finding {
    fn at(path: impl Into<String>, vi: &'static str, en: &'static str) -> Self {
        Finding { path: path.into(), what: [vi, en] }
    }

    /// The finding as the problem that keeps a picture from being drawn.
    pub fn problem(&self, lang: Lang) -> Problem {
        let [vi, en] = self.what;
        error(
            "unsound-profile",
            place(&self.path, lang)
                + match lang {
                    Lang::Vi => vi,
                    Lang::En => en,
                },
        )
    }
}

/// The problem of a text that is not JSON; `detail` is what the parser says.
pub fn not_json(detail: &str, lang: Lang) -> Problem {
    let message = match lang {
        Lang::Vi => "Hồ sơ không phải JSON hợp lệ: ",
        Lang::En => "The profile is not valid JSON: ",
    };
    error("not-json", message.to_string() + detail)
}

/// The problem of a document that is not of a profile's form; `detail` is what the reader of documents says at `path`.
pub fn wrong_form(path: &str, detail: &str, lang: Lang) -> Problem {
    // The reader words its errors as "Error: …".
    error("unsound-profile", place(path, lang) + detail.trim_start_matches("Error: "))
}

fn place(path: &str, lang: Lang) -> String {
    let (before, whole) = match lang {
        Lang::Vi => ("Hồ sơ, ở ", "Hồ sơ: "),
        Lang::En => ("The profile, at ", "The profile: "),
    };
    if path.is_empty() || path == "." { whole.into() } else { String::from(before) + path + ": " }
}

fn error(code: &'static str, message: String) -> Problem {
    Problem { severity: Severity::Error, code, message, attribute: None, value: None, allowed: None, suggestion: None }
}

/// The first thing that makes `profile` unsound; `None` for a sound one.
pub fn first(profile: &Profile) -> Option<Finding> {
    names(profile).or_else(|| texts(profile)).or_else(|| units(profile)).or_else(|| figures(profile))
}

/// Names and ids: there, and not too long.
fn names(profile: &Profile) -> Option<Finding> {
    let mut names: Vec<(String, &str)> = vec![
        ("id".into(), &profile.id),
        ("name".into(), &profile.name),
        ("source.publication".into(), &profile.source.publication),
    ];
    names.extend(profile.code.as_deref().map(|code| ("code".into(), code)));
    for (index, unit) in profile.former.units.iter().enumerate() {
        let path = indexed("former.units", index);
        names.extend([(path.clone() + ".id", &*unit.id), (path + ".name", &*unit.name)]);
    }
    for (index, figure) in profile.figures.iter().enumerate() {
        names.push((indexed("figures", index) + ".id", &figure.id));
    }
    names.into_iter().find_map(|(path, name)| {
        if name.trim().is_empty() {
            return Some(Finding::at(path, "tên đang để trống; cần một tên.", "the name is empty; one is needed."));
        }
        let too_long = too_long(name, LONGEST_NAME);
        too_long.then(|| Finding::at(path, "tên dài quá 60 ký tự.", "the name is longer than 60 characters."))
    })
}

/// Texts: there in one language at least where one is needed, and not too long.
fn texts(profile: &Profile) -> Option<Finding> {
    let mut needed = vec![("province".to_string(), &profile.province)];
    let mut texts: Vec<(String, &Text)> = Vec::new();
    let optional = [
        ("title", &profile.title),
        ("formed.note", &profile.formed.note),
        ("former.within", &profile.former.within),
        ("targetsOf", &profile.targets_of),
    ];
    for (path, text) in optional {
        texts.extend(text.as_ref().map(|text| (path.to_string(), text)));
    }
    for (index, figure) in profile.figures.iter().enumerate() {
        let path = indexed("figures", index);
        needed.push((path.clone() + ".label", &figure.label));
        texts.extend(figure.wording.as_ref().map(|text| (path.clone() + ".wording", text)));
        for (number, item) in figure.items.iter().enumerate() {
            let path = indexed(&(path.clone() + ".items"), number);
            texts.extend(item.wording.as_ref().map(|text| (path.clone() + ".wording", text)));
            needed.push((path + ".title", &item.title));
        }
    }
    let empty =
        needed.iter().find(|(_, text)| [&text.vi, &text.en].into_iter().flatten().all(|text| text.trim().is_empty()));
    let empty = empty.map(|(path, _)| {
        let what = ("không có chữ; cần ít nhất một ngôn ngữ.", "there are no words; one language at least is needed.");
        Finding::at(path.clone(), what.0, what.1)
    });
    empty.or_else(|| needed.iter().chain(&texts).find_map(|(path, text)| overlong(path, text)))
}

fn overlong(path: &str, text: &Text) -> Option<Finding> {
    let long = [&text.vi, &text.en].into_iter().flatten().any(|text| too_long(text, LONGEST_TEXT));
    long.then(|| Finding::at(path, "văn bản dài quá 300 ký tự.", "the text is longer than 300 characters."))
}

fn units(profile: &Profile) -> Option<Finding> {
    let units = &profile.former.units;
    if units.len() > MOST_UNITS {
        return Some(Finding::at("former.units", "có quá 60 đơn vị cũ.", "there are more than 60 former units."));
    }
    let repeated = (0..units.len()).find(|&index| units[..index].iter().any(|other| other.id == units[index].id));
    repeated.map(|index| {
        let path = indexed("former.units", index) + ".id";
        Finding::at(path, "mã này đã dùng cho một đơn vị khác.", "another unit has this id already.")
    })
}

fn figures(profile: &Profile) -> Option<Finding> {
    let figures = &profile.figures;
    if figures.len() > MOST_FIGURES {
        return Some(Finding::at("figures", "có quá 200 số liệu.", "there are more than 200 figures."));
    }
    for (index, one) in figures.iter().enumerate() {
        let path = indexed("figures", index);
        let taken = figures[..index].iter().any(|other| other.id == one.id)
            || profile.former.units.iter().any(|unit| unit.id == one.id)
            || [derived::DENSITY, derived::SIDE, derived::PLAN].contains(&&*one.id);
        if taken {
            let what = ("mã này đã dùng ở chỗ khác.", "this id is used elsewhere already.");
            return Some(Finding::at(path + ".id", what.0, what.1));
        }
        if one.role == Role::FormerUnits
            && one.value.map(|value| value.to_f64()) != Some(profile.former.units.len() as f64)
        {
            let what = ("khác với số đơn vị cũ được nêu tên.", "it is not the number of former units that are named.");
            return Some(Finding::at(path + ".value", what.0, what.1));
        }
        if let Some((field, vi, en)) = figure(one) {
            return Some(Finding::at(path + field, vi, en));
        }
    }
    None
}

/// What is wrong with one figure: the field, and the words.
type Fault = (&'static str, &'static str, &'static str);

fn figure(figure: &Figure) -> Option<Fault> {
    let value = figure.value.map(|value| value.digits);
    if value.is_none() && figure.unit != Unit::Statement {
        return Some((".value", "thiếu số.", "there is no number."));
    }
    let numbers = [figure.value, figure.to, figure.of, figure.down];
    if numbers.into_iter().flatten().any(|number| number.digits < 0) {
        return Some((".value", "số âm; cần số từ 0 trở lên.", "the number is negative; 0 or more is needed."));
    }
    if let (Some(low), Some(high)) = (figure.value, figure.to)
        && low.to_f64() >= high.to_f64()
    {
        return Some((
            ".to",
            "đầu trên của khoảng không lớn hơn đầu dưới.",
            "the range's upper end is not above its lower.",
        ));
    }
    if wrong_unit(figure) {
        return Some((
            ".unit",
            "đơn vị không hợp với vai trò của số liệu.",
            "the unit does not suit the figure's role.",
        ));
    }
    if figure.period.is_some_and(reversed) {
        return Some((".period", "kỳ kết thúc trước khi bắt đầu.", "the period ends before it begins."));
    }
    if figure.role == Role::Area && figure.value.is_some_and(|area| area.to_f64() < LEAST_AREA) {
        return Some((".value", "diện tích nhỏ hơn 0,001 km².", "the area is smaller than 0.001 km²."));
    }
    if let (Some(down), Some(of)) = (figure.down, figure.of)
        && (down.decimals > 0 || of.decimals > 0 || down.digits > of.digits)
    {
        return Some((".down", "cần số nguyên không lớn hơn `of`.", "a whole number no greater than `of` is needed."));
    }
    if too_long(&figure.quote, LONGEST_QUOTE) {
        return Some((".quote", "trích dẫn dài quá 600 ký tự.", "the quotation is longer than 600 characters."));
    }
    None
}

fn wrong_unit(figure: &Figure) -> bool {
    let expected = match figure.role {
        Role::FormerUnits => Unit::FormerUnits,
        Role::Area => Unit::Km2,
        Role::Population => Unit::People,
        Role::PovertyRate => Unit::PercentOfHouseholds,
        Role::PoorHouseholds => Unit::PoorHouseholds,
        Role::Budget | Role::BudgetTarget => {
            return !matches!(
                figure.unit,
                Unit::Vnd | Unit::VndThousand | Unit::VndMillion | Unit::VndBillion | Unit::VndTrillion
            );
        }
        Role::BudgetPlanRatio => Unit::PercentOfPlan,
        Role::Rank => Unit::Rank,
        _ => return false,
    };
    figure.unit != expected
}

fn reversed(period: Period) -> bool {
    match period {
        Period::Years(from, to) | Period::Yearly(from, to) | Period::Term(from, to) => to < from,
        Period::Days(from, to) => to < from,
        Period::Month(_, month) => !(1..=12).contains(&month),
        Period::EndOf(_) | Period::By(_) | Period::Since(_) => false,
    }
}

fn too_long(text: &str, most: usize) -> bool {
    text.chars().take(most + 1).count() > most
}

fn indexed(list: &str, index: usize) -> String {
    String::from(list) + "[" + &decimal(index as u64) + "]"
}

#[cfg(test)]
mod tests;
