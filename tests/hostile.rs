//! Input that means harm, or looks as if it did: files that are none, names that steer a terminal, text that is made
//! to take for ever, schemas and configs that explode. What must hold: an answer, soon, in little room, and safe to
//! print.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::process::Command;

use program::{Desk, Run};

/// Where a report is found without being named.
const REPORT: &str = "content/4-EventParticipated/4.2-Event2/_index.md";

/// A page with front matter and `body`.
fn page(body: &str) -> String {
    let front = "title: \"Hội thảo\"\ndate: 2025-09-18\nweight: 2\nchapter: false\npre: \" <b> 4.2. </b> \"";
    format!("---\n{front}\n---\n\n# Hội thảo\n\n{body}")
}

/// `line` of every number below `count`.
fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

impl Desk {
    fn check(&self, paths: &[&str]) -> Run {
        self.run(&[&["--schema", "event-report", "--format", "compact"], paths].concat())
    }
}

impl Run {
    /// The paths in compact lines.
    fn paths(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.stdout.lines().filter_map(|line| line.split(".md:").next()).collect();
        paths.dedup();
        paths
    }

    /// Nothing in it steers a terminal, turns the direction of writing or hides.
    fn assert_safe(&self) {
        let steers = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!self.stdout.contains(steers) && !self.stderr.contains(steers), "{self:?}");
    }
}

#[cfg(unix)]
mod files {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::os::unix::process::CommandExt;

    use super::*;

    fn pipe(desk: &Desk, name: &str) {
        let path = desk.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    }

    fn link(desk: &Desk, name: &str, to: &str) {
        symlink(to, desk.path().join(name)).unwrap();
    }

    #[test]
    fn what_is_no_regular_file_is_told_and_never_waited_for() {
        let desk = Desk::empty();
        pipe(&desk, "pipe.md");
        link(&desk, "zero.md", "/dev/zero");
        link(&desk, "null.md", "/dev/null");
        let _socket = UnixListener::bind(desk.path().join("socket.md")).unwrap();
        desk.write("good.md", page("x\n"));
        for name in ["pipe.md", "zero.md", "null.md", "socket.md"] {
            let run = desk.check(&[name, "good.md"]);
            assert_eq!(run.code, 1, "{run:?}");
            let printed = format!("{name}:1:1: error[file-unreadable] this is not a regular file\n");
            assert!(run.stdout.contains(&printed) && run.stdout.contains("good.md:"), "{run:?}");
        }
    }

    #[test]
    fn a_folder_is_searched_past_everything_that_is_no_file() {
        let desk = Desk::empty();
        desk.write("d/good.md", page("x\n"));
        desk.write("d/folder.md/inner.md", page("x\n"));
        pipe(&desk, "d/pipe.md");
        for (name, to) in [("loop.md", "loop.md"), ("broken.md", "nowhere"), ("self", "."), ("up", "../d")] {
            link(&desk, &format!("d/{name}"), to);
        }
        let run = desk.check(&["d"]);
        assert_eq!((run.code, run.paths()), (1, vec!["d/folder.md/inner", "d/good"]), "{run:?}");
    }

    #[test]
    fn what_cannot_be_reached_is_a_failure_beside_which_the_others_are_checked() {
        let desk = Desk::empty();
        desk.write("good.md", page("x\n"));
        link(&desk, "loop.md", "loop.md");
        link(&desk, "broken.md", "nowhere");
        let long = format!("{}.md", "a".repeat(300));
        let deep = format!("{}x.md", "a/".repeat(3000));
        for name in ["nowhere.md", "loop.md", "broken.md", "good.md/", "no\u{1b}[31mway.md", &long, &deep] {
            let run = desk.check(&["good.md", name]);
            assert_eq!((run.code, run.paths()), (2, vec!["good"]), "{name}: {run:?}");
            assert!(run.stderr.starts_with("error: `") && run.stderr.contains("1 failure"), "{run:?}");
            run.assert_safe();
        }
    }

    #[test]
    fn one_file_is_checked_once_however_it_is_spelled() {
        let desk = Desk::empty();
        desk.write("d/good.md", page("x\n"));
        link(&desk, "d/self", ".");
        let whole = desk.path().join("d/good.md").display().to_string();
        let spellings = ["d/good.md", "./d/good.md", "d/../d/good.md", "d//good.md", "d/self/good.md", &whole];
        for other in spellings.into_iter().chain(["d", "./d/"]) {
            let run = desk.check(&["d/good.md", other]);
            assert!(run.stderr.contains("1 report checked: "), "{other}: {run:?}");
        }
        let run = desk.check(&spellings);
        assert!(run.stderr.contains("1 report checked: "), "{run:?}");
    }

