//! Which page or file a link leads to, which anchors a page has and which shortcodes Hugo rejects. Compared with the
//! output of a real Hugo, if installed.

use super::hugo;

use std::fs;
use std::path::{Path, PathBuf};

use crate::binding::references;
use crate::document;
use crate::document::address::{self, Target};
use crate::document::heading_ids::HeadingIds;
use crate::site::{Linked, Reader, Resolution, Sites, Why};
use crate::text::source::Source;
use hugo::{build, fetched, layouts, pages, try_build, write};
use regex::Regex;

/// Configurations of sites.
const CONFIGS: &[&str] = &[
    "baseURL = 'https://x.test/'",
    "baseURL = 'https://x.test/my-site/'",
    "baseURL = 'https://x.test/'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/my-site/'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/'\ndefaultContentLanguage = 'vi'\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/'\ndefaultContentLanguageInSubdir = true\n[languages.en]\n[languages.vi]",
    "baseURL = 'https://x.test/'\nuglyURLs = true",
    "baseURL = 'https://x.test/'\nbuildDrafts = true\nbuildFuture = true\nbuildExpired = true",
    "baseURL = 'https://x.test/'\ndisablePathToLower = true",
    "baseURL = 'https://x.test/'\ndisablePathToLower = true\nuglyURLs = true",
    "baseURL = 'https://x.test/'\nremovePathAccents = true",
    "baseURL = 'https://x.test/my-site/'\ncanonifyURLs = true",
    "baseURL = 'https://x.test/my-site/'\n[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'",
    "baseURL = 'https://x.test/'\n[languages.en]\n[languages.vi]\n[markup.goldmark.renderHooks.link]\nuseEmbedded = 'never'",
];

/// Pages that contain every link. In sites with two languages, each has a translation.
const PAGES: &[&str] = &[
    "content/4-Events/_index.md",
    "content/4-Events/4.1-Event1/_index.md",
    "content/5-Shop/Leaf Page/index.md",
    "content/5-Shop/plain.md",
];

/// Other pages, with their front matter.
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
    ("content/5-Shop/later.md", "date: 2099-01-01"),
    ("content/5-Shop/over.md", "expiryDate: 2020-01-01"),
    ("content/9-Sec/_index.md", "date: 2020-01-01\npublishDate: 2099-01-01"),
    ("content/9-Sec/inner.md", "published: 2020-01-01\ndate: 2099-01-01"),
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
    "later",
    "/5-shop/later/",
    "later.md",
    "over",
    "/5-shop/over/",
    "/9-sec/",
    "/9-Sec",
    "/9-sec/inner/",
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
    "/ABOUT",
    "/about/index.html",
    "/about.html",
    "/About.html",
    "/doc/Slides.pdf/",
    "/5-shop/plain.html/",
    "/4-events/4.2-EVENT2/#x",
    "/4-Events/4.10-Sự-kiện/",
    "/4-EVENTS/4.10-SỰ-KIỆN/",
    "/4-events//4.2-event2//",
    "/nothing/",
    "nothing.md",
    "../../../../../about/",
];

/// The kinds of links.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Writing {
    Markdown,
    Html,
    Reference,
}
const WRITINGS: [Writing; 3] = [Writing::Markdown, Writing::Html, Writing::Reference];

/// Every address in every kind of link, in the order of the pages.
fn asked() -> impl Iterator<Item = (Writing, String)> {
    // One file per kind of link, because a file published for one kind exists for the others, too.
    let each = |address: &str, writing: Writing| address.replace("WRITING", &format!("{writing:?}"));
    ADDRESSES.iter().flat_map(move |address| WRITINGS.into_iter().map(move |writing| (writing, each(address, writing))))
}

/// A site with `config`, and its pages that contain every link and `marker-N-`.
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
        let mut text = format!("---\ntitle: T\ndate: 2024-05-05\n---\nmarker-{index}-\n\n");
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

/// The address of the link called `name` in a page rendered by Hugo.
fn href(html: &str, name: &str) -> String {
    let end = html.find(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("{name} is not in {html}"));
    let start = html[..end].rfind("<a href=\"").unwrap() + "<a href=\"".len();
    html[start..end].replace("&amp;", "&").replace("&#39;", "'")
}

fn ours(sites: &Sites, report: &Path, writing: Writing, address: &str) -> Linked {
    let site = sites.site_of(report).unwrap();
    match writing {
        Writing::Markdown => site.view(report).link(address, Reader::Markdown, true),
        Writing::Html => site.view(report).link(address, Reader::Html, true),
        Writing::Reference => site.view(report).reference(address, None, true),
    }
}

