//! Which text a real Hugo (0.168) renders as an image, and to which file the image resolves. The results are recorded
//! here, and checked again if `hugo` is installed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::document::address;
use crate::document::images::html_images;
use crate::document::{Document, ImageKind, parse};
use crate::site::{Reader, Resolution, Sites};
use crate::text::source::{Source, Span};

#[allow(dead_code, reason = "other tests ask for more")]
use super::hugo;

use hugo::{build, layouts, pages, write};

/// Whether text that is not an image is reported as a malformed one.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Else {
    /// It is not reported.
    Quiet,
    /// `image-malformed` reports it.
    Reported,
}
use Else::{Quiet, Reported};

/// Markdown, the `src` and `alt` of each image that Hugo renders, and whether there is another finding.
type Row = (&'static str, &'static [(&'static str, Option<&'static str>)], Else);

const A: (&str, Option<&str>) = ("/i/a.png", Some("a"));
const X: (&str, Option<&str>) = ("/i/a.png", Some("x"));
const BARE: (&str, Option<&str>) = ("/i/a.png", None);

const ROWS: &[Row] = &[
    ("![a](/i/a.png)", &[A], Quiet),
    ("![a](/i/a b.png)", &[], Reported),
    ("![a](</i/a b.png>)", &[("/i/a%20b.png", Some("a"))], Quiet),
    ("![a](/i/a%20b.png)", &[("/i/a%20b.png", Some("a"))], Quiet),
    ("![a](/i/a.png \"t\")", &[A], Quiet),
    ("![a](/i/a.png 't')", &[A], Quiet),
    ("![a](/i/a.png t)", &[], Reported),
    ("![a](/i/29(1).jpg)", &[("/i/29(1).jpg", Some("a"))], Quiet),
    ("![a](/i/29(1.jpg)", &[], Reported),
    ("![a](/i/29\\(1.jpg)", &[("/i/29(1.jpg", Some("a"))], Quiet),
    ("! [a](/i/a.png)", &[], Reported),
    ("!(a)[/i/a.png]", &[], Reported),
    ("![a] (/i/a.png)", &[], Reported),
    ("![a](/i/a.png", &[], Reported),
    ("![a(/i/a.png)", &[], Reported),
    ("![a]/i/a.png", &[], Reported),
    ("![](/i/a.png)", &[("/i/a.png", Some(""))], Quiet),
    ("![a]()", &[("", Some("a"))], Reported),
    ("![a][r]\n\n[r]: /i/a.png", &[A], Quiet),
    ("![r]\n\n[r]: /i/a.png", &[("/i/a.png", Some("r"))], Quiet),
    ("![a][none]", &[], Reported),
    ("`![a](/i/a.png)`", &[], Quiet),
    ("    ![a](/i/a.png)", &[], Quiet),
    ("\\![a](/i/a.png)", &[], Quiet),
    ("[![a](/i/a.png)](/x)", &[A], Quiet),
    ("![a](\\i\\a.png)", &[("%5Ci%5Ca.png", Some("a"))], Reported),
    ("![a](C:\\Users\\me\\a.png)", &[("C:%5CUsers%5Cme%5Ca.png", Some("a"))], Reported),
    ("![a](i\\a.png)", &[("i%5Ca.png", Some("a"))], Reported),
    ("![a](/i/ảnh.png)", &[("/i/%E1%BA%A3nh.png", Some("a"))], Quiet),
    ("![a](/i/a.png){width=50}", &[A], Reported),
    ("![a](/i/a.png#center)", &[("/i/a.png#center", Some("a"))], Quiet),
    ("![a](/i/a.png?x=1)", &[("/i/a.png?x=1", Some("a"))], Quiet),
    ("![a](//cdn.example.org/a.png)", &[("//cdn.example.org/a.png", Some("a"))], Quiet),
    ("<img src=/i/a.png>", &[BARE], Quiet),
    ("<img src='/i/a.png' alt=''>", &[("/i/a.png", Some(""))], Quiet),
    ("<IMG SRC=\"/i/a.png\">", &[BARE], Quiet),
    ("<img\nsrc=\"/i/a.png\"\nalt=\"x\">", &[X], Quiet),
    ("<div><img src=\"/i/a.png\"></div>", &[BARE], Quiet),
    ("<div>\n\n![a](/i/a.png)\n\n</div>", &[A], Quiet),
    ("<div>\n![a](/i/a.png)\n</div>", &[], Reported),
    ("<!-- ![a](/i/a.png) -->", &[], Quiet),
    ("<!-- <img src=\"/i/a.png\"> -->", &[], Quiet),
    ("{{< figure src=\"/i/a.png\" alt=\"x\" >}}", &[X], Quiet),
    ("{{< figure src=\"/i/a.png\" caption=\"c\" >}}", &[("/i/a.png", Some("c"))], Quiet),
    ("{{< figure src=\"/i/a.png\" alt=\"\" caption=\"c\" >}}", &[("/i/a.png", Some("c"))], Quiet),
    ("{{< figure src=\"/i/a.png\" title=\"t\" >}}", &[BARE], Quiet),
    ("{{< figure src=\" /i/a.png  \" >}}", &[("%20/i/a.png%20%20", None)], Quiet),
    ("{{< figure \"/i/a.png\" >}}", &[("", None)], Reported),
    ("{{</* figure src=\"/i/a.png\" */>}}", &[], Quiet),
    ("## ![a](/i/a.png)", &[A], Quiet),
    ("| a |\n|---|\n| ![a](/i/a.png) |", &[A], Quiet),
    ("- ![a](/i/a.png)", &[A], Quiet),
    ("> ![a](/i/a.png)", &[A], Quiet),
    ("![a](/i/a.png)\n---", &[A], Quiet),
    ("![a\nb](/i/a.png)", &[("/i/a.png", Some("a b"))], Quiet),
    ("![a](/i/a.png)![b](/i/b.png)", &[A, ("/i/b.png", Some("b"))], Quiet),
    ("![a *b* `c`](/i/a.png)", &[("/i/a.png", Some("a b c"))], Quiet),
    ("![[a.png]]", &[], Reported),
    ("![a](data:image/png;base64,AAAA)", &[("data:image/png;base64,AAAA", Some("a"))], Quiet),
    ("![a](/i/a.png )", &[A], Quiet),
    ("![a]( /i/a.png)", &[A], Quiet),
    ("![a](/i/a&amp;b.png)", &[("/i/a&b.png", Some("a"))], Quiet),
    ("<img data-src=\"/i/a.png\">", &[("", None)], Reported),
    ("<picture><source srcset=\"/i/a.webp\"><img src=\"/i/a.png\"></picture>", &[BARE], Quiet),
    ("<p align=\"center\"><img src=\"/i/a.png\" width=300/></p>", &[BARE], Quiet),
];

