//! Of which reports Hugo makes a page, which HTML it leaves out and which addresses stop it: our verdict is compared with
//! what a real Hugo builds, where one is installed.

#[allow(dead_code, reason = "other tests ask for more")]
#[path = "support/hugo.rs"]
mod hugo;
#[path = "support/program.rs"]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use hugo::{layouts, try_build, write};
use program::Run;

const SITE: &str = "baseURL = 'https://x.test/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n";
const TWO: &str = "baseURL = 'https://x.test/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n\
                   defaultContentLanguage = 'en'\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n";

/// Which of `rules` speak of the reports `files` of the site in `folder`, each with the file.
fn told(folder: &Path, files: &[impl AsRef<str>], rules: &str) -> BTreeSet<(String, String)> {
    write(folder, "any.yaml", "name: any\nlanguages: { en: '', vi: .vi }\nlinks: { files: true }\n");
    let arguments = ["check", "--no-config", "--schema", "any.yaml", "--select", rules, "--format", "compact"];
    let files = files.iter().map(AsRef::as_ref);
    let run = Run::of(program::command().current_dir(folder).args(arguments).args(files));
    let said = run.said();
    assert!(run.code < 2, "{said}");
    let found = said.lines().filter_map(|line| {
        let rule = rules.split(',').find(|rule| line.contains(rule))?;
        Some((line.split(':').next()?.to_owned(), rule.to_owned()))
    });
    found.collect()
}

/// What Hugo makes of the site in `folder`, which it builds; `None` when there is no Hugo.
fn built(folder: &Path) -> Option<PathBuf> {
    Some(try_build(folder)?.unwrap_or_else(|said| panic!("{said}")))
}

/// A site with these files; each page shows its own name.
fn site(config: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    layouts(folder.path());
    write(folder.path(), "hugo.toml", config);
    for (file, fields) in files {
        write(folder.path(), file, format!("---\n{fields}\n---\nThis is `{file}` here.\n"));
    }
    folder
}

/// Whether the page of `file` is at `address` of what was built.
fn is_published(public: &Path, file: &str, address: &str) -> bool {
    let page = fs::read_to_string(public.join(address).join("index.html")).unwrap_or_default();
    page.contains(&format!("<code>{file}</code>"))
}

