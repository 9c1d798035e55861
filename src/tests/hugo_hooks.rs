//! Resolves addresses that the site's own templates (render hooks) change. Compared with a real Hugo, if installed.

use std::path::Path;

use super::hugo::{build, fetched, layouts, pages, write};
use crate::document;
use crate::site::{Linked, Reader, Resolution, Sites};
use crate::text::source::Source;

/// A template, its path, and whether its effect is known.
struct Hook {
    place: &'static str,
    text: &'static str,
    is_known: bool,
}

const fn known(place: &'static str, text: &'static str) -> Hook {
    Hook { place, text, is_known: true }
}

const fn unknown(place: &'static str, text: &'static str) -> Hook {
    Hook { place, text, is_known: false }
}

const DEFAULT: &str = "layouts/_default/_markup/render-image.html";
const NEW: &str = "layouts/_markup/render-image.html";
const THEME: &str = "themes/plain/layouts/_default/_markup/render-image.html";

const IMAGE_HOOKS: &[Hook] = &[
    known(DEFAULT, "<img src=\"{{ .Destination | safeURL }}\" alt=\"{{ .Text }}\">"),
    known(DEFAULT, "<img src=\"{{ .Destination | relURL }}\">"),
    known(
        NEW,
        "<figure><img src=\"{{ absURL .Destination }}\" alt=\"{{ .Text }}\">{{ with .Title }}{{ . }}{{ end }}</figure>",
    ),
    known(
        THEME,
        "{{- $src := .Destination | relURL -}}<a href=\"/\"><img loading=\"lazy\" src=\"{{ $src | safeURL }}\"></a>",
    ),
    known(DEFAULT, "<img src=\"{{ strings.TrimPrefix \"./\" .Destination | relURL }}\">"),
    known(
        DEFAULT,
        "{{ with .Page.Resources.Get .Destination }}<img src=\"{{ .RelPermalink }}\">{{ else }}\
         <img src=\"{{ .Destination | relURL }}\">{{ end }}",
    ),
    known(
        NEW,
        "{{ $src := .Destination }}{{ with or (.Page.Resources.Get .Destination) (resources.Get .Destination) }}\
         {{ $src = .RelPermalink }}{{ end }}<img src=\"{{ $src }}\">",
    ),
    known(
        DEFAULT,
        "<img src=\"{{ if hasPrefix .Destination \"http\" }}{{ .Destination }}{{ else }}{{ absURL .Destination }}{{ end }}\">",
    ),
    unknown(DEFAULT, "<img src=\"{{ path.Join \"images\" (path.Base .Destination) | relURL }}\">"),
    unknown(
        THEME,
        "{{ $p := .Destination | strings.TrimPrefix \"/images/\" }}<img src=\"{{ printf \"images/%s\" $p | absURL }}\">",
    ),
    unknown(NEW, "{{ partial \"nothing-here-that-is-read\" (dict \"src\" .Destination) }}"),
    unknown("layouts/section/_markup/render-image.html", "<img src=\"{{ .Destination | relURL }}\">"),
    unknown("layouts/4-events/leaf/_markup/render-image.html", "<img src=\"{{ .Destination | relURL }}\">"),
    unknown("layouts/_markup/render-image.en.html", "<img src=\"{{ .Destination | relURL }}\">"),
    // The site's base path comes first, if there is one.
    unknown(DEFAULT, "<img src=\"{{ strings.TrimPrefix \"/\" .Destination | relURL }}\">"),
];

const ADDRESSES: &[&str] = &[
    "images/a.png",
    "/images/a.png",
    "/base/images/a.png",
    "./images/a.png",
    "../../images/a.png",
    "../images/a.png",
    "own.png",
    "./own.png",
    "/4-events/leaf/own.png",
    "4-events/leaf/own.png",
    "pics/b.png",
    "/pics/b.png",
    "images/none.png",
    "images/A.png",
    "none.png",
];

const LINK_HOOKS: &[Hook] = &[
    known("layouts/_default/_markup/render-link.html", "<a href=\"{{ .Destination | safeURL }}\">{{ .Text }}</a>"),
    known("layouts/_markup/render-link.html", "<a href=\"{{ .Destination | relURL }}\">{{ .Text | safeHTML }}</a>"),
    known(
        "layouts/_default/_markup/render-link.html",
        "{{ $d := .Destination }}{{ with .Page.GetPage $d }}{{ $d = .RelPermalink }}{{ end }}\
         <a href=\"{{ $d }}\"{{ if strings.HasPrefix $d \"http\" }} target=\"_blank\"{{ end }}>{{ .Text }}</a>",
    ),
    unknown(
        "layouts/_default/_markup/render-link.html",
        "<a href=\"{{ .Destination | strings.TrimPrefix \"content\" | relLangURL }}\">{{ .Text }}</a>",
    ),
];

const LINKS: &[&str] = &[
    "../other/",
    "../Other/",
    "other/",
    "4-events/other/",
    "/4-events/other/",
    "/base/4-events/other/",
    "Other",
    "../Other/index.md",
    "images/a.png",
    "/images/a.png",
    "none/",
];

