//! A folder of its own for a test, gone at the end of it.

// Each of the test programs that share this file needs another part of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

/// The folder. What lies in it at first, and what is done in it, the tests say that use it.
pub struct Desk(TempDir);

impl Desk {
    /// With nothing in it.
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes the file `name`, and its folders.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The text of the file `name`; of one that is no text, what can be shown.
    pub fn read(&self, name: &str) -> String {
        let bytes = fs::read(self.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// What the file `name` holds, as a program reads it.
    pub fn read_json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap()
    }
}
