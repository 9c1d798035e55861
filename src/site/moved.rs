//! Pages that their front matter gives another address (`url`, `slug`), and the files beside them, which go with them.

use std::path::{Path, PathBuf};

use super::files::{Case, Kind};
use super::front::Front;
use super::hugo::Site;
use super::page::{Page, is_page, is_page_folder};
use super::page_context::Role;
use super::pages::Listed;
use crate::files::paths;

impl Site {
    /// The folders that relative addresses on `page` count from, if its front matter or that of a section above moves it.
    pub(super) fn moved_to(&self, page: &Page) -> Option<Vec<String>> {
        page.mount?;
        let moves = self.fronts.get(&page.file).is_some_and(|front| front.moves());
        if !moves && !self.is_moved(&page.file) {
            return None;
        }
        let mut address = self.listed().of_file(&page.file)?.address.clone();
        address.pop_if(|last| last.ends_with(".html"));
        Some(address)
    }

    /// Whether a page that `file` belongs to, or a section above it, is moved.
    pub(super) fn is_moved(&self, file: &Path) -> bool {
        let Some(root) = self.content_folder_of(file) else { return false };
        let mut above = file.ancestors().skip(1).take_while(|folder| *folder != root);
        above.any(|folder| {
            let pages = self.pages_in(folder);
            let mut files = pages.indexes().map(|name| folder.join(name));
            files.any(|page| self.fronts.get_or(&page, || Front::read(&page)).moves())
        })
    }

    /// The file beside a page that was moved which is published at `names`.
    pub(super) fn file_beside_page(&self, names: &[String], case: Case) -> Option<PathBuf> {
        let pages = self.listed();
        (0..names.len()).rev().find_map(|depth| {
            let (at, rest) = names.split_at(depth);
            let key = at.join("/");
            let at_file = format!("{key}.html");
            let owners = pages.at_address(&key).chain(pages.at_address(&at_file)).filter(|page| owns_files(page));
            let mut files = owners.filter_map(|page| self.files_of(page)?.find(rest, case));
            files.find(|file| self.is_moved(file))
        })
    }

    /// The published address of `file`, which belongs to a page or section that is moved.
    pub(super) fn moved_names(&self, file: &Path) -> Option<Vec<String>> {
        let pages = self.listed();
        let folder = file.ancestors().skip(1).find(|folder| self.pages_in(folder).indexes().next().is_some())?;
        let beside = self.pages_in(folder);
        let mut owners = beside.indexes().filter_map(|name| pages.of_file(&folder.join(name)));
        let owner = owners.find(|page| owns_files(page))?;
        let mut address = owner.address.clone();
        if let Some(last) = address.last_mut() {
            last.truncate(last.strip_suffix(".html").map_or(last.len(), str::len));
        }
        for name in file.strip_prefix(folder).ok()? {
            address.push(name.to_str()?.to_owned());
        }
        Some(address)
    }

    /// The innermost content folder that `file` lies in.
    fn content_folder_of(&self, file: &Path) -> Option<PathBuf> {
        let roots = self.settings.contents.iter().map(|mount| self.root().join(&mount.folder));
        roots.filter(|root| paths::is_within(file, root)).max_by_key(|root| root.components().count())
    }

    fn files_of<'s>(&'s self, page: &'s Listed) -> Option<FilesOf<'s>> {
        Some(FilesOf { site: self, folder: page.file.as_deref()?.parent()? })
    }
}

/// Whether the files beside `page` are published with it.
fn owns_files(page: &Listed) -> bool {
    page.role != Role::Single && page.file.is_some() && page.is_published()
}

/// The files that belong to the page of a folder.
struct FilesOf<'s> {
    site: &'s Site,
    folder: &'s Path,
}

impl FilesOf<'_> {
    /// The file at `names` below the folder, if it belongs to no other page.
    fn find(&self, names: &[String], case: Case) -> Option<PathBuf> {
        let (file, kind) = self.site.files.find_unlinked(self.folder, names, case)?;
        let is_resource = kind == Kind::File && !is_page(file.file_name()?.to_str()?);
        let root = self.site.content_folder_of(&file)?;
        let depth =
            |folder: &Path| folder.strip_prefix(&root).map_or(0, |below| below.iter().count().saturating_sub(1));
        let mut between = file.ancestors().skip(1).take_while(|folder| *folder != self.folder);
        let belongs = between.all(|folder| !is_page_folder(&self.site.files, folder, depth(folder)));
        (is_resource && belongs).then_some(file)
    }
}
