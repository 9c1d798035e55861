//! Small sites, and what a real Hugo (0.168) and a browser make of addresses in them.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::page;
use super::settings::Settings;
use super::*;

/// The first bytes of a PNG: enough to be recognized.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";

struct Built {
    folder: tempfile::TempDir,
    sites: Sites,
}

/// Writes a site: files that end in `.md`, `.toml` and the like hold the text, others a picture.
fn site(config: &str, files: &[&str]) -> Built {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("hugo.toml"), config).unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if file.ends_with(".md") || file.ends_with(".html") {
            fs::write(path, "---\ntitle: T\n---\n").unwrap();
        } else {
            fs::write(path, PNG).unwrap();
        }
    }
    Built { folder, sites: Sites::new() }
}

const PAGE: &str = "content/4-Events/4.1-Event1/_index.md";

impl Built {
    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn resolve(&self, page: &str, address: &str, reader: Reader) -> Resolution {
        let report = self.path(page);
        self.sites.site_of(&report).expect("a site").view(&report).image(address, reader, true)
    }

    /// The file that an address in Markdown resolves to, or why it resolves to none.
    fn ask(&self, address: &str) -> String {
        self.ask_on(PAGE, address, Reader::Markdown)
    }

    fn ask_on(&self, page: &str, address: &str, reader: Reader) -> String {
        match self.resolve(page, address, reader) {
            Resolution::Found(found) => found.file,
            Resolution::Missing(missing) => {
                format!("{:?} -> {}", missing.why, missing.write.as_deref().unwrap_or("-"))
            }
            other => format!("{other:?}"),
        }
    }
}

#[test]
fn static_files_are_found_as_a_browser_finds_them() {
    let site = site(
        "baseURL = 'https://x.org/'",
        &[PAGE, "static/images/a.png", "static/images/a b.png", "static/images/29.11(1).jpg", "static/images/ảnh.png"],
    );
    for (address, file) in [
        ("/images/a.png", "static/images/a.png"),
        ("/images/a.png?x=1#y", "static/images/a.png"),
        ("/images/./../images/a.png", "static/images/a.png"),
        ("//images//a.png", "Remote"),
        ("/images//a.png", "static/images/a.png"),
        ("../../images/a.png", "static/images/a.png"),
        ("../../../../images/a.png", "static/images/a.png"),
        ("/images/a%20b.png", "static/images/a b.png"),
        ("/images/a b.png", "static/images/a b.png"),
        ("/images/29.11(1).jpg", "static/images/29.11(1).jpg"),
        ("/images/29.11%281%29.jpg", "static/images/29.11(1).jpg"),
        ("/images/%E1%BA%A3nh.png", "static/images/ảnh.png"),
        ("/images/a\u{309}nh.png", "OtherLetters -> /images/ảnh.png"),
        ("https://x.org/images/a.png", "static/images/a.png"),
        ("https://y.org/images/a.png", "Remote"),
        ("data:image/png;base64,AAAA", "Data"),
        ("", "Empty"),
        ("#a", "Empty"),
    ] {
        assert_eq!(site.ask(address), file, "{address}");
    }
}

#[test]
fn names_in_another_unicode_form_are_found_and_told_unless_the_disk_takes_them_for_the_same() {
    let decomposed = "static/su\u{31b}\u{323}/a\u{309}nh.png";
    let site = site("", &[PAGE, decomposed, "static/su\u{31b}\u{323}/b.png"]);
    if site.path("static/sự").exists() {
        return assert_eq!(site.ask("/sự/ảnh.png"), decomposed);
    }
    assert_eq!(site.ask("/sự/ảnh.png"), "OtherLetters -> /su\u{31b}\u{323}/a\u{309}nh.png");
    assert_eq!(site.ask("/sự/b.png"), "OtherLetters -> /su\u{31b}\u{323}/b.png");
    assert_eq!(site.ask("/su\u{31b}\u{323}/b.png"), "static/su\u{31b}\u{323}/b.png");
    // Both forms may exist.
    let both = self::site("", &[PAGE, "static/ảnh.png", "static/a\u{309}nh.png"]);
    assert_eq!(both.ask("/ảnh.png"), "static/ảnh.png");
    assert_eq!(both.ask("/a\u{309}nh.png"), "static/a\u{309}nh.png");
}

