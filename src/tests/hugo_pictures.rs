//! Which picture an image resolves to: for translations that share files, through symbolic links, and with special
//! characters in names. Compared with a real Hugo, if installed.

use std::fs;

use super::hugo::{build, fetched, layouts, pages, write};
use crate::document::address::{decode, encode};
use crate::document::images::html_images;
use crate::site::{Reader, Resolution, Sites, Why};
use crate::text::source::{Source, Span};

const READERS: [Reader; 3] = [Reader::Markdown, Reader::Html, Reader::Figure];

/// A site, and the addresses of images in its pages.
#[derive(Clone, Copy)]
struct Asked<'a> {
    config: &'a str,
    files: &'a [&'a str],
    /// Symbolic links, each with its target relative to the site's folder.
    links: &'a [(&'a str, &'a str)],
    pages: &'a [&'a str],
    addresses: &'a [&'a str],
    /// Whether to compare which of several files it resolves to, or only whether there is one.
    which: bool,
}

impl Default for Asked<'_> {
    fn default() -> Self {
        Self { config: "", files: &[], links: &[], pages: &[], addresses: &[], which: true }
    }
}

impl Asked<'_> {
    fn write(&self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        layouts(root);
        let common =
            "baseURL = 'https://x.test/'\nmarkup.goldmark.renderer.unsafe = true\ndefaultContentLanguage = 'en'\n";
        write(root, "hugo.toml", format!("{common}{}\n", self.config));
        for file in self.files {
            // Each file has different content.
            write(
                root,
                file,
                [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0", file.as_bytes()].concat(),
            );
        }
        for (index, page) in self.pages.iter().enumerate() {
            let mut text = format!("---\ntitle: T\n---\nmarker-{index}-\n\n");
            for address in self.addresses {
                text += &format!(
                    "![x](<{address}>)\n\n<p><img alt=\"x\" src=\"{address}\"></p>\n\n{{{{< figure alt=\"x\" src=\"{address}\" >}}}}\n\n"
                );
            }
            write(root, page, text);
        }
        #[cfg(unix)]
        for (link, target) in self.links {
            fs::create_dir_all(root.join(link).parent().unwrap()).unwrap();
            std::os::unix::fs::symlink(root.join(target), root.join(link)).unwrap();
        }
        folder
    }

    /// Compares our result with the file that a browser loads from Hugo's output. Returns how often there is a file,
    /// and how often not.
    fn compare(&self, wrong: &mut Vec<String>) -> Option<(usize, usize)> {
        let folder = self.write();
        let root = folder.path();
        let public = build(root)?;
        let sites = Sites::new();
        let built = pages(&public);
        let (mut got, mut missed) = (0, 0);
        for (index, page) in self.pages.iter().enumerate() {
            let marker = format!("marker-{index}-");
            let Some((file, html)) = built.iter().find(|(_, html)| html.contains(&marker)) else {
                panic!("{}: {page} is not published", self.config);
            };
            let report = root.join(page);
            let site = sites.site_of(&report).unwrap();
            let mut shown = shown(html).into_iter();
            for address in self.addresses {
                for reader in READERS {
                    let src = shown.next().unwrap_or_else(|| panic!("{page}: {html}"));
                    let hugos = fetched(&public, "", file, &src).map(|file| fs::read(file).unwrap());
                    let answer = site.view(&report).image(address, reader, true);
                    let ours = match &answer {
                        Resolution::Found(found) => Some(fs::read(root.join(&found.file)).unwrap()),
                        _ => None,
                    };
                    let same = if self.which { ours == hugos } else { ours.is_some() == hugos.is_some() };
                    if !same {
                        let got = hugos.map(|bytes| String::from_utf8_lossy(&bytes[29..]).into_owned());
                        let config = self.config;
                        wrong.push(format!(
                            "{config:?} {page} {reader:?} {address}: {src} gets {got:?}; we: {answer:?}"
                        ));
                    }
                    if let Resolution::Missing(missing) = &answer
                        && let Some(write) = &missing.write
                    {
                        let again = site.view(&report).image(write, reader, true);
                        let Resolution::Found(found) = &again else {
                            wrong.push(format!("{page} {reader:?} {address} -> {write}: {again:?}"));
                            continue;
                        };
                        assert_eq!(Some(&found.file), missing.file.as_ref(), "{page} {reader:?} {address} -> {write}");
                    }
                    *(if ours.is_some() { &mut got } else { &mut missed }) += 1;
                }
            }
        }
        Some((got, missed))
    }
}

/// The `src` of each image in a page rendered by Hugo.
fn shown(html: &str) -> Vec<String> {
    let source = Source::new("a.html", "a.html", html);
    let mut images = Vec::new();
    html_images(&source, Span::new(0, html.len()), &[], &mut images);
    images.into_iter().map(|image| image.address).collect()
}

