//! The schema of documents, made from the very types that read them; and from the schema, what the checker walks.
//!
//! There is no other description of a document's form: a field, a word or a limit is added in `src/profile/model.rs` alone.

use std::{borrow::Cow, error::Error};

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::{Map, Value, json};

use crate::profile::{
    borders::Shape,
    model::Profile,
    number::{Date, Number},
};

/// The years that a document may speak of.
const YEARS: [u16; 2] = [1900, 2200];

/// Names that become ids of marks and names of files: small letters and digits, in words with hyphens between.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Texts of which something is to be seen.
const FILLED: &str = "\\S";

/// Gives a type of the document, or a text that stands in a field's place, its schema.
macro_rules! schemas {
    ($($(#[$doc:meta])* $name:ident: $schema:tt)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

/// A name in ASCII.
pub struct Id;

/// A name in words.
pub struct Name;

/// A text in one language.
pub struct Sentence;

/// What a document is cited as.
pub struct Citation;

/// Words of the source.
pub struct Quotation;

/// Where something can be read.
pub struct Address;

schemas! {
    Id: { "type": "string", "maxLength": 60, "pattern": ID }
    Name: { "type": "string", "maxLength": 60, "pattern": FILLED }
    Sentence: { "type": "string", "maxLength": 300, "pattern": FILLED }
    Citation: { "type": "string", "maxLength": 300, "pattern": FILLED }
    Quotation: { "type": "string", "maxLength": 600, "pattern": FILLED }
    Address: { "type": "string", "maxLength": 2000, "pattern": FILLED }
    Number: { "type": "number", "minimum": 0, "maximum": Number::MAX }
    Date: { "type": "string", "format": "date", "pattern": "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" }
    Shape: { "type": ["string", "object"], "maxLength": 2000, "pattern": FILLED }
}

/// The schema, as editors read it: JSON Schema, draft 7, which all of them know.
pub fn schema() -> Result<Value, Box<dyn Error>> {
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<Profile>();
    let mut schema = Value::from(schema);
    tidy(&mut schema);
    let root = schema.as_object_mut().ok_or("the schema is no object")?;
    root.insert("title".into(), "The profile of a merged place".into());
    let own = json!({ "type": "string", "maxLength": 2000, "description": "Where this schema is, for editors." });
    let properties = root.get_mut("properties").and_then(Value::as_object_mut).ok_or("the schema has no properties")?;
    properties.insert("$schema".into(), own);
    Ok(schema)
}

/// Brings a schema to what a document means: what is not known is left out, not null; and whole numbers are years, but
/// for the month of one.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(tidy),
        Value::Object(parts) => {
            parts.values_mut().for_each(tidy);
            not_null(parts);
            parts.remove("default");
            let range = match parts.get("format").and_then(Value::as_str) {
                Some("uint16") => Some(YEARS),
                Some("uint8") => Some([1, 12]),
                _ => None,
            };
            if let Some([least, most]) = range {
                parts.remove("format");
                parts.insert("minimum".into(), least.into());
                parts.insert("maximum".into(), most.into());
            }
        }
        _ => {}
    }
}

fn not_null(parts: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = parts.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            parts.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(mut choices)) = parts.remove("anyOf") {
        choices.retain(|choice| choice["type"] != "null");
        // Draft 7 lets nothing stand beside a reference, and a description stands beside this one.
        parts.insert(if choices.len() == 1 { "allOf" } else { "anyOf" }.into(), choices.into());
    }
}

/// The schema as Rust: statics of `src/profile/check/form.rs`, the last of them `PROFILE`.
///
/// # Errors
/// For a keyword that the checker does not know, and for a text or a list without a limit.
pub fn forms(schema: &Value) -> Result<String, Box<dyn Error>> {
    let mut rust = String::new();
    for (name, definition) in schema["definitions"].as_object().into_iter().flatten() {
        rust += &format!("static {}: Form = {};\n", static_name(name), form(definition)?);
    }
    let mut root = schema.as_object().cloned().unwrap_or_default();
    root.retain(|key, _| !matches!(key.as_str(), "$schema" | "title" | "definitions"));
    rust += &format!("static PROFILE: Form = {};\n", form(&Value::Object(root))?);
    Ok(rust)
}

fn static_name(definition: &str) -> String {
    let mut name = String::new();
    for letter in definition.chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(letter.to_uppercase());
    }
    name
}

/// The keywords of one schema; each is taken once, and none may be left over.
struct Keywords(Map<String, Value>);

impl Keywords {
    fn of(schema: &Value) -> Keywords {
        let mut keywords = schema.as_object().cloned().unwrap_or_default();
        keywords.remove("description");
        Keywords(keywords)
    }

    fn take(&mut self, keyword: &str) -> Option<Value> {
        self.0.remove(keyword)
    }

    fn list(&mut self, keyword: &str) -> Vec<Value> {
        self.take(keyword).and_then(|value| value.as_array().cloned()).unwrap_or_default()
    }

    fn number(&mut self, keyword: &str) -> Result<Value, Box<dyn Error>> {
        self.take(keyword)
            .filter(Value::is_number)
            .ok_or_else(|| format!("{keyword} is missing in {:?}", self.0).into())
    }

    fn done(self, rust: String) -> Result<String, Box<dyn Error>> {
        if self.0.is_empty() { Ok(rust) } else { Err(format!("the checker does not know {:?}", self.0).into()) }
    }
}

