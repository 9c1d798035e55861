//! `text-missing`.

use super::{Context, Sink, declare_rule};

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that do not say what the schema wants said in them.
    ///
    /// ## Why
    ///
    /// Some sections must name something: a deadline, a repository, a licence.
    ///
    /// ## Example
    ///
    /// With `requires: { text: ['deadline'] }`:
    ///
    /// ```markdown
    /// ### Action Plan
    ///
    /// 1. Build a prototype
    /// ```
    ///
    /// Write, for instance, `1. Build a prototype, deadline 30 June`.
    ///
    /// ## Settings
    ///
    /// `requires: { text: […] }` of a section. Case, forms of Unicode, blanks and emphasis make no difference; a text
    /// between slashes is a regular expression: `/\d{4}-\d\d-\d\d/`.
    pub static TEXT_MISSING = {
        id: "text-missing",
        summary: "a section does not say what it must",
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        if section.requires.text.is_empty() || cx.is_hollow(heading.content) {
            continue;
        }
        let content = cx.document.source.slice(heading.content);
        for text in section.requires.text.iter().filter(|text| text.find(content, 0).is_none()) {
            out.report(
                format!("/sections/{}/requires/text", section.id),
                heading.span,
                format!("the section “{}” does not say “{}”", heading.text.trim(), text.text),
            )
            .section(&section.id)
            .help(format!("write it somewhere below this heading: `{}`", text.text));
        }
    }
}