/// Three languages, distinguished by file names, then by folders.
const BY_NAME: &str = "[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n[languages.fr]\nweight = 3";
const BY_FOLDER: &str = "[languages.en]\nweight = 1\ncontentDir = 'content/en'\n[languages.vi]\nweight = 2\ncontentDir = \
                         'content/vi'\n[languages.fr]\nweight = 3\ncontentDir = 'content/fr'";

#[test]
fn translations_told_by_file_names_share_their_pictures() {
    let files = [
        "a.png",
        "a.vi.png",
        "b.vi.png",
        "c.vi.png",
        "c.fr.png",
        "d.png",
        "d.fr.png",
        "e.en.png",
        "g.VI.png",
        "sub/h.vi.png",
        "sub/i.png",
        "k.en.png",
        "k.vi.png",
        "xx.png.vi.png",
        "vi.png",
    ];
    let addresses = [
        "a.png",
        "a.vi.png",
        "a.fr.png",
        "a.en.png",
        "b.png",
        "b.vi.png",
        "B.PNG",
        "c.png",
        "c.fr.png",
        "d.png",
        "d.en.png",
        "e.png",
        "g.png",
        "g.VI.png",
        "g.vi.png",
        "sub/h.png",
        "SUB/H.png",
        "sub/i.png",
        "./a.png",
        "k.png",
        "xx.png",
        "xx.png.png",
        "vi.png",
        "/4-events/leaf/a.png",
        "/vi/4-events/leaf/a.vi.png",
        "/vi/4-events/leaf/b.vi.png",
        "/4-events/leaf/b.vi.png",
        "/4-events/leaf/d.png",
        "/fr/4-events/leaf/c.fr.png",
        "/4-events/leaf/sub/i.png",
        "a.png?x=1#y",
        "none.png",
    ];
    let mut wrong = Vec::new();
    for page in ["index", "_index"] {
        let whole = files.map(|file| format!("content/4-Events/Leaf/{file}"));
        let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
        for written in [&["", ".vi", ".fr"][..], &["", ".vi"], &[".vi"], &[".vi", ".fr"], &[""]] {
            let pages: Vec<String> =
                written.iter().map(|code| format!("content/4-Events/Leaf/{page}{code}.md")).collect();
            let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
            for config in [
                BY_NAME.to_owned(),
                BY_NAME.replace("weight = 1", ""),
                format!("defaultContentLanguageInSubdir = true\n{BY_NAME}"),
                format!("{BY_NAME}\n[markup.goldmark.renderHooks.image]\nuseEmbedded = 'never'"),
            ] {
                let asked =
                    Asked { config: &config, files: &whole, pages: &pages, addresses: &addresses, ..Asked::default() };
                let Some((got, missed)) = asked.compare(&mut wrong) else { return };
                assert!(got > 8 && missed > 8, "{config} {pages:?}: {got}, {missed}");
            }
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn translations_told_by_folders_share_their_pictures() {
    let files = [
        "en/4-Events/Ev 1/gauge.png",
        "vi/4-Events/Ev 1/thuoc.png",
        "en/4-Events/Ev 1/both.png",
        "vi/4-Events/Ev 1/both.png",
        "vi/4-Events/Ev 1/vifr.png",
        "fr/4-Events/Ev 1/vifr.png",
        "en/4-Events/Ev 1/enfr.png",
        "fr/4-Events/Ev 1/enfr.png",
        "en/4-Events/Ev 1/named.vi.png",
        "en/4-Events/Ev 1/sub/deep.png",
        "en/4-Events/Ev 1/below/own.png",
    ]
    .map(|file| format!("content/{file}"));
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let addresses = [
        "gauge.png",
        "Gauge.PNG",
        "./gauge.png",
        "thuoc.png",
        "both.png",
        "vifr.png",
        "enfr.png",
        "named.png",
        "named.vi.png",
        "sub/deep.png",
        "Sub/Deep.png",
        "below/own.png",
        "/4-events/ev-1/gauge.png",
        "/vi/4-events/ev-1/gauge.png",
        "/vi/4-events/ev-1/thuoc.png",
        "/4-events/ev-1/both.png",
        "/vi/4-events/ev-1/both.png",
        "/vi/4-events/ev-1/named.vi.png",
        "/4-events/ev-1/named.vi.png",
        "gauge.png?v=2",
        "none.png",
    ];
    let mut wrong = Vec::new();
    for page in ["index", "_index"] {
        for written in [&["en", "vi", "fr"][..], &["en", "vi"], &["vi"], &["vi", "fr"]] {
            let mut pages: Vec<String> =
                written.iter().map(|code| format!("content/{code}/4-Events/Ev 1/{page}.md")).collect();
            if page == "_index" {
                pages.push("content/vi/4-Events/Ev 1/below/_index.md".to_owned());
            }
            let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
            for config in [
                BY_FOLDER.to_owned(),
                BY_FOLDER.replace("weight = 2", ""),
                BY_FOLDER.replace("weight = 3", "weight = -1"),
            ] {
                let asked =
                    Asked { config: &config, files: &files, pages: &pages, addresses: &addresses, ..Asked::default() };
                let Some((got, missed)) = asked.compare(&mut wrong) else { return };
                assert!(got > 8 && missed > 8, "{config} {pages:?}: {got}, {missed}");
            }
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn translations_share_their_pictures_in_other_layouts_of_sites_too() {
    let addresses = ["a.png", "b.png", "c.png", "A.png", "/l/a.png", "/vi/l/b.png", "/l/b.png", "none.png"];
    let mounts = "[[module.mounts]]\nsource = 'english'\ntarget = 'content'\nsites.matrix.languages = ['en']\n[[module.mounts]]\nsource = \
                  'tieng-viet'\ntarget = 'content'\nsites.matrix.languages = ['vi']";
    let two = "[languages.en]\n[languages.vi]";
    let mut wrong = Vec::new();
    for (config, pages, files) in [
        // The folder of one language is inside that of another.
        (
            "[languages.en]\n[languages.vi]\ncontentDir = 'content/vi'".to_owned(),
            &["content/l/index.md", "content/vi/l/index.md"][..],
            &["content/l/a.png", "content/vi/l/b.png", "content/l/c.png", "content/vi/l/c.png"][..],
        ),
        (
            format!("{two}\n{mounts}"),
            &["english/l/index.md", "tieng-viet/l/index.md"],
            &["english/l/a.png", "tieng-viet/l/b.png"],
        ),
        // Folders with the same address.
        (
            "[languages.en]\ncontentDir = 'english'\n[languages.vi]\ncontentDir = 'tieng-viet'".to_owned(),
            &["english/L/index.md", "tieng-viet/l/index.md"],
            &["english/L/a.png", "tieng-viet/l/b.png"],
        ),
        (
            format!("{two}\n[languages.de]\ndisabled = true"),
            &["content/l/index.md"],
            &["content/l/a.png", "content/l/b.de.png"],
        ),
        (String::new(), &["content/l/index.md"], &["content/l/a.png", "content/l/b.vi.png"]),
        (
            "[languages.en]\n[markup.goldmark.renderHooks.image]\nuseEmbedded = 'always'".to_owned(),
            &["content/l/index.md"],
            &["content/l/a.png", "content/l/b.vi.png", "content/l/c.en.png"],
        ),
        (
            format!("markup.goldmark.duplicateResourceFiles = true\n{two}"),
            &["content/l/index.md", "content/l/index.vi.md"],
            &["content/l/a.png", "content/l/b.vi.png"],
        ),
    ] {
        let asked = Asked { config: &config, files, pages, addresses: &addresses, ..Asked::default() };
        let Some((got, missed)) = asked.compare(&mut wrong) else { return };
        assert!(got > 1 && missed > 1, "{config}: {got}, {missed}");
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[cfg(unix)]
#[test]
fn over_a_symbolic_link_no_picture_is_got() {
    let asked = Asked {
        files: &[
            "camera/a.png",
            "static/images/real.png",
            "content/4-Events/Leaf/own.png",
            "elsewhere/e.png",
            "deep/real/sub/d.png",
            "theme-files/static/t.png",
            "one/single.png",
        ],
        links: &[
            ("static/images/link.png", "camera/a.png"),
            ("static/images/to-own.png", "static/images/real.png"),
            ("static/images/folder", "camera"),
            ("static/images/broken.png", "camera/none.png"),
            ("static/linked", "static/images"),
            ("content/4-Events/Leaf/link.png", "camera/a.png"),
            ("content/4-Events/Leaf/folder", "camera"),
            ("content/4-Events/linked", "camera"),
            ("assets/link.png", "camera/a.png"),
            ("assets/folder", "camera"),
            ("mounted", "elsewhere"),
            ("deep/linked", "deep/real"),
            ("themes/mine", "theme-files"),
            ("one/link.png", "camera/a.png"),
        ],
        pages: &["content/4-Events/Leaf/index.md", "content/4-Events/_index.md"],
        addresses: &[
            "/images/real.png",
            "/images/link.png",
            "/images/to-own.png",
            "/images/folder/a.png",
            "/images/broken.png",
            "/linked/real.png",
            "link.png",
            "folder/a.png",
            "own.png",
            "Leaf/link.png",
            "/4-events/leaf/link.png",
            "/4-events/linked/a.png",
            "/link.png",
            "/folder/a.png",
            "/m/e.png",
            "/d/d.png",
            "/t.png",
            "/s.png",
            "/l.png",
            "/images/Link.png",
        ],
        ..Asked::default()
    };
    let mounts = "theme = 'mine'\n[[module.mounts]]\nsource = 'static'\ntarget = 'static'\n[[module.mounts]]\nsource = \
                  'assets'\ntarget = 'assets'\n[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n\
                  [[module.mounts]]\nsource = 'mounted'\ntarget = 'static/m'\n[[module.mounts]]\nsource = \
                  'deep/linked/sub'\ntarget = 'static/d'\n[[module.mounts]]\nsource = 'one/single.png'\ntarget = \
                  'static/s.png'\n[[module.mounts]]\nsource = 'one/link.png'\ntarget = 'static/l.png'\n";
    let mut wrong = Vec::new();
    for config in ["", "[languages.en]\n[languages.vi]", mounts] {
        let Some((got, missed)) = (Asked { config, ..asked }).compare(&mut wrong) else { return };
        assert!(got > 3 && missed > 20, "{config}: {got}, {missed}");
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    let folder = (Asked { config: "[languages.en]\n[languages.vi]", ..asked }).write();
    let report = folder.path().join(asked.pages[0]);
    let site = Sites::new().site_of(&report).unwrap();
    for (address, link) in [
        ("/images/link.png", "static/images/link.png"),
        ("/images/folder/a.png", "static/images/folder"),
        ("/images/broken.png", "static/images/broken.png"),
        ("/linked/real.png", "static/linked"),
        ("link.png", "content/4-Events/Leaf/link.png"),
        ("folder/a.png", "content/4-Events/Leaf/folder"),
        ("/4-events/linked/a.png", "content/4-Events/linked"),
        ("/link.png", "assets/link.png"),
    ] {
        let answer = site.view(&report).image(address, Reader::Markdown, true);
        let Resolution::Missing(missing) = &answer else { panic!("{address}: {answer:?}") };
        assert_eq!((&missing.why, missing.file.as_deref()), (&Why::Symlink, Some(link)), "{address}");
    }
}

/// File names with characters that have a meaning in addresses.
const NAMES: &[&str] = &[
    "hall #1.png",
    "where?.png",
    "x%20y.png",
    "50%off.png",
    "a+b.png",
    "a&b.png",
    "ảnh.png",
    "a;b.png",
    "a,b.png",
    "a'b.png",
    "(x).png",
    "a b.png",
    "~t.png",
    "q=1.png",
    "@2x.png",
    "$d.png",
    "!e.png",
    "[g].png",
    "a%2Fb.png",
    "a&amp;b.png",
    "c#.d?.png",
];

#[test]
fn a_picture_is_got_whatever_signs_are_in_its_name() {
    let every_sign = |name: &str| {
        let bytes = name.bytes();
        bytes
            .map(|byte| {
                if byte.is_ascii_alphanumeric() || byte == b'.' {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect::<String>()
    };
    let mut wrong = Vec::new();
    for hook in ["never", "always"] {
        let config = format!("[markup.goldmark.renderHooks.image]\nuseEmbedded = '{hook}'");
        for (place, below) in [("static/images", "/images/"), ("content/l", ""), ("content/l", "/l/")] {
            // Hugo rejects a site in which it must write such an address.
            let names = NAMES.iter().filter(|name| place == "static/images" || !name.contains("%o")).copied();
            let names: Vec<&str> = names.collect();
            let written: Vec<String> = names.iter().flat_map(|name| [encode(name), every_sign(name)]).collect();
            let files: Vec<String> = names.iter().map(|name| format!("{place}/{name}")).collect();
            let files: Vec<&str> = files.iter().map(String::as_str).collect();
            // A slash at the end means a folder.
            let slashed = format!("{below}{}/", encode("a+b.png"));
            let with = |end: &str| written.iter().map(|name| format!("{below}{name}{end}")).collect::<Vec<_>>();
            let addresses: Vec<String> = [with(""), with("?v=2"), with("#icon"), vec![slashed]].concat();
            let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
            let asked = Asked {
                config: &config,
                files: &files,
                pages: &["content/l/index.md"],
                addresses: &addresses,
                ..Asked::default()
            };
            let Some((got, _)) = asked.compare(&mut wrong) else { return };
            assert!(got > 60, "{config} {place}: {got}");
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(NAMES.iter().all(|name| decode(&every_sign(name)) == *name));
}
