//! What a run found, as text: one format a file.
//!
//! Every format escapes what comes from reports; none reads a file or asks the terminal.

mod compact;
mod excerpt;
mod grades;
mod html;
mod human;
mod json;
mod sanitize;

use std::borrow::Cow;

pub use grades::{GradeFormat, render_grades};

use clap::ValueEnum;

use crate::diagnostic::{Diagnostic, Failure, Outcome, Severity};
use crate::message::Language;

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
}

impl Format {
    /// Whether programs read it, or people on another machine: it must not depend on where it was made.
    pub const fn is_for_programs(self) -> bool {
        match self {
            Self::Human | Self::Compact | Self::Html => false,
            Self::Json => true,
        }
    }
}

/// How to draw; what depends on the terminal is decided by the caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Whether to colour.
    pub colour: bool,
    /// Width of the screen in columns.
    pub width: usize,
    /// Leave out notes and summary.
    pub quiet: bool,
    /// The language to speak.
    pub language: Language,
}

impl Default for Look {
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
pub fn render(outcome: &Outcome, format: Format, look: &Look) -> Rendered {
    match format {
        Format::Human => {
            let closing = closing(outcome, look);
            Rendered { stdout: human::render(outcome, look) + &closing, stderr: String::new() }
        }
        Format::Compact => Rendered { stdout: compact::render(outcome, look.language), stderr: closing(outcome, look) },
        Format::Html => Rendered { stdout: html::render(outcome, None, look.language), stderr: closing(outcome, look) },
        Format::Json => Rendered { stdout: json::render(outcome, look.language), stderr: String::new() },
    }
}

/// Writes down why the work could not be done, for standard error whatever the format.
pub fn render_failure(failure: &Failure, look: &Look) -> String {
    human::render_failure(failure, look)
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
fn closing(outcome: &Outcome, look: &Look) -> String {
    if look.quiet {
        return String::new();
    }
    let mut out = String::new();
    for note in &outcome.notes {
        out.push_str(&human::paint(look, human::DIM, "note:"));
        out.push(' ');
        out.push_str(&sanitize::line(note.text(look.language)));
        out.push('\n');
    }
    let counts = count(outcome.diagnostics());
    let found = if counts == [0; 3] {
        human::paint(look, human::GREEN, "no problems found")
    } else {
        // That there are no errors is worth saying; infos are seldom used.
        let words = words(counts).enumerate().filter(|&(index, (count, _))| index < 2 || count > 0);
        human::paint(look, human::BOLD, &list(words.map(|(_, counted)| counted)))
    };
    out.push_str(&format!("{} checked: {found}", plural(outcome.files.len(), "report")));
    // What was checked in part must not look as if it were all.
    if !outcome.failures.is_empty() {
        let failures = format!("{}, see above", plural(outcome.failures.len(), "failure"));
        out.push_str("; ");
        out.push_str(&human::paint(look, human::RED_BOLD, &failures));
    }
    out + "\n"
}

/// Numbers of errors, warnings and infos.
fn count<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> [usize; 3] {
    let mut counts = [0; 3];
    for diagnostic in diagnostics {
        counts[match diagnostic.severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        }] += 1;
    }
    counts
}

fn words(counts: [usize; 3]) -> impl Iterator<Item = (usize, &'static str)> {
    counts.into_iter().zip(["error", "warning", "info"])
}

/// `2 errors, 1 warning`.
fn list(counted: impl Iterator<Item = (usize, &'static str)>) -> String {
    counted.map(|(count, word)| plural(count, word)).collect::<Vec<_>>().join(", ")
}

fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
