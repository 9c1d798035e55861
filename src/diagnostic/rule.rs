//! The metadata of a rule. Its implementation is in `rules`.

use super::severity::{Level, Severity};
use crate::message::Words;

/// How a rule fixes its findings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fixable {
    /// It has no fixes.
    No,
    /// With fixes that need no review.
    Safe,
    /// With fixes that the writer should review.
    Unsafe,
    /// With either, depending on the case.
    Both,
}

/// The group of a rule, by what it checks. The reference is ordered by groups.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// The file itself.
    File,
    /// Front matter.
    FrontMatter,
    /// Headings and sections.
    Structure,
    /// The content of sections.
    Content,
    /// Images.
    Images,
    /// Links and anchors.
    Links,
    /// Leftovers of a template.
    Residue,
    /// Problems that only show when several reports are compared.
    Collection,
}

impl Group {
    /// All groups, in the order of the reference.
    pub const ALL: [Self; 8] = [
        Self::File,
        Self::FrontMatter,
        Self::Structure,
        Self::Content,
        Self::Images,
        Self::Links,
        Self::Residue,
        Self::Collection,
    ];

    /// Stable kebab-case name, used in selectors.
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::FrontMatter => "front-matter",
            Self::Structure => "structure",
            Self::Content => "content",
            Self::Images => "images",
            Self::Links => "links",
            Self::Residue => "residue",
            Self::Collection => "collection",
        }
    }

    /// The group's name in the reference.
    pub const fn title(self) -> Words {
        match self {
            Self::File => Words { en: "File", vi: "Tệp" },
            Self::FrontMatter => Words { en: "Front matter", vi: "Front matter" },
            Self::Structure => Words { en: "Structure", vi: "Bố cục" },
            Self::Content => Words { en: "Content", vi: "Nội dung" },
            Self::Images => Words { en: "Images", vi: "Ảnh" },
            Self::Links => Words { en: "Links", vi: "Liên kết" },
            Self::Residue => Words { en: "Residue", vi: "Phần sót lại của bản mẫu" },
            Self::Collection => Words { en: "Collection", vi: "Nhiều báo cáo" },
        }
    }
}

/// The metadata of a rule, defined once, in the rule's file.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleMeta {
    /// Stable kebab-case name.
    pub id: &'static str,
    /// What it finds, in one line.
    pub summary: Words,
    /// The default severity; a schema, the config or the command line may change it.
    pub severity: Severity,
    /// Whether it runs by default; otherwise it must be selected, or given a severity.
    pub enabled: bool,
    /// Whether it has fixes.
    pub fix: Fixable,
    /// The version that introduced it.
    pub since: &'static str,
    /// Its group.
    pub group: Group,
    /// Its manual page in Markdown, with a space at the start of each line.
    pub manual: &'static str,
}

impl RuleMeta {
    /// Its default level.
    pub const fn default_level(&self) -> Level {
        match (self.enabled, self.severity) {
            (false, _) => Level::Off,
            (true, Severity::Info) => Level::Info,
            (true, Severity::Warning) => Level::Warning,
            (true, Severity::Error) => Level::Error,
        }
    }

    /// Its manual page in Markdown.
    pub fn page(&self) -> String {
        // Each line of a doc comment begins with a space.
        let lines = self.manual.trim_end().lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.flat_map(|line| [line, "\n"]).collect()
    }
}

impl PartialEq for RuleMeta {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for RuleMeta {}
