//! Whether Hugo makes a page of a report at all, and if not, what stands in the way.
//!
//! What stands in other files is read once a site: each folder's pages, each parent's front matter.

mod language;
mod layers;
pub(super) mod place;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::Kind;
use super::front::Kept;
use super::hugo::Site;
use super::memo::Memo;
use super::page::{Page, is_page};
use super::pages::{Listed, logical, split_name};
use super::standing::{Role, Standing};
use crate::data::value::{Entry, Node};
use crate::document::front_matter::{self, HEAD};
use crate::files;
use crate::text::source::{Source, Span};
use layers::By;
use place::{Folder, Parent, Place};
pub use place::{Said, UnknownLanguage, Unpublished, WhyNot};

/// Larger files of configuration are not looked into, in bytes.
const CONFIG_LIMIT: usize = 1 << 20;

impl Site {
    /// Why Hugo makes no page of `report`, if it makes none; its front matter has these `fields`, and people know it as
    /// `shown`. Of several reasons the one that comes first to Hugo.
    pub fn unpublished(&self, report: &Path, shown: &str, fields: Option<&Node>) -> Option<Unpublished> {
        if !self.settings.whole {
            return None;
        }
        let page = self.page(report);
        let Some(place) = self.place_of(page) else {
            let mounted_beside = self.is_beside_pages(&self.page(report).folder);
            return mounted_beside.then_some(Unpublished { why: WhyNot::NotMounted, said: None });
        };
        let by_key = |why: WhyNot, key: &'static str| Unpublished { why, said: self.key(key, shown, &place.page) };
        let publishing = &self.settings.publishing;
        let root = self.root().join(&place.mount.folder);
        if let Some(pattern) = publishing.ignores(&place.page.file, &root) {
            return Some(by_key(WhyNot::Ignored(pattern.to_owned()), "ignoreFiles"));
        }
        if let Some(key) = publishing.leaves_out(&place.mount.folder, &place.below.join(&place.name)) {
            return Some(by_key(WhyNot::NotTaken(key), key));
        }
        if let Some(why) = self.language_fault(&place) {
            let said = if matches!(why, WhyNot::LanguageOff(_)) {
                self.key("disableLanguages", shown, &place.page).or_else(|| self.key("disabled", shown, &place.page))
            } else {
                None
            };
            return Some(Unpublished { why, said });
        }
        if let Some(why) = self.displacing(&place) {
            return Some(Unpublished { why, said: None });
        }
        let rules = publishing.rules(place.language.as_deref());
        let kind = place.kind();
        if rules.kinds.iter().any(|off| off == kind) {
            return Some(by_key(WhyNot::KindOff(kind), "disableKinds"));
        }
        let (why, span, by) = self.held_back(&place.standing(), fields?.entries(), rules)?;
        let said = match by {
            By::Itself => Some(Said { source: None, span }),
            By::Parent(parent) => {
                let name = self.shown_beside(&parent.file, shown, &place.page);
                let source = || Arc::new(Source::new(name.as_str(), &parent.file, parent.text.clone()));
                Some(Said { source: Some(parent.sources.get_or(&name, source)), span })
            }
            By::Config => self.key("cascade", shown, &place.page),
        };
        Some(Unpublished { why, said })
    }

    /// Whether another file stands in the place of the page of `report`, may do so, or takes it for a part of its own.
    pub fn is_displaced(&self, report: &Path) -> bool {
        self.place_of(self.page(report)).is_some_and(|place| self.displacing(&place).is_some())
    }

    /// Whether Hugo passes the file at `report` over, as it does hidden files and copies of editors, whatever the site
    /// says.
    pub fn passes_over(&self, report: &Path) -> bool {
        let page = self.page(report);
        let below = page.file.strip_prefix(self.root());
        below.is_ok_and(|below| below.iter().any(|name| is_passed_over(&name.to_string_lossy())))
    }

    /// Whether raw HTML is left out of the page of `report`.
    pub fn omits_html(&self, report: &Path) -> bool {
        let page = self.page(report);
        let language = page.language.as_deref().or_else(|| self.settings.default_language());
        self.settings.whole && page.mount.is_some() && !self.settings.publishing.rules(language).html
    }

    /// The file to put a setting of the whole site into, below its root.
    pub fn config_file(&self) -> String {
        let file = self.settings.files.first().map(|file| self.files.below(file));
        file.unwrap_or_else(|| "hugo.toml".to_owned())
    }