/// What the page above says, what the report says, and what the site says.
const FIELDS: &[(&str, &str, &str)] = &[
    ("", "title: x", ""),
    ("", "draft: true", ""),
    ("", "draft: 'true'", ""),
    ("", "draft: 1", ""),
    ("", "draft: false", ""),
    ("", "DRAFT: true", ""),
    ("", "params: { draft: true }", ""),
    ("", "draft: true", "buildDrafts = true"),
    ("", "date: 2190-01-01", ""),
    ("", "date: 2190-01-01T00:00:00Z", ""),
    ("", "date: 6940771200", ""),
    ("", "date: 2190-01-01", "buildFuture = true"),
    ("", "publishDate: 2190-01-01", ""),
    ("", "pubdate: 2190-01-01", ""),
    ("", "lastmod: 2190-01-01", ""),
    ("", "date: 2190-01-01\npublishDate: 2020-01-01", ""),
    ("", "date: 2020-01-01\npublishDate: 2190-01-01", ""),
    ("", "expiryDate: 2020-01-01", ""),
    ("", "unpublishdate: 2020-01-01", ""),
    ("", "expiryDate: 2190-01-01", ""),
    ("", "expiryDate: 2020-01-01", "buildExpired = true"),
    ("", "build: { render: never }", ""),
    ("", "build: { render: link }", ""),
    ("", "build: { render: false }", ""),
    ("", "build: { render: always }", ""),
    ("", "build: { list: never }", ""),
    ("", "headless: true", ""),
    ("", "cascade: { draft: true }", ""),
    ("draft: true", "title: x", ""),
    ("publishDate: 2190-01-01", "title: x", ""),
    ("build: { render: never }", "title: x", ""),
    ("cascade: { draft: true }", "title: x", ""),
    ("cascade: { draft: true }", "draft: false", ""),
    ("cascade: { Draft: true }", "title: x", ""),
    ("Cascade: { draft: true }", "title: x", ""),
    ("cascade: { params: { draft: true } }", "title: x", ""),
    ("cascade: { headless: true }", "title: x", ""),
    ("cascade: { build: { render: never } }", "title: x", ""),
    ("cascade: { build: { list: never } }", "title: x", ""),
    ("cascade: { build: { render: never } }", "build: { list: always }", ""),
    ("cascade: { date: 2190-01-01 }", "title: x", ""),
    ("cascade: { date: 2190-01-01 }", "date: 2020-01-01", ""),
    ("cascade: { publishDate: 2190-01-01 }", "date: 2020-01-01", ""),
    ("cascade: { expiryDate: 2020-01-01 }", "title: x", ""),
    ("cascade: [{ draft: true }, { draft: false }]", "title: x", ""),
    ("cascade: [{ target: { kind: section }, draft: true }]", "title: x", ""),
    ("cascade: [{ _target: { kind: section }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { kind: page }, draft: true }]", "title: x", ""),
    ("cascade: { target: { kind: '{page,section}' }, draft: true }", "title: x", ""),
    ("cascade: [{ target: { path: /s/r }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { path: '/S/**' }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { path: '/s/*' }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { path: '/*' }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { path: '/s/r/**' }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { path: '{/s/r,/t}' }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { environment: production }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { environment: development }, draft: true }]", "title: x", ""),
    ("cascade: [{ target: { kind: section }, draft: false }, { draft: true }]", "title: x", ""),
    ("", "title: x", "[cascade]\ndraft = true"),
    ("cascade: { draft: false }", "title: x", "[cascade]\ndraft = true"),
    ("", "title: x", "[[cascade]]\ndraft = true\n[cascade.target]\npath = '/s/**'"),
    ("", "title: x", "[[cascade]]\ndraft = true\n[cascade._target]\npath = '/t/**'"),
    ("", "title: x", "disableKinds = ['section']"),
    ("", "title: x", "disableKinds = ['Section', 'page']"),
    ("", "title: x", "disableKinds = ['home', 'page']"),
    ("", "title: x", "ignoreFiles = ['/r/']"),
    ("", "title: x", "ignoreFiles = ['/r$']"),
    ("", "title: x", "ignoreFiles = ['_index\\.md$']"),
    ("", "title: x", "ignoreFiles = '_index'"),
    ("", "title: x", "ignoreFiles = ['_INDEX']"),
    ("", "title: x", "ignoreFiles = ['^content', '^s/']"),
    ("", "title: x", "[[module.mounts]]\nsource = 'content'\ntarget = 'content'"),
    ("", "title: x", "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['! s/r/**']"),
    ("", "title: x", "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['! S/R/**', '**']"),
    ("", "title: x", "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['s/**', '! s/r/**']"),
    ("", "title: x", "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['s/_index.md']"),
    (
        "",
        "title: x",
        "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['s/*/_index.md', 's/_index.md']",
    ),
    ("", "title: x", "contentDir = 'pages'"),
];

