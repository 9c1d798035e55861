//! Whether Hugo makes a page of a report, and if not, why not.
//!
//! Other files (the pages of each folder, the front matter of each parent) are read once per site.

mod language;
mod layers;
pub(super) mod place;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::Kind;
use super::front::ExcludedBy;
use super::hugo::Site;
use super::memo::Memo;
use super::page::{Page, is_page, places};
use super::page_context::{PageContext, Role};
use super::pages::{Listed, logical, split_name};
use crate::data::value::{Entry, Node};
use crate::document::front_matter::{self, HEAD};
use crate::files::{self, paths};
use crate::text::source::{Source, Span};
use layers::SetBy;
use place::{Folder, Parent, Place};
pub use place::{SettingPlace, UnknownLanguage, Unpublished, WhyNot};

/// Larger configuration files are ignored, in bytes.
const CONFIG_LIMIT: usize = 1 << 20;

impl Site {
    /// Why Hugo makes no page of `report`, if it makes none. `fields` is its front matter, `shown` its name in
    /// messages. If there are several reasons, returns the one that Hugo meets first.
    pub fn unpublished(&self, report: &Path, shown: &str, fields: Option<&Node>) -> Option<Unpublished> {
        if !self.settings.complete {
            return None;
        }
        let page = self.page(report);
        let Some(place) = self.place_of(page) else {
            let mounted_beside = self.is_beside_pages(&self.page(report).folder);
            return mounted_beside.then_some(Unpublished { why: WhyNot::NotMounted, setting: None });
        };
        let by_key = |why: WhyNot, key: &'static str| Unpublished { why, setting: self.key(key, shown, &place.page) };
        let publishing = &self.settings.publishing;
        let root = self.root().join(&place.mount.folder);
        if let Some(pattern) = publishing.ignores(&place.page.file, &root) {
            return Some(by_key(WhyNot::Ignored(pattern.to_owned()), "ignoreFiles"));
        }
        if let Some(key) = publishing.leaves_out(&place.mount.folder, &place.below.join(&place.name)) {
            return Some(by_key(WhyNot::NotTaken(key), key));
        }
        if let Some(why) = self.language_fault(&place) {
            let setting = if matches!(why, WhyNot::LanguageOff(_)) {
                self.key("disableLanguages", shown, &place.page).or_else(|| self.key("disabled", shown, &place.page))
            } else {
                None
            };
            return Some(Unpublished { why, setting });
        }
        if let Some(why) = self.displaced_by(&place) {
            return Some(Unpublished { why, setting: None });
        }
        let rules = publishing.rules(place.language.as_deref());
        let kind = place.kind();
        if rules.kinds.iter().any(|off| off == kind) {
            return Some(by_key(WhyNot::KindOff(kind), "disableKinds"));
        }
        let (why, span, by) = self.exclusion(&place.context(), fields?.entries(), rules)?;
        let setting = match by {
            SetBy::Itself => Some(SettingPlace { source: None, span }),
            SetBy::Parent(parent) => {
                let name = self.shown_beside(&parent.file, shown, &place.page);
                let source = || Arc::new(Source::new(name.as_str(), &parent.file, parent.text.clone()));
                Some(SettingPlace { source: Some(parent.sources.get_or(&name, source)), span })
            }
            SetBy::Config => self.key("cascade", shown, &place.page),
        };
        Some(Unpublished { why, setting })
    }

    /// Whether another file takes the place of the page of `report`, may take it, or owns it as a page resource.
    pub fn is_displaced(&self, report: &Path) -> bool {
        self.place_of(self.page(report)).is_some_and(|place| self.displaced_by(&place).is_some())
    }

    /// Whether Hugo always ignores the file at `report`, whatever the configuration says: hidden files and backup
    /// copies of editors.
    pub fn passes_over(&self, report: &Path) -> bool {
        let page = self.page(report);
        let below = page.file.strip_prefix(self.root());
        below.is_ok_and(|below| below.iter().any(|name| is_always_ignored(&name.to_string_lossy())))
    }

