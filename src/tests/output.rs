//! Snapshots of the formats, for texts that are hard to render. `INSTA_UPDATE=always cargo test --lib output` rewrites
//! them; read them before committing.

use std::sync::Arc;

use crate::data::yaml::Fault;
use crate::diagnostic::fix::{Applicability, Edit, Fix};
use crate::diagnostic::{
    Checked, Diagnostic, Failure, Fixable, Group, Label, Outcome, Requirement, RuleMeta, Severity, Silenced,
    Suppression,
};
use crate::message::{Message, Words};
use crate::output::{Format, Style, render, render_failure};
use crate::text::source::{Source, Span};
use clap::ValueEnum;
use proptest::prelude::*;

static RULE: RuleMeta = RuleMeta {
    id: "some-rule",
    summary: Words { en: "something is wrong", vi: "có chỗ sai" },
    severity: Severity::Error,
    enabled: true,
    fix: Fixable::No,
    since: "0.1.0",
    group: Group::Structure,
    manual: Words { en: "", vi: "" },
};

/// The span of the first `part` in `text`.
fn find(text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap_or_else(|| panic!("{part:?} is not in {text:?}"));
    Span::new(start, start + part.len())
}

fn finding(span: Span, message: &str) -> Diagnostic {
    Diagnostic::new(&RULE, Severity::Error, span, Message::same(message))
}

fn file(name: &str, text: &str, diagnostics: Vec<Diagnostic>) -> Checked {
    Checked::new(Source::new(name, name, text), diagnostics)
}

fn outcome(files: Vec<Checked>) -> Outcome {
    Outcome { files, ..Outcome::default() }
}

/// Renders one finding in its own file.
fn drawn(text: &str, span: Span, label: &str) -> String {
    let mut diagnostic = finding(span, "it is wrong");
    diagnostic.here(Message::same(label));
    human(&outcome(vec![file("report.md", text, vec![diagnostic])]))
}

fn human(outcome: &Outcome) -> String {
    let style = Style { quiet: true, width: 80, ..Style::default() };
    render(outcome, Format::Human, &style).stdout
}

/// Three files with everything that a diagnostic can have.
fn full() -> Outcome {
    let text = "# Báo cáo\n\n**Diễn giả:**\n\n- Lê Thị Hạnh\n\n## Điểm nổi bật\n\nRất vui.\n";
    let mut missing = finding(find(text, "## Điểm nổi bật"), "the section on the speakers is missing");
    missing
        .here(Message::same("the speakers are expected before this"))
        .label(find(text, "**Diễn giả:**"), Message::same("bold text, not a heading: `## Diễn giả` here would do"))
        .help(Message::same("give each speaker a line: `- **Tên** – chức danh, tổ chức`"))
        .section("speakers");
    missing.requirement = Some(Requirement {
        schema: Arc::from("event-report"),
        pointer: "/sections/speakers".into(),
        written: None,
        place: None,
    });
    let mut short = Diagnostic::new(&RULE, Severity::Warning, find(text, "Rất vui."), Message::same("only 2 words"));
    short.fix(Fix {
        applicability: Applicability::Unsafe,
        edits: vec![Edit { span: Span::at(0), replacement: "x".into() }],
    });
    short.requirement =
        Some(Requirement { schema: Arc::from("event-report"), pointer: String::new(), written: None, place: None });
    let no_role =
        Diagnostic::new(&RULE, Severity::Info, find(text, "Lê Thị Hạnh"), Message::same("a name without a role"));
    Outcome {
        files: vec![
            file("content/a/_index.vi.md", text, vec![missing, no_role, short]),
            file("content/b/_index.md", "# Fine\n", vec![]),
            file("content/c/_index.md", "", vec![finding(Span::at(0), "not text: byte 12 is no UTF-8")]),
        ],
        notes: vec![Message::same("image files were not checked: no Hugo site above content/a")],
        failures: vec![
            Failure::new(Message::same("`content/d` does not exist"))
                .with_help(Message::same("name a folder that does"))
                .into(),
        ],
        ..Outcome::default()
    }
}

/// The same outcome with an additional, suppressed finding.
fn silencing() -> Outcome {
    let mut outcome = full();
    let by = Suppression {
        span: Span::new(2, 8),
        source: None,
        in_front_matter: false,
        reason: Some("the photograph is decoration".to_owned()),
    };
    let diagnostic = outcome.files[0].diagnostics[1].clone();
    outcome.files[0].silenced.push(Silenced { diagnostic, by });
    outcome
}

