//! How findings are told: as a compiler does, with the lines that they are about; or as JSON.

use std::{
    io::{IsTerminal, Write, stdout},
    ops::Range,
};

use anyhow::Result;
use codespan_reporting::{
    diagnostic::{Diagnostic, Label},
    files::SimpleFile,
    term::{
        Config, DisplayStyle, emit_to_write_style,
        termcolor::{ColorChoice, StandardStream},
    },
};
use serde_json::{Value, json};
use ward_profile::{locale::Lang, problem::Severity};

use super::file::{Checked, Placed};

/// A longer line is not shown, in bytes: documents that no person wrote stand on one.
const LONGEST_LINE: usize = 400;

/// Tells every finding with the line that it is about, then how many there are. In colours on a terminal.
pub fn text(files: &[Checked], lang: Lang) -> Result<()> {
    let colours = if stdout().is_terminal() { ColorChoice::Auto } else { ColorChoice::Never };
    let mut out = StandardStream::stdout(colours);
    for file in files {
        let source = SimpleFile::new(&file.name, &file.text);
        for placed in &file.findings {
            let config = Config { display_style: style(file, placed), ..Config::default() };
            emit_to_write_style(&mut out, &config, &source, &diagnostic(file, placed, lang))?;
        }
        if file.findings.is_empty() {
            let sound = if lang == Lang::Vi { "đạt" } else { "sound" };
            writeln!(out, "{}: {sound}", file.name)?;
        }
    }
    let unsound = files.iter().filter(|file| file.count(Severity::Error) > 0).count();
    let warnings: usize = files.iter().map(|file| file.count(Severity::Warning)).sum();
    let many = |count: usize, one: &'static str, more: &'static str| if count == 1 { one } else { more };
    match lang {
        Lang::Vi => writeln!(out, "{} tệp: {unsound} không đạt, {warnings} cảnh báo", files.len())?,
        Lang::En => {
            let (file, warning) = (many(files.len(), "file", "files"), many(warnings, "warning", "warnings"));
            writeln!(out, "{} {file}: {unsound} not sound, {warnings} {warning}", files.len())?;
        }
    }
    Ok(())
}

/// The lines of a finding are shown unless they are too long.
fn style(file: &Checked, placed: &Placed) -> DisplayStyle {
    let line = placed.range.as_ref().map_or(0, |range| line_around(&file.text, range).len());
    if line > LONGEST_LINE { DisplayStyle::Short } else { DisplayStyle::Rich }
}

fn diagnostic(file: &Checked, placed: &Placed, lang: Lang) -> Diagnostic<()> {
    let finding = &placed.finding;
    let bare = match finding.severity {
        Severity::Error => Diagnostic::error(),
        Severity::Warning => Diagnostic::warning(),
    };
    let diagnostic = bare.with_code(finding.code);
    let sentence = finding.sentence(lang);
    match &placed.range {
        Some(range) => {
            let label = Label::primary((), range.clone()).with_message(&finding.path);
            diagnostic.with_message(sentence).with_label(label)
        }
        None => diagnostic.with_message(format!("{}: {sentence}", file.name)),
    }
}

/// Tells every finding in one JSON list.
pub fn json(files: &[Checked], lang: Lang) -> Result<()> {
    let findings = files.iter().flat_map(|file| file.findings.iter().map(move |placed| entry(file, placed, lang)));
    let list: Vec<Value> = findings.collect();
    let mut list = Value::from(list);
    list.sort_all_objects();
    writeln!(stdout(), "{}", serde_json::to_string_pretty(&list)?)?;
    Ok(())
}

fn entry(file: &Checked, placed: &Placed, lang: Lang) -> Value {
    let finding = &placed.finding;
    let place = placed.range.as_ref().map(|range| {
        let before = file.text.get(..range.start).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    });
    json!({
        "file": file.name,
        "path": finding.path,
        "line": place.map(|(line, _)| line),
        "column": place.map(|(_, column)| column),
        "severity": finding.severity.word(),
        "code": finding.code,
        "message": finding.sentence(lang),
        "suggestion": finding.suggestion,
    })
}

fn line_around<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let rest = text.get(start..).unwrap_or_default();
    rest.split('\n').next().unwrap_or_default()
}
