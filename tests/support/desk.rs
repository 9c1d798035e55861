//! A temporary folder for a test.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

/// A temporary folder. Each test decides what is in it.
pub struct Desk(TempDir);

impl Desk {
    /// Creates an empty folder.
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// The path of the folder.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes the file `name` and creates its parent folders.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The text of the file `name`, decoded lossily.
    pub fn read(&self, name: &str) -> String {
        let bytes = fs::read(self.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// The file `name`, parsed as JSON.
    pub fn read_json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap()
    }
}
