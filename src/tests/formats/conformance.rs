//! Properties of every format. A row in the table is enough to test a format.

use std::collections::BTreeSet;

use crate::diagnostic::points::{Criterion, CriterionTarget, Points};
use crate::diagnostic::{Checked, Diagnostic, Failure, Outcome, Requirement, Severity, Silenced, Suppression};
use crate::grade::Grades;
use crate::message::{Language, Message, Words};
use crate::output::{
    Closing, FORMATS, Format, FormatMeta, GRADE_FORMATS, GradeFormat, Reader, Rendered, Style, render, render_grades,
};
use crate::rules::image_alt::IMAGE_ALT;
use crate::rules::title_missing::TITLE_MISSING;
use crate::say;
use crate::text::source::{Source, Span};
use proptest::prelude::*;

use super::{class, full, hostile, saying, words};
use crate::tests::reading::{is_safe, read};

type Render = Box<dyn Fn(&Outcome, &Style) -> Rendered>;

/// A format of problems or grades, with its row.
struct Row {
    /// Its name, with the prefix `grade` for a format of grades.
    name: String,
    is_grade: bool,
    about: Words,
    suffix: &'static str,
    media_type: &'static str,
    reader: Reader,
    closing: Closing,
    streaming: bool,
    reports_failures: bool,
    is_commands: bool,
    render: Render,
}

impl Row {
    fn new<W>(meta: &FormatMeta<W>, of: &str, render: impl Fn(&Outcome, &Style) -> Rendered + 'static) -> Self {
        Self {
            name: format!("{of}{}", meta.name),
            is_grade: !of.is_empty(),
            about: meta.about,
            suffix: meta.suffix,
            media_type: meta.media_type,
            reader: meta.reader,
            closing: meta.closing,
            streaming: meta.streaming,
            reports_failures: meta.reports_failures(),
            is_commands: meta.is_commands,
            render: Box::new(render),
        }
    }

    /// The output on both streams, in each language.
    fn said(&self, outcome: &Outcome) -> [String; 2] {
        Language::ALL.map(|language| {
            let Rendered { stdout, stderr } = (self.render)(outcome, &Style { language, ..Style::default() });
            stdout + &stderr
        })
    }

    /// Its own output without the closing lines.
    fn body(&self, outcome: &Outcome) -> String {
        let Rendered { stdout, stderr } = (self.render)(outcome, &Style { quiet: true, ..Style::default() });
        assert_eq!(stderr, "", "{}: quiet", self.name);
        stdout
    }
}

fn rows() -> Vec<Row> {
    let problems = std::iter::zip(FORMATS, Format::ALL)
        .map(|(meta, &format)| Row::new(meta, "", move |outcome, style| render(outcome, format, style)));
    let points = std::iter::zip(GRADE_FORMATS, GradeFormat::ALL).map(|(meta, &format)| {
        Row::new(meta, "grade ", move |outcome, style| render_grades(outcome, &Grades::new(outcome), format, style))
    });
    problems.chain(points).collect()
}

/// A report without a title, which costs points, with different messages in each language.
fn untitled(path: &str) -> Checked {
    let message = say!(en("there is nothing at the top"), vi("không có gì ở đầu bài"));
    let mut found = Diagnostic::new(&TITLE_MISSING, Severity::Error, Span::new(0, 3), message);
    found.requirement =
        Some(Requirement { schema: "tiny".into(), pointer: "/title".into(), written: None, place: None });
    let mut checked = Checked::new(Source::new(path, path, "Vui.\n"), vec![found]);
    checked.about.site = Some("lan".to_owned());
    checked.about.report = path.to_owned();
    let title = Criterion { target: CriterionTarget::Title, pointer: "/title".to_owned(), points: Points::ONE };
    checked.about.criteria = [title].into();
    checked
}

fn of(files: Vec<Checked>) -> Outcome {
    Outcome { files, ..Outcome::default() }
}

/// The same problem many times.
fn many(count: usize) -> Outcome {
    let found = |number: usize| {
        let span = Span::new(number * 7, number * 7 + 6);
        Diagnostic::new(&IMAGE_ALT, Severity::Warning, span, Message::same("no text"))
    };
    let mut checked =
        Checked::new(Source::new("a.md", "a.md", "![](a)\n".repeat(count)), (0..count).map(found).collect());
    checked.shorten();
    of(vec![checked])
}

/// Adds a suppressed finding.
fn with_silenced(mut outcome: Outcome) -> Outcome {
    for file in &mut outcome.files {
        let diagnostic = Diagnostic::new(&IMAGE_ALT, Severity::Warning, Span::new(0, 1), Message::same("no text"));
        let by = Suppression { span: Span::new(0, 3), source: None, in_front_matter: false, reason: None };
        file.silenced.push(Silenced { diagnostic, by });
    }
    outcome
}

fn with_failure(mut outcome: Outcome) -> Outcome {
    outcome.fail(Failure::new(say!(en("b.md cannot be read"), vi("không đọc được b.md"))));
    outcome
}

fn hold(row: &Row, outcome: &Outcome) {
    for language in Language::ALL {
        let Rendered { stdout, stderr } = (row.render)(outcome, &Style { language, ..Style::default() });
        let read = read(row.media_type, &stdout);
        assert_eq!(read, Ok(()), "{}: {stdout}", row.name);
        // CSV ends lines as RFC 4180 requires.
        let shown = stdout.replace("\r\n", "\n");
        assert!(is_safe(&shown) && is_safe(&stderr), "{}: {stdout:?} {stderr:?}", row.name);
        assert!(stdout.is_empty() || stdout.ends_with('\n'), "{}: {stdout:?}", row.name);
        let commands = stdout.lines().filter(|line| line.starts_with("::")).count();
        if row.is_commands {
            assert_eq!(commands, stdout.lines().count(), "{}: {stdout}", row.name);
        }
    }
}

