//! The README is the reference of attributes: it says what the code says.

use std::fs;

use ward_profile::sections;

fn read(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("it is there")
}

/// The attributes of the table, each with its row.
fn rows(readme: &str) -> Vec<(String, String)> {
    let rows = readme.lines().filter(|line| line.starts_with("| `data-"));
    rows.map(|row| (row.split('`').nth(1).unwrap_or_default().to_string(), row.to_string())).collect()
}

#[test]
fn the_table_lists_the_attributes_that_are_read() {
    let config = read("src/config.rs") + &read("src/config/reading.rs");
    let mut read_by_code: Vec<String> = config
        .lines()
        .filter_map(|line| line.trim().strip_prefix("\"data-")?.split_once("\" =>"))
        .map(|(name, _)| format!("data-{name}"))
        .collect();
    read_by_code.push("data-ward-profile".into());
    read_by_code.push(format!("{}ID", ward_profile::config::FIGURE));
    read_by_code.sort();
    let mut told: Vec<String> = rows(&read("README.md")).into_iter().map(|(name, _)| name).collect();
    told.sort();
    assert!(read_by_code.len() > 8, "the code's attributes were found: {read_by_code:?}");
    assert_eq!(told, read_by_code);
}

#[test]
fn the_table_lists_the_sections_in_their_order() {
    let readme = read("README.md");
    let row = rows(&readme).into_iter().find(|(name, _)| name == "data-sections").expect("the row").1;
    let names = |sections: &[&sections::Section]| sections.iter().map(|section| section.name).collect::<Vec<_>>();
    let (all, default) = (names(sections::ALL), names(sections::DEFAULT));
    assert!(row.contains(&all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")), "{row}");
    assert!(row.contains(&format!("`{}`", default.join(" "))), "{row}");
}

#[test]
fn each_section_is_described_with_the_roles_that_it_needs() {
    let readme = read("README.md");
    for section in sections::ALL {
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{}` | ", section.name)));
        let row = row.unwrap_or_else(|| panic!("{} has no row", section.name));
        for role in section.needs {
            assert!(row.contains(&format!("`{role}`")), "{role} is not in “{row}”");
        }
    }
}

#[test]
fn the_files_that_it_names_are_there() {
    let readme = read("README.md");
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files: Vec<&str> = links.filter(|link| !link.starts_with("http")).collect();
    assert!(files.len() > 5);
    for file in files {
        assert!(fs::metadata(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).is_ok(), "README.md links to {file}");
    }
}