    /// The other pages that are published at the address of that of `report`, by their files, in order; none where
    /// nothing can be said.
    pub fn at_same_address(&self, report: &Path) -> Vec<PathBuf> {
        let page = self.page(report);
        let listed = self.listed();
        let Some(own) = listed.of_file(&page.file).filter(|own| own.is_published()) else { return Vec::new() };
        let moved = self.settings.permalinks;
        let clashes = |other: &&Listed| {
            other.is_published()
                && other.address == own.address
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

    /// The address at which the page of `report` is published, below the site's root: `/4-events/4.2-event2/`.
    pub fn published_address(&self, report: &Path) -> Option<String> {
        let page = self.page(report);
        let listed = self.listed();
        let own = listed.of_file(&page.file)?;
        let slash = if own.address.last().is_none_or(|last| !last.ends_with(".html")) { "/" } else { "" };
        Some(format!("/{}{slash}", own.address.join("/")))
    }

    /// Why the page that is `standing` so and whose fields are `holding` it is not published.
    pub(super) fn kept(&self, standing: &Standing<'_>, holding: &[Entry]) -> Option<Kept> {
        let rules = self.settings.publishing.rules(standing.language);
        let (WhyNot::Held(why), _, by) = self.held_back(standing, holding, rules)? else { return None };
        let above = match by {
            By::Itself => None,
            By::Parent(parent) => Some(self.files.below(&parent.file)),
            By::Config => Some(self.config_file()),
        };
        Some(Kept { why, above })
    }

    /// Takes what the page at `file` says now for what it gives to those below it; whether that is something else.
    pub(super) fn renew_parent(&self, file: &Path) -> bool {
        let given = |parent: Option<Arc<Parent>>| {
            parent.and_then(|parent| Some(layers::cascaded(parent.fields.entries())?.clone().without_places()))
        };
        let Some(known) = self.published.parents.get(file) else { return false };
        self.published.parents.forget(file);
        let now = self.published.parents.get_or(file, || self.read_parent(file).map(Arc::new));
        given(known) != given(now)
    }

    /// What Hugo calls the page that is `standing` so, its folder `below` that of pages: `/4-events/4.2-event2`.
    fn path_of(&self, standing: &Standing<'_>, below: &Path) -> String {
        let own = (standing.role == Role::Single).then_some(standing.stem);
        let folders: Vec<String> = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        let names: Vec<&str> = standing.mount.target.iter().chain(&folders).map(String::as_str).chain(own).collect();
        format!("/{}", logical(&self.settings, &names))
    }

    fn place_of(&self, page: Arc<Page>) -> Option<Place<'_>> {
        let mount = self.settings.contents.get(page.mount?)?;
        let below = page.folder.strip_prefix(self.root().join(&mount.folder)).ok()?.to_path_buf();
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

    /// Whether `folder` lies in a folder that has folders of pages in it, or in the one that has them by default.
    fn is_beside_pages(&self, folder: &Path) -> bool {
        let Ok(below) = folder.strip_prefix(self.root()) else { return false };
        let mut above = self.settings.contents.iter().filter_map(|mount| mount.folder.parent());
        below.starts_with("content") || above.any(|above| !above.as_os_str().is_empty() && below.starts_with(above))
    }

    /// The file that takes the place of the page at `place`, may take it, or makes it a part of its own.
    fn displacing(&self, place: &Place<'_>) -> Option<WhyNot> {
        let root = self.root().join(&place.mount.folder);
        let mut folders: Vec<&Path> =
            place.page.folder.ancestors().take_while(|above| above.starts_with(&root)).collect();
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
        }
        if place.role == Role::Single {
            // `event.md` beside `event/_index.md`.
            let folder = place.page.folder.join(&place.stem);
            let inner = self.pages_in(&folder);
            let speaks =
                |(_, code): &&(String, Option<String>)| self.is_same_language(&place.standing(), code.as_deref());
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
                && self.is_same_language(&place.standing(), code.as_deref())
        });
        before.next().map(|(file, _)| WhyNot::Displaced(self.files.below(&place.page.folder.join(file))))
    }

    /// Whether a page with `code` in its name, in the folder of pages of `place`, is in the language of that one.
    fn is_same_language(&self, place: &Standing<'_>, code: Option<&str>) -> bool {
        let own = code.or(place.mount.language.as_deref()).or_else(|| self.settings.default_language());
        own == place.language
    }

    fn pages_in(&self, folder: &Path) -> Arc<Folder> {
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

    /// The front matter of the page in `language` of `folder`, if it has one.
    fn parent(&self, folder: &Path, place: &Standing<'_>) -> Option<Arc<Parent>> {
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

    /// The line of the configuration that says `key`, as it was read last.
    fn key(&self, key: &'static str, shown: &str, page: &Page) -> Option<Said> {
        let says = |file: &PathBuf| {
            let text = text_of(files::head(file, CONFIG_LIMIT).filter(|_| !self.files.leads_out(file))?);
            let span = line_of_key(&text, key)?;
            Some(Said { source: Some(Arc::new(Source::new(self.shown_beside(file, shown, page), file, text))), span })
        };
        // What the site's root is called, the files of configuration are called below.
        let root = self.shown_beside(self.root(), shown, page);
        self.published.keys.get_or(&(key, root), || self.settings.files.iter().rev().find_map(says))
    }

    /// What to call `file` of the site where the report `page` is called `shown`.
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

/// Names that Hugo passes over: hidden ones, and the copies that editors keep.
fn is_passed_over(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

/// Which of two files of one name Hugo takes: that with the lesser.
fn extension_rank(name: &str) -> u8 {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    u8::from(!extension.eq_ignore_ascii_case("md"))
}

/// The text of `head`, which may be cut in the middle of a letter.
fn text_of(head: Vec<u8>) -> String {
    String::from_utf8(head).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The first line of `text`, a configuration in any notation, that begins with `key`, blanks and marks apart.
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