    #[test]
    fn names_are_safe_to_print_in_every_format() {
        let desk = Desk::empty();
        let names: [&[u8]; 10] = [
            b"line\nbreak.md",
            b"return\rx.md",
            b"tab\tx.md",
            b"escape\x1b[31m.md",
            b"title\x1b]0;x\x07.md",
            b"c1\xc2\x9b31m.md",
            "turned\u{202e}gpj.md".as_bytes(),
            "hidden\u{200b}.md".as_bytes(),
            b"not\xff\xfeutf8.md",
            b"\"quoted' & <b>%0a:1:2.md",
        ];
        for name in names {
            fs::write(desk.path().join(OsStr::from_bytes(name)), "# T\n").unwrap();
        }
        for format in ["human", "compact", "json"] {
            let run = desk.run(&["--schema", "event-report", "--format", format, "."]);
            assert_eq!(run.code, 1, "{run:?}");
            run.assert_safe();
        }
        let run = desk.run(&["--schema", "event-report", "--format", "json", "."]);
        let json = run.json();
        assert_eq!(json["summary"]["files"], 10);
        let paths: Vec<&str> =
            json["diagnostics"].as_array().unwrap().iter().map(|found| found["path"].as_str().unwrap()).collect();
        for path in ["line\nbreak.md", "escape\u{1b}[31m.md", "turned\u{202e}gpj.md", "not\u{fffd}\u{fffd}utf8.md"] {
            assert!(paths.contains(&path), "{path:?}");
        }
    }

    #[test]
    fn a_file_that_may_not_be_read_is_told_and_the_others_are_checked() {
        let desk = Desk::empty();
        desk.write("d/secret.md", page("x\n"));
        desk.write("d/good.md", page("x\n"));
        desk.write("d/closed/inner.md", page("x\n"));
        let allow = |name: &str, mode: u32| {
            fs::set_permissions(desk.path().join(name), fs::Permissions::from_mode(mode)).unwrap();
        };
        allow("", 0o755);
        allow("d/secret.md", 0);
        allow("d/closed", 0);
        // A program of one's own, as others may not look into the folder that it was built in.
        fs::copy(program::FILE, desk.path().join("program")).unwrap();
        let mut command = Command::new(desk.path().join("program"));
        program::alone(&mut command).current_dir(desk.path());
        command.args(["--schema", "event-report", "--format", "compact", "d"]);
        if fs::read(desk.path().join("d/secret.md")).is_ok() {
            // Root may read everything: be somebody else.
            command.uid(65534);
        }
        let run = Run::of(&mut command);
        allow("d/closed", 0o755);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stdout.contains("d/secret.md:1:1: error[file-unreadable] the file cannot be read: "), "{run:?}");
        assert!(run.stdout.contains("d/good.md:"), "{run:?}");
        assert!(run.stderr.contains("d/closed"), "{run:?}");
    }

    #[test]
    fn an_ignore_file_without_end_is_told_and_not_read() {
        let desk = Desk::empty();
        desk.write("good.md", page("x\n"));
        desk.write("pipe/a.md", page("x\n"));
        pipe(&desk, "pipe/.gitignore");
        desk.write("zero/b/a.md", page("x\n"));
        link(&desk, "zero/.ignore", "/dev/zero");
        let run = desk.check(&["."]);
        assert_eq!((run.code, run.paths()), (2, vec!["good"]), "{run:?}");
        for name in ["pipe/.gitignore", "zero/.ignore"] {
            assert!(run.stderr.contains(&format!("`{name}` is not a regular file")), "{run:?}");
        }
        let run = desk.check(&["zero/b"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains("zero/.ignore` is not a regular file"), "{run:?}");
    }

    #[test]
    fn configs_of_ours_and_of_hugo_that_are_no_files_are_not_waited_for() {
        for name in ["hugo.toml", "config/_default/hugo.toml", "config/production/params.yaml"] {
            let desk = Desk::empty();
            desk.write(REPORT, page("![Hội trường](/images/a.png)\n"));
            pipe(&desk, name);
            assert_eq!(desk.run(&["."]).code, 1, "{name}");
        }
        for name in [".reportlint.yaml", ".reportlint.yml", "reportlint.yaml"] {
            for target in ["", name, "/dev/zero", "nowhere"] {
                let desk = Desk::empty();
                desk.write(REPORT, page("x\n"));
                match target {
                    "" => pipe(&desk, name),
                    _ => link(&desk, name, target),
                }
                let run = desk.run(&["."]);
                assert_eq!(run.code, 2, "{name} to {target}: {run:?}");
                assert!(run.stderr.contains(&format!("cannot read the config {name}: ")), "{run:?}");
            }
        }
    }

    #[test]
    fn pictures_that_are_no_files_are_not_opened() {
        let desk = Desk::empty();
        let names = ["pipe.png", "zero.png", "loop.png", "root/etc/passwd.png"];
        let images: String = names.iter().map(|name| format!("![Hội trường](/{name})\n\n")).collect();
        desk.write(REPORT, page(&images));
        desk.write("hugo.toml", "");
        pipe(&desk, "static/pipe.png");
        for (name, to) in [("zero.png", "/dev/zero"), ("loop.png", "loop.png"), ("root", "/"), ("self", ".")] {
            link(&desk, &format!("static/{name}"), to);
        }
        let run = desk.run(&["--format", "compact", "."]);
        assert_eq!(run.stdout.matches("[image-not-found]").count(), 4, "{run:?}");
    }

    /// What is read of a site beside its reports: hooks, partials, templates of shortcodes, pages above and below.
    #[test]
    fn files_of_a_site_that_are_no_files_are_not_waited_for() {
        let hook = "layouts/_default/_markup/render-image.html";
        for name in [
            hook,
            "layouts/_default/_markup/render-link.html",
            "layouts/_markup/render-image.html",
            "layouts/_default/_markup/render-blockquote.html",
            "layouts/partials/image.html",
            "layouts/shortcodes/photo.html",
            "content/2-Proposal/_index.md",
            "content/_index.md",
            "content/2-Proposal/more/2.1-Budget/_index.md",
            "content/2-Proposal/more/risks.md",
        ] {
            for target in ["", "/dev/zero"] {
                let desk = Desk::empty();
                desk.write("hugo.toml", "[markup.goldmark.renderHooks.link]\nenableDefault = true\n");
                let report = "content/2-Proposal/more/_index.md";
                desk.write(report, page("![Hội trường](/a.png) [b](/c/) {{< photo \"d.png\" >}}\n\n> [!NOTE]\n> e\n"));
                if name.starts_with("layouts/partials") {
                    desk.write(hook, "{{ partial \"image.html\" . }}");
                }
                match target {
                    "" => pipe(&desk, name),
                    _ => {
                        fs::create_dir_all(desk.path().join(name).parent().unwrap()).unwrap();
                        link(&desk, name, target);
                    }
                }
                let run = desk.run(&["--schema", "proposal", report]);
                assert_eq!(run.code, 1, "{name} to {target:?}: {run:?}");
            }
        }
    }

    #[test]
    fn a_schema_that_extends_itself_through_a_link_is_refused() {
        let desk = Desk::empty();
        desk.write("a.yaml", "extends: ./b.yaml\n");
        link(&desk, "b.yaml", "a.yaml");
        let run = desk.run(&["schema", "check", "a.yaml"]);
        assert!(run.stdout.contains("a schema cannot extend itself"), "{run:?}");
    }
}

