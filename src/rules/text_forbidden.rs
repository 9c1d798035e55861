//! `text-forbidden`.

use super::{Context, Sink, declare_rule};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds words in a section that the schema does not want there.
    ///
    /// ## Why
    ///
    /// “To be written” and “etc.” show that a section is not finished.
    ///
    /// ## Example
    ///
    /// With `requires: { forbidden-text: ['to be written'] }`:
    ///
    /// ```markdown
    /// ### Key Takeaways
    ///
    /// To be written.
    /// ```
    ///
    /// Write the section.
    ///
    /// ## Settings
    ///
    /// `requires: { forbidden-text: […] }` of a section, compared as in `text-missing`.
    pub static TEXT_FORBIDDEN = {
        id: "text-forbidden",
        summary: "a section says what it must not",
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        let content = cx.document.source.slice(heading.content);
        for text in &section.requires.forbidden_text {
            for found in text.find_all(content) {
                let span = Span::new(found.start, found.end).shifted(heading.content.start);
                out.report(
                    format!("/sections/{}/requires/forbidden-text", section.id),
                    span,
                    format!(
                        "“{}” must not stand in the section “{}”",
                        cx.document.source.slice(span),
                        heading.text.trim()
                    ),
                )
                .section(&section.id)
                .help("write it differently, or take it out");
            }
        }
    }
}