#[test]
fn an_extension_that_windows_hides_is_seen() {
    let site = site("", &[PAGE, "static/i/a.png.png", "static/i/b.png.txt", "static/i/c.PNG.JPG", "static/i/d.png"]);
    assert_eq!(site.ask("/i/a.png"), "HiddenExtension(\"png\") -> -");
    assert_eq!(site.ask("/i/b.png"), "HiddenExtension(\"txt\") -> -");
    assert_eq!(site.ask("/i/c.png"), "HiddenExtension(\"jpg\") -> -");
    assert_eq!(site.ask("/i/d"), "ExtensionMissing -> /i/d.png");
}

#[test]
fn a_new_picture_goes_where_its_address_says() {
    let own = "content/4-Events/4.1-Event1/own/a.png";
    let site = site("baseURL = 'https://x.org/b/'", &[PAGE, "static/i/day/a.png", own]);
    let report = site.path(PAGE);
    let place = |address: &str, name: &str| {
        let (file, write, there) = site.sites.site_of(&report).unwrap().view(&report).place_beside(address, name);
        format!("{file} {write} {there}")
    };
    assert_eq!(place("/b/i/day/n.png", "n.png"), "static/i/day/n.png /b/i/day/n.png false");
    assert_eq!(place("/i/day/n.png", "n.png"), "static/i/day/n.png /b/i/day/n.png false");
    assert_eq!(place("/b/i/night/n.png", "n.png"), "static/i/night/n.png /b/i/night/n.png false");
    assert_eq!(place("/pictures/n.png", "n.png"), "static/pictures/n.png /b/pictures/n.png false");
    assert_eq!(place("n.png", "n.png"), "content/4-Events/4.1-Event1/n.png n.png false");
    assert_eq!(place("", "n.png"), "static/images/n.png /b/images/n.png false");
    assert_eq!(place("new/n.png", "n.png"), "content/4-Events/4.1-Event1/new/n.png new/n.png false");
    assert_eq!(place("/b/I/n.png", "n.png"), "static/images/n.png /b/images/n.png false");
    assert_eq!(place("own/n.png", "n.png"), "content/4-Events/4.1-Event1/own/n.png own/n.png false");
    assert_eq!(place("/b/i/day/a.png", "a.png"), "static/i/day/a.png /b/i/day/a.png true");
}

