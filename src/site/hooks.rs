//! What renders images and links, and where the render hooks of the site and its themes look up their addresses.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

use super::layouts::{Layouts, SIZE_LIMIT};
use crate::document::shortcodes::template::{Form, Hook as Template, Ways};
use crate::site::config::goldmark;
use crate::site::files::leads_out;

/// How many layout folders are searched for hooks at most.
const MAX_FOLDERS: usize = 200;

/// How many partials called by render hooks are read at most.
const MAX_PARTIALS: usize = 32;

/// What renders a Markdown element to HTML.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hook {
    /// No render hook: the address is written unchanged.
    None,
    /// Hugo's embedded render hook: it finds files beside the page and under `assets/`, whatever the page's language;
    /// for links also pages.
    Hugo,
    /// A render hook of the site or a theme, which looks up the address in these ways.
    Own(Ways),
    /// Perhaps a render hook of a theme that is not in the repository.
    Absent,
}

impl Hook {
    /// Where the address is looked up. If that is unknown, everywhere it could be.
    pub fn ways(self) -> Ways {
        let hugo = Ways { written: true, own_files: true, assets: true, pages: true, ..Ways::NONE };
        match self {
            Self::None => Ways { written: true, ..Ways::NONE },
            Self::Hugo | Self::Absent => hugo,
            Self::Own(ways) if ways.unknown => Ways { from_root: true, unknown: true, ..hugo },
            Self::Own(ways) => ways,
        }
    }

    /// Whether there is a render hook, of whomever: without one in the theme, Hugo's own where that is `automatic`.
    pub fn is_there(self, automatic: bool) -> bool {
        match self {
            Self::None => false,
            Self::Hugo | Self::Own(_) => true,
            Self::Absent => automatic,
        }
    }

    /// Whether the treatment of addresses is unknown.
    pub fn is_unknown(self) -> bool {
        matches!(self, Self::Absent | Self::Own(Ways { unknown: true, .. }))
    }
}

impl Layouts {
    /// What renders the elements that goldmark calls `kind`: `image` or `link`, and what it makes of their addresses
    /// before it looks them up; nothing if it leaves them as they are. `automatic` says whether Hugo uses its embedded
    /// hook by default.
    pub fn hook(&self, config: &Map<String, Json>, kind: &str, automatic: bool) -> (Hook, Vec<Form>) {
        let hooks = goldmark(config).and_then(|goldmark| goldmark.get("renderhooks"));
        let set = hooks.and_then(|hooks| hooks.get(kind));
        let default = set.and_then(|set| set.get("enabledefault")).and_then(Json::as_bool) == Some(true);
        let embedded = set.and_then(|set| set.get("useembedded")).and_then(Json::as_str);
        if embedded == Some("always") {
            return (Hook::Hugo, Vec::new());
        }
        let (own, mut forms, is_general) = self.own_hook(kind);
        if !self.complete && !is_general {
            return (Hook::Absent, Vec::new());
        }
        let otherwise = match embedded {
            Some("fallback") => Hook::Hugo,
            Some("never") => Hook::None,
            _ if automatic || default => Hook::Hugo,
            _ => Hook::None,
        };
        let hook = match own {
            Some(own) if is_general => Hook::Own(own),
            // This hook applies to some pages only.
            Some(own) => {
                forms.push(Form::new());
                Hook::Own(own.or(otherwise.ways()))
            }
            None => otherwise,
        };
        if hook.is_unknown() || forms.iter().all(Vec::is_empty) {
            forms.clear();
        }
        (hook, forms)
    }

    /// Whether the site or a theme has a render hook for what goldmark calls `kind`, on any kind of page.
    pub(super) fn has_hook(&self, kind: &str) -> bool {
        let template = format!("render-{kind}");
        self.folders.iter().any(|folder| !self.hooks(folder, &template).is_empty())
    }

    /// Whether a render hook of the site or a theme for `kind` parses the address with Go's URL parser, which refuses
    /// some.
    pub fn parses(&self, kind: &str) -> bool {
        let template = format!("render-{kind}");
        let hooks = self.folders.iter().flat_map(|folder| self.hooks(folder, &template));
        let mut read = hooks.filter_map(|file| self.read(&file)).map(|text| Template::read(&text, kind == "image"));
        read.any(|hook| hook.parses || self.partials(&hook, kind == "image", false).iter().any(|part| part.parses))
    }

    /// Where the render hooks of the site and its themes look up addresses of `kind`, in which forms, and whether one of
    /// them applies to every page.
    fn own_hook(&self, kind: &str) -> (Option<Ways>, Vec<Form>, bool) {
        let (template, image) = (format!("render-{kind}"), kind == "image");
        let (mut all, mut forms): (Option<Ways>, Vec<Form>) = Default::default();
        let mut is_general = false;
        for folder in &self.folders {
            let mut here = false;
            for file in self.hooks(folder, &template) {
                let general = is_general_hook(folder, &file);
                // The first general hook wins.
                if general && is_general {
                    continue;
                }
                here |= general;
                let (ways, own) = self.read(&file).map_or((Ways::UNKNOWN, Vec::new()), |text| self.ways(&text, image));
                all = Some(all.unwrap_or_default().or(ways));
                forms.extend(own);
            }
            is_general |= here;
        }
        (all, forms, is_general)
    }

