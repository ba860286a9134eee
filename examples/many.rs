//! Writes as many profiles as asked for into a folder, to see how long drawing takes: the built-in one and those of
//! `tests/fixtures` in turn, each under a name of its own.
//!
//! ```sh
//! cargo build --release
//! cargo run --release --example many -- 3321 target/many
//! time target/release/ward-profile render target/many --lang vi,en -o target/pictures
//! ```

use std::{env, error::Error, fs, path::Path};

use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(count), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("how many, and into which folder? For example: 135 target/many".into());
    };
    let count: usize = count.parse().map_err(|_| format!("{count} is no number of profiles"))?;
    let documents = documents(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    fs::create_dir_all(&folder)?;
    for (index, document) in documents.iter().cycle().take(count).enumerate() {
        let mut document = document.clone();
        document["id"] = format!("place-{index}").into();
        fs::write(Path::new(&folder).join(format!("place-{index:05}.json")), document.to_string())?;
    }
    println!("{count} profiles in {folder}");
    Ok(())
}

/// The documents that are varied, in the order of names. Borders at an address of their own are left where they are.
fn documents(root: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut paths = vec![root.join("src/profile/quy-nhon-nam.json")];
    for entry in fs::read_dir(root.join("tests/fixtures"))? {
        paths.push(entry?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let mut document: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        if document["shape"].is_string()
            && let Some(fields) = document.as_object_mut()
        {
            fields.remove("shape");
        }
        documents.push(document);
    }
    Ok(documents)
}