#[test]
fn each_cause_of_a_missing_image_is_told_apart() {
    let site = site(
        "baseURL = 'https://x.org/'",
        &[
            PAGE,
            "static/images/4.1-Event1/hall.jpg",
            "static/images/4.1-Event1/Image_5.2.jpg",
            "static/images/one/only.png",
            "static/images/C#.png",
            "static/photos/stage.png",
            "content/4-Events/4.1-Event1/own.png",
            "images/root.png",
            "assets/asset.png",
            "public/images/old.png",
            "content/4-Events/4.2-Event2/_index.md",
            "content/4-Events/4.2-Event2/beside.png",
        ],
    );
    for (address, answer) in [
        ("/images/4.1-Event1/Hall.JPG", "Case -> /images/4.1-Event1/hall.jpg"),
        ("/Images/4.1-event1/hall.jpg", "Case -> /images/4.1-Event1/hall.jpg"),
        ("OWN.png", "Case -> own.png"),
        ("/images/4.1-Event1/Image_5.2", "ExtensionMissing -> /images/4.1-Event1/Image_5.2.jpg"),
        ("/images/4.1-Event1/hall.png", "ExtensionWrong -> /images/4.1-Event1/hall.jpg"),
        ("own.jpg", "ExtensionWrong -> own.png"),
        ("/images/4.1-Event1/stage.png", "OtherFolder -> /photos/stage.png"),
        ("/images/4.1-Event1/hal.jpg", "NearName -> /images/4.1-Event1/hall.jpg"),
        ("/images/4.1-Event1/hall_.jpg", "NearName -> /images/4.1-Event1/hall.jpg"),
        ("/images/one", "Folder -> /images/one/only.png"),
        ("/images/", "Folder -> /images/C%23.png"),
        ("/images/C#.png", "MarkInName('#') -> /images/C%23.png"),
        ("/static/photos/stage.png", "SourceFolder(\"static\") -> /photos/stage.png"),
        ("static/photos/stage.png", "SourceFolder(\"static\") -> /photos/stage.png"),
        ("/content/4-Events/4.1-Event1/own.png", "SourceFolder(\"content\") -> own.png"),
        ("photos/stage.png", "Relative(\"/4-events/4.1-event1/photos/stage.png\") -> /photos/stage.png"),
        ("../../../static/photos/stage.png", "Relative(\"/static/photos/stage.png\") -> /photos/stage.png"),
        ("/4-Events/4.2-Event2/beside.png", "Case -> /4-events/4.2-event2/beside.png"),
        ("../4.2-Event2/beside.png", "Case -> /4-events/4.2-event2/beside.png"),
        ("/images/root.png", "NotPublished -> -"),
        ("../../../images/root.png", "NotPublished -> -"),
        ("/assets/asset.png", "NotPublished -> -"),
        ("/images/old.png", "OnlyInOutput -> -"),
        ("/public/images/old.png", "OnlyInOutput -> -"),
        ("../../../../../outside.png", "Nothing -> -"),
        ("C:\\Users\\an\\hall.jpg", "OwnDisk -> /images/4.1-Event1/hall.jpg"),
        ("file:///home/an/hall.jpg", "OwnDisk -> /images/4.1-Event1/hall.jpg"),
        ("/Users/an/Desktop/x.jpg", "OwnDisk -> -"),
        ("\\photos\\stage.png", "Backslash -> /photos/stage.png"),
        ("..\\..\\photos\\stage.png", "Backslash -> /photos/stage.png"),
        ("www.example.org/a.png", "SchemeMissing -> https://www.example.org/a.png"),
        ("/images/nothing-like-it.png", "Nothing -> -"),
    ] {
        assert_eq!(site.ask(address), answer, "{address}");
    }
}

#[test]
fn a_base_path_is_part_of_every_address_from_the_root() {
    let config = "baseURL = 'https://x.github.io/my-site/'";
    let files = [PAGE, "static/images/a.png", "content/4-Events/4.1-Event1/own.png"];
    let plain = site(config, &files);
    assert_eq!(plain.ask("/my-site/images/a.png"), "static/images/a.png");
    assert_eq!(plain.ask("https://x.github.io/my-site/images/a.png"), "static/images/a.png");
    assert_eq!(plain.ask("https://x.github.io/images/a.png"), "Remote", "another site of that host");
    assert_eq!(plain.ask("../../images/a.png"), "static/images/a.png");
    assert_eq!(plain.ask("own.png"), "content/4-Events/4.1-Event1/own.png");
    assert_eq!(plain.ask("/images/a.png"), "BasePath(\"/my-site\") -> /my-site/images/a.png");
    assert_eq!(plain.ask("/my-site/images/A.png"), "Case -> /my-site/images/a.png");
    assert_eq!(plain.ask("../../../images/a.png"), "OutOfSite -> /my-site/images/a.png");
    for lenient in ["canonifyURLs = true", "relativeURLs = true", "theme = 'not-checked-out'"] {
        let site = site(&format!("{config}\n{lenient}"), &files);
        assert_eq!(site.ask("/images/a.png"), "static/images/a.png", "{lenient}");
        assert_eq!(site.ask("/my-site/images/a.png"), "static/images/a.png", "{lenient}");
    }
    let hooked = site(config, &[&files[..], &["layouts/_default/_markup/render-image.html"]].concat());
    assert_eq!(hooked.ask("/images/a.png"), "static/images/a.png");
}

