//! Reads only the beginning of a file.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// The first `max_bytes` bytes of `file`; `None` if it is not a regular file or cannot be read.
pub fn head(file: &Path, max_bytes: usize) -> Option<Vec<u8>> {
    // Opening a pipe would wait forever for a writer.
    if !fs::metadata(file).ok()?.is_file() {
        return None;
    }
    let mut head = Vec::new();
    File::open(file).ok()?.take(max_bytes as u64).read_to_end(&mut head).ok()?;
    Some(head)
}
