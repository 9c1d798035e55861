//! Files on disk: access limits, editor buffers that replace files, and atomic writes. This room does not interpret
//! their content.

pub mod atomic;
pub mod boundary;
pub mod buffers;
mod head;
pub mod paths;

use std::ffi::OsStr;
use std::path::Path;

pub use head::head;

/// Whether Hugo treats the file as a Markdown page, by its extension: `.md`, `.markdown` and `.mdown`, in any case.
pub fn is_markdown(path: &Path) -> bool {
    let known =
        |extension: &OsStr| ["md", "markdown", "mdown"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    path.extension().is_some_and(known)
}
