//! `front-matter-syntax`.

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields::Verdict;
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::FaultKind;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds front matter that Hugo cannot read, or reads otherwise than meant: fences that are not three hyphens alone
    /// on a line, a block that is never closed, lines that are no `key: value`, colons and quotation marks that need
    /// quotes around the value, tabs. It also finds pages that begin with `-`, `+` or `{`, which Hugo takes for front
    /// matter.
    ///
    /// ## Why
    ///
    /// One such line stops the build of the whole site, or shows the fields as text on the page.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// title: Cloud Day: what we learned
    /// ```
    ///
    /// A colon and a space inside a value need quotes around it:
    ///
    /// ```yaml
    /// title: "Cloud Day: what we learned"
    /// ```
    ///
    /// ## Settings
    ///
    /// None.
    pub static FRONT_MATTER_SYNTAX = {
        id: "front-matter-syntax",
        summary: {
            en: "Hugo cannot read the front matter, or reads it otherwise than meant",
            vi: "Hugo không đọc được phần khai báo đầu tệp, hoặc hiểu khác ý người viết",
        },
        group: FrontMatter,
        severity: Error,
        fix: Safe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let fault = cx.document.front_matter.fault.as_ref().filter(|fault| fault.kind == FaultKind::Syntax);
    if let Some(fault) = fault {
        let diagnostic = out.report("/front-matter", fault.span, fault.message.clone());
        diagnostic.stops_build(cx.folder.is_none()).help = fault.help.clone();
        if let Some(write) = &fault.write {
            diagnostic.fix(Fix::of(vec![write.clone()]).safe());
        }
    }
    let source = cx.document.source;
    // A field that is empty because of this error is reported by its own rule.
    let is_reported = |place: Span| {
        let blank = cx.fields.iter().filter(|field| field.verdict == Verdict::Blank).filter_map(|field| field.node);
        let mut before = blank.filter(|node| node.span.end <= place.start);
        before.any(|node| source.slice(Span::new(node.span.end, place.start)).trim_matches([' ', '\t']).is_empty())
    };
    for note in cx.document.front_matter.notes.iter().filter(|note| !is_reported(note.span)) {
        let diagnostic = out.report_as(Severity::Warning, "/front-matter", note.span, note.message.clone());
        diagnostic.help = note.help.clone();
        if let Some(write) = &note.write {
            diagnostic.fix(Fix::of(vec![write.clone()]).safe());
        }
    }
}
