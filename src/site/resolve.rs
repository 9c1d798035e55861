//! From an address in a report to the file that it gets on the published site.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use crate::document::address::{self, Target};
use crate::text::fold;

use super::files::{Case, Kind};
use super::page::{self, Page};
use super::settings::{Hook, Settings};
use super::{Found, Missing, Picture, Reader, Resolution, Site, Why, folder, missing};

/// An address taken apart.
pub(super) struct Lookup<'a> {
    pub site: &'a Site,
    pub page: &'a Page,
    /// The address as given, without what stands around it.
    pub written: &'a str,
    /// Whether it counts from the site's root.
    pub absolute: bool,
    /// Its names as given, decoded, `.` and `..` included.
    pub names: Vec<String>,
    /// The names below the published root that the browser asks for; `None` when it leads out of the site.
    pub wanted: Option<Vec<String>>,
    /// Whether the writer put the base path first.
    pub based: bool,
    /// Whether Hugo looks it up among the page's own files and those under `assets/` first.
    pub hooked: bool,
    /// Whether a theme decides how it is looked up.
    lenient: bool,
    /// Whether only pictures are meant.
    pub pictures: bool,
}

/// What lies at an address.
pub(super) enum Hit {
    /// A file.
    File(PathBuf),
    /// A folder.
    Folder(PathBuf),
    /// A link that leaves the site.
    Outside,
}

/// What `address` gets; where that is nothing, `explain` says whether to look for what was meant.
pub(super) fn resolve(site: &Site, page: &Page, address: &str, reader: Reader, explain: bool) -> Resolution {
    let mut written = address.trim();
    let settings = &site.settings;
    if let Some(own) = own_path(settings, written) {
        written = own;
    }
    let path = match address::target(written) {
        Target::Nothing => return Resolution::Empty,
        Target::Data => return Resolution::Data,
        Target::Remote => return Resolution::Remote,
        Target::OwnDisk => {
            let name = written.rsplit(['/', '\\']).next().unwrap_or_default();
            return Resolution::Missing(missing::by_name(site, Why::OwnDisk, &address::decode(name)));
        }
        Target::Path(path) => address::decode(path).into_owned(),
    };
    let backslashes = path.contains('\\');
    let lookup = Lookup::new(site, page, written, &path.replace('\\', "/"), reader);
    // Shortcodes are text there.
    if settings.folder && (reader == Reader::Figure || !folder::is_judged(&lookup)) {
        return Resolution::Unknown;
    }
    let hit = lookup.hit();
    if backslashes && (reader != Reader::Html || settings.folder) {
        // Markdown puts a backslash out as `%5C`; in HTML a browser reads it as a slash.
        let found = match &hit {
            Some((Hit::File(file), _)) => Missing::for_file(&lookup, Why::Backslash, file),
            _ => missing::by_name(site, Why::Backslash, lookup.last()),
        };
        return Resolution::Missing(found);
    }
    match hit {
        Some((Hit::File(file), Reading::Sure)) => lookup.found(&file),
        Some((Hit::File(file), Reading::WithoutBase)) => {
            let base = format!("/{}", settings.base.join("/"));
            Resolution::Missing(Missing::for_file(&lookup, Why::BasePath(base), &file))
        }
        Some((Hit::Outside, _)) if settings.folder => Resolution::Unknown,
        Some((Hit::Outside, _)) => Resolution::Missing(Missing::bare(Why::OutOfSite)),
        Some((Hit::Folder(folder), _)) if explain => Resolution::Missing(missing::of_folder(&lookup, &folder)),
        Some((Hit::Folder(_), _)) => Resolution::Missing(Missing::bare(Why::Folder)),
        None if page.address.is_none() && !lookup.absolute => Resolution::Unknown,
        None if settings.statics.iter().any(|mount| super::settings::leads_out(&mount.folder)) => Resolution::Unknown,
        None if explain => Resolution::Missing(missing::explain(&lookup)),
        None => Resolution::Missing(Missing::bare(Why::Nothing)),
    }
}

