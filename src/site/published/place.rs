//! Where a report stands among the pages of its site, what was read of those, and what may keep it from being one.

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::front::Held;
use super::super::memo::Memo;
use super::super::page::Page;
use super::super::settings::Mount;
use super::super::standing::{Role, Standing};
use crate::data::value::Node;
use crate::text::source::{Source, Span};

/// Why Hugo makes no page of a report, or not the one that is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyNot {
    /// `ignoreFiles` of the configuration has this pattern.
    Ignored(String),
    /// A mount of the folder of pages does not take it; holds the key that says so.
    NotTaken(&'static str),
    /// It lies where no folder of pages is.
    NotMounted,
    /// Its language is switched off; holds the code.
    LanguageOff(String),
    /// Its name has a code that is none of the site's languages.
    LanguageUnknown(UnknownLanguage),
    /// It lies in a folder called as a language, whose pages Hugo takes for those of another one: the folder, its language,
    /// and that of the pages.
    LanguageFolder(String, String, String),
    /// This `index.md` above makes all below it a part of its own page.
    PartOf(String),
    /// This file has the same place among the pages, and takes it.
    Displaced(String),
    /// The page of this file is put out at the same address: of the two, Hugo keeps the one that it writes last, which
    /// differs from build to build.
    Contested(String),
    /// Pages of this kind are switched off: `section`.
    KindOff(&'static str),
    /// It says so itself, or a page above does.
    Held(Held),
    /// It has a field that Hugo knew under this name, and knows under the other.
    Removed(&'static str, &'static str),
}

/// That there is no page of a report.
#[derive(Clone, Debug)]
pub struct Unpublished {
    /// Why.
    pub why: WhyNot,
    /// Where that is said, if it is in so many words.
    pub said: Option<Said>,
}

/// A place where something is said.
#[derive(Clone, Debug)]
pub struct Said {
    /// The file; `None` for the report itself.
    pub source: Option<Arc<Source>>,
    /// What says it.
    pub span: Span,
}

/// What was read of a site to tell what it publishes.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) folders: Memo<PathBuf, Arc<Folder>>,
    /// Pages by what they are called beside a report, and by their files, whose front matter goes for those below them.
    pub(super) parents: Memo<PathBuf, Option<Arc<Parent>>>,
    /// Places in the configuration by their keys, and by what the site's root is called beside a report.
    pub(super) keys: Memo<(&'static str, String), Option<Said>>,
}

/// The pages in one folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// The file that makes the folder one page: `index.md`.
    pub(super) leaf: Option<String>,
    /// Files by their names without extension and language, each with the language in its name.
    pub(super) pages: FxHashMap<String, Vec<(String, Option<String>)>>,
}

/// The page of a folder above a report.
#[derive(Debug)]
pub struct Parent {
    pub(super) file: PathBuf,
    pub(super) text: String,
    pub(super) fields: Node,
    /// The same as people are shown it, by the name that the report in question knows it by.
    pub(super) sources: Memo<String, Arc<Source>>,
}

/// A report among the files of its folder of pages.
pub struct Place<'s> {
    pub(super) page: Arc<Page>,
    pub(super) mount: &'s Mount,
    /// Its folder below the folder of pages.
    pub(super) below: PathBuf,
    pub(super) name: String,
    /// Its name without extension and language.
    pub(super) stem: String,
    pub(super) role: Role,
    pub(super) language: Option<String>,
}

impl Place<'_> {
    /// Its kind, as Hugo's configuration calls it.
    pub(super) fn kind(&self) -> &'static str {
        self.standing().kind(&self.below)
    }

    /// What it is to the pages above it.
    pub(super) fn standing(&self) -> Standing<'_> {
        let (folder, language) = (self.page.folder.as_path(), self.language.as_deref());
        Standing { mount: self.mount, folder, stem: &self.stem, role: self.role, language }
    }
}

/// A code in the name of a page that is none of the site's languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownLanguage {
    /// The code as written: `vn`.
    pub code: String,
    /// The languages that the site has, the default one first.
    pub languages: Vec<String>,
    /// The one of them that is meant, if one is.
    pub meant: Option<String>,
    /// The name without the code, and the extension: `_index`, `md`.
    pub name: (String, String),
}
