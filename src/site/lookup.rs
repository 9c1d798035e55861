//! Parses an address and looks up the files at its path.

use std::borrow::Cow;
use std::path::PathBuf;

use super::answer::Reader;
use super::bundle;
use super::files::{Case, Kind};
use super::hooks::Hook;
use super::hugo::Site;
use super::index;
use super::page::{self, Page, flatten};
use super::pages::{Listed, Pages};
use super::settings::{Mount, Settings};
use crate::document::shortcodes::template::Ways;

/// A parsed address.
pub(super) struct Lookup<'a> {
    pub site: &'a Site,
    pub page: &'a Page,
    /// The address as written, trimmed.
    pub written: &'a str,
    /// Whether it counts from the site's root.
    pub absolute: bool,
    /// Its path segments as written, decoded, including `.` and `..`.
    pub names: Vec<String>,
    /// The path segments below the published root that the browser requests; `None` if the address leads out of the
    /// site.
    pub requested: Option<Vec<String>>,
    /// Whether the writer included the base path.
    pub has_base: bool,
    /// Where Hugo looks for it.
    pub ways: Ways,
    /// The path segments below the published root, if a relative address may count from there.
    rooted: Option<Vec<String>>,
    /// Whether it ends with a slash, so that it requests a folder or page.
    pub trailing_slash: bool,
    /// Whether it counts from the root and contains two slashes in a row. Hugo's own lookup keeps them there.
    pub double_slash: bool,
    /// Whether an unknown theme decides how it is looked up.
    lenient: bool,
    /// Whether only pictures are candidates.
    pub pictures: bool,
}

/// What exists at an address.
pub(super) enum Hit {
    /// A file.
    File(PathBuf),
    /// A folder.
    Folder(PathBuf),
    /// A symbolic link that leaves the plain folder.
    Outside,
    /// A file, but the address ends with a slash, which requests a folder.
    Slashed(PathBuf),
    /// A file whose address Hugo writes itself, without this character of its name.
    Cut(PathBuf, char),
}

/// Whether the published site really serves the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Certainty {
    /// It does.
    Sure,
    /// Only if the site were at the root of its host, which it is not.
    WithoutBase,
}

impl<'a> Lookup<'a> {
    pub fn new(site: &'a Site, page: &'a Page, written: &'a str, path: &str, reader: Reader) -> Self {
        let ways = match reader {
            Reader::Figure => Hook::Hugo.ways(),
            Reader::Resource => Ways { from_root: true, ..Hook::Hugo.ways() },
            Reader::Markdown => site.settings.hook.ways(),
            Reader::Html => Hook::None.ways(),
        };
        // The site's own hook renders Markdown only; a theme that is not here may have shortcodes, too.
        let lenient = match reader {
            Reader::Markdown => site.settings.hook.is_unknown(),
            Reader::Html | Reader::Figure | Reader::Resource => site.settings.hook == Hook::Absent,
        };
        Self { lenient, ..Self::by(site, page, (written, path), ways) }
    }

    /// The same for the address of a link.
    pub fn for_link(site: &'a Site, page: &'a Page, written: &'a str, path: &str, reader: Reader) -> Self {
        let hook = if reader == Reader::Html { Hook::None } else { site.settings.link_hook };
        let lookup = Self::by(site, page, (written, path), hook.ways());
        Self { lenient: hook.is_unknown(), pictures: false, ..lookup }
    }

