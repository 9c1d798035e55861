//! Reads small reports for the tests of this room: alone, on a page of a site, or in a plain folder.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::matcher::Matcher;
use super::reading::{self, Location, Reading};
use super::sections::Binding;
use crate::schema::Schema;
use crate::site::Sites;
use crate::text::source::Source;

/// Calls `inspect` with `report`, which lies in no site and no folder.
pub fn alone<T>(report: &str, schema: &Schema, inspect: impl FnOnce(&Reading<'_>) -> T) -> T {
    read(&Source::new("report.md", "report.md", report), schema, Location::default(), inspect)
}

/// A folder with files.
pub struct Folder {
    folder: TempDir,
    sites: Sites,
}

impl Folder {
    /// Writes each of `files` with its content.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (file, content) in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        Self { folder, sites: Sites::new() }
    }

    /// Calls `inspect` with the text `report` of the page `file` of the site in this folder.
    pub fn on_page<T>(&self, file: &str, report: &str, schema: &Schema, inspect: impl FnOnce(&Reading<'_>) -> T) -> T {
        let source = self.source(file, report);
        let site = self.sites.site_of(source.path()).expect("a site");
        read(&source, schema, Location { site: Some(&site), folder: None }, inspect)
    }

    /// Calls `inspect` with the text `report` of the file `file`, read as one of a plain folder.
    pub fn beside<T>(&self, file: &str, report: &str, schema: &Schema, inspect: impl FnOnce(&Reading<'_>) -> T) -> T {
        let source = self.source(file, report);
        let folder = self.sites.folder_of(source.path()).expect("a folder");
        read(&source, schema, Location { site: None, folder: Some(&folder) }, inspect)
    }

    fn source(&self, file: &str, report: &str) -> Source {
        Source::new(file, self.path().join(file), report)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }
}

fn read<T>(source: &Source, schema: &Schema, location: Location<'_>, inspect: impl FnOnce(&Reading<'_>) -> T) -> T {
    let document = reading::parse(source, location);
    let matcher = Matcher::new(schema);
    let binding = Binding::new(&document, schema, &matcher);
    inspect(&Reading::new(&document, (schema, &matcher), binding, location))
}
