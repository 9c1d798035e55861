//! `front-matter-position`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::FaultKind;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds front matter where Hugo does not look: below text or a comment, in a code block, behind an invisible
    /// character, or a second block after the first. Where the schema asks for it, it also finds a byte order mark and
    /// blank lines before the front matter, which Hugo skips and GitHub and other programs do not.
    ///
    /// ## Why
    ///
    /// Hugo shows such fields as text, and the page has neither title nor date.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// <!-- my report -->
    /// ---
    /// title: "Workshop on trees"
    /// ---
    /// ```
    ///
    /// Put the front matter first:
    ///
    /// ```markdown
    /// ---
    /// title: "Workshop on trees"
    /// ---
    /// <!-- my report -->
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.position: first` asks for it in the very first byte of the file.
    pub static FRONT_MATTER_POSITION = {
        id: "front-matter-position",
        summary: {
            en: "front matter is where Hugo does not look for it",
            vi: "phần khai báo đầu tệp không đứng ở chỗ Hugo tìm",
        },
        group: FrontMatter,
        severity: Error,
        fix: Safe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let front = &cx.document.front_matter;
    let Some(fault) = &front.fault else { return };
    match fault.kind {
        FaultKind::Syntax => {}
        FaultKind::Position => {
            let diagnostic = out.report("/front-matter", fault.span, fault.message.clone());
            diagnostic.help = fault.help.clone();
        }
        FaultKind::NotFirst if cx.schema.front_matter.first_byte => {
            let message = say!(
                en("{}: Hugo reads it, but the schema requires it at the very beginning of the file", fault.message.en),
                vi("{}: Hugo vẫn đọc được, nhưng mẫu yêu cầu đòi hỏi nó đứng ngay đầu tệp", fault.message.vi),
            );
            let diagnostic = out.report_as(Severity::Warning, "/front-matter/position", fault.span, message);
            diagnostic.help = fault.help.clone();
            if let Some(write) = &fault.write {
                diagnostic.fix(Fix::of(vec![write.clone()]).safe());
            }
            diagnostic
                .label(front.opening(), say!(en("the front matter begins here"), vi("front matter bắt đầu từ đây")));
        }
        FaultKind::NotFirst => {}
    }
}