fn parsed<R>(text: &str, see: impl FnOnce(&Document<'_>) -> R) -> R {
    let source = Source::new("a.md", "a.md", text);
    see(&parse(&source))
}

/// The `src` and `alt` of the images in a page rendered by Hugo.
fn shown(html: &str) -> Vec<(String, Option<String>)> {
    let source = Source::new("a.html", "a.html", html);
    let mut images = Vec::new();
    html_images(&source, Span::new(0, html.len()), &[], &mut images);
    images.into_iter().map(|image| (image.address, image.alt.map(|alt| words(&alt)))).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two addresses are equal after decoding.
fn same(ours: &str, hugos: &str) -> bool {
    address::decode(ours) == address::decode(hugos)
}

#[test]
fn what_hugo_makes_an_image_of_is_an_image_here() {
    for (text, expected, otherwise) in ROWS {
        parsed(text, |document| {
            let ours: Vec<_> =
                document.images.iter().map(|image| (image.address.as_str(), image.alt.as_deref().map(words))).collect();
            assert_eq!(ours.len(), expected.len(), "{text}: {ours:?}");
            for ((address, alt), (src, words)) in ours.iter().zip(*expected) {
                assert!(same(address, src), "{text}: {address}, Hugo has {src}");
                assert_eq!(alt.as_deref(), *words, "{text}");
            }
            let faults = document.images.iter().filter(|image| image.fault().is_some()).count();
            let count = document.malformed_images.len() + faults;
            assert_eq!(count, usize::from(*otherwise == Reported), "{text}: {:?}", document.malformed_images);
        });
    }
}

#[test]
fn every_place_of_an_image_lies_in_the_image() {
    for (text, ..) in ROWS {
        parsed(text, |document| {
            for image in document.images.iter().filter(|image| image.kind != ImageKind::Reference) {
                assert!(image.span.contains(image.address_span), "{text}");
                assert!(image.span.contains(image.alt_span), "{text}");
            }
        });
    }
}

#[test]
fn hugo_still_says_so() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    layouts(root);
    write(root, "hugo.toml", b"baseURL = 'https://example.org/'\nmarkup.goldmark.renderer.unsafe = true\n");
    for (index, (text, ..)) in ROWS.iter().enumerate() {
        write(root, &format!("content/p{index}.md"), format!("---\ntitle: T\n---\n{text}\n").as_bytes());
    }
    let Some(public) = build(root) else { return };
    for (index, (text, expected, _)) in ROWS.iter().enumerate() {
        let html = fs::read_to_string(public.join(format!("p{index}/index.html"))).unwrap();
        let images = shown(&html);
        assert_eq!(images.len(), expected.len(), "{text}: {html}");
        for ((src, alt), (wanted, words)) in images.iter().zip(*expected) {
            assert!(same(src, wanted), "{text}: {src}");
            assert_eq!(alt.as_deref(), *words, "{text}");
        }
    }
}

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
    "baseURL = 'https://x.test/'\nstaticDir = ['static', 'more']",
    "baseURL = 'https://x.test/'\n[[module.mounts]]\nsource = 'more'\ntarget = 'static/images'",
];

