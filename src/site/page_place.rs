//! The place of a report among the pages of its site, independent of its language.

use std::path::{Path, PathBuf};

use super::hugo::Site;
use super::settings::Mount;
use crate::files::paths;

/// The place of a report among the pages of its site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PagePlace {
    /// Its folder, without symbolic links and `..`.
    pub folder: PathBuf,
    /// The folder relative to its content folder (to the site's root if it is in none), separated by `/`.
    pub below: String,
    /// The language of the content folder, if it has one: `vi` for `content/vi`.
    pub language: Option<String>,
}

impl Site {
    /// The place of `report`.
    pub fn page_place(&self, report: &Path) -> PagePlace {
        let page = self.page(report);
        let mount = page.mount.and_then(|index| self.settings.contents.get(index));
        let root = mount.map_or_else(|| self.root().to_path_buf(), |mount| self.root().join(&mount.folder));
        let inside = paths::below(&page.folder, &root).unwrap_or(&page.folder);
        let target = mount.into_iter().flat_map(|mount| mount.target.iter().cloned());
        let names = target.chain(inside.iter().map(|name| name.to_string_lossy().into_owned()));
        let names: Vec<String> = names.collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let own = mount.and_then(|mount| mount.language.as_ref()).map(|language| language.to_lowercase());
        // A folder named like a language is meant for it, whatever Hugo makes of its pages.
        let meant = if own.is_none() { self.called_as_language(&names) } else { None };
        let below = &names[usize::from(meant.is_some())..];
        PagePlace {
            folder: page.folder.clone(),
            below: below.join("/"),
            language: own.or(meant.map(|(_, language)| language)),
        }
    }

    /// Whether `report` is in a content folder.
    pub fn has_page(&self, report: &Path) -> bool {
        self.page(report).mount.is_some()
    }

    /// The language codes of the site, the default one first; empty if it configures none.
    pub fn languages(&self) -> &[String] {
        &self.settings.languages
    }

    /// Whether the site's menu is sorted by weight, according to its configuration.
    pub fn menu_by_weight(&self) -> bool {
        self.settings.menu_by_weight
    }

    /// The language of pages without a language code, if the configuration says which.
    pub fn stated_default(&self) -> Option<&str> {
        self.settings.stated_default.as_deref()
    }

    /// The existing content folders, sorted, without those inside another.
    pub fn content_folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> =
            self.settings.contents.iter().filter_map(|mount| self.files.folder(&mount.folder)).collect();
        folders.sort();
        folders.dedup_by(|next, before| next.starts_with(before));
        folders
    }

    /// The folder in `language` that corresponds to `below` in the content folder of another language; `None` if the
    /// site puts language codes into file names.
    pub fn folder_in(&self, below: &str, language: &str) -> Option<PathBuf> {
        let own = |mount: &&Mount| mount.language.as_deref().is_some_and(|code| code.eq_ignore_ascii_case(language));
        let mount = self.settings.contents.iter().find(own)?;
        let names: Vec<&str> = below.split('/').filter(|name| !name.is_empty()).collect();
        let target: Vec<&str> = mount.target.iter().map(String::as_str).collect();
        let inside = names.strip_prefix(target.as_slice())?;
        let folder = inside.iter().fold(self.root().join(&mount.folder), |folder, name| folder.join(name));
        (!self.files.leads_out(&folder)).then_some(folder)
    }
}
