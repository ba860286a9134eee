//! What is drawn: the five figures as chart libraries are given them, and profiles of any number of figures.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use ward_profile::{
    config::Config,
    facts::{Fact, Facts},
    locale::Lang,
    profile::{QUY_NHON_NAM, read},
};

/// How many figures the profiles have.
pub const COUNTS: [usize; 5] = [5, 20, 50, 100, 200];

/// The five figures that the default picture is made of, in the profile's own words: residents, area, budget against its
/// plan, households out of poverty, target.
///
/// A bar's length is its share of what it is measured by: of the plan, of the households that were poor. What is measured
/// by nothing fills its line, as figures of different units share no scale.
///
/// # Errors
/// When the built-in profile has no such figure.
pub fn figures() -> Result<Value> {
    let facts = Facts::gather(&QUY_NHON_NAM, &Config::default());
    let fact = |id: &str| {
        let found = facts.figures.iter().find(|fact| fact.id == id);
        found.with_context(|| format!("the built-in profile has no figure {id}"))
    };
    let figure = |fact: &Fact, text: String, share: f64, planned: bool| json!({ "label": fact.label.text, "text": text, "share": share, "planned": planned });
    let plain = |id: &str| Ok::<Value, anyhow::Error>(figure(fact(id)?, fact(id)?.text(), 100.0, false));
    let (budget, ratio) = (fact("budget-2021-2025")?, fact("budget-plan-ratio")?);
    let households = fact("poor-households")?;
    Ok(json!([
        plain("population")?,
        plain("area")?,
        figure(budget, format!("{}, {}", budget.text(), ratio.text()), ratio.number(), true),
        figure(households, households.text(), 100.0, false),
        plain("budget-2030")?,
    ]))
}

/// Results of all roles that a profile may have any number of, as a reporter might list them.
const FURTHER: [(&str, &str, &str, &str); 8] = [
    ("economy", "businesses", "Doanh nghiệp đang hoạt động", "Businesses in operation"),
    ("economy", "cooperatives", "Hợp tác xã", "Cooperatives"),
    ("economy", "hectares", "Diện tích cây xanh", "Green space"),
    ("party", "party-members", "Đảng viên", "Party members"),
    ("economy-target", "projects", "Dự án mới thu hút", "New projects attracted"),
    ("tourism-target", "visits-million", "Lượt khách du lịch", "Visits by tourists"),
    ("ocop-target", "ocop-3-star", "Sản phẩm OCOP 3 sao", "OCOP products of 3 stars"),
    ("party-target", "percent-of-members", "Tỷ lệ kết nạp đảng viên", "Admission of Party members"),
];

/// A sound profile of `count` figures: the first five as those of the built-in one, the others in turn of all roles that
/// a profile may have many of.
///
/// # Errors
/// When it is not sound after all, which names what is wrong.
pub fn document(count: usize) -> Result<Value> {
    let mut document: Value = serde_json::from_str(include_str!("../../../src/profile/quy-nhon-nam.json"))
        .context("the built-in profile is not JSON")?;
    let built_in = document["figures"].as_array().context("the built-in profile has no figures")?;
    let firsts = ["area", "population", "budget-2021-2025", "budget-plan-ratio", "budget-2030"];
    let mut figures: Vec<Value> =
        built_in.iter().filter(|figure| firsts.iter().any(|id| figure["id"] == *id)).cloned().collect();
    figures.extend((figures.len()..count).map(further));
    document["id"] = json!(format!("figures-{count}"));
    document["figures"] = json!(figures);
    match read::profile(&document.to_string(), Lang::En) {
        Ok(_) => Ok(document),
        Err(problem) => bail!("the profile of {count} figures is not sound: {}", problem.message),
    }
}

fn further(index: usize) -> Value {
    let (role, unit, vietnamese, english) = FURTHER[index % FURTHER.len()];
    let target = role.ends_with("-target");
    let value = 2 + index % 7 * 3;
    let mut figure = json!({
        "id": format!("further-{index}"),
        "role": role,
        "label": { "vi": format!("{vietnamese}, khu {index}"), "en": format!("{english}, area {index}") },
        "value": value,
        "unit": unit,
        "kind": if target { "target" } else { "actual" },
        "quote": format!("khu {index}: {value} (hư cấu)"),
    });
    if target {
        figure["period"] = json!({ "by": 2030 });
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_figures_are_the_built_in_profile_s() -> Result<()> {
        let figures = figures()?;
        let texts: Vec<&str> =
            figures.as_array().into_iter().flatten().filter_map(|one| one["text"].as_str()).collect();
        assert_eq!(texts.len(), 5, "{texts:?}");
        assert!(texts[0].contains("73.296") && texts[4].contains("340,3"), "{texts:?}");
        assert_eq!((&figures[2]["share"], &figures[2]["planned"]), (&json!(110.0), &json!(true)));
        Ok(())
    }

    #[test]
    fn profiles_of_any_number_of_figures_are_sound() -> Result<()> {
        for count in COUNTS {
            let document = document(count)?;
            assert_eq!(document["figures"].as_array().map(Vec::len), Some(count));
            let sound = read::profile(&document.to_string(), Lang::En)
                .map_err(|problem| anyhow::anyhow!(problem.message.clone()))?;
            assert!(sound.warnings.is_empty(), "{count}: {:?}", sound.warnings);
        }
        Ok(())
    }
}