/// The delimiters and fields at the top of pages, with `N` for the number of the page.
const FRONTS: &[&str] = &[
    "---\nslug: moved-N\n---\nx\n",
    "---\r\nslug: moved-N\r\n---\r\nx\r\n",
    "---\rslug: moved-N\r---\rx\r",
    "---\nslug: moved-N\n----\nx\n",
    "---\nslug: moved-N\n--- x\n",
    "--- # fields\nslug: moved-N\n---\nx\n",
    "---slug: moved-N\n---\nx\n",
    "------\nslug: moved-N\n---\nx\n",
    "---\nslug: moved-N\n...\n---\nx\n",
    "\u{feff}\n\t---\nslug: moved-N\n---\nx\n",
    "---\ntitle: a\nd: |\n  ---\nslug: moved-N\n---\nx\n",
    "---\nSLUG: moved-N\n---\nx\n",
    "---\ntitle: a\n---\n---\nslug: moved-N\n---\nx\n",
    "---\n---\nslug: moved-N\n---\nx\n",
    "\u{a0}---\nslug: moved-N\n---\nx\n",
    "<!-- c -->\n---\nslug: moved-N\n---\nx\n",
    "---\nslug: moved-N\ndraft: true\n----\nx\n",
    "+++\nslug = 'moved-N'\n+++\nx\n",
    "+++ \nslug = 'moved-N'\n++++\nx\n",
    "+++\nslug = 'moved-N'\ndate = 2099-01-01\n+++\nx\n",
    "{\"slug\": \"moved-N\"}x\n",
    "{\"slug\": \"was\", \"slug\": \"moved-N\"}\nx\n",
    "{\"a\": \"}\", \"slug\": \"moved-N\",\n\"date\": \"2099-01-01\"}\nx\n",
    "#+slug: moved-N\nx\n",
    "#+SLUG: moved-N\n#+draft: true\nx\n",
];

