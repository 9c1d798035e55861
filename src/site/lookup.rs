//! An address taken apart, and what lies there.

use std::borrow::Cow;
use std::path::PathBuf;

use super::answer::Reader;
use super::bundle;
use super::files::{Case, Kind};
use super::hooks::Hook;
use super::hugo::Site;
use super::index;
use super::page::{self, Page};
use super::settings::{Mount, Settings};
use crate::document::shortcodes::template::Ways;

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
    /// Where it is looked for.
    pub ways: Ways,
    /// The names below the published root, where a relative address counts from there.
    rooted: Option<Vec<String>>,
    /// Whether a slash stands at its end, where a folder or page is asked for.
    pub slashed: bool,
    /// Whether two slashes stand side by side, which Hugo's own look-up takes for another address.
    pub doubled: bool,
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
    /// A link that leaves the plain folder.
    Outside,
    /// A file, where a slash at the end asks for a folder.
    Slashed(PathBuf),
    /// A file whose address Hugo writes itself, without this sign in its name.
    Cut(PathBuf, char),
}

/// How sure it is that the published site gives the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Certainty {
    /// As sure as can be.
    Sure,
    /// Only if the site stood at the root of its host, which it does not.
    WithoutBase,
}

impl<'a> Lookup<'a> {
    pub fn new(site: &'a Site, page: &'a Page, written: &'a str, path: &str, reader: Reader) -> Self {
        let ways = match reader {
            Reader::Figure => Hook::Hugo.ways(),
            Reader::Markdown => site.settings.hook.ways(),
            Reader::Html => Hook::None.ways(),
        };
        let lookup = Self::by(site, page, (written, path), ways);
        Self { lenient: site.settings.hook.is_unknown(), ..lookup }
    }

    /// The same for the address of a link.
    pub fn for_link(site: &'a Site, page: &'a Page, written: &'a str, path: &str, reader: Reader) -> Self {
        let hook = if reader == Reader::Html { Hook::None } else { site.settings.link_hook };
        let lookup = Self::by(site, page, (written, path), hook.ways());
        Self { lenient: hook.is_unknown(), pictures: false, ..lookup }
    }

    /// The `path` of the address `written` on `page`, looked for in these `ways`.
    fn by(site: &'a Site, page: &'a Page, (written, path): (&'a str, &str), ways: Ways) -> Self {
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
        // What cannot be told is taken from the site's root in the way that finds most.
        let root: &[String] = if ways.unknown { &[] } else { base };
        let rooted = || flatten(root, &names).strip_prefix(root).map(<[String]>::to_vec);
        let mut rooted = if ways.from_root && !absolute { rooted() } else { None };
        if !absolute && ways.from_root && !ways.written {
            wanted = rooted.take();
        }
        let (slashed, doubled) = (path.len() > 1 && path.ends_with('/'), path.contains("//"));
        Self {
            site,
            page,
            written,
            absolute,
            names,
            wanted,
            based,
            ways,
            rooted,
            slashed,
            doubled,
            lenient: false,
            pictures: true,
        }
    }

    /// Whether a relative address counts from that of the page, and from nothing else.
    pub fn counts_from_page(&self) -> bool {
        self.ways == Hook::None.ways()
    }

    /// `name` without its extension, if it has one of those that are looked for.
    pub fn stem<'n>(&self, name: &'n str) -> Option<&'n str> {
        index::stem(name, self.pictures)
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
    pub fn hit(&self) -> Option<(Hit, Certainty)> {
        match self.hit_unslashed()? {
            (Hit::File(file), reading) if self.slashed => Some((Hit::Slashed(file), reading)),
            hit => Some(hit),
        }
    }