    /// Parses the `path` of the address `written` on `page`. Hugo looks for it in these `ways`.
    fn by(site: &'a Site, page: &'a Page, (written, path): (&'a str, &str), ways: Ways) -> Self {
        let names: Vec<String> = path.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
        let base = &site.settings.base;
        let absolute = path.starts_with('/');
        let (mut requested, mut has_base) = (None, false);
        if absolute {
            let flat = flatten(&[], &names);
            has_base = !base.is_empty() && flat.starts_with(base);
            requested = Some(if has_base { flat[base.len()..].to_vec() } else { flat });
        } else if let Some(address) = site.moved_to(page).as_ref().or(page.address.as_ref()) {
            let whole: Vec<String> = base.iter().chain(address).cloned().collect();
            let flat = flatten(&whole, &names);
            requested = flat.strip_prefix(base.as_slice()).map(<[String]>::to_vec);
        }
        // If the hook's behaviour is unknown, count from the site's root, which finds most files.
        let root: &[String] = if ways.unknown { &[] } else { base };
        let rooted = || flatten(root, &names).strip_prefix(root).map(<[String]>::to_vec);
        let mut rooted = if ways.from_root && !absolute { rooted() } else { None };
        if !absolute && ways.from_root && !ways.written {
            requested = rooted.take();
        }
        let (trailing_slash, double_slash) =
            (path.len() > 1 && path.ends_with('/'), path.starts_with('/') && path.contains("//"));
        Self {
            site,
            page,
            written,
            absolute,
            names,
            requested,
            has_base,
            ways,
            rooted,
            trailing_slash,
            double_slash,
            lenient: false,
            pictures: true,
        }
    }

    /// Whether a render hook of the site that is not understood looks it up for `reader`.
    pub fn is_by_unknown_hook(&self, reader: Reader) -> bool {
        reader == Reader::Markdown && self.ways.unknown
    }

    /// Whether the address may be one that Hugo makes of the fields of a page, or counts from one.
    pub fn may_be_templated(&self, pages: &Pages) -> bool {
        let (settings, page) = (&self.site.settings, self.page);
        let is_file_of_page = self.names.last().is_some_and(|last| page::is_page(last) && !last.ends_with(".html"));
        if pages.templated.is_empty() || is_file_of_page {
            return false;
        }
        let own = pages.of_file(&page.file);
        let has_own = |own: &Listed| {
            let folders: Vec<String> = own.shown.split('/').map(String::from).collect();
            own.front.url.as_deref().map_or_else(|| pages.templated.apply_to(&folders), |url| url.contains(':'))
        };
        let gives = |names: &Vec<String>| pages.templated.may_give(names, &settings.languages);
        !self.absolute && own.is_some_and(has_own) || self.requested.as_ref().is_some_and(gives)
    }

    /// Whether a relative address counts only from that of the page.
    pub fn counts_from_page(&self) -> bool {
        self.ways == Hook::None.ways()
    }

    /// `name` without its extension, if that is the extension of a candidate.
    pub fn stem<'n>(&self, name: &'n str) -> Option<&'n str> {
        index::stem(name, self.pictures)
    }

    /// The last segment, the file's name.
    pub fn last(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    /// The segments without `.`.
    pub fn plain(&self) -> Cow<'_, [String]> {
        match self.names.iter().any(|name| name == ".") {
            true => self.names.iter().filter(|name| *name != ".").cloned().collect(),
            false => self.names.as_slice().into(),
        }
    }

    /// What the address resolves to, by any interpretation that may be right.
    pub fn hit(&self) -> Option<(Hit, Certainty)> {
        match self.hit_without_slash()? {
            (Hit::File(file), reading) if self.trailing_slash => Some((Hit::Slashed(file), reading)),
            hit => Some(hit),
        }
    }

    /// The same, ignoring a slash at the end.
    fn hit_without_slash(&self) -> Option<(Hit, Certainty)> {
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
        if self.ways.assets {
            // Hugo takes `..` for a folder above, and the folder of assets has none.
            let plain = flatten(&[], &plain);
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

    /// The possible paths below the published root, the most likely first.
    pub fn readings(&self) -> Vec<(Cow<'_, [String]>, Certainty)> {
        let settings = &self.site.settings;
        let Some(requested) = &self.requested else { return Vec::new() };
        let sure = settings.base.is_empty() || self.has_base || !self.absolute;
        let lenient = settings.rewrites_root || self.lenient || settings.base_unknown || self.ways.based;
        let reading = if sure || lenient { Certainty::Sure } else { Certainty::WithoutBase };
        let mut readings = vec![(requested.into(), reading)];
        if self.has_base {
            let whole: Vec<String> = settings.base.iter().chain(requested).cloned().collect();
            readings.push((whole.into(), if lenient { Certainty::Sure } else { Certainty::WithoutBase }));
        }
        readings.extend(self.rooted.iter().map(|rooted| (rooted.into(), Certainty::Sure)));
        if self.absolute && settings.base_unknown && requested.len() > 1 {
            readings.push((requested[1..].into(), Certainty::Sure));
        }
        readings
    }

    /// What the published site serves at `names`.
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
        let beside = mounts.find_map(|mount| page::find(&site.settings, &site.files, mount, names, case));
        let beside = beside.filter(|file| !site.is_moved(file)).or_else(|| site.file_beside_page(names, case));
        beside.map(Hit::File).or(best)
    }

    fn in_folder(&self, mount: &Mount, names: &[String], case: Case) -> Option<Hit> {
        let files = &self.site.files;
        let Some(folder) = files.folder(&mount.folder) else {
            // A mount may be a single file.
            return files.file(&mount.folder).filter(|_| names.is_empty()).map(Hit::File);
        };
        // Hugo publishes no symbolic links. A plain folder may follow them.
        let linked = self.site.settings.folder;
        let (path, kind) =
            if linked { files.find(&folder, names, case)? } else { files.find_unlinked(&folder, names, case)? };
        Some(match kind {
            Kind::Outside if linked => Hit::Outside,
            _ if kind.is_folder() => Hit::Folder(path),
            _ => Hit::File(path),
        })
    }

    /// `file`, if Hugo writes its address itself. Hugo treats the file's name as already encoded.
    fn by_hugo(&self, file: PathBuf) -> Hit {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match name.chars().find(|sign| matches!(sign, '#' | '?' | '%')).filter(|_| !self.lenient) {
            Some(sign) => Hit::Cut(file, sign),
            None => Hit::File(file),
        }
    }
}

/// The path of a full URL, if it belongs to this site. The same host may have other sites.
pub(super) fn own_path<'a>(settings: &Settings, address: &'a str) -> Option<&'a str> {
    settings.origins.iter().find_map(|origin| origin.path(address))
}
