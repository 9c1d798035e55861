//! Files of the repository, for tests that hold its documents to what the program is.

// Each of the test programs that share this file needs another part of it.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

/// Where the file called `name`, from the root of the repository, is.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Its text.
pub fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}")).replace("\r\n", "\n")
}

/// The files below `folder` that end in `.{extension}`, sorted.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|own| own == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Holds the text `is` of the file called `name` to what it `should_be`, or writes that if it is asked for.
pub fn hold(name: &str, is: &str, should_be: &str) {
    if ["UPDATE_DOCS", "UPDATE_FIXTURES"].iter().any(|name| std::env::var_os(name).is_some()) {
        fs::write(path(name), should_be).unwrap();
    } else {
        assert!(
            is == should_be,
            "{name} is stale: run `UPDATE_DOCS=1 cargo test --test docs --test schema_reference --test tutorial`"
        );
    }
}
