//! What a run found, as text: one format a file, and [`formats`] has them all.
//!
//! Every format escapes what comes from reports; none reads a file or asks the terminal. A file here uses what it needs
//! of the others and is used by none of these, as tests/layers.rs holds; nothing uses this one.

mod checkstyle;
mod closing;
mod compact;
mod counts;
mod entries;
mod excerpt;
pub mod fixed;
mod formats;
mod github;
mod gitlab;
mod grades;
mod html;
mod human;
mod json;
mod junit;
mod manual;
mod meta;
mod rdjson;
mod root;
mod sanitize;
mod sarif;
mod statistics;
mod step_summary;
mod style;
mod xml;

use std::borrow::Cow;

pub use closing::Closing;
pub use formats::{FORMATS, Format};
pub use github::without_commands;
pub use grades::{GRADE_FORMATS, GradeFormat};
pub use meta::{FormatMeta, Reader, names};
pub use root::Root;
pub use step_summary::render as render_step_summary;
pub use style::Style;

use crate::diagnostic::{Failure, Outcome};
use crate::grade::Grades;

/// Text for the two streams; each ends in a line break unless it is empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rendered {
    /// For standard output.
    pub stdout: String,
    /// For standard error.
    pub stderr: String,
}

/// Writes `outcome` down in `format`; its failures are for `render_failure`, before this.
pub fn render(outcome: &Outcome, format: Format, style: &Style) -> Rendered {
    render_from(outcome, format, style, &Root::default())
}

/// The same, with files named from `root` on where a service is told of them.
pub fn render_from(outcome: &Outcome, format: Format, style: &Style, root: &Root) -> Rendered {
    let meta = format.meta();
    Rendered { stdout: (meta.write)(outcome, style, root), stderr: meta.closing.beside(outcome, style) }
}

/// Writes `grades`, those of `outcome`, down in `format`; failures are for [`render_failure`], before this.
pub fn render_grades(outcome: &Outcome, grades: &Grades<'_>, format: GradeFormat, style: &Style) -> Rendered {
    let meta = format.meta();
    Rendered { stdout: (meta.write)(outcome, grades, style), stderr: meta.closing.beside(outcome, style) }
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
