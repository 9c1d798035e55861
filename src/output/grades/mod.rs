//! Points as text: a table for people, CSV for spreadsheets, JSON for programs. The page is `html`'s.

mod csv;
mod json;
mod table;

use clap::ValueEnum;

use crate::diagnostic::Outcome;
use crate::grade::{Grades, Loss};
use crate::message::{COMMA, Language, Message};
use crate::output::{Rendered, Style, html};

/// The formats.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum GradeFormat {
    /// A table for people
    #[default]
    Text,
    /// For spreadsheets: a line for each report, each site and all of them
    Csv,
    /// For programs; docs/grade.md describes it
    Json,
    /// A page for browsers, with everything that was found
    Html,
}

impl GradeFormat {
    /// Whether programs read it, or people on another machine: it must not depend on where it was made.
    pub const fn is_for_programs(self) -> bool {
        match self {
            Self::Text | Self::Html => false,
            Self::Csv | Self::Json => true,
        }
    }
}

/// Writes `grades`, those of `outcome`, down in `format`; failures are for
/// [`render_failure`](super::render_failure), before this.
pub fn render_grades(outcome: &Outcome, grades: &Grades<'_>, format: GradeFormat, style: &Style) -> Rendered {
    let stdout = match format {
        GradeFormat::Text => table::render(outcome, grades, style),
        GradeFormat::Csv => csv::render(grades, style.language),
        GradeFormat::Json => json::render(outcome, grades, style.language),
        GradeFormat::Html => html::render(outcome, Some(grades), style.language),
    };
    Rendered { stdout, stderr: String::new() }
}

/// What earned nothing, in a few words; a report that earned nothing at all because of one thing says which.
fn missing(lost: &[Loss<'_>], language: Language) -> String {
    if let [first, rest @ ..] = lost
        && !rest.is_empty()
        && rest.iter().all(|loss| std::ptr::eq(loss.why, first.why))
        && first.why.section.is_none()
    {
        return first.why.message.text(language).to_owned();
    }
    let things: Vec<Message> = lost.iter().map(|loss| loss.criteria.thing.words()).collect();
    Message::joined(&things, COMMA).text(language).to_owned()
}
