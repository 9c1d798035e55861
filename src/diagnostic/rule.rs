//! The metadata of a rule. Its implementation is in `rules`.

use super::severity::{Level, Severity};
use crate::message::{Language, Words};

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
            Self::FrontMatter => Words { en: "Front matter", vi: "Phần khai báo đầu tệp" },
            Self::Structure => Words { en: "Structure", vi: "Bố cục" },
            Self::Content => Words { en: "Content", vi: "Nội dung" },
            Self::Images => Words { en: "Images", vi: "Ảnh" },
            Self::Links => Words { en: "Links", vi: "Liên kết" },
            Self::Residue => Words { en: "Residue", vi: "Phần sót lại của bản mẫu" },
            Self::Collection => Words { en: "Collection", vi: "Nhiều báo cáo" },
        }
    }

    /// What the group's rules check, in one or two sentences.
    pub const fn about(self) -> Words {
        match self {
            Self::File => Words {
                en: "Whether there is a report to check: the file can be read, something is written in it, and Hugo makes a \
                     page of it. Comments that silence rules are checked here, too.",
                vi: "Có báo cáo để kiểm tra hay không: tệp đọc được, đã viết nội dung, và Hugo tạo trang từ đó. Chú thích dùng \
                     để tắt quy tắc cũng được kiểm tra ở đây.",
            },
            Self::FrontMatter => Words {
                en: "The fields between two lines of `---` at the top of the file, such as `title`, `date` and `weight`: Hugo \
                     can read them, none is missing, and each has a value that the schema allows.",
                vi: "Các trường nằm giữa hai dòng `---` ở đầu tệp (front matter), như `title`, `date` và `weight`: Hugo đọc \
                     được, không thiếu trường nào, và trường nào cũng có giá trị mà mẫu yêu cầu cho phép.",
            },
            Self::Structure => Words {
                en: "The title, the headings and the sections: those that the schema requires are there, on the right level, \
                     in the right order, once, and not empty.",
                vi: "Tiêu đề chính, các tiêu đề và các phần: những phần mà mẫu yêu cầu bắt buộc đều có mặt, đúng cấp, đúng thứ \
                     tự, không lặp lại và không để trống.",
            },
            Self::Content => Words {
                en: "What is written in a section: how much, in which lists and tables, with which words; and what Hugo would \
                     not show as it was meant.",
                vi: "Nội dung của từng phần: nhiều hay ít, danh sách và bảng thế nào, có những chữ gì; và những gì Hugo sẽ \
                     không hiện đúng ý người viết.",
            },
            Self::Images => Words {
                en: "The report has enough images, readers see each of them, and each has an alternative text.",
                vi: "Báo cáo có đủ ảnh, người đọc thấy được từng ảnh, và ảnh nào cũng có văn bản thay thế.",
            },
            Self::Links => Words {
                en: "Each link leads to a page, a file or a place on a page that the published site has.",
                vi: "Liên kết nào cũng dẫn đến một trang, một tệp hoặc một vị trí có trên trang web đã xuất bản.",
            },
            Self::Residue => Words {
                en: "What is left of the template that the report was made from: its words, its gaps, its brackets \
                    and its shortcodes.",
                vi: "Những gì còn sót lại của bản mẫu dùng để tạo báo cáo: chữ, chỗ trống, dấu ngoặc vuông và shortcode.",
            },
            Self::Collection => Words {
                en: "What only shows beside other reports: missing translations, numbers and addresses that are taken, dates \
                     that do not fit together, text that two writers share.",
                vi: "Những gì chỉ thấy được khi đặt cạnh báo cáo khác: thiếu bản dịch, trùng số hoặc địa chỉ, ngày tháng không \
                     khớp, nội dung giống của người khác.",
            },
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
    /// Its manual page in Markdown. The English one has a space at the start of each line.
    pub manual: Words,
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
    pub fn page(&self, language: Language) -> String {
        let lines = self.manual.text(language).trim_end().lines();
        // The English page is a doc comment, in which each line begins with a space.
        let indent = if language == Language::En { " " } else { "" };
        lines.flat_map(|line| [line.strip_prefix(indent).unwrap_or(line), "\n"]).collect()
    }
}

impl PartialEq for RuleMeta {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for RuleMeta {}
