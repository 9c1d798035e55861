//! The symbolic links in the folders that Hugo publishes from. Hugo skips them, files and folders alike.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::files::Files;
use super::page::{in_address, is_page, readings};
use super::pages::split_name;
use super::settings::{Mount, Settings};

/// All such links of a site, by the address that each would have.
#[derive(Debug)]
pub(super) struct Symlinks(FxHashMap<String, PathBuf>);

impl Symlinks {
    /// Collects the links of the site with these `settings` and `files`.
    pub fn of(settings: &Settings, files: &Files) -> Self {
        let mut links = FxHashMap::default();
        let mut list = |mount: &Mount, of_pages: bool| {
            let Some(root) = files.folder(&mount.folder) else { return };
            files.walk_links(&root, |folder, name| {
                let below = folder.strip_prefix(&root).unwrap_or(folder).iter().map(|name| name.to_string_lossy());
                let page = (of_pages && is_page(name)).then(|| split_name(settings, name).0);
                let own = page.as_deref().unwrap_or(name);
                let own = Some(own).filter(|own| page.is_none() || !matches!(*own, "index" | "_index"));
                let mut key = String::new();
                mount.target.iter().for_each(|name| add(settings, &mut key, name));
                below.for_each(|name| add(settings, &mut key, &name));
                own.into_iter().for_each(|name| add(settings, &mut key, name));
                links.entry(key).or_insert_with(|| folder.join(name));
            });
        };
        settings.statics.iter().chain(&settings.assets).for_each(|mount| list(mount, false));
        settings.contents.iter().for_each(|mount| list(mount, true));
        Self(links)
    }

    /// The link that keeps Hugo from publishing anything at `names`, below the published root.
    pub fn at(&self, settings: &Settings, names: &[String]) -> Option<&Path> {
        if self.0.is_empty() {
            return None;
        }
        let below = |names: &[String]| {
            let mut key = String::new();
            names.iter().find_map(|name| {
                add(settings, &mut key, name);
                self.0.get(&key)
            })
        };
        let link = below(names).or_else(|| readings(settings, names).into_iter().find_map(|(_, names)| below(names)));
        link.map(PathBuf::as_path)
    }
}

/// Appends a name to the key of a link. The key is the same whether Hugo changes the name in addresses or not.
fn add(settings: &Settings, key: &mut String, name: &str) {
    key.push('/');
    key.push_str(&in_address(settings, name).to_lowercase());
}
