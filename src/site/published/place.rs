//! The place of a report among the pages of its site, the cached data about these pages, and the reasons why Hugo makes
//! no page of it.

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::front::Exclusion;
use super::super::memo::{Memo, PathMemo};
use super::super::page::Page;
use super::super::page_context::{PageContext, Role};
use super::super::settings::Mount;
use crate::data::value::Node;
use crate::text::source::{Source, Span};

/// Why Hugo makes no page of a report, or another page than intended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyNot {
    /// It matches this pattern of `ignoreFiles` in the configuration.
    Ignored(String),
    /// A mount of its content folder excludes it. Holds the key of that filter.
    NotTaken(&'static str),
    /// It is in no content folder.
    NotMounted,
    /// Its language is disabled. Holds the code.
    LanguageOff(String),
    /// Its name contains a language code that the site does not have.
    LanguageUnknown(UnknownLanguage),
    /// It is in a folder named like a language, but Hugo gives its pages another language. Holds the folder, its
    /// language, and the language of the pages.
    LanguageFolder(String, String, String),
    /// This `index.md` above makes all files below it its page resources.
    PartOf(String),
    /// This file has the same logical path and takes its place.
    Displaced(String),
    /// This file's page is written to the same address. Hugo keeps the page that it writes last, which differs from
    /// build to build.
    Contested(String),
    /// Pages of this kind are disabled: `section`.
    KindOff(&'static str),
    /// Its own front matter or a page above excludes it.
    Excluded(Exclusion),
    /// It has a field that Hugo removed. Holds the old name and the new one.
    Removed(&'static str, &'static str),
}

/// A report without a page.
#[derive(Clone, Debug)]
pub struct Unpublished {
    /// The reason.
    pub why: WhyNot,
    /// The setting that causes it, if there is one.
    pub setting: Option<SettingPlace>,
}

/// The place of a setting.
#[derive(Clone, Debug)]
pub struct SettingPlace {
    /// The file; `None` for the report itself.
    pub source: Option<Arc<Source>>,
    /// The setting in that file.
    pub span: Span,
}

/// Cached data about the pages of a site.
#[derive(Debug, Default)]
pub struct Cache {
    pub(super) folders: PathMemo<Arc<Folder>>,
    /// Section pages by file, whose front matter applies to the pages below them.
    pub(super) parents: PathMemo<Option<Arc<Parent>>>,
    /// Places in the configuration, by key and by the name of the site's root in messages.
    pub(super) keys: Memo<(&'static str, String), Option<SettingPlace>>,
}

/// The pages in one folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// The file that makes the folder a leaf bundle: `index.md`.
    pub(super) leaf: Option<String>,
    /// Files by name without extension and language code, each with its language code.
    pub(super) pages: FxHashMap<String, Vec<(String, Option<String>)>>,
}

impl Folder {
    /// The files that make a page of the folder itself.
    pub fn indexes(&self) -> impl Iterator<Item = &str> {
        let of = |stem: &str| self.pages.get(stem).into_iter().flatten();
        ["index", "_index"].into_iter().flat_map(of).map(|(name, _)| name.as_str())
    }
}

/// The section page of a folder above a report.
#[derive(Debug)]
pub struct Parent {
    pub(super) file: PathBuf,
    pub(super) text: String,
    pub(super) fields: Node,
    /// The text as shown to users, by the file name in messages.
    pub(super) sources: Memo<String, Arc<Source>>,
}

/// The place of a report in its content folder.
pub struct Place<'s> {
    pub(super) page: Arc<Page>,
    pub(super) mount: &'s Mount,
    /// Its folder, relative to the content folder.
    pub(super) below: PathBuf,
    pub(super) name: String,
    /// Its name without extension and language code.
    pub(super) stem: String,
    pub(super) role: Role,
    pub(super) language: Option<String>,
}

impl Place<'_> {
    /// Its kind, as Hugo's configuration calls it.
    pub(super) fn kind(&self) -> &'static str {
        self.context().kind(&self.below)
    }

    /// The page as the cascades above it see it.
    pub(super) fn context(&self) -> PageContext<'_> {
        let (folder, language) = (self.page.folder.as_path(), self.language.as_deref());
        PageContext { mount: self.mount, folder, stem: &self.stem, role: self.role, language }
    }
}

/// A language code in the name of a page that the site does not have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownLanguage {
    /// The code as written: `vn`.
    pub code: String,
    /// The languages of the site, the default one first.
    pub languages: Vec<String>,
    /// The language that was probably meant.
    pub meant: Option<String>,
    /// The name without the code, and the extension: `_index`, `md`.
    pub name: (String, String),
}
