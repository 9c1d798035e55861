//! `report-empty`.

use super::{Context, Sink, declare_rule};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds a report in which nothing is written: an empty file, or front matter alone. No other rule speaks then.
    ///
    /// ## Why
    ///
    /// A file that was made and never filled has one fault, not twenty.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ---
    /// title: "Event 3"
    /// ---
    /// ```
    ///
    /// has nothing below its front matter. Write the report there, beginning with its title:
    ///
    /// ```markdown
    /// # Summary report: “An evening on databases”
    /// ```
    pub static REPORT_EMPTY = {
        id: "report-empty",
        summary: "nothing is written in the report",
        group: File,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let text = document.source.text();
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        out.report("", Span::new(0, text.len()), "the file is empty").help(first_steps(cx));
    } else if document.front_matter.kind.is_some()
        && document.front_matter.fault.is_none()
        && document.headings.is_empty()
        && cx.is_hollow(document.body)
    {
        let fence = document.source.slice(document.front_matter.span).lines().next_back().unwrap_or("");
        let end = document.front_matter.span.end;
        out.report("", Span::new(end - fence.len().min(end), end), "there is nothing below the front matter")
            .here("the report ends here")
            .help(first_steps(cx));
    }
}

fn first_steps(cx: &Context<'_>) -> String {
    let sections: Vec<_> = cx
        .schema
        .sections
        .iter()
        .filter(|section| section.required == crate::schema::Wanted::Required)
        .map(|section| format!("`{}`", cx.heading_to_write(section)))
        .collect();
    if sections.is_empty() {
        return "write the report, beginning with its title: `# …`".to_owned();
    }
    format!("write the report: a title (`# …`), then the sections {}", sections.join(", "))
}