#[test]
fn what_front_matter_above_and_in_it_does_to_a_report_is_what_hugo_makes_of_it() {
    let mut wrong = Vec::new();
    let mut by_config: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (above, own, config) in FIELDS {
        by_config.entry(config).or_default().push((above, own));
    }
    for (config, rows) in by_config {
        let plain = SITE.lines().filter(|line| !config.contains("disableKinds") || !line.contains("disableKinds"));
        let whole = format!("{}\n{config}\n", plain.collect::<Vec<_>>().join("\n"));
        // Each row is a section of its own: `/s/r` means the report of that one.
        let section = |number: usize| if number == 0 { "s".to_owned() } else { format!("s{number}") };
        let (mut files, mut reports, mut links) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (above, own)) in rows.iter().enumerate() {
            let section = section(number);
            let above = ["s", "S"].iter().fold((*above).to_owned(), |above, letter| {
                above.replace(&format!("/{letter}/"), &format!("/{}{}/", letter, &section[1..]))
            });
            files.push((format!("content/{section}/_index.md"), above));
            files.push((format!("content/{section}/r/_index.md"), (*own).to_owned()));
            reports.push((format!("content/{section}/r/_index.md"), format!("{section}/r")));
            links.push(format!("content/link{number}.md"));
        }
        let files: Vec<(&str, &str)> = files.iter().map(|(file, fields)| (file.as_str(), fields.as_str())).collect();
        let folder = site(&whole, &files);
        for ((_, address), link) in reports.iter().zip(&links) {
            write(folder.path(), link, format!("---\ntitle: x\n---\nSee [that](/{address}/).\n"));
        }
        let Some(public) = built(folder.path()) else { return };
        let names: Vec<&str> = reports.iter().map(|(report, _)| report.as_str()).collect();
        let unpublished = told(folder.path(), &names, "report-not-published");
        let broken = told(folder.path(), &links, "link-not-found");
        // Which files become pages at all is another question than which pages are held back.
        let holds = !["disableKinds", "ignoreFiles", "mounts", "contentDir"].iter().any(|key| config.contains(key));
        for (((report, address), link), row) in reports.iter().zip(&links).zip(&rows) {
            let published = is_published(&public, report, address);
            let told = unpublished.iter().any(|(file, _)| file == report);
            let broken = broken.iter().any(|(file, _)| file == link);
            if told == published || holds && broken == published {
                wrong.push(format!("published: {published}, told: {told}, broken: {broken}: {row:?}, {config}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files of a site; its configuration; reports, each with the address at which it should be.
type Pages = (&'static [&'static str], &'static str, &'static [(&'static str, &'static str)]);

const PAGES: &[Pages] = &[
    (
        &["content/s/r/_index.md", "content/s/r/index.md"],
        SITE,
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/index.md", "s/r")],
    ),
    (
        &["content/s/index.md", "content/s/r/_index.md", "content/s/x.md"],
        SITE,
        &[("content/s/r/_index.md", "s/r"), ("content/s/x.md", "s/x"), ("content/s/index.md", "s")],
    ),
    (&["content/index.md", "content/s/r/_index.md"], SITE, &[("content/s/r/_index.md", "s/r")]),
    (&["content/t/index.md", "content/s/r/_index.md"], SITE, &[("content/s/r/_index.md", "s/r")]),
    (
        &["content/s/r/_index.md", "content/s/r/_index.markdown"],
        SITE,
        &[("content/s/r/_index.markdown", "s/r"), ("content/s/r/_index.md", "s/r")],
    ),
    (&["content/s/r/_index.mdown"], SITE, &[("content/s/r/_index.mdown", "s/r")]),
    (
        &["content/s/r/_index.md", "content/s/r/_index.vn.md"],
        TWO,
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/_index.vn.md", "vi/s/r")],
    ),
    (&["content/s/r/_index.md", "content/s/r/_index.VI.md"], TWO, &[("content/s/r/_index.VI.md", "vi/s/r")]),
    (&["content/s/r/_index.vi-VN.md"], TWO, &[("content/s/r/_index.vi-VN.md", "vi/s/r")]),
    (&["content/s/r/_index.vi.md"], SITE, &[("content/s/r/_index.vi.md", "s/r")]),
    (&["content/s/r/_index.en.md"], SITE, &[("content/s/r/_index.en.md", "s/r")]),
    (
        &["content/s/r/_index.md", "content/s/r/_index.en.md"],
        TWO,
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/_index.en.md", "s/r")],
    ),
    (
        &["content/s/r/_index.md", "content/s/r/index.vi.md"],
        TWO,
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/index.vi.md", "vi/s/r")],
    ),
    (
        &["content/s/r/_index.vi.md", "content/s/r.md"],
        TWO,
        &[("content/s/r.md", "s/r"), ("content/s/r/_index.vi.md", "vi/s/r")],
    ),
    (&["content/s/v1.2.md"], TWO, &[("content/s/v1.2.md", "s/v1.2")]),
    (&["content/vi/s/r/_index.md", "content/s/r/_index.md"], TWO, &[("content/s/r/_index.md", "s/r")]),
    (
        &["content/en/s/r/_index.md", "content/fr/s/r/_index.md"],
        "baseURL = 'https://x.test/'\ncontentDir = 'content/en'\n",
        &[("content/en/s/r/_index.md", "s/r"), ("content/fr/s/r/_index.md", "s/r")],
    ),
    (
        &["content/s/r/_index.md", "content/s/r/_index.vi.md"],
        "baseURL = 'https://x.test/'\ndisableLanguages = ['vi']\n[languages.en]\n[languages.vi]\n",
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/_index.vi.md", "vi/s/r")],
    ),
    (
        &["content/s/r/_index.md", "content/s/r/_index.vi.md"],
        "baseURL = 'https://x.test/'\n[languages.en]\n[languages.vi]\ndisabled = true\n",
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/_index.vi.md", "vi/s/r")],
    ),
    (
        &["content/s/r/_index.md", "content/s/r/_index.vi.md"],
        "baseURL = 'https://x.test/'\n[languages.en]\n[languages.vi]\ndisableKinds = ['section']\n",
        &[("content/s/r/_index.md", "s/r"), ("content/s/r/_index.vi.md", "vi/s/r")],
    ),
];

#[test]
fn what_other_files_and_names_do_to_a_report_is_what_hugo_makes_of_it() {
    let mut wrong = Vec::new();
    for (files, config, reports) in PAGES {
        let files: Vec<(&str, &str)> = files.iter().map(|file| (*file, "title: x")).collect();
        let folder = site(config, &files);
        let Some(public) = built(folder.path()) else { return };
        for (report, address) in *reports {
            let published = is_published(&public, report, address);
            let told = !told(folder.path(), &[report], "report-not-published").is_empty();
            if told == published {
                wrong.push(format!("{report} of {files:?}: published: {published}, told: {told}\n{config}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Of two such pages Hugo keeps the one that it writes last, now this one and now that.
#[test]
fn of_a_page_and_the_folder_beside_it_one_is_published_and_the_page_is_told() {
    for inner in ["content/s/r/_index.md", "content/s/r/index.md"] {
        let page = "content/s/r.md";
        let folder = site(SITE, &[(page, "title: x"), (inner, "title: x")]);
        let Some(public) = built(folder.path()) else { return };
        let published = [page, inner].iter().filter(|file| is_published(&public, file, "s/r")).count();
        assert_eq!(published, 1, "{inner}");
        let told = told(folder.path(), &[page, inner], "report-not-published");
        assert_eq!(told.into_iter().map(|(file, _)| file).collect::<Vec<_>>(), [page], "{inner}");
    }
}

#[test]
fn two_pages_are_told_to_have_one_address_where_hugo_loses_one() {
    let (one, two) = ("content/s/r1/_index.md", "content/s/r2/_index.md");
    let (page, other) = ("content/s/p1.md", "content/s/p2.md");
    let mut wrong = Vec::new();
    for (files, config) in [
        ([(one, "url: /e/"), (two, "url: /e/")], SITE),
        ([(one, "url: /e"), (two, "url: e/")], SITE),
        ([(one, "url: /E/"), (two, "url: e/")], SITE),
        ([(one, "url: /e/"), (two, "url: /f/")], SITE),
        ([(one, "url: /s/r2/"), (two, "title: x")], SITE),
        ([(one, "slug: e"), (two, "slug: e")], SITE),
        ([(page, "slug: e"), (other, "slug: e")], SITE),
        ([(page, "slug: p2"), (other, "title: x")], SITE),
        ([(page, "slug: e"), (other, "title: x")], SITE),
        ([(page, "url: /e/"), (other, "url: /e/\ndraft: true")], SITE),
        ([("content/s/a b.md", "title: x"), ("content/s/a-b.md", "title: x")], SITE),
        ([("content/s/R.md", "title: x"), ("content/s/r.md", "title: x")], SITE),
        ([("content/s/r/_index.md", "url: /e/"), ("content/s/r/_index.vi.md", "url: /e/")], TWO),
        ([("content/s/r/_index.md", "url: e/"), ("content/s/r/_index.vi.md", "url: e/")], TWO),
    ] {
        let folder = site(config, &files);
        let Some(public) = built(folder.path()) else { return };
        let pages = hugo::pages(&public);
        let drafts = files.iter().filter(|(_, fields)| fields.contains("draft")).count();
        let shown = files
            .iter()
            .filter(|(file, _)| pages.iter().any(|(_, html)| html.contains(&format!("<code>{file}</code>"))));
        let lost = shown.count() + drafts < 2;
        let told = told(folder.path(), &[files[0].0, files[1].0], "address-duplicate").len();
        if told != usize::from(lost) {
            wrong.push(format!("{files:?}: lost: {lost}, told: {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Addresses of links and images, none with a character that ends it.
const ADDRESSES: &[&str] = &[
    "http://localhost:PORT",
    "http://localhost:8080",
    "100%",
    "https://a.test/100%",
    "a%zz",
    "%2",
    "a?x=100%",
    "a#100%",
    ":foo",
    "://x",
    "1:2",
    "a:b/c",
    "a b:c",
    "foo/bar:baz",
    "12:30",
    "ảnh:x",
    "-a:b",
    "a_b:c",
    "http://a b/",
    "http://a%20b/",
    "http://[::1",
    "http://[::1]/",
    "http://[x]/",
    "http://x:80a/",
    "http://x:/",
    "http://:80",
    "//x:PORT/",
    "//a%zz/",
    "http://a{b}/",
    "http://a|b/",
    "http://a^b",
    "http://user:pa ss@x/",
    "http://us%zz@x/",
    "http://a:b:c/",
    "http://x:99999/",
    "mailto:a%",
    "mailto:a@b.test",
    "MailTo:a@b.test",
    "tel:+84",
    "Tel:1",
    "arn:aws:s3:::x",
    "s3://b/x",
    "ftp://x/y",
    "sms:1",
    "vscode://x",
    "urn:isbn:1",
    "geo:1,2",
    "magnet:?x",
    "about:blank",
    "git@host.test:a/b.git",
    "ssh://git@x/y",
    "localhost:1313/x",
    "example.test:8080",
    "HTTP://X.test",
    "http:///x",
    "http:x",
    "https://",
    "http://%",
    "http://x?%",
    "http://ü.test/",
    "http://a%41b/",
    "/a:b",
    "./a:b",
    "https://x.test/%E1%BA%A3",
];

#[test]
fn an_address_is_told_to_stop_hugo_or_to_be_left_out_where_it_does_and_is() {
    const HOOK: &str = "layouts/_default/_markup/render-";
    let mut wrong = Vec::new();
    for (before, config, own) in [
        ("", TWO, false),
        ("!", TWO, false),
        ("", SITE, false),
        ("!", SITE, false),
        ("", SITE, true),
        ("!", SITE, true),
    ] {
        let folder = site(config, &[("content/_index.md", "title: x")]);
        if own {
            for kind in ["link", "image"] {
                let hook = "{{ $u := urls.Parse .Destination }}<a>{{ .Text }}</a>";
                write(folder.path(), &format!("{HOOK}{kind}.html"), hook);
            }
        }
        let page = |number: usize| format!("content/p{number}.md");
        let text = |address: &str| format!("---\ntitle: x\n---\n{before}[t](<{address}>)\n");
        let pages: Vec<String> = (0..ADDRESSES.len()).map(page).collect();
        for (page, address) in pages.iter().zip(ADDRESSES) {
            write(folder.path(), page, text(address));
        }
        let told = told(folder.path(), &pages, "link-malformed,link-dropped");
        let is_told = |page: &String, rule: &str| told.contains(&(page.clone(), rule.to_owned()));
        // Those that stop it one by one, a few where it is the same template; then all others at once.
        let mut stopping = if before.is_empty() && config == TWO { usize::MAX } else { 3 };
        for (page, address) in pages.iter().zip(ADDRESSES) {
            if is_told(page, "link-malformed") {
                fs::remove_file(folder.path().join(page)).unwrap();
                let alone = site(config, &[]);
                write(alone.path(), "content/_index.md", text(address));
                if own {
                    write(alone.path(), &format!("{HOOK}link.html"), "{{ urls.Parse .Destination }}");
                    write(alone.path(), &format!("{HOOK}image.html"), "{{ urls.Parse .Destination }}");
                }
                if stopping > 0 && matches!(try_build(alone.path()), Some(Ok(_))) {
                    wrong.push(format!("{before}{address}: Hugo goes on\n{config}"));
                }
                stopping = stopping.saturating_sub(1);
            }
        }
        let Some(public) = built(folder.path()) else { return };
        for (number, address) in
            ADDRESSES.iter().enumerate().filter(|(number, _)| !is_told(&pages[*number], "link-malformed"))
        {
            let page = fs::read_to_string(public.join(format!("p{number}/index.html"))).unwrap();
            let dropped = page.contains("ZgotmplZ");
            if dropped != is_told(&pages[number], "link-dropped") {
                wrong.push(format!("{before}{address}: dropped: {dropped}\n{config}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Addresses as written, each with what Markdown reads.
const ESCAPED: &[(&str, &str)] = &[
    ("https://a.test/b\\_c.png", "https://a.test/b_c.png"),
    ("https://a.test/?b=1&amp;c=2", "https://a.test/?b=1&c=2"),
    ("https://a.test/?b=1&c=2", "https://a.test/?b=1&c=2"),
    ("https://a.test/b&#95;c", "https://a.test/b_c"),
    ("https://a.test/b_c", "https://a.test/b_c"),
    ("https://a.test/b\\~c#d\\_e", "https://a.test/b~c#d_e"),
];

#[test]
fn an_escape_is_told_where_it_stays_in_the_address_on_the_page() {
    let mut wrong = Vec::new();
    for (config, own) in [(SITE, false), (TWO, false), (SITE, true), (TWO, true)] {
        for before in ["", "!"] {
            let folder = site(config, &[("content/_index.md", "title: x")]);
            if own {
                let of = |kind: &str| format!("layouts/_default/_markup/render-{kind}.html");
                write(folder.path(), &of("link"), "<a href=\"{{ .Destination | safeURL }}\">x</a>");
                write(folder.path(), &of("image"), "<img src=\"{{ .Destination | safeURL }}\">");
            }
            for (form, ending) in [("[t](ADDRESS)", ""), ("[t](<ADDRESS> 'z')", ""), ("[t][r]", "\n\n[r]: ADDRESS")] {
                let pages: Vec<String> = (0..ESCAPED.len()).map(|number| format!("content/p{number}.md")).collect();
                for (page, (written, _)) in pages.iter().zip(ESCAPED) {
                    let text = format!("{before}{form}{ending}").replace("ADDRESS", written);
                    write(folder.path(), page, format!("---\ntitle: x\n---\n{text}\n"));
                }
                let Some(public) = built(folder.path()) else { return };
                let told = told(folder.path(), &pages, "address-escaped");
                for (number, (written, read)) in ESCAPED.iter().enumerate() {
                    let page = fs::read_to_string(public.join(format!("p{number}/index.html"))).unwrap();
                    let stays = !page.contains(&format!("\"{}\"", read.replace('&', "&amp;")));
                    if stays == told.iter().all(|(file, _)| *file != pages[number]) {
                        wrong.push(format!("{before}{form} {written}: stays: {stays}; own: {own}\n{config}\n{page}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const HTML: &[&str] = &[
    "<img src='/a.png'>",
    "a <img src='/a.png'> b",
    "<div>\n\nx\n\n</div>",
    "<!-- c -->",
    "a <!-- c --> b",
    "a <br> b",
    "a <b>x</b>",
    "`<br>`",
    "\\<br>",
    "<https://x.test>",
    "<!-- c --> <b>x</b>",
    "<!-- a -->\n<img src=x>",
    "<!-- c\n\nd -->\n\nx",
    "- <img src=x>",
    "> <b>x</b>",
    "| a |\n|--|\n| x<br>y |",
    "# h <b>x</b>",
    "[^1]\n\n[^1]: <b>x</b>",
    "![a<b>c</b>](x.png)",
    "<script>\nx\n</script>",
    "a < b > c",
    "a <foo@b.c> d",
    "&lt;b&gt;",
    "a <x-y> b",
    "</div>",
    "a </b>",
    "a <b",
    "[<b>x</b>](y)",
    "    <b>",
    "```\n<b>\n```",
    "<details>\n<summary>x</summary>\n\ny\n</details>",
    "<a name=x></a>",
    "<!-- a --> <!-- b -->",
    "<?php x ?>",
    "<!DOCTYPE html>",
    "a <?x?> b",
    "{{< raw >}}<b>x</b>{{< /raw >}}",
    "{{% raw %}}<b>x</b>{{% /raw %}}",
    "<center>\n![a](b.png)\n</center>",
];

#[test]
fn html_is_told_to_be_left_out_where_hugo_leaves_it_out() {
    let mut wrong = Vec::new();
    for config in [SITE, "baseURL = 'https://x.test/'\n[markup.goldmark.renderer]\nunsafe = true\n"] {
        let folder = site(config, &[]);
        write(folder.path(), "layouts/shortcodes/raw.html", "{{ .Inner }}");
        let pages: Vec<String> = (0..HTML.len()).map(|number| format!("content/p{number}.md")).collect();
        for (page, text) in pages.iter().zip(HTML) {
            write(folder.path(), page, format!("---\ntitle: x\n---\n{text}\n"));
        }
        let Some(public) = built(folder.path()) else { return };
        let told = told(folder.path(), &pages, "html-omitted");
        for (number, text) in HTML.iter().enumerate() {
            let page = fs::read_to_string(public.join(format!("p{number}/index.html"))).unwrap();
            let omitted = page.contains("raw HTML omitted");
            let told = told.iter().any(|(file, _)| *file == pages[number]);
            if told != omitted {
                wrong.push(format!("{text:?}: Hugo leaves it out: {omitted}, told: {told}\n{config}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