#[test]
fn a_base_address_that_is_given_when_publishing_may_have_a_path() {
    for config in ["", "baseURL = '/'", "baseURL = 'https://example.org/'", "baseURL = 'http://localhost:1313/'"] {
        let site = site(config, &[PAGE, "static/images/a.png"]);
        assert_eq!(site.ask("/my-site/images/a.png"), "static/images/a.png", "{config}");
        assert_eq!(site.ask("/images/a.png"), "static/images/a.png", "{config}");
    }
    let site = site("baseURL = 'https://x.org/'", &[PAGE, "static/images/a.png"]);
    assert_eq!(site.ask("/my-site/images/a.png"), "OtherFolder -> /images/a.png");
}

#[test]
fn files_of_a_bundle_are_beside_its_page_only() {
    let leaf = "content/P/leaf/index.md";
    let plain = "content/P/plain.md";
    let site = site(
        "baseURL = 'https://x.org/'",
        &[leaf, plain, "content/P/leaf/b.png", "content/P/leaf/in/C.PNG", "content/P/d.png", "content/Top.PNG"],
    );
    for (page, address, answer) in [
        (leaf, "b.png", "content/P/leaf/b.png"),
        (leaf, "./b.png", "content/P/leaf/b.png"),
        (leaf, "in/C.PNG", "content/P/leaf/in/C.PNG"),
        (leaf, "/p/leaf/in/C.PNG", "content/P/leaf/in/C.PNG"),
        (leaf, "../d.png", "content/P/d.png"),
        (leaf, "/Top.PNG", "content/Top.PNG"),
        (leaf, "B.png", "Case -> b.png"),
        (plain, "d.png", "Relative(\"/p/plain/d.png\") -> /p/d.png"),
        (plain, "../d.png", "content/P/d.png"),
        (plain, "/p/d.png", "content/P/d.png"),
    ] {
        assert_eq!(site.ask_on(page, address, Reader::Markdown), answer, "{page} {address}");
    }
}

#[test]
fn with_languages_hugo_looks_images_of_markdown_up_itself() {
    let vi = "content/Big Dir/Sub/_index.vi.md";
    let en = "content/Big Dir/Sub/_index.md";
    let files = [
        vi,
        en,
        "content/Big Dir/Sub/B.PNG",
        "content/Big Dir/Sub/V.vi.png",
        "content/Big Dir/Sub/My Pic.png",
        "assets/images/x.png",
        "static/images/a.png",
    ];
    let several = "baseURL = 'https://x.org/'\ndefaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]";
    let site_of_two = site(several, &files);
    for (page, address, reader, answer) in [
        (en, "b.png", Reader::Markdown, "content/Big Dir/Sub/B.PNG"),
        (en, "b.png", Reader::Html, "Case -> B.PNG"),
        (en, "/B.PNG", Reader::Markdown, "content/Big Dir/Sub/B.PNG"),
        (en, "My%20Pic.png", Reader::Markdown, "content/Big Dir/Sub/My Pic.png"),
        (en, "/big-dir/sub/B.PNG", Reader::Html, "content/Big Dir/Sub/B.PNG"),
        (vi, "B.PNG", Reader::Markdown, "content/Big Dir/Sub/B.PNG"),
        (vi, "B.PNG", Reader::Html, "Relative(\"/vi/big-dir/sub/B.PNG\") -> /big-dir/sub/B.PNG"),
        (vi, "V.vi.png", Reader::Html, "content/Big Dir/Sub/V.vi.png"),
        (vi, "V.png", Reader::Markdown, "content/Big Dir/Sub/V.vi.png"),
        (vi, "images/x.png", Reader::Markdown, "assets/images/x.png"),
        (vi, "/images/x.png", Reader::Figure, "assets/images/x.png"),
        (vi, "/images/x.png", Reader::Html, "NotPublished -> -"),
        (en, "../../images/a.png", Reader::Markdown, "static/images/a.png"),
        (vi, "../../images/a.png", Reader::Markdown, "Relative(\"/vi/images/a.png\") -> /images/a.png"),
        (vi, "../../../images/a.png", Reader::Markdown, "static/images/a.png"),
    ] {
        assert_eq!(site_of_two.ask_on(page, address, reader), answer, "{page} {address} {reader:?}");
    }
    let site_of_one = site("baseURL = 'https://x.org/'", &files);
    for (address, reader, answer) in [
        ("b.png", Reader::Markdown, "Case -> B.PNG"),
        ("b.png", Reader::Figure, "content/Big Dir/Sub/B.PNG"),
        ("images/x.png", Reader::Figure, "assets/images/x.png"),
    ] {
        assert_eq!(site_of_one.ask_on(en, address, reader), answer, "{address} {reader:?}");
    }
    assert!(site_of_one.ask_on(en, "images/x.png", Reader::Markdown).starts_with("N"));
}

