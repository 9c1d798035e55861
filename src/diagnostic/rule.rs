//! The facts of a rule; what it does is written in `rules`.

use super::severity::{Level, Severity};
use crate::message::Words;

/// How a rule mends what it finds, where it can.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fixable {
    /// It never does.
    No,
    /// By fixes that nobody need look at.
    Safe,
    /// By fixes at whose result the writer should look.
    Unsafe,
    /// By both, depending on the case.
    Both,
}

/// What a rule checks; groups the reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// The file itself.
    File,
    /// The block of data at the top.
    FrontMatter,
    /// Headings and sections.
    Structure,
    /// What stands in a section.
    Content,
    /// Pictures.
    Images,
    /// Links, and the places that they lead to.
    Links,
    /// What is left of a template.
    Residue,
    /// What only shows across several reports.
    Collection,
}

impl Group {
    /// All of them, in the order of the reference.
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

    /// Stable kebab-case name, by which it is selected.
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

/// A rule's facts, written once, in the file of the rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleMeta {
    /// Stable kebab-case name.
    pub id: &'static str,
    /// What it finds, in one line.
    pub summary: Words,
    /// Severity unless a schema, the config or the command line says otherwise.
    pub severity: Severity,
    /// Whether it runs unless told otherwise; one that does not waits to be selected, or given a severity.
    pub enabled: bool,
    /// Whether it can mend what it finds.
    pub fix: Fixable,
    /// The version it came with.
    pub since: &'static str,
    /// What it checks.
    pub group: Group,
    /// Its manual page in Markdown, with a blank at the start of each line.
    pub manual: &'static str,
}

impl RuleMeta {
    /// What it is set to unless anybody says otherwise.
    pub const fn default_level(&self) -> Level {
        match (self.enabled, self.severity) {
            (false, _) => Level::Off,
            (true, Severity::Info) => Level::Info,
            (true, Severity::Warning) => Level::Warning,
            (true, Severity::Error) => Level::Error,
        }
    }

    /// Its manual page in Markdown, ready to be shown.
    pub fn page(&self) -> String {
        // A doc comment has a blank before each line's text.
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