const PAGES: &[&str] = &[
    "content/4-Events/_index.md",
    "content/4-Events/4.1-Sự kiện/_index.md",
    "content/4-Events/Leaf Page/index.md",
    "content/4-Events/Plain Page.md",
];

const FILES: &[&str] = &[
    "static/images/a.png",
    "static/images/Sub Dir/B b.PNG",
    "static/top.png",
    "more/m.png",
    "assets/Markdown.png",
    "assets/Html.png",
    "assets/Figure.png",
    "images/root.png",
    "content/4-Events/section.png",
    "content/4-Events/4.1-Sự kiện/own.png",
    "content/4-Events/4.1-Sự kiện/in/deep.PNG",
    "content/4-Events/Leaf Page/own.png",
    "content/4-Events/Leaf Page/In/deep.png",
    "content/Loose Files/loose.png",
];

const ADDRESSES: &[&str] = &[
    "/images/a.png",
    "/images/A.png",
    "/images/a",
    "/images/a.png?x=1#y",
    "/images/Sub%20Dir/B%20b.PNG",
    "/images/sub%20dir/b%20b.png",
    "/images/m.png",
    "/m.png",
    "/my-site/images/a.png",
    "https://x.test/images/a.png",
    "/top.png",
    "top.png",
    "../top.png",
    "../../top.png",
    "../../../top.png",
    "images/a.png",
    "../images/a.png",
    "../../images/a.png",
    "../../../images/a.png",
    "../../../../../images/a.png",
    "own.png",
    "./own.png",
    "OWN.png",
    "in/deep.PNG",
    "In/deep.png",
    "../section.png",
    "section.png",
    "/4-events/section.png",
    "/4-Events/section.png",
    "/4-events/leaf-page/own.png",
    "/4-events/Leaf%20Page/own.png",
    "/Loose%20Files/loose.png",
    "/loose-files/loose.png",
    // One page per kind of image, because a file published for one kind exists for the others, too.
    "/READER.png",
    "READER.png",
    "/static/top.png",
    "../../../static/top.png",
    "/root.png",
    "/images/",
    "/images",
];

/// The file below `public` that a browser loads for `src` on the page at `page`, a path from the root of the host.
fn fetched(public: &Path, base: &str, page: &str, src: &str) -> bool {
    let src = src.strip_prefix("https://x.test").unwrap_or(src);
    let path = address::decode(address::without_suffix(src)).into_owned();
    let mut names: Vec<&str> = if path.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    if !path.starts_with('/') {
        names.pop();
    }
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    let whole = names.join("/");
    let below = match base {
        "" => Some(whole.as_str()),
        base => whole.strip_prefix(base).and_then(|rest| rest.strip_prefix('/')),
    };
    below.is_some_and(|below| !below.is_empty() && public.join(below).is_file())
}