#[test]
fn folders_of_files_follow_the_configuration() {
    let files = [
        PAGE,
        "static/0.png",
        "s2/2.png",
        "s3/3.png",
        "s4/4.png",
        "themes/t/static/t.png",
        "themes/t/layouts/index.html",
        "pics/p.png",
    ];
    let found = |config: &str| -> Vec<String> {
        let site = site(config, &files);
        ["0", "2", "3", "4", "t"]
            .into_iter()
            .filter(|name| {
                matches!(site.resolve(PAGE, &format!("/{name}.png"), Reader::Markdown), Resolution::Found(_))
            })
            .map(String::from)
            .collect()
    };
    assert_eq!(found("baseURL = 'https://x.org/'"), ["0"]);
    assert_eq!(found("theme = 't'\nstaticDir = ['s2']\nstaticDir1 = 's3'"), ["2", "3", "t"]);
    assert_eq!(
        found("theme = ['t']\nSTATICDIR = ['static', 's2']\nstaticDir1 = 's3'\n[languages.vi]\nstaticDir2 = 's4'"),
        ["0", "2", "3", "4", "t"]
    );
    let shared = site("baseURL = 'https://x.org/'\nthemesDir = '../themes'\ntheme = 't'", &files);
    assert_eq!(shared.ask("/0.png"), "static/0.png");
    assert_eq!(shared.ask("/none.png"), "Nothing -> -");
    let outside = site("baseURL = 'https://x.org/'\nstaticDir = ['static', '../shared']", &files);
    assert_eq!(outside.ask("/0.png"), "static/0.png");
    assert_eq!(outside.ask("/none.png"), "Unknown", "nothing outside the site is read");
    let mounted =
        site("baseURL = 'https://x.org/'\n[[module.mounts]]\nsource = 'pics'\ntarget = 'static/images'", &files);
    assert_eq!(mounted.ask("/images/p.png"), "pics/p.png");
    assert_eq!(mounted.ask("/0.png"), "NotPublished -> -");
}

#[test]
fn configuration_is_read_wherever_hugo_reads_it() {
    for (name, text) in [
        ("config.toml", "baseURL = 'https://x.github.io/p/'"),
        ("hugo.yaml", "baseURL: https://x.github.io/p/"),
        ("config.yml", "baseurl: https://x.github.io/p/"),
        ("config.json", "{\"BaseURL\": \"https://x.github.io/p/\"}"),
        ("config/_default/hugo.toml", "baseURL = 'https://x.github.io/p/'"),
        ("config/_default/config.yaml", "baseURL: https://x.github.io/p"),
    ] {
        let site = site("", &[PAGE, "static/a.png"]);
        fs::remove_file(site.path("hugo.toml")).unwrap();
        fs::create_dir_all(site.path("config/_default")).unwrap();
        fs::write(site.path(name), text).unwrap();
        assert_eq!(site.ask("/p/a.png"), "static/a.png", "{name}");
        assert_eq!(site.ask("/a.png"), "BasePath(\"/p\") -> /p/a.png", "{name}");
    }
    let layered = site("baseURL = 'https://t.org/t/'", &[PAGE, "static/a.png"]);
    fs::create_dir_all(layered.path("config/_default")).unwrap();
    fs::create_dir_all(layered.path("config/production")).unwrap();
    fs::write(layered.path("config/_default/hugo.toml"), "baseURL = 'https://d.org/d/'").unwrap();
    fs::write(layered.path("config/_default/languages.toml"), "[en]\n[vi]").unwrap();
    fs::write(layered.path("config/production/hugo.toml"), "baseURL = 'https://p.org/p/'").unwrap();
    assert_eq!(layered.ask("/p/a.png"), "static/a.png");
}

