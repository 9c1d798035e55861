//! The addresses to write once files have been moved or renamed.

use std::path::{Path, PathBuf};

use super::answer::{Reader, Usage};
use super::hugo::Site;
use super::links::{page_address, reference};
use super::lookup::Lookup;
use super::missing::{adds_base, published_names_from};
use super::page::{Page, code_in, flatten, is_page, names_below, steps};
use super::pages::{Listed, Pages, placed};
use super::view::View;
use crate::document::address;

/// Files and folders that are about to move, each with its new path. Paths are absolute and without links.
#[derive(Clone, Debug, Default)]
pub struct Moves(Vec<(PathBuf, PathBuf)>);

impl Moves {
    /// The moves from each first path to the second.
    pub fn new(moves: Vec<(PathBuf, PathBuf)>) -> Self {
        Self(moves)
    }

    /// Each move.
    pub fn iter(&self) -> impl Iterator<Item = (&Path, &Path)> {
        self.0.iter().map(|(old, new)| (old.as_path(), new.as_path()))
    }

    /// Where `path` will be.
    pub fn of(&self, path: &Path) -> PathBuf {
        let moved = self.iter().find_map(|(old, new)| Some(joined(new, path.strip_prefix(old).ok()?)));
        moved.unwrap_or_else(|| path.to_path_buf())
    }

    /// Where the file or folder is now that will be at `path`.
    pub fn back(&self, path: &Path) -> PathBuf {
        let moved = self.iter().find_map(|(old, new)| Some(joined(old, path.strip_prefix(new).ok()?)));
        moved.unwrap_or_else(|| path.to_path_buf())
    }

    /// Whether both paths are in one folder that moves as a whole.
    fn takes_both(&self, one: &Path, other: &Path) -> bool {
        self.iter().any(|(old, _)| one != old && one.starts_with(old) && other.starts_with(old))
    }
}

/// `folder` itself if `below` is empty: `join` would add a slash.
fn joined(folder: &Path, below: &Path) -> PathBuf {
    if below.as_os_str().is_empty() { folder.to_path_buf() } else { folder.join(below) }
}

impl Site {
    /// The translations of the page at `file` in its folder, which it shares its name with: `plan.vi.md` for `plan.md`.
    /// Each with the name that it has if the page is called `name`.
    pub fn translations_beside(&self, file: &Path, name: &str) -> Vec<(PathBuf, String)> {
        let plain = |name: &str| code_in(&self.settings, name).map_or_else(|| name.to_owned(), |(plain, _)| plain);
        let (Some(folder), Some(old)) = (file.parent(), file.file_name().and_then(|name| name.to_str())) else {
            return Vec::new();
        };
        let (old_plain, new_plain) = (plain(old), plain(name));
        if self.settings.folder || !is_page(old) || !is_page(&new_plain) {
            return Vec::new();
        }
        let same = |entry: &super::files::Entry| entry.name != old && plain(&entry.name) == old_plain;
        let entries = self.files.entries(folder, same).into_iter();
        let named = entries.map(|entry| {
            let code = code_in(&self.settings, &entry.name).map(|(_, code)| code.to_owned());
            let new = match (code, new_plain.rsplit_once('.')) {
                (Some(code), Some((stem, extension))) => format!("{stem}.{code}.{extension}"),
                _ => new_plain.clone(),
            };
            (folder.join(entry.name), new)
        });
        named.collect()
    }
}

