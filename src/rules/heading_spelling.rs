//! `heading-spelling`.

use super::{Context, Sink, declare_rule};
use crate::binding::Evidence;
use crate::fix::{Applicability, Edit, Fix};
use crate::fold;
use crate::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds headings that serve a section only once Vietnamese marks are left out of account.
    ///
    /// ## Why
    ///
    /// `Muc Dich Cua Su Kien` can be read, but it is not Vietnamese; readers and searches expect `Mục Đích Của Sự Kiện`.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Muc Dich Cua Su Kien
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// ### Mục Đích Của Sự Kiện
    /// ```
    ///
    /// ## Settings
    ///
    /// The wordings are those in `headings` and `terms` of the schema's sections.
    pub static HEADING_SPELLING = {
        id: "heading-spelling",
        summary: "a heading lacks its Vietnamese marks",
        group: Structure,
        severity: Warning,
        fix: Sometimes,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (index, section, heading) in cx.bound() {
        let Some(bound) = cx.binding.bound[index].as_ref().filter(|bound| bound.reason.bare) else { continue };
        let listed = section.headings.iter().find(|wording| {
            wording.pattern.is_none() && fold::strip_marks(&fold::fold_heading(&wording.text)) == bound.reason.words
        });
        let text = cx.document.source.slice(heading.text_span);
        let words = fold::strip_numbering(text);
        let span = Span::new(heading.text_span.end - words.len(), heading.text_span.end);
        let diagnostic = out.report(
            format!("/sections/{}/headings", section.id),
            span,
            format!("“{}” lacks its Vietnamese marks", words.trim()),
        );
        diagnostic.section(&section.id);
        let wording = listed.map_or_else(|| section.canonical("vi"), |wording| wording.text.as_str());
        diagnostic.help(format!("write `{wording}`"));
        // Only a heading that is the wording and nothing else can be put right unseen.
        if listed.is_some() && bound.reason.evidence == Evidence::Listed {
            diagnostic.fix(Fix {
                applicability: Applicability::Safe,
                edits: vec![Edit { span, replacement: wording.to_owned() }],
            });
        }
    }
}