/// The path of an absolute address on this very site; on the same host there may be others.
pub(super) fn own_path<'a>(settings: &Settings, address: &'a str) -> Option<&'a str> {
    let host = settings.host.as_str();
    if host.is_empty() || settings.base_unknown || !address.get(..host.len())?.eq_ignore_ascii_case(host) {
        return None;
    }
    let path = &address[host.len()..];
    let mut names = path.strip_prefix('/')?.split('/');
    settings.base.iter().all(|name| names.next() == Some(name)).then_some(path)
}

/// How sure it is that the published site gives the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reading {
    /// As sure as can be.
    Sure,
    /// Only if the site stood at the root of its host, which it does not.
    WithoutBase,
}

impl<'a> Lookup<'a> {
    pub fn new(site: &'a Site, page: &'a Page, written: &'a str, path: &str, reader: Reader) -> Self {
        let names: Vec<String> = path.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
        let base = &site.settings.base;
        let absolute = path.starts_with('/');
        let (mut wanted, mut based) = (None, false);
        if absolute {
            let flat = flatten(&[], &names);
            based = !base.is_empty() && flat.starts_with(base);
            wanted = Some(if based { flat[base.len()..].to_vec() } else { flat });
        } else if let Some(address) = &page.address {
            let whole: Vec<String> = base.iter().chain(address).cloned().collect();
            let flat = flatten(&whole, &names);
            wanted = flat.strip_prefix(base.as_slice()).map(<[String]>::to_vec);
        }
        let hooked = match reader {
            Reader::Figure => true,
            Reader::Markdown => site.settings.hook != Hook::None,
            Reader::Html => false,
        };
        let lenient = site.settings.hook == Hook::Unknown;
        Self { site, page, written, absolute, names, wanted, based, hooked, lenient, pictures: true }
    }

    /// The same for the address of a link.
    pub fn for_link(site: &'a Site, page: &'a Page, written: &'a str, path: &str, reader: Reader) -> Self {
        let hook = if reader == Reader::Html { Hook::None } else { site.settings.link_hook };
        let lookup = Self::new(site, page, written, path, Reader::Html);
        Self { hooked: hook != Hook::None, lenient: hook == Hook::Unknown, pictures: false, ..lookup }
    }

