//! `front-matter-missing`.

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields;
use crate::document::FrontMatterKind;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports without front matter, the block of fields between two lines of `---` at the top, and reports whose
    /// block holds no field.
    ///
    /// ## Why
    ///
    /// Hugo takes the page's title, date and place in the menu from there.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// # Workshop on trees
    /// ```
    ///
    /// Write, from the first line of the file on:
    ///
    /// ```markdown
    /// ---
    /// title: "Workshop on trees"
    /// date: 2025-09-18
    /// ---
    ///
    /// # Workshop on trees
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.required`: whether there must be one.
    pub static FRONT_MATTER_MISSING = {
        id: "front-matter-missing",
        summary: {
            en: "the report has no front matter, or an empty one",
            vi: "báo cáo không có phần khai báo đầu tệp (front matter), hoặc phần này trống",
        },
        group: FrontMatter,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let (document, spec) = (cx.document, &cx.schema.front_matter);
    let front = &document.front_matter;
    let faulty = front.kind.is_some() && front.readable().is_none() || front.kind.is_none() && front.fault.is_some();
    // An empty report is reported by its own rule.
    let body = document.source.slice(document.body);
    if !spec.required || faulty || body.trim().is_empty() {
        return out.no_input();
    }
    match front.readable() {
        Some(fields) if !fields.entries().is_empty() => {}
        Some(_) => {
            let kind = front.kind.unwrap_or(FrontMatterKind::Yaml);
            let lines = examples(cx, kind);
            let diagnostic = out.report(
                "/front-matter/required",
                front.span,
                say!(en("the front matter is empty"), vi("front matter đang để trống")),
            );
            diagnostic
                .here(say!(en("no fields here"), vi("ở đây không có trường nào")))
                .help(say!(en("write its fields: {lines}"), vi("hãy viết các trường: {lines}")));
        }
        None => {
            let lines = examples(cx, FrontMatterKind::Yaml);
            let start = document.body.start + body.len() - body.trim_start().len();
            let line = document.source.line_span(document.source.line_of(start));
            let span = Span::new(start, line.end.max(start));
            let diagnostic = out.report(
                "/front-matter/required",
                span,
                say!(
                    en("the report has no front matter (the block of fields at its top)"),
                    vi("báo cáo chưa có phần khai báo đầu tệp (front matter)")
                ),
            );
            diagnostic
                .here(say!(
                    en("the front matter is expected above this"),
                    vi("front matter phải đứng phía trên dòng này"),
                ))
                .help(say!(
                    en("begin the file with the line `---`, then {lines}, then the line `---`"),
                    vi("hãy mở đầu tệp bằng dòng `---`, rồi đến {lines}, rồi dòng `---`"),
                ));
        }
    }
}

/// The lines to write: `title: "…"`, `date: 2025-09-18`.
fn examples(cx: &Reading<'_>, kind: FrontMatterKind) -> String {
    let fields = fields::unwritten(&cx.schema.front_matter, cx.path(), cx.folder.is_none());
    let required = fields.iter().filter(|field| field.spec.required);
    let examples: Vec<_> = required.map(|field| format!("`{}`", field.example(kind))).collect();
    if examples.is_empty() { "`title: \"…\"`".to_owned() } else { examples.join(", ") }
}
