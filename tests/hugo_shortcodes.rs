//! What shortcodes do with what stands between their tags, and which of them stop the build: our verdict is compared with
//! what a real Hugo makes of them, where one is installed.

#[allow(dead_code, reason = "other tests ask for more")]
#[path = "support/hugo.rs"]
mod hugo;
#[path = "support/program.rs"]
mod program;

use std::fs;

use hugo::{build, layouts, try_build, write};
use rayon::prelude::*;

/// A schema that asks for one section.
const TALKS: &str = "name: talks\nfiles: [\"content/**/*.md\"]\nsections: [{ id: talks, headings: { en: [Talks] }, \
                     required: true }]\n";

/// Templates of a site by their names.
const TEMPLATES: &[(&str, &str)] = &[
    ("plain", "<div>{{ .Inner }}</div>"),
    ("safe", "{{ .Inner | safeHTML }}"),
    ("pre", "<pre>{{ .Inner }}</pre>"),
    ("code", "{{ highlight (trim .Inner \"\\n\") \"bash\" \"\" }}"),
    ("escaped", "<p>{{ .Inner | htmlEscape }}</p>"),
    ("kept", "{{ $words := .InnerDeindent }}{{ with $words }}<p>{{ . }}</p>{{ end }}"),
    ("shown-not", "{{ if .Inner }}<hr>{{ end }}"),
    ("rendered", "<div>{{ .Inner | markdownify }}</div>"),
    ("string", "<div>{{ .Page.RenderString (dict \"display\" \"block\") .Inner }}</div>"),
    ("later", "{{ $words := trim .Inner \"\\n\" }}{{ $words | $.Page.RenderString (dict \"display\" \"block\") }}"),
    ("alone", "<hr>"),
];

/// Text in which a heading may stand, or what only looks like one.
const SHOWN: &[&str] = &[
    "{{< plain >}}\n## Talks\n{{< /plain >}}\n",
    "{{< plain >}}\n\n## Talks\n\n{{< /plain >}}\n",
    "{{< safe >}}\n## Talks\n{{< /safe >}}\n",
    "{{< safe >}}\n<h2 id=\"talks\">Talks</h2>\n{{< /safe >}}\n\n## Talks\n",
    "{{< pre >}}\n## Talks\n{{< /pre >}}\n",
    "{{< code >}}\n## Talks\n{{< /code >}}\n",
    "{{< escaped >}}\n## Talks\n{{< /escaped >}}\n",
    "{{< kept >}}\n## Talks\n{{< /kept >}}\n",
    "{{< shown-not >}}\n## Talks\n{{< /shown-not >}}\n",
    "{{< highlight bash >}}\n## Talks\n{{< /highlight >}}\n",
    "{{<highlight bash>}}\r\n\r\n## Talks\r\n{{</highlight>}}\r\n",
    "{{% highlight bash %}}\n## Talks\n{{% /highlight %}}\n",
    "{{< rendered >}}\n## Talks\n{{< /rendered >}}\n",
    "{{< string >}}\n## Talks\n{{< /string >}}\n",
    "{{< later >}}\n## Talks\n{{< /later >}}\n",
    "{{% safe %}}\n\n## Talks\n\n{{% /safe %}}\n",
    "{{< details >}}\n## Talks\n{{< /details >}}\n",
    "{{< plain >}}\n{{< string >}}\n## Talks\n{{< /string >}}\n{{< /plain >}}\n",
    "{{< plain >}}\n{{% plain %}}\n## Talks\n{{% /plain %}}\n{{< /plain >}}\n",
    "{{< plain >}}\n{{< plain >}}\n## Talks\n{{< /plain >}}\n{{< /plain >}}\n",
    "{{< string >}}\n{{< highlight bash >}}\n## Talks\n{{< /highlight >}}\n{{< /string >}}\n",
    "{{< string >}}\n\n{{< pre >}}\n## Talks\n{{< /pre >}}\n\n{{< /string >}}\n",
    "{{< string >}}\n{{< plain />}}\n\n## Talks\n{{< /string >}}\n",
    "{{< plain />}}\n\n## Talks\n\n{{< alone >}}\n",
    "{{< plain />}}\n## Talks\n",
    "{{< plain >}}\ntwo\n\n{{< /plain >}}\n\n## Talks\n",
    "- one\n\n  {{< plain >}}\n## Talks\n  {{< /plain >}}\n",
    "{{</* plain */>}}\n## Talks\n{{</* /plain */>}}\n",
    "{{< alone\n>}}\n## Talks\n",
    "```\n{{< plain >}}\n```\n## Talks\n{{< /plain >}}\n```\n\n## Other\n",
    "## {{< plain >}}Talks{{< /plain >}}\n",
    "<!-- {{< plain >}} -->\n## Talks\n{{< /plain >}} -->\n",
];