/// The page in `public` that contains `marker`.
fn page_file(public: &Path, marker: &str) -> Option<(PathBuf, String)> {
    pages(public).into_iter().find(|(_, html)| html.contains(marker))
}

/// The kinds of images.
const READERS: [Reader; 3] = [Reader::Markdown, Reader::Html, Reader::Figure];

/// Every address in every kind of image, in the order of the pages.
fn asked() -> impl Iterator<Item = (Reader, String)> {
    ADDRESSES.iter().flat_map(|address| {
        READERS.into_iter().map(move |reader| (reader, address.replace("READER", &format!("{reader:?}"))))
    })
}

/// A site with `config`, and its pages. Each contains every address, and `marker-N-`.
fn site(config: &str) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    layouts(root);
    write(root, "hugo.toml", format!("markup.goldmark.renderer.unsafe = true\n{config}\n").as_bytes());
    let pic = "{{ with .Page.Resources.Get (.Get \"src\") }}<img alt=\"x\" src=\"{{ .RelPermalink }}\">{{ else }}\
               <img alt=\"x\" src=\"{{ .Get \"src\" | relURL }}\">{{ end }}";
    write(root, "layouts/shortcodes/pic.html", pic.as_bytes());
    for file in FILES {
        write(root, file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0");
    }
    let mut pages: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    if config.contains("languages") {
        let other = if config.contains("'vi'") { ".en.md" } else { ".vi.md" };
        pages.extend(PAGES.iter().map(|page| page.replace(".md", other)));
    }
    for (index, page) in pages.iter().enumerate() {
        let mut text = format!("---\ntitle: T\n---\nmarker-{index}-\n\n");
        for (reader, address) in asked() {
            text += &match reader {
                Reader::Markdown => format!("![x]({address})\n\n"),
                Reader::Html => format!("<p><img alt=\"x\" src=\"{address}\"></p>\n\n"),
                Reader::Figure => format!("{{{{< figure alt=\"x\" src=\"{address}\" >}}}}\n\n"),
                Reader::Resource => format!("{{{{< pic src=\"{address}\" >}}}}\n\n"),
            };
        }
        write(root, page, text.as_bytes());
    }
    (folder, pages)
}

#[test]
fn an_image_is_found_when_a_browser_gets_it_from_what_hugo_built() {
    let mut wrong = Vec::new();
    for config in CONFIGS {
        let (folder, pages) = site(config);
        let Some(public) = build(folder.path()) else { return };
        let base = if config.contains("my-site") { "my-site" } else { "" };
        let sites = Sites::new();
        for (index, page) in pages.iter().enumerate() {
            let (file, html) = page_file(&public, &format!("marker-{index}-"))
                .unwrap_or_else(|| panic!("{config}: {page} is not published"));
            let below = file.strip_prefix(&public).unwrap().to_string_lossy().replace('\\', "/");
            let at = if base.is_empty() { format!("/{below}") } else { format!("/{base}/{below}") };
            let images = shown(&html);
            assert_eq!(images.len(), asked().count(), "{config} {page}: {html}");
            let report = folder.path().join(page);
            let found = sites.site_of(&report).unwrap();
            for ((reader, address), (src, _)) in asked().zip(images) {
                let hugos = fetched(&public, base, &at, &src);
                let ours = found.view(&report).image(&address, reader, true);
                if hugos != matches!(ours, Resolution::Found(_)) {
                    wrong.push(format!("{config} {page} {reader:?} {address}: {src} is there: {hugos}; we: {ours:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_address_that_is_proposed_gets_the_file_that_is_named() {
    for config in CONFIGS {
        let (folder, pages) = site(config);
        let sites = Sites::new();
        let mut proposed = 0;
        for page in &pages {
            let report = folder.path().join(page);
            let found = sites.site_of(&report).unwrap();
            for (reader, address) in asked() {
                let Resolution::Missing(missing) = found.view(&report).image(&address, reader, true) else { continue };
                let Some(write) = &missing.write else { continue };
                let again = found.view(&report).image(write, reader, true);
                let file = match &again {
                    Resolution::Found(found) => Some(&found.file),
                    _ => None,
                };
                assert_eq!(file, missing.file.as_ref(), "{config} {page} {reader:?} {address} -> {write}: {again:?}");
                proposed += 1;
            }
        }
        assert!(proposed > 10, "{config}");
    }
}
