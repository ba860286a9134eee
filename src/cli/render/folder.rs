//! A folder of profiles in, a folder of pictures out: side by side, and one bad profile does not stop the rest.

use std::{
    fs,
    io::{IsTerminal, stderr},
    num::NonZero,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use ward_profile::{config::Config, locale::Lang};

use super::{super::told, Format, Render, load, refusals, still::Still, write};

/// What became of one profile.
#[derive(Default)]
struct Outcome {
    /// What kept a picture from being drawn or written, a line each.
    errors: Vec<String>,
    warnings: usize,
    pictures: usize,
}

/// The work that all threads share.
struct Work<'a> {
    still: Still,
    /// The configurations, with what stands for each at the end of its pictures' names.
    configs: Vec<(String, Config)>,
    format: Format,
    out: &'a Path,
}

/// Draws each profile of a folder. Returns whether all of them could be drawn.
pub fn draw(render: &Render, folder: &Path) -> Result<bool> {
    let lang = render.told_in();
    let profiles = profiles(folder, lang)?;
    let format = render.asked().unwrap_or(Format::Svg);
    if render.image.is_some() {
        bail!(told!(
            render.told_in(),
            "--image chỉ nêu một hình, mà thư mục có nhiều: mỗi khối tự nêu hình của mình, đuôi .svg",
            "--image names one picture, and a folder has many: each block names its own, with the ending .svg"
        ));
    }
    let work = Work { format, still: Still::of(render, format)?, configs: configs(render)?, out: out(render)? };
    let begun = Instant::now();
    let outcomes = side_by_side(&profiles, |path| work.of(path));
    for line in outcomes.iter().flat_map(|outcome| &outcome.errors) {
        eprintln!("{line}");
    }
    let bad = outcomes.iter().filter(|outcome| !outcome.errors.is_empty()).count();
    let pictures: usize = outcomes.iter().map(|outcome| outcome.pictures).sum();
    let warnings: usize = outcomes.iter().map(|outcome| outcome.warnings).sum();
    let seconds = begun.elapsed().as_secs_f32();
    let of = |count: usize, vi: &str, en: &str| match lang {
        Lang::Vi => format!("{count} {vi}"),
        Lang::En => format!("{count} {en}{}", if count == 1 { "" } else { "s" }),
    };
    println!(
        "{}",
        told!(
            lang,
            "{} của {} trong {} ({:.1} giây); {} không vẽ được, {}",
            "{} of {} in {} ({:.1} s); {} not drawn, {}",
            if format.is_drawn() { of(pictures, "hình", "picture") } else { of(pictures, "tệp", "file") },
            of(profiles.len(), "hồ sơ", "profile"),
            work.out.display(),
            seconds,
            of(bad, "hồ sơ", "profile"),
            of(warnings, "cảnh báo", "warning")
        )
    );
    if warnings > 0 {
        let told = told!(
            lang,
            "`ward-profile check --lang vi` nói rõ các cảnh báo về hồ sơ",
            "`ward-profile check` tells what the profiles’ warnings are"
        );
        println!("{told}");
    }
    Ok(bad == 0)
}

/// The profiles of a folder, in the order of names.
fn profiles(folder: &Path, lang: Lang) -> Result<Vec<PathBuf>> {
    let unreadable = || told!(lang, "không đọc được thư mục {}", "the folder {} could not be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "json") && !path.is_dir() {
            found.push(path);
        }
    }
    if found.is_empty() {
        bail!(told!(
            lang,
            "thư mục {} không có hồ sơ nào: không tệp nào trong đó kết thúc bằng .json",
            "the folder {} has no profile: no file in it ends in .json",
            folder.display()
        ));
    }
    found.sort();
    Ok(found)
}

/// A configuration for each language.
fn configs(render: &Render) -> Result<Vec<(String, Config)>> {
    let langs: Vec<&str> = render.lang.split([',', ' ']).filter(|lang| !lang.is_empty()).collect();
    let mut configs: Vec<(String, Config)> = Vec::new();
    // A card may lie beside the picture.
    let card = if render.card { "-card" } else { "" };
    for lang in &langs {
        let config = render.config(lang)?;
        let ending = if langs.len() > 1 { format!("-{}{card}", config.lang.code()) } else { card.into() };
        configs.push((ending, config));
    }
    if configs.is_empty() {
        configs.push((card.into(), render.config("")?));
    }
    configs.dedup_by(|one, other| one.0 == other.0);
    Ok(configs)
}

/// The folder that pictures are written to; made where it is not there.
fn out(render: &Render) -> Result<&Path> {
    let (out, lang) = (render.output.as_path(), render.told_in());
    if out == Path::new("-") {
        bail!(told!(
            lang,
            "một thư mục hồ sơ được vẽ vào một thư mục: hãy nêu thư mục đó sau -o, không phải đầu ra chuẩn",
            "a folder of profiles is drawn into a folder: name one with -o, not the standard output"
        ));
    }
    if out.is_file() {
        bail!(told!(
            lang,
            "{} là một tệp; một thư mục hồ sơ được vẽ vào một thư mục",
            "{} is a file; a folder of profiles is drawn into a folder",
            out.display()
        ));
    }
    fs::create_dir_all(out)
        .with_context(|| told!(lang, "không tạo được thư mục {}", "the folder {} could not be made", out.display()))?;
    Ok(out)
}

/// Works on each path, as many at once as there are processors, with a bar on a terminal. Outcomes are in the paths' order.
fn side_by_side(paths: &[PathBuf], work: impl Fn(&Path) -> Outcome + Sync) -> Vec<Outcome> {
    let bar = if stderr().is_terminal() { ProgressBar::new(paths.len() as u64) } else { ProgressBar::hidden() };
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(paths.len()));
    let one_after_the_other = || {
        while let Some((index, path)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, paths.get(at)?)))
        {
            bar.set_message(path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default());
            let outcome = work(path);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((index, outcome));
            bar.inc(1);
        }
    };
    let processors = thread::available_parallelism().map_or(1, NonZero::get).min(paths.len());
    thread::scope(|scope| {
        for _ in 0..processors {
            scope.spawn(one_after_the_other);
        }
    });
    bar.finish_and_clear();
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

impl Work<'_> {
    /// Draws one profile in each language.
    fn of(&self, path: &Path) -> Outcome {
        let mut outcome = Outcome::default();
        let Some((_, first)) = self.configs.first() else { return outcome };
        let sound = match load::profile(path, first.lang) {
            Ok(sound) => sound,
            Err(unread) => return Outcome { errors: unread.lines(path, first.lang), ..outcome },
        };
        outcome.warnings += sound.warnings.len();
        for (ending, config) in &self.configs {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let stem = format!("{stem}{ending}");
            let name = self.out.join(format!("{stem}.{}", self.format.ending()));
            let drawn = refusals(&sound.profile, config).and_then(|warnings| {
                outcome.warnings += warnings.len();
                write(&name, &self.still.made(&sound.profile, config, &stem)?, first.lang)
            });
            match drawn {
                Ok(()) => outcome.pictures += 1,
                Err(error) => outcome.errors.push(format!("{}: {error:#}", path.display())),
            }
        }
        outcome
    }
}