/// One schema as an expression of type `&'static Form`.
fn reference(schema: &Value) -> Result<String, Box<dyn Error>> {
    let mut keywords = Keywords::of(schema);
    if let Some(target) = keywords.take("$ref") {
        let name = target.as_str().and_then(|target| target.strip_prefix("#/definitions/")).ok_or("an unknown $ref")?;
        return keywords.done(format!("&{}", static_name(name)));
    }
    if let [only] = keywords.list("allOf").as_slice() {
        return keywords.done(reference(only)?);
    }
    Ok(format!("&{}", form(schema)?))
}

/// One schema that is no reference as an expression of type `Form`.
fn form(schema: &Value) -> Result<String, Box<dyn Error>> {
    let mut keywords = Keywords::of(schema);
    let choices = keywords.list("oneOf");
    if !choices.is_empty() {
        return keywords.done(choice(&choices)?);
    }
    let rust = match keywords.take("type").unwrap_or_default() {
        Value::Array(kinds) if kinds == ["string", "object"] => {
            keywords.take("pattern").filter(|pattern| pattern == FILLED).ok_or("an unknown shape")?;
            format!("Form::TextOrObject {{ longest: {} }}", keywords.number("maxLength")?)
        }
        Value::String(kind) => match kind.as_str() {
            "object" => object(&mut keywords)?,
            "array" => list(&mut keywords)?,
            "string" => text(&mut keywords)?,
            "boolean" => "Form::Bool".into(),
            "number" => {
                let [least, most] = [keywords.number("minimum")?, keywords.number("maximum")?].map(|end| end.as_f64());
                format!("Form::Number {{ least: {:?}, most: {:?} }}", least.unwrap_or(0.0), most.unwrap_or(0.0))
            }
            "integer" => {
                format!(
                    "Form::Whole {{ least: {}, most: {} }}",
                    keywords.number("minimum")?,
                    keywords.number("maximum")?
                )
            }
            other => return Err(format!("the checker does not know the type {other}").into()),
        },
        other => return Err(format!("the checker does not know the type {other}").into()),
    };
    keywords.done(rust)
}

/// Words, or objects of one field each.
fn choice(choices: &[Value]) -> Result<String, Box<dyn Error>> {
    let mut words = Vec::new();
    let mut variants = Vec::new();
    for choice in choices {
        let mut keywords = Keywords::of(choice);
        match (keywords.take("type").unwrap_or_default().as_str(), keywords.take("const")) {
            (Some("string"), Some(word)) => words.push(word.to_string()),
            (Some("object"), None) => variants.extend(fields(&mut keywords)?),
            _ => return Err(format!("the checker does not know the choice {choice}").into()),
        }
        keywords.done(String::new())?;
    }
    match (words.is_empty(), variants.is_empty()) {
        (false, true) => Ok(format!("Form::Words(&[{}])", words.join(", "))),
        (true, false) => Ok(format!("Form::OneOf(&[{}])", variants.join(", "))),
        _ => Err("words and objects are mixed".into()),
    }
}

fn object(keywords: &mut Keywords) -> Result<String, Box<dyn Error>> {
    let least = keywords.take("minProperties").unwrap_or(json!(0));
    Ok(format!("Form::Object {{ fields: &[{}], least: {least} }}", fields(keywords)?.join(", ")))
}

/// The fields of an object that has no others.
fn fields(keywords: &mut Keywords) -> Result<Vec<String>, Box<dyn Error>> {
    if keywords.take("additionalProperties") != Some(json!(false)) {
        return Err(format!("other fields are not forbidden in {:?}", keywords.0).into());
    }
    let needed = keywords.list("required");
    let properties = keywords.take("properties").unwrap_or_default();
    let field = |(name, schema): (&String, &Value)| {
        let needed = needed.iter().any(|other| other == name);
        Ok(format!("Field {{ name: {name:?}, form: {}, needed: {needed} }}", reference(schema)?))
    };
    properties.as_object().into_iter().flatten().map(field).collect()
}

fn list(keywords: &mut Keywords) -> Result<String, Box<dyn Error>> {
    let most = keywords.number("maxItems")?;
    let Some(least) = keywords.take("minItems") else {
        let of = reference(&keywords.take("items").unwrap_or_default())?;
        return Ok(format!("Form::List {{ of: {of}, most: {most} }}"));
    };
    let parts: Vec<String> = keywords.list("items").iter().map(reference).collect::<Result<_, _>>()?;
    if least != most || most != parts.len() {
        return Err(format!("a list of {least} to {most} is neither a list nor a tuple").into());
    }
    Ok(format!("Form::Tuple(&[{}])", parts.join(", ")))
}

fn text(keywords: &mut Keywords) -> Result<String, Box<dyn Error>> {
    let pattern = keywords.take("pattern").unwrap_or_default();
    if keywords.take("format") == Some(json!("date")) {
        return Ok("Form::Date".into());
    }
    let kind = match pattern.as_str() {
        Some(ID) => "Id",
        Some(FILLED) => "Filled",
        None => "Any",
        Some(other) => return Err(format!("the checker does not know the pattern {other}").into()),
    };
    Ok(format!("Form::Text {{ longest: {}, kind: TextKind::{kind} }}", keywords.number("maxLength")?))
}
