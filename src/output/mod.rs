//! What a run found, as text: one format a file.
//!
//! Every format escapes what comes from reports; none reads a file or asks the terminal.

mod checkstyle;
mod compact;
mod entries;
mod excerpt;
mod github;
mod gitlab;
mod grades;
mod html;
mod human;
mod json;
mod junit;
mod manual;
mod rdjson;
mod root;
mod sanitize;
mod sarif;
mod statistics;
mod step_summary;
mod xml;

use std::borrow::Cow;

pub use github::without_commands;
pub use grades::{GradeFormat, render_grades};
pub use root::Root;
pub use step_summary::render as render_step_summary;

use clap::ValueEnum;

use crate::diagnostic::{Failure, Outcome, Severity};
use crate::message::{COMMA, Language, Message, Noun, Words};
use crate::say;

/// The formats.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum Format {
    /// For people: the line, what is wrong with it, what to write
    #[default]
    Human,
    /// One line for each problem: path:line:column: severity[rule] message
    Compact,
    /// For programs; docs/json.md describes it
    Json,
    /// A page for browsers, with everything in it
    Html,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands, which GitHub Actions shows beside the lines of a change
    Github,
    /// Code Quality of GitLab
    Gitlab,
    /// XML of JUnit, for whatever shows tests
    Junit,
    /// For reviewdog
    Rdjson,
    /// XML of Checkstyle
    Checkstyle,
    /// How much each rule finds, as a table for people
    Statistics,
}

impl Format {
    /// Whether programs read it, or people on another machine: it must not depend on where it was made.
    pub const fn is_for_programs(self) -> bool {
        match self {
            Self::Human | Self::Compact | Self::Html | Self::Statistics => false,
            Self::Json => true,
            _ => self.is_for_services(),
        }
    }

    /// Whether a service reads it, which shows it to people: such formats tell of failures as of all else.
    pub const fn is_for_services(self) -> bool {
        match self {
            Self::Human | Self::Compact | Self::Html | Self::Json | Self::Statistics => false,
            Self::Sarif | Self::Github | Self::Gitlab | Self::Junit | Self::Rdjson | Self::Checkstyle => true,
        }
    }
}

/// How to draw; what depends on the terminal is decided by the caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Whether to colour.
    pub colour: bool,
    /// Width of the screen in columns.
    pub width: usize,
    /// Leave out notes and summary.
    pub quiet: bool,
    /// The language to speak.
    pub language: Language,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, width: 100, quiet: false, language: Language::En }
    }
}

/// Text for the two streams; each ends in a line break unless it is empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rendered {
    /// For standard output.
    pub stdout: String,
    /// For standard error.
    pub stderr: String,
}

/// Writes `outcome` down in `format`; its failures are for [`render_failure`], before this.
pub fn render(outcome: &Outcome, format: Format, style: &Style) -> Rendered {
    render_from(outcome, format, style, &Root::default())
}

/// The same, with files named from `root` on where a service is told of them.
pub fn render_from(outcome: &Outcome, format: Format, style: &Style, root: &Root) -> Rendered {
    let language = style.language;
    let alone = |stdout| Rendered { stdout, stderr: String::new() };
    // These have no place for what is silenced.
    let beside = |stdout| Rendered { stdout, stderr: silenced_alone(outcome, style) };
    match format {
        Format::Human => alone(human::render(outcome, style) + &closing(outcome, style)),
        Format::Compact => Rendered { stdout: compact::render(outcome, language), stderr: closing(outcome, style) },
        Format::Html => Rendered { stdout: html::render(outcome, None, language), stderr: closing(outcome, style) },
        Format::Json => alone(json::render(outcome, language)),
        Format::Sarif => alone(sarif::render(outcome, root, language)),
        Format::Github => Rendered { stdout: github::render(outcome, root, language), stderr: closing(outcome, style) },
        Format::Gitlab => beside(gitlab::render(outcome, root, language)),
        Format::Junit => alone(junit::render(outcome, root, language)),
        Format::Rdjson => beside(rdjson::render(outcome, root, language)),
        Format::Checkstyle => beside(checkstyle::render(outcome, root, language)),
        Format::Statistics => alone(statistics::render(outcome, style) + &closing(outcome, style)),
    }
}