#[test]
fn a_broken_configuration_is_a_note_and_nothing_is_guessed_from_it() {
    for (name, text) in [("hugo.toml", "baseURL = "), ("hugo.toml", "\u{1}"), ("config/_default/hugo.yaml", "a: [")] {
        let site = site("", &[PAGE, "static/a.png"]);
        fs::create_dir_all(site.path("config/_default")).unwrap();
        fs::write(site.path(name), text).unwrap();
        let found = site.sites.site_of(&site.path(PAGE)).unwrap();
        assert!(found.settings.base_unknown, "{name}");
        assert_eq!(site.ask("/anything/a.png"), "static/a.png");
    }
}

#[test]
fn the_nearest_site_upwards_counts_and_other_configurations_do_not() {
    let outer = site("", &["content/x/_index.md", "students/an/content/y/_index.md", "students/binh/notes.md"]);
    fs::write(outer.path("students/an/config.yaml"), "title: An").unwrap();
    fs::write(outer.path("students/binh/config.yaml"), "key: value").unwrap();
    let root = |report: &str| outer.sites.site_of(&outer.path(report)).map(|site| site.root().to_path_buf());
    let canonical = |below: &str| Some(fs::canonicalize(outer.path(below)).unwrap());
    assert_eq!(root("content/x/_index.md"), canonical(""));
    assert_eq!(root("students/an/content/y/_index.md"), canonical("students/an"));
    assert_eq!(root("students/binh/notes.md"), canonical(""));
    assert_eq!(root("students/binh/not/there/yet.md"), canonical(""));
    assert_eq!(root("students/an/../../content/x/_index.md"), canonical(""));
    let alone = tempfile::tempdir().unwrap();
    fs::write(alone.path().join("config.yaml"), "key: value").unwrap();
    assert!(Sites::new().site_of(&alone.path().join("a.md")).is_none());
}

#[test]
fn a_site_is_read_once_and_shared() {
    let site = site("", &[PAGE, "content/4-Events/4.2-Event2/_index.md"]);
    let first = site.sites.site_of(&site.path(PAGE)).unwrap();
    let second = site.sites.site_of(&site.path("content/4-Events/4.2-Event2/_index.md")).unwrap();
    assert!(Arc::ptr_eq(&first, &second));
}

#[test]
fn files_that_show_nothing_are_missing() {
    let site = site("baseURL = 'https://x.org/'", &[PAGE, "static/a.png"]);
    fs::write(site.path("static/empty.png"), "").unwrap();
    fs::write(site.path("static/lfs.png"), "version https://git-lfs.github.com/spec/v1\noid sha256:0\n").unwrap();
    fs::write(site.path("static/page.png"), "<!DOCTYPE html><html>").unwrap();
    assert_eq!(site.ask("/empty.png"), "EmptyFile -> -");
    assert_eq!(site.ask("/lfs.png"), "LfsPointer -> -");
    let Resolution::Found(found) = site.resolve(PAGE, "/page.png", Reader::Markdown) else { panic!() };
    assert!(matches!(found.picture, Picture::Other(words) if words.en == "a web page"));
}

#[test]
fn a_report_outside_the_folder_of_pages_is_read_in_the_repository() {
    let site = site("baseURL = 'https://x.org/'", &[PAGE, "README.md", "docs/a.png", "static/b.png"]);
    assert_eq!(site.ask_on("README.md", "docs/a.png", Reader::Markdown), "docs/a.png");
    assert_eq!(site.ask_on("README.md", "docs/b.png", Reader::Markdown), "Unknown");
    assert_eq!(site.ask_on("README.md", "/b.png", Reader::Markdown), "static/b.png");
}