impl View<'_> {
    /// The address to write on this page, once `moves` are made, in place of `address`, which leads to the page or file
    /// `target`. Without query and fragment. `None` if it may stay.
    pub fn moved_address(&self, moves: &Moves, (address, usage): (&str, &Usage), target: &Path) -> Option<String> {
        let own = self.page.file.as_path();
        if moves.of(own) == own && moves.of(target) == target {
            return None;
        }
        let path = address::without_suffix(address.trim());
        // An address with a host in it is not ours to change.
        let address::Target::Path(_) = address::target(path) else { return None };
        let relative = !path.starts_with('/');
        if relative && moves.takes_both(own, target) {
            return None;
        }
        let unmoved = Moves::default();
        let written = Written { path, usage, relative };
        let (before, after) = (self.written_for(&unmoved, &written, target), self.written_for(moves, &written, target));
        after.filter(|after| before.as_ref() != Some(after))
    }

    /// The address to write for `target` in the way that `written` is, once `moves` are made.
    fn written_for(&self, moves: &Moves, written: &Written<'_>, target: &Path) -> Option<String> {
        let (site, settings) = (self.site, &self.site.settings);
        let (file, report) = (moves.of(target), moves.of(&self.page.file));
        let last = written.path.rsplit('/').next().unwrap_or_default();
        let pages = site.listed();
        let page = pages.of_file(target).filter(|_| !settings.folder);
        // An address that names the file counts from the folder of the page's file.
        if settings.folder || page.is_some() && is_page(last) {
            return self.by_file(&report, &file, written.relative);
        }
        let own = Page::new(settings, &site.files, report.parent()?, &report);
        let lookup = Lookup::for_link(site, &own, written.path, written.path, written.reader());
        if let Some(page) = page {
            let moved = self.placed(&pages, moves, page, &file)?;
            if matches!(written.usage, Usage::Reference(_)) {
                let by_name = written.relative && !written.path.contains('/') && moved.last() == page.last();
                return Some(if by_name { last.to_owned() } else { reference(&moved) });
            }
            let listed = pages.of_file(&self.page.file).and_then(|own| self.placed(&pages, moves, own, &report));
            // Hugo's own lookup finds a page by its logical path, whatever its language and address.
            let by_path = lookup.ways.pages && written.is_path_of(page, pages.of_file(&self.page.file));
            let address = match &listed {
                Some(own) if by_path && written.relative => address::encode(&own.steps_to(&moved)) + "/",
                _ if by_path && !written.relative => address::encode(&format!("/{}/", moved.path)),
                _ => {
                    let address = listed.map(|own| own.address).or(own.address.clone());
                    page_address(
                        site,
                        lookup.ways,
                        address.as_deref().filter(|_| written.relative),
                        &moved,
                        lookup.has_base,
                    )
                }
            };
            let bare = !written.path.ends_with('/') && address.len() > 1;
            return Some(if bare { address.trim_end_matches('/').to_owned() } else { address });
        }
        let names = published_names_from(site, &file, &|path| moves.back(path));
        if written.relative {
            let below = report.parent().and_then(|folder| file.strip_prefix(folder).ok()).filter(|_| own.bundle);
            if let Some(below) = below {
                return Some(address::encode(&below.to_str()?.replace('\\', "/")));
            }
            if let Some(address) = own.address.as_deref().filter(|_| lookup.ways.written) {
                return Some(address::encode(&steps(address, &names?)));
            }
        }
        let base = settings.base.iter().filter(|_| lookup.has_base || !adds_base(site, lookup.ways));
        let path: Vec<String> = base.cloned().chain(names?).collect();
        Some(address::encode(&format!("/{}", path.join("/"))))
    }

    /// The path from the folder of `report`, or from the root, to `file`.
    fn by_file(&self, report: &Path, file: &Path, relative: bool) -> Option<String> {
        let mounts = self.site.settings.contents.iter().filter(|_| !self.site.is_folder());
        let mut roots = mounts.map(|mount| self.site.root().join(&mount.folder));
        let root = roots.find(|root| file.starts_with(root)).unwrap_or_else(|| self.site.root().to_path_buf());
        let names = |path: &Path| names_below(&root, path);
        let to = names(file)?;
        let from = report.parent().filter(|_| relative).and_then(names);
        Some(address::encode(&from.map_or_else(|| format!("/{}", to.join("/")), |from| steps(&from, &to))))
    }

    /// `page` as it is listed once its file is `file`.
    fn placed(&self, pages: &Pages, moves: &Moves, page: &Listed, file: &Path) -> Option<Listed> {
        let settings = &self.site.settings;
        let own = Page::new(settings, &self.site.files, file.parent()?, file);
        let mount = settings.contents.get(own.mount?)?;
        let slug_of = |folder: &Path| {
            let folder = moves.back(folder);
            let section = |name: String| pages.of_file(&folder.join(name))?.front.slug.clone();
            let code = page.language.as_deref().map(|code| format!("_index.{code}.md"));
            code.and_then(section).or_else(|| section("_index.md".to_owned()))
        };
        placed((settings, self.site.root()), mount, page, file, slug_of)
    }
}

/// An address as its writer wrote it.
struct Written<'a> {
    /// Its path.
    path: &'a str,
    usage: &'a Usage,
    /// Whether it counts from the page.
    relative: bool,
}

impl Written<'_> {
    /// Whether it is the logical path of `page`, as seen from `own`, and not its address.
    fn is_path_of(&self, page: &Listed, own: Option<&Listed>) -> bool {
        let names = |path: &str| path.split('/').filter(|name| !name.is_empty()).map(String::from).collect::<Vec<_>>();
        let own = own.filter(|_| self.relative);
        let start = own.map_or_else(Vec::new, |own| names(own.base()));
        let path = flatten(&start, &names(&address::decode(self.path))).join("/").to_lowercase();
        path == page.path && (self.relative || path != page.address.join("/"))
    }

    fn reader(&self) -> Reader {
        match self.usage {
            Usage::Link(reader) | Usage::Image(reader) => *reader,
            Usage::Reference(_) => Reader::Html,
        }
    }
}
