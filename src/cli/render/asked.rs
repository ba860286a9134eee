//! The options, read as a page's attributes are, and held against each other.

use std::path::Path;

use anyhow::{Result, bail};
use ward_profile::{
    config::{Config, FIGURE},
    layout::{NARROWEST, WIDEST},
    locale::Lang,
};

use super::{super::told, Format, Render};

impl Render {
    /// The language of what is told: of several the first; a wrong one is told of in the default one.
    pub(super) fn told_in(&self) -> Lang {
        let first = self.lang.split([',', ' ']).find(|lang| !lang.is_empty()).unwrap_or_default();
        if first.eq_ignore_ascii_case("en") { Lang::En } else { Lang::Vi }
    }

    /// Whether the options are in their ranges.
    ///
    /// # Errors
    /// What is wrong, in the picture's language.
    pub(super) fn check(&self) -> Result<()> {
        if !(NARROWEST..=WIDEST).contains(&f32::from(self.width)) {
            bail!(told!(
                self.told_in(),
                "--width {}: cần bề rộng từ {} đến {} px CSS",
                "--width {}: a width from {} to {} CSS px is needed",
                self.width,
                NARROWEST,
                WIDEST
            ));
        }
        match self.scale {
            Some(scale) if !(0.1..=8.0).contains(&scale) => bail!(told!(
                self.told_in(),
                "--scale {}: cần một số từ 0.1 đến 8",
                "--scale {}: a number from 0.1 to 8 is needed",
                scale
            )),
            _ => Ok(()),
        }
    }

    /// What is written, if an option says so.
    pub(super) fn asked(&self) -> Option<Format> {
        if self.html { Some(Format::Html) } else { self.format }
    }

    /// What is written: as asked, else as the output's name ends.
    pub(super) fn format(&self) -> Result<Format> {
        let ending = self.output.extension().map(|ending| ending.to_ascii_lowercase());
        let named =
            Format::ALL.into_iter().find(|format| ending.as_ref().is_some_and(|ending| ending == format.ending()));
        match (self.asked(), named) {
            (Some(asked), Some(named)) if asked != named => bail!(told!(
                self.told_in(),
                "{}: tên tệp kết thúc bằng .{} mà định dạng được yêu cầu là {}; hãy sửa cho khớp",
                "{}: the name ends in .{} and {} is asked for; make them agree",
                self.output.display(),
                named.ending(),
                asked.ending()
            )),
            (Some(format), _) | (None, Some(format)) => Ok(format),
            (None, None) if self.output == Path::new("-") => Ok(Format::Svg),
            (None, None) => bail!(told!(
                self.told_in(),
                "{}: cần tên kết thúc bằng .svg, .png, .html, .csv hay .json, hoặc --format để nói rõ định dạng",
                "{}: a name that ends in .svg, .png, .html, .csv or .json is needed, or --format to say what is written",
                self.output.display()
            )),
        }
    }

    /// The options in one language, as a page's attributes are read.
    ///
    /// # Errors
    /// The first that is wrong, in that language.
    pub(super) fn config(&self, lang: &str) -> Result<Config> {
        let named = [("data-lang", lang), ("data-theme", &self.theme), ("data-sections", &self.sections)];
        let mut attributes: Vec<(String, &str)> = named.map(|(name, value)| (name.to_string(), value)).into();
        for figure in &self.figures {
            let pair = figure.split_once('=').filter(|(id, value)| !id.is_empty() && !value.trim().is_empty());
            let Some((id, value)) = pair else {
                bail!(told!(
                    self.told_in(),
                    "--figure {}: thiếu mã hoặc con số; hãy viết MÃ=SỐ, ví dụ population=73500",
                    "--figure {}: an id or a number is missing; write ID=VALUE, as population=73500",
                    figure
                ));
            };
            attributes.push((format!("{FIGURE}{id}"), value));
        }
        let (config, problems) = Config::read(attributes.iter().map(|(name, value)| (name.as_str(), *value)), None);
        match problems.first() {
            Some(problem) => bail!("{}", problem.message.replace("data-", "--")),
            None => Ok(config),
        }
    }
}
