//! The static block: what an editor pastes inside the host, for readers where no script runs, for search engines and for
//! e-mail. The picture with words for those who do not see it, the table of its figures, and the same as data (JSON-LD).
//!
//! Nothing in it runs, and nothing in it is styled: it is at home under any page's policy and in any page's type. The live
//! picture takes it over without anything on the page moving: closed, it is a line higher than its picture, which is less
//! than the tools below a live one, and it has no margins of its own. So the table is in a `details` element, and the whole
//! is no `figure`, to which browsers and pages give margins.

mod data;

use crate::{
    facts::Passage,
    locale::{Labels, Lang},
    metrics::plain,
    outline::{self, Row},
    picture::Picture,
    profile::Profile,
};

/// The block of `picture`, which was drawn of `profile` and stands at the address `image`, relative to the page.
pub fn html(profile: &Profile, picture: &Picture, image: &str) -> String {
    let (facts, scene) = (&picture.facts, &picture.scene);
    let mut html = Html(String::with_capacity(16 * 1024));
    html.raw("<div lang=\"").text(facts.lang.code()).raw("\">\n<img src=\"").text(image);
    html.raw("\" alt=\"").text(&alt(picture));
    html.raw(&format!("\" width=\"{:.0}\" height=\"{:.0}\">\n", scene.width, scene.height));
    html.raw("<details>\n<summary>").text(facts.words().labels()[0]).raw("</summary>\n");
    html.table(picture);
    html.raw("<p>").text(&plain(&facts.source));
    if let Some(credit) = &facts.credit {
        html.raw(" ").text(&plain(credit));
    }
    if let Some(newsroom) = facts.newsroom_figures(|fact| scene.shows(fact.key)) {
        html.raw(" ").text(&plain(&newsroom));
    }
    for passage in [&facts.formed_note].into_iter().chain(&facts.revisions).filter(|passage| !passage.text.is_empty()) {
        html.raw(" ").passage(passage);
    }
    html.raw("</p>\n</details>\n<script type=\"application/ld+json\">\n").raw(&data::json_ld(profile, picture, image));
    html.raw("\n</script>\n</div>\n");
    html.0
}

/// The picture in words, for inside a host whose editor has no picture to put there.
pub fn paragraph(picture: &Picture) -> String {
    let mut html = Html(String::new());
    html.raw("<p><strong>").text(&picture.name()).raw(".</strong> ").text(&picture.summary()).raw("</p>");
    html.0
}

/// What the picture shows, for those who do not see it: its title and the line under it. Its figures stand in the table.
fn alt(picture: &Picture) -> String {
    let lede = plain(&picture.heading.lede);
    let name = picture.name();
    let end = if name.ends_with(['.', '?', '!', '…']) || lede.is_empty() { "" } else { "." };
    [name.as_str(), end, if lede.is_empty() { "" } else { " " }, &lede].concat()
}

/// HTML as it is written.
struct Html(String);

impl Html {
    /// What is HTML already.
    fn raw(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Words, or the value of an attribute in quotation marks.
    fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\0'..='\u{1f}' => {}
                other => self.0.push(other),
            }
        }
        self
    }

    /// Words that may be in another language than the picture's.
    fn passage(&mut self, passage: &Passage) {
        match passage.foreign {
            Some(lang) => self.raw("<span lang=\"").raw(lang.code()).raw("\">").text(&plain(passage)).raw("</span>"),
            None => self.text(&plain(passage)),
        };
    }

    /// A row per figure, with what the picture says of it; the columns are those of the table beside the live picture.
    fn table(&mut self, picture: &Picture) {
        const COLUMNS: std::ops::Range<usize> = 5..10;
        let words = picture.facts.words();
        let labels: &Labels = words.labels();
        self.raw("<table>\n<caption>").text(&picture.name()).raw(". ").text(&plain(&picture.facts.source));
        self.raw("</caption>\n<thead>\n<tr>");
        for label in &labels[COLUMNS] {
            self.raw("<th scope=\"col\">").text(label).raw("</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in outline::rows(picture) {
            self.row(&row, words.lang());
        }
        self.raw("</tbody>\n</table>\n");
    }

    fn row(&mut self, row: &Row, lang: Lang) {
        self.raw("<tr><th scope=\"row\"");
        if let Some(lang) = row.lang {
            self.raw(" lang=\"").raw(lang).raw("\"");
        }
        self.raw(">").text(&row.label).raw("</th>");
        if row.kind.is_empty() {
            // What is no figure has words and no more.
            self.raw("<td colspan=\"4\">").text(&row.value).raw("</td></tr>\n");
            return;
        }
        for cell in [&row.value, &row.period, &row.kind] {
            self.raw("<td>").text(cell).raw("</td>");
        }
        let quoted = row.source.starts_with('“') && lang != Lang::Vi;
        self.raw(if quoted { "<td lang=\"vi\">" } else { "<td>" }).text(&row.source).raw("</td></tr>\n");
    }
}

#[cfg(test)]
mod tests;
