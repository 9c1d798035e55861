//! Renders the outcome of a run as text, with one file per format, listed in [`formats`]. Checking, and writing to
//! streams and files, are elsewhere.
//!
//! Every format escapes the content of reports; none reads a file or asks the terminal. The files here do not depend on
//! each other in a circle (tests/layers.rs).

mod checkstyle;
mod class;
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
pub mod html;
mod human;
mod json;
mod junit;
pub mod manual;
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

/// The texts for the two streams. Each ends in a line break or is empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rendered {
    /// For standard output.
    pub stdout: String,
    /// For standard error.
    pub stderr: String,
}

/// Renders `outcome` in `format`. Render its failures with `render_failure` before.
pub fn render(outcome: &Outcome, format: Format, style: &Style) -> Rendered {
    render_from(outcome, format, style, &Root::default())
}

/// The same; formats for services name files relative to `root`.
pub fn render_from(outcome: &Outcome, format: Format, style: &Style, root: &Root) -> Rendered {
    let meta = format.meta();
    Rendered { stdout: (meta.write)(outcome, style, root), stderr: meta.closing.beside(outcome, style) }
}

/// Renders `grades` of `outcome` in `format`. Render failures with [`render_failure`] before.
pub fn render_grades(outcome: &Outcome, grades: &Grades<'_>, format: GradeFormat, style: &Style) -> Rendered {
    let meta = format.meta();
    Rendered { stdout: (meta.write)(outcome, grades, style), stderr: meta.closing.beside(outcome, style) }
}

/// Renders a failure for stderr, whatever the format.
pub fn render_failure(failure: &Failure, style: &Style) -> String {
    human::render_failure(failure, style)
}

/// Untrusted `text` on one line, safe to print.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    sanitize::line(text)
}

/// Whether `text` is free of terminal escapes; line breaks are allowed.
pub fn is_safe(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || !sanitize::is_hostile(c, ' '))
}