    /// `name` without its extension, if it has one of those that are looked for.
    pub fn stem<'n>(&self, name: &'n str) -> Option<&'n str> {
        stem(name, self.pictures)
    }

    /// The last name, that of the file.
    pub fn last(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    /// The names without those that stand for the folder itself.
    pub fn plain(&self) -> Cow<'_, [String]> {
        match self.names.iter().any(|name| name == ".") {
            true => self.names.iter().filter(|name| *name != ".").cloned().collect(),
            false => self.names.as_slice().into(),
        }
    }

    /// What the address gets, by every reading of it that may be right.
    pub fn hit(&self) -> Option<(Hit, Reading)> {
        let (site, page) = (self.site, self.page);
        let settings = &site.settings;
        let hooked = self.hooked;
        let plain = self.plain();
        let downwards = !plain.iter().any(|name| name == "..");
        if downwards && hooked && page.bundle {
            let language = page.language.as_deref().or_else(|| settings.default_language());
            if let Some(file) = page::find_in_bundle(&site.files, &page.folder, &plain, language) {
                return Some((Hit::File(file), Reading::Sure));
            }
        }
        if downwards && hooked {
            for mount in &settings.assets {
                if let Some((Hit::File(file), _)) = self.in_folder(&mount.folder, &plain, Case::Matters) {
                    return Some((Hit::File(file), Reading::Sure));
                }
            }
        }
        if page.address.is_none() && !self.absolute {
            // A page that Hugo does not publish is read in the repository.
            let (path, kind) = site.files.find(&page.folder, &plain, Case::Matters)?;
            return (kind == Kind::File).then_some((Hit::File(path), Reading::Sure));
        }
        let mut best = None;
        for (names, reading) in self.readings() {
            match self.published(&names, Case::Matters) {
                Some(Hit::File(file)) => return Some((Hit::File(file), reading)),
                Some(other) if best.is_none() => best = Some((other, reading)),
                _ => {}
            }
        }
        best
    }

    /// The names below the published root, in the order in which they are likely.
    pub fn readings(&self) -> Vec<(Cow<'_, [String]>, Reading)> {
        let settings = &self.site.settings;
        let Some(wanted) = &self.wanted else { return Vec::new() };
        let sure = settings.base.is_empty() || self.based || !self.absolute;
        let lenient = settings.rewrites_root || self.lenient || settings.base_unknown;
        let reading = if sure || lenient { Reading::Sure } else { Reading::WithoutBase };
        let mut readings = vec![(wanted.into(), reading)];
        if self.based {
            let whole: Vec<String> = settings.base.iter().chain(wanted).cloned().collect();
            readings.push((whole.into(), if lenient { Reading::Sure } else { Reading::WithoutBase }));
        }
        if self.absolute && settings.base_unknown && wanted.len() > 1 {
            readings.push((wanted[1..].into(), Reading::Sure));
        }
        readings
    }

    /// What the published site has at `names`.
    pub fn published(&self, names: &[String], case: Case) -> Option<Hit> {
        let site = self.site;
        let mut best = None;
        for mount in &site.settings.statics {
            let Some(below) = names.strip_prefix(mount.target.as_slice()) else { continue };
            match self.in_folder(&mount.folder, below, case) {
                Some((Hit::File(file), _)) => return Some(Hit::File(file)),
                Some((other, _)) if best.is_none() => best = Some(other),
                _ => {}
            }
        }
        let mut mounts = site.settings.contents.iter();
        let page = mounts.find_map(|mount| page::find(&site.settings, &site.files, mount, names, case));
        page.map(Hit::File).or(best)
    }

    fn in_folder(&self, folder: &Path, names: &[String], case: Case) -> Option<(Hit, Kind)> {
        let files = &self.site.files;
        let (path, kind) = files.find(&files.folder(folder)?, names, case)?;
        let hit = match kind {
            Kind::File => Hit::File(path),
            Kind::Folder | Kind::LinkedFolder => Hit::Folder(path),
            Kind::Outside => Hit::Outside,
        };
        Some((hit, kind))
    }

    /// `file` is what the address gets where names are compared as people read them; a server compares their bytes, and
    /// what the disk takes for the same is not told.
    pub fn other_letters(&self, file: &Path) -> Option<Missing> {
        let names = self.names.iter().rev().take_while(|name| *name != "..").filter(|name| *name != ".");
        let mut asked = file.to_path_buf();
        let mut below = PathBuf::new();
        let mut differs = false;
        for name in names {
            let Some(own) = asked.file_name().and_then(|own| own.to_str()) else { break };
            if own != name && fold::compose(own) != fold::compose(name) {
                // A page's folder has another name in its address.
                below = Path::new(own).join(below);
            } else {
                differs |= own != name;
                below = Path::new(name).join(below);
            }
            asked.pop();
        }
        let is_same_file = || fs::symlink_metadata(asked.join(below)).is_ok();
        (differs && !is_same_file()).then(|| Missing::for_file(self, Why::OtherLetters, file))
    }

    fn found(&self, file: &Path) -> Resolution {
        if let Some(other) = self.other_letters(file) {
            return Resolution::Missing(other);
        }
        let why = match self.site.files.picture(file) {
            Picture::Empty => Why::EmptyFile,
            // GitHub and GitLab show what it stands for; where a site is built, it stands for nothing.
            Picture::LfsPointer if !self.site.settings.folder => Why::LfsPointer,
            picture => return Resolution::Found(Found { file: self.site.files.below(file), picture }),
        };
        Resolution::Missing(Missing { why, file: Some(self.site.files.below(file)), write: None })
    }
}

/// `name` without its extension, if it has one of those that are looked for; whether `pictures` only are.
pub(super) fn stem(name: &str, pictures: bool) -> Option<&str> {
    let has_extension = if pictures { address::names_picture(name) } else { address::names_document(name) };
    name.rsplit_once('.').map(|(stem, _)| stem).filter(|_| has_extension)
}

/// `names` taken from `start`, `.` and `..` resolved as a browser does: nothing is above the root.
pub(super) fn flatten(start: &[String], names: &[String]) -> Vec<String> {
    let mut flat = start.to_vec();
    for name in names {
        match name.as_str() {
            "." => {}
            ".." => {
                flat.pop();
            }
            _ => flat.push(name.clone()),
        }
    }
    flat
}
