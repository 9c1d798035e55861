//! `section-unknown`.

use super::{Context, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::schema::Others;

declare_rule! {
    /// ## What it does
    ///
    /// Finds headings, on the level of the report's sections, that serve no section of the schema.
    ///
    /// ## Why
    ///
    /// Where a form is strict, a section that nobody asked for is read by nobody, or is a section under a wrong name.
    ///
    /// ## Example
    ///
    /// With `other-sections: warn`:
    ///
    /// ```markdown
    /// ### My lunch
    /// ```
    ///
    /// Move its text into a section that is asked for, or make it a subsection of one.
    ///
    /// ## Settings
    ///
    /// `other-sections: allow | warn | error`; other sections are allowed unless the schema says otherwise.
    pub static SECTION_UNKNOWN = {
        id: "section-unknown",
        summary: "a heading serves no section of the schema",
        group: Structure,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let severity = match cx.schema.other_sections {
        Others::Allow => return,
        Others::Warn => Severity::Warning,
        Others::Error => Severity::Error,
    };
    let known: Vec<_> =
        cx.schema.sections.iter().map(|section| format!("“{}”", section.canonical(cx.language))).collect();
    for (index, heading) in cx.document.headings.iter().enumerate() {
        let served = cx.binding.serves[index].is_some();
        if served || heading.nested || Some(index) == cx.binding.title || Some(heading.level) != cx.binding.level {
            continue;
        }
        // A second heading of a section is known, and reported as what it is.
        if cx.bound().any(|(section, ..)| {
            cx.binding.heading_of(section).is_some_and(|own| cx.binding.folded[own] == cx.binding.folded[index])
        }) {
            continue;
        }
        let words = if heading.text.trim().is_empty() {
            "without words".to_owned()
        } else {
            format!("“{}”", heading.text.trim())
        };
        out.report_as(
            severity,
            "/other-sections",
            heading.span,
            format!("the section {words} is not one of the schema's"),
        )
        .help(format!("the schema knows {}", known.join(", ")));
    }
}