#[test]
fn a_heading_in_a_shortcode_is_one_where_hugo_makes_one() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    layouts(root);
    write(root, "hugo.toml", "baseURL = 'https://x.test/'\nmarkup.goldmark.renderer.unsafe = true\n");
    write(root, "talks.yaml", TALKS);
    for (name, template) in TEMPLATES {
        write(root, &format!("layouts/shortcodes/{name}.html"), template);
    }
    for (number, text) in SHOWN.iter().enumerate() {
        write(root, &format!("content/p{number}.md"), format!("---\ntitle: T\n---\nOne.\n\n{text}"));
    }
    let Some(public) = build(root) else { return };
    let run = program::Run::of(program::command().current_dir(root).args([
        "check",
        ".",
        "--schema",
        "talks.yaml",
        "--format",
        "compact",
    ]));
    let mut wrong = Vec::new();
    for (number, text) in SHOWN.iter().enumerate() {
        let html = fs::read_to_string(public.join(format!("p{number}/index.html"))).unwrap();
        let hugos = html.lines().any(|line| line.contains("<h2 id=") && line.contains("Talks"));
        let missing = run
            .stdout
            .lines()
            .any(|line| line.contains(&format!("/p{number}.md:")) && line.contains("[section-missing]"));
        if hugos == missing {
            wrong.push(format!("{text}: Hugo makes {html}, we say {missing}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), run.said());
}

/// Tags on a site with [`TEMPLATES`], and the rule that tells why Hugo builds none.
const STOPPING: &[(&str, Option<&str>)] = &[
    ("{{< plane >}}x{{< /plane >}}", Some("shortcode-unknown")),
    ("<!-- {{< nowhere >}} -->", Some("shortcode-unknown")),
    ("    {{% nowhere %}}", Some("shortcode-unknown")),
    ("`{{< a/alone >}}`", Some("shortcode-unknown")),
    ("{{< figur src=\"a.png\" >}}", Some("shortcode-unknown")),
    ("{{< tweet 1 >}}", Some("shortcode-unknown")),
    ("{{< gist a 1 >}}", Some("shortcode-unknown")),
    ("{{< /plain >}}", Some("shortcode-unclosed")),
    ("{{< /nowhere >}}", Some("shortcode-unclosed")),
    ("{{< alone >}}x{{< /alone >}}", Some("shortcode-unclosed")),
    ("{{< figure src=\"a.png\" >}}x{{< /figure >}}", Some("shortcode-unclosed")),
    ("{{< plain >}}x", Some("shortcode-unclosed")),
    ("{{< qr >}}", Some("shortcode-unclosed")),
    ("{{< plain >}}x{{< /safe >}}", Some("shortcode-unclosed")),
    ("{{< plain >}}x{{% /plain %}}", None),
    ("{{< Plain >}}x{{< /Plain >}}", None),
    ("{{< ALONE >}}", None),
    ("{{< now.inline >}}x{{< /now.inline >}}", None),
    ("{{< qr text=\"a\" />}}", None),
    ("{{< comment >}}x{{< /comment >}}", None),
    ("{{</* nowhere */>}}", None),
    ("{{< plain >}}{{< safe >}}x{{< /safe >}}{{< alone >}}{{< /plain >}}", None),
];

#[test]
fn what_stops_hugo_is_told_and_nothing_else() {
    let wrong: Vec<_> = STOPPING
        .par_iter()
        .filter_map(|(text, rule)| {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path();
            layouts(root);
            write(root, "hugo.toml", "baseURL = 'https://x.test/'\n");
            write(root, "any.yaml", "name: any\nfiles: [\"content/**/*.md\"]\n");
            for (name, template) in TEMPLATES {
                write(root, &format!("layouts/shortcodes/{name}.html"), template);
            }
            write(root, "content/p.md", format!("---\ntitle: T\n---\nOne.\n\n{text}\n"));
            let refused = try_build(root)?.is_err();
            let run = program::Run::of(
                program::command()
                    .current_dir(root)
                    .args(["check", ".", "--schema", "any.yaml", "--format", "compact"]),
            );
            let told: Vec<_> = run.stdout.lines().collect();
            let right = match rule {
                Some(rule) => matches!(told[..], [one] if one.contains(&format!("[{rule}]"))),
                None => told.is_empty(),
            };
            (!right || refused != rule.is_some())
                .then(|| format!("{text}: refused by Hugo: {refused}, by us: {told:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Templates that write an image, a tag, and whether its file appears to be seen.
const PICTURES: &[(&str, &str, bool)] = &[
    ("<img src=\"{{ .Get \"src\" }}\">", "src=\"/base/i/a.png\"", true),
    ("<img src=\"{{ .Get \"src\" }}\">", "src=\"/base/i/b.png\"", false),
    ("<img src=\"{{ .Get \"src\" }}\">", "src=\"i/a.png\"", false),
    ("<img src='{{ .Get 0 }}'>", "/base/i/a.png", true),
    ("<img src='{{ .Get 0 }}'>", "/base/i/b.png", false),
    ("<img src={{ .Get 0 }}>", "/base/i/b.png", false),
    ("<img src=\"{{ .Get 0 | relURL }}\">", "i/a.png", true),
    ("<img src=\"{{ .Get 0 | relURL }}\">", "i/b.png", false),
    ("<img src=\"{{ .Get 0 | relURL }}\">", "/i/a.png", false),
    ("<img src=\"{{ .Get 0 | absURL }}\">", "i/a.png", true),
    ("<img src=\"{{ .Get 0 | absURL }}\">", "i/b.png", false),
    ("<img src=\"{{ .Get 0 | safeURL }}\">", "/base/i/b.png", false),
    ("{{ with .Get \"src\" }}<img src=\"{{ . }}\">{{ end }}", "src=\"/base/i/a.png\"", true),
    ("{{ with .Get \"src\" }}<img src=\"{{ . }}\">{{ end }}", "src=\"/base/i/b.png\"", false),
    ("{{ $src := .Get 0 }}<img src=\"{{ $src }}\">", "/base/i/b.png", false),
    ("{{ $src := .Get 0 | relURL }}<img src=\"{{ $src }}\">", "i/a.png", true),
    ("{{ $src := .Get \"src\" | default (.Get 0) }}<img src=\"{{ $src }}\">", "/base/i/b.png", false),
    ("{{ $src := .Get \"src\" | default (.Get 0) }}<img src=\"{{ $src }}\">", "src=\"/base/i/b.png\"", false),
    ("{{ $src := or (.Get \"src\") (.Get 0) }}<img src=\"{{ relURL $src }}\">", "src=\"i/a.png\"", true),
    ("<img src=\"{{ index .Params 0 }}\">", "/base/i/b.png", false),
    ("<img src=\"{{ .Params.src }}\">", "src=\"/base/i/b.png\"", false),
    ("<a href=\"/x\">{{ with .Get 0 }}<img class=\"a>b\" src=\"{{ . }}\"/>{{ end }}</a>", "/base/i/b.png", false),
];

#[test]
fn the_image_of_a_shortcode_is_missed_where_a_browser_misses_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    layouts(root);
    write(root, "hugo.toml", "baseURL = 'https://x.test/base/'\n");
    write(root, "any.yaml", "name: any\nfiles: [\"content/**/*.md\"]\nimages: { min: 1, exist: true }\n");
    write(root, "static/i/a.png", b"\x89PNG\r\n\x1a\n");
    for (number, (template, arguments, _)) in PICTURES.iter().enumerate() {
        write(root, &format!("layouts/shortcodes/p{number}.html"), template);
        write(
            root,
            &format!("content/p{number}.md"),
            format!("---\ntitle: T\n---\n{{{{< p{number} {arguments} >}}}}\n"),
        );
    }
    // Quotes around what is given by place.
    for (number, (_, arguments, _)) in PICTURES.iter().enumerate().filter(|(_, row)| !row.1.contains('=')) {
        write(
            root,
            &format!("content/p{number}.md"),
            format!("---\ntitle: T\n---\n{{{{< p{number} \"{arguments}\" >}}}}\n"),
        );
    }
    let Some(public) = build(root) else { return };
    let run = program::Run::of(
        program::command().current_dir(root).args(["check", ".", "--schema", "any.yaml", "--format", "compact"]),
    );
    let mut wrong = Vec::new();
    for (number, (template, arguments, there)) in PICTURES.iter().enumerate() {
        let page = public.join(format!("p{number}/index.html"));
        let html = fs::read_to_string(&page).unwrap();
        let (_, rest) = html.split_once("src=").unwrap();
        let address = rest.trim_start_matches(['"', '\'']).split(['"', '\'', '>', ' ']).next().unwrap();
        let seen = hugo::fetched(&public, "base", &page, address).is_some();
        let told = run.stdout.lines().find(|line| line.contains(&format!("/p{number}.md:")));
        let right = match there {
            true => told.is_none(),
            false => told.is_some_and(|line| line.contains("[image-not-found]")),
        };
        if seen != *there || !right {
            wrong.push(format!("{template} {arguments}: seen {seen}, we say {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
