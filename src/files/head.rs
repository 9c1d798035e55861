//! The beginning of a file, for what stands there alone.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// The first bytes of `file`, at most so many; `None` for what is no file, or cannot be read.
pub fn head(file: &Path, most: usize) -> Option<Vec<u8>> {
    // Opening a pipe would wait for its writer for ever.
    if !fs::metadata(file).ok()?.is_file() {
        return None;
    }
    let mut head = Vec::new();
    File::open(file).ok()?.take(most as u64).read_to_end(&mut head).ok()?;
    Some(head)
}