#[test]
fn human_shows_everything_a_diagnostic_has() {
    insta::assert_snapshot!(render(&full(), Format::Human, &Style::default()).stdout);
}

#[test]
fn places_in_another_file_are_drawn_under_its_name() {
    let (text, other) = ("# Một\n\nweight: 3\n", "\u{feff}# Two\n\u{1b}[2J\n\n\nweight: 3\nx\n");
    let source = Arc::new(Source::new("content/4.2\u{202e}/_index.md", "b.md", other));
    let mut found = finding(find(text, "3"), "the number is taken");
    found.label(find(text, "# Một"), Message::same("this report")).label_in(
        &source,
        find(other, "3"),
        Message::same("here too"),
    );
    found.label_in(&source, find(other, "# Two"), Message::same("the other report"));
    let outcome = outcome(vec![file("content/4.1/_index.md", text, vec![found])]);
    insta::assert_snapshot!(human(&outcome));
    let json: serde_json::Value =
        serde_json::from_str(&render(&outcome, Format::Json, &Style::default()).stdout).unwrap();
    let labels = &json["diagnostics"][0]["labels"];
    assert_eq!(labels[0]["path"], serde_json::Value::Null);
    assert_eq!(labels[1]["path"], "content/4.2\u{202e}/_index.md");
    assert_eq!(labels[1]["start"]["line"], 5);
}

#[test]
fn human_in_colour() {
    let style = Style { colour: true, ..Style::default() };
    insta::assert_snapshot!(render(&full(), Format::Human, &style).stdout.replace('\u{1b}', "␛"));
}

#[test]
fn compact_is_one_line_each_with_the_rest_on_standard_error() {
    let rendered = render(&full(), Format::Compact, &Style::default());
    insta::assert_snapshot!(format!("{}---- standard error\n{}", rendered.stdout, rendered.stderr));
}

#[test]
fn json_has_every_key() {
    let rendered = render(&silencing(), Format::Json, &Style::default());
    assert_eq!(rendered.stderr, "");
    insta::assert_snapshot!(rendered.stdout);
}