#[test]
fn a_page_is_where_hugo_puts_it_however_its_front_matter_is_written() {
    let folder = tempfile::tempdir().unwrap();
    layouts(folder.path());
    write(folder.path(), "hugo.toml", "baseURL = 'https://x.test/'\n");
    write(folder.path(), "content/asking.md", "x\n");
    for (number, front) in FRONTS.iter().enumerate() {
        write(folder.path(), &format!("content/p{number}.md"), front.replace('N', &number.to_string()));
    }
    let Some(public) = build(folder.path()) else { return };
    let sites = Sites::new();
    let report = folder.path().join("content/asking.md");
    let mut wrong = Vec::new();
    for (number, front) in FRONTS.iter().enumerate() {
        for address in [format!("/moved-{number}/"), format!("/p{number}/")] {
            let hugos = public.join(&address[1..]).join("index.html").exists();
            let linked = ours(&sites, &report, Writing::Html, &address);
            if matches!(linked, Linked::Page(_)) != hugos {
                wrong.push(format!("{front:?}: {address} is there for Hugo: {hugos}, for us: {linked:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
                // For a file of a page, or an unpublished section, the link leads to the page itself.
                let nowhere = href.is_empty() && (address.ends_with(".md") || address.starts_with("/9-"));
                let there = !nowhere && fetched(&public, base, file, &href).is_some();
                let linked = ours(&sites, &report, writing, &address);
                // The host may have other sites, and Hugo's `ref` ignores hosts.
                let own_site = !address.starts_with("https:");
                // Taxonomy terms are not examined.
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
                        sites.site_of(&report).unwrap().view(&report).reference(write, Some(code.as_str()), true)
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

/// Pages whose anchors are compared.
const ANCHORED: &[&str] = &[
    "# Mục đích\n## Diễn giả & Khách mời\n### 5. Action Plan\n## Mục đích\n",
    "### **1. Bold** text\n## A `code` b\n## [link](/x) z\n## ![a *b*](/x.png) c\n## [![d](/y.png)](/z) e\n",
    "## 🎉\n## !!!\n##\n## C++ & C#\n## a_b\n## a--b\n## a - b\n## a — b\n## A/B\n## (x) [y] {z}\n",
    "## Custom {#my-id}\n## Two {#two .cls}\n## Cls {.cls}\n## x{#nospace}\n## {#only}\n## tail {#id} ##\n## a\\{#esc}\n",
    "## A {#x}\n## X\n## B {#x}\n## C {#x-1}\n## X-1\n",
    "## Foo {id=\"quoted\"}\n## Foo {id=bare}\n## Foo {#a b=\"c d\"}\n## foo `{#x}`\n",
    "Setext one\ntwo\n---\n\nA\nB  \nC\n===\n\n**x**\ny {#s}\n---\n",
    "- # L\n  - ## M\n\n> # Q\n\n1. a\n\n   ### deep\n\n```\n## no\n```\n",
    "## Nguye\u{302}\u{303}n\n## ½ x\n## x²\n## 日本語\n## ॐ नमस्ते\n## İstanbul\n## ﬁ\n## a\u{a0}b\n",
    "## <b>x</b> y\n## a <!-- c --> b\n## a<br>b\n## caf&eacute; &amp; b\n## a \\* b\n",
    "## **a's b**\n## **Mục: \"đích\" x**\n## **a -- b** c\n## **a_b c**\n## **a *b* c**\n## ~~s~~ x\n",
    "## http://x.org/a\n## https://x.org/a y\n## **a & b: c, (d) - e. f!**\n## a...b\n## \u{201c}q\u{201d} – r\n",
    "<a id=\"Anh\"></a>\n\n<a name=neo>x</a>\n\nt <span id='In'>y</span>\n\n<div id=\"blk\">\n\n## In div\n\n</div>\n",
    "a[^1] b[^n]\n\n## c[^1]\n\n[^1]: one\n[^n]: two\n[^unused]: no\n",
];

#[test]
fn the_anchors_of_a_page_are_those_that_hugo_makes() {
    let elements = Regex::new(r#"<\w+[^>]*?\s(?:id|name)=["']?([^"'\s>]+)"#).unwrap();
    for (kind, style) in [("github", HeadingIds::Github), ("github-ascii", HeadingIds::GithubAscii)] {
        let folder = tempfile::tempdir().unwrap();
        layouts(folder.path());
        let parser = format!("[markup.goldmark]\nparser.autoHeadingIDType = '{kind}'\nrenderer.unsafe = true\n");
        write(folder.path(), "hugo.toml", format!("baseURL = 'https://x.test/'\n{parser}"));
        for (index, text) in ANCHORED.iter().enumerate() {
            write(folder.path(), &format!("content/p{index}.md"), format!("---\ntitle: T\n---\n{text}"));
        }
        let Some(public) = build(folder.path()) else { return };
        for (index, text) in ANCHORED.iter().enumerate() {
            let html = fs::read_to_string(public.join(format!("p{index}/index.html"))).unwrap();
            let hugos: Vec<&str> = elements.captures_iter(&html).map(|found| found.get(1).unwrap().as_str()).collect();
            let ours = document::anchors(&Source::new("", "", *text), style, &document::shortcodes::NoTemplates);
            for id in ours.ids() {
                assert!(hugos.contains(&id), "{kind} {text}: we have {id}, Hugo {hugos:?}");
            }
            for id in hugos.iter().filter(|id| !id.starts_with("fnref")) {
                assert!(ours.offers(id), "{kind} {text}: Hugo has {id}, we {:?}", ours.ids().collect::<Vec<_>>());
            }
        }
    }
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::create_dir_all(to).unwrap();
            fs::copy(path, target).unwrap();
        }
    }
}

/// The Markdown files below `folder`.
fn reports(folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_path_buf()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The `https://host` and path of the site in `root`, from its configuration.
fn base_address(root: &Path) -> (String, String) {
    let names = ["hugo.toml", "hugo.yaml", "config.toml", "config/_default/hugo.toml"];
    let text: String = names.iter().filter_map(|name| fs::read_to_string(root.join(name)).ok()).collect();
    let address = Regex::new(r#"(?i)baseurl\s*[=:]\s*["']?(https?://[^/"'\s]+)([^"'\s]*)"#).unwrap();
    let found = address.captures(&text).expect("a base address");
    (found[1].to_owned(), found[2].trim_matches('/').to_owned())
}

/// The number of links and images of the report that we find broken, as far as a browser can tell.
fn said_missing(sites: &Sites, report: &Path) -> (usize, usize) {
    let source = Source::new("", report, fs::read_to_string(report).unwrap());
    let site = sites.site_of(report).unwrap();
    let document = document::parse_in(&source, Some(&*site));
    // A browser does not resolve addresses with a scheme, whatever we report for them: `C:\…`.
    let local = |address: &str| matches!(address::target(address), Target::Path(_));
    let links = references::references(&document, &site).into_iter();
    let links = links.filter(|link| match &link.linked {
        // Hugo takes the path of a full address for a page of the site.
        Linked::Missing(missing) if missing.why == Why::FullAddress { builds: true } => false,
        Linked::Missing(missing) if missing.why == Why::FullAddress { builds: false } => true,
        Linked::Missing(_) => local(link.address),
        _ => false,
    });
    let images = document.images.iter().filter(|image| !image.dynamic && image.fault().is_none());
    let images = images.filter(|image| {
        let reader = Reader::from(image.kind);
        match site.view(report).image(&image.address, reader, true) {
            // The file exists, but is not a picture.
            Resolution::Missing(missing) => {
                !matches!(missing.why, Why::EmptyFile | Why::LfsPointer | Why::Symlink) && local(&image.address)
            }
            _ => false,
        }
    });
    (links.count(), images.count())
}

/// Compares every page of the site in `root`. Returns the number of links and images compared, or `None` if Hugo does
/// not build it.
fn compare(root: &Path, wrong: &mut Vec<String>) -> Option<usize> {
    let all = reports(&root.join("content"));
    let sites = Sites::new();
    let ours: Vec<(usize, usize)> = all.iter().map(|report| said_missing(&sites, report)).collect();
    for (index, report) in all.iter().enumerate() {
        let text = fs::read_to_string(report).unwrap();
        fs::write(report, format!("{text}\n\nmarker-{index}-\n")).unwrap();
    }
    let public = try_build(root)?.ok()?;
    let (host, base) = base_address(root);
    let mut compared = 0;
    for (file, html) in pages(&public) {
        let marked = |index: &usize| html.contains(&format!("marker-{index}-"));
        let Some(index) = (0..all.len()).find(marked) else { continue };
        let source = Source::new("", "", html.as_str());
        let page = document::parse(&source);
        let broken = |address: &str| {
            let own = address.strip_prefix(&host).unwrap_or(address);
            let local = matches!(address::target(own), Target::Path(_));
            // Hugo refers like this to a section that it does not publish.
            own.is_empty() || local && fetched(&public, &base, &file, own).is_none()
        };
        let links: Vec<&str> =
            page.links.iter().map(|link| link.address.as_str()).filter(|address: &&str| broken(address)).collect();
        let images: Vec<&str> =
            page.images.iter().map(|image| image.address.as_str()).filter(|address: &&str| broken(address)).collect();
        compared += page.links.len() + page.images.len();
        let ours = ours[index];
        // `ref` may give the address of an image, too.
        if ours.0 + ours.1 != links.len() + images.len() {
            wrong.push(format!("{}: {links:?} and {images:?} are broken, we say {ours:?}", all[index].display()));
        }
    }
    Some(compared)
}

#[test]
fn on_the_fixture_sites_our_verdict_is_that_of_what_hugo_builds() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut wrong = Vec::new();
    let mut compared = 0;
    for rule in ["link-not-found", "anchor-not-found", "image-not-found"] {
        for case in fs::read_dir(fixtures.join("rules").join(rule)).unwrap().flatten() {
            let input = case.path().join("input");
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().join("site");
            // The base URL is given at publication, so every way to resolve an address counts.
            if !input.join("hugo.toml").exists() || case.file_name() == "address-given-when-published" {
                continue;
            }
            copy(&input, &root);
            if !root.join("layouts/_default").exists() {
                layouts(&root);
            }
            // Broken references would stop the build.
            let config = fs::read_to_string(root.join("hugo.toml")).unwrap();
            let lenient = "refLinksErrorLevel = 'WARNING'\nrefLinksNotFoundURL = '/NOT-FOUND'\n";
            let shown = if config.contains("unsafe") { "" } else { "\n[markup.goldmark.renderer]\nunsafe = true\n" };
            write(&root, "hugo.toml", format!("{lenient}{config}{shown}"));
            let Some(built) = try_build(&root) else { return };
            if let Err(said) = built {
                wrong.push(format!("{rule}/{}: {said}", case.file_name().display()));
                continue;
            }
            let before = wrong.len();
            compared += compare(&root, &mut wrong).unwrap_or_default();
            let name = format!("{rule}/{}: ", case.file_name().display());
            wrong[before..].iter_mut().for_each(|words| words.insert_str(0, &name));
        }
    }
    let folder = tempfile::tempdir().unwrap();
    copy(&fixtures.join("class"), folder.path());
    let mut clean = 0;
    for site in fs::read_dir(folder.path()).unwrap().flatten().filter(|site| site.path().join("content").is_dir()) {
        if let Some(count) = compare(&site.path(), &mut wrong) {
            clean += 1;
            compared += count;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(clean > 0 && compared > 30, "{clean} sites of the class, {compared} links and images");
}

#[test]
fn hugo_refuses_the_shortcodes_that_are_told_of_and_no_others() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules/shortcode-unclosed");
    for case in fs::read_dir(cases).unwrap().flatten() {
        let told = case.path().join("expected.txt").exists();
        if case.file_name() == "unknown-shortcodes" {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        layouts(root);
        write(root, "hugo.toml", "baseURL = 'https://x.test/'\n");
        for name in ["notice", "expand"] {
            write(root, &format!("layouts/shortcodes/{name}.html"), "<div>{{ .Inner }}</div>");
        }
        match case.path().join("input") {
            input if input.is_dir() => copy(&input, root),
            _ => {
                let text = fs::read_to_string(case.path().join("input.md")).unwrap();
                write(root, "content/p.md", format!("---\ntitle: T\n---\n{text}"));
            }
        }
        let Some(built) = try_build(root) else { return };
        assert_eq!(built.is_err(), told, "{}: {built:?}", case.file_name().display());
        if let Err(said) = built {
            assert!(said.contains("shortcode"), "{said}");
        }
    }
}
