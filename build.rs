//! Writes the built-in profile down as a Rust constant, and the schema of all profiles as JSON and as what the checker walks.
//!
//! The document is read through the very types that the library reads profiles with, so an unsound built-in profile
//! does not compile, and a reader's browser spends neither bytes nor time on reading it.

use std::{env, error::Error, fs, path::Path};

use databake::Bake;

/// The document's types, as the library has them.
#[path = "src/profile"]
#[allow(dead_code, reason = "the library uses what the build script does not")]
mod profile {
    pub mod borders;
    pub mod derived;
    pub mod model;
    pub mod number;
}

#[path = "build/schema.rs"]
mod schema;

#[path = "src/text.rs"]
#[allow(dead_code, reason = "the library uses what the build script does not")]
mod text;

/// The stack of a module, in bytes.
const STACK: u32 = 256 << 10;

const DOCUMENT: &str = "src/profile/quy-nhon-nam.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    println!("cargo::rerun-if-changed=build/schema.rs");
    println!("cargo::rerun-if-changed=src/profile/borders.rs");
    println!("cargo::rerun-if-changed=src/profile/derived.rs");
    println!("cargo::rerun-if-changed=src/profile/model.rs");
    println!("cargo::rerun-if-changed=src/profile/number.rs");
    println!("cargo::rerun-if-changed=src/text.rs");
    println!("cargo::rustc-cfg=ward_profile_library");
    println!("cargo::rustc-check-cfg=cfg(ward_profile_library)");
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        // A module has no use for the usual megabyte of stack; each instance keeps it for good.
        println!("cargo::rustc-link-arg-cdylib=-zstack-size={STACK}");
    }
    let text = fs::read_to_string(DOCUMENT).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    let mut document = serde_json::from_str(&text).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    for lang in ["vi", "en"] {
        if env::var_os(format!("CARGO_FEATURE_{}", lang.to_uppercase())).is_none() {
            silence(&mut document, lang);
        }
    }
    let mut profile = read(&document)?;
    if env::var_os("CARGO_FEATURE_ATTRIBUTES").is_none() {
        hold(&mut document, &profile);
        profile = read(&document)?;
    }
    if env::var_os("CARGO_FEATURE_SECTIONS").is_none() {
        profile.figures.to_mut().retain(|figure| figure.role.drawn_by_default());
        // Only files and maps tell these.
        (profile.id, profile.code, profile.formed.by) = ("".into(), None, None);
    }
    let out = env::var("OUT_DIR")?;
    let write = |name: &str, text: String| fs::write(Path::new(&out).join(name), text);
    write("quy-nhon-nam.rs", profile.bake(&Default::default()).to_string())?;
    write("derived.rs", derived(&profile))?;
    let schema = schema::schema()?;
    write("profile.schema.json", serde_json::to_string_pretty(&schema)? + "\n")?;
    write("forms.rs", schema::forms(&schema)?)?;
    Ok(())
}

/// The profile that a document is.
fn read(document: &serde_json::Value) -> Result<profile::model::Profile, String> {
    serde::Deserialize::deserialize(document).map_err(|error| format!("{DOCUMENT}: {error}"))
}

/// What follows from a profile's figures, as functions that know it: those of `src/profile/derived.rs`.
fn derived(profile: &profile::model::Profile) -> String {
    use profile::{
        derived::{Operand, density, plan, side},
        model::Role,
    };
    let of = |role: Role| {
        let figure = profile.figures.iter().find(|figure| figure.role == role)?;
        figure.value.map(|value| Operand { value, unit: figure.unit })
    };
    let area = of(Role::Area);
    let values = [
        (
            "density",
            "_: Operand, _: Operand",
            of(Role::Population).zip(area).and_then(|(one, other)| density(one, other)),
        ),
        ("side", "_: Operand", area.and_then(side)),
        (
            "plan",
            "_: Operand, _: Operand",
            of(Role::Budget).zip(of(Role::BudgetPlanRatio)).and_then(|(one, other)| plan(one, other)),
        ),
    ];
    let mut functions = String::new();
    for (name, operands, value) in values {
        let value = value.bake(&Default::default());
        functions +=
            &format!("/// That of the built-in profile.\npub fn {name}({operands}) -> Option<Number> {{ {value} }}\n");
    }
    functions
}

/// Holds together what lines must not break, in all texts that a picture sets (see `Gather::bind` in `src/facts/gather.rs`):
/// names, and what is said in some language. Quotes stay as they are.
fn hold(document: &mut serde_json::Value, profile: &profile::model::Profile) {
    match document {
        serde_json::Value::Object(fields) => {
            for (field, value) in fields {
                match value {
                    serde_json::Value::String(text) => {
                        if matches!(field.as_str(), "name" | "publication" | "vi" | "en") {
                            *text = text::bound(text, || profile.names());
                        }
                    }
                    other => hold(other, profile),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| hold(item, profile)),
        _ => {}
    }
}

/// Leaves out what a document says in a language, wherever it says it in several.
fn silence(document: &mut serde_json::Value, lang: &str) {
    match document {
        serde_json::Value::Object(fields) => {
            fields.remove(lang);
            fields.values_mut().for_each(|field| silence(field, lang));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| silence(item, lang)),
        _ => {}
    }
}