#[test]
fn every_key_of_the_json_is_documented() {
    let page = include_str!("../../docs/json.md");
    let json = render(&silencing(), Format::Json, &Style::default()).stdout;
    let mut open = vec![serde_json::from_str::<serde_json::Value>(&json).unwrap()];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::Array(items) => open.extend(items),
            serde_json::Value::Object(entries) => {
                for (key, value) in entries {
                    assert!(page.contains(&format!("`{key}`")) || page.contains(&format!("`summary.{key}`")), "{key}");
                    open.push(value);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn a_clean_run_says_so() {
    let clean = |count: usize| outcome((0..count).map(|_| file("a.md", "x", vec![])).collect());
    let style = Style::default();
    assert_eq!(render(&clean(1), Format::Human, &style).stdout, "1 report checked: no problems found\n");
    assert_eq!(render(&clean(12), Format::Compact, &style).stderr, "12 reports checked: no problems found\n");
    assert_eq!(render(&clean(1), Format::Human, &Style { quiet: true, ..style }).stdout, "");
}

#[test]
fn carets_stand_under_the_thing_whatever_the_script() {
    let link = "\u{1b}]8;;http://x\u{1b}\\ here\u{202c}";
    let mut all = String::new();
    for (name, text, part) in [
        ("composed Vietnamese", "Buổi chia sẻ về Kiến trúc hướng sự kiện.\n", "Kiến trúc"),
        (
            "decomposed Vietnamese",
            "Buo\u{302}\u{309}i chia se\u{309} về Kie\u{302}\u{301}n trúc.\n",
            "Kie\u{302}\u{301}n",
        ),
        ("an emoji before the fault", "🎉🎉 Photos: 👩 here\n", "here"),
        ("Chinese, two columns each", "活动报告：演讲者名单\n", "演讲者"),
        ("tabs before and within", "\t- a\tb\tc here\td\n", "b\tc here"),
        ("CRLF", "one\r\ntwo here\r\nthree\r\n", "here"),
        ("lone CR", "one\rtwo here\rthree", "here"),
        ("a byte order mark", "\u{feff}title: here\n", "here"),
        ("the byte order mark itself", "\u{feff}---\ntitle: x\n", "\u{feff}"),
        ("hostile bytes before", "\u{1b}[31m\u{202e}\u{9b}2J\0 here\u{7}\n", "here"),
        ("hostile bytes within", &format!("a {link} b\n"), link),
    ] {
        all += &format!("==== {name}\n{}", drawn(text, find(text, part), "this"));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn places_without_width_have_a_caret() {
    let mut all = String::new();
    for (name, text, at) in [
        ("end of file after a line break", "one\ntwo\n", 8),
        ("end of file without one", "one\ntwo", 7),
        ("beyond the end", "one\ntwo", 90),
        ("end of a line", "one\r\ntwo\r\n", 3),
        ("middle of a line", "weight: \npre: x\n", 8),
        ("start", "one\n", 0),
        ("an empty line", "one\n\ntwo\n", 4),
        ("only a byte order mark", "\u{feff}", 3),
    ] {
        all += &format!("==== {name}\n{}", drawn(text, Span::at(at), "here"));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn many_lines_and_long_lines_stay_short() {
    let section = "## Photos\n".to_owned() + &"a line of the section\n".repeat(300);
    let long = "Lời chia sẻ ".repeat(9000) + "needle" + &" và cảm ơn".repeat(9000);
    let mut all = drawn(&section, Span::new(0, section.len()), "a section of 300 lines");
    all += &drawn(&section, Span::new(9, section.len()), "its content");
    all += &drawn(&long, find(&long, "needle"), "in a line of 200 KB");
    all += &drawn(&long, Span::new(0, long.len()), "all of that line");
    insta::assert_snapshot!(all);
}

#[test]
fn several_places_share_a_drawing_or_have_their_own() {
    let text = "# One\n\nfirst and second here\n".to_owned() + &"more\n".repeat(20) + "the end\n";
    let mut near = finding(find(&text, "second"), "two places on a line");
    near.here(Message::same("this")).label(find(&text, "first"), Message::same("and this"));
    let mut far = finding(find(&text, "the end"), "two places far apart");
    far.here(Message::same("this")).label(find(&text, "One"), Message::same("and this"));
    let mut overlapping = finding(find(&text, "first and second"), "one place within another");
    overlapping
        .here(Message::same("all of this"))
        .label(find(&text, "and"), Message::same("this in it"))
        .label(find(&text, "and"), Message::same("twice"));
    let mut many = finding(find(&text, "One"), "many places");
    for (at, _) in text.match_indices("more").take(10) {
        many.label(Span::new(at, at + 4), Message::same("again"));
    }
    insta::assert_snapshot!(human(&outcome(vec![file("a.md", &text, vec![near, far, overlapping, many])])));
}

#[test]
fn words_from_a_report_are_safe_wherever_they_stand() {
    let mut diagnostic = finding(Span::new(0, 1), "the heading \"a\u{1b}[2J\u{202e}b\nc\" is wrong");
    diagnostic.here(Message::same("label \u{9b}31m\r\nx")).help(Message::same("write\n`\u{1b}]0;x\u{7}`\tor this"));
    diagnostic.label(Span::new(2, 3), Message::same("other \u{200f}\r label"));
    let outcome = outcome(vec![file("evil\u{1b}[1m\n.md", "a b\n", vec![diagnostic])]);
    let compact = render(&outcome, Format::Compact, &Style::default()).stdout;
    insta::assert_snapshot!(human(&outcome) + "----\n" + &compact);
}

#[test]
fn long_messages_wrap_between_words_only() {
    let mut diagnostic = finding(
        Span::new(0, 1),
        "/images/4-EventParticipated/4.2-Event2/a-name-with-hyphens.jpg does not exist on the published site",
    );
    diagnostic.help(Message::same(
        "move it to static/images/4-EventParticipated/4.2-Event2/a-name-with-hyphens.jpg, \
         or write the address of the picture that is meant",
    ));
    let outcome = outcome(vec![file("a.md", "x\n", vec![diagnostic])]);
    let style = Style { width: 60, quiet: true, ..Style::default() };
    insta::assert_snapshot!(render(&outcome, Format::Human, &style).stdout);
}

#[test]
fn failures_show_every_fault_in_the_file_to_blame() {
    let text = "name: mine\nsection:\n  - id: a\n    requird: true\n";
    let fault = |part, message: &str, help: Option<&str>| Fault {
        message: Message::same(message),
        span: find(text, part),
        help: help.map(Message::same),
        write: None,
    };
    let failure = Failure {
        message: Message::same("the schema class.yaml cannot be used"),
        help: Some(Message::same("`reportlint schema check class.yaml` checks it alone")),
        place: Some((
            Box::new(Source::new("class.yaml", "class.yaml", text)),
            vec![
                fault("section", "there is no key `section`", Some("did you mean `sections`?")),
                fault("requird", "there is no key `requird`", Some("did you mean `required`?")),
            ],
        )),
    };
    let plain = Failure::new(Message::same("no report found below content"))
        .with_help(Message::same("name a file,\nor a folder"));
    let style = Style::default();
    insta::assert_snapshot!(render_failure(&failure, &style) + "----\n" + &render_failure(&plain, &style));
}

#[test]
fn ten_thousand_diagnostics_in_a_large_file_are_drawn_without_reading_it_anew_each_time() {
    let text = "- một dòng của báo cáo\n".repeat(100_000);
    let source = Source::new("a.md", "a.md", &*text);
    let diagnostics = (1..10_000).map(|line| finding(source.line_span(line * 10), "wrong")).collect();
    let began = std::time::Instant::now();
    let drawn = human(&outcome(vec![Checked::new(source, diagnostics)]));
    assert!(drawn.len() > 1_000_000);
    // A second or two unoptimised on a busy machine; rescanning 2.5 MB each time would take minutes.
    assert!(began.elapsed().as_secs() < 30, "{:?}", began.elapsed());
}

/// Texts that are hard to render: hostile characters, combining marks, wide characters, every line break, long lines.
fn texts() -> impl Strategy<Value = String> {
    let hard = vec![
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u{feff}",
        "\u{1b}[2J",
        "\u{9b}",
        "\u{202e}",
        "ễ",
        "e\u{302}\u{303}",
        "👩‍💻",
        "演",
        "\u{200d}",
        "\0",
        "\u{2028}",
        "\u{85}",
        "\u{7f}",
    ];
    let repeated = vec!["x", "ễ ", "\u{301}", "\u{200b}", "演"];
    let piece = prop_oneof![
        4 => "[a-z ]{0,12}",
        1 => any::<String>(),
        2 => prop::sample::select(hard).prop_map(str::to_owned),
        1 => (prop::sample::select(repeated), 50..400usize).prop_map(|(text, times)| text.repeat(times)),
    ];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

/// Whether `text` contains only visible characters, line breaks and, if `coloured`, styles.
fn is_safe(text: &str, coloured: bool) -> bool {
    let is_bad = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let mut rest = text;
    while let Some(at) = rest.find(is_bad) {
        let Some(style) = rest[at..].strip_prefix("\u{1b}[").filter(|_| coloured) else { return false };
        let Some(end) = style.find(|c: char| !c.is_ascii_digit() && c != ';') else { return false };
        let Some(after) = style[end..].strip_prefix('m') else { return false };
        rest = after;
    }
    true
}

proptest! {
    #[test]
    fn any_text_with_any_places_is_drawn_and_safe(
        text in texts(),
        words in texts(),
        spans in prop::collection::vec((0usize..3000, 0usize..300), 1..12),
        width in 0usize..200,
        colour in any::<bool>(),
    ) {
        let mut spans = spans.into_iter().map(|(start, len)| {
            let start = start % (text.len() + 3);
            Span::new(start, start + len)
        });
        let said = Message::same(&*words);
        let mut diagnostic = finding(spans.next().unwrap_or_default(), &words);
        diagnostic.here(said.clone()).help(said.clone());
        diagnostic.labels = spans.map(|span| Label { span, message: said.clone(), source: None }).collect();
        diagnostic.requirement = Some(Requirement { schema: Arc::from(&*words), pointer: words.clone(), written: None, place: None });
        let place = diagnostic.span;
        let mut outcome = outcome(vec![file(&words, &text, vec![diagnostic])]);
        outcome.notes.push(said.clone());
        let style = Style { colour, width, ..Style::default() };
        for &format in Format::value_variants() {
            let rendered = render(&outcome, format, &style);
            let coloured = colour && format.meta().reader.is_here();
            for (out, coloured) in [(rendered.stdout, coloured), (rendered.stderr, colour)] {
                prop_assert!(is_safe(&out, coloured), "{format:?}: {out:?}");
            }
        }
        let faults = vec![Fault::new(place, said.clone()).with_help(said.clone())];
        let failure = Failure {
            message: said.clone(),
            help: Some(said.clone()),
            place: Some((Box::new(Source::new(&*words, "x", &*text)), faults)),
        };
        prop_assert!(is_safe(&render_failure(&failure, &style), colour));
    }
}