    /// The same without regard to a slash at the end.
    fn hit_unslashed(&self) -> Option<(Hit, Certainty)> {
        let (site, page) = (self.site, self.page);
        let settings = &site.settings;
        let plain = self.plain();
        let downwards = !plain.iter().any(|name| name == "..");
        if downwards
            && self.ways.own_files
            && page.bundle
            && let Some(file) = bundle::find(settings, &site.files, page, &plain)
        {
            return Some((self.by_hugo(file), Certainty::Sure));
        }
        if downwards && self.ways.assets {
            for mount in &settings.assets {
                let below = plain.strip_prefix(mount.target.as_slice());
                if let Some(Hit::File(file)) = below.and_then(|below| self.in_folder(mount, below, Case::Matters)) {
                    return Some((self.by_hugo(file), Certainty::Sure));
                }
            }
        }
        if page.address.is_none() && !self.absolute {
            // A page that Hugo does not publish is read in the repository.
            let (path, kind) = site.files.find(&page.folder, &plain, Case::Matters)?;
            return matches!(kind, Kind::File | Kind::LinkedFile).then_some((Hit::File(path), Certainty::Sure));
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
    pub fn readings(&self) -> Vec<(Cow<'_, [String]>, Certainty)> {
        let settings = &self.site.settings;
        let Some(wanted) = &self.wanted else { return Vec::new() };
        let sure = settings.base.is_empty() || self.based || !self.absolute;
        let lenient = settings.rewrites_root || self.lenient || settings.base_unknown || self.ways.based;
        let reading = if sure || lenient { Certainty::Sure } else { Certainty::WithoutBase };
        let mut readings = vec![(wanted.into(), reading)];
        if self.based {
            let whole: Vec<String> = settings.base.iter().chain(wanted).cloned().collect();
            readings.push((whole.into(), if lenient { Certainty::Sure } else { Certainty::WithoutBase }));
        }
        readings.extend(self.rooted.iter().map(|rooted| (rooted.into(), Certainty::Sure)));
        if self.absolute && settings.base_unknown && wanted.len() > 1 {
            readings.push((wanted[1..].into(), Certainty::Sure));
        }
        readings
    }

    /// What the published site has at `names`.
    pub fn published(&self, names: &[String], case: Case) -> Option<Hit> {
        let site = self.site;
        let mut best = None;
        for mount in &site.settings.statics {
            let Some(below) = names.strip_prefix(mount.target.as_slice()) else { continue };
            match self.in_folder(mount, below, case) {
                Some(Hit::File(file)) => return Some(Hit::File(file)),
                Some(other) if best.is_none() => best = Some(other),
                _ => {}
            }
        }
        let mut mounts = site.settings.contents.iter();
        let page = mounts.find_map(|mount| page::find(&site.settings, &site.files, mount, names, case));
        page.map(Hit::File).or(best)
    }

    fn in_folder(&self, mount: &Mount, names: &[String], case: Case) -> Option<Hit> {
        let files = &self.site.files;
        let Some(folder) = files.folder(&mount.folder) else {
            // What is put somewhere may be one file.
            return files.file(&mount.folder).filter(|_| names.is_empty()).map(Hit::File);
        };
        // Hugo publishes no symbolic links; what else shows files may follow them.
        let linked = self.site.settings.folder;
        let (path, kind) =
            if linked { files.find(&folder, names, case)? } else { files.find_unlinked(&folder, names, case)? };
        Some(match kind {
            Kind::Outside if linked => Hit::Outside,
            _ if kind.is_folder() => Hit::Folder(path),
            _ => Hit::File(path),
        })
    }

    /// `file`, whose address Hugo writes itself. It takes the file's name for an address that is encoded already.
    fn by_hugo(&self, file: PathBuf) -> Hit {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match name.chars().find(|sign| matches!(sign, '#' | '?' | '%')).filter(|_| !self.lenient) {
            Some(sign) => Hit::Cut(file, sign),
            None => Hit::File(file),
        }
    }
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

/// The path of an absolute address on this very site; on the same host there may be others.
pub(super) fn own_path<'a>(settings: &Settings, address: &'a str) -> Option<&'a str> {
    settings.origins.iter().find_map(|origin| origin.path(address))
}
