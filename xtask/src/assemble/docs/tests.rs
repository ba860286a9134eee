use super::*;

#[test]
fn a_page_knows_its_headings_its_links_and_its_code() {
    let page = read(
        "index",
        "# One\n\n## `two-three` codes\n\n[on](privacy.md#one)\n\n```html page\n<b>\n```\n\n| a |\n|---|\n| b |\n",
    );
    assert_eq!(page.title, "One");
    assert!(page.ids.contains("two-three-codes"), "{:?}", page.ids);
    assert_eq!(page.links, ["privacy.md#one"]);
    assert_eq!((page.snippets[0].info.as_str(), page.snippets[0].text.as_str()), ("html page", "<b>\n"));
    let html = whole(&page);
    assert!(html.contains("href=\"privacy.html#one\""), "{html}");
    assert!(html.contains("<code>&lt;b&gt;\n</code></pre>"), "{html}");
    assert!(html.contains("aria-label=\"Table\"><table>"), "{html}");
}

#[test]
fn a_link_to_what_is_not_there_is_found() {
    let dist = tempfile::tempdir().unwrap();
    let checked = |text: &str| check_links(&[read("index", text)], dist.path());
    assert!(checked("# A\n\n[a](#a) [b](index.md) [c](index.md#a) [d](https://example.org/x.md)").is_ok());
    for link in ["#b", "index.md#b", "other.md", "../file.js"] {
        let error = checked(&format!("# A\n\n[x]({link})")).unwrap_err().to_string();
        assert!(error.contains(link), "{error}");
    }
}

#[test]
fn headings_have_ids_that_can_be_linked() {
    assert_eq!(slug("S3-like storage and a CDN"), "s3-like-storage-and-a-cdn");
    assert_eq!(slug("Bắt đầu: ba phút"), "bắt-đầu-ba-phút");
}

#[test]
fn names_of_pages_are_told_in_their_own_language() {
    let link = |page: &'static str, name: &str| {
        let html = whole(&read(page, "# A\n"));
        html.lines()
            .find(|line| line.contains(&format!("<a href=\"{name}.html\"")) && line.starts_with("<li>"))
            .unwrap()
            .to_owned()
    };
    assert!(link("index", "bat-dau").contains(" lang=\"vi\""));
    assert!(link("bat-dau", "privacy").contains(" lang=\"en\""));
    assert!(!link("index", "privacy").contains(" lang="));
}
