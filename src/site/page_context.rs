//! The role of a page in its folder, and what cascades need to know of it.

use std::path::Path;

use super::settings::Mount;

/// The role of a page in its folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// `_index.md`: the page of the folder (a branch bundle), with pages below it.
    Section,
    /// `index.md`: the page of the folder (a leaf bundle); all other files there belong to it.
    Bundle,
    /// Any other page.
    Single,
}

/// A page as the cascades of the pages above it see it.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    pub mount: &'a Mount,
    /// The folder of its file.
    pub folder: &'a Path,
    /// Its name without extension and language code.
    pub stem: &'a str,
    pub role: Role,
    pub language: Option<&'a str>,
}

impl PageContext<'_> {
    /// Its kind, as Hugo's configuration calls it. `below` is the page's folder, relative to the content folder.
    pub fn kind(&self, below: &Path) -> &'static str {
        let top = self.mount.target.is_empty() && below.as_os_str().is_empty();
        match self.role {
            Role::Section | Role::Bundle if top => "home",
            Role::Section => "section",
            Role::Bundle | Role::Single => "page",
        }
    }
}