    /// Whether raw HTML is omitted from the page of `report`.
    pub fn omits_html(&self, report: &Path) -> bool {
        let page = self.page(report);
        let language = page.language.as_deref().or_else(|| self.settings.default_language());
        self.settings.complete && page.mount.is_some() && !self.settings.publishing.rules(language).html
    }

    /// Whether the lines of a paragraph of `report` may be lines of its page: a site whose settings are not all known may do so.
    pub fn may_keep_lines(&self, report: &Path) -> bool {
        let page = self.page(report);
        let language = page.language.as_deref().or_else(|| self.settings.default_language());
        !self.settings.complete || self.settings.publishing.rules(language).hard_wraps
    }

    /// The configuration file for settings of the whole site, relative to its root.
    pub fn config_file(&self) -> String {
        let file = self.settings.files.first().map(|file| self.files.below(file));
        file.unwrap_or_else(|| "hugo.toml".to_owned())
    }

    /// The other pages that are published at the address of `report`, sorted by file. Empty if it cannot be decided.
    pub fn at_same_address(&self, report: &Path) -> Vec<PathBuf> {
        let page = self.page(report);
        let listed = self.listed();
        let Some(own) = listed.of_file(&page.file).filter(|own| own.is_published()) else { return Vec::new() };
        let moved = !self.settings.permalinks.is_empty();
        let clashes = |other: &&Listed| {
            other.is_published()
                && !other.address.iter().any(|name| name.contains(':'))
                && other.address == own.address
                && (other.language == own.language || !self.settings.several_hosts)
                && (!moved || own.front.url.is_some() && other.front.url.is_some())
        };
        let address = own.address.join("/");
        let others = listed.at_address(&address).filter(clashes);
        let mut files: Vec<PathBuf> =
            others.filter_map(|other| other.file.clone()).filter(|file| *file != page.file).collect();
        files.retain(|file| !self.is_displaced(file));
        files.sort();
        files
    }

    /// The address of the page of `report`, below the site's root: `/4-events/4.2-event2/`.
    pub fn published_address(&self, report: &Path) -> Option<String> {
        let page = self.page(report);
        let listed = self.listed();
        let own = listed.of_file(&page.file)?;
        let slash = if own.address.last().is_none_or(|last| !last.ends_with(".html")) { "/" } else { "" };
        Some(format!("/{}{slash}", own.address.join("/")))
    }

    /// Why the page is not published. `holding` are the fields of its front matter that may exclude it.
    pub(super) fn excluded_by(&self, context: &PageContext<'_>, holding: &[Entry]) -> Option<ExcludedBy> {
        let rules = self.settings.publishing.rules(context.language);
        let (WhyNot::Excluded(why), _, by) = self.exclusion(context, holding, rules)? else { return None };
        let above = match by {
            SetBy::Itself => None,
            SetBy::Parent(parent) => Some(self.files.below(&parent.file)),
            SetBy::Config => Some(self.config_file()),
        };
        Some(ExcludedBy { why, above })
    }

    /// Reads the front matter of the page at `file` again. Returns whether what it cascades to the pages below changed.
    pub(super) fn renew_parent(&self, file: &Path) -> bool {
        let given = |parent: Option<Arc<Parent>>| {
            parent.and_then(|parent| Some(layers::cascaded(parent.fields.entries())?.clone().without_places()))
        };
        let Some(known) = self.published.parents.get(file) else { return false };
        self.published.parents.remove(file);
        let now = self.published.parents.get_or(file, || self.read_parent(file).map(Arc::new));
        given(known) != given(now)
    }

    /// The logical path that Hugo gives the page: `/4-events/4.2-event2`. `below` is its folder, relative to the
    /// content folder.
    fn path_of(&self, context: &PageContext<'_>, below: &Path) -> String {
        let own = (context.role == Role::Single).then_some(context.stem);
        let folders: Vec<String> = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        let names: Vec<&str> = context.mount.target.iter().chain(&folders).map(String::as_str).chain(own).collect();
        format!("/{}", logical(&self.settings, &names))
    }