/// Writes down why the work could not be done, for standard error whatever the format.
pub fn render_failure(failure: &Failure, style: &Style) -> String {
    human::render_failure(failure, style)
}

/// `text` of a stranger on one line, safe to print.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    sanitize::line(text)
}

/// Whether nothing in `text` but its line breaks steers the terminal.
pub fn is_safe(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || !sanitize::is_hostile(c, ' '))
}

/// The notes and the summary.
fn closing(outcome: &Outcome, style: &Style) -> String {
    if style.quiet {
        return String::new();
    }
    let mut out = String::new();
    for note in &outcome.notes {
        out.push_str(&human::note(style, note));
    }
    let counts = count(outcome.severities());
    let found = if counts == [0; 3] {
        let nothing = Words { en: "no problems found", vi: "không có vấn đề nào" };
        human::paint(style, human::GREEN, nothing.text(style.language))
    } else {
        // That there are no errors is worth saying; infos are seldom used.
        let told = std::iter::zip(0.., counts).filter(|&(index, count)| index < 2 || count > 0);
        human::paint(style, human::BOLD, listed(told).text(style.language))
    };
    let reports = Noun::REPORT.counted(outcome.files.len());
    let checked = say!(en("{} checked: {found}", reports.en), vi("đã kiểm tra {}: {found}", reports.vi));
    out.push_str(checked.text(style.language));
    out + &silenced(outcome, style) + &incomplete(outcome, style) + "\n"
}

/// What the reports have silenced must not style as if it were not there.
fn silenced(outcome: &Outcome, style: &Style) -> String {
    let told =
        silenced_in(outcome).map(|told| format!("; {}", human::paint(style, human::BOLD, told.text(style.language))));
    told.unwrap_or_default()
}

/// The same on a line of its own.
fn silenced_alone(outcome: &Outcome, style: &Style) -> String {
    let told = silenced_in(outcome).filter(|_| !style.quiet);
    told.map(|told| format!("{}\n", told.text(style.language))).unwrap_or_default()
}

/// `12 problems silenced in 3 reports`; `None` when none is.
fn silenced_in(outcome: &Outcome) -> Option<Message> {
    let (problems, files) = outcome.silenced();
    let (problems, reports) = (Some(problems).filter(|&count| count > 0)?, Noun::REPORT.counted(files));
    let problems = Noun::PROBLEM.counted(problems);
    Some(say!(en("{} silenced in {}", problems.en, reports.en), vi("{} bị ẩn trong {}", problems.vi, reports.vi)))
}

/// What was done in part must not style as if it were all.
fn incomplete(outcome: &Outcome, style: &Style) -> String {
    if outcome.failures.is_empty() {
        return String::new();
    }
    let failures = FAILURE.counted(outcome.failures.len());
    let failures = say!(en("{}, see above", failures.en), vi("{}, xem ở trên", failures.vi));
    format!("; {}", human::paint(style, human::RED_BOLD, failures.text(style.language)))
}

/// Numbers of errors, warnings and infos.
fn count(severities: impl Iterator<Item = Severity>) -> [usize; 3] {
    let mut counts = [0; 3];
    for severity in severities {
        counts[match severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        }] += 1;
    }
    counts
}

/// `2 errors, 1 warning`: what is there of `counts`.
fn found(counts: [usize; 3]) -> Message {
    listed(std::iter::zip(0.., counts).filter(|&(_, count)| count > 0))
}

/// How many there are of each of [`SEVERITIES`], by its index.
fn listed(counted: impl Iterator<Item = (usize, usize)>) -> Message {
    let parts: Vec<Message> = counted.map(|(index, count)| SEVERITIES[index].counted(count)).collect();
    Message::joined(&parts, COMMA)
}

const FAILURE: Noun = Noun { one: "failure", many: "failures", vi: "chỗ không kiểm tra được" };
const POINT: Noun = Noun { one: "point", many: "points", vi: "điểm" };
/// Errors, warnings and infos.
const SEVERITIES: [Noun; 3] = [
    Noun { one: "error", many: "errors", vi: "lỗi" },
    Noun { one: "warning", many: "warnings", vi: "cảnh báo" },
    Noun { one: "info", many: "infos", vi: "thông tin" },
];
