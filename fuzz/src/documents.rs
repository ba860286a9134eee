//! Documents that were sound, until something was changed in them.

use arbitrary::{Result, Unstructured};
use serde_json::{Map, Number, Value};

/// Sound documents: of the forms that profiles have, and with maps.
pub const SOUND: [&str; 9] = [
    include_str!("../../src/profile/quy-nhon-nam.json"),
    include_str!("../../tests/fixtures/ban-do-dao-dai.json"),
    include_str!("../../tests/fixtures/con-ngheo.json"),
    include_str!("../../tests/fixtures/day-du.json"),
    include_str!("../../tests/fixtures/dinh-chinh.json"),
    include_str!("../../tests/fixtures/lech-tong.json"),
    include_str!("../../tests/fixtures/ten-dai.json"),
    include_str!("../../tests/fixtures/theo-dan-so.json"),
    include_str!("../../tests/fixtures/xep-hang.json"),
];

/// Texts that have made programs stumble.
const HOSTILE: [&str; 20] = [
    "",
    " ",
    "\u{a0}",
    "\u{202e}ngược",
    "\u{2066}\u{61c}\u{200f}",
    "\0",
    "a\u{300}\u{301}\u{302}\u{303}",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "__proto__",
    "constructor",
    "1",
    "0",
    "36,36",
    "😀👨‍👩‍👧",
    "鳥の名前",
    "شارع",
    "{}",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "Nguyễn\u{a0}Văn\u{a0}Cừ\u{a0}Nguyễn\u{a0}Văn\u{a0}Cừ\u{a0}Nguyễn\u{a0}Văn",
];

/// Numbers at which forms and pictures change.
const NUMBERS: [f64; 20] = [
    0.0, -0.0, 1.0, 2.0, 4.0, 5.0, 9.5, 10.0, 60.0, 99.99, 100.0, 100.01, 135.0, 0.01, 0.000_001, 1e-7, 999_999.0,
    1e12, 1e15, 1e300,
];

/// Changes a document in one to six places.
///
/// # Errors
/// When there are no bytes left to choose by.
pub fn change(document: &mut Value, bytes: &mut Unstructured) -> Result<()> {
    for _ in 0..bytes.int_in_range(1..=6)? {
        let paths = paths(document);
        let path = bytes.choose(&paths)?.clone();
        let other = bytes.choose(&paths).ok().and_then(|path| document.pointer(path)).cloned();
        if let Some(value) = document.pointer_mut(&path) {
            one(value, other, bytes)?;
        }
    }
    Ok(())
}

/// Changes one value; `other` is another of the document.
fn one(value: &mut Value, other: Option<Value>, bytes: &mut Unstructured) -> Result<()> {
    match bytes.int_in_range(0..=9)? {
        0 => *value = any(bytes, 2)?,
        1 => *value = other.unwrap_or_default(),
        2 => *value = Value::String(text(bytes)?),
        3 => *value = number(bytes)?,
        _ => match value {
            Value::Object(map) => field(map, other, bytes)?,
            Value::Array(list) => entry(list, other, bytes)?,
            Value::String(written) => *written = changed(written, bytes)?,
            Value::Number(_) => *value = number(bytes)?,
            Value::Bool(yes) => *yes = !*yes,
            Value::Null => {}
        },
    }
    Ok(())
}

fn field(map: &mut Map<String, Value>, other: Option<Value>, bytes: &mut Unstructured) -> Result<()> {
    let keys: Vec<String> = map.keys().cloned().collect();
    if keys.is_empty() || bytes.ratio(1, 3)? {
        map.insert(text(bytes)?, other.unwrap_or_default());
    } else {
        map.remove(bytes.choose(&keys)?);
    }
    Ok(())
}

fn entry(list: &mut Vec<Value>, other: Option<Value>, bytes: &mut Unstructured) -> Result<()> {
    match (bytes.choose_index(list.len().max(1))?, bytes.int_in_range(0..=4)?) {
        (at, 0) if at < list.len() => drop(list.remove(at)),
        (at, 1) if at < list.len() => {
            // Under an id of its own, where it has one.
            for count in 0..bytes.int_in_range(1..=70)? {
                let mut again = list[at].clone();
                if let Some(id) = again.get_mut("id") {
                    *id = Value::String(format!("again-{count}"));
                }
                list.push(again);
            }
        }
        (at, 2) if at < list.len() => list.swap(at, 0),
        (_, 3) => list.clear(),
        _ => list.push(other.unwrap_or_default()),
    }
    Ok(())
}

fn changed(written: &str, bytes: &mut Unstructured) -> Result<String> {
    let letters: Vec<char> = written.chars().collect();
    let at = bytes.choose_index(letters.len() + 1)?;
    let (before, after): (String, String) = (letters[..at].iter().collect(), letters[at..].iter().collect());
    Ok(match bytes.int_in_range(0..=4)? {
        0 => before,
        1 => before + bytes.choose(&HOSTILE)? + &after,
        2 => before.replace(' ', "\u{a0}") + &after.replace(' ', ""),
        3 => written.repeat(bytes.int_in_range(2..=12)?),
        _ => text(bytes)?,
    })
}

/// A text: one of the hostile ones, any other, or one many times.
pub fn text(bytes: &mut Unstructured) -> Result<String> {
    Ok(match bytes.int_in_range(0..=4)? {
        0 => bytes.arbitrary::<&str>()?.to_string(),
        1 => bytes.choose(&HOSTILE)?.repeat(bytes.int_in_range(2..=40)?),
        _ => bytes.choose(&HOSTILE)?.to_string(),
    })
}

fn number(bytes: &mut Unstructured) -> Result<Value> {
    let number = match bytes.int_in_range(0..=3)? {
        0 => f64::from(bytes.arbitrary::<i32>()?) / 100.0,
        1 => return Ok(Value::from(bytes.arbitrary::<i64>()?)),
        2 => return Ok(Value::from(bytes.int_in_range(0..=3000)?)),
        _ => *bytes.choose(&NUMBERS)?,
    };
    // As people write it: whole ones without a decimal mark.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return Ok(Value::from(number as i64));
    }
    Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
}

fn any(bytes: &mut Unstructured, depth: usize) -> Result<Value> {
    Ok(match bytes.int_in_range(0..=5)? {
        0 => Value::Null,
        1 => Value::Bool(bytes.arbitrary()?),
        2 => number(bytes)?,
        3 if depth > 0 => {
            (0..bytes.int_in_range(0..=4)?).map(|_| any(bytes, depth - 1)).collect::<Result<Vec<_>>>()?.into()
        }
        4 if depth > 0 => {
            let fields = 0..bytes.int_in_range(0..=4)?;
            let fields: Result<Map<String, Value>> =
                fields.map(|_| Ok((text(bytes)?, any(bytes, depth - 1)?))).collect();
            fields?.into()
        }
        _ => Value::String(text(bytes)?),
    })
}

/// Where everything is in a value, as JSON pointers.
fn paths(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: String, paths: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    walk(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), paths);
                }
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| walk(value, format!("{at}/{index}"), paths));
            }
            _ => {}
        }
        paths.push(at);
    }
    let mut paths = Vec::new();
    walk(value, String::new(), &mut paths);
    paths
}