#[test]
fn files_without_measure_are_told_and_not_read() {
    let desk = Desk::empty();
    // Without a byte on the disk.
    fs::File::create(desk.path().join("large.md")).unwrap().set_len(100 << 20).unwrap();
    let run = desk.check(&["large.md"]);
    assert_eq!(run.stdout, "large.md:1:1: error[file-unreadable] the file is too large for a report: 104 MB\n");
}

#[test]
fn an_option_that_is_none_is_safe_to_print() {
    let run = Desk::empty().run(&["--schem\u{1b}[31m\u{202e}=x"]);
    assert_eq!(run.code, 2, "{run:?}");
    run.assert_safe();
}

#[test]
fn what_a_report_holds_is_safe_to_print_in_every_format() {
    let desk = Desk::empty();
    let evil = "\u{1b}[31m\u{202e}\u{9b}31m\u{7}\u{2028}\u{200b}\u{7f}";
    let body = "## Speakers@\n\n## Dien gia@\n\n## Dien gia@\n\n![@](/a@.png)\n\n![](/@ b.png)\n\n![x][@]\n\n<img src=\"@\">\n\n\
                **Key highlights@:**\n\nAdd your event photos here@\n\n{{< figure src=\"@\" >}}\n\n<!-- reportlint-disable @ -->\n";
    desk.write("a.md", page(&body.replace('@', evil)));
    let fronts = [
        "---\ntitle: @\n\"date@\": 1\n---\n# T\n",
        "---\n\"titel@\": x\ndate: \"@\"\nweight: \"@\"\npre: \"\\e[31m\"\n---\n# T\n",
        "+++\ntitle = @\n+++\n",
        "{\"title\": @}\n",
        "#+title@ x\n",
    ];
    for (number, front) in fronts.iter().enumerate() {
        desk.write(&format!("front{number}.md"), front.replace('@', evil));
    }
    for format in ["human", "compact", "json"] {
        let run = desk.run(&["--schema", "event-report", "--format", format, "."]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.stdout.contains("front4.md"), "{run:?}");
        run.assert_safe();
    }
}