#[cfg(unix)]
#[test]
fn links_lead_to_nothing_that_is_published() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.png"), PNG).unwrap();
    let site = site("baseURL = 'https://x.org/'", &[PAGE, "static/real/a.png", "content/4-Events/x.png"]);
    symlink(site.path("static/real"), site.path("static/linked")).unwrap();
    symlink(site.path("static/real/a.png"), site.path("static/b.png")).unwrap();
    symlink(outside.path(), site.path("static/out")).unwrap();
    symlink(outside.path().join("secret.png"), site.path("static/secret.png")).unwrap();
    symlink(site.path("static/nowhere"), site.path("static/dangling.png")).unwrap();
    symlink(site.path("static"), site.path("static/loop")).unwrap();
    symlink(outside.path(), site.path("content/4-Events/4.1-Event1/out")).unwrap();
    for (address, answer) in [
        ("/linked/a.png", "Symlink -> -"),
        ("/b.png", "Symlink -> -"),
        ("/loop/loop/real/a.png", "Symlink -> -"),
        ("/out/secret.png", "Symlink -> -"),
        ("/secret.png", "Symlink -> -"),
        ("/dangling.png", "Symlink -> -"),
        ("out/secret.png", "Symlink -> -"),
        ("/real/a.png", "static/real/a.png"),
    ] {
        assert_eq!(site.ask(address), answer, "{address}");
    }
    assert!(!site.ask("out/secret.png").contains("secret"), "nothing outside is listed");
    assert!(!site.ask("/images/secrets.png").contains("secret.png"), "nothing outside is proposed");
}

#[test]
fn the_addresses_of_folders_are_hugos() {
    let names = [
        ("a_b-c+d&e'f(1)", "a_b-c+def1"),
        ("E - G", "e---g"),
        ("E  E", "e--e"),
        ("x#y", "x#y"),
        ("4. Event!", "4.-event"),
        ("Sự kiện", "sự-kiện"),
        ("A,B", "ab"),
        ("p%q", "pq"),
        ("a@b~c", "a@b~c"),
        ("dấu=“x”", "dấux"),
        ("4.1-E1 [x]", "4.1-e1-x"),
        ("a–b", "ab"),
        ("1.0.", "1.0."),
    ];
    let lower = Settings::read(tempfile::tempdir().unwrap().path());
    let kept = Settings { keeps_case: true, ..lower.clone() };
    let bare = Settings { drops_accents: true, ..lower.clone() };
    for (name, address) in names {
        assert_eq!(page::in_address(&lower, name), address);
    }
    assert_eq!(page::in_address(&kept, "E - G"), "E-G");
    assert_eq!(page::in_address(&kept, "Sự kiện"), "Sự-kiện");
    assert_eq!(page::in_address(&bare, "Đà Nẵng"), "đa-nang");
}

#[test]
fn a_report_is_known_apart_from_the_folder_of_its_language() {
    let built = site(
        "defaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content'\n[languages.vi]\ncontentDir = 'content/vi'\n",
        &["content/4-Events/4.1-Event1/_index.md", "content/vi/4-Events/4.1-Event1/_index.md"],
    );
    let standing = |below: &str| {
        let path = built.path(below);
        let site = built.sites.site_of(&path).unwrap();
        let found = site.page_place(&path);
        (found.below, found.language, site.folder_in("4-Events/4.1-Event1", "vi"))
    };
    let vietnamese = built.path("content/vi/4-Events/4.1-Event1").canonicalize().unwrap();
    let below = "4-Events/4.1-Event1".to_owned();
    let here = standing("content/4-Events/4.1-Event1/_index.md");
    assert_eq!(here, (below.clone(), Some("en".into()), Some(vietnamese.clone())));
    let there = standing("content/vi/4-Events/4.1-Event1/_index.md");
    assert_eq!(there, (below, Some("vi".into()), Some(vietnamese)));
}

#[test]
fn where_file_names_tell_the_language_no_folder_does() {
    let built = site("[languages.vi]\nweight = 2\n[languages.en]\nweight = 1\n", &[PAGE]);
    let site = built.sites.site_of(&built.path(PAGE)).unwrap();
    assert_eq!(site.page_place(&built.path(PAGE)).below, "4-Events/4.1-Event1");
    assert_eq!(site.page_place(&built.path(PAGE)).language, None);
    assert_eq!(site.folder_in("4-Events/4.1-Event1", "vi"), None);
    assert_eq!(site.stated_default(), Some("en"));
    assert_eq!(site.languages(), ["en", "vi"]);
    assert_eq!(site.content_folders(), [built.path("content").canonicalize().unwrap()]);
}
