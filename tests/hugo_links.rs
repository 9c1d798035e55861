//! Which page or file a link gets, which anchors a page offers and which shortcodes Hugo refuses: our verdict is
//! compared with what a real Hugo builds, where one is installed.

#[path = "support/hugo.rs"]
mod hugo;

use std::path::{Path, PathBuf};

use hugo::{build, fetched, layouts, pages, write};
use reportlint::site::{Linked, Reader, Sites, Why};

/// Configurations of sites.
const CONFIGS: &[&str] = &[
    "baseURL = 'https://x.test/'",
    "baseURL = 'https://x.test/my-site/'",
    "baseURL = 'https://x.test/'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/my-site/'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/'\ndefaultContentLanguage = 'vi'\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/'\ndefaultContentLanguageInSubdir = true\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/'\nuglyURLs = true",
    "baseURL = 'https://x.test/'\ndisablePathToLower = true",
    "baseURL = 'https://x.test/my-site/'\ncanonifyURLs = true",
    "baseURL = 'https://x.test/my-site/'\n[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'",
    "baseURL = 'https://x.test/'\n[languages.en]\n[languages.vi]\n[markup.goldmark.renderHooks.link]\nuseEmbedded = 'never'",
];

/// Pages that hold every link; those of sites with two languages have a twin.
const PAGES: &[&str] = &[
    "content/4-Events/_index.md",
    "content/4-Events/4.1-Event1/_index.md",
    "content/5-Shop/Leaf Page/index.md",
    "content/5-Shop/plain.md",
];

/// Other pages, with what their front matter says.
const OTHERS: &[(&str, &str)] = &[
    ("content/_index.md", ""),
    ("content/about.md", ""),
    ("content/4-Events/4.2-Event2/_index.md", ""),
    ("content/4-Events/4.10-Sự kiện/_index.md", ""),
    ("content/5-Shop/_index.md", ""),
    ("content/5-Shop/about.md", ""),
    ("content/5-Shop/Plain Two.md", "tags: [Mây]"),
    ("content/5-Shop/Leaf Page/notes.md", ""),
    ("content/5-Shop/slugged.md", "slug: my-slug"),
    ("content/5-Shop/moved.md", "url: /custom/place/"),
    ("content/5-Shop/moved-too.md", "url: custom2.html"),
    ("content/5-Shop/aliased.md", "aliases: [/old/place/, rel-old]"),
    ("content/5-Shop/drafted.md", "draft: true"),
    ("content/7-Sec/_index.md", "slug: sec-slug"),
    ("content/7-Sec/twice.md", ""),
    ("content/8-Sec/_index.md", "url: /eight/"),
    ("content/8-Sec/twice.md", ""),
    ("content/loose/inner.md", ""),
    ("content/loose/sub/deep.md", ""),
];

/// A page in the site's default language only.
const ALONE: &str = "content/5-Shop/alone.md";

const FILES: &[&str] = &[
    "static/doc/Slides.pdf",
    "static/dir/index.html",
    "content/4-Events/4.1-Event1/own.pdf",
    "content/4-Events/4.2-Event2/own2.pdf",
    "content/5-Shop/Leaf Page/leaf.pdf",
    "content/5-Shop/shop.pdf",
    "assets/Markdown.pdf",
    "assets/Html.pdf",
];