    /// Where the render hook in `text` looks, or the partials that it delegates to, and in which forms.
    fn ways(&self, text: &str, image: bool) -> (Ways, Vec<Form>) {
        let hook = Template::read(text, image);
        if !hook.ways.unknown {
            return (hook.ways, hook.forms);
        }
        let parts = self.partials(&hook, image, true);
        let known = parts.iter().filter(|part| !part.ways.unknown);
        let forms = known.clone().flat_map(|part| part.forms.clone()).collect();
        let found = known.map(|part| part.ways).reduce(Ways::or);
        // If several partials write something, it is unknown which one applies when.
        let found = found.filter(|_| hook.partials.len() == 1 || parts.len() == hook.partials.len());
        (found.unwrap_or(Ways::UNKNOWN), forms)
    }

    /// The partials that `hook` calls, directly or not; if `whole_context`, only calls that pass it on.
    fn partials(&self, hook: &Template, image: bool, whole_context: bool) -> Vec<Template> {
        let called = |hook: &Template| {
            let all = hook.partials.iter().filter(|(_, given)| *given || !whole_context);
            all.map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        let (mut waiting, mut seen, mut found) = (called(hook), Vec::new(), Vec::new());
        while let Some(name) = waiting.pop() {
            if seen.len() >= MAX_PARTIALS || seen.contains(&name) {
                continue;
            }
            if let Some(text) = self.partial(&name).and_then(|file| self.read(&file)) {
                let part = Template::read(&text, image);
                waiting.extend(called(&part));
                found.push(part);
            }
            seen.push(name);
        }
        found
    }

    /// The file of the partial called `name`.
    fn partial(&self, name: &str) -> Option<PathBuf> {
        let name = name.strip_prefix("partials/").or_else(|| name.strip_prefix("_partials/")).unwrap_or(name);
        if leads_out(Path::new(name)) {
            return None;
        }
        let below = ["partials", "_partials"].map(|kind| Path::new(kind).join(name));
        let with_extension = below.clone().map(|file| PathBuf::from(format!("{}.html", file.to_string_lossy())));
        let files: Vec<PathBuf> = below.into_iter().chain(with_extension).collect();
        let mut places = self.folders.iter().flat_map(|folder| files.iter().map(|file| folder.join(file)));
        places.by_ref().filter_map(|file| self.boundary.follow(&file).ok()).find(|file| file.is_file())
    }

    /// Reads the template `file`; symbolic links are not followed, since they may lead out of the site.
    fn read(&self, file: &Path) -> Option<String> {
        // Check before opening: a pipe would block and a device would never end.
        let small = fs::symlink_metadata(file).is_ok_and(|file| file.is_file() && file.len() <= SIZE_LIMIT);
        if small { fs::read_to_string(file).ok() } else { None }
    }

    /// The files in `folder` that are called `template`, for any kind of page, sorted: those of all pages, and those of a
    /// section, at any depth.
    fn hooks(&self, folder: &Path, template: &str) -> Vec<PathBuf> {
        let mut folders = vec![folder.to_path_buf()];
        let mut next = 0;
        while next < folders.len() && folders.len() < MAX_FOLDERS {
            let mut below: Vec<PathBuf> = self.list(&folders[next]).filter(|entry| is_of_pages(entry)).collect();
            below.sort();
            folders.extend(below);
            next += 1;
        }
        let files = folders.iter().flat_map(|folder| self.list(&folder.join("_markup")));
        let mut hooks: Vec<PathBuf> = files
            .filter(|file| {
                let name = file.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
                // Ignore hooks for feeds.
                name.split('.').next() == Some(template) && name.rsplit('.').next() == Some("html")
            })
            .collect();
        hooks.sort();
        hooks
    }
}

/// Whether `entry` may be a folder of templates for pages: it has no extension, and is not for partials or shortcodes.
fn is_of_pages(entry: &Path) -> bool {
    let name = entry.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let others = ["_markup", "partials", "_partials", "shortcodes", "_shortcodes"];
    !others.contains(&name.as_str())
        && !name.ends_with(".html")
        && fs::metadata(entry).is_ok_and(|entry| entry.is_dir())
}

/// Whether the render hook `file` of the layouts in `folder` applies to pages of every kind, section and language.
fn is_general_hook(folder: &Path, file: &Path) -> bool {
    let Ok(below) = file.strip_prefix(folder) else { return false };
    let names: Vec<String> = below.iter().map(|name| name.to_string_lossy().to_lowercase()).collect();
    let is_for_all = |name: &str| name.matches('.').count() == 1;
    match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["_markup", name] | ["_default", "_markup", name] => is_for_all(name),
        _ => false,
    }
}
