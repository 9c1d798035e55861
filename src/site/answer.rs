//! The results of resolving an address on a site.

use std::path::PathBuf;

use super::front::ExcludedBy;
use super::picture::Picture;
use crate::document::shortcodes::template::{Form, apply};
use crate::document::{ImageKind, LinkKind};

/// What renders an image or a link. This decides how Hugo looks up the address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reader {
    /// `![alt](address)`.
    Markdown,
    /// `<img>`.
    Html,
    /// Hugo's `figure`.
    Figure,
    /// A shortcode that looks for a file of the page, and may otherwise count from the site's root.
    Resource,
}

impl From<ImageKind> for Reader {
    fn from(kind: ImageKind) -> Self {
        match kind {
            ImageKind::Inline | ImageKind::Reference => Self::Markdown,
            ImageKind::Html | ImageKind::Shortcode => Self::Html,
            ImageKind::Figure => Self::Figure,
            ImageKind::Resource => Self::Resource,
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

/// How a page uses an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Usage {
    /// A link in Markdown or HTML.
    Link(Reader),
    /// An image.
    Image(Reader),
    /// `ref` or `relref`, with the language that the shortcode names, if any.
    Reference(Option<String>),
}

/// What the address of an image resolves to on the published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Resolution {
    /// A file of the site.
    Found(Found),
    /// A picture on another site.
    Remote,
    /// The picture itself, as a `data:` URL.
    Data,
    /// The address is empty.
    Empty,
    /// Not decidable: it depends on files that are not in the site.
    Unknown,
    /// It resolves to nothing.
    Missing(Missing),
}

/// What the address of a link resolves to on the published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Linked {
    /// A page of the site. Holds its file, relative to the site's root, separated by `/`.
    Page(String),
    /// A file that is not a page. Holds its path, as above.
    File(String),
    /// The page that contains the link.
    Itself,
    /// Another site, or a page that Hugo generates without a file.
    Elsewhere,
    /// Not decidable: it depends on files that are not in the site.
    Unknown,
    /// It resolves to nothing.
    Missing(Missing),
}

/// The file that an address resolves to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The file, relative to the site's root, separated by `/`.
    pub file: String,
    /// The content of the file.
    pub picture: Picture,
}

/// Why an address resolves to nothing, and what to write instead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// The reason.
    pub why: Why,
    /// The file that was probably meant, relative to the site's root, separated by `/`.
    pub file: Option<String>,
    /// The address to write for that file, ready to paste.
    pub write: Option<String>,
    /// Whether other files may be meant as well as that one.
    pub others: bool,
}

/// Why an address resolves to nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The name of the file, or of a folder, differs in case.
    Case,
    /// The file has an extension, the address has none.
    ExtensionMissing,
    /// The file has another extension.
    ExtensionWrong,
    /// A file of that name is in another folder.
    OtherFolder,
    /// A file has nearly the same name.
    NearName,
    /// Several pages have nearly the same name.
    Several,
    /// The address is relative, and relative addresses of the page do not count from where the writer thinks. Holds the
    /// address that the browser requests.
    Relative(String),
    /// The address contains the source folder of the file, which is not part of addresses: `static`.
    SourceFolder(String),
    /// The file is a symbolic link, or lies in a folder that is one. Hugo publishes neither.
    Symlink,
    /// The file's name contains a character that Hugo loses when it writes the address itself: `#`, `?` or `%`.
    SignLost(char),
    /// The file exists in a folder that Hugo does not publish.
    NotPublished,
    /// The file exists only in the output folder of the build.
    OnlyInOutput,
    /// The address lacks the site's base path. Holds the path: `/my-site`.
    BasePath(String),
    /// The file's name contains a `#` or `?`, which ends the path of an address.
    MarkInName(char),
    /// It is a folder.
    Folder,
    /// It is a file, but the address ends with a slash.
    SlashAfterFile,
    /// The address leads out of the site.
    OutOfSite,
    /// The address is a path on the writer's own computer.
    OwnDisk,
    /// The address contains backslashes.
    Backslash,
    /// The address is on another site and lacks its `https://`.
    SchemeMissing,
    /// The file's name looks the same but has other bytes: `ế` as one character, or as `e` and two combining marks.
    OtherLetters,
    /// The file has one more extension than the address. Holds that extension.
    HiddenExtension(String),
    /// The file is empty.
    EmptyFile,
    /// The file is a Git LFS pointer: the picture itself was never committed.
    LfsPointer,
    /// The address names a page's source file, not the page: `plan.md`.
    PageFile,
    /// The page is published at another address than its folder's name suggests.
    PageAddress,
    /// The page exists, but Hugo does not publish it.
    Excluded(ExcludedBy),
    /// The page exists only in another language. Holds its code.
    OtherLanguage(String),
    /// Several pages have this name.
    Ambiguous,
    /// A name of a page is expected, and this is a full address: `https://…`. Hugo takes its path for the page's, and
    /// `builds` the site if that names one.
    FullAddress {
        /// Whether it does.
        builds: bool,
    },
    /// Nothing similar exists.
    Nothing,
}

/// What was probably meant by an address.
#[derive(Clone, Debug)]
pub(super) enum Guess {
    /// This file, and whether there are others. The address to write for it depends on the page.
    File(Why, PathBuf, bool),
    /// The whole answer.
    Told(Missing),
}

/// What an address of any kind resolves to.
pub(super) trait Answer: From<Missing> {
    /// What is said if it resolves to nothing; `None` if it may resolve to something.
    fn missing(self) -> Option<Missing>;

    /// Whether it resolves to nothing.
    fn is_missing(&self) -> bool;
}

macro_rules! answers {
    ($($answer:ident),*) => {$(
        impl From<Missing> for $answer {
            fn from(missing: Missing) -> Self {
                Self::Missing(missing)
            }
        }

        impl Answer for $answer {
            fn missing(self) -> Option<Missing> {
                match self {
                    Self::Missing(missing) => Some(missing),
                    _ => None,
                }
            }

            fn is_missing(&self) -> bool {
                matches!(self, Self::Missing(_))
            }
        }
    )*};
}

answers!(Resolution, Linked);

/// What `address` resolves to by `resolve` where templates may write it in any of these `forms`. `resolve` is told whether
/// to search for what was probably meant, as `explain` says of the whole.
pub(super) fn in_any_form<A: Answer>(
    forms: &[Form],
    address: &str,
    explain: bool,
    resolve: impl Fn(&str, bool) -> A,
) -> A {
    let found = forms.iter().map(|form| resolve(&apply(form, address), false)).find(|answer| !answer.is_missing());
    found.unwrap_or_else(|| {
        let missing = resolve(address, explain).missing().unwrap_or_else(|| Missing::bare(Why::Nothing));
        // What to write instead would be changed, too.
        Missing { write: None, ..missing }.into()
    })
}

impl Missing {
    /// Only the reason, without a suggestion.
    pub(super) fn bare(why: Why) -> Self {
        Self { why, file: None, write: None, others: false }
    }
}
