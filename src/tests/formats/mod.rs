//! Formats for other programs: each is parsed by an independent parser, for a part of the class and for hostile reports
//! and paths.

mod commands;
mod conformance;
mod json;
mod xml;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::data::yaml::Fault;
use crate::diagnostic::fix::{Applicability, Edit, Fix};
use crate::diagnostic::{Checked, Diagnostic, Failure, Outcome, Requirement, Severity, Silenced, Suppression};
use crate::engine::{self, Options};
use crate::message::Message;
use crate::output::{Format, Style, render};
use crate::rules::heading_spelling::HEADING_SPELLING;
use crate::rules::image_alt::IMAGE_ALT;
use crate::rules::section_missing::SECTION_MISSING;
use crate::text::source::{Source, Span};
use proptest::prelude::*;

/// Texts that broke some format in the past.
const HOSTILE: &[&str] = &[
    "\"quoted\" 'twice'",
    "one\ntwo\r\nthree\rfour",
    "100%0A%25",
    "::error file=x::y",
    "\n::stop-commands::x\n",
    "##[add-mask]secret",
    "]]><b a='1'/>&amp;<!--",
    "\0\u{1}\u{b}\u{1b}[2J\u{7f}\u{9b}31m",
    "\u{fffe}\u{ffff}\u{fffd}",
    "\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}\u{85}",
    "a,b:c;d\\e\\",
    "[link](1) \\[x\\](http://example.org) {0} {12} {x}",
    "</testsuite></script>",
    "Diễn giả Die\u{302}\u{303}n 👩‍💻",
    "{{< ref \"a.md\" >}}",
    "",
];

fn rendered(outcome: &Outcome, format: Format) -> String {
    render(outcome, format, &Style::default()).stdout
}

/// The outcome for a part of the class.
fn class() -> Outcome {
    let below = |path: &str| PathBuf::from("fixtures/class").join(path);
    let paths = vec![
        below("ngoc-anh/content/4-EventParticipated/4.1-Event1/_index.md"),
        below("quoc-bao/content/4-EventParticipated/4.1-Event1/_index.vi.md"),
        below("thu-trang/content/4-EventParticipated/4.1-Event1"),
        below("thu-trang/content/4-EventParticipated/4.2-Event2/_index.md"),
    ];
    engine::run(&Options { paths, ..Options::default() }).unwrap()
}

/// An outcome with everything: labels in the same and in other files, a fix with two edits, each severity, a report
/// without findings, notes, and failures with and without a place.
fn full() -> Outcome {
    saying("the words of a report", "content/4.1/_index.md")
}

/// The same outcome with `words` wherever text of a report or path may occur, for a report at `path`.
fn saying(words: &str, path: impl AsRef<Path>) -> Outcome {
    let text = format!("# Báo cáo 🎉\n\n**Diễn giả:** {words}\n\n## Điểm nổi bật\n");
    let said = || Message::same(words);
    let find = |part: &str| text.find(part).map_or(Span::at(0), |at| Span::new(at, at + part.len()));
    let source = |path: &Path, text: &str| Source::new(path.to_string_lossy().into_owned(), path, text);
    let other = Arc::new(source(Path::new("content/4.2/_index.md"), "# Two\r\n\r\nđây\r\n"));
    let mut missing = Diagnostic::new(&SECTION_MISSING, Severity::Error, find("## Điểm nổi bật"), said());
    missing.here(said()).help(said()).section(words.to_owned());
    missing.label(find("Diễn giả"), said()).label_in(&other, Span::new(9, 14), said());
    missing.requirement =
        Some(Requirement { schema: words.into(), pointer: format!("/sections/{words}"), written: None, place: None });
    let mut spelling = Diagnostic::new(&HEADING_SPELLING, Severity::Warning, find("Báo cáo"), said());
    spelling.fix(Fix {
        applicability: Applicability::Safe,
        edits: vec![
            Edit { span: find("cáo"), replacement: words.to_owned() },
            Edit { span: find("Báo"), replacement: words.to_owned() },
        ],
    });
    let alt = Diagnostic::new(&IMAGE_ALT, Severity::Info, find("\n\n**Diễn"), said());
    let place = source(Path::new("class.yaml"), "name: x\nsectoins: {}\n");
    let faults = vec![Fault::new(Span::new(8, 16), said()).with_help(said())];
    let by = |source, in_front_matter| Suppression {
        span: Span::new(0, 5),
        source,
        in_front_matter,
        reason: (!in_front_matter).then(|| words.to_owned()),
    };
    let silenced = vec![
        Silenced { diagnostic: alt.clone(), by: by(None, false) },
        Silenced { diagnostic: alt.clone(), by: by(Some(other), true) },
    ];
    let found = vec![missing.clone(), spelling, alt, missing];
    let mut outcome = Outcome {
        files: vec![
            Checked { silenced, ..Checked::new(source(path.as_ref(), &text), found) },
            Checked::new(source(Path::new("content/4.3/_index.md"), ""), Vec::new()),
        ],
        notes: vec![said()],
        ..Outcome::default()
    };
    outcome.fail(Failure {
        message: Message::same("the schema class.yaml cannot be used"),
        help: None,
        place: Some((Box::new(place), faults)),
    });
    outcome.fail(Failure::new(said()).with_help(said()));
    outcome
}

/// Each of [`HOSTILE`] and all at once.
fn hostile() -> Vec<Outcome> {
    let mut all: Vec<Outcome> = HOSTILE.iter().map(|words| saying(words, format!("content/{words}/a.md"))).collect();
    all.push(saying(&HOSTILE.concat(), HOSTILE.concat()));
    all
}

/// Text composed of hostile and other words.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![prop::sample::select(HOSTILE).prop_map(str::to_owned), any::<String>(), "[ -~]{0,9}"];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}
