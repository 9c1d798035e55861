//! What a page is to the folder that it stands in and to the pages above it.

use std::path::Path;

use super::settings::Mount;

/// What a page is to the folder that it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// `_index.md`: the page of the folder, with pages below it.
    Section,
    /// `index.md`: the page of the folder, and all else there is its own.
    Bundle,
    /// Any other.
    Single,
}

/// What a page is to the pages above it, which give it fields.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    pub mount: &'a Mount,
    /// The folder of its file.
    pub folder: &'a Path,
    /// Its name without extension and language.
    pub stem: &'a str,
    pub role: Role,
    pub language: Option<&'a str>,
}

impl Standing<'_> {
    /// Its kind, as Hugo's configuration calls it, where its folder is `below` that of pages.
    pub fn kind(&self, below: &Path) -> &'static str {
        let top = self.mount.target.is_empty() && below.as_os_str().is_empty();
        match self.role {
            Role::Section | Role::Bundle if top => "home",
            Role::Section => "section",
            Role::Bundle | Role::Single => "page",
        }
    }
}