const ADDRESSES: &[&str] = &[
    "/",
    "./",
    "../",
    "..",
    "_index.md",
    "../_index.md",
    "#x",
    "?x=1",
    "/about/",
    "/about",
    "/About/",
    "about",
    "about.md",
    "./about.md",
    "../about.md",
    "../../about/",
    "/about.md",
    "/about#x",
    "about?x=1#y",
    "../4.2-Event2/",
    "../4.2-event2/",
    "../4.2-event2",
    "4.2-event2/",
    "../4.2-Event2/_index.md",
    "4.2-Event2/_index.md",
    "../../4-Events/4.2-Event2/",
    "/4-events/4.2-event2/",
    "/4-Events/4.2-Event2/",
    "/4-Events/4.2-Event2/_index.md",
    "/4-events/4.2-event2/index.html",
    "/4-events/4.2-event2/index.xml",
    "/4-Events/4.2-Event2",
    "4-Events/4.2-Event2",
    "4-events/4.2-event2/",
    "/my-site/4-events/4.2-event2/",
    "/my-site/4-Events/4.2-Event2/",
    "/my-site/",
    "https://x.test/4-events/4.2-event2/",
    "https://x.test/my-site/4-events/4.2-event2/",
    "/4-events/4.10-sự-kiện/",
    "/4-events/4.10-s%E1%BB%B1-ki%E1%BB%87n/",
    "/4-Events/4.10-Sự%20kiện/",
    "4.10-sự-kiện/",
    "/4-events/4.10-su-kien/",
    "/vi/4-events/4.2-event2/",
    "/vi/about/",
    "/en/about/",
    "/vi/",
    "/en/",
    "/vi/5-shop/alone/",
    "/5-shop/alone/",
    "alone",
    "alone.md",
    "/5-Shop/alone.md",
    "/5-shop/leaf-page/",
    "/5-Shop/Leaf%20Page/",
    "Leaf%20Page",
    "leaf-page/",
    "/5-Shop/Leaf%20Page/index.md",
    "../leaf-page/",
    "../Leaf%20Page/index.md",
    "/5-shop/plain/",
    "/5-shop/plain.html",
    "plain",
    "plain.md",
    "plain/",
    "../plain/",
    "../plain.md",
    "./plain.md",
    "/5-Shop/plain.md",
    "plain-two",
    "Plain%20Two.md",
    "/5-shop/plain-two/",
    "/5-shop/plain-two.html",
    "slugged",
    "my-slug",
    "/5-shop/my-slug/",
    "/5-shop/slugged/",
    "moved",
    "/custom/place/",
    "/5-shop/moved/",
    "/custom2.html",
    "/vi/custom2.html",
    "/5-shop/moved-too/",
    "/old/place/",
    "/5-shop/rel-old/",
    "aliased",
    "drafted",
    "/5-shop/drafted/",
    "drafted.md",
    "/7-sec/",
    "/sec-slug/",
    "/7-Sec",
    "/sec-slug/twice/",
    "/7-sec/twice/",
    "twice",
    "/8-sec/",
    "/eight/",
    "/8-sec/twice/",
    "8-Sec",
    "/8-Sec/twice",
    "/loose/",
    "/loose/inner/",
    "inner",
    "/loose/sub/",
    "/loose/sub/deep/",
    "deep",
    "loose",
    "/tags/",
    "/tags/mây/",
    "/tags/Mây",
    "/categories/",
    "/sitemap.xml",
    "/index.xml",
    "/doc/Slides.pdf",
    "/doc/slides.pdf",
    "doc/Slides.pdf",
    "../../doc/Slides.pdf",
    "/my-site/doc/Slides.pdf",
    "/dir/",
    "/dir/index.html",
    "/doc/",
    "/static/doc/Slides.pdf",
    "own.pdf",
    "./own.pdf",
    "OWN.pdf",
    "../4.2-event2/own2.pdf",
    "../4.2-Event2/own2.pdf",
    "/4-events/4.1-event1/own.pdf",
    "leaf.pdf",
    "/5-shop/leaf-page/leaf.pdf",
    "shop.pdf",
    "../shop.pdf",
    "/5-shop/shop.pdf",
    "/WRITING.pdf",
    "WRITING.pdf",
    "notes.md",
    "/5-shop/leaf-page/notes/",
    "/content/about.md",
    "content/about.md",
    "/nothing/",
    "nothing.md",
    "../../../../../about/",
];

/// How a link is written.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Writing {
    Markdown,
    Html,
    Reference,
}
const WRITINGS: [Writing; 3] = [Writing::Markdown, Writing::Html, Writing::Reference];

/// Every address with every way to write it, in the order in which the pages have them.
fn asked() -> impl Iterator<Item = (Writing, String)> {
    // A file for each way: what one way has published the others get, too.
    let each = |address: &str, writing: Writing| address.replace("WRITING", &format!("{writing:?}"));
    ADDRESSES.iter().flat_map(move |address| WRITINGS.into_iter().map(move |writing| (writing, each(address, writing))))
}