fn site(root: &Path, base: &str, hook: &Hook) {
    layouts(root);
    let theme = if hook.place.starts_with("themes/") { "theme = 'plain'\n" } else { "" };
    write(root, "hugo.toml", format!("{theme}baseURL = 'https://x.test{base}/'\n"));
    write(root, hook.place, hook.text);
    if hook.text.contains("nothing-here") {
        let text = "<img src=\"{{ .src | relURL }}\">";
        write(root, "layouts/partials/nothing-here-that-is-read.html", text);
    }
    for file in ["static/images/a.png", "content/4-Events/Leaf/own.png", "assets/pics/b.png"] {
        write(root, file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0");
    }
    write(root, "content/4-Events/Other/index.md", "---\ntitle: O\n---\n");
}

const PAGE: &str = "content/4-Events/Leaf/index.md";

/// The page as Hugo renders it, and its file.
fn written(root: &Path, body: &str) -> Option<(std::path::PathBuf, std::path::PathBuf, String)> {
    write(root, PAGE, format!("---\ntitle: T\n---\nmarker-\n\n{body}"));
    let public = build(root)?;
    let (file, html) = pages(&public).into_iter().find(|(_, html)| html.contains("marker-"))?;
    Some((public, file, html))
}

#[test]
fn a_picture_is_got_as_the_image_hook_of_the_site_has_it() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for hook in IMAGE_HOOKS {
        for base in ["", "/base"] {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path();
            site(root, base, hook);
            let body: String = ADDRESSES.iter().map(|address| format!("![x]({address})\n\n")).collect();
            let Some((public, file, html)) = written(root, &body) else { return };
            let source = Source::new("", "", html.as_str());
            let images = document::parse(&source).images;
            assert_eq!(images.len(), ADDRESSES.len(), "{html}");
            let site = Sites::new().site_of(&root.join(PAGE)).unwrap();
            let view = site.view(&root.join(PAGE));
            for (address, image) in ADDRESSES.iter().zip(images) {
                let hugos = fetched(&public, base, &file, &image.address).is_some();
                let answer = view.image(address, Reader::Markdown, true);
                let ours = matches!(answer, Resolution::Found(_));
                // If the effect is unknown, resolving from the page or from the root are both right.
                if !hook.is_known && base.is_empty() && address.starts_with("/base/") {
                    continue;
                }
                if ours != hugos && (hook.is_known || hugos) {
                    wrong.push(format!(
                        "{} {base:?} {address}: {} is {hugos}; we: {answer:?}",
                        hook.text, image.address
                    ));
                }
                if let Resolution::Missing(missing) = &answer
                    && let Some(write) = &missing.write
                    && !matches!(view.image(write, Reader::Markdown, false), Resolution::Found(_))
                {
                    wrong.push(format!("{} {base:?} {address}: {write} is said and is not there", hook.text));
                }
                compared += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {compared} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_page_is_got_as_the_link_hook_of_the_site_has_it() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for hook in LINK_HOOKS {
        for base in ["", "/base"] {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path();
            site(root, base, hook);
            let body: String = LINKS.iter().map(|address| format!("[x]({address})\n\n")).collect();
            let Some((public, file, html)) = written(root, &body) else { return };
            let source = Source::new("", "", html.as_str());
            let links = document::parse(&source).links;
            assert_eq!(links.len(), LINKS.len(), "{html}");
            let site = Sites::new().site_of(&root.join(PAGE)).unwrap();
            for (address, link) in LINKS.iter().zip(links) {
                let hugos = fetched(&public, base, &file, &link.address).is_some();
                let answer = site.view(&root.join(PAGE)).link(address, Reader::Markdown, true);
                let ours = !matches!(answer, Linked::Missing(_));
                if ours != hugos && (hook.is_known || hugos) {
                    wrong
                        .push(format!("{} {base:?} {address}: {} is {hugos}; we: {answer:?}", hook.text, link.address));
                }
                compared += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {compared} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_hook_of_the_site_is_asked_before_that_of_a_theme_and_hugos_own_before_both_where_the_site_says_so() {
    for (config, theme, own, expected) in [
        ("", "<img src=\"{{ .Destination | relURL }}\">", "<img src=\"{{ .Destination }}\">", [false, true]),
        ("", "<img src=\"{{ .Destination }}\">", "<img src=\"{{ .Destination | relURL }}\">", [true, false]),
        (
            "[markup.goldmark.renderHooks.image]\nuseEmbedded = 'always'\n",
            "<img src=\"{{ .Destination | relURL }}\">",
            "<img src=\"{{ .Destination | relURL }}\">",
            [false, true],
        ),
        (
            "[markup.goldmark.renderHooks.image]\nuseEmbedded = 'fallback'\n",
            "<img src=\"{{ .Destination | relURL }}\">",
            "<img src=\"{{ .Destination | relURL }}\">",
            [true, false],
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        site(root, "", &Hook { place: THEME, text: theme, is_known: true });
        write(root, NEW, own);
        write(root, "hugo.toml", format!("theme = 'plain'\nbaseURL = 'https://x.test/'\n{config}"));
        let addresses = ["images/a.png", "own.png"];
        let site = Sites::new().site_of(&root.join(PAGE)).unwrap();
        let Some((public, file, html)) = written(root, "![x](images/a.png)\n\n![x](own.png)\n") else { return };
        let source = Source::new("", "", html.as_str());
        let images = document::parse(&source).images;
        let hugos: Vec<bool> =
            images.iter().map(|image| fetched(&public, "", &file, &image.address).is_some()).collect();
        assert_eq!(hugos, expected, "{config} {own}");
        let view = site.view(&root.join(PAGE));
        let ours = addresses.map(|address| matches!(view.image(address, Reader::Markdown, true), Resolution::Found(_)));
        assert_eq!(ours, expected, "{config} {own}");
    }
}
