//! Memory is bounded: a report of any size and shape takes no more than 72 MB and forty times its size, in whatever
//! form the result is written; a schema takes no more than 64 MB beside what the program takes anyway.

#![cfg(target_os = "linux")]

#[path = "support/program.rs"]
mod program;

use std::fs::{self, File};
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use program::Desk;
use reportlint::inside::FORMATS;

/// Where a report is found without being named.
const REPORT: &str = "content/4-EventParticipated/4.2-Event2/_index.md";

/// Every form of a result.
fn formats() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|meta| meta.name)
}

const MEBIBYTE: usize = 1 << 20;

impl Desk {
    /// With two pipes by which a run is held where its work is done.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("hugo.toml", "title = \"x\"\n");
        let pipes = ["first", "second"].map(|name| desk.path().join(name));
        assert!(Command::new("mkfifo").args(pipes).status().unwrap().success());
        desk
    }

    /// The most memory, in bytes, that a run takes which writes every format to `result.FORMAT`.
    ///
    /// Two more results go into pipes: when the first is read, all others are written, and as long as the second is
    /// not, the program waits and can be looked at.
    fn peak(&self, arguments: &[&str]) -> usize {
        let mut command = program::command();
        command.current_dir(self.path()).args(["check", "--fail-on=never", "--quiet"]).args(arguments);
        command.args(formats().map(|format| format!("--format={format}=result.{format}")));
        command.args(["--format=statistics=first", "--format=statistics=second"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::inherit()).spawn().unwrap();
        self.drain("first", &mut child);
        let peak = high_water(&child);
        self.drain("second", &mut child);
        let code = child.wait().unwrap().code();
        assert_eq!(code, Some(0), "{arguments:?}");
        peak
    }

    /// Reads all that `child` writes into `pipe`.
    fn drain(&self, pipe: &str, child: &mut Child) {
        let path = self.path().join(pipe);
        let reader = thread::spawn(move || File::open(path).unwrap().read_to_end(&mut Vec::new()).unwrap());
        while !reader.is_finished() {
            if let Some(status) = child.try_wait().unwrap() {
                // Whoever is gone before it was read writes nothing any more.
                thread::sleep(Duration::from_secs(1));
                assert!(reader.is_finished(), "the program has ended with {status}");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The most resident memory that `child` has had, in bytes.
fn high_water(child: &Child) -> usize {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect(&status);
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() << 10
}

/// A page with front matter and `body`.
fn page(body: &str) -> String {
    let front = "title: \"Hội thảo\"\ndate: 2025-09-18\nweight: 2\nchapter: false\npre: \" <b> 4.2. </b> \"";
    format!("---\n{front}\n---\n\n# Hội thảo\n\n{body}\n")
}

/// `line` of each number, until there are `size` bytes.
fn filled(size: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&line(number));
    }
    text
}

/// Bodies of about `size` bytes, each of another shape.
fn shapes(size: usize) -> Vec<(&'static str, String)> {
    let same = |unit: &str| unit.repeat(size / unit.len());
    let wide = |quote: &str, row: &str, columns: usize| {
        let head = format!("{quote}|{}\n{quote}|{}\n", "a|".repeat(columns), "-|".repeat(columns));
        filled(size, |number| if number % 300 == 0 { format!("\n{head}") } else { format!("{quote}{row}\n") })
    };
    vec![
        ("a finding in each line", filled(size, |n| format!("![](/images/none-{n}.png) and so on\n"))),
        ("several findings in each line", same("![](a)\n")),
        ("findings in one line", same("![](a.png) word ")),
        ("unclosed shortcodes", same("{{<")),
        ("wrong suppressions", same("<!-- reportlint-disable-line nope -->\n")),
        ("links to nowhere", filled(size, |n| format!("[x](page-{n}.md)\n"))),
        ("places that are not there", filled(size, |n| format!("[x](#place-{n})\n"))),
        ("images in HTML", same("<img src=a>\n")),
        ("one word", same("a")),
        (
            "prose",
            same("Buổi **hội thảo** về [AWS](https://aws.amazon.com) diễn ra tại hội trường lớn của thành phố.\n\n"),
        ),
        ("headings", filled(size, |n| format!("## Phần {n}\n\n"))),
        ("titles", same("# T\n")),
        ("items", same("- a\n")),
        ("nested items", same(&format!("{}a\n", "- ".repeat(40)))),
        ("nested quotes", same(&format!("{}a\n\n", ">".repeat(60)))),
        ("one deep quote", same(">")),
        ("cells", format!("|a|b|\n|-|-|\n{}", same("|a|b|\n"))),
        ("empty rows", format!("|a|\n|-|\n{}", same("|\n"))),
        ("wide tables", wide("", "|", 300)),
        ("wide tables of words", wide("", "b", 300)),
        ("wide tables in quotes", wide("> ", "b", 300)),
        ("labels", filled(size, |n| format!("[l{n}]: /u{n}\n"))),
        ("uses of a label", format!("[a]: /u\n\n{}", same("[a] "))),
        ("footnotes", format!("[^1]: a\n\n{}", same("[^1] "))),
        ("open brackets", same("![")),
        ("open tags", same("<a")),
        ("many attributes", format!("<img {}>", filled(size, |n| format!("a{n} ")))),
        ("emphasis", same("*a_ ")),
        ("quotation marks", same("\"a")),
        ("addresses", same("a@b.c ")),
        ("lines", same("a\n")),
        ("blank lines", same("\n")),
    ]
}

/// Holds that no shape of `size` bytes takes more than is allowed.
fn all_are_bounded(size: usize) {
    let desk = Desk::new();
    let mut over = Vec::new();
    for (shape, body) in shapes(size) {
        let text = page(&body);
        desk.write(REPORT, &text);
        let (peak, most) = (desk.peak(&["--no-config", "."]), 72_000_000 + 40 * text.len());
        if peak > most {
            over.push(format!(
                "{shape}: {} MB for {} bytes, not {} MB",
                peak / 1_000_000,
                text.len(),
                most / 1_000_000
            ));
        }
        let written: u64 =
            formats().map(|format| fs::metadata(desk.path().join(format!("result.{format}"))).unwrap().len()).sum();
        assert!(written < 20_000_000, "{shape}: {written} bytes were written");
    }
    assert!(over.is_empty(), "{}", over.join("\n"));
}

#[test]
fn small_reports_of_any_shape_take_little_memory() {
    all_are_bounded(100_000);
}

#[test]
fn large_reports_of_any_shape_take_little_memory() {
    all_are_bounded(MEBIBYTE);
}

#[test]
fn the_largest_reports_take_little_memory() {
    let desk = Desk::new();
    let size = 4 * MEBIBYTE - 1000;
    for (shape, body) in [
        ("a finding in each line", filled(size, |n| format!("![](/images/none-{n}.png) and so on, for a while\n"))),
        ("one word", "a".repeat(size)),
        ("what is refused", "*a_ ".repeat(size / 4)),
    ] {
        let text = page(&body);
        desk.write(REPORT, &text);
        let (peak, most) = (desk.peak(&["--no-config", "."]), 72_000_000 + 40 * text.len());
        assert!(peak <= most, "{shape}: {peak} bytes, not {most}");
    }
}

#[test]
fn what_is_too_heavy_is_said_to_be() {
    let desk = Desk::new();
    for (language, expected) in [("en", "too heavy for a report"), ("vi", "quá nặng so với một báo cáo")] {
        desk.write(REPORT, page(&"*a_ ".repeat(MEBIBYTE / 4)));
        desk.peak(&["--no-config", "--language", language, "."]);
        let human = fs::read_to_string(desk.path().join("result.human")).unwrap();
        assert!(human.contains("file-unreadable") && human.contains(expected), "{human}");
    }
}

#[test]
fn every_form_says_how_much_it_leaves_out_and_counts_all() {
    let desk = Desk::new();
    desk.write("images.yaml", "name: images\nimages: { alt: required }\n");
    desk.write(REPORT, "![](a.png)\n\n".repeat(1500));
    for (language, expected) in [
        ("en", "and 1400 more of `image-alt` in this file, from line 201 on"),
        ("vi", "và 1400 vấn đề nữa thuộc quy tắc `image-alt` trong tệp này, kể từ dòng 201"),
    ] {
        desk.peak(&["--no-config", "--schema=images.yaml", "--language", language, "."]);
        for format in formats() {
            let text = fs::read_to_string(desk.path().join(format!("result.{format}"))).unwrap();
            let plain = text.replace("<code>", "`").replace("</code>", "`");
            let said = match format {
                "json" => text.contains("\"omitted\""),
                // A hundred are listed, and told as one; the others are counted each.
                "statistics" => text.contains("1401"),
                _ => plain.contains(expected),
            };
            // What programs read speaks the language that was asked for as well.
            assert!(said, "{format} {language}: {}", text.chars().take(2000).collect::<String>());
        }
    }
    let json = desk.read_json("result.json");
    let summary = &json["summary"];
    let listed = json["diagnostics"].as_array().unwrap().iter().filter(|found| found["rule"] == "image-alt").count();
    assert_eq!(listed, 100);
    let alt = summary["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "image-alt").unwrap();
    assert_eq!(alt["diagnostics"], 1401);
    let omitted = &summary["omitted"][0];
    assert_eq!(
        (&omitted["rule"], &omitted["diagnostics"], &omitted["line"]),
        (&"image-alt".into(), &1400.into(), &201.into())
    );
    assert_eq!(
        desk.read_json("result.sarif")["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["associatedRule"]
            ["id"],
        "image-alt"
    );
}

/// Many reports' worth of findings in one, with known, silenced and changed ones among those that are only counted.
#[test]
fn what_is_only_counted_is_known_again_and_silenced() {
    let desk = Desk::new();
    desk.write("images.yaml", "name: images\nimages: { alt: required }\n");
    let lines = |count: usize| filled(count * 17, |n| format!("![](a{n:06}.png)\n\n"));
    let count = |desk: &Desk| {
        let rules = desk.read_json("result.json")["summary"]["rules"].clone();
        let alt = rules.as_array().unwrap().iter().find(|rule| rule["rule"] == "image-alt").cloned();
        alt.map_or(0, |rule| rule["diagnostics"].as_u64().unwrap())
    };
    let of = |known: &[&'static str]| [&["--no-config", "--schema=images.yaml"], known, &["."]].concat();
    desk.write(REPORT, lines(5000));
    desk.peak(&of(&[]));
    let all = count(&desk);
    assert!(all > 3000, "{all}");
    let written =
        program::Run::of(program::command().current_dir(desk.path()).args(of(&["--write-baseline=known.json"])));
    assert_eq!(written.code, 0, "{}", written.said());
    desk.peak(&of(&["--baseline=known.json"]));
    assert_eq!(count(&desk), 0);
    desk.write(REPORT, format!("{}![](new.png)\n", lines(5000)));
    desk.peak(&of(&["--baseline=known.json"]));
    assert_eq!(count(&desk), 1);
    let silent = |order: &str| format!("![](first.png)\n\n<!-- reportlint-{order} image-alt -->\n\n{}", lines(5000));
    desk.write(REPORT, silent("disable"));
    desk.peak(&of(&[]));
    assert_eq!(count(&desk), 1);
    let half = format!("{}<!-- reportlint-disable image-alt -->\n\n{}", lines(2500), lines(2500));
    desk.write(REPORT, &half);
    desk.peak(&of(&[]));
    let unused = desk.read_json("result.json")["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .any(|found| found["rule"] == "suppression-unused");
    assert!(!unused);
    assert!(count(&desk) > 1000 && count(&desk) < all, "{}", count(&desk));
}

#[test]
fn schemas_take_little_memory_or_are_refused_at_the_key_that_is_too_much() {
    let word = |number: usize| -> String {
        (0..4).map(|digit| char::from(b'a' + u8::try_from(number / 26_usize.pow(digit) % 26).unwrap())).collect()
    };
    let list = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(", ");
    let each = |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    let wide = r"\w{1,20}";
    let schemas = [
        (
            "fields",
            format!(
                "front-matter:\n  fields:\n{}",
                each(450, &|n| format!("    f{n}: {{ type: string, pattern: '{wide}{n}' }}\n"))
            ),
        ),
        ("text", format!("requires:\n  text: [{}]\n", list(450, &|n| format!("'/{wide}{n}/'")))),
        ("phrases", format!("phrases:\n{}", each(450, &|n| format!("  - {{ text: '{}{n}' }}\n", "ệ ".repeat(90))))),
        (
            "headings",
            format!(
                "sections:\n{}",
                each(450, &|n| format!("  - {{ id: s{n}, headings: {{ en: ['/{wide}{n}/'] }} }}\n"))
            ),
        ),
        (
            "wildcards",
            format!(
                "sections:\n{}",
                each(450, &|n| format!("  - {{ id: s{n}, headings: {{ en: ['{}{n}'] }} }}\n", "*a".repeat(200)))
            ),
        ),
        (
            "items",
            format!(
                "sections:\n{}",
                each(450, &|n| format!(
                    "  - {{ id: s{n}, headings: {{ en: [Z{n}] }}, requires: {{ item-pattern: '{wide}{n}' }} }}\n"
                ))
            ),
        ),
        (
            "terms",
            format!(
                "sections:\n  - {{ id: s, headings: {{ en: [Zed] }}, terms: {{ en: [{}] }} }}\n",
                list(40_000, &word)
            ),
        ),
        ("wordings", format!("sections:\n  - {{ id: s, headings: {{ en: [{}] }} }}\n", list(40_000, &word))),
        ("filler", format!("filler: {{ en: [{}] }}\n", list(40_000, &word))),
        ("globs", format!("files: [{}]\n", list(10_000, &|n| format!("'**/*{}*/*.md'", word(n))))),
        ("alternatives", format!("files: [{}]\n", list(100, &|_| format!("'{}'", "{a,b}".repeat(400))))),
    ];
    let desk = Desk::new();
    desk.write("report.md", format!("# T\n\n{}\n", "word text abab baba aabb ".repeat(2000)));
    for (what, schema) in &schemas {
        desk.write("schema.yaml", format!("name: many\n{schema}"));
        let run = refused(&desk, "schema.yaml");
        assert!(run.contains("take more than 40 MiB") && run.contains("schema.yaml:"), "{what}: {run}");
    }
    // As much as is allowed of what takes most.
    for fitting in [
        format!("requires:\n  text: [{}]\n", list(10, &|n| format!("'/{wide}{n}/'"))),
        format!("phrases:\n{}", each(110, &|n| format!("  - {{ text: '{}{n}' }}\n", "ệ ".repeat(90)))),
        format!("filler: {{ en: [{}] }}\n", list(22_000, &word)),
    ] {
        desk.write("schema.yaml", format!("name: many\n{fitting}"));
        let peak = desk.peak(&["--no-config", "--schema=schema.yaml", "report.md"]);
        assert!(peak < 100_000_000, "{peak}: {}", &fitting[..200]);
    }
}

#[test]
fn schemas_that_extend_each_other_are_bounded_together() {
    let desk = Desk::new();
    desk.write("report.md", "# T\n");
    let mut parent = String::new();
    for number in 0..10 {
        let filler: String = (0..4000).map(|word| format!("{}{word}, ", char::from(b'a' + number))).collect();
        let code = char::from(b'a' + number);
        desk.write(
            &format!("s{number}.yaml"),
            format!("{parent}languages: {{ {code}{code}: .{code} }}\nfiller: {{ {code}{code}: [{filler}] }}\n"),
        );
        parent = format!("extends: s{number}.yaml\n");
    }
    let said = refused(&desk, "s9.yaml");
    assert!(said.contains("take more than 40 MiB") || said.contains("larger than 256 KiB"), "{said}");
}

#[test]
fn the_patterns_of_paths_in_a_config_are_bounded_together() {
    let desk = Desk::new();
    desk.write("report.md", "# T\n");
    let claim = |number: usize| format!("  - {{ files: ['**/*{number:06}*{{a,b}}*/*.md'], schema: event-report }}\n");
    for config in [
        format!("schemas:\n{}", (0..3500).map(claim).collect::<String>()),
        format!("exclude: [{}]\n", (0..10_000).map(|number| format!("'**/{number}*/*.md', ")).collect::<String>()),
    ] {
        desk.write(".reportlint.yaml", &config);
        let said = program::Run::of(program::command().current_dir(desk.path()).arg("report.md"));
        assert_eq!(said.code, 2, "{}", said.said());
        assert!(said.stderr.contains("take more than 40 MiB"), "{}", said.said());
    }
}

/// What is said of `schema`, which must be refused.
fn refused(desk: &Desk, schema: &str) -> String {
    let mut command = program::command();
    command.current_dir(desk.path()).args(["--no-config", "--schema", schema, "report.md"]);
    let run = program::Run::of(&mut command);
    assert_eq!(run.code, 2, "{schema}: {}", run.said());
    run.stderr
}