/// A site with `config`, and its pages that hold every link: each says `marker-N-`.
fn site(config: &str) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    layouts(root);
    let common =
        "markup.goldmark.renderer.unsafe = true\nrefLinksErrorLevel = 'WARNING'\nrefLinksNotFoundURL = '/NOT-FOUND'\n";
    write(root, "hugo.toml", format!("{common}{config}\n"));
    for file in FILES {
        write(root, file, "%PDF-1.4");
    }
    let twins = config.contains("languages");
    let other = if config.contains("'vi'") { ".en.md" } else { ".vi.md" };
    let mut all: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    if twins {
        all.extend(PAGES.iter().map(|page| page.replace(".md", other)));
    }
    for (page, front) in OTHERS {
        let text = format!("---\ntitle: T\n{front}\n---\nx\n");
        write(root, page, &text);
        if twins {
            write(root, &page.replace(".md", other), text);
        }
    }
    write(root, ALONE, "---\ntitle: T\n---\nx\n");
    for (index, page) in all.iter().enumerate() {
        let mut text = format!("---\ntitle: T\n---\nmarker-{index}-\n\n");
        for (number, (writing, address)) in asked().enumerate() {
            text += &match writing {
                Writing::Markdown => format!("[L{number}-](<{address}>)\n\n"),
                Writing::Html => format!("<p><a href=\"{address}\">L{number}-</a></p>\n\n"),
                Writing::Reference => format!("[L{number}-]({{{{< relref \"{address}\" >}}}})\n\n"),
            };
        }
        write(root, page, text);
    }
    (folder, all)
}

/// The address of the link called `name` in a page that Hugo built.
fn href(html: &str, name: &str) -> String {
    let end = html.find(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("{name} is not in {html}"));
    let start = html[..end].rfind("<a href=\"").unwrap() + "<a href=\"".len();
    html[start..end].replace("&amp;", "&").replace("&#39;", "'")
}

fn ours(sites: &Sites, report: &Path, writing: Writing, address: &str) -> Linked {
    let site = sites.site_of(report).unwrap();
    match writing {
        Writing::Markdown => site.resolve_link(report, address, Reader::Markdown),
        Writing::Html => site.resolve_link(report, address, Reader::Html),
        Writing::Reference => site.resolve_reference(report, address, None),
    }
}

#[test]
fn a_link_is_found_when_a_browser_gets_it_from_what_hugo_built() {
    let mut wrong = Vec::new();
    for config in CONFIGS {
        let (folder, all) = site(config);
        let Some(public) = build(folder.path()) else { return };
        let base = if config.contains("my-site") { "my-site" } else { "" };
        let built = pages(&public);
        let sites = Sites::new();
        for (index, page) in all.iter().enumerate() {
            let marker = format!("marker-{index}-");
            let (file, html) = built.iter().find(|(_, html)| html.contains(&marker)).expect("a published page");
            let report = folder.path().join(page);
            for (number, (writing, address)) in asked().enumerate() {
                let href = href(html, &format!("L{number}-"));
                // Not a page but a file of one: the link leads to the page that it stands on.
                let nowhere = href.is_empty() && address.ends_with(".md");
                let there = !nowhere && fetched(&public, base, file, &href).is_some();
                let linked = ours(&sites, &report, writing, &address);
                // On the host there may be other sites, and Hugo's `ref` knows no hosts.
                let own_site = !address.starts_with("https:");
                // Which words the pages are grouped by is not looked at.
                let term = address == "/tags/mây/" && config.contains("disablePathToLower");
                if (!own_site || term) && matches!(linked, Linked::Elsewhere | Linked::Unknown) {
                    continue;
                }
                if there == matches!(linked, Linked::Missing(_) | Linked::Unknown) {
                    wrong.push(format!(
                        "{config:?} {page} {writing:?} {address}: {href} is there: {there}; we: {linked:?}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_address_that_is_proposed_gets_what_is_named() {
    for config in CONFIGS {
        let (folder, all) = site(config);
        let sites = Sites::new();
        let mut proposed = 0;
        for page in &all {
            let report = folder.path().join(page);
            for (writing, address) in asked() {
                let Linked::Missing(missing) = ours(&sites, &report, writing, &address) else { continue };
                let Some(write) = &missing.write else { continue };
                let again = match &missing.why {
                    Why::OtherLanguage(code) => {
                        sites.site_of(&report).unwrap().resolve_reference(&report, write, Some(code.as_str()))
                    }
                    _ => ours(&sites, &report, writing, write),
                };
                let file: Option<PathBuf> = match &again {
                    Linked::Page(file) | Linked::File(file) => Some(file.into()),
                    _ => None,
                };
                let meant = missing.file.as_ref().map(PathBuf::from);
                assert_eq!(file, meant, "{config} {page} {writing:?} {address} -> {write}: {again:?} {missing:?}");
                proposed += 1;
            }
        }
        assert!(proposed > 10, "{config}");
    }
}