#[test]
fn what_schemas_and_configs_hold_is_safe_to_print() {
    let desk = Desk::empty();
    let evil = r"\e[31m\u202e\u009b\u2028";
    desk.write("a.md", page("## Speakers\n\nx\n"));
    let schemas = [
        (
            "name.yaml",
            "name: \"@\"\nsections:\n- {id: \"@\", required: true, headings: {en: [\"@x\"]}, example: {en: \"@\"}}\n\
             phrases: [{text: Speakers, message: \"@\"}]\nother-sections: error\n",
        ),
        ("wrong.yaml", "\"@\": 1\n"),
        ("parent.yaml", "extends: \"@\"\n"),
        ("raw.yaml", "nam\u{1b}e: \u{1b}[31m\u{202e}\n"),
        ("glob.yaml", "files: [\"[@\"]\n"),
    ];
    for (name, text) in schemas {
        desk.write(name, text.replace('@', evil));
        desk.run(&["schema", "check", name]).assert_safe();
        for format in ["human", "compact", "json"] {
            let run = desk.run(&["--schema", name, "--format", format, "a.md"]);
            assert_eq!(run.code, if name == "name.yaml" { 1 } else { 2 }, "{name}: {run:?}");
            run.assert_safe();
        }
    }
    let config = "schemas: [{files: [\"**\"], schema: \"@\"}]\nrules: {\"@\": off}\n";
    desk.write(".reportlint.yaml", config.replace('@', evil));
    let run = desk.run(&["a.md"]);
    assert_eq!(run.code, 2, "{run:?}");
    run.assert_safe();
}

#[test]
fn bombs_in_schemas_are_refused_with_a_reason() {
    let desk = Desk::empty();
    let alias = |number: usize| {
        let letter = |number: usize| char::from(b'a' + u8::try_from(number).unwrap());
        format!("{own}: &{own} [{}]\n", vec![format!("*{}", letter(number)); 9].join(", "), own = letter(number + 1))
    };
    let section = |number| format!("- {{id: s{number}, headings: {{en: [Word {number}]}}}}\n");
    let pattern = |pattern: String| format!("front-matter: {{fields: {{a: {{pattern: '{pattern}'}}}}}}\n");
    let phrase = |number| format!("- {{text: năm {number}}}\n");
    let bombs = [
        (format!("sections:\n{}", numbered(5_000, section)), "a schema has 500 sections at most, not 5000"),
        (format!("phrases:\n{}", numbered(600, phrase)), "a schema has 500 patterns and phrases at most"),
        (pattern("(\\w{1000}){1000}".to_owned()), "it is too large"),
        (pattern("(".repeat(50_000)), "unclosed group"),
        (pattern(format!("{}a{}", "(".repeat(2_000), ")*".repeat(2_000))), "exceed the maximum number of nested"),
        (format!("files: ['{}']\n", "{a,".repeat(5_000)), "is not a pattern of paths"),
        (format!("a: {}\n", "[".repeat(50_000)), "nested more than 16 deep"),
        (numbered(300, |depth| " ".repeat(depth) + "a:\n"), "nested more than 16 deep"),
        (format!("a: &a [x, x, x, x, x, x, x, x, x]\n{}", numbered(12, alias)), "repeat too much"),
        (format!("rules:\n{}", numbered(2_000, |number| format!("  r{number}: off\n"))), "more faults"),
        ("name: a\n".repeat(20_000), "… and at least 80 more faults"),
        ("#".repeat(300 << 10), "it is larger than 256 KiB"),
    ];
    for (text, reason) in bombs {
        desk.write("bomb.yaml", &text);
        let run = desk.run(&["schema", "check", "bomb.yaml"]);
        // Long lines are broken in the middle of what is looked for.
        let printed = (run.stdout.clone() + &run.stderr)
            .split_whitespace()
            .filter(|&word| word != "│")
            .collect::<Vec<_>>()
            .join(" ");
        assert!(printed.contains(reason) && run.code > 0, "{reason}: {printed}");
        assert!(printed.len() < 50_000, "{reason}: {}", printed.len());
    }
}

#[test]
fn schemas_that_extend_each_other_without_end_are_refused() {
    let desk = Desk::empty();
    for number in 0..1_000 {
        desk.write(&format!("s{number}.yaml"), format!("extends: ./s{}.yaml\n", number + 1));
    }
    desk.write("s1000.yaml", "name: end\ntitle: { required: true }\n");
    let run = desk.run(&["schema", "check", "s0.yaml"]);
    assert!(run.stdout.contains("more than 16 schemas extend each other in a row"), "{run:?}");
    assert_eq!(desk.run(&["schema", "check", "s990.yaml"]).code, 0);
}
