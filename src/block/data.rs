//! The place and its figures as data for search engines: schema.org's words, in JSON-LD.

use serde_json::{Map, Value, json};

use crate::{
    facts::{Fact, Facts},
    json::Json,
    locale::Quantity,
    metrics::plain,
    picture::Picture,
    profile::{Date, Kind, Profile},
};

/// The data as JSON that can stand in a page's script element: nothing in it ends the element or begins a comment.
pub fn json_ld(profile: &Profile, picture: &Picture, image: &str) -> String {
    let facts = &picture.facts;
    let drawn = facts.figures.iter().filter(|fact| picture.scene.shows(fact.key));
    let mut place = json!({
        "@context": "https://schema.org",
        "@type": "AdministrativeArea",
        "name": plain(&facts.place_in_words()),
        "alternateName": plain(&facts.place.name),
        "description": picture.summary(),
        "image": image,
        "containedInPlace": { "@type": "AdministrativeArea", "name": plain(&facts.place.province) },
        "additionalProperty": drawn.map(|fact| property(facts, fact)).collect::<Vec<_>>(),
        "subjectOf": source(profile),
    });
    // Whatever else is built beside this: a build may have objects keep the order in which they were written.
    place.sort_all_objects();
    let text = serde_json::to_string_pretty(&place).unwrap_or_default();
    let escape = |letter: char| format!("\\u{:04x}", u32::from(letter));
    // Letters like these stand in JSON's texts alone.
    ['<', '>', '&', '\u{2028}', '\u{2029}'].into_iter().fold(text, |text, letter| text.replace(letter, &escape(letter)))
}

/// A figure. A number that is given without more is a number; one that is about, nearly, estimated, hoped for, calculated
/// or the newsroom's stays in words, for nobody who takes the number would take the rest with it.
fn property(facts: &Facts, fact: &Fact) -> Value {
    let words = facts.words();
    let mut property = Map::new();
    property.insert("@type".into(), "PropertyValue".into());
    property.insert("propertyID".into(), fact.id.to_string().into());
    let period = fact.period.map(|period| format!(", {}", plain(&words.period(period)))).unwrap_or_default();
    property.insert("name".into(), (plain(&fact.label) + &period).into());
    let number = fact.value.filter(|_| is_plain(fact)).and_then(|number| {
        let mut json = Json(String::new(), 1.0);
        json.decimal(number);
        Some((number, serde_json::from_str::<serde_json::Number>(&json.0).ok()?))
    });
    match number {
        Some((number, value)) => {
            let unit = words.unit_name(&Quantity { class: facts.former_class, ..Quantity::of(number, fact.unit) });
            property.insert("value".into(), value.into());
            if !unit.is_empty() {
                property.insert("unitText".into(), plain(unit).into());
            }
        }
        None => {
            property.insert("value".into(), plain(&fact.text()).into());
        }
    }
    property.insert("description".into(), fact.sentence(facts.lang).into());
    if let Some(derivation) = &fact.derivation {
        property.insert("measurementTechnique".into(), plain(derivation).into());
    }
    property.into()
}

fn is_plain(fact: &Fact) -> bool {
    let given = fact.kind == Kind::Actual && fact.derivation.is_none() && !fact.is_newsroom();
    given && fact.qualifier.is_empty() && fact.to.is_none() && fact.down.is_none() && fact.of.is_none()
}

/// Where the figures were published.
fn source(profile: &Profile) -> Value {
    let source = &profile.source;
    let mut work = Map::new();
    work.insert("@type".into(), "CreativeWork".into());
    work.insert("publisher".into(), json!({ "@type": "Organization", "name": plain(&source.publication) }));
    if let Some(Date { year, month, day }) = source.date {
        work.insert("datePublished".into(), format!("{year:04}-{month:02}-{day:02}").into());
    }
    if let Some(url) = &source.url {
        work.insert("url".into(), url.to_string().into());
    }
    work.into()
}
