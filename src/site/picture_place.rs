//! Chooses the place of a picture that does not exist yet.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use super::answer::Reader;
use super::files::{Case, Kind};
use super::folder;
use super::lookup::Lookup;
use super::missing::{adds_base, from_root, relative_address};
use super::view::View;
use crate::document::address;
use crate::document::shortcodes::template::apply;

impl View<'_> {
    /// The path for a new picture called `name`, relative to the root of the site or folder, and the address to write
    /// for it. The name is numbered if it is taken.
    pub fn place_for(&self, name: &str) -> (String, String) {
        self.place_in("images", name)
    }

    /// The same for a file of any kind, in the folder called `own`.
    pub fn place_in(&self, own: &str, name: &str) -> (String, String) {
        const MAX_NUMBERED: usize = 100;
        let first = self.place_named(own, name);
        if !self.site.has_file(&first.0) {
            return first;
        }
        let (stem, extension) =
            name.rsplit_once('.').map_or((name, String::new()), |(stem, end)| (stem, format!(".{end}")));
        let mut numbered =
            (2..MAX_NUMBERED).map(|number| self.place_named(own, &format!("{stem}-{number}{extension}")));
        numbered.find(|(place, _)| !self.site.has_file(place)).unwrap_or(first)
    }

    fn place_named(&self, folder: &str, name: &str) -> (String, String) {
        let inside = folder;
        let (settings, page) = (&self.site.settings, &self.page);
        if settings.folder {
            let own = page.address.iter().flatten().map(String::as_str);
            let place = own.chain([inside, name]).collect::<Vec<_>>().join("/");
            return (place, address::encode(&format!("{inside}/{name}")));
        }
        let own = settings.statics.iter().find(|mount| mount.target.is_empty()).or(settings.statics.first());
        let (folder, target) = own.map_or((Path::new("static"), &[][..]), |mount| (&mount.folder, &mount.target));
        let base = settings.base.iter().filter(|_| !adds_base(self.site, settings.hook.ways()));
        let below: Vec<&str> = base.chain(target).map(String::as_str).chain([inside, name]).collect();
        let file = folder.join(inside).join(name).to_string_lossy().replace('\\', "/");
        (file, address::encode(&format!("/{}", below.join("/"))))
    }

    /// The same for the picture at `path` (decoded): in the folder that the path names, if possible. Also returns
    /// whether a file already exists there.
    pub fn place_beside(&self, path: &str, name: &str) -> (String, String, bool) {
        let files = &self.site.files;
        let named = self.named(path, name).and_then(|(file, write)| Some((file.to_str()?.to_owned(), write)));
        let named = named.map(|(file, write)| (files.below(Path::new(&file)), write));
        let (place, write) = self.named_by_hook(path).or(named).unwrap_or_else(|| self.place_named("images", name));
        let there = self.site.has_file(&place);
        (place, write, there)
    }

    /// The file that the hook of the site makes of `path`, if it changes that to an address from the root.
    fn named_by_hook(&self, path: &str) -> Option<(String, String)> {
        let settings = &self.site.settings;
        let changed = apply(settings.forms.last()?, path);
        let below = changed.strip_prefix('/').filter(|_| changed != path)?;
        let own = settings.statics.iter().find(|mount| mount.target.is_empty())?;
        Some((own.folder.join(below).to_string_lossy().replace('\\', "/"), address::encode(path)))
    }

    /// A file called `name` in the folder that `path` names, and the address to write for it.
    fn named(&self, path: &str, name: &str) -> Option<(PathBuf, String)> {
        let (site, page) = (self.site, &*self.page);
        if path.is_empty() {
            return None;
        }
        let lookup = Lookup::new(site, page, path, &path.replace('\\', "/"), Reader::Markdown);
        let parents = lookup.requested.as_deref()?.split_last()?.1;
        if site.settings.folder {
            let file = parents.iter().fold(site.root().to_path_buf(), |folder, name| folder.join(name)).join(name);
            let write = folder::address_of(&lookup, &file)?;
            return folder::is_checkable(&lookup).then_some((file, write));
        }
        let own = || {
            let (_, folders) = lookup.names.split_last()?;
            let (folder, depth) = self.deepest(&page.folder, folders);
            let beside_page = !lookup.absolute || depth == folders.len() && depth > 0;
            let file = self.to_create(folder, &folders[depth..]).filter(|_| beside_page)?.join(name);
            let write = relative_address(&lookup, &file)?;
            Some((file, write))
        };
        let mounts = site.settings.statics.iter().filter_map(|mount| {
            let below = parents.strip_prefix(mount.target.as_slice())?;
            let start = site.files.folder(&mount.folder).unwrap_or_else(|| site.root().join(&mount.folder));
            let (folder, depth) = self.deepest(&start, below);
            Some((self.to_create(folder, &below[depth..])?, depth))
        });
        let in_static = || {
            let (folder, _) = mounts.min_by_key(|(_, depth)| Reverse(*depth))?;
            let file = folder.join(name);
            // If the written address already points there, keep it.
            let write = from_root(site, lookup.ways, lookup.has_base, &file)?;
            let is_asked =
                lookup.last() == name && (lookup.has_base || site.settings.base.is_empty() || !lookup.absolute);
            Some((file, if is_asked { address::encode(path) } else { write }))
        };
        own().or_else(in_static)
    }

    /// The deepest existing folder along `names` below `start`, and how many of the names exist.
    fn deepest(&self, start: &Path, names: &[String]) -> (PathBuf, usize) {
        let mut folder = start.to_path_buf();
        for (depth, name) in names.iter().enumerate() {
            match self.site.files.entry(&folder, name, Case::Matters) {
                Some((own, Kind::Folder | Kind::LinkedFolder)) if own == *name => folder.push(own),
                _ => return (folder, depth),
            }
        }
        (folder, names.len())
    }

    /// The folders `names` below `folder`, which do not exist yet. `None` if they should not be created: the first
    /// differs from an entry only in case or is a file, or the names are unusual.
    fn to_create(&self, folder: PathBuf, names: &[String]) -> Option<PathBuf> {
        const MAX_NEW_FOLDERS: usize = 6;
        let plain = |name: &String| {
            !name.starts_with('.') && name.chars().all(|sign| sign.is_alphanumeric() || "-_. &+()".contains(sign))
        };
        let taken = || self.site.files.entry(&folder, &names[0], Case::Ignored).is_some();
        let can = names.is_empty() || names.len() <= MAX_NEW_FOLDERS && names.iter().all(plain) && !taken();
        can.then(|| names.iter().fold(folder, |folder, name| folder.join(name)))
    }
}
