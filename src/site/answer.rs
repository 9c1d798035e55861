//! What is asked of a site about an address, and what it answers.

use super::front::Kept;
use super::picture::Picture;
use crate::document::{ImageKind, LinkKind};

/// What shows an image or a link: it decides how an address is looked up.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reader {
    /// `![alt](address)`.
    Markdown,
    /// `<img>`.
    Html,
    /// Hugo's `figure`.
    Figure,
}

impl From<ImageKind> for Reader {
    fn from(kind: ImageKind) -> Self {
        match kind {
            ImageKind::Inline | ImageKind::Reference => Self::Markdown,
            ImageKind::Html | ImageKind::Shortcode => Self::Html,
            ImageKind::Figure | ImageKind::Resource => Self::Figure,
        }
    }
}

impl From<LinkKind> for Reader {
    fn from(kind: LinkKind) -> Self {
        match kind {
            LinkKind::Inline | LinkKind::Reference => Self::Markdown,
            LinkKind::Bare | LinkKind::Html => Self::Html,
        }
    }
}

/// What an address gets on the published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Resolution {
    /// A file of the site.
    Found(Found),
    /// A picture of another site.
    Remote,
    /// The picture itself.
    Data,
    /// There is no address.
    Empty,
    /// Nothing can be said: what decides it is not here.
    Unknown,
    /// Nothing.
    Missing(Missing),
}

/// What a link gets on the published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Linked {
    /// A page of the site: its file below the site's root, separated by `/`.
    Page(String),
    /// A file that is no page, named in the same way.
    File(String),
    /// The page that it stands on.
    Itself,
    /// Another site, or something that Hugo makes of no file.
    Elsewhere,
    /// Nothing can be said: what decides it is not here.
    Unknown,
    /// Nothing.
    Missing(Missing),
}

/// A file that an address gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The file below the site's root, separated by `/`.
    pub file: String,
    /// What it holds.
    pub picture: Picture,
}

/// Why an address gets nothing, and what it should get.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// Why.
    pub why: Why,
    /// The file that is meant, as far as can be guessed, below the site's root, separated by `/`.
    pub file: Option<String>,
    /// The address to write for it, fit to be pasted.
    pub write: Option<String>,
    /// Whether other files may be meant as well as that one.
    pub others: bool,
}

/// Why an address gets nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The file's name, or a folder's, has other capitals.
    Case,
    /// The file's name has an extension, the address has none.
    ExtensionMissing,
    /// The file has another extension.
    ExtensionWrong,
    /// A file of that name lies in another folder.
    OtherFolder,
    /// A file's name is nearly the same.
    NearName,
    /// Several pages are called nearly so.
    Several,
    /// The address is relative, and a page's relative addresses do not count from where the writer thinks;
    /// holds the address that the browser asks for.
    Relative(String),
    /// The address names the folder in which the file is kept, which is not part of addresses: `static`.
    SourceFolder(String),
    /// The file is a symbolic link, or lies in a folder that is one: Hugo publishes neither.
    Symlink,
    /// The file's name holds a sign that Hugo loses where it writes the address itself: `#`, `?` or `%`.
    SignLost(char),
    /// The file is there, where Hugo publishes nothing from.
    NotPublished,
    /// The file is only in the folder that Hugo builds the site in.
    OnlyInOutput,
    /// The site's base path is not in the address; holds the path: `/my-site`.
    BasePath(String),
    /// The file's name holds a `#` or `?`, which ends the path in an address.
    MarkInName(char),
    /// It is a folder.
    Folder,
    /// It is a file, and a slash stands behind its name.
    SlashAfterFile,
    /// It leads out of the site.
    OutOfSite,
    /// It is a path on the writer's own disk.
    OwnDisk,
    /// It has backslashes.
    Backslash,
    /// It is an address on another site without its `https://`.
    SchemeMissing,
    /// The file's name looks the same, and is written in other bytes: `ế` as one letter, or as `e` and two marks.
    OtherLetters,
    /// The file has one more extension behind the one that the address has; holds it.
    HiddenExtension(String),
    /// The file is empty.
    EmptyFile,
    /// The file is a Git LFS pointer: the picture was never put into the repository as such.
    LfsPointer,
    /// The address names a page's file, not the page: `plan.md`.
    PageFile,
    /// The page is published at another address than its folder's name says.
    PageAddress,
    /// There is such a page, and Hugo holds it back.
    Held(Kept),
    /// There is such a page in another language only; holds its code.
    OtherLanguage(String),
    /// Several pages are called so.
    Ambiguous,
    /// Nothing like it is there.
    Nothing,
}

impl Missing {
    /// Only why.
    pub(super) fn bare(why: Why) -> Self {
        Self { why, file: None, write: None, others: false }
    }
}
