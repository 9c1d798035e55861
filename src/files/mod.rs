//! Files on the disk: texts that an editor holds in their place, and writing whole or not at all. What stands in them
//! is nothing to this room.

pub mod atomic;
pub mod boundary;
pub mod buffers;
mod head;

use std::ffi::OsStr;
use std::path::Path;

pub use head::head;

/// Whether Hugo takes the file for a page in Markdown, by its name: `.md`, `.markdown` and `.mdown`, whatever their case.
pub fn is_markdown(path: &Path) -> bool {
    let known =
        |extension: &OsStr| ["md", "markdown", "mdown"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    path.extension().is_some_and(known)
}