    fn place_of(&self, page: Arc<Page>) -> Option<Place<'_>> {
        let mount = self.settings.contents.get(page.mount?)?;
        let below = paths::below(&page.folder, &self.root().join(&mount.folder))?.to_path_buf();
        let name = page.file.file_name()?.to_str()?.to_owned();
        let (stem, _) = split_name(&self.settings, &name);
        let role = match stem.as_str() {
            "_index" => Role::Section,
            "index" => Role::Bundle,
            _ => Role::Single,
        };
        let language = page.language.as_deref().or_else(|| self.settings.default_language()).map(String::from);
        Some(Place { page, mount, below, name, stem, role, language })
    }

    /// Whether `folder` lies in a folder that contains content folders, or in the default content folder.
    fn is_beside_pages(&self, folder: &Path) -> bool {
        let Some(below) = paths::below(folder, self.root()) else { return false };
        let mut above = self.settings.contents.iter().filter_map(|mount| mount.folder.parent());
        below.starts_with("content") || above.any(|above| !above.as_os_str().is_empty() && below.starts_with(above))
    }

    /// The file that takes the place of the page at `place`, may take it, or owns it as a page resource.
    fn displaced_by(&self, place: &Place<'_>) -> Option<WhyNot> {
        let depth = place.below.components().count();
        let mut folders: Vec<&Path> = place.page.folder.ancestors().take(depth + 1).collect();
        folders.reverse();
        for folder in folders {
            let own = folder == place.page.folder;
            if own && place.role == Role::Bundle {
                break;
            }
            if let Some(leaf) = &self.pages_in(folder).leaf {
                let file = self.files.below(&folder.join(leaf));
                let beside = own && place.role == Role::Section;
                return Some(if beside { WhyNot::Displaced(file) } else { WhyNot::PartOf(file) });
            }
            // A leaf bundle of another language's content folder has the same logical path.
            if let Some(file) = self.leaf_elsewhere(folder) {
                return Some(WhyNot::PartOf(file));
            }
        }
        if place.role == Role::Single {
            // `event.md` beside `event/_index.md`.
            let folder = place.page.folder.join(&place.stem);
            let inner = self.pages_in(&folder);
            let speaks =
                |(_, code): &&(String, Option<String>)| self.is_same_language(&place.context(), code.as_deref());
            let of_folder = ["index", "_index"].iter().filter_map(|stem| inner.pages.get(*stem)).flatten().find(speaks);
            if let Some((file, _)) = of_folder {
                return Some(WhyNot::Contested(self.files.below(&folder.join(file))));
            }
        }
        let beside = self.pages_in(&place.page.folder);
        let rank = |name: &str, code: Option<&str>| (code.is_none(), extension_rank(name));
        let own_code = split_name(&self.settings, &place.name).1;
        let own = rank(&place.name, own_code.as_deref());
        let same = beside.pages.get(&place.stem).into_iter().flatten();
        let mut before = same.filter(|(name, code)| {
            *name != place.name
                && rank(name, code.as_deref()) < own
                && self.is_same_language(&place.context(), code.as_deref())
        });
        before.next().map(|(file, _)| WhyNot::Displaced(self.files.below(&place.page.folder.join(file))))
    }

    /// The file that makes a leaf bundle of the folder with the same address as `folder` in another content folder.
    fn leaf_elsewhere(&self, folder: &Path) -> Option<String> {
        if self.settings.contents.len() < 2 {
            return None;
        }
        let others = places(&self.settings, &self.files, folder).into_iter().skip(1);
        others
            .filter_map(|place| Some(place.folder.join(self.pages_in(&place.folder).leaf.as_deref()?)))
            .map(|file| self.files.below(&file))
            .next()
    }

    /// Whether a page with the language `code` in its name, in the content folder of `place`, has the same language.
    fn is_same_language(&self, place: &PageContext<'_>, code: Option<&str>) -> bool {
        let own = code.or(place.mount.language.as_deref()).or_else(|| self.settings.default_language());
        own == place.language
    }

    pub(super) fn pages_in(&self, folder: &Path) -> Arc<Folder> {
        self.published.folders.get_or(folder, || {
            let mut pages = Folder::default();
            for entry in self.files.entries(folder, |entry| entry.kind == Kind::File && is_page(&entry.name)) {
                let (stem, code) = split_name(&self.settings, &entry.name);
                if stem == "index" && pages.leaf.is_none() {
                    pages.leaf = Some(entry.name.clone());
                }
                pages.pages.entry(stem).or_default().push((entry.name, code));
            }
            Arc::new(pages)
        })
    }

    /// The section page of `folder` in the language of `place`, if it has one with front matter.
    fn parent(&self, folder: &Path, place: &PageContext<'_>) -> Option<Arc<Parent>> {
        let beside = self.pages_in(folder);
        let same = beside.pages.get("_index")?.iter();
        let (name, _) = same
            .filter(|(_, code)| self.is_same_language(place, code.as_deref()))
            .min_by_key(|(_, code)| code.is_none())?;
        let file = folder.join(name);
        self.published.parents.get_or(&file, || self.read_parent(&file).map(Arc::new))
    }

    fn read_parent(&self, file: &Path) -> Option<Parent> {
        let text = text_of(self.buffers().head(file, HEAD)?);
        let fields = front_matter::parse(&text).0.fields?;
        Some(Parent { file: file.to_path_buf(), text, fields, sources: Memo::default() })
    }

    /// The last configuration line, in Hugo's order of files, that sets `key`.
    fn key(&self, key: &'static str, shown: &str, page: &Page) -> Option<SettingPlace> {
        let says = |file: &PathBuf| {
            let text = text_of(files::head(file, CONFIG_LIMIT).filter(|_| !self.files.leads_out(file))?);
            let span = line_of_key(&text, key)?;
            Some(SettingPlace {
                source: Some(Arc::new(Source::new(self.shown_beside(file, shown, page), file, text))),
                span,
            })
        };
        // Configuration files are named relative to the name of the site's root.
        let root = self.shown_beside(self.root(), shown, page);
        self.published.keys.get_or(&(key, root), || self.settings.files.iter().rev().find_map(says))
    }

    /// The name of `file` in messages, where the report `page` is called `shown`.
    fn shown_beside(&self, file: &Path, shown: &str, page: &Page) -> String {
        let (file, own) = (self.files.below(file), self.files.below(&page.file));
        if let Some(before) = shown.strip_suffix(&own) {
            return format!("{before}{file}");
        }
        match own.strip_suffix(shown) {
            Some(folder) => match file.strip_prefix(folder) {
                Some(inside) => inside.to_owned(),
                None => format!("{}{file}", "../".repeat(folder.matches('/').count())),
            },
            None => file,
        }
    }
}

/// Whether Hugo always ignores the name: hidden files, and backup copies of editors.
fn is_always_ignored(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

/// Rank of a file among files of the same name. Hugo takes the one with the lowest rank.
fn extension_rank(name: &str) -> u8 {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    u8::from(!extension.eq_ignore_ascii_case("md"))
}

/// Decodes `head`, which may end in the middle of a character.
fn text_of(head: Vec<u8>) -> String {
    String::from_utf8(head).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The first line of `text`, a configuration in any format, that begins with `key` after blanks and punctuation.
fn line_of_key(text: &str, key: &str) -> Option<Span> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\t', '-', '{', '[', '"', '\'']);
        let follows = words.get(key.len()..).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
        if follows && words[..key.len()].eq_ignore_ascii_case(key) {
            let begin = start + line.len() - line.trim_start().len();
            return Some(Span::new(begin, start + line.trim_end().len()));
        }
        start += line.len();
    }
    None
}
