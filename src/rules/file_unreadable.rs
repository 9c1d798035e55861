//! `file-unreadable`: reported by the engine, which reads the files.

use super::rule::declare_rule;

declare_rule! {
    /// ## What it does
    ///
    /// Says why a file could not be read as a report: it is no regular file, it is larger than 4 MiB, it holds
    /// binary data, it is UTF-16, or it holds bytes that are not UTF-8. The place of the first such byte is shown. So is text
    /// that was decoded wrongly as a whole before it was saved: UTF-8 that was read as an older encoding (`BÃ i` for `Bài`),
    /// and Vietnamese typed in VNI or TCVN3 (`Baøi`, `Bµi`). A word or a quotation of that kind is left alone.
    ///
    /// ## Why
    ///
    /// Hugo reads pages as UTF-8 and shows `�` for everything else, without a word of warning.
    ///
    /// ## Example
    ///
    /// A file saved by an old editor as “Windows-1258” shows `Ng�y h�i` on the published page.
    ///
    /// Save it again as UTF-8: in Notepad by *Save as…*, *Encoding: UTF-8*; in VS Code by *Save with Encoding*.
    ///
    /// ## Settings
    ///
    /// It is told whatever is selected, unless it is ignored by its own id: what could not be read must not pass for right.
    pub static FILE_UNREADABLE = {
        id: "file-unreadable",
        summary: {
            en: "the file cannot be read as text",
            vi: "không đọc được tệp dưới dạng văn bản",
        },
        group: File,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}