#[test]
fn every_format_is_read_whatever_is_in_the_run() {
    for row in rows() {
        let runs = [
            Outcome::default(),
            of(vec![untitled("a.md")]),
            with_failure(Outcome::default()),
            with_failure(of(vec![untitled("a.md")])),
            with_silenced(of(vec![untitled("a.md")])),
            many(4321),
            full(),
            class(),
        ];
        runs.iter().chain(&hostile()).for_each(|outcome| hold(&row, outcome));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn every_format_is_read_whatever_words_there_are(words in words()) {
        let outcome = saying(&words, format!("a/{words}.md"));
        rows().iter().for_each(|row| hold(row, &outcome));
    }
}

#[test]
fn every_format_says_what_was_found_in_the_language_that_is_asked_for() {
    let outcome = of(vec![untitled("a.md")]);
    let message = &outcome.files[0].diagnostics[0].message;
    let target = CriterionTarget::Title.words();
    for row in rows() {
        for (said, language) in row.said(&outcome).iter().zip(Language::ALL) {
            let expected = [message.text(language), TITLE_MISSING.summary.text(language), target.text(language)];
            assert!(expected.iter().any(|expected| said.contains(expected)), "{} {language:?}: {said}", row.name);
            let other = if language == Language::En { Language::Vi } else { Language::En };
            assert!(!said.contains(message.text(other)), "{} {language:?}: {said}", row.name);
        }
    }
}

#[test]
fn every_format_of_problems_tells_that_not_all_was_checked() {
    let outcome = with_failure(of(vec![untitled("a.md")]));
    for row in rows().iter().filter(|row| !row.is_grade) {
        let expected = [("b.md cannot be read", "1 failure"), ("không đọc được b.md", "1 chỗ không kiểm tra được")];
        for (said, (why, count)) in row.said(&outcome).iter().zip(expected) {
            assert!(said.contains(why) || said.contains(count), "{}: {said}", row.name);
        }
        if row.reports_failures {
            let alone = row.body(&with_failure(Outcome::default()));
            assert!(alone.contains(expected[0].0), "{} has nothing to say when nothing was checked: {alone}", row.name);
        }
    }
}

#[test]
fn every_format_tells_what_is_silenced() {
    let (without, with) = (of(vec![untitled("a.md")]), with_silenced(of(vec![untitled("a.md")])));
    for row in rows() {
        for (without, with) in row.said(&without).iter().zip(row.said(&with)) {
            assert_ne!(*without, with, "{}", row.name);
        }
    }
}

#[test]
fn every_format_of_problems_counts_what_it_does_not_show() {
    for row in rows().iter().filter(|row| !row.is_grade) {
        for said in row.said(&many(4321)) {
            // A hundred of them are displayed.
            assert!(said.contains("4221") || said.contains("4321"), "{}: {said}", row.name);
        }
    }
}

#[test]
fn what_is_said_at_the_end_stands_where_the_table_says() {
    let with = with_silenced(of(vec![untitled("a.md")]));
    let without = of(vec![untitled("a.md")]);
    for row in rows() {
        let render = |outcome| (row.render)(outcome, &Style::default());
        let Rendered { stdout, stderr } = render(&with);
        let last = if row.is_grade { "silenced in 1 report\n" } else { "1 report checked: 1 error, 0 warnings; " };
        let closed = |text: &str| text.lines().last().is_some_and(|line| format!("{line}\n").contains(last));
        let beside = render(&without).stderr;
        match row.closing {
            Closing::Inside => assert!(closed(&stdout) && stderr.is_empty(), "{}: {stdout}{stderr}", row.name),
            Closing::Data => assert!(!closed(&stdout) && stderr.is_empty(), "{}: {stdout}{stderr}", row.name),
            Closing::Silenced => {
                assert_eq!((&*stderr, &*beside), ("1 problem silenced in 1 report\n", ""), "{}", row.name);
            }
            Closing::Beside => assert!(!closed(&stdout) && closed(&stderr) && !beside.is_empty(), "{}", row.name),
        }
    }
}

#[test]
fn a_format_is_written_report_by_report_where_the_table_says() {
    let [one, two] = ["a.md", "b.md"].map(|path| of(vec![untitled(path)]));
    for row in rows() {
        let both = of(vec![untitled("a.md"), untitled("b.md")]);
        let apart = row.body(&one) + &row.body(&two);
        assert_eq!(row.body(&both) == apart, row.streaming, "{}", row.name);
    }
}

#[test]
fn what_is_read_elsewhere_is_the_same_on_every_machine() {
    for row in rows().iter().filter(|row| !row.reader.is_here()) {
        let there = Style { colour: true, width: 47, ..Style::default() };
        let [here, there] = [Style::default(), there].map(|style| (row.render)(&full(), &style).stdout);
        assert_eq!(here, there, "{}", row.name);
    }
}

#[test]
fn each_row_says_what_its_format_is() {
    let mut names = BTreeSet::new();
    for row in rows() {
        assert!(names.insert(row.name.clone()), "{} appears twice", row.name);
        let is_word = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(is_word(row.suffix) && row.name.split(' ').all(is_word), "{}", row.name);
        let Words { en, vi } = row.about;
        assert!(!en.is_empty() && en != vi && !en.ends_with('.') && !vi.ends_with('.'), "{}", row.name);
    }
}
