//! The pages for people answer each code that the code can tell, and name none that it cannot; and the commands on them run.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use ward_profile::locale::findings;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).expect("it is there")
}

/// All sources below a folder that end so, but for tests.
fn sources(folder: &str, ending: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(Path::new(ROOT).join(folder)).expect("it is there") {
        let path = entry.expect("it is readable").path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() && !name.ends_with("/tests") {
            text += &sources(name.trim_start_matches(ROOT).trim_start_matches('/'), ending);
        } else if name.ends_with(ending) && !name.ends_with("/tests.rs") && path.is_file() {
            text += &fs::read_to_string(&path).expect("it is text");
        }
    }
    text
}

/// The words in quotation marks that stand right behind `before`, white space aside.
fn quoted_behind(text: &str, before: &str) -> BTreeSet<String> {
    let behind = text.split(before).skip(1).map(str::trim_start);
    let words = behind.filter_map(|rest| rest.strip_prefix('"')?.split_once('"'));
    words.filter(|(_, rest)| rest.starts_with([',', ')'])).map(|(word, _)| word.to_owned()).collect()
}

/// What the TypeScript tells: the names of its lists of words, and what it throws by name.
fn told_on_pages() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for file in ["trouble", "load", "profile", "borders"] {
        let text = read(format!("www/embed/{file}.ts"));
        let list =
            text.split("const WORDS").nth(1).and_then(|rest| rest.split("\n};").next()).expect("a list of words");
        for line in list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
            if let Some((name, _)) = line.trim().split_once(": [") {
                codes.insert(name.trim_matches('"').to_owned());
            }
        }
    }
    let scripts = sources("www/embed", ".ts");
    codes.extend(quoted_behind(&scripts, "new Failure("));
    codes.extend(quoted_behind(&scripts, "problem("));
    // What is not known yet: `trouble.ts` finds out which of the others it is.
    assert!(codes.remove("lost"), "{codes:?}");
    codes
}

/// What the Rust tells: all findings, and problems by name.
fn told_by_the_library() -> BTreeSet<String> {
    let findings = findings::of_profiles().chain(findings::of_borders());
    let mut codes: BTreeSet<String> = findings.map(|(code, _)| (*code).to_owned()).collect();
    let source = sources("src", ".rs");
    for before in ["Problem::about(", "self.problem(", " problem(", "Finding::error(", "Finding::warning("] {
        codes.extend(quoted_behind(&source, before));
    }
    codes
}

#[test]
fn each_code_has_its_entry_and_no_other() {
    let told: BTreeSet<String> = told_on_pages().union(&told_by_the_library()).cloned().collect();
    assert!(told.len() > 100, "the code's codes were found: {told:?}");
    let page = read("www/docs/problems.md");
    let headings = page.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'));
    let entries: Vec<String> = headings.map(str::to_owned).collect();
    let unique: BTreeSet<String> = entries.iter().cloned().collect();
    assert_eq!(entries.len(), unique.len(), "each code has one entry");
    let missing: Vec<_> = told.difference(&unique).collect();
    let unknown: Vec<_> = unique.difference(&told).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "no entry: {missing:?}; cannot be told: {unknown:?}");
}

#[test]
fn each_entry_says_how_to_mend_it() {
    let page = read("www/docs/problems.md");
    for entry in page.split("\n### ").skip(1) {
        let lines = entry.lines().skip(1).take_while(|line| !line.starts_with('#'));
        let own: String = lines.filter(|line| !line.starts_with("“{{")).collect();
        assert!(own.trim().len() >= 20, "{entry}");
    }
}

/// The README's list of codes is a part of the pages'.
#[test]
fn the_readme_names_codes_that_there_are() {
    let readme = read("README.md");
    let (_, section) = readme.split_once("### When something is wrong").expect("the section");
    let rows = section.lines().take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| `"));
    let told = told_on_pages();
    let told: BTreeSet<String> = told.union(&told_by_the_library()).cloned().collect();
    let named: Vec<&str> =
        rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2)).collect();
    assert!(named.len() > 15);
    for code in named {
        assert!(told.contains(code), "README.md names {code}");
    }
}

/// The lines of all shell snippets, each with its page.
fn commands() -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(Path::new(ROOT).join("www/docs")).expect("it is there") {
        let path = entry.expect("it is readable").path();
        if path.extension().is_some_and(|ending| ending == "md") {
            let text = fs::read_to_string(&path).expect("it is text");
            for block in text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next()) {
                lines.extend(block.lines().map(|line| (path.display().to_string(), line.to_owned())));
            }
        }
    }
    lines
}

#[test]
fn the_commands_of_the_program_run() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs");
    fs::create_dir_all(&folder).expect("a folder");
    fs::copy(Path::new(ROOT).join("src/profile/quy-nhon-nam.json"), folder.join("my-ward.json")).expect("a profile");
    let own: Vec<_> = commands().into_iter().filter(|(_, line)| line.starts_with("cargo run -- ")).collect();
    assert!(own.len() >= 2, "{own:?}");
    for (page, line) in own {
        let args = line.trim_start_matches("cargo run -- ").split(' ');
        let done = Command::new(env!("CARGO_BIN_EXE_ward-profile"))
            .args(args)
            .current_dir(&folder)
            .output()
            .expect("it starts");
        assert!(done.status.success(), "{page}: {line}: {}", String::from_utf8_lossy(&done.stderr));
    }
    let svg = fs::read_to_string(folder.join("my-ward.svg")).expect("the picture");
    assert!(svg.starts_with("<svg"));
}

/// The rest are commands of the build tool, which its own suites run, and npm's, which the suite of packages runs.
#[test]
fn the_other_commands_are_known() {
    let tool = read("xtask/src/main.rs");
    for (page, line) in commands() {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["cargo", "run", "--", ..] | ["npm", "pack", "./target/npm"] => {}
            ["cargo", "xtask", task, rest @ ..] => {
                let mut letters = task.chars();
                let first = letters.next().expect("a letter").to_uppercase();
                let variant: String = first.chain(letters).collect();
                assert!(tool.contains(&format!("Task::{variant}")), "{page}: {line}");
                assert!(rest.is_empty() || rest[0] == "--only", "{page}: {line}");
            }
            _ => panic!("{page}: {line} is run by no test"),
        }
    }
}

/// Each language of snippets has a suite that runs it: the browser's, the hosts', the packages', and this one.
#[test]
fn no_snippet_is_of_a_language_that_no_suite_runs() {
    const RUN: [&str; 9] = ["html", "js", "php", "nginx", "jsx", "vue", "ts", "json", "sh"];
    let mut count = 0;
    for entry in fs::read_dir(Path::new(ROOT).join("www/docs")).expect("it is there") {
        let path = entry.expect("it is readable").path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("it is text");
        for opening in text.lines().filter_map(|line| line.strip_prefix("```")).step_by(2) {
            let language = opening.split(' ').next().unwrap_or_default();
            assert!(RUN.contains(&language), "{}: ```{opening}", path.display());
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}
